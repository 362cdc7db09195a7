//! Whose clock a person lives by, so that two people in different places mean the same moment when they meet.

use std::sync::LazyLock;

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Serialize};

use super::slot::Slots;

/// Quarter hours in a week; a slot is two of them, so that zones at :15 and :45 lose nothing.
pub const QUARTERS_A_WEEK: u16 = 7 * 24 * 4;

const SECONDS_A_QUARTER: i64 = 15 * 60;

/// The rules of the whole world travel in the program: a server without them still knows Europe/London.
static WORLD: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// Shown on the page: London, where most of us meet, then by the place in the name.
const OFFERED: [&str; 59] = [
    "Europe/London",
    "Africa/Accra",
    "Africa/Addis_Ababa",
    "Africa/Algiers",
    "Asia/Amman",
    "Europe/Amsterdam",
    "Africa/Asmara",
    "Europe/Athens",
    "Pacific/Auckland",
    "Asia/Baghdad",
    "Asia/Baku",
    "Asia/Bangkok",
    "Asia/Beirut",
    "Europe/Berlin",
    "America/Bogota",
    "Europe/Bucharest",
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Chicago",
    "Asia/Colombo",
    "Asia/Damascus",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Europe/Dublin",
    "Asia/Gaza",
    "Africa/Harare",
    "Asia/Ho_Chi_Minh",
    "Asia/Hong_Kong",
    "Europe/Istanbul",
    "America/Jamaica",
    "Asia/Jerusalem",
    "Africa/Johannesburg",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Africa/Khartoum",
    "Africa/Kinshasa",
    "Asia/Kolkata",
    "Asia/Kuala_Lumpur",
    "Europe/Kyiv",
    "Africa/Lagos",
    "Europe/Lisbon",
    "America/Los_Angeles",
    "Asia/Manila",
    "Africa/Mogadishu",
    "Africa/Nairobi",
    "America/New_York",
    "Europe/Paris",
    "America/Sao_Paulo",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Australia/Sydney",
    "Asia/Taipei",
    "Asia/Tehran",
    "Europe/Tirane",
    "America/Toronto",
    "Africa/Tripoli",
    "Europe/Warsaw",
    "Asia/Yangon",
];

/// A time zone with an IANA name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone with this IANA name, if there is one; capitals do not matter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        WORLD
            .get(text)
            .ok()
            .filter(|zone| !zone.is_unknown())
            .map(Self)
    }

    /// The zones of the page: Europe/London first, then by place.
    pub fn offered() -> impl Iterator<Item = Self> {
        OFFERED.into_iter().filter_map(Self::parse)
    }

    /// Its IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The key of its place in the locales, for the zones of the page; others have no words but their name.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        let name = self.name();
        OFFERED
            .contains(&name)
            .then(|| format!("zone-{}", name.replace(['/', '_'], "-").to_lowercase()))
    }

    /// The quarter hours of the UTC week (0 is Monday 00:00) at which these slots begin, in the very week of this day:
    /// sorted, each once, and wrapping round the edge of the week.
    ///
    /// A slot that the clocks jump over in that week is left out: nobody can meet then.
    #[must_use]
    pub fn to_utc_quarters(&self, week_of: Date, slots: &Slots) -> Vec<u16> {
        let monday = midnight_of_monday(week_of);
        let mut quarters: Vec<u16> = slots
            .iter()
            .filter_map(|slot| self.utc_quarter(monday, slot.number() * 2))
            .collect();
        quarters.sort_unstable();
        quarters.dedup();
        quarters
    }

    /// The quarter hour of the UTC week that begins when this quarter hour of the week here does, in the very week of this day;
    /// nothing if the clocks jump over it.
    #[must_use]
    pub fn to_utc_quarter(&self, week_of: Date, quarter: u16) -> Option<u16> {
        self.utc_quarter(midnight_of_monday(week_of), quarter)
    }

    /// The day (0 is Monday) and the minutes after midnight here, when this quarter hour of the UTC week begins.
    #[must_use]
    pub fn from_utc_quarter(&self, week_of: Date, quarter: u16) -> (u8, u16) {
        let moment = midnight_of_monday(week_of)
            .saturating_add(SignedDuration::from_mins(i64::from(quarter) * 15));
        let here = TimeZone::UTC
            .to_timestamp(moment)
            .map_or(moment, |timestamp| self.0.to_datetime(timestamp));
        let minutes =
            u16::from(here.hour().unsigned_abs()) * 60 + u16::from(here.minute().unsigned_abs());
        (
            here.weekday().to_monday_zero_offset().unsigned_abs(),
            minutes,
        )
    }

    fn utc_quarter(&self, monday: DateTime, quarter: u16) -> Option<u16> {
        let here = monday.saturating_add(SignedDuration::from_mins(i64::from(quarter) * 15));
        let moment = self.0.to_ambiguous_timestamp(here);
        if matches!(moment.offset(), AmbiguousOffset::Gap { .. }) {
            return None;
        }
        let start = TimeZone::UTC.to_timestamp(monday).ok()?;
        let seconds = moment.compatible().ok()?.as_second() - start.as_second();
        let quarter = seconds
            .div_euclid(SECONDS_A_QUARTER)
            .rem_euclid(i64::from(QUARTERS_A_WEEK));
        u16::try_from(quarter).ok()
    }
}

