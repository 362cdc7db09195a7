//! The page of the round: its name, its first week, and the rules by which its pairs are found.

use super::{
    NewRound, Round,
    form::{OpeningForm, RoundForm},
    store,
};
use crate::{
    db::Db,
    seal::fresh_number,
    vocab::{PersonId, typed_day},
    web::{
        Coordinator, Day, Form, Mistake, Mistakes, Page, Result, Sample, Site, Visit, samples_of,
    },
};
use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The pages of this feature.
pub fn router() -> Router<Site> {
    Router::new()
        .typed_get(show)
        .typed_post(update)
        .typed_get(back)
        .typed_post(create)
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    samples_of::<RoundPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/round")]
struct TheRound;

#[derive(TypedPath)]
#[typed_path("/desk/round/opening")]
struct Opening;

/// What was just done, so that the page can say it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    /// `opened` or `set`.
    done: String,
    /// The day that was typed, where it was not a Monday.
    typed: String,
}

#[derive(Serialize, Default)]
struct RoundPage {
    /// The round that is open; without one the page offers to open it.
    round: Option<RoundFacts>,
    form: RoundForm,
    opening: OpeningForm,
    mistakes: Mistakes,
    opened: bool,
    set: bool,
    /// The day that was typed, where the first week begins on another.
    moved_from: Option<Day>,
}

#[derive(Serialize)]
struct RoundFacts {
    name: String,
    starts_on: Day,
    opened_at: Day,
    /// As text: a number of this length is read, not counted with.
    draw_seed: String,
}

impl RoundFacts {
    fn of(round: &Round) -> Self {
        Self {
            name: round.settings.name.clone(),
            starts_on: Day::on(round.settings.starts_on),
            opened_at: Day::of(round.opened_at),
            draw_seed: round.draw_seed.to_string(),
        }
    }
}

async fn show(
    _: TheRound,
    _: Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Query(done): Query<Done>,
) -> Result {
    let round = db.read(store::current).await?;
    visit.show(&RoundPage {
        form: round
            .as_ref()
            .map_or_else(RoundForm::default, RoundForm::from),
        round: round.as_ref().map(RoundFacts::of),
        opened: done.done == "opened",
        set: done.done == "set",
        moved_from: done.typed.parse().ok().map(Day::on),
        ..RoundPage::default()
    })
}

/// How a change ended.
enum Changed {
    Yes,
    /// What was shown is not what is there any more.
    Meanwhile(Option<Round>),
}

async fn update(
    _: TheRound,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<RoundForm>,
) -> Result {
    let round = db.read(store::current).await?;
    let stands = round.as_ref().map(|round| round.settings.starts_on);
    let settings = match form.check(visit.site.now().day(), stands) {
        Ok(settings) => settings,
        Err(mistakes) => {
            return visit.ask_again(&RoundPage {
                round: round.as_ref().map(RoundFacts::of),
                form,
                mistakes,
                ..RoundPage::default()
            });
        }
    };
    let (seen, starts_on) = (form.seen.clone(), settings.starts_on);
    let changed = db
        .write(move |conn| match store::current(conn)? {
            Some(round) if RoundForm::from(&round).seen == seen => {
                store::set(conn, viewer.id, round.id, &settings)?;
                Ok(Changed::Yes)
            }
            other => Ok(Changed::Meanwhile(other)),
        })
        .await?;
    match changed {
        Changed::Yes => visit.go(done("set", &form.starts_on, starts_on)),
        Changed::Meanwhile(round) => {
            let mistakes = Mistakes::of("name", Mistake::ChangedMeanwhile);
            // What was typed stays; sent once more, it is sent by somebody who has seen the page as it is now.
            let seen = round
                .as_ref()
                .map_or_else(String::new, |round| RoundForm::from(round).seen);
            let page = RoundPage {
                round: round.as_ref().map(RoundFacts::of),
                form: RoundForm { seen, ..form },
                mistakes,
                ..RoundPage::default()
            };
            visit.show_as(StatusCode::CONFLICT, &page)
        }
    }
}

