//! Among equally good proposals, the one that comes first.

use super::assign::Assignment;
use super::seats::Seats;
use super::worth::Worth;

/// Changes the pairs, at the same worth, to the first of all the best proposals:
/// the first mentee has the first mentor they have in any of them, then so has the second, and so on.
///
/// This says which pairs come out without saying how they are found, so that any exact algorithm gives the same.
/// In a best proposal every pair loses nothing at the prices found, and in any proposal made of such pairs only
/// mentors without a price may be left with room (complementary slackness).
/// So it is enough to let people move on along pairs without loss.
pub(super) fn settle(assignment: &mut Assignment) {
    let mentees = assignment.edges.len();
    let tight: Vec<Vec<usize>> = (0..mentees)
        .map(|mentee| without_loss(assignment, mentee))
        .collect();
    let mut seen = vec![false; assignment.mentor_price.len()];
    for mentee in 0..mentees {
        let Some(mine) = assignment.seats.mentor_of[mentee] else {
            continue;
        };
        let mut better = tight[mentee]
            .iter()
            .copied()
            .take_while(|&mentor| mentor < mine);
        // Those who come before keep what they have, so only later ones may move.
        let could_have =
            |other: usize| tight[other].iter().copied().filter(move |_| other > mentee);
        let is_free = assignment.mentor_price[mine] == Worth::ZERO;
        let takes_in = |seats: &Seats, end: usize| seats.has_room(end) && (is_free || end == mine);
        assignment.seats.unseat(mentee);
        seen.fill(false);
        let first = better.find(|&mentor| {
            assignment
                .seats
                .free_place(mentor, could_have, takes_in, &mut seen)
        });
        assignment.seats.seat(mentee, first.unwrap_or(mine));
    }
}

/// The mentors this mentee could have without loss, in canonical order.
fn without_loss(assignment: &Assignment, mentee: usize) -> Vec<usize> {
    (assignment.edges[mentee].iter())
        .filter(|&&edge| assignment.loss(mentee, edge) == Worth::ZERO)
        .map(|edge| edge.mentor)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::assign::Edge;
    use super::*;

    /// Seats everybody whose mentors are given, all pairs alike, and says who has whom.
    fn settled(mentors: &[&[usize]], places: &[usize]) -> Vec<Option<usize>> {
        let worth = Worth {
            turn: 1,
            poor: 0,
            score: 500,
        };
        let edges: Vec<Vec<Edge>> = (mentors.iter())
            .map(|mentors| {
                mentors
                    .iter()
                    .map(|&mentor| Edge { mentor, worth })
                    .collect()
            })
            .collect();
        // Inserted backwards, so that there is something to settle.
        let mut assignment = Assignment::best(&edges, places.to_vec(), (0..mentors.len()).rev());
        settle(&mut assignment);
        assignment.seats.mentor_of
    }

    #[test]
    fn the_first_mentee_has_the_first_mentor_that_equally_good_pairs_allow() {
        for (mentors, places, expected) in [
            (vec![&[0, 1][..], &[0, 1]], vec![1, 1], vec![0, 1]),
            // The second could have nobody else, so the first has to leave mentor 0 alone.
            (vec![&[0, 1], &[0]], vec![1, 1], vec![1, 0]),
            // A chain of three moves.
            (
                vec![&[0, 1, 2], &[0, 1, 2], &[0, 1, 2]],
                vec![1, 1, 1],
                vec![0, 1, 2],
            ),
            // Mentors fill up in order, and some stay without mentees.
            (
                vec![&[0, 1, 2], &[0, 1, 2], &[0, 1, 2]],
                vec![2, 2, 2],
                vec![0, 0, 1],
            ),
        ] {
            let expected: Vec<Option<usize>> = expected.into_iter().map(Some).collect();
            assert_eq!(
                settled(&mentors, &places),
                expected,
                "{mentors:?} {places:?}"
            );
        }
    }
}
