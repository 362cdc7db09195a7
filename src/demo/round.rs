//! The round of the demonstration: open, and far enough ahead that there is still something to do.

use super::dice::Dice;
use crate::rounds::{NewRound, Settings};
use jiff::{ToSpan, civil::Date};

/// The round begins at least so many days ahead.
const DAYS_AHEAD: i64 = 21;

/// The round that is open today.
pub(super) fn round(today: Date, dice: &mut Dice) -> NewRound {
    let starts_on = first_monday(today);
    let season = match starts_on.month() {
        3..=5 => "Spring",
        6..=8 => "Summer",
        9..=11 => "Autumn",
        _ => "Winter",
    };
    let name = format!("{season} round {}", starts_on.year());
    NewRound {
        draw_seed: dice.any() % 1_000_000,
        settings: Settings::usual(&name, starts_on),
    }
}

/// The next Monday that is far enough ahead.
fn first_monday(today: Date) -> Date {
    let earliest = today.saturating_add(DAYS_AHEAD.days());
    let past_monday = i64::from(earliest.weekday().to_monday_zero_offset());
    earliest.saturating_add(((7 - past_monday) % 7).days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};

    #[test]
    fn the_round_begins_on_a_monday_in_three_to_four_weeks() {
        for day in 1..=28 {
            let today = date(2026, 11, day);
            let starts_on = first_monday(today);
            assert_eq!(starts_on.weekday(), Weekday::Monday);
            let ahead = (starts_on - today).get_days();
            assert!((21..28).contains(&ahead), "{ahead} days after {today}");
        }
    }
}
