//! The table of checks.

use super::{
    Check, CheckKind, CheckState, DbsLevel, NewCheck,
    check::{newest, stands},
};
use crate::{
    accounts::locks::store::visible,
    applications::{State, store},
    db::{
        Conn,
        schema::{applications, checks, people},
    },
    ledger::{self, Noun, Verb},
    seal::Sealed,
    vocab::{ApplicationId, CheckId, Moment, PersonId, Role, RoundId, Side},
};
use diesel::{prelude::*, result::Error};
use jiff::{Span, civil::Date};
use std::collections::{HashMap, HashSet};

const PLACE: &str = "checks.sealed";

type Row = (
    CheckId,
    CheckKind,
    CheckState,
    Option<DbsLevel>,
    String,
    Option<String>,
    PersonId,
    Moment,
    Option<Sealed>,
);

/// How many months before its last day a check is called to mind.
const SOON: i64 = 2;

/// A kind of check of an application.
type Which = (ApplicationId, CheckKind);
/// How it went, and the last day on which it is good.
type Went = (CheckState, Option<Date>);

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
    let today = conn.now().day();
    if stands(new.state, new.ends_on, today).holds_back() && application.state == State::Ready {
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
            checks::ends_on.eq(new.ends_on.map(|day| day.to_string())),
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
            checks::ends_on,
            checks::recorded_by,
            checks::recorded_at,
            checks::sealed,
        ))
        .load(conn.link())?;
    rows.into_iter().map(|row| opened(conn, row)).collect()
}

/// What was written down about a person's own checks.
///
/// # Errors
/// Whatever the database says.
pub fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let own = checks::table
        .inner_join(applications::table)
        .filter(applications::person_id.eq(person));
    let found: Vec<CheckId> = own.select(checks::id).load(conn.link())?;
    Ok(found.iter().map(CheckId::to_string).collect())
}

fn day(text: &str) -> QueryResult<Date> {
    let read = text.parse();
    read.map_err(|error: jiff::Error| Error::DeserializationError(Box::new(error)))
}

fn opened(conn: &Conn, row: Row) -> QueryResult<Check> {
    let (id, kind, state, level, done_on, ends_on, by, at, sealed) = row;
    let words = sealed.map(|sealed| conn.open_or_default(PLACE, id.as_str(), &sealed));
    Ok(Check {
        id,
        kind,
        state,
        level,
        done_on: day(&done_on)?,
        ends_on: ends_on.as_deref().map(day).transpose()?,
        by,
        at,
        words: words.unwrap_or_default(),
    })
}

/// Brings the checks of a mentor's earlier applications in a round along to the one that begins: what was found stays found,
/// and nobody gets round a concern by applying again. One by somebody who does not work here any more stays where it is.
///
/// # Errors
/// Whatever the database says.
pub fn bring_along(
    conn: &mut Conn,
    (person, round): (PersonId, RoundId),
    to: ApplicationId,
) -> QueryResult<()> {
    let earlier: Vec<ApplicationId> = applications::table
        .filter(applications::person_id.eq(person))
        .filter(applications::round_id.eq(round))
        .filter(applications::side.eq(Side::Mentor))
        .filter(applications::id.ne(to))
        .select(applications::id)
        .load(conn.link())?;
    if earlier.is_empty() {
        return Ok(());
    }
    let staff: Vec<PersonId> = people::table
        .filter(people::role.ne(Role::Member))
        .select(people::id)
        .load(conn.link())?;
    let theirs = checks::table
        .filter(checks::application_id.eq_any(earlier))
        .filter(checks::recorded_by.eq_any(staff));
    diesel::update(theirs)
        .set(checks::application_id.eq(to))
        .execute(conn.link())?;
    Ok(())
}

/// Everybody of a round whom a check holds back: nobody new is matched with them until a newer one says otherwise.
///
/// # Errors
/// Whatever the database says.
pub fn held_back(conn: &mut Conn, round: RoundId) -> QueryResult<HashSet<ApplicationId>> {
    let today = conn.now().day().to_string();
    let holds = checks::state.eq_any([CheckState::Concern, CheckState::Expired]);
    let over = checks::ends_on.lt(today).assume_not_null();
    let ever = applications::table
        .inner_join(checks::table)
        .filter(applications::round_id.eq(round))
        .filter(holds.or(checks::ends_on.is_not_null().and(over)))
        .select(applications::id)
        .distinct()
        .load(conn.link())?;
    held(conn, ever)
}

/// Whether a check holds one of these back.
///
/// # Errors
/// Whatever the database says.
pub fn is_any_held_back(conn: &mut Conn, ids: &[ApplicationId]) -> QueryResult<bool> {
    Ok(!held(conn, ids.to_vec())?.is_empty())
}

fn held(conn: &mut Conn, ids: Vec<ApplicationId>) -> QueryResult<HashSet<ApplicationId>> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let today = conn.now().day();
    let last = last(conn, ids)?.into_iter();
    let held = last.filter(|(_, (state, end))| stands(*state, *end, today).holds_back());
    Ok(held.map(|((id, _), _)| id).collect())
}

/// The newest check of each kind of these applications: how it went, and the last day on which it is good.
fn last(conn: &mut Conn, ids: Vec<ApplicationId>) -> QueryResult<HashMap<Which, Went>> {
    let columns = (
        checks::application_id,
        checks::kind,
        checks::state,
        checks::ends_on,
    );
    let rows: Vec<(ApplicationId, CheckKind, CheckState, Option<String>)> = checks::table
        .filter(checks::application_id.eq_any(ids))
        .order((checks::recorded_at, checks::id))
        .select(columns)
        .load(conn.link())?;
    let mut last = HashMap::new();
    for (id, kind, state, end) in rows {
        last.insert((id, kind), (state, end.as_deref().map(day).transpose()?));
    }
    Ok(last)
}

/// Whose check ends soon, or has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Whose.
    pub application: ApplicationId,
    /// Which check.
    pub kind: CheckKind,
    /// The last day on which it is good.
    pub on: Date,
}

/// Checks of a round that have ended or end within two months, those that end first come first. Whoever is not matched any more is left out.
///
/// # Errors
/// Whatever the database says.
pub fn ending(conn: &mut Conn, round: RoundId) -> QueryResult<Vec<Ending>> {
    let by = conn.now().day().saturating_add(Span::new().months(SOON));
    let usable = [
        State::Submitted,
        State::InReview,
        State::InfoNeeded,
        State::Ready,
        State::Paired,
    ];
    let ids: Vec<ApplicationId> = applications::table
        .inner_join(checks::table)
        .inner_join(people::table)
        .filter(applications::round_id.eq(round))
        .filter(applications::state.eq_any(usable))
        .filter(applications::submitted_at.is_not_null())
        .filter(visible())
        .filter(checks::ends_on.is_not_null())
        .filter(checks::ends_on.assume_not_null().le(by.to_string()))
        .select(applications::id)
        .distinct()
        .load(conn.link())?;
    let ends = last(conn, ids)?
        .into_iter()
        .filter_map(|((id, kind), (state, end))| {
            let on = end.filter(|end| *end <= by && state == CheckState::Satisfactory)?;
            Some(Ending {
                application: id,
                kind,
                on,
            })
        });
    let mut ends: Vec<Ending> = ends.collect();
    ends.sort_by_key(|one| (one.on, one.application, one.kind.as_str()));
    Ok(ends)
}

/// Removes every check of an application.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, application: ApplicationId) -> QueryResult<usize> {
    diesel::delete(checks::table.filter(checks::application_id.eq(application)))
        .execute(conn.link())
}
