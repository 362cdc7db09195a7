//! Sheets as people really make them: every folder of `cases/` behaves as its README says.
//!
//! `c16` and `c33`, hours across a change of clocks and two mentees in one hour, are kept for the rule that an hour counts
//! only if it is shared in every week of the round.

use super::{Folder, Run, examples::PEOPLE};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

const LATER: [&str; 2] = ["c16", "c33"];

fn folder_of_cases() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/sheets/cases")
}

/// A folder with the sheets of a case.
fn case(name: &str) -> Folder {
    let folder = Folder::new();
    let files = fs::read_dir(folder_of_cases().join(name)).expect("the case is there");
    for file in files.flatten() {
        let bytes = fs::read(file.path()).expect("a sheet");
        folder.write(&file.file_name().to_string_lossy(), &bytes);
    }
    folder
}

/// The options that name all sheets of a folder.
fn all_sheets(folder: &Folder) -> Vec<&'static str> {
    let names = folder.names();
    let files = [
        ("--mentors", "mentors.csv"),
        ("--mentees", "mentees.csv"),
        ("--scores", "scores.csv"),
        ("--capacity", "capacity.csv"),
        ("--pins", "pins.csv"),
        ("--bars", "bars.csv"),
    ];
    files
        .into_iter()
        .filter(|(_, file)| names.iter().any(|name| name == file))
        .flat_map(|(option, file)| [option, file])
        .collect()
}

/// What comes of all sheets of a case, and what is said beside it.
fn answered(folder: &Folder, more: &[&str]) -> (Value, String) {
    let options = [&all_sheets(folder), more, &["--format", "json"]].concat();
    let run = folder.run(&options);
    assert_eq!(run.code, 0, "{options:?} {run:?}");
    let answer = serde_json::from_str(&run.out).expect("it prints JSON");
    (answer, run.told)
}

/// `S-01 R-01`, in the order of mentees.
fn pairs(answer: &Value) -> Vec<String> {
    let text = |pair: &Value, name: &str| pair[name].as_str().expect("an id").to_owned();
    let pairs = answer["pairs"].as_array().expect("there are pairs").iter();
    pairs
        .map(|pair| text(pair, "mentee") + " " + &text(pair, "mentor"))
        .collect()
}

fn refused(name: &str) -> Vec<String> {
    let folder = case(name);
    let run = folder.run(&all_sheets(&folder));
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{name} {run:?}");
    run.told.lines().map(str::to_owned).collect()
}

/// What is read, with which options, and who has whom.
const READ: &[(&str, &[&str], &[&str])] = &[
    ("c01", &[], &["S-01 R-01"]),
    ("c02", &[], &["S-01 R-01"]),
    ("c03", &[], &["S-01 R-01"]),
    ("c05", &[], &["S-01 R-01"]),
    ("c06a", &[], &["S-01 R-01"]),
    ("c07", &[], &["S-01 R-01"]),
    ("c08b", &[], &["S-01 R-01"]),
    ("c09b", &[], &["S-01 Renée"]),
    ("c10a", &[], &["1 11", "2 11"]),
    ("c11", &[], &["S-02 R-02"]),
    ("c13", &[], &[]),
    ("c14a", &[], &["S-01 R-01"]),
    ("c18a", &[], &[]),
    ("c22g", &[], &["S-01 R-01"]),
    ("c23a", &[], &["S-01 R-01"]),
    ("c23b", &[], &["S-01 R-01"]),
    ("c23d", &[], &["S-01 R-01"]),
    ("c23e", &[], &["S-01 R-01"]),
    ("c23g", &[], &["S-01 R-01"]),
    ("c23i", &[], &["S-01 R-01"]),
    ("c23j", &[], &["S-01 R-01"]),
    ("c23l", &[], &["S-01 R-01"]),
    ("c23m", &[], &["S-01 R-01"]),
    ("c23n", &[], &["S-01 R-01"]),
    ("c23o", &[], &["S-01 R-01"]),
    ("c23q", &[], &["S-01 R-01"]),
    ("c24a", &[], &["S-01 R-01"]),
    ("c24b", &[], &["S-01 R-01"]),
    ("c26", &[], &["S-01 R-01"]),
    ("c30", &["--organisations-apart"], &[]),
    ("c30", &[], &["S-01 R-01"]),
    ("c32", &[], &["S-01 R-01"]),
];

