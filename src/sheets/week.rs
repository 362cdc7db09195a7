//! Free hours compared, whosever clock they go by, and shared hours written as [`hours`](super::hours::hours()) reads them.

use super::hours::A_WEEK;
use crate::{matching::Week, vocab::Zone};
use jiff::civil::Date;

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/// Quarter hours in a day.
const A_DAY: u16 = 96;
/// A stretch over midnight that is longer is divided: nobody could be sure how it was meant.
const LONGEST_NIGHT: u16 = 48;

/// By which clock hours are compared and shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clocks {
    /// Everybody lives by this one, so that no date matters.
    One(Zone),
    /// Several; they are compared in the week of this day.
    Several(Date),
}

impl Clocks {
    /// The free time of somebody in this zone, who has time in the half hours that begin at these quarters of their week.
    pub(super) fn compare(&self, zone: &Zone, quarters: &[u16]) -> Week {
        let mut week = Week::default();
        for &quarter in quarters {
            let start = match self {
                Self::One(_) => Some(quarter),
                Self::Several(day) => zone.to_utc_quarter(*day, quarter),
            };
            if let Some(start) = start {
                week.add_half_hour(start);
            }
        }
        week
    }

    /// The stretches of a week by the clock of this zone: `Mon 18:00-20:00`.
    pub(super) fn hours(&self, zone: &Zone, week: Week) -> Vec<String> {
        let mut starts: Vec<u16> = (week.half_hour_starts())
            .map(|start| self.at(zone, start))
            .collect();
        starts.sort_unstable();
        starts.dedup();
        let mut stretches: Vec<(u16, u16)> = Vec::new();
        for start in starts {
            match stretches.last_mut() {
                Some((_, end)) if *end == start => *end = start + 2,
                _ => stretches.push((start, start + 2)),
            }
        }
        // Sunday night runs on into Monday.
        if let [(0, first_end), .., (_, end)] = stretches.as_mut_slice()
            && *end == A_WEEK
        {
            *end += *first_end;
            stretches.remove(0);
        }
        (stretches.into_iter())
            .flat_map(|(start, end)| divided(start, end))
            .map(|(start, end)| stretch(start, end))
            .collect()
    }

    /// The quarter of the week by the clock of this zone.
    fn at(&self, zone: &Zone, quarter: u16) -> u16 {
        match self {
            Self::One(_) => quarter % A_WEEK,
            Self::Several(day) => {
                let (day, minutes) = zone.from_utc_quarter(*day, quarter);
                u16::from(day) * A_DAY + minutes / 15
            }
        }
    }
}

/// A stretch in pieces of whole half hours that nobody can read otherwise: within a day, or a night's length over midnight.
fn divided(mut start: u16, end: u16) -> Vec<(u16, u16)> {
    let mut pieces = Vec::new();
    while start < end {
        let midnight = (start / A_DAY + 1) * A_DAY;
        let until = if end <= midnight || end - start <= LONGEST_NIGHT {
            end
        } else {
            // A half hour that begins a quarter before midnight stays whole.
            (start + (midnight - start) / 2 * 2).max(start + 2)
        };
        pieces.push((start, until));
        start = until;
    }
    pieces
}

fn stretch(start: u16, end: u16) -> String {
    let day = DAYS.get(usize::from(start / A_DAY % 7)).copied();
    let clock = |quarter: u16| format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15);
    // Midnight ends a day as 24:00.
    let end = match end % A_DAY {
        0 => A_DAY,
        other => other,
    };
    let day = day.unwrap_or_default();
    format!("{day} {}-{}", clock(start % A_DAY), clock(end))
}

#[cfg(test)]
mod tests {
    use super::super::hours::hours;
    use super::*;
    use proptest::prelude::*;

