//! Golden files: everything that earlier code stored opens with the code of today, and says the same (tests/golden/README.md).
//!
//! A generation is written once and stays for good; `golden::a_new_generation_is_written` adds one and never touches another.

mod files;
mod read;
mod registers;
mod story;

use crate::support::{App, Fresh};
use alongside::{
    accounts::codes::Authenticator,
    app,
    backup::{self, Identities, Recipients},
    config::{Database, KeySource},
    db::{Conn, Link},
    keys::store::{Opened, Place, open_all, seal_anew},
    ledger::{self, Verb, rows},
    seal::Keyring,
    vocab::{Moment, Role},
};
use diesel::RunQueryDsl;
use files::Generation;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs};

/// What somebody needs who opens a stored database later.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Facts {
    /// The moment at which the story ended.
    now: i64,
    /// Everybody whose records are read, by their email addresses.
    people: Vec<String>,
    /// The id of whoever was deleted.
    gone: String,
    /// What stands in a coordinator's authenticator, and the codes for when it is lost.
    secret: String,
    recovery: Vec<String>,
    /// A link to a new passphrase.
    link: String,
    /// The token of a session, and whose it is.
    session: String,
    of_session: String,
}

/// One sealed value, and what lies in it.
#[derive(Serialize, Deserialize)]
struct SealedValue {
    place: String,
    row: String,
    sealed: String,
    plain: String,
}

/// What was said and is not said any more; each line as often as it was there.
fn missing(expected: &str, said: &[String], skip_here: bool) -> Vec<String> {
    let mut there: BTreeMap<&str, usize> = BTreeMap::new();
    for line in said {
        *there.entry(line).or_default() += 1;
    }
    let mut gone = Vec::new();
    for line in expected
        .lines()
        .filter(|line| !(skip_here && line.starts_with("here: ")))
    {
        match there.get_mut(line) {
            Some(count) if *count > 0 => *count -= 1,
            _ => gone.push(line.to_owned()),
        }
    }
    gone
}

fn opened(generation: &Generation, fresh: Fresh, facts: &Facts) -> App {
    let key = generation.text("key");
    let now = Moment::from_micros(facts.now);
    App::stored(fresh, now, |config| {
        config.keys = KeySource::Text(key.into());
    })
}

/// All that a stored database promises, whichever kind it is.
async fn holds(generation: &Generation, name: &str, fresh: Fresh) {
    let facts = generation.facts(name);
    let app = opened(generation, fresh, &facts);
    // What was known to somebody then still opens the doors.
    let mut visitor = app.visitor();
    visitor.cookie = Some(facts.session.clone());
    assert_eq!(
        visitor.get("/me").await.status,
        200,
        "{name}: a session goes on"
    );
    let link = app
        .visitor()
        .get(&format!("/passphrase/{}", facts.link))
        .await;
    assert_eq!(
        link.attributes("input[type=password]", "name").len(),
        1,
        "{name}: a link still works"
    );
    let mut amal = app.visitor();
    assert_eq!(
        amal.signs_in(&facts.of_session).await.goes_to(),
        "/me",
        "{name}: the passphrase fits"
    );
    app.clock.turn_to(app.clock.now().plus_seconds(60));
    let own: Authenticator = serde_json::from_value(facts.secret.clone().into()).expect("a secret");
    for code in [
        own.code(app.clock.now()),
        facts.recovery.first().expect("a code").clone(),
    ] {
        let mut rosa = app.visitor();
        assert_eq!(rosa.signs_in("rosa@charity.example").await.status, 200);
        let inside = rosa.post("/sign-in/code", &[("code", &code)]).await;
        assert_eq!(inside.goes_to(), "/desk", "{name}: the second step fits");
    }
}

