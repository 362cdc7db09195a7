//! Sheets of pins and of bars: `mentor,mentee`, a pair a row.

use super::headings::is_blank;
use super::ids::{alike, id};
use super::mistakes::Mistakes;
use super::sheet::{Column, Sheet, Source};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::io::Read;

const MENTOR: usize = 0;
const MENTEE: usize = 1;
const WAITS: usize = 2;
const COLUMNS: &[Column] = &[
    Column::needed("mentor"),
    Column::needed("mentee"),
    // An answer given back as pins: whoever waits there is pinned to nobody.
    Column::optional("waits_because"),
];

/// Where everybody stands in the matcher's two lists.
#[derive(Clone, Debug, Default)]
pub struct Known<'a> {
    mentors: Side<'a>,
    mentees: Side<'a>,
}

/// The people of one list.
#[derive(Clone, Debug, Default)]
struct Side<'a> {
    places: HashMap<&'a str, usize>,
    /// By the form that ids share that may be one; made when somebody is not found.
    alike: OnceCell<HashMap<String, &'a str>>,
}

impl<'a> Known<'a> {
    /// These people, in the order of the lists.
    pub fn new(
        mentors: impl Iterator<Item = &'a str>,
        mentees: impl Iterator<Item = &'a str>,
    ) -> Self {
        Self {
            mentors: Side::of(mentors),
            mentees: Side::of(mentees),
        }
    }
}

impl<'a> Side<'a> {
    fn of(ids: impl Iterator<Item = &'a str>) -> Self {
        Self {
            places: ids.zip(0..).collect(),
            alike: OnceCell::new(),
        }
    }

    fn find(&self, text: &str, side: &str) -> Result<usize, String> {
        let id = id(text)?;
        if let Some(place) = self.places.get(id.as_str()) {
            return Ok(*place);
        }
        let ids = || self.places.keys().map(|id| (alike(id), *id)).collect();
        let near = self.alike.get_or_init(ids).get(&alike(&id));
        let hint = near.map(|near| format!(" Is it {near:?}?"));
        let hint = hint.unwrap_or_default();
        Err(format!(
            "{id:?} is the id of no {side}. Write it as it stands in the other sheet.{hint}"
        ))
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
        if is_blank(row.bytes(MENTOR)) && !is_blank(row.bytes(WAITS)) {
            continue;
        }
        let mentor = row.keep(MENTOR, &mut mistakes, |id| known.mentors.find(id, "mentor"));
        let mentee = row.keep(MENTEE, &mut mistakes, |id| known.mentees.find(id, "mentee"));
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
            read("mentor,mentee,waits_because\na\u{a0},'b,\n,x,no-mentors\n"),
            Err("pins.csv, line 2, column 2 (mentee): \"'b\" is the id of no mentee. Write it as it stands in the other sheet.".to_owned())
        );
        assert_eq!(
            read("mentor,mentee,waits_because\na\u{a0},x,\n,b,no-mentors\n"),
            Ok(vec![(0, 1)])
        );
        assert_eq!(
            read("mentor,mentee\nA,b\n"),
            Err("pins.csv, line 2, column 1 (mentor): \"A\" is the id of no mentor. Write it as it stands in the other sheet. Is it \"a\"?".to_owned())
        );
        assert_eq!(
            read("mentor,mentee\nx,x\na,y\n"),
            Err("pins.csv, line 2, column 1 (mentor): \"x\" is the id of no mentor. Write it as it stands in the other sheet.\n\
                 pins.csv, line 3, column 2 (mentee): \"y\" is the id of no mentee. Write it as it stands in the other sheet."
                .to_owned())
        );
    }
}
