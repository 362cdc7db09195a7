//! The name that a possible match sees before both have said yes. People choose it; no part of another name is ever cut out for it.
//!
//! Where a name has its family name, or whether a word of it can stand alone, no rule knows: عبد الرحمن is one name and عبد is "slave",
//! Nguyễn and 김 come first and are the family's, and "Dr" is nobody.

use super::plain::{is_invisible, plain, searchable};
use icu_properties::{
    CodePointMapData,
    props::{GeneralCategory, Script},
};
use unicode_normalization::UnicodeNormalization;

/// The longest name to show, in characters.
pub const LONGEST_SHOWN: usize = 40;

/// Titles; words that begin a name and say nothing, or something else, by themselves; and family names that many write alone.
// Kept by hand: one word a line would make the list too long to read.
#[rustfmt::skip]
const NOT_ALONE: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "madam", "rev",
    "father", "sister", "brother", "uncle", "auntie", "aunty", "mama", "papa", "imam", "sheikh",
    "shaikh", "shaykh", "sheikha", "haji", "hajji", "hajj", "hajja", "ustad", "ustadh", "ustaz",
    "mullah", "mawlana", "sayed", "sayyid", "syed", "abu", "abou", "abo", "umm", "um", "oum", "em",
    "om", "abd", "abdul", "abdel", "abdal", "abdu", "ibn", "ben", "bin", "bint", "bent", "al", "el",
    "de", "da", "van", "von", "mac", "nguyen", "tran", "pham", "chan", "wong", "cheung", "kim", "park", "choi", "wang", "zhang",
    "chen", "singh", "kaur", "khan", "begum",
    "عبد", "أبو", "أبي", "أبا", "أم", "ابن", "بن", "بنت", "ال", "دكتور", "الدكتور", "دكتورة", "الدكتورة", "شيخ", "الشيخ",
    "شيخة", "الشيخة", "سيد", "السيد", "سيدة", "السيدة", "أستاذ", "الأستاذ", "أستاذة", "الأستاذة", "مهندس", "المهندس", "مهندسة",
    "المهندسة", "حاج", "الحاج", "حاجة", "الحاجة", "حجي", "إمام", "الإمام", "ملا", "حاجی", "سید", "عبدال",
];

/// What somebody typed, as it is kept and shown: composed, in one line, without signs that nobody sees but for the joiners
/// that words of Persian and of the languages of India are shown with.
#[must_use]
pub fn shown(text: &str) -> String {
    let signs = text
        .chars()
        .map(|sign| if sign.is_whitespace() { ' ' } else { sign });
    let mut seen = String::new();
    for sign in signs.filter(|sign| is_joiner(*sign) || !is_invisible(*sign)) {
        let nothing_to_join = is_joiner(sign) && !seen.ends_with(is_of_a_word);
        let second_space = sign == ' ' && (seen.is_empty() || seen.ends_with(' '));
        if !nothing_to_join && !second_space {
            seen.push(sign);
        }
    }
    // Composed last: a sign that nobody sees may have stood between a letter and its mark.
    seen.trim_end_matches(|sign: char| sign == ' ' || is_joiner(sign))
        .nfc()
        .collect()
}

/// Whether a name to show reads as a name: letters and what stands between them, so that it holds no way to reach somebody.
#[must_use]
pub fn reads_as_name(shown: &str) -> bool {
    let signs: Vec<char> = shown.chars().collect();
    let stops = |at: usize| matches!(signs.get(at + 1), None | Some(' '));
    let fits = |(at, sign): (usize, &char)| match sign {
        // A full stop ends a title or an initial; within a word it would make an address.
        '.' => stops(at),
        ' ' | '-' | '\'' | '’' | 'ʼ' | 'ʻ' | '‘' | '·' | '・' | '־' | '\u{2010}' | '\u{2011}' => {
            true
        }
        sign => is_of_a_word(*sign) || is_joiner(*sign),
    };
    signs.iter().any(|sign| sign.is_alphabetic()) && signs.iter().enumerate().all(fits)
}

/// A name that is offered as the one to show: only where it is one single word, in a script in which names are written apart,
/// and no title, and nothing that only begins a name. Nobody is offered a part of what they wrote.
#[must_use]
pub fn surely_called(name: &str) -> Option<String> {
    let name = shown(name);
    let length = name.chars().count();
    if !(2..=LONGEST_SHOWN).contains(&length) || !name.chars().all(char::is_alphabetic) {
        return None;
    }
    let scripts = CodePointMapData::<Script>::new();
    let first = scripts.get(name.chars().next()?);
    let apart = [
        Script::Latin,
        Script::Arabic,
        Script::Cyrillic,
        Script::Greek,
        Script::Ethiopic,
    ];
    let one = name.chars().all(|sign| scripts.get(sign) == first);
    let called = searchable(&name);
    let alone = NOT_ALONE.iter().all(|word| searchable(word) != called);
    (apart.contains(&first) && one && alone).then_some(name)
}

