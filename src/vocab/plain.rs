//! The plain form of what somebody typed: what is compared or searched is compared in this form, and in no other.
//!
//! Two texts that look alike are one: a space that does not break, a sign that nobody sees, a letter and its accent
//! apart, digits of another script. Persian and the languages of India need joiners to *show* a word rightly, so what
//! people read keeps them; nothing is told apart by them.

use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, GeneralCategory},
};
use std::borrow::Cow;
use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, is_combining_mark},
};

/// The plain form: composed (NFC), without invisible signs, every run of spaces one space and none at the ends, digits of every script as 0 to 9.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut seen = String::with_capacity(text.len());
    for sign in text.nfc().filter(|sign| !is_invisible(*sign)) {
        if !sign.is_whitespace() {
            seen.push(digit(sign));
        } else if !seen.is_empty() && !seen.ends_with(' ') {
            seen.push(' ');
        }
    }
    if seen.ends_with(' ') {
        seen.pop();
    }
    // Once more: what an invisible sign kept apart is composed only now.
    Cow::Owned(seen.nfc().collect())
}

/// The form in which names and titles are searched: as [`plain`], and neither capitals nor accents nor vowel signs, apostrophes or dashes tell two apart.
#[must_use]
pub fn searchable(text: &str) -> String {
    let signs = text.nfc().map(ordinary).collect::<String>();
    let small = bare(&signs)
        .chars()
        // By way of the capital, so that ß is ss and ς is σ; ẞ is its own capital.
        .flat_map(char::to_lowercase)
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect::<String>();
    let mut letters = String::with_capacity(small.len());
    for sign in bare(&small).chars().map(ordinary) {
        match spelt(sign) {
            Some(base) => letters.push_str(base),
            None => letters.push(sign),
        }
    }
    plain(&letters).into_owned()
}

/// A phone number as it is compared: `+447700900123`, and `x5` after it for an extension. `None` if it cannot be one.
///
/// `07700 900123`, `+44 (0)7700 900123` and `0044 7700 900123` are one number. A number that names no country and does not begin with 0 stays as it is.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let text = plain(text).chars().map(ordinary).collect::<String>();
    let text = text.nfkc().collect::<String>().to_lowercase();
    let text = text.strip_prefix("tel:").unwrap_or(&text);
    let (number, extension) = match EXTENSION.iter().find_map(|word| text.split_once(word)) {
        Some((number, extension)) => (number, Some(digits(extension, ".:= ")?)),
        None => (text, None),
    };
    let number = number.trim();
    let abroad = number.starts_with('+') || number.starts_with("00");
    // The 0 in +44 (0)20 is only dialled at home.
    let number = if abroad {
        Cow::Owned(number.replace("(0)", ""))
    } else {
        Cow::Borrowed(number)
    };
    let dialled = digits(
        number.strip_prefix('+').unwrap_or(&number),
        PUNCTUATION_OF_PHONES,
    )?;
    let whole = if number.starts_with('+') {
        format!("+{dialled}")
    } else if let Some(rest) = dialled.strip_prefix("00") {
        format!("+{rest}")
    } else if let Some(rest) = dialled.strip_prefix('0') {
        format!("+44{rest}")
    } else if dialled.len() == 12 && dialled.starts_with("44") {
        format!("+{dialled}")
    } else if dialled.len() == 10 && dialled.starts_with('7') {
        // A spreadsheet took the first 0 for a number's and dropped it.
        format!("+44{dialled}")
    } else {
        dialled
    };
    let length = whole.trim_start_matches('+').len();
    if !(7..=15).contains(&length) {
        return None;
    }
    match extension {
        Some(own) if (1..=7).contains(&own.len()) => Some(format!("{whole}x{own}")),
        Some(_) => None,
        None => Some(whole),
    }
}

/// A phone number as it is kept and shown: what was typed, in ordinary digits and signs. `None` if it cannot be one, or is too long to read.
#[must_use]
pub fn phone_shown(text: &str) -> Option<String> {
    let signs = plain(text).chars().map(ordinary).collect::<String>();
    let seen = plain(&signs.nfkc().collect::<String>()).into_owned();
    (phone(&seen).is_some() && seen.chars().count() <= LONGEST_PHONE).then_some(seen)
}

/// What follows `tel:` in a link that dials a number (RFC 3966); empty if it cannot be one.
#[must_use]
pub fn dialled(text: &str) -> String {
    phone(text).map_or_else(String::new, |number| number.replace('x', ";ext="))
}

