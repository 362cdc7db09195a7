//! The leads' log of what went wrong: the clock, whom it touched, and telling them.

use super::{Breach, Cause, Countdown, Story, enter, form::BreachForm, store, take};
use crate::{
    accounts,
    db::{Conn, Db},
    ledger,
    privacy::{clocks::Overdue, made_up, register},
    vocab::{BreachId, Moment, PersonId, SessionId},
    web::{
        Day, Error, Form, Lead, Mistake, Mistakes, Page, Result, Sample, Site, Told, Visit,
        samples_of,
    },
};
use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::IntoResponse,
};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

pub(in crate::privacy) fn router() -> Router<Site> {
    Router::new()
        .typed_get(index)
        .typed_post(receive)
        .typed_get(show)
        .typed_post(step)
        .typed_post(ids)
}

pub(in crate::privacy) fn samples() -> Vec<Sample> {
    [samples_of::<IndexPage>(), samples_of::<OnePage>()].concat()
}

#[derive(TypedPath)]
#[typed_path("/desk/breaches")]
struct Index;

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/breaches/{id}", rejection(Error))]
struct One {
    id: BreachId,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/breaches/{id}/ids", rejection(Error))]
struct Ids {
    id: BreachId,
}

#[derive(Serialize)]
struct Row {
    id: String,
    cause: String,
    found: Day,
    /// `left`, `late`, `reported` or `unreported`.
    clock: &'static str,
    hours: i64,
    over: bool,
}

impl Row {
    fn of(breach: &Breach, now: Moment) -> Self {
        let (clock, hours) = match breach.countdown(now) {
            Countdown::Left(hours) => ("left", hours),
            Countdown::Late(hours) => ("late", hours),
            Countdown::Over if breach.reported_at.is_some() => ("reported", 0),
            Countdown::Over => ("unreported", 0),
        };
        Self {
            id: breach.id.to_string(),
            cause: breach.story.cause.clone(),
            found: Day::of(breach.found_at),
            clock,
            hours,
            over: breach.closed_at.is_some(),
        }
    }

    fn made_up(clock: &'static str, cause: Cause) -> Self {
        Self {
            id: BreachId::new().to_string(),
            cause: cause.as_str().to_owned(),
            found: made_up::day(-1),
            clock,
            hours: 48,
            over: clock == "unreported",
        }
    }
}

/// A session, for a list to choose from: whose, and from when to when.
#[derive(Serialize)]
struct SessionChoice {
    value: String,
    label: String,
}

/// Sessions of so many days before a breach was found can be chosen.
const SESSION_DAYS: i64 = 30;

fn minute(at: Moment) -> String {
    let (hour, minute) = at.time_of_day();
    format!("{} {hour:02}:{minute:02}", at.day())
}

fn sessions(conn: &mut Conn, found_at: Moment) -> QueryResult<Vec<SessionChoice>> {
    let staff = accounts::store::staff(conn)?;
    let listed = ledger::sessions(conn, found_at.plus_days(-SESSION_DAYS))?;
    let choice = |(session, actor, first, last): (SessionId, PersonId, Moment, Moment)| {
        let (_, profile) = staff.iter().find(|(id, _)| *id == actor)?;
        Some(SessionChoice {
            value: session.to_string(),
            label: format!("{}: {} – {}", profile.name, minute(first), minute(last)),
        })
    };
    Ok(listed.into_iter().filter_map(choice).collect())
}

/// A cause, for a list to choose from.
#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: String,
}

fn causes(visit: &Visit) -> Vec<Choice> {
    let choice = |cause: &Cause| Choice {
        value: cause.as_str(),
        label: visit
            .words()
            .say(&format!("privacy-breach-desk-cause-{}", cause.as_str())),
    };
    Cause::ALL.iter().map(choice).collect()
}

fn made_up_causes() -> Vec<Choice> {
    vec![Choice {
        value: "lost",
        label: "Lost".to_owned(),
    }]
}

#[derive(Serialize)]
struct IndexPage {
    overdue: Overdue,
    rows: Vec<Row>,
    causes: Vec<Choice>,
    form: BreachForm,
    mistakes: Mistakes,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "privacy/breaches/index.html";

    fn samples() -> Vec<Self> {
        let page = |rows| Self {
            overdue: Overdue::made_up(),
            rows,
            causes: made_up_causes(),
            form: BreachForm::default(),
            mistakes: Mistakes::of("found", Mistake::MomentMalformed),
        };
        let clocks = ["left", "late", "reported", "unreported"];
        let rows = clocks.iter().flat_map(|clock| {
            let causes = Cause::ALL.iter();
            causes.map(|cause| Row::made_up(clock, *cause))
        });
        vec![page(Vec::new()), page(rows.collect())]
    }
}

