//! The drill: a backup is taken, somebody is deleted, everything is lost, and the backup is brought back by the program itself.

use crate::{
    story,
    support::{App, Fresh, KEY, PASSPHRASE, Visitor, on_both},
};
use age::secrecy::ExposeSecret;
use alongside::{
    accounts, app, applications,
    backup::{Identities, LEFT_OUT, Recipients, write},
    config::{Config, Database},
    db::{Conn, Link, MIGRATIONS, schema},
    ledger::{
        self, Verb,
        chain::store as chain,
        rows::{Table, store::signed},
    },
    privacy::{self, Class, Schedule},
    vocab::{Clock, PersonId, Role},
    web::Site,
};
use diesel::{Connection, QueryResult, SqliteConnection, connection::SimpleConnection, prelude::*};
use diesel_migrations::MigrationHarness;
use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder of this test's own for files that lie elsewhere, gone afterwards.
struct Elsewhere(PathBuf);

impl Elsewhere {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("alongside-elsewhere-{}", PersonId::new()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// An identity as `age-keygen` writes it: its file, and the public key.
    fn identity(&self, name: &str) -> (PathBuf, String) {
        let identity = age::x25519::Identity::generate();
        let (public, path) = (identity.to_public().to_string(), self.file(name));
        let text = format!(
            "# public key: {public}\n{}\n",
            identity.to_string().expose_secret()
        );
        fs::write(&path, text).expect("written");
        (path, public)
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs the program itself on a database.
fn alongside(database: &Database, erased: &Path, arguments: &[&str]) -> Output {
    let url = match database {
        Database::Sqlite(path) => format!("sqlite:{}", path.display()),
        Database::Postgres(url) => url.clone(),
    };
    Command::new(env!("CARGO_BIN_EXE_alongside"))
        .args(arguments)
        .env("DATABASE_URL", url)
        .env("ALONGSIDE_KEY", KEY)
        .env("ALONGSIDE_ERASED_FILE", erased)
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn backs_up(database: &Database, to: &Path, recipient: &str) -> Output {
    let to = to.to_str().expect("a path");
    alongside(
        database,
        Path::new("unused"),
        &["backup", "--to", to, "--recipient", recipient],
    )
}

fn restores(database: &Database, erased: &Path, from: &Path, identity: &Path) -> Output {
    let (from, identity) = (
        from.to_str().expect("a path"),
        identity.to_str().expect("a path"),
    );
    alongside(
        database,
        erased,
        &["restore", "--from", from, "--identity", identity],
    )
}

/// How many rows each table has, and a sum over what they hold.
fn contents(conn: &mut Conn) -> QueryResult<Vec<(String, i64)>> {
    use schema::*;
    let mut all = Vec::new();
    macro_rules! count {
        ($($table:ident)*) => { $(all.push((stringify!($table).to_owned(), $table::table.count().get_result(conn.link())?));)* };
    }
    count!(people rounds applications wishes proposals pairs ledger outbox authenticators recovery_codes attempts ledger_chain row_hashes requests concerns sessions links);
    Ok(all)
}

fn reopened(app: &App, database: &Database) -> Site {
    let config = Config {
        database: database.clone(),
        ..(*app.site.config).clone()
    };
    app::open(config, app.clock.clone()).expect("the restored database opens")
}

async fn name_of(site: &Site, id: PersonId) -> String {
    let latest = site
        .db
        .read(move |conn| applications::store::latest_of(conn, id))
        .await;
    latest
        .expect("readable")
        .map(|one| one.answers.name)
        .unwrap_or_default()
}

/// Deletes somebody, as if three days had passed.
async fn deletes(app: &App, person: &mut Visitor<'_>) {
    let page = person
        .post("/me/data/deletion", &[("passphrase", PASSPHRASE)])
        .await;
    assert_eq!(page.goes_to(), "/me/data");
    app.later(3);
    assert_eq!(privacy::erase_due(&app.site).await.expect("deleted"), 1);
}

/// What is in a backup once it is decrypted.
fn inside(backup: &Path, identity: &Path) -> String {
    let key = fs::read_to_string(identity).expect("readable");
    let key: age::x25519::Identity = key
        .lines()
        .last()
        .expect("a key")
        .parse()
        .expect("an identity");
    let bytes = fs::read(backup).expect("readable");
    let mut text = String::new();
    let open = age::Decryptor::new(&bytes[..]).expect("an age file");
    let mut reader = open
        .decrypt(std::iter::once(&key as &dyn age::Identity))
        .expect("opens");
    reader.read_to_string(&mut text).expect("text");
    text
}

/// Targets to restore into: a database of the same kind, and with a server at hand one of the other kind too.
fn targets(app: &App) -> Vec<Fresh> {
    match app.site.config.database {
        Database::Sqlite(_) => [Some(Fresh::sqlite()), Fresh::postgres()]
            .into_iter()
            .flatten()
            .collect(),
        Database::Postgres(_) => [Fresh::postgres(), Some(Fresh::sqlite())]
            .into_iter()
            .flatten()
            .collect(),
    }
}

on_both! {
    async fn s55_and_r16_after_a_drill_everybody_is_back_but_who_was_deleted(app: App) {
        let [mut mentee, mentor, rosa] = story::tell(&app).await;
        // Who decided has left the desk since; that pairs are decided by staff must not keep the pair from coming back.
        let left = rosa.id.expect("an account");
        let leaves = move |conn: &mut Conn<'_>| signed(conn, (Table::People, left.as_str()), |conn| diesel::update(schema::people::table.find(left)).set(schema::people::role.eq(Role::Member)).execute(conn.link()));
        app.site.db.write(leaves).await.expect("left");
        app::link_ledger(&app.site.db).await.expect("linked");
        let (gone, stays) = (mentee.id.expect("an account"), mentor.id.expect("an account"));
        let elsewhere = Elsewhere::new();
        let (identity, public) = elsewhere.identity("identity");
        let backup = elsewhere.file("monday.age");
        let database = app.site.config.database.clone();
        let output = backs_up(&database, &backup, &public);
        assert!(output.status.success(), "{}", said(&output));
        let before = app.site.db.read(contents).await.expect("counted");
        assert!(before.iter().any(|(name, count)| name == "ledger" && *count > 5), "{before:?}");
        deletes(&app, &mut mentee).await;

        for target in targets(&app) {
            let output = restores(&target.database, &app.site.config.erased, &backup, &identity);
            let told = said(&output);
            assert!(output.status.success(), "{told}");
            for sentence in ["1 people who were deleted since are deleted again", "sealed values open", "are as they were written"] {
                assert!(told.contains(sentence), "{sentence}: {told}");
            }
            let site = reopened(&app, &target.database);
            assert_eq!(name_of(&site, gone).await, "", "nobody comes back");
            assert_eq!(name_of(&site, stays).await, "Canaryjo Kestrelbrown", "everybody else does");
            let after = site.db.read(contents).await.expect("counted");
            for ((name, was), (_, is)) in before.iter().zip(&after) {
                match name.as_str() {
                    // Letters that were on their way are not sent again; deleting somebody wrote one to the other of the pair.
                    name if LEFT_OUT.contains(&name) => assert!(*is <= 1, "{name}: {is}"),
                    "ledger" | "ledger_chain" | "requests" | "row_hashes" => assert!(is > was, "{name}: deleting again is written down"),
                    "proposals" => assert!(is <= was, "what was worked out with them is gone"),
                    name => assert_eq!(is, was, "{name}"),
                }
            }
            // A lead reads that what was done after the backup is missing, and from when it was; the chain holds that nobody takes it out.
            let entries = site.db.read(|conn| ledger::all(conn, (10_000, 0), (alongside::vocab::Role::Lead, Vec::new()))).await.expect("the ledger");
            let notes: Vec<_> = entries.iter().filter(|entry| entry.verb == Verb::Restored).collect();
            let [note] = notes.as_slice() else { panic!("one note: {notes:?}") };
            let day = Clock::default().now().day().to_string();
            let words = note.reason.as_deref().unwrap_or_default();
            assert!(note.noun_id.starts_with(&day) && words.contains(" tables are back, as they were on ") && words.contains(&day), "{note:?}");
            let schedule = Schedule::of(&site.config);
            let report = site.db.read(move |conn| chain::check(conn, schedule.before(Class::Ledger, conn.now()))).await.expect("a report");
            assert!(report.faults.is_empty() && report.linked == report.entries, "{report:?}");
            let email = App::email(&mentor.email);
            let account = site.db.read(move |conn| accounts::store::by_email(conn, &email)).await.expect("readable");
            assert_eq!(account.expect("found by the address").id, stays);
        }
    }
}

on_both! {
    async fn r16_without_the_list_of_the_deleted_nothing_is_restored(app: App) {
        let [mut mentee, ..] = story::tell(&app).await;
        let gone = mentee.id.expect("an account");
        let elsewhere = Elsewhere::new();
        let (identity, public) = elsewhere.identity("identity");
        let backup = elsewhere.file("monday.age");
        backs_up(&app.site.config.database, &backup, &public);
        deletes(&app, &mut mentee).await;
        let target = targets(&app).remove(0);
        let lost = elsewhere.file("erased");
        let output = restores(&target.database, &lost, &backup, &identity);
        assert!(!output.status.success() && said(&output).contains("the list of erased people"), "{}", said(&output));
        // With an empty list in its place she would be back: that is why.
        fs::write(&lost, "").expect("written");
        let output = restores(&target.database, &lost, &backup, &identity);
        assert!(output.status.success(), "{}", said(&output));
        assert_eq!(name_of(&reopened(&app, &target.database), gone).await, "Canaryamal Kestrelhaddad");
    }
}

on_both! {
    async fn s55_a_backup_shows_nothing_to_whoever_has_no_identity(app: App) {
        let [mentee, ..] = story::tell(&app).await;
        let id = mentee.id.expect("an account").to_string();
        let elsewhere = Elsewhere::new();
        let (identity, public) = elsewhere.identity("identity");
        let backup = elsewhere.file("monday.age");
        let output = backs_up(&app.site.config.database, &backup, &public);
        assert!(output.status.success(), "{}", said(&output));
        let clear = inside(&backup, &identity);
        assert!(clear.contains(&id) && clear.contains("\"people\""), "the search can find");
        let bytes = String::from_utf8_lossy(&fs::read(&backup).expect("readable")).into_owned();
        for word in [id.as_str(), "people", "canary", "kestrel"] {
            assert!(!bytes.to_lowercase().contains(word), "{word}");
        }
        for word in ["canary", "kestrel", "home.example", "0000aa"] {
            assert!(!clear.to_lowercase().contains(word), "even with the identity, {word} stays sealed");
        }
        for table in LEFT_OUT {
            assert!(!clear.contains(&format!("\"table\":\"{table}\"")), "{table}");
        }
        let beside: Vec<_> = fs::read_dir(&elsewhere.0).expect("the folder").map(|file| file.expect("a file").file_name()).collect();
        assert_eq!(beside.len(), 2, "nothing lies in clear beside it: {beside:?}");
    }
}

on_both! {
    async fn s55_what_does_not_fit_is_refused_in_a_sentence_and_nothing_is_half_done(app: App) {
        story::tell(&app).await;
        let elsewhere = Elsewhere::new();
        let (identity, public) = elsewhere.identity("identity");
        let (stranger, _) = elsewhere.identity("stranger");
        let backup = elsewhere.file("monday.age");
        let database = app.site.config.database.clone();
        assert!(backs_up(&database, &backup, &public).status.success());
        let whole = fs::read(&backup).expect("readable");
        let output = backs_up(&database, &backup, &public);
        assert!(!output.status.success() && said(&output).contains("never overwrites"), "{}", said(&output));
        assert_eq!(fs::read(&backup).expect("readable"), whole, "and left as it was");
        let output = backs_up(&database, &elsewhere.file("other.age"), "ssh-ed25519 AAAA");
        assert!(!output.status.success() && !elsewhere.file("other.age").exists(), "{}", said(&output));

        let (target, empty) = (targets(&app).remove(0), elsewhere.file("erased"));
        fs::write(&empty, "").expect("written");
        let refused = |bytes: &[u8], identity: &Path, sentence: &str| {
            let wrong = elsewhere.file("wrong.age");
            fs::write(&wrong, bytes).expect("written");
            let output = restores(&target.database, &empty, &wrong, identity);
            let told = said(&output);
            assert!(!output.status.success() && told.contains(sentence), "{sentence}: {told}");
        };
        refused(&whole, &stranger, "does not open");
        refused(b"SQLite format 3", &identity, "is no backup");
        // Cut at its last byte, and anywhere.
        refused(&whole[..whole.len() - 1], &identity, "cut short");
        refused(&whole[..whole.len() / 2], &identity, "cut short");
        for at in [whole.len() / 2, whole.len() - 20] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            refused(&changed, &identity, "changed");
        }
        let sealed = Recipients::parse(std::slice::from_ref(&public)).expect("a key");
        let forged = elsewhere.file("forged.age");
        let from = SqliteConnection::establish(&elsewhere.file("forged.db").to_string_lossy()).expect("a database");
        drop(from);
        assert!(write(&Database::Sqlite(elsewhere.file("forged.db")), &forged, &sealed, app.clock.now()).is_err());
        assert!(!forged.exists(), "half a backup is none");

        let site = reopened(&app, &target.database);
        let rows: i64 = site.db.read(contents).await.expect("counted").iter().map(|(_, count)| count).sum();
        assert_eq!(rows, 0, "nothing is half done");
        let output = restores(&target.database, &empty, &backup, &identity);
        assert!(output.status.success(), "and the whole one still fits: {}", said(&output));
        let output = restores(&target.database, &empty, &backup, &identity);
        assert!(!output.status.success() && said(&output).contains("not empty"), "{}", said(&output));
        assert!(Identities::read(&backup).is_err(), "a backup is no identity");
    }
}

#[test]
fn s55_a_backup_from_before_a_migration_is_brought_up_to_date() {
    let elsewhere = Elsewhere::new();
    let (identity, public) = elsewhere.identity("identity");
    let (old, backup, empty) = (
        elsewhere.file("old.db"),
        elsewhere.file("old.age"),
        elsewhere.file("erased"),
    );
    fs::write(&empty, "").expect("written");
    let mut link =
        Link::Sqlite(SqliteConnection::establish(&old.to_string_lossy()).expect("a database"));
    for _ in 0..4 {
        link.run_next_migration(MIGRATIONS)
            .expect("an early migration");
    }
    let person = "insert into rounds (id, name, state, starts_on, opened_at, language_weight, experience_weight, availability_weight, min_shared, \
        acceptable, places, draw_seed, review_days, answer_days) values ('early', 'It''s \"early\", \\n, ع', 'closed', '2026-01-05', 9007199254740993, 4, 3, 3, 1, 400, 'fair-draw', -7, 7, 7)";
    if let Link::Sqlite(link) = &mut link {
        link.batch_execute(person).expect("a round");
    }
    let output = backs_up(&Database::Sqlite(old), &backup, &public);
    assert!(output.status.success(), "{}", said(&output));
    for target in [Some(Fresh::sqlite()), Fresh::postgres()]
        .into_iter()
        .flatten()
    {
        let output = restores(&target.database, &empty, &backup, &identity);
        assert!(output.status.success(), "{}", said(&output));
        let mut link = match &target.database {
            Database::Sqlite(path) => {
                Link::Sqlite(SqliteConnection::establish(&path.to_string_lossy()).expect("open"))
            }
            Database::Postgres(url) => {
                Link::Postgres(diesel::PgConnection::establish(url).expect("open"))
            }
        };
        assert!(!link.has_pending_migration(MIGRATIONS).expect("asked"));
        let round: (String, i64, i64) = schema::rounds::table
            .select((
                schema::rounds::name,
                schema::rounds::opened_at,
                schema::rounds::draw_seed,
            ))
            .first(&mut link)
            .expect("the round");
        assert_eq!(
            round,
            (
                "It's \"early\", \\n, ع".to_owned(),
                9_007_199_254_740_993,
                -7
            ),
            "to the last digit"
        );
    }
}
