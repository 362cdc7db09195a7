//! The languages in which a page can be read.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use serde::{Deserialize, Serialize};

/// A language of the pages; its code is the first part of every address.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    AsExpression,
    FromSqlRow,
    Serialize,
    Deserialize,
)]
#[diesel(sql_type = Text)]
#[serde(into = "&'static str", try_from = "String")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Arabic.
    Ar,
    /// Traditional Chinese.
    ZhHant,
}

impl Locale {
    /// Every language of the pages, in the order of the language menu.
    pub const ALL: [Self; 3] = [Self::En, Self::Ar, Self::ZhHant];

    /// The BCP 47 code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ar => "العربية",
            Self::ZhHant => "繁體中文",
        }
    }

    /// Which way it is written.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::En | Self::ZhHant => "ltr",
        }
    }

    /// Reads a code exactly as it stands in an address.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.as_str() == code)
    }

    /// The best language for an `Accept-Language` header (RFC 9110 §12.5.4), highest weight first.
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        let mut best = (Self::default(), 0);
        for range in header.split(',').take(32) {
            let mut parts = range.split(';').map(str::trim);
            let Some(locale) = parts.next().and_then(Self::for_range) else {
                continue;
            };
            let weight = parts
                .find_map(|part| part.strip_prefix("q="))
                .map_or(1000, thousandths);
            if weight > best.1 {
                best = (locale, weight);
            }
        }
        best.0
    }

    fn for_range(range: &str) -> Option<Self> {
        let range = range.to_ascii_lowercase();
        match range.split('-').next()? {
            "en" => Some(Self::En),
            "ar" => Some(Self::Ar),
            "zh" | "yue" => Some(Self::ZhHant),
            _ => None,
        }
    }
}

fn thousandths(quality: &str) -> u16 {
    let digits = |text: &str| text.parse::<u16>().unwrap_or(0);
    match quality.split_once('.') {
        Some((whole, part)) => digits(whole).min(1) * 1000 + digits(&format!("{part:0<3.3}")),
        None => digits(quality).min(1) * 1000,
    }
}

impl From<Locale> for &'static str {
    fn from(locale: Locale) -> Self {
        locale.as_str()
    }
}

impl TryFrom<String> for Locale {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).ok_or("not a language of the pages")
    }
}

crate::vocab::stored_as_text!(Locale);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_with_the_highest_weight_wins() {
        let table = [
            ("", Locale::En),
            ("ar", Locale::Ar),
            ("fr, zh-HK;q=0.8, ar;q=0.9", Locale::Ar),
            ("en;q=0.5, zh-TW", Locale::ZhHant),
            ("de, fr;q=0.9", Locale::En),
            ("ar;q=nonsense, zh;q=0.1", Locale::ZhHant),
            ("ar;q=0", Locale::En),
            ("ar;q=0.9, zh;q=66.000", Locale::ZhHant),
        ];
        for (header, expected) in table {
            assert_eq!(Locale::accepted(header), expected, "{header}");
        }
    }
}
