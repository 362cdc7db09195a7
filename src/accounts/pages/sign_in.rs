//! Signing in and out.

use super::code::CodePage;
use crate::{
    accounts::{
        Account, Passphrase, codes,
        form::{Kept, SignInForm},
        hash::{hash, is_outdated, verify},
        security, store,
        throttle::{self, Tried, heard},
    },
    db::Db,
    vocab::{Email, Role},
    web::{
        Form, KeptPage, Marks, Mistake, Mistakes, Page, Place, Result, Sample, Site, Stage, Token,
        Visit, samples_of, session,
    },
};
use axum::{
    Router,
    extract::{Query, State},
    http::{HeaderName, HeaderValue, StatusCode},
};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(new_session)
        .typed_post(create_session)
        .typed_post(end_session)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<SignInPage>()
}

#[derive(TypedPath)]
#[typed_path("/sign-in")]
struct SignIn;

#[derive(TypedPath)]
#[typed_path("/sign-out")]
struct SignOut;

#[derive(Serialize, Default)]
pub(super) struct SignInPage {
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
                kept: Kept {
                    next: form.kept.next,
                    kept: String::new(),
                },
                ..SignInForm::default()
            },
            mistakes: Mistakes::default(),
        }),
    }
}

async fn create_session(
    _: SignIn,
    visit: Visit,
    place: Place,
    State(site): State<Site>,
    Form(form): Form<SignInForm>,
) -> Result {
    let email = Email::known(&form.email);
    let tried = email
        .clone()
        .map_or(Tried::Nonsense(place.network.clone()), |email| {
            Tried::SignIn(email, place.clone())
        });
    heard(&site, tried.clone()).await?;
    let Some(account) = known(&site, email, &form).await? else {
        tracing::info!("a sign-in was refused");
        return visit.ask_again(&SignInPage {
            form,
            mistakes: Mistakes::of("email", Mistake::SignInWrong),
        });
    };
    let (token, mark) = site
        .db
        .write(move |conn| {
            throttle::store::was_right(conn, &tried)?;
            // Who knows the passphrase alone is not known yet where a code is asked for too.
            let (stage, mark) = if codes::store::has(conn, account.id)? {
                (Stage::Code, None)
            } else {
                let mark = throttle::store::remember(conn, &[tried])?;
                (Stage::Single, Some(mark))
            };
            let token = session::begin(conn, account.id, account.role, stage)?;
            Ok((token, mark))
        })
        .await?;
    let Some(mark) = mark else {
        let page = CodePage::after_passphrase(form.kept);
        return visit.show_with_session(StatusCode::OK, &page, &token);
    };
    tracing::info!(person.id = %account.id, "signed in");
    let mut response = open(&visit, account.role, &form.kept, &token)?;
    place.marks.keep(&mark, &mut response);
    Ok(response)
}

/// The account whose address and passphrase these are; for an unknown address it takes as long to find that there is none.
async fn known(site: &Site, email: Option<Email>, form: &SignInForm) -> Result<Option<Account>> {
    let account = match email {
        Some(email) => {
            site.db
                .read(move |conn| store::by_email(conn, &email))
                .await?
        }
        None => None,
    };
    let hash = account.as_ref().and_then(|account| account.hash.clone());
    let typed = Passphrase::typed(&form.passphrase);
    let right = verify(site, typed.clone(), hash).await?;
    let account = account.filter(|_| right);
    if let Some(account) = &account {
        renew(site, account, typed).await?;
    }
    Ok(account)
}

/// Makes a hash anew that was made when computers were slower.
async fn renew(site: &Site, account: &Account, typed: Passphrase) -> Result<()> {
    let old = account.hash.as_deref().unwrap_or_default();
    if is_outdated(old)? {
        let (id, new) = (account.id, hash(site, typed).await?);
        site.db
            .write(move |conn| security::store::keep_hash(conn, id, &new))
            .await?;
        tracing::info!(person.id = %id, "made a hash anew");
    }
    Ok(())
}

/// The way on for somebody who is signed in now: what they wanted to send, or where they wanted to go.
pub(super) fn open(visit: &Visit, role: Role, kept: &Kept, token: &str) -> Result {
    let next = kept.next();
    match next.and_then(|path| KeptPage::after_signing_in(path, &kept.kept)) {
        Some(page) => visit.show_with_session(StatusCode::OK, &page, token),
        None => visit.go_with_session(next.unwrap_or(home(role)), Some(token)),
    }
}

async fn end_session(_: SignOut, visit: Visit, token: Token, State(db): State<Db>) -> Result {
    if let Token(Some(token)) = token {
        db.write(move |conn| session::end(conn, &token)).await?;
        let person = visit.viewer.as_ref().map(|viewer| viewer.id.as_str());
        tracing::info!(person.id = person, "signed out");
    }
    let mut response = visit.go_with_session("/", None)?;
    Marks::forget(&mut response);
    // What the browser still holds of signed-in pages goes too, which matters on a shared telephone.
    let clear = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(
        clear,
        HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
    );
    Ok(response)
}

/// Where somebody lands who asked for no page in particular.
const fn home(role: Role) -> &'static str {
    match role {
        Role::Member => "/me",
        Role::Coordinator | Role::Lead | Role::Admin => "/desk",
    }
}
