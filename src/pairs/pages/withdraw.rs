//! Taking one's application back: one page, one button, no reason asked.

use crate::{
    applications,
    db::Db,
    pairs::{store, withdraw},
    web::{Page, Result, Sample, SignedIn, Site, Told, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(create)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<WithdrawPage>()
}

#[derive(TypedPath)]
#[typed_path("/me/withdraw")]
struct Withdraw;

#[derive(Serialize)]
struct WithdrawPage {
    /// Whether somebody will be told that a pair has ended.
    has_pair: bool,
}

impl Page for WithdrawPage {
    const TEMPLATE: &'static str = "pairs/withdraw.html";

    fn samples() -> Vec<Self> {
        [true, false].map(|has_pair| Self { has_pair }).into()
    }
}

async fn show(
    _: Withdraw,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let found = db
        .read(move |conn| {
            let Some(application) = applications::store::latest_of(conn, viewer.id)? else {
                return Ok(None);
            };
            let pairs = store::of_application(conn, application.id)?;
            let has_pair = pairs
                .iter()
                .any(|pair| pair.state.is_open() && pair.is_known_to(application.side));
            Ok(Some((application, has_pair)))
        })
        .await?;
    match found {
        Some((application, has_pair)) if !application.state.is_over() => {
            visit.show(&WithdrawPage { has_pair })
        }
        _ => visit.go("/me"),
    }
}

async fn create(
    _: Withdraw,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    if !db.write(move |conn| withdraw(conn, viewer.id)).await? {
        return visit.go("/me");
    }
    visit.go_and_tell("/me", Told::Withdrawn)
}
