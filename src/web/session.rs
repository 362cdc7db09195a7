//! Sessions: a random token in one cookie, its hash in one table.

use super::Told;
use crate::{
    db::{
        Conn,
        schema::{people, sessions},
    },
    seal::{BlindIndex, Sealed, fresh_token, token_hash},
    vocab::{Moment, PersonId, Role, SessionId},
};
use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, SameSite};
use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types};
use serde::Deserialize;
use zeroize::Zeroizing;

/// The cookie's name; the prefix makes browsers insist on a secure, host-only cookie.
const COOKIE: &str = "__Host-session";

/// A session of staff ends when it was idle for half an hour, and after twelve hours in any case.
const STAFF: Limits = Limits {
    idle_seconds: 30 * 60,
    days: 0,
    hours: 12,
};
/// Somebody who fills in a form on a telephone must not lose it: twenty hours idle, two days in all (WCAG 2.2.1).
const MEMBER: Limits = Limits {
    idle_seconds: 20 * 60 * 60,
    days: 2,
    hours: 0,
};

/// How often it is written down that a session is in use.
const NOTED_EVERY_SECONDS: i64 = 60;

/// How long somebody has to type the code after the passphrase.
const CODE_SECONDS: i64 = 10 * 60;

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql_types::Text)]
pub enum Stage {
    /// The passphrase was right; the code of the authenticator is awaited. It opens no page.
    Code,
    /// Signed in by passphrase alone.
    Single,
    /// Signed in by passphrase and code.
    Double,
}

impl Stage {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Single => "single",
            Self::Double => "double",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Code, Self::Single, Self::Double]
            .into_iter()
            .find(|stage| stage.as_str() == word)
    }
}

crate::vocab::stored_as_text!(Stage);

/// A session as its owner sees it in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Tells it from the person's others, and opens nothing.
    pub number: u64,
    /// When it began.
    pub began: Moment,
    /// When it was last used, to the minute.
    pub seen: Moment,
    /// Whether it is the one that asks.
    pub own: bool,
}

struct Limits {
    idle_seconds: i64,
    days: i64,
    hours: i64,
}

impl Limits {
    const fn of(role: Role) -> &'static Self {
        match role {
            Role::Member => &MEMBER,
            Role::Coordinator | Role::Lead | Role::Admin => &STAFF,
        }
    }
}

/// Who asks.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Their account.
    pub id: PersonId,
    /// What they may do.
    pub role: Role,
    /// A staff member's name; empty for everybody else, whose pages do not need it.
    pub name: String,
    /// Whether their e-mail address was shown to be theirs.
    pub confirmed: bool,
    /// Whether they gave the code of their authenticator too.
    pub double: bool,
    /// The name of this session in the ledger, if it is one of staff.
    pub session: Option<SessionId>,
    /// What the next page says once.
    pub told: Option<Told>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Begins a session.
///
/// # Errors
/// Whatever the database says.
pub fn begin(
    conn: &mut Conn,
    person: PersonId,
    role: Role,
    stage: Stage,
) -> QueryResult<Zeroizing<String>> {
    let token = fresh_token();
    let now = conn.now();
    let limits = Limits::of(role);
    let ends_at = match stage {
        Stage::Code => now.plus_seconds(CODE_SECONDS),
        Stage::Single | Stage::Double => {
            now.plus_days(limits.days).plus_seconds(limits.hours * 3600)
        }
    };
    diesel::insert_into(sessions::table)
        .values((
            sessions::id_hash.eq(token_hash(&token)),
            sessions::person_id.eq(person),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::ends_at.eq(ends_at),
            sessions::stage.eq(stage),
            sessions::session_id.eq(role.is_staff().then(SessionId::new)),
        ))
        .execute(conn.link())?;
    Ok(token)
}

/// Who has this token, if its session is still good; and whether it is time to [`note`] its use.
///
/// # Errors
/// Whatever the database says.
pub fn viewer(conn: &mut Conn, token: &str) -> QueryResult<Option<(Viewer, bool)>> {
    type Row = (
        PersonId,
        Moment,
        Stage,
        Role,
        Option<Moment>,
        Sealed,
        Option<SessionId>,
        Option<String>,
    );
    let now = conn.now();
    let found = sessions::table
        .inner_join(people::table)
        .filter(sessions::id_hash.eq(token_hash(token)))
        .filter(sessions::ends_at.gt(now))
        .filter(sessions::stage.ne(Stage::Code))
        .filter(people::disabled_at.is_null())
        .select((
            sessions::person_id,
            sessions::seen_at,
            sessions::stage,
            people::role,
            people::confirmed_at,
            people::sealed,
            sessions::session_id,
            sessions::told,
        ))
        .limit(1);
    let row: Option<Row> = conn.load(found)?.pop();
    let Some((id, seen_at, stage, role, confirmed_at, sealed, session, told)) = row else {
        return Ok(None);
    };
    if seen_at.plus_seconds(Limits::of(role).idle_seconds) < now {
        return Ok(None);
    }
    let name = if role.is_staff() {
        conn.open::<Named>("people.sealed", id.as_str(), &sealed)?
            .name
    } else {
        String::new()
    };
    let stale = seen_at.plus_seconds(NOTED_EVERY_SECONDS) < now;
    Ok(Some((
        Viewer {
            id,
            role,
            name,
            confirmed: confirmed_at.is_some(),
            double: stage == Stage::Double,
            session,
            // A word that another version of the program wrote is left unsaid.
            told: told.and_then(|word| Told::parse(&word)),
        },
        stale,
    )))
}

