//! What the factors count for, worked out once for a whole round.

use super::rules::Weights;
use super::score::{areas_factor, hours_factor, score};

/// The most that a mentor's depths can weigh for five areas: 3 · (5 + 4 + 3 + 2 + 1).
pub(super) const MOST: usize = 45;
/// Shared half hours are told apart up to here.
const HOURS: usize = 17;
/// A sum that nobody reaches.
pub(super) const NEVER: u16 = 64;

/// Points by factor, and the least that is needed for some points.
#[derive(Debug)]
pub(super) struct Points {
    weights: Weights,
    /// The factor of experience, by areas named (0 is blank) and what the depths weigh.
    areas: [[u8; MOST + 1]; 6],
    /// What the depths have to weigh for a factor, by areas named and factor.
    least: [[u16; 102]; 6],
    /// The factor of availability, by shared half hours.
    hours: [u8; HOURS],
}

impl Points {
    pub(super) fn of(weights: Weights) -> Self {
        let mut areas = [[0; MOST + 1]; 6];
        let mut least = [[NEVER; 102]; 6];
        for (named, factors) in (0_u8..).zip(&mut areas) {
            for (sum, factor) in (0_u16..).zip(factors.iter_mut()) {
                *factor = areas_factor(named, sum);
            }
            for (factor, least) in least[usize::from(named)].iter_mut().enumerate() {
                let enough = factors
                    .iter()
                    .position(|&reached| usize::from(reached) >= factor);
                *least = enough
                    .and_then(|sum| u16::try_from(sum).ok())
                    .unwrap_or(NEVER);
            }
        }
        let mut hours = [0; HOURS];
        for (shared, factor) in (0_u16..).zip(&mut hours) {
            *factor = hours_factor(shared);
        }
        Self {
            weights,
            areas,
            least,
            hours,
        }
    }

    /// The score of a pair: the factor of its language, areas named, what depths weigh, shared half hours.
    #[inline(always)]
    pub(super) fn score(&self, languages: u8, named: u8, sum: u16, hours: u16) -> u32 {
        let experience = self.areas[usize::from(named)][usize::from(sum)];
        let availability = self.hours[usize::from(hours)];
        u32::from(score(self.weights, languages, experience, availability))
    }

    /// What the depths have to weigh at least for `score` in all, if the rest is as good as this;
    /// [`NEVER`] if nothing is enough.
    #[inline(always)]
    pub(super) fn least_sum(&self, score: u32, languages: u8, named: u8, hours: u16) -> u16 {
        let weights = self.weights;
        let rest = u32::from(weights.languages) * u32::from(languages)
            + u32::from(weights.availability) * u32::from(self.hours[usize::from(hours)]);
        let missing = score.saturating_sub(rest);
        if missing == 0 {
            return 0;
        }
        let factor = missing
            .checked_add(u32::from(weights.experience))
            .map_or(0, |sum| sum - 1)
            / u32::from(weights.experience).max(1);
        if weights.experience == 0 || factor > 100 {
            return NEVER;
        }
        self.least[usize::from(named)][factor as usize]
    }
}
