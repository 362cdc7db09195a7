//! The table of services that run.

use super::{Against, Known, Replica, SILENT_SECONDS};
use crate::db::{Conn, schema::replicas};
use diesel::prelude::*;

/// Says that this service runs and what it knows, and lets the newest key seal that all know. How many others there are.
///
/// # Errors
/// Whatever the database says.
pub fn announce(conn: &mut Conn, id: &str) -> QueryResult<usize> {
    let (now, known) = (conn.now(), Known::of(conn.keys()));
    let gone = now.plus_seconds(-SILENT_SECONDS);
    // Whoever said so in the future did it while a clock was ahead, and says it anew if they still run.
    let ahead = now.plus_seconds(SILENT_SECONDS);
    let wrong = replicas::seen_at.lt(gone).or(replicas::seen_at.gt(ahead));
    let over = wrong.or(replicas::id.eq(id));
    diesel::delete(replicas::table.filter(over)).execute(conn.link())?;
    let others = follow(conn)?;
    let seals = conn.keys().sealing();
    diesel::insert_into(replicas::table)
        .values((
            replicas::id.eq(id),
            replicas::knows.eq(known.text()),
            replicas::seals.eq(i32::from(seals)),
            replicas::seen_at.eq(now),
        ))
        .execute(conn.link())?;
    Ok(others.len())
}

/// Lets the newest key seal that all who run know; who they are.
///
/// # Errors
/// Whatever the database says.
pub fn follow(conn: &mut Conn) -> QueryResult<Vec<Replica>> {
    let living = living(conn)?;
    let keys = conn.keys();
    if let Some(number) = Known::of(keys).shared(&living) {
        keys.seal_with(number);
    }
    Ok(living)
}

/// Whether a service with these keys may work beside those that run, and if not, why.
///
/// # Errors
/// Whatever the database says.
pub fn may_join(conn: &mut Conn) -> QueryResult<Result<(), Against>> {
    let living = follow(conn)?;
    let own = Known::of(conn.keys());
    Ok(living
        .iter()
        .find_map(|other| own.against(&other.known))
        .map_or(Ok(()), Err))
}

/// Says that this service runs no more.
///
/// # Errors
/// Whatever the database says.
pub fn leave(conn: &mut Conn, id: &str) -> QueryResult<()> {
    diesel::delete(replicas::table.find(id)).execute(conn.link())?;
    Ok(())
}

fn living(conn: &mut Conn) -> QueryResult<Vec<Replica>> {
    let gone = conn.now().plus_seconds(-SILENT_SECONDS);
    let ahead = conn.now().plus_seconds(SILENT_SECONDS);
    let all: Vec<(String, i32)> = replicas::table
        .filter(replicas::seen_at.ge(gone))
        .filter(replicas::seen_at.le(ahead))
        .select((replicas::knows, replicas::seals))
        .load(conn.link())?;
    let each = |(text, seals): &(String, i32)| Replica {
        known: Known::parse(text),
        seals: u8::try_from(*seals).unwrap_or_default(),
    };
    Ok(all.iter().map(each).collect())
}
