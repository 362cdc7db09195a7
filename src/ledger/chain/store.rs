//! The ledger's chain: linking new entries, and looking whether all is as it was.

use super::{Fault, Report};
use crate::{
    db::{
        Conn, Link,
        schema::{ledger, ledger_chain as chain},
    },
    ledger::{Noun, Verb},
    seal::BlindIndex,
    vocab::{LedgerId, Moment, PersonId, SessionId},
};
use diesel::{prelude::*, sql_types};
use std::collections::{BTreeMap, BTreeSet};

/// As many entries are linked in one go.
const BATCH: i64 = 500;
/// An entry that was not linked after so long was not written by the service.
const LOOSE_SECONDS: i64 = 60 * 60;
/// No other lock of the service has this number.
const LOCK: i64 = 0x1ed9_e4c4;

/// An entry, without the reason in words.
pub(in crate::ledger) type Bare = (
    LedgerId,
    Moment,
    Option<PersonId>,
    Verb,
    Noun,
    String,
    Option<SessionId>,
);

/// The columns of one.
pub(in crate::ledger) const BARE: (
    ledger::id,
    ledger::at,
    ledger::actor_id,
    ledger::verb,
    ledger::noun,
    ledger::noun_id,
    ledger::session_id,
) = (
    ledger::id,
    ledger::at,
    ledger::actor_id,
    ledger::verb,
    ledger::noun,
    ledger::noun_id,
    ledger::session_id,
);

/// The keyed hash of an entry. What was written before sessions had names has none, and its hash stays as it was.
pub(in crate::ledger) fn mac(conn: &Conn, entry: &Bare) -> BlindIndex {
    let (id, at, actor, verb, noun, noun_id, session) = entry;
    let actor = actor.map_or_else(String::new, |actor| actor.to_string());
    let mut text = format!(
        "{id}|{}|{actor}|{}|{}|{noun_id}",
        at.micros(),
        verb.as_str(),
        noun.as_str()
    );
    if let Some(session) = session {
        text = format!("{text}|{session}");
    }
    conn.keys().blind("ledger", &text)
}

fn link_hash(conn: &Conn, before: &str, id: LedgerId, mac: BlindIndex) -> BlindIndex {
    let text = format!("{before}|{id}|{}", mac.hex());
    conn.keys().blind("ledger-chain", &text)
}

/// Links entries that are not linked yet, oldest first; how many.
///
/// # Errors
/// Whatever the database says.
pub fn link(conn: &mut Conn) -> QueryResult<usize> {
    if let Link::Postgres(link) = conn.link() {
        let lock = diesel::sql_query("select pg_advisory_xact_lock($1)");
        lock.bind::<sql_types::BigInt, _>(LOCK).execute(link)?;
    }
    let last: Option<(i64, Moment, BlindIndex)> = chain::table
        .order(chain::number.desc())
        .select((chain::number, chain::at, chain::hash))
        .first(conn.link())
        .optional()?;
    // A long transaction may have ended after a later one was linked.
    let since = last.map_or(Moment::from_micros(i64::MIN), |(_, at, _)| {
        at.plus_seconds(-LOOSE_SECONDS)
    });
    let new: Vec<(LedgerId, Moment, Option<BlindIndex>)> = ledger::table
        .filter(ledger::at.ge(since))
        .filter(diesel::dsl::not(diesel::dsl::exists(
            chain::table.filter(chain::entry_id.eq(ledger::id)),
        )))
        .order((ledger::at, ledger::id))
        .limit(BATCH)
        .select((ledger::id, ledger::at, ledger::mac))
        .load(conn.link())?;
    let (mut number, mut before) =
        last.map_or((0, String::new()), |(number, _, hash)| (number, hash.hex()));
    let mut linked = 0;
    for (id, at, mac) in new {
        // What carries no hash was not written by the service; it stays loose and is reported.
        let Some(mac) = mac else { continue };
        let hash = link_hash(conn, &before, id, mac);
        number += 1;
        diesel::insert_into(chain::table)
            .values((
                chain::number.eq(number),
                chain::entry_id.eq(id),
                chain::at.eq(at),
                chain::hash.eq(hash),
            ))
            .execute(conn.link())?;
        before = hash.hex();
        linked += 1;
    }
    if linked > 0 {
        // Whoever keeps the log elsewhere can compare it with what `check` says.
        tracing::info!(number, head = before, "linked the ledger");
    }
    Ok(linked)
}

/// Looks through the whole ledger; what was written before `over` has been kept long enough and may be gone.
///
/// # Errors
/// Whatever the database says, for instance that a word was written which nobody here ever writes.
pub fn check(conn: &mut Conn, over: Moment) -> QueryResult<Report> {
    let entries: Vec<(Bare, Option<BlindIndex>)> = ledger::table
        .order((ledger::at, ledger::id))
        .select((BARE, ledger::mac))
        .load(conn.link())?;
    let mut report = Report {
        entries: entries.len(),
        ..Report::default()
    };
    let mut macs = BTreeMap::new();
    let mut dated = BTreeMap::new();
    for (entry, kept) in entries {
        let (id, at, ..) = entry;
        let own = mac(conn, &entry);
        if kept != Some(own) {
            report.faults.push(Fault::Forged(id));
        }
        macs.insert(id, own);
        dated.insert(id, at);
    }
    let linked = check_chain(conn, over, &macs, &mut report)?;
    let late = conn.now().plus_seconds(-LOOSE_SECONDS);
    let loose = dated
        .into_iter()
        .filter(|(id, at)| *at < late && !linked.contains(id));
    report.faults.extend(loose.map(|(id, _)| Fault::Loose(id)));
    Ok(report)
}

fn check_chain(
    conn: &mut Conn,
    over: Moment,
    macs: &BTreeMap<LedgerId, BlindIndex>,
    report: &mut Report,
) -> QueryResult<BTreeSet<LedgerId>> {
    let rows: Vec<(i64, LedgerId, Moment, BlindIndex)> = chain::table
        .order(chain::number)
        .select(chain::all_columns)
        .load(conn.link())?;
    let mut linked = BTreeSet::new();
    let mut before = String::new();
    for (expected, (number, id, at, hash)) in (1..).zip(rows) {
        linked.insert(id);
        match macs.get(&id) {
            Some(mac) if number != expected || link_hash(conn, &before, id, *mac) != hash => {
                report.faults.push(Fault::Broken(number));
            }
            Some(_) => report.linked += 1,
            None if at < over => {}
            None => report.faults.push(Fault::Gone(id)),
        }
        before = hash.hex();
    }
    report.head = before;
    Ok(linked)
}
