//! Ids: the form in which they are compared and come back, and what is none.

use super::formula::as_meant;
use crate::vocab::{plain, searchable};

/// The longest id.
const LONGEST: usize = 100;

/// An id in the form in which it is compared and comes back; it may not steer a terminal.
pub(super) fn id(text: &str) -> Result<String, String> {
    let steers = |sign: char| {
        sign.is_control() || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(steers) {
        return Err(format!(
            "{text:?} holds a sign that cannot be seen. Write letters and numbers."
        ));
    }
    let id = without_decimals(as_meant(&plain(text))).to_owned();
    if id.is_empty() {
        Err("is blank. Give everybody an id, such as a number.".to_owned())
    } else if id.chars().count() > LONGEST {
        Err(format!(
            "is longer than {LONGEST} letters. Write a short id."
        ))
    } else if is_error(&id) {
        Err(format!(
            "{id:?} is what a spreadsheet shows for a mistake in a formula. Write the id itself."
        ))
    } else if is_shortened(&id) {
        Err(format!(
            "{id:?} is a number that a spreadsheet shortened. Format the column as text, and write all its digits."
        ))
    } else {
        Ok(id)
    }
}

/// `11.0` is how a spreadsheet writes the number 11; `007` is no number.
fn without_decimals(text: &str) -> &str {
    match text.split_once('.') {
        Some((whole, part)) if is_number(whole) && is_zeros(part) => whole,
        _ => text,
    }
}

pub(super) fn is_zeros(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte == b'0')
}

/// A whole number as a spreadsheet writes it.
fn is_number(text: &str) -> bool {
    text == "0"
        || !text.is_empty()
            && !text.starts_with('0')
            && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `#N/A`, `#REF!`: many people would share it.
fn is_error(text: &str) -> bool {
    let word = text.strip_prefix('#').unwrap_or_default();
    let is_word = |word: &str| {
        word.bytes()
            .all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'/' | b'0'))
    };
    word == "N/A" || word.strip_suffix(['!', '?']).is_some_and(is_word) || text == "Err:502"
}

/// `1.23457E+12`: its last digits are gone, and with them who it was.
fn is_shortened(text: &str) -> bool {
    let Some((number, power)) = text.split_once("E+") else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(power) && number.split('.').count() <= 2 && number.split('.').all(digits)
}

/// A form that two ids share that may be one, written in two ways: `r-01` and `R-01`, `7` and `007`.
pub(super) fn alike(id: &str) -> String {
    let form = searchable(id);
    let digits = form.trim_start_matches('0');
    if form.bytes().all(|byte| byte.is_ascii_digit()) {
        digits.to_owned()
    } else {
        form
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_what_is_seen() {
        for (text, expected) in [
            ("R-01\u{a0}", "R-01"),
            ("Rene\u{301}e", "Renée"),
            ("R\u{ad}-0\u{200b}1", "R-01"),
            ("11.0", "11"),
            ("11.00", "11"),
            ("0.0", "0"),
            ("007", "007"),
            ("007.0", "007.0"),
            ("1.10", "1.10"),
            ("1.0.0", "1.0.0"),
            ("'-7", "-7"),
            ("-7", "-7"),
            ("#7", "#7"),
        ] {
            assert_eq!(id(text).as_deref(), Ok(expected));
        }
        for (one, other) in [("r-01", "R-01"), ("7", "007"), ("R\u{2011}01", "R-01")] {
            assert_eq!(alike(one), alike(other));
        }
        assert_ne!(alike("R-1"), alike("R-01"));
    }

    #[test]
    fn what_is_no_id_says_how_to_mend_it() {
        let long = "x".repeat(101);
        for text in [
            "",
            &long,
            "a\u{1b}[31m",
            "a\u{202e}b",
            "#N/A",
            "#DIV/0!",
            "1.23457E+12",
            "\u{200b}",
        ] {
            let words = id(text).expect_err(text);
            assert!(words.ends_with('.'), "{words}");
            assert!(!words.contains(['\u{1b}', '\u{202e}']), "{words}");
        }
    }
}
