//! The outbox's table.

use super::{
    Lane, Letter, Queued,
    failed::{Failure, store::set_aside},
    lane::Ceiling,
    lane::store::{count, has_room, hold, slot},
};
use crate::{
    db::{Conn, schema::outbox},
    seal::{BlindIndex, Sealed},
    vocab::{Email, LetterId, Locale, Moment, SKEW_SECONDS},
};
use diesel::prelude::*;

const PLACE: &str = "outbox.sealed";

/// How long a letter belongs to the process that took it up.
const LEASE_SECONDS: i64 = 120;
/// No letter is put off for longer.
const LONGEST_WAIT_SECONDS: i64 = 24 * 60 * 60;

/// A letter that is taken up.
pub(super) struct Claimed {
    pub(super) id: LetterId,
    pub(super) attempts: i32,
    pub(super) queued: Queued,
    /// Where it was counted.
    pub(super) counted: (Lane, i64),
}

/// What its feature says of a letter that is about to go: whether it may, or what it holds is worth nothing any more.
pub type Before = fn(&mut Conn, &Queued) -> QueryResult<bool>;

/// Writes a letter into the outbox.
///
/// # Errors
/// Whatever the database says.
pub fn queue<L: Letter>(
    conn: &mut Conn,
    to: &Email,
    locale: Locale,
    letter: &L,
) -> QueryResult<()> {
    queue_in(conn, L::LANE, (to, locale), letter)
}

/// Writes a letter into the outbox that goes for another reason than its kind usually does.
///
/// # Errors
/// Whatever the database says.
///
/// # Panics
/// Never: a letter's facts are plain data.
pub fn queue_in<L: Letter>(
    conn: &mut Conn,
    lane: Lane,
    (to, locale): (&Email, Locale),
    letter: &L,
) -> QueryResult<()> {
    let id = LetterId::new();
    let page = serde_json::to_value(letter).expect("a letter's facts are plain data");
    let queued = Queued {
        to: to.clone(),
        locale,
        template: L::TEMPLATE.to_owned(),
        page,
    };
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id),
            outbox::sealed.eq(conn.seal(PLACE, id.as_str(), &queued)),
            outbox::queued_at.eq(conn.now()),
            outbox::due_at.eq(conn.now()),
            outbox::lane.eq(lane.as_str()),
        ))
        .execute(conn.link())?;
    Ok(())
}

/// Every letter that waits, newest first, with the moment it was written. One that cannot be read is left out.
///
/// # Errors
/// Whatever the database says.
pub fn waiting(conn: &mut Conn) -> QueryResult<Vec<(Moment, Queued)>> {
    let rows: Vec<(LetterId, Moment, Sealed)> = outbox::table
        .filter(outbox::failed_at.is_null())
        .order(outbox::id.desc())
        .limit(200)
        .select((outbox::id, outbox::queued_at, outbox::sealed))
        .load(conn.link())?;
    let each = rows.into_iter();
    Ok(each
        .filter_map(|(id, at, sealed)| Some((at, opened(conn, id, &sealed)?)))
        .collect())
}

/// Every letter for one address that did not go, oldest first.
///
/// # Errors
/// Whatever the database says.
pub fn to(conn: &mut Conn, email: &Email) -> QueryResult<Vec<(LetterId, Moment, Queued)>> {
    let rows: Vec<(LetterId, Moment, Sealed)> = outbox::table
        .order(outbox::id)
        .select((outbox::id, outbox::queued_at, outbox::sealed))
        .load(conn.link())?;
    let mut found = Vec::new();
    for (id, at, sealed) in rows {
        let queued = opened(conn, id, &sealed);
        if let Some(queued) = queued.filter(|queued| queued.to.folded() == email.folded()) {
            found.push((id, at, queued));
        }
    }
    Ok(found)
}

/// A letter, unless its row was damaged, which the log says and which concerns no other letter.
fn opened(conn: &Conn, id: LetterId, sealed: &Sealed) -> Option<Queued> {
    conn.open(PLACE, id.as_str(), sealed).ok()
}

/// Lets letters that wait for one address, or could not be sent there, go to another; those whose template is not `which` stay.
///
/// # Errors
/// Whatever the database says.
pub fn readdress(
    conn: &mut Conn,
    from: &Email,
    email: &Email,
    which: impl Fn(&str) -> bool,
) -> QueryResult<()> {
    for (id, _, mut queued) in to(conn, from)? {
        if which(&queued.template) {
            queued.to = email.clone();
            let sealed = conn.seal(PLACE, id.as_str(), &queued);
            diesel::update(outbox::table.find(id))
                .set((
                    outbox::sealed.eq(sealed),
                    outbox::failed_at.eq(None::<Moment>),
                    outbox::failure.eq(None::<String>),
                    outbox::to_hash.eq(None::<BlindIndex>),
                ))
                .execute(conn.link())?;
        }
    }
    Ok(())
}

