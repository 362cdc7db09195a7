//! The table of one-time links.

use super::seconds;
use crate::{
    accounts::Account,
    db::{
        Conn,
        schema::{links, people},
    },
    seal::{fresh_token, token_hash},
    vocab::{Moment, PersonId, Role},
};
use diesel::prelude::*;

/// Whom a link that is still good belongs to, and what its passphrase's hash is.
///
/// # Errors
/// Whatever the database says.
pub fn behind_link(
    conn: &mut Conn,
    token: &str,
    purposes: &[&str],
) -> QueryResult<Option<Account>> {
    let now = conn.now();
    let row: Option<(PersonId, Role, Option<String>)> = links::table
        .inner_join(people::table)
        .filter(links::hash.eq(token_hash(token)))
        .filter(links::purpose.eq_any(purposes.iter().copied()))
        .filter(links::used_at.is_null())
        .filter(links::ends_at.gt(now))
        .filter(people::disabled_at.is_null())
        .select((people::id, people::role, people::passphrase))
        .first(conn.link())
        .optional()?;
    Ok(row.map(|(id, role, hash)| Account { id, role, hash }))
}

/// When a link ends that begins now.
fn end(conn: &Conn, purpose: &str) -> Moment {
    conn.now().plus_seconds(seconds(purpose == "reset"))
}

/// Lets a link's time begin now, as its letter goes only now; whether it opens what it should.
/// One that ended while the letter waited begins again: nobody could use it.
pub(in crate::accounts) fn renew(conn: &mut Conn, token: &str) -> QueryResult<bool> {
    let hash = token_hash(token);
    let found: Option<(String, Option<Moment>)> = links::table
        .left_join(people::table)
        .filter(links::hash.eq(hash))
        .filter(links::used_at.is_null())
        .select((links::purpose, people::disabled_at.nullable()))
        .first(conn.link())
        .optional()?;
    let Some((purpose, None)) = found else {
        return Ok(false);
    };
    let ends_at = end(conn, &purpose);
    let renewed = diesel::update(links::table.find(hash))
        .set(links::ends_at.eq(ends_at))
        .execute(conn.link())?;
    Ok(renewed == 1)
}

/// A link for a person, or for nobody.
pub(in crate::accounts) fn link(
    conn: &mut Conn,
    person: impl Into<Option<PersonId>>,
    purpose: &str,
) -> QueryResult<String> {
    let token = fresh_token();
    let ends_at = end(conn, purpose);
    diesel::insert_into(links::table)
        .values((
            links::hash.eq(token_hash(&token)),
            links::person_id.eq(person.into()),
            links::purpose.eq(purpose),
            links::ends_at.eq(ends_at),
        ))
        .execute(conn.link())?;
    Ok(token.to_string())
}

/// Ends the links of a person that nobody has used: whoever reads an older letter finds nothing.
pub(in crate::accounts) fn end_links(
    conn: &mut Conn,
    person: PersonId,
    purposes: &[&str],
) -> QueryResult<usize> {
    let own = links::table
        .filter(links::person_id.eq(person))
        .filter(links::purpose.eq_any(purposes.iter().copied()))
        .filter(links::used_at.is_null());
    diesel::delete(own).execute(conn.link())
}

/// Uses a link up; whether nobody had.
pub(in crate::accounts) fn use_up(conn: &mut Conn, token: &str) -> QueryResult<bool> {
    let now = conn.now();
    let used = diesel::update(
        links::table
            .find(token_hash(token))
            .filter(links::used_at.is_null()),
    )
    .set(links::used_at.eq(now))
    .execute(conn.link())?;
    Ok(used == 1)
}
