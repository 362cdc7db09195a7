//! An answer, written down: for people, for a spreadsheet, for a program.

mod json;
mod sheet;
mod table;

use super::answer::Answer;
use std::io::{Result, Write};

/// What an answer is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people; in colour or not.
    Table {
        /// Whether the terminal may show colours.
        colour: bool,
    },
    /// For a spreadsheet.
    Csv,
    /// For a program; `docs/match.schema.json` describes it.
    Json,
}

/// Writes an answer down.
///
/// # Errors
/// It cannot be written.
pub fn write(answer: &Answer, format: Format, to: impl Write) -> Result<()> {
    match format {
        Format::Table { colour } => table::write(answer, colour, to),
        Format::Csv => sheet::write(answer, to),
        Format::Json => json::write(answer, to),
    }
}