/// Removes the letters that wait for one address and whose template is `which`.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, email: &Email, which: impl Fn(&str) -> bool) -> QueryResult<usize> {
    let waiting = to(conn, email)?.into_iter();
    let ids: Vec<LetterId> = waiting
        .filter(|(_, _, queued)| which(&queued.template))
        .map(|(id, ..)| id)
        .collect();
    diesel::delete(outbox::table.filter(outbox::id.eq_any(ids))).execute(conn.link())
}

/// Removes letters that were written before this moment and could not be sent.
///
/// # Errors
/// Whatever the database says.
pub fn remove_old(conn: &mut Conn, before: Moment) -> QueryResult<usize> {
    diesel::delete(outbox::table.filter(outbox::queued_at.lt(before))).execute(conn.link())
}

/// Takes up the next letter that is due; nobody else gets it while the lease runs.
/// It is always looked for anew, so that nothing that came meanwhile waits behind what strangers asked for.
pub(super) fn claim(
    conn: &mut Conn,
    ceiling: Ceiling,
    before: Before,
) -> QueryResult<Option<Claimed>> {
    for lane in Lane::ALL {
        while let Some(id) = next(conn, lane)? {
            if !has_room(conn, lane, ceiling)? {
                hold(conn, lane)?;
                break;
            }
            let Some((attempts, sealed)) = take(conn, id)? else {
                continue;
            };
            let Some(queued) = opened(conn, id, &sealed) else {
                set_aside(conn, id, Failure::Unreadable, None)?;
                continue;
            };
            if !before(conn, &queued)? {
                tracing::info!(letter.id = %id, "a letter is not sent: its link opens nothing any more");
                sent(conn, id)?;
                continue;
            }
            let counted = (lane, slot(conn.now()));
            count(conn, counted, 1)?;
            return Ok(Some(Claimed {
                id,
                attempts,
                queued,
                counted,
            }));
        }
    }
    Ok(None)
}

fn next(conn: &mut Conn, lane: Lane) -> QueryResult<Option<LetterId>> {
    let now = conn.now();
    outbox::table
        .filter(outbox::lane.eq(lane.as_str()))
        // A time beyond the longest wait was written while a clock was ahead, and holds nothing up.
        .filter(
            outbox::due_at
                .le(now)
                .or(outbox::due_at.gt(now.plus_seconds(LONGEST_WAIT_SECONDS + SKEW_SECONDS))),
        )
        .filter(outbox::failed_at.is_null())
        .filter(
            outbox::locked_until
                .is_null()
                .or(outbox::locked_until.lt(now))
                .or(outbox::locked_until.gt(now.plus_seconds(LEASE_SECONDS + SKEW_SECONDS))),
        )
        .order((outbox::due_at, outbox::id))
        .select(outbox::id)
        .first(conn.link())
        .optional()
}

/// The update asks again whether the letter is free, so that no row lock is needed.
fn take(conn: &mut Conn, id: LetterId) -> QueryResult<Option<(i32, Sealed)>> {
    let now = conn.now();
    let free = outbox::locked_until
        .is_null()
        .or(outbox::locked_until.lt(now))
        .or(outbox::locked_until.gt(now.plus_seconds(LEASE_SECONDS + SKEW_SECONDS)));
    diesel::update(outbox::table.filter(outbox::id.eq(id)).filter(free))
        .set((
            outbox::locked_until.eq(now.plus_seconds(LEASE_SECONDS)),
            outbox::attempts.eq(outbox::attempts + 1),
        ))
        .returning((outbox::attempts, outbox::sealed))
        .get_result(conn.link())
        .optional()
}

/// A sent letter is gone: its text is nobody's any more.
pub(super) fn sent(conn: &mut Conn, id: LetterId) -> QueryResult<usize> {
    diesel::delete(outbox::table.find(id)).execute(conn.link())
}

/// A letter that no try will ever bring anywhere is kept for the desk to see, and not tried again.
pub(super) fn give_up(conn: &mut Conn, claimed: &Claimed, why: Failure) -> QueryResult<usize> {
    set_aside(conn, claimed.id, why, Some(&claimed.queued.to))
}

/// Tries again later: after one, two, four … minutes, at most a day. What did not go does not count.
pub(super) fn put_off(conn: &mut Conn, claimed: &Claimed) -> QueryResult<usize> {
    count(conn, claimed.counted, -1)?;
    let minutes = 1_i64
        << claimed
            .attempts
            .clamp(1, 11)
            .unsigned_abs()
            .saturating_sub(1);
    diesel::update(outbox::table.find(claimed.id))
        .set((
            outbox::due_at.eq(conn.now().plus_seconds(60 * minutes)),
            outbox::locked_until.eq(None::<Moment>),
        ))
        .execute(conn.link())
}
