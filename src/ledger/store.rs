//! The ledger's table.

use super::{
    Entry, Noun, Verb,
    chain::store::{self as chain, BARE},
};
use crate::{
    db::{Conn, Db, Link, schema::ledger},
    seal::Sealed,
    vocab::{LedgerId, Moment, PersonId, Role, SessionId},
};
use diesel::{
    dsl::{max, min},
    prelude::*,
    sql_types::Bool,
};

const PLACE: &str = "ledger.sealed";

/// An entry without the reason in words.
type Bare = (
    LedgerId,
    Moment,
    Option<PersonId>,
    Verb,
    Noun,
    String,
    Option<SessionId>,
);

/// Opening the same page again within an hour is the same look.
const LOOK_SECONDS: i64 = 60 * 60;

/// Adds an entry, dated by the transaction it belongs to.
///
/// # Errors
/// Whatever the database says.
pub fn record(
    conn: &mut Conn,
    actor: Option<PersonId>,
    verb: Verb,
    (noun, noun_id): (Noun, &str),
    reason: Option<&str>,
) -> QueryResult<()> {
    let id = LedgerId::new();
    let sealed = reason.map(|reason| conn.seal(PLACE, id.as_str(), &reason));
    let session = conn.session();
    let entry = (
        id.to_string(),
        conn.now(),
        actor.map(|actor| actor.to_string()),
        verb.as_str().to_owned(),
        noun.as_str().to_owned(),
        noun_id.to_owned(),
        session.map(|session| session.to_string()),
    );
    let mac = chain::mac(conn, &entry);
    diesel::insert_into(ledger::table)
        .values((
            ledger::id.eq(id),
            ledger::at.eq(conn.now()),
            ledger::actor_id.eq(actor),
            ledger::verb.eq(verb),
            ledger::noun.eq(noun),
            ledger::noun_id.eq(noun_id),
            ledger::session_id.eq(session),
            ledger::sealed.eq(sealed),
            ledger::mac.eq(mac),
        ))
        .execute(conn.link())?;
    Ok(())
}

/// Whether this person's last look at this thing, in this session, was less than an hour ago.
/// What another session of theirs opened is another look: it may be a thief's.
///
/// # Errors
/// Whatever the database says.
pub fn has_looked(conn: &mut Conn, actor: PersonId, noun_id: &str) -> QueryResult<bool> {
    has_noted(conn, actor, noun_id, &[Verb::Looked, Verb::Read])
}

/// Whether a person ever did one of these.
///
/// # Errors
/// Whatever the database says.
pub fn has_done(conn: &mut Conn, actor: PersonId, verbs: &[Verb]) -> QueryResult<bool> {
    let done = ledger::table
        .filter(ledger::actor_id.eq(actor))
        .filter(ledger::verb.eq_any(verbs.to_vec()));
    Ok(done.count().get_result::<i64>(conn.link())? > 0)
}

fn has_noted(conn: &mut Conn, actor: PersonId, noun_id: &str, verbs: &[Verb]) -> QueryResult<bool> {
    let since = conn.now().plus_seconds(-LOOK_SECONDS);
    let ahead = conn.now().plus_seconds(LOOK_SECONDS);
    let session = conn.session();
    let looks = ledger::table
        .filter(ledger::noun_id.eq(noun_id))
        .filter(ledger::at.gt(since))
        // What a clock that was ahead wrote hides no look.
        .filter(ledger::at.le(ahead))
        .filter(ledger::actor_id.eq(actor))
        .filter(ledger::verb.eq_any(verbs.to_vec()))
        .select(ledger::session_id);
    let found: Vec<Option<SessionId>> = looks.load(conn.link())?;
    Ok(found.contains(&session))
}

