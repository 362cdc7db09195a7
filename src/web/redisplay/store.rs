//! The table of what was answered to forms and searched for.

use super::Kept;
use crate::{
    db::{Conn, schema::redisplays},
    seal::{BlindIndex, Sealed, token_hash},
    vocab::{Moment, RedisplayId},
};
use diesel::prelude::*;

const PLACE: &str = "redisplays.sealed";

/// Nothing is shown again after so long; the sweep, every quarter of an hour, then removes it within the hour.
const SECONDS: i64 = 45 * 60;

/// So many of one session are kept: the newest.
const MOST: i64 = 30;

/// Keeps something for the session with this token.
pub(super) fn keep(conn: &mut Conn, token: &str, kept: &Kept) -> QueryResult<RedisplayId> {
    let (id, session) = (RedisplayId::new(), token_hash(token));
    let older: Vec<RedisplayId> = redisplays::table
        .filter(redisplays::session_hash.eq(session))
        .order(redisplays::id.desc())
        .offset(MOST - 1)
        .limit(MOST)
        .select(redisplays::id)
        .load(conn.link())?;
    diesel::delete(redisplays::table.filter(redisplays::id.eq_any(older))).execute(conn.link())?;
    diesel::insert_into(redisplays::table)
        .values((
            redisplays::id.eq(id),
            redisplays::session_hash.eq(session),
            redisplays::sealed.eq(conn.seal(PLACE, id.as_str(), kept)),
            redisplays::created_at.eq(conn.now()),
        ))
        .execute(conn.link())?;
    Ok(id)
}

/// What the session with this token kept under this id, if it is not too long ago.
pub(super) fn find(conn: &mut Conn, token: &str, id: RedisplayId) -> QueryResult<Option<Kept>> {
    let session: BlindIndex = token_hash(token);
    let row: Option<Sealed> = redisplays::table
        .find(id)
        .filter(redisplays::session_hash.eq(session))
        .filter(redisplays::created_at.gt(oldest(conn)))
        .select(redisplays::sealed)
        .first(conn.link())
        .optional()?;
    row.map(|sealed| conn.open(PLACE, id.as_str(), &sealed))
        .transpose()
}

/// Removes what is kept for too long.
///
/// # Errors
/// Whatever the database says.
pub fn sweep(conn: &mut Conn) -> QueryResult<usize> {
    diesel::delete(redisplays::table.filter(redisplays::created_at.le(oldest(conn))))
        .execute(conn.link())
}

/// Removes everything: a page kept for somebody at the desk may hold whoever is erased now.
///
/// # Errors
/// Whatever the database says.
pub fn forget_all(conn: &mut Conn) -> QueryResult<usize> {
    diesel::delete(redisplays::table).execute(conn.link())
}

fn oldest(conn: &Conn) -> Moment {
    conn.now().plus_seconds(-SECONDS)
}
