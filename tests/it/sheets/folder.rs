//! A folder of sheets, and the binary run in it.

use std::{
    env, fs,
    path::PathBuf,
    process::{self, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

static FOLDERS: AtomicUsize = AtomicUsize::new(0);

/// A folder that is gone after the test.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("alongside-sheets-{}-{number}", process::id()));
        fs::create_dir(&path).expect("a folder for the test");
        Self(path)
    }

    /// A folder with these files.
    pub(super) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::new();
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    pub(super) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).expect("the folder can be written to");
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("the file is there")
    }

    /// The names of all files.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.0)
            .expect("the folder is there")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// `alongside match` with these options, run in this folder.
    pub(super) fn command(&self, options: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alongside"));
        command
            .arg("match")
            .args(options)
            .current_dir(&self.0)
            .stdin(Stdio::null());
        command
    }

    pub(super) fn run(&self, options: &[&str]) -> Run {
        let output = self.command(options).output().expect("the binary runs");
        let text = |bytes| String::from_utf8(bytes).expect("it prints text");
        Run {
            code: output.status.code().expect("it ends by itself"),
            out: text(output.stdout),
            told: text(output.stderr),
        }
    }

    /// What is printed if all goes well.
    pub(super) fn answer(&self, options: &[&str]) -> String {
        let run = self.run(options);
        assert_eq!((run.code, run.told.as_str()), (0, ""), "{options:?}");
        run.out
    }

    /// The answer for a program.
    pub(super) fn json(&self, options: &[&str]) -> serde_json::Value {
        let answer = self.answer(&[options, &["--format", "json"]].concat());
        serde_json::from_str(&answer).expect("it prints JSON")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Left-overs in the system's folder for them do no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// How it ended and what it said.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) told: String,
}

/// Runs it on these files.
pub(super) fn run(files: &[(&str, &str)], options: &[&str]) -> Run {
    Folder::with(files).run(options)
}
