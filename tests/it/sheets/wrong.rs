//! Sheets and options that have to be put right: it ends with 2, says where and how, and prints nothing else.
use super::{
    Run,
    examples::{OWN, PEOPLE, example},
    run,
};

const MENTORS: &str = "id,languages,week,meets\na,en:fluent,Mon evening,online\n";
const MENTEES: &str = "id,languages,week,meets\nx,en:fluent,Mon evening,online\n";

fn told(run: &Run) -> Vec<&str> {
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
    run.told.lines().collect()
}

#[test]
fn a_mistake_in_a_sheet_of_people_names_file_line_and_column() {
    for (row, begins) in [
        (
            "a,klingon:fluent,Mon evening,online",
            "mentors.csv, line 2, column 2 (languages): \"klingon\" is not a language of the list. Write its code",
        ),
        (
            "a,en:native,Mon evening,online",
            "mentors.csv, line 2, column 2 (languages): \"native\" is not a level. Write basic, conversational or fluent.",
        ),
        (
            "a,en:fluent,Mon 25:00-26:00,online",
            "mentors.csv, line 2, column 3 (week): \"25:00-26:00\" is not a time. Write it like 18:00-20:00",
        ),
        (
            "a,en:fluent,Mon evening",
            "mentors.csv, line 2: has 3 cells, but the first line has 4.",
        ),
        (
            "a,,,\na,,,",
            "mentors.csv, line 3, column 1 (id): is the id of line 2 already.",
        ),
        (
            "a,,,telepathy",
            "mentors.csv, line 2, column 4 (meets): \"telepathy\" is not a way of meeting.",
        ),
    ] {
        let sheet = format!("id,languages,week,meets\n{row}\n");
        let run = run(&[("mentors.csv", &sheet), ("mentees.csv", MENTEES)], PEOPLE);
        let told = told(&run);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].starts_with(&format!("alongside: {begins}")),
            "{told:?}"
        );
    }
}

#[test]
fn an_area_that_is_not_in_the_list_is_a_mistake_in_either_sheet() {
    let (mentors, mentees) = (
        MENTORS
            .replace("meets\n", "meets,areas\n")
            .replace("online\n", "online,cooking:deep\n"),
        MENTEES
            .replace("meets\n", "meets,areas\n")
            .replace("online\n", "online,cooking\n"),
    );
    let run = run(
        &[("mentors.csv", &mentors), ("mentees.csv", &mentees)],
        PEOPLE,
    );
    let told = told(&run);
    assert!(
        told[0].starts_with(
            "alongside: mentors.csv, line 2, column 5 (areas): \"cooking\" is not an area"
        ),
        "{told:?}"
    );
    assert!(
        told[1].starts_with(
            "alongside: mentees.csv, line 2, column 5 (areas): \"cooking\" is not an area"
        ),
        "{told:?}"
    );
}

#[test]
fn a_mistake_in_a_sheet_of_scores_names_file_line_and_column() {
    let places = "mentor,capacity\na,2\n";
    for (scores, capacity, begins) in [
        (
            "mentee,mentor,score\nx,a,1.5\n",
            places,
            "scores.csv, line 2, column 3 (score): \"1.5\" is not a whole number from 0 to 1000000.",
        ),
        (
            "mentee,mentor,score\nx,a,1000001\n",
            places,
            "scores.csv, line 2, column 3 (score): \"1000001\" is not a whole number from 0 to 1000000.",
        ),
        (
            "mentee,mentor,score\nx,a,1\n\nx,a,2\n",
            places,
            "scores.csv, line 4: mentee \"x\" and mentor \"a\" have a score on line 2 already.",
        ),
        (
            "mentee,mentor\nx,a\n",
            places,
            "scores.csv, line 1: names no column score.",
        ),
        (
            "mentee,mentor,score\nx,a,1\n",
            "mentor,capacity\na,many\n",
            "capacity.csv, line 2, column 2 (capacity): \"many\" is not a whole number",
        ),
        (
            "",
            places,
            "scores.csv: is empty. Its first line names the columns: mentee, mentor, score.",
        ),
    ] {
        let run = run(&[("scores.csv", scores), ("capacity.csv", capacity)], OWN);
        let told = told(&run);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].starts_with(&format!("alongside: {begins}")),
            "{told:?}"
        );
    }
}

