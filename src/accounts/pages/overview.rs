//! One's own way in at a glance: passphrase, codes, and where one is signed in.

use crate::{
    accounts::{address, codes, form::EndingForm, store},
    db::Db,
    vocab::Moment,
    web::{
        Day, Error, Form, Page, Result, Sample, SignedIn, Site, Token, Told, Visit, samples_of,
        session,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(end)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<SecurityPage>()
}

#[derive(TypedPath)]
#[typed_path("/me/security")]
pub(super) struct Security;

#[derive(TypedPath)]
#[typed_path("/me/security/sessions")]
struct Sessions;

#[derive(Serialize)]
struct SecurityPage {
    email: String,
    /// The address that was asked for, if one was.
    wanted: String,
    /// Whether the address was shown to be theirs; codes come after that.
    confirmed: bool,
    /// Whether codes are asked for.
    codes: bool,
    /// Recovery codes that are left.
    left: i64,
    sessions: Vec<SessionRow>,
    /// Whether there is any other than this one.
    others: bool,
}

#[derive(Serialize)]
struct SessionRow {
    number: String,
    began: Day,
    seen: Day,
    own: bool,
}

impl SessionRow {
    fn of(listed: session::Listed) -> Self {
        Self {
            number: format!("{:016x}", listed.number),
            began: Day::of(listed.began),
            seen: Day::of(listed.seen),
            own: listed.own,
        }
    }
}

impl Page for SecurityPage {
    const TEMPLATE: &'static str = "accounts/security.html";

    fn samples() -> Vec<Self> {
        let row = |own| {
            let at = Moment::from_micros(1_795_435_200_000_000);
            SessionRow::of(session::Listed {
                number: 7,
                began: at,
                seen: at,
                own,
            })
        };
        let page = |confirmed, codes, sessions: Vec<SessionRow>| Self {
            email: "amal@example.org".to_owned(),
            wanted: if codes {
                "new@example.org".to_owned()
            } else {
                String::new()
            },
            confirmed,
            codes,
            left: if codes { 3 } else { 0 },
            others: sessions.len() > 1,
            sessions,
        };
        vec![
            page(false, false, vec![row(true)]),
            page(true, true, vec![row(true), row(false)]),
        ]
    }
}

async fn show(
    _: Security,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    Token(token): Token,
    State(db): State<Db>,
) -> Result {
    let id = viewer.id;
    let (profile, wanted, codes, left, sessions) = db
        .read(move |conn| {
            Ok((
                store::profile(conn, id)?,
                address::store::of(conn, id)?,
                codes::store::has(conn, id)?,
                codes::store::left(conn, id)?,
                session::of(conn, id, &token.unwrap_or_default())?,
            ))
        })
        .await?;
    visit.show(&SecurityPage {
        email: profile.email.as_str().to_owned(),
        wanted: wanted.map_or_else(String::new, |(_, email)| email.as_str().to_owned()),
        confirmed: viewer.confirmed,
        codes,
        left,
        others: sessions.iter().any(|listed| !listed.own),
        sessions: sessions.into_iter().map(SessionRow::of).collect(),
    })
}

/// Ends one session of one's own, or all others.
async fn end(
    _: Sessions,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    Token(token): Token,
    State(db): State<Db>,
    Form(form): Form<EndingForm>,
) -> Result {
    let token = token.ok_or(Error::SignInFirst)?;
    let ended = db
        .write(move |conn| match u64::from_str_radix(&form.session, 16) {
            Ok(number) => session::end_one(conn, viewer.id, number),
            Err(_) if form.session == "others" => session::end_others(conn, viewer.id, &token),
            Err(_) => Ok(0),
        })
        .await?;
    tracing::info!(person.id = %viewer.id, ended, "ended sessions of their own");
    if ended == 0 {
        return visit.go("/me/security");
    }
    visit.go_and_tell("/me/security", Told::SignedOut)
}
