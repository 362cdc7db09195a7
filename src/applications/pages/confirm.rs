//! Showing that an address is one's own, by the link in a letter.
//!
//! The link alone is not enough: whoever opens it is signed in to the account it was made for, or knows its passphrase.
//! So nobody can make an account in somebody else's name and have them confirm it.

use crate::{
    accounts::{self, Tried, store::Confirmed, throttle},
    applications::again,
    db::Db,
    vocab::Role,
    web::{
        Error, Form, Mistake, Mistakes, Page, Place, Result, Sample, SignedIn, Site, Stage, Told,
        Visit, samples_of, session,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(show)
        .typed_post(confirm)
        .typed_post(send_again)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<ConfirmPage>()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/confirm/{token}", rejection(Error))]
struct Confirm {
    token: String,
}

#[derive(TypedPath)]
#[typed_path("/confirm")]
struct SendAgain;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct ConfirmForm {
    passphrase: String,
}

#[derive(Serialize)]
pub(super) struct ConfirmPage {
    token: String,
    /// Where it stands: `ask`, `gone`, `already`, `staff` or `sent`.
    stands: &'static str,
    /// Whether the passphrase is asked for.
    asks_passphrase: bool,
    /// Where the email went, for the browser in which the address was typed.
    email: String,
    mistakes: Mistakes,
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "applications/confirm.html";

    fn samples() -> Vec<Self> {
        let page = |stands, asks_passphrase| Self::new("t", stands, asks_passphrase);
        let wrong = Mistakes::of("passphrase", Mistake::PassphraseWrong);
        vec![
            page("ask", false),
            page("gone", false),
            page("already", false),
            page("staff", false),
            page("sent", false),
            Self {
                email: "amal@example.org".to_owned(),
                ..page("sent", false)
            },
            Self {
                mistakes: wrong,
                ..page("ask", true)
            },
        ]
    }
}

impl ConfirmPage {
    pub(super) fn new(token: &str, stands: &'static str, asks_passphrase: bool) -> Self {
        Self {
            token: token.to_owned(),
            stands,
            asks_passphrase,
            email: String::new(),
            mistakes: Mistakes::default(),
        }
    }
}

async fn show(path: Confirm, visit: Visit, State(db): State<Db>) -> Result {
    let token = path.token.clone();
    match db
        .read(move |conn| accounts::store::behind_link(conn, &token, &["confirm"]))
        .await?
    {
        Some(account) => visit.show(&ConfirmPage::new(
            &path.token,
            "ask",
            !visit.is_of(account.id),
        )),
        None => visit.show(&ConfirmPage::new(&path.token, "gone", false)),
    }
}

async fn confirm(
    path: Confirm,
    visit: Visit,
    place: Place,
    State(site): State<Site>,
    Form(form): Form<ConfirmForm>,
) -> Result {
    let token = path.token.clone();
    let account = site
        .db
        .read(move |conn| accounts::store::behind_link(conn, &token, &["confirm"]))
        .await?;
    let Some(account) = account else {
        return visit.show(&ConfirmPage::new(&path.token, "gone", false));
    };
    let here = visit.is_of(account.id);
    if !here && !accounts::is_theirs(&site, account.id, &form.passphrase).await? {
        let mistakes = Mistakes::of("passphrase", Mistake::PassphraseWrong);
        return visit.ask_again(&ConfirmPage {
            mistakes,
            ..ConfirmPage::new(&path.token, "ask", true)
        });
    }
    let token = path.token.clone();
    let from = place.clone();
    let (confirmed, session, mark) = site
        .db
        .write(move |conn| {
            let confirmed = accounts::store::confirm(conn, &token)?;
            match confirmed {
                Some(Confirmed::Yes(person)) => {
                    let email = accounts::store::profile(conn, person)?.email;
                    let mark = throttle::store::remember(conn, &[Tried::SignIn(email, from)])?;
                    let session = if here {
                        None
                    } else {
                        Some(session::begin(conn, person, Role::Member, Stage::Single)?)
                    };
                    return Ok((confirmed, session, Some(mark)));
                }
                Some(Confirmed::Already { first, second }) => {
                    again::store::hand_over(conn, second, first)?;
                    accounts::store::remove(conn, second)?;
                }
                Some(Confirmed::Staff { second }) => {
                    accounts::store::remove(conn, second)?;
                }
                None => {}
            }
            Ok((confirmed, None, None))
        })
        .await?;
    let mut response = answer(&visit, &path.token, (confirmed, session))?;
    if let Some(mark) = mark {
        place.marks.keep(&mark, &mut response);
    }
    Ok(response)
}

/// Where somebody goes whose link was used, in the session that began with it if one did.
fn answer(
    visit: &Visit,
    token: &str,
    done: (Option<Confirmed>, Option<zeroize::Zeroizing<String>>),
) -> Result {
    let stands = |how| visit.show(&ConfirmPage::new(token, how, false));
    match done {
        (Some(Confirmed::Yes(_)), Some(session)) => {
            visit.begin_and_tell("/me", &session, Told::Confirmed)
        }
        (Some(Confirmed::Yes(_)), None) => visit.go_and_tell("/me", Told::Confirmed),
        (Some(Confirmed::Already { .. }), _) => stands("already"),
        (Some(Confirmed::Staff { .. }), _) => stands("staff"),
        (None, _) => stands("gone"),
    }
}

/// Sends the letter once more, to whoever is signed in and has not confirmed.
async fn send_again(
    _: SendAgain,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
) -> Result {
    if !viewer.confirmed {
        // However often it is asked for, the page is the same: whoever signed up with somebody else's address
        // would learn from a wait that strangers, or its owner, had emails sent there (S-09).
        site.db
            .write(move |conn| accounts::store::offer_confirmation(conn, viewer.id))
            .await?;
    }
    visit.show(&ConfirmPage {
        email: super::unconfirmed(&site.db, &viewer).await?,
        ..ConfirmPage::new("", "sent", false)
    })
}