#[test]
fn bytes_that_are_no_text_are_a_mistake_with_its_place() {
    let folder = example();
    folder.write("scores.csv", b"mentee,mentor,score\nx,a,1\nx,\xff\xfe,1\n");
    let run = folder.run(&["--scores", "scores.csv"]);
    assert_eq!(
        told(&run),
        [
            "alongside: scores.csv, line 3, column 2 (mentor): is not UTF-8 text. Save the sheet as \"CSV UTF-8\"."
        ]
    );
}

#[test]
fn a_file_that_is_not_there_or_is_none_is_a_mistake() {
    let run = run(&[], &["--scores", "scores.csv"]);
    assert_eq!(
        told(&run),
        ["alongside: scores.csv: is not there. Check the name and the folder."]
    );
    let folder = super::Folder::new();
    let run = folder.run(&["--scores", "."]);
    assert!(
        told(&run)[0].starts_with("alongside: .: cannot be read:"),
        "{run:?}"
    );
}

#[test]
fn somebody_unknown_in_pins_or_bars_is_a_mistake() {
    let folder = example();
    folder.write("pins.csv", b"mentor,mentee\nA-99,B-01\n");
    folder.write("bars.csv", b"mentor,mentee\nA-01,B-99\n");
    let expected = [
        "alongside: pins.csv, line 2, column 1 (mentor): \"A-99\" is the id of no mentor. Write it as it stands in the other sheet.",
        "alongside: bars.csv, line 2, column 2 (mentee): \"B-99\" is the id of no mentee. Write it as it stands in the other sheet.",
    ];
    for sheets in [PEOPLE, OWN] {
        let run = folder.run(&[sheets, &["--pins", "pins.csv", "--bars", "bars.csv"]].concat());
        assert_eq!(told(&run), expected);
    }
}

#[test]
fn twenty_mistakes_are_told_and_the_rest_is_counted() {
    let scores = format!("mentee,mentor,score\n{}", "x,a,many\n".repeat(25));
    let run = run(&[("scores.csv", &scores)], &["--scores", "scores.csv"]);
    let told = told(&run);
    assert_eq!(told.len(), 21);
    assert!(
        told[19].starts_with("alongside: scores.csv, line 21, column 3 (score):"),
        "{told:?}"
    );
    assert_eq!(told[20], "alongside: … and 5 more like these");
}

#[test]
fn options_that_do_not_go_together_are_a_mistake() {
    let folder = example();
    for (options, word) in [
        (vec![], "--scores"),
        (vec!["--mentors", "mentors.csv"], "--mentees"),
        ([PEOPLE, &["--scores", "scores.csv"]].concat(), "--scores"),
        (
            [PEOPLE, &["--capacity", "capacity.csv"]].concat(),
            "--capacity",
        ),
        ([OWN, &["--weights", "3,5,2"]].concat(), "--weights"),
        ([PEOPLE, &["--seed", "7"]].concat(), "--seed"),
        ([PEOPLE, &["--acceptable", "1001"]].concat(), "--acceptable"),
        ([OWN, &["--acceptable", "1000001"]].concat(), "--acceptable"),
        ([PEOPLE, &["--weights", "3,5,3"]].concat(), "--weights"),
        ([PEOPLE, &["--weights", "no.csv"]].concat(), "no.csv"),
        ([PEOPLE, &["--week-of", "soon"]].concat(), "--week-of"),
        ([PEOPLE, &["--proof"]].concat(), "--proof"),
        ([PEOPLE, &["--format", "xml"]].concat(), "--format"),
    ] {
        let run = folder.run(&options);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{options:?} {run:?}");
        assert!(run.told.contains(word), "{options:?} {run:?}");
    }
}

#[test]
fn no_mistake_steers_the_terminal_or_repeats_an_address() {
    let mentors = MENTORS
        .replace("en:fluent", "\u{1b}[31m:fluent")
        .replace("meets\n", "meets,email\n")
        .replace("online\n", "online,planted at example.org\n");
    assert!(mentors.contains('\u{1b}') && mentors.contains("planted"));
    let run = run(
        &[("mentors.csv", &mentors), ("mentees.csv", MENTEES)],
        PEOPLE,
    );
    assert_eq!(told(&run).len(), 2);
    assert!(
        !run.told.contains('\u{1b}') && !run.told.contains("planted"),
        "{run:?}"
    );
}
