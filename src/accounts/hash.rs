//! Hashing passphrases with Argon2id, off the threads that serve pages and only a few at a time.

use super::{Passphrase, leaked};
use crate::web::Site;
use anyhow::{Context, Result, anyhow};
use argon2::{Argon2, Params, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use std::sync::Arc;
use tokio::task::spawn_blocking;

/// Checked when no account has the address, so that the answer takes as long as for a known one. Nobody knows its passphrase.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$8cnQYHvdVbSDZoDbzTPoVA$EqTPljBZLBCtE9RSZHnFEXHdGOvuNNSYDnNrmR8xOSk";

/// Hashes a passphrase, in PHC form.
///
/// # Errors
/// The operating system has no randomness.
pub async fn hash(site: &Site, passphrase: Passphrase) -> Result<String> {
    off_thread(site, move || {
        let hash = Argon2::default()
            .hash_password(passphrase.bytes())
            .map_err(|error| anyhow!("argon2: {error}"))?;
        Ok(hash.to_string())
    })
    .await
}

/// Hashes a passphrase that somebody chose; `None` if it is on the operator's list of leaked ones.
///
/// # Errors
/// The operating system has no randomness, or the list cannot be read any more.
pub async fn hash_chosen(site: &Site, passphrase: Passphrase) -> Result<Option<String>> {
    if let Some(path) = site.config.leaked.clone() {
        let asked = passphrase.clone();
        let leaked = off_thread(site, move || {
            leaked::holds(&path, &asked).context("the list of leaked passphrases")
        });
        if leaked.await? {
            return Ok(None);
        }
    }
    hash(site, passphrase).await.map(Some)
}

/// Whether the passphrase is the one that was hashed; `None`, for an unknown address, takes just as long and is never true.
///
/// # Errors
/// The stored hash cannot be read.
pub async fn verify(site: &Site, passphrase: Passphrase, hash: Option<String>) -> Result<bool> {
    off_thread(site, move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let parsed = PasswordHash::new(&hash)
            .map_err(|error| anyhow!("a stored hash cannot be read: {error}"))?;
        Ok(Argon2::default()
            .verify_password(passphrase.bytes(), &parsed)
            .is_ok()
            && known)
    })
    .await
}

/// Whether a hash costs less to guess at than one made today, and so is to be made anew when its passphrase is typed.
///
/// # Errors
/// It cannot be read.
pub(super) fn is_outdated(hash: &str) -> Result<bool> {
    let parsed = PasswordHash::new(hash)
        .map_err(|error| anyhow!("a stored hash cannot be read: {error}"))?;
    let params = Params::try_from(&parsed)
        .map_err(|error| anyhow!("a stored hash cannot be read: {error}"))?;
    let today = Argon2::default().params().clone();
    Ok(parsed.algorithm.as_str() != "argon2id"
        || params.m_cost() < today.m_cost()
        || params.t_cost() < today.t_cost())
}

async fn off_thread<T: Send + 'static>(
    site: &Site,
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let _permit = Arc::clone(&site.hashing).acquire_owned().await?;
    spawn_blocking(work).await?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s10_hashes_cost_what_owasp_asks_and_cheaper_ones_are_outdated() {
        let today = Argon2::default().params().clone();
        assert!(today.m_cost() >= 19_456 && today.t_cost() >= 2 && today.p_cost() == 1);
        assert!(!is_outdated(NOBODY).expect("readable"));
        assert!(is_outdated(&NOBODY.replace("m=19456", "m=4096")).expect("readable"));
        assert!(is_outdated(&NOBODY.replace("argon2id", "argon2i")).expect("readable"));
        assert!(is_outdated("not a hash").is_err());
    }
}
