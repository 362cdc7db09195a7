//! Changing one's own way in: in one transaction with the sessions that end by it and the letter that tells of it.

use crate::{
    accounts::{Account, Changed, mail::ChangedLetter, store::profile},
    db::{Conn, schema::people},
    ledger::{self, Noun, Verb},
    mail,
    vocab::{PersonId, Role},
    web::{Stage, session},
};
use diesel::prelude::*;
use zeroize::Zeroizing;

/// The account of somebody who is signed in.
///
/// # Errors
/// Whatever the database says.
pub fn account(conn: &mut Conn, id: PersonId) -> QueryResult<Account> {
    let (role, hash) = people::table
        .find(id)
        .select((people::role, people::passphrase))
        .first(conn.link())?;
    Ok(Account { id, role, hash })
}

/// Sets a new passphrase. Every session ends, and one begins for who changed it.
///
/// # Errors
/// Whatever the database says.
pub fn change_passphrase(
    conn: &mut Conn,
    id: PersonId,
    (role, stage): (Role, Stage),
    hash: &str,
) -> QueryResult<Zeroizing<String>> {
    keep_hash(conn, id, hash)?;
    ledger::record(
        conn,
        Some(id),
        Verb::Rephrased,
        (Noun::Person, id.as_str()),
        None,
    )?;
    tell(conn, id, Changed::Passphrase)?;
    begin_anew(conn, id, (role, stage))
}

/// Ends every session of a person and begins one, with a token that nobody has seen.
///
/// # Errors
/// Whatever the database says.
pub fn begin_anew(
    conn: &mut Conn,
    id: PersonId,
    (role, stage): (Role, Stage),
) -> QueryResult<Zeroizing<String>> {
    session::end_all(conn, id)?;
    session::begin(conn, id, role, stage)
}

/// Keeps a passphrase's hash, for instance one that costs more than the one before.
///
/// # Errors
/// Whatever the database says.
pub fn keep_hash(conn: &mut Conn, id: PersonId, hash: &str) -> QueryResult<usize> {
    diesel::update(people::table.find(id))
        .set(people::passphrase.eq(hash))
        .execute(conn.link())
}

/// Tells the owner of an account what was changed, so that nobody can do it unseen.
///
/// # Errors
/// Whatever the database says.
pub fn tell(conn: &mut Conn, id: PersonId, what: Changed) -> QueryResult<()> {
    let profile = profile(conn, id)?;
    mail::queue(
        conn,
        &profile.email,
        profile.locale,
        &ChangedLetter::of(what),
    )
}
