//! Who gets a mentor at all, when each mentee has a turn of their own.

use super::offers::Offers;
use super::reach::{Reach, mask};

/// Says of each mentee whether they get a place.
///
/// One after the other, in turn, everybody who can have a mentor without taking one from those before gets one;
/// those before may have to move on to another mentor, and with whom they end up is not decided here.
/// This greedy way gives places to as many people as possible, and no other way gives them to people of earlier turns,
/// because the sets of mentees who can have a mentor at the same time form a transversal matroid
/// (Edmonds & Fulkerson, *Transversals and matroid partition*, 1965; Edmonds, *Matroids and the greedy algorithm*, 1971).
/// The search for one place is Berge's augmenting path (1957).
pub(super) fn who<O: Offers>(
    offers: &O,
    places: &[u32],
    in_turn: impl Iterator<Item = usize>,
) -> Vec<bool> {
    let mut seats = Seats {
        room: places.to_vec(),
        open: mask(places.iter().map(|&places| places > 0)),
        reach: Reach::new(offers),
        mentees_of: vec![Vec::new(); places.len()],
        placed: vec![false; offers.rows()],
    };
    for mentee in in_turn {
        seats.seat(mentee);
    }
    seats.placed
}

struct Seats<'o, O: Offers> {
    room: Vec<u32>,
    /// Mentors with room.
    open: Vec<u64>,
    /// After a failed search all it saw stays a dead end for everybody who comes later, so it is not seen again.
    reach: Reach<'o, O>,
    mentees_of: Vec<Vec<usize>>,
    placed: Vec<bool>,
}

/// Somebody who could move on.
#[derive(Clone, Copy)]
struct Mover {
    mentee: usize,
    /// The mentor to leave, and who would come in return, as a place in the list of movers; nothing for the newcomer.
    leaves: Option<(usize, usize)>,
}

impl<O: Offers> Seats<'_, O> {
    /// Seats one more, if that can be.
    fn seat(&mut self, newcomer: usize) {
        let mut movers = vec![Mover {
            mentee: newcomer,
            leaves: None,
        }];
        let mut seen = Vec::new();
        let mut next = 0;
        while next < movers.len() {
            let found = self
                .reach
                .step_or_stop(movers[next].mentee, Some(&self.open));
            match found {
                Err(mentor) => {
                    self.move_on(&movers, next, mentor);
                    self.reach.forget(seen.into_iter());
                    return;
                }
                Ok(mentors) => {
                    for &mentor in &mentors {
                        let mentees = self.mentees_of[mentor].iter();
                        let leaves = Some((mentor, next));
                        movers.extend(mentees.map(|&mentee| Mover { mentee, leaves }));
                    }
                    seen.extend(mentors);
                }
            }
            next += 1;
        }
    }

    fn move_on(&mut self, movers: &[Mover], last: usize, mentor: usize) {
        self.room[mentor] -= 1;
        if self.room[mentor] == 0 {
            self.open[mentor / 64] &= !(1 << (mentor % 64));
        }
        let (mut at, mut to) = (last, mentor);
        loop {
            let Mover { mentee, leaves } = movers[at];
            self.mentees_of[to].push(mentee);
            let Some((mentor, before)) = leaves else {
                self.placed[mentee] = true;
                return;
            };
            self.mentees_of[mentor].retain(|&other| other != mentee);
            (at, to) = (before, mentor);
        }
    }
}
