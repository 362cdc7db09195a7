//! Yes, no, the first meeting, and the end, by one of the two.

use super::{
    form::{MeetForm, NoForm, YesForm},
    mine,
};
use crate::{
    db::Db,
    pairs::{Moved, PairState, agree, agreement::Read, decline, end, meet, store},
    vocab::{PairId, PersonId},
    web::{Error, Form, Mistake, Mistakes, Result, SignedIn, Site, Told, Visit},
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Deserialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_post(yes)
        .typed_post(no)
        .typed_post(meeting)
        .typed_post(ending)
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/me/pair/{id}/yes", rejection(Error))]
struct Yes {
    id: String,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/me/pair/{id}/no", rejection(Error))]
struct No {
    id: String,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/me/pair/{id}/meeting", rejection(Error))]
struct Meeting {
    id: String,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/me/pair/{id}/ending", rejection(Error))]
struct Ending {
    id: String,
}

fn read(id: &str) -> std::result::Result<PairId, Error> {
    PairId::parse(id).ok_or(Error::NotFound)
}

async fn yes(
    path: Yes,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<YesForm>,
) -> Result {
    let id = read(&path.id)?;
    let words = form.check(Read::today(visit.words()));
    let moved = db
        .write(move |conn| {
            let moved = agree(conn, viewer.id, id, words)?;
            Ok((moved, store::by_id(conn, id)?.state))
        })
        .await?;
    match moved {
        (Moved::To(_), PairState::MenteeAgreed) => visit.go_and_tell("/me/pair", Told::SaidYes),
        (Moved::To(_), _) => visit.go_and_tell("/me/pair", Told::BothYes),
        // A second yes says nothing new.
        (Moved::TooLate, PairState::MenteeAgreed | PairState::BothAgreed | PairState::Active) => {
            visit.go("/me/pair")
        }
        (Moved::Held, _) => held(&visit, &db, viewer.id).await,
        (Moved::TooLate | Moved::Unread, _) => too_late(&visit, &db, viewer.id).await,
    }
}

async fn no(
    path: No,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<NoForm>,
) -> Result {
    let id = read(&path.id)?;
    let words = match form.check(id) {
        Ok(words) => words,
        Err(mistakes) => {
            let again = (StatusCode::UNPROCESSABLE_ENTITY, mistakes);
            return mine::again(&visit, &db, viewer.id, again, (form, MeetForm::default())).await;
        }
    };
    let moved = db
        .write(move |conn| decline(conn, viewer.id, id, words))
        .await?;
    done((moved, Told::SaidNo), &visit, &db, viewer.id).await
}

async fn meeting(
    path: Meeting,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<MeetForm>,
) -> Result {
    let id = read(&path.id)?;
    let pair = db.read(move |conn| store::by_id(conn, id)).await?;
    let day = match form.check(id, (pair.decided_at.day(), visit.site.now().day())) {
        Ok(day) => day,
        Err(mistakes) => {
            let again = (StatusCode::UNPROCESSABLE_ENTITY, mistakes);
            return mine::again(&visit, &db, viewer.id, again, (NoForm::default(), form)).await;
        }
    };
    let moved = db.write(move |conn| meet(conn, viewer.id, id, day)).await?;
    done((moved, Told::Met), &visit, &db, viewer.id).await
}

async fn ending(
    path: Ending,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let id = read(&path.id)?;
    let moved = db.write(move |conn| end(conn, viewer.id, id)).await?;
    done((moved, Told::PairEnded), &visit, &db, viewer.id).await
}

async fn done((moved, told): (Moved, Told), visit: &Visit, db: &Db, person: PersonId) -> Result {
    match moved {
        Moved::To(_) => visit.go_and_tell("/me/pair", told),
        Moved::Held => held(visit, db, person).await,
        Moved::TooLate | Moved::Unread => too_late(visit, db, person).await,
    }
}

/// The page says that something is checked first; nothing was wrong with what was sent.
async fn held(visit: &Visit, db: &Db, person: PersonId) -> Result {
    let again = (StatusCode::CONFLICT, Mistakes::default());
    let forms = (NoForm::default(), MeetForm::default());
    mine::again(visit, db, person, again, forms).await
}

async fn too_late(visit: &Visit, db: &Db, person: PersonId) -> Result {
    let mistakes = Mistakes::of("pair", Mistake::ChangedMeanwhile);
    let again = (StatusCode::CONFLICT, mistakes);
    let forms = (NoForm::default(), MeetForm::default());
    mine::again(visit, db, person, again, forms).await
}
