//! A fresh database for each test: a new file, or a copy of a migrated PostgreSQL database, gone afterwards.

use alongside::{config::Database, db};
use diesel::{Connection, PgConnection, connection::SimpleConnection};
use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::{
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

static COUNT: AtomicUsize = AtomicUsize::new(0);
static TEMPLATE: OnceLock<String> = OnceLock::new();
/// PostgreSQL copies a template for one at a time.
static COPYING: Mutex<()> = Mutex::new(());

pub(crate) struct Fresh {
    pub(crate) database: Database,
    folder: Option<PathBuf>,
    server: Option<(String, String)>,
}

impl Fresh {
    pub(crate) fn sqlite() -> Self {
        let folder = env::temp_dir().join(format!("alongside-{}-{}", process::id(), next()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        Self {
            database: Database::Sqlite(folder.join("test.db")),
            folder: Some(folder),
            server: None,
        }
    }

    pub(crate) fn postgres() -> Option<Self> {
        let Some(server) = setting("TEST_POSTGRES_URL") else {
            assert!(
                setting("CI").is_none(),
                "CI tests both databases: run scripts/test"
            );
            return None;
        };
        let template = TEMPLATE.get_or_init(|| {
            let name = format!("alongside_template_{}", process::id());
            at(&server, &format!("create database {name}"));
            db::migrate(&Database::Postgres(named(&server, &name)))
                .expect("the migrations run on PostgreSQL");
            name
        });
        let name = format!("alongside_{}_{}", process::id(), next());
        let _one = COPYING.lock().unwrap_or_else(PoisonError::into_inner);
        at(
            &server,
            &format!("create database {name} template {template}"),
        );
        Some(Self {
            database: Database::Postgres(named(&server, &name)),
            folder: None,
            server: Some((server, name)),
        })
    }

    /// Every byte of the database on this disk, for tests that look for what must not be there.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let folder = self
            .folder
            .as_ref()
            .expect("only SQLite lies in a folder of the test");
        let files = fs::read_dir(folder).expect("the test's folder");
        files
            .flat_map(|file| fs::read(file.expect("a file").path()).expect("readable"))
            .collect()
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = fs::remove_dir_all(folder);
        }
        if let Some((server, name)) = &self.server {
            at(
                server,
                &format!("drop database if exists {name} with (force)"),
            );
            // Of those deleted in this database, which stands beside it.
            let _ = fs::remove_file(std::env::temp_dir().join(format!("{name}.erased")));
        }
    }
}

fn next() -> usize {
    COUNT.fetch_add(1, Ordering::Relaxed)
}

fn at(server: &str, statement: &str) {
    let mut link =
        PgConnection::establish(server).expect("TEST_POSTGRES_URL names a server that runs");
    link.batch_execute(statement).expect(statement);
}

/// The same server, another database.
fn named(server: &str, name: &str) -> String {
    let (start, _) = server
        .rsplit_once('/')
        .expect("TEST_POSTGRES_URL ends with a database");
    format!("{start}/{name}")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the script that runs the tests says by the environment where the server is"
)]
fn setting(name: &str) -> Option<String> {
    env::var(name).ok()
}
