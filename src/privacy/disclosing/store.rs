//! The table of what somebody outside asked.

use super::{Asked, Disclosure, Manner, NewDisclosure, Stage};
use crate::{
    db::{
        Conn,
        schema::{disclosures as table, people},
    },
    safety::alerts::{Due, Kind, Waiting},
    seal::Sealed,
    vocab::{DisclosureId, Moment, PersonId},
};
use diesel::{dsl::min, prelude::*};
use jiff::civil::Date;

const PLACE: &str = "disclosures.sealed";

#[derive(Queryable)]
struct Row {
    id: DisclosureId,
    person: Option<PersonId>,
    manner: Manner,
    stage: Stage,
    entered_by: PersonId,
    entered_at: Moment,
    first: Option<PersonId>,
    _second: Option<PersonId>,
    decided_at: Option<Moment>,
    handed_at: Option<Moment>,
    silent_until: Option<String>,
    sealed: Sealed,
}

pub(super) fn add(
    conn: &mut Conn,
    staff: PersonId,
    new: &NewDisclosure,
) -> QueryResult<DisclosureId> {
    let id = DisclosureId::new();
    let now = conn.now();
    let refused = new.manner == Manner::Wish;
    diesel::insert_into(table::table)
        .values((
            table::id.eq(id),
            table::person_id.eq(new.person),
            table::manner.eq(new.manner),
            table::stage.eq(if refused { Stage::Refused } else { Stage::Open }),
            table::entered_by.eq(staff),
            table::entered_at.eq(now),
            table::decided_at.eq(refused.then_some(now)),
            table::silent_until.eq(new.silent_until.map(|day| day.to_string())),
            table::sealed.eq(conn.seal(PLACE, id.as_str(), &new.asked)),
        ))
        .execute(conn.link())?;
    Ok(id)
}

pub(super) fn by_id(conn: &mut Conn, id: DisclosureId) -> QueryResult<Disclosure> {
    let row = table::table.find(id).first(conn.link())?;
    Ok(opened(conn, row))
}

/// Whether there is a record with this id.
pub(in crate::privacy) fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let found = table::table.find(id).count();
    Ok(found.get_result::<i64>(conn.link())? > 0)
}

/// The records about a person, also those of which an order forbids to tell them.
pub(in crate::privacy) fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let own = table::table.filter(table::person_id.eq(person));
    let found: Vec<DisclosureId> = own.select(table::id).load(conn.link())?;
    Ok(found.iter().map(DisclosureId::to_string).collect())
}

/// Every record that is not about the reader, newest first.
pub(super) fn all(conn: &mut Conn, viewer: PersonId) -> QueryResult<Vec<Disclosure>> {
    let others = table::person_id.is_null().or(table::person_id.ne(viewer));
    let rows: Vec<Row> = table::table
        .filter(others)
        .order((table::entered_at.desc(), table::id.desc()))
        .limit(200)
        .load(conn.link())?;
    Ok(rows.into_iter().map(|row| opened(conn, row)).collect())
}

/// Every record about a person, newest first.
pub(in crate::privacy) fn of_person(
    conn: &mut Conn,
    person: PersonId,
) -> QueryResult<Vec<Disclosure>> {
    let rows: Vec<Row> = table::table
        .filter(table::person_id.eq(person))
        .order((table::entered_at.desc(), table::id.desc()))
        .load(conn.link())?;
    Ok(rows.into_iter().map(|row| opened(conn, row)).collect())
}

/// The records that a person sees: all but those of which an order forbids to tell them.
pub(in crate::privacy) fn seen_by(
    conn: &mut Conn,
    person: PersonId,
) -> QueryResult<Vec<Disclosure>> {
    let mut found = of_person(conn, person)?;
    found.retain(|one| one.silent_until.is_none());
    Ok(found)
}

/// One of the two agrees. Nothing changes if somebody was faster.
pub(super) fn agree(
    conn: &mut Conn,
    id: DisclosureId,
    lead: PersonId,
    first: bool,
) -> QueryResult<usize> {
    let now = conn.now();
    let open = table::table.find(id).filter(table::stage.eq(Stage::Open));
    if first {
        return diesel::update(open.filter(table::first_by.is_null()))
            .set(table::first_by.eq(lead))
            .execute(conn.link());
    }
    diesel::update(open.filter(table::first_by.is_not_null()))
        .set((
            table::second_by.eq(lead),
            table::stage.eq(Stage::Agreed),
            table::decided_at.eq(now),
        ))
        .execute(conn.link())
}

pub(super) fn refuse(conn: &mut Conn, id: DisclosureId) -> QueryResult<usize> {
    let now = conn.now();
    diesel::update(table::table.find(id).filter(table::stage.eq(Stage::Open)))
        .set((table::stage.eq(Stage::Refused), table::decided_at.eq(now)))
        .execute(conn.link())
}

