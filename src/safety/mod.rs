//! Safety: somebody in a pair tells the leads what worries them, and the other one never learns of it (G-06); leads keep two people apart (G-08).

pub mod alerts;
mod pages;
mod separating;
mod store;

pub use pages::{router, samples};
pub use store::{emptied, of_person, waiting};

use crate::{
    pairs::separations,
    vocab::{ConcernId, Moment, PairId, PersonId},
    web::{Finds, Kind},
};

/// The kinds of objects of this feature that have an id in an address.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    vec![
        Kind {
            paths: &["/desk/concerns/{id}"],
            finds: Finds::Others,
            there: store::is_there,
            about: store::about,
        },
        Kind {
            paths: &["/desk/separations/{id}"],
            finds: Finds::Others,
            there: separations::store::is_there,
            about: separations::store::about,
        },
    ]
}

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
