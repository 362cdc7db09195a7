//! Whom to look for next and where places are missing, in words.

use super::{made_up, person::Person};
use crate::{
    i18n::Words,
    matching::Marginal,
    pairs::{
        proposals::{Gap, Part, Wanted},
        tell,
    },
    vocab::{Area, Language, Region},
};
use serde::Serialize;

/// What one place more would do.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Does {
    pub(super) more: u32,
    /// With their sign.
    poor: String,
    total: String,
}

impl Does {
    pub(super) fn of(does: &Marginal) -> Self {
        Self {
            more: does.placed,
            poor: signed(does.poor),
            total: signed(does.total),
        }
    }
}

/// A number as a difference.
pub(super) fn signed(number: i64) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}

/// A mentor to look for.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WantedRow {
    who: String,
    /// Who, and what it would do.
    pub(super) sentence: String,
    pub(super) does: Does,
}

impl WantedRow {
    pub(super) fn of(words: &Words, wanted: &Wanted) -> Self {
        let parts = wanted.parts.iter().map(|part| part_name(words, *part));
        let areas = wanted.areas.iter().map(|area| words.say(&area.key()));
        let mut args = vec![
            ("language", words.say(&wanted.language.key()).into()),
            ("parts", or(words, parts).into()),
            ("areas", or(words, areas).into()),
        ];
        if let Some(region) = wanted.region {
            args.push(("region", words.say(&region.key()).into()));
        }
        let key = match (wanted.areas.is_empty(), wanted.region) {
            (false, None) => "pairs-recruit-who",
            (false, Some(_)) => "pairs-recruit-who-here",
            (true, None) => "pairs-recruit-who-any",
            (true, Some(_)) => "pairs-recruit-who-any-here",
        };
        let who = tell(words, key, &args);
        let does = Does::of(&wanted.does);
        let effect = [
            ("who", who.clone().into()),
            ("n", does.more.into()),
            ("total", does.total.clone().into()),
        ];
        Self {
            sentence: tell(words, "pairs-recruit-effect", &effect),
            who,
            does,
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let wanted = |placed, region: Option<&str>, areas: &[&str]| Wanted {
            does: Marginal {
                placed,
                poor: -1,
                total: 612,
            },
            language: Language::parse("prs").expect("in the list"),
            region: region.and_then(Region::parse),
            parts: Part::all().skip(2).take(2).collect(),
            areas: areas.iter().filter_map(|code| Area::parse(code)).collect(),
        };
        let words = made_up::words();
        [
            wanted(1, None, &["fundraising", "leadership", "arts-and-culture"]),
            wanted(1, Some("london"), &["campaigning"]),
            wanted(0, None, &[]),
            wanted(0, Some("wales"), &[]),
        ]
        .iter()
        .map(|wanted| Self::of(&words, wanted))
        .collect()
    }
}

/// A mentor to ask for one more place.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AskRow {
    pub(super) mentor: Person,
    pub(super) does: Does,
}

impl AskRow {
    pub(super) fn samples() -> Vec<Self> {
        let does = Marginal {
            placed: 1,
            poor: 0,
            total: 431,
        };
        vec![Self {
            mentor: made_up::two().0,
            does: Does::of(&does),
        }]
    }
}

/// What is missing in one language.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GapRow {
    language: String,
    cells: Vec<GapCell>,
}

#[derive(Clone, Debug, Serialize)]
struct GapCell {
    /// When, in words.
    part: String,
    more: usize,
    /// From 0 to 3: how dark the cell is.
    strength: usize,
}

impl GapRow {
    pub(super) fn all(words: &Words, gaps: &[Gap]) -> Vec<Self> {
        let every = gaps.iter().flat_map(|gap| &gap.more);
        let most = every.max().copied().unwrap_or_default().max(1);
        let cell = |(part, more): (Part, &usize)| GapCell {
            part: part_name(words, part),
            more: *more,
            strength: (more * 3).div_ceil(most),
        };
        let row = |gap: &Gap| Self {
            language: words.say(&gap.language.key()),
            cells: Part::all().zip(&gap.more).map(cell).collect(),
        };
        gaps.iter().map(row).collect()
    }

    pub(super) fn samples() -> Vec<Self> {
        let gap = |code, more: [usize; 9]| Gap {
            language: Language::parse(code).expect("in the list"),
            more: more.into(),
        };
        let gaps = [
            gap("en", [0, 1, 12, 3, 4, 0, 7, 5, 0]),
            gap("haz", [0, 0, 2, 0, 0, 0, 0, 1, 0]),
        ];
        Self::all(&made_up::words(), &gaps)
    }
}

pub(super) fn part_name(words: &Words, part: Part) -> String {
    words.say(&format!("pairs-part-{}", part.key()))
}

/// One or the other.
fn or(words: &Words, names: impl Iterator<Item = String>) -> String {
    let both = |one: String, other: String| {
        let args = [("one", one.into()), ("other", other.into())];
        tell(words, "pairs-recruit-or", &args)
    };
    names.reduce(both).unwrap_or_default()
}
