//! The one place that says which people others may read about: every query of the desk, the matcher, the mail and the counts asks here.

use super::Locks;
use crate::{
    accounts::{Profile, store::profile},
    db::{Conn, readable, schema::people},
    ledger::rows::{Table, store::signed},
    vocab::{Moment, PersonId},
};
use diesel::{dsl::auto_type, prelude::*};

/// The columns of the locks, for a query that joins people.
pub const COLUMNS: (people::restricted_at, people::objected_at, people::erase_at) =
    (people::restricted_at, people::objected_at, people::erase_at);

/// Whom coordinators may read about: the address is the person's own, and the person did not lock their data.
#[auto_type]
#[must_use]
pub fn visible() -> _ {
    people::email_hash
        .is_not_null()
        .and(people::restricted_at.is_null())
        .and(people::erase_at.is_null())
}

/// Who locked their data: nobody but themselves sees or counts anything of them.
#[auto_type]
#[must_use]
pub fn locked() -> _ {
    people::restricted_at
        .is_not_null()
        .or(people::erase_at.is_not_null())
}

/// What lies over an account.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn of(conn: &mut Conn, person: PersonId) -> QueryResult<Locks> {
    people::table
        .find(person)
        .select(COLUMNS)
        .first(conn.link())
}

/// Who gets a letter that they did not ask for: `None` while the data is locked.
///
/// # Errors
/// Whatever the database says.
pub fn reachable(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Profile>> {
    if of(conn, person)?.hides() {
        return Ok(None);
    }
    // Nobody can write to an address that does not open; whoever else the message is for gets it.
    readable(profile(conn, person))
}

/// Restricts the use of somebody's data, or ends that.
///
/// # Errors
/// Whatever the database says.
pub fn restrict(conn: &mut Conn, person: PersonId, since: Option<Moment>) -> QueryResult<usize> {
    signed(conn, (Table::People, person.as_str()), |conn| {
        diesel::update(people::table.find(person))
            .set(people::restricted_at.eq(since))
            .execute(conn.link())
    })
}

/// Notes that somebody objects to being matched, or that it is over.
///
/// # Errors
/// Whatever the database says.
pub fn object(conn: &mut Conn, person: PersonId, since: Option<Moment>) -> QueryResult<usize> {
    signed(conn, (Table::People, person.as_str()), |conn| {
        diesel::update(people::table.find(person))
            .set(people::objected_at.eq(since))
            .execute(conn.link())
    })
}

/// Sets the moment at which everything is deleted, or takes it away.
///
/// # Errors
/// Whatever the database says.
pub fn erase(conn: &mut Conn, person: PersonId, at: Option<Moment>) -> QueryResult<usize> {
    signed(conn, (Table::People, person.as_str()), |conn| {
        diesel::update(people::table.find(person))
            .set(people::erase_at.eq(at))
            .execute(conn.link())
    })
}
