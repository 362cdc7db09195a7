//! People's rights about their data: see, correct, take along, object, restrict, delete; and who looked.

mod assessment;
mod breaches;
mod calendar;
mod clocks;
mod copy;
mod disclosing;
mod ending;
mod erasing;
mod held;
pub mod inventory;
mod list;
mod made_up;
mod mail;
mod pages;
mod processing;
mod register;
mod request;
mod retention;
mod rights;
mod shown;
mod store;

pub use assessment::{Signed, assessment, fingerprint};
pub use clocks::waiting;
pub use copy::data;
pub use disclosing::remind_due;
pub use ending::{Ended, due, end_due};
pub use erasing::{UNDO_HOURS, erase, erase_again, erase_due};
pub use held::{Held, held};
pub use processing::record;
pub use retention::{Class, Schedule};

use crate::web::{Sample, Site};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    pages::router()
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    pages::samples()
}
