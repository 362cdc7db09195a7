//! Everything held about one person, as the page shows it and as the copy takes it along.
//!
//! Of other people it holds nothing: a member of staff is a role, and the other one of a pair is not there.

use super::{
    breaches,
    disclosing::{self, Disclosure},
    request::Request,
    store,
};
use crate::{
    accounts,
    applications::{self, Answers, Application, State, checks::Check},
    db::Conn,
    ledger::{self, Entry, Noun, Verb},
    mail,
    pairs::{self, EndedBy, Pair, Reasons},
    safety::{self, Concern},
    vocab::{Email, Locale, Moment, PersonId, Role, Side},
};
use diesel::QueryResult;
use std::collections::{HashMap, HashSet};

/// Everything held about one person.
#[derive(Clone, Debug)]
pub struct Held {
    /// The account.
    pub account: Account,
    /// Where they are signed in.
    pub sessions: Vec<SignedIn>,
    /// Since when codes are asked for, and when the first one was right.
    pub authenticators: Vec<(Moment, Option<Moment>)>,
    /// How many recovery codes are left.
    pub recovery_codes: i64,
    /// One-time links.
    pub links: Vec<Link>,
    /// Another address they asked for, until it is theirs.
    pub address: Option<(accounts::address::Waiting, Email)>,
    /// Their applications, newest first, with the name of the round.
    pub applications: Vec<(Application, String)>,
    /// What coordinators wished about two people, one of them this one.
    pub wishes: Vec<(&'static str, Moment)>,
    /// The pairs they know of, newest first.
    pub pairs: Vec<PairHeld>,
    /// Who did what, oldest first; looks are apart.
    pub record: Vec<Deed>,
    /// Who looked, newest first.
    pub looks: Vec<Deed>,
    /// Letters that wait.
    pub letters: Vec<(Moment, String)>,
    /// What they asked about their data.
    pub requests: Vec<Request>,
    /// What they told the leads about their safety.
    pub concerns: Vec<Concern>,
    /// What was checked of them as a mentor, oldest first.
    pub checks: Vec<Check>,
    /// Who outside asked for their data, newest first; not what an order forbids to tell for now.
    pub disclosures: Vec<Disclosure>,
    /// What they were told about what went wrong with their data, newest first.
    pub breaches: Vec<(Moment, String)>,
}

/// The account.
#[derive(Clone, Debug)]
pub struct Account {
    /// Which.
    pub id: PersonId,
    /// The address.
    pub email: String,
    /// A staff member's name.
    pub name: String,
    /// The language of letters.
    pub locale: Locale,
    /// What they may do.
    pub role: Role,
    /// Since when.
    pub created_at: Moment,
    /// When the address was shown to be theirs.
    pub confirmed_at: Option<Moment>,
    /// When it was switched off.
    pub disabled_at: Option<Moment>,
    /// What they asked about their data.
    pub locks: accounts::locks::Locks,
    /// How many letters warned that it will be deleted.
    pub warned: i32,
}

/// A device that is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Since when.
    pub created_at: Moment,
    /// When it was last used.
    pub seen_at: Moment,
    /// When it ends in any case.
    pub ends_at: Moment,
    /// How far it has come: by passphrase alone, or by a code as well.
    pub stage: String,
}

/// A one-time link.
#[derive(Clone, Debug)]
pub struct Link {
    /// What it is for.
    pub purpose: String,
    /// Until when it can be used.
    pub ends_at: Moment,
    /// When it was.
    pub used_at: Option<Moment>,
}

/// A pair as one of the two knows it.
#[derive(Clone, Debug)]
pub struct PairHeld {
    /// The pair, for its times and state.
    pub pair: Pair,
    /// On which side this person stands.
    pub side: Side,
    /// Why the two fit, as this side reads it.
    pub reasons: Option<Reasons>,
    /// Who ended it, and the words if they are this person's own.
    pub ending: Option<(EndedBy, Option<String>)>,
}

/// Something that was done.
#[derive(Clone, Debug)]
pub struct Deed {
    /// When.
    pub at: Moment,
    /// Who: `you`, `pair`, `service`, or a role of staff.
    pub by: &'static str,
    /// What.
    pub verb: Verb,
    /// To what.
    pub noun: Noun,
    /// What was said, unless it may speak about somebody else.
    pub words: Option<String>,
}

