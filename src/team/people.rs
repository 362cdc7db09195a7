//! Who works at the desk, in which role, and who can sign in.

use super::{
    deed,
    store::{self, Access, Member},
};
use crate::{
    accounts::Profile,
    db::Db,
    vocab::{Email, Locale, Moment, PersonId, Role},
    web::{
        Coordinator, Day, Mistake, Mistakes, Page, Result, Sample, Site, Viewer, Visit, samples_of,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(index)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<TeamPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/team")]
struct Team;

#[derive(Serialize)]
struct TeamPage {
    members: Vec<MemberRow>,
    /// Whether the reader lets people in and out.
    admin: bool,
    roles: Vec<RoleChoice>,
    form: NewForm,
    /// The address whose sessions were asked to be ended.
    address: String,
    /// Whether that was done.
    ended: bool,
    mistakes: Mistakes,
}

/// A role to choose from a list.
#[derive(Serialize)]
struct RoleChoice {
    value: &'static str,
    label: String,
}

/// Whose sessions are to be ended.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SignOutForm {
    pub(super) address: String,
}

/// Somebody to be added.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct NewForm {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) role: String,
}

#[derive(Serialize)]
struct MemberRow {
    id: String,
    /// What can be done about their way in.
    deeds: Vec<&'static str>,
    name: String,
    email: String,
    role: &'static str,
    access: &'static str,
    tone: &'static str,
    since: Day,
    /// Whether it is the reader.
    own: bool,
}

impl MemberRow {
    fn of(member: Member, reader: PersonId) -> Self {
        Self {
            id: member.id.to_string(),
            deeds: if member.id == reader {
                Vec::new()
            } else {
                deed::fitting(member.access)
            },
            own: member.id == reader,
            name: member.profile.name,
            email: member.profile.email.as_str().to_owned(),
            role: member.role.as_str(),
            access: member.access.as_str(),
            tone: match member.access {
                Access::Open => "good",
                Access::Waiting => "warn",
                Access::Off => "calm",
            },
            since: Day::of(member.since),
        }
    }
}

impl Page for TeamPage {
    const TEMPLATE: &'static str = "team/people.html";

    fn samples() -> Vec<Self> {
        let reader = PersonId::new();
        let member = |id, name: &str, role, access| {
            let profile = Profile {
                email: Email::parse("sam@example.org").expect("an address"),
                name: name.to_owned(),
                locale: Locale::En,
            };
            let since = Moment::from_micros(1_790_000_000_000_000);
            MemberRow::of(
                Member {
                    id,
                    profile,
                    role,
                    since,
                    access,
                },
                reader,
            )
        };
        let members = vec![
            member(reader, "Sam Okafor", Role::Coordinator, Access::Open),
            member(PersonId::new(), "زهرا احمدی", Role::Lead, Access::Waiting),
            member(PersonId::new(), "", Role::Admin, Access::Off),
        ];
        let roles = vec![RoleChoice {
            value: "lead",
            label: "Lead".to_owned(),
        }];
        vec![Self {
            members,
            admin: true,
            roles,
            form: NewForm::default(),
            address: "amal@example.org".to_owned(),
            ended: true,
            mistakes: Mistakes::of("email", Mistake::EmailTaken),
        }]
    }
}

async fn index(
    _: Team,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let page = page(&visit, &viewer, &db).await?;
    visit.show(&page)
}

/// The page again, for an admin whose form has mistakes.
pub(super) async fn ask_again(
    visit: &Visit,
    viewer: &Viewer,
    db: &Db,
    form: NewForm,
    mistakes: Mistakes,
) -> Result {
    let page = page(visit, viewer, db).await?;
    visit.ask_again(&TeamPage {
        form,
        mistakes,
        ..page
    })
}

/// The page after sessions were ended, or with the mistake in the address.
pub(super) async fn after_signing_out(
    visit: &Visit,
    viewer: &Viewer,
    db: &Db,
    wrong: Option<(String, Mistake)>,
) -> Result {
    let page = page(visit, viewer, db).await?;
    match wrong {
        None => visit.show(&TeamPage {
            ended: true,
            ..page
        }),
        Some((address, mistake)) => visit.ask_again(&TeamPage {
            address,
            mistakes: Mistakes::of("address", mistake),
            ..page
        }),
    }
}

async fn page(visit: &Visit, viewer: &Viewer, db: &Db) -> Result<TeamPage> {
    let members = db.read(store::all).await?;
    let roles = Role::ALL.into_iter().filter(|role| role.is_staff());
    let choice = |role: Role| RoleChoice {
        value: role.as_str(),
        label: visit.words().say(&format!("team-role-{}", role.as_str())),
    };
    Ok(TeamPage {
        members: members
            .into_iter()
            .map(|member| MemberRow::of(member, viewer.id))
            .collect(),
        admin: viewer.role >= Role::Admin,
        roles: roles.map(choice).collect(),
        form: NewForm::default(),
        address: String::new(),
        ended: false,
        mistakes: Mistakes::default(),
    })
}
