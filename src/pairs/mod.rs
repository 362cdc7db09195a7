//! Pairs: the best proposal for a round, a coordinator who confirms, two people who say yes, and what follows.
//!
//! The matcher writes only proposals. A pair exists because a named coordinator confirmed it, with a reason.
//! Nobody sees how to reach the other before both said yes, nor after the end.

pub mod agreement;
mod because;
mod confirm;
pub mod counts;
mod mail;
mod moves;
mod pages;
mod pair;
pub mod proposals;
mod reasons;
pub mod separations;
mod standing_still;
mod stopping;
pub mod store;
pub mod whose;

pub(crate) use because::tell;
pub use because::{Bar, Because, Cell, WeekDay, london};
pub use confirm::{Choice, Confirmed, Unread, confirm, may_be_paired};
pub use mail::{
    AgreedLetter, AskedLetter, DeclinedLetter, EndedLetter, LapsedLetter, ProposedLetter,
    StoppedLetter,
};
pub use moves::{Moved, agree, decline, end, end_by_staff, lapse_due, leave, meet, withdraw};
pub use pair::{EndedBy, Ending, Kept, Pair, PairState, Prospect};
pub use reasons::{AreaReason, ExperienceReason, LanguageReason, Meeting, Reasons, TimeReason};

pub use stopping::{release, suspend};

use crate::web::{Kind, Sample, Site};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    pages::router()
}

/// The kinds of objects of this feature that have an id in an address.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    whose::kinds()
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    pages::samples()
}
