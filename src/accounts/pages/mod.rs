//! The pages of signing in and out, and of what somebody changes about their own way in.

mod change;
mod code;
mod codes;
mod links;
mod off;
mod overview;
mod sign_in;

use crate::{
    accounts::{
        Passphrase,
        hash::verify,
        security,
        throttle::{self, Tried, heard},
    },
    vocab::PersonId,
    web::{Result, Sample, Site, Stage, Viewer},
};
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    Router::new()
        .merge(sign_in::router())
        .merge(code::router())
        .merge(links::router())
        .merge(overview::router())
        .merge(change::router())
        .merge(codes::router())
        .merge(off::router())
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [
        sign_in::samples(),
        code::samples(),
        links::samples(),
        overview::samples(),
        change::samples(),
        codes::samples(),
        off::samples(),
    ]
    .concat()
}

/// How far the session of somebody has come.
const fn stage(viewer: &Viewer) -> Stage {
    if viewer.double {
        Stage::Double
    } else {
        Stage::Single
    }
}

/// Whether this is the passphrase of somebody who is signed in, before they change something that matters.
async fn is_theirs(site: &Site, id: PersonId, typed: &str) -> Result<bool> {
    let tried = Tried::Passphrase(id);
    heard(site, tried.clone()).await?;
    let account = site
        .db
        .read(move |conn| security::store::account(conn, id))
        .await?;
    let right = verify(site, Passphrase::typed(typed), account.hash).await?;
    if right {
        site.db
            .write(move |conn| throttle::store::was_right(conn, &tried))
            .await?;
    }
    Ok(right)
}
