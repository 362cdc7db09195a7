//! The tables of what went wrong, and of whom it touched.

use super::{Breach, HOURS, Story, undecided};
use crate::{
    db::{
        Conn,
        schema::{applications, breach_people as touched, breaches as table, people},
    },
    safety::alerts::Waiting,
    seal::Sealed,
    vocab::{ApplicationId, BreachId, Moment, PersonId, Role, RoundId, TouchId},
};
use diesel::prelude::*;
use std::collections::BTreeSet;

const PLACE: &str = "breaches.sealed";
const PLACE_OF_WORDS: &str = "breach_people.sealed";

type Row = (
    BreachId,
    Moment,
    Moment,
    Option<Moment>,
    Option<Moment>,
    Option<Moment>,
    Sealed,
);

pub(super) fn add(conn: &mut Conn, found_at: Moment, story: &Story) -> QueryResult<BreachId> {
    let id = BreachId::new();
    diesel::insert_into(table::table)
        .values((
            table::id.eq(id),
            table::found_at.eq(found_at),
            table::entered_at.eq(conn.now()),
            table::sealed.eq(conn.seal(PLACE, id.as_str(), story)),
        ))
        .execute(conn.link())?;
    Ok(id)
}

pub(super) fn by_id(conn: &mut Conn, id: BreachId) -> QueryResult<Breach> {
    let row: Row = table::table.find(id).first(conn.link())?;
    Ok(opened(conn, row))
}

/// Whether there is an entry with this id.
pub(in crate::privacy) fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let found = table::table.find(id).count();
    Ok(found.get_result::<i64>(conn.link())? > 0)
}

/// The entries that name a person among those whom it touched.
pub(in crate::privacy) fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let own = touched::table.filter(touched::person_id.eq(person));
    let found: Vec<BreachId> = own.select(touched::breach_id).load(conn.link())?;
    Ok(found.iter().map(BreachId::to_string).collect())
}

/// Every entry that does not name the reader, newest first.
pub(super) fn all(conn: &mut Conn, viewer: PersonId) -> QueryResult<Vec<Breach>> {
    let own = about(conn, viewer)?;
    let rows: Vec<Row> = table::table
        .filter(table::id.ne_all(own))
        .order((table::found_at.desc(), table::id.desc()))
        .load(conn.link())?;
    Ok(rows.into_iter().map(|row| opened(conn, row)).collect())
}

fn opened(conn: &Conn, row: Row) -> Breach {
    let (id, found_at, _, reported_at, unreported_at, closed_at, sealed) = row;
    Breach {
        story: conn.open_or_default(PLACE, id.as_str(), &sealed),
        id,
        found_at,
        reported_at,
        unreported_at,
        closed_at,
    }
}

pub(super) fn keep(conn: &mut Conn, id: BreachId, story: &Story) -> QueryResult<usize> {
    diesel::update(table::table.find(id))
        .set(table::sealed.eq(conn.seal(PLACE, id.as_str(), story)))
        .execute(conn.link())
}

pub(super) fn decide(conn: &mut Conn, id: BreachId, reported: bool) -> QueryResult<usize> {
    let now = conn.now();
    diesel::update(table::table.find(id))
        .set((
            table::reported_at.eq(reported.then_some(now)),
            table::unreported_at.eq((!reported).then_some(now)),
        ))
        .execute(conn.link())
}

pub(super) fn close(conn: &mut Conn, id: BreachId) -> QueryResult<usize> {
    let now = conn.now();
    diesel::update(table::table.find(id))
        .set(table::closed_at.eq(now))
        .execute(conn.link())
}

/// Puts somebody on the list; whoever is on it stays as they are.
pub(super) fn add_person(conn: &mut Conn, id: BreachId, person: PersonId) -> QueryResult<()> {
    if row_of(conn, id, person)?.is_none() {
        let row = TouchId::new();
        diesel::insert_into(touched::table)
            .values((
                touched::id.eq(row),
                touched::breach_id.eq(id),
                touched::person_id.eq(person),
                touched::added_at.eq(conn.now()),
                touched::sealed.eq(conn.seal(PLACE_OF_WORDS, row.as_str(), &"")),
            ))
            .execute(conn.link())?;
    }
    Ok(())
}

fn row_of(conn: &mut Conn, id: BreachId, person: PersonId) -> QueryResult<Option<TouchId>> {
    touched::table
        .filter(touched::breach_id.eq(id))
        .filter(touched::person_id.eq(person))
        .select(touched::id)
        .first(conn.link())
        .optional()
}

/// The applications of a round that were handed in by a moment.
pub(super) fn handed_in(
    conn: &mut Conn,
    round: RoundId,
    by: Moment,
) -> QueryResult<Vec<ApplicationId>> {
    applications::table
        .filter(applications::round_id.eq(round))
        .filter(applications::submitted_at.is_not_null())
        .filter(applications::submitted_at.assume_not_null().le(by))
        .select(applications::id)
        .load(conn.link())
}