/// What lies there without a hash is signed once, which the log says; from then on a row without one is a fault.
#[tokio::test]
async fn s60_rows_of_before_are_signed_once_at_the_first_start() {
    for generation in files::all() {
        for (name, fresh) in [
            ("sqlite", Some(generation.sqlite())),
            ("postgres", generation.postgres()),
        ] {
            let Some(fresh) = fresh else { continue };
            let facts = generation.facts(name);
            let app = opened(&generation, fresh, &facts);
            app.tampered();
            let look = |conn: &mut Conn| {
                let everything = (1_000, 0);
                let log = ledger::all(conn, everything, (Role::Admin, Vec::new()))?;
                let signed = log.iter().filter(|entry| entry.verb == Verb::Signed);
                Ok((rows::store::check(conn)?, signed.count()))
            };
            let (report, signed) = app.site.db.read(look).await.expect("readable");
            assert!(report.rows > 3, "{name}: {report:?}");
            assert_eq!((report.faults, signed), (vec![], 1), "{name}");
            let added = |conn: &mut Conn| {
                let copy = "insert into recovery_codes (hash, person_id) select passphrase_hash, id from (select id, sealed as passphrase_hash from people limit 1) one";
                match conn.link() {
                    Link::Sqlite(link) => diesel::sql_query(copy).execute(link),
                    Link::Postgres(link) => diesel::sql_query(copy).execute(link),
                }
            };
            assert_eq!(app.site.db.write(added).await, Ok(1));
            app::open((*app.site.config).clone(), app.clock.clone()).expect("it opens again");
            let (report, signed) = app.site.db.read(look).await.expect("readable");
            assert_eq!((report.faults.len(), signed), (1, 1), "{name}: {report:?}");
        }
    }
}

async fn says_the_same(generation: &Generation, name: &str, fresh: Fresh) {
    let facts = generation.facts(name);
    let app = opened(generation, fresh, &facts);
    let said = read::said(&app, &facts).await;
    let gone = missing(&generation.text("said.txt"), &said, false);
    assert!(
        gone.is_empty(),
        "{name} of {generation:?} does not say any more:\n{}\n\nbut:\n{}",
        gone.join("\n"),
        said.join("\n")
    );
}

#[tokio::test]
async fn every_stored_sqlite_database_is_migrated_and_says_the_same() {
    for generation in files::all() {
        says_the_same(&generation, "sqlite", generation.sqlite()).await;
        holds(&generation, "sqlite", generation.sqlite()).await;
    }
}

#[tokio::test]
async fn every_stored_postgres_database_is_migrated_and_says_the_same() {
    for generation in files::all() {
        let Some(fresh) = generation.postgres() else {
            return;
        };
        says_the_same(&generation, "postgres", fresh).await;
        holds(
            &generation,
            "postgres",
            generation.postgres().expect("it was there"),
        )
        .await;
    }
}

#[tokio::test]
async fn every_stored_backup_comes_back_and_says_the_same() {
    for generation in files::all() {
        let facts = generation.facts("sqlite");
        let keys = Keyring::parse(&generation.text("key")).expect("keys");
        let identities = Identities::read(&generation.path("identity")).expect("an identity");
        let targets = [Some(Fresh::sqlite()), Fresh::postgres()];
        for fresh in targets.into_iter().flatten() {
            let now = Moment::from_micros(facts.now);
            let database = fresh.database.clone();
            backup::restore(
                &database,
                &generation.path("backup.age"),
                &identities,
                (&keys, now),
                |_, _| Ok(()),
            )
            .expect("the backup comes back");
            let app = opened(&generation, fresh, &facts);
            let said = read::said(&app, &facts).await;
            let gone = missing(&generation.text("said.txt"), &said, true);
            assert!(
                gone.is_empty(),
                "the backup of {generation:?} does not say any more:\n{}",
                gone.join("\n")
            );
        }
    }
}

#[test]
fn every_stored_sealed_value_opens_to_the_very_bytes_that_were_sealed() {
    for generation in files::all() {
        let keys = Keyring::parse(&generation.text("key")).expect("keys");
        let values: Vec<SealedValue> =
            serde_json::from_str(&generation.text("sealed.json")).expect("JSON");
        assert!(values.len() >= 15, "one of every place");
        for value in values {
            let sealed = files::sealed(&value.sealed);
            let plain = keys
                .open(&value.place, &value.row, &sealed)
                .expect(&value.place);
            assert_eq!(
                String::from_utf8_lossy(&plain),
                value.plain,
                "{}",
                value.place
            );
        }
    }
}

/// What lies in a padded value begins with a byte with which nothing begins that was ever sealed bare.
#[test]
fn s50_all_that_was_sealed_before_padding_is_json_and_no_json_looks_padded() {
    let first = Generation::of(1);
    let values: Vec<SealedValue> = serde_json::from_str(&first.text("sealed.json")).expect("JSON");
    assert_eq!(values.len(), 15, "one of every place of then");
    for value in values {
        let bytes = value.plain.as_bytes();
        serde_json::from_slice::<serde_json::Value>(bytes).expect("JSON");
        assert!(bytes.first().is_some_and(|byte| *byte >= b' '));
    }
    for begins in 0..b' ' {
        let text = [&[begins][..], b"{}"].concat();
        let is_white = matches!(begins, b'\t' | b'\n' | b'\r');
        let json = serde_json::from_slice::<serde_json::Value>(&text);
        assert_eq!(json.is_ok(), is_white, "{begins}");
    }
}

