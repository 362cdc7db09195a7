//! The key file: made at the first start, read, and given one more key.

use crate::{
    config::KeySource,
    seal::{Keyring, files},
};
use anyhow::{Context, Result, anyhow, bail};
use secrecy::ExposeSecret;
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The keys that are there; none are made.
///
/// # Errors
/// There is no key file, or it cannot be read.
pub fn existing(source: &KeySource) -> Result<Keyring> {
    if let KeySource::File(path) = source
        && !path.exists()
    {
        bail!(
            "the key file {} is missing; put it back first",
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
            let made = !path.exists();
            if made {
                make_key_file(path)
                    .with_context(|| format!("the key file {} cannot be made", path.display()))?;
                tracing::warn!(
                    "made a key at {}: keep a copy of it apart from the database; without it nothing can be read",
                    path.display(),
                );
            }
            files::mend(path);
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
    let text =
        text(path).with_context(|| format!("the key file {} cannot be read", path.display()))?;
    let (text, number) = read(path)?
        .with_fresh_key(&text)
        .context("there are 255 keys already; take old ones away")?;
    write_anew(path, &text)?;
    Ok(number)
}

fn text(path: &Path) -> io::Result<Zeroizing<String>> {
    fs::read_to_string(path).map(Zeroizing::new)
}

fn read(path: &Path) -> Result<Keyring> {
    let text =
        text(path).with_context(|| format!("the key file {} cannot be read", path.display()))?;
    Keyring::parse(&text).map_err(|error| anyhow!("{}: {error}", path.display()))
}

fn make_key_file(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        files::make_folder(folder)?;
    }
    files::fresh(path)?.write_all(Keyring::fresh_text().as_bytes())?;
    Ok(())
}

/// Writes a key file anew: beside the old one and then in its place, so that there is always a whole one.
fn write_anew(path: &Path, text: &str) -> Result<()> {
    let beside = path.with_extension("new");
    let mut file = files::fresh(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    Ok(())
}
