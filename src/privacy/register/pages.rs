//! The complaint form for everybody, and the leads' register.

use super::{Ground, Step, Taken, complain, log, store, take};
use crate::{
    accounts::{Tried, heard},
    db::Db,
    privacy::{
        clocks::Overdue,
        made_up,
        request::{Kind, Progress, Request, Said},
    },
    vocab::{Email, Locale, Network, PersonId, RequestId},
    web::{
        Day, Error, Form, Lead, Mistake, Mistakes, Page, Result, Sample, Site, Told, Visit, cut,
        samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

/// Longest complaint, in characters.
const LONGEST: usize = 2000;
const LONGEST_REACH: usize = 200;

pub(in crate::privacy) fn router() -> Router<Site> {
    Router::new()
        .typed_get(ask)
        .typed_post(receive)
        .typed_get(index)
        .typed_post(enter)
        .typed_post(step)
}

pub(in crate::privacy) fn samples() -> Vec<Sample> {
    [samples_of::<ComplaintPage>(), samples_of::<RegisterPage>()].concat()
}

#[derive(TypedPath)]
#[typed_path("/complaint")]
struct Complaint;

#[derive(TypedPath)]
#[typed_path("/desk/requests")]
struct Register;

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/requests/{id}", rejection(Error))]
struct One {
    id: RequestId,
}

/// A complaint, or a request that a lead enters for somebody.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct RequestForm {
    kind: String,
    words: String,
    reach: String,
}

impl RequestForm {
    fn check(&self) -> std::result::Result<Said, Mistakes> {
        let mut mistakes = Mistakes::default();
        let words = mistakes.keep("words", cut(&self.words, LONGEST), Mistake::ReasonLong);
        let reach = mistakes.keep("reach", cut(&self.reach, LONGEST_REACH), Mistake::TextLong);
        if words.as_deref() == Some("") {
            mistakes.add("words", Mistake::StatementBlank);
        }
        match (words, reach) {
            (Some(words), Some(reach)) if mistakes.is_empty() => Ok(Said {
                words,
                reach,
                ..Said::default()
            }),
            _ => Err(mistakes),
        }
    }
}

#[derive(Serialize, Default)]
struct ComplaintPage {
    form: RequestForm,
    /// The number of a complaint that has just come, and the day by which it is confirmed.
    number: String,
    by: Option<Day>,
    mistakes: Mistakes,
}

impl Page for ComplaintPage {
    const TEMPLATE: &'static str = "privacy/complaint.html";

    fn samples() -> Vec<Self> {
        vec![
            Self::default(),
            Self {
                number: RequestId::new().to_string(),
                by: Some(made_up::day(30)),
                ..Self::default()
            },
            Self {
                mistakes: Mistakes::of("words", Mistake::StatementBlank),
                ..Self::default()
            },
        ]
    }
}

async fn ask(_: Complaint, visit: Visit) -> Result {
    visit.show(&ComplaintPage::default())
}

/// Whoever complains needs no account; what the page says is the same with one (S-09).
async fn receive(
    _: Complaint,
    visit: Visit,
    network: Network,
    State(db): State<Db>,
    Form(form): Form<RequestForm>,
) -> Result {
    heard(&visit.site, Tried::Asked(network)).await?;
    let said = match form.check() {
        Ok(said) => said,
        Err(mistakes) => {
            return visit.ask_again(&ComplaintPage {
                form,
                mistakes,
                ..ComplaintPage::default()
            });
        }
    };
    let person = visit.viewer.as_ref().map(|viewer| viewer.id);
    let locale = visit.locale;
    let (id, by) = db
        .write(move |conn| complain(conn, person, locale, &said))
        .await?;
    visit.show(&ComplaintPage {
        number: id.to_string(),
        by: Some(Day::on(by)),
        ..ComplaintPage::default()
    })
}

#[derive(Serialize, Default)]
struct RegisterPage {
    overdue: Overdue,
    waiting: Vec<Row>,
    over: Vec<Row>,
    kinds: Vec<Choice>,
    grounds: Vec<Choice>,
    form: RequestForm,
    mistakes: Mistakes,
}

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a template asks simple questions"
)]
struct Row {
    id: String,
    kind: Kind,
    state: Progress,
    words: Vec<String>,
    answer: Vec<String>,
    reach: String,
    received: Day,
    due: Day,
    late: bool,
    extended: bool,
    /// Whether there is an account behind it.
    account: bool,
    /// Whether an answer can be sent as a letter at all.
    letter: bool,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: String,
}

impl Row {
    fn of(request: Request, today: jiff::civil::Date) -> Self {
        let lines = |text: &str| text.lines().map(str::to_owned).collect();
        Self {
            id: request.id.to_string(),
            kind: request.kind,
            state: request.state,
            words: lines(&request.said.words),
            answer: lines(&request.said.answer),
            letter: request.person.is_some() || Email::parse(request.said.reach.trim()).is_some(),
            reach: request.said.reach,
            received: Day::of(request.received_at),
            due: Day::on(request.due_on),
            late: request.state == Progress::Open && request.due_on < today,
            extended: request.said.extended,
            account: request.person.is_some(),
        }
    }
}

impl Page for RegisterPage {
    const TEMPLATE: &'static str = "privacy/requests.html";

