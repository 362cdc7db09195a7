//! What nobody sees tells no two people apart: whatever variant of an id stands in whatever sheet, the answer is the same or
//! the sheet is refused. The checker here reads nothing of the program: it has its own list of what is unseen.
#![expect(
    clippy::indexing_slicing,
    reason = "an answer that is shaped otherwise is a failed test"
)]

use super::{Folder, Run, examples::PEOPLE};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

const UNSEEN: [char; 6] = [
    '\u{200b}', '\u{ad}', '\u{feff}', '\u{2060}', '\u{200e}', '\u{200d}',
];
const SPACES: [&str; 5] = [" ", "\u{a0}", "\u{2009}", "\u{3000}", "  "];
const IDS: [&str; 6] = ["R-01", "Renée 2", "11", "+44", "Ó Briain", "نور"];

/// The id as a person sees it.
fn seen(id: &str) -> String {
    let composed = id.nfc().filter(|sign| !UNSEEN.contains(sign));
    let words: String = composed.collect::<String>().nfc().collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ")
}

/// An id written in a way in which nobody sees a difference.
fn variant() -> impl Strategy<Value = (usize, String)> {
    let space = || prop::sample::select(SPACES.as_slice());
    let unseen = prop::sample::select(UNSEEN.as_slice());
    (
        0..IDS.len(),
        any::<bool>(),
        any::<u8>(),
        unseen,
        space(),
        any::<[bool; 4]>(),
    )
        .prop_map(
            |(which, composed, at, unseen, space, [put, before, behind, wide])| {
                let id = IDS[which];
                let id: String = if composed {
                    id.nfc().collect()
                } else {
                    id.nfd().collect()
                };
                let mut letters: Vec<char> = id.chars().collect();
                if put {
                    letters.insert(usize::from(at) % (letters.len() + 1), unseen);
                }
                let id: String = letters.into_iter().collect();
                let id = if wide { id.replace(' ', space) } else { id };
                let around = |there: bool| if there { space } else { "" };
                (which, format!("{}{id}{}", around(before), around(behind)))
            },
        )
}

/// The answer, if there is one; a refusal names a line.
fn answer(folder: &Folder, options: &[&str]) -> Option<Value> {
    let Run { code, out, told } = folder.run(&[options, &["--format", "json"]].concat());
    if code == 0 {
        return Some(serde_json::from_str(&out).expect("it prints JSON"));
    }
    assert_eq!((code, out.as_str()), (2, ""), "{told}");
    assert!(told.contains(", line "), "{told}");
    None
}

