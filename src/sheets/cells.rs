//! What stands in the cells of a sheet of people, cell by cell; a blank means unknown.

use super::codes::{self, key};
use super::ids::is_zeros;
use crate::vocab::{Area, Depth, Email, Language, Level, Region, Zone, searchable};

/// More areas of a mentee would not count.
const AREAS: usize = 5;

/// How somebody can meet; the words of the application form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meets {
    Online,
    InPerson,
    Either,
    Unknown,
}

/// `en:fluent; Arabic (basic)`
pub(super) fn languages(text: &str) -> Result<Vec<(Language, Level)>, String> {
    let mut spoken: Vec<(Language, Level)> = Vec::new();
    for part in parts(text) {
        let (name, level) =
            rated(part, |word| Level::parse(&key(word)).is_some()).ok_or_else(|| {
                format!(
                    "{part:?} does not say how well. Write a language and a level, like en:fluent."
                )
            })?;
        let language = codes::language(name)?;
        let level = Level::parse(&key(level)).ok_or_else(|| {
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
    (!text.is_empty())
        .then(|| codes::language(text))
        .transpose()
}

/// A mentor's areas: `campaigning:deep; leadership:some`
pub(super) fn offered(text: &str) -> Result<Vec<(Area, Depth)>, String> {
    let mut offered: Vec<(Area, Depth)> = Vec::new();
    for part in parts(text) {
        let (name, depth) = rated(part, |word| Depth::parse(&key(word)).is_some()).ok_or_else(|| {
            format!("{part:?} does not say how much experience. Write an area and a depth, like leadership:solid.")
        })?;
        let area = area(name)?;
        let depth = Depth::parse(&key(depth)).ok_or_else(|| {
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

/// What is rated and how: `en:fluent`, `English (fluent)`, `English - fluent`, `English fluent`, `fluent English`.
fn rated(part: &str, is_rate: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    if let Some((name, rate)) = part.rsplit_once([':', '：', '=']) {
        return Some((name.trim(), rate.trim()));
    }
    let closed = part.strip_suffix([')', '）']);
    if let Some((name, rate)) = closed.and_then(|part| part.rsplit_once(['(', '（'])) {
        return is_rate(rate).then_some((name.trim(), rate.trim()));
    }
    let last = part.rsplit_once([' ', '-', '–', '—']);
    let first = part.split_once(' ').map(|(rate, name)| (name, rate));
    let (name, rate) = [last, first]
        .into_iter()
        .flatten()
        .find(|(_, rate)| is_rate(rate))?;
    let between = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '–' | '—' | ',');
    Some((name.trim_matches(between), rate))
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
    codes::area(text).ok_or_else(|| {
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
    Zone::parse(&name.replace(' ', "_")).ok_or_else(|| {
        format!(
            "{text:?} is not a time zone. Write its IANA name, like Europe/London or Africa/Asmara."
        )
    })
}

/// `online`, `in-person` or `either`
pub(super) fn meets(text: &str) -> Result<Meets, String> {
    match key(text).as_str() {
        "online" => Ok(Meets::Online),
        "inperson" => Ok(Meets::InPerson),
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
    let region = codes::region(text).ok_or_else(|| {
        format!("{text:?} is not a region of the list. Write its code, like london or west-midlands; docs/MATCH.md has them all.")
    });
    region.map(Some)
}

/// A whole number; nothing means `blank`.
pub(super) fn count(text: &str, blank: u16) -> Result<u16, String> {
    if text.is_empty() {
        return Ok(blank);
    }
    let number = whole(text).and_then(|digits| digits.parse().ok());
    number.ok_or_else(|| format!("{text:?} is not a whole number from 0 to {}.", u16::MAX))
}

/// The digits of a whole number, which a spreadsheet may have written as `900.0`.
pub(super) fn whole(text: &str) -> Option<&str> {
    let (digits, part) = text.split_once('.').unwrap_or((text, "0"));
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_whole && is_zeros(part)).then_some(digits)
}

/// Compared as names are searched: neither capitals nor spaces, accents or kinds of apostrophes make another one.
pub(super) fn organisation(text: &str) -> Option<String> {
    let form = searchable(text);
    (!text.is_empty()).then(|| {
        if form.is_empty() {
            text.to_owned()
        } else {
            form
        }
    })
}

/// An email address as it is compared; nothing is unknown.
pub(super) fn email(text: &str) -> Result<Option<String>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    // The address itself is not repeated: mistakes end up in logs and emails.
    let email = Email::parse(text)
        .ok_or("is not an email address. Write it like name@example.org, or leave it out.")?;
    Ok(Some(email.folded()))
}

/// What stands between semicolons, commas or on lines of its own, without blanks; brackets hold together.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut open = 0_usize;
    let divides = move |sign: char| {
        match sign {
            '(' | '（' => open += 1,
            ')' | '）' => open = open.saturating_sub(1),
            _ => {}
        }
        let is_divider = matches!(
            sign,
            ';' | ',' | '\n' | '·' | '؛' | '،' | '、' | '；' | '，'
        );
        open == 0 && is_divider
    };
    text.split(divides)
        .map(str::trim)
        .filter(|part| !part.is_empty())
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
            (
                count("", 1),
                count("0", 1),
                count("65535", 1),
                count("2.0", 1)
            ),
            (Ok(1), Ok(0), Ok(65535), Ok(2))
        );
        for name in [
            "Women's Aid",
            "women’s aid",
            "Women's \u{a0} Aid",
            "WOMEN'S\u{200b} AID",
        ] {
            assert_eq!(organisation(name), organisation("women's aid"), "{name:?}");
        }
        assert_eq!(
            email("Amal@Example.org"),
            Ok(Some("amal@example.org".to_owned()))
        );
    }

    #[test]
    fn languages_are_read_by_name_and_however_they_are_divided() {
        let en = Language::parse("en").unwrap();
        let ar = Language::parse("ar").unwrap();
        for text in [
            "English:fluent",
            "English (fluent)",
            "English - Fluent",
            "English – fluent",
            "English fluent",
            "fluent English",
            "English：fluent；",
            "English=fluent",
        ] {
            assert_eq!(languages(text), Ok(vec![(en, Level::Fluent)]), "{text:?}");
        }
        for text in [
            "English (fluent), Arabic (basic)",
            "en:fluent, ar:basic",
            "en: fluent\nar: basic",
            "English (fluent) · Arabic (basic)",
        ] {
            let both = vec![(en, Level::Fluent), (ar, Level::Basic)];
            assert_eq!(languages(text), Ok(both), "{text:?}");
        }
        let akan = Language::parse("ak").unwrap();
        for text in [
            "Akan (Twi, Fante) (basic)",
            "Akan (Twi, Fante): basic",
            "Twi basic",
        ] {
            assert_eq!(languages(text), Ok(vec![(akan, Level::Basic)]), "{text:?}");
        }
    }

    #[test]
    fn every_mistake_says_how_to_mend_it() {
        let told = [
            languages("klingon:fluent").map(drop),
            languages("en").map(drop),
            languages("en:native").map(drop),
            languages("en:basic;EN:fluent").map(drop),
            home("Klingon").map(drop),
            languages("Arabic (native)").map(drop),
            languages("English, fluent").map(drop),
            languages("zh:fluent").map(drop),
            count("1,200", 1).map(drop),
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
