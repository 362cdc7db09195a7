//! The proof that goes with a proposal, which anybody can check without trusting how it was found.

use super::case::Case;
use super::offers::Offers;
use super::pins::Pins;
use super::reach::{Reach, mask};
use super::solve::Solution;
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
    /// Whether it speaks of so many people.
    pub(super) fn is_about(&self, mentors: usize, mentees: usize) -> bool {
        self.place_prices.len() == mentors
            && self.awaited.len() == mentors
            && self.mentee_gains.len() == mentees
    }

    /// Puts the prices in the given order of people, and finds the mentors that those who wait could come to.
    pub(super) fn of<O: Offers>(
        case: &Case,
        offers: &O,
        scale: Scale,
        solution: &Solution,
        pins: &Pins,
        waiting: &[usize],
    ) -> Self {
        Self {
            scale,
            place_prices: case.mentors.unsort(&solution.place_price),
            mentee_gains: case.mentees.unsort(&solution.mentee_gain),
            awaited: case
                .mentors
                .unsort(&awaited(offers, solution, pins, waiting, &case.turns)),
        }
    }
}

/// The turn of the first of `waiting`, who are in turn, that reaches each mentor.
fn awaited<O: Offers>(
    offers: &O,
    solution: &Solution,
    pins: &Pins,
    waiting: &[usize],
    turns: &[usize],
) -> Vec<Option<usize>> {
    let mut awaited = vec![None; offers.columns()];
    let mentees_of = solution.mentees_of();
    // Nobody who waits could come to a mentor with room, so as soon as all the full ones were seen, that is all.
    let is_full = |(mentor, &places)| mentees_of.from(mentor).len() >= places as usize;
    let mut reach = Reach::among(offers, mask(pins.places.iter().enumerate().map(is_full)));
    for &first in waiting {
        let mut reached = vec![first];
        while let Some(mentee) = reached.pop().filter(|_| !reach.is_done()) {
            for mentor in reach.step(mentee) {
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
