//! When somebody has time: the half hours of a week in their own time zone, and the bands that choose many at once.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Half hours in a day.
pub const SLOTS_A_DAY: u16 = 48;
/// Half hours in a week.
pub const SLOTS_A_WEEK: u16 = 7 * SLOTS_A_DAY;

/// Half an hour of the week; the first begins on Monday at 00:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u16);

impl Slot {
    /// The slot with this number, from 0 to 335.
    #[must_use]
    pub fn new(number: u16) -> Option<Self> {
        (number < SLOTS_A_WEEK).then_some(Self(number))
    }

    /// The slot that begins on this day (0 is Monday) so many minutes after midnight, if a slot begins then.
    #[must_use]
    pub fn at(day: u8, minutes: u16) -> Option<Self> {
        (day < 7 && minutes < 24 * 60 && minutes.is_multiple_of(30))
            .then(|| Self(u16::from(day) * SLOTS_A_DAY + minutes / 30))
    }

    /// A slot from its number as a form sends it: `"38"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().and_then(Self::new)
    }

    /// Its number, from 0 to 335.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// Its day; 0 is Monday.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a week has seven days")]
    pub const fn day(self) -> u8 {
        (self.0 / SLOTS_A_DAY) as u8
    }

    /// Minutes from midnight to its beginning.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0 % SLOTS_A_DAY * 30
    }
}

/// A part of the day that is one tap on the page and opens into its half hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 07:00 to 12:00.
    Morning,
    /// 12:00 to 17:00.
    Afternoon,
    /// 17:00 to 23:00.
    Evening,
}

impl Band {
    /// Every band, in the order of the day.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        [Self::Morning, Self::Afternoon, Self::Evening].into_iter()
    }

    /// The band with this code, if there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|band| band.as_str() == text)
    }

    /// The code that forms send.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// The key of its name in the locales.
    #[must_use]
    pub fn key(self) -> String {
        format!("band-{}", self.as_str())
    }

    /// Its full hours: 7 to 12 is the morning.
    #[must_use]
    pub const fn hours(self) -> Range<u16> {
        match self {
            Self::Morning => 7..12,
            Self::Afternoon => 12..17,
            Self::Evening => 17..23,
        }
    }

    /// Its half hours on this day (0 is Monday); none on a day that does not exist.
    pub fn slots(self, day: u8) -> impl Iterator<Item = Slot> {
        let hours = self.hours();
        (hours.start * 2..hours.end * 2).filter_map(move |half| Slot::at(day, half * 30))
    }
}

const WORDS: usize = 6;
const TEXT_LENGTH: usize = (SLOTS_A_WEEK / 4) as usize;

/// A set of half hours of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Slots([u64; WORDS]);

impl Slots {
    /// No time at all.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The set a form means: single slots (`"38"`) and whole bands of a day (`"0-evening"`). One wrong token refuses all.
    #[must_use]
    pub fn from_form(slots: &[String], bands: &[String]) -> Option<Self> {
        let mut chosen = Self::new();
        for token in slots {
            chosen.insert(Slot::parse(token)?);
        }
        for token in bands {
            let (day, band) = token.split_once('-')?;
            let day = day.parse().ok().filter(|&day: &u8| day < 7)?;
            chosen.extend(Band::parse(band)?.slots(day));
        }
        Some(chosen)
    }

    /// A set from the text `Display` writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != TEXT_LENGTH {
            return None;
        }
        let mut chosen = Self::new();
        for (digit, first) in text.chars().zip((0..).step_by(4)) {
            let bits = digit.to_digit(16)?;
            chosen.extend(
                (0..4)
                    .filter(|bit| bits >> bit & 1 == 1)
                    .filter_map(|bit| Slot::new(first + bit)),
            );
        }
        Some(chosen)
    }

    /// Adds a slot.
    pub fn insert(&mut self, slot: Slot) {
        if let Some(word) = self.0.get_mut(usize::from(slot.0 / 64)) {
            *word |= 1 << (slot.0 % 64);
        }
    }

    /// Whether this slot is chosen.
    #[must_use]
    pub fn contains(&self, slot: Slot) -> bool {
        self.0
            .get(usize::from(slot.0 / 64))
            .is_some_and(|word| word >> (slot.0 % 64) & 1 == 1)
    }

    /// How many slots are chosen.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether no slot is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == [0; WORDS]
    }

    /// The chosen slots, from Monday on.
    pub fn iter(&self) -> impl Iterator<Item = Slot> + '_ {
        (0..SLOTS_A_WEEK)
            .map(Slot)
            .filter(|&slot| self.contains(slot))
    }

    /// How many slots of this band are chosen on this day (0 is Monday).
    #[must_use]
    pub fn by_band(&self, day: u8, band: Band) -> usize {
        band.slots(day).filter(|&slot| self.contains(slot)).count()
    }
}

