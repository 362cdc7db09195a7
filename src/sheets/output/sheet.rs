//! An answer for a spreadsheet: a row for every mentee.

use crate::sheets::answer::{Answer, Pair, Waiting};
use crate::sheets::formula::harmless;
use std::io::{Result, Write};

/// Without it spreadsheets take the bytes of Arabic for those of another alphabet.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(super) fn write(answer: &Answer, mut to: impl Write) -> Result<()> {
    to.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut sheet = csv::Writer::from_writer(to);
    let of_people = answer.settings.scores == "people";
    let factors: &[&str] = if of_people {
        &["languages", "experience", "availability"]
    } else {
        &[]
    };
    let first = ["mentee", "mentor", "score", "pinned"];
    let last = ["waits_because", "in_words"];
    sheet.write_record(first.iter().chain(factors).chain(&last))?;
    for pair in &answer.pairs {
        sheet.write_record(of_pair(pair))?;
    }
    for waiting in &answer.waiting {
        sheet.write_record(of_waiting(waiting, factors.len()))?;
    }
    sheet.flush()
}

fn of_pair(pair: &Pair) -> Vec<String> {
    let pinned = if pair.pinned { "yes" } else { "no" };
    let mut cells = vec![
        harmless(pair.mentee).into_owned(),
        harmless(pair.mentor).into_owned(),
        pair.score.to_string(),
        pinned.to_owned(),
    ];
    if let Some(reasons) = &pair.reasons {
        let factors = [
            reasons.language.factor,
            reasons.experience.factor,
            reasons.availability.factor,
        ];
        cells.extend(factors.map(|factor| factor.to_string()));
    }
    let words = pair
        .reasons
        .as_ref()
        .map(|reasons| harmless(&reasons.in_words).into_owned());
    cells.extend([String::new(), words.unwrap_or_default()]);
    cells
}

fn of_waiting(waiting: &Waiting, factors: usize) -> Vec<String> {
    let mut cells = vec![harmless(waiting.mentee).into_owned()];
    cells.resize(4 + factors, String::new());
    cells.push(waiting.reason.to_owned());
    cells.push(harmless(&waiting.in_words).into_owned());
    cells
}
