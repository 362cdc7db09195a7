//! The table of what was tried, which all processes share.

use super::Tried;
use crate::{
    db::{Conn, Link, schema::attempts},
    seal::{BlindIndex, fresh_token},
    vocab::{Moment, SKEW_SECONDS},
};
use diesel::{prelude::*, sql_types};

/// How long a count is kept after the last try.
const FADES_SECONDS: i64 = 24 * 60 * 60;
/// How long a browser in which somebody signed in is known.
const KNOWN_DAYS: i64 = 30;

/// Whether a try is heard, and if not, how many seconds later one is. A try that is heard is counted at once.
///
/// # Errors
/// Whatever the database says.
pub fn attempt(conn: &mut Conn, tried: &Tried) -> QueryResult<Result<(), i64>> {
    let now = conn.now();
    let mark = known_by(conn, tried)?;
    let counters = tried.counters(conn.keys(), mark.as_deref());
    if let Some(first) = counters.first() {
        queue_up(conn, first.key)?;
    }
    let mut rows = Vec::new();
    for counter in &counters {
        let row = row(conn, counter.key)?;
        let open_at = row.map_or(now, |(_, open_at, _)| open_at);
        // Nobody is ever asked to wait for longer: what says so was written while a clock was ahead.
        if open_at > now && open_at <= now.plus_seconds(counter.pace.longest() + SKEW_SECONDS) {
            return Ok(Err((open_at.micros() - now.micros() + 999_999) / 1_000_000));
        }
        // What has faded is forgotten, even before it is swept away; so is what a clock that was ahead wrote.
        let latest = now.plus_seconds(FADES_SECONDS + SKEW_SECONDS);
        rows.push(row.filter(|(_, _, fades_at)| *fades_at > now && *fades_at <= latest));
    }
    for (counter, row) in counters.iter().zip(rows) {
        let tries = row.map_or(0, |(count, _, _)| count).saturating_add(1);
        let open_at = now.plus_seconds(counter.pace.wait(tries));
        put(
            conn,
            counter.key,
            tries,
            (open_at, now.plus_seconds(FADES_SECONDS)),
        )?;
    }
    Ok(Ok(()))
}

/// Takes a try back that was right. Strangers' tries stay counted, and none of them can see that there was another:
/// had it left a trace, whoever guesses in the same network would learn that there is such an account (S-09).
///
/// # Errors
/// Whatever the database says.
pub fn was_right(conn: &mut Conn, tried: &Tried) -> QueryResult<()> {
    let now = conn.now();
    let mark = known_by(conn, tried)?;
    for counter in tried.counters(conn.keys(), mark.as_deref()) {
        let row = attempts::table.find(counter.key);
        if counter.own {
            diesel::delete(row).execute(conn.link())?;
            continue;
        }
        diesel::update(row.filter(attempts::count.gt(0)))
            .set((
                attempts::count.eq(attempts::count - 1),
                // It was heard, so nobody was waiting then.
                attempts::open_at.eq(now),
            ))
            .execute(conn.link())?;
    }
    Ok(())
}

/// Notes that a browser is known from now on, at each of these doors; the mark that it is to keep.
///
/// # Errors
/// Whatever the database says.
pub fn remember(conn: &mut Conn, doors: &[Tried]) -> QueryResult<String> {
    let now = conn.now();
    let mut mark = None;
    for door in doors {
        if mark.is_none() {
            mark = known_by(conn, door)?;
        }
    }
    let mark = mark.unwrap_or_else(|| fresh_token().to_string());
    for door in doors {
        if let Some(key) = door.known(conn.keys(), &mark) {
            put(conn, key, 0, (now, now.plus_days(KNOWN_DAYS)))?;
        }
    }
    Ok(mark)
}

/// The mark by which this browser is known for the account that is tried.
fn known_by(conn: &mut Conn, tried: &Tried) -> QueryResult<Option<String>> {
    let now = conn.now();
    let latest = now.plus_days(KNOWN_DAYS).plus_seconds(SKEW_SECONDS);
    for mark in tried.marks() {
        if let Some(key) = tried.known(conn.keys(), mark)
            && row(conn, key)?.is_some_and(|(_, _, fades_at)| fades_at > now && fades_at <= latest)
        {
            return Ok(Some(mark.clone()));
        }
    }
    Ok(None)
}

/// Removes what has faded, and what a clock that was ahead wrote.
///
/// # Errors
/// Whatever the database says.
pub fn sweep(conn: &mut Conn) -> QueryResult<usize> {
    let now = conn.now();
    let latest = now.plus_days(KNOWN_DAYS).plus_seconds(SKEW_SECONDS);
    let over = attempts::fades_at.le(now).or(attempts::fades_at.gt(latest));
    diesel::delete(attempts::table.filter(over)).execute(conn.link())
}

/// Tries at the same thing come one after the other, so that each sees the count of the one before. SQLite's writers do so anyway.
fn queue_up(conn: &mut Conn, key: BlindIndex) -> QueryResult<()> {
    match conn.link() {
        Link::Postgres(link) => {
            let number = i64::from_ne_bytes(key.number().to_ne_bytes());
            let lock = diesel::sql_query("select pg_advisory_xact_lock($1)");
            lock.bind::<sql_types::BigInt, _>(number).execute(link)?;
        }
        Link::Sqlite(_) => {}
    }
    Ok(())
}

fn row(conn: &mut Conn, key: BlindIndex) -> QueryResult<Option<(i32, Moment, Moment)>> {
    attempts::table
        .find(key)
        .select((attempts::count, attempts::open_at, attempts::fades_at))
        .first(conn.link())
        .optional()
}

fn put(
    conn: &mut Conn,
    key: BlindIndex,
    count: i32,
    (open_at, fades_at): (Moment, Moment),
) -> QueryResult<usize> {
    let new = (
        attempts::key.eq(key),
        attempts::count.eq(count),
        attempts::open_at.eq(open_at),
        attempts::fades_at.eq(fades_at),
    );
    let changed = (
        attempts::count.eq(count),
        attempts::open_at.eq(open_at),
        attempts::fades_at.eq(fades_at),
    );
    let insert = diesel::insert_into(attempts::table).values(new);
    let upsert = insert.on_conflict(attempts::key).do_update().set(changed);
    match conn.link() {
        Link::Postgres(link) => upsert.execute(link),
        Link::Sqlite(link) => upsert.execute(link),
    }
}
