//! Who gave the phone number that somebody else gave: one person may have applied twice, from two email addresses.
//!
//! It is told to leads alone and stops nobody, because families share phones (G-08).
//! Numbers are compared by a keyed hash of their plain form, so that no page opens every application.

pub mod store;

use crate::db::Db;
use anyhow::Result;

/// How many applications are looked at in one transaction.
const BATCH: i64 = 200;

/// Hashes what an earlier program wrote, which may still run beside this one. Its error stops nothing else.
pub async fn bring_over(db: &Db) {
    if let Err(error) = hash_anew(db).await {
        tracing::error!(
            error = format!("{error:#}"),
            "phone numbers were not hashed"
        );
    }
}

/// Hashes the numbers of applications that an earlier program wrote; how many it looked at.
/// Whoever is stopped in the middle goes on there.
///
/// # Errors
/// Whatever the database says; what was not done is done next time.
pub async fn hash_anew(db: &Db) -> Result<usize> {
    let (mut after, mut hashed) = (String::new(), 0);
    loop {
        let from = after.clone();
        let done = db
            .write(move |conn| store::note(conn, &from, BATCH))
            .await?;
        let Some((last, count)) = done else {
            return Ok(hashed);
        };
        (after, hashed) = (last, hashed + count);
    }
}
