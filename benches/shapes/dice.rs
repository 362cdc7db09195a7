//! Seeded dice: the same seed throws the same people on every machine.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};
use std::ops::RangeInclusive;

/// Dice that can be thrown again from the start.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// Any number.
    pub(super) fn any(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number below `end`, which is not 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.any() % end).unwrap_or_default()
    }

    /// A number of this range.
    pub(super) fn within(&mut self, range: RangeInclusive<usize>) -> usize {
        range.start() + self.below(range.end() - range.start() + 1)
    }

    /// Yes in so many cases of a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A place in a list of weights, as often as its weight says.
    pub(super) fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        0
    }

    /// So many different places in a list of weights, in the order thrown.
    pub(super) fn some_of(&mut self, weights: &[usize], count: usize) -> Vec<usize> {
        let mut left = weights.to_vec();
        (0..count.min(weights.len()))
            .map(|_| {
                let place = self.weighted(&left);
                if let Some(weight) = left.get_mut(place) {
                    *weight = 0;
                }
                place
            })
            .collect()
    }
}

/// Weights of `count` things of which the k-th is as common as k to the power of `-exponent`.
pub(super) fn zipf(count: u32, exponent: f64) -> Vec<usize> {
    (1..=count)
        .map(|rank| rounded(10_000.0 * f64::from(rank).powf(-exponent)))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "weights lie between 0 and 10,000"
)]
fn rounded(weight: f64) -> usize {
    weight.round() as usize
}
