//! Taking one's codes away, for instance before a new telephone is set up: passphrase and code show who it is.

use super::{gives_code, is_theirs};
use crate::{
    accounts::{codes, form::ProofForm, security},
    web::{
        Form, Mistake, Mistakes, Page, Place, Result, Sample, SignedIn, Site, Stage, Told, Visit,
        samples_of,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(ask).typed_post(remove)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<OffPage>()
}

#[derive(TypedPath)]
#[typed_path("/me/security/codes/off")]
struct Off;

#[derive(Serialize)]
struct OffPage {
    staff: bool,
    mistakes: Mistakes,
}

impl Page for OffPage {
    const TEMPLATE: &'static str = "accounts/off.html";

    fn samples() -> Vec<Self> {
        let mut mistakes = Mistakes::of("passphrase", Mistake::PassphraseOld);
        mistakes.add("code", Mistake::CodeWrong);
        let page = |staff, mistakes| Self { staff, mistakes };
        vec![page(true, Mistakes::default()), page(false, mistakes)]
    }
}

async fn ask(_: Off, SignedIn(viewer): SignedIn, visit: Visit) -> Result {
    visit.show(&OffPage {
        staff: viewer.role.is_staff(),
        mistakes: Mistakes::default(),
    })
}

async fn remove(
    _: Off,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    place: Place,
    State(site): State<Site>,
    Form(form): Form<ProofForm>,
) -> Result {
    let (id, staff) = (viewer.id, viewer.role.is_staff());
    if !is_theirs(&site, id, &form.passphrase).await? {
        let mistakes = Mistakes::of("passphrase", Mistake::PassphraseOld);
        return visit.ask_again(&OffPage { staff, mistakes });
    }
    if !gives_code(&site, (id, place), &form.code).await? {
        let mistakes = Mistakes::of("code", Mistake::CodeWrong);
        return visit.ask_again(&OffPage { staff, mistakes });
    }
    let token = site
        .db
        .write(move |conn| {
            codes::store::remove(conn, id, id)?;
            let who = (viewer.role, Stage::Single);
            security::store::begin_anew(conn, id, who)
        })
        .await?;
    visit.begin_and_tell("/me/security", &token, Told::CodesOff)
}
