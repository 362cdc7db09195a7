//! What is kept: the ledger as it was written, and everything sealed with the right keys.

use crate::support::{App, KEY, on_both};
use alongside::{
    app,
    config::{Config, KeySource},
    db::{Conn, Link, schema},
    keys,
    keys::store::Opened,
    ledger::chain::{Fault, Report, store as chain},
    privacy::{Class, Schedule},
    vocab::{Clock, Side},
};
use diesel::{connection::SimpleConnection, prelude::*};
use std::{collections::BTreeSet, fs};

/// What somebody with the database and without the key does to it.
async fn tampers(app: &App, statement: &'static str) {
    let meddle = move |conn: &mut Conn<'_>| match conn.link() {
        Link::Postgres(link) => link.batch_execute(statement),
        Link::Sqlite(link) => link.batch_execute(statement),
    };
    app.site.db.write(meddle).await.expect(statement);
}

async fn check(app: &App) -> Report {
    check_by(app, "").await
}

/// Where the ledger is kept as long as this setting says.
async fn check_by(app: &App, keep: &str) -> Report {
    let schedule = Schedule::with(keep).expect("a schedule");
    let check =
        move |conn: &mut Conn<'_>| chain::check(conn, schedule.before(Class::Ledger, conn.now()));
    app.site.db.read(check).await.expect("a report")
}

on_both! {
    async fn s60_a_ledger_as_it_was_written_has_no_fault(app: App) {
        app.applicant(Side::Mentee, "Amal Haddad").await;
        app::link_ledger(&app.site.db).await.expect("linked");
        app.applicant(Side::Mentor, "Chidi Okafor").await;
        app::link_ledger(&app.site.db).await.expect("linked");
        let report = check(&app).await;
        assert!(report.entries > 3 && report.linked == report.entries, "{report:?}");
        assert_eq!(report.faults, []);
    }
}

on_both! {
    async fn s60_each_way_of_changing_the_ledger_is_found(app: App) {
        app.applicant(Side::Mentee, "Amal Haddad").await;
        app::link_ledger(&app.site.db).await.expect("linked");
        tampers(&app, "update ledger set verb = 'declined' where verb = 'submitted'").await;
        assert!(matches!(check(&app).await.faults[..], [Fault::Forged(_), ..]), "a changed deed");
        tampers(&app, "update ledger set verb = 'submitted' where verb = 'declined'").await;
        assert_eq!(check(&app).await.faults, [], "put back");
        tampers(&app, "update ledger set at = at + 1 where verb = 'submitted'").await;
        assert!(matches!(check(&app).await.faults[..], [Fault::Forged(_), ..]), "another time");
        tampers(&app, "update ledger set at = at - 1 where verb = 'submitted'").await;
        let forged = "insert into ledger (id, at, verb, noun, noun_id) values ('0198c0de-0000-7000-8000-000000000000', 1, 'paired', 'pair', 'x')";
        tampers(&app, forged).await;
        assert!(check(&app).await.faults.iter().any(|fault| matches!(fault, Fault::Forged(_))), "an entry by somebody else");
        tampers(&app, "delete from ledger where noun_id = 'x'").await;
        tampers(&app, "delete from ledger where verb = 'began'").await;
        assert!(matches!(check(&app).await.faults[..], [Fault::Gone(_)]), "an entry taken out");
        tampers(&app, "delete from ledger_chain where entry_id not in (select id from ledger)").await;
        assert!(check(&app).await.faults.iter().any(|fault| matches!(fault, Fault::Broken(_))), "and its link");
    }
}

on_both! {
    async fn s60_what_is_removed_after_its_time_is_no_fault(app: App) {
        app.applicant(Side::Mentee, "Amal Haddad").await;
        app::link_ledger(&app.site.db).await.expect("linked");
        app.later(400);
        tampers(&app, "delete from ledger").await;
        assert!(matches!(check(&app).await.faults[..], [Fault::Gone(_), ..]), "before its time");
        assert_eq!(check_by(&app, "ledger=365").await.faults, [], "by a schedule of this house");
        app.later(331);
        assert_eq!(check(&app).await.faults, [], "by the usual one");
    }
}

