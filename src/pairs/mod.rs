//! Pairs: the best proposal for a round, a coordinator who confirms, two people who say yes, and what follows.
//!
//! The matcher writes only proposals. A pair exists because a named coordinator confirmed it, with a reason.
//! Nobody sees how to reach the other before both said yes, nor after the end.

mod confirm;
mod day;
mod mail;
mod moves;
mod pair;
pub mod proposals;
mod reasons;
pub mod store;
#[cfg(test)]
mod tests;

pub use confirm::{Choice, Confirmed, confirm};
pub use day::Day;
pub use mail::{
    AgreedLetter, AskedLetter, DeclinedLetter, EndedLetter, LapsedLetter, ProposedLetter,
};
pub use moves::{Moved, agree, decline, end, end_by_staff, lapse_due, leave, meet, withdraw};
pub use pair::{EndedBy, Ending, Kept, Pair, PairState};
pub use reasons::{AreaReason, ExperienceReason, LanguageReason, Meeting, Reasons, TimeReason};
