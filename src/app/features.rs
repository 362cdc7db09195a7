//! All features: their pages, the kinds of objects behind their addresses, and samples of what they show.

use crate::{
    about, accounts, applications, home, pairs, privacy, rounds, safety, team,
    web::{self, Kind, Sample, Site},
};
use axum::Router;

/// The pages of every feature.
pub(super) fn router() -> Router<Site> {
    Router::new()
        .merge(about::router())
        .merge(accounts::router())
        .merge(applications::router())
        .merge(pairs::router())
        .merge(privacy::router())
        .merge(safety::router())
        .merge(home::router())
        .merge(rounds::router())
        .merge(team::router())
}

/// Every kind of objects that has an id in an address, with whom each is about.
pub(super) fn kinds() -> Vec<Kind> {
    [
        applications::kinds(),
        pairs::kinds(),
        privacy::kinds(),
        safety::kinds(),
        team::kinds(),
    ]
    .concat()
}

/// Samples of every page, for the tests that render them all.
#[must_use]
pub fn page_samples() -> Vec<Sample> {
    [
        web::error_samples(),
        about::samples(),
        accounts::samples(),
        applications::samples(),
        pairs::samples(),
        privacy::samples(),
        safety::samples(),
        home::samples(),
        rounds::samples(),
        team::samples(),
    ]
    .concat()
}
