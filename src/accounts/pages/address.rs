//! Asking for another address, and stopping that. Passphrase and code show who it is.

use super::is_theirs;
use crate::{
    accounts::{
        address::{self, Waiting},
        codes,
        form::AddressForm,
        store,
        throttle::{Tried, heard},
    },
    db::{Conn, Db},
    vocab::{Email, Moment},
    web::{
        Day, Form, Mistake, Mistakes, Page, Place, Result, Sample, SignedIn, Site, Told, Viewer,
        Visit, samples_of,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(show)
        .typed_post(ask)
        .typed_post(stop)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<AddressPage>()
}

#[derive(TypedPath)]
#[typed_path("/me/security/address")]
struct Address;

#[derive(TypedPath)]
#[typed_path("/me/security/address/stop")]
struct Stop;

#[derive(Serialize)]
struct AddressPage {
    email: String,
    /// Whether both addresses are asked: one that was never confirmed has no say.
    confirmed: bool,
    /// Whether a code is asked for too.
    codes: bool,
    staff: bool,
    days: i64,
    waiting: Option<WaitingShown>,
    form: AddressForm,
    mistakes: Mistakes,
}

/// A change that waits, as its owner sees it.
#[derive(Serialize)]
struct WaitingShown {
    email: String,
    new_said: bool,
    old_said: bool,
    until: Day,
    /// When the silence of the old address is a yes.
    silent: Option<Day>,
}

impl WaitingShown {
    fn of((waiting, email): (Waiting, Email)) -> Self {
        Self {
            email: email.as_str().to_owned(),
            new_said: waiting.new_said_at.is_some(),
            old_said: waiting.old_said_at.is_some(),
            until: Day::of(waiting.ends_at),
            silent: waiting.silent_from().map(Day::of),
        }
    }
}

impl Page for AddressPage {
    const TEMPLATE: &'static str = "accounts/address.html";

    fn samples() -> Vec<Self> {
        let at = Day::of(Moment::from_micros(1_795_435_200_000_000));
        let page = |staff, waiting| Self {
            email: "amal@example.org".to_owned(),
            confirmed: true,
            codes: staff,
            staff,
            days: address::OLD_DAYS,
            waiting,
            form: AddressForm::default(),
            mistakes: Mistakes::default(),
        };
        let waiting = |new_said, silent| WaitingShown {
            email: "new@example.org".to_owned(),
            new_said,
            old_said: !new_said,
            until: at.clone(),
            silent,
        };
        let mut wrong = page(true, None);
        wrong.mistakes = Mistakes::of("email", Mistake::EmailOwn);
        wrong.mistakes.add("passphrase", Mistake::PassphraseOld);
        wrong.mistakes.add("code", Mistake::CodeWrong);
        let mut unconfirmed = page(false, None);
        unconfirmed.confirmed = false;
        vec![
            page(false, None),
            unconfirmed,
            wrong,
            page(false, Some(waiting(true, Some(at.clone())))),
            page(true, Some(waiting(false, None))),
        ]
    }
}

/// The page without anything typed.
fn page(conn: &mut Conn, viewer: &Viewer) -> diesel::QueryResult<AddressPage> {
    let waiting = address::store::of(conn, viewer.id)?;
    Ok(AddressPage {
        email: store::profile(conn, viewer.id)?.email.as_str().to_owned(),
        confirmed: viewer.confirmed,
        codes: codes::store::has(conn, viewer.id)?,
        staff: viewer.role.is_staff(),
        days: address::OLD_DAYS,
        waiting: waiting.map(WaitingShown::of),
        form: AddressForm::default(),
        mistakes: Mistakes::default(),
    })
}

async fn show(
    _: Address,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    visit.show(&db.read(move |conn| page(conn, &viewer)).await?)
}

async fn ask(
    _: Address,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    place: Place,
    State(site): State<Site>,
    Form(form): Form<AddressForm>,
) -> Result {
    let (id, confirmed) = (viewer.id, viewer.confirmed);
    let (empty, own) = site
        .db
        .read(move |conn| Ok((page(conn, &viewer)?, store::profile(conn, id)?.email)))
        .await?;
    let again = |mistakes| {
        let form = form.clone();
        visit.ask_again(&AddressPage {
            waiting: None,
            form,
            mistakes,
            ..empty
        })
    };
    let wanted = match form.check(&own) {
        Ok(wanted) => wanted,
        Err(mistakes) => return again(mistakes),
    };
    heard(&site, Tried::Asked(place.network.clone())).await?;
    if !is_theirs(&site, id, &form.passphrase).await? {
        return again(Mistakes::of("passphrase", Mistake::PassphraseOld));
    }
    if empty.codes && !super::gives_code(&site, (id, place), &form.code).await? {
        return again(Mistakes::of("code", Mistake::CodeWrong));
    }
    site.db
        .write(move |conn| {
            if confirmed {
                address::store::ask(conn, id, &wanted)
            } else {
                address::store::correct(conn, id, &wanted)
            }
        })
        .await?;
    tracing::info!(person.id = %id, confirmed, "asked for another address");
    let onward = if confirmed {
        "/me/security/address"
    } else {
        "/me/security"
    };
    visit.go_and_tell(onward, Told::AddressAsked)
}

async fn stop(_: Stop, SignedIn(viewer): SignedIn, visit: Visit, State(db): State<Db>) -> Result {
    let id = viewer.id;
    let stopped = db
        .write(move |conn| address::store::stop(conn, id, false))
        .await?;
    tracing::info!(person.id = %id, stopped, "stopped a change of their address");
    visit.go_and_tell("/me/security", Told::AddressStopped)
}