/// Who has whom, each as a person sees them; nobody has two mentors, and no mentor more than these places.
fn checked(answer: &Value, places: impl Fn(&str) -> usize) -> BTreeSet<(String, String)> {
    let pairs: Vec<(String, String)> = (answer["pairs"].as_array().expect("a list").iter())
        .map(|pair| ["mentee", "mentor"].map(|side| seen(pair[side].as_str().expect("an id"))))
        .map(|[mentee, mentor]| (mentee, mentor))
        .collect();
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, mentor) in &pairs {
        *held.entry(mentor).or_default() += 1;
    }
    for (mentor, held) in held {
        assert!(held <= places(mentor), "{mentor} has {held}: {answer}");
    }
    let mentees: BTreeSet<&String> = pairs.iter().map(|(mentee, _)| mentee).collect();
    assert_eq!(
        mentees.len(),
        pairs.len(),
        "somebody has two mentors: {answer}"
    );
    pairs.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_form_an_id_has_in_scores_places_pins_and_bars_it_is_one_person(
        rows in prop::collection::vec((variant(), variant(), 0..50_u32), 1..12),
        places in prop::collection::vec((variant(), 0..3_usize), 0..4),
        pins in prop::collection::vec((0..12_usize, any::<bool>()), 0..3),
    ) {
        // The same sheets, once with ids as they are and once with variants.
        let mut taken = BTreeSet::new();
        let rows: Vec<_> = rows.into_iter().filter(|((mentee, _), (mentor, _), _)| taken.insert((*mentee, *mentor))).collect();
        let mut offering = BTreeSet::new();
        let places: Vec<_> = places.into_iter().filter(|((mentor, _), _)| offering.insert(*mentor)).collect();
        let write = |plain: bool| {
            let id = |(which, written): &(usize, String)| if plain { IDS[*which].to_owned() } else { written.clone() };
            let mut scores = "mentee,mentor,score\n".to_owned();
            for (mentee, mentor, score) in &rows {
                writeln!(scores, "{},{},{score}", id(mentee), id(mentor)).expect("memory has room");
            }
            let mut capacity = "mentor,capacity\n".to_owned();
            for (mentor, places) in &places {
                writeln!(capacity, "{},{places}", id(mentor)).expect("memory has room");
            }
            let mut pinned = "mentor,mentee\n".to_owned();
            for (at, turned) in &pins {
                let (mentee, mentor, _) = &rows[at % rows.len()];
                // Written in one more way than in the scores.
                let other = |one: &(usize, String)| if *turned { IDS[one.0].to_owned() } else { id(one) };
                writeln!(pinned, "{},{}", other(mentor), other(mentee)).expect("memory has room");
            }
            Folder::with(&[("scores.csv", &scores), ("capacity.csv", &capacity), ("pins.csv", &pinned)])
        };
        let options = ["--scores", "scores.csv", "--capacity", "capacity.csv", "--pins", "pins.csv"];
        let plain = answer(&write(true), &options).expect("it is right");
        let varied = answer(&write(false), &options).expect("it says the same");
        let room = |mentor: &str| {
            let found = places.iter().find(|((which, _), _)| seen(IDS[*which]) == mentor);
            found.map_or(1, |(_, places)| *places)
        };
        checked(&plain, room);
        prop_assert_eq!(&plain, &varied);
    }

    #[test]
    fn whatever_form_an_id_has_in_sheets_of_people_nobody_stands_there_twice(
        mentors in prop::collection::vec(variant(), 1..4),
        mentees in prop::collection::vec(variant(), 1..5),
    ) {
        let sheet = |people: &[(usize, String)], side: &str| {
            let rows: Vec<String> = people.iter().map(|(_, id)| format!("{}{side},en:fluent,Mon evening,online\n", id.trim_end())).collect();
            format!("id,languages,week,meets\n{}", rows.concat())
        };
        let folder = Folder::with(&[("mentors.csv", &sheet(&mentors, "m")), ("mentees.csv", &sheet(&mentees, "e"))]);
        let is_doubled = |people: &[(usize, String)]| {
            people.iter().map(|(which, _)| which).collect::<BTreeSet<_>>().len() < people.len()
        };
        let answer = answer(&folder, PEOPLE);
        prop_assert_eq!(answer.is_none(), is_doubled(&mentors) || is_doubled(&mentees));
        if let Some(answer) = answer {
            let pairs = checked(&answer, |_| 1);
            prop_assert_eq!(pairs.len(), mentors.len().min(mentees.len()));
        }
    }
}

