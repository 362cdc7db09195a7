//! One connection at work: the link to the database, the keys, and the moment at which it all happens.

use crate::{
    seal::{Keyring, Sealed},
    vocab::{Moment, SessionId},
};
use diesel::{
    Connection, PgConnection, QueryResult, SqliteConnection,
    connection::{AnsiTransactionManager, TransactionManager},
    query_dsl::LoadQuery,
    result::Error,
};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// A connection to either database.
#[derive(diesel::MultiConnection)]
#[expect(
    missing_debug_implementations,
    reason = "diesel's connections have none"
)]
pub enum Link {
    /// PostgreSQL.
    Postgres(PgConnection),
    /// SQLite.
    Sqlite(SqliteConnection),
}

/// What every `store` function works on.
pub struct Conn<'a> {
    link: &'a mut Link,
    keys: &'a Keyring,
    now: Moment,
    session: Option<SessionId>,
}

impl<'a> Conn<'a> {
    pub(super) const fn new(link: &'a mut Link, keys: &'a Keyring, now: Moment) -> Self {
        Self {
            link,
            keys,
            now,
            session: None,
        }
    }

    /// The same transaction, done under a session.
    pub(super) const fn reborrowed(&mut self, session: Option<SessionId>) -> Conn<'_> {
        Conn {
            link: self.link,
            keys: self.keys,
            now: self.now,
            session,
        }
    }

    /// Under which session of staff this is done.
    #[must_use]
    pub const fn session(&self) -> Option<SessionId> {
        self.session
    }

    /// What diesel's `load`, `execute` and their like take.
    pub const fn link(&mut self) -> &mut Link {
        self.link
    }

    /// The rows of a query; for the few queries that people's own pages ask.
    ///
    /// [`Conn::link`] would load the same, but writes the SQL anew each time, three times over.
    /// Asked as one kind of database, diesel knows the query again by its type.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn load<'q, Q, T>(&mut self, query: Q) -> QueryResult<Vec<T>>
    where
        Q: LoadQuery<'q, PgConnection, T> + LoadQuery<'q, SqliteConnection, T>,
    {
        match self.link {
            Link::Postgres(link) => query.load(link),
            Link::Sqlite(link) => query.load(link),
        }
    }

    /// The moment of this transaction.
    #[must_use]
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// The same transaction, dated otherwise: the demonstration's past happens all at once.
    pub const fn dated(&mut self, now: Moment) -> Conn<'_> {
        Conn {
            link: self.link,
            keys: self.keys,
            now,
            session: self.session,
        }
    }

    /// The keys.
    #[must_use]
    pub const fn keys(&self) -> &Keyring {
        self.keys
    }

    /// Seals a value for the row `id` of `place`, which is `table.column`.
    ///
    /// # Panics
    /// Never: what we seal is plain data that always serialises.
    #[must_use]
    pub fn seal(&self, place: &str, id: &str, value: &impl Serialize) -> Sealed {
        let plain = serde_json::to_vec(value).expect("plain data serialises");
        self.keys.seal(place, id, &plain)
    }

    /// Opens what was sealed for this row.
    ///
    /// # Errors
    /// It was changed, moved, or sealed with a key that is not here.
    pub fn open<T: DeserializeOwned>(
        &self,
        place: &str,
        id: &str,
        sealed: &Sealed,
    ) -> QueryResult<T> {
        let damaged = |error: Box<dyn std::error::Error + Send + Sync>| {
            self.keys.note_damaged(place, id);
            Error::DeserializationError(error)
        };
        let plain = self.keys.open(place, id, sealed);
        let plain = plain.map_err(|error| damaged(Box::new(error)))?;
        serde_json::from_slice(&plain).map_err(|error| damaged(Box::new(error)))
    }

    /// Opens words that stand beside what matters; if they do not open there are none, and the log names the row.
    #[must_use]
    pub fn open_or_default<T: DeserializeOwned + Default>(
        &self,
        place: &str,
        id: &str,
        sealed: &Sealed,
    ) -> T {
        self.open(place, id, sealed).unwrap_or_default()
    }

    /// A part of a transaction, in a savepoint of its own: if it fails, nothing of it is left, and the rest can go on.
    ///
    /// # Errors
    /// What the part says.
    pub fn part<T>(&mut self, work: impl FnOnce(&mut Conn) -> QueryResult<T>) -> QueryResult<T> {
        <Link as Connection>::TransactionManager::begin_transaction(self.link)?;
        self.end(work)
    }

    /// One transaction: on SQLite it takes the writer's lock at once, so that what it read stays true.
    pub(super) fn transaction<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        self.within(("BEGIN IMMEDIATE", "BEGIN"), work)
    }

    /// One transaction that only reads: all of it is as it was at its beginning, whoever writes meanwhile.
    pub(super) fn snapshot<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        let postgres = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        self.within(("BEGIN", postgres), work)
    }

    fn within<T, E: From<Error>>(
        &mut self,
        (sqlite, postgres): (&str, &str),
        work: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        match self.link {
            Link::Sqlite(link) => AnsiTransactionManager::begin_transaction_sql(link, sqlite)?,
            Link::Postgres(link) => AnsiTransactionManager::begin_transaction_sql(link, postgres)?,
        }
        self.end(work)
    }

    fn end<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        match work(self) {
            Ok(value) => {
                <Link as Connection>::TransactionManager::commit_transaction(self.link)?;
                Ok(value)
            }
            Err(error) => {
                match <Link as Connection>::TransactionManager::rollback_transaction(self.link) {
                    Ok(()) | Err(Error::BrokenTransactionManager) => Err(error),
                    Err(worse) => Err(worse.into()),
                }
            }
        }
    }
}

/// `None` for a row that does not open: it stops itself and nothing else.
///
/// # Errors
/// All else that the database says.
pub fn readable<T>(row: QueryResult<T>) -> QueryResult<Option<T>> {
    match row {
        Ok(row) => Ok(Some(row)),
        Err(Error::DeserializationError(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The rows that open.
///
/// # Errors
/// All else that the database says.
pub fn all_readable<T>(rows: impl IntoIterator<Item = QueryResult<T>>) -> QueryResult<Vec<T>> {
    rows.into_iter()
        .filter_map(|row| readable(row).transpose())
        .collect()
}

impl fmt::Debug for Conn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Conn")
    }
}
