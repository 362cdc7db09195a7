//! Reasons in words, for whoever reads them: the two people in their own language and time zone, the coordinator in London's.

use super::{Reasons, TimeReason};
use crate::{
    i18n::Words,
    vocab::{Band, Zone},
};
use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;
use std::cmp::Reverse;

/// Half an hour, in minutes.
const HALF_HOUR: u16 = 30;

/// Why two people fit, as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Because {
    /// 0 to 1000; only the desk shows it.
    pub score: u16,
    /// The three factors, for the component `bars`.
    pub bars: Vec<Bar>,
    /// A sentence for each thing that counted; what speaks for the two comes first.
    pub sentences: Vec<String>,
    /// For the two themselves, what they could talk about where something is missing. Then it is not among the sentences.
    pub together: Vec<String>,
    /// How much each of the three counted.
    pub weights: String,
    /// The shared hours in words, a line a day.
    pub hours: Vec<String>,
    /// The shared week, for the component `week`.
    pub days: Vec<WeekDay>,
    /// By which clock.
    pub zone: String,
}

/// A factor of the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    label: String,
    words: String,
    value: u8,
}

/// A day of the shared week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeekDay {
    name: String,
    short: String,
    cells: Vec<Cell>,
}

/// A part of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    strength: u8,
    label: String,
    words: String,
}

impl Because {
    /// Puts reasons into words, by this clock.
    #[must_use]
    pub fn say(words: &Words, reasons: &Reasons, zone: &Zone) -> Self {
        let stretches = stretches(&reasons.time, zone);
        let mut sentences = speaks_for(words, reasons);
        sentences.extend(missing(words, reasons, FLAWS));
        Self {
            score: reasons.score,
            bars: bars(words, reasons),
            sentences,
            together: Vec::new(),
            weights: weights(words, reasons.weights),
            hours: hours(words, &stretches),
            days: (0..7).map(|day| week_day(words, day, &stretches)).collect(),
            zone: zone
                .key()
                .map_or_else(|| zone.name().to_owned(), |key| words.say(&key)),
        }
    }

    /// The same for the two themselves: what is missing is no flaw of anybody, but something to talk about (H28).
    #[must_use]
    pub fn say_to_the_two(words: &Words, reasons: &Reasons, zone: &Zone) -> Self {
        Self {
            sentences: speaks_for(words, reasons),
            together: missing(words, reasons, TOPICS),
            ..Self::say(words, reasons, zone)
        }
    }

    /// The sentences one after the other: what a coordinator may start her own reason with.
    #[must_use]
    pub fn in_one(&self) -> String {
        // A text field knows no marks of direction inside a sentence.
        self.sentences
            .join(" ")
            .replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
    }
}

/// The clock of the desk.
///
/// # Panics
/// Never: London is on every list of zones.
#[must_use]
pub fn london() -> Zone {
    Zone::parse("Europe/London").expect("London is on every list of zones")
}

/// A message with its arguments.
pub(crate) fn tell<'a>(words: &Words, key: &str, args: &[(&'a str, FluentValue<'a>)]) -> String {
    let mut given = FluentArgs::new();
    for (name, value) in args {
        given.set(*name, value.clone());
    }
    words
        .get(key, Some(&given))
        .unwrap_or_else(|| key.to_owned())
}

fn bars(words: &Words, reasons: &Reasons) -> Vec<Bar> {
    let bar = |key: &str, value: u8| Bar {
        label: words.say(key),
        words: tell(words, "pairs-bar-of", &[("n", value.into())]),
        value,
    };
    vec![
        bar("pairs-bar-language", reasons.language.factor),
        bar("pairs-bar-experience", reasons.experience.factor),
        bar("pairs-bar-time", reasons.time.factor),
    ]
}

fn weights(words: &Words, [language, experience, time]: [u8; 3]) -> String {
    let args = [
        ("language", language.into()),
        ("experience", experience.into()),
        ("time", time.into()),
    ];
    tell(words, "pairs-weights", &args)
}

