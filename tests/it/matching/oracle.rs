//! Brute force: every way of pairing a few people, judged aim by aim.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use alongside::matching::{Places, lot};
use proptest::prelude::*;

use super::cohort::{Cohort, cases, cohorts};

/// How good a set of pairs is: people placed, those placed by turn, poor pairs, total.
type Aims = (usize, Vec<usize>, Reverse<usize>, u32);

struct Oracle<'a> {
    cohort: &'a Cohort,
    /// Mentors and mentees by id.
    mentors: Vec<usize>,
    mentees: Vec<usize>,
    /// Mentees of the same turn, the first turn first.
    turns: Vec<Vec<usize>>,
    pins: BTreeSet<(usize, usize)>,
    best: Option<(Aims, Pairs)>,
}

/// (mentor, mentee, score).
type Pairs = Vec<(usize, usize, u16)>;

impl<'a> Oracle<'a> {
    fn ask(cohort: &'a Cohort) -> Pairs {
        let mut mentors: Vec<usize> = (0..cohort.mentors.len()).collect();
        mentors.sort_by_key(|&mentor| &cohort.mentor(mentor).person.id);
        let mut mentees: Vec<usize> = (0..cohort.mentees.len()).collect();
        mentees.sort_by_key(|&mentee| &cohort.mentee(mentee).person.id);
        let pins = BTreeSet::new();
        let mut oracle = Self {
            cohort,
            turns: turns(cohort),
            mentors,
            mentees,
            pins,
            best: None,
        };
        oracle.keep_pins();
        oracle.try_all(0, &mut Vec::new());
        oracle.best.map_or_else(Vec::new, |(_, pairs)| pairs)
    }

    fn keep_pins(&mut self) {
        for &mentee in &self.mentees {
            for &mentor in &self.mentors {
                let is_free = self.pins.iter().all(|&(_, other)| other != mentee);
                let taken = self
                    .pins
                    .iter()
                    .filter(|&&(other, _)| other == mentor)
                    .count();
                let is_pin = self.cohort.wishes.pins.contains(&(mentor, mentee));
                if is_pin
                    && is_free
                    && taken < self.places(mentor)
                    && self.cohort.score(mentor, mentee).is_some()
                {
                    self.pins.insert((mentor, mentee));
                }
            }
        }
    }

    /// Goes through all pairings in canonical order, so that the first of the best is the one to keep.
    fn try_all(&mut self, next: usize, pairs: &mut Pairs) {
        let Some(&mentee) = self.mentees.get(next) else {
            let aims = self.aims(pairs);
            if self.best.as_ref().is_none_or(|(best, _)| aims > *best) {
                self.best = Some((aims, pairs.clone()));
            }
            return;
        };
        let pinned = self
            .pins
            .iter()
            .find(|&&(_, other)| other == mentee)
            .map(|&(mentor, _)| mentor);
        for mentor in self.mentors.clone() {
            let others = self
                .pins
                .iter()
                .filter(|&&(other, waiting)| other == mentor && is_later(self, waiting, next));
            let taken = others.count() + pairs.iter().filter(|pair| pair.0 == mentor).count();
            let is_open = pinned.map_or(taken < self.places(mentor), |pinned| pinned == mentor);
            if let (true, Some(score)) = (is_open, self.cohort.score(mentor, mentee)) {
                pairs.push((mentor, mentee, score));
                self.try_all(next + 1, pairs);
                pairs.pop();
            }
        }
        if pinned.is_none() {
            self.try_all(next + 1, pairs);
        }
    }

    fn aims(&self, pairs: &Pairs) -> Aims {
        let placed = |turn: &Vec<usize>| pairs.iter().filter(|pair| turn.contains(&pair.1)).count();
        let poor = pairs
            .iter()
            .filter(|pair| pair.2 < self.cohort.rules.acceptable)
            .count();
        let total = pairs.iter().map(|pair| u32::from(pair.2)).sum();
        (
            pairs.len(),
            self.turns.iter().map(placed).collect(),
            Reverse(poor),
            total,
        )
    }

    fn places(&self, mentor: usize) -> usize {
        usize::from(self.cohort.mentor(mentor).places)
    }
}

fn is_later(oracle: &Oracle, mentee: usize, than: usize) -> bool {
    oracle
        .mentees
        .iter()
        .skip(than)
        .any(|&later| later == mentee)
}

fn turns(cohort: &Cohort) -> Vec<Vec<usize>> {
    let turn = |&mentee: &usize| {
        let waited = cohort.mentee(mentee).rounds_waited;
        match cohort.rules.places {
            Places::FairDraw { seed } => {
                (Reverse(waited), lot(seed, &cohort.mentee(mentee).person.id))
            }
            Places::BestFit => (Reverse(waited), 0),
        }
    };
    let mut mentees: Vec<usize> = (0..cohort.mentees.len()).collect();
    mentees.sort_by_key(turn);
    mentees
        .chunk_by(|one, other| turn(one) == turn(other))
        .map(<[usize]>::to_vec)
        .collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_proposal_is_the_first_of_the_best_of_all_pairings(cohort in cohorts(0..=4, 0..=6)) {
        let proposed: Pairs = cohort.propose().pairs.iter()
            .map(|pair| (pair.mentor, pair.mentee, pair.reasons.score))
            .collect();
        prop_assert_eq!(proposed, Oracle::ask(&cohort));
    }
}
