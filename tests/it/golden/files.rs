//! The files of a generation: written once, and loaded into a database of a test's own.

use super::{Facts, SealedValue};
use crate::support::Fresh;
use alongside::{
    config::Database,
    db::{Conn, schema},
    seal::Sealed,
};
use diesel::{
    Connection, PgConnection, QueryResult, SqliteConnection, connection::SimpleConnection,
    prelude::*,
};
use serde::Serialize;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A folder below tests/golden.
#[derive(Debug)]
pub(super) struct Generation(PathBuf);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Every generation that is stored.
pub(super) fn all() -> Vec<Generation> {
    let numbers = 1..;
    numbers
        .map(|number| root().join(number.to_string()))
        .take_while(|folder| folder.exists())
        .filter(|folder| !folder.join("unfinished").exists())
        .map(Generation)
        .collect()
}

/// A sealed value from its hexadecimal digits.
pub(super) fn sealed(digits: &str) -> Sealed {
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("hexadecimal digits");
    let bytes: Vec<u8> = (0..digits.len()).step_by(2).map(byte).collect();
    let mut link = SqliteConnection::establish(":memory:").expect("a database");
    let query = diesel::select(
        diesel::dsl::sql::<diesel::sql_types::Binary>("")
            .bind::<diesel::sql_types::Binary, _>(bytes),
    );
    query.get_result(&mut link).expect("a sealed value")
}

impl Generation {
    /// The one of this number.
    pub(super) fn of(number: u32) -> Self {
        Self(root().join(number.to_string()))
    }

    /// The next one, in a folder that is not there yet.
    pub(super) fn begin() -> Self {
        let folder = (1..).map(|number: u32| root().join(number.to_string()));
        let folder = folder.into_iter().find(|folder| !folder.exists());
        let own = Self(folder.expect("numbers do not end"));
        fs::create_dir_all(&own.0).expect("a folder");
        own.put("unfinished", b"");
        own
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(super) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect(name)
    }

    pub(super) fn facts(&self, name: &str) -> Facts {
        serde_json::from_str(&self.text(&format!("{name}.json"))).expect("JSON")
    }

    /// Writes a file that is not there yet.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) {
        assert!(
            !self.path(name).exists(),
            "{name}: nothing is ever overwritten"
        );
        fs::write(self.path(name), bytes).expect("written");
    }

    pub(super) fn put_json(&self, name: &str, what: &impl Serialize) {
        self.put(name, &serde_json::to_vec_pretty(what).expect("JSON"));
    }

    pub(super) fn sqlite(&self) -> Fresh {
        let fresh = Fresh::sqlite();
        let Database::Sqlite(path) = &fresh.database else {
            panic!("a file");
        };
        fs::copy(self.path("sqlite.db"), path).expect("copied");
        fresh
    }

    pub(super) fn postgres(&self) -> Option<Fresh> {
        let fresh = Fresh::postgres()?;
        let Database::Postgres(url) = &fresh.database else {
            panic!("a server");
        };
        let mut link = PgConnection::establish(url).expect("a server");
        link.batch_execute("drop schema public cascade; create schema public")
            .expect("an empty database");
        link.batch_execute(&self.text("postgres.sql"))
            .expect("the stored database");
        Some(fresh)
    }

    /// A copy without what was deleted, in small pages.
    pub(super) fn keep_sqlite(&self, from: &Path) {
        let to = self.path("sqlite.db");
        let copy = format!("vacuum into '{}'", to.display());
        let open =
            |path: &Path| SqliteConnection::establish(&path.to_string_lossy()).expect("open");
        open(from).batch_execute(&copy).expect("copied");
        open(&to)
            .batch_execute("pragma journal_mode = delete; pragma page_size = 1024; vacuum")
            .expect("packed");
    }

    /// Plain SQL: statements that any version of PostgreSQL knows, and nothing of the program that wrote them.
    pub(super) fn keep_postgres(&self, url: &str) {
        let found = fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL");
        let bin = found.map(|one| one.expect("a folder").path()).max();
        let dump = bin.expect("a version").join("bin/pg_dump");
        let options = [
            "--inserts",
            "--no-owner",
            "--no-privileges",
            "--schema=public",
        ];
        let dumped = Command::new(dump).args(options).arg(url).output();
        let dumped = dumped.expect("pg_dump");
        assert!(
            dumped.status.success(),
            "{}",
            String::from_utf8_lossy(&dumped.stderr)
        );
        let text = String::from_utf8(dumped.stdout).expect("text");
        let plain = |line: &&str| {
            let of_the_program = [
                "--",
                "\\",
                "SET ",
                "SELECT pg_catalog.set_config",
                "CREATE SCHEMA public",
                "COMMENT ON SCHEMA",
            ];
            !line.is_empty() && !of_the_program.iter().any(|begin| line.starts_with(begin))
        };
        let lines: Vec<_> = text.lines().filter(plain).collect();
        self.put("postgres.sql", (lines.join("\n") + "\n").as_bytes());
    }
}

/// One sealed value of every place that has any, opened.
pub(super) fn one_of_each(conn: &mut Conn<'_>) -> QueryResult<Vec<SealedValue>> {
    let mut values = Vec::new();
    macro_rules! each {
        ($($table:ident . $key:ident,)*) => { $({
            use schema::$table::dsl::*;
            let place = concat!(stringify!($table), ".sealed");
            let rows: Vec<(String, Option<Sealed>)> = $table.order($key).select(($key, sealed.nullable())).load(conn.link())?;
            let digits: Vec<(String, Option<Vec<u8>>)> = $table.order($key).select(($key, sealed.nullable())).load(conn.link())?;
            let found = rows.into_iter().zip(digits).find_map(|((row, own), (_, bytes))| Some((row, own?, bytes?)));
            let (row, own, bytes) = found.expect(place);
            let plain = conn.keys().open(place, &row, &own).expect(place);
            values.push(SealedValue {
                place: place.to_owned(),
                row,
                sealed: alongside::seal::hex(&bytes),
                plain: String::from_utf8_lossy(&plain).into_owned(),
            });
        })* };
    }
    each! {
        people.id, applications.id, proposals.id, pairs.id, ledger.id, outbox.id, requests.id, concerns.id, checks.id,
        separations.id, disclosures.id, breaches.id, breach_people.id, authenticators.person_id, address_changes.person_id,
    }
    Ok(values)
}
