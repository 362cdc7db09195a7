//! Every sealed column: read through, and sealed anew.

use crate::{
    db::{Conn, schema},
    ledger::rows::{Table, store::signed},
    seal::{BlindIndex, Sealed},
    vocab::{Email, PersonId},
};
use diesel::{prelude::*, result::Error};
use serde::Deserialize;
use zeroize::Zeroizing;

/// As many rows are looked at in one transaction, so that whoever uses the service hardly waits.
const BATCH: i64 = 100;

/// How far sealing anew has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Which of the places.
    at: usize,
    /// The last row that was looked at.
    after: String,
    /// How many rows were looked at.
    pub seen: usize,
    /// How many of them were sealed anew.
    pub sealed: usize,
}

macro_rules! places {
    ($($table:ident . $key:ident $place:literal,)*) => {
        pub(super) const PLACES: &[&str] = &[$($place,)*];

        fn rows(conn: &mut Conn, at: usize, after: &str) -> QueryResult<Vec<(String, Option<Sealed>)>> {
            let mut turn = 0..;
            $(if turn.next() == Some(at) {
                use schema::$table::dsl::*;
                return $table
                    .filter($key.gt(after))
                    .order($key)
                    .limit(BATCH)
                    .select(($key, sealed.nullable()))
                    .load(conn.link());
            })*
            Ok(Vec::new())
        }

        /// Writes the new seal only over the old one: what somebody saved in the meantime stays.
        fn put(conn: &mut Conn, at: usize, row: &str, old: &Sealed, new: &Sealed) -> QueryResult<usize> {
            let mut turn = 0..;
            $(if turn.next() == Some(at) {
                use schema::$table::dsl::*;
                let unchanged = $table.filter($key.eq(row)).filter(sealed.eq(old));
                let write = |conn: &mut Conn| diesel::update(unchanged).set(sealed.eq(new)).execute(conn.link());
                return match Table::named(stringify!($table)) {
                    Some(table) => signed(conn, (table, row), write),
                    None => write(conn),
                };
            })*
            Ok(0)
        }
    };
}

places! {
    people.id "people.sealed",
    applications.id "applications.sealed",
    proposals.id "proposals.sealed",
    pairs.id "pairs.sealed",
    ledger.id "ledger.sealed",
    outbox.id "outbox.sealed",
    redisplays.id "redisplays.sealed",
    requests.id "requests.sealed",
    concerns.id "concerns.sealed",
    checks.id "checks.sealed",
    separations.id "separations.sealed",
    holds.id "holds.sealed",
    disclosures.id "disclosures.sealed",
    breaches.id "breaches.sealed",
    breach_people.id "breach_people.sealed",
    authenticators.person_id "authenticators.sealed",
    address_changes.person_id "address_changes.sealed",
}

/// Seals the next rows anew that an older key sealed, or this one before values were padded; `true` when all places were gone through.
/// It begins anew wherever it was broken off: what is sealed as it would be today is passed over.
///
/// # Errors
/// Whatever the database says, or a value that does not open.
pub fn seal_anew(conn: &mut Conn, mut place: Place) -> QueryResult<(Place, bool)> {
    let Some(name) = PLACES.get(place.at) else {
        return Ok((place, true));
    };
    let rows = rows(conn, place.at, &place.after)?;
    let Some((last, _)) = rows.last() else {
        place.at += 1;
        place.after = String::new();
        return Ok((place, false));
    };
    place.after.clone_from(last);
    for (row, sealed) in rows {
        place.seen += 1;
        let Some(old) = sealed else { continue };
        let (plain, is_padded) = opened(conn, name, &row, &old)?;
        if is_padded && old.key() == Some(conn.keys().sealing()) {
            continue;
        }
        let new = conn.keys().seal(name, &row, &plain);
        place.sealed += put(conn, place.at, &row, &old, &new)?;
    }
    Ok((place, false))
}

/// Whether the keys are those of this database: the newest row of each place opens, and an address is found by its hash.
///
/// # Errors
/// Whatever the database says, or that a value does not open.
pub fn belong_here(conn: &mut Conn) -> QueryResult<()> {
    for (at, name) in PLACES.iter().enumerate() {
        for (row, sealed) in rows(conn, at, "")? {
            if let Some(sealed) = sealed {
                opened(conn, name, &row, &sealed)?;
            }
        }
    }
    index_belongs_here(conn)
}

/// What lies in a value, and whether it is padded.
fn opened(
    conn: &Conn,
    place: &str,
    row: &str,
    sealed: &Sealed,
) -> QueryResult<(Zeroizing<Vec<u8>>, bool)> {
    conn.keys()
        .open_and_tell(place, row, sealed)
        .map_err(|error| Error::DeserializationError(Box::new(error)))
}

#[derive(Deserialize)]
struct Addressed {
    email: Email,
}

fn index_belongs_here(conn: &mut Conn) -> QueryResult<()> {
    use schema::people;
    let row: Option<(PersonId, Sealed, Option<BlindIndex>)> = people::table
        .filter(people::email_hash.is_not_null())
        .select((people::id, people::sealed, people::email_hash))
        .first(conn.link())
        .optional()?;
    let Some((id, sealed, hash)) = row else {
        return Ok(());
    };
    let own: Addressed = conn.open("people.sealed", id.as_str(), &sealed)?;
    // An account of an earlier program may be found by what was typed then.
    let known = [
        Some(conn.keys().index(&own.email)),
        conn.keys().index_before(&own.email),
    ];
    if hash.is_some() && known.contains(&hash) {
        Ok(())
    } else {
        Err(Error::DeserializationError(
            "the index key is another installation's".into(),
        ))
    }
}

/// Every sealed value, opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// How many there are.
    pub count: usize,
    /// How many of them an older key sealed.
    pub older: usize,
    /// How many of them are not padded, because an earlier program sealed them.
    pub bare: usize,
}

/// Opens every sealed value there is.
///
/// # Errors
/// Whatever the database says, or that a value does not open.
pub fn open_all(conn: &mut Conn) -> QueryResult<Opened> {
    let mut all = Opened::default();
    for (at, name) in PLACES.iter().enumerate() {
        let mut after = String::new();
        loop {
            let rows = rows(conn, at, &after)?;
            let Some((last, _)) = rows.last() else { break };
            after.clone_from(last);
            for (row, sealed) in rows {
                let Some(sealed) = sealed else { continue };
                let (_, is_padded) = opened(conn, name, &row, &sealed)?;
                all.count += 1;
                all.older += usize::from(sealed.key() != Some(conn.keys().sealing()));
                all.bare += usize::from(!is_padded);
            }
        }
    }
    Ok(all)
}
