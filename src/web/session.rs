//! Sessions: a random token in one cookie, its hash in one table.

use crate::{
    db::{
        Conn,
        schema::{people, sessions},
    },
    seal::{Sealed, fresh_token, token_hash},
    vocab::{Moment, PersonId, Role},
};
use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, SameSite};
use diesel::prelude::*;
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
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Begins a session.
///
/// # Errors
/// Whatever the database says.
pub fn begin(conn: &mut Conn, person: PersonId, role: Role) -> QueryResult<Zeroizing<String>> {
    let token = fresh_token();
    let now = conn.now();
    let limits = Limits::of(role);
    diesel::insert_into(sessions::table)
        .values((
            sessions::id_hash.eq(token_hash(&token)),
            sessions::person_id.eq(person),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::ends_at.eq(now.plus_days(limits.days).plus_seconds(limits.hours * 3600)),
        ))
        .execute(conn.link())?;
    Ok(token)
}

/// Who has this token, if its session is still good; and whether it is time to [`note`] its use.
///
/// # Errors
/// Whatever the database says.
pub fn viewer(conn: &mut Conn, token: &str) -> QueryResult<Option<(Viewer, bool)>> {
    type Row = (PersonId, Moment, Role, Option<Moment>, Sealed);
    let now = conn.now();
    let found = sessions::table
        .inner_join(people::table)
        .filter(sessions::id_hash.eq(token_hash(token)))
        .filter(sessions::ends_at.gt(now))
        .filter(people::disabled_at.is_null())
        .select((
            sessions::person_id,
            sessions::seen_at,
            people::role,
            people::confirmed_at,
            people::sealed,
        ))
        .limit(1);
    let row: Option<Row> = conn.load(found)?.pop();
    let Some((id, seen_at, role, confirmed_at, sealed)) = row else {
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
    let cookies = headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|text| Cookie::split_parse(text.to_owned()).flatten())
        .find(|cookie| cookie.name() == COOKIE)
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