/// What speaks for the two: their language, the topics one of them knows, from the deepest on, and when and how they can meet.
fn speaks_for(words: &Words, reasons: &Reasons) -> Vec<String> {
    let language = reasons.language;
    let named = [("language", words.say(&language.language.key()).into())];
    let mut said = vec![tell(
        words,
        &format!("pairs-why-language-{}", language.level.as_str()),
        &named,
    )];
    let areas = reasons.experience.areas.iter();
    let mut known: Vec<_> = areas.filter(|_| !reasons.experience.blank).collect();
    known.sort_by_key(|one| Reverse(one.depth));
    for one in known {
        if let Some(depth) = one.depth {
            let named = [("area", words.say(&one.area.key()).into())];
            said.push(tell(
                words,
                &format!("pairs-why-area-{}", depth.as_str()),
                &named,
            ));
        }
    }
    let shared = [
        ("n", reasons.time.half_hours.into()),
        ("hours", in_hours(reasons.time.half_hours).into()),
    ];
    said.push(tell(words, "pairs-why-time", &shared));
    if reasons.meeting.online {
        said.push(words.say("pairs-why-online"));
    }
    if let Some(region) = reasons.meeting.region {
        let named = [("region", words.say(&region.key()).into())];
        said.push(tell(words, "pairs-why-in-person", &named));
    }
    said
}

/// No topics at all, a topic that the mentor did not name, and another language than the one somebody is most at home in.
type Missing = [&'static str; 3];

/// As the desk reads it.
const FLAWS: Missing = [
    "pairs-why-areas-blank",
    "pairs-why-area-none",
    "pairs-why-home-missed",
];

/// As the two read it.
const TOPICS: Missing = [
    "pairs-could-areas-blank",
    "pairs-could-area-none",
    "pairs-could-home-missed",
];

/// What is missing, in the words of these keys.
fn missing(words: &Words, reasons: &Reasons, [blank, none, home]: Missing) -> Vec<String> {
    let mut said = Vec::new();
    if reasons.experience.blank {
        said.push(words.say(blank));
    }
    let areas = reasons.experience.areas.iter();
    for one in areas.filter(|one| !reasons.experience.blank && one.depth.is_none()) {
        let named = [("area", words.say(&one.area.key()).into())];
        said.push(tell(words, none, &named));
    }
    if reasons.language.home_missed {
        said.push(words.say(home));
    }
    said
}

/// A stretch of shared time on one day, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    day: u8,
    from: u16,
    to: u16,
}

/// The shared half hours by this clock, put together where one follows the other.
fn stretches(time: &TimeReason, zone: &Zone) -> Vec<Stretch> {
    let week_of = time.week_of();
    let mut starts: Vec<(u8, u16)> = time
        .starts
        .iter()
        .map(|&quarter| zone.from_utc_quarter(week_of, quarter))
        .collect();
    starts.sort_unstable();
    let mut found: Vec<Stretch> = Vec::new();
    for (day, from) in starts {
        match found.last_mut() {
            Some(last) if last.day == day && last.to == from => last.to += HALF_HOUR,
            _ => found.push(Stretch {
                day,
                from,
                to: from + HALF_HOUR,
            }),
        }
    }
    found
}

fn hours(words: &Words, stretches: &[Stretch]) -> Vec<String> {
    let mut lines = Vec::new();
    for day in 0..7 {
        let ranges: Vec<String> = stretches
            .iter()
            .filter(|stretch| stretch.day == day)
            .map(|stretch| {
                let args = [
                    ("from", clock(words, stretch.from).into()),
                    ("to", clock(words, stretch.to).into()),
                ];
                tell(words, "clock-range", &args)
            })
            .collect();
        if !ranges.is_empty() {
            let args = [
                ("day", words.say(&format!("day-{day}")).into()),
                ("times", ranges.join(" · ").into()),
            ];
            lines.push(tell(words, "pairs-hours", &args));
        }
    }
    lines
}

fn clock(words: &Words, minutes: u16) -> String {
    // Midnight at the end of a day is the next day's beginning on a clock.
    let (hour, minute) = (minutes / 60 % 24, minutes % 60);
    let args = [
        ("hour", format!("{hour:02}").into()),
        ("minute", format!("{minute:02}").into()),
    ];
    tell(words, "clock", &args)
}

