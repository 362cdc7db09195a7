//! Sheets of pins and of bars: `mentor,mentee`, a pair a row.

use super::mistakes::Mistakes;
use super::sheet::{Column, Sheet, Source};
use std::collections::HashMap;
use std::io::Read;

const COLUMNS: &[Column] = &[Column::needed("mentor"), Column::needed("mentee")];

/// Where everybody stands in the matcher's two lists.
#[derive(Clone, Debug, Default)]
pub struct Known<'a> {
    mentors: HashMap<&'a str, usize>,
    mentees: HashMap<&'a str, usize>,
}

impl<'a> Known<'a> {
    /// These people, in the order of the lists.
    pub fn new(
        mentors: impl Iterator<Item = &'a str>,
        mentees: impl Iterator<Item = &'a str>,
    ) -> Self {
        Self {
            mentors: mentors.zip(0..).collect(),
            mentees: mentees.zip(0..).collect(),
        }
    }
}

/// The pairs of a sheet, as (mentor, mentee) places.
///
/// # Errors
/// Somebody who is not known, or a sheet that cannot be read.
pub fn read_wishes<R: Read>(
    source: Source<R>,
    known: &Known,
) -> Result<Vec<(usize, usize)>, Mistakes> {
    let mut sheet = Sheet::open(source, COLUMNS)?;
    let (mut wishes, mut mistakes) = (Vec::new(), Mistakes::default());
    while let Some(row) = sheet.next(&mut mistakes) {
        let find = |people: &HashMap<&str, usize>, id: &str, side: &str| {
            people.get(id).copied().ok_or_else(|| {
                format!("{id:?} is the id of no {side}. Write it as it stands in the other sheet.")
            })
        };
        let mentor = row.keep(0, &mut mistakes, |id| find(&known.mentors, id, "mentor"));
        let mentee = row.keep(1, &mut mistakes, |id| find(&known.mentees, id, "mentee"));
        wishes.extend(mentor.zip(mentee));
    }
    mistakes.unless(wishes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_become_places_and_strangers_are_mistakes() {
        let known = Known::new(["a", "b"].into_iter(), ["b", "x"].into_iter());
        let read = |text: &str| {
            let source = Source {
                name: "pins.csv",
                bytes: text.as_bytes(),
            };
            read_wishes(source, &known).map_err(|mistakes| mistakes.to_string())
        };
        assert_eq!(
            read("mentee,mentor\nx,b\n b ,a\n"),
            Ok(vec![(1, 1), (0, 0)])
        );
        assert_eq!(
            read("mentor,mentee\nx,x\na,y\n"),
            Err("pins.csv, line 2, column 1 (mentor): \"x\" is the id of no mentor. Write it as it stands in the other sheet.\n\
                 pins.csv, line 3, column 2 (mentee): \"y\" is the id of no mentee. Write it as it stands in the other sheet."
                .to_owned())
        );
    }
}
