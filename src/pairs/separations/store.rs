//! The table of separations.

use super::{Said, Separation};
use crate::{
    applications::Application,
    db::{Conn, schema::separations},
    ledger::{self, Noun, Verb},
    seal::Sealed,
    vocab::{ApplicationId, Moment, PersonId, SeparationId, Side},
};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

const PLACE: &str = "separations.sealed";

fn ordered(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    if one < other {
        (one, other)
    } else {
        (other, one)
    }
}

/// Separates two people. What was said before about the same two is replaced.
///
/// A proposal that holds them stays and is out of date, as after any change of what people answered: one that went away would tell.
///
/// # Errors
/// Whatever the database says.
pub fn separate(
    conn: &mut Conn,
    lead: PersonId,
    two: (PersonId, PersonId),
    said: &Said,
) -> QueryResult<SeparationId> {
    let (one, other) = ordered(two.0, two.1);
    let before = separations::table
        .filter(separations::one_id.eq(one))
        .filter(separations::other_id.eq(other));
    diesel::delete(before).execute(conn.link())?;
    let id = SeparationId::new();
    diesel::insert_into(separations::table)
        .values((
            separations::id.eq(id),
            separations::one_id.eq(one),
            separations::other_id.eq(other),
            separations::made_by.eq(lead),
            separations::made_at.eq(conn.now()),
            separations::sealed.eq(conn.seal(PLACE, id.as_str(), said)),
        ))
        .execute(conn.link())?;
    let about = (Noun::Separation, id.as_str());
    ledger::record(conn, Some(lead), Verb::Separated, about, None)?;
    Ok(id)
}

/// Lets two people be matched again; `false` if they were not separated.
///
/// # Errors
/// Whatever the database says.
pub fn join(conn: &mut Conn, lead: PersonId, id: SeparationId) -> QueryResult<bool> {
    let gone = diesel::delete(separations::table.find(id)).execute(conn.link())?;
    if gone == 1 {
        let about = (Noun::Separation, id.as_str());
        ledger::record(conn, Some(lead), Verb::Reunited, about, None)?;
    }
    Ok(gone == 1)
}

/// Every separation, newest first.
///
/// # Errors
/// Whatever the database says.
pub fn all(conn: &mut Conn) -> QueryResult<Vec<Separation>> {
    type Row = (SeparationId, PersonId, PersonId, PersonId, Moment, Sealed);
    let rows: Vec<Row> = separations::table
        .order((separations::made_at.desc(), separations::id.desc()))
        .load(conn.link())?;
    rows.into_iter()
        .map(|(id, one, other, by, at, sealed)| {
            Ok(Separation {
                // The two stay apart also if nobody can read why.
                said: conn
                    .open(PLACE, id.as_str(), &sealed)
                    .unwrap_or_else(|_| Said::unreadable()),
                id,
                two: [one, other],
                by,
                at,
            })
        })
        .collect()
}

/// Whether there is a separation with this id.
///
/// # Errors
/// Whatever the database says.
pub fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let found = separations::table.find(id).count();
    Ok(found.get_result::<i64>(conn.link())? > 0)
}

/// The separations that name a person.
///
/// # Errors
/// Whatever the database says.
pub fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let either = separations::one_id
        .eq(person)
        .or(separations::other_id.eq(person));
    let found: Vec<SeparationId> = separations::table
        .filter(either)
        .select(separations::id)
        .load(conn.link())?;
    Ok(found.iter().map(SeparationId::to_string).collect())
}

/// Whether two people are separated.
///
/// # Errors
/// Whatever the database says.
pub fn are_separated(conn: &mut Conn, one: PersonId, other: PersonId) -> QueryResult<bool> {
    let (one, other) = ordered(one, other);
    let found: Option<SeparationId> = separations::table
        .filter(separations::one_id.eq(one))
        .filter(separations::other_id.eq(other))
        .select(separations::id)
        .first(conn.link())
        .optional()?;
    Ok(found.is_some())
}

/// Those of these applications that must never be a pair, as mentor and mentee.
///
/// # Errors
/// Whatever the database says.
pub fn among(
    conn: &mut Conn,
    applications: &[Application],
) -> QueryResult<HashSet<(ApplicationId, ApplicationId)>> {
    let two: Vec<(PersonId, PersonId)> = separations::table
        .select((separations::one_id, separations::other_id))
        .load(conn.link())?;
    if two.is_empty() {
        return Ok(HashSet::new());
    }
    let of: HashMap<PersonId, &Application> = applications
        .iter()
        .map(|application| (application.person, application))
        .collect();
    let both = |(one, other): (PersonId, PersonId)| {
        let (one, other) = (of.get(&one)?, of.get(&other)?);
        match (one.side, other.side) {
            (Side::Mentor, Side::Mentee) => Some((one.id, other.id)),
            (Side::Mentee, Side::Mentor) => Some((other.id, one.id)),
            _ => None,
        }
    };
    Ok(two.into_iter().filter_map(both).collect())
}

/// Removes every separation of a person who is deleted.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, person: PersonId) -> QueryResult<usize> {
    let own = separations::table.filter(
        separations::one_id
            .eq(person)
            .or(separations::other_id.eq(person)),
    );
    diesel::delete(own).execute(conn.link())
}
