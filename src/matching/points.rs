//! What the factors count for, worked out once for a whole round.

use super::rules::Weights;
use super::score::{areas_factor, hours_factor};

/// The most that a mentor's depths can weigh for five areas: 3 · (5 + 4 + 3 + 2 + 1).
pub(super) const MOST: usize = 45;
/// Sums of depths and shared half hours, as far as planes can count them.
const SUMS: usize = 64;
const HOURS: usize = 32;
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
    /// Points of a language, by the places of [`LANGUAGES`].
    languages: [u32; LANGUAGES.len()],
    /// Points of experience, by areas named (0 is blank) and what the depths weigh.
    areas: [[u32; SUMS]; 6],
    /// What the depths have to weigh for so many points, by areas named and points.
    least: Box<[[u8; BEST + 1]; 6]>,
    /// What language and hours count for at most, by the places of [`LANGUAGES`] and [`STEPS`].
    rest: [[u32; STEPS.len()]; LANGUAGES.len()],
    /// Points of availability, by shared half hours.
    hours: [u32; HOURS],
}

impl Points {
    pub(super) fn of(weights: Weights) -> Self {
        let weighed = |weight: u8, factor: u8| u32::from(weight) * u32::from(factor);
        let mut hours = [0; HOURS];
        for (shared, points) in (0_u16..).zip(&mut hours) {
            *points = weighed(weights.availability, hours_factor(shared));
        }
        let mut areas = [[0; SUMS]; 6];
        let mut least = Box::new([[0; BEST + 1]; 6]);
        for (named, (points, least)) in (0_u8..).zip(areas.iter_mut().zip(least.iter_mut())) {
            for (sum, points) in (0_u16..).zip(points.iter_mut()) {
                *points = weighed(weights.experience, areas_factor(named, sum));
            }
            let mut sum = 0;
            for (missing, least) in (0..).zip(least.iter_mut()) {
                while sum <= MOST && points[sum] < missing {
                    sum += 1;
                }
                *least = u8::try_from(sum)
                    .ok()
                    .filter(|_| sum <= MOST)
                    .unwrap_or(NEVER);
            }
        }
        let languages = LANGUAGES.map(|(.., factor)| weighed(weights.languages, factor));
        let hours_of = |step: (u16, u16)| weighed(weights.availability, hours_factor(step.1));
        Self {
            rest: languages.map(|points| STEPS.map(|step| points + hours_of(step))),
            languages,
            areas,
            least,
            hours,
        }
    }

    /// The score of a pair: the place of its language in [`LANGUAGES`], areas named, what depths weigh, shared half hours.
    /// Weights that add up to more than ten are cut off at the best score.
    #[inline(always)]
    pub(super) fn score(&self, language: usize, named: u8, sum: usize, hours: usize) -> u32 {
        let areas = &self.areas[usize::from(named)];
        let points = self.languages[language % LANGUAGES.len()]
            + areas[sum % SUMS]
            + self.hours[hours % HOURS];
        points.min(1000)
    }

    /// What the depths have to weigh at least for `score` in all, at this place of [`LANGUAGES`] and this of [`STEPS`];
    /// [`NEVER`] if nothing is enough.
    #[inline(always)]
    pub(super) fn least_sum(&self, score: u32, language: usize, step: usize, named: u8) -> u8 {
        let missing = score.saturating_sub(self.rest[language][step]);
        self.least[usize::from(named)][(missing as usize).min(BEST)]
    }
}
