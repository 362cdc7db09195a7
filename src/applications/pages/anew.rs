//! The link in the confirming email, for whoever does not know the passphrase they chose: another one is chosen here.
//!
//! Whoever reads the email need not be who applied, for an address is easily mistyped, or given in somebody else's name.
//! So what says who somebody is goes out of the answers first, and whoever chose the passphrase before is signed out.

use super::confirm::ConfirmPage;
use crate::{
    accounts::{
        self, Account, PassphraseForm, Tried, security::store as security, store::Confirmed,
        throttle,
    },
    applications::{again, store},
    db::{Conn, Db},
    vocab::{Role, Side},
    web::{
        Error, Form, Mistake, Mistakes, Page, Place, Result, Sample, Site, Stage, Told, Visit,
        samples_of, session,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(choose)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<AnewPage>()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/confirm/{token}/passphrase", rejection(Error))]
struct Anew {
    token: String,
}

#[derive(Serialize)]
struct AnewPage {
    token: String,
    /// What can be done: `ask` for a passphrase, bring answers to an account that is `known`, or only talk to a `person`.
    stands: &'static str,
    mistakes: Mistakes,
}

impl Page for AnewPage {
    const TEMPLATE: &'static str = "applications/anew.html";

    fn samples() -> Vec<Self> {
        let page = |stands, mistakes| Self {
            token: "t".to_owned(),
            stands,
            mistakes,
        };
        let short = Mistakes::of("passphrase", Mistake::PassphraseShort);
        vec![
            page("ask", Mistakes::default()),
            page("ask", short),
            page("known", Mistakes::default()),
            page("person", Mistakes::default()),
        ]
    }
}

/// Whom the link belongs to, and what can be done with it; `None` if it is not good any more.
async fn behind(db: &Db, token: &str) -> Result<Option<(Account, &'static str)>> {
    let token = token.to_owned();
    let found = db.read(move |conn| {
        let Some(account) = accounts::store::behind_link(conn, &token, &["confirm"])? else {
            return Ok(None);
        };
        let email = accounts::store::profile(conn, account.id)?.email;
        let stands = if !again::store::is_answers_only(conn, account.id)? {
            "person"
        } else if accounts::store::by_email(conn, &email)?.is_some() {
            "known"
        } else {
            "ask"
        };
        Ok(Some((account, stands)))
    });
    Ok(found.await?)
}

async fn show(path: Anew, visit: Visit, State(db): State<Db>) -> Result {
    match behind(&db, &path.token).await? {
        Some((_, stands)) => visit.show(&AnewPage {
            token: path.token,
            stands,
            mistakes: Mistakes::default(),
        }),
        None => visit.show(&ConfirmPage::new(&path.token, "gone", false)),
    }
}

async fn choose(
    path: Anew,
    visit: Visit,
    place: Place,
    State(site): State<Site>,
    Form(form): Form<PassphraseForm>,
) -> Result {
    let stands_now = |how| visit.show(&ConfirmPage::new(&path.token, how, false));
    let Some((account, stands)) = behind(&site.db, &path.token).await? else {
        return stands_now("gone");
    };
    let again = |mistakes| {
        let token = path.token.clone();
        visit.ask_again(&AnewPage {
            token,
            stands,
            mistakes,
        })
    };
    let hash = match stands {
        "ask" => {
            let person = account.id;
            let read = move |conn: &mut Conn| accounts::store::profile(conn, person);
            let email = site.db.read(read).await?.email;
            let passphrase = match form.check(email.as_str()) {
                Ok(passphrase) => passphrase,
                Err(mistakes) => return again(mistakes),
            };
            match accounts::hash_chosen(&site, passphrase).await? {
                Some(hash) => hash,
                None => return again(Mistakes::of("passphrase", Mistake::PassphraseCommon)),
            }
        }
        // The account that has the address keeps its passphrase.
        "known" => String::new(),
        _ => return show(path, visit, State(site.db)).await,
    };
    let (token, from) = (path.token.clone(), place.clone());
    let done = site
        .db
        .write(move |conn| take_over(conn, (&token, &hash), from))
        .await?;
    match done {
        Some(Over::Here {
            session,
            mark,
            draft,
        }) => {
            let onward = draft.map_or("/me".to_owned(), |side| format!("/apply/{side}"));
            let mut response = visit.begin_and_tell(onward, &session, Told::ConfirmedAnew)?;
            place.marks.keep(&mark, &mut response);
            Ok(response)
        }
        Some(Over::There(how)) => stands_now(how),
        None => stands_now("gone"),
    }
}

/// Where the answers are now.
enum Over {
    /// In an account of their own, in a session that begins here.
    Here {
        session: zeroize::Zeroizing<String>,
        /// What makes this browser known.
        mark: String,
        /// The side of the draft that is to be gone on with.
        draft: Option<Side>,
    },
    /// With somebody who had the address before: the end of a key of the confirming page.
    There(&'static str),
}

fn take_over(
    conn: &mut Conn,
    (token, hash): (&str, &str),
    from: Place,
) -> QueryResult<Option<Over>> {
    let over = match security::confirm_anew(conn, token, hash)? {
        Some(Confirmed::Yes(person)) => {
            again::store::take_out_who(conn, person)?;
            let email = accounts::store::profile(conn, person)?.email;
            throttle::store::was_right(conn, &Tried::Passphrase(person))?;
            let latest = store::latest_of(conn, person)?;
            Over::Here {
                mark: throttle::store::remember(conn, &[Tried::SignIn(email, from)])?,
                session: session::begin(conn, person, Role::Member, Stage::Single)?,
                draft: latest.filter(super::is_draft).map(|draft| draft.side),
            }
        }
        Some(Confirmed::Already { first, second }) => {
            again::store::take_out_who(conn, second)?;
            again::store::hand_over(conn, second, first)?;
            accounts::store::remove(conn, second)?;
            Over::There("already")
        }
        Some(Confirmed::Staff { second }) => {
            accounts::store::remove(conn, second)?;
            Over::There("staff")
        }
        None => return Ok(None),
    };
    Ok(Some(over))
}
