//! Deleting a person for good.
//!
//! What stays are rows of ids and times, so that the other one of a pair keeps the history of their own pairs, and the finished request.
//! Who was erased is also written to a list outside the database, which is gone through at every start:
//! so nobody comes back with an old backup.

use super::{
    breaches, disclosing, list,
    request::{Kind, Progress, Said},
    store,
};
use crate::{
    accounts::{self, locks},
    applications::availability,
    db::Conn,
    ledger::{self, Noun, Verb},
    mail,
    pairs::{self, EndedBy},
    safety,
    vocab::{Moment, PersonId},
    web::{Site, redisplay},
};
use anyhow::Result;
use diesel::QueryResult;

/// How long somebody may change their mind.
pub const UNDO_HOURS: i64 = 72;

/// Writes down that somebody wants everything deleted, and when that is. From now on nobody else sees them.
///
/// # Errors
/// Whatever the database says.
pub(super) fn ask(conn: &mut Conn, person: PersonId) -> QueryResult<Moment> {
    let at = conn.now().plus_seconds(UNDO_HOURS * 3600);
    if let Some(already) = locks::store::of(conn, person)?.erase_at {
        return Ok(already);
    }
    let profile = accounts::store::profile(conn, person)?;
    locks::store::erase(conn, person, Some(at))?;
    store::add(conn, Some(person), Kind::Erase, at.day(), &Said::default())?;
    stop_using(conn, person)?;
    record(conn, Some(person), Verb::Leaving, person)?;
    let letter = super::mail::LeavingLetter::by(at);
    let lane = accounts::store::lane(conn, person)?;
    mail::queue_in(conn, lane, (&profile.email, profile.locale), &letter)?;
    Ok(at)
}

/// Lets somebody stay after all. `false` if nothing was asked.
///
/// # Errors
/// Whatever the database says.
pub(super) fn undo(conn: &mut Conn, person: PersonId) -> QueryResult<bool> {
    if locks::store::of(conn, person)?.erase_at.is_none() {
        return Ok(false);
    }
    locks::store::erase(conn, person, None)?;
    close_requests(conn, person, Progress::TakenBack)?;
    record(conn, Some(person), Verb::Stayed, person)?;
    Ok(true)
}

/// Takes somebody out of every proposal: what was worked out with their answers serves nobody any more.
///
/// # Errors
/// Whatever the database says.
pub(super) fn stop_using(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    let applications = store::applications_of(conn, person)?;
    let rounds = applications.iter().map(|(one, _)| one.round).collect();
    store::forget_proposals(conn, rounds)?;
    Ok(())
}

/// Deletes a person. Open pairs end, and the other one is told without a reason.
///
/// # Errors
/// Whatever the database says.
pub fn erase(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    // What does not open must not be in the way of its own end.
    store::empty_unreadable(conn, person)?;
    // From here on no letter goes to them.
    locks::store::erase(conn, person, Some(conn.now()))?;
    let profile = accounts::store::profile(conn, person)?;
    let applications = store::applications_of(conn, person)?;
    stop_using(conn, person)?;
    ledger::forget_words(conn, person.as_str())?;
    for (application, _) in &applications {
        pairs::leave(conn, application, EndedBy::Left)?;
        for pair in pairs::store::of_application(conn, application.id)? {
            store::empty_pair(conn, pair.id, &pair.kept)?;
            ledger::forget_words(conn, pair.id.as_str())?;
        }
        store::empty_application(conn, application.id)?;
        ledger::forget_words(conn, application.id.as_str())?;
    }
    for concern in safety::of_person(conn, person)? {
        safety::emptied(conn, concern.id)?;
    }
    pairs::separations::store::forget(conn, person)?;
    availability::store::forget(conn, person)?;
    for disclosure in disclosing::of_person(conn, person)? {
        disclosing::emptied(conn, disclosure.id)?;
    }
    breaches::forget(conn, person)?;
    mail::forget(conn, &profile.email, |_| true)?;
    accounts::address::store::forget(conn, person)?;
    close_requests(conn, person, Progress::Done)?;
    store::empty_person(conn, person)?;
    // Somebody at the desk may have them on a page that is kept for the way back.
    redisplay::store::forget_all(conn)?;
    record(conn, None, Verb::Erased, person)
}

/// Ends the request to delete everything; of all others, what was said goes.
fn close_requests(conn: &mut Conn, person: PersonId, end: Progress) -> QueryResult<()> {
    let requests = store::requests_of(conn, person)?;
    let is_erase = |kind: Kind| kind == Kind::Erase;
    for request in &requests {
        let open = matches!(request.state, Progress::Open | Progress::Paused);
        if is_erase(request.kind) && open {
            store::settle(conn, request.id, end, &Said::default())?;
        } else if end == Progress::Done {
            let state = if open {
                Progress::TakenBack
            } else {
                request.state
            };
            store::settle(conn, request.id, state, &Said::default())?;
        }
    }
    let told = requests
        .iter()
        .any(|request| is_erase(request.kind) && request.state != Progress::TakenBack);
    if end == Progress::Done && !told {
        // Asked by another way, or before the backup that this database comes from.
        let today = conn.now().day();
        let id = store::add(conn, Some(person), Kind::Erase, today, &Said::default())?;
        store::settle(conn, id, Progress::Done, &Said::default())?;
    }
    Ok(())
}

fn record(
    conn: &mut Conn,
    actor: Option<PersonId>,
    verb: Verb,
    person: PersonId,
) -> QueryResult<()> {
    ledger::record(conn, actor, verb, (Noun::Person, person.as_str()), None)
}

/// Deletes everybody whose time to change their mind has passed; how many.
///
/// # Errors
/// Whatever the database or the disk says; what was not done is done next time.
pub async fn erase_due(site: &Site) -> Result<usize> {
    let due = site.db.read(store::due).await?;
    erase_all(site, due).await
}

/// Deletes once more whoever came back with an old backup; how many. Done at every start.
///
/// # Errors
/// Whatever the database or the disk says.
pub async fn erase_again(site: &Site) -> Result<usize> {
    let path = &site.config.erased;
    list::make(path)?;
    let listed = list::read(path)?;
    let erased = site.db.read(store::erased).await?;
    for person in erased.iter().filter(|person| !listed.contains(person)) {
        list::add(path, *person)?;
    }
    let back = site
        .db
        .read(move |conn| store::still_here(conn, listed))
        .await?;
    erase_all(site, back).await
}

pub(super) async fn erase_all(site: &Site, people: Vec<PersonId>) -> Result<usize> {
    let (mut count, mut failed) = (0, Ok(()));
    for person in people {
        // First the list: a crash after this line deletes once more, and never too little.
        list::add(&site.config.erased, person)?;
        match site.db.write(move |conn| erase(conn, person)).await {
            Ok(()) => {
                count += 1;
                tracing::info!(person.id = %person, "erased");
            }
            // Everybody else is still deleted.
            Err(error) => {
                tracing::error!(person.id = %person, error = format!("{error:#}"), "could not be erased");
                failed = Err(error);
            }
        }
    }
    if count > 0 {
        site.db.scrub().await?;
    }
    failed?;
    Ok(count)
}
