//! A row of a sheet, cell by cell, by what the columns are called.

use super::headings::Column;
use super::mistakes::{Mistake, Mistakes};
use super::sheet::NOT_TEXT;
use crate::vocab::plain;
use csv::ByteRecord;
use std::borrow::Cow;

/// A row of a sheet.
pub(super) struct Row<'r> {
    pub(super) name: &'r str,
    pub(super) line: u64,
    pub(super) cells: &'r ByteRecord,
    pub(super) columns: &'static [Column],
    pub(super) places: &'r [Option<usize>],
}

impl<'r> Row<'r> {
    /// What stands in this column, without the space around it; nothing if the sheet does not have it.
    pub(super) fn bytes(&self, column: usize) -> &'r [u8] {
        self.place(column)
            .and_then(|place| self.cells.get(place))
            .unwrap_or_default()
            .trim_ascii()
    }

    /// What this column means, or a mistake.
    pub(super) fn keep<T>(
        &self,
        column: usize,
        mistakes: &mut Mistakes,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = std::str::from_utf8(self.bytes(column)).map_err(|_| NOT_TEXT.to_owned());
        match text.and_then(|text| parse(&line_by_line(text))) {
            Ok(value) => Some(value),
            Err(words) => {
                mistakes.note(self.mistake(column, words));
                None
            }
        }
    }

    /// What this column means, if it means anything; a mistake is told elsewhere.
    pub(super) fn value<T>(
        &self,
        column: usize,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = std::str::from_utf8(self.bytes(column)).ok()?;
        parse(&line_by_line(text)).ok()
    }

    /// A mistake in this column of this row.
    pub(super) fn mistake(&self, column: usize, words: impl Into<String>) -> Mistake {
        let name = self.columns.get(column).map_or("", |column| column.name);
        Mistake {
            column: self.place(column).map(|place| (place + 1, name.to_owned())),
            ..Mistake::of_line(self.name, self.line, words)
        }
    }

    fn place(&self, column: usize) -> Option<usize> {
        self.places.get(column).copied().flatten()
    }
}

/// The plain form of each line of a cell that has something on it: a new line divides like a semicolon.
fn line_by_line(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return plain(text);
    }
    let lines: Vec<Cow<str>> = text.split('\n').map(plain).collect();
    let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    Cow::Owned(lines.collect::<Vec<&str>>().join("\n"))
}
