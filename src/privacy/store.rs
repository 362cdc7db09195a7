//! What privacy asks of the tables: everything about one person, and taking it away.

use super::{
    held::{Account, Link, SignedIn},
    request::{Kind, Progress, Request, Said},
};
use crate::{
    accounts::{
        self, Profile, codes,
        locks::{self, Locks},
    },
    applications::{self, Answers, Application, State},
    db::{
        Conn, readable,
        schema::{
            applications as table, authenticators, links, pairs, people, proposals, recovery_codes,
            requests, rounds, sessions, wishes,
        },
    },
    ledger::rows::{Table, store::signed},
    pairs::{Ending, Kept, PairState, proposals::WishKind},
    seal::Sealed,
    vocab::{ApplicationId, Email, Moment, PairId, PersonId, RequestId, Role, RoundId, Side},
};
use diesel::prelude::*;
use jiff::civil::Date;
use std::collections::HashMap;

const PLACE: &str = "requests.sealed";

/// The account of a person.
pub(super) fn account(conn: &mut Conn, id: PersonId) -> QueryResult<Account> {
    type Row = (Role, Moment, Option<Moment>, Option<Moment>, Locks, i32);
    let (role, created_at, confirmed_at, disabled_at, locks, warned): Row = people::table
        .find(id)
        .select((
            people::role,
            people::created_at,
            people::confirmed_at,
            people::disabled_at,
            locks::store::COLUMNS,
            people::warned,
        ))
        .first(conn.link())?;
    let profile = accounts::store::profile(conn, id)?;
    Ok(Account {
        id,
        email: profile.email.as_str().to_owned(),
        name: profile.name,
        locale: profile.locale,
        role,
        created_at,
        confirmed_at,
        disabled_at,
        locks,
        warned,
    })
}

pub(super) fn sessions_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<SignedIn>> {
    let rows: Vec<(Moment, Moment, Moment, String)> = sessions::table
        .filter(sessions::person_id.eq(person))
        .order(sessions::created_at)
        .select((
            sessions::created_at,
            sessions::seen_at,
            sessions::ends_at,
            sessions::stage,
        ))
        .load(conn.link())?;
    let session = |(created_at, seen_at, ends_at, stage)| SignedIn {
        created_at,
        seen_at,
        ends_at,
        stage,
    };
    Ok(rows.into_iter().map(session).collect())
}

/// Since when codes are asked for, and when the first one was right.
type Authenticators = Vec<(Moment, Option<Moment>)>;

/// The authenticator of a person, and how many recovery codes are left.
pub(super) fn codes_of(conn: &mut Conn, person: PersonId) -> QueryResult<(Authenticators, i64)> {
    let authenticator = authenticators::table
        .find(person)
        .select((authenticators::created_at, authenticators::confirmed_at))
        .load(conn.link())?;
    let left = recovery_codes::table
        .filter(recovery_codes::person_id.eq(person))
        .count()
        .get_result(conn.link())?;
    Ok((authenticator, left))
}

pub(super) fn links_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Link>> {
    let rows: Vec<(String, Moment, Option<Moment>)> = links::table
        .filter(links::person_id.eq(person))
        .order(links::ends_at)
        .select((links::purpose, links::ends_at, links::used_at))
        .load(conn.link())?;
    let link = |(purpose, ends_at, used_at)| Link {
        purpose,
        ends_at,
        used_at,
    };
    Ok(rows.into_iter().map(link).collect())
}

/// Every application of a person, newest first, with the name of its round.
pub(super) fn applications_of(
    conn: &mut Conn,
    person: PersonId,
) -> QueryResult<Vec<(Application, String)>> {
    let rows: Vec<(ApplicationId, String)> = table::table
        .inner_join(rounds::table)
        .filter(table::person_id.eq(person))
        .order((table::created_at.desc(), table::id.desc()))
        .select((table::id, rounds::name))
        .load(conn.link())?;
    rows.into_iter()
        .map(|(id, round)| Ok((applications::store::by_id(conn, id)?, round)))
        .collect()
}

/// What coordinators wished about these applications.
pub(super) fn wishes_about(
    conn: &mut Conn,
    ids: &[ApplicationId],
) -> QueryResult<Vec<(&'static str, Moment)>> {
    let rows: Vec<(WishKind, Moment)> = wishes::table
        .filter(
            wishes::mentor_id
                .eq_any(ids.to_vec())
                .or(wishes::mentee_id.eq_any(ids.to_vec())),
        )
        .order(wishes::made_at)
        .select((wishes::kind, wishes::made_at))
        .load(conn.link())?;
    Ok(rows
        .into_iter()
        .map(|(kind, at)| (kind.as_str(), at))
        .collect())
}