fn midnight_of_monday(day: Date) -> DateTime {
    let since_monday = i64::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(SignedDuration::from_hours(24 * since_monday))
        .to_datetime(Time::midnight())
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

impl TryFrom<String> for Zone {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a time zone")
    }
}

#[cfg(test)]
mod tests {
    use super::super::slot::Slot;
    use super::*;
    use jiff::civil::date;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).expect("the zone is in the database")
    }

    fn quarters(name: &str, week_of: Date, times: &[(u8, u16)]) -> Vec<u16> {
        let slots: Slots = times
            .iter()
            .filter_map(|&(day, minutes)| Slot::at(day, minutes))
            .collect();
        zone(name).to_utc_quarters(week_of, &slots)
    }

    /// The quarter of the week at this day and time.
    fn quarter(day: u16, hour: u16, minute: u16) -> u16 {
        day * 96 + hour * 4 + minute / 15
    }

    #[test]
    fn every_offered_zone_is_real_and_london_is_first() {
        let names: Vec<String> = Zone::offered().map(String::from).collect();
        assert_eq!(names, OFFERED);
        let places: Vec<&str> = OFFERED
            .iter()
            .skip(1)
            .filter_map(|name| name.split('/').next_back())
            .collect();
        assert!(places.is_sorted(), "by place");
    }

    #[test]
    fn only_zones_of_the_page_have_words() {
        assert_eq!(
            zone("Asia/Hong_Kong").key().as_deref(),
            Some("zone-asia-hong-kong")
        );
        assert_eq!(zone("Pacific/Chatham").key(), None);
    }

    #[test]
    fn a_name_outside_the_database_is_refused() {
        for text in [
            "",
            "London",
            "Europe/Londres",
            "Etc/Unknown",
            "+05:00",
            "../../etc/passwd",
        ] {
            assert_eq!(Zone::parse(text), None, "{text:?}");
        }
        assert_eq!(zone("europe/london").name(), "Europe/London");
    }

    #[test]
    fn a_zone_is_stored_as_its_name() {
        let stored = serde_json::to_string(&zone("Asia/Kathmandu")).expect("a zone is plain text");
        assert_eq!(stored, "\"Asia/Kathmandu\"");
        assert_eq!(
            serde_json::from_str::<Zone>(&stored).expect("it was just written"),
            zone("Asia/Kathmandu")
        );
    }

    #[test]
    fn london_is_utc_in_winter_and_an_hour_ahead_in_summer() {
        let evening = [(0, 18 * 60), (0, 18 * 60 + 30)];
        assert_eq!(
            quarters("Europe/London", date(2026, 1, 12), &evening),
            [quarter(0, 18, 0), quarter(0, 18, 30)]
        );
        assert_eq!(
            quarters("Europe/London", date(2026, 7, 13), &evening),
            [quarter(0, 17, 0), quarter(0, 17, 30)]
        );
    }

    #[test]
    fn kathmandu_keeps_its_quarter_hour() {
        let week = date(2026, 1, 12);
        assert_eq!(
            quarters("Asia/Kathmandu", week, &[(2, 18 * 60)]),
            [quarter(2, 12, 15)]
        );
        assert_eq!(
            zone("Asia/Kathmandu").from_utc_quarter(week, quarter(2, 12, 15)),
            (2, 18 * 60)
        );
    }

    #[test]
    fn an_early_monday_in_the_east_is_the_end_of_the_utc_week() {
        assert_eq!(
            quarters("Asia/Hong_Kong", date(2026, 1, 12), &[(0, 7 * 60)]),
            [quarter(6, 23, 0)]
        );
        // 13 hours ahead: summer in Auckland.
        assert_eq!(
            quarters("Pacific/Auckland", date(2026, 1, 12), &[(0, 9 * 60)]),
            [quarter(6, 20, 0)]
        );
        // 12 hours ahead: winter in Auckland.
        assert_eq!(
            quarters("Pacific/Auckland", date(2026, 7, 13), &[(0, 9 * 60)]),
            [quarter(6, 21, 0)]
        );
    }

    #[test]
    fn a_late_sunday_in_the_west_is_the_beginning_of_the_utc_week() {
        assert_eq!(
            quarters("America/New_York", date(2026, 1, 12), &[(6, 22 * 60)]),
            [quarter(0, 3, 0)]
        );
        assert_eq!(
            zone("America/New_York").from_utc_quarter(date(2026, 1, 12), quarter(0, 3, 0)),
            (6, 22 * 60)
        );
    }

    #[test]
    fn a_slot_that_the_clocks_jump_over_is_left_out() {
        // In London, 01:00 to 02:00 on 29 March 2026 does not exist.
        let night = [(6, 30), (6, 60), (6, 90), (6, 120)];
        let expected = [quarter(6, 0, 30), quarter(6, 1, 0)];
        assert_eq!(
            quarters("Europe/London", date(2026, 3, 23), &night),
            expected
        );
    }

    #[test]
    fn any_day_stands_for_its_week() {
        let evening = [(3, 18 * 60)];
        let by_monday = quarters("Europe/London", date(2026, 10, 26), &evening);
        assert_eq!(
            quarters("Europe/London", date(2026, 11, 1), &evening),
            by_monday
        );
    }

    #[test]
    fn every_slot_finds_its_way_back_in_a_week_without_a_change_of_clocks() {
        let week = date(2026, 1, 12);
        for zone in Zone::offered().chain([zone("Pacific/Chatham"), zone("Pacific/Kiritimati")]) {
            for slot in (0..336).filter_map(Slot::new) {
                let quarters = zone.to_utc_quarters(week, &Slots::from_iter([slot]));
                let back: Vec<_> = quarters
                    .iter()
                    .map(|&quarter| zone.from_utc_quarter(week, quarter))
                    .collect();
                assert_eq!(back, [(slot.day(), slot.minutes())], "{}", zone.name());
            }
        }
    }

    #[test]
    fn the_far_ends_of_the_calendar_do_no_harm() {
        for day in [Date::MIN, Date::MAX] {
            assert!(quarters("Pacific/Auckland", day, &[(0, 0), (6, 1410)]).len() <= 2);
            let (weekday, minutes) = zone("America/New_York").from_utc_quarter(day, 671);
            assert!(weekday < 7 && minutes < 24 * 60);
        }
    }
}
