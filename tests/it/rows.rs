//! Accounts, second steps and pairs are as the service wrote them, or `check` names the row (decision 21).

use crate::{
    story,
    support::{App, Visitor, on_both},
};
use alongside::{
    accounts::{codes, locks, security},
    app,
    db::{Conn, Link, guards},
    keys::store::{Place, seal_anew},
    ledger::{
        chain::{Fault as Broken, store as chain},
        rows::{Fault, Table, What, store as rows},
    },
    privacy::{Class, Schedule, erase_due},
    vocab::{PersonId, Role},
};
use diesel::{
    QueryResult, QueryableByName, RunQueryDsl, connection::SimpleConnection, result::Error,
    sql_query, sql_types::Text,
};
use std::process::Command;

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

fn words(conn: &mut Conn, query: &str) -> QueryResult<Vec<String>> {
    let found: Vec<Word> = match conn.link() {
        Link::Sqlite(link) => sql_query(query).load(link)?,
        Link::Postgres(link) => sql_query(query).load(link)?,
    };
    Ok(found.into_iter().map(|one| one.word).collect())
}

fn execute(conn: &mut Conn, statement: &str) -> QueryResult<usize> {
    match conn.link() {
        Link::Sqlite(link) => sql_query(statement).execute(link),
        Link::Postgres(link) => sql_query(statement).execute(link),
    }
}

/// Every column of a table, in the database's own words, with its kind.
fn columns(conn: &mut Conn, table: &str) -> QueryResult<Vec<(String, String)>> {
    let all = match conn.link() {
        Link::Sqlite(_) => {
            format!("select name || ' ' || lower(type) as word from pragma_table_info('{table}')")
        }
        Link::Postgres(_) => format!(
            "select column_name || ' ' || data_type as word from information_schema.columns where table_schema = 'public' and table_name = '{table}'"
        ),
    };
    let split = |word: String| {
        let (name, kind) = word.split_once(' ').expect("two words");
        (name.to_owned(), kind.to_owned())
    };
    Ok(words(conn, &all)?.into_iter().map(split).collect())
}

/// Lets everything be written that the tables themselves can hold.
fn unguard(conn: &mut Conn) -> QueryResult<()> {
    guards::take_away(conn.link())?;
    match conn.link() {
        Link::Sqlite(link) => link.batch_execute("pragma defer_foreign_keys = on"),
        Link::Postgres(link) => link.batch_execute("set local session_replication_role = replica"),
    }
}

/// What may stand in a column of this kind instead.
fn others(conn: &mut Conn, column: &str, kind: &str) -> Vec<String> {
    let bytes = match conn.link() {
        Link::Sqlite(_) => format!("coalesce(cast({column} || x'01' as blob), x'01')"),
        Link::Postgres(_) => format!("coalesce({column} || '\\x01'::bytea, '\\x01'::bytea)"),
    };
    let first = match kind {
        "text" => vec![
            "'lead'".to_owned(),
            "'closed'".to_owned(),
            "'declined'".to_owned(),
            format!("coalesce({column}, '') || 'x'"),
        ],
        "bytea" => vec![bytes],
        _ => vec![format!("coalesce({column}, 0) + 1")],
    };
    first.into_iter().chain(["null".to_owned()]).collect()
}

/// Every change of one column of one row that the database takes, with what `check` says to it; and all is as before.
fn changes(
    conn: &mut Conn,
    table: Table,
    key: &str,
    row: &str,
) -> QueryResult<Vec<(String, Vec<Fault>)>> {
    let name = table.as_str();
    let mut found = Vec::new();
    for (column, kind) in columns(conn, name)? {
        let before = found.len();
        for other in others(conn, &column, &kind) {
            let statement = format!(
                "update {name} set {column} = {other} where {key} = '{row}' and {column} is distinct from {other}"
            );
            execute(conn, "savepoint tried")?;
            if execute(conn, &statement).is_ok_and(|count| count > 0) {
                found.push((statement, rows::check(conn)?.faults));
            }
            execute(conn, "rollback to savepoint tried")?;
        }
        assert!(
            found.len() > before,
            "{name}.{column} could not be changed at all"
        );
    }
    Ok(found)
}

