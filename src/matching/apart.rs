//! Who must not meet, whatever their answers: few pairs, kept as lists, and organisations, kept once for all their people.

use std::collections::{HashMap, HashSet};

use super::people::{Mentee, Mentor};
use super::planes::{NONE, Plane, WIDTH, or};

/// The bars of coordinators, by (mentor, mentee).
pub(super) type Bars = HashSet<(u32, u32)>;

/// For each row the columns that it is kept apart from.
#[derive(Debug)]
pub(super) struct Apart {
    starts: Vec<u32>,
    others: Vec<u32>,
    /// The organisation of each row, as a place in the next; nothing where those are not kept apart.
    organisation: Vec<Option<u32>>,
    /// The columns of each organisation.
    members: Vec<Vec<u32>>,
}

impl Apart {
    /// From (row, column) pairs in any order, and the organisations of both sides.
    pub(super) fn of(
        mut pairs: Vec<(u32, u32)>,
        rows: &[Option<u32>],
        columns: impl Iterator<Item = Option<u32>>,
    ) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut starts = vec![0; rows.len() + 1];
        for &(row, _) in &pairs {
            starts[row as usize + 1] += 1;
        }
        for row in 0..rows.len() {
            starts[row + 1] += starts[row];
        }
        let mut places = HashMap::new();
        let mut members: Vec<Vec<u32>> = Vec::new();
        for (column, organisation) in (0..).zip(columns) {
            let Some(organisation) = organisation else {
                continue;
            };
            let place = *places.entry(organisation).or_insert(members.len());
            if place == members.len() {
                members.push(Vec::new());
            }
            members[place].push(column);
        }
        let place = |organisation: &Option<u32>| {
            let place = places.get(organisation.as_ref()?)?;
            u32::try_from(*place).ok()
        };
        Self {
            starts,
            others: pairs.into_iter().map(|(_, column)| column).collect(),
            organisation: rows.iter().map(place).collect(),
            members,
        }
    }

    /// Those that a row is kept apart from, block by block.
    #[inline]
    pub(super) fn from(&self, row: usize) -> KeptApart<'_> {
        let organisation =
            self.organisation[row].map(|place| self.members[place as usize].as_slice());
        KeptApart {
            left: [self.own(row), organisation.unwrap_or_default()],
        }
    }

    /// Those that a row is kept apart from other than for the organisation.
    #[inline]
    pub(super) fn own(&self, row: usize) -> &[u32] {
        &self.others[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}

/// Columns that a row is kept apart from, of the blocks that were not asked for yet.
pub(super) struct KeptApart<'a> {
    left: [&'a [u32]; 2],
}

impl KeptApart<'_> {
    /// Those of this block; blocks are asked for in order.
    #[inline(always)]
    pub(super) fn block(&mut self, block: usize) -> Plane {
        let mut found = [NONE; 2];
        for (left, plane) in self.left.iter_mut().zip(&mut found) {
            while let Some((&column, rest)) = left.split_first() {
                let column = column as usize;
                if column >= (block + 1) * WIDTH {
                    break;
                }
                plane[column % WIDTH / 64] |= 1 << (column % 64);
                *left = rest;
            }
        }
        let [own, organisation] = found;
        or(&own, &organisation)
    }
}

/// Pairs that are one and the same person, as (mentor, mentee).
pub(super) fn one_person(mentors: &[&Mentor], mentees: &[&Mentee]) -> Vec<(u32, u32)> {
    let mut places: HashMap<u64, Vec<u32>> = HashMap::new();
    for (place, mentor) in (0..).zip(mentors) {
        places.entry(mentor.person.same_as).or_default().push(place);
    }
    // 0 is unknown.
    places.remove(&0);
    let mut pairs = Vec::new();
    for (mentee, person) in (0..).zip(mentees.iter().map(|mentee| &mentee.person)) {
        let same = places.get(&person.same_as).into_iter().flatten();
        pairs.extend(same.map(|&mentor| (mentor, mentee)));
    }
    pairs
}