#[test]
fn sheets_that_say_one_thing_are_read_however_they_are_written() {
    for (name, options, expected) in READ {
        let (answer, told) = answered(&case(name), options);
        assert_eq!(pairs(&answer), *expected, "{name} {options:?}");
        assert_eq!(told, "", "{name}");
    }
}

/// What is refused, and how each line of it begins.
const REFUSED: &[(&str, &[&str])] = &[
    (
        "c08a",
        &["mentors.csv, line 3, column 1 (id): is the id of line 2 already."],
    ),
    (
        "c17",
        &["mentees.csv, line 3, column 6 (email): is the email address of line 2 already."],
    ),
    (
        "c22a",
        &["scores.csv, line 2, column 3 (score): \"1,200\" is not a whole number"],
    ),
    (
        "c22b",
        &["scores.csv, line 2, column 3 (score): \"85%\" is not a whole number"],
    ),
    (
        "c22d",
        &["scores.csv, line 2, column 3 (score): \"1.2E+03\" is not a whole number"],
    ),
    (
        "c22f",
        &["scores.csv, line 2, column 3 (score): \"#DIV/0!\" is not a whole number"],
    ),
    (
        "c24c",
        &[
            "mentors.csv, line 2, column 2 (languages): \"zh\" may be several languages. Write cmn for Mandarin, yue for Cantonese, hak for Hakka or nan for Hokkien (Taiwanese).",
        ],
    ),
    (
        "c25",
        &[
            "mentors.csv, line 1: does not name the columns; line 2 does. Take out what stands above it.",
        ],
    ),
    (
        "c28",
        &["mentors.csv, line 3: names the columns once more. Take this line out."],
    ),
];

#[test]
fn sheets_that_cannot_be_surely_understood_are_refused_with_the_place() {
    for (name, expected) in REFUSED {
        let told = refused(name);
        assert_eq!(told.len(), expected.len(), "{name} {told:?}");
        for (told, begins) in told.iter().zip(*expected) {
            assert!(
                told.starts_with(&format!("alongside: {begins}")),
                "{name} {told}"
            );
        }
    }
}

#[test]
fn every_case_is_tried() {
    let mut tried: BTreeSet<&str> = LATER.into_iter().collect();
    tried.extend(READ.iter().map(|(name, ..)| *name));
    tried.extend(REFUSED.iter().map(|(name, _)| *name));
    tried.extend(["c15", "c18b", "c19", "c20", "c21", "c31"]);
    let there = fs::read_dir(folder_of_cases()).expect("the cases are there");
    let there = there.flatten().filter(|entry| entry.path().is_dir());
    let there: BTreeSet<String> = there
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let tried: BTreeSet<String> = tried.into_iter().map(str::to_owned).collect();
    assert_eq!(there, tried);
}

#[test]
fn quarter_hour_zones_share_what_they_share_in_winter_and_in_summer() {
    for (day, half_hours) in [
        ("2027-01-11", [Some(4), None]),
        ("2027-06-14", [Some(2), None]),
    ] {
        let folder = case("c15");
        let (answer, _) = answered(&folder, &["--week-of", day]);
        let shared = answer["pairs"][0]["availability"]["half_hours"].as_u64();
        assert_eq!([shared, None], half_hours, "{day} {answer}");
        assert_eq!(pairs(&answer), ["S-01 R-01"]);
    }
}

#[test]
fn one_id_on_both_sheets_is_never_a_pair_and_is_told() {
    let (answer, told) = answered(&case("c18b"), &[]);
    assert_eq!(pairs(&answer), [""; 0]);
    assert_eq!(answer["waiting"][0]["mentee"], "P-7");
    assert!(
        told.starts_with("alongside: this id stands in both sheets: \"P-7\"."),
        "{told}"
    );
    // With scores of one's own, mentees and mentors are two name spaces.
    let folder = Folder::with(&[("scores.csv", "mentee,mentor,score\nP-7,P-7,9\n")]);
    let (answer, told) = answered(&folder, &[]);
    assert_eq!(
        (pairs(&answer), told.as_str()),
        (vec!["P-7 P-7".to_owned()], "")
    );
}