/// The roles of people.
pub(super) fn roles(conn: &mut Conn, ids: Vec<PersonId>) -> QueryResult<HashMap<PersonId, Role>> {
    let rows: Vec<(PersonId, Role)> = people::table
        .filter(people::id.eq_any(ids))
        .select((people::id, people::role))
        .load(conn.link())?;
    Ok(rows.into_iter().collect())
}

/// Everybody whose time to change their mind has passed.
pub(super) fn due(conn: &mut Conn) -> QueryResult<Vec<PersonId>> {
    let now = conn.now();
    people::table
        .filter(people::erase_at.le(now))
        .order(people::erase_at)
        .select(people::id)
        .load(conn.link())
}

/// Those of these people who are here and no tombstones.
pub(super) fn still_here(conn: &mut Conn, ids: Vec<PersonId>) -> QueryResult<Vec<PersonId>> {
    people::table
        .filter(people::id.eq_any(ids))
        .filter(
            people::email_hash
                .is_not_null()
                .or(people::disabled_at.is_null()),
        )
        .select(people::id)
        .load(conn.link())
}

/// Everybody of whom only a tombstone is left.
pub(super) fn erased(conn: &mut Conn) -> QueryResult<Vec<PersonId>> {
    people::table
        .filter(people::email_hash.is_null())
        .filter(people::disabled_at.is_not_null())
        .order(people::disabled_at)
        .select(people::id)
        .load(conn.link())
}

/// Removes the proposals of these rounds that can hold something about somebody who is used no more.
pub(super) fn forget_proposals(conn: &mut Conn, rounds: Vec<RoundId>) -> QueryResult<usize> {
    diesel::delete(proposals::table.filter(proposals::round_id.eq_any(rounds))).execute(conn.link())
}

/// Overwrites what is somebody's and does not open any more.
pub(super) fn empty_unreadable(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    if readable(accounts::store::profile(conn, person))?.is_none() {
        seal_nobody(conn, person)?;
    }
    for id in applications::store::ids_of(conn, person)? {
        if readable(applications::store::by_id(conn, id))?.is_none() {
            let nothing = conn.seal("applications.sealed", id.as_str(), &Answers::default());
            diesel::update(table::table.find(id))
                .set(table::sealed.eq(nothing))
                .execute(conn.link())?;
        }
        let own = pairs::table.filter(pairs::mentor_id.eq(id).or(pairs::mentee_id.eq(id)));
        let rows: Vec<(PairId, PairState)> =
            own.select((pairs::id, pairs::state)).load(conn.link())?;
        for (id, state) in rows {
            if readable(crate::pairs::store::by_id(conn, id))?.is_none() {
                // A mentor who may have been asked is told of the end.
                let mentor_asked = state.asks() != Some(Side::Mentee);
                let kept = Kept {
                    mentor_asked,
                    ..Kept::default()
                };
                empty_pair(conn, id, &kept)?;
            }
        }
    }
    Ok(())
}

/// Overwrites who an account belongs to.
fn seal_nobody(conn: &mut Conn, id: PersonId) -> QueryResult<usize> {
    let nobody = conn.seal("people.sealed", id.as_str(), &nobody());
    signed(conn, (Table::People, id.as_str()), |conn| {
        diesel::update(people::table.find(id))
            .set(people::sealed.eq(nobody))
            .execute(conn.link())
    })
}

fn nobody() -> Profile {
    Profile {
        email: Email::known("gone@erased.invalid").expect("an address of nobody"),
        name: String::new(),
        locale: crate::vocab::Locale::default(),
    }
}

/// Overwrites an application; what stays is that there was one.
pub(super) fn empty_application(conn: &mut Conn, id: ApplicationId) -> QueryResult<usize> {
    let nothing = conn.seal("applications.sealed", id.as_str(), &Answers::default());
    applications::checks::store::forget(conn, id)?;
    diesel::delete(wishes::table.filter(wishes::mentor_id.eq(id).or(wishes::mentee_id.eq(id))))
        .execute(conn.link())?;
    diesel::update(table::table.find(id))
        .set((
            table::sealed.eq(nothing),
            table::state.eq(State::Erased),
            table::state_since.eq(conn.now()),
            table::submitted_at.eq(None::<Moment>),
            table::paused_at.eq(None::<Moment>),
            table::named_at.eq(None::<Moment>),
            table::rounds_waited.eq(0),
            table::version.eq(table::version + 1),
        ))
        .execute(conn.link())
}

