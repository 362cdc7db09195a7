//! The tables by which emails that strangers asked for are counted and held back. All processes share them.

use super::{Ceiling, Lane};
use crate::{
    db::{
        Conn, Link,
        schema::{outbox, outbox_pace},
    },
    vocab::Moment,
};
use diesel::{dsl::sum, prelude::*};

/// Emails are counted by five minutes.
const SLOT_SECONDS: i64 = 300;
/// As many slots as cover an hour wherever it begins.
const SLOTS_OF_AN_HOUR: i64 = 13;
/// Emails count as held back so long after the last time that one more could not go.
const HELD_SECONDS: i64 = 15 * 60;
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// What waits because strangers asked for more than goes in an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// How many emails.
    pub count: i64,
    /// Since when the first of them waits.
    pub since: Moment,
}

pub(in crate::mail) fn slot(at: Moment) -> i64 {
    at.micros().div_euclid(1_000_000 * SLOT_SECONDS)
}

/// Whether one more email of this lane may go now. Whoever asks holds the lane until the transaction is over, so no two take the last place.
pub(in crate::mail) fn has_room(
    conn: &mut Conn,
    lane: Lane,
    ceiling: Ceiling,
) -> QueryResult<bool> {
    if !lane.is_paced() {
        return Ok(true);
    }
    let now = slot(conn.now());
    let sent = begin(conn, lane, now)?;
    let hour: Option<i64> = outbox_pace::table
        .filter(outbox_pace::lane.eq(lane.as_str()))
        .filter(outbox_pace::slot.gt(now - SLOTS_OF_AN_HOUR))
        .select(sum(outbox_pace::sent))
        .first(conn.link())?;
    Ok(i64::from(sent) < ceiling.at_once() && hour.unwrap_or(0) < ceiling.of_a_lane())
}

/// Makes sure that this slot has a row, and locks it; how many went in it.
fn begin(conn: &mut Conn, lane: Lane, slot: i64) -> QueryResult<i32> {
    let row = (
        outbox_pace::lane.eq(lane.as_str()),
        outbox_pace::slot.eq(slot),
    );
    let insert = diesel::insert_into(outbox_pace::table).values(row);
    let upsert = insert
        .on_conflict((outbox_pace::lane, outbox_pace::slot))
        .do_update()
        .set(outbox_pace::sent.eq(outbox_pace::sent));
    let upsert = upsert.returning(outbox_pace::sent);
    match conn.link() {
        Link::Postgres(link) => upsert.get_result(link),
        Link::Sqlite(link) => upsert.get_result(link),
    }
}

/// Counts an email that goes now, or takes back one that did not go after all.
pub(in crate::mail) fn count(
    conn: &mut Conn,
    (lane, slot): (Lane, i64),
    by: i32,
) -> QueryResult<()> {
    if lane.is_paced() {
        diesel::update(outbox_pace::table.find((lane.as_str(), slot)))
            .set(outbox_pace::sent.eq(outbox_pace::sent + by))
            .execute(conn.link())?;
    }
    Ok(())
}

/// Notes that emails of this lane wait for the ceiling.
pub(in crate::mail) fn hold(conn: &mut Conn, lane: Lane) -> QueryResult<()> {
    let now = conn.now();
    diesel::update(outbox_pace::table.find((lane.as_str(), slot(now))))
        .set(outbox_pace::held_at.eq(now))
        .execute(conn.link())?;
    Ok(())
}

/// What waits for the ceiling, if anything does.
///
/// # Errors
/// Whatever the database says.
pub fn held(conn: &mut Conn) -> QueryResult<Option<Held>> {
    let now = conn.now();
    let lanes: Vec<String> = outbox_pace::table
        .filter(outbox_pace::held_at.gt(now.plus_seconds(-HELD_SECONDS)))
        .select(outbox_pace::lane)
        .distinct()
        .load(conn.link())?;
    let waiting = || {
        outbox::table
            .filter(outbox::lane.eq_any(lanes.clone()))
            .filter(outbox::due_at.le(now))
            .filter(outbox::failed_at.is_null())
    };
    let since: Option<Moment> = waiting()
        .select(outbox::queued_at)
        .order(outbox::queued_at)
        .first(conn.link())
        .optional()?;
    let count: i64 = waiting().count().get_result(conn.link())?;
    Ok(since.map(|since| Held { count, since }))
}

/// Whether the leads are to be told that emails wait: they do, and nobody was told within a day. Whoever asks tells them.
///
/// # Errors
/// Whatever the database says.
pub fn may_tell(conn: &mut Conn) -> QueryResult<bool> {
    if held(conn)?.is_none() {
        return Ok(false);
    }
    let now = conn.now();
    let told: Option<i64> = outbox_pace::table
        .filter(outbox_pace::told_at.gt(now.plus_seconds(-DAY_SECONDS)))
        .select(outbox_pace::slot)
        .first(conn.link())
        .optional()?;
    if told.is_some() {
        return Ok(false);
    }
    // Two services that ask at the same time lock the same rows, and the second one finds them taken.
    let noted = outbox_pace::table
        .filter(outbox_pace::held_at.gt(now.plus_seconds(-HELD_SECONDS)))
        .filter(outbox_pace::told_at.is_null());
    let rows = diesel::update(noted)
        .set(outbox_pace::told_at.eq(now))
        .execute(conn.link())?;
    Ok(rows > 0)
}

/// Removes counts that nothing asks for any more.
///
/// # Errors
/// Whatever the database says.
pub fn sweep(conn: &mut Conn) -> QueryResult<usize> {
    let before = slot(conn.now().plus_seconds(-2 * DAY_SECONDS));
    diesel::delete(outbox_pace::table.filter(outbox_pace::slot.lt(before))).execute(conn.link())
}
