//! The answers in words, topic by topic: to check before handing in, and to read afterwards.

use super::{Answers, Step, steps::PURPOSES};
use crate::{
    i18n::Words,
    vocab::{Side, Slot, Slots},
};
use fluent_bundle::FluentArgs;
use serde::Serialize;

/// One answer, or one group of answers that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its topic, which is also its page.
    pub step: Step,
    /// The end of the key of what was asked.
    pub what: String,
    /// What was asked.
    pub label: String,
    /// What was answered; empty if nothing was.
    pub lines: Vec<String>,
}

/// All answers in words, in the order of the pages.
#[must_use]
pub fn summary(words: &Words, side: Side, answers: &Answers) -> Vec<Line> {
    let mut summary = Summary {
        words,
        lines: Vec::new(),
    };
    summary.person(side, answers);
    summary.fit(side, answers);
    summary.meeting(side, answers);
    summary.more(answers);
    summary.consents(answers);
    summary.lines
}

/// A summary on its way.
struct Summary<'a> {
    words: &'a Words,
    lines: Vec<Line>,
}

impl Summary<'_> {
    fn add(&mut self, step: Step, what: &str, lines: impl IntoIterator<Item = String>) {
        self.lines.push(Line {
            step,
            what: what.to_owned(),
            label: self.words.say(&format!("applications-summary-{what}")),
            lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
        });
    }

    fn person(&mut self, side: Side, answers: &Answers) {
        self.add(Step::Name, "name", text(&answers.name));
        let told = answers.done.contains(&Step::Name);
        let shown = answers.name_to_show().map(str::to_owned);
        let none = || {
            self.words
                .say(&format!("applications-summary-shown-none-{side}"))
        };
        let shown = shown.or_else(|| (told || answers.shown.is_some()).then(none));
        self.add(Step::Name, "shown", shown);
        self.add(Step::Name, "phone", answers.phone.clone());
        let reach = format!("applications-reach-{}", answers.reach.as_str());
        self.add(Step::Name, "reach", told.then(|| self.words.say(&reach)));
    }

    fn fit(&mut self, side: Side, answers: &Answers) {
        let words = self.words;
        self.add(Step::Languages, "languages", languages(words, answers));
        self.add(
            Step::Areas,
            &format!("areas-{side}"),
            areas(words, side, answers),
        );
        self.add(Step::Times, "times", times(words, &answers.slots));
        let zone = &answers.zone;
        let zone = zone
            .key()
            .map_or_else(|| zone.name().to_owned(), |key| words.say(&key));
        self.add(Step::Times, "zone", [zone]);
    }

    fn meeting(&mut self, side: Side, answers: &Answers) {
        let words = self.words;
        let way = answers
            .way
            .map(|way| words.say(&format!("way-{}", way.as_str())));
        self.add(Step::Meeting, "way", way);
        if let Some(region) = answers.region {
            self.add(Step::Meeting, "region", [words.say(&region.key())]);
        }
        if side == Side::Mentor && answers.done.contains(&Step::Meeting) {
            self.add(Step::Meeting, "places", [answers.places.to_string()]);
        }
    }

    fn more(&mut self, answers: &Answers) {
        self.add(Step::More, "access", text(&answers.access));
        self.add(Step::More, "note", text(&answers.note));
        self.add(Step::More, "apart", text(&answers.apart));
    }

    fn consents(&mut self, answers: &Answers) {
        let asked = answers.done.contains(&Step::Consents);
        for purpose in PURPOSES {
            let given = answers
                .consents
                .iter()
                .any(|consent| consent.purpose == purpose);
            let said = if given {
                "applications-consent-given"
            } else {
                "applications-consent-not-given"
            };
            self.add(
                Step::Consents,
                &format!("consent-{purpose}"),
                asked.then(|| self.words.say(said)),
            );
        }
    }
}

fn text(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn languages(words: &Words, answers: &Answers) -> Vec<String> {
    let mut lines = Vec::new();
    for spoken in &answers.languages {
        let mut args = FluentArgs::new();
        args.set("language", words.say(&spoken.language.key()));
        args.set("level", words.say(&spoken.level.key()));
        let key = if spoken.home {
            "applications-summary-language-home"
        } else {
            "applications-summary-language"
        };
        lines.extend(words.get(key, Some(&args)));
    }
    lines
}

fn areas(words: &Words, side: Side, answers: &Answers) -> Vec<String> {
    if side == Side::Mentee {
        return answers
            .wanted
            .iter()
            .map(|area| words.say(&area.key()))
            .collect();
    }
    let mut lines = Vec::new();
    for (area, depth) in &answers.offered {
        let mut args = FluentArgs::new();
        args.set("area", words.say(&area.key()));
        args.set("depth", words.say(&depth.key()));
        lines.extend(words.get("applications-summary-area", Some(&args)));
    }
    lines
}

/// A line a day: the day and its stretches of free time.
#[must_use]
pub fn times(words: &Words, slots: &Slots) -> Vec<String> {
    let mut lines = Vec::new();
    for day in 0..7 {
        let ranges: Vec<String> = stretches(slots, day)
            .into_iter()
            .filter_map(|(from, to)| {
                let mut args = FluentArgs::new();
                args.set("from", clock(from));
                args.set("to", clock(to));
                words.get("clock-range", Some(&args))
            })
            .collect();
        if !ranges.is_empty() {
            let mut args = FluentArgs::new();
            args.set("day", words.say(&format!("day-{day}")));
            args.set("times", ranges.join(" · "));
            lines.extend(words.get("applications-summary-day", Some(&args)));
        }
    }
    lines
}

/// The stretches of a day in minutes after midnight: from the first half hour to the end of the last.
fn stretches(slots: &Slots, day: u8) -> Vec<(u16, u16)> {
    let mut found: Vec<(u16, u16)> = Vec::new();
    for slot in slots.iter().filter(|slot: &Slot| slot.day() == day) {
        let (from, to) = (slot.minutes(), slot.minutes() + 30);
        match found.last_mut() {
            Some((_, end)) if *end == from => *end = to,
            _ => found.push((from, to)),
        }
    }
    found
}

fn clock(minutes: u16) -> String {
    // Kept from left to right inside a sentence of any direction (Unicode isolates).
    format!("\u{2066}{:02}:{:02}\u{2069}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_hours_that_touch_are_one_stretch() {
        let slots: Slots = [(0, 1080), (0, 1110), (0, 1200), (1, 0)]
            .into_iter()
            .filter_map(|(d, m)| Slot::at(d, m))
            .collect();
        assert_eq!(stretches(&slots, 0), [(1080, 1140), (1200, 1230)]);
        assert_eq!(stretches(&slots, 1), [(0, 30)]);
        assert_eq!(stretches(&slots, 2), []);
    }
}
