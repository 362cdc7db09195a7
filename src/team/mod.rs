//! The team: who works at the desk, and the ledger of what they and everybody else did. Coordinators read both; admins let people in and out.

mod deed;
mod ledger;
mod people;
mod store;

use crate::web::{Sample, Site};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    ledger::router()
        .merge(people::router())
        .merge(deed::router())
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [ledger::samples(), people::samples()].concat()
}
