//! One topic a page: shown as it was filled in before, kept when it is right.

use super::{is_draft, own, start::Apply};
use crate::{
    applications::{
        Answers, Line, Step,
        steps::{
            AreasForm, ConsentsForm, LanguagesForm, MeetingForm, MoreForm, NameForm, StepForm,
            TimesForm, To,
        },
        store::{self, Changed},
        summary,
    },
    ledger::{self, Noun, Verb},
    seal::token_hash,
    vocab::Side,
    web::{
        Error, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Told, Viewer, Visit,
        fields, samples_of,
    },
};
use axum::{Router, body::Bytes, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(edit).typed_post(update)
}

pub(super) fn samples() -> Vec<Sample> {
    [
        samples_of::<TopicPage<NameForm>>(),
        samples_of::<TopicPage<LanguagesForm>>(),
        samples_of::<TopicPage<AreasForm>>(),
        samples_of::<TopicPage<TimesForm>>(),
        samples_of::<TopicPage<MeetingForm>>(),
        samples_of::<TopicPage<MoreForm>>(),
        samples_of::<TopicPage<ConsentsForm>>(),
    ]
    .concat()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/apply/{side}/{step}", rejection(Error))]
pub(super) struct Topic {
    pub(super) side: Side,
    pub(super) step: Step,
}

#[derive(Serialize)]
struct TopicPage<F: StepForm> {
    side: &'static str,
    step: Step,
    number: usize,
    of: usize,
    /// Whether it is being written for the first time; otherwise an answer is being changed.
    draft: bool,
    /// Where to go on if what was kept may tell too much and the person leaves it so; empty if nothing is asked.
    onward: String,
    /// What was kept when the form was opened: what another tab kept since is not overwritten unseen.
    seen: String,
    /// What another tab or device kept meanwhile.
    elsewhere: Vec<Line>,
    form: F,
    offer: F::Offer,
    mistakes: Mistakes,
}

/// The field in which a topic says what was kept when it was opened.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Seen {
    seen: String,
}

/// Tells what is kept of a topic from what was kept of it before, and nothing else.
fn fingerprint<F: StepForm>(answers: &Answers) -> String {
    let form = serde_json::to_string(&F::filled(answers)).unwrap_or_default();
    token_hash(&form).hex()
}

impl<F: StepForm> TopicPage<F> {
    fn new(
        visit: &Visit,
        (side, draft, seen): (Side, bool, String),
        form: F,
        mistakes: Mistakes,
    ) -> Self {
        let number = Step::ALL
            .iter()
            .position(|step| *step == F::STEP)
            .unwrap_or_default()
            + 1;
        Self {
            side: side.as_str(),
            step: F::STEP,
            number,
            of: Step::ALL.len(),
            draft,
            onward: String::new(),
            seen,
            elsewhere: Vec::new(),
            offer: form.offer(visit.words(), side),
            form,
            mistakes,
        }
    }
}

impl<F: StepForm> Page for TopicPage<F> {
    const TEMPLATE: &'static str = F::TEMPLATE;

    fn samples() -> Vec<Self> {
        let words = crate::i18n::Words::load(crate::vocab::Locale::En, true)
            .expect("the words are embedded");
        let page = |side: Side, draft, mistakes| {
            let form = F::filled(&Answers::default());
            Self {
                side: side.as_str(),
                step: F::STEP,
                number: 1,
                of: Step::ALL.len(),
                draft,
                onward: String::new(),
                seen: String::new(),
                elsewhere: Vec::new(),
                offer: form.offer(&words, side),
                form,
                mistakes,
            }
        };
        vec![
            page(Side::Mentee, true, Mistakes::default()),
            page(Side::Mentor, false, Mistakes::default()),
            page(
                Side::Mentee,
                true,
                Mistakes::of(F::STEP.as_str(), Mistake::ChangedMeanwhile),
            ),
            Self {
                onward: "/me/application".to_owned(),
                ..page(Side::Mentee, false, Mistakes::default())
            },
            Self {
                elsewhere: summary(&words, Side::Mentee, &Answers::default()),
                ..page(Side::Mentee, false, Mistakes::default())
            },
        ]
    }
}

async fn edit(
    path: Topic,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
) -> Result {
    match path.step {
        Step::Name => show::<NameForm>(&visit, &site, &viewer, path.side).await,
        Step::Languages => show::<LanguagesForm>(&visit, &site, &viewer, path.side).await,
        Step::Areas => show::<AreasForm>(&visit, &site, &viewer, path.side).await,
        Step::Times => show::<TimesForm>(&visit, &site, &viewer, path.side).await,
        Step::Meeting => show::<MeetingForm>(&visit, &site, &viewer, path.side).await,
        Step::More => show::<MoreForm>(&visit, &site, &viewer, path.side).await,
        Step::Consents => show::<ConsentsForm>(&visit, &site, &viewer, path.side).await,
    }
}

