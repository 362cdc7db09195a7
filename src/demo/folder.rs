//! The folder of the demonstration: made anew at each start, and never in the place of anything else.

use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The file that says that a folder is a demonstration's.
const MARKER: &str = "this-is-a-demonstration.txt";

const WORDS: &str = "Made by `alongside demo`. Everybody in here is invented, and the whole folder is deleted when the demonstration starts again.\n";

/// Deletes an earlier demonstration and makes an empty folder for the next.
///
/// # Errors
/// There is something in the folder that is no demonstration, or the disk refuses.
pub(super) fn fresh(folder: &Path) -> Result<PathBuf> {
    let named = || folder.display().to_string();
    if folder.join(MARKER).is_file() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("the demonstration in {} cannot be deleted", named()))?;
    } else if folder.exists() && !is_empty(folder)? {
        bail!(
            "{} holds something that no demonstration made; move it away, or start somewhere else",
            named()
        );
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", named()))?;
    fs::write(folder.join(MARKER), WORDS)
        .with_context(|| format!("{} cannot be written to", named()))?;
    Ok(folder.to_owned())
}

fn is_empty(folder: &Path) -> Result<bool> {
    let mut files =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    Ok(files.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocab::RoundId;

    fn somewhere() -> PathBuf {
        std::env::temp_dir().join(format!("alongside-demo-{}", RoundId::new()))
    }

    #[test]
    fn an_earlier_demonstration_is_deleted() {
        let folder = somewhere();
        fresh(&folder).expect("nothing is there yet");
        fs::write(folder.join("alongside.db"), "old").expect("writable");
        fresh(&folder).expect("the marker is there");
        assert!(!folder.join("alongside.db").exists() && folder.join(MARKER).exists());
        fs::remove_dir_all(folder).expect("it is there");
    }

    #[test]
    fn nothing_else_is_ever_deleted() {
        let folder = somewhere();
        fs::create_dir_all(&folder).expect("writable");
        fs::write(folder.join("alongside.db"), "real people").expect("writable");
        let sentence = fresh(&folder).expect_err("no marker").to_string();
        assert!(sentence.contains("no demonstration made"), "{sentence}");
        assert!(folder.join("alongside.db").exists());
        fs::remove_dir_all(folder).expect("it is there");
    }
}
