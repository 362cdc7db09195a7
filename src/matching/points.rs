//! What the factors count for, worked out once for a whole round.

use super::rules::Weights;
use super::score::{areas_factor, hours_factor, score};

/// The most that a mentor's depths can weigh for five areas: 3 · (5 + 4 + 3 + 2 + 1).
pub(super) const MOST: usize = 45;
/// Shared half hours are told apart up to here.
const HOURS: usize = 17;
/// A sum that nobody reaches.
pub(super) const NEVER: u8 = 64;
/// The best score there is.
const BEST: usize = 1000;

/// The factors of a language: fluent or not, and the mentee's own is missed or not.
pub(super) const LANGUAGES: [(bool, bool, u8); 4] = [
    (true, false, 100),
    (true, true, 80),
    (false, false, 60),
    (false, true, 40),
];

/// Steps of shared half hours, from and to; beyond twelve nothing is gained.
pub(super) const STEPS: [(u16, u16); 5] = [(0, 2), (3, 4), (5, 6), (7, 9), (10, 12)];

/// Points by factor, and the least that is needed for some points.
#[derive(Debug)]
pub(super) struct Points {
    weights: Weights,
    /// The factor of experience, by areas named (0 is blank) and what the depths weigh.
    areas: [[u8; MOST + 1]; 6],
    /// What the depths have to weigh for so many points, by areas named and points.
    least: Box<[[u8; BEST + 1]; 6]>,
    /// What language and hours count for at most, by the places of [`LANGUAGES`] and [`STEPS`].
    rest: [[u32; STEPS.len()]; LANGUAGES.len()],
    /// The factor of availability, by shared half hours.
    hours: [u8; HOURS],
}

impl Points {
    pub(super) fn of(weights: Weights) -> Self {
        let mut hours = [0; HOURS];
        for (shared, factor) in (0_u16..).zip(&mut hours) {
            *factor = hours_factor(shared);
        }
        let mut areas = [[0; MOST + 1]; 6];
        let mut least = Box::new([[0; BEST + 1]; 6]);
        for (named, (factors, least)) in (0_u8..).zip(areas.iter_mut().zip(least.iter_mut())) {
            for (sum, factor) in (0_u16..).zip(factors.iter_mut()) {
                *factor = areas_factor(named, sum);
            }
            let points = |factor: u8| usize::from(weights.experience) * usize::from(factor);
            let mut sum = 0;
            for (missing, least) in least.iter_mut().enumerate() {
                while factors
                    .get(usize::from(sum))
                    .is_some_and(|&factor| points(factor) < missing)
                {
                    sum += 1;
                }
                *least = if usize::from(sum) > MOST { NEVER } else { sum };
            }
        }
        let rest = |factor: u8, hours: u8| {
            u32::from(weights.languages) * u32::from(factor)
                + u32::from(weights.availability) * u32::from(hours)
        };
        Self {
            weights,
            areas,
            least,
            rest: LANGUAGES.map(|(.., factor)| STEPS.map(|(_, to)| rest(factor, hours_factor(to)))),
            hours,
        }
    }

    /// The score of a pair: the factor of its language, areas named, what depths weigh, shared half hours.
    #[inline(always)]
    pub(super) fn score(&self, languages: u8, named: u8, sum: usize, hours: usize) -> u32 {
        let experience = self.areas[usize::from(named)][sum];
        let availability = self.hours[hours.min(HOURS - 1)];
        u32::from(score(self.weights, languages, experience, availability))
    }

    /// What the depths have to weigh at least for `score` in all, at this place of [`LANGUAGES`] and this of [`STEPS`];
    /// [`NEVER`] if nothing is enough.
    #[inline(always)]
    pub(super) fn least_sum(&self, score: u32, language: usize, step: usize, named: u8) -> u8 {
        let missing = score.saturating_sub(self.rest[language][step]);
        self.least[usize::from(named)][(missing as usize).min(BEST)]
    }
}