    /// As people write a week, and as it is shown.
    const READ: &[(&str, &str)] = &[
        ("", ""),
        ("Mon 18:00-20:00", "Mon 18:00-20:00"),
        (
            " sat 9:30-10:00 ; MONDAY 18:00–20:00 ;",
            "Mon 18:00-20:00, Sat 09:30-10:00",
        ),
        (
            "Thurs 08:00-09:00 18:00-19:00",
            "Thu 08:00-09:00, Thu 18:00-19:00",
        ),
        ("Tue-Wed evening", "Tue 17:00-23:00, Wed 17:00-23:00"),
        ("Fri 22:00-24:00;Sat 00:00-01:00", "Fri 22:00-01:00"),
        ("Fri 22:00-01:00", "Fri 22:00-01:00"),
        ("Sun 22:00-01:00", "Sun 22:00-01:00"),
        ("Fri 10pm to 1am", "Fri 22:00-01:00"),
        ("Fri 22:00-00:00", "Fri 22:00-24:00"),
        ("Mon 10:00-11:00;Mon 10:30-12:00", "Mon 10:00-12:00"),
        ("Weds 18:00-20:00", "Wed 18:00-20:00"),
        ("Mondays 18:00 - 20:00", "Mon 18:00-20:00"),
        ("Mon. 18:00 to 20:00.", "Mon 18:00-20:00"),
        ("Mon: from 6pm until 8pm", "Mon 18:00-20:00"),
        ("Mon between 6pm and 8 p.m.", "Mon 18:00-20:00"),
        ("Mon (6-8pm)", "Mon 18:00-20:00"),
        ("Mon – 6.00pm–8.00pm", "Mon 18:00-20:00"),
        ("Mon 18.00-20.00", "Mon 18:00-20:00"),
        (
            "Mon 18h-20h, Tue 18h00-20h00",
            "Mon 18:00-20:00, Tue 18:00-20:00",
        ),
        ("Mon 18:00\u{2011}20:00", "Mon 18:00-20:00"),
        ("Mon 18:00\u{2212}20:00", "Mon 18:00-20:00"),
        ("Mon 18:00—20:00", "Mon 18:00-20:00"),
        (
            "Mon 18：00～20：00；Tue 18：00～20：00",
            "Mon 18:00-20:00, Tue 18:00-20:00",
        ),
        ("Mon 18-20", "Mon 18:00-20:00"),
        ("Mon 1800-2000hrs", "Mon 18:00-20:00"),
        ("Mon, Wed 18:00-20:00", "Mon 18:00-20:00, Wed 18:00-20:00"),
        ("Mon & Wed evening", "Mon 17:00-23:00, Wed 17:00-23:00"),
        (
            "Mon/Wed/Fri evenings",
            "Mon 17:00-23:00, Wed 17:00-23:00, Fri 17:00-23:00",
        ),
        ("Sat Sun morning", "Sat 07:00-12:00, Sun 07:00-12:00"),
        (
            "Sat and Sun mornings, Tue afternoon",
            "Tue 12:00-17:00, Sat 07:00-12:00, Sun 07:00-12:00",
        ),
        (
            "Mon 18:00-20:00, Wed 18:00-20:00\nThu 18-20",
            "Mon 18:00-20:00, Wed 18:00-20:00, Thu 18:00-20:00",
        ),
        (
            "weekday evenings",
            "Mon 17:00-23:00, Tue 17:00-23:00, Wed 17:00-23:00, Thu 17:00-23:00, Fri 17:00-23:00",
        ),
        (
            "weekdays evening",
            "Mon 17:00-23:00, Tue 17:00-23:00, Wed 17:00-23:00, Thu 17:00-23:00, Fri 17:00-23:00",
        ),
        (
            "Week-days 6pm-8pm",
            "Mon 18:00-20:00, Tue 18:00-20:00, Wed 18:00-20:00, Thu 18:00-20:00, Fri 18:00-20:00",
        ),
        (
            "evenings Mon to Fri",
            "Mon 17:00-23:00, Tue 17:00-23:00, Wed 17:00-23:00, Thu 17:00-23:00, Fri 17:00-23:00",
        ),
        ("weekends 18:00-20:00", "Sat 18:00-20:00, Sun 18:00-20:00"),
        (
            "Sun-Thu 18:00-20:00",
            "Mon 18:00-20:00, Tue 18:00-20:00, Wed 18:00-20:00, Thu 18:00-20:00, Sun 18:00-20:00",
        ),
        (
            "Fri-Mon evening",
            "Mon 17:00-23:00, Fri 17:00-23:00, Sat 17:00-23:00, Sun 17:00-23:00",
        ),
        ("every Monday evening", "Mon 17:00-23:00"),
        (
            "every evening",
            "Mon 17:00-23:00, Tue 17:00-23:00, Wed 17:00-23:00, Thu 17:00-23:00, Fri 17:00-23:00, Sat 17:00-23:00, Sun 17:00-23:00",
        ),
        (
            "daily 18:00-20:00",
            "Mon 18:00-20:00, Tue 18:00-20:00, Wed 18:00-20:00, Thu 18:00-20:00, Fri 18:00-20:00, Sat 18:00-20:00, Sun 18:00-20:00",
        ),
        ("Mon noon-2pm", "Mon 12:00-14:00"),
        ("Mon 10pm-midnight", "Mon 22:00-24:00"),
        ("Mon 12:15-13:15", "Mon 12:15-13:15"),
        (
            "Sat 00:00-24:00 Sun 00:00-24:00",
            "Sat 00:00-24:00, Sun 00:00-24:00",
        ),
    ];

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn one() -> (Clocks, Zone) {
        let london = zone("Europe/London");
        (Clocks::One(london.clone()), london)
    }

