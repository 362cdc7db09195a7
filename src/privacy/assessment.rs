//! The data protection impact assessment (Article 35): what the program knows of it, and what the charity has to write and sign.
//!
//! The charity signs for one inventory and one schedule, which a fingerprint names. If either changes, the signature is for something else,
//! and `alongside check` says so. It only says it: a service that stops because of a paper leaves people without the pages of their rights.

use super::{
    inventory::{self, Entry, Lies, Whose},
    retention::{Class, Schedule},
};
use crate::seal::hex;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Letters and digits of a fingerprint.
const LENGTH: usize = 16;

/// What could go wrong for people, what stands against it, and where the proof is.
const RISKS: [(&str, &str, &str); 9] = [
    (
        "A state, a family or a former partner finds somebody through us",
        "No nationality, status, address or document is held; names, languages and words lie sealed; the keys lie apart",
        "r26, s50 to s53",
    ),
    (
        "Data is handed to a body that asks",
        "Whoever only asks is refused, and there is no way to say yes; an order needs two leads, and the person is told",
        "r27",
    ),
    (
        "Somebody learns that a person is here",
        "No page, email or waiting time tells; emails and subjects are neutral",
        "s09, s65",
    ),
    (
        "A stranger signs in as somebody else",
        "Long passphrases, codes for the desk, guessing is slowed down",
        "s01 to s16",
    ),
    (
        "Somebody at the desk looks without need",
        "Roles; every look is written down, and the person sees it",
        "r36, s20",
    ),
    (
        "A computer decides about somebody, unfairly",
        "It only proposes; a person decides with a reason; only named answers count; how groups fare is measured",
        "r22 to r25, r38",
    ),
    (
        "Data stays longer than it is needed",
        "A schedule and a job; self-service deleting that reaches backups",
        "r14 to r17, r31",
    ),
    (
        "Two people meet who should not",
        "Both say yes; bars; stopping a pair cuts contact at once; a worry reaches the leads alone",
        "g06 to g09",
    ),
    (
        "Something goes wrong and nobody hears of it",
        "A log with a clock of 72 hours, and telling whom it touched",
        "r32",
    ),
];

/// What the charity has to write, because no program knows it.
const TO_WRITE: [&str; 8] = [
    "Why the programme is needed, and why it cannot be run with less data",
    "Whom you asked: mentors, mentees, former fellows, staff; what they said, and what you changed",
    "Who runs the server and who sends the emails, in which country, under which contract",
    "Who may be coordinator, lead and admin, who trains them, and who takes their place on holiday",
    "Where backups and the key file lie, and who can reach them",
    "What is done on paper, by telephone and in chats beside this program",
    "For each risk above: how likely and how grave it is here, what is left after the measures, and who accepts that",
    "What the data protection adviser said, and on which day it is looked at again (a year at the latest)",
];

/// What names one inventory and one schedule: whatever is held, why, who sees it and for how long.
#[must_use]
pub fn fingerprint(schedule: &Schedule) -> String {
    of(inventory::all(), schedule)
}

fn of(entries: &[Entry], schedule: &Schedule) -> String {
    let mut lines: Vec<String> = entries
        .iter()
        .map(|entry| {
            let days = schedule.days(entry.kept);
            format!(
                "{} {:?} {} {:?} {:?} {} {days} {:?} {:?}",
                entry.place(),
                entry.lies,
                entry.purpose,
                entry.whose,
                entry.seen_by,
                entry.kept.as_str(),
                entry.copied,
                entry.deleted,
            )
        })
        .collect();
    // A class that no column names is a period all the same: an application has three ends.
    let periods = Class::ALL.iter();
    lines.extend(periods.map(|class| format!("{} {}", class.as_str(), schedule.days(*class))));
    lines.sort_unstable();
    let mut text = hex(&Sha256::digest(lines.join("\n").as_bytes()));
    text.truncate(LENGTH);
    text
}

/// For what the charity signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// For what is held now.
    This,
    /// For something else than what is held now.
    Other,
    /// For nothing.
    Nothing,
}

impl Signed {
    /// Reads the setting, which holds the fingerprint of what was signed.
    #[must_use]
    pub fn of(setting: &str, schedule: &Schedule) -> Self {
        match setting.trim() {
            "" => Self::Nothing,
            signed if signed == fingerprint(schedule) => Self::This,
            _ => Self::Other,
        }
    }
}

