//! Who works at the desk, in which role, and who can sign in.

use super::store::{self, Access, Member};
use crate::{
    accounts::Profile,
    db::Db,
    vocab::{Email, Locale, Moment, PersonId, Role},
    web::{Coordinator, Day, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

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
}

#[derive(Serialize)]
struct MemberRow {
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
        vec![Self { members }]
    }
}

async fn index(
    _: Team,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let members = db.read(store::all).await?;
    let row = |member| MemberRow::of(member, viewer.id);
    visit.show(&TeamPage {
        members: members.into_iter().map(row).collect(),
    })
}
