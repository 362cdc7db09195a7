//! The parts of the week that reports tell apart: morning, afternoon and evening of weekdays, Saturdays and Sundays,
//! by London's clock.

use crate::{
    matching::Week,
    pairs::london,
    vocab::{Band, Slots},
};
use jiff::civil::Date;

/// Days that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Days {
    /// Monday to Friday.
    Weekdays,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// A band on such days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Part {
    days: Days,
    band: Band,
}

impl Part {
    /// Every part, in the order of the week.
    pub fn all() -> impl Iterator<Item = Self> {
        [Days::Weekdays, Days::Saturday, Days::Sunday]
            .into_iter()
            .flat_map(|days| Band::all().map(move |band| Self { days, band }))
    }

    /// Its time, in the week of this day.
    #[must_use]
    pub fn week(self, week_of: Date) -> Week {
        let days = match self.days {
            Days::Weekdays => 0..5,
            Days::Saturday => 5..6,
            Days::Sunday => 6..7,
        };
        let slots: Slots = days.flat_map(|day| self.band.slots(day)).collect();
        let mut week = Week::default();
        for quarter in london().to_utc_quarters(week_of, &slots) {
            week.add_half_hour(quarter);
        }
        week
    }

    /// The end of the keys that name it.
    #[must_use]
    pub fn key(self) -> String {
        let days = match self.days {
            Days::Weekdays => "weekdays",
            Days::Saturday => "saturday",
            Days::Sunday => "sunday",
        };
        format!("{days}-{}", self.band.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_parts_of_a_week_do_not_overlap_and_follow_londons_clock() {
        let winter = date(2027, 1, 4);
        let half_hours: Vec<u16> = Part::all()
            .map(|part| part.week(winter).half_hours())
            .collect();
        assert_eq!(half_hours, [50, 50, 60, 10, 10, 12, 10, 10, 12]);
        for one in Part::all() {
            for other in Part::all().filter(|other| *other != one) {
                let shared = one.week(winter).shared(&other.week(winter));
                assert_eq!(shared.half_hours(), 0, "{one:?} and {other:?}");
            }
        }
        let first = |day| {
            let morning = Part::all().next().expect("nine parts");
            morning.week(day).half_hour_starts().next()
        };
        assert_eq!(first(winter), Some(7 * 4));
        assert_eq!(
            first(date(2027, 7, 5)),
            Some(6 * 4),
            "an hour earlier in UTC"
        );
    }
}
