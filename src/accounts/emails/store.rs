//! The keyed hashes of addresses in the table of people.

use crate::{
    accounts::{Account, Profile},
    db::{Conn, schema::people},
    ledger::rows::{Table, store::signed},
    seal::{BlindIndex, Sealed},
    vocab::{Email, PersonId, Role},
};
use diesel::prelude::*;

const PLACE: &str = "people.sealed";

type Row = (PersonId, Role, Option<String>, Sealed, Option<BlindIndex>);

/// The account with this confirmed address, and who it belongs to as it lies sealed. An account that is switched off is none.
///
/// An account that kept an earlier program's hash is found by exactly what was typed then.
pub(in crate::accounts) fn find(
    conn: &mut Conn,
    email: &Email,
) -> QueryResult<Option<(Account, Sealed)>> {
    let hashes = hashes(conn, email);
    let rows: Vec<Row> = people::table
        .filter(people::email_hash.eq_any(&hashes))
        .filter(people::disabled_at.is_null())
        .select((
            people::id,
            people::role,
            people::passphrase,
            people::sealed,
            people::email_hash,
        ))
        .load(conn.link())?;
    let exact = hashes.last().copied();
    let found = rows.into_iter().max_by_key(|(.., hash)| *hash == exact);
    Ok(found.map(|(id, role, hash, sealed, _)| (Account { id, role, hash }, sealed)))
}

/// The account with this confirmed address.
///
/// # Errors
/// Whatever the database says.
pub fn by_email(conn: &mut Conn, email: &Email) -> QueryResult<Option<Account>> {
    Ok(find(conn, email)?.map(|(account, _)| account))
}

/// Whether an address belongs to an account, be it one that is switched off, or to several that share its form.
pub(in crate::accounts) fn is_taken(conn: &mut Conn, email: &Email) -> QueryResult<bool> {
    let form = conn.keys().index(email);
    let whose = people::email_hash
        .eq_any(hashes(conn, email))
        .or(people::form_hash.eq(form));
    let found: Option<PersonId> = people::table
        .filter(whose)
        .select(people::id)
        .first(conn.link())
        .optional()?;
    Ok(found.is_some())
}

/// Makes an address somebody's own.
pub(in crate::accounts) fn claim(
    conn: &mut Conn,
    id: PersonId,
    email: &Email,
) -> QueryResult<usize> {
    let index = conn.keys().index(email);
    signed(conn, (Table::People, id.as_str()), |conn| {
        diesel::update(people::table.find(id))
            .set((people::email_hash.eq(index), people::form_hash.eq(index)))
            .execute(conn.link())
    })
}

/// The hashes by which an address may be known: of its form, and last of what was typed if that is another text.
fn hashes(conn: &Conn, email: &Email) -> Vec<BlindIndex> {
    let before = conn.keys().index_before(email);
    [conn.keys().index(email)]
        .into_iter()
        .chain(before)
        .collect()
}

/// Writes down which form the addresses of accounts have that an earlier program wrote, in the order of their ids;
/// where it came to, or `None` at the end. An account that does not open is left alone.
pub(super) fn note_forms(conn: &mut Conn, after: &str, size: i64) -> QueryResult<Option<String>> {
    let rows: Vec<(PersonId, Sealed)> = people::table
        .filter(people::email_hash.is_not_null())
        .filter(people::form_hash.is_null())
        .filter(people::id.gt(after))
        .order(people::id)
        .limit(size)
        .select((people::id, people::sealed))
        .load(conn.link())?;
    let last = rows.last().map(|(id, _)| id.to_string());
    for (id, sealed) in rows {
        let Some(own) = opened(conn, id, &sealed) else {
            continue;
        };
        let form = conn.keys().index(&own.email);
        signed(conn, (Table::People, id.as_str()), |conn| {
            diesel::update(people::table.find(id))
                .set(people::form_hash.eq(form))
                .execute(conn.link())
        })?;
    }
    Ok(last)
}

/// Lets accounts be found by the form of their address which nobody else's has; where it came to and how many, or `None` at the end.
/// The others keep the hash they had, until the other account has another address or is gone.
pub(super) fn take_forms(
    conn: &mut Conn,
    after: &str,
    size: i64,
) -> QueryResult<Option<(String, usize)>> {
    let rows: Vec<(PersonId, Sealed, Option<BlindIndex>)> = people::table
        .filter(people::email_hash.ne(people::form_hash))
        .filter(people::id.gt(after))
        .order(people::id)
        .limit(size)
        .select((people::id, people::sealed, people::form_hash))
        .load(conn.link())?;
    let Some((last, ..)) = rows.last() else {
        return Ok(None);
    };
    let (last, mut moved) = (last.to_string(), 0);
    for (id, sealed, form) in rows {
        let Some(form) = form else { continue };
        let Some(own) = opened(conn, id, &sealed) else {
            continue;
        };
        if others(conn, id, form)? == 0 {
            let sealed = conn.seal(PLACE, id.as_str(), &own);
            signed(conn, (Table::People, id.as_str()), |conn| {
                diesel::update(people::table.find(id))
                    .set((people::email_hash.eq(form), people::sealed.eq(sealed)))
                    .execute(conn.link())
            })?;
            moved += 1;
        }
    }
    Ok(Some((last, moved)))
}

/// How many other accounts have an address of this form.
fn others(conn: &mut Conn, id: PersonId, form: BlindIndex) -> QueryResult<i64> {
    people::table
        .filter(people::id.ne(id))
        .filter(people::email_hash.eq(form).or(people::form_hash.eq(form)))
        .count()
        .get_result(conn.link())
}

fn opened(conn: &Conn, id: PersonId, sealed: &Sealed) -> Option<Profile> {
    conn.open(PLACE, id.as_str(), sealed).ok()
}

/// Accounts whose address has the form of another account's, in the order in which they were made, with the hash of that form.
///
/// # Errors
/// Whatever the database says.
pub fn sharing(conn: &mut Conn) -> QueryResult<Vec<(PersonId, BlindIndex)>> {
    let apart: Vec<Option<BlindIndex>> = people::table
        .filter(people::email_hash.ne(people::form_hash))
        .select(people::form_hash)
        .distinct()
        .load(conn.link())?;
    let rows: Vec<(PersonId, Option<BlindIndex>)> = people::table
        .filter(people::form_hash.eq_any(apart.into_iter().flatten()))
        .order((people::form_hash, people::created_at, people::id))
        .select((people::id, people::form_hash))
        .load(conn.link())?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, form)| Some((id, form?)))
        .collect())
}
