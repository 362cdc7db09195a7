//! When invented people have time: mostly in the evening and at the weekend, mostly in London.

use super::dice::Dice;
use crate::vocab::{Band, Side, Slot, Slots, Zone};

/// Clocks that some people live by, and how often. Kathmandu is there for its quarter of an hour.
const ELSEWHERE: &[(&str, usize)] = &[
    ("Europe/Dublin", 3),
    ("Europe/Lisbon", 2),
    ("Europe/Paris", 2),
    ("Europe/Warsaw", 2),
    ("Europe/Kyiv", 1),
    ("Africa/Lagos", 2),
    ("Africa/Nairobi", 1),
    ("America/Toronto", 1),
    ("Asia/Kathmandu", 1),
    ("Asia/Hong_Kong", 1),
];

const WORKING_DAYS: [u8; 5] = [0, 1, 2, 3, 4];
const WEEKEND: [u8; 2] = [5, 6];

/// Somebody's clock.
pub(super) fn zone(dice: &mut Dice) -> Zone {
    if dice.chance(88) {
        return london();
    }
    Zone::parse(dice.weighted(ELSEWHERE)).expect("the time zones are built in")
}

/// The clock of nearly everybody.
pub(super) fn london() -> Zone {
    Zone::parse("Europe/London").expect("the time zones are built in")
}

/// Somebody's free time in a week.
pub(super) fn week(dice: &mut Dice, side: Side) -> Slots {
    let windows = match side {
        Side::Mentor => dice.within(3..=6),
        Side::Mentee => dice.within(2..=5),
    };
    let mut week = Slots::new();
    for _ in 0..windows {
        week.extend(window(dice));
    }
    week
}

/// Half hours one after another: a whole band now and then, otherwise between an hour and a half and three hours.
fn window(dice: &mut Dice) -> Vec<Slot> {
    let (days, band): (&[u8], Band) = dice.weighted(&[
        ((&WORKING_DAYS[..], Band::Evening), 62),
        ((&WEEKEND[..], Band::Morning), 14),
        ((&WEEKEND[..], Band::Afternoon), 14),
        ((&WORKING_DAYS[..], Band::Morning), 5),
        ((&WORKING_DAYS[..], Band::Afternoon), 5),
    ]);
    let day = dice.one_of(days);
    let slots: Vec<Slot> = band.slots(day).collect();
    if dice.chance(18) {
        return slots;
    }
    let length = usize::try_from(dice.within(3..=6)).unwrap_or_default();
    let start = dice.below(slots.len() - length + 1);
    slots.into_iter().skip(start).take(length).collect()
}

/// Free time as it is told: days with the hours from and to.
pub(super) fn hours(windows: &[(u8, u16, u16)]) -> Slots {
    let half_hours = |&(day, from, to): &(u8, u16, u16)| {
        (from * 2..to * 2).filter_map(move |half| Slot::at(day, half * 30))
    };
    windows.iter().flat_map(half_hours).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_an_hour_and_a_half_by_day() {
        let mut dice = Dice::new(1);
        for _ in 0..500 {
            let week = week(&mut dice, Side::Mentee);
            assert!(week.len() >= 3);
            let by_day = Band::all().flat_map(|band| (0..7).map(move |day| (day, band)));
            let seen: usize = by_day.map(|(day, band)| week.by_band(day, band)).sum();
            assert_eq!(seen, week.len());
        }
    }

    #[test]
    fn most_time_is_in_the_evening_or_at_the_weekend() {
        let mut dice = Dice::new(2);
        let weeks: Vec<_> = (0..500).map(|_| week(&mut dice, Side::Mentor)).collect();
        let all: usize = weeks.iter().map(Slots::len).sum();
        let free = |slot: &Slot| slot.day() >= 5 || slot.minutes() >= 17 * 60;
        let usual: usize = weeks
            .iter()
            .map(|week| week.iter().filter(free).count())
            .sum();
        assert!(usual * 100 > all * 80, "{usual} of {all}");
    }

    #[test]
    fn every_clock_elsewhere_is_one_of_the_page() {
        let offered: Vec<String> = Zone::offered().map(|zone| zone.name().to_owned()).collect();
        for (zone, _) in ELSEWHERE {
            assert!(offered.iter().any(|name| name == zone), "{zone}");
        }
    }

    #[test]
    fn told_hours_are_half_hours_of_the_day() {
        assert_eq!(hours(&[(1, 18, 21), (5, 10, 12)]).len(), 6 + 4);
    }
}