impl Extend<Slot> for Slots {
    fn extend<T: IntoIterator<Item = Slot>>(&mut self, slots: T) {
        for slot in slots {
            self.insert(slot);
        }
    }
}

impl FromIterator<Slot> for Slots {
    fn from_iter<T: IntoIterator<Item = Slot>>(slots: T) -> Self {
        let mut chosen = Self::new();
        chosen.extend(slots);
        chosen
    }
}

/// Always 84 digits, so that a sealed set does not tell by its length how much time somebody has.
impl std::fmt::Display for Slots {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (0..SLOTS_A_WEEK).step_by(4).try_for_each(|first| {
            let bits: u8 = (0..4)
                .map(|bit| u8::from(self.contains(Slot(first + bit))) << bit)
                .sum();
            write!(formatter, "{bits:x}")
        })
    }
}

impl From<Slots> for String {
    fn from(slots: Slots) -> Self {
        slots.to_string()
    }
}

impl TryFrom<String> for Slots {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a set of slots")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(texts: &[&str]) -> Vec<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_slot_knows_its_day_and_time() {
        let slot = Slot::at(2, 18 * 60 + 30).expect("Wednesday, half past six");
        assert_eq!((slot.number(), slot.day(), slot.minutes()), (133, 2, 1110));
        assert_eq!(Slot::parse("133"), Some(slot));
    }

    #[test]
    fn a_slot_outside_the_week_is_refused() {
        assert_eq!(Slot::at(7, 0), None);
        assert_eq!(Slot::at(0, 24 * 60), None);
        assert_eq!(Slot::at(0, 15), None);
        for text in ["336", "-1", "", "1.5", "99999999"] {
            assert_eq!(Slot::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_bands_of_a_day_follow_each_other_from_seven_to_eleven_at_night() {
        let minutes: Vec<u16> = Band::all()
            .flat_map(|band| band.slots(6))
            .map(Slot::minutes)
            .collect();
        let expected: Vec<u16> = (7 * 60..23 * 60).step_by(30).collect();
        assert_eq!(minutes, expected);
        assert_eq!(Band::Evening.slots(7).count(), 0);
    }

    #[test]
    fn every_band_comes_back_from_its_code() {
        for band in Band::all() {
            assert_eq!(Band::parse(band.as_str()), Some(band));
        }
        assert_eq!(Band::parse("night"), None);
    }

    #[test]
    fn a_form_chooses_single_slots_and_whole_bands() {
        let chosen = Slots::from_form(
            &tokens(&["38", "335", "0"]),
            &tokens(&["0-evening", "6-morning"]),
        )
        .expect("all tokens are right");
        // 38 is Monday at 19:00, which the evening already holds.
        assert_eq!(chosen.len(), 2 + 12 + 10);
        assert_eq!(chosen.by_band(0, Band::Evening), 12);
        assert_eq!(chosen.by_band(6, Band::Morning), 10);
        assert_eq!(chosen.by_band(6, Band::Evening), 0);
    }

    #[test]
    fn one_wrong_token_refuses_the_whole_form() {
        for (slots, bands) in [
            ("336", "0-evening"),
            ("1", "7-evening"),
            ("1", "0-night"),
            ("1", "evening"),
            ("x", "0-evening"),
        ] {
            assert_eq!(
                Slots::from_form(&tokens(&[slots]), &tokens(&[bands])),
                None,
                "{slots} {bands}"
            );
        }
    }

    #[test]
    fn an_empty_form_is_an_empty_set() {
        let chosen = Slots::from_form(&[], &[]).expect("no token is wrong");
        assert!(chosen.is_empty());
        assert_eq!(chosen.len(), 0);
    }

    #[test]
    fn a_set_comes_back_from_its_text() {
        let every_third: Slots = (0..SLOTS_A_WEEK).step_by(3).filter_map(Slot::new).collect();
        let every: Slots = (0..SLOTS_A_WEEK).filter_map(Slot::new).collect();
        for chosen in [Slots::new(), every_third, every] {
            let stored = serde_json::to_string(&chosen).expect("a set is plain text");
            assert_eq!(stored.len(), 2 + 84);
            assert_eq!(
                serde_json::from_str::<Slots>(&stored).expect("it was just written"),
                chosen
            );
        }
        assert_eq!(every.len(), 336);
    }

    #[test]
    fn a_text_that_is_not_a_set_is_refused() {
        for text in ["", "0", &"g".repeat(84), &"0".repeat(85), &"é".repeat(42)] {
            assert_eq!(Slots::parse(text), None, "{text:?}");
        }
    }
}
