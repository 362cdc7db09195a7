//! One application as a coordinator reads it, with what can be decided about it now.

use super::{
    days,
    decision::{Kind, Seen},
    facts::Facts,
    form::DecisionForm,
    history::{Deed, told},
    holding::Availability,
    is_shown, tone,
};
use crate::{
    accounts::{self, Profile},
    applications::{
        Application, Ground, State as Stands, again,
        availability::{self, Causes},
        checks::{self, Check, Policy},
        phones,
        store::by_id,
    },
    db::Db,
    i18n::Words,
    ledger::{self, Entry, Noun},
    mail,
    vocab::{ApplicationId, Moment, PersonId, Role},
    web::{
        Coordinator, Day, Error, Mistakes, Page, Result, Sample, Site, Viewer, Visit, samples_of,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<ReviewPage>()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/applications/{id}", rejection(Error))]
pub(super) struct Review {
    pub(super) id: ApplicationId,
}

/// An application with what its page tells about it.
pub(super) struct Opened {
    pub(super) application: Application,
    pub(super) profile: Profile,
    pub(super) entries: Vec<Entry>,
    pub(super) staff: Vec<(PersonId, Profile)>,
    /// Whether it is written down already that this coordinator read it.
    pub(super) noted: bool,
    /// Whether a lead reads it.
    pub(super) lead: bool,
    /// The checks of a mentor, and which there have to be.
    pub(super) checks: Vec<Check>,
    pub(super) policy: Policy,
    /// Why they are not available for matching, if they are not.
    pub(super) causes: Causes,
    /// The newest email that never reached them.
    pub(super) failed: Option<mail::Failed>,
    /// Others with the same phone number; only leads read it.
    pub(super) sharing: Vec<Application>,
    /// What else the same person applied for, in whatever round.
    pub(super) others: Vec<Application>,
}

/// Loads an application that has a page at the desk.
pub(super) async fn open(site: &Site, viewer: &Viewer, id: ApplicationId) -> Result<Opened> {
    let (viewer, role) = (viewer.id, viewer.role);
    let policy = Policy::of(site);
    let opened = site.db.read(move |conn| {
        let application = by_id(conn, id)?;
        let lead = role >= Role::Lead;
        let profile = accounts::store::profile(conn, application.person)?;
        Ok(Opened {
            failed: mail::failed_to(conn, &profile.email)?,
            profile,
            entries: ledger::about_for(conn, id.as_str(), role)?,
            staff: accounts::store::staff(conn)?,
            noted: ledger::is_read_noted(conn, viewer, id.as_str())?,
            checks: checks::store::of(conn, id)?,
            causes: availability::store::causes(conn, id)?,
            policy,
            sharing: if lead {
                phones::store::shared_with(conn, &application, viewer)?
            } else {
                Vec::new()
            },
            lead,
            others: again::store::others(conn, application.person, Some(id))?
                .into_iter()
                .filter(is_shown)
                .collect(),
            application,
        })
    });
    let opened = opened.await?;
    if is_shown(&opened.application) {
        Ok(opened)
    } else {
        Err(Error::NotFound)
    }
}

#[derive(Serialize)]
pub(super) struct ReviewPage {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) side: &'static str,
    pub(super) state: Stands,
    pub(super) tone: &'static str,
    /// Days since it came to this state.
    pub(super) days: i32,
    pub(super) submitted: Option<Day>,
    pub(super) paused: Option<Day>,
    pub(super) availability: Availability,
    /// The coordinators' open question.
    pub(super) question: Vec<String>,
    pub(super) facts: Facts,
    /// The newest email that never reached them.
    pub(super) failed: Option<NotReached>,
    /// Others with the same phone number, for leads.
    pub(super) sharing: Vec<Sharing>,
    /// What else the same person applied for.
    pub(super) others: Vec<Other>,
    pub(super) deeds: Vec<Deed>,
    pub(super) looks: Vec<Deed>,
    /// Where the checks of a mentor stand.
    pub(super) checks: Vec<checks::Row>,
    /// Whether one of them is in the way of being ready.
    pub(super) lacking: bool,
    /// The decisions that can be made now.
    pub(super) offers: Vec<Kind>,
    pub(super) grounds: Vec<GroundChoice>,
    pub(super) form: DecisionForm,
    /// The decision that was just tried; its form is open.
    pub(super) tried: Option<Kind>,
    /// What was typed for a decision that cannot be made any more.
    pub(super) unsent: Vec<String>,
    pub(super) mistakes: Mistakes,
}

/// An email that never came.
#[derive(Serialize)]
pub(super) struct NotReached {
    pub(super) on: Day,
    /// The end of the key of why.
    pub(super) why: String,
}

/// Somebody with the same phone number.
#[derive(Serialize)]
pub(super) struct Sharing {
    id: String,
    name: String,
}

/// Another application of the same person.
#[derive(Serialize)]
pub(super) struct Other {
    id: String,
    side: &'static str,
    state: Stands,
    since: Day,
}

impl Other {
    fn of(other: &Application) -> Self {
        Self {
            id: other.id.to_string(),
            side: other.side.as_str(),
            state: other.state,
            since: Day::of(other.state_since),
        }
    }
}

impl Sharing {
    fn of(other: &Application) -> Self {
        Self {
            id: other.id.to_string(),
            name: other.answers.name.clone(),
        }
    }
}

/// A ground of a refusal, with the sentence that the person reads.
#[derive(Serialize)]
pub(super) struct GroundChoice {
    value: &'static str,
    label: String,
}

impl ReviewPage {
    pub(super) fn new(words: &Words, now: Moment, opened: Opened, form: DecisionForm) -> Self {
        let application = &opened.application;
        let offers = Kind::ALL
            .into_iter()
            .filter(|kind| kind.is_offered(application.state));
        let ground = |ground: Ground| GroundChoice {
            value: ground.as_str(),
            label: words.say(&ground.key()),
        };
        let (side, today) = (application.side, now.day());
        let grounds = Ground::ALL.into_iter().filter(|one| one.fits(side));
        let checks = checks::rows(&opened.policy, side, (&opened.checks, today), true);
        let lacking = checks::lacking(&opened.policy, side, &opened.checks, today);
        let question = application.answers.question.as_deref().unwrap_or_default();
        let (deeds, looks) = told(application, opened.entries, &opened.staff);
        Self {
            id: application.id.to_string(),
            name: application.answers.name.clone(),
            side: application.side.as_str(),
            state: application.state,
            tone: tone(application.state),
            days: days(application.state_since, now),
            submitted: application.submitted_at.map(Day::of),
            paused: application.paused_at.map(Day::of),
            availability: Availability::of(&opened.causes, opened.lead),
            question: question.lines().map(str::to_owned).collect(),
            failed: opened.failed.map(|failed| NotReached {
                on: Day::of(failed.at),
                why: failed.why,
            }),
            sharing: opened.sharing.iter().map(Sharing::of).collect(),
            others: opened.others.iter().map(Other::of).collect(),
            facts: Facts::of(words, application, &opened.profile, opened.lead),
            deeds,
            looks,
            checks,
            lacking: !lacking.is_empty(),
            offers: offers.collect(),
            grounds: grounds.map(ground).collect(),
            form: DecisionForm {
                seen: Seen::of(application).text(),
                ..form
            },
            tried: None,
            unsent: Vec::new(),
            mistakes: Mistakes::default(),
        }
    }
}

async fn show(
    path: Review,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let opened = open(&visit.site, &viewer, path.id).await?;
    // Reading changes nothing for the person, but they can ask who read: so it is written down, once an hour at most.
    // Only who opened this very page has read the application, and may decide about a pair.
    if !opened.noted {
        let (actor, id) = (viewer.id, path.id);
        db.write(move |conn| ledger::read(conn, actor, (Noun::Application, id.as_str())))
            .await?;
        tracing::info!(person.id = %actor, application.id = %id, "read an application");
    }
    let now = visit.site.now();
    visit.show(&ReviewPage::new(
        visit.words(),
        now,
        opened,
        DecisionForm::default(),
    ))
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "applications/desk/review.html";

    fn samples() -> Vec<Self> {
        super::samples::reviews()
    }
}
