//! Using a right: what it does, at once and in one transaction with its entry in the ledger.

use super::{
    calendar::due,
    erasing::stop_using,
    register,
    request::{Kind, Progress, Said},
    store,
};
use crate::{
    accounts::locks,
    applications::{self, Application, State, store::Changed},
    db::Conn,
    ledger::{self, Noun, Verb},
    vocab::PersonId,
};
use diesel::{QueryResult, result::Error};

/// Stops matching, or lets it go on. A pair there is goes on.
pub(super) fn object(conn: &mut Conn, person: PersonId, wanted: bool) -> QueryResult<()> {
    if locks::store::of(conn, person)?.objected_at.is_some() == wanted {
        return Ok(());
    }
    let since = wanted.then_some(conn.now());
    locks::store::object(conn, person, since)?;
    let verbs = [Verb::Unobjected, Verb::Objected];
    used(conn, person, Kind::Object, verbs, wanted)
}

/// Keeps the data and uses it no more, or uses it again.
pub(super) fn restrict(conn: &mut Conn, person: PersonId, wanted: bool) -> QueryResult<()> {
    if locks::store::of(conn, person)?.restricted_at.is_some() == wanted {
        return Ok(());
    }
    let since = wanted.then_some(conn.now());
    locks::store::restrict(conn, person, since)?;
    let verbs = [Verb::Unrestricted, Verb::Restricted];
    used(conn, person, Kind::Restrict, verbs, wanted)
}

/// What follows a right that was given up or used: the proposals go, and ledger and register know of it.
fn used(
    conn: &mut Conn,
    person: PersonId,
    kind: Kind,
    [given_up, used]: [Verb; 2],
    wanted: bool,
) -> QueryResult<()> {
    stop_using(conn, person)?;
    let verb = if wanted { used } else { given_up };
    let about = (Noun::Person, person.as_str());
    ledger::record(conn, Some(person), verb, about, None)?;
    note(conn, person, kind, wanted)
}

/// The register knows of it; it was done at once.
fn note(conn: &mut Conn, person: PersonId, kind: Kind, wanted: bool) -> QueryResult<()> {
    if wanted {
        let due_on = due(conn.now());
        let id = store::add(conn, Some(person), kind, due_on, &Said::default())?;
        store::settle(conn, id, Progress::Done, &Said::default())?;
    }
    Ok(())
}

/// Takes an agreement back, in every application: what it allowed ends in this very transaction.
pub(super) fn revoke(conn: &mut Conn, person: PersonId, purpose: &str) -> QueryResult<()> {
    for (mut application, _) in store::applications_of(conn, person)? {
        if !take_out(&mut application, purpose) {
            continue;
        }
        if applications::store::save(conn, &application)? == Changed::NotAny {
            return Err(Error::RollbackTransaction);
        }
        stop_using(conn, person)?;
        let about = (Noun::Application, application.id.as_str());
        ledger::record(conn, Some(person), Verb::Revoked, about, Some(purpose))?;
    }
    Ok(())
}

/// Takes an agreement and whatever was held because of it out of an application; `false` if there was nothing.
fn take_out(application: &mut Application, purpose: &str) -> bool {
    let answers = &mut application.answers;
    if purpose == "access" {
        let held = !answers.access.is_empty();
        answers.access = String::new();
        return held;
    }
    let before = answers.consents.len();
    answers
        .consents
        .retain(|consent| consent.purpose != purpose);
    answers.consents.len() < before
}

/// Keeps a statement beside what staff wrote about the person's latest application.
pub(super) fn state(conn: &mut Conn, person: PersonId, words: &str) -> QueryResult<()> {
    let latest = applications::store::latest_of(conn, person)?;
    let about = latest.map_or((Noun::Person, person.to_string()), |one| {
        (Noun::Application, one.id.to_string())
    });
    ledger::record(
        conn,
        Some(person),
        Verb::Stated,
        (about.0, &about.1),
        Some(words),
    )
}

/// Asks that another coordinator looks at a decision. One such request at a time.
pub(super) fn look_again(conn: &mut Conn, person: PersonId, words: String) -> QueryResult<()> {
    let latest = applications::store::latest_of(conn, person)?;
    let declined = latest
        .filter(|one| one.state == State::Declined)
        .ok_or(Error::NotFound)?;
    let open = |request: &super::request::Request| {
        request.kind == Kind::LookAgain && request.state == Progress::Open
    };
    if store::requests_of(conn, person)?.iter().any(open) {
        return Ok(());
    }
    let said = Said {
        words,
        ..Said::default()
    };
    let due_on = due(conn.now());
    let id = store::add(conn, Some(person), Kind::LookAgain, due_on, &said)?;
    register::raise(conn, (id, Kind::LookAgain), Some(person), due_on)?;
    let about = (Noun::Application, declined.id.as_str());
    ledger::record(conn, Some(person), Verb::Requested, about, None)
}
