//! Choosing a passphrase behind a link, and asking for that link.

use super::sign_in::SignInPage;
use crate::{
    accounts::{
        form::{PassphraseForm, ResetForm},
        hash::hash_chosen,
        links::CHOOSING,
        store,
        throttle::{self, Tried, heard},
    },
    db::{Conn, Db},
    vocab::{Email, Network},
    web::{
        Error, Form, Mistake, Mistakes, Page, Place, Result, Sample, Site, Told, Visit, samples_of,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(new_reset)
        .typed_post(create_reset)
        .typed_get(edit_passphrase)
        .typed_post(update_passphrase)
}

pub(super) fn samples() -> Vec<Sample> {
    [samples_of::<ResetPage>(), samples_of::<PassphrasePage>()].concat()
}

#[derive(TypedPath)]
#[typed_path("/reset")]
struct Reset;

#[derive(TypedPath, Deserialize)]
#[typed_path("/passphrase/{token}", rejection(Error))]
struct ChoosePassphrase {
    token: String,
}

#[derive(Serialize, Default)]
struct ResetPage {
    form: ResetForm,
    mistakes: Mistakes,
    asked: bool,
}

impl Page for ResetPage {
    const TEMPLATE: &'static str = "accounts/reset.html";

    fn samples() -> Vec<Self> {
        vec![
            Self::default(),
            Self {
                asked: true,
                form: ResetForm {
                    email: "amal@example.org".to_owned(),
                },
                ..Self::default()
            },
            Self {
                mistakes: Mistakes::of("email", Mistake::EmailMalformed),
                ..Self::default()
            },
        ]
    }
}

async fn new_reset(_: Reset, visit: Visit) -> Result {
    visit.show(&ResetPage::default())
}

async fn create_reset(
    _: Reset,
    visit: Visit,
    network: Network,
    State(site): State<Site>,
    Form(form): Form<ResetForm>,
) -> Result {
    heard(&site, Tried::Asked(network)).await?;
    let Some(email) = Email::parse(&form.email) else {
        return visit.ask_again(&ResetPage {
            form,
            mistakes: Mistakes::of("email", Mistake::EmailMalformed),
            asked: false,
        });
    };
    let locale = visit.locale;
    let write = move |conn: &mut Conn| {
        // However often it is asked for, the answer is the same; only the letters become rare.
        match throttle::store::attempt(conn, &Tried::Letter(email.clone()))? {
            Ok(()) => store::offer_reset(conn, &email, locale),
            Err(_) => Ok(()),
        }
    };
    site.db.write(write).await?;
    visit.show(&ResetPage {
        asked: true,
        form,
        ..ResetPage::default()
    })
}

#[derive(Serialize, Default)]
struct PassphrasePage {
    token: String,
    form: PassphraseForm,
    mistakes: Mistakes,
    gone: bool,
}

impl Page for PassphrasePage {
    const TEMPLATE: &'static str = "accounts/passphrase.html";

    fn samples() -> Vec<Self> {
        vec![
            Self::default(),
            Self {
                gone: true,
                ..Self::default()
            },
            Self {
                mistakes: Mistakes::of("passphrase", Mistake::PassphraseShort),
                ..Self::default()
            },
        ]
    }
}

async fn edit_passphrase(path: ChoosePassphrase, visit: Visit, State(db): State<Db>) -> Result {
    let token = path.token.clone();
    let account = db
        .read(move |conn| store::behind_link(conn, &token, &CHOOSING))
        .await?;
    visit.show(&PassphrasePage {
        token: path.token,
        gone: account.is_none(),
        ..PassphrasePage::default()
    })
}

async fn update_passphrase(
    path: ChoosePassphrase,
    visit: Visit,
    place: Place,
    State(site): State<Site>,
    Form(form): Form<PassphraseForm>,
) -> Result {
    let token = path.token.clone();
    let email = site
        .db
        .read(move |conn| {
            let account = store::behind_link(conn, &token, &CHOOSING)?;
            account
                .map(|account| Ok(store::profile(conn, account.id)?.email))
                .transpose()
        })
        .await?;
    let Some(email) = email else {
        return visit.show(&PassphrasePage {
            token: path.token,
            gone: true,
            ..PassphrasePage::default()
        });
    };
    let passphrase = match form.check(email.as_str()) {
        Ok(passphrase) => passphrase,
        Err(mistakes) => {
            return visit.ask_again(&PassphrasePage {
                token: path.token,
                form,
                mistakes,
                ..PassphrasePage::default()
            });
        }
    };
    let Some(hash) = hash_chosen(&site, passphrase).await? else {
        return visit.ask_again(&PassphrasePage {
            token: path.token,
            form,
            mistakes: Mistakes::of("passphrase", Mistake::PassphraseCommon),
            ..PassphrasePage::default()
        });
    };
    match choose(&site, path.token.clone(), hash, place.clone()).await? {
        Some(mark) => {
            // Nobody is signed in by a link, so no session can carry what worked: the page to sign in says it at once.
            let page = SignInPage::default();
            let mut response = visit.show_and_tell("/sign-in", &page, Told::PassphraseChosen)?;
            place.marks.keep(&mark, &mut response);
            Ok(response)
        }
        None => visit.show(&PassphrasePage {
            token: path.token,
            gone: true,
            ..PassphrasePage::default()
        }),
    }
}

/// Keeps the passphrase chosen behind a link; the mark that makes this browser known, or nothing if the link is not good any more.
async fn choose(site: &Site, token: String, hash: String, here: Place) -> Result<Option<String>> {
    let choose = move |conn: &mut Conn| {
        let Some(account) = store::set_passphrase(conn, &token, &hash)? else {
            return Ok(None);
        };
        // The link came by email: this is its owner's browser, whatever strangers tried before.
        // The codes are counted on: whoever reads somebody's email has not shown the other step.
        let email = store::profile(conn, account.id)?.email;
        throttle::store::was_right(conn, &Tried::Passphrase(account.id))?;
        throttle::store::remember(conn, &[Tried::SignIn(email, here)]).map(Some)
    };
    Ok(site.db.write(choose).await?)
}
