//! Applications: applying, editing, withdrawing, and a coordinator's review.

mod application;
mod mail;
mod pages;
mod steps;
pub mod store;
mod summary;

pub use application::{Answers, Application, Consent, Reach, Spoken, State, Step, Way};
pub use summary::{Line, summary, times};

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
