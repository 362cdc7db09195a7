//! The list of erased people outside the database: one random id a line, and nothing else.

use crate::{seal::files, vocab::PersonId};
use anyhow::{Context, Result};
use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::Path,
};

/// Everybody on the list. No list yet means nobody.
///
/// # Errors
/// The file cannot be read, or a line is no id.
pub(super) fn read(path: &Path) -> Result<Vec<PersonId>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| unreadable(path)),
    };
    let ids = text.lines().filter(|line| !line.trim().is_empty());
    ids.map(|line| PersonId::parse(line.trim()).with_context(|| unreadable(path)))
        .collect()
}

fn unreadable(path: &Path) -> String {
    format!(
        "the list of erased people {} cannot be read; without it somebody could come back with an old backup",
        path.display()
    )
}

/// Makes sure that somebody could be added, before anybody asks to be deleted.
///
/// # Errors
/// The list cannot be written.
pub(super) fn make(path: &Path) -> Result<()> {
    opened(path).map(drop)
}

/// Adds somebody, and waits until the disk has it.
///
/// # Errors
/// The disk refuses.
pub(super) fn add(path: &Path, person: PersonId) -> Result<()> {
    if read(path)?.contains(&person) {
        return Ok(());
    }
    let mut file = opened(path)?;
    writeln!(file, "{person}")?;
    file.sync_all().with_context(|| unreadable(path))
}

fn opened(path: &Path) -> Result<File> {
    let open = || {
        if let Some(folder) = path.parent() {
            files::make_folder(folder)?;
        }
        files::mend(path);
        files::only_ours().append(true).create(true).open(path)
    };
    open().with_context(|| {
        format!(
            "the list of erased people {} cannot be written, so nobody could be deleted for good; set ALONGSIDE_ERASED_FILE",
            path.display()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_grows_by_one_line_a_person_and_refuses_what_is_no_id() {
        let folder = std::env::temp_dir().join(format!("alongside-list-{}", PersonId::new()));
        let path = folder.join("erased");
        let (one, other) = (PersonId::new(), PersonId::new());
        assert_eq!(read(&path).expect("no list yet"), []);
        for person in [one, other, one] {
            add(&path, person).expect("written");
        }
        assert_eq!(read(&path).expect("a list"), [one, other]);
        fs::write(&path, "amal@example.org\n").expect("written");
        assert!(read(&path).is_err());
        fs::remove_dir_all(folder).expect("removed");
    }
}
