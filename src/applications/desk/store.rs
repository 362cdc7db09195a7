//! What the desk asks of the table of applications: the queue, page by page, and a coordinator's decision.

use super::decision::{Decision, Seen};
use crate::{
    accounts::{self, locks::store::visible},
    applications::{
        Application, Spoken, State,
        checks::{self, Policy},
        letters,
        store::{self, Changed, PLACE},
    },
    db::{
        Conn, all_readable,
        schema::{applications, ledger, people},
    },
    ledger::Verb,
    mail,
    seal::Sealed,
    vocab::{ApplicationId, Moment, PersonId, RoundId, Side},
};
use diesel::{prelude::*, result::Error};
use serde::Deserialize;

/// An application as the queue shows it: no more is opened than a row needs.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) id: ApplicationId,
    pub(super) side: Side,
    pub(super) state: State,
    pub(super) state_since: Moment,
    pub(super) submitted_at: Option<Moment>,
    pub(super) paused: bool,
    pub(super) name: String,
    pub(super) languages: Vec<Spoken>,
}

impl From<Application> for Row {
    fn from(application: Application) -> Self {
        Self {
            id: application.id,
            side: application.side,
            state: application.state,
            state_since: application.state_since,
            submitted_at: application.submitted_at,
            paused: application.paused_at.is_some(),
            name: application.answers.name,
            languages: application.answers.languages,
        }
    }
}

/// The answers that a row shows.
#[derive(Deserialize)]
struct Shown {
    name: String,
    languages: Vec<Spoken>,
}

/// How many applications stand where.
pub(super) type Counts = Vec<(Side, State, i64)>;

type Columns = (
    ApplicationId,
    Side,
    State,
    Moment,
    Option<Moment>,
    Option<Moment>,
    Sealed,
);

/// How many applications of a round stand where, by side. What was never handed in is nobody's business here, and nobody finds themselves (G-08).
pub(super) fn counts(conn: &mut Conn, round: RoundId, reader: PersonId) -> QueryResult<Counts> {
    applications::table
        .inner_join(people::table)
        .filter(applications::person_id.ne(reader))
        .filter(applications::round_id.eq(round))
        .filter(applications::submitted_at.is_not_null())
        .filter(visible())
        .group_by((applications::side, applications::state))
        .select((
            applications::side,
            applications::state,
            diesel::dsl::count_star(),
        ))
        .load(conn.link())
}

/// A stretch of the queue, without the reader: whoever has stood longest where they stand comes first.
pub(super) fn queue(
    conn: &mut Conn,
    (round, reader): (RoundId, PersonId),
    (states, sides): (&[State], &[Side]),
    (limit, offset): (i64, i64),
) -> QueryResult<Vec<Row>> {
    let rows: Vec<Columns> = applications::table
        .inner_join(people::table)
        .filter(applications::person_id.ne(reader))
        .filter(applications::round_id.eq(round))
        .filter(applications::state.eq_any(states.to_vec()))
        .filter(applications::side.eq_any(sides.to_vec()))
        .filter(applications::submitted_at.is_not_null())
        .filter(visible())
        .order((applications::state_since, applications::id))
        .limit(limit)
        .offset(offset)
        .select((
            applications::id,
            applications::side,
            applications::state,
            applications::state_since,
            applications::submitted_at,
            applications::paused_at,
            applications::sealed,
        ))
        .load(conn.link())?;
    all_readable(rows.into_iter().map(|row| opened(conn, row)))
}

fn opened(conn: &Conn, row: Columns) -> QueryResult<Row> {
    let (id, side, state, state_since, submitted_at, paused_at, sealed) = row;
    let shown: Shown = conn.open(PLACE, id.as_str(), &sealed)?;
    Ok(Row {
        id,
        side,
        state,
        state_since,
        submitted_at,
        paused: paused_at.is_some(),
        name: shown.name,
        languages: shown.languages,
    })
}

