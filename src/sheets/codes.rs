//! The codes of languages, areas and regions, by everything that people write for them: code, English name, own name.

use crate::{
    i18n::Words,
    vocab::{Area, Language, Locale, Region, searchable},
};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is written for several languages of the list.
const SEVERAL: [(&str, &[&str]); 16] = [
    ("zh", &["cmn", "yue", "hak", "nan"]),
    ("zho", &["cmn", "yue", "hak", "nan"]),
    ("chi", &["cmn", "yue", "hak", "nan"]),
    ("Chinese", &["cmn", "yue", "hak", "nan"]),
    ("中文", &["cmn", "yue", "hak", "nan"]),
    ("汉语", &["cmn", "yue", "hak", "nan"]),
    ("漢語", &["cmn", "yue", "hak", "nan"]),
    ("ku", &["kmr", "ckb"]),
    ("kur", &["kmr", "ckb"]),
    ("fa-AF", &["prs", "fa"]),
    ("Afghan", &["prs", "ps"]),
    ("Berber", &["zgh", "kab"]),
    ("ber", &["zgh", "kab"]),
    ("Serbo-Croatian", &["bs", "hr", "sr"]),
    ("sh", &["bs", "hr", "sr"]),
    ("hbs", &["bs", "hr", "sr"]),
];

static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

struct Names {
    /// Codes first: a name never hides one.
    language_codes: HashMap<String, Language>,
    languages: HashMap<String, Vec<Language>>,
    areas: HashMap<String, Area>,
    regions: HashMap<String, Region>,
    english: HashMap<Language, String>,
}

/// A language, or why there is none.
pub(super) fn language(text: &str) -> Result<Language, String> {
    let names = &*NAMES;
    let wanted = key(text);
    if let Some(language) = names.language_codes.get(&wanted) {
        return Ok(*language);
    }
    let found = names.languages.get(&wanted);
    // `en-GB` is a way to write `en`.
    let found = found.or_else(|| names.languages.get(&key(primary(text)?)));
    match found.map(Vec::as_slice) {
        Some([only]) => return Ok(*only),
        Some(several @ [_, ..]) => return Err(names.one_of(text, several)),
        _ => {}
    }
    let primary = primary(text).and_then(|code| names.language_codes.get(&key(code)));
    primary.copied().ok_or_else(|| {
        format!("{text:?} is not a language of the list. Write its code, like en or ar; docs/MATCH.md has them all.")
    })
}

/// An area of the list.
pub(super) fn area(text: &str) -> Option<Area> {
    NAMES.areas.get(&key(text)).copied()
}

/// A region of the list.
pub(super) fn region(text: &str) -> Option<Region> {
    NAMES.regions.get(&key(text)).copied()
}

