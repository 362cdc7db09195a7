//! What comes out of sheets of people: the same for the same people, and what was wished.
#![expect(
    clippy::indexing_slicing,
    reason = "an answer that is shaped otherwise is a failed test"
)]

use super::{
    Folder,
    examples::{OWN, PEOPLE, example},
};
use serde_json::{Value, json};

/// The text with its rows turned round behind the first line, and its columns too.
fn turned(text: &str) -> String {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| {
            row.expect("the example is a sheet")
                .iter()
                .rev()
                .map(str::to_owned)
                .collect()
        })
        .collect();
    rows[1..].reverse();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Always)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row).expect("memory has room");
    }
    String::from_utf8(writer.into_inner().expect("memory has room")).expect("it was text")
}

#[test]
fn the_same_people_give_the_same_bytes_in_whatever_order_they_stand() {
    let (folder, other) = (example(), Folder::new());
    for name in folder.names() {
        let text = folder.read(&name);
        assert_ne!(turned(&text), text);
        other.write(&name, turned(&text).as_bytes());
    }
    let proof: &[&str] = &["--format", "json", "--proof"];
    for options in [
        PEOPLE.to_vec(),
        [PEOPLE, &["--format", "csv"]].concat(),
        [PEOPLE, proof].concat(),
        [PEOPLE, proof, &["--places", "fair-draw"]].concat(),
        OWN.to_vec(),
        [OWN, &["--format", "csv"]].concat(),
        [OWN, proof].concat(),
        [OWN, proof, &["--places", "fair-draw"]].concat(),
    ] {
        assert_eq!(
            folder.answer(&options),
            other.answer(&options),
            "{options:?}"
        );
    }
}

/// The mentor of this mentee.
fn mentor_of<'a>(answer: &'a Value, mentee: &str) -> Option<&'a str> {
    let pairs = answer["pairs"].as_array().expect("there are pairs");
    let pair = pairs.iter().find(|pair| pair["mentee"] == mentee)?;
    pair["mentor"].as_str()
}

#[test]
fn pins_and_bars_hold_and_a_pin_that_cannot_be_kept_is_told() {
    let folder = example();
    let free = folder.json(PEOPLE);
    assert_eq!(mentor_of(&free, "B-09"), Some("A-02"));
    assert_eq!(mentor_of(&free, "B-06"), Some("A-06"));
    folder.write("pins.csv", b"mentor,mentee\nA-02,B-02\nA-08,B-03\n");
    folder.write("bars.csv", b"mentee,mentor\nB-06,A-06\n");
    let wishes: &[&str] = &["--pins", "pins.csv", "--bars", "bars.csv"];
    let answer = folder.json(&[PEOPLE, wishes].concat());
    assert_eq!(mentor_of(&answer, "B-02"), Some("A-02"));
    assert_ne!(mentor_of(&answer, "B-06"), Some("A-06"));
    let pinned: Vec<&Value> = answer["pairs"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|pair| pair["pinned"] == true)
        .collect();
    assert_eq!(pinned.len(), 1);
    let unkept = &answer["unkept_pins"];
    assert_eq!(
        (
            &unkept[0]["mentor"],
            &unkept[0]["mentee"],
            &unkept[0]["reason"]
        ),
        (&json!("A-08"), &json!("B-03"), &json!("impossible"))
    );
    // A sheet of pairs has no room for it, so it is said beside.
    let run = folder.run(&[PEOPLE, wishes, &["--format", "csv"]].concat());
    assert_eq!(run.code, 0);
    assert!(
        run.told
            .starts_with("alongside: the pin of B-03 with A-08 is not kept."),
        "{}",
        run.told
    );
    let table = folder.answer(&[PEOPLE, wishes].concat());
    assert!(
        table.contains("\nPINS THAT COULD NOT BE KEPT\nB-03 with A-08\n"),
        "{table}"
    );
}