/// Those of the ids that have a page at the desk.
///
/// # Errors
/// Whatever the database says.
pub fn shown(conn: &mut Conn, ids: Vec<ApplicationId>) -> QueryResult<Vec<ApplicationId>> {
    applications::table
        .inner_join(people::table)
        .filter(applications::id.eq_any(ids))
        .filter(applications::submitted_at.is_not_null())
        .filter(visible())
        .select(applications::id)
        .load(conn.link())
}

/// How a decision ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decided {
    /// It is done, written down, and the person has a letter.
    Yes,
    /// Somebody changed the application after it was read.
    ChangedMeanwhile,
    /// A mentor is ready only when every check that has to be is well (G-01).
    ChecksLacking,
}

/// Carries a decision out, if the application is still as it was `seen`, with its entry in the ledger and its letter.
pub(super) fn decide(
    conn: &mut Conn,
    (actor, id): (PersonId, ApplicationId),
    (seen, policy): (Seen, &Policy),
    decision: &Decision,
) -> QueryResult<Decided> {
    // A check that somebody writes down at this moment counts too.
    store::hold(conn, id)?;
    let mut application = store::by_id(conn, id)?;
    if Seen::of(&application) != seen || !decision.kind().is_offered(application.state) {
        return Ok(Decided::ChangedMeanwhile);
    }
    let kind = decision.kind();
    if kind.next() == State::Ready {
        let there = checks::store::of(conn, id)?;
        let today = conn.now().day();
        if !checks::lacking(policy, application.side, &there, today).is_empty() {
            return Ok(Decided::ChecksLacking);
        }
    }
    let deed = (Some(actor), kind.verb());
    let changed = store::change(conn, &application, kind.next(), deed, decision.reason())?;
    if changed == Changed::NotAny {
        return Ok(Decided::ChangedMeanwhile);
    }
    // From here on the row is ours; what was read before may be older than an edit of the same moment.
    if decision.write(&mut application.answers) {
        if store::save(conn, &application)? == Changed::NotAny {
            return Err(Error::RollbackTransaction);
        }
    } else if store::by_id(conn, id)?.version != application.version {
        return Err(Error::RollbackTransaction);
    }
    let profile = accounts::store::profile(conn, application.person)?;
    let (to, locale) = (&profile.email, profile.locale);
    match decision {
        Decision::Review => {}
        Decision::Question(_) => mail::queue(conn, to, locale, &letters::InfoNeeded {})?,
        Decision::Readiness(_) => mail::queue(conn, to, locale, &letters::Ready {})?,
        Decision::Refusal(_) => mail::queue(conn, to, locale, &letters::Declined {})?,
    }
    Ok(Decided::Yes)
}

/// How many applications were handed in before this moment and have no answer yet, but one's own.
///
/// # Errors
/// Whatever the database says.
pub fn submitted_before(
    conn: &mut Conn,
    (round, own): (RoundId, &[ApplicationId]),
    moment: Moment,
) -> QueryResult<i64> {
    applications::table
        .inner_join(people::table)
        .filter(applications::round_id.eq(round))
        .filter(applications::state.eq(State::Submitted))
        .filter(applications::submitted_at.lt(moment))
        .filter(visible())
        .filter(applications::id.ne_all(own))
        .count()
        .get_result(conn.link())
}

/// How many applications are with a coordinator again because a question was answered.
///
/// # Errors
/// Whatever the database says.
pub fn answered(conn: &mut Conn, (round, own): (RoundId, &[ApplicationId])) -> QueryResult<i64> {
    let since = applications::state_since
        .eq(ledger::at)
        .and(applications::id.eq(ledger::noun_id));
    applications::table
        .inner_join(ledger::table.on(since))
        .inner_join(people::table.on(people::id.eq(applications::person_id)))
        .filter(visible())
        .filter(applications::id.ne_all(own))
        .filter(applications::round_id.eq(round))
        .filter(applications::state.eq(State::InReview))
        .filter(ledger::verb.eq(Verb::Answered))
        .count()
        .get_result(conn.link())
}
