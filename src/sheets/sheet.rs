//! A sheet, row by row: columns are found by name, and whatever cannot be read is told with its place.

pub(super) use super::headings::Column;
pub(super) use super::row::Row;

use super::headings::{called, divider, is_blank, names, names_columns, places, says_divider};
use super::line_ends::LineEnds;
use super::mistakes::{Mistake, Mistakes};
use csv::ByteRecord;
use std::borrow::Cow;
use std::io::{self, Chain, Cursor, Read};

/// So much is read to see what divides the cells, if no line ends before.
const HEAD: usize = 1 << 16;
/// So many lines below the first are looked at for the names of columns.
const LOOKED_AT: usize = 20;
pub(super) const NOT_TEXT: &str = "is not UTF-8 text. Save the sheet as \"CSV UTF-8\".";

/// A file to read: its name for mistakes, and its bytes.
#[derive(Debug)]
pub struct Source<'a, R> {
    /// As the person named it.
    pub name: &'a str,
    /// What is in it.
    pub bytes: R,
}

/// A sheet whose first line was read.
pub(super) struct Sheet<'a, R> {
    name: &'a str,
    rows: csv::Reader<Chain<Cursor<Vec<u8>>, LineEnds<R>>>,
    row: ByteRecord,
    divider: u8,
    /// The first line.
    headings: ByteRecord,
    /// How many cells of the first line there are up to the last that is not blank.
    named: usize,
    columns: &'static [Column],
    /// Where each of the columns stands.
    places: Vec<Option<usize>>,
}

impl<'a, R: Read> Sheet<'a, R> {
    /// Reads the first line.
    pub(super) fn open(
        source: Source<'a, R>,
        columns: &'static [Column],
    ) -> Result<Self, Mistakes> {
        let mut bytes = LineEnds::new(source.bytes);
        let (head, divider) = begin(&mut bytes, columns)
            .map_err(|error| Mistake::of_sheet(source.name, unreadable(&error)))?;
        let mut sheet = Self {
            name: source.name,
            rows: csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(divider)
                .buffer_capacity(1 << 16)
                .from_reader(Cursor::new(head).chain(bytes)),
            row: ByteRecord::new(),
            divider,
            headings: ByteRecord::new(),
            named: 0,
            columns,
            places: vec![None; columns.len()],
        };
        let mut mistakes = Mistakes::default();
        let mut found = sheet.read(&mut mistakes);
        if found && says_divider(&sheet.row, divider) {
            found = sheet.read(&mut mistakes);
        }
        if found {
            sheet.name_columns(&mut mistakes);
        } else if let Ok(()) = mistakes.clone().unless(()) {
            let names = names(columns);
            let words = format!("is empty. Its first line names the columns: {names}.");
            mistakes.note(Mistake::of_sheet(sheet.name, words));
        }
        mistakes.unless(sheet)
    }

