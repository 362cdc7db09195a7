//! What the database holds: of every column what it is for, whose it is, who sees it, how long it stays, how it is exported and erased.
//!
//! The table itself is `inventory.md`, so that whoever answers for data protection can read and change it.
//! Tests hold it against the live tables, the sealed values, the forms, the copy and the erasing.

use super::retention::Class;
use std::sync::LazyLock;

const TABLE: &str = include_str!("inventory.md");

static ENTRIES: LazyLock<Vec<Entry>> =
    LazyLock::new(|| parse(TABLE).expect("a test reads the inventory"));

/// How a value lies in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// As it is.
    Open,
    /// Encrypted.
    Sealed,
    /// Only its hash.
    Hashed,
}

/// Whose a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of the person the row is about.
    Person,
    /// Of two people in a pair.
    Both,
    /// Of a member of staff.
    Staff,
    /// It is about nobody.
    Nobody,
}

/// Who sees a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seer {
    /// The person.
    Own,
    /// The other one of a proposed pair.
    Match,
    /// The other one of a pair, from both yeses to the end.
    Pair,
    /// Coordinators and those above.
    Desk,
    /// Leads and admins.
    Lead,
}

/// Where a value stands in the copy people take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The names on the way to it in `data.json`; lists are passed through.
    At(String),
    /// Not at all, and why.
    No(String),
}

/// What deleting a person does to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deleted {
    /// Its row is removed.
    Gone,
    /// It is overwritten.
    Emptied,
    /// It stays, and why.
    Stays(String),
}

/// One line of the inventory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// The part of a sealed value; empty for a whole column.
    pub part: String,
    /// How it lies.
    pub lies: Lies,
    /// What it is for, in one word of `PURPOSES`.
    pub purpose: String,
    /// Whose it is.
    pub whose: Whose,
    /// Who sees it; empty for nobody.
    pub seen_by: Vec<Seer>,
    /// Which line of the schedule ends it.
    pub kept: Class,
    /// Where the copy has it.
    pub copied: Copied,
    /// What deleting does.
    pub deleted: Deleted,
}

impl Entry {
    /// As it is written in the table.
    #[must_use]
    pub fn place(&self) -> String {
        let column = format!("{}.{}", self.table, self.column);
        if self.part.is_empty() {
            column
        } else {
            format!("{column}/{}", self.part)
        }
    }
}

/// What data may be here for.
pub const PURPOSES: [&str; 12] = [
    "access", "account", "contact", "mail", "matching", "pairing", "record", "rights", "running",
    "safety", "security", "checks",
];

/// Every line.
#[must_use]
pub fn all() -> &'static [Entry] {
    &ENTRIES
}

/// Reads the table.
///
/// # Errors
/// A sentence about the line that cannot be read.
pub fn parse(text: &str) -> Result<Vec<Entry>, String> {
    let lines = text.lines().zip(1..);
    lines
        .filter(|(line, _)| {
            line.starts_with("| ") && line.contains('.') && !line.starts_with("| column")
        })
        .map(|(line, at)| {
            entry(line).ok_or_else(|| format!("inventory.md:{at}: cannot be read: {line}"))
        })
        .collect()
}

fn entry(line: &str) -> Option<Entry> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [place, lies, purpose, whose, seen_by, kept, copied, deleted] = cells.try_into().ok()?;
    let (table, column) = place.split_once('.')?;
    let (column, part) = column.split_once('/').unwrap_or((column, ""));
    Some(Entry {
        table: table.to_owned(),
        column: column.to_owned(),
        part: part.to_owned(),
        lies: match lies {
            "open" => Lies::Open,
            "sealed" => Lies::Sealed,
            "hashed" => Lies::Hashed,
            _ => return None,
        },
        purpose: PURPOSES.contains(&purpose).then(|| purpose.to_owned())?,
        whose: match whose {
            "person" => Whose::Person,
            "both" => Whose::Both,
            "staff" => Whose::Staff,
            "nobody" => Whose::Nobody,
            _ => return None,
        },
        seen_by: seers(seen_by)?,
        kept: Class::parse(kept)?,
        copied: match copied.strip_prefix("no:") {
            Some(why) => Copied::No(given(why)?),
            None => Copied::At(given(copied)?),
        },
        deleted: match (deleted, deleted.strip_prefix("stays:")) {
            ("gone", _) => Deleted::Gone,
            ("emptied", _) => Deleted::Emptied,
            (_, Some(why)) => Deleted::Stays(given(why)?),
            _ => return None,
        },
    })
}

fn seers(words: &str) -> Option<Vec<Seer>> {
    if words == "nobody" {
        return Some(Vec::new());
    }
    words
        .split_whitespace()
        .map(|word| match word {
            "self" => Some(Seer::Own),
            "match" => Some(Seer::Match),
            "pair" => Some(Seer::Pair),
            "desk" => Some(Seer::Desk),
            "lead" => Some(Seer::Lead),
            _ => None,
        })
        .collect()
}

