//! What the register asks of the tables.

use super::super::{
    request::{Kind, Progress, Request},
    store::{self as requests, opened},
};
use crate::{
    accounts,
    db::{
        Conn,
        schema::{people, requests as table},
    },
    ledger::{self, Verb},
    safety::alerts::{self, Due, Waiting},
    vocab::{Email, Moment, PersonId, RequestId},
};
use diesel::prelude::*;
use jiff::civil::Date;

/// Finished requests that the page still shows.
const LATEST: i64 = 50;

/// One request.
pub(super) fn by_id(conn: &mut Conn, id: RequestId) -> QueryResult<Request> {
    let row = table::table.find(id).first(conn.link())?;
    Ok(opened(conn, &row))
}

/// Whether there is a request with this id.
pub(in crate::privacy) fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let found = table::table.find(id).count();
    Ok(found.get_result::<i64>(conn.link())? > 0)
}

/// What a person asked or complained about: signed in, or without an account from the email address that is theirs.
pub(in crate::privacy) fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let rows: Vec<requests::Row> = table::table
        .filter(table::person_id.eq(person).or(table::person_id.is_null()))
        .load(conn.link())?;
    let email = accounts::store::profile(conn, person)?.email;
    let mut own = Vec::new();
    for row in &rows {
        let request = opened(conn, row);
        let reach = Email::parse(request.said.reach.trim());
        if request.person.is_some() || reach.as_ref() == Some(&email) {
            own.push(request.id.to_string());
        }
    }
    Ok(own)
}

/// Every request that waits for somebody else than who made it, those due first; and the latest that are over.
pub(super) fn all(conn: &mut Conn, viewer: PersonId) -> QueryResult<(Vec<Request>, Vec<Request>)> {
    let own = about(conn, viewer)?;
    let open = [Progress::Open, Progress::Paused];
    let rows: Vec<requests::Row> = table::table
        .filter(table::state.eq_any(open))
        .filter(table::id.ne_all(own.clone()))
        .order((table::due_on, table::id))
        .load(conn.link())?;
    let waiting = rows.iter().map(|row| opened(conn, row)).collect();
    let rows: Vec<requests::Row> = table::table
        .filter(table::state.ne_all(open))
        .filter(table::id.ne_all(own))
        .order(table::done_at.desc())
        .limit(LATEST)
        .load(conn.link())?;
    let over = rows.iter().map(|row| opened(conn, row)).collect();
    Ok((waiting, over))
}

/// How many requests have come past their last day.
pub(in crate::privacy) fn late(conn: &mut Conn, viewer: PersonId) -> QueryResult<i64> {
    let own = about(conn, viewer)?;
    let today = conn.now().day().to_string();
    table::table
        .filter(table::state.eq(Progress::Open))
        .filter(table::due_on.lt(today))
        .filter(table::id.ne_all(own))
        .count()
        .get_result(conn.link())
}

/// Moves the last day.
pub(super) fn move_to(conn: &mut Conn, id: RequestId, day: Date) -> QueryResult<usize> {
    diesel::update(table::table.find(id))
        .set(table::due_on.eq(day.to_string()))
        .execute(conn.link())
}

/// Whose account has this address.
pub(in crate::privacy) fn person(conn: &mut Conn, reach: &str) -> QueryResult<Option<PersonId>> {
    let Some(email) = Email::known(reach.trim()) else {
        return Ok(None);
    };
    Ok(accounts::store::by_email(conn, &email)?.map(|account| account.id))
}

/// Who said no to the applications of whoever asks for a second look.
pub(super) fn decided_by(conn: &mut Conn, request: &Request) -> QueryResult<Vec<PersonId>> {
    let Some(person) = request.person else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for (application, _) in requests::applications_of(conn, person)? {
        let entries = ledger::about(conn, application.id.as_str())?;
        let no = entries.iter().filter(|entry| entry.verb == Verb::Declined);
        found.extend(no.filter_map(|entry| entry.actor));
    }
    Ok(found)
}

/// How many strangers wrote within the last hour: requests and complaints without an account.
pub(super) fn lately(conn: &mut Conn) -> QueryResult<i64> {
    let since = conn.now().plus_seconds(-3600);
    table::table
        .filter(table::person_id.is_null())
        .filter(table::received_at.gt(since))
        .count()
        .get_result(conn.link())
}

/// The requests and complaints that wait for a lead. A deletion that somebody asked for on their own page does not:
/// the program does it when its time comes.
pub(in crate::privacy) fn waiting(conn: &mut Conn) -> QueryResult<Vec<Waiting>> {
    type Row = (RequestId, Option<PersonId>, Kind, Progress, Moment, String);
    let rows: Vec<Row> = table::table
        .filter(table::state.eq_any([Progress::Open, Progress::Paused]))
        .order((table::due_on, table::id))
        .select((
            table::id,
            table::person_id,
            table::kind,
            table::state,
            table::received_at,
            table::due_on,
        ))
        .load(conn.link())?;
    let leaving: Vec<PersonId> = people::table
        .filter(people::erase_at.is_not_null())
        .select(people::id)
        .load(conn.link())?;
    let by_itself =
        |row: &Row| row.2 == Kind::Erase && row.1.is_some_and(|one| leaving.contains(&one));
    let rows = rows.into_iter().filter(|row| !by_itself(row));
    Ok(rows
        .map(|(id, person, kind, state, since, due_on)| Waiting {
            kind: of(kind),
            id: id.to_string(),
            since,
            due: match (state, due_on.parse()) {
                (Progress::Open, Ok(day)) => Due::On(day),
                (Progress::Open, Err(_)) => Due::AtOnce,
                _ => Due::Paused,
            },
            about: person.into_iter().collect(),
        })
        .collect())
}

/// What a request is to the leads.
pub(in crate::privacy) const fn of(kind: Kind) -> alerts::Kind {
    match kind {
        Kind::Complaint => alerts::Kind::Complaint,
        _ => alerts::Kind::Request,
    }
}
