//! What stands in the cells of a sheet of people, cell by cell; a blank means unknown.

use crate::vocab::{Area, Depth, Email, Language, Level, Region, Zone};

/// More areas of a mentee would not count.
const AREAS: usize = 5;
/// The longest id.
const LONGEST: usize = 100;

/// How somebody can meet; the words of the application form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meets {
    Online,
    InPerson,
    Either,
    Unknown,
}

/// An id, which comes back in the answer and so may not steer a terminal.
pub(super) fn id(text: &str) -> Result<&str, String> {
    let steers = |sign: char| {
        sign.is_control() || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.is_empty() {
        Err("is blank. Give everybody an id, such as a number.".to_owned())
    } else if text.chars().count() > LONGEST {
        Err(format!(
            "is longer than {LONGEST} letters. Write a short id."
        ))
    } else if text.contains(steers) {
        Err(format!(
            "{text:?} holds a sign that cannot be seen. Write letters and numbers."
        ))
    } else {
        Ok(text)
    }
}

/// `en:fluent; ar:basic`
pub(super) fn languages(text: &str) -> Result<Vec<(Language, Level)>, String> {
    let mut spoken: Vec<(Language, Level)> = Vec::new();
    for part in parts(text) {
        let (code, level) = part.split_once(':').ok_or_else(|| {
            format!("{part:?} does not say how well. Write a language and a level, like en:fluent.")
        })?;
        let language = one_language(code.trim())?;
        let level = Level::parse(&as_code(level)).ok_or_else(|| {
            format!(
                "{:?} is not a level. Write basic, conversational or fluent.",
                level.trim()
            )
        })?;
        if spoken.iter().any(|(other, _)| *other == language) {
            return Err(format!("{} stands there twice. Keep one.", language.code()));
        }
        spoken.push((language, level));
    }
    Ok(spoken)
}

/// `ar`, or nothing.
pub(super) fn home(text: &str) -> Result<Option<Language>, String> {
    (!text.is_empty()).then(|| one_language(text)).transpose()
}

fn one_language(code: &str) -> Result<Language, String> {
    Language::parse(code).ok_or_else(|| {
        format!("{code:?} is not a language of the list. Write its code, like en or ar; docs/MATCH.md has them all.")
    })
}

/// A mentor's areas: `campaigning:deep; leadership:some`
pub(super) fn offered(text: &str) -> Result<Vec<(Area, Depth)>, String> {
    let mut offered: Vec<(Area, Depth)> = Vec::new();
    for part in parts(text) {
        let (code, depth) = part.split_once(':').ok_or_else(|| {
            format!("{part:?} does not say how much experience. Write an area and a depth, like leadership:solid.")
        })?;
        let area = area(code)?;
        let depth = Depth::parse(&as_code(depth)).ok_or_else(|| {
            format!(
                "{:?} is not a depth. Write some, solid or deep.",
                depth.trim()
            )
        })?;
        if offered.iter().any(|(other, _)| *other == area) {
            return Err(format!("{} stands there twice. Keep one.", area.code()));
        }
        offered.push((area, depth));
    }
    Ok(offered)
}

/// A mentee's areas, the most important first: `campaigning; leadership`
pub(super) fn wanted(text: &str) -> Result<Vec<Area>, String> {
    let mut wanted = Vec::new();
    for part in parts(text) {
        let area = area(part)?;
        if wanted.contains(&area) {
            return Err(format!("{} stands there twice. Keep one.", area.code()));
        }
        wanted.push(area);
    }
    if wanted.len() > AREAS {
        return Err(format!(
            "holds more than {AREAS} areas. Keep the most important."
        ));
    }
    Ok(wanted)
}

fn area(text: &str) -> Result<Area, String> {
    Area::parse(&as_code(text)).ok_or_else(|| {
        format!("{:?} is not an area of the list. Write its code, like public-speaking; docs/MATCH.md has them all.", text.trim())
    })
}

/// `Europe/London`, which is also meant by nothing.
pub(super) fn zone(text: &str) -> Result<Zone, String> {
    let name = if text.is_empty() {
        "Europe/London"
    } else {
        text
    };
    Zone::parse(name).ok_or_else(|| {
        format!(
            "{text:?} is not a time zone. Write its IANA name, like Europe/London or Africa/Asmara."
        )
    })
}

/// `online`, `in-person` or `either`
pub(super) fn meets(text: &str) -> Result<Meets, String> {
    match as_code(text).as_str() {
        "online" => Ok(Meets::Online),
        "in-person" => Ok(Meets::InPerson),
        "either" => Ok(Meets::Either),
        "" => Ok(Meets::Unknown),
        _ => Err(format!(
            "{text:?} is not a way of meeting. Write online, in-person or either."
        )),
    }
}

/// `london`, or nothing.
pub(super) fn region(text: &str) -> Result<Option<Region>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let region = Region::parse(&as_code(text)).ok_or_else(|| {
        format!("{text:?} is not a region of the list. Write its code, like london or west-midlands; docs/MATCH.md has them all.")
    });
    region.map(Some)
}