/// Rows of before padding lie under the very key that still seals: the key job takes them up too, and they say the same after.
#[tokio::test]
async fn s50_what_an_earlier_program_sealed_without_padding_is_sealed_anew() {
    let first = Generation::of(1);
    for (name, fresh) in [
        ("sqlite", Some(first.sqlite())),
        ("postgres", first.postgres()),
    ] {
        let Some(fresh) = fresh else { continue };
        let facts = first.facts(name);
        let app = opened(&first, fresh, &facts);
        let opened = async || app.site.db.read(open_all).await.expect("opens");
        let count = opened().await.count;
        // But what the first start wrote itself: how many rows it signed.
        let bare = count - 1;
        assert_eq!(
            opened().await,
            Opened {
                count,
                older: 0,
                bare,
                damaged: 0
            },
            "{name}: none of them is padded"
        );
        for expected in [bare, 0] {
            let anew = |conn: &mut Conn| {
                let mut all = (Place::default(), false);
                while !all.1 {
                    all = seal_anew(conn, all.0)?;
                }
                Ok(all.0.sealed)
            };
            let sealed = app.site.db.write(anew).await.expect("sealed");
            assert_eq!(sealed, expected, "{name}: once, and nothing is left to do");
            assert_eq!(
                opened().await,
                Opened {
                    count,
                    older: 0,
                    bare: 0,
                    damaged: 0
                },
                "{name}: all are"
            );
        }
        let said = read::said(&app, &facts).await;
        let gone = missing(&first.text("said.txt"), &said, false);
        assert!(gone.is_empty(), "{name}: {}", gone.join("\n"));
    }
}

/// A generation that lacks nothing, and a reader who notices a line that is gone.
#[test]
fn a_line_that_is_said_no_more_is_noticed() {
    let expected = "a\na\nb\nhere: c";
    let said = ["b", "a", "here: c", "new"].map(str::to_owned);
    assert_eq!(missing(expected, &said, false), ["a"]);
    assert_eq!(missing(expected, &said[..1], true), ["a", "a"]);
    assert!(!files::all().is_empty(), "a generation is stored");
}

/// Writes the next generation with the code of today:
/// `scripts/with-postgres cargo test --test it -- --ignored golden::a_new_generation`.
#[tokio::test]
#[ignore = "it writes files into tests/golden"]
async fn a_new_generation_is_written() {
    let generation = Generation::begin();
    let identity = age::x25519::Identity::generate();
    generation.put("key", crate::support::KEY.as_bytes());
    generation.put(
        "identity",
        age::secrecy::ExposeSecret::expose_secret(&identity.to_string()).as_bytes(),
    );
    let mut said: Option<Vec<String>> = None;
    for name in ["sqlite", "postgres"] {
        let app = App::on(match name {
            "sqlite" => Fresh::sqlite(),
            _ => Fresh::postgres().expect("run it under scripts/with-postgres"),
        });
        let app = app.await;
        let facts = story::tell(&app).await;
        generation.put_json(&format!("{name}.json"), &facts);
        let database = app.site.config.database.clone();
        match &database {
            Database::Sqlite(path) => {
                generation.keep_sqlite(path);
                let to = Recipients::parse(&[identity.to_public().to_string()]).expect("a key");
                let file = generation.path("backup.age");
                backup::write(&database, &file, &to, app.clock.now()).expect("a backup");
                let values = app.site.db.read(files::one_of_each).await.expect("values");
                generation.put_json("sealed.json", &values);
            }
            Database::Postgres(url) => generation.keep_postgres(url),
        }
        // What is read is the file, as everybody after us reads it.
        drop(app);
        let fresh = if name == "sqlite" {
            Some(generation.sqlite())
        } else {
            generation.postgres()
        };
        let app = opened(&generation, fresh.expect("a database"), &facts);
        let mut lines = read::said(&app, &facts).await;
        lines.sort();
        if let Some(before) = &said {
            assert_eq!(before, &lines, "both databases say the same");
        }
        said = Some(lines);
    }
    generation.put(
        "said.txt",
        (said.expect("said").join("\n") + "\n").as_bytes(),
    );
    fs::remove_file(generation.path("unfinished")).expect("finished");
}
