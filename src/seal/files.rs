//! Files and folders that only the service may read: the database, its keys, backups, and the list of the erased.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, ErrorKind, Write},
    path::Path,
};
use zeroize::Zeroizing;

/// Makes a folder, and those above it, for the service alone. One that is there stays as it is: it may be somebody else's too.
///
/// # Errors
/// The disk refuses.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// How to open a file that, if it is made by that, only the service can read.
#[must_use]
pub fn only_ours() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A new file; one that is there is never overwritten.
///
/// # Errors
/// There is one, or the disk refuses.
pub fn fresh(path: &Path) -> io::Result<File> {
    only_ours().write(true).create_new(true).open(path)
}

/// Makes an empty file if there is none.
///
/// # Errors
/// The disk refuses.
pub fn make_if_missing(path: &Path) -> io::Result<()> {
    match fresh(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

/// Holds a file for as long as what it gives lives; `None` if another program holds it. The file is made if it is missing.
/// The system lets go by itself when a program ends, however it ends.
///
/// # Errors
/// The disk refuses.
pub fn hold(path: &Path) -> io::Result<Option<File>> {
    let file = only_ours().append(true).create(true).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Writes a file whole or not at all, whenever the power fails or the disk is full: beside its place, waits until the disk has it,
/// and then puts it there. Other programs do so one after the other, and `text` is asked for what to write when it is this one's turn.
/// What an earlier try left beside it is cleared away.
///
/// # Errors
/// `text` has none, or the disk refuses; then all is as it was.
pub fn write_whole<T>(
    path: &Path,
    text: impl FnOnce() -> anyhow::Result<(Zeroizing<String>, T)>,
) -> anyhow::Result<T> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    make_folder(folder)?;
    let folder = File::open(folder)?;
    folder.lock()?;
    let (text, more) = text()?;
    let beside = path.with_extension("new");
    let written = write_beside(&beside, &text).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // What is left is cleared away by the next try, if not now.
        let _ = fs::remove_file(&beside);
        return Err(error.into());
    }
    folder.sync_all()?;
    Ok(more)
}

fn write_beside(beside: &Path, text: &str) -> io::Result<()> {
    match fs::remove_file(beside) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = fresh(beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Whether others on this machine may read or write a file.
///
/// # Errors
/// It cannot be looked at.
#[cfg(unix)]
pub fn is_open_to_others(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(path)?.permissions().mode() & 0o077 != 0)
}

/// Whether others on this machine may read or write a file; not known here.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn is_open_to_others(_: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Takes away what others may do with a file, and says so in the log; no file is fine too.
pub fn mend(path: &Path) {
    match mended(path) {
        Ok(false) => {}
        Ok(true) => tracing::warn!(
            "others on this machine could read {}; now only the service can",
            path.display()
        ),
        Err(error) => tracing::warn!(
            "others on this machine may read {}, and that cannot be changed: {error}",
            path.display()
        ),
    }
}

#[cfg(unix)]
fn mended(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let mode = match fs::metadata(path) {
        Ok(found) => found.permissions().mode(),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    let of_others = mode & 0o077;
    if of_others == 0 {
        return Ok(false);
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700))?;
    Ok(true)
}

#[cfg(not(unix))]
fn mended(_: &Path) -> io::Result<bool> {
    Ok(false)
}
