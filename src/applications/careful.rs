//! Words and numbers by which somebody may tell more of themselves than they meant to.
//!
//! What is found is forgotten at once: it is not kept, not logged, and stops nobody.

use std::sync::LazyLock;

const WORDS: &str = include_str!("careful.txt");

static LISTS: LazyLock<[Vec<Word>; 2]> =
    LazyLock::new(|| ["[status]", "[health]"].map(|part| list(WORDS, part)));

/// A word of the list, as it is looked for.
#[derive(Debug)]
enum Word {
    /// Found between the ends of words, with any ending if it says so.
    Whole(String, bool),
    /// Found anywhere: scripts in which words have no clear ends, or take on beginnings.
    Anywhere(String),
}

fn list(text: &str, part: &str) -> Vec<Word> {
    let lines = text.lines().map(str::trim);
    let own = lines
        .skip_while(|line| *line != part)
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    own.filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (word, any) = line
                .strip_suffix('*')
                .map_or((line, false), |word| (word, true));
            if word.is_ascii() {
                Word::Whole(format!(" {word}"), any)
            } else {
                Word::Anywhere(plain(word))
            }
        })
        .collect()
}

/// Lower case, one space between words, Arabic letters without the marks that people leave out, digits of every script as ASCII.
fn plain(text: &str) -> String {
    let mut found = String::from(" ");
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'أ' | 'إ' | 'آ' => found.push('ا'),
            'ة' => found.push('ه'),
            'ى' => found.push('ي'),
            '\u{64b}'..='\u{652}' | '\u{640}' => {}
            letter if letter.is_alphanumeric() => found.push(digit(letter)),
            _ if !found.ends_with(' ') => found.push(' '),
            _ => {}
        }
    }
    found.push(' ');
    found
}

fn digit(letter: char) -> char {
    let zero = match letter {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return letter,
    };
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

/// Whether a text may name somebody's status, an official number of theirs, or, if `health` is asked for, their health.
pub(super) fn tells(text: &str, health: bool) -> bool {
    let text = plain(text);
    let [status, ill] = &*LISTS;
    let named = |words: &[Word]| {
        words.iter().any(|word| match word {
            Word::Anywhere(word) => text.contains(word.trim()),
            Word::Whole(word, true) => text.contains(word.as_str()),
            Word::Whole(word, false) => text.contains(&format!("{word} ")),
        })
    };
    named(status) || (health && named(ill)) || number(&text)
}

/// A permit (`ZU1234567`), a National Insurance number (`QQ 12 34 56 C`), or the nine digits of a passport.
fn number(text: &str) -> bool {
    const SHAPES: [&str; 3] = ["aa#dddddd", "aaddddddl", "ddddddddd"];
    let starts = text.char_indices().filter(|(_, letter)| *letter == ' ');
    starts.into_iter().any(|(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        SHAPES.iter().any(|shape| is_shaped(rest, shape))
    })
}

/// Whether the next letters and digits, without spaces between, are of a shape and end there.
fn is_shaped(rest: &str, shape: &str) -> bool {
    let mut letters = rest.chars().filter(|letter| *letter != ' ');
    let fits = shape.chars().all(|kind| {
        letters.next().is_some_and(|letter| match kind {
            'a' => letter.is_ascii_lowercase(),
            'l' => ('a'..='d').contains(&letter),
            'd' => letter.is_ascii_digit(),
            _ => letter.is_ascii_alphanumeric(),
        })
    });
    fits && !letters.next().is_some_and(|next| next.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r28_what_may_tell_too_much_is_found_in_every_language() {
        for text in [
            "I claimed asylum last year",
            "My refugees' group",
            "The Home  Office wrote to me",
            "my card is ZU1234567",
            "ZUX 123456",
            "NI number QQ 12 34 56 C",
            "qq123456c.",
            "passport 123456789",
            "رقمي ١٢٣٤٥٦٧٨٩",
            "طلبت اللجوء في بريطانيا",
            "أنا لاجئة",
            "我申請了庇護",
            "我的簽證快到期",
        ] {
            assert!(tells(text, false), "{text}");
        }
        for text in ["I have depression", "عندي مرض", "我有抑鬱症"] {
            assert!(tells(text, true), "{text}");
            assert!(
                !tells(text, false),
                "{text}: where access needs are asked for, health is no surprise"
            );
        }
    }

    #[test]
    fn r28_what_people_usually_write_is_left_alone() {
        for text in [
            "",
            "I would like to meet on Tuesdays after 6",
            "Call 020 7946 0018 or +44 7700 900123",
            "I visited London in 2024 and like brpark",
            "Advisable: a quiet room",
            "أحب اللقاء مساء الثلاثاء",
            "星期二晚上比較方便",
            "No. 27, flat 3",
        ] {
            assert!(!tells(text, true), "{text}");
        }
    }
}