    /// The next row that is not blank and has as many cells as the first line.
    pub(super) fn next(&mut self, mistakes: &mut Mistakes) -> Option<Row<'_>> {
        loop {
            if !self.read(mistakes) {
                return None;
            }
            let given = self.row.len();
            let width = self.headings.len();
            let words = if self.is_headings() {
                "names the columns once more. Take this line out.".to_owned()
            } else if given < self.named || !self.row.iter().skip(width).all(is_blank) {
                let sign = called(self.divider);
                format!(
                    "has {given} cells, but the first line has {width}. \
                     Is a {sign} missing or too many, or a quotation mark not closed? \
                     A cell with a {sign} in it stands in \"quotation marks\"."
                )
            } else {
                break;
            };
            mistakes.note(Mistake::of_line(self.name, self.line(), words));
        }
        Some(Row {
            name: self.name,
            line: self.line(),
            cells: &self.row,
            columns: self.columns,
            places: &self.places,
        })
    }

    /// Reads the next line that has something on it.
    fn read(&mut self, mistakes: &mut Mistakes) -> bool {
        loop {
            match self.rows.read_byte_record(&mut self.row) {
                Ok(true) if self.row.iter().all(is_blank) => {}
                Ok(more) => return more,
                Err(error) => {
                    let words = match error.into_kind() {
                        csv::ErrorKind::Io(error) => unreadable(&error),
                        other => format!("cannot be read: {other:?}"),
                    };
                    mistakes.note(Mistake::of_sheet(self.name, words));
                    return false;
                }
            }
        }
    }

    /// Whether this row says the same as the first line, wherever a column is needed.
    fn is_headings(&self) -> bool {
        let needed = self.columns.iter().zip(&self.places);
        let mut needed = needed.filter(|(column, _)| column.needed);
        needed.all(|(_, place)| {
            place.is_some_and(|place| {
                let (here, above) = (self.row.get(place), self.headings.get(place));
                let two = here.zip(above);
                two.is_some_and(|(here, above)| {
                    here.trim_ascii().eq_ignore_ascii_case(above.trim_ascii())
                })
            })
        })
    }

    /// The line on which the row began: the end of its last one has been read, and cells may hold ends of lines.
    fn line(&self) -> u64 {
        let lines = self.row.as_slice().split(|&byte| byte == b'\n').count();
        let lines = u64::try_from(lines).unwrap_or(1);
        self.rows.position().line().saturating_sub(lines)
    }

    fn name_columns(&mut self, mistakes: &mut Mistakes) {
        self.headings = self.row.clone();
        let last = self.row.iter().rposition(|cell| !is_blank(cell));
        self.named = last.map_or(0, |last| last + 1);
        for (place, known, text) in places(&self.headings, self.columns) {
            let slot = self.places.get_mut(known);
            if let Some(before) = slot.and_then(|slot| slot.replace(place)) {
                let words = format!(
                    "columns {} and {} both are {text:?}. Keep one.",
                    before + 1,
                    place + 1
                );
                mistakes.note(Mistake::of_line(self.name, self.line(), words));
            }
        }
        let missing: Vec<Column> = (self.columns.iter().zip(&self.places))
            .filter(|(column, place)| column.needed && place.is_none())
            .map(|(column, _)| *column)
            .collect();
        if !missing.is_empty() {
            let line = self.line();
            let words = self.misses(&missing);
            mistakes.note(Mistake::of_line(self.name, line, words));
        }
    }

    fn misses(&mut self, missing: &[Column]) -> Cow<'static, str> {
        let is_text = |cell: &[u8]| std::str::from_utf8(cell).is_ok();
        if !self.headings.iter().all(is_text) {
            return Cow::Borrowed(NOT_TEXT);
        }
        for _ in 0..LOOKED_AT {
            if !self.read(&mut Mistakes::default()) {
                break;
            }
            if names_columns(&self.row, self.columns) {
                let line = self.line();
                return Cow::Owned(format!(
                    "does not name the columns; line {line} does. Take out what stands above it."
                ));
            }
        }
        Cow::Owned(format!(
            "names no column {}. The first line names the columns: {}.",
            names(missing),
            names(self.columns)
        ))
    }
}

fn unreadable(error: &io::Error) -> String {
    format!("cannot be read: {error}")
}

