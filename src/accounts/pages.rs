//! Signing in and out, and choosing a passphrase behind a link.

use super::{
    Passphrase,
    form::{PassphraseForm, ResetForm, SignInForm},
    hash::{hash, verify},
    store,
};
use crate::{
    db::Db,
    vocab::{Email, Role},
    web::{
        Error, Form, Mistake, Mistakes, Page, Result, Sample, Site, Token, Visit, samples_of,
        session,
    },
};
use axum::{
    Router,
    extract::{Query, State},
    http::{HeaderName, HeaderValue},
};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

/// The pages of this feature.
pub fn router() -> Router<Site> {
    Router::new()
        .typed_get(new_session)
        .typed_post(create_session)
        .typed_post(end_session)
        .typed_get(new_reset)
        .typed_post(create_reset)
        .typed_get(edit_passphrase)
        .typed_post(update_passphrase)
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<SignInPage>(),
        samples_of::<ResetPage>(),
        samples_of::<PassphrasePage>(),
    ]
    .concat()
}

#[derive(TypedPath)]
#[typed_path("/sign-in")]
struct SignIn;

#[derive(TypedPath)]
#[typed_path("/sign-out")]
struct SignOut;

#[derive(TypedPath)]
#[typed_path("/reset")]
struct Reset;

#[derive(TypedPath, Deserialize)]
#[typed_path("/passphrase/{token}", rejection(Error))]
struct ChoosePassphrase {
    token: String,
}

#[derive(Serialize, Default)]
struct SignInPage {
    form: SignInForm,
    mistakes: Mistakes,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "accounts/sign-in.html";

    fn samples() -> Vec<Self> {
        vec![
            Self::default(),
            Self {
                mistakes: Mistakes::of("email", Mistake::SignInWrong),
                ..Self::default()
            },
        ]
    }
}

async fn new_session(_: SignIn, visit: Visit, Query(form): Query<SignInForm>) -> Result {
    match &visit.viewer {
        Some(viewer) => visit.go(home(viewer.role)),
        None => visit.show(&SignInPage {
            form: SignInForm {
                next: form.next,
                ..SignInForm::default()
            },
            mistakes: Mistakes::default(),
        }),
    }
}

async fn create_session(
    _: SignIn,
    visit: Visit,
    State(site): State<Site>,
    Form(form): Form<SignInForm>,
) -> Result {
    let account = match Email::parse(&form.email) {
        Some(email) => {
            site.db
                .read(move |conn| store::by_email(conn, &email))
                .await?
        }
        None => None,
    };
    let hash = account.as_ref().and_then(|account| account.hash.clone());
    let right = verify(&site, Passphrase::typed(&form.passphrase), hash).await?;
    let Some(account) = account.filter(|_| right) else {
        tracing::info!("a sign-in was refused");
        return visit.ask_again(&SignInPage {
            form,
            mistakes: Mistakes::of("email", Mistake::SignInWrong),
        });
    };
    let token = site
        .db
        .write(move |conn| session::begin(conn, account.id, account.role))
        .await?;
    tracing::info!(person.id = %account.id, "signed in");
    visit.go_with_session(form.next().unwrap_or(home(account.role)), Some(&token))
}

async fn end_session(_: SignOut, visit: Visit, token: Token, State(db): State<Db>) -> Result {
    if let Token(Some(token)) = token {
        db.write(move |conn| session::end(conn, &token)).await?;
    }
    let mut response = visit.go_with_session("/", None)?;
    // What the browser still holds of signed-in pages goes too, which matters on a shared telephone.
    let clear = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(
        clear,
        HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
    );
    Ok(response)
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
    State(db): State<Db>,
    Form(form): Form<ResetForm>,
) -> Result {
    let Some(email) = Email::parse(&form.email) else {
        return visit.ask_again(&ResetPage {
            form,
            mistakes: Mistakes::of("email", Mistake::EmailMalformed),
            asked: false,
        });
    };
    db.write(move |conn| store::offer_reset(conn, &email))
        .await?;
    visit.show(&ResetPage {
        asked: true,
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
        .read(move |conn| store::behind_link(conn, &token, &["set-up", "reset"]))
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
    State(site): State<Site>,
    Form(form): Form<PassphraseForm>,
) -> Result {
    let passphrase = match form.check() {
        Ok(passphrase) => passphrase,
        Err(mistakes) => {
            return visit.ask_again(&PassphrasePage {
                token: path.token,
                form,
                mistakes,
                gone: false,
            });
        }
    };
    let hash = hash(&site, passphrase).await?;
    let token = path.token.clone();
    match site
        .db
        .write(move |conn| store::set_passphrase(conn, &token, &hash))
        .await?
    {
        Some(_) => visit.go("/sign-in"),
        None => visit.show(&PassphrasePage {
            token: path.token,
            gone: true,
            ..PassphrasePage::default()
        }),
    }
}

/// Where somebody lands who asked for no page in particular.
const fn home(role: Role) -> &'static str {
    match role {
        Role::Member => "/me",
        Role::Coordinator | Role::Lead | Role::Admin => "/desk",
    }
}