/// A page with a mistake stands at this address; its links to other languages lead here.
async fn back(_: Opening, _: Coordinator, visit: Visit) -> Result {
    visit.go(TheRound)
}

async fn create(
    _: Opening,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(opening): Form<OpeningForm>,
) -> Result {
    let checked = opening.check(visit.site.now().day());
    let actor = viewer.id;
    let (changed, starts_on) = match checked {
        Ok(settings) => {
            let starts_on = settings.starts_on;
            let new = NewRound {
                draw_seed: u64::from(fresh_number()),
                settings,
            };
            (
                db.write(move |conn| open(conn, actor, &new)).await?,
                starts_on,
            )
        }
        Err(mistakes) => match db.read(store::current).await? {
            None => {
                return visit.ask_again(&RoundPage {
                    opening,
                    mistakes,
                    ..RoundPage::default()
                });
            }
            there => (Changed::Meanwhile(there), Date::default()),
        },
    };
    match changed {
        Changed::Yes => visit.go(done("opened", &opening.starts_on, starts_on)),
        Changed::Meanwhile(round) => visit.show_as(
            StatusCode::CONFLICT,
            &RoundPage {
                form: round
                    .as_ref()
                    .map_or_else(RoundForm::default, RoundForm::from),
                round: round.as_ref().map(RoundFacts::of),
                mistakes: Mistakes::of("name", Mistake::ChangedMeanwhile),
                ..RoundPage::default()
            },
        ),
    }
}

/// Opens a round if none is open: nobody closes a running round by opening another beside it.
fn open(conn: &mut crate::db::Conn, actor: PersonId, new: &NewRound) -> QueryResult<Changed> {
    let there = store::current(conn)?;
    if there.is_some() {
        return Ok(Changed::Meanwhile(there));
    }
    store::open(conn, Some(actor), new)?;
    Ok(Changed::Yes)
}

/// The page afterwards, which says what was done, and which day was typed if the week begins on another.
fn done(what: &str, typed: &str, starts_on: Date) -> String {
    match typed_day(typed) {
        Some(day) if day != starts_on => format!("/desk/round?done={what}&typed={day}"),
        _ => format!("/desk/round?done={what}"),
    }
}

impl Page for RoundPage {
    const TEMPLATE: &'static str = "rounds/round.html";

    fn samples() -> Vec<Self> {
        let day = |day: &str| day.parse::<Date>().expect("a day");
        let round = Round {
            id: crate::vocab::RoundId::new(),
            open: true,
            opened_at: crate::vocab::Moment::from_micros(1_805_100_000_000_000),
            draw_seed: 2_894_551_203,
            settings: super::Settings::usual("Spring 2027", day("2027-03-01")),
        };
        let open = || Self {
            round: Some(RoundFacts::of(&round)),
            form: RoundForm::from(&round),
            ..Self::default()
        };
        let moved = Self {
            set: true,
            moved_from: Some(Day::on(day("2027-03-04"))),
            ..open()
        };
        let wrong = RoundForm {
            language: "6".to_owned(),
            min_shared: "9".to_owned(),
            ..RoundForm::from(&round)
        };
        let wrong = Self {
            mistakes: wrong
                .check(day("2027-01-01"), None)
                .err()
                .unwrap_or_default(),
            form: wrong,
            ..open()
        };
        let changed = Self {
            mistakes: Mistakes::of("name", Mistake::ChangedMeanwhile),
            ..open()
        };
        let opened = Self {
            opened: true,
            ..open()
        };
        let blank = Self {
            mistakes: OpeningForm::default()
                .check(day("2027-01-01"))
                .err()
                .unwrap_or_default(),
            ..Self::default()
        };
        vec![
            open(),
            moved,
            opened,
            wrong,
            changed,
            Self::default(),
            blank,
        ]
    }
}