async fn update(
    path: Topic,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(site): State<Site>,
    body: Bytes,
) -> Result {
    match path.step {
        Step::Name => save::<NameForm>(&visit, &site, &viewer, path.side, &body).await,
        Step::Languages => save::<LanguagesForm>(&visit, &site, &viewer, path.side, &body).await,
        Step::Areas => save::<AreasForm>(&visit, &site, &viewer, path.side, &body).await,
        Step::Times => save::<TimesForm>(&visit, &site, &viewer, path.side, &body).await,
        Step::Meeting => save::<MeetingForm>(&visit, &site, &viewer, path.side, &body).await,
        Step::More => save::<MoreForm>(&visit, &site, &viewer, path.side, &body).await,
        Step::Consents => save::<ConsentsForm>(&visit, &site, &viewer, path.side, &body).await,
    }
}

async fn show<F: StepForm>(visit: &Visit, site: &Site, viewer: &Viewer, side: Side) -> Result {
    let Some((_, application)) = own(&site.db, viewer, side).await? else {
        return visit.go(Apply { side });
    };
    let form = F::filled(&application.answers);
    let seen = fingerprint::<F>(&application.answers);
    let about = (side, is_draft(&application), seen);
    visit.show(&TopicPage::new(visit, about, form, Mistakes::default()))
}

/// What another tab kept of a topic since it was opened here, where this one would overwrite it.
/// A form from before this was asked says nothing of what was `seen`.
fn clash<F: StepForm>(
    visit: &Visit,
    side: Side,
    (seen, there): (&str, &Answers),
    typed: &Answers,
) -> Option<Vec<Line>> {
    let kept = fingerprint::<F>(there);
    let clashes = !seen.is_empty() && seen != kept && fingerprint::<F>(typed) != kept;
    let lines = || summary(visit.words(), side, there).into_iter();
    clashes.then(|| lines().filter(|line| line.step == F::STEP).collect())
}

async fn save<F: StepForm>(
    visit: &Visit,
    site: &Site,
    viewer: &Viewer,
    side: Side,
    body: &[u8],
) -> Result {
    let form = F::read(body)?;
    let Some((_, mut application)) = own(&site.db, viewer, side).await? else {
        return visit.go(Apply { side });
    };
    let draft = is_draft(&application);
    let Seen { seen } = fields(body)?;
    let about = |seen: &str| (side, draft, seen.to_owned());
    if form.wants_more() {
        let none = Mistakes::default();
        return visit.show(&TopicPage::new(visit, about(&seen), form, none));
    }
    let before = application.answers.clone();
    let to = To {
        side,
        words: visit.words(),
        now: site.now(),
    };
    if let Err(mistakes) = form.keep(&to, &mut application.answers) {
        return visit.ask_again(&TopicPage::new(visit, about(&seen), form, mistakes));
    }
    if let Some(elsewhere) = clash::<F>(visit, side, (&seen, &before), &application.answers) {
        let about = about(&fingerprint::<F>(&before));
        let page = TopicPage::new(visit, about, form, Mistakes::default());
        return visit.show_as(StatusCode::CONFLICT, &TopicPage { elsewhere, ..page });
    }
    application.answers.done.insert(F::STEP);
    let next = application.answers.next_step();
    let (person, kept) = (viewer.id, application.answers.clone());
    let changed = site
        .db
        .write(move |conn| {
            let changed = store::save(conn, &application)?;
            if changed == Changed::Yes && !draft {
                let what = F::STEP.as_str();
                let about = (Noun::Application, application.id.as_str());
                ledger::record(conn, Some(person), Verb::Edited, about, Some(what))?;
            }
            Ok(changed)
        })
        .await?;
    if changed == Changed::NotAny {
        let mistakes = Mistakes::of(F::STEP.as_str(), Mistake::ChangedMeanwhile);
        return visit.ask_again(&TopicPage::new(visit, about(&seen), form, mistakes));
    }
    let onward = match next {
        _ if !draft => "/me/application".to_owned(),
        Some(step) => Topic { side, step }.to_string(),
        None => format!("{}/check", Apply { side }),
    };
    if form.asks_softly() {
        // It is kept already: nobody loses a word, and nobody has to answer.
        let kept = fingerprint::<F>(&kept);
        let page = TopicPage::new(visit, about(&kept), form, Mistakes::default());
        return visit.show(&TopicPage { onward, ..page });
    }
    visit.go_and_tell(onward, Told::Saved)
}
