//! Who is told what waits for the leads.

use crate::{
    accounts::{Profile, store::profile},
    db::{Conn, schema::people},
    vocab::{PersonId, Role},
};
use diesel::prelude::*;

/// Every lead and admin who can sign in. An admin is a lead as well, so where there is no other lead they are told.
///
/// # Errors
/// Whatever the database says.
pub fn leads(conn: &mut Conn) -> QueryResult<Vec<(PersonId, Profile)>> {
    let ids: Vec<PersonId> = people::table
        .filter(people::role.eq_any([Role::Lead, Role::Admin]))
        .filter(people::disabled_at.is_null())
        .filter(people::confirmed_at.is_not_null())
        .order(people::id)
        .select(people::id)
        .load(conn.link())?;
    ids.into_iter()
        .map(|id| Ok((id, profile(conn, id)?)))
        .collect()
}

/// Keeps every other service from reminding the leads until this transaction is over.
pub(super) fn hold(conn: &mut Conn) -> QueryResult<()> {
    let first: Option<PersonId> = people::table
        .filter(people::role.eq_any([Role::Lead, Role::Admin]))
        .order(people::id)
        .select(people::id)
        .first(conn.link())
        .optional()?;
    if let Some(first) = first {
        // An update that changes nothing locks the row on both databases.
        diesel::update(people::table.find(first))
            .set(people::created_at.eq(people::created_at))
            .execute(conn.link())?;
    }
    Ok(())
}
