//! The topics a mentor can help with and a mentee would like help with: the programme's own closed list.

use serde::{Deserialize, Serialize};

/// Codes of the topics, in the order of the page.
const AREAS: [&str; 14] = [
    "campaigning",
    "community-organising",
    "media-and-storytelling",
    "public-speaking",
    "democracy-and-lobbying",
    "leadership",
    "fundraising",
    "policy-and-research",
    "starting-a-group-or-charity",
    "work-and-careers",
    "study-and-training",
    "digital-skills-and-data-rights",
    "wellbeing-and-confidence",
    "arts-and-culture",
];

/// A topic of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub struct Area(u16);

impl Area {
    /// Every area, in the order of the page.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(AREAS.len()).map(Self)
    }

    /// The area with this code, if there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|area| area.code() == text)
    }

    /// The code that forms, spreadsheets and the database hold.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "parse and all stay inside the list"
    )]
    pub const fn code(self) -> &'static str {
        AREAS[self.0 as usize]
    }

    /// The key of its name in the locales; with `-hint` behind it, of the sentence that says what it means.
    #[must_use]
    pub fn key(self) -> String {
        format!("area-{}", self.code())
    }

    /// Its place in the list, from 0: for the matcher's tables, never to be stored.
    #[must_use]
    pub const fn index(self) -> u16 {
        self.0
    }
}

impl From<Area> for &'static str {
    fn from(area: Area) -> Self {
        area.code()
    }
}

impl TryFrom<String> for Area {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not an area of the list")
    }
}

/// How much experience a mentor has in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// "Some": done once or twice. Not named so, because `Some` already means something in Rust.
    #[serde(rename = "some")]
    Little,
    /// Done often.
    Solid,
    /// Done for years, and taught to others.
    Deep,
}

impl Depth {
    /// Every depth, the smallest first.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        [Self::Little, Self::Solid, Self::Deep].into_iter()
    }

    /// The depth with this code, if there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|depth| depth.as_str() == text)
    }

    /// The code that forms, spreadsheets and the database hold.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Little => "some",
            Self::Solid => "solid",
            Self::Deep => "deep",
        }
    }

    /// The key of its name in the locales; with `-hint` behind it, of the sentence that says what it means.
    #[must_use]
    pub fn key(self) -> String {
        format!("depth-{}", self.as_str())
    }

    /// 1 some, 2 solid, 3 deep.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_comes_back_from_its_code_and_stands_at_its_index() {
        assert_eq!(Area::all().count(), AREAS.len());
        for (place, area) in (0..).zip(Area::all()) {
            assert_eq!(Area::parse(area.code()), Some(area));
            assert_eq!(area.index(), place);
        }
    }

    #[test]
    fn an_area_is_stored_as_its_code() {
        for area in Area::all() {
            let stored = serde_json::to_string(&area).expect("an area is plain text");
            assert_eq!(stored, format!("\"{}\"", area.code()));
            assert_eq!(
                serde_json::from_str::<Area>(&stored).expect("it was just written"),
                area
            );
        }
    }

    #[test]
    fn an_area_outside_the_list_is_refused() {
        for text in ["", "Campaigning", "campaigning ", "immigration-advice"] {
            assert_eq!(Area::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn every_depth_comes_back_from_its_code_and_is_stored_so() {
        for (place, depth) in (1..).zip(Depth::all()) {
            assert_eq!(Depth::parse(depth.as_str()), Some(depth));
            assert_eq!(depth.number(), place);
            let stored = serde_json::to_string(&depth).expect("a depth is plain text");
            assert_eq!(stored, format!("\"{}\"", depth.as_str()));
        }
    }
}
