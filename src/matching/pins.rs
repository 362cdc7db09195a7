//! The pairs that coordinators fixed beforehand.

use super::case::Case;
use super::fit::Obstacle;
use super::rules::Wishes;

/// A pin that does not hold, as places in the given slices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnkeptPin {
    /// The mentor of the pin.
    pub mentor: usize,
    /// The mentee of the pin.
    pub mentee: usize,
    /// What is in its way.
    pub why: PinTrouble,
}

/// Why a pin does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PinTrouble {
    /// It breaks these hard rules or bars; with own scores and no bar, it has no score.
    Impossible(Vec<Obstacle>),
    /// The mentee is pinned to another mentor already.
    MenteeTaken,
    /// Other pins take all the mentor's places.
    MentorFull,
    /// The mentor offers no place at all.
    NoPlaces,
    /// One of the two is not among the people given.
    Unknown,
}

/// What the pins leave to be matched.
#[derive(Debug)]
pub(super) struct Pins {
    /// The mentor of every mentee whose pin holds.
    pub(super) mentor: Vec<Option<usize>>,
    /// The places that are left.
    pub(super) places: Vec<u32>,
    /// The pins that do not hold, in canonical order, strangers last.
    pub(super) unkept: Vec<UnkeptPin>,
}

impl Pins {
    /// `obstacles` says what keeps two people apart, if anything does.
    ///
    /// Keeps one pin after the other, mentees and then mentors in canonical order, as long as nothing is in its way.
    pub(super) fn settle(
        case: &Case,
        wishes: &Wishes,
        obstacles: impl Fn(usize, usize) -> Option<Vec<Obstacle>>,
    ) -> Self {
        let mut pins = Self {
            mentor: vec![None; case.waited.len()],
            places: case.offered.clone(),
            unkept: Vec::new(),
        };
        let mut known = Vec::new();
        let mut strangers = Vec::new();
        for &(mentor, mentee) in &wishes.pins {
            match (
                case.mentees.number.get(mentee),
                case.mentors.number.get(mentor),
            ) {
                (Some(&mentee), Some(&mentor)) => known.push((mentee, mentor)),
                _ => strangers.push(UnkeptPin {
                    mentor,
                    mentee,
                    why: PinTrouble::Unknown,
                }),
            }
        }
        known.sort_unstable();
        known.dedup();
        for (mentee, mentor) in known {
            let offered = case.offered[mentor];
            if let Some(why) = pins.trouble(obstacles(mentor, mentee), (mentor, offered), mentee) {
                let (mentor, mentee) = (case.mentors.given[mentor], case.mentees.given[mentee]);
                pins.unkept.push(UnkeptPin {
                    mentor,
                    mentee,
                    why,
                });
            } else {
                pins.mentor[mentee] = Some(mentor);
                pins.places[mentor] -= 1;
            }
        }
        strangers.sort_unstable();
        strangers.dedup();
        pins.unkept.append(&mut strangers);
        pins
    }

    /// The mentees that no pin holds.
    pub(super) fn free_mentees(&self) -> impl Iterator<Item = usize> {
        (0..self.mentor.len()).filter(|&mentee| self.mentor[mentee].is_none())
    }

    fn trouble(
        &self,
        obstacles: Option<Vec<Obstacle>>,
        (mentor, offered): (usize, u32),
        mentee: usize,
    ) -> Option<PinTrouble> {
        // Own scores of somebody without places are not kept, so that no obstacle may be that or no score.
        let names_none = |obstacles: &Vec<Obstacle>| offered == 0 && obstacles.is_empty();
        if let Some(obstacles) = obstacles.filter(|obstacles| !names_none(obstacles)) {
            Some(PinTrouble::Impossible(obstacles))
        } else if self.mentor[mentee].is_some() {
            Some(PinTrouble::MenteeTaken)
        } else if offered == 0 {
            Some(PinTrouble::NoPlaces)
        } else if self.places[mentor] == 0 {
            Some(PinTrouble::MentorFull)
        } else {
            None
        }
    }
}
