//! Where a coordinator's decisions arrive.

use super::{
    decision::{Kind, Seen},
    form::DecisionForm,
    review::{Opened, Review, ReviewPage, open},
    store::{self, Decided},
};
use crate::{
    db::Db,
    vocab::ApplicationId,
    web::{Coordinator, Error, Form, Mistake, Mistakes, Result, Site, Told, Visit},
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::result::Error as Failure;
use serde::Deserialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(back).typed_post(create)
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/applications/{id}/{kind}", rejection(Error))]
struct Decide {
    id: ApplicationId,
    kind: Kind,
}

/// A page with a mistake stands at the address of its decision; its links to other languages lead here.
async fn back(path: Decide, _: Coordinator, visit: Visit) -> Result {
    visit.go(Review { id: path.id })
}

async fn create(
    path: Decide,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<DecisionForm>,
) -> Result {
    let Decide { id, kind } = path;
    let opened = open(&visit.site, &viewer, id).await?;
    let Some(seen) = Seen::parse(&form.seen).filter(|seen| *seen == Seen::of(&opened.application))
    else {
        return changed_meanwhile(&visit, opened, kind, form);
    };
    let decision = match form.check(kind, opened.application.side) {
        Ok(decision) => decision,
        Err(mistakes) => {
            return visit.ask_again(&ReviewPage {
                tried: Some(kind),
                mistakes,
                ..ReviewPage::new(visit.words(), visit.site.now(), opened, form)
            });
        }
    };
    let actor = viewer.id;
    let policy = opened.policy;
    let decided = db
        .write(move |conn| store::decide(conn, (actor, id), (seen, &policy), &decision))
        .await;
    match decided {
        Ok(Decided::Yes) => {
            tracing::info!(application.id = %id, person.id = %actor, decision = kind.as_str(), "decided");
            visit.go_and_tell(Review { id }, Told::Saved)
        }
        Ok(Decided::ChangedMeanwhile) | Err(Failure::RollbackTransaction) => {
            changed_meanwhile(&visit, open(&visit.site, &viewer, id).await?, kind, form)
        }
        Ok(Decided::ChecksLacking) => {
            let opened = open(&visit.site, &viewer, id).await?;
            let page = ReviewPage::new(visit.words(), visit.site.now(), opened, form);
            let mistakes = Mistakes::of("checks", Mistake::ChecksLacking);
            visit.show_as(StatusCode::CONFLICT, &ReviewPage { mistakes, ..page })
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The application as it stands now, with what was typed; nothing was decided.
fn changed_meanwhile(visit: &Visit, opened: Opened, kind: Kind, form: DecisionForm) -> Result {
    let typed = form.typed(kind).trim().to_owned();
    let page = ReviewPage::new(visit.words(), visit.site.now(), opened, form);
    let lost = !page.offers.contains(&kind);
    visit.show_as(
        StatusCode::CONFLICT,
        &ReviewPage {
            tried: Some(kind),
            unsent: if lost {
                typed.lines().map(str::to_owned).collect()
            } else {
                Vec::new()
            },
            mistakes: Mistakes::of("decision", Mistake::ChangedMeanwhile),
            ..page
        },
    )
}
