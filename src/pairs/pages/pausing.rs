//! A break from being matched, and its end.

use super::{form::PauseForm, naming};
use crate::{
    applications,
    db::Db,
    web::{Error, Form, Result, SignedIn, Site, Told, Visit},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_post(pause)
}

#[derive(TypedPath)]
#[typed_path("/me/pause")]
struct Pause;

async fn pause(
    _: Pause,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<PauseForm>,
) -> Result {
    let wanted = form.wanted();
    let paused = db
        .write(move |conn| {
            let found = applications::store::latest_of(conn, viewer.id)?;
            let application = found.ok_or(diesel::result::Error::NotFound)?;
            let changes = application.paused_at.is_some() != wanted;
            let may = changes && naming::is_open(application.state);
            if may {
                applications::store::pause(conn, &application, wanted)?;
            }
            Ok(may)
        })
        .await
        .map_err(Error::from)?;
    match (paused, wanted) {
        (false, _) => visit.go("/me"),
        (true, true) => visit.go_and_tell("/me", Told::Resting),
        (true, false) => visit.go_and_tell("/me", Told::Resumed),
    }
}
