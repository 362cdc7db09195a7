//! Who gets a mentor at all, when each mentee has a turn of their own.

use super::Possible;
use super::pairing::Pairing;

/// The mentees who get a place, in canonical order.
///
/// One after the other, by turn, everybody who can have a mentor without taking one from those before gets one;
/// those before may have to move on to another mentor, and with whom they end up is not decided here.
/// This greedy way gives places to as many people as possible, and no other way gives them to people of earlier turns,
/// because the sets of mentees who can have a mentor at the same time form a transversal matroid
/// (Edmonds & Fulkerson, *Transversals and matroid partition*, 1965; Edmonds, *Matroids and the greedy algorithm*, 1971).
/// The search for one place is Berge's augmenting path (1957).
pub(super) fn who(
    possible: &[Vec<Possible>],
    places: &[usize],
    mentees: impl Iterator<Item = usize>,
    turns: &[usize],
) -> Vec<usize> {
    let mut in_turn: Vec<usize> = mentees.collect();
    in_turn.sort_by_key(|&mentee| turns[mentee]);
    let could_have = |mentee: usize| possible[mentee].iter().map(|possible| possible.mentor);
    let mut pairing = Pairing::empty(places.to_vec(), possible.len());
    let mut seen = vec![false; places.len()];
    for mentee in in_turn {
        // After a failed search whatever it has seen stays a dead end for everybody who comes later.
        let found = could_have(mentee)
            .find(|&mentor| pairing.free_place(mentor, could_have, Pairing::has_room, &mut seen));
        if let Some(mentor) = found {
            pairing.pair(mentee, mentor);
            seen.fill(false);
        }
    }
    (0..possible.len())
        .filter(|&mentee| pairing.mentor_of[mentee].is_some())
        .collect()
}
