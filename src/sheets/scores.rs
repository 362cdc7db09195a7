//! A sheet of somebody's own scores, `mentee,mentor,score`: millions of rows, so no cell becomes a text of its own.

use super::capacity::Capacity;
use super::cells;
use super::compared::{compared, lookalikes};
use super::ids;
use super::mistakes::{Mistake, Mistakes};
use super::sheet::{Column, Row, Sheet, Source};
use crate::matching::{OwnScore, ScoreTable, Seat};
use std::collections::HashMap;
use std::io::Read;

const MENTEE: usize = 0;
const MENTOR: usize = 1;
const SCORE: usize = 2;
const COLUMNS: &[Column] = &[
    Column::needed("mentee"),
    Column::needed("mentor"),
    Column::needed("score"),
];

/// The highest score.
pub const HIGHEST: u32 = 1_000_000;

/// What a sheet of scores tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    /// Who is there, and how well they fit.
    pub table: ScoreTable,
    /// Who is in one sheet and not in the other, a sentence each.
    pub notes: Vec<String>,
}

/// A row in sixteen bytes; the score is below 0 where the two cannot be a pair.
struct Scored {
    mentee: u32,
    mentor: u32,
    score: i32,
    line: u32,
}

/// The table that a sheet of scores and one of places make, people by id.
///
/// # Errors
/// Every mistake in the sheet of scores.
pub fn read_scores<R: Read>(source: Source<R>, places: &Capacity) -> Result<Scores, Mistakes> {
    let name = source.name;
    let mut sheet = Sheet::open(source, COLUMNS)?;
    let (mut mentees, mut mentors) = (Ids::default(), Ids::default());
    let (mut rows, mut mistakes) = (Vec::new(), Mistakes::default());
    while let Some(row) = sheet.next(&mut mistakes) {
        let mentee = mentees.number(&row, MENTEE, &mut mistakes);
        let mentor = mentors.number(&row, MENTOR, &mut mistakes);
        let score = score(&row, &mut mistakes);
        if let (Some(mentee), Some(mentor), Some(score)) = (mentee, mentor, score) {
            rows.push(Scored {
                mentee,
                mentor,
                score,
                line: u32::try_from(row.line).unwrap_or(u32::MAX),
            });
        }
    }
    let mut notes = compared(name, &mentors.first_lines(), places, &mut mistakes);
    notes.extend(lookalikes(name, "mentors", &mentors.first_lines()));
    notes.extend(lookalikes(name, "mentees", &mentees.first_lines()));
    let (mentees, mentee_places) = mentees.in_order(std::iter::empty());
    let (mentors, mentor_places) = mentors.in_order(places.ids());
    for row in &mut rows {
        row.mentee = at(&mentee_places, row.mentee);
        row.mentor = at(&mentor_places, row.mentor);
    }
    rows.sort_unstable_by_key(|row| (row.mentee, row.mentor, row.line));
    note_repeated(name, &rows, (&mentors, &mentees), &mut mistakes);
    mistakes.unless(())?;
    let table = ScoreTable {
        scores: rows.iter().filter_map(Scored::own).collect(),
        mentors: (mentors.into_iter())
            .map(|id| Seat {
                places: places.of(&id),
                id,
            })
            .collect(),
        mentees,
    };
    Ok(Scores { table, notes })
}

impl Scored {
    fn own(&self) -> Option<OwnScore> {
        Some(OwnScore {
            mentor: usize::try_from(self.mentor).ok()?,
            mentee: usize::try_from(self.mentee).ok()?,
            score: u32::try_from(self.score).ok()?,
        })
    }
}

/// What the cell says: a score, or a number below 0 if the two cannot be a pair.
fn score(row: &Row, mistakes: &mut Mistakes) -> Option<i32> {
    let cell = row.bytes(SCORE);
    let (digits, negative) = match cell.strip_prefix(b"-") {
        Some(digits) => (digits, true),
        None => (cell, false),
    };
    let number = digits.iter().try_fold(0_u32, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        Some(number.saturating_mul(10).saturating_add(digit))
    });
    match number.filter(|_| !digits.is_empty()) {
        Some(1..) if negative => Some(-1),
        Some(number) if number <= HIGHEST => i32::try_from(number).ok(),
        _ => row.keep(SCORE, mistakes, |text| {
            odd_score(text).ok_or_else(|| {
                format!(
                    "{text:?} is not a whole number from 0 to {HIGHEST}. \
                     Two who cannot be a pair have no row, or a score below 0."
                )
            })
        }),
    }
}