/// Letters and digits alone, capitals and accents left out: spaces, hyphens and brackets tell no names apart.
pub(super) fn key(text: &str) -> String {
    let text = searchable(&text.replace('&', " and "));
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The `en` of `en-GB`.
fn primary(text: &str) -> Option<&str> {
    let (code, rest) = text.trim().split_once(['-', '_'])?;
    let is_code = |text: &str, longest: usize| {
        (2..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let mut rest = rest.split(['-', '_']);
    (is_code(code, 3) && rest.all(|tag| is_code(tag, 8) && tag.len() <= 4)).then_some(code)
}

impl Names {
    fn new() -> Self {
        // Without its words the program reads codes and own names all the same.
        let words = Words::load(Locale::En, false).ok();
        let say = |key: &str| {
            (words.as_ref())
                .map(|words| words.say(key))
                .unwrap_or_default()
        };
        let mut names = Self {
            language_codes: Language::all().map(|one| (key(one.code()), one)).collect(),
            languages: HashMap::new(),
            areas: HashMap::new(),
            regions: HashMap::new(),
            english: HashMap::new(),
        };
        for language in Language::all() {
            let english = say(&language.key());
            for name in written(&english).chain(written(language.autonym())) {
                let known = names.languages.entry(key(&name)).or_default();
                if !known.contains(&language) {
                    known.push(language);
                }
            }
            names.english.insert(language, english);
        }
        for (name, codes) in SEVERAL {
            let languages = codes.iter().filter_map(|code| Language::parse(code));
            names.languages.insert(key(name), languages.collect());
        }
        names.languages.remove("");
        for area in Area::all() {
            for name in [
                area.code().to_owned(),
                say(&format!("area-{}", area.code())),
            ] {
                names.areas.insert(key(&name), area);
            }
        }
        for region in Region::all() {
            for name in [
                region.code().to_owned(),
                say(&format!("region-{}", region.code())),
            ] {
                names.regions.insert(key(&name), region);
            }
        }
        names.areas.remove("");
        names.regions.remove("");
        names
    }

    fn one_of(&self, text: &str, several: &[Language]) -> String {
        let named = |language: &Language| {
            let name = self.english.get(language).map_or("", String::as_str);
            format!("{} for {name}", language.code())
        };
        let all: Vec<String> = several.iter().map(named).collect();
        let (last, others) = all
            .split_last()
            .map_or(("", [].as_slice()), |(last, others)| {
                (last.as_str(), others)
            });
        format!(
            "{text:?} may be several languages. Write {} or {last}.",
            others.join(", ")
        )
    }
}

/// A name as a whole, what stands before its brackets, and each that stands in them: `Akan (Twi, Fante)` is `Twi` too.
fn written(name: &str) -> impl Iterator<Item = String> {
    let outside = name.split(['(', '（']).next().unwrap_or_default();
    let inside = name.split(['(', '（']).nth(1).unwrap_or_default();
    let names = [name, outside].into_iter().chain(inside.split([',', '、']));
    let names = names.flat_map(|name| std::iter::once(name).chain(name.split(['·', '/'])));
    let names: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
    names.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_by_code_by_name_and_by_its_own_name() {
        for (text, code) in [
            ("en", "en"),
            ("EN", "en"),
            ("en-GB", "en"),
            ("English", "en"),
            ("arabic", "ar"),
            ("العربية", "ar"),
            ("Français", "fr"),
            ("francais", "fr"),
            ("Farsi", "fa"),
            ("Persian", "fa"),
            ("Farsi (Persian)", "fa"),
            ("Kurdish (Sorani)", "ckb"),
            ("Sorani", "ckb"),
            ("Kurdish - Kurmanji", "kmr"),
            ("Twi", "ak"),
            ("Filipino", "tl"),
            ("BSL", "bfi"),
            ("廣東話", "yue"),
            ("Pidgin", "pcm"),
            ("pt_BR", "pt"),
        ] {
            assert_eq!(language(text).map(Language::code), Ok(code), "{text:?}");
        }
        for language in Language::all() {
            let english = NAMES.english.get(&language).cloned().unwrap_or_default();
            assert!(!english.is_empty(), "{language:?}");
            for name in [language.code(), &english, language.autonym()] {
                assert_eq!(super::language(name), Ok(language), "{name}");
            }
        }
    }

    #[test]
    fn what_may_be_several_languages_names_them() {
        for (text, codes) in [
            (
                "zh",
                "cmn for Mandarin, yue for Cantonese, hak for Hakka or nan for Hokkien (Taiwanese).",
            ),
            (
                "zh-HK",
                "cmn for Mandarin, yue for Cantonese, hak for Hakka or nan for Hokkien (Taiwanese).",
            ),
            (
                "Chinese",
                "cmn for Mandarin, yue for Cantonese, hak for Hakka or nan for Hokkien (Taiwanese).",
            ),
            (
                "Kurdish",
                "kmr for Kurdish (Kurmanji) or ckb for Kurdish (Sorani).",
            ),
            (
                "ku",
                "kmr for Kurdish (Kurmanji) or ckb for Kurdish (Sorani).",
            ),
            ("fa-AF", "prs for Dari or fa for Farsi (Persian)."),
        ] {
            let told = format!("{text:?} may be several languages. Write {codes}");
            assert_eq!(language(text), Err(told));
        }
        for text in ["", "klingon", "English and Arabic", "x-en"] {
            assert!(language(text).is_err(), "{text}");
        }
    }

    #[test]
    fn areas_and_regions_are_read_by_code_and_by_name() {
        for area in Area::all() {
            assert_eq!(super::area(area.code()), Some(area));
        }
        let arts = Area::parse("arts-and-culture");
        for text in [
            "Arts & culture",
            "arts_and_culture",
            "ARTS  AND CULTURE",
            "arts\u{2011}and\u{2011}culture",
        ] {
            assert_eq!(area(text), arts, "{text:?}");
        }
        assert_eq!(
            region("Yorkshire & the Humber"),
            Region::parse("yorkshire-and-the-humber")
        );
        assert_eq!((area(""), region("Camden")), (None, None));
    }
}
