//! Check your answers, hand in, and the receipt.

use super::{is_draft, own, start::Apply, unconfirmed};
use crate::{
    accounts,
    applications::{
        Answers, State as Stands,
        mail::ReceivedLetter,
        store::{self, Changed},
        summary::{Line, summary},
    },
    ledger::Verb,
    mail, rounds,
    vocab::{Moment, Side},
    web::{Day, Error, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(check)
        .typed_post(submit)
        .typed_get(done)
}

pub(super) fn samples() -> Vec<Sample> {
    [samples_of::<CheckPage>(), samples_of::<DonePage>()].concat()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/apply/{side}/check", rejection(Error))]
struct Check {
    side: Side,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/apply/{side}/done", rejection(Error))]
struct Done {
    side: Side,
}

#[derive(Serialize)]
struct CheckPage {
    side: &'static str,
    lines: Vec<Line>,
    /// Whether answers can be changed: always, on this page.
    open: bool,
    complete: bool,
    mistakes: Mistakes,
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "applications/check.html";

    fn samples() -> Vec<Self> {
        let words = crate::i18n::Words::load(crate::vocab::Locale::En, true)
            .expect("the words are embedded");
        let page = |complete, mistakes| Self {
            side: Side::Mentee.as_str(),
            lines: summary(&words, Side::Mentee, &Answers::default()),
            open: true,
            complete,
            mistakes,
        };
        vec![
            page(true, Mistakes::default()),
            page(false, Mistakes::of("submit", Mistake::NotComplete)),
        ]
    }
}

async fn check(
    path: Check,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
) -> Result {
    let side = path.side;
    let Some((_, application)) = own(&site.db, &viewer, side).await? else {
        return visit.go(Apply { side });
    };
    if !is_draft(&application) {
        return visit.go("/me/application");
    }
    visit.show(&CheckPage {
        side: side.as_str(),
        lines: summary(visit.words(), side, &application.answers),
        open: true,
        complete: application.answers.next_step().is_none(),
        mistakes: Mistakes::default(),
    })
}

/// How handing in ended.
enum Submitted {
    Yes,
    RoundClosed,
}

async fn submit(
    path: Check,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
) -> Result {
    let side = path.side;
    let Some((round, application)) = own(&site.db, &viewer, side).await? else {
        return visit.go(Apply { side });
    };
    if !is_draft(&application) {
        // The same form sent twice: the first one counted, and its receipt is shown again.
        return visit.go(Done { side });
    }
    let lines = summary(visit.words(), side, &application.answers);
    let again = |complete, mistake| CheckPage {
        side: side.as_str(),
        lines,
        open: true,
        complete,
        mistakes: Mistakes::of("submit", mistake),
    };
    if application.answers.next_step().is_some() {
        return visit.ask_again(&again(false, Mistake::NotComplete));
    }
    let submitted = site
        .db
        .write(move |conn| {
            if rounds::store::current(conn)?.is_none_or(|current| current.id != round.id) {
                return Ok(Submitted::RoundClosed);
            }
            let actor = (Some(application.person), Verb::Submitted);
            if store::change(conn, &application, Stands::Submitted, actor, None)? == Changed::Yes {
                let profile = accounts::store::profile(conn, application.person)?;
                let letter = ReceivedLetter {
                    days: round.settings.review_days,
                };
                let lane = accounts::store::lane(conn, application.person)?;
                mail::queue_in(conn, lane, (&profile.email, profile.locale), &letter)?;
            }
            Ok(Submitted::Yes)
        })
        .await?;
    match submitted {
        Submitted::Yes => visit.go(Done { side }),
        Submitted::RoundClosed => visit.ask_again(&again(true, Mistake::RoundClosed)),
    }
}

#[derive(Serialize)]
struct DonePage {
    side: &'static str,
    confirmed: bool,
    /// Where the email went that confirms the address; empty once it is confirmed.
    email: String,
    /// By when a coordinator answers.
    answer_by: Day,
}

impl Page for DonePage {
    const TEMPLATE: &'static str = "applications/done.html";

    fn samples() -> Vec<Self> {
        let page = |confirmed| Self {
            side: Side::Mentor.as_str(),
            confirmed,
            email: "amal@example.org".to_owned(),
            answer_by: Day::of(Moment::from_micros(0)),
        };
        vec![page(true), page(false)]
    }
}

async fn done(
    path: Done,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
) -> Result {
    let side = path.side;
    match own(&site.db, &viewer, side).await? {
        Some((round, application)) if !is_draft(&application) => {
            let submitted = application.submitted_at.unwrap_or(application.state_since);
            visit.show(&DonePage {
                side: side.as_str(),
                confirmed: viewer.confirmed,
                email: unconfirmed(&site.db, &viewer).await?,
                answer_by: Day::of(submitted.plus_days(round.settings.review_days.into())),
            })
        }
        _ => visit.go(Apply { side }),
    }
}
