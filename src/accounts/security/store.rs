//! Changing one's own way in: in one transaction with the sessions that end by it and the letter that tells of it.

use crate::{
    accounts::{
        Account, Changed,
        links::{CHOOSING, store::end_links},
        mail::{ChangedLetter, SetUpLetter},
        store::{self, Confirmed, profile},
    },
    db::{Conn, schema::people},
    ledger::{self, Noun, Verb},
    mail,
    vocab::{Moment, PersonId, Role},
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
    end_links(conn, id, &CHOOSING)?;
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

/// Uses a confirmation link and sets the passphrase that was chosen behind it: for whoever does not know the one before.
/// Whoever chose that one is signed out everywhere. What they typed is for the caller to take out first.
///
/// # Errors
/// Whatever the database says.
pub fn confirm_anew(conn: &mut Conn, token: &str, hash: &str) -> QueryResult<Option<Confirmed>> {
    let confirmed = store::confirm(conn, token)?;
    if let Some(Confirmed::Yes(id)) = confirmed {
        keep_hash(conn, id, hash)?;
        session::end_all(conn, id)?;
        ledger::record(
            conn,
            Some(id),
            Verb::Rephrased,
            (Noun::Person, id.as_str()),
            None,
        )?;
        tell(conn, id, Changed::Passphrase)?;
    }
    Ok(confirmed)
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

/// Switches an account off: every session ends in the same moment, and its links open nothing.
///
/// # Errors
/// Whatever the database says.
pub fn switch_off(conn: &mut Conn, id: PersonId, by: PersonId) -> QueryResult<()> {
    let now = conn.now();
    diesel::update(people::table.find(id))
        .set(people::disabled_at.eq(now))
        .execute(conn.link())?;
    session::end_all(conn, id)?;
    note(conn, id, by, Verb::SwitchedOff)
}

/// Switches an account on again.
///
/// # Errors
/// Whatever the database says.
pub fn switch_on(conn: &mut Conn, id: PersonId, by: PersonId) -> QueryResult<()> {
    diesel::update(people::table.find(id))
        .set(people::disabled_at.eq(None::<Moment>))
        .execute(conn.link())?;
    note(conn, id, by, Verb::SwitchedOn)
}

/// Ends every session of somebody else.
///
/// # Errors
/// Whatever the database says.
pub fn sign_out(conn: &mut Conn, id: PersonId, by: PersonId) -> QueryResult<()> {
    session::end_all(conn, id)?;
    note(conn, id, by, Verb::SignedOut)
}

/// Sends a member of staff the link by which they choose their first passphrase.
///
/// # Errors
/// Whatever the database says.
pub fn invite(conn: &mut Conn, id: PersonId, by: PersonId, token: String) -> QueryResult<()> {
    let profile = profile(conn, id)?;
    mail::queue(conn, &profile.email, profile.locale, &SetUpLetter { token })?;
    note(conn, id, by, Verb::Invited)
}

fn note(conn: &mut Conn, id: PersonId, by: PersonId, verb: Verb) -> QueryResult<()> {
    ledger::record(conn, Some(by), verb, (Noun::Person, id.as_str()), None)
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
