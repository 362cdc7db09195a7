//! The copy of one's data as one file: `data.json` for programs, tables for spreadsheets, a page to read, and a `README`.

use super::{
    held::{Deed, Held, PairHeld, answers, stamp},
    retention::Schedule,
};
use crate::{applications::checks::DbsLevel, i18n::Words};
use anyhow::Result;
use fluent_bundle::FluentArgs;
use serde_json::{Map, Value, json};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Cells that begin with one of these would be a formula in a spreadsheet.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Everything held, as `data.json` says it. The inventory names every value of it.
#[must_use]
pub fn data(held: &Held) -> Value {
    let account = &held.account;
    let opt = |at: Option<crate::vocab::Moment>| at.map(stamp);
    json!({
        "account": {
            "id": account.id, "email": account.email, "name": account.name,
            "language": account.locale, "role": account.role,
            "created_at": stamp(account.created_at), "confirmed_at": opt(account.confirmed_at),
            "disabled_at": opt(account.disabled_at), "restricted_at": opt(account.locks.restricted_at),
            "objected_at": opt(account.locks.objected_at), "erase_at": opt(account.locks.erase_at),
            "warned": account.warned,
        },
        "sessions": list(&held.sessions, |one| json!({
            "created_at": stamp(one.created_at), "seen_at": stamp(one.seen_at), "ends_at": stamp(one.ends_at), "stage": one.stage,
        })),
        "authenticators": list(&held.authenticators, |(created, confirmed)| json!({
            "created_at": stamp(*created), "confirmed_at": opt(*confirmed),
        })),
        "recovery_codes": held.recovery_codes,
        "links": list(&held.links, |one| json!({
            "purpose": one.purpose, "ends_at": stamp(one.ends_at), "used_at": opt(one.used_at),
        })),
        "address_changes": list(held.address.as_slice(), |(one, email)| json!({
            "email": email, "asked_at": stamp(one.asked_at), "new_said_at": opt(one.new_said_at),
            "old_said_at": opt(one.old_said_at), "ends_at": stamp(one.ends_at),
        })),
        "applications": list(&held.applications, |(one, round)| json!({
            "id": one.id, "round": round, "side": one.side.as_str(), "state": one.state,
            "answers": answers(&one.answers), "rounds_waited": one.rounds_waited,
            "created_at": stamp(one.created_at), "edited_at": stamp(one.edited_at),
            "submitted_at": opt(one.submitted_at), "state_since": stamp(one.state_since),
            "paused_at": opt(one.paused_at), "named_at": opt(one.named_at),
        })),
        "wishes": list(&held.wishes, |(kind, at)| json!({ "kind": kind, "made_at": stamp(*at) })),
        "pairs": list(&held.pairs, pair),
        "record": list(&held.record, deed),
        "looks": list(&held.looks, deed),
        "letters": list(&held.letters, |(at, kind)| json!({ "queued_at": stamp(*at), "kind": kind })),
        "concerns": list(&held.concerns, |one| json!({
            "made_at": stamp(one.made_at), "closed_at": opt(one.closed_at), "words": one.words,
        })),
        "checks": list(&held.checks, |one| json!({
            "kind": one.kind.as_str(), "state": one.state.as_str(), "level": one.level.map(DbsLevel::as_str),
            "done_on": one.done_on.to_string(), "ends_on": one.ends_on.map(|day| day.to_string()), "recorded_at": stamp(one.at), "words": one.words,
        })),
        "requests": list(&held.requests, |one| json!({
            "id": one.id, "kind": one.kind, "state": one.state, "received_at": stamp(one.received_at),
            "due_on": one.due_on.to_string(), "paused_at": opt(one.paused_at), "done_at": opt(one.done_at),
            "words": one.said.words, "reach": one.said.reach, "answer": one.said.answer,
            "ground": one.said.ground, "extended": one.said.extended,
        })),
        "breaches": list(&held.breaches, |(at, words)| json!({ "told_at": stamp(*at), "words": words })),
        "disclosures": list(&held.disclosures, |one| json!({
            "id": one.id, "body": one.asked.body, "manner": one.manner, "power": one.asked.power,
            "fields": one.asked.fields, "stage": one.stage, "because": one.asked.because,
            "silence": one.asked.silence, "entered_at": stamp(one.entered_at),
            "decided_at": opt(one.decided_at), "handed_at": opt(one.handed_at),
        })),
    })
}

fn list<T>(of: &[T], each: impl Fn(&T) -> Value) -> Value {
    of.iter().map(each).collect()
}

fn pair(held: &PairHeld) -> Value {
    let pair = &held.pair;
    let ending = held.ending.as_ref();
    json!({
        "id": pair.id, "state": pair.state, "because": held.reasons,
        "mentor_asked": pair.kept.mentor_asked,
        "agreed": pair.kept.yes_of(held.side).map(|yes| json!({
            "at": stamp(yes.at), "locale": yes.locale, "text": yes.text,
        })), "first_meeting": pair.kept.first_meeting, "planned": pair.kept.planned,
        "ending": ending.map(|(by, words)| json!({ "by": by, "words": words })),
        "decided_at": stamp(pair.decided_at), "state_since": stamp(pair.state_since),
        "lapses_at": stamp(pair.lapses_at),
    })
}