/// The longest phone number with all that people put into it, in characters.
const LONGEST_PHONE: usize = 40;

/// What stands before an extension, the longest first.
const EXTENSION: [&str; 7] = ["extension", ";ext", "ext", "x", "#", "تحويلة", "內線"];

/// What people put between the digits of a phone number.
const PUNCTUATION_OF_PHONES: &str = "-(). /";

/// The digits alone; `None` if there is anything else than digits and these signs.
fn digits(text: &str, between: &str) -> Option<String> {
    text.chars()
        .all(|sign| sign.is_ascii_digit() || between.contains(sign))
        .then(|| text.chars().filter(char::is_ascii_digit).collect())
}

/// Whether a text surely is its own plain form: most are, and sheets have millions of cells.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| matches!(byte, b' '..=b'~'))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && !text.contains("  ")
}

/// Signs that nobody sees: joiners, soft hyphens, marks of direction, byte order marks, selectors, and what controls a terminal. A tab and a line's end are spaces.
pub(super) fn is_invisible(sign: char) -> bool {
    let control = sign.is_control() && !sign.is_whitespace();
    // Anchors of notes between the lines: invisible, yet not on Unicode's list of what may be left out.
    control
        || matches!(sign, '\u{fff9}'..='\u{fffb}')
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(sign)
}

/// A digit of any script as 0 to 9; everything else is itself.
fn digit(sign: char) -> char {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |code| categories.get32(code) == GeneralCategory::DecimalNumber;
    if sign.is_ascii() || !is_digit(u32::from(sign)) {
        return sign;
    }
    // Unicode promises that ten digits always stand together, from 0 to 9.
    let code = u32::from(sign);
    let before = (1..code)
        .take_while(|back| is_digit(code - back))
        .fold(0, |_, back| back);
    char::from_digit(before % 10, 10).unwrap_or(sign)
}