/// The skeleton as it stands in `docs/DPIA.md`.
///
/// # Panics
/// Never: text can always be written to.
#[must_use]
pub fn assessment(schedule: &Schedule) -> String {
    let mut text = String::from(
        "# Data protection impact assessment\n\nA skeleton, written by the program from `src/privacy/inventory.md` and its schedule; `scripts/record` writes it anew, and a test compares it.\nCopy it, fill in what only the charity knows, and let whoever answers for it sign. Nothing here is signed, and nothing here is legal advice.\n\n",
    );
    let mut add = |line: &str| writeln!(text, "{line}").expect("text can be written to");
    add(&format!(
        "Fingerprint of what is held: `{}`\n",
        fingerprint(schedule)
    ));
    add(
        "When it is signed, set `ALONGSIDE_DPIA` to this fingerprint. `alongside check` then says whether the signature is still for what is held. A period of your own (`ALONGSIDE_KEEP`) changes the fingerprint; `alongside check` prints yours.\n",
    );
    add(
        "## Why there must be one\n\nA program with access to an opportunity proposes who is matched, and languages and access needs are treated as special-category data (Article 35; the Commissioner's list).\n",
    );
    add("## What is held\n");
    add("| class | kept for days | things held | of them sealed or hashed |\n|---|---|---|---|");
    for class in Class::ALL {
        let own = || {
            let all = inventory::all().iter();
            all.filter(|entry| entry.kept == *class && entry.whose != Whose::Nobody)
        };
        let closed = own().filter(|entry| entry.lies != Lies::Open).count();
        if own().count() > 0 {
            let days = schedule.days(*class);
            add(&format!(
                "| {} | {days} | {} | {closed} |",
                class.as_str(),
                own().count()
            ));
        }
    }
    add(
        "\nWhat lies open are random ids, states, words of closed lists, and times. Purposes, grounds, receivers and periods: the [record of processing](RECORD.md) is the annex.\n",
    );
    add("## What could go wrong for people\n");
    add(
        "| risk | what stands against it | tests | how likely, how grave, what is left |\n|---|---|---|---|",
    );
    for (risk, measure, tests) in RISKS {
        add(&format!("| {risk} | {measure} | {tests} | *the charity* |"));
    }
    add("\n## What the charity writes\n");
    for (part, number) in TO_WRITE.iter().zip(1..) {
        add(&format!("{number}. {part}:\n\n   …\n"));
    }
    add(
        "## Signed\n\n- For the trustees, name and day: …\n- Data protection adviser, name and day: …\n- For the fingerprint: …\n- Looked at again on: …",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const FILE: &str = "docs/DPIA.md";

    #[test]
    fn r30_the_assessment_is_what_the_inventory_says() {
        let there = fs::read_to_string(FILE).expect("the assessment");
        assert!(
            there == assessment(&Schedule::default()),
            "{FILE} is behind the inventory or the schedule: run scripts/record"
        );
    }

    #[test]
    #[ignore = "writes the assessment: scripts/record"]
    fn write_the_assessment() {
        fs::write(FILE, assessment(&Schedule::default())).expect("it can be written");
    }

    #[test]
    fn r30_whatever_changes_what_is_held_needs_another_signature() {
        let usual = Schedule::default();
        let signed = fingerprint(&usual);
        assert_eq!(signed.len(), LENGTH);
        assert_eq!(Signed::of("", &usual), Signed::Nothing);
        assert_eq!(Signed::of(&format!(" {signed}\n"), &usual), Signed::This);
        let longer = Schedule::with("ended=200").expect("a period");
        assert_eq!(
            Signed::of(&signed, &longer),
            Signed::Other,
            "kept for longer"
        );
        let mut more = inventory::all().to_vec();
        let mut planted = more[0].clone();
        planted.column = "born".to_owned();
        more.push(planted);
        assert_ne!(of(&more, &usual), signed, "more is held");
        more.pop();
        assert_eq!(of(&more, &usual), signed);
        more.reverse();
        assert_eq!(
            of(&more, &usual),
            signed,
            "the order of the lines is nothing"
        );
        more[0].seen_by.push(inventory::Seer::Desk);
        assert_ne!(of(&more, &usual), signed, "more people see it");
    }

    #[test]
    fn r30_every_risk_has_a_measure_and_a_place_for_the_charity() {
        let text = assessment(&Schedule::default());
        assert_eq!(text.matches("*the charity*").count(), RISKS.len());
        assert_eq!(text.matches("   …").count(), TO_WRITE.len());
        assert!(
            !text.contains("signed by"),
            "no name stands here that nobody wrote"
        );
    }
}
