//! The keyed hashes of rows: written with each row, and compared with all of them.

use super::{Fault, Report, What};
use crate::{
    db::{Conn, Link, schema, schema::row_hashes as hashes},
    ledger::{self, Noun, Verb},
    seal::BlindIndex,
    vocab::{LedgerId, Moment},
};
use diesel::{prelude::*, sql_types};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A row, or the rows of somebody, as one text; without any, this one.
const NOTHING: &str = "[]";

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident = $table:ident by $key:ident ($($kind:ty),+ $(,)?);)+) => {
        /// A table whose rows are signed. Its columns stand here in full, so that a new one that is missing does not compile.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Table {
            $($(#[$doc])* $name,)+
        }

        impl Table {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its name in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($table),)+
                }
            }
        }

        /// The rows of a table that have this key, as one text.
        fn now(conn: &mut Conn, table: Table, id: &str) -> QueryResult<String> {
            match table {
                $(Table::$name => {
                    let rows: Vec<($($kind,)+)> = schema::$table::table
                        .filter(schema::$table::$key.eq(id))
                        .select(schema::$table::all_columns)
                        .load(conn.link())?;
                    Ok(text(&rows))
                })+
            }
        }

        /// The same of every key.
        fn all(conn: &mut Conn, table: Table) -> QueryResult<BTreeMap<String, String>> {
            match table {
                $(Table::$name => {
                    let rows: Vec<(String, ($($kind,)+))> = schema::$table::table
                        .select((schema::$table::$key, schema::$table::all_columns))
                        .load(conn.link())?;
                    let mut found: BTreeMap<String, Vec<($($kind,)+)>> = BTreeMap::new();
                    for (key, row) in rows {
                        found.entry(key).or_default().push(row);
                    }
                    Ok(found.into_iter().map(|(key, rows)| (key, text(&rows))).collect())
                })+
            }
        }

        fn keys(conn: &mut Conn, table: Table) -> QueryResult<Vec<String>> {
            match table {
                $(Table::$name => schema::$table::table
                    .select(schema::$table::$key)
                    .distinct()
                    .load(conn.link()),)+
            }
        }
    };
}

type Bytes = Vec<u8>;

tables! {
    /// Accounts: who somebody is, what they may do, their passphrase's hash, and what locks their data.
    People = people by id (
        String, Option<Bytes>, Bytes, String, Option<String>, Option<i64>, Option<i64>, i64,
        Option<i64>, Option<i64>, Option<i64>, i32, Option<Bytes>,
    );
    /// Second steps.
    Authenticators = authenticators by person_id (String, Bytes, i64, i64, Option<i64>);
    /// All codes that somebody has left for when the second step is lost, as one.
    RecoveryCodes = recovery_codes by person_id (Bytes, String);
    /// Pairs: who they are, where they stand, and who decided it.
    Pairs = pairs by id (
        String, String, String, String, i32, String, Bytes, String, i64, i64, i64, Option<i64>,
    );
}

impl Table {
    /// The table of this name, if its rows are signed.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|table| table.as_str() == name)
    }
}

/// In columns' order. What is null at the end is left away, so that a column that is added later, and is null, changes no hash.
fn text(rows: &[impl Serialize]) -> String {
    let whole = |row| {
        let mut value = serde_json::to_value(row).expect("plain columns serialise");
        if let Value::Array(columns) = &mut value {
            while columns.last().is_some_and(Value::is_null) {
                columns.pop();
            }
        }
        value.to_string()
    };
    let mut all: Vec<String> = rows.iter().map(whole).collect();
    all.sort();
    format!("[{}]", all.join(","))
}

/// A hash as it lies there.
#[derive(Queryable)]
struct Kept {
    id: String,
    place: String,
    row: String,
    version: i64,
    at: i64,
    digest: Bytes,
    mac: Bytes,
}

impl Kept {
    fn is_ours(&self, conn: &Conn) -> bool {
        let (at, digest) = (Moment::from_micros(self.at), self.digest.as_slice());
        let about = (self.place.as_str(), self.row.as_str(), self.version);
        mac(conn, &self.id, at, about, digest).as_bytes() == self.mac
    }

    fn says(&self, conn: &Conn, text: &str) -> bool {
        digest(conn, &self.place, &self.row, text).as_bytes() == self.digest
    }
}

