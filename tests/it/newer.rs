//! A database that a newer program brought up to date: an older one keeps away from it, unless the migration says that it may serve.

use crate::support::{App, Fresh, KEY};
use alongside::{
    app,
    config::Database,
    db::{self, Link},
    mail,
};
use diesel::{Connection, PgConnection, SqliteConnection, connection::SimpleConnection};
use std::{
    path::Path,
    process::{Command, Output},
};

/// A migration that no program of today knows.
const LATER: &str = "20991231235959";

fn change(database: &Database, statement: &str) {
    let mut link = match database {
        Database::Sqlite(path) => {
            let path = path.to_str().expect("a path");
            Link::Sqlite(SqliteConnection::establish(path).expect("it opens"))
        }
        Database::Postgres(url) => {
            Link::Postgres(PgConnection::establish(url).expect("it answers"))
        }
    };
    match &mut link {
        Link::Sqlite(link) => link.batch_execute(statement),
        Link::Postgres(link) => link.batch_execute(statement),
    }
    .expect(statement);
}

fn alongside(database: &Database, folder: &Path, arguments: &[&str]) -> Output {
    let url = match database {
        Database::Sqlite(path) => format!("sqlite:{}", path.display()),
        Database::Postgres(url) => url.clone(),
    };
    Command::new(env!("CARGO_BIN_EXE_alongside"))
        .args(arguments)
        .current_dir(folder)
        .env("DATABASE_URL", url)
        .env("ALONGSIDE_KEY", KEY)
        .env("ALONGSIDE_LOG", "off")
        .env("ALONGSIDE_LISTEN", "127.0.0.1:0")
        .output()
        .expect("the program runs")
}

/// Everything that opens a database, as it is asked for at the terminal.
const DEEDS: [&[&str]; 7] = [
    &["migrate"],
    &["check"],
    &["retention"],
    &["keys", "rotate"],
    &["staff", "add", "rosa@charity.example", "--role", "lead"],
    BACKUP,
    // Last, because an older program would serve until somebody stops it.
    &["serve"],
];
const BACKUP: &[&str] = &["backup", "--to", "later.age", "--recipient", RECIPIENT];
const RECIPIENT: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

async fn story(fresh: Fresh) {
    let database = fresh.database.clone();
    let folder = std::env::temp_dir().join(format!("newer-{}", alongside::vocab::PersonId::new()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let app = App::on(fresh).await;
    change(
        &database,
        &format!("insert into __diesel_schema_migrations (version) values ('{LATER}')"),
    );
    for deed in DEEDS {
        let output = alongside(&database, &folder, deed);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{deed:?}: {said}");
        assert!(
            said.contains("newer than this program") && said.contains(LATER),
            "{deed:?}: {said}"
        );
    }
    assert!(!folder.join("later.age").exists(), "no half backup is left");
    let open = || app::open((*app.site.config).clone(), app.clock.clone());
    assert!(open().is_err() && db::snapshot(&database, |_| Ok(())).is_err());
    // The migration changed nothing that an older program has to know.
    change(
        &database,
        &format!("insert into __compatible_migrations (version) values ('{LATER}')"),
    );
    let site = open().expect("it serves");
    site.db.read(mail::waiting).await.expect("it reads");
    let backup = alongside(&database, &folder, BACKUP);
    assert!(backup.status.success(), "{backup:?}");
    std::fs::remove_dir_all(folder).expect("gone");
}

#[tokio::test]
async fn g21_an_older_program_keeps_away_from_a_newer_database_on_sqlite() {
    story(Fresh::sqlite()).await;
}

#[tokio::test]
async fn g21_an_older_program_keeps_away_from_a_newer_database_on_postgres() {
    if let Some(fresh) = Fresh::postgres() {
        story(fresh).await;
    }
}