#[test]
fn an_answer_as_csv_given_back_as_pins_keeps_every_pin() {
    let folder = case("c19");
    let csv = folder.answer(&[PEOPLE, &["--format", "csv"]].concat());
    assert!(csv.contains("'-7") && csv.contains("'+44"), "{csv}");
    folder.write("pins.csv", csv.as_bytes());
    let (answer, told) = answered(&folder, &[]);
    let pinned = answer["pairs"].as_array().expect("there are pairs").iter();
    assert_eq!(pinned.filter(|pair| pair["pinned"] == true).count(), 2);
    assert_eq!(
        (&answer["unkept_pins"], told.as_str()),
        (&serde_json::json!([]), "")
    );
    // Whoever waits in it is pinned to nobody.
    folder.write(
        "mentors.csv",
        folder
            .read("mentors.csv")
            .replace("\n@sam", "\n@sam2")
            .as_bytes(),
    );
    folder.write(
        "mentors.csv",
        folder
            .read("mentors.csv")
            .lines()
            .take(2)
            .collect::<Vec<_>>()
            .join("\n")
            .as_bytes(),
    );
    let csv = folder.answer(&[PEOPLE, &["--format", "csv"]].concat());
    assert!(csv.contains(",,,,,,,all-needed,"), "{csv}");
    folder.write("pins.csv", csv.as_bytes());
    let (answer, _) = answered(&folder, &[]);
    assert_eq!(
        (pairs(&answer).len(), &answer["pairs"][0]["pinned"]),
        (1, &Value::Bool(true))
    );
}

#[test]
fn an_answer_as_csv_opens_in_arabic() {
    let folder = case("c20");
    for options in [
        &["--format", "csv"][..],
        &["--format", "csv", "--out", "pairs.csv"],
    ] {
        let printed = folder.answer(&[PEOPLE, options].concat());
        let text = if printed.is_empty() {
            folder.read("pairs.csv")
        } else {
            printed
        };
        assert!(text.starts_with("\u{feff}mentee,"), "{text:?}");
        assert!(text.contains("\nنور,ليلى,"), "{text:?}");
    }
}

#[test]
fn of_two_pins_for_one_place_one_is_kept_and_a_bar_holds() {
    for (pins, kept, reason) in [
        ("pins_full.csv", "S-02 R-01", "mentor-full"),
        ("pins_two.csv", "S-01 R-02", "mentee-taken"),
    ] {
        let folder = case("c21");
        let told = |more: &[&str]| {
            let options = [PEOPLE, &["--pins", pins, "--format", "json"], more].concat();
            let Run { code, out, told } = folder.run(&options);
            assert_eq!((code, told.as_str()), (0, ""));
            serde_json::from_str::<Value>(&out).expect("it prints JSON")
        };
        let answer = told(&[]);
        let unkept = answer["unkept_pins"].as_array().expect("a list");
        assert_eq!(
            (unkept.len(), &unkept[0]["reason"]),
            (1, &Value::from(reason))
        );
        let answer = told(&["--bars", "bars.csv"]);
        assert!(pairs(&answer).contains(&kept.to_owned()), "{answer}");
        let unkept = answer["unkept_pins"].as_array().expect("a list");
        assert_eq!(
            (unkept.len(), &unkept[0]["reason"]),
            (1, &Value::from("impossible"))
        );
    }
}

#[test]
fn a_number_and_one_that_begins_with_noughts_are_two_people() {
    let (answer, told) = answered(&case("c31"), &[]);
    assert_eq!((pairs(&answer).len(), told.as_str()), (1, ""));
    assert_eq!(answer["objective"]["matched"], 1);
    let folder = case("c31");
    folder.write("pins.csv", b"mentor,mentee\n7,S-01\n");
    assert_eq!(pairs(&answered(&folder, &[]).0), ["S-01 7"]);
    folder.write("pins.csv", b"mentor,mentee\n007,S-01\n");
    assert_eq!(pairs(&answered(&folder, &[]).0), ["S-01 007"]);
}
