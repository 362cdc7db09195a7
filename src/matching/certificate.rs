//! The proof that goes with a proposal, which anybody can check without trusting how it was found.

use super::pairing::Pairing;
use super::solve::Solution;
use super::table::Table;
use super::worth::Worth;

/// The proof that a proposal is the best there is; see [`check`](super::check()) for what it has to fulfil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// For each given mentor who offers places the price of one.
    ///
    /// Under best fit the round would gain no more than this from one more place there;
    /// under a fair draw it is what those who are placed would gain.
    pub place_prices: Vec<Worth>,
    /// For each given mentee what is gained beyond the price of the place; zero for whoever waits or is pinned.
    ///
    /// Under best fit the round would lose no more than this without the mentee.
    pub mentee_gains: Vec<Worth>,
    /// For each given mentor the earliest turn of somebody waiting who could come here if people moved on;
    /// `None` if nobody waiting could.
    ///
    /// It is the witness that those who wait have to (Hall, *On representatives of subsets*, 1935):
    /// all these mentors are full of people who come no later, who could only move to others of these mentors.
    pub awaited: Vec<Option<usize>>,
}

impl Certificate {
    /// Puts the prices in the given order of people, and finds the mentors that those who wait could come to.
    pub(super) fn of(
        table: &Table,
        solution: &Solution,
        waiting: &[usize],
        turns: &[usize],
    ) -> Self {
        let mut certificate = Self {
            place_prices: vec![Worth::ZERO; table.mentors.len()],
            mentee_gains: vec![Worth::ZERO; table.mentees.len()],
            awaited: vec![None; table.mentors.len()],
        };
        let awaited = awaited(table, &solution.pairing, waiting, turns);
        for (mentor, &given) in table.given_mentor.iter().enumerate() {
            certificate.place_prices[given] = solution.place_price[mentor];
            certificate.awaited[given] = awaited[mentor];
        }
        for (mentee, &given) in table.given_mentee.iter().enumerate() {
            certificate.mentee_gains[given] = solution.mentee_gain[mentee];
        }
        certificate
    }
}

/// The turn of the first of `waiting`, who are in turn, that reaches each mentor.
fn awaited(
    table: &Table,
    pairing: &Pairing,
    waiting: &[usize],
    turns: &[usize],
) -> Vec<Option<usize>> {
    let mut awaited = vec![None; table.mentors.len()];
    for &first in waiting {
        let mut reached = vec![first];
        while let Some(mentee) = reached.pop() {
            for option in &table.possible[mentee] {
                if awaited[option.mentor].is_none() {
                    awaited[option.mentor] = Some(turns[first]);
                    reached.extend(&pairing.mentees_of[option.mentor]);
                }
            }
        }
    }
    awaited
}