#[test]
fn whoever_is_in_one_sheet_and_not_in_the_other_is_told() {
    let scores = "mentee,mentor,score\nx,R-01,5\ny,R-01,7\nz,R-02,1\n";
    let run = |capacity: &str| {
        let folder = Folder::with(&[("scores.csv", scores), ("capacity.csv", capacity)]);
        folder.run(&["--scores", "scores.csv", "--capacity", "capacity.csv"])
    };
    let Run { code, told, .. } = run("mentor,capacity\nR-01,2\nR-09,4\n");
    assert_eq!(
        (code, told.as_str()),
        (
            0,
            "alongside: capacity.csv names 1 mentor without a score in scores.csv, so nobody can have them: \"R-09\" (line 3).\n\
             alongside: scores.csv names 1 mentor who is not in capacity.csv and so takes one mentee: \"R-02\".\n"
        )
    );
    for (capacity, line) in [
        (
            "mentor,capacity\nr-01,2\n",
            "capacity.csv, line 2: \"r-01\" has no score in scores.csv, but \"R-01\" has.",
        ),
        (
            "mentor,capacity\nR-01,2\nr-01,2\n",
            "capacity.csv, line 3: \"r-01\" has no score in scores.csv, but \"R-01\" has.",
        ),
    ] {
        let Run { code, told, .. } = run(capacity);
        assert_eq!(code, 2, "{told}");
        assert!(told.starts_with(&format!("alongside: {line}")), "{told}");
    }
    let folder = Folder::with(&[
        ("scores.csv", "mentee,mentor,score\nx,R-01,5\ny,r-01,7\n"),
        ("capacity.csv", "mentor,capacity\nR-01,1\n"),
    ]);
    let Run { code, told, .. } =
        folder.run(&["--scores", "scores.csv", "--capacity", "capacity.csv"]);
    assert_eq!(code, 2);
    assert!(
        told.starts_with(
            "alongside: scores.csv, line 3: \"r-01\" is not in capacity.csv, but \"R-01\" is."
        ),
        "{told}"
    );
}

#[test]
fn ids_that_differ_by_capitals_only_are_two_people_and_told() {
    let folder = Folder::with(&[(
        "scores.csv",
        "mentee,mentor,score\nS-01,R-01,9\ns-01,R-02,8\n",
    )]);
    let Run { code, out, told } = folder.run(&["--scores", "scores.csv"]);
    assert!(code == 0 && out.contains("2 have a mentor"), "{out}");
    assert!(
        told.starts_with("alongside: scores.csv names mentees whose ids differ by capitals only: \"S-01\" and \"s-01\" (line 3)."),
        "{told}"
    );
}

#[test]
fn a_pin_to_a_mentor_of_no_places_says_so() {
    let folder = Folder::with(&[
        ("scores.csv", "mentee,mentor,score\nx,a,5\n"),
        ("capacity.csv", "mentor,capacity\na,0\n"),
        ("pins.csv", "mentor,mentee\na,x\n"),
    ]);
    let options = [
        "--scores",
        "scores.csv",
        "--capacity",
        "capacity.csv",
        "--pins",
        "pins.csv",
    ];
    let answer = folder.json(&options);
    assert_eq!(answer["unkept_pins"][0]["reason"], "no-places");
    assert_eq!(
        answer["unkept_pins"][0]["in_words"],
        "This mentor offers no place."
    );
}

#[test]
fn an_answer_is_never_written_over_a_sheet_that_it_comes_from() {
    let folder = super::examples::example();
    folder.write("pins.csv", b"mentor,mentee\n");
    let pins: &[&str] = &["--pins", "pins.csv", "--bars", "pins.csv"];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("mentors.csv", folder.0.join("link.csv")).expect("a link");
        std::fs::hard_link(folder.0.join("mentees.csv"), folder.0.join("hard.csv"))
            .expect("a link");
    }
    for (out, option) in [
        ("mentors.csv", "--mentors"),
        ("./mentees.csv", "--mentees"),
        ("pins.csv", "--pins"),
        ("link.csv", "--mentors"),
        ("hard.csv", "--mentees"),
    ] {
        let before: Vec<String> = folder
            .names()
            .iter()
            .map(|name| folder.read(name))
            .collect();
        let run = folder.run(&[PEOPLE, pins, &["--out", out]].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{out} {run:?}");
        assert!(run.told.starts_with("alongside: --out: "), "{run:?}");
        assert!(
            run.told.contains(&format!(
                "is the sheet of {option}. Write the answer into another file."
            )),
            "{run:?}"
        );
        let after: Vec<String> = folder
            .names()
            .iter()
            .map(|name| folder.read(name))
            .collect();
        assert_eq!(before, after);
    }
    folder.answer(&[PEOPLE, &["--out", "pins.csv"]].concat());
}
