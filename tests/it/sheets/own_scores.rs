//! Own scores against trying everything.
#![expect(
    clippy::indexing_slicing,
    reason = "an answer that is shaped otherwise is a failed test"
)]

use super::Folder;
use proptest::prelude::*;
use serde_json::Value;
use std::fmt::Write;

/// What can be reached by any pairs: most matched, then fewest poor, then the highest total.
fn best(scores: &[Vec<Option<u32>>], left: &mut [u32], acceptable: u32) -> (i64, i64, i64) {
    let Some((row, rest)) = scores.split_first() else {
        return (0, 0, 0);
    };
    let mut found = best(rest, left, acceptable);
    for (mentor, score) in row.iter().enumerate() {
        let Some(score) = score.filter(|_| left[mentor] > 0) else {
            continue;
        };
        left[mentor] -= 1;
        let (matched, poor, total) = best(rest, left, acceptable);
        left[mentor] += 1;
        let poor = poor - i64::from(score < acceptable);
        found = found.max((matched + 1, poor, total + i64::from(score)));
    }
    found
}

/// A table of scores, `None` where two cannot be a pair, and every mentor's places.
fn tables() -> impl Strategy<Value = (Vec<Vec<Option<u32>>>, Vec<u32>, u32)> {
    (1..6_usize, 1..5_usize).prop_flat_map(|(mentees, mentors)| {
        let score = prop_oneof![
            Just(None),
            (0..8_u32).prop_map(Some),
            (0..=1_000_000_u32).prop_map(Some)
        ];
        let rows = prop::collection::vec(prop::collection::vec(score, mentors), mentees);
        let places = prop::collection::vec(0..3_u32, mentors);
        (rows, places, prop_oneof![Just(0), 0..500_000_u32])
    })
}

fn number(answer: &Value, name: &str) -> i64 {
    answer["objective"][name].as_i64().expect("a number")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn own_scores_reach_what_trying_everything_reaches((rows, mut places, acceptable) in tables()) {
        let (mut scores, mut capacity) = ("score,mentor,mentee\n".to_owned(), "mentor,capacity\n".to_owned());
        for (mentee, row) in rows.iter().enumerate() {
            for (mentor, score) in row.iter().enumerate() {
                match score {
                    Some(score) => writeln!(scores, "{score},a{mentor},b{mentee}").expect("memory has room"),
                    // Absent and negative mean the same; the mentee is there all the same.
                    None => writeln!(scores, "-{},a{mentor},b{mentee}", mentor + 1).expect("memory has room"),
                }
            }
        }
        for (mentor, places) in places.iter().enumerate() {
            writeln!(capacity, "a{mentor},{places}").expect("memory has room");
        }
        let folder = Folder::with(&[("scores.csv", &scores), ("capacity.csv", &capacity)]);
        let least = acceptable.to_string();
        let answer = folder.json(&["--scores", "scores.csv", "--capacity", "capacity.csv", "--acceptable", &least]);
        let reached = (number(&answer, "matched"), -number(&answer, "poor"), number(&answer, "total_score"));
        prop_assert_eq!(reached, best(&rows, &mut places, acceptable));
    }
}

#[test]
fn whoever_has_no_row_in_the_capacity_sheet_takes_one() {
    let folder = Folder::with(&[
        (
            "scores.csv",
            "mentee,mentor,score\nx,a,5\ny,a,7\nx,b,1\ny,b,1\nz,b,9\n",
        ),
        ("capacity.csv", "mentor,capacity\na,2\nnobody-asks,4\n"),
    ]);
    let objective = |more: &[&str]| {
        let options = [&["--scores", "scores.csv", "--format", "json"], more].concat();
        let run = folder.run(&options);
        assert_eq!(run.code, 0, "{run:?}");
        let answer: Value = serde_json::from_str(&run.out).expect("it prints JSON");
        (answer["objective"]["total_score"].clone(), run.told)
    };
    assert_eq!(objective(&[]), ((7 + 9).into(), String::new()));
    let (total, told) = objective(&["--capacity", "capacity.csv"]);
    assert_eq!(total, 5 + 7 + 9);
    assert!(told.contains("\"nobody-asks\" (line 3)"), "{told}");
}

#[test]
fn each_reason_for_waiting_is_told() {
    let folder = Folder::with(&[
        (
            "scores.csv",
            "mentee,mentor,score\nhas,a,9\nneeded,a,5\nnobody,a,-1\nbarred,b,3\nfull,c,3\n",
        ),
        ("capacity.csv", "mentor,capacity\nc,0\n"),
        ("bars.csv", "mentor,mentee\nb,barred\n"),
    ]);
    let answer = folder.json(&[
        "--scores",
        "scores.csv",
        "--capacity",
        "capacity.csv",
        "--bars",
        "bars.csv",
    ]);
    let mut waiting: Vec<(&str, &str)> = (answer["waiting"].as_array().expect("some wait").iter())
        .map(|one| {
            (
                one["mentee"].as_str().unwrap(),
                one["reason"].as_str().unwrap(),
            )
        })
        .collect();
    waiting.sort_unstable();
    let expected = [
        ("barred", "barred"),
        ("full", "no-places"),
        ("needed", "all-needed"),
        ("nobody", "no-scores"),
    ];
    assert_eq!(waiting, expected);
}
