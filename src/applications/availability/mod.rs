//! Who is not available for matching now, for whatever cause: a check that ended or raised a concern, something that
//! worries one of a pair, or a lead's hold (G-01, G-06, P4).
//!
//! There is one answer for every door: proposals, candidates, confirming, and the yes of each of the two.
//! Coordinators learn that somebody is not available and no more; only leads learn why.

pub mod store;

use crate::vocab::{HoldId, Moment, PersonId};

/// A lead's hold on somebody: nobody new is matched with them until a lead ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Which.
    pub id: HoldId,
    /// Who is held.
    pub person: PersonId,
    /// Which lead decided.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// Why, in the lead's words.
    pub words: String,
}

/// Why somebody is not available, for leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Causes {
    /// A check ended, or raised a concern.
    pub check: bool,
    /// Something that worries one of a pair of theirs is not settled.
    pub concern: bool,
    /// A lead's hold.
    pub hold: Option<Hold>,
}

impl Causes {
    /// Whether there is any.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.check || self.concern || self.hold.is_some()
    }
}