/// Whether this member of staff opened the answers of an application since they last changed. A page that only names somebody
/// is no reading.
///
/// # Errors
/// Whatever the database says.
pub fn has_read(conn: &mut Conn, actor: PersonId, noun_id: &str) -> QueryResult<bool> {
    // What a clock that was ahead wrote neither counts as a reading for weeks, nor as a change that nobody can have read.
    let ahead = conn.now().plus_seconds(LOOK_SECONDS);
    let about = ledger::table
        .filter(ledger::noun_id.eq(noun_id))
        .filter(ledger::at.le(ahead));
    let read: Option<Moment> = about
        .filter(ledger::actor_id.eq(actor))
        .filter(ledger::verb.eq(Verb::Read))
        .select(max(ledger::at))
        .first(conn.link())?;
    let changed: Option<Moment> = ledger::table
        .filter(ledger::noun_id.eq(noun_id))
        .filter(ledger::at.le(ahead))
        .filter(ledger::verb.eq_any([Verb::Edited, Verb::Answered]))
        .select(max(ledger::at))
        .first(conn.link())?;
    Ok(read.is_some_and(|read| changed.is_none_or(|changed| changed <= read)))
}

/// Notes that a member of staff opened the answers of an application, who can then see who read them; once an hour at most,
/// unless they changed since.
///
/// # Errors
/// Whatever the database says.
pub fn read(conn: &mut Conn, actor: PersonId, (noun, noun_id): (Noun, &str)) -> QueryResult<()> {
    if is_read_noted(conn, actor, noun_id)? {
        return Ok(());
    }
    record(conn, Some(actor), Verb::Read, (noun, noun_id), None)
}

/// Whether this reading would be noted no second time.
///
/// # Errors
/// Whatever the database says.
pub fn is_read_noted(conn: &mut Conn, actor: PersonId, noun_id: &str) -> QueryResult<bool> {
    Ok(has_noted(conn, actor, noun_id, &[Verb::Read])? && has_read(conn, actor, noun_id)?)
}

/// Notes that a member of staff opened a page about a person, who can then see who looked; once an hour at most.
///
/// # Errors
/// Whatever the database says.
pub fn look(conn: &mut Conn, actor: PersonId, (noun, noun_id): (Noun, &str)) -> QueryResult<()> {
    if has_looked(conn, actor, noun_id)? {
        return Ok(());
    }
    record(conn, Some(actor), Verb::Looked, (noun, noun_id), None)
}

/// Notes a look, once an hour at most; one that is noted already costs one short read.
///
/// # Errors
/// Whatever the database says.
pub async fn note(db: &Db, actor: PersonId, (noun, id): (Noun, &str)) -> QueryResult<()> {
    let (asked, noted) = (id.to_owned(), id.to_owned());
    if db
        .glance(move |conn| has_looked(conn, actor, &asked))
        .await?
    {
        return Ok(());
    }
    db.write(move |conn| look(conn, actor, (noun, &noted)))
        .await?;
    tracing::info!(person.id = %actor, noun = noun.as_str(), id, "looked at somebody");
    Ok(())
}

/// Every session of staff that did or opened anything since a moment: whose, when first, and when last, the latest first.
///
/// # Errors
/// Whatever the database says.
pub fn sessions(
    conn: &mut Conn,
    since: Moment,
) -> QueryResult<Vec<(SessionId, PersonId, Moment, Moment)>> {
    type Row = (
        Option<SessionId>,
        Option<PersonId>,
        Option<Moment>,
        Option<Moment>,
    );
    let rows: Vec<Row> = ledger::table
        .filter(ledger::at.ge(since))
        .filter(ledger::session_id.is_not_null())
        .group_by((ledger::session_id, ledger::actor_id))
        .order((max(ledger::at).desc(), ledger::session_id))
        .select((
            ledger::session_id,
            ledger::actor_id,
            min(ledger::at),
            max(ledger::at),
        ))
        .load(conn.link())?;
    let whole = |(session, actor, first, last): Row| Some((session?, actor?, first?, last?));
    Ok(rows.into_iter().filter_map(whole).collect())
}

