//! The languages people can choose to talk in with their mentor or mentee, each by the name its own speakers use.

use serde::{Deserialize, Serialize};

const LTR: &str = "ltr";
const RTL: &str = "rtl";

/// BCP 47 code, autonym, direction of the autonym's script. These are languages to talk or sign in, so Cantonese and
/// Mandarin stand here and not the two ways to write Chinese. Ordered by script, then by autonym, as in a dictionary.
const LANGUAGES: [(&str, &str, &str); 109] = [
    ("om", "Afaan Oromoo", LTR),
    ("af", "Afrikaans", LTR),
    ("ak", "Akan (Twi, Mfantse)", LTR),
    ("az", "Azərbaycanca", LTR),
    ("id", "Bahasa Indonesia", LTR),
    ("ms", "Bahasa Melayu", LTR),
    ("fvr", "Bèle Fòòr", LTR),
    ("zag", "Beria", LTR),
    ("bs", "Bosanski", LTR),
    ("bfi", "British Sign Language (BSL)", LTR),
    ("cs", "Čeština", LTR),
    ("ny", "Chichewa", LTR),
    ("sn", "chiShona", LTR),
    ("cy", "Cymraeg", LTR),
    ("de", "Deutsch", LTR),
    ("en", "English", LTR),
    ("es", "Español", LTR),
    ("fr", "Français", LTR),
    ("ff", "Fulfulde · Pulaar", LTR),
    ("ga", "Gaeilge", LTR),
    ("ha", "Hausa", LTR),
    ("hr", "Hrvatski", LTR),
    ("ig", "Igbo", LTR),
    ("rw", "Ikinyarwanda", LTR),
    ("rn", "Ikirundi", LTR),
    ("nd", "isiNdebele", LTR),
    ("xh", "isiXhosa", LTR),
    ("zu", "isiZulu", LTR),
    ("it", "Italiano", LTR),
    ("jam", "Jamaican Patwa", LTR),
    ("kg", "Kikongo", LTR),
    ("sw", "Kiswahili", LTR),
    ("kri", "Krio", LTR),
    ("kmr", "Kurdî (Kurmancî)", LTR),
    ("lv", "Latviešu", LTR),
    ("lt", "Lietuvių", LTR),
    ("ln", "Lingála", LTR),
    ("lg", "Luganda", LTR),
    ("hu", "Magyar", LTR),
    ("mg", "Malagasy", LTR),
    ("mnk", "Mandinka", LTR),
    ("pcm", "Naijá (Pidgin)", LTR),
    ("nl", "Nederlands", LTR),
    ("uz", "Oʻzbekcha", LTR),
    ("pl", "Polski", LTR),
    ("pt", "Português", LTR),
    ("ro", "Română", LTR),
    ("rom", "Romani čhib", LTR),
    ("rhg", "Ruáingga", LTR),
    ("sq", "Shqip", LTR),
    ("sk", "Slovenčina", LTR),
    ("so", "Soomaali", LTR),
    ("sv", "Svenska", LTR),
    ("tl", "Tagalog · Filipino", LTR),
    ("zgh", "Tamaziɣt (ⵜⴰⵎⴰⵣⵉⵖⵜ)", LTR),
    ("kab", "Taqbaylit", LTR),
    ("tet", "Tetun", LTR),
    ("vi", "Tiếng Việt", LTR),
    ("tr", "Türkçe", LTR),
    ("tk", "Türkmençe", LTR),
    ("wo", "Wolof", LTR),
    ("yo", "Yorùbá", LTR),
    ("el", "Ελληνικά", LTR),
    ("bg", "Български", LTR),
    ("kk", "Қазақша", LTR),
    ("ky", "Кыргызча", LTR),
    ("mk", "Македонски", LTR),
    ("mn", "Монгол", LTR),
    ("ru", "Русский", LTR),
    ("sr", "Српски", LTR),
    ("tg", "Тоҷикӣ", LTR),
    ("uk", "Українська", LTR),
    ("ka", "ქართული", LTR),
    ("hy", "Հայերեն", LTR),
    ("he", "עברית", RTL),
    ("aii", "ܣܘܪܝܬ (Sureth)", RTL),
    ("ug", "ئۇيغۇرچە", RTL),
    ("ur", "اردو", RTL),
    ("ps", "پښتو", RTL),
    ("phr", "پہاڑی · پوٹھواری", RTL),
    ("prs", "دری", RTL),
    ("sd", "سنڌي", RTL),
    ("ar", "العربية", RTL),
    ("fa", "فارسی", RTL),
    ("ckb", "کوردی (سۆرانی)", RTL),
    ("haz", "هزارگی", RTL),
    ("am", "አማርኛ", LTR),
    ("ti", "ትግርኛ", LTR),
    ("gom", "कोंकणी (Konknni)", LTR),
    ("ne", "नेपाली", LTR),
    ("hi", "हिन्दी", LTR),
    ("bn", "বাংলা", LTR),
    ("syl", "সিলটি", LTR),
    ("pa", "ਪੰਜਾਬੀ · پنجابی", LTR),
    ("gu", "ગુજરાતી", LTR),
    ("ta", "தமிழ்", LTR),
    ("te", "తెలుగు", LTR),
    ("ml", "മലയാളം", LTR),
    ("si", "සිංහල", LTR),
    ("th", "ไทย", LTR),
    ("bo", "བོད་སྐད་", LTR),
    ("my", "မြန်မာ", LTR),
    ("km", "ខ្មែរ", LTR),
    ("ko", "한국어", LTR),
    ("ja", "日本語", LTR),
    ("nan", "台語 · 閩南語", LTR),
    ("hak", "客家話", LTR),
    ("cmn", "普通话 · 國語", LTR),
    ("yue", "廣東話", LTR),
];

