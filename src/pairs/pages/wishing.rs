//! Pins and bars: a coordinator's own knowledge, noted before the matcher is asked again.

use super::form::WishForm;
use crate::{
    db::Db,
    pairs::proposals::{self, store::Wished},
    web::{Coordinator, Error, Form, Result, Site, Visit},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_post(create)
}

#[derive(TypedPath)]
#[typed_path("/desk/wishes")]
struct Wishes;

async fn create(
    _: Wishes,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WishForm>,
) -> Result {
    let Some(two) = form.two() else {
        return visit.go(form.back());
    };
    let kind = form.kind();
    let wished = db
        .write(move |conn| match kind {
            Some(kind) => proposals::store::wish(conn, viewer.id, two, kind),
            None => proposals::store::unwish(conn, viewer.id, two).map(|()| Wished::Yes),
        })
        .await?;
    match wished {
        Wished::Yes => visit.go(form.back()),
        Wished::NotPossible => Err(Error::NotFound),
    }
}
