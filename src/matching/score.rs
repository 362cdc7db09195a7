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

/// The areas of a mentee that count, with their weights; an area named twice counts where it is named first.
pub(super) fn named_areas(mentee: &Mentee) -> impl Iterator<Item = (AreaCode, u8)> {
    let areas = &mentee.areas;
    (areas.iter().enumerate())
        .filter(|(place, area)| !areas[..*place].contains(area))
        .map(|(_, &area)| area)
        .zip((1..=AREAS).rev())
}

/// Weighs the mentor's depths by the mentee's order of areas.
pub(super) fn experience(mentor: &Mentor, mentee: &Mentee) -> ExperienceReason {
    let depth = |area: AreaCode| {
        let depths = mentor.areas.iter().filter(|(known, _)| *known == area);
        depths.map(|&(_, depth)| depth).max()
    };
    let areas: Vec<AreaReason> = named_areas(mentee)
        .map(|(area, weight)| AreaReason {
            area,
            weight,
            depth: depth(area),
        })
        .collect();
    let blank = areas.is_empty() || mentor.areas.is_empty();
    let known: u16 = areas
        .iter()
        .map(|one| u16::from(one.weight) * one.depth.map_or(0, |depth| depth as u16))
        .sum();
    let named = if blank { 0 } else { areas.len() };
    ExperienceReason {
        factor: areas_factor(u8::try_from(named).unwrap_or_default(), known),
        blank,
        areas,
    }
}

/// How much of what could be known is known, if depths times weights of this many areas add up to `known`.
pub(super) fn areas_factor(named: u8, known: u16) -> u8 {
    let weights: u16 = (1..=AREAS).rev().take(named.into()).map(u16::from).sum();
    if named == 0 {
        UNKNOWN
    } else {
        percent(known, Depth::Deep as u16 * weights)
    }
}

pub(super) fn availability(shared: Week) -> AvailabilityReason {
    let half_hours = shared.half_hours();
    AvailabilityReason {
        factor: hours_factor(half_hours),
        half_hours,
        shared,
    }
}

/// The first shared hours matter most: the factor rises along a parabola up to six hours.
pub(super) fn hours_factor(half_hours: u16) -> u8 {
    let missing = PLENTY - half_hours.min(PLENTY);
    percent(PLENTY * PLENTY - missing * missing, PLENTY * PLENTY)
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
    u8::try_from(100 * part / whole).map_or(100, |percent| percent.min(100))
}

#[cfg(test)]
mod tests {
    use super::super::examples::{mentee, mentor, week};
    use super::*;

    type Known<'a> = &'a [(u16, Depth)];

    /// The factor and whether it is blank.
    fn factor(known: Known, wanted: &[u16]) -> (u8, bool) {
        let mut mentor = mentor("a");
        mentor.areas = known
            .iter()
            .map(|&(area, depth)| (AreaCode(area), depth))
            .collect();
        let mut mentee = mentee("b");
        mentee.areas = wanted.iter().copied().map(AreaCode).collect();
        let reason = experience(&mentor, &mentee);
        (reason.factor, reason.blank)
    }

    #[test]
    fn experience_counts_by_the_order_of_areas_and_by_depth() {
        use Depth::{Deep, Solid, Some as Little};
        let cases: [(Known, &[u16], (u8, bool)); 13] = [
            (&[(1, Deep)], &[1], (100, false)),
            (&[(1, Solid)], &[1], (66, false)),
            (&[(1, Little)], &[1], (33, false)),
            (&[(1, Deep)], &[2], (0, false)),
            // 15 of 27, 12 of 27.
            (&[(1, Deep)], &[1, 2], (55, false)),
            (&[(2, Deep)], &[1, 2], (44, false)),
            // (5·1 + 3·2) of 36.
            (&[(3, Solid), (1, Little)], &[1, 2, 3], (30, false)),
            (
                &[(1, Deep), (2, Deep), (3, Deep), (4, Deep), (5, Deep)],
                &[5, 4, 3, 2, 1],
                (100, false),
            ),
            // The sixth area does not count.
            (&[(6, Deep)], &[1, 2, 3, 4, 5, 6], (0, false)),
            // Blank is unknown, neither nothing nor everything.
            (&[], &[1], (50, true)),
            (&[(1, Deep)], &[], (50, true)),
            (&[], &[], (50, true)),
            // Named twice: the deeper depth, the first place.
            (
                &[(1, Little), (1, Deep), (2, Deep)],
                &[1, 1, 2],
                (100, false),
            ),
        ];
        for (known, wanted, expected) in cases {
            assert_eq!(factor(known, wanted), expected, "{known:?} for {wanted:?}");
        }
    }

    #[test]
    fn the_areas_of_a_reason_add_up_to_its_factor() {
        let mut mentor = mentor("a");
        mentor.areas = vec![(AreaCode(2), Depth::Solid)];
        let mut mentee = mentee("b");
        mentee.areas = vec![AreaCode(1), AreaCode(2)];
        let area = |area, weight, depth| AreaReason {
            area: AreaCode(area),
            weight,
            depth,
        };
        let reason = experience(&mentor, &mentee);
        assert_eq!(
            reason.areas,
            [area(1, 5, None), area(2, 4, Some(Depth::Solid))]
        );
        assert_eq!(
            reason.factor,
            u8::try_from(100 * 4 * 2 / (3 * (5 + 4))).unwrap()
        );
    }

    #[test]
    fn the_first_shared_hours_matter_most() {
        let expected = [0, 15, 30, 43, 55, 65, 75, 82, 88, 93, 97, 99, 100, 100, 100];
        for (half_hours, factor) in expected.into_iter().enumerate() {
            let starts: Vec<u16> = (0..u16::try_from(half_hours).unwrap())
                .map(|start| 2 * start)
                .collect();
            let reason = availability(week(&starts));
            assert_eq!(
                (usize::from(reason.half_hours), reason.factor),
                (half_hours, factor)
            );
        }
    }

    #[test]
    fn the_score_weighs_the_three_factors() {
        let weights = |languages, experience, availability| Weights {
            languages,
            experience,
            availability,
        };
        for (weights, factors, expected) in [
            (Weights::default(), [100, 100, 100], 1000),
            (Weights::default(), [100, 0, 0], 300),
            (Weights::default(), [0, 100, 0], 500),
            (Weights::default(), [0, 0, 100], 200),
            (Weights::default(), [60, 33, 15], 375),
            (weights(0, 10, 0), [60, 33, 15], 330),
            (weights(u8::MAX, u8::MAX, u8::MAX), [100, 100, 100], 1000),
        ] {
            let [languages, experience, availability] = factors;
            assert_eq!(
                score(weights, languages, experience, availability),
                expected
            );
        }
    }
}
