//! Reports: whom to look for next, where places are missing, and how fair the pairs are.

use super::{
    fair::Fair,
    person::People,
    wanted::{AskRow, Does, GapRow, WantedRow},
    wishing::unproven,
};
use crate::{
    applications,
    db::{Conn, Db},
    i18n::Words,
    matching::{Flaw, Marginal, Share},
    pairs::proposals::{self, Gap, Outlook, Wanted},
    rounds::{self, Places},
    vocab::{ApplicationId, PersonId},
    web::{Coordinator, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::Serialize;
use std::cmp::Reverse;

/// Kinds of mentors shown.
const WANTED: usize = 12;
/// Mentors to ask shown.
const ASKED: usize = 5;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<ReportsPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/reports")]
struct Reports;

#[derive(Serialize, Default)]
struct ReportsPage {
    /// The round's name; empty if there is none.
    round: String,
    /// Whether a draw decides who waits.
    draw: bool,
    /// Mentees who are ready and without a pair.
    ready: usize,
    /// How many of them would wait by the best pairs.
    waiting: usize,
    /// Whether a single new mentor would give anybody more a pair.
    helps: bool,
    wanted: Vec<WantedRow>,
    asks: Vec<AskRow>,
    gaps: Vec<GapRow>,
    fair: Fair,
}

impl Page for ReportsPage {
    const TEMPLATE: &'static str = "pairs/reports.html";

    fn samples() -> Vec<Self> {
        let page = |ready, waiting, wanted: Vec<WantedRow>| Self {
            round: "Winter round".to_owned(),
            draw: true,
            ready,
            waiting,
            helps: wanted.iter().any(|row| row.does.more > 0),
            wanted,
            ..Self::default()
        };
        let full = Self {
            asks: AskRow::samples(),
            gaps: GapRow::samples(),
            fair: Fair::sample(),
            ..page(60, 10, WantedRow::samples())
        };
        let better = WantedRow::samples().split_off(2);
        vec![
            full,
            Self::default(),
            page(0, 0, Vec::new()),
            page(3, 0, Vec::new()),
            page(3, 0, better.clone()),
            page(3, 1, better),
            page(3, 1, Vec::new()),
        ]
    }
}

async fn show(
    _: Reports,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    super::listed::note(&db, viewer.id).await?;
    let page = match db.read(move |conn| gather(conn, viewer.id)).await? {
        Some(found) => found.map_err(unproven)?.page(visit.words()),
        None => ReportsPage::default(),
    };
    visit.show(&page)
}

/// Everything the page shows, before it is put into words.
struct Found {
    settings: rounds::Settings,
    ready: usize,
    waiting: usize,
    wanted: Vec<Wanted>,
    asks: Vec<(ApplicationId, Marginal)>,
    gaps: Vec<Gap>,
    shares: Vec<Share>,
    people: People,
}

fn gather(
    conn: &mut Conn,
    reader: PersonId,
) -> QueryResult<Option<std::result::Result<Found, Flaw>>> {
    let Some(round) = rounds::store::current(conn)? else {
        return Ok(None);
    };
    let (everyone, candidates) = proposals::store::candidates(conn, &round)?;
    let own = applications::store::ids_of(conn, reader)?;
    let bonds = proposals::store::bonds(conn, round.id)?;
    let week_of = round.settings.starts_on;
    let found = Outlook::of(&candidates).map(|outlook| {
        let profiles = proposals::recruit(&candidates, week_of);
        let mut asks = proposals::one_place_more(&candidates);
        asks.retain(|(id, does)| does.placed > 0 && !own.contains(id));
        asks.sort_by_key(|(id, does)| (does.poor, Reverse(does.total), *id));
        asks.truncate(ASKED);
        let everybody = (everyone.as_slice(), bonds.as_slice());
        Found {
            ready: candidates.mentees.len(),
            waiting: outlook.best().waiting.len(),
            wanted: proposals::best(&profiles, WANTED),
            asks,
            gaps: proposals::gaps(&outlook, &profiles, week_of),
            shares: proposals::fairness(&candidates, outlook.best(), everybody, week_of),
            people: People::default(),
            settings: round.settings,
        }
    });
    Ok(Some(found.map(|found| Found {
        people: People::new(everyone),
        ..found
    })))
}

impl Found {
    fn page(&self, words: &Words) -> ReportsPage {
        let ask = |(id, does): &(ApplicationId, Marginal)| AskRow {
            mentor: self.people.person(*id),
            does: Does::of(does),
        };
        ReportsPage {
            round: self.settings.name.clone(),
            draw: self.settings.places == Places::FairDraw,
            ready: self.ready,
            waiting: self.waiting,
            helps: self.wanted.iter().any(|wanted| wanted.does.placed > 0),
            wanted: (self.wanted.iter())
                .map(|wanted| WantedRow::of(words, wanted))
                .collect(),
            asks: self.asks.iter().map(ask).collect(),
            gaps: GapRow::all(words, &self.gaps),
            fair: Fair::new(words, &self.shares),
        }
    }
}