    fn shown(text: &str) -> Vec<String> {
        let (clock, london) = one();
        clock.hours(&london, clock.compare(&london, &hours(text).unwrap()))
    }

    #[test]
    fn a_week_is_read_as_people_write_it_and_shown_the_same_way() {
        for (text, expected) in READ {
            assert_eq!(shown(text).join(", "), *expected, "{text:?}");
        }
    }

    #[test]
    fn a_week_that_cannot_be_surely_understood_is_a_mistake() {
        for text in [
            "18:00-20:00",
            "evenings",
            "Mo 18:00-20:00",
            "Mon",
            "Mon evening and Wed",
            "Mon; Wed 18:00-20:00",
            "Mon-Mon evening",
            "Mon 6-8",
            "Mon 9-5",
            "Mon 9:00-5:00",
            "Mon 10-12",
            "Mon 18:15-19:00",
            "Mon 20:00-18:00",
            "Mon 18:00-18:00",
            "Mon 18:00-24:30",
            "Mon 24:00-25:00",
            "Mon 18:00",
            "Mon after 18:00",
            "Mon from 18:00",
            "Mon until 20:00",
            "Mon night",
            "Mon pm",
            "Mon evening except first of month",
            "Mon-Fri (not Wed) evening",
            "evening Mon, Wed morning",
            "Mon 18:0-19:00",
            "Mon +8:00-19:00",
            "Mon 018:00-19:00",
            "Mon 18/20",
            "Mon 18:00-20:00-22:00",
            "1st Mon 18:00-20:00",
            "24/7",
            "any time",
            "ｍon 18:00-19:00",
        ] {
            let told = hours(text).expect_err(text);
            assert!(told.contains("Write it like"), "{told}");
        }
    }

    #[test]
    fn two_clocks_are_compared_in_the_week_of_the_day() {
        let (london, kathmandu) = (zone("Europe/London"), zone("Asia/Kathmandu"));
        let clock = Clocks::Several(jiff::civil::date(2026, 1, 14));
        let mine = clock.compare(&london, &hours("Mon 12:00-14:00").unwrap());
        let yours = clock.compare(&kathmandu, &hours("Mon 18:00-19:00").unwrap());
        let shared = mine.shared(&yours);
        assert_eq!(clock.hours(&kathmandu, shared), ["Mon 18:00-19:00"]);
        assert_eq!(clock.hours(&london, shared), ["Mon 12:15-13:15"]);
    }

    proptest! {
        #[test]
        fn hours_that_are_written_are_read_again_the_same(
            chosen in prop::collection::btree_set(0..336_u16, 0..336),
            other in prop::collection::btree_set(0..336_u16, 0..336),
            (here, there) in (0..5_usize, 0..5_usize),
            several: bool,
        ) {
            let zones = ["Europe/London", "Asia/Kathmandu", "Pacific/Chatham", "Asia/Kolkata", "America/St_Johns"];
            let (here, there) = (zone(zones[here]), zone(zones[there]));
            let clock = if several {
                Clocks::Several(jiff::civil::date(2026, 1, 14))
            } else {
                Clocks::One(here.clone())
            };
            let quarters = |chosen: std::collections::BTreeSet<u16>| -> Vec<u16> {
                chosen.into_iter().map(|half| half * 2).collect()
            };
            let shared = clock.compare(&here, &quarters(chosen)).shared(&clock.compare(&there, &quarters(other)));
            for zone in [here, there] {
                let written = clock.hours(&zone, shared);
                let read = clock.compare(&zone, &hours(&written.join(", ")).unwrap());
                let starts = |week: Week| week.half_hour_starts().collect::<Vec<_>>();
                prop_assert_eq!(starts(read), starts(shared), "{:?}", written);
                prop_assert_eq!(clock.hours(&zone, read), written);
            }
        }
    }
}
