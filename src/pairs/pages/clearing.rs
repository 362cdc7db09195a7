//! A lead looked at two people one of whom named somebody, and found that these two may be a pair.

use super::form::WishForm;
use crate::{
    db::Db,
    pairs::proposals,
    web::{Error, Form, Lead, Result, Site, Told, Visit},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_post(create)
}

#[derive(TypedPath)]
#[typed_path("/desk/clearances")]
struct Clearances;

async fn create(
    _: Clearances,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WishForm>,
) -> Result {
    let two = form.two().ok_or(Error::NotFound)?;
    let cleared = db
        .write(move |conn| proposals::store::clear(conn, viewer.id, two))
        .await?;
    match cleared {
        proposals::store::Wished::Yes => visit.go_and_tell(form.back(), Told::Saved),
        proposals::store::Wished::NotPossible => Err(Error::NotFound),
    }
}
