//! Applying again, and changing the side of a draft: both go on with the answers that are there.

use super::start::Apply;
use crate::{
    applications::{
        State as Stands,
        again::store::{self as taking, Taken},
        store,
    },
    rounds,
    vocab::{PersonId, Role, RoundId, Side},
    web::{Error, Result, SignedIn, Site, Told, Visit},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Deserialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_post(take_up)
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/apply/{side}/again", rejection(Error))]
struct Again {
    side: Side,
}

/// What somebody has already who has no living application on this side.
pub(super) async fn stands_before(
    site: &Site,
    person: PersonId,
    round: RoundId,
) -> Result<&'static str> {
    let found = site.db.read(move |conn| {
        let there = store::of_person(conn, person, round)?;
        Ok((there, store::latest_of(conn, person)?))
    });
    let (there, latest) = found.await?;
    Ok(match there.map(|there| there.state) {
        Some(Stands::Draft) => "other",
        Some(Stands::Declined) => "declined",
        Some(state) if !state.may_begin_anew() => "applied",
        _ if latest.is_some_and(|latest| !latest.answers.done.is_empty()) => "again",
        _ => "none",
    })
}

/// Goes on with the answers that are there: those of an application that is over, or of a draft on the other side.
async fn take_up(
    path: Again,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
) -> Result {
    let side = path.side;
    let person = viewer.id;
    let member = viewer.role == Role::Member;
    let taken = site
        .db
        .write(move |conn| match rounds::store::current(conn)? {
            Some(round) if member => taking::take_up(conn, person, round.id, side),
            _ => Ok(Taken::Nothing),
        })
        .await?;
    match taken {
        Taken::Along => visit.go_and_tell(Apply { side }, Told::AnswersTaken),
        Taken::Across => visit.go_and_tell(Apply { side }, Told::SideChanged),
        Taken::Nothing => visit.go(Apply { side }),
    }
}
