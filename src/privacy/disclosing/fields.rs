//! What can be handed over at all, from the inventory, and what it is for one person.
//!
//! A pair, a worry and the record of who did what speak about other people too: they are in no list here.

use crate::{
    db::Conn,
    i18n::Words,
    privacy::{
        copy,
        held::held,
        inventory::{self, Copied, Lies, Seer},
    },
    vocab::PersonId,
};
use diesel::QueryResult;
use serde_json::Value as Json;
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

/// What is held in these fields; of applications only the latest.
pub(super) fn values(
    conn: &mut Conn,
    person: PersonId,
    paths: &[String],
) -> QueryResult<Vec<Value>> {
    let mut held = held(conn, person)?;
    held.applications.truncate(1);
    let data = copy::data(&held);
    let known = choosable();
    let chosen = paths.iter().filter(|path| known.contains(&path.as_str()));
    Ok(chosen
        .map(|path| Value {
            path: path.clone(),
            values: at(&data, path),
        })
        .collect())
}

fn at(data: &Json, path: &str) -> Vec<String> {
    let mut here = vec![data];
    for name in path.split('.') {
        let inner = here.into_iter().flat_map(|value| match value {
            Json::Array(each) => each.iter().collect(),
            one => vec![one],
        });
        here = inner.filter_map(|value| value.get(name)).collect();
    }
    let leaves = here.into_iter().flat_map(|value| match value {
        Json::Array(each) => each.iter().collect(),
        one => vec![one],
    });
    leaves.filter_map(text).collect()
}

fn text(value: &Json) -> Option<String> {
    match value {
        Json::Null => None,
        Json::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Json::Object(fields) => {
            let parts = fields
                .iter()
                .filter_map(|(name, value)| text(value).map(|value| format!("{name}: {value}")));
            Some(parts.collect::<Vec<_>>().join(", "))
        }
        Json::Array(each) => Some(each.iter().filter_map(text).collect::<Vec<_>>().join(", ")),
        other => Some(other.to_string()),
    }
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
    use serde_json::json;

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
    fn r27_only_the_chosen_field_is_read_out() {
        let data =
            json!({ "a": [{ "b": { "c": "one", "d": "two" } }], "e": [1, null, { "f": "x" }] });
        assert_eq!(at(&data, "a.b.c"), ["one"]);
        assert_eq!(at(&data, "e"), ["1", "f: x"]);
        assert_eq!(at(&data, "a.b.z"), Vec::<String>::new());
    }
}
