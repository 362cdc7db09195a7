//! Where somebody stands: what happened, what happens next and by when; and the answer to a question.

use super::{
    form::{AnswerForm, NamingForm},
    made_up,
    naming::{self, Named, Naming},
    standing::{Standing, Step, steps},
};
use crate::{
    accounts,
    applications::{
        self, Answers, Ground, Outline, State as Stands,
        checks::{self, Check, Policy},
        store::Changed,
    },
    db::{Conn, Db},
    ledger::Verb,
    pairs::{Prospect, store},
    rounds,
    vocab::{Email, Moment, PersonId, Side},
    web::{
        Day, Form, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Told, Viewer, Visit,
        samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use jiff::civil::Date;
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(show)
        .typed_post(answer)
        .typed_post(name)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<MePage>()
}

#[derive(TypedPath)]
#[typed_path("/me")]
struct Me;

#[derive(TypedPath)]
#[typed_path("/me/answer")]
struct Answer;

#[derive(TypedPath)]
#[typed_path("/me/name")]
struct Name;

#[derive(Serialize, Default)]
struct MePage {
    /// The end of the keys that say where the person stands.
    stands: &'static str,
    /// `mentor` or `mentee`; empty without an application.
    side: &'static str,
    paused: bool,
    /// The address that is not confirmed yet: this is the browser in which it was typed.
    email: String,
    /// Whether there is a pair to look at.
    has_pair: bool,
    /// Whether the application can still be changed, paused and taken back.
    open: bool,
    /// A coordinator's question.
    question: Vec<String>,
    /// By when its answer is hoped for; nothing happens to anybody on that day.
    answer_by: Option<Day>,
    /// Why a coordinator said no: the key of a sentence, and the coordinator's own words.
    ground: String,
    refusal: Vec<String>,
    steps: Vec<Step>,
    /// Where the checks of a mentor stand.
    checks: Vec<checks::Row>,
    /// Asked once of whoever applied before everybody was asked: the name that a possible match sees.
    naming: Option<Naming>,
    form: AnswerForm,
    mistakes: Mistakes,
}

impl Page for MePage {
    const TEMPLATE: &'static str = "pairs/me.html";

    fn samples() -> Vec<Self> {
        let page = |standing: Standing, side| Self {
            stands: standing.key(),
            side,
            email: "amal@example.org".to_owned(),
            open: standing.is_open(),
            has_pair: standing.has_pair(),
            steps: steps(standing, &|_| Some(made_up::day(3))),
            ..Self::default()
        };
        let mut pages: Vec<Self> = Standing::ALL
            .into_iter()
            .flat_map(|standing| ["mentee", "mentor"].map(|side| page(standing, side)))
            .collect();
        pages.push(Self {
            question: vec!["Which evening suits you best?".to_owned()],
            answer_by: Some(made_up::day(3)),
            mistakes: Mistakes::of("answer", Mistake::AnswerBlank),
            ..page(Standing::InfoNeeded, "mentee")
        });
        pages.push(Self {
            ground: Ground::Programme.key(),
            refusal: vec!["The course is full of workshops you have done.".to_owned()],
            ..page(Standing::Declined, "mentee")
        });
        pages.push(Self {
            checks: checks::rows(
                &Policy::default(),
                Side::Mentor,
                (&[], made_up::moment(0).day()),
                false,
            ),
            ..page(Standing::InReview, "mentor")
        });
        pages.extend(
            [Naming::sample(false), Naming::sample(true)].map(|naming| Self {
                naming: Some(naming),
                ..page(Standing::Asked, "mentee")
            }),
        );
        pages.push(Self {
            naming: Some(Naming::sample(false)),
            mistakes: Mistakes::of("shown", Mistake::ShownUnreadable),
            ..page(Standing::Waiting, "mentor")
        });
        pages.push(Self {
            paused: true,
            ..page(Standing::Resting, "mentor")
        });
        pages
    }
}

/// What is known about somebody.
struct Known {
    application: Outline,
    /// The answers hold a coordinator's question or refusal, and the name of whoever is still to be asked for one to show; they are opened for nothing else.
    answers: Option<Answers>,
    /// The pairs they know of, newest first.
    pairs: Vec<Prospect>,
    /// By when an answer to a question is hoped for: the person has as long as a coordinator has.
    answer_by: Option<Moment>,
    /// When a coordinator will have answered.
    review_by: Option<Moment>,
    /// The address, while it is not confirmed.
    email: Option<Email>,
    /// What was checked of a mentor who is not done yet.
    checks: Vec<Check>,
}

/// As few questions to the database as the state allows: this is the page everybody comes back to.
fn known(conn: &mut Conn, viewer: &Viewer) -> QueryResult<Option<Known>> {
    let person = viewer.id;
    let Some(application) = applications::store::outline_of(conn, person)? else {
        return Ok(None);
    };
    let asks = naming::is_open(application.state) && application.named_at.is_none();
    let mut pairs = Vec::new();
    let (mut review_by, mut answer_by) = (None, None);
    match application.state {
        Stands::Ready | Stands::Paired => {
            pairs = store::prospects(conn, application.id, application.side)?;
        }
        Stands::InfoNeeded => {
            let round = rounds::store::by_id(conn, application.round)?;
            let days = i64::from(round.settings.review_days);
            answer_by = Some(application.state_since.plus_days(days));
        }
        Stands::Submitted | Stands::InReview => {
            let round = rounds::store::by_id(conn, application.round)?;
            let days = i64::from(round.settings.review_days);
            review_by = application.submitted_at.map(|at| at.plus_days(days));
            if (application.side, application.state) == (Side::Mentor, Stands::InReview) {
                pairs = store::prospects(conn, application.id, application.side)?;
            }
        }
        _ => {}
    }
    let answered = matches!(application.state, Stands::InfoNeeded | Stands::Declined);
    let answers = if answered || asks {
        Some(applications::store::by_id(conn, application.id)?.answers)
    } else {
        None
    };
    let checked = application.side == Side::Mentor && naming::is_open(application.state);
    let checks = if checked {
        checks::store::of(conn, application.id)?
    } else {
        Vec::new()
    };
    let email = if viewer.confirmed {
        None
    } else {
        Some(accounts::store::profile(conn, person)?.email)
    };
    Ok(Some(Known {
        application,
        answers,
        pairs,
        answer_by,
        review_by,
        email,
        checks,
    }))
}

async fn look(db: &Db, viewer: &Viewer) -> Result<Option<Known>> {
    let viewer = viewer.clone();
    Ok(db.glance(move |conn| known(conn, &viewer)).await?)
}

async fn show(_: Me, SignedIn(viewer): SignedIn, visit: Visit, State(db): State<Db>) -> Result {
    let known = look(&db, &viewer).await?;
    visit.show(&page(&visit, &viewer, known.as_ref()))
}

fn page(visit: &Visit, viewer: &Viewer, known: Option<&Known>) -> MePage {
    let Some(known) = known else {
        let standing = if viewer.role.is_staff() {
            Standing::Staff
        } else {
            Standing::None
        };
        return MePage {
            stands: standing.key(),
            ..MePage::default()
        };
    };
    let application = &known.application;
    let standing = Standing::of(application, viewer.confirmed, &known.pairs);
    let lines = |text: Option<&String>| -> Vec<String> {
        text.into_iter()
            .flat_map(|text| text.lines().map(str::to_owned))
            .collect()
    };
    let answers = known.answers.as_ref();
    let question = answers.and_then(|answers| answers.question.as_ref());
    let refusal = answers.and_then(|answers| answers.refusal.as_ref());
    let refusal = refusal.filter(|_| standing == Standing::Declined);
    // Nobody is looked for during a break.
    let paused = application.paused_at.is_some();
    let standing = match standing {
        Standing::Waiting if paused => Standing::Resting,
        other => other,
    };
    MePage {
        stands: standing.key(),
        side: application.side.as_str(),
        paused,
        email: known
            .email
            .as_ref()
            .map_or_else(String::new, |email| email.as_str().to_owned()),
        has_pair: standing.has_pair(),
        open: standing.is_open(),
        question: lines(question.filter(|_| standing == Standing::InfoNeeded)),
        answer_by: known.answer_by.map(Day::of),
        ground: refusal.map_or(String::new(), |refusal| refusal.ground.key()),
        refusal: lines(refusal.map(|refusal| &refusal.words)),
        steps: steps(standing, &|key| known.day(standing, key)),
        checks: known.checks(&Policy::of(&visit.site), visit.site.now().day()),
        naming: answers.and_then(|answers| Naming::asked_of(application.state, answers)),
        ..MePage::default()
    }
}

impl Known {
    /// Where the checks of a mentor stand who is not done yet.
    fn checks(&self, policy: &Policy, today: Date) -> Vec<checks::Row> {
        let state = self.application.state;
        if state == Stands::Draft || state.is_over() {
            return Vec::new();
        }
        checks::rows(policy, self.application.side, (&self.checks, today), false)
    }

    /// The day of a step: when it was done, or by when it will be.
    fn day(&self, standing: Standing, key: &str) -> Option<Day> {
        let application = &self.application;
        let pair = standing.pair(application.side, &self.pairs);
        let moment = match key {
            "applied" => application.submitted_at,
            "review-now" => self.review_by,
            "review" => {
                Some(application.state_since).filter(|_| application.state == Stands::Ready)
            }
            "match" => pair.map(|pair| pair.decided_at),
            "agree-now" => pair.filter(|pair| !pair.held).map(|pair| pair.lapses_at),
            "agree" => pair
                .filter(|pair| pair.met_on.is_none())
                .map(|pair| pair.state_since),
            "meet" => return pair.and_then(|pair| pair.met_on).map(Day::on),
            _ => None,
        };
        moment.map(Day::of)
    }
}

async fn answer(
    _: Answer,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<AnswerForm>,
) -> Result {
    let (status, mistakes) = match form.check() {
        Err(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
        Ok(answer) => {
            let id = viewer.id;
            if db.write(move |conn| take_answer(conn, id, &answer)).await? {
                return visit.go_and_tell("/me", Told::Answered);
            }
            let mistakes = Mistakes::of("answer", Mistake::ChangedMeanwhile);
            (StatusCode::CONFLICT, mistakes)
        }
    };
    let known = look(&db, &viewer).await?;
    let page = page(&visit, &viewer, known.as_ref());
    visit.show_as(
        status,
        &MePage {
            form,
            mistakes,
            ..page
        },
    )
}

/// Gives the application back to the coordinator, with the answer in the ledger.
fn take_answer(conn: &mut Conn, person: PersonId, answer: &str) -> QueryResult<bool> {
    let found = applications::store::latest_of(conn, person)?;
    let Some(mut application) = found.filter(|one| one.state == Stands::InfoNeeded) else {
        return Ok(false);
    };
    let deed = (Some(person), Verb::Answered);
    let next = Stands::InReview;
    if applications::store::change(conn, &application, next, deed, Some(answer))? == Changed::NotAny
    {
        return Ok(false);
    }
    application.answers.question = None;
    if applications::store::save(conn, &application)? == Changed::NotAny {
        return Err(diesel::result::Error::RollbackTransaction);
    }
    Ok(true)
}

async fn name(
    _: Name,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<NamingForm>,
) -> Result {
    let (id, typed) = (viewer.id, form.shown.clone());
    let named = db.write(move |conn| naming::keep(conn, id, &typed)).await?;
    let (status, seen, mistakes) = match named {
        Named::Kept => return visit.go_and_tell("/me", Told::Saved),
        Named::AllOfIt => (StatusCode::OK, true, Mistakes::default()),
        Named::Wrong(mistake) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            false,
            Mistakes::of("shown", mistake),
        ),
        Named::Meanwhile => (
            StatusCode::CONFLICT,
            false,
            Mistakes::of("shown", Mistake::ChangedMeanwhile),
        ),
    };
    let known = look(&db, &viewer).await?;
    let page = page(&visit, &viewer, known.as_ref());
    let naming = Naming {
        shown: form.shown,
        seen,
    };
    visit.show_as(
        status,
        &MePage {
            naming: Some(naming),
            mistakes,
            ..page
        },
    )
}
