//! Everybody in canonical order, and how each side sees the other.

use pulp::Arch;

use super::apart::{Apart, Bars, same};
use super::fit::{Obstacle, obstacles};
use super::index::{Dictionary, Index};
use super::people::{Mentee, Mentor};
use super::points::Points;
use super::rules::{Rules, Wishes};
use super::view::{Rows, View};

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
    dictionary: Dictionary,
    points: Points,
    bars: Bars,
    /// Pairs that must not be, whatever their answers, as (mentor, mentee).
    apart: Vec<(u32, u32)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        mentors: &'a [Mentor],
        mentees: &'a [Mentee],
        wishes: &Wishes,
    ) -> Self {
        let (given_mentor, mentor_number, mentors) = in_order(mentors);
        let (given_mentee, mentee_number, mentees) = in_order(mentees);
        let number = |&(mentor, mentee): &(usize, usize)| {
            let mentor = u32::try_from(*mentor_number.get(mentor)?).ok()?;
            let mentee = u32::try_from(*mentee_number.get(mentee)?).ok()?;
            Some((mentor, mentee))
        };
        let bars: Bars = wishes.bars.iter().filter_map(number).collect();
        let mut apart = same(rules, &mentors, &mentees);
        apart.extend(&bars);
        Self {
            rules,
            dictionary: Dictionary::of(&mentors, &mentees),
            points: Points::of(rules.weights),
            mentors,
            mentees,
            given_mentor,
            given_mentee,
            mentor_number,
            mentee_number,
            bars,
            apart,
        }
    }

    /// The mentees look at the mentors; a mentor's place is the number.
    pub(super) fn seen_by_mentees(&self) -> View<'_> {
        let index = Index::of_mentors(&self.dictionary, &self.mentors);
        let pairs = self.apart.iter().map(|&(mentor, mentee)| (mentee, mentor));
        let apart = Apart::of(self.mentees.len(), pairs.collect());
        self.view(Rows::Mentees(&self.mentees), index, apart)
    }

    /// The mentors look at the mentees.
    pub(super) fn seen_by_mentors(&self) -> View<'_> {
        let index = Index::of_mentees(&self.dictionary, &self.mentees);
        let pairs = self
            .apart
            .iter()
            .map(|&(mentor, mentee)| (mentor, index.place[mentee as usize]));
        let apart = Apart::of(self.mentors.len(), pairs.collect());
        self.view(Rows::Mentors(&self.mentors), index, apart)
    }

    fn view<'t>(&'t self, rows: Rows<'t>, index: Index, apart: Apart) -> View<'t> {
        View {
            rules: self.rules,
            rows,
            mentors: &self.mentors,
            mentees: &self.mentees,
            dictionary: &self.dictionary,
            points: &self.points,
            index,
            apart,
            arch: Arch::new(),
        }
    }

    /// Whether a coordinator keeps these two apart.
    pub(super) fn is_barred(&self, mentor: usize, mentee: usize) -> bool {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.bars.contains(&(number(mentor), number(mentee)))
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
    pub(super) fn places(&self) -> Vec<u32> {
        self.mentors
            .iter()
            .map(|mentor| u32::from(mentor.places))
            .collect()
    }
}

/// The places of a slice in the order of its people: by id, then by all the rest, equals as given;
/// the number of each place; and the people in that order.
fn in_order<P: Ord>(people: &[P]) -> (Vec<usize>, Vec<usize>, Vec<&P>) {
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by_key(|&given| &people[given]);
    let mut number = vec![0; order.len()];
    for (place, &given) in order.iter().enumerate() {
        number[given] = place;
    }
    let in_order = order.iter().map(|&given| &people[given]).collect();
    (order, number, in_order)
}
