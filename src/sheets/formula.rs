//! What a spreadsheet would compute, and the apostrophe that keeps it text.

use std::borrow::Cow;

/// Spreadsheets compute what begins with one of these signs.
const SIGNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// With an apostrophe before it, if a spreadsheet would compute it.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(SIGNS) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Without that apostrophe: what we write we read.
pub(super) fn as_meant(text: &str) -> &str {
    let rest = text.trim_start_matches('\'');
    if rest.starts_with(SIGNS) { rest } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_becomes_a_formula_and_each_is_read_again() {
        for (id, cell) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-7", "'-7"),
            ("+7", "'+7"),
            ("7", "7"),
            ("a-1", "a-1"),
            ("'a", "'a"),
            ("", ""),
        ] {
            assert_eq!(harmless(id), cell);
            assert_eq!(as_meant(cell), id);
            assert_eq!(as_meant(as_meant(cell)), id);
        }
    }
}
