//! Among equally good proposals, the one that comes first.

use super::assign::{Assignment, Edge};
use super::worth::Worth;

/// Changes the pairs, at the same worth, to the first of all the best proposals:
/// the first mentee has the first mentor that she has in any of them, then so has the second, and so on.
///
/// This says which pairs come out without saying how they are found, so that any exact algorithm gives the same.
/// In a best proposal every pair loses nothing at the prices found, and in any proposal made of such pairs only
/// mentors without a price may be left with room (complementary slackness).
/// So it is enough to let people move on along pairs without loss.
pub(super) fn settle(assignment: &mut Assignment) {
    let tight: Vec<Vec<usize>> = (0..assignment.edges.len())
        .map(|mentee| without_loss(assignment, mentee))
        .collect();
    let price = &assignment.mentor_price;
    let seats = &mut assignment.seats;
    for mentee in 0..tight.len() {
        let Some(mine) = seats.mentor_of[mentee] else {
            continue;
        };
        if tight[mentee].first() == Some(&mine) {
            continue;
        }
        seats.unseat(mentee);
        // Those who come before her keep what they have; she is not seated, so nobody needs to move her.
        let could_have =
            |other: usize| tight[other].iter().copied().filter(move |_| other > mentee);
        let mut seen = vec![false; price.len()];
        let first = (tight[mentee].iter().copied())
            .take_while(|&mentor| mentor < mine)
            .find(|&mentor| {
                let takes_in = |seats: &super::seats::Seats, end: usize| {
                    seats.has_room(end) && (end == mine || price[mine] == Worth::ZERO)
                };
                seats.free_place(mentor, could_have, takes_in, &mut seen)
            });
        seats.seat(mentee, first.unwrap_or(mine));
    }
}

/// The mentors this mentee could have without loss, in canonical order.
fn without_loss(assignment: &Assignment, mentee: usize) -> Vec<usize> {
    let tight = |&&edge: &&Edge| assignment.loss(mentee, edge) == Worth::ZERO;
    let mut mentors: Vec<usize> = assignment.edges[mentee]
        .iter()
        .filter(tight)
        .map(|edge| edge.mentor)
        .collect();
    mentors.sort_unstable();
    mentors
}
