//! Everybody in canonical order, and every pair that could be.

use std::collections::HashSet;

use super::fit::{Obstacle, obstacles, reasons};
use super::people::{Mentee, Mentor};
use super::rules::{Rules, Wishes};

/// The people of a round in canonical order.
///
/// From here on "a mentor" or "a mentee" is a number: the place in this order.
/// That is what makes the result independent of the order in which people were given.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) rules: &'a Rules,
    pub(super) mentors: Vec<&'a Mentor>,
    pub(super) mentees: Vec<&'a Mentee>,
    /// Where each one was in the caller's slices.
    pub(super) given_mentor: Vec<usize>,
    pub(super) given_mentee: Vec<usize>,
    /// The other way round: the number of the one given there.
    pub(super) mentor_number: Vec<usize>,
    pub(super) mentee_number: Vec<usize>,
    /// For each mentee every possible mentor with places, in canonical order.
    pub(super) possible: Vec<Vec<Possible>>,
    bars: HashSet<(usize, usize)>,
}

/// A mentor that somebody could have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Possible {
    pub(super) mentor: usize,
    pub(super) score: u16,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        mentors: &'a [Mentor],
        mentees: &'a [Mentee],
        wishes: &Wishes,
    ) -> Self {
        let given_mentor = canonical_order(mentors);
        let given_mentee = canonical_order(mentees);
        let mut table = Self {
            rules,
            mentors: given_mentor.iter().map(|&given| &mentors[given]).collect(),
            mentees: given_mentee.iter().map(|&given| &mentees[given]).collect(),
            possible: Vec::new(),
            bars: wishes.bars.iter().copied().collect(),
            mentor_number: inverse(&given_mentor),
            mentee_number: inverse(&given_mentee),
            given_mentor,
            given_mentee,
        };
        table.possible = (0..mentees.len())
            .map(|mentee| table.all_possible(mentee))
            .collect();
        table
    }

    fn all_possible(&self, mentee: usize) -> Vec<Possible> {
        (0..self.mentors.len())
            .filter(|&mentor| self.mentors[mentor].places > 0)
            .filter_map(|mentor| {
                let score = reasons(self.rules, self.mentors[mentor], self.mentees[mentee])?.score;
                (!self.is_barred(mentor, mentee)).then_some(Possible { mentor, score })
            })
            .collect()
    }

    /// Whether a coordinator keeps these two apart.
    pub(super) fn is_barred(&self, mentor: usize, mentee: usize) -> bool {
        self.bars
            .contains(&(self.given_mentor[mentor], self.given_mentee[mentee]))
    }

    /// All that keeps these two from being a pair, a coordinator's bar included.
    pub(super) fn obstacles(&self, mentor: usize, mentee: usize) -> Vec<Obstacle> {
        let mut obstacles = obstacles(self.rules, self.mentors[mentor], self.mentees[mentee]);
        if self.is_barred(mentor, mentee) {
            obstacles.push(Obstacle::Barred);
        }
        obstacles
    }

    /// The places of every mentor.
    pub(super) fn places(&self) -> Vec<usize> {
        self.mentors
            .iter()
            .map(|mentor| usize::from(mentor.places))
            .collect()
    }
}

/// The places of a slice in the order of its people: by id, then by all the rest, equals as given.
fn canonical_order<P: Ord>(people: &[P]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by_key(|&given| &people[given]);
    order
}

fn inverse(order: &[usize]) -> Vec<usize> {
    let mut inverse = vec![0; order.len()];
    for (place, &given) in order.iter().enumerate() {
        inverse[given] = place;
    }
    inverse
}