#[test]
fn s51_every_sealed_column_is_among_those_that_are_sealed_anew() {
    let schema = fs::read_to_string("src/db/schema.rs").expect("the schema");
    let mut sealed = BTreeSet::new();
    for table in schema.split("diesel::table! {").skip(1) {
        let name = table.split('(').next().expect("a table").trim();
        if table.contains("        sealed ->") {
            sealed.insert(format!("{name}.sealed"));
        }
    }
    assert!(sealed.len() > 5);
    assert_eq!(
        sealed,
        keys::PLACES
            .iter()
            .map(|place| (*place).to_owned())
            .collect()
    );
}

fn with_keys(app: &App, keys: &str) -> anyhow::Result<alongside::web::Site> {
    let config = Config {
        keys: KeySource::Text(keys.to_owned().into()),
        ..(*app.site.config).clone()
    };
    app::open(config, Clock::held_at(app.clock.now()))
}

on_both! {
    async fn s53_the_service_does_not_start_with_the_wrong_key(app: App) {
        app.member("amal@home.example").await;
        assert!(with_keys(&app, KEY).is_ok());
        let other = |from: &str, to: &str| KEY.replace(from, to);
        let wrong_seal = other("000001", "000002");
        let wrong_index = other("0000aa", "0000bb");
        for wrong in [&wrong_seal, &wrong_index] {
            let sentence = with_keys(&app, wrong).expect_err("refused").to_string();
            assert!(sentence.contains("does not belong to this database"), "{sentence}");
        }
        assert!(with_keys(&app, "").is_err());
    }
}

#[tokio::test]
async fn s53_a_missing_key_file_is_not_made_anew_beside_data_that_it_sealed() {
    let app = App::on_sqlite().await;
    app.member("amal@home.example").await;
    let path = std::path::PathBuf::from(app.database()).with_extension("key");
    let config = Config {
        keys: KeySource::File(path.clone()),
        ..(*app.site.config).clone()
    };
    let sentence = app::open(config, Clock::held_at(app.clock.now()))
        .expect_err("refused")
        .to_string();
    assert!(sentence.contains("is missing"), "{sentence}");
    assert!(!path.exists());
}

on_both! {
    async fn s53_everything_is_sealed_anew_while_people_go_on_and_after_a_stop(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        for number in 0..150 {
            app.visitor().at(&format!("10.20.0.{number}")).post("/reset", &[("email", &format!("a{number}@home.example"))]).await;
        }
        let newer = format!("{KEY}2 00000000000000000000000000000000000000000000000000000000000000ff\n");
        let site = with_keys(&app, &newer).expect("both keys");
        let Opened { count, older, bare, damaged } = site.db.read(keys::store::open_all).await.expect("opens");
        assert_eq!((bare, damaged), (0, 0), "all are padded and whole");
        assert!(count > 150 && older == count, "{older} of {count}");
        // Stopped after two steps; the rows so far are sealed anew, and the others still open.
        let mut place = keys::store::Place::default();
        for _ in 0..2 {
            let from = place.clone();
            place = site.db.write(move |conn| keys::store::seal_anew(conn, from)).await.expect("sealed").0;
        }
        assert!(place.sealed > 0);
        let between = site.db.read(keys::store::open_all).await.expect("opens").older;
        assert!(between > 0 && between < count);
        let mut place = keys::store::Place::default();
        loop {
            let from = place.clone();
            let (next, done) = site.db.write(move |conn| keys::store::seal_anew(conn, from)).await.expect("sealed");
            place = next;
            if done {
                break;
            }
        }
        assert_eq!(site.db.read(keys::store::open_all).await.expect("opens"), Opened { count, older: 0, bare: 0, damaged: 0 });
        // Without the old key everything is still there.
        let only_new = newer.lines().filter(|line| !line.starts_with("1 ")).collect::<Vec<_>>().join("\n");
        let site = with_keys(&app, &only_new).expect("the old key is needed no more");
        let id = amal.id.expect("an account");
        let own = site.db.read(move |conn| alongside::accounts::store::profile(conn, id)).await.expect("a profile");
        assert_eq!(own.email.as_str(), amal.email);
    }
}

on_both! {
    async fn s52_an_address_lies_only_sealed_and_hashed(app: App) {
        app.member("amal@home.example").await;
        let hashes: Vec<Option<Vec<u8>>> = app.site.db.read(|conn| schema::people::table.select(schema::people::email_hash).load(conn.link())).await.expect("rows");
        assert!(hashes.iter().all(|hash| hash.as_ref().is_some_and(|hash| hash.len() == 32)));
    }
}
