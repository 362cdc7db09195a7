//! A moment as a page shows it: the parts, which each language puts in its own order.

use crate::vocab::Moment;
use jiff::civil::Date;
use serde::Serialize;

/// A day in London. Templates show it with the component `day`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    number: i8,
    /// The Fluent key of the month.
    month: String,
    year: i16,
    /// The Fluent key of the day of the week.
    weekday: String,
    /// For machines: `2026-11-23`.
    iso: String,
    /// `20:31`
    clock: String,
}

impl Day {
    /// A day of the calendar, without a time.
    #[must_use]
    pub fn on(date: Date) -> Self {
        Self {
            number: date.day(),
            month: format!("month-{}", date.month()),
            year: date.year(),
            weekday: format!("day-{}", date.weekday().to_monday_zero_offset()),
            iso: date.to_string(),
            clock: String::new(),
        }
    }

    /// The day of a moment.
    #[must_use]
    pub fn of(moment: Moment) -> Self {
        let (hour, minute) = moment.time_of_day();
        Self {
            clock: format!("{hour:02}:{minute:02}"),
            ..Self::on(moment.day())
        }
    }
}