/// Gathers it all.
///
/// # Errors
/// Whatever the database says.
pub fn held(conn: &mut Conn, person: PersonId) -> QueryResult<Held> {
    let account = store::account(conn, person)?;
    let profile = accounts::store::profile(conn, person)?;
    let mut applications = store::applications_of(conn, person)?;
    let ids: Vec<_> = applications.iter().map(|(one, _)| one.id).collect();
    let pairs = pairs_of(conn, &applications)?;
    for (application, _) in &mut applications {
        keep_unasked(application, &pairs);
    }
    let letters = mail::to(conn, &profile.email)?;
    let mut checks = Vec::new();
    for id in &ids {
        checks.extend(applications::checks::store::of(conn, *id)?);
    }
    let about = [
        vec![person.to_string()],
        ids.iter().map(ToString::to_string).collect(),
        pairs.iter().map(|held| held.pair.id.to_string()).collect(),
        checks.iter().map(|check| check.id.to_string()).collect(),
    ];
    let entries = entries(conn, &about.concat())?;
    let (mut looks, record) = told(conn, person, entries)?;
    looks.reverse();
    let (authenticators, recovery_codes) = store::codes_of(conn, person)?;
    Ok(Held {
        authenticators,
        recovery_codes,
        sessions: store::sessions_of(conn, person)?,
        links: store::links_of(conn, person)?,
        address: accounts::address::store::of(conn, person)?,
        wishes: store::wishes_about(conn, &ids)?,
        requests: store::requests_of(conn, person)?,
        concerns: safety::of_person(conn, person)?,
        checks,
        disclosures: disclosing::seen_by(conn, person)?,
        breaches: breaches::told_to(conn, person)?,
        letters: letters
            .into_iter()
            .map(|(_, at, letter)| (at, letter.template))
            .collect(),
        account,
        applications,
        pairs,
        record,
        looks,
    })
}

/// A mentor is asked second: until then nothing tells them of the pair, not even that their place is taken.
fn keep_unasked(application: &mut Application, pairs: &[PairHeld]) {
    let knows =
        |held: &PairHeld| held.pair.state.is_open() && held.pair.side_of(application.id).is_some();
    if application.state == State::Paired && !pairs.iter().any(knows) {
        application.state = State::Ready;
    }
}

fn pairs_of(conn: &mut Conn, applications: &[(Application, String)]) -> QueryResult<Vec<PairHeld>> {
    let mut found = Vec::new();
    for (application, _) in applications {
        let side = application.side;
        for pair in pairs::store::of_application(conn, application.id)? {
            if !pair.is_known_to(side) {
                continue;
            }
            found.push(PairHeld {
                side,
                reasons: pair.kept.reasons.as_ref().map(|one| one.for_side(side)),
                ending: pair.kept.ending.as_ref().map(|ending| {
                    let own = ending.by == side.into();
                    (ending.by, ending.words.clone().filter(|_| own))
                }),
                pair,
            });
        }
    }
    Ok(found)
}

/// What the ledger says about all of these.
fn entries(conn: &mut Conn, ids: &[String]) -> QueryResult<Vec<Entry>> {
    let mut entries = Vec::new();
    for id in ids {
        entries.extend(ledger::about(conn, id)?);
    }
    entries.sort_by_key(|entry| entry.at);
    Ok(entries)
}

/// Puts roles in the place of people: first the looks, then the rest.
fn told(
    conn: &mut Conn,
    person: PersonId,
    entries: Vec<Entry>,
) -> QueryResult<(Vec<Deed>, Vec<Deed>)> {
    // That a place was taken stands in the record of the pair itself, which only those who were asked know.
    let mut taken: HashSet<String> = HashSet::new();
    let entries: Vec<Entry> = entries
        .into_iter()
        .filter(|one| match (one.noun, one.verb) {
            (Noun::Application, Verb::Paired) => {
                taken.insert(one.noun_id.clone());
                false
            }
            // Neither does it say that a place was free again, as older versions wrote down.
            (Noun::Application, Verb::Readied) => !taken.remove(&one.noun_id),
            _ => true,
        })
        .collect();
    let actors = entries.iter().filter_map(|entry| entry.actor).collect();
    let roles = store::roles(conn, actors)?;
    let deeds = entries.into_iter().map(|entry| deed(person, &roles, entry));
    Ok(deeds.partition(|deed| deed.verb.is_look()))
}

fn deed(person: PersonId, roles: &HashMap<PersonId, Role>, entry: Entry) -> Deed {
    let own = entry.actor == Some(person);
    let by = match entry.actor {
        None => "service",
        Some(_) if own => "you",
        Some(actor) => match roles.get(&actor) {
            Some(Role::Member) => "pair",
            Some(role) => role.as_str(),
            None => "gone",
        },
    };
    // What is said about a pair can speak about the other one of it.
    let words = entry.reason.filter(|_| own || entry.noun != Noun::Pair);
    Deed {
        at: entry.at,
        by,
        verb: entry.verb,
        noun: entry.noun,
        words,
    }
}

impl Held {
    /// The application that counts now.
    #[must_use]
    pub fn latest(&self) -> Option<&Application> {
        self.applications
            .first()
            .map(|(application, _)| application)
    }
}

/// The answers as they lie in the copy: what they are called in the inventory, with times that people can read.
#[must_use]
pub(super) fn answers(answers: &Answers) -> serde_json::Value {
    let mut value = serde_json::to_value(answers).expect("answers are plain data");
    let consents = value
        .get_mut("consents")
        .and_then(|list| list.as_array_mut());
    for (consent, kept) in consents.into_iter().flatten().zip(&answers.consents) {
        if let Some(at) = consent.get_mut("at") {
            *at = stamp(kept.at).into();
        }
    }
    value
}

/// A moment as machines and people read it alike: `2026-11-25T09:30:00Z`.
#[must_use]
pub(super) fn stamp(moment: Moment) -> String {
    let at = jiff::Timestamp::from_second(moment.micros() / 1_000_000);
    at.unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_string()
}
