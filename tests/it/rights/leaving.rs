//! Being deleted: three days to change one's mind, then nothing is left anywhere, and nobody comes back with a backup.

use crate::{
    story,
    support::{App, PASSPHRASE, Visitor, on_both},
};
use alongside::{
    app, applications,
    config::{Config, Database},
    db::{
        Conn,
        schema::{applications as application, ledger, outbox, pairs, people},
    },
    privacy,
    vocab::PersonId,
};
use diesel::{Connection, QueryResult, SqliteConnection, connection::SimpleConnection, prelude::*};
use std::fs;

pub(super) async fn ask(visitor: &mut Visitor<'_>) {
    assert_eq!(
        visitor
            .post(
                "/me/data/deletion",
                &[("passphrase", "not this one at all")]
            )
            .await
            .status,
        422
    );
    assert_eq!(
        visitor
            .post("/me/data/deletion", &[("passphrase", PASSPHRASE)])
            .await
            .goes_to(),
        "/me/data"
    );
}

/// Everything sealed that speaks about a person, as bytes: what a search of the disk looks for.
pub(super) fn traces(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Vec<u8>>> {
    let mut found: Vec<Vec<u8>> = people::table
        .find(person)
        .select(people::sealed)
        .load(conn.link())?;
    let hash: Option<Vec<u8>> = people::table
        .find(person)
        .select(people::email_hash)
        .first(conn.link())?;
    found.extend(hash);
    let ids: Vec<String> = application::table
        .filter(application::person_id.eq(person))
        .select(application::id)
        .load(conn.link())?;
    found.extend(
        application::table
            .filter(application::id.eq_any(&ids))
            .select(application::sealed)
            .load::<Vec<u8>>(conn.link())?,
    );
    let both = pairs::table.filter(
        pairs::mentor_id
            .eq_any(&ids)
            .or(pairs::mentee_id.eq_any(&ids)),
    );
    found.extend(both.select(pairs::sealed).load::<Vec<u8>>(conn.link())?);
    let words: Vec<Option<Vec<u8>>> = ledger::table
        .filter(ledger::noun_id.eq_any(&ids))
        .select(ledger::sealed)
        .load(conn.link())?;
    found.extend(words.into_iter().flatten());
    Ok(found)
}

/// Every sealed value of these tables, to look for what should not be there.
fn everything(conn: &mut Conn) -> QueryResult<Vec<Vec<u8>>> {
    let mut all: Vec<Vec<u8>> = people::table.select(people::sealed).load(conn.link())?;
    all.extend(
        people::table
            .select(people::email_hash)
            .load::<Option<Vec<u8>>>(conn.link())?
            .into_iter()
            .flatten(),
    );
    all.extend(
        application::table
            .select(application::sealed)
            .load::<Vec<u8>>(conn.link())?,
    );
    all.extend(
        pairs::table
            .select(pairs::sealed)
            .load::<Vec<u8>>(conn.link())?,
    );
    all.extend(
        outbox::table
            .select(outbox::sealed)
            .load::<Vec<u8>>(conn.link())?,
    );
    all.extend(
        ledger::table
            .select(ledger::sealed)
            .load::<Option<Vec<u8>>>(conn.link())?
            .into_iter()
            .flatten(),
    );
    Ok(all)
}

pub(super) fn holds(bytes: &[u8], trace: &[u8]) -> bool {
    bytes.windows(trace.len()).any(|window| window == trace)
}

on_both! {
    async fn r14_after_three_days_nothing_of_a_person_is_left_in_any_table(app: App) {
        let [mut mentee, mentor, rosa] = story::tell(&app).await;
        let (id, application) = (mentee.id.expect("an account"), mentee.application().await.id);
        let before = app.site.db.read(move |conn| traces(conn, id)).await.expect("traces");
        let all = app.site.db.read(everything).await.expect("everything");
        assert!(before.len() > 5 && before.iter().all(|trace| all.contains(trace)), "the search can find");
        assert!(!app.letters_to(&mentee.email).await.is_empty(), "letters to her wait");

        ask(&mut mentee).await;
        let page = mentee.get("/me/data").await;
        assert!(page.text().contains("Everything will be deleted"), "{}", page.text());
        let letter = app.letters_to(&mentee.email).await.pop().expect("a letter");
        assert!(letter.text.contains("26 November 2026") && letter.text.contains("/en/me/data"), "{}", letter.text);
        assert_eq!(rosa.get(&format!("/desk/applications/{application}")).await.status, 404, "from now on nobody reads it");
        assert!(mentor.get("/me/pair").await.text().contains("You both said yes"), "the pair is still there");

        app::run_clock_work(&app.site).await.expect("the clock work runs");
        assert!(mentee.get("/me/data").await.text().contains("Canaryamal"), "not before the time");
        app.later(3);
        app::run_clock_work(&app.site).await.expect("the clock work runs");
        assert_eq!(mentee.get("/me/data").await.goes_to().split('?').next(), Some("/sign-in"), "her session is over");
        let mut nobody = app.visitor();
        let sign_in = [("email", mentee.email.as_str()), ("passphrase", PASSPHRASE)];
        assert_eq!(nobody.post("/sign-in", &sign_in).await.status, 422);

        let all = app.site.db.read(everything).await.expect("everything");
        assert!(before.iter().all(|trace| !all.contains(trace)), "nothing of her is left");
        assert!(app.letters_to(&mentee.email).await.is_empty());
        let letter = app.letters_to(&mentor.email).await.pop().expect("a letter to the mentor");
        assert!(letter.text.contains("Your meetings have ended. Nobody has to give a reason"), "{}", letter.text);
        let page = crate::support::again(&app, &mentor).await.get("/me/pair").await;
        assert!(page.text().contains("A pair that ended") && !page.body.contains("Canaryamal"), "{}", page.text());
        // The desk knows that a pair ended, and has a place to fill; who it was it does not know.
        let rosa = app.coordinator("Later").await;
        let pairs = rosa.get("/desk/pairs?state=closed").await;
        assert!(pairs.text().contains("Somebody") && !pairs.body.contains("Canaryamal"));
        let link = pairs.links().into_iter().find(|link| link.contains("/desk/pairs/")).expect("the pair");
        let page = rosa.get(link.trim_start_matches("/en")).await;
        assert!(page.text().contains("One of the two left the programme"), "{}", page.text());
        assert!(!page.body.contains("canarybecause"));
        let again = app.member(&mentee.email).await;
        assert_eq!(again.get("/me/data").await.status, 200, "the address is free for a new beginning");
        rosa.get("/desk/ledger").await;
    }
}

on_both! {
    async fn r14_whoever_changes_their_mind_keeps_everything(app: App) {
        let [mut mentee, ..] = story::tell(&app).await;
        let id = mentee.id.expect("an account");
        let before = app.site.db.read(move |conn| traces(conn, id)).await.expect("traces");
        ask(&mut mentee).await;
        app.later(2);
        let mut mentee = crate::support::again(&app, &mentee).await;
        assert_eq!(mentee.post("/me/data/deletion/undo", &[]).await.goes_to(), "/me/data");
        app.later(2);
        app::run_clock_work(&app.site).await.expect("the clock work runs");
        let after = app.site.db.read(move |conn| traces(conn, id)).await.expect("traces");
        assert!(before.iter().all(|trace| after.contains(trace)), "nothing has changed");
    }
}

#[tokio::test]
async fn r17_nothing_is_left_in_the_file_its_log_the_list_and_a_fresh_backup() {
    let app = App::on_sqlite().await;
    let [mut mentee, ..] = story::tell(&app).await;
    let id = mentee.id.expect("an account");
    let before = app
        .site
        .db
        .read(move |conn| traces(conn, id))
        .await
        .expect("traces");
    let letters = app
        .site
        .db
        .read(|conn| {
            outbox::table
                .select(outbox::sealed)
                .load::<Vec<u8>>(conn.link())
        })
        .await;
    let letters = letters.expect("letters").len();
    ask(&mut mentee).await;
    let bytes = app.bytes_on_disk();
    assert!(
        before.iter().all(|trace| holds(&bytes, trace)),
        "before, the disk holds her"
    );
    app.later(3);
    app::run_clock_work(&app.site)
        .await
        .expect("the clock work runs");
    let database = app.database();
    let mut link = SqliteConnection::establish(&database).expect("the database");
    link.batch_execute(&format!("vacuum into '{database}.backup'"))
        .expect("a backup");
    let bytes = app.bytes_on_disk();
    let list = fs::read_to_string(&app.site.config.erased).expect("the list");
    assert_eq!(
        list,
        format!("{id}\n"),
        "the list holds a random id and nothing else"
    );
    assert!(
        holds(&bytes, id.as_str().as_bytes()),
        "the search can find: the tombstone is there"
    );
    for (at, trace) in before.iter().enumerate() {
        assert!(
            !holds(&bytes, trace),
            "trace {at} of {} is still on the disk",
            before.len()
        );
    }
    for word in ["canaryamal", "kestrelhaddad", "gone@erased"] {
        assert!(
            !holds(&bytes.to_ascii_lowercase(), word.as_bytes()),
            "{word}"
        );
    }
    assert!(letters > 0);
}

on_both! {
    async fn r15_what_stays_is_a_random_id_and_times(app: App) {
        let [mut mentee, ..] = story::tell(&app).await;
        let id = mentee.id.expect("an account");
        ask(&mut mentee).await;
        app.later(3);
        app::run_clock_work(&app.site).await.expect("the clock work runs");
        let left = app.site.db.read(move |conn| privacy::held(conn, id)).await.expect("held");
        let left = privacy::data(&left);
        let text = left.to_string().to_lowercase();
        assert!(text.contains(id.as_str()), "the search can find");
        for word in ["canary", "kestrel", "home.example", "leadership", "\"ar\"", "europe/london\",\"slots\":[1"] {
            assert!(!text.contains(word), "{word} stayed: {text}");
        }
        let requests = left["requests"].as_array().expect("requests");
        assert!(requests.iter().any(|one| one["kind"] == "erase" && one["state"] == "done" && one["words"] == ""), "{requests:?}");
    }
}

#[tokio::test]
async fn r16_nobody_comes_back_with_an_old_backup() {
    let app = App::on_sqlite().await;
    let [mut mentee, ..] = story::tell(&app).await;
    let (id, database) = (mentee.id.expect("an account"), app.database());
    let mut link = SqliteConnection::establish(&database).expect("the database");
    let backup = format!("{database}.backup");
    link.batch_execute(&format!("vacuum into '{backup}'"))
        .expect("a backup");
    ask(&mut mentee).await;
    app.later(3);
    app::run_clock_work(&app.site)
        .await
        .expect("the clock work runs");
    let config = Config {
        database: Database::Sqlite(backup.into()),
        ..(*app.site.config).clone()
    };
    let restored = app::open(config, app.clock.clone()).expect("the backup opens");
    let name = async || {
        let latest = restored
            .db
            .read(move |conn| applications::store::latest_of(conn, id))
            .await;
        latest
            .expect("readable")
            .map(|one| one.answers.name)
            .unwrap_or_default()
    };
    assert_eq!(
        name().await,
        "Canaryamal Kestrelhaddad",
        "the backup still knows her"
    );
    assert_eq!(
        privacy::erase_again(&restored)
            .await
            .expect("the list is gone through"),
        1
    );
    assert_eq!(name().await, "", "and forgets her at the start");
    assert_eq!(
        privacy::erase_again(&restored).await.expect("once more"),
        0,
        "doing it twice does no harm"
    );
}
