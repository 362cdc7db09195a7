//! The table of checks.

use super::{Check, CheckKind, CheckState, DbsLevel, NewCheck, check::newest};
use crate::{
    applications::{State, store},
    db::{
        Conn,
        schema::{applications, checks},
    },
    ledger::{self, Noun, Verb},
    seal::Sealed,
    vocab::{ApplicationId, CheckId, Moment, PersonId, Role, RoundId, Side},
};
use diesel::{prelude::*, result::Error};
use std::collections::{HashMap, HashSet};

const PLACE: &str = "checks.sealed";

type Row = (
    CheckId,
    CheckKind,
    CheckState,
    Option<DbsLevel>,
    String,
    PersonId,
    Moment,
    Option<Sealed>,
);

/// How writing a check down ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// It is written down.
    Yes,
    /// Somebody wrote another one down since the page was read.
    ChangedMeanwhile,
    /// There is a concern, and only a lead decides about it.
    LeadDecides,
    /// It is about oneself, about somebody who is not checked, or about somebody who is gone.
    NotPossible,
}

/// Writes a check down. Who was ready and is held back by it goes back to review in the same moment.
///
/// # Errors
/// Whatever the database says.
pub fn record(
    conn: &mut Conn,
    (actor, role): (PersonId, Role),
    id: ApplicationId,
    (new, seen): (&NewCheck, Option<CheckId>),
) -> QueryResult<Recorded> {
    store::hold(conn, id)?;
    let application = store::by_id(conn, id)?;
    let own = application.person == actor;
    if own || application.side == Side::Mentee || application.state.is_over() || !role.is_staff() {
        return Ok(Recorded::NotPossible);
    }
    let there = of(conn, id)?;
    if there.last().map(|check| check.id) != seen {
        return Ok(Recorded::ChangedMeanwhile);
    }
    let concern = newest(&there, new.kind).is_some_and(|check| check.state == CheckState::Concern);
    if concern && role < Role::Lead {
        return Ok(Recorded::LeadDecides);
    }
    insert(conn, actor, id, new)?;
    if new.state.holds_back() && application.state == State::Ready {
        let deed = (Some(actor), Verb::Reviewed);
        if store::change(conn, &application, State::InReview, deed, None)? == store::Changed::NotAny
        {
            return Err(Error::RollbackTransaction);
        }
    }
    Ok(Recorded::Yes)
}

fn insert(
    conn: &mut Conn,
    actor: PersonId,
    application: ApplicationId,
    new: &NewCheck,
) -> QueryResult<()> {
    let id = CheckId::new();
    let words = (!new.words.is_empty()).then(|| conn.seal(PLACE, id.as_str(), &new.words));
    diesel::insert_into(checks::table)
        .values((
            checks::id.eq(id),
            checks::application_id.eq(application),
            checks::kind.eq(new.kind),
            checks::state.eq(new.state),
            checks::level.eq(new.level),
            checks::done_on.eq(new.done_on.to_string()),
            checks::recorded_by.eq(actor),
            checks::recorded_at.eq(conn.now()),
            checks::sealed.eq(words),
        ))
        .execute(conn.link())?;
    let about = (Noun::Check, id.as_str());
    ledger::record(conn, Some(actor), Verb::Checked, about, None)
}

/// The checks of an application, in the order in which they were written down.
///
/// # Errors
/// Whatever the database says.
pub fn of(conn: &mut Conn, application: ApplicationId) -> QueryResult<Vec<Check>> {
    let rows: Vec<Row> = checks::table
        .filter(checks::application_id.eq(application))
        .order((checks::recorded_at, checks::id))
        .select((
            checks::id,
            checks::kind,
            checks::state,
            checks::level,
            checks::done_on,
            checks::recorded_by,
            checks::recorded_at,
            checks::sealed,
        ))
        .load(conn.link())?;
    rows.into_iter().map(|row| opened(conn, row)).collect()
}

fn opened(conn: &Conn, row: Row) -> QueryResult<Check> {
    let (id, kind, state, level, done_on, by, at, sealed) = row;
    let words = sealed.map(|sealed| conn.open(PLACE, id.as_str(), &sealed));
    Ok(Check {
        id,
        kind,
        state,
        level,
        done_on: done_on
            .parse()
            .map_err(|error: jiff::Error| Error::DeserializationError(Box::new(error)))?,
        by,
        at,
        words: words.transpose()?.unwrap_or_default(),
    })
}

/// Everybody of a round whom a check holds back: nobody new is matched with them until a newer one says otherwise.
///
/// # Errors
/// Whatever the database says.
pub fn held_back(conn: &mut Conn, round: RoundId) -> QueryResult<HashSet<ApplicationId>> {
    let ever = applications::table
        .inner_join(checks::table)
        .filter(applications::round_id.eq(round))
        .filter(checks::state.eq_any([CheckState::Concern, CheckState::Expired]))
        .select(applications::id)
        .distinct()
        .load(conn.link())?;
    held(conn, ever)
}

/// Whether a check holds somebody back.
///
/// # Errors
/// Whatever the database says.
pub fn is_held_back(conn: &mut Conn, id: ApplicationId) -> QueryResult<bool> {
    Ok(!held(conn, vec![id])?.is_empty())
}

fn held(conn: &mut Conn, ids: Vec<ApplicationId>) -> QueryResult<HashSet<ApplicationId>> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let rows: Vec<(ApplicationId, CheckKind, CheckState)> = checks::table
        .filter(checks::application_id.eq_any(ids))
        .order((checks::recorded_at, checks::id))
        .select((checks::application_id, checks::kind, checks::state))
        .load(conn.link())?;
    let last: HashMap<_, _> = rows
        .into_iter()
        .map(|(id, kind, state)| ((id, kind), state))
        .collect();
    let held = last.into_iter().filter(|(_, state)| state.holds_back());
    Ok(held.map(|((id, _), _)| id).collect())
}

/// Removes every check of an application.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, application: ApplicationId) -> QueryResult<usize> {
    diesel::delete(checks::table.filter(checks::application_id.eq(application)))
        .execute(conn.link())
}