#[test]
fn the_rules_of_the_round_are_obeyed() {
    let folder = example();
    folder.write(
        "weights.csv",
        b"experience,availability,languages\n10,0,0\n",
    );
    let total =
        |more: &[&str]| folder.json(&[PEOPLE, more].concat())["objective"]["total_score"].clone();
    assert_ne!(total(&["--weights", "0,10,0"]), total(&[]));
    assert_eq!(
        total(&["--weights", "weights.csv"]),
        total(&["--weights", "0,10,0"])
    );
    assert_eq!(total(&["--weights", "3,5,2"]), total(&[]));
    let strict = folder.json(&[PEOPLE, &["--min-shared", "12", "--acceptable", "0"]].concat());
    assert_eq!(
        strict["objective"]["matched"], 1,
        "only one pair shares six hours"
    );
    assert_eq!(strict["objective"]["poor"], 0);
}

#[test]
fn one_organisation_is_kept_apart_if_the_round_says_so_and_one_person_always() {
    let mentors = "id,languages,week,meets,organisation,email\na,en:fluent,Mon evening,online,MAP,amal@example.org\n";
    let people = |organisation: &str, email: &str| {
        format!(
            "id,languages,week,meets,organisation,email\nx,en:fluent,Mon evening,online,{organisation},{email}\n"
        )
    };
    for (organisation, email, options, matched) in [
        ("map", "", &[][..], 1),
        ("map", "", &["--organisations-apart"][..], 0),
        ("other", "", &["--organisations-apart"][..], 1),
        ("", "AMAL@example.org", &[][..], 0),
        ("", "other@example.org", &[][..], 1),
    ] {
        let folder = Folder::with(&[
            ("mentors.csv", mentors),
            ("mentees.csv", &people(organisation, email)),
        ]);
        let answer = folder.json(&[PEOPLE, options].concat());
        assert_eq!(
            answer["objective"]["matched"], matched,
            "{organisation} {email} {options:?}"
        );
    }
}

#[test]
fn several_clocks_are_compared_in_the_week_that_is_asked_for() {
    let folder = Folder::with(&[
        (
            "mentors.csv",
            "id,languages,week,meets,zone\na,en:fluent,Mon 12:00-13:00,online,Europe/London\n",
        ),
        (
            "mentees.csv",
            "id,languages,week,meets,zone\nx,en:fluent,Mon 15:00-16:00,online,Africa/Asmara\n",
        ),
    ]);
    let answer = |day: &str| folder.json(&[PEOPLE, &["--week-of", day]].concat());
    // Asmara is three hours ahead of London in winter, and two in summer.
    let winter = answer("2026-01-14");
    assert_eq!(winter["objective"]["matched"], 1);
    assert_eq!(winter["settings"]["week_of"], "2026-01-14");
    assert_eq!(
        winter["pairs"][0]["availability"]["hours"],
        json!(["Mon 15:00-16:00"])
    );
    assert_eq!(answer("2026-07-15")["objective"]["matched"], 0);
}

#[test]
fn no_id_becomes_a_formula_in_a_spreadsheet() {
    let folder = Folder::with(&[(
        "scores.csv",
        "mentee,mentor,score\n=1+1,@SUM(A1),5\n-x,+y,-1\n",
    )]);
    let sheet = folder.answer(&["--scores", "scores.csv", "--format", "csv"]);
    let rows: Vec<&str> = sheet.lines().collect();
    assert_eq!(
        rows[0],
        "\u{feff}mentee,mentor,score,pinned,waits_because,in_words"
    );
    assert_eq!(rows[1], "'=1+1,'@SUM(A1),5,no,,");
    assert!(rows[2].starts_with("'-x,,,,no-scores,"), "{}", rows[2]);
}

#[test]
fn nobody_at_all_is_no_mistake() {
    let folder = Folder::with(&[
        ("mentors.csv", "id,languages,week,meets\n"),
        (
            "mentees.csv",
            "id,languages,week,meets\nx,en:fluent,Mon evening,online\n",
        ),
        ("scores.csv", "mentee,mentor,score\n"),
    ]);
    let answer = folder.json(PEOPLE);
    assert_eq!(answer["waiting"][0]["reason"], "no-mentors");
    let answer = folder.json(&["--scores", "scores.csv"]);
    assert_eq!(
        answer["objective"],
        json!({"matched": 0, "total_score": 0, "poor": 0})
    );
}
