//! Deleting one of ten thousand, measured: how long it takes, and what is left on the disk and in the log, on both databases.
//! `scripts/erasing` runs it and prints the time.

use super::leaving::{ask, holds, traces};
use crate::{
    doors::logs::Paper,
    story,
    support::{App, on_both},
};
use alongside::{
    accounts, applications,
    config::Database,
    db::Link,
    privacy,
    vocab::{Locale, Role, RoundId, Side},
};
use diesel::{
    QueryableByName, RunQueryDsl, connection::SimpleConnection, result::Error, sql_query,
    sql_types::Text,
};
use std::{fs, path::Path, time::Instant};

/// What was written about the person, in clear. "Canary" alone is found in every PostgreSQL: it knows how people sort words on those islands.
const CANARIES: [&str; 6] = [
    "canaryamal",
    "kestrelhaddad",
    "canarynote",
    "canaryapart",
    "canarybecause",
    "home.example",
];

async fn ten_thousand(app: &App, round: RoundId) {
    let many = app.site.db.write(move |conn| {
        for number in 0..10_000 {
            let profile = accounts::Profile {
                email: App::email(&format!("person{number}@many.example")),
                name: String::new(),
                locale: Locale::En,
            };
            let person = accounts::store::add_ready(conn, &profile, Role::Member, "none")?;
            applications::store::begin(conn, person, round, Side::Mentee)?;
        }
        Ok(())
    });
    many.await.expect("ten thousand people");
}

#[derive(QueryableByName)]
struct Lies {
    #[diesel(sql_type = Text)]
    data: String,
    #[diesel(sql_type = Text)]
    own: String,
}

/// Everything that the database wrote to the disk: of PostgreSQL its own files, the log beside them, and what the server said.
/// `None` if the server is on another machine.
async fn disk(app: &App) -> Option<Vec<u8>> {
    if matches!(app.site.config.database, Database::Sqlite(_)) {
        return Some(app.bytes_on_disk());
    }
    let lies = app.site.db.read(|conn| match conn.link() {
        Link::Sqlite(_) => Err(Error::NotFound),
        Link::Postgres(link) => {
            link.batch_execute("checkpoint")?;
            sql_query("select current_setting('data_directory') as data, oid::text as own from pg_database where datname = current_database()")
                .get_result::<Lies>(link)
        }
    });
    let lies = lies.await.expect("where the data lies");
    let data = Path::new(&lies.data);
    let mut bytes = fs::read(data.join("../server.log")).unwrap_or_default();
    for folder in [data.join("base").join(&lies.own), data.join("pg_wal")] {
        for entry in fs::read_dir(folder).ok()? {
            let path = entry.ok()?.path();
            if path.is_file() {
                bytes.extend(fs::read(path).unwrap_or_default());
            }
        }
    }
    Some(bytes)
}

on_both! {
    async fn r14_r17_deleting_one_of_ten_thousand_takes_under_a_second_and_leaves_nothing_in_clear(app: App) {
        let paper = Paper::default();
        let log = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(paper.clone()).finish();
        let _log = tracing::subscriber::set_default(log);
        tracing::info!("planted canary");
        assert!(paper.text().contains("planted canary"), "what is logged is seen");
        let planted = paper.text().len();

        let [mut mentee, ..] = story::tell(&app).await;
        let id = mentee.id.expect("an account");
        ten_thousand(&app, mentee.application().await.round).await;
        let before = app.site.db.read(move |conn| traces(conn, id)).await.expect("traces");
        let sqlite = matches!(app.site.config.database, Database::Sqlite(_));
        let there = disk(&app).await;
        if let Some(there) = &there {
            assert!(before.iter().all(|trace| holds(there, trace)), "before, the disk holds her, sealed");
        }
        ask(&mut mentee).await;
        app.later(3);
        let start = Instant::now();
        assert_eq!(privacy::erase_due(&app.site).await.expect("deleted"), 1);
        let took = start.elapsed();
        eprintln!("deleting one of 10,000 on {}: {took:?}", if sqlite { "SQLite" } else { "PostgreSQL" });
        assert!(took.as_millis() < 1000, "{took:?}");

        if let Some(bytes) = disk(&app).await {
            assert!(holds(&bytes, id.as_str().as_bytes()), "the search can find: the tombstone is there");
            // Of what was sealed, SQLite keeps nothing; what PostgreSQL's dead space keeps is sealed (decision 12).
            for trace in before.iter().filter(|_| sqlite) {
                assert!(!holds(&bytes, trace), "a sealed value is still on the disk");
            }
            let bytes = bytes.to_ascii_lowercase();
            for word in CANARIES {
                assert!(!holds(&bytes, word.as_bytes()), "{word} lies on the disk in clear");
            }
        } else {
            eprintln!("the server's files are not on this machine: the disk was not searched");
        }
        let log = paper.text().split_off(planted).to_lowercase();
        assert!(log.contains("erased") && log.contains(id.as_str()), "the log says that it was done: {log}");
        for word in CANARIES {
            let lines: Vec<_> = log.lines().filter(|line| line.contains(word)).collect();
            assert!(lines.is_empty(), "{word} stands in the log: {lines:#?}");
        }
    }
}
