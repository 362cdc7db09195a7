//! Where applying begins: what it is about, the question of age, an account, and the list of topics.

use super::{again::stands_before, is_draft, own, unconfirmed};
use crate::{
    accounts::{self, AccountForm, Profile, Tried},
    applications::{
        Step,
        checks::{CheckKind, Policy},
        store,
    },
    rounds,
    vocab::{Network, Role, Side},
    web::{
        Error, Form, Mistake, Mistakes, Page, Result, Sample, Site, Stage, Visit, samples_of,
        session,
    },
};
use axum::{
    Router,
    extract::{Query, State},
};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(show)
        .typed_get(ask_age)
        .typed_post(answer_age)
        .typed_get(stop)
        .typed_get(new_account)
        .typed_post(create_account)
}

pub(super) fn samples() -> Vec<Sample> {
    [
        samples_of::<StartPage>(),
        samples_of::<TasksPage>(),
        samples_of::<AgePage>(),
        samples_of::<StopPage>(),
        samples_of::<AccountPage>(),
    ]
    .concat()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/apply/{side}", rejection(Error))]
pub(super) struct Apply {
    pub(super) side: Side,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/apply/{side}/age", rejection(Error))]
struct Age {
    side: Side,
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/apply/{side}/account", rejection(Error))]
struct Account {
    side: Side,
}

#[derive(TypedPath)]
#[typed_path("/apply/stop")]
struct Stop;

#[derive(Serialize)]
struct StartPage {
    side: &'static str,
    /// Whether a round takes applications.
    open: bool,
    /// What this reader has already: `none`, the draft of the `other` side, one that is `applied` or was `declined`,
    /// or one that is over, after which they may apply `again`.
    before: &'static str,
    /// What a mentor goes through before meeting anybody, as the trustees decided: said before the first question.
    checks: Vec<CheckKind>,
}

impl StartPage {
    fn new(side: Side, policy: &Policy) -> Self {
        let required = |kind: &CheckKind| policy.requires(side, *kind);
        Self {
            side: side.as_str(),
            open: false,
            before: "none",
            checks: CheckKind::ALL.iter().copied().filter(required).collect(),
        }
    }
}

impl Page for StartPage {
    const TEMPLATE: &'static str = "applications/start.html";

    fn samples() -> Vec<Self> {
        let page = |side: Side, open, before| Self {
            open,
            before,
            ..Self::new(side, &Policy::default())
        };
        vec![
            page(Side::Mentee, true, "none"),
            page(Side::Mentor, false, "none"),
            page(Side::Mentor, true, "none"),
            page(Side::Mentor, true, "applied"),
            page(Side::Mentee, true, "declined"),
            page(Side::Mentor, true, "other"),
            page(Side::Mentee, true, "other"),
            page(Side::Mentor, true, "again"),
        ]
    }
}

#[derive(Serialize)]
struct TasksPage {
    side: &'static str,
    tasks: Vec<Task>,
    complete: bool,
    confirmed: bool,
    /// Where the email went that confirms the address; empty once it is confirmed.
    email: String,
}

#[derive(Serialize)]
struct Task {
    step: Step,
    done: bool,
}

impl Page for TasksPage {
    const TEMPLATE: &'static str = "applications/tasks.html";

    fn samples() -> Vec<Self> {
        let tasks = |done: usize| {
            Step::ALL.iter().enumerate().map(move |(at, step)| Task {
                step: *step,
                done: at < done,
            })
        };
        let page = |done, confirmed| Self {
            side: Side::Mentee.as_str(),
            tasks: tasks(done).collect(),
            complete: done == Step::ALL.len(),
            confirmed,
            email: "amal@example.org".to_owned(),
        };
        vec![page(0, false), page(3, true), page(7, true)]
    }
}

/// Begins, or for somebody who has begun, lists the topics.
async fn show(path: Apply, visit: Visit, State(site): State<Site>) -> Result {
    let side = path.side;
    let round = site.db.read(rounds::store::current).await?;
    let mut before = "none";
    if let (Some(viewer), Some(round)) = (&visit.viewer, &round) {
        if let Some((_, application)) = own(&site.db, viewer, side).await? {
            if !is_draft(&application) {
                return visit.go("/me");
            }
            let done = &application.answers.done;
            return visit.show(&TasksPage {
                side: side.as_str(),
                tasks: Step::ALL
                    .iter()
                    .map(|step| Task {
                        step: *step,
                        done: done.contains(step),
                    })
                    .collect(),
                complete: application.answers.next_step().is_none(),
                confirmed: viewer.confirmed,
                email: unconfirmed(&site.db, viewer).await?,
            });
        }
        before = if viewer.role == Role::Member {
            stands_before(&site, viewer.id, round.id).await?
        } else {
            "applied"
        };
    }
    visit.show(&StartPage {
        open: round.is_some(),
        before,
        ..StartPage::new(side, &Policy::of(&site))
    })
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct AgeForm {
    adult: String,
}

#[derive(Serialize)]
struct AgePage {
    side: &'static str,
    form: AgeForm,
    mistakes: Mistakes,
}

impl Page for AgePage {
    const TEMPLATE: &'static str = "applications/age.html";

    fn samples() -> Vec<Self> {
        let page = |mistakes| Self {
            side: "mentee",
            form: AgeForm::default(),
            mistakes,
        };
        vec![
            page(Mistakes::default()),
            page(Mistakes::of("adult", Mistake::AgeBlank)),
        ]
    }
}

/// Whether a round takes applications: while none does, nothing is asked that would be asked for nothing.
async fn is_open(site: &Site) -> Result<bool> {
    Ok(site.db.read(rounds::store::current).await?.is_some())
}

async fn ask_age(path: Age, visit: Visit, State(site): State<Site>) -> Result {
    if !is_open(&site).await? {
        return visit.go(Apply { side: path.side });
    }
    visit.show(&AgePage {
        side: path.side.as_str(),
        form: AgeForm::default(),
        mistakes: Mistakes::default(),
    })
}

/// Nothing is stored for somebody under 18: not even that they asked.
async fn answer_age(
    path: Age,
    visit: Visit,
    State(site): State<Site>,
    Form(form): Form<AgeForm>,
) -> Result {
    let side = path.side;
    match (form.adult.as_str(), &visit.viewer) {
        ("no", _) => visit.go(Stop),
        ("yes", None) => visit.go(format!("{}?adult=yes", Account { side })),
        ("yes", Some(viewer)) if viewer.role == Role::Member => {
            let person = viewer.id;
            site.db
                .write(move |conn| match rounds::store::current(conn)? {
                    Some(round) => store::begin(conn, person, round.id, side).map(drop),
                    None => Ok(()),
                })
                .await?;
            visit.go(Apply { side })
        }
        ("yes", Some(_)) => visit.go(Apply { side }),
        _ => visit.ask_again(&AgePage {
            side: side.as_str(),
            form,
            mistakes: Mistakes::of("adult", Mistake::AgeBlank),
        }),
    }
}

#[derive(Serialize)]
struct StopPage {}

impl Page for StopPage {
    const TEMPLATE: &'static str = "applications/stop.html";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

async fn stop(_: Stop, visit: Visit) -> Result {
    visit.show(&StopPage {})
}

#[derive(Serialize)]
struct AccountPage {
    side: &'static str,
    form: AccountForm,
    mistakes: Mistakes,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "applications/account.html";

    fn samples() -> Vec<Self> {
        let page = |mistakes| Self {
            side: "mentor",
            form: AccountForm::default(),
            mistakes,
        };
        vec![
            page(Mistakes::default()),
            page(Mistakes::of("email", Mistake::EmailMalformed)),
        ]
    }
}

async fn new_account(
    path: Account,
    visit: Visit,
    Query(form): Query<AgeForm>,
    State(site): State<Site>,
) -> Result {
    let side = path.side;
    if visit.viewer.is_some() || !is_open(&site).await? {
        return visit.go(Apply { side });
    }
    if form.adult != "yes" {
        return visit.go(Age { side });
    }
    let form = AccountForm {
        adult: form.adult,
        ..AccountForm::default()
    };
    visit.show(&AccountPage {
        side: side.as_str(),
        form,
        mistakes: Mistakes::default(),
    })
}

/// Makes the account that holds the draft. What happens, and how long it takes, is the same for a known address.
async fn create_account(
    path: Account,
    visit: Visit,
    network: Network,
    State(site): State<Site>,
    Form(form): Form<AccountForm>,
) -> Result {
    let side = path.side;
    if visit.viewer.is_some() || !is_open(&site).await? {
        return visit.go(Apply { side });
    }
    if form.adult != "yes" {
        return visit.go(Age { side });
    }
    let new = match form.check() {
        Ok(new) => new,
        Err(mistakes) => {
            return visit.ask_again(&AccountPage {
                side: side.as_str(),
                form,
                mistakes,
            });
        }
    };
    accounts::heard(&site, Tried::Asked(network)).await?;
    let Some(hash) = accounts::hash_chosen(&site, new.passphrase).await? else {
        return visit.ask_again(&AccountPage {
            side: side.as_str(),
            form,
            mistakes: Mistakes::of("passphrase", Mistake::PassphraseCommon),
        });
    };
    let profile = Profile {
        email: new.email,
        name: String::new(),
        locale: visit.locale,
    };
    let token = site
        .db
        .write(move |conn| {
            let Some(round) = rounds::store::current(conn)? else {
                return Ok(None);
            };
            let person = accounts::store::join(conn, &profile, &hash)?;
            store::begin(conn, person, round.id, side)?;
            session::begin(conn, person, Role::Member, Stage::Single).map(Some)
        })
        .await?;
    match token {
        Some(token) => visit.go_with_session(Apply { side }, Some(&token)),
        None => visit.go(Apply { side }),
    }
}
