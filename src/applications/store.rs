//! The table of applications.

use super::{Answers, Application, Outline, State, again, checks, phones};
use crate::{
    accounts::locks::{
        Locks,
        store::{COLUMNS, visible},
    },
    db::{
        Conn, all_readable,
        schema::{applications, people},
    },
    ledger::{self, Noun, Verb},
    seal::{BlindIndex, Sealed},
    vocab::{ApplicationId, Moment, PersonId, RoundId, Side},
};
use diesel::{
    prelude::*,
    result::{DatabaseErrorKind, Error},
};

pub(super) const PLACE: &str = "applications.sealed";

#[derive(Queryable)]
struct Row {
    id: ApplicationId,
    round_id: RoundId,
    person_id: PersonId,
    side: Side,
    state: State,
    sealed: Sealed,
    rounds_waited: i32,
    created_at: Moment,
    edited_at: Moment,
    submitted_at: Option<Moment>,
    state_since: Moment,
    paused_at: Option<Moment>,
    version: i32,
    _phone_hash: Option<BlindIndex>,
    named_at: Option<Moment>,
}

/// A row with what of its person decides who may read it.
type Found = (Row, Option<BlindIndex>, Locks);

/// How handing in, or any other change of state, ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done.
    Yes,
    /// It was somewhere else by then.
    NotAny,
}

/// Begins a draft; the one already there if the person has one in this round, or may begin no other.
///
/// # Errors
/// Whatever the database says.
pub fn begin(
    conn: &mut Conn,
    person: PersonId,
    round: RoundId,
    side: Side,
) -> QueryResult<ApplicationId> {
    if let Some(there) = of_person(conn, person, round)?
        && !there.state.may_begin_anew()
    {
        return Ok(there.id);
    }
    let id = ApplicationId::new();
    let now = conn.now();
    let row = (
        applications::id.eq(id),
        applications::round_id.eq(round),
        applications::person_id.eq(person),
        applications::side.eq(side),
        applications::state.eq(State::Draft),
        applications::sealed.eq(conn.seal(PLACE, id.as_str(), &Answers::default())),
        applications::created_at.eq(now),
        applications::edited_at.eq(now),
        applications::state_since.eq(now),
    );
    let begun = conn.link().transaction(|link| {
        diesel::insert_into(applications::table)
            .values(row)
            .execute(link)
    });
    if let Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) = begun {
        // Somebody pressed twice, and the other one was first.
        let there = of_person(conn, person, round)?.ok_or(Error::NotFound)?;
        return Ok(there.id);
    }
    begun?;
    if side == Side::Mentor {
        checks::store::bring_along(conn, (person, round), id)?;
    }
    ledger::record(
        conn,
        Some(person),
        Verb::Began,
        (Noun::Application, id.as_str()),
        None,
    )?;
    Ok(id)
}

/// Writes answers; `NotAny` if somebody wrote since they were read.
///
/// # Errors
/// Whatever the database says.
pub fn save(conn: &mut Conn, application: &Application) -> QueryResult<Changed> {
    let id = application.id;
    let named = application.answers.shown.is_some();
    let named_at = named.then(|| application.named_at.unwrap_or_else(|| conn.now()));
    let row = applications::table
        .find(id)
        .filter(applications::version.eq(application.version));
    let changed = diesel::update(row)
        .set((
            applications::sealed.eq(conn.seal(PLACE, id.as_str(), &application.answers)),
            applications::phone_hash.eq(phones::store::hash(conn, id, &application.answers)),
            applications::edited_at.eq(conn.now()),
            applications::version.eq(application.version + 1),
            applications::named_at.eq(named_at),
        ))
        .execute(conn.link())?;
    Ok(if changed == 1 {
        Changed::Yes
    } else {
        Changed::NotAny
    })
}

