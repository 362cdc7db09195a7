//! Every table, out of one database and into another, whichever kinds the two are.
//!
//! Rows travel as JSON that the database itself writes and reads, so an older backup needs no older program:
//! the migrations it had seen are run, its rows go in, and then the other migrations follow.
//! The names of tables and columns in a query are always the database's own, never the file's.

use super::{
    LEFT_OUT,
    format::{Column, Counted, FORMAT, Head, Kind, Line, Lines, Table},
};
use crate::{
    db::{Conn, Link, MIGRATIONS, guards, steps},
    vocab::Moment,
};
use anyhow::{Context, Result, anyhow, bail};
use diesel::{
    QueryableByName, RunQueryDsl,
    connection::DefaultLoadingMode,
    pg::PgRowByRowLoadingMode,
    sql_query,
    sql_types::{BigInt, Text},
};
use diesel_migrations::MigrationHarness;
use serde::Serialize;
use std::{collections::BTreeSet, io::Write};

/// As much goes into the database at a time, in rows and in bytes.
const BATCH_ROWS: usize = 500;
const BATCH_BYTES: usize = 1 << 20;

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Typed {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Writes every table but those left out.
pub(super) fn export(link: &mut Link, out: &mut impl Write, now: Moment) -> Result<Counted> {
    let head = Head {
        alongside_backup: FORMAT,
        made_at: now.micros(),
        migrations: steps::applied(link)?,
    };
    if head.migrations.is_empty() {
        bail!("this database is empty; there is nothing to back up");
    }
    write_line(out, &head)?;
    let mut counted = Counted {
        made_at: now,
        rows: 0,
        tables: 0,
    };
    for table in tables(link)? {
        if LEFT_OUT.contains(&table.table.as_str()) {
            continue;
        }
        counted.tables += 1;
        write_line(out, &Line::Table(table.clone()))?;
        counted.rows += rows(link, &table, out)?;
    }
    write_line(
        out,
        &Line::End {
            rows: counted.rows,
            tables: counted.tables,
        },
    )?;
    Ok(counted)
}

/// Reads every line into the empty database, and brings it up to date.
pub(super) fn import(conn: &mut Conn, lines: &mut Lines) -> Result<Counted> {
    let head = lines.head()?;
    prepare(conn.link(), &head, lines)?;
    guards::take_away(conn.link())?;
    let own = tables(conn.link())?;
    let mut counted = Counted {
        made_at: Moment::from_micros(head.made_at),
        rows: 0,
        tables: 0,
    };
    let mut batch: Option<Batch> = None;
    let mut seen = BTreeSet::new();
    while let Some(line) = lines.next()? {
        if line.starts_with('[') {
            let batch = batch
                .as_mut()
                .ok_or_else(|| lines.wrong("a row belongs to no table"))?;
            counted.rows += 1;
            batch.add(conn.link(), &line)?;
            continue;
        }
        if let Some(mut done) = batch.take() {
            done.write(conn.link())?;
        }
        match lines.parse(&line)? {
            Line::Table(table) => {
                let fits = own.contains(&table) && !LEFT_OUT.contains(&table.table.as_str());
                if !fits || !seen.insert(table.table.clone()) {
                    return Err(lines.wrong("it holds a table that this program never wrote"));
                }
                counted.tables += 1;
                batch = Some(Batch::into(conn.link(), &table));
            }
            Line::End { rows, tables } => {
                if (rows, tables) != (counted.rows, counted.tables) || lines.next()?.is_some() {
                    return Err(lines.wrong("it does not hold as much as its end says"));
                }
                conn.link()
                    .run_pending_migrations(MIGRATIONS)
                    .map_err(|error| anyhow!("a migration failed: {error}"))?;
                guards::set_up(conn.link())?;
                return Ok(counted);
            }
        }
    }
    Err(lines.wrong("it has no end"))
}

/// Makes the empty database as it was when the backup was made.
fn prepare(link: &mut Link, head: &Head, lines: &Lines) -> Result<()> {
    for table in tables(link)? {
        let count = sql_query(counting(&table)).get_result::<Count>(link)?;
        if count.count > 0 {
            bail!("this database is not empty; a backup is only restored into an empty one");
        }
    }
    let there = steps::applied(link)?;
    if there == head.migrations {
        return Ok(());
    }
    let failed = |error| anyhow!("a migration failed: {error}");
    if there.is_empty() {
        // Makes the table in which migrations are noted.
        link.applied_migrations().map_err(failed)?;
    } else {
        link.revert_all_migrations(MIGRATIONS).map_err(failed)?;
    }
    let mut wanted: BTreeSet<_> = head.migrations.iter().cloned().collect();
    for migration in steps::known()? {
        if wanted.remove(&migration.name().version().to_string()) {
            link.run_migration(&*migration).map_err(failed)?;
        }
    }
    if wanted.is_empty() {
        return Ok(());
    }
    Err(lines.wrong("it was made by a newer Alongside; restore it with that one"))
}

/// All tables of ours, those that others refer to first.
fn tables(link: &mut Link) -> Result<Vec<Table>> {
    // In the order in which they were made, as far as that goes: one that was made anew since then may be referred to by earlier ones.
    let all = match link {
        Link::Postgres(_) => {
            "select relname::text as name from pg_class where relnamespace = current_schema()::regnamespace \
             and relkind = 'r' and relname not like '\\_\\_%' order by oid"
        }
        Link::Sqlite(_) => {
            "select name from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\' \
             and name not like 'sqlite%' order by rowid"
        }
    };
    let names: Vec<Named> = sql_query(all).load(link)?;
    let mut left = Vec::new();
    for one in names {
        left.push((one.name.clone(), parents(link, &one.name)?));
    }
    let mut all = Vec::new();
    while !left.is_empty() {
        let is_next = |(name, parents): &(String, Vec<String>)| {
            let waits =
                |(other, _): &(String, Vec<String>)| other != name && parents.contains(other);
            !left.iter().any(waits)
        };
        let next = left.iter().position(is_next);
        let next = next.context("the tables refer to each other in a circle")?;
        all.push(table(link, left.remove(next).0)?);
    }
    Ok(all)
}

/// The tables that a table refers to.
fn parents(link: &mut Link, table: &str) -> Result<Vec<String>> {
    let all = match link {
        Link::Postgres(_) => {
            "select relname::text as name from pg_constraint join pg_class on pg_class.oid = confrelid \
             where contype = 'f' and conrelid = to_regclass($1)"
        }
        Link::Sqlite(_) => "select \"table\" as name from pragma_foreign_key_list($1)",
    };
    let names: Vec<Named> = sql_query(all).bind::<Text, _>(table).load(link)?;
    Ok(names.into_iter().map(|one| one.name).collect())
}

fn table(link: &mut Link, table: String) -> Result<Table> {
    let all = match link {
        Link::Postgres(_) => {
            "select column_name::text as name, data_type::text as kind from information_schema.columns \
             where table_schema = current_schema() and table_name = $1 order by ordinal_position"
        }
        Link::Sqlite(_) => {
            "select name, lower(type) as kind from pragma_table_info($1) order by cid"
        }
    };
    let typed: Vec<Typed> = sql_query(all).bind::<Text, _>(&table).load(link)?;
    let column = |one: Typed| {
        let kind = match one.kind.as_str() {
            "text" => Kind::Text,
            "bigint" | "integer" => Kind::Number,
            "bytea" => Kind::Bytes,
            other => bail!(
                "{table}.{} is of the kind {other}, which no backup can hold",
                one.name
            ),
        };
        Ok(Column {
            name: one.name,
            kind,
        })
    };
    let columns = typed.into_iter().map(column).collect::<Result<_>>()?;
    Ok(Table { table, columns })
}

fn counting(table: &Table) -> String {
    format!("select count(*) as count from \"{}\"", table.table)
}

/// A query that gives each row as one JSON array.
fn reading(link: &Link, table: &Table) -> String {
    let value = |column: &Column| {
        let name = format!("\"{}\"", column.name);
        match (column.kind, link) {
            (Kind::Text | Kind::Number, _) => name,
            (Kind::Bytes, Link::Postgres(_)) => format!("encode({name}, 'hex')"),
            (Kind::Bytes, Link::Sqlite(_)) => {
                format!("case when {name} is null then null else lower(hex({name})) end")
            }
        }
    };
    let values: Vec<_> = table.columns.iter().map(value).collect();
    let array = match link {
        Link::Postgres(_) => format!("json_build_array({})::text", values.join(", ")),
        Link::Sqlite(_) => format!("json_array({})", values.join(", ")),
    };
    format!("select {array} as line from \"{}\"", table.table)
}

/// A query that takes a JSON array of such rows.
fn writing(link: &Link, table: &Table) -> String {
    let names: Vec<_> = table
        .columns
        .iter()
        .map(|one| format!("\"{}\"", one.name))
        .collect();
    let value = |(at, column): (usize, &Column)| match (link, column.kind) {
        (Link::Postgres(_), Kind::Text) => format!("line->>{at}"),
        (Link::Postgres(_), Kind::Number) => format!("(line->>{at})::bigint"),
        (Link::Postgres(_), Kind::Bytes) => format!("decode(line->>{at}, 'hex')"),
        (Link::Sqlite(_), Kind::Text | Kind::Number) => format!("json_extract(value, '$[{at}]')"),
        (Link::Sqlite(_), Kind::Bytes) => format!("unhex(json_extract(value, '$[{at}]'))"),
    };
    let values: Vec<_> = table.columns.iter().enumerate().map(value).collect();
    let from = match link {
        Link::Postgres(_) => "json_array_elements($1::json) as lines (line)",
        Link::Sqlite(_) => "json_each($1)",
    };
    format!(
        "insert into \"{}\" ({}) select {} from {from}",
        table.table,
        names.join(", "),
        values.join(", ")
    )
}

/// Writes every row of a table, one after another, so that no table has to fit into memory.
fn rows(link: &mut Link, table: &Table, out: &mut impl Write) -> Result<u64> {
    let query = reading(link, table);
    let query = sql_query(query);
    let mut count = 0;
    let mut write = |row: diesel::QueryResult<Row>| -> Result<()> {
        let line = row?.line;
        count += 1;
        out.write_all(line.as_bytes())?;
        Ok(out.write_all(b"\n")?)
    };
    match link {
        Link::Postgres(link) => query
            .load_iter::<Row, PgRowByRowLoadingMode>(link)?
            .try_for_each(&mut write)?,
        Link::Sqlite(link) => query
            .load_iter::<Row, DefaultLoadingMode>(link)?
            .try_for_each(&mut write)?,
    }
    Ok(count)
}

fn write_line(out: &mut impl Write, line: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    Ok(out.write_all(b"\n")?)
}

/// Rows on their way into a table.
struct Batch {
    query: String,
    lines: String,
    rows: usize,
}

impl Batch {
    fn into(link: &Link, table: &Table) -> Self {
        Self {
            query: writing(link, table),
            lines: String::new(),
            rows: 0,
        }
    }

    fn add(&mut self, link: &mut Link, line: &str) -> Result<()> {
        self.lines.push(if self.rows == 0 { '[' } else { ',' });
        self.lines.push_str(line);
        self.rows += 1;
        if self.rows < BATCH_ROWS && self.lines.len() < BATCH_BYTES {
            return Ok(());
        }
        self.write(link)
    }

    fn write(&mut self, link: &mut Link) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        self.lines.push(']');
        let query = self.query.clone();
        let written = sql_query(query).bind::<Text, _>(&self.lines).execute(link);
        let written = written.context("rows of the backup do not fit into the database")?;
        if written != self.rows {
            bail!("the database took {written} of {} rows", self.rows);
        }
        self.lines.clear();
        self.rows = 0;
        Ok(())
    }
}
