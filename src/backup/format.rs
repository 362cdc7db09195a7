//! The lines inside a backup.

use crate::vocab::Moment;
use anyhow::{Context, Result, anyhow, bail};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    io::{BufRead, Read},
    path::{Path, PathBuf},
};

/// The number of this format.
pub(super) const FORMAT: u32 = 1;

/// A row is far shorter; what is longer was not written by us.
const LONGEST_LINE: u64 = 64 * 1024 * 1024;

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) alongside_backup: u32,
    /// When it was made, in microseconds since 1970.
    pub(super) made_at: i64,
    /// The migrations that the database had seen.
    pub(super) migrations: Vec<String>,
}

/// What each other line is: rows are arrays, all else are objects.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Line {
    /// The rows that follow are of this table.
    Table(Table),
    /// All that was written; without it the file was cut short.
    End { rows: u64, tables: u64 },
}

/// A table and its columns, in the order of the values in each row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) table: String,
    pub(super) columns: Vec<Column>,
}

/// A column and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// What a column holds, the same in both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Text,
    Number,
    /// As hexadecimal digits.
    Bytes,
}

/// How much a backup holds, and from when it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// When it was made.
    pub made_at: Moment,
    /// Rows in all tables.
    pub rows: u64,
    /// Tables.
    pub tables: u64,
}

/// A backup, read line by line.
pub(super) struct Lines {
    reader: Box<dyn BufRead>,
    path: PathBuf,
}

impl Lines {
    pub(super) fn new(reader: Box<dyn BufRead>, path: &Path) -> Self {
        Self {
            reader,
            path: path.to_owned(),
        }
    }

    /// The next line, or `None` at the very end, which is reached only if nothing was changed or cut off.
    pub(super) fn next(&mut self) -> Result<Option<String>> {
        let mut line = String::new();
        let read = (&mut self.reader).take(LONGEST_LINE).read_line(&mut line);
        read.map_err(|_| anyhow!("{} was changed, or cut short", self.path.display()))?;
        match line.strip_suffix('\n') {
            Some(whole) => Ok(Some(whole.to_owned())),
            None if line.is_empty() => Ok(None),
            None => bail!("{} was cut short", self.path.display()),
        }
    }

    /// Reads a line that is not a row.
    pub(super) fn parse<T: DeserializeOwned>(&self, line: &str) -> Result<T> {
        serde_json::from_str(line)
            .with_context(|| format!("{} is no backup of Alongside", self.path.display()))
    }

    pub(super) fn head(&mut self) -> Result<Head> {
        let line = self.next()?.unwrap_or_default();
        let head: Head = self.parse(&line)?;
        if head.alongside_backup != FORMAT {
            bail!(
                "{} was made by another version of Alongside, in format {}",
                self.path.display(),
                head.alongside_backup
            );
        }
        Ok(head)
    }

    pub(super) fn wrong(&self, why: &str) -> anyhow::Error {
        anyhow!("{} cannot be restored: {why}", self.path.display())
    }
}
