//! Having everything deleted: the passphrase once more, then three days in which one may change one's mind.

use super::form::AgainForm;
use crate::{
    accounts,
    db::Db,
    privacy::{UNDO_HOURS, erasing},
    web::{
        Error, Form, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Told, Visit,
        samples_of,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(show)
        .typed_post(create)
        .typed_post(undo)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<DeletionPage>()
}

#[derive(TypedPath)]
#[typed_path("/me/data/deletion")]
struct Deletion;

#[derive(TypedPath)]
#[typed_path("/me/data/deletion/undo")]
struct Undo;

#[derive(Serialize, Default)]
struct DeletionPage {
    hours: i64,
    form: AgainForm,
    mistakes: Mistakes,
}

impl Page for DeletionPage {
    const TEMPLATE: &'static str = "privacy/deletion.html";

    fn samples() -> Vec<Self> {
        let page = |mistakes| Self {
            hours: UNDO_HOURS,
            mistakes,
            ..Self::default()
        };
        vec![
            page(Mistakes::default()),
            page(Mistakes::of("passphrase", Mistake::PassphraseWrong)),
        ]
    }
}

async fn show(_: Deletion, SignedIn(viewer): SignedIn, visit: Visit) -> Result {
    if viewer.role.is_staff() {
        return visit.go("/me/data");
    }
    visit.show(&DeletionPage {
        hours: UNDO_HOURS,
        ..DeletionPage::default()
    })
}

async fn create(
    _: Deletion,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
    Form(form): Form<AgainForm>,
) -> Result {
    if viewer.role.is_staff() {
        return Err(Error::NotFound);
    }
    let person = viewer.id;
    if !accounts::is_theirs(&site, person, form.typed()).await? {
        return visit.ask_again(&DeletionPage {
            hours: UNDO_HOURS,
            form,
            mistakes: Mistakes::of("passphrase", Mistake::PassphraseWrong),
        });
    }
    site.db
        .write(move |conn| erasing::ask(conn, person))
        .await?;
    tracing::info!(person.id = %person, "asked to be deleted");
    visit.go_and_tell("/me/data", Told::Leaving)
}

async fn undo(_: Undo, SignedIn(viewer): SignedIn, visit: Visit, State(db): State<Db>) -> Result {
    db.write(move |conn| erasing::undo(conn, viewer.id)).await?;
    visit.go_and_tell("/me/data", Told::Staying)
}
