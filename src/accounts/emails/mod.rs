//! Whose an email address is: looked up in its one form, and as programs before that form compared it (decision 29).
//!
//! Accounts of those programs are hashed anew once. Two accounts whose addresses have one form are never made one:
//! each keeps the hash it had, signs in as before, and leads are told.

pub mod store;

use crate::db::Db;
use anyhow::Result;

/// How many accounts are looked at in one transaction.
const BATCH: i64 = 200;

/// Hashes anew what an earlier program wrote, which may still run beside this one. Its error stops nothing else.
pub async fn bring_over(db: &Db) {
    if let Err(error) = hash_anew(db).await {
        tracing::error!(
            error = format!("{error:#}"),
            "email addresses were not hashed anew"
        );
    }
}

/// Hashes the addresses of accounts anew that an earlier program wrote; how many got another hash.
/// What was done is done: whoever is stopped in the middle goes on there.
///
/// # Errors
/// Whatever the database says; what was not done is done next time.
pub async fn hash_anew(db: &Db) -> Result<usize> {
    hash_in_batches(db, BATCH, usize::MAX).await
}

/// The same in batches of so many accounts, and no more than `most` batches.
///
/// # Errors
/// Whatever the database says.
pub async fn hash_in_batches(db: &Db, size: i64, most: usize) -> Result<usize> {
    let mut batches = 0;
    // First every account says which form its address has; only then is it known which of them would be one.
    let mut after = String::new();
    while batches < most {
        let from = after.clone();
        let Some(last) = db
            .write(move |conn| store::note_forms(conn, &from, size))
            .await?
        else {
            break;
        };
        (after, batches) = (last, batches + 1);
    }
    let (mut moved, mut after) = (0, String::new());
    while batches < most {
        let from = after.clone();
        let Some((last, count)) = db
            .write(move |conn| store::take_forms(conn, &from, size))
            .await?
        else {
            break;
        };
        (after, batches, moved) = (last, batches + 1, moved + count);
    }
    let apart = db.read(store::sharing).await?;
    if moved > 0 {
        tracing::info!(moved, "email addresses are compared in their one form now");
    }
    for (person, _) in apart {
        tracing::warn!(person.id = %person, "the email address of this account is one with another account's");
    }
    Ok(moved)
}
