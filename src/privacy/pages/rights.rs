//! The rights that take one button: object, restrict, take an agreement back; and words of one's own.

use super::{
    data::again,
    form::{RevokeForm, WishForm, WordsForm},
};
use crate::{
    db::Db,
    privacy::rights,
    web::{Form, Result, SignedIn, Site, Visit},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_post(object)
        .typed_post(restrict)
        .typed_post(revoke)
        .typed_post(state)
        .typed_post(look_again)
}

#[derive(TypedPath)]
#[typed_path("/me/data/objection")]
struct Objection;

#[derive(TypedPath)]
#[typed_path("/me/data/restriction")]
struct Restriction;

#[derive(TypedPath)]
#[typed_path("/me/data/agreements")]
struct Agreements;

#[derive(TypedPath)]
#[typed_path("/me/data/statements")]
struct Statements;

#[derive(TypedPath)]
#[typed_path("/me/data/second-look")]
struct SecondLook;

async fn object(
    _: Objection,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WishForm>,
) -> Result {
    let wanted = form.wanted();
    db.write(move |conn| rights::object(conn, viewer.id, wanted))
        .await?;
    visit.go("/me/data")
}

async fn restrict(
    _: Restriction,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WishForm>,
) -> Result {
    let wanted = form.wanted();
    db.write(move |conn| rights::restrict(conn, viewer.id, wanted))
        .await?;
    visit.go("/me/data")
}

async fn revoke(
    _: Agreements,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<RevokeForm>,
) -> Result {
    db.write(move |conn| rights::revoke(conn, viewer.id, &form.purpose))
        .await?;
    visit.go("/me/data")
}

async fn state(
    _: Statements,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WordsForm>,
) -> Result {
    match form.check() {
        Err(mistakes) => again(&visit, &db, viewer.id, (form, mistakes)).await,
        Ok(words) => {
            db.write(move |conn| rights::state(conn, viewer.id, &words))
                .await?;
            visit.go("/me/data")
        }
    }
}

async fn look_again(
    _: SecondLook,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WordsForm>,
) -> Result {
    match form.check() {
        Err(mistakes) => again(&visit, &db, viewer.id, (form, mistakes)).await,
        Ok(words) => {
            db.write(move |conn| rights::look_again(conn, viewer.id, words))
                .await?;
            visit.go("/me/data")
        }
    }
}
