//! The record of processing (Article 30), written by the program from its own inventory and schedule, so that it cannot fall behind.

use super::{
    inventory::{self, Entry, Lies, Seer, Whose},
    retention::{Class, Schedule},
};
use std::{collections::BTreeSet, fmt::Write};

/// What each purpose means, in the words of the record.
const MEANINGS: [(&str, &str, &str); 12] = [
    (
        "access",
        "Arrange meetings that are easy for the person",
        "consent, Articles 6(1)(a) and 9(2)(a)",
    ),
    (
        "account",
        "Let the person sign in",
        "legitimate interests, Article 6(1)(f)",
    ),
    (
        "checks",
        "Check mentors before they meet anybody",
        "legitimate interests, Article 6(1)(f)",
    ),
    (
        "contact",
        "Reach the person",
        "legitimate interests, Article 6(1)(f)",
    ),
    (
        "mail",
        "Tell the person what happens",
        "legitimate interests, Article 6(1)(f)",
    ),
    (
        "matching",
        "Look for a mentor or mentee who fits",
        "consent, Articles 6(1)(a) and 9(2)(a); by hand: legitimate interests",
    ),
    (
        "pairing",
        "Show why two people fit, and who decided",
        "legitimate interests, Article 6(1)(f)",
    ),
    (
        "record",
        "Show who did what, and when",
        "legitimate interests, Article 6(1)(f)",
    ),
    (
        "rights",
        "Do what people ask about their data",
        "legal obligation, Article 6(1)(c)",
    ),
    (
        "running",
        "Answer applications and decide about them",
        "legitimate interests, Article 6(1)(f)",
    ),
    (
        "safety",
        "Keep people safe",
        "recognised legitimate interest, Article 6(1)(ea)",
    ),
    (
        "security",
        "Keep strangers out of accounts",
        "legitimate interests, Article 6(1)(f)",
    ),
];

/// The record as it stands in `docs/RECORD.md`.
///
/// # Panics
/// Never: text can always be written to.
#[must_use]
pub fn record(schedule: &Schedule) -> String {
    let mut text = String::from(
        "# Record of processing\n\nWritten by the program from `src/privacy/inventory.md` and its schedule; `scripts/record` writes it anew, and a test compares it.\nController, contact and processors are the installation's own; the page about privacy names them.\n\n## Activities\n\n",
    );
    for (purpose, meaning, basis) in MEANINGS {
        let entries: Vec<&Entry> = inventory::all()
            .iter()
            .filter(|entry| entry.purpose == purpose && entry.whose != Whose::Nobody)
            .collect();
        if entries.is_empty() {
            continue;
        }
        write!(text, "### {meaning}\n\n").expect("text can be written to");
        let lines = [
            ("Lawful basis", basis.to_owned()),
            ("People", people(&entries)),
            ("Data", data(&entries)),
            ("Who receives it", recipients(&entries)),
            ("Kept", kept(&entries, schedule)),
            (
                "Sent outside the United Kingdom",
                "by the program: never".to_owned(),
            ),
            ("How it is protected", protected(&entries)),
        ];
        for (name, value) in lines {
            writeln!(text, "- {name}: {value}").expect("text can be written to");
        }
        text.push('\n');
    }
    text
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
        .join(", ")
}

fn people(entries: &[&Entry]) -> String {
    joined(entries.iter().map(|entry| {
        match entry.whose {
            Whose::Staff => "staff",
            Whose::Person | Whose::Both | Whose::Nobody => "mentors and mentees",
        }
        .to_owned()
    }))
}

fn data(entries: &[&Entry]) -> String {
    joined(entries.iter().map(|entry| format!("`{}`", entry.place())))
}

fn recipients(entries: &[&Entry]) -> String {
    let seers = entries.iter().flat_map(|entry| &entry.seen_by);
    joined(seers.map(|seer| {
        match seer {
            Seer::Own => "the person",
            Seer::Match => "the other one of a proposed pair",
            Seer::Pair => "the other one of a pair after both said yes",
            Seer::Desk => "coordinators",
            Seer::Lead => "leads",
        }
        .to_owned()
    }))
}

fn kept(entries: &[&Entry], schedule: &Schedule) -> String {
    let classes: BTreeSet<Class> = entries.iter().map(|entry| entry.kept).collect();
    let line = |class: Class| format!("{} {} days", class.as_str(), schedule.days(class));
    classes.into_iter().map(line).collect::<Vec<_>>().join(", ")
}

fn protected(entries: &[&Entry]) -> String {
    joined(entries.iter().map(|entry| {
        match entry.lies {
            Lies::Sealed => "encrypted in the database (XChaCha20-Poly1305, keys apart)",
            Lies::Hashed => "kept as a hash",
            Lies::Open => "ids, states and times in clear",
        }
        .to_owned()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const FILE: &str = "docs/RECORD.md";

    #[test]
    fn r29_the_record_of_processing_is_what_the_inventory_says() {
        let there = fs::read_to_string(FILE).expect("the record");
        assert!(
            there == record(&Schedule::default()),
            "{FILE} is behind the inventory or the schedule: run scripts/record"
        );
    }

    #[test]
    #[ignore = "writes the record: scripts/record"]
    fn write_the_record() {
        fs::write(FILE, record(&Schedule::default())).expect("the record can be written");
    }

    #[test]
    fn r29_every_purpose_has_a_meaning_and_a_basis() {
        let meant: Vec<_> = MEANINGS.iter().map(|(purpose, ..)| *purpose).collect();
        let mut purposes = inventory::PURPOSES.to_vec();
        purposes.sort_unstable();
        assert_eq!(meant, purposes);
    }
}