/// The first bytes of a sheet, and what divides its cells.
fn begin(bytes: &mut impl Read, columns: &[Column]) -> io::Result<(Vec<u8>, u8)> {
    let mut head = vec![0; HEAD];
    let mut length = 0;
    loop {
        let room = head.get_mut(length..).unwrap_or_default();
        let read = bytes.read(room)?;
        length += read;
        let is_whole = read == 0 || length == HEAD;
        let known = head.get(..length).unwrap_or_default();
        if let Some(sign) = divider(known, columns, is_whole) {
            head.truncate(length);
            return Ok((head, sign));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[
        Column::needed("id"),
        Column::needed("score").or(&["points"]),
        Column::optional("note"),
    ];

    /// Each row with its line, or the mistakes.
    fn read(text: &[u8]) -> Result<Vec<(u64, [String; 3])>, String> {
        let source = Source {
            name: "sheet.csv",
            bytes: text,
        };
        let mut sheet = Sheet::open(source, COLUMNS).map_err(|wrong| wrong.to_string())?;
        let (mut rows, mut mistakes) = (Vec::new(), Mistakes::default());
        while let Some(row) = sheet.next(&mut mistakes) {
            let cells = [0, 1, 2].map(|column| {
                let text = |text: &str| Ok(text.to_owned());
                row.keep(column, &mut mistakes, text).unwrap_or_default()
            });
            rows.push((row.line, cells));
        }
        mistakes.unless(rows).map_err(|wrong| wrong.to_string())
    }

    fn row(line: u64, cells: [&str; 3]) -> (u64, [String; 3]) {
        (line, cells.map(str::to_owned))
    }

    #[test]
    fn columns_are_found_by_name_in_any_order_and_others_are_left_alone() {
        let expected = Ok(vec![row(2, ["a", "1", ""]), row(3, ["b, c", "2", ""])]);
        assert_eq!(read(b"id,score\na,1\n\"b, c\",2"), expected);
        assert_eq!(
            read(b"Name, SCORES ,Id\nx,1,a\ny, 2 ,\" b, c\"\n"),
            expected
        );
        assert_eq!(
            read("\u{feff}points,id\n1,a\n2,\"b, c\"\n".as_bytes()),
            expected
        );
    }

    #[test]
    fn a_sheet_is_read_whatever_divides_its_cells_and_whatever_stands_blank_around_them() {
        let expected = Ok(vec![row(2, ["a", "1", ""]), row(3, ["b, c", "2", ""])]);
        for text in [
            "id;score\na;1\nb, c;2\n",
            "\u{feff}\"id\";\"score\"\n\"a\";\"1\"\n\"b, c\";\"2\"\n",
            "id\tscore\na\t1\nb, c\t2\n",
            "id|score\na|1\nb, c|2",
            "id\u{a0},\u{200b}Score\na,1\n\"b, c\",2",
            "score,id,,\n1,a,,\n2,\"b, c\"",
            "id,score\na,1,,,\n\"b, c\",2,\u{a0}, \n",
            "id,score,note\na,1,\n\"b, c\",2,\nFALSE,FALSE,FALSE\n\u{a0},\u{200b},false\n",
        ] {
            assert_eq!(read(text.as_bytes()), expected, "{text:?}");
        }
        let expected = Ok(vec![row(3, ["a", "1", ""]), row(5, ["b, c", "2", ""])]);
        for sign in [',', ';', '\t', '#'] {
            let text = format!("sep={sign}\nid{sign}score\na{sign}1\n{sign}\n\"b, c\"{sign}2\n");
            assert_eq!(read(text.as_bytes()), expected, "{sign:?}");
            let marked = format!("\u{feff}{text}");
            assert_eq!(read(marked.as_bytes()), expected, "{sign:?}");
        }
        // What is in a column that is not read does no harm, nor its name.
        let odd = b"Pr\xe9nom,id,score\nRen\xe9e,a,1\nx,\"b, c\",2\n";
        assert_eq!(
            read(odd),
            Ok(vec![row(2, ["a", "1", ""]), row(3, ["b, c", "2", ""])])
        );
    }

    #[test]
    fn rows_have_the_line_that_a_person_sees() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("{end}id,score{end}{end}a,1{end},{end}\"b{end}c\",2{end}d,3");
            let expected = vec![
                row(4, ["a", "1", ""]),
                row(6, ["b\nc", "2", ""]),
                row(8, ["d", "3", ""]),
            ];
            assert_eq!(read(text.as_bytes()), Ok(expected), "{end:?}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_sheet_is_told_with_its_place() {
        let cases: [(&[u8], &str); 10] = [
            (
                b"",
                "sheet.csv: is empty. Its first line names the columns: id, score, note.",
            ),
            (
                b" \n,\n",
                "sheet.csv: is empty. Its first line names the columns: id, score, note.",
            ),
            (
                b"id\na\n",
                "sheet.csv, line 1: names no column score. The first line names the columns: id, score, note.",
            ),
            (
                b"People of spring,\nid,score\na,1\n",
                "sheet.csv, line 1: does not name the columns; line 2 does. Take out what stands above it.",
            ),
            (
                b"id,score\na,1\nID, score\nb,2\n",
                "sheet.csv, line 3: names the columns once more. Take this line out.",
            ),
            (
                b"id;score;;\na;1;;;;x\n",
                "sheet.csv, line 2: has 6 cells, but the first line has 4. Is a semicolon missing or too many, or a quotation mark not closed? A cell with a semicolon in it stands in \"quotation marks\".",
            ),
            (
                b"id,score,points\n",
                "sheet.csv, line 1: columns 2 and 3 both are \"points\". Keep one.",
            ),
            (
                b"id,score\na,\xff\n",
                "sheet.csv, line 2, column 2 (score): is not UTF-8 text. Save the sheet as \"CSV UTF-8\".",
            ),
            (
                b"\xff\xfei\0d\0",
                "sheet.csv, line 1: is not UTF-8 text. Save the sheet as \"CSV UTF-8\".",
            ),
            (
                b"id,score\na\n",
                "sheet.csv, line 2: has 1 cells, but the first line has 2. Is a comma missing or too many, or a quotation mark not closed? A cell with a comma in it stands in \"quotation marks\".",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), Err(expected.to_owned()));
        }
    }

    #[test]
    fn a_file_that_stops_half_way_is_a_mistake() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("the disk is gone"))
            }
        }
        let bytes = b"id,score\n".chain(Broken);
        let mut sheet = Sheet::open(
            Source {
                name: "sheet.csv",
                bytes,
            },
            COLUMNS,
        )
        .unwrap();
        let mut mistakes = Mistakes::default();
        assert!(sheet.next(&mut mistakes).is_none());
        assert_eq!(
            mistakes.to_string(),
            "sheet.csv: cannot be read: the disk is gone"
        );
    }
}
