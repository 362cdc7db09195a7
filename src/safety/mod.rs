//! Safety: somebody in a pair tells the leads what worries them. The other one never learns of it (G-06).

mod pages;
mod store;

pub use pages::{router, samples};
pub use store::{emptied, of_person};

use crate::vocab::{ConcernId, Moment, PairId, PersonId};

/// What worries somebody.
#[derive(Clone, Debug)]
pub struct Concern {
    /// Which.
    pub id: ConcernId,
    /// About which pair.
    pub pair: PairId,
    /// Who told us.
    pub person: PersonId,
    /// When.
    pub made_at: Moment,
    /// When a lead had dealt with it.
    pub closed_at: Option<Moment>,
    /// In their words.
    pub words: String,
}
