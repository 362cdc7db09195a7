//! The checks of a mentor: where each stands, what was written down, and writing one down.

use super::review::{Opened, open};
use crate::{
    accounts::Profile,
    applications::checks::{
        self, Check, CheckForm, CheckKind, CheckState, DbsLevel, Row,
        store::{self, Recorded},
    },
    db::Db,
    i18n::Words,
    ledger::{self, Noun},
    vocab::{ApplicationId, CheckId, Moment, PersonId, Side},
    web::{
        Coordinator, Day, Error, Form, Mistake, Mistakes, Page, Result, Sample, Site, Told, Visit,
        samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(create)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<ChecksPage>()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/applications/{id}/checks", rejection(Error))]
struct Checks {
    id: ApplicationId,
}

#[derive(Serialize)]
struct ChecksPage {
    id: String,
    name: String,
    checks: Vec<Row>,
    /// Whether nothing is in the way of being ready.
    clear: bool,
    /// What was written down, newest first.
    history: Vec<Noted>,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    levels: Vec<Choice>,
    form: CheckForm,
    mistakes: Mistakes,
}

#[derive(Serialize)]
struct Noted {
    kind: &'static str,
    state: &'static str,
    level: &'static str,
    done: Day,
    at: Day,
    by: String,
    words: Vec<String>,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: String,
}

impl ChecksPage {
    fn new(words: &Words, now: Moment, opened: &Opened, form: CheckForm) -> Self {
        let (application, list) = (&opened.application, &opened.checks);
        let side = application.side;
        let choice = |key: String, value: &'static str| Choice {
            value,
            label: words.say(&key),
        };
        let kind = |each: &CheckKind| {
            let word = each.as_str();
            choice(format!("applications-checks-kind-{word}"), word)
        };
        let state = |each: &CheckState| {
            let word = each.as_str();
            choice(format!("applications-checks-desk-state-{word}"), word)
        };
        let level = |each: &DbsLevel| {
            let word = each.as_str();
            choice(format!("applications-checks-level-{word}"), word)
        };
        let allowed = |each: &&DbsLevel| opened.policy.allows(**each);
        let done_on = if form.done_on.is_empty() {
            now.day().to_string()
        } else {
            form.done_on
        };
        Self {
            id: application.id.to_string(),
            name: application.answers.name.clone(),
            checks: checks::rows(&opened.policy, side, (list, now.day()), true),
            clear: checks::lacking(&opened.policy, side, list, now.day()).is_empty(),
            history: list
                .iter()
                .rev()
                .map(|one| noted(one, &opened.staff))
                .collect(),
            kinds: CheckKind::ALL.iter().map(kind).collect(),
            states: CheckState::ALL.iter().map(state).collect(),
            levels: DbsLevel::ALL.iter().filter(allowed).map(level).collect(),
            form: CheckForm {
                seen: list
                    .last()
                    .map_or_else(String::new, |one| one.id.to_string()),
                done_on,
                ..form
            },
            mistakes: Mistakes::default(),
        }
    }
}

fn noted(check: &Check, staff: &[(PersonId, Profile)]) -> Noted {
    let by = staff.iter().find(|(id, _)| *id == check.by);
    Noted {
        kind: check.kind.as_str(),
        state: check.state.as_str(),
        level: check.level.map_or("", DbsLevel::as_str),
        done: Day::on(check.done_on),
        at: Day::of(check.at),
        by: by.map_or_else(String::new, |(_, profile)| profile.name.clone()),
        words: check.words.lines().map(str::to_owned).collect(),
    }
}

/// Nobody but a mentor has a page of checks.
async fn opened(visit: &Visit, viewer: &crate::web::Viewer, id: ApplicationId) -> Result<Opened> {
    let opened = open(&visit.site, viewer, id).await?;
    if opened.application.side == Side::Mentee {
        return Err(Error::NotFound);
    }
    Ok(opened)
}

async fn show(
    path: Checks,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let opened = opened(&visit, &viewer, path.id).await?;
    ledger::note(&db, viewer.id, (Noun::Application, path.id.as_str())).await?;
    let now = visit.site.now();
    visit.show(&ChecksPage::new(
        visit.words(),
        now,
        &opened,
        CheckForm::default(),
    ))
}

async fn create(
    path: Checks,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<CheckForm>,
) -> Result {
    let there = opened(&visit, &viewer, path.id).await?;
    let now = visit.site.now();
    let again = |status, opened: &Opened, form, mistakes| {
        let page = ChecksPage::new(visit.words(), now, opened, form);
        visit.show_as(status, &ChecksPage { mistakes, ..page })
    };
    let new = match form.check(&there.policy, now.day()) {
        Ok(new) => new,
        Err(mistakes) => {
            return again(StatusCode::UNPROCESSABLE_ENTITY, &there, form, mistakes);
        }
    };
    let (who, id, seen) = (
        (viewer.id, viewer.role),
        path.id,
        CheckId::parse(&form.seen),
    );
    let recorded = db.write(move |conn| store::record(conn, who, id, (&new, seen)));
    let (field, mistake) = match recorded.await? {
        Recorded::Yes => {
            tracing::info!(application.id = %id, person.id = %viewer.id, "wrote a check down");
            return visit.go_and_tell(path, Told::Saved);
        }
        Recorded::ChangedMeanwhile => ("kind", Mistake::ChangedMeanwhile),
        Recorded::LeadDecides => ("state", Mistake::LeadDecides),
        Recorded::NotPossible => return Err(Error::NotFound),
    };
    let there = opened(&visit, &viewer, id).await?;
    again(
        StatusCode::CONFLICT,
        &there,
        form,
        Mistakes::of(field, mistake),
    )
}

impl Page for ChecksPage {
    const TEMPLATE: &'static str = "applications/desk/checks.html";

    fn samples() -> Vec<Self> {
        super::samples::checks()
            .into_iter()
            .map(|(words, now, opened, mistakes)| Self {
                mistakes,
                ..Self::new(&words, now, &opened, CheckForm::default())
            })
            .collect()
    }
}
