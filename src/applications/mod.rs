//! Applications: applying, editing, withdrawing, and a coordinator's review.

mod answers;
mod application;
mod mail;
mod pages;
mod steps;
pub mod store;
mod summary;

pub use answers::{Answers, Consent, Reach, Spoken, Way};
pub use application::{Application, State, Step};
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
