//! Who comes first if there are too few places.

use std::cmp::Reverse;

use super::draw::lot;
use super::rules::Places;

/// When it is each mentee's turn, 0 first, by how many rounds they waited and by their ids.
///
/// Whoever waited more rounds comes first.
/// Among equals a fair draw gives everybody a turn of their own; best fit gives all of them the same.
pub(super) fn turns<'a>(
    places: Places,
    waited: &[u32],
    id: impl Fn(usize) -> &'a str,
) -> Vec<usize> {
    let key = |&mentee: &usize| match places {
        Places::FairDraw { seed } => (Reverse(waited[mentee]), lot(seed, id(mentee)), mentee),
        Places::BestFit => (Reverse(waited[mentee]), 0, 0),
    };
    let mut order: Vec<usize> = (0..waited.len()).collect();
    order.sort_by_cached_key(key);
    let mut turns = vec![0; waited.len()];
    for together in order.windows(2) {
        let (before, after) = (together[0], together[1]);
        turns[after] = turns[before] + usize::from(key(&before) != key(&after));
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waited_longer_comes_first_and_a_draw_orders_the_rest() {
        let ids = ["a", "b", "c", "d", "e"];
        let waited = [0, 2, 0, 0, 1];
        let id = |mentee: usize| ids[mentee];
        assert_eq!(turns(Places::BestFit, &waited, id), [2, 0, 2, 2, 1]);
        for seed in 0..20 {
            let drawn = turns(Places::FairDraw { seed }, &waited, id);
            assert_eq!((drawn[1], drawn[4]), (0, 1));
            let is_before = |one: usize, other: usize| lot(seed, ids[one]) < lot(seed, ids[other]);
            assert_eq!(drawn[0] < drawn[2], is_before(0, 2));
            assert_eq!(drawn[2] < drawn[3], is_before(2, 3));
        }
    }
}
