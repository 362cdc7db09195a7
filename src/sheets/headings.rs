//! The line that names the columns: what divides its cells, and where each column stands.

use crate::vocab::plain;
use csv::ByteRecord;
use std::borrow::Cow;

/// What may stand between cells, and what it is called; the first if nothing tells.
const DIVIDERS: [(u8, &str); 4] = [
    (b',', "comma"),
    (b';', "semicolon"),
    (b'\t', "tab"),
    (b'|', "bar"),
];

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

    /// One or many is the same word here: `area`, `areas`; and so are `time zone` and `time-zone`.
    fn is_named(&self, text: &str) -> bool {
        let one = |text: &str| {
            let words = text.to_lowercase().replace(['-', '_'], " ");
            words.trim_end_matches('s').to_owned()
        };
        std::iter::once(&self.name)
            .chain(self.also)
            .any(|name| one(name) == one(text))
    }
}

/// The names of columns, for a person to read.
pub(super) fn names(columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    names.join(", ")
}

/// What divides the cells of a sheet that begins so; `None` if more of it has to be read to tell.
pub(super) fn divider(head: &[u8], columns: &[Column], is_whole: bool) -> Option<u8> {
    // The last line may go on.
    let last = head.iter().rposition(|byte| *byte == b'\n');
    let known = if is_whole { head.len() } else { last? };
    let lines = head.get(..known).unwrap_or_default();
    for line in lines.split(|byte| *byte == b'\n') {
        let text = String::from_utf8_lossy(line);
        let text = plain(&text);
        // The dividers themselves may be all there is on a blank line.
        let signs = text.trim_matches([',', ';', '\t', '|', '"', ' ']);
        if let Some(sign) = said(&text) {
            return Some(sign);
        }
        if !signs.is_empty() {
            return Some(divider_of(line, columns));
        }
    }
    is_whole.then_some(b',')
}

/// The sign that a line `sep=;` says stands between cells, as some programs write above the first line.
fn said(line: &str) -> Option<u8> {
    let text = line.trim_matches(['"', ' ']);
    let (word, sign) = text.split_once('=')?;
    if !word.eq_ignore_ascii_case("sep") {
        return None;
    }
    match sign.as_bytes() {
        // A tab is a space in the plain form, and at the end of a line none at all.
        [] => Some(b'\t'),
        [sign] | [sign, ..] if sign.is_ascii_punctuation() => Some(*sign),
        _ => None,
    }
}

/// Whether this is the line `sep=;` itself.
pub(super) fn says_divider(row: &ByteRecord, sign: u8) -> bool {
    let first = row.get(0).unwrap_or_default();
    let text = String::from_utf8_lossy(first);
    let text = plain(&text).to_lowercase();
    let text = text.trim_matches('"');
    let rest_is_blank = row.iter().skip(1).all(is_blank);
    let whole = format!("sep={}", char::from(sign));
    rest_is_blank && (text == whole || text == "sep=" && row.len() > 1)
}

/// By what most columns are known, and then by what there is most of.
fn divider_of(line: &[u8], columns: &[Column]) -> u8 {
    let known = |sign: u8| {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = (reader.has_headers(false).delimiter(sign)).from_reader(line);
        let mut row = ByteRecord::new();
        if !reader.read_byte_record(&mut row).unwrap_or_default() {
            return (0, 0);
        }
        let named = places(&row, columns).count();
        (named, row.len())
    };
    let mut best = (DIVIDERS[0].0, known(DIVIDERS[0].0));
    for (sign, _) in DIVIDERS.into_iter().skip(1) {
        let found = known(sign);
        if found > best.1 {
            best = (sign, found);
        }
    }
    best.0
}

/// What this divider is called.
pub(super) fn called(sign: u8) -> Cow<'static, str> {
    let known = DIVIDERS.iter().find(|(known, _)| *known == sign);
    known.map_or_else(
        || Cow::Owned(char::from(sign).to_string()),
        |(_, name)| Cow::Borrowed(*name),
    )
}

/// The cells that name a column: which of the row, which column, and how it is written.
pub(super) fn places<'r>(
    row: &'r ByteRecord,
    columns: &'r [Column],
) -> impl Iterator<Item = (usize, usize, String)> + 'r {
    row.iter().enumerate().filter_map(|(place, cell)| {
        let text = plain(std::str::from_utf8(cell).ok()?).into_owned();
        let known = columns.iter().position(|column| column.is_named(&text))?;
        Some((place, known, text))
    })
}

/// Whether a row names all columns that are needed.
pub(super) fn names_columns(row: &ByteRecord, columns: &[Column]) -> bool {
    let named: Vec<usize> = places(row, columns).map(|(_, known, _)| known).collect();
    let mut all = columns.iter().enumerate();
    all.all(|(column, of)| !of.needed || named.contains(&column))
}

/// Whether nobody wrote anything here: spaces of every kind, signs that nobody sees, or a box that is not ticked.
pub(super) fn is_blank(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    if cell.is_empty() || cell.eq_ignore_ascii_case(b"FALSE") {
        return true;
    }
    // Nearly every cell begins with a sign that is seen.
    let is_seen = |byte: &u8| byte.is_ascii_graphic();
    !cell.first().is_some_and(is_seen)
        && std::str::from_utf8(cell).is_ok_and(|text| {
            let text = plain(text);
            text.is_empty() || text.eq_ignore_ascii_case("FALSE")
        })
}
