//! Where staff begin: what needs doing today, the urgent first.

mod today;
mod undelivered;
mod urgent;

pub use urgent::remind_due;

use crate::web::{Sample, Site};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    today::router()
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    today::samples()
}
