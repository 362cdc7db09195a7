//! The same answers as well-known algorithms of other people's, on rounds too large for brute force.

use alongside::matching::{Places, lot};
use pathfinding::prelude::{Matrix, kuhn_munkres};
use petgraph::graph::UnGraph;
use proptest::prelude::*;

use super::cohort::{Cohort, cases, cohorts};

/// More than all totals of a round of 60, and more than all its poor pairs of that size.
const POOR: i64 = 100_000;
const TURN: i64 = 100 * POOR;

/// One number for each place, a mentor with three is there three times.
fn places(cohort: &Cohort) -> Vec<usize> {
    (cohort.mentors.iter().enumerate())
        .flat_map(|(number, mentor)| std::iter::repeat_n(number, usize::from(mentor.places)))
        .collect()
}

/// How much each mentee's having a pair is worth: more, the earlier the turn.
fn by_turn(cohort: &Cohort) -> Vec<i64> {
    let key = |mentee: usize| {
        let waited = cohort.mentee(mentee).rounds_waited;
        match cohort.rules.places {
            Places::FairDraw { seed } => (
                waited,
                std::cmp::Reverse(lot(seed, &cohort.mentee(mentee).person.id)),
            ),
            Places::BestFit => (waited, std::cmp::Reverse(0)),
        }
    };
    let all = 0..cohort.mentees.len();
    all.clone()
        .map(|mentee| {
            all.clone()
                .filter(|&other| key(other) <= key(mentee))
                .count()
        })
        .map(|before| i64::try_from(before).expect("few people"))
        .collect()
}

/// All aims in one number.
fn worth(cohort: &Cohort, turn: i64, score: u16) -> i64 {
    turn * TURN
        - if score < cohort.rules.acceptable {
            POOR
        } else {
            0
        }
        + i64::from(score)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn kuhn_munkres_on_copies_of_mentors_finds_nothing_better(cohort in cohorts(10..=30, 20..=60)) {
        let cohort = cohort.without_pins();
        let turns = by_turn(&cohort);
        let places = places(&cohort);
        // Behind the places as many columns for those who wait, worth nothing.
        let rows = turns.iter().enumerate().map(|(mentee, &turn)| {
            let worth = |&mentor: &usize| cohort.score(mentor, mentee).map_or(0, |score| worth(&cohort, turn, score));
            let mut row: Vec<i64> = places.iter().map(worth).collect();
            row.resize(places.len() + turns.len(), 0);
            row
        });
        let weights = Matrix::from_rows(rows).expect("rows of one length");
        let (theirs, _) = kuhn_munkres(&weights);
        let ours: i64 = cohort.propose().pairs.iter()
            .map(|pair| worth(&cohort, *turns.get(pair.mentee).expect("a turn for each"), pair.reasons.score))
            .sum();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn as_many_people_are_placed_as_any_matching_can(cohort in cohorts(0..=30, 0..=40)) {
        let cohort = cohort.without_pins();
        let mut graph = UnGraph::<(), ()>::default();
        let mentees: Vec<_> = cohort.mentees.iter().map(|_| graph.add_node(())).collect();
        for mentor in places(&cohort) {
            let place = graph.add_node(());
            for (mentee, &node) in mentees.iter().enumerate() {
                if cohort.score(mentor, mentee).is_some() {
                    graph.add_edge(node, place, ());
                }
            }
        }
        let most = petgraph::algo::maximum_matching(&graph).edges().count();
        prop_assert_eq!(cohort.propose().objective.placed, most);
    }
}
