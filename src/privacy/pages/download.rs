//! Taking one's data along: the passphrase once more, and the answer is the file itself.
//!
//! It is made for this one answer and lies nowhere afterwards; there is no link to it that could be sent, found or kept.

use super::form::AgainForm;
use crate::{
    accounts,
    ledger::{self, Noun, Verb},
    privacy::{Schedule, copy, held, made_up::somebody, shown::Shown},
    web::{Form, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Visit, samples_of},
};
use axum::{
    Router,
    extract::State,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(create)
}

pub(super) fn samples() -> Vec<Sample> {
    [samples_of::<DownloadPage>(), samples_of::<CopyPage>()].concat()
}

#[derive(TypedPath)]
#[typed_path("/me/data/copy")]
struct Copy;

#[derive(Serialize, Default)]
struct DownloadPage {
    form: AgainForm,
    mistakes: Mistakes,
}

impl Page for DownloadPage {
    const TEMPLATE: &'static str = "privacy/download.html";

    fn samples() -> Vec<Self> {
        let wrong = Mistakes::of("passphrase", Mistake::PassphraseWrong);
        vec![
            Self::default(),
            Self {
                mistakes: wrong,
                ..Self::default()
            },
        ]
    }
}

/// The page inside the file: it needs nothing but itself.
#[derive(Serialize)]
struct CopyPage {
    held: Shown,
}

impl Page for CopyPage {
    const TEMPLATE: &'static str = "privacy/copy.html";

    fn samples() -> Vec<Self> {
        vec![
            Self { held: somebody() },
            Self {
                held: Shown::default(),
            },
        ]
    }
}

async fn show(_: Copy, _: SignedIn, visit: Visit) -> Result {
    visit.show(&DownloadPage::default())
}

async fn create(
    _: Copy,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
    Form(form): Form<AgainForm>,
) -> Result {
    let person = viewer.id;
    if !accounts::is_theirs(&site, person, form.typed()).await? {
        let mistakes = Mistakes::of("passphrase", Mistake::PassphraseWrong);
        return visit.ask_again(&DownloadPage { form, mistakes });
    }
    let held = site
        .db
        .write(move |conn| {
            let about = (Noun::Person, person.as_str());
            ledger::record(conn, Some(person), Verb::Copied, about, None)?;
            held(conn, person)
        })
        .await?;
    tracing::info!(person.id = %person, "took a copy along");
    let (words, config) = (visit.words(), &visit.site.config);
    let schedule = Schedule::of(config);
    let page = visit.text(&CopyPage {
        held: Shown::of(&visit, &held, &schedule),
    })?;
    let readme = copy::readme(words, &config.charity, &config.contact_email, &schedule);
    let bytes = copy::zip(&copy::data(&held), &page, &readme)?;
    let head = [
        (header::CONTENT_TYPE, "application/zip"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"my-data.zip\"",
        ),
    ];
    let head = head.map(|(name, value)| (name, HeaderValue::from_static(value)));
    Ok((head, bytes).into_response())
}
