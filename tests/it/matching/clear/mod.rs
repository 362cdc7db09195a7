//! The clear version: the same aims step by step, on lists of all pairs, with nothing done to be quick.
//!
//! It says what the fast one has to find, to the last pair, on rounds too large for brute force.
#![expect(
    clippy::indexing_slicing,
    reason = "numbers come from the very lists they are used on; a wrong one fails the test"
)]

mod assign;
mod pairing;
mod places;
mod ties;
mod worth;

use alongside::matching::{Places, lot};
use assign::{Assignment, Edge};
use pairing::Pairing;
use proptest::prelude::*;
use worth::Worth;

use super::cohort::{Cohort, cases, cohorts};

/// A mentor that somebody could have.
#[derive(Clone, Copy)]
struct Possible {
    mentor: usize,
    score: u16,
}

/// Who has whom, as places in the cohort's lists, mentees by id.
fn solve(cohort: &Cohort) -> Vec<(usize, usize)> {
    let mut mentors: Vec<usize> = (0..cohort.mentors.len()).collect();
    mentors.sort_by_key(|&mentor| &cohort.mentor(mentor).person.id);
    let mut mentees: Vec<usize> = (0..cohort.mentees.len()).collect();
    mentees.sort_by_key(|&mentee| &cohort.mentee(mentee).person.id);
    let possible: Vec<Vec<Possible>> = (mentees.iter())
        .map(|&mentee| {
            let all = mentors.iter().enumerate();
            let offering = all.filter(|&(_, &mentor)| cohort.mentor(mentor).places > 0);
            let could = |(number, &mentor)| {
                let score = cohort.score(mentor, mentee)?;
                Some(Possible {
                    mentor: number,
                    score,
                })
            };
            offering.filter_map(could).collect()
        })
        .collect();
    let places: Vec<usize> = (mentors.iter())
        .map(|&mentor| cohort.mentor(mentor).places.into())
        .collect();
    let pairing = match cohort.rules.places {
        Places::FairDraw { seed } => {
            let turns = turns(cohort, &mentees, seed);
            let chosen = places::who(&possible, &places, 0..mentees.len(), &turns);
            best(
                &edges(cohort, &mentees, &possible),
                places,
                chosen.into_iter(),
            )
        }
        Places::BestFit => {
            // To wait is to have a last mentor, with room for all and worth nothing.
            let mut edges = edges(cohort, &mentees, &possible);
            let waits = Edge {
                mentor: mentors.len(),
                worth: Worth::ZERO,
            };
            for edges in &mut edges {
                edges.push(waits);
            }
            let room = places.into_iter().chain([usize::MAX]).collect();
            best(&edges, room, 0..mentees.len())
        }
    };
    let pairs = mentees.iter().zip(pairing.mentor_of);
    pairs
        .filter_map(|(&mentee, mentor)| Some((*mentors.get(mentor?)?, mentee)))
        .collect()
}

fn best(edges: &[Vec<Edge>], places: Vec<usize>, mentees: impl Iterator<Item = usize>) -> Pairing {
    let mut assignment = Assignment::best(edges, places, mentees);
    ties::settle(&mut assignment);
    assignment.pairing
}

fn edges(cohort: &Cohort, mentees: &[usize], possible: &[Vec<Possible>]) -> Vec<Vec<Edge>> {
    let edge = |mentee: usize, pair: &Possible| Edge {
        mentor: pair.mentor,
        worth: Worth::of_pair(
            cohort.mentee(mentee).rounds_waited,
            pair.score,
            cohort.rules.acceptable,
        ),
    };
    let rows = mentees.iter().zip(possible);
    rows.map(|(&mentee, row)| row.iter().map(|pair| edge(mentee, pair)).collect())
        .collect()
}

fn turns(cohort: &Cohort, mentees: &[usize], seed: u64) -> Vec<usize> {
    let key = |&number: &usize| {
        let mentee = cohort.mentee(mentees[number]);
        (
            std::cmp::Reverse(mentee.rounds_waited),
            lot(seed, &mentee.person.id),
        )
    };
    let mut order: Vec<usize> = (0..mentees.len()).collect();
    order.sort_by_key(key);
    let mut turns = vec![0; mentees.len()];
    for (turn, mentee) in order.into_iter().enumerate() {
        turns[mentee] = turn;
    }
    turns
}

fn is_the_same(cohort: &Cohort) -> Result<(), TestCaseError> {
    let cohort = cohort.without_pins();
    let found = cohort.propose().pairs;
    let found: Vec<_> = found
        .iter()
        .map(|pair| (pair.mentor, pair.mentee))
        .collect();
    prop_assert_eq!(found, solve(&cohort));
    Ok(())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_fast_one_finds_the_pairs_of_the_clear_one(cohort in cohorts(20..=60, 20..=70)) {
        is_the_same(&cohort)?;
    }

    #[test]
    fn so_it_does_where_everybody_is_alike(cohort in cohorts(10..=40, 10..=60), few in 1..4_usize) {
        // Few kinds of people make many proposals equally good.
        let mut cohort = cohort;
        let (mentors, mentees) = (cohort.mentors.clone(), cohort.mentees.clone());
        for (number, mentor) in cohort.mentors.iter_mut().enumerate() {
            let id = std::mem::take(&mut mentor.person.id);
            *mentor = mentors[number % few].clone();
            mentor.person.id = id;
        }
        for (number, mentee) in cohort.mentees.iter_mut().enumerate() {
            let id = std::mem::take(&mut mentee.person.id);
            *mentee = mentees[number % few].clone();
            mentee.person.id = id;
        }
        is_the_same(&cohort)?;
    }
}
