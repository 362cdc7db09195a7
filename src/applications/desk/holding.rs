//! A lead keeps somebody from being matched for now, or lets them be matched again.

use super::{
    form::DecisionForm,
    review::{Review, ReviewPage, open},
};
use crate::{
    applications::availability,
    db::Db,
    vocab::ApplicationId,
    web::{Error, Form, Lead, Mistake, Mistakes, Result, Site, Told, Visit, cut},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

/// Longest reason, in characters.
const LONGEST: usize = 1000;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(back).typed_post(create)
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/applications/{id}/hold", rejection(Error))]
struct Hold {
    id: ApplicationId,
}

/// What leads read about why somebody is not available; coordinators only that they are not.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Availability {
    pub(super) unavailable: bool,
    /// What stands in the way: `concern`, `check`, `hold`; for leads only.
    pub(super) causes: Vec<&'static str>,
    /// Why a lead holds them.
    pub(super) words: Vec<String>,
}

impl Availability {
    /// As far as this reader may know.
    pub(super) fn of(causes: &availability::Causes, lead: bool) -> Self {
        let unavailable = causes.any();
        if !lead {
            return Self {
                unavailable,
                ..Self::default()
            };
        }
        let words = causes.hold.as_ref().map_or("", |hold| hold.words.as_str());
        let all = [
            ("concern", causes.concern),
            ("check", causes.check),
            ("hold", causes.hold.is_some()),
        ];
        let there = all.into_iter().filter(|(_, there)| *there);
        Self {
            unavailable,
            causes: there.map(|(cause, _)| cause).collect(),
            words: words.lines().map(str::to_owned).collect(),
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct HoldForm {
    because: String,
    /// Anything but nothing lets them be matched again.
    end: String,
}

impl HoldForm {
    /// Why they are held; `None` lets them be matched again.
    fn check(&self) -> std::result::Result<Option<String>, Mistakes> {
        if !self.end.is_empty() {
            return Ok(None);
        }
        let wrong = |mistake| Mistakes::of("because", mistake);
        let because = cut(&self.because, LONGEST).ok_or_else(|| wrong(Mistake::ReasonLong))?;
        if because.is_empty() {
            return Err(wrong(Mistake::ReasonBlank));
        }
        Ok(Some(because))
    }
}

/// A page with a mistake stands at this address; its links to other languages lead here.
async fn back(path: Hold, _: Lead, visit: Visit) -> Result {
    visit.go(Review { id: path.id })
}

async fn create(
    path: Hold,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<HoldForm>,
) -> Result {
    let opened = open(&visit.site, &viewer, path.id).await?;
    let because = match form.check() {
        Ok(because) => because,
        Err(mistakes) => {
            let now = visit.site.now();
            let page = ReviewPage::new(visit.words(), now, opened, DecisionForm::default());
            return visit.ask_again(&ReviewPage { mistakes, ..page });
        }
    };
    let (lead, person) = (viewer.id, opened.application.person);
    db.write(move |conn| match because {
        Some(because) => availability::store::hold(conn, lead, person, &because).map(|_| ()),
        None => availability::store::end(conn, lead, person).map(|_| ()),
    })
    .await?;
    tracing::info!(application.id = %path.id, person.id = %lead, "changed a hold");
    visit.go_and_tell(Review { id: path.id }, Told::Saved)
}