/// A whole number; nothing means `blank`.
pub(super) fn count(text: &str, blank: u16) -> Result<u16, String> {
    if text.is_empty() {
        return Ok(blank);
    }
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| digits);
    number.ok_or_else(|| format!("{text:?} is not a whole number from 0 to {}.", u16::MAX))
}

/// Compared without regard to case; nothing is unknown.
pub(super) fn organisation(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_lowercase())
}

/// An address as it is compared; nothing is unknown.
pub(super) fn email(text: &str) -> Result<Option<String>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    // The address itself is not repeated: mistakes end up in logs and mails.
    let email = Email::parse(text)
        .ok_or("is not an e-mail address. Write it like name@example.org, or leave it out.")?;
    Ok(Some(email.folded()))
}

/// What stands between semicolons, without blanks.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Spreadsheets hold `Public speaking` where the code is `public-speaking`.
fn as_code(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || sign == '_')
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join("-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_write_them() {
        let en = Language::parse("en").unwrap();
        let ar = Language::parse("ar").unwrap();
        assert_eq!(
            languages(" EN : Fluent;ar:basic; "),
            Ok(vec![(en, Level::Fluent), (ar, Level::Basic)])
        );
        assert_eq!(languages(""), Ok(vec![]));
        let speaking = Area::parse("public-speaking").unwrap();
        let arts = Area::parse("arts-and-culture").unwrap();
        assert_eq!(
            offered("Public speaking:Deep; arts-and-culture:some"),
            Ok(vec![(speaking, Depth::Deep), (arts, Depth::Little)])
        );
        assert_eq!(
            wanted("arts_and_culture;public  speaking"),
            Ok(vec![arts, speaking])
        );
        assert_eq!(region("West Midlands"), Ok(Region::parse("west-midlands")));
        assert_eq!(meets("In person"), Ok(Meets::InPerson));
        assert_eq!(meets(""), Ok(Meets::Unknown));
        assert_eq!(home("ar"), Ok(Some(ar)));
        assert_eq!(
            zone("").map(|zone| zone.name().to_owned()),
            Ok("Europe/London".to_owned())
        );
        assert_eq!(
            (count("", 1), count("0", 1), count("65535", 1)),
            (Ok(1), Ok(0), Ok(65535))
        );
        assert_eq!(
            organisation("Refugee Action"),
            organisation("refugee action")
        );
        assert_eq!(
            email("Amal@Example.org"),
            Ok(Some("amal@example.org".to_owned()))
        );
    }

    #[test]
    fn every_mistake_says_how_to_mend_it() {
        let long = "x".repeat(101);
        let told = [
            id("").map(drop),
            id(&long).map(drop),
            id("a\u{1b}[31m").map(drop),
            id("a\u{202e}b").map(drop),
            languages("klingon:fluent").map(drop),
            languages("en").map(drop),
            languages("en:native").map(drop),
            languages("en:basic;EN:fluent").map(drop),
            home("English").map(drop),
            offered("leadership").map(drop),
            offered("leadership:much").map(drop),
            offered("cooking:deep").map(drop),
            offered("leadership:deep;Leadership:some").map(drop),
            wanted("leadership;leadership").map(drop),
            wanted("campaigning;community-organising;leadership;fundraising;public-speaking;arts-and-culture").map(drop),
            zone("London").map(drop),
            meets("phone").map(drop),
            region("Camden").map(drop),
            count("2.5", 1).map(drop),
            count("+2", 1).map(drop),
            count("-1", 1).map(drop),
            count("65536", 1).map(drop),
            email("amal at example").map(drop),
        ];
        for (number, told) in told.into_iter().enumerate() {
            let words = told.expect_err(&format!("number {number} is a mistake"));
            assert!(
                words.ends_with('.') && !words.contains("example\""),
                "{words}"
            );
            assert!(
                !words.contains('\u{1b}') && !words.contains('\u{202e}'),
                "{words}"
            );
        }
    }
}
