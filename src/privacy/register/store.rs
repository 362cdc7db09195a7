//! What the register asks of the tables.

use super::super::{
    request::{Progress, Request},
    store::{self as requests, opened},
};
use crate::{
    accounts,
    db::{Conn, schema::requests as table},
    ledger::{self, Verb},
    vocab::{Email, PersonId, RequestId},
};
use diesel::prelude::*;
use jiff::civil::Date;

/// Finished requests that the page still shows.
const LATEST: i64 = 50;

/// One request.
pub(super) fn by_id(conn: &mut Conn, id: RequestId) -> QueryResult<Request> {
    let row = table::table.find(id).first(conn.link())?;
    opened(conn, &row)
}

/// Every request that waits, those due first; and the latest that are over.
pub(super) fn all(conn: &mut Conn) -> QueryResult<(Vec<Request>, Vec<Request>)> {
    let open = [Progress::Open, Progress::Paused];
    let rows: Vec<requests::Row> = table::table
        .filter(table::state.eq_any(open))
        .order((table::due_on, table::id))
        .load(conn.link())?;
    let waiting = rows
        .iter()
        .map(|row| opened(conn, row))
        .collect::<QueryResult<_>>()?;
    let rows: Vec<requests::Row> = table::table
        .filter(table::state.ne_all(open))
        .order(table::done_at.desc())
        .limit(LATEST)
        .load(conn.link())?;
    let over = rows
        .iter()
        .map(|row| opened(conn, row))
        .collect::<QueryResult<_>>()?;
    Ok((waiting, over))
}

/// How many requests have come past their last day.
pub(in crate::privacy) fn late(conn: &mut Conn) -> QueryResult<i64> {
    let today = conn.now().day().to_string();
    table::table
        .filter(table::state.eq(Progress::Open))
        .filter(table::due_on.lt(today))
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
