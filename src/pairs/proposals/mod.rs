//! Proposals: who can be matched, what coordinators wish, and the best set of pairs for all of them.

mod candidates;
mod outlook;
mod proposal;
pub mod store;
mod waiting;
mod wish;

pub use candidates::{Bond, Candidates, mentee, mentor, rules};
pub use outlook::{Ahead, Outlook};
pub use proposal::{Proposal, Suggestion, Unkept, obstacle, propose};
pub use waiting::{SmallestChange, Waiting, WhyWaiting};
pub use wish::{Wish, WishKind};
