//! What can be handed over at all, from the inventory, and what it is for one person.
//!
//! A pair, a worry and the record of who did what speak about other people too: they are in no list here.

use crate::{
    applications::{Application, summary},
    db::Conn,
    i18n::Words,
    privacy::{
        held::{Held, held},
        inventory::{self, Copied, Lies, Seer},
    },
    vocab::{PersonId, Side},
};
use diesel::QueryResult;
use std::collections::BTreeSet;

/// Purposes whose data are about one person alone.
const ALONE: [&str; 4] = ["access", "contact", "matching", "running"];
/// What lies open and still says something about a person.
const OPEN: [&str; 3] = [
    "applications.round",
    "applications.side",
    "applications.state",
];

/// A field and what is held in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// Where it stands in the copy.
    pub(super) path: String,
    /// Each value, as text.
    pub(super) values: Vec<String>,
}

/// Every field that can be asked for, in the order of the inventory.
pub(super) fn choosable() -> Vec<&'static str> {
    let mut seen = BTreeSet::new();
    inventory::all()
        .iter()
        .filter(|entry| ALONE.contains(&entry.purpose.as_str()))
        .filter(|entry| entry.seen_by.contains(&Seer::Desk))
        .filter_map(|entry| match &entry.copied {
            Copied::At(path) if entry.lies == Lies::Sealed || OPEN.contains(&path.as_str()) => {
                Some(path.as_str())
            }
            _ => None,
        })
        .filter(|path| seen.insert(*path))
        .collect()
}

/// The key of a field's name.
pub(in crate::privacy) fn label(words: &Words, path: &str) -> String {
    words.say(&format!("privacy-field-{}", path.replace('.', "-")))
}

/// What is held about a person, as far as a field can ask for it: of applications only the latest.
pub(super) fn read(conn: &mut Conn, person: PersonId) -> QueryResult<Held> {
    let mut held = held(conn, person)?;
    held.applications.truncate(1);
    Ok(held)
}

/// What is held in these fields, in words for people.
pub(super) fn values(words: &Words, held: &Held, paths: &[String]) -> Vec<Value> {
    let known = choosable();
    let chosen = paths.iter().filter(|path| known.contains(&path.as_str()));
    let value = |path: &String| Value {
        path: path.clone(),
        values: said(words, held, path).unwrap_or_default(),
    };
    chosen.map(value).collect()
}

/// One field in the words of the page that the person reads; `None` if no words were found for it yet.
fn said(words: &Words, held: &Held, path: &str) -> Option<Vec<String>> {
    let latest = held.applications.first();
    let answer = |name: &str| {
        latest.map_or_else(
            || is_answer(name).then(Vec::new),
            |(one, _)| answered(words, one, name),
        )
    };
    let of = |say: &dyn Fn(&Application, &str) -> String| {
        let found = latest.iter().map(|(one, round)| say(one, round));
        Some(found.collect::<Vec<_>>())
    };
    match path {
        "account.email" => Some(vec![held.account.email.clone()]),
        "account.name" => Some(lines(&held.account.name)),
        "applications.round" => of(&|_, round| round.to_owned()),
        "applications.side" => of(&|one, _| words.say(&format!("side-{}", one.side.as_str()))),
        "applications.state" => {
            of(&|one, _| words.say(&format!("applications-desk-state-{}", one.state.as_str())))
        }
        path => answer(path.strip_prefix("applications.answers.")?),
    }
}

/// An answer as the summary says it.
fn answered(words: &Words, one: &Application, name: &str) -> Option<Vec<String>> {
    let answers = &one.answers;
    let refusal = answers.refusal.as_ref();
    let what = match name {
        "question" => return Some(lines(answers.question.as_deref().unwrap_or_default())),
        "refusal" => {
            let ground = refusal.map(|refusal| words.say(&refusal.ground.key()));
            let own = refusal.map(|refusal| lines(&refusal.words)).into_iter();
            return Some(ground.into_iter().chain(own.flatten()).collect());
        }
        // Only one of the two was asked.
        "offered" | "wanted" if (name == "offered") != (one.side == Side::Mentor) => {
            return Some(Vec::new());
        }
        "offered" => "areas-mentor",
        "wanted" => "areas-mentee",
        "slots" => "times",
        name if is_answer(name) => name,
        _ => return None,
    };
    let summary = summary(words, one.side, answers);
    let found = summary.into_iter().find(|line| line.what == what);
    Some(found.map(|line| line.lines).unwrap_or_default())
}

/// Whether an answer of this name can be said.
fn is_answer(name: &str) -> bool {
    const ANSWERS: [&str; 16] = [
        "name",
        "shown",
        "phone",
        "reach",
        "languages",
        "offered",
        "wanted",
        "zone",
        "slots",
        "way",
        "region",
        "places",
        "access",
        "note",
        "question",
        "refusal",
    ];
    ANSWERS.contains(&name)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// The file that is handed over: the record's number, on what ground, and what was agreed on, and nothing else.
pub(super) fn file(words: &Words, head: &[String], values: &[Value]) -> String {
    let mut lines = head.to_vec();
    for value in values {
        lines.push(String::new());
        lines.push(format!("{}:", label(words, &value.path)));
        lines.extend(value.values.iter().map(|value| format!("  {value}")));
        if value.values.is_empty() {
            lines.push(format!(
                "  {}",
                words.say("privacy-disclosing-desk-nothing")
            ));
        }
    }
    lines.join("\n").replace(['\u{2068}', '\u{2069}'], "") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r27_what_speaks_about_other_people_cannot_be_chosen() {
        let there = choosable();
        assert!(there.contains(&"applications.answers.phone"), "{there:?}");
        for path in there {
            let other = [
                "pairs.",
                "concerns.",
                "record.",
                "wishes.",
                "applications.answers.apart",
            ];
            assert!(!other.iter().any(|other| path.starts_with(other)), "{path}");
        }
    }

    #[test]
    fn r27_every_field_that_can_be_chosen_has_words_and_is_an_answer_of_the_inventory() {
        for path in choosable() {
            let named = path
                .strip_prefix("applications.answers.")
                .is_none_or(is_answer);
            assert!(named, "{path}: say in `answered` how people read it");
        }
        assert!(!is_answer("apart") && !is_answer("born_in"));
    }
}
