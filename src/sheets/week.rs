//! A week as people write it in a cell, `Mon 18:00-20:00; Sat morning`, and shared hours written the same way.

use super::cells::parts;
use crate::{
    matching::Week,
    vocab::{Band, Slot, Slots, Zone},
};
use jiff::civil::Date;
use std::ops::RangeInclusive;

const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const MIDNIGHT: u16 = 24 * 60;

/// The half hours that this cell means.
pub(super) fn week(text: &str) -> Result<Slots, String> {
    let mut slots = Slots::new();
    for part in parts(text) {
        let mut words = part.split_whitespace();
        let days = words.next().and_then(days).ok_or_else(|| {
            format!("{part:?} does not begin with a day. Write it like Mon 18:00-20:00 or Mon-Fri evening.")
        })?;
        let times: Vec<&str> = words.collect();
        if times.is_empty() {
            return Err(format!(
                "{part:?} names no time. Write it like Mon 18:00-20:00 or Mon-Fri evening."
            ));
        }
        for time in times {
            for day in days.clone() {
                add(&mut slots, day, time)?;
            }
        }
    }
    Ok(slots)
}

/// `Mon`, `monday`, `Mon-Fri`
fn days(text: &str) -> Option<RangeInclusive<u8>> {
    let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
    let (first, last) = (day(first)?, day(last)?);
    (first <= last).then_some(first..=last)
}

/// 0 is Monday; three letters are enough.
fn day(text: &str) -> Option<u8> {
    let text = text.to_ascii_lowercase();
    let of = |name: &&str| text.len() >= 3 && name.starts_with(&text);
    (0..)
        .zip(&DAYS)
        .find(|(_, name)| of(name))
        .map(|(day, _)| day)
}

/// Adds `18:00-20:00` or `evening` of this day.
fn add(slots: &mut Slots, day: u8, text: &str) -> Result<(), String> {
    if let Some(band) = Band::parse(&text.to_ascii_lowercase()) {
        slots.extend(band.slots(day));
        return Ok(());
    }
    let (start, end) = text
        .split_once(['-', '–'])
        .and_then(|(start, end)| Some((minutes(start)?, minutes(end)?)))
        .ok_or_else(|| {
            format!("{text:?} is not a time. Write it like 18:00-20:00, on the hour or half hour, or morning, afternoon, evening.")
        })?;
    if start >= end {
        return Err(format!(
            "{text:?} ends before it begins. Divide a time over midnight: Mon 23:00-24:00; Tue 00:00-01:00."
        ));
    }
    slots.extend(
        (start..end)
            .step_by(30)
            .filter_map(|minutes| Slot::at(day, minutes)),
    );
    Ok(())
}

/// Minutes after midnight of a clock on the hour or half hour.
fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let number = |text: &str, longest: usize| -> Option<u16> {
        let digits =
            (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| digits)
    };
    let minutes = number(hour, 2)? * 60 + number(minute, 2).filter(|_| minute.len() == 2)?;
    (minutes <= MIDNIGHT && minutes.is_multiple_of(30)).then_some(minutes)
}

/// By which clock hours are compared and shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clocks {
    /// Everybody lives by this one, so that no date matters.
    One(Zone),
    /// Several; they are compared in the week of this day.
    Several(Date),
}

impl Clocks {
    /// The free time of somebody in this zone.
    pub(super) fn compare(&self, zone: &Zone, slots: &Slots) -> Week {
        let mut week = Week::default();
        match self {
            Self::One(_) => (slots.iter()).for_each(|slot| week.add_half_hour(slot.number() * 2)),
            Self::Several(day) => (zone.to_utc_quarters(*day, slots).into_iter())
                .for_each(|quarter| week.add_half_hour(quarter)),
        }
        week
    }

