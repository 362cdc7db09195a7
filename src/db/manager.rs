//! Opens connections and sets them up; the URL's scheme alone decides which database it is.

use super::Link;
use crate::{config::Database, seal::files};
use diesel::{
    Connection, ConnectionError, PgConnection, QueryResult, SqliteConnection,
    connection::SimpleConnection,
    r2d2::{ManageConnection, R2D2Connection},
};
use std::io;

/// The number by which processes that migrate the same PostgreSQL database queue.
const MIGRATION_LOCK: &str = "4271180112";

/// SQLite: wait for locks, survive power loss, refuse dangling references, overwrite what is deleted.
const SQLITE: &str = "pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; \
    pragma foreign_keys = on; pragma trusted_schema = off; pragma secure_delete = on; pragma temp_store = memory;";

/// PostgreSQL: nothing waits for ever.
const POSTGRES: &str = "set time zone 'UTC'; set statement_timeout = '30s'; set lock_timeout = '10s'; \
    set idle_in_transaction_session_timeout = '60s';";

/// Makes connections for a pool.
#[derive(Clone, Debug)]
pub(super) struct Manager {
    database: Database,
    read_only: bool,
}

impl Manager {
    pub(super) fn reader(database: &Database) -> Self {
        Self {
            database: database.clone(),
            read_only: matches!(database, Database::Sqlite(_)),
        }
    }

    pub(super) fn writer(database: &Database) -> Self {
        Self {
            database: database.clone(),
            read_only: false,
        }
    }

    pub(super) fn open(&self) -> Result<Link, ConnectionError> {
        let cannot =
            |error: diesel::result::Error| ConnectionError::CouldntSetupConfiguration(error);
        match &self.database {
            Database::Sqlite(path) => {
                let folder = path
                    .parent()
                    .filter(|folder| !folder.as_os_str().is_empty());
                // SQLite gives the files beside it the rights of the database itself.
                folder
                    .map_or(Ok(()), files::make_folder)
                    .and_then(|()| files::make_if_missing(path))
                    .map_err(|error| bad(&error))?;
                let path = path
                    .to_str()
                    .ok_or_else(|| bad(&io::Error::other("the path is not Unicode")))?;
                let mut link = SqliteConnection::establish(path)?;
                link.batch_execute(SQLITE).map_err(cannot)?;
                if self.read_only {
                    link.batch_execute("pragma query_only = on;")
                        .map_err(cannot)?;
                }
                Ok(Link::Sqlite(link))
            }
            Database::Postgres(url) => {
                let mut link = PgConnection::establish(url)?;
                link.batch_execute(POSTGRES).map_err(cannot)?;
                Ok(Link::Postgres(link))
            }
        }
    }
}

impl ManageConnection for Manager {
    type Connection = Link;
    type Error = ConnectionError;

    fn connect(&self) -> Result<Link, ConnectionError> {
        self.open()
    }

    fn is_valid(&self, link: &mut Link) -> Result<(), ConnectionError> {
        link.batch_execute("select 1")
            .map_err(ConnectionError::CouldntSetupConfiguration)
    }

    fn has_broken(&self, link: &mut Link) -> bool {
        match link {
            Link::Postgres(link) => R2D2Connection::is_broken(link),
            Link::Sqlite(link) => R2D2Connection::is_broken(link),
        }
    }
}

pub(super) fn lock_migrations(link: &mut Link) -> QueryResult<()> {
    match link {
        Link::Postgres(link) => link.batch_execute(&format!(
            "set statement_timeout = 0; set lock_timeout = 0; select pg_advisory_lock({MIGRATION_LOCK})"
        )),
        Link::Sqlite(_) => Ok(()),
    }
}

pub(super) fn unlock_migrations(link: &mut Link) -> QueryResult<()> {
    match link {
        Link::Postgres(link) => {
            link.batch_execute(&format!("select pg_advisory_unlock({MIGRATION_LOCK})"))
        }
        Link::Sqlite(_) => Ok(()),
    }
}

/// SQLite does not look whether rows refer to ones that are there, as long as this connection lives.
pub(super) fn look_away(link: &mut Link) -> QueryResult<()> {
    match link {
        Link::Postgres(_) => Ok(()),
        Link::Sqlite(link) => link.batch_execute("pragma foreign_keys = off"),
    }
}

/// All that is read until the end is as it was at the first query, however long that takes.
pub(super) fn begin_snapshot(link: &mut Link) -> QueryResult<()> {
    match link {
        Link::Postgres(link) => link.batch_execute(
            "begin isolation level repeatable read read only; \
             set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0",
        ),
        Link::Sqlite(link) => link.batch_execute("begin"),
    }
}

pub(super) fn end_snapshot(link: &mut Link) -> QueryResult<()> {
    match link {
        Link::Postgres(link) => link.batch_execute("rollback"),
        Link::Sqlite(link) => link.batch_execute("rollback"),
    }
}

fn bad(error: &io::Error) -> ConnectionError {
    ConnectionError::BadConnection(error.to_string())
}