fn digest(conn: &Conn, place: &str, row: &str, text: &str) -> BlindIndex {
    // As JSON, in which no name can look like the end of another.
    let all = serde_json::json!([place, row, text]).to_string();
    conn.keys().blind("row", &all)
}

fn mac(conn: &Conn, id: &str, at: Moment, about: (&str, &str, i64), digest: &[u8]) -> BlindIndex {
    let all = serde_json::json!([id, at, about, digest]).to_string();
    conn.keys().blind("row-hash", &all)
}

/// Writes a signed row, or several of one key, and signs it anew.
///
/// What was not as the service wrote it before is not signed after either: or the next honest change would hide a forged one.
///
/// # Errors
/// Whatever the database or `write` says.
pub fn signed<T>(
    conn: &mut Conn,
    (table, id): (Table, &str),
    write: impl FnOnce(&mut Conn) -> QueryResult<T>,
) -> QueryResult<T> {
    all_signed(conn, &[(table, id)], write)
}

/// The same for what is written about several keys at once.
///
/// # Errors
/// Whatever the database or `write` says.
pub fn all_signed<T>(
    conn: &mut Conn,
    rows: &[(Table, &str)],
    write: impl FnOnce(&mut Conn) -> QueryResult<T>,
) -> QueryResult<T> {
    let mut before = Vec::new();
    for (table, id) in rows.iter().copied() {
        hold(conn, table.as_str(), id)?;
        before.push((table, id, now(conn, table, id)?));
    }
    let done = write(conn)?;
    for (table, id, text) in before {
        let after = now(conn, table, id)?;
        if after == text {
            continue;
        }
        let last = newest(conn, table.as_str(), id)?;
        let version = last.as_ref().map_or(0, |last| last.version);
        let is_sound = last.map_or(text == NOTHING, |last| {
            last.is_ours(conn) && last.says(conn, &text)
        });
        if is_sound {
            mark(conn, (table.as_str(), id, version + 1), &after)?;
        } else {
            tracing::error!(
                table = table.as_str(),
                id,
                "this row is not as the service wrote it, so it is not signed; see `alongside check`"
            );
        }
    }
    Ok(done)
}

/// Of two that write the same row at once, the second waits here until the first is done. SQLite has one writer anyway.
fn hold(conn: &mut Conn, place: &str, id: &str) -> QueryResult<()> {
    let number = conn
        .keys()
        .blind("row-lock", &format!("{place} {id}"))
        .number();
    if let Link::Postgres(link) = conn.link() {
        let lock = diesel::sql_query("select pg_advisory_xact_lock($1)");
        lock.bind::<sql_types::BigInt, _>(number.cast_signed())
            .execute(link)?;
    }
    Ok(())
}

fn newest(conn: &mut Conn, place: &str, id: &str) -> QueryResult<Option<Kept>> {
    hashes::table
        .filter(hashes::place.eq(place))
        .filter(hashes::row_id.eq(id))
        .order(hashes::version.desc())
        .first(conn.link())
        .optional()
}

fn mark(conn: &mut Conn, about: (&str, &str, i64), text: &str) -> QueryResult<()> {
    let (place, row, version) = about;
    let (id, now) = (LedgerId::new(), conn.now());
    let digest = digest(conn, place, row, text);
    let mac = mac(conn, id.as_str(), now, about, digest.as_bytes());
    diesel::insert_into(hashes::table)
        .values((
            hashes::id.eq(id),
            hashes::place.eq(place),
            hashes::row_id.eq(row),
            hashes::version.eq(version),
            hashes::at.eq(now),
            hashes::digest.eq(digest),
            hashes::mac.eq(mac),
        ))
        .execute(conn.link())?;
    Ok(())
}

/// Signs every row there is, once: at the first start on a database that has no hashes yet. How many; `None` ever after.
/// An empty database stays empty, so that a backup can still be restored into it.
///
/// # Errors
/// Whatever the database says.
pub fn begin(conn: &mut Conn) -> QueryResult<Option<usize>> {
    hold(conn, "", "")?;
    if has_begun(conn)? {
        return Ok(None);
    }
    let mut count = 0;
    for table in Table::ALL.iter().copied() {
        for (id, text) in all(conn, table)? {
            mark(conn, (table.as_str(), &id, 1), &text)?;
            count += 1;
        }
    }
    if count > 0 {
        note(conn, count)?;
    }
    Ok(Some(count))
}