/// A score that is not written in digits alone: `900.0`, or with the minus of another keyboard.
fn odd_score(text: &str) -> Option<i32> {
    let positive = text.strip_prefix(['-', '\u{2212}']);
    let number: u64 = cells::whole(positive.unwrap_or(text))?.parse().ok()?;
    match number {
        1.. if positive.is_some() => Some(-1),
        _ if number <= HIGHEST.into() => i32::try_from(number).ok(),
        _ => None,
    }
}

/// A pair that has two rows, told at the later one.
fn note_repeated(
    name: &str,
    rows: &[Scored],
    (mentors, mentees): (&[String], &[String]),
    mistakes: &mut Mistakes,
) {
    let mut repeated: Vec<(&Scored, &Scored)> = (rows.iter().zip(rows.iter().skip(1)))
        .filter(|(one, other)| (one.mentee, one.mentor) == (other.mentee, other.mentor))
        .collect();
    repeated.sort_unstable_by_key(|(_, later)| later.line);
    for (one, later) in repeated {
        let id = |ids: &[String], number: u32| {
            let number = usize::try_from(number).unwrap_or(usize::MAX);
            ids.get(number).cloned().unwrap_or_default()
        };
        let words = format!(
            "mentee {:?} and mentor {:?} have a score on line {} already. Keep one.",
            id(mentees, later.mentee),
            id(mentors, later.mentor),
            one.line
        );
        mistakes.note(Mistake::of_line(name, later.line.into(), words));
    }
}

fn at(places: &[u32], number: u32) -> u32 {
    let place = usize::try_from(number)
        .ok()
        .and_then(|number| places.get(number));
    place.copied().unwrap_or(number)
}

/// A number for every id, in the order in which they come.
#[derive(Default)]
struct Ids {
    /// By what stands in a cell, and by the id that it means: spaces and invisible signs make no other one.
    numbers: HashMap<Box<[u8]>, u32>,
    names: Vec<String>,
    /// The first line that names each.
    lines: Vec<u32>,
    /// Rows are mostly grouped by one of the two.
    last: (Vec<u8>, Option<u32>),
}

impl Ids {
    fn number(&mut self, row: &Row, column: usize, mistakes: &mut Mistakes) -> Option<u32> {
        let cell = row.bytes(column);
        if let (last, Some(number)) = &self.last
            && last == cell
        {
            return Some(*number);
        }
        let known = self.numbers.get(cell).copied();
        let number = known.or_else(|| {
            let id = row.keep(column, mistakes, ids::id)?;
            let known = self.numbers.get(id.as_bytes()).copied();
            let number = known.unwrap_or_else(|| self.add(id, row.line));
            self.numbers.insert(cell.into(), number);
            Some(number)
        })?;
        self.last.0.clear();
        self.last.0.extend_from_slice(cell);
        self.last.1 = Some(number);
        Some(number)
    }

    fn add(&mut self, name: String, line: u64) -> u32 {
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.numbers.insert(name.as_bytes().into(), number);
        self.names.push(name);
        self.lines.push(u32::try_from(line).unwrap_or(u32::MAX));
        number
    }

    fn first_lines(&self) -> HashMap<&str, u32> {
        let names = self.names.iter().map(String::as_str);
        names.zip(self.lines.iter().copied()).collect()
    }

    /// These ids and `more`, sorted; and where the one of each number stands.
    fn in_order<'a>(mut self, more: impl Iterator<Item = &'a str>) -> (Vec<String>, Vec<u32>) {
        for name in more {
            if !self.numbers.contains_key(name.as_bytes()) {
                self.add(name.to_owned(), 0);
            }
        }
        let mut numbered: Vec<(String, u32)> = self.names.into_iter().zip(0..).collect();
        numbered.sort_unstable();
        let mut places = vec![0; numbered.len()];
        for ((_, number), place) in numbered.iter().zip(0..) {
            let number = usize::try_from(*number).unwrap_or(usize::MAX);
            if let Some(slot) = places.get_mut(number) {
                *slot = place;
            }
        }
        (numbered.into_iter().map(|(name, _)| name).collect(), places)
    }
}

