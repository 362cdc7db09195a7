//! Staff stop a pair with a reason; a lead lets it go on.

use super::{form::EndForm, show};
use crate::{
    db::Db,
    pairs::{Moved, release, suspend},
    vocab::PairId,
    web::{Coordinator, Error, Form, Lead, Mistake, Mistakes, Result, Site, Told, Visit},
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Deserialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_post(stop).typed_post(go_on)
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/pairs/{id}/suspension", rejection(Error))]
struct Suspension {
    id: PairId,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/pairs/{id}/release", rejection(Error))]
struct Release {
    id: PairId,
}

async fn stop(
    path: Suspension,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<EndForm>,
) -> Result {
    let moved = match form.check() {
        Err(mistakes) => Err(mistakes),
        Ok(reason) => Ok(db
            .write(move |conn| suspend(conn, viewer.id, path.id, &reason))
            .await?),
    };
    answer(&visit, &db, path.id, form, moved).await
}

async fn go_on(
    path: Release,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<EndForm>,
) -> Result {
    let moved = match form.check() {
        Err(mistakes) => Err(mistakes),
        Ok(reason) => Ok(db
            .write(move |conn| release(conn, viewer.id, path.id, &reason))
            .await?),
    };
    answer(&visit, &db, path.id, form, moved).await
}

async fn answer(
    visit: &Visit,
    db: &Db,
    id: PairId,
    form: EndForm,
    moved: std::result::Result<Moved, Mistakes>,
) -> Result {
    let (status, mistakes) = match moved {
        Ok(Moved::To(_)) => return visit.go_and_tell(format!("/desk/pairs/{id}"), Told::Saved),
        Ok(Moved::TooLate | Moved::Unread | Moved::Held) => (
            StatusCode::CONFLICT,
            Mistakes::of("because", Mistake::ChangedMeanwhile),
        ),
        Err(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
    };
    let gathered = db.read(move |conn| show::gather(conn, id)).await?;
    visit.show_as(status, &gathered.page(visit).again(form, mistakes))
}
