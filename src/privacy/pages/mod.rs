//! The pages about one's own data, and the notice for everybody.

mod data;
mod deletion;
mod download;
mod form;
mod notice;
mod rights;

use crate::web::{Sample, Site};
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .merge(data::router())
        .merge(rights::router())
        .merge(download::router())
        .merge(deletion::router())
        .merge(notice::router())
        .merge(super::register::router())
        .merge(super::disclosing::router())
        .merge(super::breaches::router())
}

pub(super) fn samples() -> Vec<Sample> {
    [
        data::samples(),
        download::samples(),
        deletion::samples(),
        notice::samples(),
        super::register::samples(),
        super::disclosing::samples(),
        super::breaches::samples(),
    ]
    .concat()
}
