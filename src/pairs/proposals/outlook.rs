//! What a wish would do to the best pairs, worked out from the people as they are now. Nothing of it is kept.

use super::{Candidates, Unkept, WishKind, proposal::proven, proposal::unkept_pins};
use crate::{
    matching::{self, Effect, Flaw, WhatIf, Wishes},
    vocab::ApplicationId,
};

/// The best pairs for the people as they are now, to ask what would change.
#[derive(Debug)]
pub struct Outlook<'c> {
    candidates: &'c Candidates,
    best: matching::Proposal,
}

/// What a wish would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// One of the two cannot be matched now: the wish waits until they can be.
    Idle,
    /// These pins could not be kept with it.
    Unkept(Vec<Unkept>),
    /// This would change; people as places in the lists of the candidates.
    Changes(Effect),
}

impl<'c> Outlook<'c> {
    /// Finds the best pairs for these people.
    ///
    /// # Errors
    /// The certificate does not prove them; then nothing must be told of them.
    pub fn of(candidates: &'c Candidates) -> Result<Self, Flaw> {
        let best = proven(candidates, &candidates.wishes)?;
        Ok(Self { candidates, best })
    }

    /// The best pairs themselves, as places in the lists of the candidates.
    #[must_use]
    pub const fn best(&self) -> &matching::Proposal {
        &self.best
    }

    /// What would change.
    #[must_use]
    pub fn what_if(&self, change: &WhatIf) -> Effect {
        let Candidates {
            rules,
            mentors,
            mentees,
            wishes,
            ..
        } = self.candidates;
        matching::what_if(rules, mentors, mentees, wishes, &self.best, change)
    }

    /// What would change if this were wished about these two, in the place of whatever is wished about them now.
    ///
    /// # Errors
    /// A certificate does not prove what was found.
    pub fn wish(&self, two: (ApplicationId, ApplicationId), kind: WishKind) -> Result<Ahead, Flaw> {
        let places = (
            self.candidates.mentor_at(two.0),
            self.candidates.mentee_at(two.1),
        );
        let (Some(mentor), Some(mentee)) = places else {
            return Ok(Ahead::Idle);
        };
        let apart = self.candidates.are_separated(two);
        let mut wishes = without(&self.candidates.wishes, (mentor, mentee), apart);
        let is_new = wishes == self.candidates.wishes;
        let change = match kind {
            WishKind::Pin => {
                wishes.pins.push((mentor, mentee));
                WhatIf::Pin { mentor, mentee }
            }
            WishKind::Bar => {
                wishes.bars.push((mentor, mentee));
                WhatIf::Bar { mentor, mentee }
            }
        };
        if is_new {
            let effect = self.what_if(&change);
            if !effect.unkept {
                return Ok(Ahead::Changes(effect));
            }
        }
        // What replaces another wish is more than one change, so it is proposed from nothing.
        let after = proven(self.candidates, &wishes)?;
        let unkept = self.newly_unkept(&after);
        if unkept.is_empty() {
            let rules = &self.candidates.rules;
            Ok(Ahead::Changes(Effect::between(
                rules,
                &self.best.pairs,
                &after.pairs,
            )))
        } else {
            Ok(Ahead::Unkept(unkept))
        }
    }

    fn newly_unkept(&self, after: &matching::Proposal) -> Vec<Unkept> {
        let before: Vec<_> = unkept_pins(self.candidates, &self.best).collect();
        unkept_pins(self.candidates, after)
            .filter(|pin| !before.contains(pin))
            .collect()
    }
}

/// The wishes without any about these two. That two are separated is no wish, and stays.
fn without(wishes: &Wishes, two: (usize, usize), apart: bool) -> Wishes {
    let others =
        |list: &[(usize, usize)]| list.iter().copied().filter(|each| *each != two).collect();
    let mut left = Wishes {
        pins: others(&wishes.pins),
        bars: others(&wishes.bars),
    };
    if apart {
        left.bars.push(two);
    }
    left
}
