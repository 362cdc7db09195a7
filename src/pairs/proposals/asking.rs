//! Whom to ask for one place more: what it would do, for each mentor there is.

use super::Candidates;
use crate::{
    matching::{self, Marginal, Mentor, Wishes},
    vocab::ApplicationId,
};

/// What one place more with each mentor would do, in the order of the candidates.
#[must_use]
pub fn one_place_more(candidates: &Candidates) -> Vec<(ApplicationId, Marginal)> {
    let Candidates {
        rules,
        mentors,
        mentees,
        wishes,
        ..
    } = candidates;
    // A place more is as good as a second mentor who is just like the first, bars included.
    let second = |mentor: &Mentor| Mentor {
        places: 1,
        ..mentor.clone()
    };
    let seconds: Vec<Mentor> = mentors.iter().map(second).collect();
    let bars = wishes.bars.iter();
    let wishes = Wishes {
        pins: wishes.pins.clone(),
        bars: bars
            .flat_map(|&(mentor, mentee)| [(mentor, mentee), (mentor + mentors.len(), mentee)])
            .collect(),
    };
    let does = matching::recruit(rules, mentors, mentees, &wishes, &seconds);
    candidates.mentor_ids.iter().copied().zip(does).collect()
}