fn given(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inventory_can_be_read_and_names_each_place_once() {
        let entries = parse(TABLE).expect("every line");
        assert!(entries.len() > 100, "{}", entries.len());
        let mut places: Vec<_> = entries.iter().map(Entry::place).collect();
        places.sort();
        let all = places.len();
        places.dedup();
        assert_eq!(places.len(), all, "a place stands twice");
    }

    #[test]
    fn a_line_without_a_duty_is_refused() {
        let whole =
            "| people.born | sealed | account | person | self | account | account.born | emptied |";
        assert_eq!(parse(whole).expect("a whole line").len(), 1);
        for (cell, put) in [
            ("sealed", "hidden"),
            ("account |", "because |"),
            ("person", "everybody"),
            ("self", "public"),
            ("account.born", "no:"),
            ("emptied", "stays:"),
        ] {
            let broken = whole.replacen(cell, put, 1);
            let refused = parse(&broken).expect_err(&broken);
            assert!(refused.contains("inventory.md:1"), "{refused}");
        }
    }

    fn plain(value: impl serde::Serialize) -> serde_json::Value {
        serde_json::to_value(value).expect("plain data")
    }

    /// The parts of every sealed value, as they are written.
    fn parts() -> Vec<(&'static str, serde_json::Value)> {
        use crate::{
            accounts::Profile,
            applications::Answers,
            mail::Queued,
            pairs::Kept,
            privacy::breaches::Story,
            vocab::{Email, Locale},
        };
        let email = Email::parse("amal@example.org").expect("an address");
        let profile = Profile {
            email: email.clone(),
            name: String::new(),
            locale: Locale::En,
        };
        let kept = Kept {
            reasons: None,
            because: String::new(),
            differs: None,
            mentor_asked: false,
            agreed: Vec::new(),
            first_meeting: None,
            planned: None,
            ending: None,
            stood: None,
        };
        let page = serde_json::Value::Null;
        let queued = Queued {
            to: email,
            locale: Locale::En,
            template: String::new(),
            page,
        };
        let said = crate::privacy::request::Said::default();
        let asked = crate::privacy::disclosing::Asked::default();
        vec![
            ("people.sealed", plain(profile)),
            ("applications.sealed", plain(Answers::default())),
            ("pairs.sealed", plain(kept)),
            ("outbox.sealed", plain(queued)),
            ("requests.sealed", plain(said)),
            ("disclosures.sealed", plain(asked)),
            ("breaches.sealed", plain(Story::default())),
        ]
    }

    /// What is wrong between the parts of sealed values and the inventory, one sentence each.
    fn unsaid(parts: &[(&str, serde_json::Value)]) -> Vec<String> {
        let listed: Vec<_> = all().iter().map(Entry::place).collect();
        let mut found = Vec::new();
        for (place, value) in parts {
            let names: Vec<_> = value
                .as_object()
                .expect("fields")
                .keys()
                .map(|part| format!("{place}/{part}"))
                .collect();
            found.extend(names.iter().filter(|name| !listed.contains(name)).map(|name| {
                format!("{name} is kept and not in src/privacy/inventory.md: say there what it is for, whose it is, who sees it, how long it stays, where the copy has it and what deleting does")
            }));
            let own = listed
                .iter()
                .filter(|listed| listed.starts_with(&format!("{place}/")));
            found.extend(own.filter(|listed| !names.contains(listed)).map(|listed| {
                format!("{listed} is in src/privacy/inventory.md and not kept any more: take the line away")
            }));
        }
        found
    }

    #[test]
    fn r07_every_part_of_a_sealed_value_is_in_the_inventory() {
        assert_eq!(unsaid(&parts()), Vec::<String>::new());
    }

    #[test]
    fn r07_a_new_part_of_an_answer_cannot_forget_its_duties() {
        let mut planted = parts();
        let (_, answers) = &mut planted[1];
        answers["born_in"] = "1990".into();
        answers.as_object_mut().expect("fields").remove("note");
        let found = unsaid(&planted);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("applications.sealed/born_in is kept and not in src/privacy/inventory.md: say there what it is for"));
        assert!(found[1].contains(
            "applications.sealed/note is in src/privacy/inventory.md and not kept any more"
        ));
    }

    #[test]
    fn r26_nothing_is_held_that_the_charity_never_asks_for() {
        const NEVER: [&str; 12] = [
            "nationalit",
            "citizen",
            "immigra",
            "visa",
            "passport",
            "asylum",
            "ethnic",
            "religio",
            "birth",
            "gender",
            "photo",
            "upload",
        ];
        let lists = |text: &str| {
            NEVER
                .into_iter()
                .find(|word| text.to_lowercase().contains(word))
        };
        assert_eq!(
            lists("people.Passport_number"),
            Some("passport"),
            "the search can find"
        );
        for entry in all() {
            assert_eq!(lists(&entry.place()), None);
        }
    }

    #[test]
    fn s51_what_is_personal_and_not_a_time_or_an_id_lies_sealed_or_hashed() {
        /// Words of a closed list and counts that tell nothing of who somebody is (decision 4).
        const CLEAR: &[&str] = &[
            "manner",
            "silent_until",
            "stage",
            "told",
            "at",
            "role",
            "purpose",
            "side",
            "state",
            "kind",
            "level",
            "places",
            "rounds_waited",
            "verb",
            "noun",
            "warned",
            "version",
            "mentor_place",
            "attempts",
            "failure",
        ];
        for entry in all().iter().filter(|entry| entry.whose != Whose::Nobody) {
            let column = entry.column.as_str();
            let plain = column == "id"
                || column.ends_with("_id")
                || column.ends_with("_at")
                || column.ends_with("_since")
                || column.ends_with("_on")
                || column.ends_with("_by")
                || CLEAR.contains(&column);
            assert!(
                plain || entry.lies != Lies::Open,
                "{} lies open: put it into the table's sealed value",
                entry.place()
            );
        }
    }
}
