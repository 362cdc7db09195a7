//! Among equally good proposals, the one that comes first.

use super::assign::Assignment;
use super::pairing::Pairing;
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
    let mut seen = vec![false; assignment.place_price.len()];
    for mentee in 0..mentees {
        let Some(mine) = assignment.pairing.mentor_of[mentee] else {
            continue;
        };
        let mut better = tight[mentee]
            .iter()
            .copied()
            .take_while(|&mentor| mentor < mine);
        // Those who come before keep what they have, so only later ones may move.
        let could_have =
            |other: usize| tight[other].iter().copied().filter(move |_| other > mentee);
        let is_free = assignment.place_price[mine] == Worth::ZERO;
        let takes_in =
            |pairing: &Pairing, end: usize| pairing.has_room(end) && (is_free || end == mine);
        assignment.pairing.part(mentee);
        seen.fill(false);
        let first = better.find(|&mentor| {
            assignment
                .pairing
                .free_place(mentor, could_have, takes_in, &mut seen)
        });
        assignment.pairing.pair(mentee, first.unwrap_or(mine));
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

    const PAIR: Worth = Worth {
        turn: 1,
        poor: 0,
        score: 500,
    };

    /// Who has whom in the end, if everybody could have these mentors equally well and starts with the last of them.
    fn settled(mentors: &[&[usize]], places: &[usize]) -> Vec<usize> {
        let edge = |&mentor: &usize| Edge {
            mentor,
            worth: PAIR,
        };
        let edges: Vec<Vec<Edge>> = mentors
            .iter()
            .map(|mentors| mentors.iter().map(edge).collect())
            .collect();
        let mut pairing = Pairing::empty(places.to_vec(), mentors.len());
        for (mentee, mentors) in mentors.iter().enumerate() {
            pairing.pair(mentee, mentors[mentors.len() - 1]);
        }
        let (mentee_gain, place_price) =
            (vec![PAIR; mentors.len()], vec![Worth::ZERO; places.len()]);
        let mut assignment = Assignment {
            edges: &edges,
            pairing,
            mentee_gain,
            place_price,
        };
        settle(&mut assignment);
        assignment.pairing.mentor_of.into_iter().flatten().collect()
    }

    #[test]
    fn the_first_mentee_has_the_first_mentor_that_equally_good_pairs_allow() {
        type Case<'a> = (&'a [&'a [usize]], &'a [usize], &'a [usize]);
        let cases: [Case; 6] = [
            // There is room at the first.
            (&[&[0, 1]], &[1, 1], &[0]),
            // Two who only have to swap.
            (&[&[0, 1], &[1, 0]], &[1, 1], &[0, 1]),
            // The second could have nobody else, so the first has to leave mentor 0 alone.
            (&[&[0, 1], &[0]], &[1, 1], &[1, 0]),
            // The second makes room and moves on to where there is some, not to where the first was.
            (&[&[0, 2], &[1, 0]], &[1, 1, 1], &[0, 1]),
            // Three who move in a ring.
            (&[&[0, 2], &[1, 0], &[2, 1]], &[1, 1, 1], &[0, 1, 2]),
            // Mentors fill up in order, and some stay without mentees.
            (
                &[&[0, 1, 2], &[0, 1, 2], &[0, 1, 2]],
                &[2, 2, 3],
                &[0, 0, 1],
            ),
        ];
        for (mentors, places, expected) in cases {
            assert_eq!(settled(mentors, places), expected, "{mentors:?} {places:?}");
        }
    }

    #[test]
    fn nobody_leaves_a_place_that_has_a_price() {
        let dearer = Worth {
            score: 10,
            ..Worth::ZERO
        };
        let edges = [vec![
            Edge {
                mentor: 0,
                worth: PAIR,
            },
            Edge {
                mentor: 1,
                worth: PAIR + dearer,
            },
        ]];
        let mut pairing = Pairing::empty(vec![1, 1], 1);
        pairing.pair(0, 1);
        let (mentee_gain, place_price) = (vec![PAIR], vec![Worth::ZERO, dearer]);
        let mut assignment = Assignment {
            edges: &edges,
            pairing,
            mentee_gain,
            place_price,
        };
        settle(&mut assignment);
        assert_eq!(assignment.pairing.mentor_of, [Some(1)]);
    }
}
