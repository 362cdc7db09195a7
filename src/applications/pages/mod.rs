//! The pages by which somebody applies, edits and confirms their address.

mod again;
mod anew;
mod check;
mod confirm;
mod mine;
mod start;
mod topic;

use super::{Application, State, store};
use crate::{
    accounts,
    db::Db,
    rounds::{self, Round},
    vocab::Side,
    web::{Error, Sample, Site, Viewer},
};
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .merge(start::router())
        .merge(again::router())
        .merge(topic::router())
        .merge(check::router())
        .merge(mine::router())
        .merge(confirm::router())
        .merge(anew::router())
}

pub(super) fn samples() -> Vec<Sample> {
    [
        start::samples(),
        topic::samples(),
        check::samples(),
        mine::samples(),
        confirm::samples(),
        anew::samples(),
    ]
    .concat()
}

/// The viewer's own application on this side, in the round that takes applications, while it can still be written to.
async fn own(db: &Db, viewer: &Viewer, side: Side) -> Result<Option<(Round, Application)>, Error> {
    let person = viewer.id;
    let own = db.read(move |conn| {
        let Some(round) = rounds::store::current(conn)? else {
            return Ok(None);
        };
        let application = store::of_person(conn, person, round.id)?;
        Ok(application.map(|application| (round, application)))
    });
    Ok(own
        .await?
        .filter(|(_, application)| application.side == side && !application.state.is_over()))
}

/// The address to which the email went that confirms it; empty once it is confirmed.
/// Until then nobody can sign in, so this is the browser in which it was typed.
async fn unconfirmed(db: &Db, viewer: &Viewer) -> Result<String, Error> {
    if viewer.confirmed {
        return Ok(String::new());
    }
    let id = viewer.id;
    let profile = db
        .read(move |conn| accounts::store::profile(conn, id))
        .await?;
    Ok(profile.email.as_str().to_owned())
}

/// Whether it is still being written, and nobody else has seen it.
fn is_draft(application: &Application) -> bool {
    application.state == State::Draft
}
