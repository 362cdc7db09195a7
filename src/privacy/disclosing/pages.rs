//! The leads' side of the gate: the register, the decision, and handing over once.

use super::{
    Asked, Disclosure, Manner, Stage, Taken, fields, form::StepForm, hand_over, independent, label,
    store, take,
};
use crate::{
    db::{Conn, Db},
    ledger::{self, Noun},
    privacy::{clocks::Overdue, held::Held, made_up},
    vocab::{DisclosureId, PersonId},
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
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(index)
        .typed_get(show)
        .typed_post(step)
        .typed_post(hand)
}

pub(super) fn samples() -> Vec<Sample> {
    [samples_of::<IndexPage>(), samples_of::<OnePage>()].concat()
}

#[derive(TypedPath)]
#[typed_path("/desk/disclosures")]
struct Index;

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/disclosures/{id}", rejection(Error))]
struct One {
    id: DisclosureId,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/disclosures/{id}/handing", rejection(Error))]
struct Handing {
    id: DisclosureId,
}

/// One line of the register.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    body: String,
    manner: Manner,
    stage: Stage,
    at: Day,
    /// The last day of a silence.
    silent: Option<Day>,
    /// Whether that day has come.
    late: bool,
}

impl Row {
    fn of(one: &Disclosure, today: Date) -> Self {
        Self {
            id: one.id.to_string(),
            body: one.asked.body.clone(),
            manner: one.manner,
            stage: one.stage,
            at: Day::of(one.entered_at),
            silent: one.silent_until.map(Day::on),
            late: one.silent_until.is_some_and(|day| day <= today),
        }
    }
}

#[derive(Serialize, Default)]
struct IndexPage {
    overdue: Overdue,
    rows: Vec<Row>,
}

fn made_up_row(manner: Manner, stage: Stage) -> Row {
    Row {
        id: DisclosureId::new().to_string(),
        body: "A court".to_owned(),
        manner,
        stage,
        at: made_up::day(-3),
        silent: (stage == Stage::Handed).then(|| made_up::day(30)),
        late: stage == Stage::Handed,
    }
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "privacy/disclosing/index.html";

    fn samples() -> Vec<Self> {
        let manners = Manner::ALL.iter().map(|one| made_up_row(*one, Stage::Open));
        let stages = Stage::ALL
            .iter()
            .map(|one| made_up_row(Manner::Order, *one));
        vec![
            Self::default(),
            Self {
                overdue: Overdue::made_up(),
                rows: manners.chain(stages).collect(),
            },
        ]
    }
}

async fn index(_: Index, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    let today = visit.site.now().day();
    let read = db.read(move |conn| {
        let all = store::all(conn, viewer.id)?;
        Ok((all, Overdue::count(conn, viewer.id)?))
    });
    let (all, overdue) = read.await?;
    let mut rows: Vec<Row> = all.iter().map(|one| Row::of(one, today)).collect();
    // What has come to its day stands first.
    rows.sort_by_key(|row| !row.late);
    visit.show(&IndexPage { overdue, rows })
}

#[derive(Serialize)]
struct OnePage {
    row: Row,
    asked: AskedShown,
    /// What would be handed over, field by field.
    values: Vec<ValueShown>,
    /// How many leads agreed.
    agreed: usize,
    /// Whether this lead may be one of the two.
    may: bool,
    form: StepForm,
    mistakes: Mistakes,
}