/// Overwrites what is kept about a pair but who ended it.
pub(super) fn empty_pair(conn: &mut Conn, id: PairId, before: &Kept) -> QueryResult<usize> {
    let kept = Kept {
        reasons: None,
        because: String::new(),
        differs: None,
        // Who was never asked learns of it no later either.
        mentor_asked: before.mentor_asked,
        agreed: Vec::new(),
        first_meeting: None,
        ending: before.ending.as_ref().map(|ending| Ending {
            by: ending.by,
            words: None,
        }),
        stood: None,
    };
    let sealed = conn.seal("pairs.sealed", id.as_str(), &kept);
    signed(conn, (Table::Pairs, id.as_str()), |conn| {
        diesel::update(pairs::table.find(id))
            .set(pairs::sealed.eq(sealed))
            .execute(conn.link())
    })
}

/// Overwrites an account; what stays is a random id, and times.
pub(super) fn empty_person(conn: &mut Conn, id: PersonId) -> QueryResult<()> {
    diesel::delete(sessions::table.filter(sessions::person_id.eq(id))).execute(conn.link())?;
    diesel::delete(links::table.filter(links::person_id.eq(id))).execute(conn.link())?;
    codes::store::forget(conn, id)?;
    let emptied = (
        people::email_hash.eq(None::<Vec<u8>>),
        people::form_hash.eq(None::<Vec<u8>>),
        people::sealed.eq(conn.seal("people.sealed", id.as_str(), &nobody())),
        people::passphrase.eq(None::<String>),
        people::disabled_at.eq(conn.now()),
        people::restricted_at.eq(None::<Moment>),
        people::objected_at.eq(None::<Moment>),
        people::erase_at.eq(None::<Moment>),
        people::warned.eq(0),
    );
    signed(conn, (Table::People, id.as_str()), |conn| {
        diesel::update(people::table.find(id))
            .set(emptied)
            .execute(conn.link())
    })?;
    Ok(())
}

/// Writes a request down.
pub(super) fn add(
    conn: &mut Conn,
    person: Option<PersonId>,
    kind: Kind,
    due_on: Date,
    said: &Said,
) -> QueryResult<RequestId> {
    let id = RequestId::new();
    diesel::insert_into(requests::table)
        .values((
            requests::id.eq(id),
            requests::person_id.eq(person),
            requests::kind.eq(kind),
            requests::state.eq(Progress::Open),
            requests::received_at.eq(conn.now()),
            requests::due_on.eq(due_on.to_string()),
            requests::sealed.eq(conn.seal(PLACE, id.as_str(), said)),
        ))
        .execute(conn.link())?;
    Ok(id)
}

/// Moves a request on, and keeps what was said.
pub(super) fn settle(
    conn: &mut Conn,
    id: RequestId,
    state: Progress,
    said: &Said,
) -> QueryResult<usize> {
    let now = conn.now();
    let over = !matches!(state, Progress::Open | Progress::Paused);
    diesel::update(requests::table.find(id))
        .set((
            requests::state.eq(state),
            requests::done_at.eq(over.then_some(now)),
            requests::paused_at.eq((state == Progress::Paused).then_some(now)),
            requests::sealed.eq(conn.seal(PLACE, id.as_str(), said)),
        ))
        .execute(conn.link())
}

/// What a person asked, newest first.
pub(super) fn requests_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Request>> {
    let rows: Vec<Row> = requests::table
        .filter(requests::person_id.eq(person))
        .order((requests::received_at.desc(), requests::id.desc()))
        .load(conn.link())?;
    Ok(rows.iter().map(|row| opened(conn, row)).collect())
}

/// A row of the register.
#[derive(Queryable)]
pub(super) struct Row {
    id: RequestId,
    person: Option<PersonId>,
    kind: Kind,
    state: Progress,
    received_at: Moment,
    due_on: String,
    paused_at: Option<Moment>,
    done_at: Option<Moment>,
    sealed: Sealed,
}

/// Opens a row.
pub(super) fn opened(conn: &Conn, row: &Row) -> Request {
    Request {
        said: conn.open_or_default(PLACE, row.id.as_str(), &row.sealed),
        id: row.id,
        person: row.person,
        kind: row.kind,
        state: row.state,
        received_at: row.received_at,
        due_on: row.due_on.parse().unwrap_or_else(|_| row.received_at.day()),
        paused_at: row.paused_at,
        done_at: row.done_at,
    }
}