/// Marks a record as handed over; nothing changes if it was, or if two have not agreed.
pub(super) fn hand(conn: &mut Conn, id: DisclosureId) -> QueryResult<usize> {
    let now = conn.now();
    diesel::update(table::table.find(id).filter(table::stage.eq(Stage::Agreed)))
        .set((table::stage.eq(Stage::Handed), table::handed_at.eq(now)))
        .execute(conn.link())
}

/// Ends the silence about a record, or moves its last day. Once a person knows, nobody takes that back.
pub(super) fn silence(
    conn: &mut Conn,
    id: DisclosureId,
    until: Option<Date>,
) -> QueryResult<usize> {
    diesel::update(
        table::table
            .find(id)
            .filter(table::silent_until.is_not_null()),
    )
    .set(table::silent_until.eq(until.map(|day| day.to_string())))
    .execute(conn.link())
}

pub(super) fn keep(conn: &mut Conn, id: DisclosureId, asked: &Asked) -> QueryResult<usize> {
    diesel::update(table::table.find(id))
        .set(table::sealed.eq(conn.seal(PLACE, id.as_str(), asked)))
        .execute(conn.link())
}

/// Takes away what was asked and about whom. That it was asked, and how it ended, is counted for good.
pub(in crate::privacy) fn emptied(conn: &mut Conn, id: DisclosureId) -> QueryResult<usize> {
    keep(conn, id, &Asked::default())?;
    diesel::update(table::table.find(id))
        .set((
            table::person_id.eq(None::<PersonId>),
            table::silent_until.eq(None::<String>),
        ))
        .execute(conn.link())
}

/// Records that were decided before this moment and still say what was asked.
pub(in crate::privacy) fn overdue(conn: &mut Conn, before: Moment) -> QueryResult<Vec<String>> {
    let rows: Vec<Row> = table::table
        .filter(table::decided_at.le(before))
        .load(conn.link())?;
    let mut found = Vec::new();
    for row in rows {
        let one = opened(conn, row);
        if one.asked != Asked::default() {
            found.push(one.id.to_string());
        }
    }
    Ok(found)
}

/// How many silences about others than the reader have come to their day.
pub(in crate::privacy) fn late(conn: &mut Conn, viewer: PersonId) -> QueryResult<i64> {
    let late = late_ones(conn)?.into_iter();
    let others = late.filter(|(_, about)| *about != Some(viewer));
    Ok(i64::try_from(others.count()).unwrap_or(i64::MAX))
}

/// Which they are, and about whom.
pub(super) fn late_ones(conn: &mut Conn) -> QueryResult<Vec<(DisclosureId, Option<PersonId>)>> {
    let today = conn.now().day().to_string();
    table::table
        .filter(table::silent_until.is_not_null())
        .filter(table::silent_until.assume_not_null().le(today))
        .order((table::silent_until, table::id))
        .select((table::id, table::person_id))
        .load(conn.link())
}

/// The silences whose day has come, as they wait for the leads.
pub(in crate::privacy) fn waiting(conn: &mut Conn) -> QueryResult<Vec<Waiting>> {
    let now = conn.now();
    let one = |(id, person): (DisclosureId, Option<PersonId>)| Waiting {
        kind: Kind::Silence,
        id: id.to_string(),
        since: now,
        due: Due::AtOnce,
        about: person.into_iter().collect(),
    };
    Ok(late_ones(conn)?.into_iter().map(one).collect())
}

/// When, how far, and whether nobody may know yet: for the public count.
pub(super) fn for_count(conn: &mut Conn) -> QueryResult<Vec<(Moment, Stage, bool)>> {
    let rows: Vec<(Moment, Stage, Option<String>)> = table::table
        .select((table::entered_at, table::stage, table::silent_until))
        .load(conn.link())?;
    let row = |(at, stage, silent): (Moment, Stage, Option<String>)| (at, stage, silent.is_some());
    Ok(rows.into_iter().map(row).collect())
}

/// When the first account was made: since then nobody's data was here.
pub(super) fn since(conn: &mut Conn) -> QueryResult<Option<Moment>> {
    people::table
        .select(min(people::created_at))
        .first(conn.link())
}

fn opened(conn: &Conn, row: Row) -> Disclosure {
    Disclosure {
        asked: conn.open_or_default(PLACE, row.id.as_str(), &row.sealed),
        id: row.id,
        person: row.person,
        manner: row.manner,
        stage: row.stage,
        entered_by: row.entered_by,
        entered_at: row.entered_at,
        first: row.first,
        decided_at: row.decided_at,
        handed_at: row.handed_at,
        silent_until: row.silent_until.and_then(|day| day.parse().ok()),
    }
}
