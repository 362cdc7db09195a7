//! Where two people could meet in person: broad areas only, because we never ask for an address.

use serde::{Deserialize, Serialize};

/// Codes of the areas, in the order of the page.
const REGIONS: [&str; 12] = [
    "london",
    "south-east-england",
    "south-west-england",
    "east-of-england",
    "east-midlands",
    "west-midlands",
    "yorkshire-and-the-humber",
    "north-east-england",
    "north-west-england",
    "wales",
    "scotland",
    "northern-ireland",
];

/// A broad area for meeting in person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub struct Region(u16);

impl Region {
    /// Every region, in the order of the page.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(REGIONS.len()).map(Self)
    }

    /// The region with this code, if there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|region| region.code() == text)
    }

    /// The code that forms, spreadsheets and the database hold.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "parse and all stay inside the list"
    )]
    pub const fn code(self) -> &'static str {
        REGIONS[self.0 as usize]
    }

    /// The key of its name in the locales.
    #[must_use]
    pub fn key(self) -> String {
        format!("region-{}", self.code())
    }

    /// Its place in the list, from 0: for the matcher's tables, never to be stored.
    #[must_use]
    pub const fn index(self) -> u16 {
        self.0
    }
}

impl From<Region> for &'static str {
    fn from(region: Region) -> Self {
        region.code()
    }
}

impl TryFrom<String> for Region {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a region of the list")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_comes_back_from_its_code_and_stands_at_its_index() {
        assert_eq!(Region::all().count(), REGIONS.len());
        for (place, region) in (0..).zip(Region::all()) {
            assert_eq!(Region::parse(region.code()), Some(region));
            assert_eq!(region.index(), place);
        }
    }

    #[test]
    fn a_region_is_stored_as_its_code() {
        for region in Region::all() {
            let stored = serde_json::to_string(&region).expect("a region is plain text");
            assert_eq!(stored, format!("\"{}\"", region.code()));
            assert_eq!(
                serde_json::from_str::<Region>(&stored).expect("it was just written"),
                region
            );
        }
    }

    #[test]
    fn a_place_outside_the_list_is_refused() {
        for text in ["", "London", "SW1A 1AA", "camden"] {
            assert_eq!(Region::parse(text), None, "{text:?}");
        }
    }
}
