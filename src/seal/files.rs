//! Files and folders that only the service may read: the database, its keys, backups, and the list of the erased.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind},
    path::Path,
};

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
