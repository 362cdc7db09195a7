//! The rights that take one button: object, restrict, take an agreement back; and words of one's own.

use super::{
    data::again,
    form::{RevokeForm, WishForm, WordsForm},
};
use crate::{
    db::Db,
    privacy::rights,
    vocab::PersonId,
    web::{Form, Result, SignedIn, Site, Told, Visit},
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

/// Writes down that a right was used; what was said stays in the register.
fn told(person: PersonId, right: &'static str) {
    tracing::info!(person.id = %person, right, "used a right");
}

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
    told(viewer.id, "object");
    visit.go_and_tell("/me/data", Told::Saved)
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
    told(viewer.id, "restrict");
    visit.go_and_tell("/me/data", Told::Saved)
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
    told(viewer.id, "revoke");
    visit.go_and_tell("/me/data", Told::Saved)
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
            told(viewer.id, "state");
            visit.go_and_tell("/me/data", Told::Saved)
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
            told(viewer.id, "look_again");
            visit.go_and_tell("/me/data", Told::Asked)
        }
    }
}
