//! Setting up an authenticator: the picture of its secret, the first code, and the recovery codes.

use super::is_theirs;
use crate::{
    accounts::{
        codes::{self, Authenticator, Picture},
        form::{CodeForm, ProofForm},
        security, store,
    },
    db::Db,
    vocab::Email,
    web::{
        Form, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Stage, Visit, samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(show)
        .typed_post(begin)
        .typed_post(confirm)
}

pub(super) fn samples() -> Vec<Sample> {
    [samples_of::<CodesPage>(), samples_of::<RecoveryPage>()].concat()
}

#[derive(TypedPath)]
#[typed_path("/me/security/codes")]
struct Codes;

#[derive(TypedPath)]
#[typed_path("/me/security/codes/first")]
struct FirstCode;

#[derive(Serialize)]
struct CodesPage {
    /// Where it stands: `none`, `begun` or `on`.
    stands: &'static str,
    /// Whether the desk stays closed without it.
    needed: bool,
    picture: Picture,
    secret: String,
    mistakes: Mistakes,
}

impl CodesPage {
    fn new(own: Option<&Authenticator>, email: &Email, needed: bool) -> Self {
        Self {
            stands: if own.is_some() { "begun" } else { "none" },
            needed,
            picture: own.map(|own| own.picture(email)).unwrap_or_default(),
            secret: own.map(Authenticator::shown).unwrap_or_default(),
            mistakes: Mistakes::default(),
        }
    }
}

impl Page for CodesPage {
    const TEMPLATE: &'static str = "accounts/codes.html";
    const SECRET: bool = true;

    fn samples() -> Vec<Self> {
        let email = Email::parse("sam@example.org").expect("an address");
        let own = Authenticator::fresh();
        vec![
            Self::new(None, &email, true),
            Self {
                mistakes: Mistakes::of("passphrase", Mistake::PassphraseOld),
                ..Self::new(None, &email, false)
            },
            Self {
                mistakes: Mistakes::of("code", Mistake::CodeWrong),
                ..Self::new(Some(&own), &email, false)
            },
            Self {
                stands: "on",
                ..Self::new(None, &email, false)
            },
        ]
    }
}

/// The recovery codes, which are shown this once.
#[derive(Serialize)]
struct RecoveryPage {
    codes: Vec<String>,
    staff: bool,
}

impl Page for RecoveryPage {
    const TEMPLATE: &'static str = "accounts/recovery.html";
    const SECRET: bool = true;

    fn samples() -> Vec<Self> {
        let codes = vec!["ABCD EFGH IJKL MNOP QRST UVWX".to_owned()];
        vec![Self { codes, staff: true }]
    }
}

async fn show(_: Codes, SignedIn(viewer): SignedIn, visit: Visit, State(db): State<Db>) -> Result {
    let id = viewer.id;
    let (profile, on, begun) = db
        .read(move |conn| {
            Ok((
                store::profile(conn, id)?,
                codes::store::has(conn, id)?,
                codes::store::begun(conn, id)?,
            ))
        })
        .await?;
    let needed = viewer.role.is_staff() && visit.site.config.staff_need_codes;
    let page = CodesPage::new(begun.as_ref(), &profile.email, needed);
    visit.show(&CodesPage {
        stands: if on { "on" } else { page.stands },
        ..page
    })
}

/// Makes a fresh secret, for whoever knows the passphrase: somebody who found a signed-in device could shut its owner out with codes of their own.
/// An address that nobody has shown to be theirs comes first: its link would get around the codes.
async fn begin(
    _: Codes,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
    Form(form): Form<ProofForm>,
) -> Result {
    let id = viewer.id;
    if !viewer.confirmed {
        return visit.go("/me/security");
    }
    if !is_theirs(&site, id, &form.passphrase).await? {
        let profile = site.db.read(move |conn| store::profile(conn, id)).await?;
        let needed = viewer.role.is_staff() && site.config.staff_need_codes;
        return visit.ask_again(&CodesPage {
            mistakes: Mistakes::of("passphrase", Mistake::PassphraseOld),
            ..CodesPage::new(None, &profile.email, needed)
        });
    }
    site.db
        .write(move |conn| codes::store::prepare(conn, id))
        .await?;
    visit.go("/me/security/codes")
}

/// Takes the first code. Sessions that began without one end, and this one gets a new token.
async fn confirm(
    _: FirstCode,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<CodeForm>,
) -> Result {
    let id = viewer.id;
    let done = db
        .write(move |conn| {
            let Some(fresh) = codes::store::confirm(conn, id, &form.code)? else {
                let profile = store::profile(conn, id)?;
                return Ok(Err((profile, codes::store::begun(conn, id)?)));
            };
            let who = (viewer.role, Stage::Double);
            let token = security::store::begin_anew(conn, id, who)?;
            Ok(Ok((fresh, token)))
        })
        .await?;
    match done {
        Ok((codes, token)) => {
            tracing::info!(person.id = %id, "set up codes");
            let staff = viewer.role.is_staff();
            visit.show_with_session(StatusCode::OK, &RecoveryPage { codes, staff }, &token)
        }
        Err((_, None)) => visit.go("/me/security/codes"),
        Err((profile, own)) => {
            let needed = viewer.role.is_staff() && visit.site.config.staff_need_codes;
            visit.ask_again(&CodesPage {
                mistakes: Mistakes::of("code", Mistake::CodeWrong),
                ..CodesPage::new(own.as_ref(), &profile.email, needed)
            })
        }
    }
}
