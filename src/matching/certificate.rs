//! The proof that goes with a proposal, which anybody can check without trusting how it was found.

use super::reach::Reach;
use super::solve::Solution;
use super::table::Table;
use super::view::View;
use super::worth::Scale;

/// The proof that a proposal is the best there is; see [`check`](super::check()) for what it has to fulfil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// How prices and gains count the aims.
    pub scale: Scale,
    /// For each given mentor who offers places the price of one.
    ///
    /// Under best fit the round would gain no more than this from one more place there;
    /// under a fair draw it is what those who are placed would gain.
    pub place_prices: Vec<i64>,
    /// For each given mentee what is gained beyond the price of the place; zero for whoever waits or is pinned.
    ///
    /// Under best fit the round would lose no less than this without the mentee.
    pub mentee_gains: Vec<i64>,
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
        view: &View,
        scale: Scale,
        solution: &Solution,
        waiting: &[usize],
        turns: &[usize],
    ) -> Self {
        let mut certificate = Self {
            scale,
            place_prices: vec![0; table.mentors.len()],
            mentee_gains: vec![0; table.mentees.len()],
            awaited: vec![None; table.mentors.len()],
        };
        let awaited = awaited(view, solution, waiting, turns);
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
    view: &View,
    solution: &Solution,
    waiting: &[usize],
    turns: &[usize],
) -> Vec<Option<usize>> {
    let mut awaited = vec![None; view.index.len()];
    let mentees_of = solution.mentees_of();
    let mut reach = Reach::new(view.index.len());
    for &first in waiting {
        let mut reached = vec![first];
        while let Some(mentee) = reached.pop() {
            for mentor in reach.step(view, mentee) {
                awaited[mentor] = Some(turns[first]);
                reached.extend(
                    mentees_of
                        .from(mentor)
                        .iter()
                        .map(|&mentee| mentee as usize),
                );
            }
        }
    }
    awaited
}
