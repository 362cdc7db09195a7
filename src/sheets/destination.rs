//! Where an answer goes: to standard output, or whole into a file, never half.

use super::answer::Trouble;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

/// Whether two names lead to one file, by links of either kind too.
pub(super) fn is_one_file(one: &Path, other: &Path) -> bool {
    let is_file = |path: &Path| fs::metadata(path).is_ok_and(|found| found.is_file());
    let full = |path: &Path| fs::canonicalize(path).ok();
    is_file(one) && is_file(other) && (full(one) == full(other) || has_one_number(one, other))
}

#[cfg(unix)]
fn has_one_number(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |path: &Path| {
        fs::metadata(path)
            .map(|found| (found.dev(), found.ino()))
            .ok()
    };
    number(one) == number(other)
}

#[cfg(not(unix))]
fn has_one_number(_: &Path, _: &Path) -> bool {
    false
}

/// Writes to standard output; a reader who has seen enough and left is no trouble.
pub(super) fn to_standard_output(
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Trouble> {
    let mut to = BufWriter::new(stdout().lock());
    match write(&mut to).and_then(|()| to.flush()) {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => Err(Trouble::Unwritable {
            to: "standard output".to_owned(),
            why,
        }),
        _ => Ok(()),
    }
}

/// Writes a file beside `path`, and gives it this name only when it is complete.
pub(super) fn to_file(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Trouble> {
    let unwritable = |why| Trouble::Unwritable {
        to: path.display().to_string(),
        why,
    };
    // A link stays, and what it leads to is written; a name that is not there yet leads to itself.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let is_other = fs::metadata(&path).is_ok_and(|found| !found.is_file());
    if is_other {
        // A device or a pipe cannot be put in the place of.
        let file = OpenOptions::new().write(true).open(&path);
        return file.and_then(|file| fill(file, write)).map_err(unwritable);
    }
    let draft = Draft::beside(&path).map_err(unwritable)?;
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&draft.0);
    file.and_then(|file| fill(file, write))
        .and_then(|()| fs::rename(&draft.0, &path))
        .map_err(unwritable)
}

fn fill(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut to = BufWriter::new(file);
    write(&mut to)?;
    to.flush()
}

/// A file that goes away unless it gets its name.
struct Draft(PathBuf);

impl Draft {
    fn beside(path: &Path) -> io::Result<Self> {
        let name = path.file_name().ok_or(ErrorKind::InvalidFilename)?;
        let name = format!(".{}.{}.part", name.to_string_lossy(), std::process::id());
        Ok(Self(path.with_file_name(name)))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After the renaming there is nothing here any more.
        let _ = fs::remove_file(&self.0);
    }
}
