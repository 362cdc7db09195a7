//! Tables that were made anew: every row comes along on both databases, and what held the rows together still does.

use crate::support::Fresh;
use alongside::{
    applications::State,
    config::Database,
    db::{self, Link, MIGRATIONS, steps},
};
use diesel::{
    Connection, PgConnection, QueryResult, QueryableByName, RunQueryDsl, SqliteConnection,
    connection::SimpleConnection,
    sql_query,
    sql_types::{BigInt, Text},
};
use diesel_migrations::MigrationHarness;
use std::collections::BTreeMap;

/// The first migration that makes a table anew to which others refer.
const REBUILD: &str = "20261201171000";

/// Rows in each table.
const ROWS: usize = 3;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

fn lines(link: &mut Link, query: &str) -> Vec<String> {
    let found: QueryResult<Vec<Line>> = sql_query(query).load(link);
    let found = found.unwrap_or_else(|error| panic!("{query}: {error}"));
    found.into_iter().map(|one| one.line).collect()
}

fn count(link: &mut Link, table: &str) -> i64 {
    let query = format!("select count(*) as count from {table}");
    let found: Count = sql_query(query).get_result(link).expect("counted");
    found.count
}

fn tried(link: &mut Link, statement: &str) -> QueryResult<()> {
    match link {
        Link::Sqlite(link) => link.batch_execute(statement),
        Link::Postgres(link) => link.batch_execute(statement),
    }
}

fn opened(database: &Database) -> Link {
    let link = match database {
        Database::Sqlite(path) => SqliteConnection::establish(path.to_str().expect("a path"))
            .map(Link::Sqlite)
            .expect("it opens"),
        Database::Postgres(url) => PgConnection::establish(url)
            .map(Link::Postgres)
            .expect("it answers"),
    };
    let mut link = link;
    if matches!(link, Link::Sqlite(_)) {
        tried(&mut link, "pragma foreign_keys = on").expect("on");
    }
    link
}

/// A database as it was before.
fn before(database: &Database) -> Link {
    let mut link = opened(database);
    link.revert_all_migrations(MIGRATIONS)
        .expect("an empty database");
    for step in steps::known().expect("the migrations") {
        if step.name().version().to_string().as_str() < REBUILD {
            link.run_migration(&*step).expect("an earlier migration");
        }
    }
    link
}

/// Every table with its columns and their kinds, those that others refer to first, and where each column refers to.
struct Shape {
    tables: Vec<(String, Vec<(String, String)>)>,
    parents: BTreeMap<(String, String), String>,
}

impl Shape {
    /// Read from an SQLite database; the two have the same.
    fn of(link: &mut Link) -> Self {
        let names = "select name as line from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\' order by rowid";
        let mut shape = Self {
            tables: Vec::new(),
            parents: BTreeMap::new(),
        };
        for table in lines(link, names) {
            let pairs = |all: Vec<String>| -> Vec<(String, String)> {
                let split = |line: String| {
                    let (one, other) = line.split_once(' ').expect("two words");
                    (one.to_owned(), other.to_owned())
                };
                all.into_iter().map(split).collect()
            };
            let columns = format!(
                "select name || ' ' || lower(type) as line from pragma_table_info('{table}') order by cid"
            );
            let parents = format!(
                "select \"from\" || ' ' || \"table\" as line from pragma_foreign_key_list('{table}')"
            );
            for (column, parent) in pairs(lines(link, &parents)) {
                shape.parents.insert((table.clone(), column), parent);
            }
            let columns = pairs(lines(link, &columns));
            shape.tables.push((table, columns));
        }
        shape
    }