#[derive(Serialize)]
struct AskedShown {
    name: String,
    contact: String,
    power: Vec<String>,
    words: Vec<String>,
    silence: Vec<String>,
    because: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct ValueShown {
    label: String,
    values: Vec<String>,
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

impl AskedShown {
    fn of(asked: &Asked) -> Self {
        Self {
            name: asked.name.clone(),
            contact: asked.contact.clone(),
            power: lines(&asked.power),
            words: lines(&asked.words),
            silence: lines(&asked.silence),
            because: asked.because.iter().map(|one| lines(one)).collect(),
        }
    }
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "privacy/disclosing/one.html";

    fn samples() -> Vec<Self> {
        let asked = Asked {
            name: "A clerk".to_owned(),
            contact: "clerk@court.example".to_owned(),
            power: "Order 12 of 2027".to_owned(),
            words: "Her address, by Friday".to_owned(),
            silence: "The order forbids it".to_owned(),
            because: vec!["The order is valid".to_owned()],
            ..Asked::default()
        };
        let page = |stage: &Stage| Self {
            row: made_up_row(Manner::Order, *stage),
            asked: AskedShown::of(&asked),
            values: vec![
                ValueShown {
                    label: "Email address".to_owned(),
                    values: vec!["amal@example.org".to_owned()],
                },
                ValueShown {
                    label: "Phone number".to_owned(),
                    values: Vec::new(),
                },
            ],
            agreed: usize::from(*stage == Stage::Open),
            may: true,
            form: StepForm::default(),
            mistakes: Mistakes::of("because", Mistake::NotTwo),
        };
        let shut = Self {
            may: false,
            ..page(&Stage::Open)
        };
        Stage::ALL.iter().map(page).chain([shut]).collect()
    }
}

/// A record with what would be handed over. Reading that is a look, which the person sees.
fn one(
    conn: &mut Conn,
    lead: PersonId,
    id: DisclosureId,
) -> QueryResult<(Disclosure, Option<Held>)> {
    let one = store::by_id(conn, id)?;
    let waits = matches!(one.stage, Stage::Open | Stage::Agreed);
    let held = match one.person.filter(|_| waits && !one.asked.fields.is_empty()) {
        Some(person) => {
            ledger::look(conn, lead, (Noun::Person, person.as_str()))?;
            Some(fields::read(conn, person)?)
        }
        None => None,
    };
    Ok((one, held))
}

async fn page(visit: &Visit, db: &Db, lead: PersonId, id: DisclosureId) -> Result<OnePage> {
    let (one, held, may) = db
        .write(move |conn| {
            let (one, held) = one(conn, lead, id)?;
            let may = independent::may_agree(conn, &one, lead)?.is_ok();
            Ok((one, held, may))
        })
        .await?;
    let words = visit.words();
    let values = held.map(|held| fields::values(words, &held, &one.asked.fields));
    Ok(OnePage {
        row: Row::of(&one, visit.site.now().day()),
        asked: AskedShown::of(&one.asked),
        values: values
            .unwrap_or_default()
            .into_iter()
            .map(|value| ValueShown {
                label: label(words, &value.path),
                values: value.values,
            })
            .collect(),
        agreed: usize::from(one.first.is_some()),
        may,
        form: StepForm::default(),
        mistakes: Mistakes::default(),
    })
}

async fn show(path: One, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    let page = page(&visit, &db, viewer.id, path.id).await?;
    visit.show(&page)
}

/// The page again, with what stood in the way; two leads who are not two get 403.
async fn again<T>(
    visit: &Visit,
    db: &Db,
    lead: PersonId,
    id: DisclosureId,
    taken: Taken<T>,
) -> Result {
    let (status, mistake) = match taken {
        Taken::NotYou => (StatusCode::FORBIDDEN, Mistake::NotTwo),
        Taken::NotApart => (StatusCode::FORBIDDEN, Mistake::NotApart),
        Taken::Yes(_) | Taken::NotNow => (StatusCode::CONFLICT, Mistake::ChangedMeanwhile),
    };
    let page = page(visit, db, lead, id).await?;
    let mistakes = Mistakes::of("because", mistake);
    visit.show_as(status, &OnePage { mistakes, ..page })
}

async fn step(
    path: One,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<StepForm>,
) -> Result {
    let step = match form.check(visit.site.now().day()) {
        Ok(step) => step,
        Err(mistakes) => {
            let page = page(&visit, &db, viewer.id, path.id).await?;
            return visit.ask_again(&OnePage {
                form,
                mistakes,
                ..page
            });
        }
    };
    let taken = db
        .write(move |conn| take(conn, viewer.id, path.id, &step))
        .await?;
    if matches!(taken, Taken::Yes(())) {
        return visit.go_and_tell(format!("/desk/disclosures/{}", path.id), Told::Saved);
    }
    again(&visit, &db, viewer.id, path.id, taken).await
}

/// The answer is the file itself; it is made once and lies nowhere.
async fn hand(path: Handing, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    let (record, taken) = db
        .write(move |conn| {
            let record = store::by_id(conn, path.id)?;
            Ok((record, hand_over(conn, viewer.id, path.id)?))
        })
        .await?;
    let Taken::Yes(held) = taken else {
        return again(&visit, &db, viewer.id, path.id, taken).await;
    };
    tracing::warn!(disclosure.id = %path.id, "data was handed over");
    let words = visit.words();
    let values = fields::values(words, &held, &record.asked.fields);
    let head = [
        format!("{} {}", visit.site.config.charity, path.id),
        record.asked.body,
        record.asked.power,
        visit.site.now().day().to_string(),
    ];
    let text = fields::file(words, &head, &values);
    let head = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"disclosure.txt\"",
        ),
    ];
    let head = head.map(|(name, value)| (name, HeaderValue::from_static(value)));
    Ok((head, text).into_response())
}
