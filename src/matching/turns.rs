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

#[cfg(test)]
mod tests {
    use super::super::examples::mentee;
    use super::*;

    #[test]
    fn whoever_waited_longer_comes_first_and_a_draw_orders_the_rest() {
        let mut mentees: Vec<Mentee> = ["a", "b", "c", "d", "e"].map(mentee).into();
        mentees[1].rounds_waited = 2;
        mentees[4].rounds_waited = 1;
        let mentees: Vec<&Mentee> = mentees.iter().collect();
        assert_eq!(turns(Places::BestFit, &mentees), [2, 0, 2, 2, 1]);
        for seed in 0..20 {
            let drawn = turns(Places::FairDraw { seed }, &mentees);
            assert_eq!((drawn[1], drawn[4]), (0, 1));
            let is_before = |one: usize, other: usize| {
                lot(seed, &mentees[one].person.id) < lot(seed, &mentees[other].person.id)
            };
            assert_eq!(drawn[0] < drawn[2], is_before(0, 2));
            assert_eq!(drawn[2] < drawn[3], is_before(2, 3));
        }
    }
}
