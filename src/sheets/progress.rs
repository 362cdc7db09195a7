//! How far long work is, for whoever sits at the terminal.

use std::io::{IsTerminal, Read, Result, Write, stderr};

/// Shorter files are read before anybody could look.
const LONG: u64 = 8 << 20;
/// So often a long file tells how far it is.
const STEP: u64 = 1 << 20;
const BAR: u64 = 24;

/// Shows on standard error what is being done, if that is a terminal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Progress {
    is_seen: bool,
}

impl Progress {
    pub(super) fn on_terminal() -> Self {
        Self {
            is_seen: stderr().is_terminal(),
        }
    }

    /// Watches a file being read.
    pub(super) fn watch<R>(self, name: &str, bytes: R, all: u64) -> Watched<R> {
        let is_seen = self.is_seen && all >= LONG;
        let name = name.to_owned();
        Watched {
            progress: Self { is_seen },
            name,
            bytes,
            all,
            read: 0,
            told: 0,
        }
    }

    /// Says what is being done now; the next word takes its place.
    pub(super) fn say(self, words: &str) {
        if self.is_seen {
            // Nobody is worse off without it.
            let _ = write!(stderr(), "\r\u{1b}[2K{words}");
        }
    }
}

/// A file that tells how much of it was read.
#[derive(Debug)]
pub(super) struct Watched<R> {
    progress: Progress,
    name: String,
    bytes: R,
    all: u64,
    read: u64,
    told: u64,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let length = self.bytes.read(out)?;
        self.read += u64::try_from(length).unwrap_or_default();
        if self.progress.is_seen && self.read >= self.told + STEP {
            self.told = self.read;
            self.progress.say(&line(&self.name, self.read, self.all));
        }
        Ok(length)
    }
}

impl<R> Drop for Watched<R> {
    fn drop(&mut self) {
        self.progress.say("");
    }
}

fn line(name: &str, read: u64, all: u64) -> String {
    let read = read.min(all);
    let parts = |of: u64| usize::try_from(read * of / all.max(1)).unwrap_or_default();
    let full = usize::try_from(BAR).unwrap_or_default();
    format!(
        "reading {name} [{:<full$}] {} %",
        "#".repeat(parts(BAR)),
        parts(100)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_shows_how_far_it_is() {
        assert_eq!(
            line("a.csv", 5, 10),
            "reading a.csv [############            ] 50 %"
        );
        assert_eq!(
            line("a.csv", 20, 10),
            "reading a.csv [########################] 100 %"
        );
        assert_eq!(
            line("a.csv", 0, 0),
            "reading a.csv [                        ] 0 %"
        );
    }

    #[test]
    fn a_watched_file_reads_the_same() {
        let mut text = String::new();
        let quiet = Progress { is_seen: false };
        quiet
            .watch("a.csv", &b"hello"[..], 5)
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "hello");
    }
}
