//! The pages that explain the service before anybody signs in. Each is a path and its words; only the first one asks the database, whether a round is open.

use crate::{
    db::Db,
    rounds,
    web::{Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(front)
        .typed_get(show::<Matching>)
        .typed_get(show::<Accessibility>)
        .typed_get(show::<Safety>)
        .typed_get(show::<Together>)
        .typed_get(show::<Adviser>)
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<Front>(),
        samples_of::<Matching>(),
        samples_of::<Accessibility>(),
        samples_of::<Safety>(),
        samples_of::<Together>(),
        samples_of::<Adviser>(),
    ]
    .concat()
}

async fn show<P: TypedPath + Page>(page: P, visit: Visit) -> Result {
    visit.show(&page)
}

#[derive(TypedPath)]
#[typed_path("/")]
struct First;

/// What Alongside is, and the two ways to apply.
#[derive(Serialize)]
struct Front {
    /// Whether a round takes applications: nobody is invited to what is closed.
    open: bool,
}

impl Page for Front {
    const TEMPLATE: &'static str = "about/front.html";

    fn samples() -> Vec<Self> {
        vec![Self { open: true }, Self { open: false }]
    }
}

async fn front(_: First, visit: Visit, State(db): State<Db>) -> Result {
    let round = db.glance(rounds::store::current).await?;
    visit.show(&Front {
        open: round.is_some(),
    })
}

/// The rule by which pairs are proposed, in plain words.
#[derive(TypedPath, Serialize)]
#[typed_path("/how-matching-works")]
struct Matching;

impl Page for Matching {
    const TEMPLATE: &'static str = "about/how-matching-works.html";

    fn samples() -> Vec<Self> {
        vec![Self]
    }
}

/// What works with which aid, and what nobody has tried yet.
#[derive(TypedPath, Serialize)]
#[typed_path("/accessibility")]
struct Accessibility;

impl Page for Accessibility {
    const TEMPLATE: &'static str = "about/accessibility.html";

    fn samples() -> Vec<Self> {
        vec![Self]
    }
}

/// Using the service on a device that others use too.
#[derive(TypedPath, Serialize)]
#[typed_path("/safety")]
struct Safety;

impl Page for Safety {
    const TEMPLATE: &'static str = "about/safety.html";

    fn samples() -> Vec<Self> {
        vec![Self]
    }
}

/// What mentors and mentees agree on: no contract, no immigration advice, and what stays between them (G-04, G-05, G-09, G-10).
#[derive(TypedPath, Serialize)]
#[typed_path("/together")]
struct Together;

impl Page for Together {
    const TEMPLATE: &'static str = "about/together.html";

    fn samples() -> Vec<Self> {
        vec![Self]
    }
}

/// Where to find somebody who may give immigration advice (G-05).
#[derive(TypedPath, Serialize)]
#[typed_path("/adviser")]
struct Adviser;

impl Page for Adviser {
    const TEMPLATE: &'static str = "about/adviser.html";

    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