/// Apostrophes, dashes and the like as the keyboard has them.
fn ordinary(sign: char) -> char {
    match sign {
        '‘' | '’' | '‛' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʾ' | 'ʿ' | '`' | '´' | '′' | '＇' | 'ꞌ' => {
            '\''
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '“' | '”' | '„' | '″' => '"',
        _ => sign,
    }
}

/// Without accents and vowel signs, in ordinary letters where Unicode knows a sign as another's variant.
fn bare(text: &str) -> String {
    let kept = text.nfkd().filter(|sign| !is_accent(*sign));
    kept.collect::<String>().nfc().collect()
}

/// Marks that are left out in writing or on foreign keyboards. The vowels of India, the voiced sounds of Japanese and the like are letters, although they are written as marks.
fn is_accent(sign: char) -> bool {
    is_combining_mark(sign)
        && matches!(canonical_combining_class(sign), 1 | 7 | 10..=36 | 107 | 122 | 200..=240)
}

/// Letters that are no letter with an accent for Unicode, and one all the same for who types them on another keyboard.
fn spelt(sign: char) -> Option<&'static str> {
    Some(match sign {
        'ł' => "l",
        'ø' | 'ɔ' => "o",
        'đ' | 'ɖ' | 'ɗ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' | 'ɲ' => "n",
        'ı' | 'ɩ' | 'ɨ' => "i",
        'ə' | 'ɛ' | 'ǝ' => "e",
        'ɓ' => "b",
        'ƒ' => "f",
        'ƙ' | 'ĸ' => "k",
        'ƴ' => "y",
        'ƶ' => "z",
        'ɣ' => "g",
        'ʋ' => "v",
        'ʊ' | 'ʉ' => "u",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        // Arabic: the forms of alef, yeh and kaf of other keyboards, teh marbuta, and what only stretches a word.
        'ٱ' => "ا",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' | 'ە' => "ه",
        'ـ' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What sheets, phones and web pages bring along unseen, between letters of many scripts.
    const SIGNS: &str = "[aZñ0-9 \t\u{a0}\u{2003}\u{3000}\u{200b}\u{200c}\u{200d}\u{ad}\u{200e}\u{202a}\u{202c}\u{2066}\u{feff}\u{2060}\u{fe0f}\u{301}\u{327}\u{93c}\u{3099}é’ʼß\u{1e9e}İıłø٣۴३３ﬁ가かがक़\u{2011}+()x.\u{345}ςΣ]{0,12}";

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_plain_form_of_a_plain_form_is_itself(text in prop_oneof![any::<String>(), SIGNS]) {
            let once = plain(&text).into_owned();
            prop_assert_eq!(plain(&once), once.clone());
            let apart = text.nfd().collect::<String>();
            prop_assert_eq!(plain(&apart), once.clone());
            prop_assert!(!once.contains(is_invisible) && once.trim() == once);
        }

        #[test]
        fn what_is_searched_in_its_form_is_found(text in prop_oneof![any::<String>(), SIGNS]) {
            let once = searchable(&text);
            prop_assert_eq!(searchable(&once), once.clone());
            prop_assert_eq!(searchable(&plain(&text)), once);
        }

        #[test]
        fn a_folded_phone_number_is_its_own_form(text in "[+0-9٠-٩０-９ ()x\u{2011}\u{202a}.-]{0,20}") {
            if let Some(once) = phone(&text) {
                prop_assert_eq!(phone(&once), Some(once));
            }
        }
    }

    #[test]
    fn what_looks_alike_is_one() {
        for (text, expected) in [
            ("R-01", "R-01"),
            ("R-01\u{a0}", "R-01"),
            ("\u{feff}R\u{ad}-\u{200b}01\t", "R-01"),
            ("\u{202a}R-01\u{202c}\u{200e}", "R-01"),
            ("Cafe\u{301}", "Café"),
            ("e\u{200d}\u{301}", "é"),
            ("Two\u{3000} \u{2009}words\n", "Two words"),
            ("٠١٢٣٤٥٦٧٨٩ ۰۹ ०९ ０９ 𝟗 𝟎", "0123456789 09 09 09 9 0"),
            ("\u{200b}", ""),
            ("می\u{200c}خواهم", "میخواهم"),
            ("山田 太郎", "山田 太郎"),
            ("", ""),
        ] {
            assert_eq!(plain(text), expected, "{text:?}");
        }
        assert!(matches!(plain("as most are"), Cow::Borrowed(_)));
    }

    #[test]
    fn every_digit_of_unicode_is_read() {
        let read = ('\u{80}'..=char::MAX)
            .filter(|sign| digit(*sign) != *sign)
            .count();
        assert!(read >= 650 && read.is_multiple_of(10), "{read}");
        assert_eq!((digit('٠'), digit('٩'), digit('𝟿')), ('0', '9', '9'));
    }

    #[test]
    fn names_are_found_as_people_type_them() {
        for (name, typed) in [
            ("O’Brien", "o'brien"),
            ("Oʼ\u{a0} Brien", "o' BRIEN"),
            ("Łukasz Żółć", "lukasz zolc"),
            ("Søren Đorđević", "soren dordevic"),
            ("Strauß", "STRAUSS"),
            ("İnci Işık", "inci isik"),
            ("Nguyễn", "nguyen"),
            ("Zoë\u{200b} Smith\u{2011}Jones", "zoe smith-jones"),
            ("أُمّ كلثوم", "ام كلثوم"),
            ("فاطمة", "فاطمه"),
            ("علی", "على"),
            ("ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"),
            ("Ｙａｍａｄａ", "yamada"),
        ] {
            assert_eq!(searchable(name), searchable(typed), "{name}");
        }
        for (one, other) in [("कवि", "कव"), ("がく", "かく"), ("Anna", "Anne")] {
            assert_ne!(searchable(one), searchable(other));
        }
    }

    #[test]
    fn one_phone_number_has_one_form() {
        for text in [
            "07700 900123",
            "+44 7700 900123",
            "+44 (0)7700 900-123",
            "0044 7700 900123",
            "447700900123",
            "7700900123",
            "\u{202a}+44\u{a0}7700\u{2011}900123\u{202c}",
            "٠٧٧٠٠ ٩٠٠١٢٣",
            "۰۷۷۰۰۹۰۰۱۲۳",
            "＋４４ （０）７７００ ９００１２３",
            "tel:+447700900123",
        ] {
            assert_eq!(phone(text).as_deref(), Some("+447700900123"), "{text:?}");
        }
        for text in [
            "020 7946 0018 ext 5",
            "+44 20 7946 0018 x5",
            "02079460018 Ext. ٥",
            "020 7946 0018 #5",
        ] {
            assert_eq!(phone(text).as_deref(), Some("+442079460018x5"), "{text:?}");
        }
        assert_eq!(phone("+49 30 901820").as_deref(), Some("+4930901820"));
        assert_ne!(phone("020 7946 0018 x5"), phone("020 7946 0018"));
        for text in [
            "",
            "call me",
            "12345",
            "07700 900123 or 07700 900124",
            "0x5",
        ] {
            assert_eq!(phone(text), None, "{text:?}");
        }
    }
}
