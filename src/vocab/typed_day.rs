//! A day as people type it: the day first, as in the UK, or the year first; with a month in words or in numbers.

use super::plain::plain;
use jiff::civil::Date;

/// Names of months in the three languages of the pages, and what they begin with; Arabic has two sets.
// Kept by hand: one month a line.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["jan", "يناير", "كانون الثاني"],
    &["feb", "فبراير", "شباط"],
    &["mar", "مارس", "آذار"],
    &["apr", "أبريل", "ابريل", "نيسان"],
    &["may", "مايو", "أيار"],
    &["jun", "يونيو", "حزيران"],
    &["jul", "يوليو", "تموز"],
    &["aug", "أغسطس", "اغسطس", "آب"],
    &["sep", "سبتمبر", "أيلول"],
    &["oct", "أكتوبر", "اكتوبر", "تشرين الأول"],
    &["nov", "نوفمبر", "تشرين الثاني"],
    &["dec", "ديسمبر", "كانون الأول"],
];

/// The longest text that is looked at, in characters.
const LONGEST: usize = 60;

/// Reads a day. `None` where it is none, has no year, or could be two: 11/28/2026 has no 28th month, and is not turned round.
///
/// `2026-11-28`, `28/11/2026`, `28.11.26`, `28 November 2026`, `Sat 28th of Nov, 2026`, `November 28, 2026` and `٢٨/١١/٢٠٢٦` are one day.
#[must_use]
pub fn typed_day(text: &str) -> Option<Date> {
    let text = plain(text).to_lowercase();
    if text.chars().count() > LONGEST {
        return None;
    }
    let (text, month) = without_month(&text);
    let numbers = numbers(&text)?;
    let (year, month, day) = match (month, numbers.as_slice()) {
        (Some(month), [(year, 4), (day, _)] | [(day, _), (year, 2 | 4)]) => (*year, month, *day),

        (None, [(year, 4), (month, _), (day, _)] | [(day, _), (month, _), (year, 2 | 4)]) => {
            (*year, *month, *day)
        }
        _ => return None,
    };
    let year = if year < 100 { 2000 + year } else { year };
    let small = |number: i16| i8::try_from(number).ok();
    Date::new(year, small(month)?, small(day)?).ok()
}

/// A text without its month in words, and which that is.
fn without_month(text: &str) -> (String, Option<i16>) {
    for (number, names) in (1..).zip(MONTHS) {
        for name in names {
            let Some(at) = text.find(name) else { continue };
            // A short form goes on to the end of its word: nov, november.
            let rest = text[at + name.len()..].trim_start_matches(char::is_alphabetic);
            return (format!("{} {rest}", &text[..at]), Some(number));
        }
    }
    (text.to_owned(), None)
}

/// The numbers of a text, each with its length. `None` if something stands between them that has no place in a day.
fn numbers(text: &str) -> Option<Vec<(i16, usize)>> {
    let mut found = Vec::new();
    for part in text.split(|sign: char| " /.,-‐‑–−年月日".contains(sign)) {
        let digits = part.trim_end_matches(char::is_alphabetic);
        match (digits, &part[digits.len()..]) {
            ("", "" | "of") => {}
            ("", word) if is_weekday(word) => {}
            ("", _) => return None,
            (digits, "" | "st" | "nd" | "rd" | "th") => {
                found.push((digits.parse().ok()?, digits.len()));
            }
            _ => return None,
        }
    }
    Some(found)
}

fn is_weekday(word: &str) -> bool {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    names.iter().any(|name| word.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn e14_a_day_is_read_as_people_type_it() {
        for text in [
            "2026-11-28",
            "28/11/2026",
            " 28.11.2026 ",
            "28-11-26",
            "28\u{2011}11\u{2011}2026",
            "28 11 2026",
            "2026/11/28",
            "28 November 2026",
            "28 Nov 2026",
            "28th of November, 2026",
            "Sat 28 Nov 2026",
            "Saturday, 28 November 2026",
            "November 28, 2026",
            "28-Nov-2026",
            "٢٨/١١/٢٠٢٦",
            "۲۸ نوفمبر ۲۰۲۶",
            "28 تشرين الثاني 2026",
            "２０２６年１１月２８日",
            "\u{202a}28/11/2026\u{202c}",
        ] {
            assert_eq!(typed_day(text), Some(date(2026, 11, 28)), "{text}");
        }
    }

    #[test]
    fn e14_what_is_no_day_or_could_be_another_is_refused() {
        for text in [
            "",
            "soon",
            "28/11",
            "11/28/2026",
            "2026-02-30",
            "31/11/2026",
            "2026",
            "28/11/026",
            "28/11/2026 14:00",
            "28 Novber 11 2026",
            "1/2/3/2026",
            "28//x/2026",
            "-28-11-20266",
            "99999999999999/1/2026",
        ] {
            assert_eq!(typed_day(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn e14_every_day_is_read_back_in_each_form(days in -20_000_i64..20_000) {
            let day = date(2026, 1, 1).saturating_add(jiff::Span::new().days(days));
            prop_assert_eq!(typed_day(&day.to_string()), Some(day));
            for form in ["%d/%m/%Y", "%-d.%-m.%Y", "%-d %B %Y", "%a %d %b %Y", "%B %-d, %Y"] {
                let text = day.strftime(form).to_string();
                prop_assert_eq!(typed_day(&text), Some(day), "{}", text);
            }
        }

        #[test]
        fn e14_no_text_makes_it_fail(text in "\\PC{0,40}") {
            let _ = typed_day(&text);
        }
    }
}