#[cfg(test)]
mod tests {
    use super::super::capacity::read_capacity;
    use super::*;

    fn read(scores: &str, places: &str) -> Result<ScoreTable, String> {
        let bytes = places.as_bytes();
        let places = match places {
            "" => Capacity::default(),
            _ => read_capacity(Source {
                name: "places.csv",
                bytes,
            })
            .expect("the places are right"),
        };
        let bytes = scores.as_bytes();
        read_scores(
            Source {
                name: "scores.csv",
                bytes,
            },
            &places,
        )
        .map(|read| read.table)
        .map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn people_and_scores_come_in_order_whatever_the_order_of_rows_and_columns() {
        let table = read(
            "mentee,mentor,score\nx,b,7\nw,b,1000000\nw,a,0\nx,a,-1\n",
            "",
        )
        .unwrap();
        let seat = |id: &str| Seat {
            id: id.to_owned(),
            places: 1,
        };
        assert_eq!(table.mentors, [seat("a"), seat("b")]);
        assert_eq!(table.mentees, ["w", "x"]);
        let own = |mentee, mentor, score| OwnScore {
            mentor,
            mentee,
            score,
        };
        assert_eq!(
            table.scores,
            [own(0, 0, 0), own(0, 1, 1_000_000), own(1, 1, 7)]
        );
        let other = read(
            "\u{feff}Score, Mentor ,Mentee\r\n-20,a,x\r\n0,a, w\r\n 007,b,x\r\n1000000,b,w\r\n",
            "",
        );
        assert_eq!(other, Ok(table));
    }

    #[test]
    fn a_mentor_whom_no_score_names_offers_places_all_the_same() {
        let table = read(
            "mentee,mentor,score\nx,b,7\n",
            "mentor,capacity\na,3\nb,0\n",
        )
        .unwrap();
        let seat = |id: &str, places| Seat {
            id: id.to_owned(),
            places,
        };
        assert_eq!(table.mentors, [seat("a", 3), seat("b", 0)]);
        assert_eq!(
            table.scores,
            [OwnScore {
                mentor: 1,
                mentee: 0,
                score: 7
            }]
        );
    }

    #[test]
    fn a_score_is_read_as_spreadsheets_write_it() {
        for (right, score) in [
            ("900.0", 900),
            ("１２", 12),
            ("٩٠٠", 900),
            ("7.00", 7),
            ("7\u{a0}", 7),
        ] {
            let table = read(&format!("mentee,mentor,score\nx,a,{right}\n"), "").unwrap();
            assert_eq!(
                table.scores.first().map(|own| own.score),
                Some(score),
                "{right:?}"
            );
        }
        for below in ["-1.0", "\u{2212}5", "-20"] {
            let table = read(&format!("mentee,mentor,score\nx,a,{below}\n"), "").unwrap();
            assert_eq!(
                (table.scores.len(), table.mentees.len()),
                (0, 1),
                "{below:?}"
            );
        }
    }

    #[test]
    fn wrong_scores_are_told_with_their_place() {
        for wrong in [
            "",
            "1.5",
            "1e3",
            "1000001",
            "99999999999999",
            "-",
            "+1",
            "--1",
            "-1.5",
            "x",
            "1,200",
            "85%",
            "1.2E+03",
            "#DIV/0!",
            "1 200",
            "900.",
            ".0",
        ] {
            let told = read(&format!("mentee,mentor,score\nx,a,\"{wrong}\"\n"), "").unwrap_err();
            let expected =
                format!("scores.csv, line 2, column 3 (score): {wrong:?} is not a whole number");
            assert!(told.starts_with(&expected), "{told}");
        }
        assert_eq!(
            read("mentee,mentor,score\nx,a,-0\n", "")
                .unwrap()
                .scores
                .len(),
            1
        );
        let told = read(
            "mentee,mentor,score\nx,a,1\ny,,1\nx,b,1\nx,a,-3\nx,a,2\n",
            "",
        )
        .unwrap_err();
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(
            lines,
            [
                "scores.csv, line 3, column 2 (mentor): is blank. Give everybody an id, such as a number.",
                "scores.csv, line 5: mentee \"x\" and mentor \"a\" have a score on line 2 already. Keep one.",
                "scores.csv, line 6: mentee \"x\" and mentor \"a\" have a score on line 5 already. Keep one.",
            ]
        );
    }
}
