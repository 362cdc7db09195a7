//! The key file: made at the first start, read, and given one more key.

use crate::{
    config::KeySource,
    seal::{Keyring, files},
};
use anyhow::{Context, Result, anyhow, bail};
use secrecy::ExposeSecret;
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The keys that are there; none are made.
///
/// # Errors
/// There is no key file, or it cannot be read.
pub fn existing(source: &KeySource) -> Result<Keyring> {
    if let KeySource::File(path) = source
        && !has_been_written(path)
    {
        bail!(
            "the key file {} is missing or empty; put it back first",
            path.display()
        );
    }
    Ok(existing_or_made(source)?.0)
}

/// The keys, and the path of their file if it was made just now. From a file they can be read anew.
///
/// # Errors
/// The keys cannot be read, or the file cannot be made.
pub fn existing_or_made(source: &KeySource) -> Result<(Keyring, Option<PathBuf>)> {
    match source {
        KeySource::Text(text) => {
            let keys = Keyring::parse(text.expose_secret())
                .map_err(|error| anyhow!("ALONGSIDE_KEY: {error}"))?;
            Ok((keys, None))
        }
        KeySource::File(path) => {
            let made = !has_been_written(path) && make(path)?;
            if made {
                tracing::warn!(
                    "made a key at {}: keep a copy of it apart from the database; without it nothing can be read",
                    path.display(),
                );
            }
            files::mend(path);
            if files::is_open_to_others(path)? {
                bail!(
                    "others on this machine may read the key file {}; run chmod 600 on it, or mount it so that only the service's user can read it",
                    path.display()
                );
            }
            let keys = read(path)?;
            let again = path.clone();
            let keys = keys.read_anew_by(move || text(&again));
            Ok((keys, made.then(|| path.clone())))
        }
    }
}

/// Adds a fresh key to a key file; its number.
///
/// # Errors
/// The file cannot be read or written, or has no number left.
pub fn add(path: &Path) -> Result<u8> {
    let longer = || {
        let text = text(path)
            .with_context(|| format!("the key file {} cannot be read", path.display()))?;
        read(path)?
            .with_fresh_key(&text)
            .context("there are 255 keys already; take old ones away")
    };
    files::write_whole(path, longer)
        .with_context(|| format!("no key was added to {}", path.display()))
}

/// Makes a key file, unless another program just did; whether it was made here.
fn make(path: &Path) -> Result<bool> {
    let text = || {
        if has_been_written(path) {
            let theirs = text(path)?;
            return Ok((theirs, false));
        }
        Ok((Keyring::fresh_text(), true))
    };
    files::write_whole(path, text)
        .with_context(|| format!("the key file {} cannot be made", path.display()))
}

/// Whether there is a key file with something in it. Earlier programs left an empty one if they were stopped while they made it;
/// nothing was ever sealed with that. A database that was sealed with a key knows it, and refuses another.
fn has_been_written(path: &Path) -> bool {
    !matches!(fs::metadata(path), Ok(found) if found.len() == 0) && path.exists()
}

fn text(path: &Path) -> io::Result<Zeroizing<String>> {
    fs::read_to_string(path).map(Zeroizing::new)
}

fn read(path: &Path) -> Result<Keyring> {
    let text =
        text(path).with_context(|| format!("the key file {} cannot be read", path.display()))?;
    Keyring::parse(&text).map_err(|error| anyhow!("{}: {error}", path.display()))
}