/// Whom it touched, and when they were told.
pub(super) fn people(
    conn: &mut Conn,
    id: BreachId,
) -> QueryResult<Vec<(PersonId, Option<Moment>)>> {
    touched::table
        .filter(touched::breach_id.eq(id))
        .order(touched::person_id)
        .select((touched::person_id, touched::told_at))
        .load(conn.link())
}

/// Keeps what somebody was told.
pub(super) fn told(
    conn: &mut Conn,
    id: BreachId,
    person: PersonId,
    words: &str,
) -> QueryResult<usize> {
    let Some(row) = row_of(conn, id, person)? else {
        return Ok(0);
    };
    let now = conn.now();
    let sealed = conn.seal(PLACE_OF_WORDS, row.as_str(), &words);
    diesel::update(touched::table.find(row))
        .set((touched::told_at.eq(now), touched::sealed.eq(sealed)))
        .execute(conn.link())
}

/// What a person was told about what went wrong with their data, newest first.
pub(in crate::privacy) fn told_to(
    conn: &mut Conn,
    person: PersonId,
) -> QueryResult<Vec<(Moment, String)>> {
    let rows: Vec<(TouchId, Option<Moment>, Sealed)> = touched::table
        .filter(touched::person_id.eq(person))
        .filter(touched::told_at.is_not_null())
        .order(touched::told_at.desc())
        .select((touched::id, touched::told_at, touched::sealed))
        .load(conn.link())?;
    rows.into_iter()
        .map(|(id, at, sealed)| {
            let words = conn.open_or_default(PLACE_OF_WORDS, id.as_str(), &sealed);
            Ok((at.unwrap_or_default(), words))
        })
        .collect()
}

/// Takes a person off every list.
pub(in crate::privacy) fn forget(conn: &mut Conn, person: PersonId) -> QueryResult<usize> {
    diesel::delete(touched::table.filter(touched::person_id.eq(person))).execute(conn.link())
}

/// How many entries have come past their hours without a decision.
pub(in crate::privacy) fn late(conn: &mut Conn, viewer: PersonId) -> QueryResult<i64> {
    let own = about(conn, viewer)?;
    let end = conn.now().plus_seconds(-HOURS * 3600);
    table::table
        .filter(table::reported_at.is_null())
        .filter(table::unreported_at.is_null())
        .filter(table::found_at.lt(end))
        .filter(table::id.ne_all(own))
        .count()
        .get_result(conn.link())
}

/// The entries of which nobody has decided yet whether the regulator is told.
pub(in crate::privacy) fn waiting(conn: &mut Conn) -> QueryResult<Vec<Waiting>> {
    let rows: Vec<(BreachId, Moment)> = table::table
        .filter(table::reported_at.is_null())
        .filter(table::unreported_at.is_null())
        .filter(table::closed_at.is_null())
        .order((table::found_at, table::id))
        .select((table::id, table::found_at))
        .load(conn.link())?;
    let ids: Vec<BreachId> = rows.iter().map(|(id, _)| *id).collect();
    let named: Vec<(BreachId, PersonId)> = touched::table
        .inner_join(people::table.on(people::id.eq(touched::person_id)))
        .filter(touched::breach_id.eq_any(ids))
        .filter(people::role.ne(Role::Member))
        .select((touched::breach_id, touched::person_id))
        .load(conn.link())?;
    let one = |(id, found_at)| {
        let named = named.iter().filter(|(breach, _)| *breach == id);
        Waiting {
            about: named.map(|(_, person)| *person).collect(),
            ..undecided(id, found_at)
        }
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Entries that were closed before this moment.
pub(in crate::privacy) fn overdue(conn: &mut Conn, before: Moment) -> QueryResult<Vec<String>> {
    table::table
        .filter(table::closed_at.le(before))
        .select(table::id)
        .load(conn.link())
}

/// Removes an entry and its list.
pub(in crate::privacy) fn end(conn: &mut Conn, id: BreachId) -> QueryResult<usize> {
    diesel::delete(touched::table.filter(touched::breach_id.eq(id))).execute(conn.link())?;
    diesel::delete(table::table.find(id)).execute(conn.link())
}

/// Every member who is here.
pub(super) fn everybody(conn: &mut Conn) -> QueryResult<BTreeSet<PersonId>> {
    let found: Vec<PersonId> = people::table
        .filter(people::role.eq(Role::Member))
        .filter(people::email_hash.is_not_null())
        .select(people::id)
        .load(conn.link())?;
    Ok(found.into_iter().collect())
}

/// Everybody who works here, or did.
pub(super) fn staff(conn: &mut Conn) -> QueryResult<BTreeSet<PersonId>> {
    let found: Vec<PersonId> = people::table
        .filter(people::role.ne(Role::Member))
        .select(people::id)
        .load(conn.link())?;
    Ok(found.into_iter().collect())
}

/// Whose applications these are.
pub(super) fn people_of(conn: &mut Conn, ids: Vec<ApplicationId>) -> QueryResult<Vec<PersonId>> {
    applications::table
        .filter(applications::id.eq_any(ids))
        .select(applications::person_id)
        .load(conn.link())
}
