//! The tables as diesel sees them are the tables as they are, on both databases; and every migration can be taken back.

use crate::support::{App, on_both};
use alongside::db::{Link, MIGRATIONS};
use diesel::{
    Connection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query,
    sql_types::{Integer, Text},
};
use diesel_migrations::MigrationHarness;
use std::{collections::BTreeMap, fs};

const FILE: &str = "src/db/schema.rs";

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Integer)]
    required: i32,
    #[diesel(sql_type = Integer)]
    key: i32,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Reference {
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    column: String,
}

/// Migrations of the same moment: the database knows each by it, so only one of them would ever run.
fn of_one_moment<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let moment = |name: &str| name.get(..17).map(str::to_owned);
    let twice = |name: &&&str| {
        let same = names.iter().filter(|other| moment(other) == moment(name));
        same.count() > 1
    };
    names.iter().filter(twice).copied().collect()
}

#[test]
fn every_migration_has_a_moment_of_its_own() {
    let planted = ["2026-11-25-130700_one", "2026-11-25-130700_other"];
    assert_eq!(of_one_moment(&planted), planted);
    let names: Vec<String> = fs::read_dir("migrations")
        .expect("the migrations")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert!(names.len() > 10, "{names:?}");
    assert_eq!(of_one_moment(&names), Vec::<&str>::new());
}

fn migrated() -> SqliteConnection {
    let mut link = SqliteConnection::establish(":memory:").expect("a database in memory");
    link.run_pending_migrations(MIGRATIONS)
        .expect("the migrations run");
    link
}

fn tables(link: &mut SqliteConnection) -> Vec<String> {
    let all = "select name from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\' order by rowid";
    let mut names: Vec<String> = sql_query(all)
        .load::<Name>(link)
        .expect("the list of tables")
        .into_iter()
        .map(|table| table.name)
        .collect();
    // A table stays where it stood when it is made anew.
    let there = fs::read_to_string(FILE).expect("the schema file");
    names.sort_by_key(|name| there.find(&format!("    {name} (")).unwrap_or(usize::MAX));
    names
}

fn columns(link: &mut SqliteConnection, table: &str) -> Vec<Column> {
    let all = format!(
        "select name, lower(type) as kind, \"notnull\" as required, pk as key from pragma_table_info('{table}')"
    );
    sql_query(all).load(link).expect("the columns")
}

fn kind(column: &Column) -> String {
    let kind = match column.kind.as_str() {
        "text" => "Text",
        "bytea" => "Binary",
        "bigint" => "BigInt",
        "integer" => "Integer",
        other => panic!(
            "{}: {other} is not among the types both databases know",
            column.name
        ),
    };
    if column.required == 1 {
        kind.to_owned()
    } else {
        format!("Nullable<{kind}>")
    }
}

/// The file as it should be.
fn written(link: &mut SqliteConnection) -> String {
    let names = tables(link);
    let mut pieces = vec![
        "//! The tables as diesel sees them; `scripts/schema` writes this file and a test compares it.".to_owned(),
    ];
    for table in &names {
        let columns = columns(link, table);
        let mut key: Vec<_> = columns.iter().filter(|column| column.key > 0).collect();
        key.sort_by_key(|column| column.key);
        let key: Vec<_> = key.iter().map(|column| column.name.as_str()).collect();
        pieces.push(format!(
            "\ndiesel::table! {{\n    {table} ({}) {{",
            key.join(", ")
        ));
        let line = |column: &Column| format!("        {} -> {},", column.name, kind(column));
        pieces.extend(columns.iter().map(line));
        pieces.push("    }\n}".to_owned());
    }
    pieces.push(String::new());
    pieces.extend(names.iter().flat_map(|table| joins(link, table)));
    pieces.push("\ndiesel::allow_tables_to_appear_in_same_query!(".to_owned());
    pieces.extend(names.iter().map(|name| format!("    {name},")));
    pieces.push(");\n".to_owned());
    pieces.join("\n")
}

/// The ways from a table to others; two ways to the same one are for the query to name.
fn joins(link: &mut SqliteConnection, table: &str) -> Vec<String> {
    let to =
        format!("select \"table\", \"from\" as column from pragma_foreign_key_list('{table}')");
    let mut by_table: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for reference in sql_query(to)
        .load::<Reference>(link)
        .expect("the references")
    {
        by_table
            .entry(reference.table)
            .or_default()
            .push(reference.column);
    }
    let join = |(other, columns): (&String, &Vec<String>)| match columns.as_slice() {
        [column] => Some(format!("diesel::joinable!({table} -> {other} ({column}));")),
        _ => None,
    };
    by_table.iter().filter_map(join).collect()
}

#[test]
fn the_schema_file_is_what_the_migrations_make() {
    let there = fs::read_to_string(FILE).expect("the schema file");
    assert!(
        there == written(&mut migrated()),
        "{FILE} is behind the migrations: run scripts/schema"
    );
}

#[test]
#[ignore = "writes the schema file: scripts/schema"]
fn write_the_schema_file() {
    fs::write(FILE, written(&mut migrated())).expect("the schema file can be written");
}

on_both! {
    async fn every_column_of_the_schema_is_there_and_every_migration_can_be_taken_back(app: App) {
        let mut sqlite = migrated();
        let expected: Vec<_> = tables(&mut sqlite)
            .into_iter()
            .map(|table| {
                let mut names: Vec<_> = columns(&mut sqlite, &table).into_iter().map(|column| column.name).collect();
                names.sort();
                (table, names)
            })
            .collect();
        let found = app.site.db.write(move |conn| {
            let link = conn.link();
            let mut found = Vec::new();
            for (table, _) in &expected {
                let all = match link {
                    Link::Sqlite(_) => format!("select name from pragma_table_info('{table}')"),
                    Link::Postgres(_) => format!("select column_name::text as name from information_schema.columns where table_name = '{table}'"),
                };
                let mut names: Vec<_> = sql_query(all).load::<Name>(link)?.into_iter().map(|column| column.name).collect();
                names.sort();
                found.push((table.clone(), names));
            }
            Ok((expected, found))
        }).await.expect("readable");
        assert_eq!(found.0, found.1);
    }
}

#[test]
fn migrations_go_up_and_down_and_up_again() {
    let mut link = migrated();
    link.revert_all_migrations(MIGRATIONS)
        .expect("every migration can be taken back");
    assert!(
        tables(&mut link).is_empty(),
        "something was left behind: {:?}",
        tables(&mut link)
    );
    link.run_pending_migrations(MIGRATIONS)
        .expect("and done again");
}