    /// A row of a table that its checks take.
    fn row(&self, table: &str, columns: &[(String, String)], at: usize) -> String {
        let value = |(column, kind): &(String, String)| {
            // The other one of two people is the next one, and the last stands with nobody.
            let next = if column == "other_id" { at + 1 } else { at };
            if let Some(parent) = self.parents.get(&(table.to_owned(), column.clone())) {
                let key = match parent.as_str() {
                    "sessions" => "id_hash",
                    _ => "id",
                };
                return format!("'{parent}-{key}-{next}'");
            }
            match (table, column.as_str()) {
                ("people", "role") => "'member'".to_owned(),
                ("sessions", "stage") => "'single'".to_owned(),
                ("links", "purpose") => "'reset'".to_owned(),
                ("rounds", "state") if at == 0 => "'open'".to_owned(),
                ("rounds", "state") => "'closed'".to_owned(),
                ("rounds", "places") => "'fair-draw'".to_owned(),
                ("rounds", "language_weight") => "4".to_owned(),
                ("rounds", "experience_weight" | "availability_weight") => "3".to_owned(),
                ("applications", "side") => "'mentee'".to_owned(),
                ("applications", "state") => "'ready'".to_owned(),
                ("wishes", "kind") => "'bar'".to_owned(),
                ("pairs", "state") => "'active'".to_owned(),
                ("pairs", "mentor_place") => "1".to_owned(),
                ("requests", "kind") => "'copy'".to_owned(),
                ("requests" | "disclosures", "state" | "stage") => "'open'".to_owned(),
                ("checks", "kind") => "'dbs'".to_owned(),
                ("checks", "state") => "'satisfactory'".to_owned(),
                ("checks", "level") => "'enhanced'".to_owned(),
                ("disclosures", "manner") => "'order'".to_owned(),
                _ if kind == "bigint" || kind == "integer" => (at + 1).to_string(),
                _ => format!("'{table}-{column}-{at}'"),
            }
        };
        let names: Vec<_> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let values: Vec<_> = columns.iter().map(value).collect();
        format!(
            "insert into {table} ({}) values ({})",
            names.join(", "),
            values.join(", ")
        )
    }

    fn fill(&self, link: &mut Link) {
        for (table, columns) in &self.tables {
            for at in 0..ROWS {
                if table == "separations" && at + 1 == ROWS {
                    continue;
                }
                let row = self.row(table, columns, at);
                tried(link, &row).unwrap_or_else(|error| panic!("{row}: {error}"));
            }
        }
    }

    /// Every row of every table, with all its columns.
    fn rows(&self, link: &mut Link) -> BTreeMap<String, Vec<String>> {
        let of_table = |(table, columns): &(String, Vec<(String, String)>)| {
            let value =
                |(column, _): &(String, String)| format!("coalesce(cast({column} as text), '-')");
            let all: Vec<_> = columns.iter().map(value).collect();
            let query = format!("select {} as line from {table}", all.join(" || ' ' || "));
            let mut found = lines(link, &query);
            found.sort();
            (table.clone(), found)
        };
        self.tables.iter().map(of_table).collect()
    }
}

/// The indexes and rules by their names. Those that a constraint makes by itself have another name after a rebuild.
fn names(link: &mut Link) -> Vec<String> {
    let query = match link {
        Link::Sqlite(_) => {
            "select name as line from sqlite_schema where type in ('index', 'trigger') and name not like 'sqlite_%' order by name"
        }
        Link::Postgres(_) => {
            "select relname::text as line from pg_class where relkind = 'i' and relnamespace = current_schema()::regnamespace \
             and relname not like '%\\_pkey' and relname not like '%\\_key' order by relname"
        }
    };
    lines(link, query)
}

fn story(fresh: &Fresh) {
    let mut plain = before(&Database::Sqlite(":memory:".into()));
    let shape = Shape::of(&mut plain);
    let mut link = before(&fresh.database);
    shape.fill(&mut link);
    let (rows, indexes) = (shape.rows(&mut link), names(&mut link));
    assert!(rows.len() > 25, "{:?}", rows.keys());
    assert!(rows.values().all(|rows| rows.len() + 1 >= ROWS));
    let counts: BTreeMap<_, _> = rows
        .keys()
        .map(|table| (table.clone(), count(&mut link, table)))
        .collect();
    drop(link);

    db::migrate(&fresh.database).expect("the migrations run");
    let mut link = opened(&fresh.database);
    for (table, before) in counts {
        assert_eq!(count(&mut link, &table), before, "{table}");
    }
    assert_eq!(shape.rows(&mut link), rows, "every value came along");
    let after = names(&mut link);
    for index in &indexes {
        assert!(after.contains(index), "{index} is gone: {after:?}");
    }
    holds(&mut link);
}

