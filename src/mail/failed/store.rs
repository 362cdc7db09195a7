//! Which emails are set aside.

use super::Failure;
use crate::{
    db::{Conn, schema::outbox},
    mail::Lane,
    seal::BlindIndex,
    vocab::{Email, LetterId, Moment},
};
use diesel::prelude::*;

/// An email that never came to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// Since when.
    pub at: Moment,
    /// The end of the key of why.
    pub why: String,
}

/// Sets an email aside.
pub(in crate::mail) fn set_aside(
    conn: &mut Conn,
    id: LetterId,
    failure: Failure,
    to: Option<&Email>,
) -> QueryResult<usize> {
    let now = conn.now();
    let hash = to.map(|email| conn.keys().index(email));
    diesel::update(outbox::table.find(id))
        .set((
            outbox::failed_at.eq(now),
            outbox::failure.eq(failure.as_str()),
            outbox::to_hash.eq(hash),
            outbox::locked_until.eq(None::<Moment>),
        ))
        .execute(conn.link())
}

/// The newest email that could never be sent to this address.
///
/// # Errors
/// Whatever the database says.
pub fn failed_to(conn: &mut Conn, email: &Email) -> QueryResult<Option<Failed>> {
    let hash = conn.keys().index(email);
    let row: Option<(Option<Moment>, Option<String>)> = outbox::table
        .filter(outbox::to_hash.eq(hash))
        .filter(outbox::failed_at.is_not_null())
        .order(outbox::failed_at.desc())
        .select((outbox::failed_at, outbox::failure))
        .first(conn.link())
        .optional()?;
    Ok(row.and_then(|(at, why)| Some(Failed { at: at?, why: why? })))
}

/// An address to which an email could never be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreached {
    /// By its keyed hash.
    pub to: BlindIndex,
    /// Whether something here was the reason for the email, and not whoever typed the address.
    pub inside: bool,
}

/// Every email that could never be sent, by its address.
///
/// # Errors
/// Whatever the database says.
pub fn unreached(conn: &mut Conn) -> QueryResult<Vec<Unreached>> {
    let rows: Vec<(Option<BlindIndex>, String)> = outbox::table
        .filter(outbox::failed_at.is_not_null())
        .select((outbox::to_hash, outbox::lane))
        .load(conn.link())?;
    let each = rows.into_iter().filter_map(|(to, lane)| {
        Some(Unreached {
            to: to?,
            inside: lane == Lane::Inside.as_str(),
        })
    });
    Ok(each.collect())
}

/// The ids of rows that cannot be read.
///
/// # Errors
/// Whatever the database says.
pub fn unreadable(conn: &mut Conn) -> QueryResult<Vec<LetterId>> {
    outbox::table
        .filter(outbox::failure.eq(Failure::Unreadable.as_str()))
        .order(outbox::id)
        .select(outbox::id)
        .load(conn.link())
}
