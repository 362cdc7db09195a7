//! The law's calendar: one month is the same day of the next month, and a last day is a working day in England and Wales.

use crate::vocab::Moment;
use jiff::{
    Span,
    civil::{Date, Weekday, date},
};

/// The last day to answer a request that came at this moment: the corresponding day of the next month,
/// or that month's last day if it has none; and if nobody works then, the next working day.
#[must_use]
pub(super) fn due(received: Moment) -> Date {
    months_later(received.day(), 1)
}

/// The last day after an extension by two more months.
#[must_use]
pub(super) fn extended(received: Moment) -> Date {
    months_later(received.day(), 3)
}

/// The last day to say that a complaint has come: 30 days, counted from the day after.
#[must_use]
pub(super) fn receipt(received: Moment) -> Date {
    days_later(received.day(), 30)
}

/// So many days later, or the next working day.
fn days_later(from: Date, days: i32) -> Date {
    working_day(from.saturating_add(Span::new().days(days)))
}

fn months_later(from: Date, months: i32) -> Date {
    working_day(from.saturating_add(Span::new().months(months)))
}

fn working_day(day: Date) -> Date {
    let mut day = day;
    while is_free(day) {
        day = day.saturating_add(Span::new().days(1));
    }
    day
}

fn is_free(day: Date) -> bool {
    weekend(day) || bank_holidays(day.year()).contains(&day)
}

fn weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The bank holidays of England and Wales by their rules; one that Parliament gives once is not among them.
fn bank_holidays(year: i16) -> Vec<Date> {
    let easter = easter(year);
    let days = |days: i32| easter.saturating_add(Span::new().days(days));
    let christmas = date(year, 12, 25);
    let mut found = vec![
        substitute(date(year, 1, 1), &[]),
        days(-2),
        days(1),
        monday(year, 5, true),
        monday(year, 5, false),
        monday(year, 8, false),
    ];
    let first = substitute(christmas, &[date(year, 12, 26)]);
    found.push(first);
    found.push(substitute(date(year, 12, 26), &[first]));
    found
}

/// A holiday on a weekend is kept on the next day that is neither weekend nor taken.
fn substitute(day: Date, taken: &[Date]) -> Date {
    if !weekend(day) {
        return day;
    }
    let mut other = day;
    while weekend(other) || taken.contains(&other) {
        other = other.saturating_add(Span::new().days(1));
    }
    other
}

/// The first or last Monday of a month.
fn monday(year: i16, month: i8, first: bool) -> Date {
    let found = if first {
        date(year, month, 1).nth_weekday_of_month(1, Weekday::Monday)
    } else {
        date(year, month, 1).nth_weekday_of_month(-1, Weekday::Monday)
    };
    found.expect("every month has Mondays")
}

/// Easter Sunday, by the anonymous Gregorian rule.
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let sum = moon + week - 7 * late + 114;
    let small = |number: i32| i8::try_from(number).expect("a month and a day are small");
    let year = i16::try_from(year).expect("it was one before");
    date(year, small(sum / 31), small(sum % 31 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn r19_a_month_is_the_same_day_of_the_next_month_or_its_last() {
        for (received, due) in [
            ("2026-01-31", "2026-03-02"), // 28 February is a Saturday
            ("2027-01-31", "2027-03-01"), // 28 February is a Sunday
            ("2028-01-31", "2028-02-29"), // a leap year
            ("2026-11-25", "2026-12-29"), // Christmas Friday, Boxing Day kept on Monday
            ("2026-03-03", "2026-04-07"), // Good Friday, a weekend, Easter Monday
            ("2026-07-31", "2026-09-01"), // 31 August is the summer bank holiday
            ("2026-09-15", "2026-10-15"),
        ] {
            assert_eq!(months_later(day(received), 1), day(due), "{received}");
        }
        assert_eq!(months_later(day("2026-08-31"), 3), day("2026-11-30"));
    }

    #[test]
    fn r33_a_receipt_is_due_in_thirty_days_from_the_day_after() {
        assert_eq!(days_later(day("2026-06-19"), 30), day("2026-07-20")); // the 19th is a Sunday
        assert_eq!(days_later(day("2026-11-25"), 30), day("2026-12-29"));
    }

    #[test]
    fn r19_bank_holidays_are_those_the_government_lists() {
        let of = |year: i16| {
            let mut days: Vec<_> = bank_holidays(year).iter().map(Date::to_string).collect();
            days.sort();
            days
        };
        assert_eq!(
            of(2026),
            [
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-04",
                "2026-05-25",
                "2026-08-31",
                "2026-12-25",
                "2026-12-28"
            ]
        );
        assert_eq!(
            of(2027),
            [
                "2027-01-01",
                "2027-03-26",
                "2027-03-29",
                "2027-05-03",
                "2027-05-31",
                "2027-08-30",
                "2027-12-27",
                "2027-12-28"
            ]
        );
        assert_eq!(
            of(2022)
                .iter()
                .filter(|day| day.starts_with("2022-12"))
                .collect::<Vec<_>>(),
            ["2022-12-26", "2022-12-27"]
        );
    }
}