/// Notes that a session is in use, so that it does not end for idleness.
///
/// # Errors
/// Whatever the database says.
pub fn note(conn: &mut Conn, token: &str) -> QueryResult<usize> {
    let now = conn.now();
    diesel::update(sessions::table.find(token_hash(token)))
        .set(sessions::seen_at.eq(now))
        .execute(conn.link())
}

/// Keeps what the next page of a session is to say once; nothing once it was said.
///
/// # Errors
/// Whatever the database says.
pub fn tell(conn: &mut Conn, token: &str, told: Option<Told>) -> QueryResult<usize> {
    diesel::update(sessions::table.find(token_hash(token)))
        .set(sessions::told.eq(told))
        .execute(conn.link())
}

/// Who has given the right passphrase with this token, and owes the code.
///
/// # Errors
/// Whatever the database says.
pub fn owes_code(conn: &mut Conn, token: &str) -> QueryResult<Option<(PersonId, Role)>> {
    let now = conn.now();
    sessions::table
        .inner_join(people::table)
        .filter(sessions::id_hash.eq(token_hash(token)))
        .filter(sessions::ends_at.gt(now))
        .filter(sessions::stage.eq(Stage::Code))
        .filter(people::disabled_at.is_null())
        .select((people::id, people::role))
        .first(conn.link())
        .optional()
}

/// The sessions of a person that have not ended: the one that asks, then the latest used first.
///
/// # Errors
/// Whatever the database says.
pub fn of(conn: &mut Conn, person: PersonId, token: &str) -> QueryResult<Vec<Listed>> {
    let now = conn.now();
    let own = token_hash(token);
    let rows: Vec<(BlindIndex, Moment, Moment)> = sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::ends_at.gt(now))
        .filter(sessions::stage.ne(Stage::Code))
        .order(sessions::seen_at.desc())
        .select((sessions::id_hash, sessions::created_at, sessions::seen_at))
        .load(conn.link())?;
    let listed = |(hash, began, seen): (BlindIndex, Moment, Moment)| Listed {
        number: hash.number(),
        began,
        seen,
        own: hash == own,
    };
    let mut all: Vec<_> = rows.into_iter().map(listed).collect();
    all.sort_by_key(|listed| !listed.own);
    Ok(all)
}

/// Ends the one session of a person that has this number; how many that were.
///
/// # Errors
/// Whatever the database says.
pub fn end_one(conn: &mut Conn, person: PersonId, number: u64) -> QueryResult<usize> {
    let hashes: Vec<BlindIndex> = sessions::table
        .filter(sessions::person_id.eq(person))
        .select(sessions::id_hash)
        .load(conn.link())?;
    let Some(hash) = hashes.into_iter().find(|hash| hash.number() == number) else {
        return Ok(0);
    };
    diesel::delete(sessions::table.find(hash)).execute(conn.link())
}

/// Ends every session of a person but the one with this token.
///
/// # Errors
/// Whatever the database says.
pub fn end_others(conn: &mut Conn, person: PersonId, token: &str) -> QueryResult<usize> {
    let others = sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::id_hash.ne(token_hash(token)));
    diesel::delete(others).execute(conn.link())
}

/// Ends a session.
///
/// # Errors
/// Whatever the database says.
pub fn end(conn: &mut Conn, token: &str) -> QueryResult<usize> {
    diesel::delete(sessions::table.find(token_hash(token))).execute(conn.link())
}

/// Ends every session of a person.
///
/// # Errors
/// Whatever the database says.
pub fn end_all(conn: &mut Conn, person: PersonId) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::person_id.eq(person))).execute(conn.link())
}

/// Removes sessions that have ended.
///
/// # Errors
/// Whatever the database says.
pub fn sweep(conn: &mut Conn) -> QueryResult<usize> {
    let now = conn.now();
    diesel::delete(sessions::table.filter(sessions::ends_at.le(now))).execute(conn.link())
}

/// The token a request carries.
#[must_use]
pub fn token(headers: &HeaderMap) -> Option<String> {
    cookie_of(headers, COOKIE)
}

/// What a request's cookie of this name holds.
pub(super) fn cookie_of(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|text| Cookie::split_parse(text.to_owned()).flatten())
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// The header that gives a browser its token, or takes it away.
///
/// # Panics
/// Never: a token is hexadecimal.
#[must_use]
pub fn cookie(token: Option<&str>) -> HeaderValue {
    let cookie = Cookie::build((COOKIE, token.unwrap_or_default().to_owned()))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax);
    let cookie = if token.is_some() {
        cookie
    } else {
        cookie.removal()
    };
    HeaderValue::from_str(&cookie.build().to_string()).expect("a token is hexadecimal")
}
