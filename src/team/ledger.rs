//! The ledger, page by page: who did what to what, and when; the newest first.

use crate::{
    accounts::{self, Profile},
    applications,
    db::Db,
    ledger::{self, Entry, Noun, Verb},
    vocab::{ApplicationId, Email, Locale, Moment, PersonId},
    web::{self, Coordinator, Day, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{
    Router,
    extract::{Query, State},
};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Entries on a page.
const ENTRIES: usize = 100;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(index)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<LedgerPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/ledger")]
struct Ledger;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

#[derive(Serialize)]
struct LedgerPage {
    days: Vec<LedgerDay>,
    /// From 1.
    page: i64,
    /// Whether there is an older page.
    more: bool,
}

/// What happened on one day.
#[derive(Serialize)]
struct LedgerDay {
    day: Day,
    entries: Vec<LedgerRow>,
}

#[derive(Serialize)]
struct LedgerRow {
    at: Day,
    /// A member of staff's name; empty for everybody else.
    name: String,
    /// Whether it was somebody at all, and not the service by itself.
    somebody: bool,
    verb: &'static str,
    noun: &'static str,
    /// The page about it, without the language; empty if there is none.
    href: String,
    /// What was set. Words about a person stand only on that person's page, where a look is written down.
    detail: String,
}

async fn index(
    _: Ledger,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Query(asked): Query<Asked>,
) -> Result {
    let page = asked.page.parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let kinds = visit.site.kinds.clone();
    let (entries, staff, shown) = db
        .read(move |conn| {
            let limit = i64::try_from(ENTRIES).unwrap_or_default();
            // One more than a page holds tells whether there is another.
            // Nobody reads here what was done about themselves (G-08).
            let own = web::about(conn, &kinds, viewer.id)?;
            let reads = (viewer.role, own.into_iter().collect());
            let entries = ledger::all(conn, (limit + 1, (page - 1) * limit), reads)?;
            let staff = accounts::store::staff(conn)?;
            let ids: BTreeSet<_> = entries
                .iter()
                .filter(|entry| entry.noun == Noun::Application)
                .filter_map(|entry| ApplicationId::parse(&entry.noun_id))
                .collect();
            let shown = applications::desk::shown(conn, ids.into_iter().collect())?;
            Ok((entries, staff, shown))
        })
        .await?;
    visit.show(&LedgerPage {
        page,
        more: entries.len() > ENTRIES,
        days: by_day(entries.into_iter().take(ENTRIES), &staff, &shown),
    })
}

fn by_day(
    entries: impl Iterator<Item = Entry>,
    staff: &[(PersonId, Profile)],
    shown: &[ApplicationId],
) -> Vec<LedgerDay> {
    let mut days: Vec<LedgerDay> = Vec::new();
    let mut last = None;
    for entry in entries {
        let date = entry.at.day();
        if last != Some(date) {
            last = Some(date);
            days.push(LedgerDay {
                day: Day::of(entry.at),
                entries: Vec::new(),
            });
        }
        if let Some(day) = days.last_mut() {
            day.entries.push(row(entry, staff, shown));
        }
    }
    days
}

fn row(entry: Entry, staff: &[(PersonId, Profile)], shown: &[ApplicationId]) -> LedgerRow {
    let name = staff.iter().find(|(id, _)| Some(*id) == entry.actor);
    let public = matches!(
        entry.noun,
        Noun::Round | Noun::Person | Noun::Backup | Noun::Records
    );
    LedgerRow {
        at: Day::of(entry.at),
        name: name.map_or_else(String::new, |(_, profile)| profile.name.clone()),
        somebody: entry.actor.is_some(),
        verb: entry.verb.as_str(),
        noun: entry.noun.as_str(),
        href: address(&entry, staff, shown),
        detail: entry.reason.filter(|_| public).unwrap_or_default(),
    }
}

fn address(entry: &Entry, staff: &[(PersonId, Profile)], shown: &[ApplicationId]) -> String {
    let id = entry.noun_id.as_str();
    match entry.noun {
        Noun::Application if shown.iter().any(|shown| shown.as_str() == id) => {
            format!("/desk/applications/{id}")
        }
        Noun::Person if staff.iter().any(|(person, _)| person.as_str() == id) => {
            "/desk/team".to_owned()
        }
        // The register of requests and the concerns are for leads, and have one page each.
        Noun::Application
        | Noun::Person
        | Noun::Request
        | Noun::Concern
        | Noun::Check
        | Noun::Disclosure
        | Noun::Breach
        | Noun::Backup
        | Noun::Records
        | Noun::Hold
        | Noun::Clearance => String::new(),
        Noun::Separation => "/desk/separations".to_owned(),
        Noun::Round => "/desk/round".to_owned(),
        Noun::Proposal => "/desk/proposal".to_owned(),
        Noun::Pair => format!("/desk/pairs/{id}"),
    }
}

impl Page for LedgerPage {
    const TEMPLATE: &'static str = "team/ledger.html";

    fn samples() -> Vec<Self> {
        let now = Moment::from_micros(1_805_100_000_000_000);
        let (sam, application) = (PersonId::new(), ApplicationId::new());
        let profile = Profile {
            email: Email::parse("sam@example.org").expect("an address"),
            name: "Sam Okafor".to_owned(),
            locale: Locale::En,
        };
        let entry = |(minutes, verb): (i64, &Verb), actor, noun| Entry {
            session: None,
            at: now.plus_seconds(-minutes * 60 * 97),
            actor,
            verb: *verb,
            noun,
            noun_id: application.to_string(),
            reason: Some("weights 3, 5, 2".to_owned()),
        };
        let entries = (0..).zip(Verb::ALL).map(|each| match each.0 % 4 {
            0 => entry(each, None, Noun::Round),
            1 => entry(each, Some(PersonId::new()), Noun::Application),
            2 => entry(each, Some(sam), Noun::Person),
            _ => entry(each, Some(sam), Noun::Pair),
        });
        let full = Self {
            days: by_day(entries, &[(sam, profile)], &[application]),
            page: 2,
            more: true,
        };
        let empty = Self {
            days: Vec::new(),
            page: 1,
            more: false,
        };
        vec![full, empty]
    }
}
