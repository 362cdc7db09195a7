//! Among equally good proposals, the one that comes first.

use std::collections::VecDeque;

use super::graph::Graph;

/// Who has whom, and what could be as well: everything at the prices of a best proposal.
#[derive(Debug)]
pub(super) struct Tied {
    /// For each mentee the mentors without loss, in order; the number behind the last mentor is to wait.
    pub(super) could: Graph,
    /// The same from each mentor.
    pub(super) whom: Graph,
    /// The mentor of each mentee; `None` for those who take no part.
    pub(super) mentor_of: Vec<Option<u32>>,
    pub(super) mentees_of: Vec<Vec<u32>>,
    /// How many more each mentor could have.
    pub(super) room: Vec<usize>,
    /// Mentors who must not be left with room, because a place costs something.
    pub(super) priced: Vec<bool>,
}

/// Changes the pairs, at the same worth, to the first of all the best proposals:
/// the first mentee has the first mentor they have in any of them, then so has the second, and so on.
///
/// This says which pairs come out without saying how they are found, so that any exact algorithm gives the same,
/// and solving on from an earlier answer gives the same as solving from nothing.
/// In a best proposal every pair loses nothing at the prices found, and in any proposal made of such pairs only
/// mentors without a price may be left with room (complementary slackness).
/// So it is enough to let people move on along pairs without loss, and only along rings of such moves.
pub(super) fn settle(tied: &mut Tied) {
    let rings = rings(tied);
    let mut ways = Ways::new(rings);
    for mentee in (0..).take(tied.mentor_of.len()) {
        let Some(mine) = tied.mentor_of[mentee as usize] else {
            continue;
        };
        for place in 0.. {
            let better = tied.could.from(mentee as usize).get(place).copied();
            let Some(better) = better.filter(|&better| better < mine) else {
                break;
            };
            if ways.rings[better as usize] == ways.rings[mine as usize]
                && ways.make_room(tied, mentee, better, mine)
            {
                break;
            }
        }
    }
}

/// Marks the mentors between whom people could move round in a ring; to leave and to fill empty places closes rings too.
fn rings(tied: &Tied) -> Vec<u32> {
    let mentors = (0_u32..).take(tied.room.len());
    let outside = u32::try_from(tied.room.len()).unwrap_or(u32::MAX);
    let moves = mentors.clone().flat_map(|mentor| {
        let mentees = tied.mentees_of[mentor as usize].iter();
        let to = mentees.flat_map(|&mentee| tied.could.from(mentee as usize));
        to.map(move |&to| (mentor, to))
    });
    let leave = mentors
        .clone()
        .filter(|&mentor| tied.room[mentor as usize] > 0);
    let fill = mentors.filter(|&mentor| !tied.priced[mentor as usize]);
    let arrows = moves
        .chain(leave.map(|mentor| (mentor, outside)))
        .chain(fill.map(|mentor| (outside, mentor)));
    Graph::of(tied.room.len() + 1, arrows).rings()
}

/// Searching from both ends for a way on which people can move.
struct Ways {
    rings: Vec<u32>,
    now: u32,
    /// When a mentor was reached from where room is needed, and who would move there.
    forward: Vec<(u32, u32)>,
    /// When a mentor was reached back from where room is left, who would move on from there, and where to.
    backward: Vec<(u32, u32, u32)>,
    /// Mentors from where nobody ever gets to an empty place: everybody there can only move among them.
    dead: Vec<bool>,
    ahead: VecDeque<u32>,
    behind: VecDeque<u32>,
}

impl Ways {
    fn new(rings: Vec<u32>) -> Self {
        let mentors = rings.len();
        Self {
            rings,
            now: 0,
            forward: vec![(0, 0); mentors],
            backward: vec![(0, 0, 0); mentors],
            dead: vec![false; mentors],
            ahead: VecDeque::new(),
            behind: VecDeque::new(),
        }
    }

