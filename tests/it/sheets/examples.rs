//! The sheets of the worked example, what the README shows of them, and what the schema says of every answer.
use super::Folder;
use boon::{Compiler, Schemas};
use serde_json::Value;

const MENTORS: &str = include_str!("../../../docs/example/mentors.csv");
const MENTEES: &str = include_str!("../../../docs/example/mentees.csv");
const SCORES: &str = include_str!("../../../docs/example/scores.csv");
const CAPACITY: &str = include_str!("../../../docs/example/capacity.csv");
const README: &str = include_str!("../../../README.md");
const GUIDE: &str = include_str!("../../../docs/MATCH.md");
const SCHEMA: &str = include_str!("../../../docs/match.schema.json");

pub(super) const PEOPLE: &[&str] = &["--mentors", "mentors.csv", "--mentees", "mentees.csv"];
pub(super) const OWN: &[&str] = &["--scores", "scores.csv", "--capacity", "capacity.csv"];

/// A folder with the sheets of the worked example.
pub(super) fn example() -> Folder {
    Folder::with(&[
        ("mentors.csv", MENTORS),
        ("mentees.csv", MENTEES),
        ("scores.csv", SCORES),
        ("capacity.csv", CAPACITY),
    ])
}

#[test]
fn the_readme_shows_what_the_example_prints() {
    let answer = example().answer(PEOPLE);
    assert!(
        README.contains(&format!("```\n{answer}```\n")),
        "\n{answer}"
    );
}

#[test]
fn the_guide_names_every_language_area_and_region() {
    use alongside::vocab::{Area, Language, Region};
    let codes = (Language::all().map(Language::code))
        .chain(Area::all().map(Area::code))
        .chain(Region::all().map(Region::code));
    let missing: Vec<&str> = codes
        .filter(|code| !GUIDE.contains(&format!("`{code}`")))
        .collect();
    assert_eq!(missing, [""; 0]);
}

/// What the schema finds wrong with this answer.
fn wrong_by_schema(answer: &Value) -> Option<String> {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let name = "https://example.org/match.schema.json";
    compiler
        .add_resource(name, schema)
        .expect("the schema is there");
    let schema = compiler
        .compile(name, &mut schemas)
        .expect("the schema is one");
    let wrong = schemas.validate(answer, schema).err();
    wrong.map(|wrong| wrong.to_string())
}

#[test]
fn every_answer_is_as_the_schema_says() {
    let folder = example();
    folder.write(
        "pins.csv",
        b"mentor,mentee\nA-08,B-01\nA-03,B-03\nA-03,B-02\nA-02,B-03\n",
    );
    folder.write("own-pins.csv", b"mentor,mentee\nA-03,B-01\nA-01,B-02\n");
    folder.write(
        "zones.csv",
        MENTEES
            .replace(",organisation", ",zone")
            .replace("0,\n", "0,Asia/Kathmandu\n")
            .as_bytes(),
    );
    let draw: &[&str] = &["--places", "fair-draw", "--seed", "7", "--proof"];
    for options in [
        PEOPLE.to_vec(),
        [PEOPLE, &["--pins", "pins.csv", "--proof"]].concat(),
        [PEOPLE, draw].concat(),
        vec![
            "--mentors",
            "mentors.csv",
            "--mentees",
            "zones.csv",
            "--week-of",
            "2026-01-14",
        ],
        OWN.to_vec(),
        [OWN, &["--pins", "own-pins.csv", "--acceptable", "70"], draw].concat(),
    ] {
        let answer = folder.json(&options);
        assert_eq!(wrong_by_schema(&answer), None, "{options:?}");
        assert_eq!(answer["schema"], alongside::sheets::SCHEMA);
    }
}

#[test]
fn the_schema_would_see_a_field_that_is_missing_new_or_wrong() {
    let answer = example().json(PEOPLE);
    let breaks: [fn(&mut Value); 4] = [
        |answer| answer["pairs"][0]["score"] = "855".into(),
        |answer| answer["pairs"][0]["name"] = "Amal".into(),
        |answer| answer["waiting"][0]["reason"] = "unworthy".into(),
        |answer| drop(answer["objective"].as_object_mut().unwrap().remove("poor")),
    ];
    for (number, spoil) in breaks.into_iter().enumerate() {
        let mut spoilt = answer.clone();
        spoil(&mut spoilt);
        assert!(wrong_by_schema(&spoilt).is_some(), "number {number}");
    }
}

#[test]
fn an_e_mail_address_or_an_organisation_never_comes_back() {
    let folder = example();
    let mut with_mail = MENTEES.replace("organisation\n", "organisation,email\n");
    for number in 0.. {
        let one = with_mail.replacen(
            ",\n",
            &format!(",Planted Group,planted{number}@example.org\n"),
            1,
        );
        if one == with_mail {
            break;
        }
        with_mail = one;
    }
    assert!(
        with_mail.contains("planted1@example.org"),
        "the sheet would leak it"
    );
    folder.write("mentees.csv", with_mail.as_bytes());
    for format in ["table", "csv", "json"] {
        let answer = folder.answer(&[PEOPLE, &["--format", format]].concat());
        assert!(answer.contains("B-01"));
        assert!(!answer.to_lowercase().contains("planted"), "{answer}");
    }
}