fn week_day(words: &Words, day: u8, stretches: &[Stretch]) -> WeekDay {
    WeekDay {
        name: words.say(&format!("day-{day}")),
        short: words.say(&format!("day-short-{day}")),
        cells: Band::all()
            .map(|band| cell(words, half_hours(stretches, day, band)))
            .collect(),
    }
}

/// How many shared half hours begin in this part of the day; what lies before or after the bands goes to the nearest.
fn half_hours(stretches: &[Stretch], day: u8, band: Band) -> u16 {
    let hours = match band {
        Band::Morning => 0..band.hours().end,
        Band::Afternoon => band.hours(),
        Band::Evening => band.hours().start..24,
    };
    let starts = stretches
        .iter()
        .filter(|stretch| stretch.day == day)
        .flat_map(|stretch| (stretch.from..stretch.to).step_by(usize::from(HALF_HOUR)));
    let within = starts.filter(|start| hours.contains(&(start / 60)));
    u16::try_from(within.count()).unwrap_or(u16::MAX)
}

fn cell(words: &Words, half_hours: u16) -> Cell {
    let args = [
        ("n", half_hours.into()),
        ("hours", in_hours(half_hours).into()),
    ];
    Cell {
        strength: match half_hours {
            0 => 0,
            1..=2 => 1,
            3..=5 => 2,
            _ => 3,
        },
        label: if half_hours == 0 {
            "–".to_owned()
        } else {
            in_hours(half_hours)
        },
        words: tell(words, "pairs-half-hours", &args),
    }
}

/// Half hours as hours: 1, 2 and 3 are ½, 1 and 1½.
fn in_hours(half_hours: u16) -> String {
    match (half_hours / 2, half_hours % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        // Kept from left to right inside a sentence of any direction (Unicode isolates).
        (whole, _) => format!("\u{2066}{whole}½\u{2069}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{matching, rounds::Settings, vocab::Locale};
    use jiff::civil::date;

    fn time(starts: &[u16]) -> TimeReason {
        let mut shared = matching::Week::default();
        for &start in starts {
            shared.add_half_hour(start);
        }
        let mut settings = Settings::usual("", date(2026, 1, 12));
        settings.starts_on = date(2026, 7, 13);
        TimeReason::keep(10, shared, &settings)
    }

    fn zone(name: &str) -> Zone {
        Zone::parse(name).expect("a zone")
    }

    #[test]
    fn the_shared_week_is_told_by_the_reader_s_own_clock() {
        let words = Words::load(Locale::En, false).expect("the words are embedded");
        // Sunday 22:00 to 23:30 in UTC, in July.
        let time = time(&[6 * 96 + 88, 6 * 96 + 90, 6 * 96 + 92]);
        let london = hours(&words, &stretches(&time, &zone("Europe/London")));
        assert_eq!(london, ["Monday: 00:00 to 00:30", "Sunday: 23:00 to 00:00"]);
        let kathmandu = stretches(&time, &zone("Asia/Kathmandu"));
        assert_eq!(hours(&words, &kathmandu), ["Monday: 03:45 to 05:15"]);
        assert_eq!(half_hours(&kathmandu, 0, Band::Morning), 3);
        assert_eq!(half_hours(&kathmandu, 0, Band::Evening), 0);
        assert_eq!(half_hours(&kathmandu, 6, Band::Morning), 0);
    }

    #[test]
    fn half_hours_are_told_in_hours() {
        let told: Vec<_> = [0, 1, 2, 3, 12].map(in_hours).into();
        assert_eq!(told, ["0", "½", "1", "\u{2066}1½\u{2069}", "6"]);
    }

    #[test]
    fn no_half_hour_is_lost_between_the_bands() {
        let every: Vec<u16> = (0..336).map(|slot| slot * 2).collect();
        let all = stretches(&time(&every), &zone("Asia/Kathmandu"));
        let counted: u16 = (0..7)
            .flat_map(|day| Band::all().map(move |band| (day, band)))
            .map(|(day, band)| half_hours(&all, day, band))
            .sum();
        assert_eq!(counted, 336);
    }
}
