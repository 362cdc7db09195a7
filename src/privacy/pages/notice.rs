//! The full notice about people's data. How long things are kept comes from the same settings as the deleting.

use crate::{
    privacy::{Schedule, retention::Line},
    web::{Page, Result, Sample, Site, Visit, samples_of},
};
use axum::Router;
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<NoticePage>()
}

#[derive(TypedPath)]
#[typed_path("/privacy")]
struct Notice;

#[derive(Serialize)]
struct NoticePage {
    schedule: Vec<Line>,
}

impl Page for NoticePage {
    const TEMPLATE: &'static str = "privacy/notice.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            schedule: Schedule::default().lines(),
        }]
    }
}

async fn show(_: Notice, visit: Visit) -> Result {
    let schedule = Schedule::of(&visit.site.config).lines();
    visit.show(&NoticePage { schedule })
}
