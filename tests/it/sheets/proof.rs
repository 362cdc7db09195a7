//! The proof of an answer, checked here by what docs/MATCH.md says and nothing else.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "an answer that is shaped otherwise is a failed test"
)]

use super::Folder;
use alongside::{
    cli::explain,
    matching::{OwnRules, Places, Wishes, propose_scores},
    sheets::{Capacity, Source, answer_if_proven, read_scores},
};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

const SCORES: &str =
    "mentee,mentor,score\nv,a,90\nv,b,80\nw,a,90\nw,b,10\nx,a,70\nx,c,69\ny,c,50\nz,c,49\nz,b,12\n";

fn by_id(answer: &Value, list: &str, id: &str, number: &str) -> HashMap<String, i64> {
    (answer["certificate"][list]
        .as_array()
        .expect("the proof is there")
        .iter())
    .map(|one| {
        let number = one[number].as_i64().expect("a number");
        (one[id].as_str().expect("an id").to_owned(), number)
    })
    .collect()
}

/// Whether the proof holds for an answer on these scores, where everybody has one place.
fn proves(answer: &Value) -> bool {
    let prices = by_id(answer, "place_prices", "mentor", "price");
    let gains = by_id(answer, "mentee_gains", "mentee", "gain");
    let pairs: HashMap<&str, &str> = (answer["pairs"].as_array().expect("pairs").iter())
        .map(|pair| {
            (
                pair["mentee"].as_str().unwrap(),
                pair["mentor"].as_str().unwrap(),
            )
        })
        .collect();
    let scale = |name: &str| {
        answer["certificate"]["scale"][name]
            .as_i64()
            .expect("a number")
    };
    let (turn, poor) = (scale("turn"), scale("poor"));
    // Three places and no score above 90.
    let is_strict = poor > 3 * 90 && turn > 3 * poor + 3 * 90;
    let none_below_zero = prices
        .values()
        .chain(gains.values())
        .all(|worth| *worth >= 0);
    let mut tight = 0;
    let rows_hold = SCORES.lines().skip(1).all(|row| {
        let cells: Vec<&str> = row.split(',').collect();
        let together = gains[cells[0]] + prices[cells[1]];
        let score: i64 = cells[2].parse().unwrap();
        let pair = turn + score - if score < 50 { poor } else { 0 };
        let is_paired = pairs.get(cells[0]) == Some(&cells[1]);
        tight += usize::from(is_paired && together == pair);
        together >= pair
    });
    let taken: HashSet<&&str> = pairs.values().collect();
    let idle = |mentor: &String| !pairs.values().any(|taken| taken == mentor);
    is_strict
        && none_below_zero
        && rows_hold
        && tight == pairs.len()
        && taken.len() == pairs.len()
        && prices
            .iter()
            .all(|(mentor, price)| !idle(mentor) || *price == 0)
        && gains
            .iter()
            .all(|(mentee, gain)| pairs.contains_key(mentee.as_str()) || *gain == 0)
}

#[test]
fn anybody_can_check_the_proof_and_a_false_one_shows() {
    let folder = Folder::with(&[("scores.csv", SCORES)]);
    let options = ["--scores", "scores.csv", "--acceptable", "50", "--proof"];
    let answer = folder.json(&options);
    assert_eq!(answer["objective"]["matched"], 3);
    assert!(proves(&answer), "{answer:#}");
    let mut false_one = answer.clone();
    false_one["certificate"]["place_prices"][0]["price"] = (-1).into();
    assert!(!proves(&false_one));
    let mut other_pairs = answer;
    // Who has whom, the other way round.
    let (first, second) = (
        other_pairs["pairs"][0]["mentor"].clone(),
        other_pairs["pairs"][1]["mentor"].clone(),
    );
    (
        other_pairs["pairs"][0]["mentor"],
        other_pairs["pairs"][1]["mentor"],
    ) = (second, first);
    assert!(!proves(&other_pairs), "{other_pairs:#}");
}

#[test]
fn without_being_asked_for_the_proof_stays_inside() {
    let folder = Folder::with(&[("scores.csv", SCORES)]);
    let answer = folder.json(&["--scores", "scores.csv"]);
    assert_eq!(
        answer["certificate"],
        serde_json::json!({"verdict": "proven"})
    );
}

#[test]
fn an_answer_that_does_not_stand_its_check_is_not_shown() {
    let source = Source {
        name: "scores.csv",
        bytes: SCORES.as_bytes(),
    };
    let table = read_scores(source, &Capacity::default())
        .expect("a good sheet")
        .table;
    let rules = OwnRules {
        acceptable: 0,
        places: Places::BestFit,
    };
    let wishes = Wishes::default();
    let mut proposal = propose_scores(&rules, &table, &wishes);
    assert!(answer_if_proven(&table, &rules, &wishes, &proposal, false).is_ok());

    proposal.pairs.pop();
    let refused = answer_if_proven(&table, &rules, &wishes, &proposal, false);
    let error = anyhow::Error::from(refused.expect_err("a pair is missing"));
    assert!(error.to_string().contains("are not shown"), "{error}");
    assert_eq!(explain(&error), std::process::ExitCode::from(1));
}
