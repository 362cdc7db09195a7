//! What both addresses say to a change: the new one says yes, the old one says yes or stops it.
//!
//! The link to the new address is not enough by itself: whoever opens it is signed in, or knows the passphrase.
//! So an address that was mistyped gives nobody an account. Stopping needs the link alone, for whoever lost the account to somebody.

use super::is_theirs;
use crate::{
    accounts::{
        address::{self, End, Said},
        form::AddressSaysForm,
    },
    db::Db,
    web::{
        Error, Form, Mistake, Mistakes, Page, Result, Sample, Site, Told, Visit, samples_of,
        session,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(say)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<AddressLinkPage>()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/address/{token}", rejection(Error))]
struct AddressLink {
    token: String,
}

#[derive(Serialize)]
struct AddressLinkPage {
    token: String,
    /// Where it stands: `new`, `old`, `waits`, `moved`, `stopped` or `gone`.
    stands: &'static str,
    /// Whether the passphrase is asked for.
    asks_passphrase: bool,
    mistakes: Mistakes,
}

impl AddressLinkPage {
    fn new(token: &str, stands: &'static str, asks_passphrase: bool) -> Self {
        Self {
            token: token.to_owned(),
            stands,
            asks_passphrase,
            mistakes: Mistakes::default(),
        }
    }
}

impl Page for AddressLinkPage {
    const TEMPLATE: &'static str = "accounts/address-link.html";

    fn samples() -> Vec<Self> {
        let page = |stands| Self::new("t", stands, false);
        let mut wrong = Self::new("t", "new", true);
        wrong.mistakes = Mistakes::of("passphrase", Mistake::PassphraseOld);
        let others = ["new", "old", "waits", "moved", "stopped", "gone"];
        others.into_iter().map(page).chain([wrong]).collect()
    }
}

async fn show(path: AddressLink, visit: Visit, State(db): State<Db>) -> Result {
    let token = path.token.clone();
    let found = db
        .read(move |conn| address::store::behind_link(conn, &token))
        .await?;
    let page = match found {
        Some((End::New, person)) => AddressLinkPage::new(&path.token, "new", !visit.is_of(person)),
        Some((End::Old, _)) => AddressLinkPage::new(&path.token, "old", false),
        None => AddressLinkPage::new(&path.token, "gone", false),
    };
    visit.show(&page)
}

async fn say(
    path: AddressLink,
    visit: Visit,
    State(site): State<Site>,
    Form(form): Form<AddressSaysForm>,
) -> Result {
    let token = path.token.clone();
    let found = site
        .db
        .read(move |conn| address::store::behind_link(conn, &token))
        .await?;
    let Some((end, person)) = found else {
        return visit.show(&AddressLinkPage::new(&path.token, "gone", false));
    };
    let here = visit.is_of(person);
    if end == End::Old && form.answer != "yes" {
        site.db
            .write(move |conn| address::store::stop(conn, person, true))
            .await?;
        tracing::warn!(person.id = %person, "the old address stopped a change");
        return visit.show(&AddressLinkPage::new(&path.token, "stopped", false));
    }
    // Guesses are counted: the mailbox need not be the owner's.
    if end == End::New && !here && !is_theirs(&site, person, &form.passphrase).await? {
        return visit.ask_again(&AddressLinkPage {
            mistakes: Mistakes::of("passphrase", Mistake::PassphraseOld),
            ..AddressLinkPage::new(&path.token, "new", true)
        });
    }
    agree(path.token, &visit, &site, here).await
}

async fn agree(token: String, visit: &Visit, site: &Site, here: bool) -> Result {
    // Whoever is signed in here stays so, with a new token; everywhere else it is over.
    let stage = visit.viewer.as_ref().map(super::stage);
    let asked = token.clone();
    let (said, own) = site
        .db
        .write(move |conn| {
            let said = address::store::agree(conn, &asked)?;
            match (said, stage) {
                (Said::Moved(person, role), Some(stage)) if here => {
                    let own = session::begin(conn, person, role, stage)?;
                    Ok((said, Some(own)))
                }
                _ => Ok((said, None)),
            }
        })
        .await?;
    if let Said::Moved(person, _) = said {
        tracing::info!(person.id = %person, "changed their address");
    }
    match (said, own) {
        (Said::Moved(..), Some(own)) => {
            visit.begin_and_tell("/me/security", &own, Told::AddressMoved)
        }
        (Said::Moved(..), None) => visit.show(&AddressLinkPage::new(&token, "moved", false)),
        (Said::Waits, _) => visit.show(&AddressLinkPage::new(&token, "waits", false)),
        (Said::Gone, _) => visit.show(&AddressLinkPage::new(&token, "gone", false)),
    }
}
