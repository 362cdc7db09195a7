//! Changing one's passphrase: the old one shows who it is, and every other session ends.

use super::{is_theirs, stage};
use crate::{
    accounts::{form::ChangeForm, hash::hash_chosen, security, store},
    web::{Form, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Told, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(edit).typed_post(update)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<ChangePage>()
}

#[derive(TypedPath)]
#[typed_path("/me/security/passphrase")]
struct Change;

#[derive(Serialize, Default)]
struct ChangePage {
    mistakes: Mistakes,
}

impl Page for ChangePage {
    const TEMPLATE: &'static str = "accounts/change.html";

    fn samples() -> Vec<Self> {
        let mistakes = Mistakes::of("old", Mistake::PassphraseOld);
        vec![Self::default(), Self { mistakes }]
    }
}

async fn edit(_: Change, _: SignedIn, visit: Visit) -> Result {
    visit.show(&ChangePage::default())
}

async fn update(
    _: Change,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
    Form(form): Form<ChangeForm>,
) -> Result {
    let id = viewer.id;
    let profile = site.db.read(move |conn| store::profile(conn, id)).await?;
    let new = match form.check(profile.email.as_str()) {
        Ok(new) => new,
        Err(mistakes) => return visit.ask_again(&ChangePage { mistakes }),
    };
    if !is_theirs(&site, id, &form.old).await? {
        let mistakes = Mistakes::of("old", Mistake::PassphraseOld);
        return visit.ask_again(&ChangePage { mistakes });
    }
    let Some(hash) = hash_chosen(&site, new).await? else {
        let mistakes = Mistakes::of("passphrase", Mistake::PassphraseCommon);
        return visit.ask_again(&ChangePage { mistakes });
    };
    let who = (viewer.role, stage(&viewer));
    let token = site
        .db
        .write(move |conn| security::store::change_passphrase(conn, id, who, &hash))
        .await?;
    tracing::info!(person.id = %id, "changed their passphrase");
    visit.begin_and_tell("/me/security", &token, Told::Passphrase)
}
