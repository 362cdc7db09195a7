//! Every sealed column: read through, and sealed anew.

use crate::{
    db::{Conn, readable, schema},
    ledger::rows::{Table, store::signed},
    seal::{BlindIndex, Sealed},
    vocab::{Email, PersonId},
};
use diesel::{prelude::*, result::Error};
use serde::Deserialize;
use std::collections::BTreeMap;
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
/// It begins anew wherever it was broken off: what is sealed as it would be today is passed over, and so is what does not open.
///
/// # Errors
/// Whatever the database says.
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
        let Some((plain, is_padded)) = readable(opened(conn, name, &row, &old))? else {
            conn.keys().note_damaged(name, &row);
            continue;
        };
        if is_padded && old.key() == Some(conn.keys().sealing()) {
            continue;
        }
        let new = conn.keys().seal(name, &row, &plain);
        place.sealed += put(conn, place.at, &row, &old, &new)?;
    }
    Ok((place, false))
}

/// Whether the keys are those of this database. One row that does not open was damaged, and stops itself alone; where several
/// were sealed with a key and none of them opens, or nothing opens at all, it is the key that is wrong.
///
/// # Errors
/// Whatever the database says, or that the keys are another installation's.
pub fn belong_here(conn: &mut Conn) -> QueryResult<()> {
    // How many open, and how many do not, by the number of their key.
    let mut seen: BTreeMap<Option<u8>, (usize, usize)> = BTreeMap::new();
    for (at, name) in PLACES.iter().enumerate() {
        for (row, sealed) in rows(conn, at, "")? {
            let Some(sealed) = sealed else { continue };
            let (open, shut) = seen.entry(sealed.key()).or_default();
            match opened(conn, name, &row, &sealed) {
                Ok(_) => *open += 1,
                Err(_) => *shut += 1,
            }
        }
    }
    let any = seen.is_empty() || seen.values().any(|(open, _)| *open > 0);
    let wrong = seen
        .iter()
        .find(|(_, (open, shut))| *open == 0 && *shut > 1);
    match wrong {
        _ if !any => Err(not_ours("nothing opens".to_owned())),
        Some((Some(number), _)) => Err(not_ours(format!("what key {number} sealed does not open"))),
        _ => index_belongs_here(conn),
    }
}

fn not_ours(why: String) -> Error {
    Error::DeserializationError(why.into())
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
    let rows: Vec<(PersonId, Sealed, Option<BlindIndex>)> = people::table
        .filter(people::email_hash.is_not_null())
        .order(people::id)
        .limit(BATCH)
        .select((people::id, people::sealed, people::email_hash))
        .load(conn.link())?;
    let mut others = 0;
    for (id, sealed, hash) in rows {
        let own = readable(conn.open::<Addressed>("people.sealed", id.as_str(), &sealed))?;
        let Some(own) = own else { continue };
        // An account of an earlier program may be found by what was typed then.
        let known = [
            Some(conn.keys().index(&own.email)),
            conn.keys().index_before(&own.email),
        ];
        if known.contains(&hash) {
            return Ok(());
        }
        others += 1;
    }
    if others == 0 {
        return Ok(());
    }
    Err(not_ours(
        "the index key is another installation's".to_owned(),
    ))
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
    /// How many more there are that do not open; the log and [`Keyring::damaged`](crate::seal::Keyring::damaged) name their rows.
    pub damaged: usize,
}

/// Opens every sealed value there is, and notes which do not open.
///
/// # Errors
/// Whatever the database says.
pub fn open_all(conn: &mut Conn) -> QueryResult<Opened> {
    let mut all = Opened::default();
    conn.keys().forget_damaged();
    for (at, name) in PLACES.iter().enumerate() {
        let mut after = String::new();
        loop {
            let rows = rows(conn, at, &after)?;
            let Some((last, _)) = rows.last() else { break };
            after.clone_from(last);
            for (row, sealed) in rows {
                let Some(sealed) = sealed else { continue };
                let Some((_, is_padded)) = readable(opened(conn, name, &row, &sealed))? else {
                    conn.keys().note_damaged(name, &row);
                    all.damaged += 1;
                    continue;
                };
                all.count += 1;
                all.older += usize::from(sealed.key() != Some(conn.keys().sealing()));
                all.bare += usize::from(!is_padded);
            }
        }
    }
    Ok(all)
}
