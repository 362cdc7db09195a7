//! Made-up rounds to measure on: the same name and seed give the same people on every machine.
//!
//! No real round looks exactly like these; what they share with real ones is that most pairs are impossible,
//! that many people want the same few mentors, and that a few languages, regions and areas are far more common
//! than the rest.
#![expect(
    clippy::indexing_slicing,
    reason = "every throw of the dice is below the length of the list it is for"
)]

mod dice;
mod people;

use alongside::matching::{Mentee, Mentor, Places, Rules, Wishes};
use people::Crowd;

/// A made-up round.
pub(crate) struct Round {
    /// Best fit, no acceptable score: what every peer solves; organisations are kept apart.
    pub(crate) rules: Rules,
    pub(crate) mentors: Vec<Mentor>,
    pub(crate) mentees: Vec<Mentee>,
    /// Bars only.
    pub(crate) wishes: Wishes,
}

/// What kind of round, and for how many mentees; written `slack-1000`.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    /// Places for every hundred mentees.
    places: usize,
    /// Whether every mentor has one place only; otherwise 1 to 3.
    single: bool,
    /// How many windows of free time everybody throws.
    windows: usize,
    mentees: usize,
}

impl Shape {
    const KINDS: &str = "slack, tight, one, near95, near100, near105, dense, sparse";

    /// Reads `slack-1000`.
    pub(crate) fn named(name: &str) -> Result<Self, String> {
        let (kind, mentees) = name.split_once('-').unwrap_or((name, ""));
        let Ok(mentees @ 1..) = mentees.parse() else {
            return Err("say for how many mentees, like slack-1000".into());
        };
        let (places, single, windows) = match kind {
            "slack" => (170, false, 7),
            "tight" => (94, false, 7),
            "one" => (100, true, 7),
            "near95" => (95, false, 7),
            "near100" => (100, false, 7),
            "near105" => (105, false, 7),
            "dense" => (170, false, 24),
            "sparse" => (170, false, 3),
            _ => return Err(format!("not one of {}", Self::KINDS)),
        };
        Ok(Self {
            places,
            single,
            windows,
            mentees,
        })
    }

    /// Makes the people up.
    pub(crate) fn round(self, seed: u64) -> Round {
        let mut crowd = Crowd::new(seed, self.windows, self.mentees);
        let mentees: Vec<Mentee> = (0..self.mentees).map(|_| crowd.mentee()).collect();
        let mut mentors = Vec::with_capacity(self.mentees);
        let mut left = self.mentees * self.places / 100;
        while left > 0 {
            let wanted = if self.single { 1 } else { crowd.places() };
            let places = wanted.min(u16::try_from(left).unwrap_or(u16::MAX));
            left -= usize::from(places);
            mentors.push(crowd.mentor(places));
        }
        let bars = (0..self.mentees * 3 / 10).map(|_| crowd.bar(mentors.len(), mentees.len()));
        Round {
            rules: Rules {
                acceptable: 0,
                places: Places::BestFit,
                same_organisation_apart: true,
                ..Rules::default()
            },
            wishes: Wishes {
                bars: bars.collect(),
                ..Wishes::default()
            },
            mentors,
            mentees,
        }
    }
}
