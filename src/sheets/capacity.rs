//! A sheet of places, `mentor,capacity`, for those who offer more than one, or none.

use super::cells;
use super::ids;
use super::mistakes::Mistakes;
use super::sheet::{Column, Sheet, Source};
use std::collections::BTreeMap;
use std::io::Read;

const MENTOR: usize = 0;
const CAPACITY: usize = 1;
const COLUMNS: &[Column] = &[
    Column::needed("mentor").or(&["id"]),
    Column::needed("capacity").or(&["places"]),
];

/// How many places mentors offer; one, unless the sheet says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
    /// The sheet; nothing if there is none.
    name: Option<String>,
    /// Places, and the line that says so.
    mentors: BTreeMap<String, (u32, u64)>,
}

impl Capacity {
    /// What the sheet is called, if there is one.
    pub(super) fn sheet(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.mentors.keys().map(String::as_str)
    }

    pub(super) fn of(&self, mentor: &str) -> u32 {
        self.mentors.get(mentor).map_or(1, |(places, _)| *places)
    }

    /// The line of a mentor, if there is one.
    pub(super) fn line(&self, mentor: &str) -> Option<u64> {
        self.mentors.get(mentor).map(|(_, line)| *line)
    }
}

/// Reads how many places mentors offer.
///
/// # Errors
/// Every mistake in the sheet.
pub fn read_capacity<R: Read>(source: Source<R>) -> Result<Capacity, Mistakes> {
    let name = Some(source.name.to_owned());
    let mut sheet = Sheet::open(source, COLUMNS)?;
    let (mut mentors, mut mistakes) = (BTreeMap::new(), Mistakes::default());
    while let Some(row) = sheet.next(&mut mistakes) {
        let id = row.keep(MENTOR, &mut mistakes, ids::id);
        let count = row.keep(CAPACITY, &mut mistakes, |text| match text {
            "" => Err("is blank. Write how many mentees this mentor takes.".to_owned()),
            _ => cells::count(text, 0),
        });
        if let Some((id, count)) = id.zip(count)
            && let Some((_, before)) = mentors.insert(id, (u32::from(count), row.line))
        {
            let words = format!("is the mentor of line {before} already. Keep one line a mentor.");
            mistakes.note(row.mistake(MENTOR, words));
        }
    }
    mistakes.unless(Capacity { name, mentors })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Capacity, String> {
        let source = Source {
            name: "places.csv",
            bytes: text.as_bytes(),
        };
        read_capacity(source).map_err(|mistakes| mistakes.to_string())
    }

    #[test]
    fn there_is_one_place_unless_the_sheet_says_otherwise() {
        for text in ["mentor,capacity\na,3\nb,0\n", "places,id\n3,a\n0,b"] {
            let places = read(text).unwrap();
            assert_eq!(["a", "b", "c"].map(|id| places.of(id)), [3, 0, 1]);
        }
    }

    #[test]
    fn wrong_places_are_told() {
        let told = read("mentor,capacity\na,1\na,1\nb,\nc,two\n").unwrap_err();
        let expected = [
            "places.csv, line 3, column 1 (mentor): is the mentor of line 2 already. Keep one line a mentor.",
            "places.csv, line 4, column 2 (capacity): is blank. Write how many mentees this mentor takes.",
            "places.csv, line 5, column 2 (capacity): \"two\" is not a whole number from 0 to 65535.",
        ];
        assert_eq!(told.lines().collect::<Vec<_>>(), expected);
    }
}