/// Whether rows are signed from here on.
///
/// # Errors
/// Whatever the database says.
pub fn has_begun(conn: &mut Conn) -> QueryResult<bool> {
    let any: Option<String> = hashes::table
        .select(hashes::id)
        .first(conn.link())
        .optional()?;
    Ok(any.is_some())
}

fn note(conn: &mut Conn, count: usize) -> QueryResult<()> {
    let about = (Noun::Records, "rows");
    ledger::record(conn, None, Verb::Signed, about, Some(&count.to_string()))
}

/// Compares every signed row with its newest hash.
///
/// # Errors
/// Whatever the database says.
pub fn check(conn: &mut Conn) -> QueryResult<Report> {
    let kept: Vec<Kept> = hashes::table
        .order((hashes::place, hashes::row_id, hashes::version))
        .load(conn.link())?;
    let mut report = Report::default();
    let mut newest = BTreeMap::new();
    for one in kept {
        if !one.is_ours(conn) {
            report.say(&one.place, &one.row, What::Forged);
        }
        newest.insert((one.place.clone(), one.row.clone()), one);
    }
    for table in Table::ALL.iter().copied() {
        for (id, text) in readable(conn, table, &mut report)? {
            report.rows += 1;
            match newest.remove(&(table.as_str().to_owned(), id.clone())) {
                None => report.say(table.as_str(), &id, What::Unsigned),
                Some(kept) if !kept.says(conn, &text) => {
                    report.say(table.as_str(), &id, What::Changed);
                }
                Some(_) => {}
            }
        }
    }
    for ((place, row), kept) in newest {
        if Table::named(&place).is_some() && !kept.says(conn, NOTHING) {
            report.say(&place, &row, What::Gone);
        }
    }
    Ok(report)
}

/// Every row that can be read; those that cannot are named.
fn readable(
    conn: &mut Conn,
    table: Table,
    report: &mut Report,
) -> QueryResult<BTreeMap<String, String>> {
    if let Ok(whole) = all(conn, table) {
        return Ok(whole);
    }
    let mut found = BTreeMap::new();
    for id in keys(conn, table)? {
        match now(conn, table, &id) {
            Ok(text) => {
                found.insert(id, text);
            }
            Err(_) => report.say(table.as_str(), &id, What::Unreadable),
        }
    }
    Ok(found)
}

/// Signs whatever `check` names, as it is now: for an operator who looked into each of them. What was signed.
///
/// # Errors
/// Whatever the database says.
pub fn accept(conn: &mut Conn) -> QueryResult<Vec<Fault>> {
    let mut faults = check(conn)?.faults;
    faults.retain(|one| matches!(one.what, What::Unsigned | What::Changed | What::Gone));
    for fault in &faults {
        let Some(table) = Table::named(&fault.table) else {
            continue;
        };
        let version = newest(conn, &fault.table, &fault.row)?.map_or(0, |last| last.version);
        let text = now(conn, table, &fault.row)?;
        mark(conn, (&fault.table, &fault.row, version + 1), &text)?;
    }
    if !faults.is_empty() {
        note(conn, faults.len())?;
    }
    Ok(faults)
}

/// Removes hashes of before this moment that newer ones followed. A row that was not written since is signed anew first,
/// so that each row that is there keeps a hash that must not be missing from the chain.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, before: Moment) -> QueryResult<()> {
    let old: Vec<Kept> = hashes::table
        .filter(hashes::at.le(before))
        .load(conn.link())?;
    for one in old {
        let Some(table) = Table::named(&one.place) else {
            continue;
        };
        let last = newest(conn, &one.place, &one.row)?;
        if last.is_some_and(|last| last.version == one.version) {
            let text = now(conn, table, &one.row)?;
            if !one.is_ours(conn) || !one.says(conn, &text) {
                continue;
            }
            if text != NOTHING {
                mark(conn, (&one.place, &one.row, one.version + 1), &text)?;
            }
        }
        diesel::delete(hashes::table.find(&one.id)).execute(conn.link())?;
    }
    Ok(())
}
