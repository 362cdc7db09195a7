//! The code, after the passphrase was right.

use super::sign_in;
use crate::{
    accounts::{
        codes,
        form::{CodeForm, Kept},
        store,
        throttle::{self, Tried, heard},
    },
    vocab::{PersonId, Role},
    web::{
        Form, Mistake, Mistakes, Page, Place, Result, Sample, Site, Stage, Token, Visit,
        samples_of, session,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(ask).typed_post(take)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<CodePage>()
}

#[derive(TypedPath)]
#[typed_path("/sign-in/code")]
struct SignInCode;

#[derive(Serialize, Default)]
pub(super) struct CodePage {
    kept: Kept,
    mistakes: Mistakes,
}

impl CodePage {
    /// As it follows the passphrase, keeping what is to be sent afterwards.
    pub(super) fn after_passphrase(kept: Kept) -> Self {
        Self {
            kept,
            mistakes: Mistakes::default(),
        }
    }
}

impl Page for CodePage {
    const TEMPLATE: &'static str = "accounts/code.html";

    fn samples() -> Vec<Self> {
        let kept = Kept {
            next: "/me".to_owned(),
            kept: "note=a".to_owned(),
        };
        vec![
            Self::after_passphrase(kept),
            Self {
                mistakes: Mistakes::of("code", Mistake::CodeWrong),
                ..Self::default()
            },
        ]
    }
}

async fn ask(_: SignInCode, visit: Visit, token: Token, State(site): State<Site>) -> Result {
    match owing(&site, token).await? {
        Some(_) => visit.show(&CodePage::default()),
        None => visit.go("/sign-in"),
    }
}

async fn take(
    _: SignInCode,
    visit: Visit,
    token: Token,
    place: Place,
    State(site): State<Site>,
    Form(form): Form<CodeForm>,
) -> Result {
    let Some((old, person, role)) = owing(&site, token).await? else {
        return visit.go("/sign-in");
    };
    let tried = Tried::Code(person, place.clone());
    let code = form.code;
    // Nobody guesses a recovery code, so it is taken however often strangers who know the passphrase try the others.
    if !codes::may_be_recovery(&code) {
        heard(&site, tried.clone()).await?;
    }
    let here = place.clone();
    let session = site
        .db
        .write(move |conn| {
            if !codes::store::use_code(conn, person, &code)? {
                return Ok(None);
            }
            if !codes::may_be_recovery(&code) {
                throttle::store::was_right(conn, &tried)?;
            }
            let email = store::profile(conn, person)?.email;
            let mark = throttle::store::remember(conn, &[Tried::SignIn(email, here), tried])?;
            session::end(conn, &old)?;
            let session = session::begin(conn, person, role, Stage::Double)?;
            Ok(Some((session, mark)))
        })
        .await?;
    let Some((session, mark)) = session else {
        tracing::info!(person.id = %person, "a code was refused");
        return visit.ask_again(&CodePage {
            kept: form.kept,
            mistakes: Mistakes::of("code", Mistake::CodeWrong),
        });
    };
    tracing::info!(person.id = %person, "signed in with a code");
    let mut response = sign_in::open(&visit, role, &form.kept, &session)?;
    place.marks.keep(&mark, &mut response);
    Ok(response)
}

/// Who gave the right passphrase in this browser and owes the code, with the token they have.
async fn owing(site: &Site, token: Token) -> Result<Option<(String, PersonId, Role)>> {
    let Token(Some(token)) = token else {
        return Ok(None);
    };
    let asked = token.clone();
    let owing = site
        .db
        .read(move |conn| session::owes_code(conn, &asked))
        .await?;
    Ok(owing.map(|(person, role)| (token, person, role)))
}
