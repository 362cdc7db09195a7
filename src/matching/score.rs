//! What a mentor's experience and two people's shared time count for.

use super::people::{AreaCode, Depth, Mentee, Mentor};
use super::rules::Weights;
use super::week::Week;

/// How many of a mentee's areas count, and so the weight of the first.
const AREAS: u8 = 5;
/// What an unknown experience counts for.
const UNKNOWN: u8 = 50;
/// Shared half hours beyond these add nothing.
const PLENTY: u16 = 12;

/// What the mentor's experience counts for in the mentee's areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExperienceReason {
    /// 0 to 100; 50 if blank.
    pub factor: u8,
    /// One of the two named no area: unknown, which is neither good nor bad.
    pub blank: bool,
    /// The mentee's areas, most important first.
    pub areas: Vec<AreaReason>,
}

/// One area of the mentee's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaReason {
    /// The area.
    pub area: AreaCode,
    /// 5 for the most important, then 4, 3, 2, 1.
    pub weight: u8,
    /// How much the mentor knows about it, if anything.
    pub depth: Option<Depth>,
}

/// What the shared free time counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AvailabilityReason {
    /// 0 to 100.
    pub factor: u8,
    /// Half hours a week in common.
    pub half_hours: u16,
    /// When they are.
    pub shared: Week,
}

/// Weighs the mentor's depths by the mentee's order of areas; an area named twice counts where it is named first.
pub(super) fn experience(mentor: &Mentor, mentee: &Mentee) -> ExperienceReason {
    let mut areas: Vec<AreaReason> = Vec::with_capacity(mentee.areas.len().min(usize::from(AREAS)));
    let named_first = mentee
        .areas
        .iter()
        .enumerate()
        .filter(|&(place, area)| !mentee.areas[..place].contains(area));
    for ((_, &area), weight) in named_first.zip((1..=AREAS).rev()) {
        let depths = mentor.areas.iter().filter(|&&(known, _)| known == area);
        areas.push(AreaReason {
            area,
            weight,
            depth: depths.map(|&(_, depth)| depth).max(),
        });
    }
    let blank = areas.is_empty() || mentor.areas.is_empty();
    let known: u16 = areas
        .iter()
        .map(|one| u16::from(one.weight) * one.depth.map_or(0, |depth| depth as u16))
        .sum();
    let wanted: u16 = areas
        .iter()
        .map(|one| u16::from(one.weight) * Depth::Deep as u16)
        .sum();
    let factor = if blank {
        UNKNOWN
    } else {
        percent(known, wanted)
    };
    ExperienceReason {
        factor,
        blank,
        areas,
    }
}

/// The first shared hours matter most: the factor rises along a parabola up to six hours.
pub(super) fn availability(shared: Week) -> AvailabilityReason {
    let half_hours = shared.half_hours();
    let missing = PLENTY - half_hours.min(PLENTY);
    let factor = percent(PLENTY * PLENTY - missing * missing, PLENTY * PLENTY);
    AvailabilityReason {
        factor,
        half_hours,
        shared,
    }
}

/// The score of a pair from its three factors; weights that add up to more than ten are cut off at 1000.
pub(super) fn score(weights: Weights, languages: u8, experience: u8, availability: u8) -> u16 {
    let weighed = |weight: u8, factor: u8| u16::from(weight) * u16::from(factor);
    (weighed(weights.languages, languages))
        .saturating_add(weighed(weights.experience, experience))
        .saturating_add(weighed(weights.availability, availability))
        .min(1000)
}

fn percent(part: u16, whole: u16) -> u8 {
    u8::try_from(100 * part / whole).unwrap_or(100)
}