    /// The stretches of a week by the clock of this zone: `Mon 18:00-20:00`.
    pub(super) fn hours(&self, zone: &Zone, week: Week) -> Vec<String> {
        let mut stretches: Vec<(u16, u16)> = Vec::new();
        for start in week.half_hour_starts() {
            match stretches.last_mut() {
                Some((_, end)) if *end == start => *end = start + 2,
                _ => stretches.push((start, start + 2)),
            }
        }
        let mut shown: Vec<_> = (stretches.into_iter())
            .map(|(start, end)| (self.at(zone, start), self.at(zone, end)))
            .collect();
        shown.sort_unstable();
        (shown.into_iter())
            .map(|(start, end)| stretch(start, end))
            .collect()
    }

    fn at(&self, zone: &Zone, quarter: u16) -> (u8, u16) {
        match self {
            Self::One(_) => {
                let day = u8::try_from(quarter / 96 % 7).unwrap_or_default();
                (day, quarter % 96 * 15)
            }
            Self::Several(day) => zone.from_utc_quarter(*day, quarter),
        }
    }
}

fn stretch((day, start): (u8, u16), (_, end): (u8, u16)) -> String {
    let day = DAYS.get(usize::from(day)).copied().unwrap_or_default();
    let (first, rest) = day.split_at(1);
    let day = format!(
        "{}{}",
        first.to_uppercase(),
        rest.get(..2).unwrap_or_default()
    );
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let end = if end == 0 { MIDNIGHT } else { end };
    format!("{day} {}-{}", clock(start), clock(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn shown(text: &str) -> Vec<String> {
        let london = zone("Europe/London");
        let clock = Clocks::One(london.clone());
        clock.hours(&london, clock.compare(&london, &week(text).unwrap()))
    }

    #[test]
    fn a_week_is_read_as_people_write_it_and_shown_the_same_way() {
        for (text, expected) in [
            ("", vec![]),
            ("Mon 18:00-20:00", vec!["Mon 18:00-20:00"]),
            (
                " sat 9:30-10:00 ; MONDAY 18:00–20:00 ;",
                vec!["Mon 18:00-20:00", "Sat 09:30-10:00"],
            ),
            (
                "Thurs 08:00-09:00 18:00-19:00",
                vec!["Thu 08:00-09:00", "Thu 18:00-19:00"],
            ),
            (
                "Tue-Wed evening",
                vec!["Tue 17:00-23:00", "Wed 17:00-23:00"],
            ),
            ("Fri 22:00-24:00;Sat 00:00-01:00", vec!["Fri 22:00-01:00"]),
            ("Mon 10:00-11:00;Mon 10:30-12:00", vec!["Mon 10:00-12:00"]),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_week_that_cannot_be_understood_is_a_mistake() {
        for text in [
            "18:00-20:00",
            "Mo 18:00-20:00",
            "Mon",
            "Fri-Mon evening",
            "Mon 18-20",
            "Mon 18:15-19:00",
            "Mon 20:00-18:00",
            "Mon 18:00-18:00",
            "Mon 18:00-24:30",
            "Mon 18:00",
            "Mon night",
            "Mon 18:0-19:00",
            "Mon +8:00-19:00",
            "Mon 018:00-19:00",
            "ｍon 18:00-19:00",
        ] {
            let told = week(text).expect_err(text);
            assert!(
                told.contains("Write it like") || told.contains("Divide"),
                "{told}"
            );
        }
    }

    #[test]
    fn two_clocks_are_compared_in_the_week_of_the_day() {
        let (london, kathmandu) = (zone("Europe/London"), zone("Asia/Kathmandu"));
        let clock = Clocks::Several(jiff::civil::date(2026, 1, 14));
        let mine = clock.compare(&london, &week("Mon 12:00-14:00").unwrap());
        let yours = clock.compare(&kathmandu, &week("Mon 18:00-19:00").unwrap());
        let shared = mine.shared(&yours);
        assert_eq!(clock.hours(&kathmandu, shared), ["Mon 18:00-19:00"]);
        assert_eq!(clock.hours(&london, shared), ["Mon 12:15-13:15"]);
    }
}
