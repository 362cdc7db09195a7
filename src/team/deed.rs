//! Letting members of staff in and out: what only an admin does, and never to themselves.

use super::{
    people::{self, NewForm, SignOutForm},
    store::{self, Access},
};
use crate::{
    accounts::{Profile, codes, security, store as accounts},
    applications,
    db::{Conn, Db},
    vocab::{Email, Locale, PersonId, Role},
    web::{Admin, Error, Form, Mistake, Mistakes, Result, Site, Told, Visit, line},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::Deserialize;
use std::fmt;

/// No name is longer.
const LONGEST_NAME: usize = 100;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_post(add)
        .typed_post(change)
        .typed_post(sign_out)
}

#[derive(TypedPath)]
#[typed_path("/desk/team/new")]
struct New;

#[derive(TypedPath)]
#[typed_path("/desk/team/sign-out")]
struct SignOut;

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/team/{id}/{deed}", rejection(Error))]
struct Change {
    id: PersonId,
    deed: Deed,
}

/// What an admin does about somebody's way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Deed {
    Link,
    SignOut,
    Codes,
    Off,
    On,
}

impl Deed {
    const ALL: [Self; 5] = [Self::Link, Self::SignOut, Self::Codes, Self::Off, Self::On];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::SignOut => "sign-out",
            Self::Codes => "codes",
            Self::Off => "off",
            Self::On => "on",
        }
    }

    /// Whether it can be done to somebody who stands so.
    fn fits(self, access: Access) -> bool {
        match self {
            Self::Off => access != Access::Off,
            Self::On => access == Access::Off,
            Self::SignOut | Self::Codes => access == Access::Open,
            Self::Link => access == Access::Waiting,
        }
    }
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What can be done to somebody who stands so: the ends of addresses and Fluent keys.
pub(super) fn fitting(access: Access) -> Vec<&'static str> {
    let fitting = Deed::ALL.into_iter().filter(|deed| deed.fits(access));
    fitting.map(Deed::as_str).collect()
}

async fn change(path: Change, Admin(viewer): Admin, visit: Visit, State(db): State<Db>) -> Result {
    // Nobody finds their own account here: an admin who switched themselves off would leave nobody to switch them on.
    let Change { id, deed } = path;
    db.write(move |conn| {
        let access = store::one(conn, id)?.ok_or(diesel::result::Error::NotFound)?;
        if !deed.fits(access) {
            return Ok(());
        }
        match deed {
            Deed::Off => security::store::switch_off(conn, id, viewer.id),
            Deed::On => security::store::switch_on(conn, id, viewer.id),
            Deed::SignOut => security::store::sign_out(conn, id, viewer.id),
            Deed::Codes => codes::store::remove(conn, id, viewer.id)
                .and_then(|_| security::store::sign_out(conn, id, viewer.id)),
            Deed::Link => {
                let token = accounts::set_up_link(conn, id)?;
                security::store::invite(conn, id, viewer.id, token)
            }
        }
    })
    .await?;
    tracing::info!(person.id = %id, by = %viewer.id, ?deed, "an admin changed a way in");
    visit.go_and_tell("/desk/team", Told::Saved)
}

async fn add(
    _: New,
    Admin(viewer): Admin,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<NewForm>,
) -> Result {
    let (profile, role) = match check(&form) {
        Ok(new) => new,
        Err(mistakes) => return people::ask_again(&visit, &viewer, &db, form, mistakes).await,
    };
    let by = viewer.id;
    let refused = db
        .write(move |conn| {
            let Some((id, token)) = accounts::add_staff(conn, &profile, role)? else {
                return why_not(conn, &profile.email).map(Some);
            };
            security::store::invite(conn, id, by, token)?;
            Ok(None)
        })
        .await?;
    if let Some(mistake) = refused {
        let mistakes = Mistakes::of("email", mistake);
        return people::ask_again(&visit, &viewer, &db, form, mistakes).await;
    }
    visit.go_and_tell("/desk/team", Told::Saved)
}

/// Why the account with an address is not made one of the team. Nobody works here and takes part at the same time (G-08).
fn why_not(conn: &mut Conn, email: &Email) -> QueryResult<Mistake> {
    let account = accounts::by_email(conn, email)?;
    let Some(account) = account.filter(|account| !account.role.is_staff()) else {
        return Ok(Mistake::EmailTaken);
    };
    let latest = applications::store::outline_of(conn, account.id)?;
    let takes_part = latest.is_some_and(|one| !one.state.is_over());
    Ok(if takes_part {
        Mistake::TakesPart
    } else {
        Mistake::EmailTaken
    })
}

/// Ends every session of whoever has an address, be they staff or not. The page says the same if nobody has it.
async fn sign_out(
    _: SignOut,
    Admin(viewer): Admin,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<SignOutForm>,
) -> Result {
    let wrong = |mistake| Some((form.address.clone(), mistake));
    let Some(email) = Email::known(&form.address) else {
        let wrong = wrong(Mistake::EmailMalformed);
        return people::after_signing_out(&visit, &viewer, &db, wrong).await;
    };
    let by = viewer.id;
    let whose = db
        .write(move |conn| {
            let account = accounts::by_email(conn, &email)?;
            if let Some(account) = account.as_ref().filter(|account| account.id != by) {
                security::store::sign_out(conn, account.id, by)?;
            }
            Ok(account.map(|account| account.id))
        })
        .await?;
    if whose == Some(by) {
        let wrong = wrong(Mistake::AboutOneself);
        return people::after_signing_out(&visit, &viewer, &db, wrong).await;
    }
    if let Some(person) = whose {
        tracing::info!(person.id = %person, %by, "an admin ended somebody's sessions");
    }
    people::after_signing_out(&visit, &viewer, &db, None).await
}

fn check(form: &NewForm) -> std::result::Result<(Profile, Role), Mistakes> {
    let mut mistakes = Mistakes::default();
    let name = line(&form.name, LONGEST_NAME);
    if name.as_deref() == Some("") {
        mistakes.add("name", Mistake::NameBlank);
    }
    let name = mistakes.keep("name", name, Mistake::NameLong);
    let email = mistakes.keep("email", Email::parse(&form.email), Mistake::EmailMalformed);
    let role = Role::parse(&form.role).filter(|role| role.is_staff());
    let role = mistakes.keep("role", role, Mistake::Unknown);
    match (name, email, role) {
        (Some(name), Some(email), Some(role)) if mistakes.is_empty() => {
            let locale = Locale::En;
            Ok((
                Profile {
                    email,
                    name,
                    locale,
                },
                role,
            ))
        }
        _ => Err(mistakes),
    }
}