/// Moves an application from the state it was read in to the next, with its entry in the ledger.
/// Nothing changes, and `NotAny` is the answer, if it is not in that state any more or may not go there.
///
/// # Errors
/// Whatever the database says.
pub fn change(
    conn: &mut Conn,
    application: &Application,
    next: State,
    (actor, verb): (Option<PersonId>, Verb),
    reason: Option<&str>,
) -> QueryResult<Changed> {
    if !application.state.may_become(next) {
        return Ok(Changed::NotAny);
    }
    let now = conn.now();
    let row = applications::table
        .find(application.id)
        .filter(applications::state.eq(application.state));
    let submitted_at = match next {
        State::Submitted => Some(now),
        State::Draft => None,
        _ => application.submitted_at,
    };
    let changed = diesel::update(row)
        .set((
            applications::state.eq(next),
            applications::state_since.eq(now),
            applications::submitted_at.eq(submitted_at),
        ))
        .execute(conn.link())?;
    if changed == 0 {
        return Ok(Changed::NotAny);
    }
    ledger::record(
        conn,
        actor,
        verb,
        (Noun::Application, application.id.as_str()),
        reason,
    )?;
    Ok(Changed::Yes)
}

/// Brings the state in line with the pairs there are. Nobody decided anything about the application itself: what was decided stands
/// in the log with the pair, which only those who know of it read. `false` if it is not in the state it was read in.
///
/// # Errors
/// Whatever the database says.
pub fn settle(conn: &mut Conn, application: &Application, next: State) -> QueryResult<bool> {
    if !application.state.may_become(next) {
        return Ok(false);
    }
    let row = applications::table
        .find(application.id)
        .filter(applications::state.eq(application.state));
    let changed = diesel::update(row)
        .set(applications::state.eq(next))
        .execute(conn.link())?;
    Ok(changed == 1)
}

/// Keeps everybody else from changing an application until this transaction is over.
///
/// # Errors
/// Whatever the database says.
pub fn hold(conn: &mut Conn, id: ApplicationId) -> QueryResult<()> {
    // An update that changes nothing locks the row on both databases.
    diesel::update(applications::table.find(id))
        .set(applications::version.eq(applications::version))
        .execute(conn.link())?;
    Ok(())
}

/// Stops or resumes matching at the person's own wish.
///
/// # Errors
/// Whatever the database says.
pub fn pause(conn: &mut Conn, application: &Application, paused: bool) -> QueryResult<()> {
    let since = paused.then_some(conn.now());
    diesel::update(applications::table.find(application.id))
        .set(applications::paused_at.eq(since))
        .execute(conn.link())?;
    let verb = if paused { Verb::Paused } else { Verb::Resumed };
    ledger::record(
        conn,
        Some(application.person),
        verb,
        (Noun::Application, application.id.as_str()),
        None,
    )
}

/// One application.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn by_id(conn: &mut Conn, id: ApplicationId) -> QueryResult<Application> {
    let row: Found = applications::table
        .inner_join(people::table)
        .filter(applications::id.eq(id))
        .select((applications::all_columns, people::email_hash, COLUMNS))
        .first(conn.link())?;
    opened(conn, row)
}

/// Applications by their ids, in no order; one that is not there is left out.
///
/// # Errors
/// Whatever the database says.
pub fn by_ids(conn: &mut Conn, ids: Vec<ApplicationId>) -> QueryResult<Vec<Application>> {
    let rows: Vec<Found> = applications::table
        .inner_join(people::table)
        .filter(applications::id.eq_any(ids))
        .select((applications::all_columns, people::email_hash, COLUMNS))
        .load(conn.link())?;
    all_readable(rows.into_iter().map(|row| opened(conn, row)))
}

/// A person's application in a round: of several the one that is alive, or else the newest.
///
/// # Errors
/// Whatever the database says.
pub fn of_person(
    conn: &mut Conn,
    person: PersonId,
    round: RoundId,
) -> QueryResult<Option<Application>> {
    let own = again::store::all_of(conn, person)?;
    let own = own.into_iter().filter(|one| one.1 == round).collect();
    again::store::counting(own)
        .map(|id| by_id(conn, id))
        .transpose()
}

