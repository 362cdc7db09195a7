//! Checks of a mentor: references, DBS, interview, training and code of conduct, each a record of its own (G-01).
//!
//! A check is written down anew each time, and the newest of a kind counts; mentees are never checked.

mod check;
mod form;
mod policy;
pub mod store;

pub(super) use check::lacking;
pub use check::{Check, CheckKind, CheckState, DbsLevel, NewCheck};
pub(crate) use check::{Row, rows};
pub(super) use form::CheckForm;
pub use policy::Policy;
