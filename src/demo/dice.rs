//! Seeded dice: the same seed throws the same numbers on every machine.

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

    /// A number below `end`; 0 if there is none. The last numbers come more rarely by far less than anybody could see.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.any() % end).unwrap_or_default()
    }

    /// A number of this range.
    pub(super) fn within(&mut self, range: RangeInclusive<i64>) -> i64 {
        let length = usize::try_from(range.end() - range.start() + 1).unwrap_or(1);
        range.start() + i64::try_from(self.below(length)).unwrap_or_default()
    }

    /// Yes in so many cases of a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub(super) fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        let at = self.below(list.len());
        *list.get(at).expect("the list is not empty")
    }

    /// One of a list, as often as its weight says.
    pub(super) fn weighted<T: Copy>(&mut self, list: &[(T, usize)]) -> T {
        let total = list.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total);
        for (value, weight) in list {
            if left < *weight {
                return *value;
            }
            left -= weight;
        }
        unreachable!("the weights add up to more than was thrown")
    }

    /// Another order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_of_nothing_is_never_thrown() {
        let mut dice = Dice::new(3);
        let thrown: Vec<_> = (0..200)
            .map(|_| dice.weighted(&[('a', 1), ('b', 0), ('c', 2)]))
            .collect();
        assert!(thrown.contains(&'a') && thrown.contains(&'c') && !thrown.contains(&'b'));
    }

    #[test]
    fn a_shuffled_list_holds_what_it_held() {
        let mut list: Vec<_> = (0..50).collect();
        Dice::new(5).shuffle(&mut list);
        assert_ne!(list, (0..50).collect::<Vec<_>>());
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>());
    }
}