fn deed(deed: &Deed) -> Value {
    json!({
        "at": stamp(deed.at), "by": deed.by, "deed": deed.verb.as_str(), "about": deed.noun.as_str(),
        "words": deed.words,
    })
}

/// The file.
///
/// # Errors
/// Never in practice: it is written into memory.
pub(super) fn zip(data: &Value, page: &str, readme: &str) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut add = |name: &str, bytes: &[u8]| -> Result<()> {
        zip.start_file(name, plain)?;
        Ok(zip.write_all(bytes)?)
    };
    add("README.txt", readme.as_bytes())?;
    add("data.html", page.as_bytes())?;
    add("data.json", &serde_json::to_vec_pretty(data)?)?;
    for (name, value) in data.as_object().into_iter().flatten() {
        let rows = match value {
            Value::Array(rows) => rows.clone(),
            one => vec![one.clone()],
        };
        if !rows.is_empty() {
            add(&format!("tables/{name}.csv"), &table(&rows)?)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// A table for a spreadsheet, in UTF-8 with the mark by which spreadsheets know it.
fn table(rows: &[Value]) -> Result<Vec<u8>> {
    let rows: Vec<Map<String, Value>> = rows.iter().map(flat).collect();
    let mut heads: Vec<&String> = Vec::new();
    for head in rows.iter().flat_map(Map::keys) {
        if !heads.contains(&head) {
            heads.push(head);
        }
    }
    let mut csv = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    csv.write_record(&heads)?;
    for row in &rows {
        let cells = heads
            .iter()
            .map(|head| row.get(*head).map_or_else(String::new, cell));
        csv.write_record(cells)?;
    }
    Ok(csv.into_inner()?)
}

/// An object without objects inside: `answers.name` and so on.
fn flat(value: &Value) -> Map<String, Value> {
    let mut flat = Map::new();
    let mut waiting = vec![(String::new(), value)];
    while let Some((name, value)) = waiting.pop() {
        match value {
            Value::Object(fields) => {
                let fields = fields.iter().rev().map(|(own, value)| {
                    let own = if name.is_empty() {
                        own.clone()
                    } else {
                        format!("{name}.{own}")
                    };
                    (own, value)
                });
                waiting.extend(fields);
            }
            plain => drop(flat.insert(name, plain.clone())),
        }
    }
    flat
}

/// A cell that no spreadsheet takes for a formula.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if text.starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text
    }
}

/// What stands in the files, why it is held, who sees it, for how long, and the rights, in the reader's language.
#[must_use]
pub(super) fn readme(words: &Words, charity: &str, contact: &str, schedule: &Schedule) -> String {
    let say = |key: &str| words.say(key);
    let mut args = FluentArgs::new();
    args.set("charity", charity.to_owned());
    args.set("contact", contact.to_owned());
    let who = words
        .get("privacy-readme-who", Some(&args))
        .unwrap_or_default();
    let mut lines = vec![
        say("privacy-readme-title"),
        String::new(),
        who,
        String::new(),
    ];
    let files = ["page", "json", "tables"];
    lines.extend(files.map(|file| format!("- {}", say(&format!("privacy-readme-{file}")))));
    let part = |title: &str| [String::new(), say(title)];
    lines.extend(part("privacy-readme-why"));
    let purposes = super::inventory::PURPOSES.into_iter();
    lines.extend(purposes.map(|word| format!("- {}", say(&format!("privacy-purpose-{word}")))));
    lines.extend(part("privacy-readme-seen"));
    let seers = ["self", "match", "pair", "desk", "lead", "helpers"];
    lines.extend(seers.map(|word| format!("- {}", say(&format!("privacy-seen-{word}")))));
    lines.extend(part("privacy-readme-kept"));
    lines.extend(schedule.lines().into_iter().map(|line| {
        let mut days = FluentArgs::new();
        days.set("n", line.days);
        let long = words.get("privacy-days", Some(&days)).unwrap_or_default();
        format!(
            "- {}: {long}",
            say(&format!("privacy-class-{}", line.class))
        )
    }));
    lines.extend(part("privacy-readme-rights"));
    lines.push(say("privacy-readme-rights-text"));
    // Plain text needs no marks for direction.
    lines.join("\n").replace(['\u{2068}', '\u{2069}'], "") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r10_no_cell_is_a_formula_and_nothing_is_lost() {
        for (text, safe) in [
            ("=1+2", "'=1+2"),
            ("+44 20", "'+44 20"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("Amal", "Amal"),
            ("أمل", "أمل"),
        ] {
            assert_eq!(cell(&Value::from(text)), safe);
        }
        let rows = [json!({ "a": { "b": "x, \"y\"\nz" } }), json!({ "c": 7 })];
        let text = String::from_utf8(table(&rows).expect("a table")).expect("UTF-8");
        assert_eq!(text, "\u{feff}a.b,c\n\"x, \"\"y\"\"\nz\",\n,7\n");
    }
}
