//! Applications: applying, editing, withdrawing, and a coordinator's review.

mod application;
pub mod store;

pub use application::{Answers, Application, Consent, Reach, Spoken, State, Step, Way};

use crate::web::{Sample, Site};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    Router::new()
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    Vec::new()
}
