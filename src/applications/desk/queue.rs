//! The queue: who waits, for what, and how long.

use super::{
    days,
    ending::{EndingRow, ending},
    is_shown,
    store::{self, Row},
    tabs::{BOTH, Tab, TabLink, count, query, tabs},
    tone,
};
use crate::{
    accounts,
    applications::{Spoken, State as Stands, again},
    db::{Conn, Db},
    ledger::{self, Noun},
    rounds,
    vocab::{Email, Moment, PersonId, RoundId, Side, searchable},
    web::{Coordinator, Form, Page, Result, Sample, Site, Visit, samples_of},
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
    Router::new().typed_get(index).typed_post(search)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<QueuePage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/applications")]
struct Applications;

/// The address's part behind the question mark, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    state: String,
    side: String,
    page: String,
    /// The id under which what is searched for is kept.
    find: String,
}

/// A name or an address to look for. It is posted, so that it stands in no address and no log.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct SearchForm {
    find: String,
}

#[derive(Serialize, Default)]
pub(super) struct QueuePage {
    /// The round's name; empty if there is none.
    pub(super) round: String,
    pub(super) tabs: Vec<TabLink>,
    /// The words in the address that a filter keeps.
    pub(super) state: &'static str,
    pub(super) side: &'static str,
    pub(super) find: String,
    pub(super) rows: Vec<QueueRow>,
    /// Checks that end soon, on the page that is opened first.
    pub(super) ending: Vec<EndingRow>,
    /// How many there are on all pages.
    pub(super) total: i64,
    pub(super) from: i64,
    pub(super) to: i64,
    /// Whether there is a page before this one; the first one's address has nothing behind the path.
    pub(super) turns_back: bool,
    pub(super) previous: String,
    pub(super) next: String,
    /// Why there are no rows; empty if there are.
    pub(super) empty: &'static str,
}

#[derive(Serialize)]
pub(super) struct QueueRow {
    id: String,
    name: String,
    side: &'static str,
    state: Stands,
    tone: &'static str,
    languages: Vec<LanguageName>,
    days: i32,
    paused: bool,
    /// Whether the answer that was promised is late.
    late: bool,
}

/// A language by the name its own speakers use.
#[derive(Serialize)]
pub(super) struct LanguageName {
    code: &'static str,
    dir: &'static str,
    name: &'static str,
}

impl LanguageName {
    pub(super) const fn of(spoken: Spoken) -> Self {
        let language = spoken.language;
        Self {
            code: language.code(),
            dir: language.dir(),
            name: language.autonym(),
        }
    }
}

/// The end of the key that says why nobody is listed.
fn empty(counts: &store::Counts, tab: Tab) -> &'static str {
    match tab {
        _ if count(counts, Tab::All, None) == 0 => "nobody",
        Tab::ToDo => "done",
        _ => "none",
    }
}

async fn index(
    _: Applications,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Query(asked): Query<Asked>,
) -> Result {
    match visit.typed("find", &asked.find).await? {
        Some(find) => found(&visit, viewer.id, &db, find).await,
        None => listed(&visit, viewer.id, &db, &asked).await,
    }
}

/// A page of a tab.
async fn listed(visit: &Visit, viewer: PersonId, db: &Db, asked: &Asked) -> Result {
    let (tab, side) = (Tab::parse(&asked.state), Side::parse(&asked.side));
    let page = asked.page.parse::<i64>().unwrap_or(1).clamp(1, 100_000);
    let found = db
        .read(move |conn| {
            let Some(round) = rounds::store::current(conn)? else {
                return Ok(None);
            };
            let counts = store::counts(conn, round.id, viewer)?;
            let total = count(&counts, tab, side);
            // Beyond the end stands the last page.
            let offset = (page - 1).min((total - 1).max(0) / ROWS) * ROWS;
            let sides = side.map_or(BOTH.to_vec(), |side| vec![side]);
            let rows = store::queue(
                conn,
                (round.id, viewer),
                (&tab.states(), &sides),
                (ROWS, offset),
            )?;
            let ends = if (tab, side, offset) == (Tab::ToDo, None, 0) {
                ending(conn, round.id, viewer)?
            } else {
                Vec::new()
            };
            Ok(Some((round, counts, (rows, ends), offset)))
        })
        .await?;
    let Some((round, counts, (rows, ending), offset)) = found else {
        return visit.show(&QueuePage::without_round());
    };
    ledger::note(db, viewer, (Noun::Round, round.id.as_str())).await?;
    let total = count(&counts, tab, side);
    let to = offset + i64::try_from(rows.len()).unwrap_or_default();
    let turn = |there: bool, page: i64| {
        if there {
            query(tab, side, page)
        } else {
            String::new()
        }
    };
    visit.show(&QueuePage {
        tabs: tabs(&counts, Some(tab), side),
        state: tab.as_str(),
        side: side.map_or("", Side::as_str),
        total,
        from: offset + 1,
        to,
        turns_back: offset > 0,
        previous: turn(offset > 0, offset / ROWS),
        next: turn(to < total, offset / ROWS + 2),
        empty: if rows.is_empty() {
            empty(&counts, tab)
        } else {
            ""
        },
        rows: shown(round.settings.review_days, rows, visit.site.now()),
        round: round.settings.name,
        find: String::new(),
        ending,
    })
}