async fn list(visit: &Visit, db: &Db, viewer: PersonId) -> Result<IndexPage> {
    let now = visit.site.now();
    let read = db.read(move |conn| {
        let all = store::all(conn, viewer)?;
        Ok((all, Overdue::count(conn, viewer)?))
    });
    let (all, overdue) = read.await?;
    Ok(IndexPage {
        overdue,
        rows: all.iter().map(|one| Row::of(one, now)).collect(),
        causes: causes(visit),
        form: BreachForm::default(),
        mistakes: Mistakes::default(),
    })
}

async fn index(_: Index, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    let page = list(&visit, &db, viewer.id).await?;
    visit.show(&page)
}

async fn receive(
    _: Index,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<BreachForm>,
) -> Result {
    match form.check(visit.site.now()) {
        Ok((found, story)) => {
            let id = db
                .write(move |conn| enter(conn, viewer.id, found, &story))
                .await?;
            tracing::warn!(breach.id = %id, "something went wrong with data");
            visit.go_and_tell(format!("/desk/breaches/{id}"), Told::Saved)
        }
        Err(mistakes) => {
            let page = list(&visit, &db, viewer.id).await?;
            visit.ask_again(&IndexPage {
                form,
                mistakes,
                ..page
            })
        }
    }
}

#[derive(Serialize)]
struct OnePage {
    /// Sessions of staff of the weeks before, for a list to choose from.
    sessions: Vec<SessionChoice>,
    row: Row,
    because: Vec<String>,
    causes: Vec<Choice>,
    /// How many people are on the list, and how many of them were told.
    people: usize,
    told: usize,
    form: BreachForm,
    mistakes: Mistakes,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "privacy/breaches/one.html";

    fn samples() -> Vec<Self> {
        let page = |clock| Self {
            sessions: vec![SessionChoice {
                value: SessionId::new().to_string(),
                label: "Rosa: 2027-03-15 09:00 – 2027-03-15 11:40".to_owned(),
            }],
            row: Row::made_up(clock, Cause::Lost),
            because: vec!["Names were readable.".to_owned()],
            causes: made_up_causes(),
            people: 3,
            told: 1,
            form: BreachForm::of(&Story {
                cause: "lost".to_owned(),
                happened: "A laptop was stolen.".to_owned(),
                ..Story::default()
            }),
            mistakes: Mistakes::of("because", Mistake::ReasonBlank),
        };
        ["left", "late", "reported", "unreported"].map(page).into()
    }
}

async fn page(visit: &Visit, db: &Db, id: BreachId) -> Result<OnePage> {
    let (breach, people, sessions) = db
        .read(move |conn| {
            let breach = store::by_id(conn, id)?;
            let sessions = sessions(conn, breach.found_at)?;
            Ok((breach, store::people(conn, id)?, sessions))
        })
        .await?;
    Ok(OnePage {
        sessions,
        row: Row::of(&breach, visit.site.now()),
        because: breach.story.because.lines().map(str::to_owned).collect(),
        causes: causes(visit),
        people: people.len(),
        told: people.iter().filter(|(_, told)| told.is_some()).count(),
        form: BreachForm::of(&breach.story),
        mistakes: Mistakes::default(),
    })
}

async fn show(path: One, _: Lead, visit: Visit, State(db): State<Db>) -> Result {
    let page = page(&visit, &db, path.id).await?;
    visit.show(&page)
}

async fn step(
    path: One,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<BreachForm>,
) -> Result {
    let typed = form.clone();
    let done = db
        .write(move |conn| {
            let staff: Option<PersonId> = register::person(conn, &typed.email)?;
            match typed.step(staff) {
                Err(mistakes) => Ok(Err(mistakes)),
                Ok(step) => Ok(Ok(take(conn, viewer.id, path.id, &step)?)),
            }
        })
        .await?;
    let (status, mistakes) = match done {
        Ok(true) => return visit.go_and_tell(format!("/desk/breaches/{}", path.id), Told::Saved),
        Ok(false) => {
            let mistakes = Mistakes::of("because", Mistake::ChangedMeanwhile);
            (StatusCode::CONFLICT, mistakes)
        }
        Err(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
    };
    let before = page(&visit, &db, path.id).await?;
    // What was typed stays; the story is in the form only if it was the story that was sent.
    let form = if form.step == "save" {
        form
    } else {
        BreachForm {
            because: form.because,
            email: form.email,
            session: form.session,
            from: form.from,
            to: form.to,
            words: form.words,
            ..before.form
        }
    };
    visit.show_as(
        status,
        &OnePage {
            form,
            mistakes,
            ..before
        },
    )
}

/// The random ids of the people on the list, and nothing else about them.
async fn ids(path: Ids, _: Lead, State(db): State<Db>) -> Result {
    let people = db
        .read(move |conn| {
            store::by_id(conn, path.id)?;
            store::people(conn, path.id)
        })
        .await?;
    let lines = people.iter().map(|(person, _)| format!("{person}\n"));
    let head = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"ids.txt\"",
        ),
    ];
    let head = head.map(|(name, value)| (name, HeaderValue::from_static(value)));
    Ok((head, lines.collect::<String>()).into_response())
}
