//! One form for every email address, also for accounts that an earlier program wrote.

use crate::support::{App, Fresh, PASSPHRASE, on_both};
use alongside::{
    accounts::{Profile, emails, store},
    app,
    config::Database,
    db::Conn,
    keys,
    vocab::{Email, Locale, PersonId, Role},
};
use diesel::{Connection, PgConnection, connection::SimpleConnection};
use std::fs;

/// Databases as the program before the one form (commit 0f2e55d) wrote them, by `alongside staff add` and its pages.
const STORED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/addresses");

/// What was typed then, and the form that everybody with the same mailbox has now.
const MOVED: [(&str, &str); 2] = [
    ("amal@bücher.example", "amal@xn--bcher-kva.example"),
    ("rosa@ｃharity.example", "rosa@charity.example"),
];
/// Addresses that are one, each of an account of its own.
const APART: [&str; 4] = [
    "sam@example.org",
    "sam@exam\u{ad}ple.org",
    "tom@two\u{200b}houses.example",
    "tom@twohouses\u{3002}example",
];
/// Addresses that nobody could be given today.
const REFUSED_TODAY: [&str; 2] = ["kim@localhost", "lit@[127.0.0.1]"];

fn stored(fresh: Fresh) -> Fresh {
    match &fresh.database {
        Database::Sqlite(path) => {
            fs::copy(format!("{STORED}/sqlite.db"), path).expect("a stored database");
        }
        Database::Postgres(url) => {
            let dump = fs::read_to_string(format!("{STORED}/postgres.sql")).expect("a dump");
            let mut link = PgConnection::establish(url).expect("PostgreSQL answers");
            link.batch_execute("drop schema public cascade; create schema public;")
                .expect("an empty database");
            link.batch_execute(&dump).expect("a stored database");
        }
    }
    fresh
}

async fn signs_in(app: &App, email: &str) -> bool {
    // From ever new networks, so that nothing is slowed down.
    let fields = [("email", email), ("passphrase", PASSPHRASE)];
    let shown = app.visitor().post("/sign-in", &fields).await;
    shown.status == 303
}

async fn whose(app: &App, email: &str) -> Option<PersonId> {
    let email = Email::known(email).expect(email);
    let find = move |conn: &mut Conn<'_>| store::by_email(conn, &email);
    let account = app.site.db.read(find).await.expect("readable");
    account.map(|account| account.id)
}

async fn everybody_gets_in(app: &App, when: &str) {
    for email in MOVED
        .iter()
        .map(|(typed, _)| typed)
        .chain(&APART)
        .chain(&REFUSED_TODAY)
    {
        assert!(signs_in(app, email).await, "{email} {when}");
    }
}

/// The story of a stored database; the same on both kinds.
async fn story(fresh: Fresh) {
    let app = App::on(stored(fresh)).await;
    let db = &app.site.db;
    assert_eq!(
        whose(&app, MOVED[0].1).await,
        None,
        "known as it was typed alone"
    );
    everybody_gets_in(&app, "before the work began").await;
    let mut ids = Vec::new();
    for email in APART {
        ids.push(whose(&app, email).await.expect(email));
    }
    // Ended in the middle, twice, it goes on where it was.
    for batches in [1, 6] {
        emails::hash_in_batches(db, 2, batches)
            .await
            .expect("some of it");
        everybody_gets_in(&app, "in the middle").await;
    }
    app::run_clock_work(&app.site)
        .await
        .expect("the clock's work");
    assert_eq!(emails::hash_anew(db).await.expect("nothing is left"), 0);
    everybody_gets_in(&app, "afterwards").await;
    for (typed, form) in MOVED {
        assert!(
            whose(&app, form).await.is_some()
                && whose(&app, form).await == whose(&app, typed).await
        );
        assert!(signs_in(&app, form).await, "{form}");
    }
    db.read(keys::store::belong_here)
        .await
        .expect("the keys are still this database's");
    stays_apart(&app, ids).await;
}

/// Whoever would be one is two, and nobody else gets the address of the two.
async fn stays_apart(app: &App, mut ids: Vec<PersonId>) {
    let db = &app.site.db;
    let mut after = Vec::new();
    for email in APART {
        after.push(whose(app, email).await.expect(email));
    }
    assert_eq!(after, ids);
    assert_eq!(
        whose(app, "tom@twohouses.example").await,
        None,
        "either could be meant"
    );
    for taken in [
        "tom@twohouses.example",
        "sam@example.org",
        "amal@BÜCHER.example",
        "rosa@charity.example",
    ] {
        assert_eq!(added(app, taken).await, None, "{taken}");
    }
    assert!(added(app, "new@twohouses.example").await.is_some());
    let shared = db.read(emails::store::sharing).await.expect("a list");
    let mut people: Vec<_> = shared.into_iter().map(|(id, _)| id).collect();
    people.sort();
    ids.sort();
    assert_eq!(people, ids, "leads are told of these four");
    // As soon as the other one is gone, the form is theirs.
    let [gone, stays, ..] = after.as_slice() else {
        panic!("four accounts");
    };
    let (gone, stays) = (*gone, *stays);
    db.write(move |conn| store::remove(conn, gone))
        .await
        .expect("removed");
    assert_eq!(emails::hash_anew(db).await.expect("hashed anew"), 1);
    assert_eq!(whose(app, "sam@example.org").await, Some(stays));
}

async fn added(app: &App, email: &str) -> Option<PersonId> {
    let profile = Profile {
        email: App::email(email),
        name: "Somebody".to_owned(),
        locale: Locale::En,
    };
    let add = move |conn: &mut Conn<'_>| store::add_staff(conn, &profile, Role::Coordinator);
    let made = app.site.db.write(add).await.expect("written");
    made.map(|(id, _)| id)
}

#[tokio::test]
async fn s52_stored_addresses_are_hashed_anew_once_and_nobody_is_shut_out_or_made_one_on_sqlite() {
    story(Fresh::sqlite()).await;
}

#[tokio::test]
async fn s52_stored_addresses_are_hashed_anew_once_and_nobody_is_shut_out_or_made_one_on_postgres()
{
    if let Some(fresh) = Fresh::postgres() {
        story(fresh).await;
    }
}

on_both! {
    async fn s52_one_mailbox_is_one_account_however_it_is_typed(app: App) {
        app.member("amal@example.org").await;
        let first = whose(&app, "amal@example.org").await.expect("an account");
        for typed in ["amal@example\u{3002}org", "ａｍａｌ＠ｅｘａｍｐｌｅ．ｏｒｇ", "amal@exam\u{200b}ple.org", "\u{202a}AMAL@example.org\u{202c}"] {
            assert_eq!(whose(&app, typed).await, Some(first), "{typed:?}");
            assert!(signs_in(&app, typed).await, "{typed:?}");
            let account = [("adult", "yes"), ("email", typed), ("passphrase", "four small green birds")];
            app.visitor().post("/apply/mentee/account", &account).await;
            let sent = app.letters().await.pop().expect("an email");
            assert_eq!(sent.to.to_lowercase(), "amal@example.org", "sent to what was typed can be read");
        }
        for typed in ["a@localhost", "a@[127.0.0.1]", "a@intranet"] {
            let account = [("adult", "yes"), ("email", typed), ("passphrase", "four small green birds")];
            assert_eq!(app.visitor().post("/apply/mentee/account", &account).await.status, 422, "{typed}");
        }
    }
}
