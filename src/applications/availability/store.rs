//! The table of holds, and the one answer to who is not available for matching.

use super::{Causes, Hold};
use crate::{
    applications::checks,
    db::{
        Conn,
        schema::{applications, concerns, holds, pairs},
    },
    ledger::{self, Noun, Verb},
    seal::Sealed,
    vocab::{ApplicationId, HoldId, Moment, PersonId, RoundId},
};
use diesel::prelude::*;
use std::collections::HashSet;

const PLACE: &str = "holds.sealed";

/// Everybody of a round who is not available for matching now.
///
/// # Errors
/// Whatever the database says.
pub fn unavailable(conn: &mut Conn, round: RoundId) -> QueryResult<HashSet<ApplicationId>> {
    let mut all = checks::store::held_back(conn, round)?;
    let people = people_held(conn)?;
    if !people.is_empty() {
        let theirs: Vec<ApplicationId> = applications::table
            .filter(applications::round_id.eq(round))
            .filter(applications::person_id.eq_any(people))
            .select(applications::id)
            .load(conn.link())?;
        all.extend(theirs);
    }
    Ok(all)
}

/// Whether one of these applications is not available for matching now.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn is_any_unavailable(conn: &mut Conn, ids: &[ApplicationId]) -> QueryResult<bool> {
    if checks::store::is_any_held_back(conn, ids)? {
        return Ok(true);
    }
    let held = people_held(conn)?;
    if held.is_empty() {
        return Ok(false);
    }
    let people: Vec<PersonId> = applications::table
        .filter(applications::id.eq_any(ids.to_vec()))
        .select(applications::person_id)
        .load(conn.link())?;
    Ok(people.iter().any(|person| held.contains(person)))
}

/// Why this application is not available; for leads, who alone may read it.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn causes(conn: &mut Conn, id: ApplicationId) -> QueryResult<Causes> {
    let person: PersonId = applications::table
        .find(id)
        .select(applications::person_id)
        .first(conn.link())?;
    Ok(Causes {
        check: checks::store::is_any_held_back(conn, &[id])?,
        concern: people_of_concerns(conn)?.contains(&person),
        hold: of(conn, person)?,
    })
}

/// The lead's hold on somebody.
///
/// # Errors
/// Whatever the database says.
pub fn of(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Hold>> {
    let row: Option<(HoldId, PersonId, Moment, Sealed)> = holds::table
        .filter(holds::person_id.eq(person))
        .select((holds::id, holds::made_by, holds::made_at, holds::sealed))
        .first(conn.link())
        .optional()?;
    row.map(|(id, by, at, sealed)| {
        Ok(Hold {
            words: conn.open_or_default(PLACE, id.as_str(), &sealed),
            id,
            person,
            by,
            at,
        })
    })
    .transpose()
}

/// The hold on a person, if there is one.
///
/// # Errors
/// Whatever the database says.
pub fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let found: Vec<HoldId> = holds::table
        .filter(holds::person_id.eq(person))
        .select(holds::id)
        .load(conn.link())?;
    Ok(found.iter().map(HoldId::to_string).collect())
}

/// Keeps somebody from being matched until a lead ends it, in the place of any hold there was.
///
/// # Errors
/// Whatever the database says.
pub fn hold(conn: &mut Conn, lead: PersonId, person: PersonId, words: &str) -> QueryResult<HoldId> {
    // A yes that is being said waits for this, or this for the yes.
    hold_people(conn, &[person])?;
    diesel::delete(holds::table.filter(holds::person_id.eq(person))).execute(conn.link())?;
    let id = HoldId::new();
    diesel::insert_into(holds::table)
        .values((
            holds::id.eq(id),
            holds::person_id.eq(person),
            holds::made_by.eq(lead),
            holds::made_at.eq(conn.now()),
            holds::sealed.eq(conn.seal(PLACE, id.as_str(), &words)),
        ))
        .execute(conn.link())?;
    ledger::record(
        conn,
        Some(lead),
        Verb::Held,
        (Noun::Hold, id.as_str()),
        None,
    )?;
    Ok(id)
}

/// Keeps everybody else from changing any application of these people until this transaction is over: always in one order,
/// so that two transactions never wait for each other.
///
/// # Errors
/// Whatever the database says.
pub fn hold_people(conn: &mut Conn, people: &[PersonId]) -> QueryResult<()> {
    let ids: Vec<ApplicationId> = applications::table
        .filter(applications::person_id.eq_any(people.to_vec()))
        .order(applications::id)
        .select(applications::id)
        .load(conn.link())?;
    ids.into_iter()
        .try_for_each(|id| crate::applications::store::hold(conn, id))
}

/// Lets somebody be matched again as far as a lead's hold is concerned; `false` if there was none.
///
/// # Errors
/// Whatever the database says.
pub fn end(conn: &mut Conn, lead: PersonId, person: PersonId) -> QueryResult<bool> {
    let Some(hold) = of(conn, person)? else {
        return Ok(false);
    };
    diesel::delete(holds::table.find(hold.id)).execute(conn.link())?;
    let about = (Noun::Hold, hold.id.as_str());
    ledger::record(conn, Some(lead), Verb::Unheld, about, None)?;
    Ok(true)
}

/// Removes the hold on a person who is deleted.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, person: PersonId) -> QueryResult<usize> {
    diesel::delete(holds::table.filter(holds::person_id.eq(person))).execute(conn.link())
}

/// Everybody with a lead's hold, or in a pair about which somebody told the leads what worries them and nobody settled it.
fn people_held(conn: &mut Conn) -> QueryResult<HashSet<PersonId>> {
    let mut people = people_of_concerns(conn)?;
    let held: Vec<PersonId> = holds::table.select(holds::person_id).load(conn.link())?;
    people.extend(held);
    Ok(people)
}

/// Both people of every pair with an open concern. It counts in every round, and whether or not the pair goes on:
/// nobody is matched before a lead decided (P27).
fn people_of_concerns(conn: &mut Conn) -> QueryResult<HashSet<PersonId>> {
    let two = pairs::mentor_id
        .eq(applications::id)
        .or(pairs::mentee_id.eq(applications::id));
    let people: Vec<PersonId> = concerns::table
        .inner_join(pairs::table.on(pairs::id.eq(concerns::pair_id)))
        .inner_join(applications::table.on(two))
        .filter(concerns::closed_at.is_null())
        .select(applications::person_id)
        .distinct()
        .load(conn.link())?;
    Ok(people.into_iter().collect())
}
