//! The words of a week: days, parts of the day, times, and what stands between them.

use super::clock::{Clock, Half};
use crate::vocab::Band;

const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// What a word of a week means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// 0 is Monday.
    Day(u8),
    /// A bit for each day, Monday first.
    Days(u8),
    Band(Band),
    Clock(Clock),
    /// `-`, `to`, `until`
    Dash,
    /// `,`, `&`, `and`
    And,
    /// `every`
    Every,
    /// `between`, after which `and` is a dash.
    Between,
    /// `on`, `from`: left out.
    Filler,
    Unknown,
}

/// A word, and where it begins in its part of the cell.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    at: usize,
    pub(super) token: Token,
}

/// What was written from one word of a part to another.
pub(super) fn between<'t>(part: &'t str, first: &Word, last: &Word) -> &'t str {
    part.get(first.at..last.at + last.text.len())
        .unwrap_or(part)
}

/// The signs that a keyboard of another country or a telephone writes, as those that stand for them here.
pub(super) fn ordinary(text: &str) -> String {
    let sign = |sign: char| match sign {
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}'
        | '~'
        | '〜'
        | '～'
        | '\u{2043}' => '-',
        '：' | '﹕' | '∶' | '٫' => ':',
        '，' | '、' | '،' | '﹐' | '|' => ',',
        '；' | '؛' | '·' | '•' | '\n' | '\r' => ';',
        '．' => '.',
        '＆' => '&',
        '／' => '/',
        '’' | '‘' | 'ʼ' => '\'',
        '(' | ')' | '（' | '）' | '[' | ']' => ' ',
        other => other,
    };
    text.chars().map(sign).collect()
}

/// The words of a part of a cell.
pub(super) fn words(part: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    while let Some(rest) = part.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, token) = next(rest, words.last().map(|word| &word.token));
        if let (Some(token), Some(text)) = (token, rest.get(..length)) {
            words.push(Word { text, at, token });
        }
        at += length.max(1);
    }
    words
}

/// How long the first word is, and what it means; nothing if it only divides others.
fn next(rest: &str, before: Option<&Token>) -> (usize, Option<Token>) {
    let Some(first) = rest.chars().next() else {
        return (0, None);
    };
    let next_is_digit = (rest.chars().nth(1)).is_some_and(|sign| sign.is_ascii_digit());
    let behind_days = matches!(before, Some(Token::Day(_) | Token::Days(_)));
    match first {
        _ if first.is_whitespace() => (first.len_utf8(), None),
        '0'..='9' => clock(rest),
        '-' => (1, Some(Token::Dash)),
        // A sum or a sign before a number is nothing that anybody surely means.
        '+' if !next_is_digit => (1, Some(Token::And)),
        ',' | '&' | '/' => (1, Some(Token::And)),
        // `Mon: 18:00-20:00`, `Mon. 18:00-20:00`
        ':' | '.' if behind_days => (1, None),
        // The end of a sentence.
        '.' if rest.len() == 1 => (1, None),
        _ if first.is_alphabetic() => {
            let inside = |sign: char| sign.is_alphanumeric() || sign == '\'';
            let length = rest.find(|sign| !inside(sign)).unwrap_or(rest.len());
            let (length, token) = word(rest, length);
            (length, Some(token))
        }
        _ => (first.len_utf8(), Some(Token::Unknown)),
    }
}

