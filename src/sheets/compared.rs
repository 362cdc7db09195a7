//! Who is in one sheet and not in the other: told, or a mistake where one id is written in two ways.

use super::capacity::Capacity;
use super::ids::alike;
use super::mistakes::{Mistake, Mistakes};
use crate::vocab::searchable;
use std::collections::HashMap;

/// So many are named; the rest is counted.
const NAMED: usize = 10;

/// What there is to tell of mentors in a sheet of scores, each with the first line that names them, and in one of places.
///
/// Ids that differ by capitals, accents or noughts are taken for a slip if one of them stands in one sheet only.
pub(super) fn compared(
    sheet: &str,
    scored: &HashMap<&str, u32>,
    capacity: &Capacity,
    mistakes: &mut Mistakes,
) -> Vec<String> {
    let Some(other) = capacity.sheet() else {
        return Vec::new();
    };
    let is_scored = |id: &str| scored.contains_key(id);
    let mut without_score: Vec<&str> = capacity.ids().filter(|id| !is_scored(id)).collect();
    let mut without_places: Vec<&str> = (scored.keys().copied())
        .filter(|id| capacity.line(id).is_none())
        .collect();
    if without_score.is_empty() && without_places.is_empty() {
        return Vec::new();
    }
    without_score.sort_unstable_by_key(|id| capacity.line(id));
    without_places.sort_unstable_by_key(|id| scored.get(id));
    let parted = Parted {
        sheet,
        scored,
        capacity,
        without_score: &without_score,
        without_places: &without_places,
    };
    parted.note_slips(other, mistakes);
    parted.notes(other)
}

/// Who is in one of the sheets only.
struct Parted<'a> {
    sheet: &'a str,
    scored: &'a HashMap<&'a str, u32>,
    capacity: &'a Capacity,
    without_score: &'a [&'a str],
    without_places: &'a [&'a str],
}

impl Parted<'_> {
    /// Ids that are written in two ways.
    fn note_slips(&self, other: &str, mistakes: &mut Mistakes) {
        let Self {
            sheet,
            scored,
            capacity,
            without_score,
            without_places,
        } = self;
        let in_both: HashMap<String, &str> = (capacity.ids().filter(|id| scored.contains_key(id)))
            .map(|id| (searchable(id), id))
            .collect();
        let elsewhere: HashMap<String, &str> =
            (without_places.iter()).map(|id| (alike(id), *id)).collect();
        for id in *without_score {
            let near = elsewhere
                .get(&alike(id))
                .or_else(|| in_both.get(&searchable(id)));
            if let Some(near) = near {
                let words = format!(
                    "{id:?} has no score in {sheet}, but {near:?} has. Write the id the same in both sheets."
                );
                let line = capacity.line(id).unwrap_or_default();
                mistakes.note(Mistake::of_line(other, line, words));
            }
        }
        for id in *without_places {
            if let Some(near) = in_both.get(&searchable(id)) {
                let words = format!(
                    "{id:?} is not in {other}, but {near:?} is. Write the id the same in both sheets."
                );
                let line = scored.get(id).copied().unwrap_or_default();
                mistakes.note(Mistake::of_line(sheet, line.into(), words));
            }
        }
    }

    /// Who is not in the other sheet, a sentence each.
    fn notes(&self, other: &str) -> Vec<String> {
        let Self {
            sheet,
            capacity,
            without_score,
            without_places,
            ..
        } = self;
        if without_score.is_empty() {
            // Whoever takes one mentee needs no line there.
            return Vec::new();
        }
        let told = |id: &&str| format!("{id:?} (line {})", capacity.line(id).unwrap_or_default());
        let told: Vec<String> = without_score.iter().map(told).collect();
        let mut notes = vec![format!(
            "{other} names {} without a score in {sheet}, so nobody can have them: {}.",
            mentors(told.len()),
            listed(&told)
        )];
        if !without_places.is_empty() {
            let told: Vec<String> = without_places.iter().map(|id| format!("{id:?}")).collect();
            let (are, take) = match told.len() {
                1 => ("is", "takes one mentee"),
                _ => ("are", "take one mentee each"),
            };
            notes.push(format!(
                "{sheet} names {} who {are} not in {other} and so {take}: {}.",
                mentors(told.len()),
                listed(&told)
            ));
        }
        notes
    }
}

/// Ids of one side that differ by capitals alone: they are two people, unless somebody says that they are one.
pub(super) fn lookalikes(sheet: &str, side: &str, lines: &HashMap<&str, u32>) -> Option<String> {
    let mut ids: Vec<&str> = lines.keys().copied().collect();
    ids.sort_unstable_by_key(|id| lines.get(id));
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut told = Vec::new();
    for id in ids {
        let before = *first.entry(id.to_lowercase()).or_insert(id);
        if before != id {
            let line = lines.get(id).copied().unwrap_or_default();
            told.push(format!("{before:?} and {id:?} (line {line})"));
        }
    }
    (!told.is_empty()).then(|| {
        format!(
            "{sheet} names {side} whose ids differ by capitals only: {}. Each is taken for a person of their own; \
             if they are one, write the id the same.",
            listed(&told)
        )
    })
}

fn mentors(count: usize) -> String {
    match count {
        1 => "1 mentor".to_owned(),
        _ => format!("{count} mentors"),
    }
}

/// The first of them, and how many more.
pub(super) fn listed(all: &[String]) -> String {
    let named: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    let more = match all.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    named.join(", ") + &more
}
