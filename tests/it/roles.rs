//! S-56, on PostgreSQL: the role that serves can do the whole work, and can neither change tables nor rewrite the past.

use crate::{
    story,
    support::{App, Fresh, KEY},
};
use alongside::{
    app,
    config::Database,
    db::{Conn, Link, MIGRATIONS},
    ledger::chain::store as chain,
    privacy::{Class, Schedule},
    vocab::PersonId,
};
use diesel::{Connection, PgConnection, QueryResult, connection::SimpleConnection, result::Error};
use diesel_migrations::MigrationHarness;
use std::process::{Command, Output};

/// A role without rights, gone with the test.
struct Lesser {
    name: String,
    owner: String,
}

impl Lesser {
    fn make(owner: &str) -> Self {
        let id = PersonId::new().to_string();
        let name = format!("alongside_app_{}", id.rsplit('-').next().expect("an id"));
        at(owner, &format!("create role {name} login"));
        Self {
            name,
            owner: owner.to_owned(),
        }
    }

    /// The same database, as this role.
    fn url(&self) -> String {
        let (start, rest) = self.owner.split_once('@').expect("an address with a role");
        let scheme = start.split_once("://").expect("a scheme").0;
        format!("{scheme}://{}@{rest}", self.name)
    }
}

impl Drop for Lesser {
    fn drop(&mut self) {
        // The database and all that was granted in it are gone by now; whoever fails earlier leaves a role behind that may do nothing.
        let server = self
            .owner
            .rsplit_once('/')
            .map(|(start, _)| format!("{start}/postgres"));
        if let Some(Ok(mut link)) = server.map(|url| PgConnection::establish(&url)) {
            let _ = link.batch_execute(&format!("drop role {}", self.name));
        }
    }
}

fn at(url: &str, statements: &str) {
    let mut link = PgConnection::establish(url).expect("the server answers");
    link.batch_execute(statements).expect(statements);
}

fn migrate(url: &str, role: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alongside"));
    command
        .arg("migrate")
        .env("DATABASE_URL", url)
        .env("ALONGSIDE_KEY", KEY);
    if let Some(role) = role {
        command.args(["--app-role", role]);
    }
    command.output().expect("the program runs")
}

/// What nobody who serves ever has to do.
const FORBIDDEN: &[&str] = &[
    "create table planted (id text)",
    "alter table people add column planted text",
    "drop table concerns",
    "truncate ledger",
    "update ledger set verb = 'declined'",
    "update ledger set at = at + 1",
    "update ledger set mac = null",
    "delete from ledger",
    "update ledger_chain set number = number + 1000",
    "delete from ledger_chain",
    "delete from __diesel_schema_migrations",
    "insert into __compatible_migrations (version) values ('20991231235959')",
    "alter table ledger owner to current_user",
];

/// Tries a statement, and takes it back if it worked.
fn may(url: &str, statement: &str) -> bool {
    let mut link = PgConnection::establish(url).expect("the server answers");
    let tried: QueryResult<()> = link.transaction(|link| {
        link.batch_execute(statement)?;
        Err(Error::RollbackTransaction)
    });
    match tried {
        Err(Error::RollbackTransaction) => true,
        Err(Error::DatabaseError(_, why))
            if ["permission denied", "must be owner"]
                .iter()
                .any(|word| why.message().contains(word)) =>
        {
            false
        }
        other => panic!("{statement}: {other:?}"),
    }
}

fn owner_of(fresh: &Fresh) -> String {
    match &fresh.database {
        Database::Postgres(url) => url.clone(),
        Database::Sqlite(_) => unreachable!("only PostgreSQL has roles"),
    }
}

#[tokio::test]
async fn s56_the_role_that_serves_carries_the_whole_story_and_cannot_rewrite_the_past() {
    let Some(mut fresh) = Fresh::postgres() else {
        return;
    };
    let owner = owner_of(&fresh);
    let lesser = Lesser::make(&owner);
    let output = migrate(&owner, Some(&lesser.name));
    assert!(output.status.success(), "{output:?}");
    fresh.database = Database::Postgres(lesser.url());
    let app = App::on(fresh).await;
    let [mut mentee, ..] = story::tell(&app).await;
    app::run_clock_work(&app.site)
        .await
        .expect("the clock work runs");
    app::link_ledger(&app.site.db).await.expect("linked");

    for statement in FORBIDDEN {
        assert!(may(&owner, statement), "the owner could: {statement}");
        assert!(!may(&lesser.url(), statement), "{statement}");
    }
    assert!(
        may(&lesser.url(), "update ledger set sealed = null"),
        "or nobody could be deleted"
    );

    // Deleting a person works, and so does ending what is over, but for the ledger's entries.
    let page = mentee
        .post(
            "/me/data/deletion",
            &[("passphrase", crate::support::PASSPHRASE)],
        )
        .await;
    assert_eq!(page.goes_to(), "/me/data");
    app.later(3);
    app::run_clock_work(&app.site)
        .await
        .expect("the clock work runs");
    app.later(3000);
    app::run_clock_work(&app.site)
        .await
        .expect("the clock work runs");
    let schedule = Schedule::of(&app.site.config);
    let check =
        move |conn: &mut Conn<'_>| chain::check(conn, schedule.before(Class::Ledger, conn.now()));
    let report = app.site.db.read(check).await.expect("a report");
    assert!(
        report.entries > 5,
        "the entries are left to the owner: {report:?}"
    );
    drop(app);
}

#[tokio::test]
async fn s56_a_start_without_the_right_to_change_tables_says_what_to_do() {
    let Some(fresh) = Fresh::postgres() else {
        return;
    };
    let owner = owner_of(&fresh);
    let lesser = Lesser::make(&owner);
    assert!(migrate(&owner, Some(&lesser.name)).status.success());
    assert!(
        migrate(&lesser.url(), None).status.success(),
        "up to date: nothing to do, and no right needed"
    );
    let mut link = Link::Postgres(PgConnection::establish(&owner).expect("the server answers"));
    link.revert_last_migration(MIGRATIONS).expect("taken back");
    let output = migrate(&lesser.url(), None);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !output.status.success()
            && told.contains("run `alongside migrate` with the role that owns them"),
        "{told}"
    );
    assert!(migrate(&owner, Some(&lesser.name)).status.success());
    assert!(migrate(&lesser.url(), None).status.success());
    for (role, sentence) in [
        ("postgres", "take another role"),
        ("nobody_here", "there is no role"),
        ("a; drop table people", "cannot be a role"),
    ] {
        let output = migrate(&owner, Some(role));
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            !output.status.success() && told.contains(sentence),
            "{role}: {told}"
        );
    }
    drop(fresh);
}
