//! A proposal as it is kept: the pairs the matcher suggested for a round, who would wait and why, and what it all reaches.
//!
//! It tells nobody anything, and it is kept only if its certificate proves that there is no better one.

use super::{Candidates, Waiting, waiting::keep_waiting};
use crate::{
    matching::{self, PinTrouble, Verdict, Wishes},
    pairs::Reasons,
    rounds::{Places, Round},
    vocab::ApplicationId,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What was proposed, under which rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The suggested pairs, best score first.
    pub pairs: Vec<Suggestion>,
    /// Who would wait, in turn.
    pub waiting: Vec<Waiting>,
    /// Pins that could not be kept.
    pub unkept: Vec<Unkept>,
    /// How many pairs are below the acceptable score.
    pub poor: usize,
    /// The sum of all scores.
    pub total: u64,
    /// How much higher the total would be if best fit decided who waits; `None` if it did.
    pub draw_costs: Option<i64>,
    /// The draw's seed; `None` if best fit decided.
    pub seed: Option<u64>,
    /// Weights of languages, experience and availability.
    pub weights: [u8; 3],
    /// The acceptable score.
    pub acceptable: u16,
    /// Fewest half hours two people must share.
    pub min_shared: u8,
    /// How many mentors had a free place.
    pub mentors: usize,
    /// How many places were free.
    pub places: usize,
    /// What it was made from; see [`Candidates::fingerprint`].
    pub fingerprint: u64,
}

impl Proposal {
    /// Leaves out whatever names one of these applications: nobody reads what is proposed for themselves (G-08).
    /// What the whole reaches stays the whole's.
    pub fn leave_out(&mut self, own: &[ApplicationId]) {
        let names = |two: [ApplicationId; 2]| two.iter().any(|id| own.contains(id));
        self.pairs.retain(|one| !names([one.mentor, one.mentee]));
        self.unkept.retain(|one| !names([one.mentor, one.mentee]));
        self.waiting.retain(|one| !own.contains(&one.mentee));
        for one in &mut self.waiting {
            one.change = one.change.filter(|it| !own.contains(&it.mentor()));
        }
    }
}

/// A pair the matcher suggests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The mentor's application.
    pub mentor: ApplicationId,
    /// The mentee's application.
    pub mentee: ApplicationId,
    /// Why they fit.
    pub reasons: Reasons,
    /// Whether a coordinator pinned it.
    pub pinned: bool,
}

/// A pin that could not be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unkept {
    /// The mentor's application.
    pub mentor: ApplicationId,
    /// The mentee's application.
    pub mentee: ApplicationId,
    /// What is in its way.
    pub why: Vec<String>,
}

/// Two who cannot be a pair, whatever the reason: only leads know that two are kept apart (G-08).
const IMPOSSIBLE: &str = "impossible";

impl Unkept {
    /// The end of the Fluent key that says why. Proposals of earlier versions kept each obstacle.
    #[must_use]
    pub fn key(&self) -> &'static str {
        let ordinary = ["taken", "full", "gone"];
        let told = |key: &&str| self.why.iter().any(|why| why == key);
        ordinary.into_iter().find(told).unwrap_or(IMPOSSIBLE)
    }
}

/// The proposal for these people, or what is wrong with the one that was found.
///
/// # Errors
/// The certificate does not prove it; then nobody must see it.
pub fn propose(round: &Round, candidates: &Candidates) -> Result<Proposal, matching::Flaw> {
    let found = proven(candidates, &candidates.wishes)?;
    Ok(keep(round, candidates, &found))
}

/// The best pairs for these people under these wishes, if the certificate proves it.
pub(super) fn proven(
    candidates: &Candidates,
    wishes: &Wishes,
) -> Result<matching::Proposal, matching::Flaw> {
    let Candidates {
        rules,
        mentors,
        mentees,
        ..
    } = candidates;
    let found = matching::propose(rules, mentors, mentees, wishes);
    match matching::check(rules, mentors, mentees, wishes, &found) {
        Verdict::Proven => Ok(found),
        Verdict::Flawed(flaw) => Err(flaw),
    }
}

fn keep(round: &Round, candidates: &Candidates, found: &matching::Proposal) -> Proposal {
    let settings = &round.settings;
    let mut pairs: Vec<Suggestion> = (found.pairs.iter())
        .filter_map(|pair| {
            Some(Suggestion {
                mentor: *candidates.mentor_ids.get(pair.mentor)?,
                mentee: *candidates.mentee_ids.get(pair.mentee)?,
                reasons: Reasons::keep(&pair.reasons, settings),
                pinned: pair.pinned,
            })
        })
        .collect();
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.reasons.score), pair.mentee));
    let two: HashSet<_> = pairs
        .iter()
        .map(|pair| (pair.mentor, pair.mentee))
        .collect();
    let fair = settings.places == Places::FairDraw;
    Proposal {
        waiting: (found.waiting.iter())
            .filter_map(|waiting| keep_waiting(candidates, waiting))
            .collect(),
        unkept: unkept(candidates, found),
        poor: found.objective.poor,
        total: found.objective.total,
        draw_costs: fair.then(|| {
            matching::draw_costs(
                &candidates.rules,
                &candidates.mentors,
                &candidates.mentees,
                &candidates.wishes,
                found,
            )
        }),
        seed: fair.then_some(round.draw_seed),
        weights: settings.weights,
        acceptable: settings.acceptable,
        min_shared: settings.min_shared,
        mentors: (candidates.mentors.iter())
            .filter(|mentor| mentor.places > 0)
            .count(),
        places: (candidates.mentors.iter())
            .map(|mentor| usize::from(mentor.places))
            .sum(),
        fingerprint: candidates.fingerprint(&two),
        pairs,
    }
}

/// The pins that the matcher could not keep.
pub(super) fn unkept_pins(
    candidates: &Candidates,
    found: &matching::Proposal,
) -> impl Iterator<Item = Unkept> {
    found.unkept_pins.iter().filter_map(|pin| {
        Some(Unkept {
            mentor: *candidates.mentor_ids.get(pin.mentor)?,
            mentee: *candidates.mentee_ids.get(pin.mentee)?,
            why: match &pin.why {
                PinTrouble::Impossible(_) => vec![IMPOSSIBLE.to_owned()],
                PinTrouble::MenteeTaken => vec!["taken".to_owned()],
                PinTrouble::MentorFull | PinTrouble::NoPlaces => vec!["full".to_owned()],
                PinTrouble::Unknown => vec!["gone".to_owned()],
            },
        })
    })
}

fn unkept(candidates: &Candidates, found: &matching::Proposal) -> Vec<Unkept> {
    let idle = candidates.idle_pins.iter().map(|(mentor, mentee)| Unkept {
        mentor: *mentor,
        mentee: *mentee,
        why: vec!["gone".to_owned()],
    });
    unkept_pins(candidates, found).chain(idle).collect()
}
