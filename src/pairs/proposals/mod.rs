//! Proposals: who can be matched, what coordinators wish, and the best set of pairs for all of them.

mod asking;
mod candidates;
mod clearing;
mod gaps;
mod measured;
mod outlook;
mod part;
mod proposal;
mod recruiting;
pub mod store;
mod waiting;
mod wish;

pub use asking::one_place_more;
pub use candidates::{Bond, Candidates, mentee, mentor, rules};
pub use clearing::{Clearances, asks_a_lead};
pub use gaps::{Gap, gaps};
pub use measured::fairness;
pub use outlook::{Ahead, Outlook};
pub use part::{Days, Part};
pub use proposal::{Proposal, Suggestion, Unkept, propose};
pub use recruiting::{Profile, Wanted, best, recruit};
pub use waiting::{SmallestChange, Waiting, WhyWaiting};
pub use wish::{Wish, WishKind};
