//! The encrypted file around a backup: written once, never over another, and read only whole.

use super::format::Lines;
use crate::seal::files;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, stream::StreamWriter, x25519};
use anyhow::{Context, Result, anyhow, bail};
use std::{
    fmt,
    fs::{self, File},
    io::{BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// Who can read a backup.
pub struct Recipients(Vec<x25519::Recipient>);

/// What opens a backup.
pub struct Identities(Vec<x25519::Identity>);

/// A file that is there only if it was written to its end.
pub(super) struct Fresh {
    path: PathBuf,
    file: BufWriter<File>,
    kept: bool,
}

impl Recipients {
    /// Reads public keys as `age-keygen` prints them.
    ///
    /// # Errors
    /// One of them is none.
    pub fn parse(texts: &[String]) -> Result<Self> {
        let parse = |text: &String| {
            text.trim().parse().map_err(|_| {
                anyhow!("{text:?} is not the public key of an age identity; it begins with age1, and `age-keygen` prints it")
            })
        };
        let all: Vec<_> = texts.iter().map(parse).collect::<Result<_>>()?;
        if all.is_empty() {
            bail!("nobody could read this backup; name a recipient");
        }
        Ok(Self(all))
    }

    pub(super) fn seal<W: Write>(&self, out: W) -> Result<StreamWriter<W>> {
        let all = self.0.iter().map(|one| -> &dyn Recipient { one });
        let encryptor = Encryptor::with_recipients(all)
            .map_err(|error| anyhow!("the backup cannot be encrypted: {error}"))?;
        Ok(encryptor.wrap_output(out)?)
    }
}

impl Identities {
    /// Reads the file that `age-keygen` wrote.
    ///
    /// # Errors
    /// It cannot be read, or holds none.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .map(Zeroizing::new)
            .with_context(|| format!("the identity {} cannot be read", path.display()))?;
        let lines = text.lines().map(str::trim);
        let keys = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        // What the line holds is a secret, so no sentence repeats it.
        let all: Option<Vec<_>> = keys.map(|line| line.parse().ok()).collect();
        match all {
            Some(all) if !all.is_empty() => Ok(Self(all)),
            _ => bail!(
                "{} is no identity as `age-keygen` writes it",
                path.display()
            ),
        }
    }

    pub(super) fn open(&self, path: &Path) -> Result<Lines> {
        let name = path.display();
        let file = File::open(path).with_context(|| format!("the backup {name} cannot be read"))?;
        let decryptor = Decryptor::new_buffered(BufReader::new(file)).map_err(|_| {
            anyhow!(
                "{name} is no backup: it was not encrypted with age, or its beginning was changed"
            )
        })?;
        let all = self.0.iter().map(|one| -> &dyn Identity { one });
        let reader = decryptor.decrypt(all).map_err(|error| match error {
            DecryptError::NoMatchingKeys => {
                anyhow!("this identity does not open {name}: it was encrypted for somebody else")
            }
            _ => anyhow!("{name} was changed, or cut short"),
        })?;
        Ok(Lines::new(Box::new(BufReader::new(reader)), path))
    }
}

impl Fresh {
    /// Begins a new file that only the service can read.
    pub(super) fn create(path: &Path) -> Result<Self> {
        let file = files::fresh(path).with_context(|| {
            format!(
                "{} cannot be made; a backup never overwrites a file",
                path.display()
            )
        })?;
        Ok(Self {
            path: path.to_owned(),
            file: BufWriter::new(file),
            kept: false,
        })
    }

    pub(super) const fn writer(&mut self) -> &mut BufWriter<File> {
        &mut self.file
    }

    /// Waits until the disk has all of it.
    pub(super) fn keep(mut self) -> Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if !self.kept {
            // Half a backup is none; the error that led here is the one to tell.
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl fmt::Debug for Recipients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} recipients", self.0.len())
    }
}

impl fmt::Debug for Identities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} identities", self.0.len())
    }
}