/// Whether there is an application with this id.
///
/// # Errors
/// Whatever the database says.
pub fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let found = applications::table.find(id).count();
    Ok(found.get_result::<i64>(conn.link())? > 0)
}

/// Every application of a person, of whatever round.
///
/// # Errors
/// Whatever the database says.
pub fn ids_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<ApplicationId>> {
    let own = applications::table.filter(applications::person_id.eq(person));
    own.select(applications::id).load(conn.link())
}

/// The same as text, for the guard in `web::about`.
///
/// # Errors
/// Whatever the database says.
pub fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let own = ids_of(conn, person)?;
    Ok(own.iter().map(ApplicationId::to_string).collect())
}

/// A person's latest application, in whatever round; see [`of_person`].
///
/// # Errors
/// Whatever the database says.
pub fn latest_of(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Application>> {
    let own = again::store::all_of(conn, person)?;
    again::store::counting(own)
        .map(|id| by_id(conn, id))
        .transpose()
}

/// Where a person's latest application stands. What was answered stays sealed.
///
/// # Errors
/// Whatever the database says.
pub fn outline_of(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Outline>> {
    let latest = applications::table
        .filter(applications::person_id.eq(person))
        .order((applications::created_at.desc(), applications::id.desc()))
        .select((
            applications::id,
            applications::round_id,
            applications::side,
            applications::state,
            applications::submitted_at,
            applications::state_since,
            applications::paused_at,
            applications::named_at,
        ));
    let all: Vec<Outline> = conn.load(latest)?;
    let own = all.iter().map(|one| (one.id, one.round, one.state));
    let counts = again::store::counting(own.collect());
    Ok(all.into_iter().find(|one| Some(one.id) == counts))
}

/// All applications of a round that coordinators may see and that stand in one of `states`, those that changed longest ago first.
///
/// # Errors
/// Whatever the database says.
pub fn in_states(
    conn: &mut Conn,
    round: RoundId,
    states: &[State],
) -> QueryResult<Vec<Application>> {
    let rows: Vec<Found> = applications::table
        .inner_join(people::table)
        .filter(applications::round_id.eq(round))
        .filter(applications::state.eq_any(states.to_vec()))
        .filter(visible())
        .order((applications::state_since, applications::id))
        .select((applications::all_columns, people::email_hash, COLUMNS))
        .load(conn.link())?;
    all_readable(rows.into_iter().map(|row| opened(conn, row)))
}

/// How many applications of a round that were handed in stand where, by side; only those that a coordinator may see whose `own` these are not.
///
/// # Errors
/// Whatever the database says.
pub fn counts(
    conn: &mut Conn,
    (round, own): (RoundId, &[ApplicationId]),
) -> QueryResult<Vec<(Side, State, i64)>> {
    applications::table
        .inner_join(people::table)
        .filter(applications::id.ne_all(own))
        .filter(applications::round_id.eq(round))
        .filter(applications::submitted_at.is_not_null())
        .filter(visible())
        .group_by((applications::side, applications::state))
        .order((applications::side, applications::state))
        .select((
            applications::side,
            applications::state,
            diesel::dsl::count_star(),
        ))
        .load(conn.link())
}

fn opened(conn: &Conn, (row, email_hash, locks): Found) -> QueryResult<Application> {
    Ok(Application {
        answers: conn.open(PLACE, row.id.as_str(), &row.sealed)?,
        id: row.id,
        round: row.round_id,
        person: row.person_id,
        side: row.side,
        state: row.state,
        rounds_waited: row.rounds_waited,
        created_at: row.created_at,
        edited_at: row.edited_at,
        submitted_at: row.submitted_at,
        state_since: row.state_since,
        paused_at: row.paused_at,
        named_at: row.named_at,
        version: row.version,
        email_hash,
        locks,
    })
}
