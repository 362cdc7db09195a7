//! A point in time, and the clock that is the only one to know what time it is.

use super::{plain::plain, typed_day};
use diesel::{
    backend::Backend, deserialize, deserialize::FromSqlRow, expression::AsExpression, serialize,
    sql_types::BigInt,
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::{TimeZone, TimeZoneDatabase},
};
use serde::{Deserialize, Serialize};
use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicI64, Ordering},
};

const SECOND: i64 = 1_000_000;
/// Where the charity is: its calendar dates what it promises.
static LONDON: LazyLock<TimeZone> = LazyLock::new(|| {
    TimeZoneDatabase::bundled()
        .get("Europe/London")
        .expect("the time zones are built in")
});

/// The clocks of two machines that work on one database differ by less. A moment that lies further ahead than anything is ever put off,
/// and this, was written while a clock was wrong.
pub const SKEW_SECONDS: i64 = 10 * 60;

const DAY: i64 = 24 * 60 * 60 * SECOND;

/// Microseconds since 1970 in UTC: what both databases keep without loss and sort rightly.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    AsExpression,
    FromSqlRow,
    Serialize,
    Deserialize,
)]
#[diesel(sql_type = BigInt)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// A moment from microseconds since 1970.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// A minute in London, as people write it: `25/11/2026 14:30`, and the day in every form of [`typed_day`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = plain(text);
        let (day, time) = text.rsplit_once(' ')?;
        let day = typed_day(day)?;
        let (hour, minute) = time.split_once([':', '.'])?;
        let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
        let here = DateTime::new(day.year(), day.month(), day.day(), hour, minute, 0, 0).ok()?;
        let there = LONDON.to_timestamp(here).ok()?;
        Some(Self(there.as_microsecond()))
    }

    /// The same moment so many days later (or earlier).
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// This moment moved on by the time that passed from one moment to another.
    #[must_use]
    pub const fn plus_time_between(self, from: Self, to: Self) -> Self {
        Self(self.0.saturating_add(to.0.saturating_sub(from.0)))
    }

    /// The same moment so many seconds later (or earlier).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(SECOND)))
    }

    /// The calendar day of this moment in London, where the charity is.
    #[must_use]
    pub fn day(self) -> Date {
        self.in_london().date()
    }

    /// Hour and minute of this moment in London.
    #[must_use]
    pub fn time_of_day(self) -> (i8, i8) {
        let here = self.in_london();
        (here.hour(), here.minute())
    }

    fn in_london(self) -> DateTime {
        LONDON.to_datetime(Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH))
    }
}

impl<DB: Backend> deserialize::FromSql<BigInt, DB> for Moment
where
    i64: deserialize::FromSql<BigInt, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        i64::from_sql(raw).map(Self)
    }
}

impl<DB: Backend> serialize::ToSql<BigInt, DB> for Moment
where
    i64: serialize::ToSql<BigInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut serialize::Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

/// Tells the time. A test turns its hands; nothing else asks the system.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Set in tests and in the demo's past: microseconds; `None` is the system's time.
    held: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// A clock that stands still at `moment` until it is turned.
    #[must_use]
    pub fn held_at(moment: Moment) -> Self {
        Self {
            held: Some(Arc::new(AtomicI64::new(moment.0))),
        }
    }

    /// What time it is.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the system"
    )]
    pub fn now(&self) -> Moment {
        match &self.held {
            Some(micros) => Moment(micros.load(Ordering::SeqCst)),
            None => Moment(Timestamp::now().as_microsecond()),
        }
    }

    /// Turns a held clock to `moment`; a running clock goes on as it was.
    pub fn turn_to(&self, moment: Moment) {
        if let Some(micros) = &self.held {
            micros.store(moment.0, Ordering::SeqCst);
        }
    }
}
