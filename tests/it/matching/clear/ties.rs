//! Among equally good proposals, the one that comes first.

use std::collections::VecDeque;

use super::assign::Assignment;
use super::worth::Worth;

/// How a place is reached: by whom from which mentor, or `None` from where nobody has to move.
type Way = Vec<Option<(usize, Option<usize>)>>;

/// Changes the pairs, at the same worth, to the first of all the best proposals:
/// the first mentee has the first mentor they have in any of them, then so has the second, and so on.
pub(super) fn settle(assignment: &mut Assignment) {
    for mentee in 0..assignment.edges.len() {
        let Some(mine) = assignment.pairing.mentor_of[mentee] else {
            continue;
        };
        let mut better = without_loss(assignment, mentee).into_iter();
        let way = better
            .by_ref()
            .take_while(|&mentor| mentor < mine)
            .find_map(|mentor| Some((mentor, way(assignment, mentee, mentor, mine)?)));
        if let Some((mentor, way)) = way {
            let mut moves = vec![(mentee, mentor)];
            let mut at = mine;
            while at != mentor {
                let Some((from, mover)) = way[at] else { break };
                moves.extend(mover.map(|mover| (mover, at)));
                at = from;
            }
            for (mover, to) in moves {
                assignment.pairing.pair(mover, to);
            }
        }
    }
}

/// The way from a mentor where room is needed to one that is left, if later mentees can move along it;
/// the last place stands for all that is empty: to be filled from a mentor with room, to be left without a price.
fn way(assignment: &Assignment, mentee: usize, from: usize, mine: usize) -> Option<Way> {
    let outside = assignment.place_price.len();
    let mut way: Way = vec![None; outside + 1];
    let mut seen = vec![false; outside + 1];
    let mut next = VecDeque::from([from]);
    seen[from] = true;
    while let Some(at) = next.pop_front() {
        if at == mine {
            return Some(way);
        }
        let mut steps: Vec<(usize, Option<usize>)> = Vec::new();
        if at == outside {
            let free = (0..outside).filter(|&mentor| assignment.place_price[mentor] == Worth::ZERO);
            steps.extend(free.map(|mentor| (mentor, None)));
        } else {
            let later = assignment.pairing.mentees_of[at]
                .iter()
                .filter(|&&other| other > mentee);
            for &other in later {
                let to = without_loss(assignment, other).into_iter();
                steps.extend(to.map(|mentor| (mentor, Some(other))));
            }
            if assignment.pairing.has_room(at) {
                steps.push((outside, None));
            }
        }
        for (to, mover) in steps {
            if !std::mem::replace(&mut seen[to], true) {
                way[to] = Some((at, mover));
                next.push_back(to);
            }
        }
    }
    None
}

/// The mentors this mentee could have without loss, in canonical order.
fn without_loss(assignment: &Assignment, mentee: usize) -> Vec<usize> {
    (assignment.edges[mentee].iter())
        .filter(|&&edge| assignment.loss(mentee, edge) == Worth::ZERO)
        .map(|edge| edge.mentor)
        .collect()
}
