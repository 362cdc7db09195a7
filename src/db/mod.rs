//! The database: reading, and writing in one transaction, alike on SQLite and PostgreSQL.
//!
//! A query is written once, against [`Link`]; a `store` function takes a [`Conn`], which also knows the time and the keys.
//! On SQLite one connection writes and several read; waiting happens here and not in SQLite's busy handler.

mod acting;
mod conn;
pub mod guards;
mod manager;
mod migrations;
mod roles;
pub mod schema;
mod scrub;
pub mod steps;

pub use acting::{acts_under, request};
pub use conn::{Conn, Link, MultiBackend, all_readable, readable};
pub use migrations::Migrations;

use crate::{
    config::Database,
    seal::{Keyring, files},
    vocab::{Clock, Moment},
};
use anyhow::{Context, Result, bail};
use diesel::{QueryResult, r2d2::Pool, result::Error};
use diesel_migrations::MigrationHarness;
use manager::Manager;
use std::{fmt, fs::File, panic, sync::Arc};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// Every migration, in order.
pub const MIGRATIONS: Migrations = Migrations;

/// Connections that read at the same time.
const READERS: u32 = 4;

const CANNOT_OPEN: &str = "the database cannot be opened; is DATABASE_URL right?";

const NEVER_CLOSED: &str = "the queue is never closed";

/// The database as handlers and tasks use it. Cloning it is cheap.
#[derive(Clone)]
pub struct Db {
    reads: Lane,
    writes: Lane,
    keys: Arc<Keyring>,
    clock: Clock,
    /// Whether a short read is done before another thread could take it over.
    on_the_spot: bool,
}

/// A pool and the queue in front of it.
#[derive(Clone)]
struct Lane {
    pool: Pool<Manager>,
    permits: Arc<Semaphore>,
}

impl Db {
    /// Opens the database, makes it if it is not there, and brings it up to date.
    ///
    /// # Errors
    /// It cannot be reached, or a migration fails.
    pub fn open(database: &Database, keys: Arc<Keyring>, clock: Clock) -> Result<Self> {
        migrate(database)?;
        let reads = Lane::new(Manager::reader(database), READERS)?;
        let writes = match database {
            Database::Sqlite(_) => Lane::new(Manager::writer(database), 1)?,
            Database::Postgres(_) => reads.clone(),
        };
        Ok(Self {
            reads,
            writes,
            keys,
            clock,
            on_the_spot: matches!(database, Database::Sqlite(_)),
        })
    }

    /// Runs `read` on a connection that cannot write.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut Conn) -> QueryResult<T> + Send + 'static,
    ) -> QueryResult<T> {
        self.on(&self.reads, read).await
    }

    /// As [`Db::read`], for a few rows found by their keys, as most pages need them.
    ///
    /// SQLite answers these from memory sooner than another thread could be woken for it, so they are read on the spot.
    ///
    /// # Errors
    /// Whatever the database says.
    ///
    /// # Panics
    /// Never: the queue is never closed.
    pub async fn glance<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut Conn) -> QueryResult<T> + Send + 'static,
    ) -> QueryResult<T> {
        if !self.on_the_spot {
            return self.read(read).await;
        }
        let _permit = self.reads.permits.acquire().await.expect(NEVER_CLOSED);
        let session = acting::session();
        self.reads.run(&self.keys, self.clock.now(), |conn| {
            read(&mut conn.reborrowed(session))
        })
    }

    /// Runs `read` where it stands: for the start, before there is anybody to wait.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn at_once<T>(&self, read: impl FnOnce(&mut Conn) -> QueryResult<T>) -> QueryResult<T> {
        self.reads.run(&self.keys, self.clock.now(), read)
    }

    /// As [`Db::read`], for what asks many times and compares: all of it is as it was at one moment.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn read_still<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut Conn) -> QueryResult<T> + Send + 'static,
    ) -> QueryResult<T> {
        self.on(&self.reads, move |conn| conn.snapshot(read)).await
    }

    /// Runs `write` where it stands, as one transaction: for the start, before there is anybody to wait.
    ///
    /// # Errors
    /// Whatever the database says; then nothing was written.
    pub fn write_at_once<T>(
        &self,
        write: impl FnOnce(&mut Conn) -> QueryResult<T>,
    ) -> QueryResult<T> {
        self.writes
            .run(&self.keys, self.clock.now(), |conn| conn.transaction(write))
    }

    /// Runs `write` as one transaction: all of it happens, or nothing.
    ///
    /// # Errors
    /// Whatever the database says; then nothing was written.
    pub async fn write<T: Send + 'static>(
        &self,
        write: impl FnOnce(&mut Conn) -> QueryResult<T> + Send + 'static,
    ) -> QueryResult<T> {
        self.on(&self.writes, move |conn| conn.transaction(write))
            .await
    }

    /// Makes sure that what was deleted is gone from the disk too.
    ///
    /// # Errors
    /// Whatever the database says, for instance that somebody has been reading for too long.
    pub async fn scrub(&self) -> QueryResult<()> {
        self.on(&self.writes, |conn| scrub::scrub(conn.link()))
            .await
    }

    /// The clock by which everything stored is dated.
    #[must_use]
    pub const fn clock(&self) -> &Clock {
        &self.clock
    }

    async fn on<T: Send + 'static>(
        &self,
        lane: &Lane,
        work: impl FnOnce(&mut Conn) -> QueryResult<T> + Send + 'static,
    ) -> QueryResult<T> {
        let permit = Arc::clone(&lane.permits)
            .acquire_owned()
            .await
            .expect(NEVER_CLOSED);
        let (lane, keys, now) = (lane.clone(), Arc::clone(&self.keys), self.clock.now());
        let session = acting::session();
        let done = spawn_blocking(move || {
            let _permit = permit;
            lane.run(&keys, now, |conn| work(&mut conn.reborrowed(session)))
        });
        done.await
            .unwrap_or_else(|error| panic::resume_unwind(error.into_panic()))
    }
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Db")
    }
}

