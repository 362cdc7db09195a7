//! A coordinator ends a pair, with a reason.

use super::{form::EndForm, show};
use crate::{
    db::Db,
    pairs::{Moved, end_by_staff},
    vocab::PairId,
    web::{Coordinator, Error, Form, Mistake, Mistakes, Result, Site, Told, Visit},
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Deserialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_post(create)
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/pairs/{id}/ending", rejection(Error))]
struct Ending {
    id: String,
}

async fn create(
    path: Ending,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<EndForm>,
) -> Result {
    let id = PairId::parse(&path.id).ok_or(Error::NotFound)?;
    let (status, mistakes) = match form.check() {
        Err(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
        Ok(reason) => {
            let moved = db
                .write(move |conn| end_by_staff(conn, viewer.id, id, &reason))
                .await?;
            if moved != Moved::TooLate {
                return visit.go_and_tell(format!("/desk/pairs/{id}"), Told::Saved);
            }
            let mistakes = Mistakes::of("because", Mistake::ChangedMeanwhile);
            (StatusCode::CONFLICT, mistakes)
        }
    };
    let gathered = db.read(move |conn| show::gather(conn, id)).await?;
    visit.show_as(status, &gathered.page(&visit).again(form, mistakes))
}
