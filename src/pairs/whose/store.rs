//! What the table of pairs says about whose they are.

use crate::{
    applications::store::ids_of,
    db::{
        Conn,
        schema::{clearances, pairs},
    },
    pairs::store::of_application,
    vocab::{ClearanceId, PairId, PersonId},
};
use diesel::prelude::*;

/// Whether there is a pair with this id.
///
/// # Errors
/// Whatever the database says.
pub fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let found = pairs::table.find(id).count();
    Ok(found.get_result::<i64>(conn.link())? > 0)
}

/// The pairs in which a person is or was one of the two, known to them or not.
///
/// # Errors
/// Whatever the database says.
pub fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let own = ids_of(conn, person)?;
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let mentors = pairs::mentor_id.eq_any(own.clone());
    let found: Vec<PairId> = pairs::table
        .filter(mentors.or(pairs::mentee_id.eq_any(own)))
        .select(pairs::id)
        .load(conn.link())?;
    Ok(found.iter().map(PairId::to_string).collect())
}

/// What leads cleared about a person and somebody else.
///
/// # Errors
/// Whatever the database says.
pub fn clearances_about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let own = ids_of(conn, person)?;
    let mentors = clearances::mentor_id.eq_any(own.clone());
    let found: Vec<ClearanceId> = clearances::table
        .filter(mentors.or(clearances::mentee_id.eq_any(own)))
        .select(clearances::id)
        .load(conn.link())?;
    Ok(found.iter().map(ClearanceId::to_string).collect())
}

/// The pairs of a person that they know of: a mentor does not before the mentee said yes.
///
/// # Errors
/// Whatever the database says.
pub fn known_to(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let mut known = Vec::new();
    for own in ids_of(conn, person)? {
        for pair in of_application(conn, own)? {
            if pair.side_of(own).is_some_and(|side| pair.is_known_to(side)) {
                known.push(pair.id.to_string());
            }
        }
    }
    Ok(known)
}