impl Lane {
    fn new(manager: Manager, size: u32) -> Result<Self> {
        let pool = Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .test_on_check_out(false)
            .build(manager)
            .context(CANNOT_OPEN)?;
        Ok(Self {
            pool,
            permits: Arc::new(Semaphore::new(size as usize)),
        })
    }

    /// Works on a connection of the pool; whoever holds a permit finds one free.
    fn run<T>(
        &self,
        keys: &Keyring,
        now: Moment,
        work: impl FnOnce(&mut Conn) -> QueryResult<T>,
    ) -> QueryResult<T> {
        let mut link = self
            .pool
            .get()
            .map_err(|error| Error::QueryBuilderError(Box::new(error)))?;
        work(&mut Conn::new(&mut link, keys, now))
    }
}

/// Brings the database up to date. Several processes may do so at once: on PostgreSQL they queue for a lock.
///
/// # Errors
/// The database cannot be reached or is newer than this program, or a migration fails.
pub fn migrate(database: &Database) -> Result<()> {
    mend_files(database);
    let mut link = Manager::writer(database).open().context(CANNOT_OPEN)?;
    steps::refuse_newer(&mut link)?;
    let behind = !up_to_date(&mut link)?;
    if behind && !roles::may_migrate(&mut link)? {
        bail!(
            "the database is behind this program, and the role of DATABASE_URL may not change its tables; run `alongside migrate` with the role that owns them"
        );
    }
    manager::lock_migrations(&mut link)?;
    // A role that only serves may not even ask for the table of migrations to be made.
    let done = if behind {
        link.run_pending_migrations(MIGRATIONS).map(drop)
    } else {
        Ok(())
    };
    let done = done.and_then(|()| Ok(guards::set_up(&mut link)?));
    manager::unlock_migrations(&mut link)?;
    done.map_err(|error| anyhow::anyhow!("a migration failed: {error}"))
}

/// A database of earlier times may lie open to others on the machine.
fn mend_files(database: &Database) {
    let Database::Sqlite(path) = database else {
        return;
    };
    for end in ["", "-wal", "-shm"] {
        let mut name = path.clone().into_os_string();
        name.push(end);
        files::mend(name.as_ref());
    }
}

/// Holds an SQLite file for one service, as long as what it gives lives: what a service counts and does by the clock it does alone there.
/// On PostgreSQL services serve together, and nothing is held.
///
/// # Errors
/// Another service has the file, or the disk refuses.
pub fn serve_alone(database: &Database) -> Result<Option<File>> {
    let Database::Sqlite(path) = database else {
        return Ok(None);
    };
    let mut lock = path.canonicalize()?.into_os_string();
    lock.push(".lock");
    let held =
        files::hold(lock.as_ref()).with_context(|| format!("{} cannot be held", lock.display()))?;
    if held.is_none() {
        bail!(
            "another service serves {} already; stop it first. Several at once need PostgreSQL",
            path.display()
        );
    }
    Ok(held)
}

/// Grants a role of PostgreSQL what serving needs and no more.
///
/// # Errors
/// A sentence about the role, or whatever the database says.
pub fn grant(database: &Database, role: &str) -> Result<()> {
    let mut link = Manager::writer(database).open().context(CANNOT_OPEN)?;
    steps::refuse_newer(&mut link)?;
    roles::grant(&mut link, role)
}

fn up_to_date(link: &mut Link) -> Result<bool> {
    let applied = steps::applied(link)?;
    let known = steps::known()?;
    Ok(known
        .iter()
        .all(|one| applied.contains(&one.name().version().to_string())))
}

/// Runs `work` on all that the database holds at one moment, while others go on writing.
///
/// # Errors
/// The database is not there, or whatever `work` says.
pub fn snapshot<T>(database: &Database, work: impl FnOnce(&mut Link) -> Result<T>) -> Result<T> {
    if let Database::Sqlite(path) = database {
        anyhow::ensure!(path.exists(), "there is no database at {}", path.display());
    }
    let mut link = Manager::reader(database).open().context(CANNOT_OPEN)?;
    steps::refuse_newer(&mut link)?;
    manager::begin_snapshot(&mut link)?;
    let done = work(&mut link);
    // Nothing was written, so there is nothing to keep; the connection ends here too.
    manager::end_snapshot(&mut link)?;
    done
}

/// Runs `work` as one transaction on a connection of its own, and nobody else migrates the database meanwhile.
///
/// # Errors
/// Whatever `work` says; then nothing was written.
pub fn rebuild<T>(
    database: &Database,
    (keys, now): (&Keyring, Moment),
    work: impl FnOnce(&mut Conn) -> Result<T>,
) -> Result<T> {
    let mut link = Manager::writer(database).open().context(CANNOT_OPEN)?;
    steps::refuse_newer(&mut link)?;
    manager::lock_migrations(&mut link)?;
    // SQLite takes migrations inside a transaction only so, and looks at the end whether every row refers to one that is there.
    manager::look_away(&mut link)?;
    let done = Conn::new(&mut link, keys, now).transaction(|conn| {
        let done = work(conn)?;
        migrations::look_back(conn.link())?;
        Ok(done)
    });
    manager::unlock_migrations(&mut link)?;
    done
}
