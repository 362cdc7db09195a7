//! Who has which mentor at the moment, and how people move on to make room.

use std::collections::VecDeque;

/// Mentees and the places they take, while pairs are being found.
#[derive(Clone, Debug)]
pub(super) struct Pairing {
    /// How many places each mentor has.
    pub(super) places: Vec<usize>,
    /// The mentor of each mentee.
    pub(super) mentor_of: Vec<Option<usize>>,
    /// The mentees of each mentor.
    pub(super) mentees_of: Vec<Vec<usize>>,
}

impl Pairing {
    pub(super) fn empty(places: Vec<usize>, mentees: usize) -> Self {
        let mentees_of = vec![Vec::new(); places.len()];
        Self {
            places,
            mentor_of: vec![None; mentees],
            mentees_of,
        }
    }

    pub(super) fn has_room(&self, mentor: usize) -> bool {
        self.mentees_of[mentor].len() < self.places[mentor]
    }

    /// Gives a mentee a place at a mentor, and frees the one held before.
    pub(super) fn pair(&mut self, mentee: usize, mentor: usize) {
        self.part(mentee);
        self.mentor_of[mentee] = Some(mentor);
        self.mentees_of[mentor].push(mentee);
    }

    /// Frees the place of a mentee, if there is one.
    pub(super) fn part(&mut self, mentee: usize) {
        if let Some(before) = self.mentor_of[mentee].take() {
            self.mentees_of[before].retain(|&other| other != mentee);
        }
    }

    /// Frees a place at `mentor`, if that can be, by letting people move on along the shortest chain:
    /// one mentee to another mentor, one of that mentor's to a third, until one `takes_in` a mentee.
    ///
    /// `could_have` are the mentors that a mentee may move to.
    /// A search marks what it has `seen`; after it failed all of that is known to be a dead end,
    /// so that the next search for the same newcomer can go on with the same marks.
    pub(super) fn free_place<I: Iterator<Item = usize>>(
        &mut self,
        mentor: usize,
        could_have: impl Fn(usize) -> I,
        takes_in: impl Fn(&Self, usize) -> bool,
        seen: &mut [bool],
    ) -> bool {
        // For every mentor that was reached, who would move there.
        let mut mover: Vec<Option<usize>> = vec![None; self.places.len()];
        let mut reached = VecDeque::new();
        if !std::mem::replace(&mut seen[mentor], true) {
            reached.push_back(mentor);
        }
        while let Some(at) = reached.pop_front() {
            if takes_in(self, at) {
                self.move_on(at, &mover);
                return true;
            }
            for &mentee in &self.mentees_of[at] {
                for next in could_have(mentee) {
                    if !std::mem::replace(&mut seen[next], true) {
                        mover[next] = Some(mentee);
                        reached.push_back(next);
                    }
                }
            }
        }
        false
    }

    fn move_on(&mut self, end: usize, mover: &[Option<usize>]) {
        let mut to = end;
        while let Some(mentee) = mover[to] {
            let from = self.mentor_of[mentee].unwrap_or(to);
            self.pair(mentee, to);
            to = from;
        }
    }
}
