//! Fair by measure: how each group fares against the whole, in rows of tables.

use super::{
    made_up,
    wanted::{part_name, signed},
};
use crate::{
    i18n::Words,
    matching::{Group, LanguageCode, Share},
    pairs::{
        proposals::Part,
        reasons::{area, language},
        tell,
    },
};
use serde::Serialize;
use std::cmp::Reverse;

/// Sections of more groups than this are folded up.
const UNFOLDED: usize = 8;

/// What is measured.
#[derive(Debug, Default, Serialize)]
pub(super) struct Fair {
    /// Everybody; `None` if they are too few to measure.
    all: Option<FairRow>,
    sections: Vec<Section>,
}

/// Groups of one kind.
#[derive(Debug, Serialize)]
struct Section {
    /// The end of a key: `language`, `area`, `part` or `meeting`.
    key: &'static str,
    rows: Vec<FairRow>,
    /// Whether the rows stand open on the page.
    open: bool,
    /// Those of so few people that nothing is told of them.
    few: Vec<String>,
}

/// A group.
#[derive(Debug, Serialize)]
struct FairRow {
    group: String,
    people: usize,
    /// How many have a mentor, in words.
    placed: String,
    /// How many that is of 100; `None` if it is not told.
    percent: Option<usize>,
    mean: String,
    /// The mean against that of everybody.
    against: String,
}

impl Fair {
    pub(super) fn new(words: &Words, shares: &[Share]) -> Self {
        let whole = shares.iter().find(|share| share.group == Group::All);
        let Some((whole, all)) =
            whole.and_then(|whole| Some((whole, FairRow::of(words, whole, whole)?)))
        else {
            return Self::default();
        };
        let section = |key| Section::of(words, key, whole, shares);
        let sections = ["language", "area", "part", "meeting"].map(section);
        Self {
            all: Some(all),
            sections: sections.into_iter().filter(Section::is_any).collect(),
        }
    }

    pub(super) fn sample() -> Self {
        let share = |group, people, placed, mean_score| Share {
            group,
            people,
            placed,
            mean_score,
        };
        let shares = [
            share(Group::All, Some(60), Some(50), Some(702)),
            share(
                Group::Language(LanguageCode(15)),
                Some(55),
                Some(47),
                Some(731),
            ),
            share(Group::Language(LanguageCode(3)), Some(6), None, None),
            share(Group::Language(LanguageCode(4)), None, None, None),
            share(Group::Band(2), Some(5), Some(0), None),
            share(Group::OnlineOnly, Some(40), Some(35), Some(690)),
        ];
        Self::new(&made_up::words(), &shares)
    }
}

impl Section {
    fn of(words: &Words, key: &'static str, whole: &Share, shares: &[Share]) -> Self {
        let mut shares: Vec<&Share> = shares
            .iter()
            .filter(|share| kind(share.group) == key)
            .collect();
        if key != "part" {
            shares.sort_by_key(|share| Reverse(share.people));
        }
        let few = shares.iter().filter(|share| share.people.is_none());
        let rows: Vec<_> = (shares.iter())
            .filter_map(|share| FairRow::of(words, share, whole))
            .collect();
        Self {
            key,
            open: rows.len() <= UNFOLDED,
            rows,
            few: few.map(|share| name(words, share.group)).collect(),
        }
    }

    fn is_any(&self) -> bool {
        !self.rows.is_empty() || !self.few.is_empty()
    }
}

impl FairRow {
    /// Nothing of a group with too few people.
    fn of(words: &Words, share: &Share, whole: &Share) -> Option<Self> {
        let people = share.people?;
        let percent = share.placed.map(|placed| 100 * placed / people.max(1));
        let few = || words.say("pairs-fair-few-side");
        let placed = |(placed, percent): (usize, usize)| {
            let args = [("n", placed.into()), ("percent", percent.into())];
            tell(words, "pairs-fair-of", &args)
        };
        let nobody = share.placed == Some(0);
        let mean = match share.mean_score {
            Some(mean) => mean.to_string(),
            None if nobody => words.say("pairs-fair-nobody"),
            None => "–".to_owned(),
        };
        let against = share.mean_score.zip(whole.mean_score);
        Some(Self {
            group: name(words, share.group),
            people,
            placed: share.placed.zip(percent).map_or_else(few, placed),
            percent,
            mean,
            against: against.map_or_else(
                || "–".to_owned(),
                |(mean, of_all)| signed(i64::from(mean) - i64::from(of_all)),
            ),
        })
    }
}

const fn kind(group: Group) -> &'static str {
    match group {
        Group::All => "all",
        Group::Language(_) => "language",
        Group::Area(_) => "area",
        Group::Band(_) => "part",
        Group::OnlineOnly | Group::InPersonOnly | Group::EitherWay => "meeting",
    }
}

fn name(words: &Words, group: Group) -> String {
    match group {
        Group::All => words.say("pairs-fair-all"),
        Group::Language(code) => words.say(&language(code).key()),
        Group::Area(code) => words.say(&area(code).key()),
        Group::Band(place) => {
            let part = Part::all().nth(place);
            part.map_or(String::new(), |part| part_name(words, part))
        }
        Group::OnlineOnly => words.say("pairs-fair-online-only"),
        Group::InPersonOnly => words.say("pairs-fair-in-person-only"),
        Group::EitherWay => words.say("pairs-fair-either-way"),
    }
}
