//! Applications: applying, editing, withdrawing, and a coordinator's review.

pub mod again;
pub mod agreements;
mod answers;
mod application;
pub mod availability;
mod careful;
pub mod checks;
pub mod desk;
mod letters;
mod mail;
mod pages;
pub mod phones;
mod refusal;
mod steps;
pub mod store;
mod summary;

pub use answers::{Answers, Consent, Reach, Spoken, Way};
pub use application::{Application, Outline, State, Step};
pub use refusal::{Ground, Refusal};
pub use steps::to_show;
pub use summary::{Line, summary, times};

use crate::web::{Finds, Kind, Sample, Site};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    pages::router().merge(desk::router())
}

/// The kinds of objects of this feature that have an id in an address or in the ledger.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    vec![
        Kind {
            paths: &["/desk/applications/{id}"],
            finds: Finds::Others,
            there: store::is_there,
            about: store::about,
        },
        Kind {
            paths: &[],
            finds: Finds::Others,
            there: |_, _| Ok(false),
            about: checks::store::about,
        },
        Kind {
            paths: &[],
            finds: Finds::Others,
            there: |_, _| Ok(false),
            about: availability::store::about,
        },
    ]
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [pages::samples(), desk::page_samples()].concat()
}
