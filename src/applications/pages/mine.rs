//! One's own application, to read and to change.

use crate::{
    applications::{
        Answers, State as Stands, store,
        summary::{Line, summary},
    },
    vocab::Side,
    web::{Page, Result, Sample, SignedIn, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<MinePage>()
}

#[derive(TypedPath)]
#[typed_path("/me/application")]
struct Mine;

#[derive(Serialize)]
struct MinePage {
    side: &'static str,
    lines: Vec<Line>,
    /// Whether answers can still be changed.
    open: bool,
}

impl Page for MinePage {
    const TEMPLATE: &'static str = "applications/mine.html";

    fn samples() -> Vec<Self> {
        let words = crate::i18n::Words::load(crate::vocab::Locale::En, true)
            .expect("the words are embedded");
        let page = |open| Self {
            side: Side::Mentor.as_str(),
            lines: summary(&words, Side::Mentor, &Answers::default()),
            open,
        };
        vec![page(true), page(false)]
    }
}

async fn show(
    _: Mine,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
) -> Result {
    let application = site
        .db
        .read(move |conn| store::latest_of(conn, viewer.id))
        .await?;
    let Some(application) = application else {
        return visit.go("/me");
    };
    if application.state == Stands::Draft {
        return visit.go(format!("/apply/{}", application.side));
    }
    visit.show(&MinePage {
        side: application.side.as_str(),
        lines: summary(visit.words(), application.side, &application.answers),
        open: !application.state.is_over(),
    })
}
