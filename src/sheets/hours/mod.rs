//! The hours of a week as people write them in a cell: `Mon 18:00-20:00; Sat morning`, `weekday evenings`, `Tue & Thu 6-8pm`.
//!
//! Whatever can mean only one thing is read; whatever could mean two is told, with how to write it.

mod clock;
mod words;

use clock::{Doubt, stretch};
use words::{Token, Word, words};

/// Quarter hours in a day.
const A_DAY: u16 = 96;
/// Quarter hours in a week.
pub(super) const A_WEEK: u16 = 7 * A_DAY;
const EVERY_DAY: u8 = 0b111_1111;
const LIKE: &str = "Write it like Mon 18:00-20:00 or Mon-Fri evening.";

/// The quarters of the week, from Monday midnight on, at which the half hours of this cell begin: sorted, each once.
pub(super) fn hours(text: &str) -> Result<Vec<u16>, String> {
    let text = words::ordinary(text);
    let mut starts = Vec::new();
    for part in text.split(';') {
        let part = part.trim();
        let mut known = words(part);
        known.retain(|word| word.token != Token::Filler);
        if known.iter().any(|word| word.token != Token::And) {
            for (days, times) in entries(part, &known)? {
                add(&mut starts, days, &times);
            }
        }
    }
    starts.sort_unstable();
    starts.dedup();
    Ok(starts)
}

/// A time of a day: minutes after midnight, and how many minutes it lasts.
type Time = (u16, u16);

/// What a part of a cell is made of.
enum Item {
    /// A bit for each day, Monday first.
    Days(u8),
    Time(Time),
}

/// Days and the times that belong to them.
fn entries(part: &str, words: &[Word]) -> Result<Vec<(u8, Vec<Time>)>, String> {
    let items = items(part, words)?;
    if let Some(Item::Time(_)) = items.first() {
        let every = words.iter().any(|word| word.token == Token::Every);
        return times_first(part, &items, every).map(|entry| vec![entry]);
    }
    let mut entries: Vec<(u8, Vec<Time>)> = Vec::new();
    for item in items {
        match (item, entries.last_mut()) {
            (Item::Days(days), Some((before, times))) if times.is_empty() => *before |= days,
            (Item::Days(days), _) => entries.push((days, Vec::new())),
            (Item::Time(time), Some((_, times))) => times.push(time),
            (Item::Time(_), None) => return Err(no_day(part)),
        }
    }
    if entries.is_empty() || entries.iter().any(|(_, times)| times.is_empty()) {
        return Err(format!("{part:?} names no time. {LIKE}"));
    }
    Ok(entries)
}

/// `evenings Mon-Thu`, `18:00-20:00 on Tue and Thu`, `every evening`: sure only if nothing comes behind the days.
fn times_first(part: &str, items: &[Item], every: bool) -> Result<(u8, Vec<Time>), String> {
    let (mut days, mut times) = (0, Vec::new());
    for item in items {
        match item {
            Item::Days(more) => days |= more,
            Item::Time(time) if days == 0 => times.push(*time),
            Item::Time(_) => {
                let which = "names times before and behind days";
                return Err(format!("{part:?} {which}. {LIKE}"));
            }
        }
    }
    match (days, every) {
        (0, false) => Err(no_day(part)),
        (0, true) => Ok((EVERY_DAY, times)),
        _ => Ok((days, times)),
    }
}

fn no_day(part: &str) -> String {
    format!("{part:?} does not begin with a day. {LIKE}")
}

fn items(part: &str, words: &[Word]) -> Result<Vec<Item>, String> {
    let mut items = Vec::new();
    let mut left = words;
    while let Some((word, rest)) = left.split_first() {
        let between = word.token == Token::Between;
        let (item, rest) = match (&word.token, rest) {
            (Token::And | Token::Every, _) => (None, rest),
            (Token::Day(first), [dash, last, rest @ ..])
                if dash.token == Token::Dash && matches!(last.token, Token::Day(_)) =>
            {
                let Token::Day(last_day) = last.token else {
                    return Err(no_time(word.text));
                };
                let days = from_to(*first, last_day).ok_or_else(|| {
                    let all = words::between(part, word, last);
                    format!("{all:?} begins and ends with one day. Write it like Mon-Fri evening, or daily for every day.")
                })?;
                (Some(Item::Days(days)), rest)
            }
            (Token::Day(day), _) => (Some(Item::Days(1 << day)), without_dash(rest)),
            (Token::Days(days), _) => (Some(Item::Days(*days)), without_dash(rest)),
            (Token::Band(band), _) => {
                let hours = band.hours();
                let time = (hours.start * 60, (hours.end - hours.start) * 60);
                (Some(Item::Time(time)), rest)
            }
            (Token::Clock(_), _) => clocks(part, left, false)?,
            (Token::Between, _) => clocks(part, rest, between)?,
            (Token::Dash | Token::Unknown | Token::Filler, _) => {
                return Err(format!("{:?} is not a day or a time. {LIKE}", word.text));
            }
        };
        items.extend(item);
        left = rest;
    }
    Ok(items)
}

/// Behind days a dash may stand before the times: `Mon – 18:00-20:00`.
fn without_dash<'w, 't>(rest: &'w [Word<'t>]) -> &'w [Word<'t>] {
    match rest {
        [dash, time, ..]
            if dash.token == Token::Dash
                && matches!(time.token, Token::Clock(_) | Token::Band(_)) =>
        {
            rest.get(1..).unwrap_or_default()
        }
        _ => rest,
    }
}

/// `18:00-20:00`; with `between`, `6pm and 8pm`.
fn clocks<'w, 't>(
    part: &str,
    words: &'w [Word<'t>],
    between: bool,
) -> Result<(Option<Item>, &'w [Word<'t>]), String> {
    let joins = |token: &Token| *token == Token::Dash || between && *token == Token::And;
    let [first, dash, last, rest @ ..] = words else {
        return Err(no_time(part));
    };
    let (Token::Clock(start), Token::Clock(end)) = (&first.token, &last.token) else {
        return Err(no_time(first.text));
    };
    if !joins(&dash.token) {
        return Err(no_time(first.text));
    }
    let all = words::between(part, first, last);
    match stretch(start, end) {
        Ok(time) => Ok((Some(Item::Time(time)), rest)),
        Err(Doubt::NoTime) => Err(no_time(all)),
        Err(Doubt::Backwards) => Err(format!(
            "{all:?} ends before it begins. Write it like 18:00-20:00, and a time over midnight like 22:00-01:00."
        )),
        Err(Doubt::HalfOfDay) => Err(format!(
            "{all:?} may be in the morning or in the evening. Write it like 18:00-20:00 or 6pm-8pm."
        )),
    }
}

fn no_time(text: &str) -> String {
    format!(
        "{text:?} is not a time. Write it like 18:00-20:00, on the hour or half hour, or morning, afternoon, evening."
    )
}

/// The days from one to another, also over the end of the week; `None` if they are the same.
fn from_to(first: u8, last: u8) -> Option<u8> {
    let days = (0..7).map(|after| (first + after) % 7);
    let until = days.take_while(|day| *day != last);
    (first != last).then(|| until.fold(1 << last, |days, day| days | 1 << day))
}

fn add(starts: &mut Vec<u16>, days: u8, times: &[Time]) {
    for day in (0..7).filter(|day| days >> day & 1 == 1) {
        for (start, length) in times {
            let quarters = (0..*length).step_by(30).map(|more| (start + more) / 15);
            starts.extend(quarters.map(|quarter| (day * A_DAY + quarter) % A_WEEK));
        }
    }
}
