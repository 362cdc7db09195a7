//! All pairs of the round, by where they stand.

use super::{
    made_up,
    person::{People, Person},
};
use crate::{
    applications,
    db::{Conn, Db},
    pairs::{Pair, PairState, counts, store},
    rounds,
    vocab::{PairId, PersonId},
    web::{Coordinator, Day, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{
    Router,
    extract::{Query, State},
};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

/// Rows on a page.
const ROWS: i64 = 50;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(index)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<PairsPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/pairs")]
struct Pairs;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    state: String,
    page: String,
}

/// Which pairs are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    /// Those that take places.
    Open,
    /// Those in one state.
    One(PairState),
    /// Every one.
    All,
}

impl Tab {
    fn every() -> impl Iterator<Item = Self> {
        let states = PairState::ALL.into_iter().map(Self::One);
        [Self::Open].into_iter().chain(states).chain([Self::All])
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::One(state) => state.as_str(),
            Self::All => "all",
        }
    }

    /// Reads the word of an address; whatever is none of them means the open ones.
    fn parse(word: &str) -> Self {
        Self::every()
            .find(|tab| tab.as_str() == word)
            .unwrap_or(Self::Open)
    }

    fn states(self) -> Vec<PairState> {
        match self {
            Self::Open => PairState::OPEN.to_vec(),
            Self::One(state) => vec![state],
            Self::All => PairState::ALL.to_vec(),
        }
    }

    fn count(self, counts: &[(PairState, i64)]) -> i64 {
        let states = self.states();
        let here = counts.iter().filter(|(state, _)| states.contains(state));
        here.map(|(_, n)| n).sum()
    }
}

#[derive(Serialize, Default)]
struct PairsPage {
    tabs: Vec<TabLink>,
    rows: Vec<Row>,
    previous: String,
    next: String,
    at: i64,
    pages: i64,
}

#[derive(Serialize)]
struct TabLink {
    key: &'static str,
    n: i64,
    here: bool,
}

#[derive(Serialize)]
struct Row {
    id: String,
    mentor: Person,
    mentee: Person,
    state: PairState,
    tone: &'static str,
    score: u16,
    /// Whether a coordinator chose without a score.
    by_hand: bool,
    since: Day,
    /// When it lapses, while an answer is waited for.
    lapses: Option<Day>,
    /// Whether the pair goes on while a check of the mentor has ended or raises a concern.
    held: bool,
}

impl Page for PairsPage {
    const TEMPLATE: &'static str = "pairs/list.html";

    fn samples() -> Vec<Self> {
        let row = |state: PairState| {
            let (mentor, mentee) = made_up::two();
            Row {
                id: PairId::new().to_string(),
                mentor,
                mentee,
                state,
                tone: tone(state),
                score: 742,
                by_hand: state == PairState::Active,
                since: made_up::day(-3),
                lapses: state.waits_for_answer().then(|| made_up::day(11)),
                held: state == PairState::Active,
            }
        };
        let counts: Vec<_> = PairState::ALL
            .into_iter()
            .zip([3, 2, 1, 9, 2, 1, 1, 1])
            .collect();
        let full = Self {
            tabs: tabs(&counts, Tab::Open),
            rows: PairState::ALL.into_iter().map(row).collect(),
            next: "?state=open&page=2".to_owned(),
            at: 1,
            pages: 2,
            ..Self::default()
        };
        let empty = Self {
            tabs: tabs(&[], Tab::Open),
            ..Self::default()
        };
        vec![empty, full]
    }
}

/// The colour of a state's tag.
pub(super) const fn tone(state: PairState) -> &'static str {
    match state {
        PairState::Proposed | PairState::MenteeAgreed => "act",
        PairState::BothAgreed | PairState::Active => "good",
        PairState::Suspended => "bad",
        PairState::Closed | PairState::Declined | PairState::Lapsed => "calm",
    }
}

fn tabs(counts: &[(PairState, i64)], here: Tab) -> Vec<TabLink> {
    let link = |tab: Tab| TabLink {
        key: tab.as_str(),
        n: tab.count(counts),
        here: tab == here,
    };
    Tab::every()
        .map(|tab| (tab, link(tab)))
        .filter(|(tab, link)| link.n > 0 || link.here || matches!(tab, Tab::Open | Tab::All))
        .map(|(_, link)| link)
        .collect()
}

async fn index(
    _: Pairs,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Query(asked): Query<Asked>,
) -> Result {
    super::listed::note(&db, viewer.id).await?;
    let tab = Tab::parse(&asked.state);
    let page = asked.page.parse().unwrap_or(1).clamp(1, 100_000);
    let page = db.read(move |conn| gather(conn, viewer.id, tab, page));
    let page = page.await?;
    visit.show(&page)
}

fn gather(conn: &mut Conn, reader: PersonId, tab: Tab, page: i64) -> QueryResult<PairsPage> {
    let Some(round) = rounds::store::current(conn)? else {
        return Ok(PairsPage::default());
    };
    // Nobody finds a pair of their own here (G-08).
    let own = applications::store::ids_of(conn, reader)?;
    let here = (round.id, own.as_slice());
    let counts = counts::store::counts(conn, here)?;
    let pages = ((tab.count(&counts) + ROWS - 1) / ROWS).max(1);
    let at = page.min(pages);
    let pairs = store::in_states(conn, here, &tab.states(), (ROWS, (at - 1) * ROWS))?;
    let ids = pairs.iter().flat_map(|pair| [pair.mentor, pair.mentee]);
    let people = People::new(applications::store::by_ids(conn, ids.collect())?);
    let held = applications::availability::store::unavailable(conn, round.id)?;
    let turn = |to: i64| format!("?state={}&page={to}", tab.as_str());
    Ok(PairsPage {
        tabs: tabs(&counts, tab),
        rows: pairs
            .iter()
            .map(|pair| {
                row(
                    pair,
                    &people,
                    held.contains(&pair.mentor) || held.contains(&pair.mentee),
                )
            })
            .collect(),
        previous: if at > 1 { turn(at - 1) } else { String::new() },
        next: if at < pages {
            turn(at + 1)
        } else {
            String::new()
        },
        at,
        pages,
    })
}

fn row(pair: &Pair, people: &People, held: bool) -> Row {
    Row {
        id: pair.id.to_string(),
        mentor: people.person(pair.mentor),
        mentee: people.person(pair.mentee),
        state: pair.state,
        tone: tone(pair.state),
        score: pair
            .kept
            .reasons
            .as_ref()
            .map_or(0, |reasons| reasons.score),
        by_hand: pair.kept.reasons.is_none(),
        since: Day::of(pair.state_since),
        // The days stand still while one of them is held.
        lapses: (pair.state.waits_for_answer() && !held).then(|| Day::of(pair.lapses_at)),
        held: held && pair.state.is_open(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tab_comes_back_from_its_word_and_counts_what_it_shows() {
        for tab in Tab::every() {
            assert_eq!(Tab::parse(tab.as_str()), tab);
        }
        assert_eq!(Tab::parse("nonsense"), Tab::Open);
        let counts = [
            (PairState::Proposed, 2),
            (PairState::Active, 3),
            (PairState::Declined, 5),
        ];
        assert_eq!(Tab::Open.count(&counts), 5);
        assert_eq!(Tab::One(PairState::Declined).count(&counts), 5);
        assert_eq!(Tab::All.count(&counts), 10);
    }
}