/// A pair, and a coordinator with second steps and codes for when they are lost.
async fn scene(app: &App) -> ([Visitor<'_>; 3], PersonId) {
    let [mentee, mentor, rosa] = story::tell(app).await;
    let (person, staff) = (mentee.id.expect("an account"), rosa.id.expect("an account"));
    let set = app.site.db.write(move |conn| {
        let now = conn.now();
        locks::store::restrict(conn, person, Some(now))?;
        locks::store::object(conn, person, Some(now))?;
        codes::store::prepare(conn, staff)?;
        let own = codes::store::begun(conn, staff)?.expect("begun");
        codes::store::confirm(conn, staff, &own.code(now))
    });
    assert!(
        set.await.expect("set").is_some(),
        "codes for when it is lost"
    );
    app::link_ledger(&app.site.db).await.expect("linked");
    ([mentee, mentor, rosa], staff)
}

async fn faults(app: &App) -> Vec<Fault> {
    app.site
        .db
        .read_still(rows::check)
        .await
        .expect("a report")
        .faults
}

async fn broken(app: &App) -> Vec<Broken> {
    let schedule = Schedule::with("").expect("a schedule");
    let check =
        move |conn: &mut Conn<'_>| chain::check(conn, schedule.before(Class::Ledger, conn.now()));
    app.site
        .db
        .read_still(check)
        .await
        .expect("a report")
        .faults
}

async fn tampers(app: &App, statement: impl Into<String>) {
    app.tampered();
    let statement = statement.into();
    let done = app
        .site
        .db
        .write(move |conn| execute(conn, &statement))
        .await;
    assert!(done.expect("the statement is right") > 0);
}

fn fault(table: &str, row: &str, what: What) -> Fault {
    Fault {
        table: table.to_owned(),
        row: row.to_owned(),
        what,
    }
}

on_both! {
    async fn s60_no_column_of_a_signed_row_is_changed_unseen(app: App) {
        scene(&app).await;
        assert_eq!(faults(&app).await, []);
        let tried: QueryResult<()> = app.site.db.write(|conn| {
            unguard(conn)?;
            let mut seen = 0;
            for table in Table::ALL.iter().copied() {
                let name = table.as_str();
                let key = if matches!(table, Table::People | Table::Pairs) { "id" } else { "person_id" };
                // Somebody of whom as much as possible is set.
                let order = if table == Table::People { " order by restricted_at is null, restricted_at" } else { "" };
                let row = words(conn, &format!("select {key} as word from {name}{order} limit 1"))?.remove(0);
                for (statement, faults) in changes(conn, table, key, &row)? {
                    assert!(faults.iter().any(|one| one.table == name && one.row == row), "{statement}: {faults:?}");
                    seen += 1;
                }
                assert_eq!(rows::check(conn)?.faults, [], "all is as it was");
            }
            assert!(seen > 40, "{seen}");
            Err(Error::RollbackTransaction)
        }).await;
        assert_eq!(tried, Err(Error::RollbackTransaction));
        assert_eq!(faults(&app).await, []);
    }
}

on_both! {
    async fn s60_what_somebody_without_the_key_would_do_is_named(app: App) {
        let ([mentee, ..], staff) = scene(&app).await;
        let person = mentee.id.expect("an account");
        tampers(&app, format!("update people set role = 'admin' where id = '{person}'")).await;
        let raised = fault("people", person.as_str(), What::Changed);
        assert_eq!(faults(&app).await, std::slice::from_ref(&raised), "a role raised");
        // The next honest change of the same row does not hide it.
        app.site.db.write(move |conn| locks::store::restrict(conn, person, None)).await.expect("unlocked");
        assert_eq!(faults(&app).await, [raised]);
        let accepted = app.site.db.write(rows::accept).await.expect("signed");
        assert_eq!((accepted.len(), faults(&app).await), (1, vec![]), "by an operator who looked into it");

        tampers(&app, format!("delete from authenticators where person_id = '{staff}'")).await;
        tampers(&app, format!("delete from recovery_codes where person_id = '{staff}'")).await;
        let gone = ["authenticators", "recovery_codes"].map(|table| fault(table, staff.as_str(), What::Gone));
        assert_eq!(faults(&app).await, gone, "second steps deleted");
        app.site.db.write(rows::accept).await.expect("signed");

        tampers(&app, "insert into recovery_codes (hash, person_id) select sealed, id from people where role = 'admin'").await;
        assert_eq!(faults(&app).await, [fault("recovery_codes", person.as_str(), What::Unsigned)], "a code of their own");
        tampers(&app, "delete from recovery_codes").await;
        tampers(&app, "update pairs set state = 'closed', state_since = 1").await;
        assert!(matches!(&faults(&app).await[..], [one] if one.table == "pairs" && one.what == What::Changed));
    }
}

on_both! {
    async fn s60_a_row_that_is_put_back_to_an_earlier_state_is_seen(app: App) {
        let (_, staff) = scene(&app).await;
        let earlier = app.site.db.read(move |conn| security::store::account(conn, staff)).await.expect("an account");
        let earlier = earlier.hash.expect("a passphrase");
        app.site.db.write(move |conn| security::store::keep_hash(conn, staff, "another")).await.expect("changed");
        app::link_ledger(&app.site.db).await.expect("linked");
        tampers(&app, format!("update people set passphrase = '{earlier}' where id = '{staff}'")).await;
        assert_eq!(faults(&app).await, [fault("people", staff.as_str(), What::Changed)]);
        // With its newest hash taken out too, it looks as it was; the chain knows of the hash.
        let newest = format!("from row_hashes where place = 'people' and row_id = '{staff}'");
        let at = format!("{newest} and version = (select max(version) {newest})");
        tampers(&app, format!("update row_hashes set row_id = 'nobody' where id = (select id {at})")).await;
        assert_eq!(faults(&app).await, [fault("people", "nobody", What::Forged), fault("people", "nobody", What::Gone)], "hidden under another name");
        assert_eq!(broken(&app).await, []);
        tampers(&app, "delete from row_hashes where row_id = 'nobody'").await;
        assert_eq!(faults(&app).await, []);
        assert!(matches!(broken(&app).await[..], [Broken::Gone(_)]), "taken out");
        // That it was written long ago, and is gone since its time is over, cannot be made up either.
        tampers(&app, "update ledger_chain set at = 1 where entry_id not in (select id from ledger) and entry_id not in (select id from row_hashes)").await;
        assert!(matches!(broken(&app).await[..], [Broken::Broken(_), ..]));
        // Without any hash the next start signs what is there; the chain and the log tell that it was not the first.
        tampers(&app, "delete from row_hashes").await;
        assert!(faults(&app).await.iter().all(|one| one.what == What::Unsigned) && faults(&app).await.len() > 4);
        app::open((*app.site.config).clone(), app.clock.clone()).expect("it opens");
        assert!(broken(&app).await.iter().filter(|one| matches!(one, Broken::Gone(_))).count() > 5);
    }
}

on_both! {
    async fn s60_keys_and_time_and_deleting_leave_no_fault(app: App) {
        let ([mut mentee, ..], _) = scene(&app).await;
        let person = mentee.id.expect("an account");
        app.site.db.write(move |conn| locks::store::erase(conn, person, Some(conn.now()))).await.expect("asked");
        assert_eq!(erase_due(&app.site).await.expect("deleted"), 1);
        assert_eq!(faults(&app).await, []);
        mentee.cookie = None;
        app::link_ledger(&app.site.db).await.expect("linked");
        let count = |conn: &mut Conn<'_>| words(conn, "select id as word from row_hashes").map(|ids| ids.len());
        let before = app.site.db.read(count).await.expect("counted");
        for _ in 0..4 {
            app.later(400);
            app::run_clock_work(&app.site).await.expect("it runs");
            app::link_ledger(&app.site.db).await.expect("linked");
            assert_eq!((faults(&app).await, broken(&app).await), (vec![], vec![]));
        }
        let after = app.site.db.read(count).await.expect("counted");
        assert!(after < before, "{before} hashes, {after} after their time");
        // Last, since the service of this test does not know the newer key.
        let newer = seal_again(&app).await;
        assert!(newer > 5, "{newer} rows were sealed anew");
    }
}

/// Seals everything with another key, as `alongside keys rotate` does; how much.
async fn seal_again(app: &App) -> usize {
    let newer = format!("{}2 {}\n", crate::support::KEY, "0f".repeat(32));
    let config = alongside::config::Config {
        keys: alongside::config::KeySource::Text(newer.into()),
        ..(*app.site.config).clone()
    };
    let site = app::open(config, app.clock.clone()).expect("both keys");
    let mut place = Place::default();
    loop {
        let from = place.clone();
        let (next, done) = site
            .db
            .write(move |conn| seal_anew(conn, from))
            .await
            .expect("sealed");
        place = next;
        if done {
            let report = site.db.read_still(rows::check).await.expect("a report");
            assert_eq!(report.faults, []);
            break;
        }
    }
    place.sealed
}

#[tokio::test]
async fn s60_check_names_the_row_and_signs_it_when_told_to() {
    let app = App::on_sqlite().await;
    let rosa = app.staff("Rosa", Role::Coordinator).await;
    let check = |more: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_alongside"))
            .arg("check")
            .args(more)
            .env("DATABASE_URL", format!("sqlite:{}", app.database()))
            .env("ALONGSIDE_KEY", crate::support::KEY)
            .output()
            .expect("the program runs");
        let said = [output.stdout, output.stderr]
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        (output.status.success(), said.concat())
    };
    let (well, said) = check(&[]);
    assert!(
        well && said.contains("1 accounts, second steps and pairs are as the service wrote them"),
        "{said}"
    );
    let id = rosa.id.expect("an account");
    tampers(
        &app,
        format!("update people set role = 'admin' where id = '{id}'"),
    )
    .await;
    let (well, said) = check(&[]);
    assert!(
        !well
            && said.contains(&format!(
                "people {id}: it is not as the service wrote it last"
            )),
        "{said}"
    );
    let (well, said) = check(&["--accept-rows"]);
    assert!(
        well && said.contains(&format!("signed as it is now: people {id}")),
        "{said}"
    );
}
