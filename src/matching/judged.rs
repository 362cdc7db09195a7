//! A proposal before its judge, whoever scored the pairs.

use super::case::Case;
use super::certificate::Certificate;
use super::check::Flaw;
use super::offers::Offers;
use super::pins::{Pins, UnkeptPin};
use super::proof::Claim;
use super::reach::mask;
use super::rules::Places;
use super::worth::turns_of_waiting;

/// What is proposed, and on what grounds.
pub(super) struct Judged<'j> {
    pub(super) case: &'j Case,
    pub(super) pins: &'j Pins,
    /// Mentor, mentee and whether it is called pinned; as given.
    pub(super) pairs: Vec<(usize, usize, bool)>,
    pub(super) unkept_pins: &'j [UnkeptPin],
    pub(super) proof: &'j Certificate,
}

/// Who has whom beside the pins, by number.
struct Pairing {
    mentor_of: Vec<Option<usize>>,
    mentees_of: Vec<Vec<usize>>,
}

impl Judged<'_> {
    /// What the pairs break of capacities and pins.
    pub(super) fn breach(&self) -> Option<Flaw> {
        let pairing = self.pairing();
        let mut mentors = (0..).zip(&pairing.mentees_of);
        let too_many =
            mentors.find(|(mentor, mentees)| mentees.len() > self.pins.places[*mentor] as usize);
        if let Some((mentor, _)) = too_many {
            return Some(Flaw::Capacity {
                mentor: self.case.mentors.given[mentor],
            });
        }
        let mut kept = vec![None; self.case.waited.len()];
        for &(mentor, mentee, _) in self.pairs.iter().filter(|(.., pinned)| *pinned) {
            kept[self.case.mentees.number[mentee]] = Some(self.case.mentors.number[mentor]);
        }
        let keeps = kept == self.pins.mentor && self.unkept_pins == self.pins.unkept;
        (!keeps).then_some(Flaw::Pins)
    }

    /// What the proof leaves open.
    pub(super) fn gap<O: Offers>(&self, offers: &O) -> Option<Flaw> {
        let pairing = self.pairing();
        if !self.proves_who(offers, &pairing) {
            return Some(Flaw::Who);
        }
        (!self.proves_prices(offers, &pairing)).then_some(Flaw::Prices)
    }

    fn pairing(&self) -> Pairing {
        let mut pairing = Pairing {
            mentor_of: vec![None; self.case.waited.len()],
            mentees_of: vec![Vec::new(); self.case.offered.len()],
        };
        for &(mentor, mentee, _) in self.pairs.iter().filter(|(.., pinned)| !pinned) {
            let (mentor, mentee) = (
                self.case.mentors.number[mentor],
                self.case.mentees.number[mentee],
            );
            pairing.mentor_of[mentee] = Some(mentor);
            pairing.mentees_of[mentor].push(mentee);
        }
        pairing
    }

    /// The first part of the proof, see [`check`](super::check()).
    fn proves_who<O: Offers>(&self, offers: &O, pairing: &Pairing) -> bool {
        let turns = &self.case.turns;
        let awaited = self.case.mentors.sort(&self.proof.awaited);
        // Who may only have mentors that are awaited by that turn.
        let waiting = self
            .pins
            .free_mentees()
            .filter(|&mentee| pairing.mentor_of[mentee].is_none());
        let mut bound: Vec<(usize, usize)> =
            waiting.map(|mentee| (turns[mentee], mentee)).collect();
        for (mentor, turn) in awaited.iter().enumerate() {
            let Some(turn) = *turn else { continue };
            let mentees = &pairing.mentees_of[mentor];
            let full = mentees.len() == self.pins.places[mentor] as usize;
            if !full || mentees.iter().any(|&mentee| turns[mentee] > turn) {
                return false;
            }
            bound.extend(mentees.iter().map(|&mentee| (turn, mentee)));
        }
        bound.sort_unstable();
        let by_turn =
            (awaited.iter().enumerate()).filter_map(|(mentor, turn)| Some(((*turn)?, mentor)));
        let mut by_turn: Vec<(usize, usize)> = by_turn.collect();
        by_turn.sort_unstable();
        let mut by_turn = by_turn.into_iter().peekable();
        let mut others = mask(awaited.iter().map(|_| true));
        let mut scratch = O::Scratch::default();
        bound.into_iter().all(|(turn, mentee)| {
            while let Some((_, mentor)) = by_turn.next_if(|(since, _)| *since <= turn) {
                others[mentor / 64] &= !(1 << (mentor % 64));
            }
            !offers.could_have_any(mentee, &mut scratch, &others)
        })
    }

    /// The second part of the proof, see [`check`](super::check()).
    fn proves_prices<O: Offers>(&self, offers: &O, pairing: &Pairing) -> bool {
        let may_wait = self.case.places == Places::BestFit;
        let takes_part = pairing.mentor_of.iter().zip(&self.pins.mentor);
        let takes_part =
            takes_part.map(|(mentor, pin)| pin.is_none() && (may_wait || mentor.is_some()));
        let turn = if may_wait {
            turns_of_waiting(&self.case.waited)
        } else {
            vec![1; self.case.waited.len()]
        };
        let task = self
            .case
            .task_for(self.pins, &takes_part.collect::<Vec<_>>(), &turn);
        let claim = Claim {
            scale: task.scale,
            places: task.places,
            worth: task.worth,
            price: self.case.mentors.sort(&self.proof.place_prices),
            gain: self.case.mentees.sort(&self.proof.mentee_gains),
            mentor_of: &pairing.mentor_of,
        };
        self.proof.scale == claim.scale && claim.holds(offers)
    }
}
