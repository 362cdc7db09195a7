//! The pages of signing in and out, and of what somebody changes about their own way in.

mod address;
mod address_link;
mod change;
mod code;
mod codes;
mod links;
mod off;
mod overview;
mod sign_in;

use crate::{
    accounts::{
        Passphrase, codes as second,
        hash::verify,
        security,
        throttle::{self, Tried, heard},
    },
    vocab::PersonId,
    web::{Place, Result, Sample, Site, Stage, Viewer},
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
        .merge(address::router())
        .merge(address_link::router())
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
        address::samples(),
        address_link::samples(),
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

/// Whether this is the passphrase of somebody who is signed in, before they do something that matters.
///
/// Guesses are counted: who found a signed-in telephone does not try them all.
///
/// # Errors
/// Whatever the database says, or that there were too many tries.
pub async fn is_theirs(site: &Site, id: PersonId, typed: &str) -> Result<bool> {
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

/// Whether this is a code of somebody who is signed in and has codes. Guesses are counted as at signing in.
///
/// # Errors
/// Whatever the database says, or that there were too many tries.
async fn gives_code(site: &Site, (id, place): (PersonId, Place), code: &str) -> Result<bool> {
    let tried = Tried::Code(id, place);
    heard(site, tried.clone()).await?;
    let code = code.to_owned();
    let right = site
        .db
        .write(move |conn| {
            let right = second::store::use_code(conn, id, &code)?;
            if right {
                throttle::store::was_right(conn, &tried)?;
            }
            Ok(right)
        })
        .await?;
    Ok(right)
}