    fn samples() -> Vec<Self> {
        let row = |kind: Kind, state: Progress| Row {
            id: RequestId::new().to_string(),
            kind,
            state,
            words: vec!["I would like to know what you hold.".to_owned()],
            answer: vec!["Here it is.".to_owned()],
            reach: "amal@example.org".to_owned(),
            received: made_up::day(-20),
            due: made_up::day(10),
            late: kind == Kind::See,
            extended: kind == Kind::Copy,
            account: kind == Kind::Erase,
            letter: kind != Kind::Other,
        };
        let choices = |words: &[&'static str]| {
            words
                .iter()
                .map(|word| Choice {
                    value: word,
                    label: (*word).to_owned(),
                })
                .collect()
        };
        let full = Self {
            waiting: Kind::ALL
                .iter()
                .map(|kind| row(*kind, Progress::Open))
                .chain([row(Kind::See, Progress::Paused)])
                .collect(),
            over: Progress::ALL
                .iter()
                .map(|state| row(Kind::See, *state))
                .collect(),
            kinds: choices(&["see"]),
            grounds: choices(&["law"]),
            overdue: Overdue::made_up(),
            mistakes: Mistakes::of("words", Mistake::StatementBlank),
            ..Self::default()
        };
        vec![full, Self::default()]
    }
}

async fn index(_: Register, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    let page = page(&visit, &db, viewer.id).await?;
    visit.show(&page)
}

async fn page(visit: &Visit, db: &Db, viewer: PersonId) -> Result<RegisterPage> {
    let read = db.read(move |conn| {
        let all = store::all(conn, viewer)?;
        Ok((all, Overdue::count(conn, viewer)?))
    });
    let ((waiting, over), overdue) = read.await?;
    let today = visit.site.now().day();
    let rows = |requests: Vec<Request>| {
        let rows = requests.into_iter().map(|one| Row::of(one, today));
        rows.collect()
    };
    let words = visit.words();
    let choice = |value: &'static str, key: String| Choice {
        value,
        label: words.say(&key),
    };
    Ok(RegisterPage {
        overdue,
        waiting: rows(waiting),
        over: rows(over),
        kinds: Kind::ALL
            .iter()
            .map(|kind| choice(kind.as_str(), format!("privacy-kind-{}", kind.as_str())))
            .collect(),
        grounds: Ground::ALL
            .map(|ground| {
                choice(
                    ground.as_str(),
                    format!("privacy-ground-{}", ground.as_str()),
                )
            })
            .into(),
        ..RegisterPage::default()
    })
}

/// Enters what somebody said on the telephone or wrote on paper.
async fn enter(
    _: Register,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<RequestForm>,
) -> Result {
    let said = form.check();
    let kind = Kind::parse(&form.kind).ok_or_else(|| Mistakes::of("kind", Mistake::Unknown));
    let (said, kind) = match (said, kind) {
        (Ok(said), Ok(kind)) => (said, kind),
        (Err(mistakes), _) | (_, Err(mistakes)) => {
            let page = page(&visit, &db, viewer.id).await?;
            return visit.ask_again(&RegisterPage {
                form,
                mistakes,
                ..page
            });
        }
    };
    let entered = db
        .write(move |conn| {
            let person = store::person(conn, &said.reach)?;
            // Whoever works here asks on their own page, and a colleague answers (G-08).
            if person == Some(viewer.id) {
                return Ok(false);
            }
            log(conn, (Some(viewer.id), person), kind, Locale::En, &said)?;
            Ok(true)
        })
        .await?;
    if entered {
        return visit.go_and_tell("/desk/requests", Told::Saved);
    }
    let page = page(&visit, &db, viewer.id).await?;
    visit.ask_again(&RegisterPage {
        form,
        mistakes: Mistakes::of("reach", Mistake::AboutOneself),
        ..page
    })
}

/// What a lead does with one request.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct StepForm {
    step: String,
    answer: String,
    ground: String,
}

impl StepForm {
    fn check(&self) -> std::result::Result<Step, Mistakes> {
        let wrong = |field: &str, mistake| Mistakes::of(field, mistake);
        let answer = || {
            let text =
                cut(&self.answer, LONGEST).ok_or_else(|| wrong("answer", Mistake::ReasonLong))?;
            if text.is_empty() {
                return Err(wrong("answer", Mistake::ReasonBlank));
            }
            Ok(text)
        };
        match self.step.as_str() {
            "pause" => Ok(Step::Pause),
            "resume" => Ok(Step::Resume),
            "extend" => Ok(Step::Extend),
            "answer" => Ok(Step::Answer(answer()?)),
            "refuse" => {
                let ground = Ground::parse(&self.ground);
                let ground = ground.ok_or_else(|| wrong("ground", Mistake::GroundBlank))?;
                Ok(Step::Refuse(ground, answer()?))
            }
            _ => Err(wrong("step", Mistake::NothingChosen)),
        }
    }
}

async fn step(
    path: One,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<StepForm>,
) -> Result {
    let (status, mistakes) = match form.check() {
        Err(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
        Ok(step) => {
            let taken = db
                .write(move |conn| take(conn, viewer.id, path.id, &step))
                .await?;
            let mistake = match taken {
                Taken::Yes => return visit.go_and_tell("/desk/requests", Told::Saved),
                Taken::NotNow => Mistake::ChangedMeanwhile,
                Taken::NotYou => Mistake::OwnDecision,
            };
            (StatusCode::CONFLICT, Mistakes::of("waiting", mistake))
        }
    };
    let page = page(&visit, &db, viewer.id).await?;
    visit.show_as(status, &RegisterPage { mistakes, ..page })
}