async fn search(
    _: Applications,
    _: Coordinator,
    visit: Visit,
    Form(form): Form<SearchForm>,
) -> Result {
    let find = form.find.trim().chars().take(100).collect::<String>();
    if searchable(&find).is_empty() {
        return visit.go("/desk/applications");
    }
    visit.go_and_find("/desk/applications", "find", &find).await
}

/// Whoever is found by a name or an address.
async fn found(visit: &Visit, viewer: PersonId, db: &Db, find: String) -> Result {
    let sought = find.clone();
    let found = db
        .read(move |conn| {
            let Some(round) = rounds::store::current(conn)? else {
                return Ok(None);
            };
            let counts = store::counts(conn, round.id, viewer)?;
            let hits = hits(conn, (round.id, viewer), &sought)?;
            Ok(Some((round, counts, hits)))
        })
        .await?;
    let Some((round, counts, mut hits)) = found else {
        return visit.show(&QueuePage::without_round());
    };
    ledger::note(db, viewer, (Noun::Round, round.id.as_str())).await?;
    let total = i64::try_from(hits.len()).unwrap_or(i64::MAX);
    hits.truncate(usize::try_from(ROWS).unwrap_or_default());
    visit.show(&QueuePage {
        tabs: tabs(&counts, None, None),
        total,
        from: 1,
        to: total.min(ROWS),
        empty: if hits.is_empty() { "not-found" } else { "" },
        rows: shown(round.settings.review_days, hits, visit.site.now()),
        round: round.settings.name,
        find,
        ..QueuePage::default()
    })
}

/// Everybody with this address, or with this in their name. An address is looked up by its keyed hash; for a name every application is opened.
fn hits(
    conn: &mut Conn,
    (round, reader): (RoundId, PersonId),
    find: &str,
) -> QueryResult<Vec<Row>> {
    if let Some(email) = Email::known(find) {
        let Some(account) = accounts::store::by_email(conn, &email)? else {
            return Ok(Vec::new());
        };
        let mut theirs = again::store::in_round(conn, account.id, round)?;
        theirs.retain(|own| is_shown(own) && own.person != reader);
        return Ok(theirs.into_iter().map(Row::from).collect());
    }
    let mut rows = store::queue(
        conn,
        (round, reader),
        (&Tab::All.states(), &BOTH),
        (i64::MAX, 0),
    )?;
    let find = searchable(find);
    rows.retain(|row| searchable(&row.name).contains(&find));
    Ok(rows)
}

/// The rows as the page shows them; an answer is promised within so many days of handing in.
pub(super) fn shown(promised: i32, rows: Vec<Row>, now: Moment) -> Vec<QueueRow> {
    let promised = i64::from(promised);
    let row = |row: Row| QueueRow {
        id: row.id.to_string(),
        side: row.side.as_str(),
        state: row.state,
        tone: tone(row.state),
        languages: row.languages.into_iter().map(LanguageName::of).collect(),
        days: days(row.state_since, now),
        paused: row.paused,
        late: matches!(row.state, Stands::Submitted | Stands::InReview)
            && row
                .submitted_at
                .is_some_and(|at| at.plus_days(promised) < now),
        name: row.name,
    };
    rows.into_iter().map(row).collect()
}

impl QueuePage {
    pub(super) fn without_round() -> Self {
        Self {
            empty: "no-round",
            ..Self::default()
        }
    }
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "applications/desk/queue.html";

    fn samples() -> Vec<Self> {
        super::samples::queues()
    }
}
