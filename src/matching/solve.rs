//! The two questions in their order: who gets a mentor, and which.

use super::assign::{Assignment, Edge};
use super::pairing::Pairing;
use super::pins::Pins;
use super::places::who;
use super::rules::Places;
use super::table::Table;
use super::ties;
use super::worth::Worth;

/// The best pairs beside the pinned ones, and the prices that prove it.
#[derive(Debug)]
pub(super) struct Solution {
    /// Only the places that pins left, only the mentees that no pin holds.
    pub(super) pairing: Pairing,
    pub(super) mentee_gain: Vec<Worth>,
    pub(super) place_price: Vec<Worth>,
}

/// Finds the best pairs; `turns` are those of `places`.
pub(super) fn solve(table: &Table, pins: &Pins, places: Places, turns: &[usize]) -> Solution {
    let mut edges = edges(table);
    match places {
        Places::FairDraw { .. } => {
            let chosen = who(&table.possible, &pins.places, pins.free_mentees(), turns);
            best(&edges, pins.places.clone(), chosen.into_iter())
        }
        Places::BestFit => {
            // To wait is to have a last mentor, with room for all and worth nothing.
            let nobody = table.mentors.len();
            for edges in &mut edges {
                edges.push(Edge {
                    mentor: nobody,
                    worth: Worth::ZERO,
                });
            }
            let mut room = pins.places.clone();
            room.push(usize::MAX);
            let mut solution = best(&edges, room, pins.free_mentees());
            solution.dismiss(nobody);
            solution
        }
    }
}

impl Solution {
    /// Takes the last mentor away, and leaves those mentees without one.
    fn dismiss(&mut self, last: usize) {
        for mentee in self.pairing.mentees_of.pop().unwrap_or_default() {
            self.pairing.mentor_of[mentee] = None;
        }
        self.pairing.places.truncate(last);
        self.place_price.truncate(last);
    }
}

fn best(edges: &[Vec<Edge>], places: Vec<usize>, mentees: impl Iterator<Item = usize>) -> Solution {
    let mut assignment = Assignment::best(edges, places, mentees);
    ties::settle(&mut assignment);
    let Assignment {
        pairing,
        mentee_gain,
        place_price,
        ..
    } = assignment;
    Solution {
        pairing,
        mentee_gain,
        place_price,
    }
}

/// What every possible pair is worth.
pub(super) fn edges(table: &Table) -> Vec<Vec<Edge>> {
    (table.possible.iter().zip(&table.mentees))
        .map(|(possible, mentee)| {
            (possible.iter())
                .map(|pair| Edge {
                    mentor: pair.mentor,
                    worth: Worth::of_pair(mentee.rounds_waited, pair.score, table.rules.acceptable),
                })
                .collect()
        })
        .collect()
}
