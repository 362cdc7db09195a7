//! An answer for a program.

use crate::sheets::answer::Answer;
use std::io::{Result, Write};

pub(super) fn write(answer: &Answer, mut to: impl Write) -> Result<()> {
    serde_json::to_writer_pretty(&mut to, answer)?;
    to.write_all(b"\n")
}
