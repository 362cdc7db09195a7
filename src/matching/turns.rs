//! Who comes first if there are too few places.

use std::cmp::Reverse;

use super::draw::lot;
use super::people::Mentee;
use super::rules::Places;

/// When it is each mentee's turn, 0 first.
///
/// Whoever waited more rounds comes first.
/// Among equals a fair draw gives everybody a turn of their own; best fit gives all of them the same.
pub(super) fn turns(places: Places, mentees: &[&Mentee]) -> Vec<usize> {
    let key = |&mentee: &usize| {
        let Mentee {
            person,
            rounds_waited,
            ..
        } = mentees[mentee];
        match places {
            Places::FairDraw { seed } => (Reverse(*rounds_waited), lot(seed, &person.id), mentee),
            Places::BestFit => (Reverse(*rounds_waited), 0, 0),
        }
    };
    let mut order: Vec<usize> = (0..mentees.len()).collect();
    order.sort_by_cached_key(key);
    let mut turns = vec![0; mentees.len()];
    for together in order.windows(2) {
        let (before, after) = (together[0], together[1]);
        turns[after] = turns[before] + usize::from(key(&before) != key(&after));
    }
    turns
}
