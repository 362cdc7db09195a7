//! What happened to an application, told from the ledger, and who opened its page.

use crate::{
    accounts::Profile,
    applications::{Application, Step},
    ledger::{Entry, Verb},
    vocab::PersonId,
    web::Day,
};
use serde::Serialize;

/// One deed.
#[derive(Serialize)]
pub(super) struct Deed {
    at: Day,
    /// A member of staff's name; empty for everybody else.
    name: String,
    /// Who it was, for whom no name is shown: `person`, `member` or `service`.
    who: &'static str,
    verb: &'static str,
    /// The topic that was edited; empty for other deeds.
    step: &'static str,
    /// What was said about it, in the actor's words.
    reason: Vec<String>,
}

/// The deeds, oldest first, and then the looks, newest first.
pub(super) fn told(
    application: &Application,
    entries: Vec<Entry>,
    staff: &[(PersonId, Profile)],
) -> (Vec<Deed>, Vec<Deed>) {
    let (looks, deeds): (Vec<_>, Vec<_>) =
        entries.into_iter().partition(|entry| entry.verb.is_look());
    let deed = |entry: Entry| deed(application, entry, staff);
    (
        deeds.into_iter().map(deed).collect(),
        looks.into_iter().rev().map(deed).collect(),
    )
}

fn deed(application: &Application, entry: Entry, staff: &[(PersonId, Profile)]) -> Deed {
    let of_staff = |actor: PersonId| staff.iter().find(|(id, _)| *id == actor);
    let (who, name) = match entry.actor {
        None => ("service", String::new()),
        Some(actor) if actor == application.person => ("person", String::new()),
        Some(actor) => of_staff(actor).map_or(("member", String::new()), |(_, profile)| {
            ("", profile.name.clone())
        }),
    };
    let reason = entry.reason.unwrap_or_default();
    let step = Step::ALL
        .into_iter()
        .find(|step| entry.verb == Verb::Edited && step.as_str() == reason);
    Deed {
        at: Day::of(entry.at),
        name,
        who,
        verb: entry.verb.as_str(),
        reason: if step.is_some() {
            Vec::new()
        } else {
            reason.lines().map(str::to_owned).collect()
        },
        step: step.map_or("", Step::as_str),
    }
}
