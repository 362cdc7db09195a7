//! A sheet, row by row: columns are found by name, and whatever cannot be read is told with its place.

use super::line_ends::LineEnds;
use super::mistakes::{Mistake, Mistakes};
use csv::ByteRecord;
use std::io::Read;

/// A file to read: its name for mistakes, and its bytes.
#[derive(Debug)]
pub struct Source<'a, R> {
    /// As the person named it.
    pub name: &'a str,
    /// What is in it.
    pub bytes: R,
}

/// A column that a sheet may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// What its first line says, in any case.
    pub(super) name: &'static str,
    /// Other names that mean the same.
    pub(super) also: &'static [&'static str],
    /// Whether a sheet without it cannot be read.
    pub(super) needed: bool,
}

impl Column {
    pub(super) const fn needed(name: &'static str) -> Self {
        Self {
            name,
            also: &[],
            needed: true,
        }
    }

    pub(super) const fn optional(name: &'static str) -> Self {
        Self {
            name,
            also: &[],
            needed: false,
        }
    }

    pub(super) const fn or(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// One or many is the same word here: `area`, `areas`.
    fn is_named(&self, text: &str) -> bool {
        let one = |text: &str| text.trim_end_matches(['s', 'S']).to_ascii_lowercase();
        std::iter::once(&self.name)
            .chain(self.also)
            .any(|name| one(name) == one(text))
    }
}

/// A sheet whose first line was read.
pub(super) struct Sheet<'a, R> {
    name: &'a str,
    rows: csv::Reader<LineEnds<R>>,
    row: ByteRecord,
    /// How many cells the first line has.
    width: usize,
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
        let mut sheet = Self {
            name: source.name,
            rows: csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .buffer_capacity(1 << 16)
                .from_reader(LineEnds::new(source.bytes)),
            row: ByteRecord::new(),
            width: 0,
            columns,
            places: vec![None; columns.len()],
        };
        let mut mistakes = Mistakes::default();
        if sheet.read(&mut mistakes) {
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
            if given == self.width {
                break;
            }
            let words = format!(
                "has {given} cells, but the first line has {}. \
                 Is a comma missing or too many, or a quotation mark not closed? \
                 A cell with a comma in it stands in \"quotation marks\".",
                self.width
            );
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
                Ok(true) if self.row.as_slice().trim_ascii().is_empty() => {}
                Ok(more) => return more,
                Err(error) => {
                    let why = match error.into_kind() {
                        csv::ErrorKind::Io(error) => error.to_string(),
                        other => format!("{other:?}"),
                    };
                    let words = format!("cannot be read: {why}");
                    mistakes.note(Mistake::of_sheet(self.name, words));
                    return false;
                }
            }
        }
    }

    /// The line on which the row began: the end of its last one has been read, and cells may hold ends of lines.
    fn line(&self) -> u64 {
        let lines = self.row.as_slice().split(|&byte| byte == b'\n').count();
        let lines = u64::try_from(lines).unwrap_or(1);
        self.rows.position().line().saturating_sub(lines)
    }

    fn name_columns(&mut self, mistakes: &mut Mistakes) {
        self.width = self.row.len();
        for (place, cell) in self.row.iter().enumerate() {
            let Ok(text) = std::str::from_utf8(cell.trim_ascii()) else {
                let words = "is not UTF-8 text. Save the sheet as \"CSV UTF-8\".";
                mistakes.note(Mistake::of_line(self.name, self.line(), words));
                return;
            };
            let known = self.columns.iter().position(|column| column.is_named(text));
            let slot = known.and_then(|known| self.places.get_mut(known));
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
            mistakes.note(Mistake::of_line(
                self.name,
                self.line(),
                self.misses(&missing),
            ));
        }
    }

    fn misses(&self, missing: &[Column]) -> String {
        let missing = names(missing);
        let otherwise = [(b';', "semicolons"), (b'\t', "tabs")]
            .into_iter()
            .find(|(sign, _)| self.width == 1 && self.row.as_slice().contains(sign));
        match otherwise {
            Some((_, sign)) => {
                format!(
                    "is divided by {sign}. Save the sheet as CSV with commas between the cells."
                )
            }
            None => format!(
                "names no column {missing}. The first line names the columns: {}.",
                names(self.columns)
            ),
        }
    }
}

fn names(columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    names.join(", ")
}

/// A row of a sheet.
pub(super) struct Row<'r> {
    name: &'r str,
    pub(super) line: u64,
    cells: &'r ByteRecord,
    columns: &'static [Column],
    places: &'r [Option<usize>],
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
        let text = std::str::from_utf8(self.bytes(column))
            .map_err(|_| "is not UTF-8 text. Save the sheet as \"CSV UTF-8\".".to_owned());
        match text.and_then(|text| parse(text.trim())) {
            Ok(value) => Some(value),
            Err(words) => {
                mistakes.note(self.mistake(column, words));
                None
            }
        }
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
        let cases: [(&[u8], &str); 9] = [
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
                b"id;score\na;1\n",
                "sheet.csv, line 1: is divided by semicolons. Save the sheet as CSV with commas between the cells.",
            ),
            (
                b"id\tscore\n",
                "sheet.csv, line 1: is divided by tabs. Save the sheet as CSV with commas between the cells.",
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
