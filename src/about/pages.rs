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
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<Front>(),
        samples_of::<Matching>(),
        samples_of::<Accessibility>(),
        samples_of::<Safety>(),
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
