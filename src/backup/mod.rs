//! Backups: the whole database as one encrypted file, and back into an empty database of either kind.
//!
//! A backup is an age file (<https://age-encryption.org/v1>) that only the holder of the identity can read.
//! Inside are lines of JSON: a head, each table with its columns and rows, and an end that counts them.
//! What is sealed stays sealed: the key file is not in it, and neither is the list of erased people.

mod envelope;
mod format;
mod store;

pub use envelope::{Identities, Recipients};
pub use format::Counted;

use crate::{
    config::Database,
    db::{self, Conn},
    keys::store::belong_here,
    seal::Keyring,
    vocab::Moment,
};
use anyhow::{Context, Result};
use diesel::QueryResult;
use std::path::Path;

/// Tables that a backup leaves out, because they would let somebody in or write to somebody once more:
/// who is signed in and what their pages showed, one-time links (used ones among them), counts of guesses, and letters on their way with their counts. And which programs ran.
pub const LEFT_OUT: &[&str] = &[
    "sessions",
    "redisplays",
    "links",
    "address_changes",
    "attempts",
    "outbox",
    "outbox_pace",
    "replicas",
];

/// Writes all that the database holds, as it is at one moment, to a new file.
///
/// # Errors
/// The file is there already, the disk or the database refuses; then nothing is left of the file.
pub fn write(
    database: &Database,
    to: &Path,
    recipients: &Recipients,
    now: Moment,
) -> Result<Counted> {
    let mut file = envelope::Fresh::create(to)?;
    let counted = db::snapshot(database, |link| {
        let mut out = recipients.seal(file.writer())?;
        let counted = store::export(link, &mut out, now)?;
        out.finish()
            .context("the end of the backup could not be written")?;
        Ok(counted)
    })?;
    file.keep()?;
    Ok(counted)
}

/// Reads a backup into an empty database, brings it up to date, and lets it be noted there. All of it happens, or nothing.
///
/// # Errors
/// A sentence about the file, the identity, the database or the keys, whichever does not fit.
pub fn restore(
    database: &Database,
    from: &Path,
    identities: &Identities,
    (keys, now): (&Keyring, Moment),
    note: impl FnOnce(&mut Conn, &Counted) -> QueryResult<()>,
) -> Result<Counted> {
    let mut lines = identities.open(from)?;
    db::rebuild(database, (keys, now), |conn| {
        let counted = store::import(conn, &mut lines)?;
        // One damaged row keeps nobody else's from coming back; `alongside check` names it.
        belong_here(conn).context(
            "the backup was not sealed with the keys of this installation; bring the right key file back first",
        )?;
        note(conn, &counted)?;
        Ok(counted)
    })
}
