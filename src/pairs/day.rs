//! A day as pages and letters say it: numbers, and the keys of the words for month and weekday.

use crate::vocab::Moment;
use jiff::civil::Date;
use serde::Serialize;

/// A calendar day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// Of the month.
    pub day: i8,
    /// The key of the month's name.
    pub month: String,
    /// The year.
    pub year: i16,
    /// The key of the weekday's name.
    pub weekday: String,
    /// As YYYY-MM-DD.
    pub iso: String,
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self {
            day: date.day(),
            month: format!("month-{}", date.month()),
            year: date.year(),
            weekday: format!("day-{}", date.weekday().to_monday_zero_offset()),
            iso: date.to_string(),
        }
    }
}

impl From<Moment> for Day {
    fn from(moment: Moment) -> Self {
        moment.day().into()
    }
}