/// All entries about one thing, oldest first.
///
/// # Errors
/// Whatever the database says.
pub fn about(conn: &mut Conn, noun_id: &str) -> QueryResult<Vec<Entry>> {
    let rows: Vec<(Bare, Option<Sealed>)> = ledger::table
        .filter(ledger::noun_id.eq(noun_id))
        .order((ledger::at, ledger::id))
        .select((BARE, ledger::sealed))
        .load(conn.link())?;
    Ok(rows.into_iter().map(|row| entry(conn, row)).collect())
}

/// The entries about one thing that this role reads, oldest first: what only leads know of is not there for others.
///
/// # Errors
/// Whatever the database says.
pub fn about_for(conn: &mut Conn, noun_id: &str, role: Role) -> QueryResult<Vec<Entry>> {
    let mut entries = about(conn, noun_id)?;
    entries.retain(|entry| entry.is_for(role));
    Ok(entries)
}

/// Everything that was done in a stretch of time, oldest first; without what was said.
///
/// # Errors
/// Whatever the database says.
pub fn between(conn: &mut Conn, from: Moment, to: Moment) -> QueryResult<Vec<Entry>> {
    let rows: Vec<Bare> = ledger::table
        .filter(ledger::at.ge(from))
        .filter(ledger::at.le(to))
        .order((ledger::at, ledger::id))
        .select(BARE)
        .load(conn.link())?;
    Ok(rows
        .into_iter()
        .map(|bare| entry(conn, (bare, None)))
        .collect())
}

/// A page of what this role reads of the ledger, newest first, without what was done to things with these ids.
/// What it does not read is not counted either.
///
/// # Errors
/// Whatever the database says.
pub fn all(
    conn: &mut Conn,
    (limit, offset): (i64, i64),
    (role, left_out): (Role, Vec<String>),
) -> QueryResult<Vec<Entry>> {
    let mut nouns: Vec<Noun> = Noun::ALL.into();
    nouns.retain(|noun| noun.reader() <= role);
    let mut verbs: Vec<Verb> = Verb::ALL.into();
    verbs.retain(|verb| verb.reader() <= role);
    let rows: Vec<(Bare, Option<Sealed>)> = ledger::table
        .filter(ledger::noun.eq_any(nouns))
        .filter(ledger::verb.eq_any(verbs))
        .filter(ledger::noun_id.ne_all(left_out))
        .order((ledger::at.desc(), ledger::id.desc()))
        .limit(limit)
        .offset(offset)
        .select((BARE, ledger::sealed))
        .load(conn.link())?;
    Ok(rows.into_iter().map(|row| entry(conn, row)).collect())
}

/// Takes away what was said about one thing. That it was done, by whom and when stays.
///
/// # Errors
/// Whatever the database says.
pub fn forget_words(conn: &mut Conn, noun_id: &str) -> QueryResult<usize> {
    diesel::update(ledger::table.filter(ledger::noun_id.eq(noun_id)))
        .set(ledger::sealed.eq(None::<Sealed>))
        .execute(conn.link())
}

/// Whether this connection may remove entries whose time is over; the role that only serves may not.
///
/// # Errors
/// Whatever the database says.
pub fn may_remove(conn: &mut Conn) -> QueryResult<bool> {
    match conn.link() {
        Link::Sqlite(_) => Ok(true),
        Link::Postgres(link) => diesel::select(diesel::dsl::sql::<Bool>(
            "has_table_privilege('ledger', 'delete')",
        ))
        .get_result(link),
    }
}

fn entry(
    conn: &Conn,
    ((id, at, actor, verb, noun, noun_id, session), sealed): (Bare, Option<Sealed>),
) -> Entry {
    let reason = sealed.and_then(|sealed| conn.open(PLACE, id.as_str(), &sealed).ok());
    Entry {
        at,
        actor,
        verb,
        noun,
        noun_id,
        session,
        reason,
    }
}
