//! Who must not meet, whatever their answers: few pairs, kept as lists.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::people::{Mentee, Mentor};
use super::rules::Rules;

/// For each person of one side the people of the other that they are kept apart from, in order.
#[derive(Debug)]
pub(super) struct Apart {
    starts: Vec<u32>,
    others: Vec<u32>,
}

impl Apart {
    /// From (one, other) pairs in any order, for so many people of the first side.
    pub(super) fn of(people: usize, mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut starts = vec![0; people + 1];
        for &(one, _) in &pairs {
            starts[one as usize + 1] += 1;
        }
        for person in 0..people {
            starts[person + 1] += starts[person];
        }
        Self {
            starts,
            others: pairs.into_iter().map(|(_, other)| other).collect(),
        }
    }

    #[inline]
    pub(super) fn from(&self, person: usize) -> &[u32] {
        &self.others[self.starts[person] as usize..self.starts[person + 1] as usize]
    }
}

/// Pairs that are one person, or of one organisation where the round keeps those apart, as (mentor, mentee).
pub(super) fn same(rules: &Rules, mentors: &[&Mentor], mentees: &[&Mentee]) -> Vec<(u32, u32)> {
    let one_person = mentors.iter().map(|mentor| mentor.person.same_as);
    let one_person = one_person.map(|number| (number != 0).then_some(number));
    let as_mentee = mentees.iter().map(|mentee| mentee.person.same_as);
    let mut pairs = equal(
        one_person,
        as_mentee.map(|number| (number != 0).then_some(number)),
    );
    if rules.same_organisation_apart {
        let mentors = mentors.iter().map(|mentor| mentor.person.organisation);
        pairs.extend(equal(
            mentors,
            mentees.iter().map(|mentee| mentee.person.organisation),
        ));
    }
    pairs
}

/// All pairs of places with the same thing at both.
fn equal<T: Eq + Hash>(
    ones: impl Iterator<Item = Option<T>>,
    others: impl Iterator<Item = Option<T>>,
) -> Vec<(u32, u32)> {
    let mut places: HashMap<T, Vec<u32>> = HashMap::new();
    for (place, one) in (0..).zip(ones) {
        if let Some(one) = one {
            places.entry(one).or_default().push(place);
        }
    }
    let mut pairs = Vec::new();
    for (other, thing) in (0..).zip(others) {
        if let Some(ones) = thing.and_then(|thing| places.get(&thing)) {
            pairs.extend(ones.iter().map(|&one| (one, other)));
        }
    }
    pairs
}

/// The bars of coordinators, by (mentor, mentee).
pub(super) type Bars = HashSet<(u32, u32)>;