/// Whether a name to show tells all of a name that may hold a family's: the person may not have meant that.
#[must_use]
pub fn tells_all(shown: &str, name: &str) -> bool {
    let words = |text: &str| searchable(&plain(text));
    !shown.is_empty() && words(shown) == words(name) && surely_called(name).is_none()
}

/// A letter, or a mark on one; digits are none.
fn is_of_a_word(sign: char) -> bool {
    use GeneralCategory::{NonspacingMark, SpacingMark};
    let category = CodePointMapData::<GeneralCategory>::new().get(sign);
    (sign.is_alphabetic() || matches!(category, NonspacingMark | SpacingMark))
        && !is_invisible(sign)
}

const fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_offered_only_where_nothing_can_go_wrong() {
        let offered = [
            "Amal",
            "Bo",
            " Amal ",
            "أمل",
            "عبدالرحمن",
            "AbdulRahman",
            "Оксана",
            "ሰላም",
            "Zoë",
            "Ελένη",
        ];
        for name in offered {
            assert_eq!(surely_called(name).as_deref(), Some(name.trim()), "{name}");
        }
        let not = [
            "",
            "A",
            "Amal Haddad",
            "عبد الرحمن",
            "عبد",
            "أم كلثوم",
            "أم",
            "أبو",
            "ابن",
            "الدكتورة",
            "Dr",
            "dr",
            "Abdul",
            "Abu",
            "Umm",
            "Nguyễn Thị Lan",
            "Nguyễn",
            "陳大文",
            "大文",
            "Chan Tai Man",
            "김민준",
            "민준",
            "山田太郎",
            "たろう",
            "Jean-Luc",
            "Amal2",
            "amal@example.org",
            "সরিতা ",
            "มานี",
            "Aмal",
            "\u{200b}",
            "..",
            "Dr. Salma",
        ];
        for name in not {
            assert_eq!(surely_called(name), None, "{name}");
        }
    }

    #[test]
    fn what_is_shown_can_be_seen_and_leads_to_nobody() {
        for (typed, kept) in [
            ("  Amal ", "Amal"),
            ("عبد\u{a0} الرحمن", "عبد الرحمن"),
            ("\u{202e}Amal\u{202c}", "Amal"),
            ("\u{2067}أمل\u{2069}\u{200f}", "أمل"),
            ("ye\u{301}", "yé"),
            ("ye\u{3164}\u{301}", "yé"),
            ("=\u{200d}\u{338}", "≠"),
            ("Tai\t Man", "Tai Man"),
            ("\u{200b}\u{2060}\u{feff}", ""),
            ("\u{3164}\u{ffa0}", ""),
            ("\u{200c}\u{200d} ", ""),
            ("نیک\u{200c}پی", "نیک\u{200c}پی"),
        ] {
            assert_eq!(shown(typed), kept, "{typed:?}");
        }
        for name in [
            "Amal",
            "عبد الرحمن",
            "أم كلثوم",
            "大文",
            "민준",
            "Lan",
            "Dr. Salma",
            "Jun-Jun",
            "O’Neill",
            "தர்ஷினி",
            "सरिता",
            "نیک\u{200c}پی",
            "Moe Moe",
            "Ana R.",
        ] {
            assert!(reads_as_name(name), "{name}");
        }
        for name in [
            "",
            "...",
            "- -",
            "+44 7700 900142",
            "٠٧٧٠٠٩٠٠١٤٢",
            "amal@example.org",
            "amal.example.org",
            "@amal",
            "http://x",
            "Amal 😀",
            "Amal\nB",
        ] {
            assert!(!reads_as_name(name), "{name}");
        }
    }

    #[test]
    fn a_whole_name_is_noticed_and_a_single_one_is_not() {
        for (shown, name, all) in [
            ("Amal Haddad", "amal  haddad", true),
            ("陳大文", "陳大文", true),
            ("김민준", "김민준", true),
            ("عبد الرحمن", "عبد الرحمن الأمين", false),
            ("Amal", "Amal Haddad", false),
            ("Amal", "Amal", false),
            ("", "", false),
        ] {
            assert_eq!(tells_all(shown, name), all, "{shown} {name}");
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_is_kept_the_same_again(text in "([aÁé ا\u{200c}\u{200d}\u{200b}\u{202e}\u{301}\u{338}\u{3000}\u{3164}=陳.'-]|\\PC){0,12}") {
            let once = shown(&text);
            prop_assert_eq!(shown(&once), once.clone());
            let seen = once.trim() == once && !once.contains(['\u{202e}', '\u{200b}', '\u{3164}']);
            prop_assert!(seen, "{once:?}");
        }
    }
}