/// A language to use in mentoring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub struct Language(u16);

impl Language {
    /// Every language, in the order of the page.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(LANGUAGES.len()).map(Self)
    }

    /// The language with this BCP 47 code, if it is in the list; capitals do not matter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|language| language.code().eq_ignore_ascii_case(text))
    }

    /// Its BCP 47 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().0
    }

    /// Its name in its own words and script.
    #[must_use]
    pub const fn autonym(self) -> &'static str {
        self.row().1
    }

    /// Which way the autonym runs: `ltr` or `rtl`.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        self.row().2
    }

    /// The key of its name in the locales.
    #[must_use]
    pub fn key(self) -> String {
        format!("language-{}", self.code())
    }

    /// Its place in the list, from 0: for the matcher's tables, never to be stored.
    #[must_use]
    pub const fn index(self) -> u16 {
        self.0
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "parse and all stay inside the list"
    )]
    const fn row(self) -> (&'static str, &'static str, &'static str) {
        LANGUAGES[self.0 as usize]
    }
}

impl From<Language> for &'static str {
    fn from(language: Language) -> Self {
        language.code()
    }
}

impl TryFrom<String> for Language {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a language of the list")
    }
}

/// How well somebody can talk in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Simple things, slowly.
    Basic,
    /// Most things of daily life; enough to be matched.
    Conversational,
    /// Anything, with ease.
    Fluent,
}

impl Level {
    /// Every level, the lowest first.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        [Self::Basic, Self::Conversational, Self::Fluent].into_iter()
    }

    /// The level with this code, if there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|level| level.as_str() == text)
    }

    /// The code that forms, spreadsheets and the database hold.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Conversational => "conversational",
            Self::Fluent => "fluent",
        }
    }

    /// The key of its name in the locales; with `-hint` behind it, of the sentence that says what it means.
    #[must_use]
    pub fn key(self) -> String {
        format!("level-{}", self.as_str())
    }

    /// 1 basic, 2 conversational, 3 fluent.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_language_comes_back_from_its_code_and_stands_at_its_index() {
        assert_eq!(Language::all().count(), LANGUAGES.len());
        for (place, language) in (0..).zip(Language::all()) {
            assert_eq!(Language::parse(language.code()), Some(language));
            assert_eq!(language.index(), place);
        }
    }

    #[test]
    fn no_two_languages_share_a_name() {
        let names: HashSet<&str> = Language::all().map(Language::autonym).collect();
        assert_eq!(names.len(), LANGUAGES.len());
    }

    #[test]
    fn a_language_is_stored_as_its_code() {
        let sorani = Language::parse("CKB").expect("Sorani is in the list");
        let stored = serde_json::to_string(&sorani).expect("a language is plain text");
        assert_eq!(stored, "\"ckb\"");
        assert_eq!(
            serde_json::from_str::<Language>(&stored).expect("it was just written"),
            sorani
        );
    }

    #[test]
    fn a_language_outside_the_list_is_refused() {
        for text in ["", "zh-Hant", "english", "en-GB", " en"] {
            assert_eq!(Language::parse(text), None, "{text:?}");
        }
        assert!(serde_json::from_str::<Language>("\"xx\"").is_err());
    }

    #[test]
    fn a_name_in_a_script_that_runs_from_the_right_says_so() {
        let from_the_right = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}');
        for language in Language::all() {
            let first = language.autonym().chars().next();
            assert_eq!(
                language.dir() == "rtl",
                first.is_some_and(from_the_right),
                "{}",
                language.code()
            );
        }
    }

    #[test]
    fn every_level_comes_back_from_its_code_and_is_stored_so() {
        for (place, level) in (1..).zip(Level::all()) {
            assert_eq!(Level::parse(level.as_str()), Some(level));
            assert_eq!(level.number(), place);
            let stored = serde_json::to_string(&level).expect("a level is plain text");
            assert_eq!(stored, format!("\"{}\"", level.as_str()));
        }
    }
}
