//! Proposals: who can be matched, what coordinators wish, and the best set of pairs for all of them.

mod candidates;
mod proposal;
pub mod store;
mod wish;

pub use candidates::{Bond, Candidates, mentee, mentor, rules};
pub use proposal::{
    Proposal, SmallestChange, Suggestion, Unkept, Waiting, WhyWaiting, obstacle, propose,
};
pub use wish::{Wish, WishKind};
