//! An answer for people at a terminal.

use crate::sheets::answer::{Answer, Pair};
use std::io::{Result, Write};

/// The score that fills a bar, where scores are made of factors.
const FULL: u32 = 1000;
/// Letters of a full bar.
const BAR: u32 = 10;
const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

const STRONG: &str = "1";
const GOOD: &str = "32";
const POOR: &str = "33";
const SOFT: &str = "2";

pub(super) fn write(answer: &Answer, colour: bool, mut to: impl Write) -> Result<()> {
    let paint = Paint(colour);
    head(answer, paint, &mut to)?;
    if !answer.pairs.is_empty() {
        pairs(answer, paint, &mut to)?;
    }
    if !answer.waiting.is_empty() {
        writeln!(to, "\n{}", paint.with(STRONG, "WAITING"))?;
        for waiting in &answer.waiting {
            writeln!(to, "{}\n    {}", waiting.mentee, waiting.in_words)?;
        }
    }
    if !answer.unkept_pins.is_empty() {
        writeln!(
            to,
            "\n{}",
            paint.with(STRONG, "PINS THAT COULD NOT BE KEPT")
        )?;
        for pin in &answer.unkept_pins {
            writeln!(
                to,
                "{} with {}\n    {}",
                pin.mentee, pin.mentor, pin.in_words
            )?;
        }
    }
    to.flush()
}

fn head(answer: &Answer, paint: Paint, to: &mut impl Write) -> Result<()> {
    let Answer {
        round,
        objective,
        settings,
        ..
    } = answer;
    writeln!(
        to,
        "{} with {}, {}.",
        count(round.mentors, "mentor"),
        count(usize::try_from(round.places).unwrap_or(usize::MAX), "place"),
        count(round.mentees, "mentee"),
    )?;
    let (have, wait) = (objective.matched, answer.waiting.len());
    let said = format!(
        "{} {} a mentor, {} {}.",
        grouped(have.try_into().unwrap_or(u64::MAX)),
        if have == 1 { "has" } else { "have" },
        grouped(wait.try_into().unwrap_or(u64::MAX)),
        if wait == 1 { "waits" } else { "wait" },
    );
    writeln!(to, "{}", paint.with(STRONG, &said))?;
    let poor = match settings.acceptable {
        0 => String::new(),
        least => format!("; {} below {least}", count(objective.poor, "pair")),
    };
    writeln!(to, "Total score {}{poor}.", grouped(objective.total_score))?;
    if let Some(seed) = settings.seed {
        let costs = settings
            .draw_costs
            .map(|costs| format!(" It costs {costs} of the total score."));
        let costs = costs.unwrap_or_default();
        writeln!(to, "Who waits was drawn with seed {seed}.{costs}")?;
    }
    if let Some(day) = &settings.week_of {
        writeln!(
            to,
            "Hours of several time zones were compared in the week of {day}."
        )?;
    }
    writeln!(to, "Proven: no other pairs do better.")
}

fn pairs(answer: &Answer, paint: Paint, to: &mut impl Write) -> Result<()> {
    let of_people = answer.settings.scores == "people";
    let highest = answer
        .pairs
        .iter()
        .map(|pair| pair.score)
        .max()
        .unwrap_or_default();
    let full = if of_people { FULL } else { highest.max(1) };
    let longest = |id: fn(&Pair) -> usize, name: &str| {
        let longest = answer.pairs.iter().map(id).max().unwrap_or_default();
        longest.max(name.len())
    };
    let mentee = longest(|pair| width(pair.mentee), "MENTEE");
    let mentor = longest(|pair| width(pair.mentor), "MENTOR");
    let score = longest(|pair| pair.score.to_string().len(), "SCORE");
    let names = format!(
        "{}  {}  {:>score$}",
        padded("MENTEE", mentee),
        padded("MENTOR", mentor),
        "SCORE"
    );
    writeln!(to, "\n{}", paint.with(STRONG, &names))?;
    for pair in &answer.pairs {
        let is_poor = pair.score < answer.settings.acceptable;
        let marks = match (is_poor, pair.pinned) {
            (false, false) => "",
            (true, false) => "  poor",
            (false, true) => "  pinned",
            (true, true) => "  poor, pinned",
        };
        let bar = bar(pair.score, full, marks.is_empty());
        let bar = paint.with(if is_poor { POOR } else { GOOD }, &bar);
        writeln!(
            to,
            "{}  {}  {:>score$}  {bar}{marks}",
            padded(pair.mentee, mentee),
            padded(pair.mentor, mentor),
            pair.score,
        )?;
        if let Some(reasons) = &pair.reasons {
            writeln!(to, "    {}", paint.with(SOFT, &reasons.in_words))?;
        }
    }
    Ok(())
}

/// A bar as long as the score is high; with nothing behind it, it ends where it ends.
fn bar(score: u32, full: u32, is_last: bool) -> String {
    let eighths = u64::from(score.min(full)) * u64::from(BAR * 8) / u64::from(full);
    let (whole, part) = (eighths / 8, eighths % 8);
    let part = usize::try_from(part)
        .ok()
        .and_then(|part| PARTS.get(part))
        .copied();
    let mut bar = "█".repeat(usize::try_from(whole).unwrap_or_default());
    bar.push_str(part.unwrap_or_default());
    if is_last {
        return bar;
    }
    padded(&bar, usize::try_from(BAR).unwrap_or_default())
}

fn count(number: usize, noun: &str) -> String {
    let many = if number == 1 { "" } else { "s" };
    format!(
        "{} {noun}{many}",
        grouped(number.try_into().unwrap_or(u64::MAX))
    )
}

/// `1,234,567`
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

fn padded(text: &str, to: usize) -> String {
    let missing = to.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

/// Colours, if they are wanted.
#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn with(self, colour: &str, text: &str) -> String {
        if self.0 {
            format!("\u{1b}[{colour}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_the_score_is_high() {
        for (score, full, expected) in [
            (0, 1000, ""),
            (1000, 1000, "██████████"),
            (500, 1000, "█████"),
            (812, 1000, "████████"),
            (820, 1000, "████████▏"),
            (2000, 1000, "██████████"),
            (1, 1, "██████████"),
        ] {
            assert_eq!(bar(score, full, true), expected);
            assert_eq!(width(&bar(score, full, false)), 10);
        }
    }

    #[test]
    fn large_numbers_are_grouped() {
        let said = [0, 999, 1000, 1_234_567].map(grouped);
        assert_eq!(said, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn columns_stay_straight_in_every_script() {
        assert_eq!(padded("王小明", 8), "王小明  ");
        assert_eq!(padded("ab", 1), "ab");
    }
}
