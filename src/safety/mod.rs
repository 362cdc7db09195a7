//! Safety: somebody in a pair tells the leads what worries them, and the other one never learns of it (G-06); leads keep two people apart (G-08).

pub mod alerts;
mod pages;
mod separating;
mod store;

pub use pages::{router, samples};
pub use store::{emptied, of_person, waiting};

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
