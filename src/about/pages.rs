//! The pages that explain the service before anybody signs in. Each is a path and its words; none needs the database.

use crate::web::{Page, Result, Sample, Site, Visit, samples_of};
use axum::Router;
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(show::<Front>)
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

/// What Alongside is, and the two ways to apply.
#[derive(TypedPath, Serialize)]
#[typed_path("/")]
struct Front;

impl Page for Front {
    const TEMPLATE: &'static str = "about/front.html";

    fn samples() -> Vec<Self> {
        vec![Self]
    }
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
