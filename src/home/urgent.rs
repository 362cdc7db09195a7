//! What waits for the leads, the most urgent first, each with its clock: on their Today, and in the emails that call it to mind.

use crate::{
    db::Conn,
    mail, privacy,
    safety::{
        self,
        alerts::{self, Due, Kind, Waiting, days_until},
    },
    vocab::{Moment, PersonId},
    web::{self, Day},
};
use diesel::QueryResult;
use serde::Serialize;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// From when on a clock is shown as close, in hours and days.
const CLOSE_HOURS: i64 = 24;
const CLOSE_DAYS: i64 = 7;

/// A line of the leads' Today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Urgent {
    /// The end of the key of what it is.
    kind: &'static str,
    /// Where it is dealt with, without the language.
    to: String,
    /// The end of the keys of its clock.
    clock: &'static str,
    /// Minutes, hours or days on that clock.
    n: i64,
    /// Of how many hours in all; 0 where there is no such number.
    of: i64,
    /// The day by which it is answered, or since which its clock stands still.
    day: Option<Day>,
    tone: &'static str,
}

/// What waits for this lead, without what is about her (G-08).
pub(super) fn of(conn: &mut Conn, kinds: &[web::Kind], lead: PersonId) -> QueryResult<Vec<Urgent>> {
    let now = conn.now();
    let own = web::about(conn, kinds, lead)?;
    let mut all = waiting(conn)?;
    all.retain(|one| one.is_for(lead) && !own.contains(&one.id));
    all.sort_by_key(|one| one.urgency(now));
    Ok(all.iter().map(|one| Urgent::new(one, now)).collect())
}

/// Calls to the leads' mind what has come close to its end; how much that is.
/// That emails wait for the ceiling is told once a day.
///
/// # Errors
/// Whatever the database says.
pub fn remind_due(conn: &mut Conn) -> QueryResult<usize> {
    let all = waiting(conn)?;
    if mail::may_tell(conn)? {
        tracing::warn!(
            "emails that strangers asked for wait, because more were asked for than go in an hour"
        );
        alerts::tell(conn)?;
    }
    alerts::remind(conn, &all)
}

fn waiting(conn: &mut Conn) -> QueryResult<Vec<Waiting>> {
    let mut all = safety::waiting(conn)?;
    all.extend(privacy::waiting(conn)?);
    Ok(all)
}

impl Urgent {
    fn new(one: &Waiting, now: Moment) -> Self {
        let (clock, n, of, day, tone) = clock(one, now);
        Self {
            kind: one.kind.as_str(),
            to: address(one),
            clock,
            n,
            of,
            day,
            tone,
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let now = Moment::from_micros(1_805_100_000_000_000);
        let one = |kind, since: i64, due| Waiting {
            kind,
            id: "0198c0de-0000-7000-8000-00000000000a".to_owned(),
            since: now.plus_seconds(-since),
            due,
            about: Vec::new(),
        };
        let day = |days: i64| Due::On(now.plus_days(days).day());
        [
            one(Kind::Concern, 20 * MINUTE, Due::AtOnce),
            one(Kind::Concern, 2 * HOUR, Due::AtOnce),
            one(Kind::Concern, 3 * DAY, Due::AtOnce),
            one(Kind::Breach, 0, Due::By(now.plus_seconds(45 * HOUR))),
            one(Kind::Breach, 0, Due::By(now.plus_seconds(-3 * HOUR))),
            one(Kind::Request, 0, day(9)),
            one(Kind::Complaint, 0, day(0)),
            one(Kind::Request, 0, day(-2)),
            one(Kind::Request, 2 * DAY, Due::Paused),
            one(Kind::Silence, 0, Due::AtOnce),
        ]
        .iter()
        .map(|one| Self::new(one, now))
        .collect()
    }
}

/// The page on which it is dealt with.
fn address(one: &Waiting) -> String {
    let id = &one.id;
    match one.kind {
        Kind::Concern => format!("/desk/concerns#concern-{id}"),
        Kind::Complaint | Kind::Request => format!("/desk/requests#request-{id}"),
        Kind::Breach => format!("/desk/breaches/{id}"),
        Kind::Silence => format!("/desk/disclosures/{id}"),
    }
}

type Clock = (&'static str, i64, i64, Option<Day>, &'static str);

fn clock(one: &Waiting, now: Moment) -> Clock {
    let seconds = |from: Moment, to: Moment| (to.micros() - from.micros()).div_euclid(1_000_000);
    match one.due {
        Due::AtOnce if one.kind == Kind::Concern => match seconds(one.since, now) {
            since if since < HOUR => ("minutes", since / MINUTE, 0, None, "bad"),
            since if since < 2 * DAY => ("hours", since / HOUR, 0, None, "bad"),
            since => ("days", since / DAY, 0, None, "bad"),
        },
        Due::AtOnce => ("now", 0, 0, None, "bad"),
        Due::By(end) => {
            let of = seconds(one.since, end) / HOUR;
            match seconds(now, end) {
                late if late < 0 => ("late", -late / HOUR, of, None, "bad"),
                left if left / HOUR < CLOSE_HOURS => ("left", left / HOUR, of, None, "bad"),
                left => ("left", left / HOUR, of, None, "warn"),
            }
        }
        Due::On(day) => {
            let shown = Some(Day::on(day));
            match days_until(now, day) {
                late if late < 0 => ("over", -late, 0, shown, "bad"),
                left if left <= CLOSE_DAYS => ("by", left, 0, shown, "warn"),
                left => ("by", left, 0, shown, "calm"),
            }
        }
        Due::Paused => ("paused", 0, 0, Some(Day::of(one.since)), "calm"),
    }
}