    /// Moves `mentee` from `mine` to `better`, if later mentees can make room there by moving on and fill the place
    /// that is left; or if they can make room by filling an empty place, and where a place is left empty none has a price.
    fn make_room(&mut self, tied: &mut Tied, mentee: u32, better: u32, mine: u32) -> bool {
        self.now += 1;
        self.ahead.clear();
        self.behind.clear();
        self.forward[better as usize] = (self.now, mentee);
        self.backward[mine as usize] = (self.now, mentee, mine);
        self.ahead.push_back(better);
        self.behind.push_back(mine);
        // Where an empty place is filled, and where one may be left empty.
        let ends = !self.dead[better as usize];
        let mut filled = Some(better).filter(|&at| ends && tied.room[at as usize] > 0);
        let mut left = Some(mine).filter(|&at| ends && !tied.priced[at as usize]);
        loop {
            if let (Some(filled), Some(left)) = (filled, left) {
                self.move_on(tied, mentee, mine, filled, left);
                return true;
            }
            // Each search finds all ways by itself; the one that has found its end waits for the other.
            if filled.is_none() {
                let Some(at) = self.ahead.pop_front() else {
                    if ends {
                        self.bury(tied, better);
                    }
                    return false;
                };
                if let Some(meeting) = self.step_ahead(tied, mentee, at, &mut filled) {
                    self.move_on(tied, mentee, mine, meeting, meeting);
                    return true;
                }
            }
            if left.is_none() {
                let Some(at) = self.behind.pop_front() else {
                    return false;
                };
                if let Some(meeting) = self.step_behind(tied, mentee, at, &mut left) {
                    self.move_on(tied, mentee, mine, meeting, meeting);
                    return true;
                }
            }
            if !ends {
                (filled, left) = (None, None);
            }
        }
    }

    /// Looks where those who are at a mentor could go; gives back where both searches meet.
    fn step_ahead(
        &mut self,
        tied: &Tied,
        first: u32,
        at: u32,
        filled: &mut Option<u32>,
    ) -> Option<u32> {
        for &mentee in &tied.mentees_of[at as usize] {
            if mentee <= first {
                continue;
            }
            for &to in tied.could.from(mentee as usize) {
                if self.forward[to as usize].0 == self.now
                    || self.rings[to as usize] != self.rings[at as usize]
                {
                    continue;
                }
                self.forward[to as usize] = (self.now, mentee);
                if self.backward[to as usize].0 == self.now {
                    return Some(to);
                }
                if tied.room[to as usize] > 0 {
                    *filled = Some(to);
                }
                self.ahead.push_back(to);
            }
        }
        None
    }

    /// Looks who could come to a mentor, and from where; gives back where both searches meet.
    fn step_behind(
        &mut self,
        tied: &Tied,
        first: u32,
        at: u32,
        left: &mut Option<u32>,
    ) -> Option<u32> {
        for &mentee in tied.whom.from(at as usize) {
            let Some(from) = tied.mentor_of[mentee as usize].filter(|_| mentee > first) else {
                continue;
            };
            if self.backward[from as usize].0 == self.now
                || self.rings[from as usize] != self.rings[at as usize]
            {
                continue;
            }
            self.backward[from as usize] = (self.now, mentee, at);
            if self.forward[from as usize].0 == self.now {
                return Some(from);
            }
            if !tied.priced[from as usize] {
                *left = Some(from);
            }
            self.behind.push_back(from);
        }
        None
    }

    /// Marks all that was reached in vain.
    fn bury(&mut self, tied: &Tied, from: u32) {
        let mut reached = vec![from];
        while let Some(at) = reached.pop() {
            if std::mem::replace(&mut self.dead[at as usize], true) {
                continue;
            }
            let mentees = tied.mentees_of[at as usize].iter();
            let to = mentees.flat_map(|&mentee| tied.could.from(mentee as usize));
            reached.extend(to.filter(|&&to| self.forward[to as usize].0 == self.now));
        }
    }

    /// Moves everybody on: to `filled`, back to where room is needed, and from `left` on to where a place is to be
    /// filled; the two are one where the searches met.
    fn move_on(&mut self, tied: &mut Tied, mentee: u32, mine: u32, filled: u32, left: u32) {
        let mut moves = Vec::new();
        let mut to = filled;
        loop {
            let (_, mover) = self.forward[to as usize];
            moves.push((mover, to));
            if mover == mentee {
                break;
            }
            to = tied.mentor_of[mover as usize].unwrap_or(to);
        }
        let mut from = left;
        while from != mine {
            let (_, mover, to) = self.backward[from as usize];
            moves.push((mover, to));
            from = to;
        }
        for &(mover, _) in &moves {
            tied.leave(mover);
        }
        for (mover, to) in moves {
            tied.come(mover, to);
        }
    }
}

impl Tied {
    fn leave(&mut self, mentee: u32) {
        if let Some(before) = self.mentor_of[mentee as usize].take() {
            self.mentees_of[before as usize].retain(|&other| other != mentee);
            self.room[before as usize] += 1;
        }
    }

    fn come(&mut self, mentee: u32, mentor: u32) {
        self.mentor_of[mentee as usize] = Some(mentor);
        self.mentees_of[mentor as usize].push(mentee);
        self.room[mentor as usize] -= 1;
    }
}
