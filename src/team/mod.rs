//! The team: who works at the desk, and the ledger of what they and everybody else did. Coordinators read both; admins let people in and out.

mod deed;
mod ledger;
mod people;
mod store;

use crate::web::{Finds, Kind, Sample, Site};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    ledger::router()
        .merge(people::router())
        .merge(deed::router())
}

/// The kinds of objects of this feature that have an id in an address: the accounts of the team.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    vec![Kind {
        paths: &["/desk/team/{id}"],
        finds: Finds::Others,
        there: store::is_there,
        about: |_, person| Ok(vec![person.to_string()]),
    }]
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [ledger::samples(), people::samples()].concat()
}