/// What is still refused, and what is refused no more.
fn holds(link: &mut Link) {
    let apply = |id: &str, state: &str| {
        format!(
            "insert into applications (id, round_id, person_id, side, state, sealed, created_at, edited_at, state_since) \
             values ('{id}', 'rounds-id-0', 'people-id-0', 'mentor', '{state}', 'x', 1, 1, 1)"
        )
    };
    tried(link, &apply("second", "draft")).expect_err("one living application a round");
    for state in State::ALL {
        let statement = format!(
            "update applications set state = '{}' where id = 'applications-id-0'",
            state.as_str()
        );
        tried(link, &statement).expect("every state can stand there");
        let second = tried(link, &apply("second", "draft"));
        assert_eq!(second.is_ok(), state.is_over(), "{state:?}: {second:?}");
        tried(link, "delete from applications where id = 'second'").expect("gone");
    }
    // A state that a later program knows needs no rebuild, and counts as alive.
    tried(
        link,
        "update applications set state = 'later' where id = 'applications-id-0'",
    )
    .expect("taken");
    tried(link, &apply("second", "draft")).expect_err("one living application a round");
    tried(link, "update pairs set state = 'later'").expect("taken");
    // What is no list is still held.
    tried(link, "update rounds set min_shared = 9").expect_err("a bound");
    tried(
        link,
        "update disclosures set stage = 'handed', second_by = null",
    )
    .expect_err("two people agree");
    tried(link, "insert into sessions (id_hash, person_id, created_at, seen_at, ends_at) values ('x', 'nobody', 1, 1, 1)")
        .expect_err("a session is somebody's");
    // And whoever goes takes along what is theirs. What staff did is left to staff.
    let by_staff = "delete from separations; delete from holds; delete from clearances; delete from checks; delete from proposals; \
        update wishes set made_by = 'people-id-1'; delete from concerns where pair_id = 'pairs-id-0'; \
        delete from pairs where id = 'pairs-id-0'";
    tried(link, by_staff).expect("changed");
    tried(link, "delete from people where id = 'people-id-0'").expect("deleted");
    for table in [
        "sessions",
        "applications",
        "wishes",
        "authenticators",
        "links",
    ] {
        assert_eq!(count(link, table), 2, "{table}");
    }
}

#[test]
fn c9_every_row_comes_along_when_tables_are_made_anew_on_sqlite() {
    story(&Fresh::sqlite());
}

#[test]
fn c9_every_row_comes_along_when_tables_are_made_anew_on_postgres() {
    if let Some(fresh) = Fresh::postgres() {
        story(&fresh);
    }
}

/// Inside a transaction the foreign keys stay on, and dropping a table would empty its children: it is refused instead.
#[test]
fn c9_no_table_is_made_anew_inside_a_transaction() {
    let fresh = Fresh::sqlite();
    let mut link = before(&fresh.database);
    let mut plain = before(&Database::Sqlite(":memory:".into()));
    Shape::of(&mut plain).fill(&mut link);
    tried(&mut link, "begin").expect("begun");
    let refused = link.run_next_migration(MIGRATIONS).map(drop);
    assert!(refused.is_err_and(|error| error.to_string().contains("outside a transaction")));
    assert_eq!(count(&mut link, "pairs"), 3);
    assert_eq!(count(&mut link, "sessions"), 3);
}

/// A row that refers to nothing was there before, or a table lost some: nothing is kept of the rebuild.
#[test]
fn c9_a_rebuild_that_would_leave_something_behind_is_taken_back() {
    let fresh = Fresh::sqlite();
    let mut link = before(&fresh.database);
    let stray = "pragma foreign_keys = off; \
        insert into sessions (id_hash, person_id, created_at, seen_at, ends_at) values ('x', 'nobody', 1, 1, 1)";
    tried(&mut link, stray).expect("a stray row");
    let text = "select group_concat(sql) as line from sqlite_schema";
    let before = lines(&mut link, text);
    drop(link);
    let refused = db::migrate(&fresh.database).expect_err("refused");
    assert!(
        format!("{refused:#}").contains("sessions, which refers to people"),
        "{refused:#}"
    );
    assert_eq!(lines(&mut opened(&fresh.database), text), before);
}

/// The words of a table are held by the code: what it does not know it does not take for something else.
#[test]
fn c9_no_table_holds_a_closed_list() {
    let mut link = opened(&Database::Sqlite(":memory:".into()));
    link.run_pending_migrations(MIGRATIONS)
        .expect("the migrations run");
    let texts = lines(
        &mut link,
        "select sql as line from sqlite_schema where type = 'table' and sql like '%check (%'",
    );
    assert!(texts.len() > 3);
    for text in texts {
        let (_, inside) = text.split_once('(').expect("brackets");
        for check in inside.split("check (").skip(1) {
            let words: Vec<_> = check.split_whitespace().take(2).collect();
            assert!(words.get(1) != Some(&"in"), "a list in {text}");
        }
    }
}
