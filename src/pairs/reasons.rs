//! Why a pair has its score, kept as it was on the day: it is shown to the coordinator and to both people, and never worked out anew.

use crate::{
    matching,
    rounds::Settings,
    vocab::{Area, Depth, Language, Level, Region, Side},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything that made the score of a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// 0 to 1000; says how well two people fit, never how good a person is.
    pub score: u16,
    /// How much languages, experience and time counted: parts of ten.
    pub weights: [u8; 3],
    /// The language they would talk in.
    pub language: LanguageReason,
    /// The mentor's experience in the mentee's areas.
    pub experience: ExperienceReason,
    /// The time they share.
    pub time: TimeReason,
    /// The ways in which they can meet.
    pub meeting: Meeting,
}

/// The language two people would talk in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageReason {
    /// 0 to 100.
    pub factor: u8,
    /// Which.
    pub language: Language,
    /// The lower of the two levels in it.
    pub level: Level,
    /// The mentee feels most at home in another one, which the two cannot use.
    pub home_missed: bool,
}

/// What the mentor's experience counts for in the mentee's areas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExperienceReason {
    /// 0 to 100; 50 if blank.
    pub factor: u8,
    /// One of the two named no area.
    pub blank: bool,
    /// The mentee's areas, most important first.
    pub areas: Vec<AreaReason>,
}

/// One area of the mentee's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaReason {
    /// Which.
    pub area: Area,
    /// How much the mentor knows about it, if anything.
    pub depth: Option<Depth>,
}

/// The time two people share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeReason {
    /// 0 to 100.
    pub factor: u8,
    /// Half hours a week.
    pub half_hours: u16,
    /// The quarter hours of the UTC week at which these half hours begin.
    pub starts: Vec<u16>,
    /// The day whose week was compared, as YYYY-MM-DD.
    week_of: String,
}

/// The ways in which two people can meet each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// By video or telephone.
    pub online: bool,
    /// Face to face, here.
    pub region: Option<Region>,
}

impl Reasons {
    /// Keeps what the matcher found under these settings.
    #[must_use]
    pub fn keep(found: &matching::Reasons, settings: &Settings) -> Self {
        let areas = found.experience.areas.iter().map(|one| AreaReason {
            area: area(one.area),
            depth: one.depth.map(depth),
        });
        Self {
            score: found.score,
            weights: settings.weights,
            language: LanguageReason {
                factor: found.languages.factor,
                language: language(found.languages.language),
                level: level(found.languages.level),
                home_missed: found.languages.home_missed,
            },
            experience: ExperienceReason {
                factor: found.experience.factor,
                blank: found.experience.blank,
                areas: areas.collect(),
            },
            time: TimeReason::keep(
                found.availability.factor,
                found.availability.shared,
                settings,
            ),
            meeting: Meeting {
                online: found.meeting.online,
                region: found.meeting.in_person.map(region),
            },
        }
    }
}

impl Reasons {
    /// What this side reads: where the mentee feels at home is for the mentee to tell.
    #[must_use]
    pub fn for_side(&self, side: Side) -> Self {
        let language = LanguageReason {
            home_missed: self.language.home_missed && side == Side::Mentee,
            ..self.language
        };
        Self {
            language,
            ..self.clone()
        }
    }
}

impl TimeReason {
    /// Keeps the time two people share in a round's week.
    pub(super) fn keep(factor: u8, shared: matching::Week, settings: &Settings) -> Self {
        let starts: Vec<u16> = shared.half_hour_starts().collect();
        Self {
            factor,
            half_hours: u16::try_from(starts.len()).unwrap_or(u16::MAX),
            starts,
            week_of: settings.starts_on.to_string(),
        }
    }

    /// The day whose week was compared.
    #[must_use]
    pub fn week_of(&self) -> Date {
        self.week_of.parse().unwrap_or_default()
    }
}

/// The language behind the matcher's number for it.
pub(super) fn language(code: matching::LanguageCode) -> Language {
    Language::all()
        .nth(usize::from(code.0))
        .expect("the matcher answers with the numbers it was given")
}

/// The level behind the matcher's.
pub(super) const fn level(level: matching::Level) -> Level {
    match level {
        matching::Level::Basic => Level::Basic,
        matching::Level::Conversational => Level::Conversational,
        matching::Level::Fluent => Level::Fluent,
    }
}

/// The area behind the matcher's number for it.
pub(super) fn area(code: matching::AreaCode) -> Area {
    Area::all()
        .nth(usize::from(code.0))
        .expect("the matcher answers with the numbers it was given")
}

const fn depth(depth: matching::Depth) -> Depth {
    match depth {
        matching::Depth::Some => Depth::Little,
        matching::Depth::Solid => Depth::Solid,
        matching::Depth::Deep => Depth::Deep,
    }
}

/// The region behind the matcher's number for it.
pub(super) fn region(code: matching::RegionCode) -> Region {
    Region::all()
        .nth(usize::from(code.0))
        .expect("the matcher answers with the numbers it was given")
}