/// A word, or two that are one: `week days`, `every day`.
fn word(rest: &str, length: usize) -> (usize, Token) {
    let (word, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
    let two = match word.to_lowercase().as_str() {
        "week" => Some(["days", "day", "ends", "end"].as_slice()),
        "every" | "each" | "all" => Some(["days", "day"].as_slice()),
        _ => None,
    };
    let gap = behind.len() - behind.trim_start_matches([' ', '-']).len();
    let second = behind.get(gap..).unwrap_or_default().to_lowercase();
    let ends = |word: &str| {
        second
            .strip_prefix(word)
            .is_some_and(|more| !more.starts_with(char::is_alphanumeric))
    };
    match two.and_then(|two| two.iter().find(|word| ends(word))) {
        Some(second) => {
            let days = match *second {
                "ends" | "end" => 0b110_0000,
                _ if word.eq_ignore_ascii_case("week") => 0b001_1111,
                _ => 0b111_1111,
            };
            (length + gap + second.len(), Token::Days(days))
        }
        None => (length, meaning(&word.to_lowercase())),
    }
}

fn meaning(word: &str) -> Token {
    let one = word.strip_suffix('s').unwrap_or(word);
    if let Some(band) = Band::parse(one) {
        return Token::Band(band);
    }
    match word {
        "weekday" | "weekdays" => Token::Days(0b001_1111),
        "weekend" | "weekends" => Token::Days(0b110_0000),
        "daily" | "everyday" => Token::Days(0b111_1111),
        "to" | "until" | "till" | "til" | "through" | "thru" => Token::Dash,
        "and" => Token::And,
        "every" | "each" => Token::Every,
        "between" => Token::Between,
        "noon" | "midday" => Token::Clock(Clock::named(Half::Pm)),
        "midnight" => Token::Clock(Clock::named(Half::Am)),
        "on" | "from" | "at" | "in" | "the" | "h" | "hr" | "hrs" | "hours" | "o'clock"
        | "oclock" => Token::Filler,
        _ => day(word).map_or(Token::Unknown, Token::Day),
    }
}

/// 0 is Monday; three letters are enough, and an s behind them does no harm: `Weds`, `Mondays`.
fn day(word: &str) -> Option<u8> {
    let begins = |text: &str, name: &str| text.len() >= 3 && name.starts_with(text);
    let of = |name: &str| {
        begins(word, name) || (word.strip_suffix('s')).is_some_and(|one| begins(one, name))
    };
    let found = DAYS.iter().position(|name| of(name));
    found.and_then(|day| u8::try_from(day).ok())
}

/// A time of the day at the beginning of the text.
fn clock(rest: &str) -> (usize, Option<Token>) {
    let digits = |text: &str| {
        let other = |sign: char| !sign.is_ascii_digit();
        text.find(other).unwrap_or(text.len())
    };
    let hours = digits(rest);
    let (hour, behind) = rest.split_at_checked(hours).unwrap_or((rest, ""));
    let minutes = behind.strip_prefix([':', '.', 'h', 'H']);
    let minutes = minutes.map(|more| more.get(..digits(more)).unwrap_or_default());
    let minutes = minutes.filter(|minutes| !minutes.is_empty());
    let mut length = hours + minutes.map_or(0, |minutes| 1 + minutes.len());
    let half = half(rest.get(length..).unwrap_or_default());
    length += half.map_or(0, |(length, _)| length);
    let read = Clock::read(hour, minutes, half.map(|(_, half)| half));
    // What is no time at all is told together with what it was to last until.
    let read = read.unwrap_or_else(Clock::none);
    // `18h` is a time, `18th` is none.
    let stuck = rest.get(length..).unwrap_or_default();
    let letters = stuck.find(|sign: char| !sign.is_alphabetic());
    let stuck = stuck
        .get(..letters.unwrap_or(stuck.len()))
        .unwrap_or_default();
    if matches!(stuck.to_lowercase().as_str(), "" | "h" | "hr" | "hrs") {
        (length, Some(Token::Clock(read)))
    } else {
        (length + stuck.len(), Some(Token::Unknown))
    }
}

/// `am`, ` p.m.`: how long it is, and which.
fn half(rest: &str) -> Option<(usize, Half)> {
    let space = rest.len() - rest.trim_start().len();
    let rest = rest.get(space..)?;
    for (word, half) in [
        ("a.m.", Half::Am),
        ("p.m.", Half::Pm),
        ("a.m", Half::Am),
        ("p.m", Half::Pm),
        ("am", Half::Am),
        ("pm", Half::Pm),
    ] {
        let begins = (rest.get(..word.len())).is_some_and(|text| text.eq_ignore_ascii_case(word));
        let goes_on =
            (rest.get(word.len()..)).is_some_and(|more| more.starts_with(char::is_alphanumeric));
        if begins && !goes_on {
            return Some((space + word.len(), half));
        }
    }
    None
}
