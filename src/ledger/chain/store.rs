//! The ledger's chain: linking new entries and keyed hashes of rows, and looking whether all is as it was.

use super::{Fault, Report};
use crate::{
    db::{
        Conn, Link,
        schema::{ledger, ledger_chain as chain, row_hashes as hashes},
    },
    seal::{BlindIndex, hex},
    vocab::Moment,
};
use diesel::{
    dsl::{exists, not},
    prelude::*,
    sql_types,
};
use std::collections::{BTreeMap, BTreeSet};

/// As many are linked in one go.
const BATCH: i64 = 500;
/// What was not linked after so long was not written by the service.
const LOOSE_SECONDS: i64 = 60 * 60;
/// No other lock of the service has this number.
const LOCK: i64 = 0x1ed9_e4c4;

/// An entry as it lies there, without the reason in words: a word that nobody here ever writes is a fault and no reason to stop.
pub(in crate::ledger) type Bare = (
    String,
    Moment,
    Option<String>,
    String,
    String,
    String,
    Option<String>,
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
    let actor = actor.as_deref().unwrap_or_default();
    let mut text = format!("{id}|{}|{actor}|{verb}|{noun}|{noun_id}", at.micros());
    if let Some(session) = session {
        text = format!("{text}|{session}");
    }
    conn.keys().blind("ledger", &text)
}

/// The hash of a link: of the one before, and of which entry stands here and when it was written.
/// What the entry says is held by its own hash; so this one can be looked at even when the entry is gone.
fn link_hash(conn: &Conn, before: &str, (number, id, at): (i64, &str, Moment)) -> BlindIndex {
    let text = format!("{before}|{number}|{}|{id}", at.micros());
    conn.keys().blind("ledger-link", &text)
}

/// As earlier programs made it.
fn earlier_hash(conn: &Conn, before: &str, id: &str, mac: BlindIndex) -> BlindIndex {
    let text = format!("{before}|{id}|{}", mac.hex());
    conn.keys().blind("ledger-chain", &text)
}

/// Links what is not linked yet, whenever it says that it was written: a clock may have been wrong. How many.
///
/// # Errors
/// Whatever the database says.
pub fn link(conn: &mut Conn) -> QueryResult<usize> {
    if let Link::Postgres(link) = conn.link() {
        let lock = diesel::sql_query("select pg_advisory_xact_lock($1)");
        lock.bind::<sql_types::BigInt, _>(LOCK).execute(link)?;
    }
    let last: Option<(i64, Vec<u8>)> = chain::table
        .order(chain::number.desc())
        .select((chain::number, chain::hash))
        .first(conn.link())
        .optional()?;
    let (mut number, mut before) =
        last.map_or((0, String::new()), |(number, hash)| (number, hex(&hash)));
    let new = unlinked(conn)?;
    let linked = new.len();
    for (at, id) in new {
        number += 1;
        let hash = link_hash(conn, &before, (number, &id, at));
        diesel::insert_into(chain::table)
            .values((
                chain::number.eq(number),
                chain::entry_id.eq(id),
                chain::at.eq(at),
                chain::hash.eq(hash),
            ))
            .execute(conn.link())?;
        before = hash.hex();
    }
    if linked > 0 {
        // Whoever keeps the log elsewhere can compare it with what `check` says.
        tracing::info!(number, head = before, "linked the ledger");
    }
    Ok(linked)
}

/// The oldest that are not linked. An entry without a hash was not written by the service; it stays loose and is reported.
fn unlinked(conn: &mut Conn) -> QueryResult<Vec<(Moment, String)>> {
    let mut found: Vec<(Moment, String)> = ledger::table
        .filter(ledger::mac.is_not_null())
        .filter(not(exists(
            chain::table.filter(chain::entry_id.eq(ledger::id)),
        )))
        .order((ledger::at, ledger::id))
        .limit(BATCH)
        .select((ledger::at, ledger::id))
        .load(conn.link())?;
    let rows: Vec<(Moment, String)> = hashes::table
        .filter(not(exists(
            chain::table.filter(chain::entry_id.eq(hashes::id)),
        )))
        .order((hashes::at, hashes::id))
        .limit(BATCH)
        .select((hashes::at, hashes::id))
        .load(conn.link())?;
    found.extend(rows);
    found.sort();
    Ok(found)
}

/// What a link can be to, and when it was written.
struct There {
    at: Moment,
    /// The own hash of an entry; a row's hash has none that a link of earlier programs could know.
    mac: Option<BlindIndex>,
}

/// Looks through the whole ledger; what was written before `over` has been kept long enough and may be gone.
///
/// # Errors
/// Whatever the database says.
pub fn check(conn: &mut Conn, over: Moment) -> QueryResult<Report> {
    let entries: Vec<(Bare, Option<Vec<u8>>)> = ledger::table
        .order((ledger::at, ledger::id))
        .select((BARE, ledger::mac))
        .load(conn.link())?;
    let mut report = Report {
        entries: entries.len(),
        ..Report::default()
    };
    let mut there = BTreeMap::new();
    for (entry, kept) in entries {
        let own = mac(conn, &entry);
        let (id, at, ..) = entry;
        if kept.as_deref() != Some(own.as_bytes()) {
            report.faults.push(Fault::Forged(id.clone()));
        }
        there.insert(id, There { at, mac: Some(own) });
    }
    let rows: Vec<(String, Moment)> = hashes::table
        .select((hashes::id, hashes::at))
        .load(conn.link())?;
    there.extend(
        rows.into_iter()
            .map(|(id, at)| (id, There { at, mac: None })),
    );
    let linked = check_chain(conn, over, &there, &mut report)?;
    let late = conn.now().plus_seconds(-LOOSE_SECONDS);
    let loose = there
        .into_iter()
        .filter(|(id, one)| one.at < late && !linked.contains(id));
    report.faults.extend(loose.map(|(id, _)| Fault::Loose(id)));
    Ok(report)
}

fn check_chain(
    conn: &mut Conn,
    over: Moment,
    there: &BTreeMap<String, There>,
    report: &mut Report,
) -> QueryResult<BTreeSet<String>> {
    let rows: Vec<(i64, String, Moment, Vec<u8>)> = chain::table
        .order(chain::number)
        .select(chain::all_columns)
        .load(conn.link())?;
    let mut linked = BTreeSet::new();
    let mut before = String::new();
    // From the first link of this program on, all are of it: the time at which a link says that its entry was written is held too.
    let mut ours = false;
    for (expected, (number, id, at, hash)) in (1..).zip(rows) {
        let one = there.get(&id);
        let is_ours = link_hash(conn, &before, (number, &id, at)).as_bytes() == hash;
        let is_earlier = !ours
            && one.is_none_or(|one| {
                one.mac
                    .is_some_and(|mac| earlier_hash(conn, &before, &id, mac).as_bytes() == hash)
            });
        ours |= is_ours;
        if number != expected || !(is_ours || is_earlier) {
            report.faults.push(Fault::Broken(number));
        } else if one.is_none() && at >= over {
            report.faults.push(Fault::Gone(id.clone()));
        } else if let Some(one) = one {
            report.linked += usize::from(one.mac.is_some());
            if is_ours && one.at != at {
                report.faults.push(Fault::Broken(number));
            }
        }
        report.links += 1;
        linked.insert(id);
        before = hex(&hash);
    }
    report.head = before;
    Ok(linked)
}
