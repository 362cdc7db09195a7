//! The pages of signing in and out, and of what somebody changes about their own way in.

mod change;
mod code;
mod codes;
mod links;
mod off;
mod security;
mod sign_in;

use crate::{
    accounts::{Account, Passphrase, hash::verify},
    vocab::PersonId,
    web::{Sample, Site, Stage, Viewer},
};
use anyhow::Result;
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    Router::new()
        .merge(sign_in::router())
        .merge(code::router())
        .merge(links::router())
        .merge(security::router())
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
        security::samples(),
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
    let account: Account = site
        .db
        .read(move |conn| crate::accounts::security::store::account(conn, id))
        .await?;
    verify(site, Passphrase::typed(typed), account.hash).await
}
