//! Who gets which mentor: the assignment of the highest worth, and prices that prove it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::pairing::Pairing;
use super::worth::Worth;

/// A mentor that somebody may get, and what the pair is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) mentor: usize,
    pub(super) worth: Worth,
}

/// Pairs under construction, with a price for every place and what every mentee gains beyond it.
///
/// Invariants, for every mentee placed so far (Kuhn, *The Hungarian method*, 1955):
/// - what a mentee gains and what a place costs are together never less than what the two would be worth as a pair,
///   and exactly that if they are one;
/// - no price of a place is negative, and a mentor who has room costs nothing.
///
/// Hence no other pairs of the same mentees are worth more.
#[derive(Debug)]
pub(super) struct Assignment<'a> {
    pub(super) edges: &'a [Vec<Edge>],
    pub(super) pairing: Pairing,
    pub(super) mentee_gain: Vec<Worth>,
    pub(super) place_price: Vec<Worth>,
}

impl<'a> Assignment<'a> {
    /// Gives each of these mentees a mentor, as all of them can have one, at the highest worth.
    ///
    /// Each is inserted along a cheapest chain of people who move on to another mentor, found by Dijkstra's algorithm
    /// over what each step loses at today's prices
    /// (Jonker & Volgenant, *A shortest augmenting path algorithm for dense and sparse linear assignment problems*, 1987;
    /// Crouse, *On implementing 2D rectangular assignment algorithms*, 2016).
    /// All places of a mentor are alike, so they share one price.
    pub(super) fn best(
        edges: &'a [Vec<Edge>],
        places: Vec<usize>,
        mentees: impl Iterator<Item = usize>,
    ) -> Self {
        let mut assignment = Self {
            edges,
            mentee_gain: vec![Worth::ZERO; edges.len()],
            place_price: vec![Worth::ZERO; places.len()],
            pairing: Pairing::empty(places, edges.len()),
        };
        for mentee in mentees {
            assignment.insert(mentee);
        }
        assignment
    }

    /// What would be lost, at today's prices, by giving this mentee this mentor; never negative.
    pub(super) fn loss(&self, mentee: usize, edge: Edge) -> Worth {
        self.mentee_gain[mentee] + self.place_price[edge.mentor] - edge.worth
    }

    fn insert(&mut self, newcomer: usize) {
        let offers = self.edges[newcomer]
            .iter()
            .map(|edge| edge.worth - self.place_price[edge.mentor]);
        let Some(best) = offers.max() else { return };
        self.mentee_gain[newcomer] = best;

        let mut search = Search::new(self.place_price.len());
        search.step(self, newcomer, Worth::ZERO);
        while let Some((mentor, lost)) = search.nearest() {
            if self.pairing.has_room(mentor) {
                self.raise_prices(newcomer, &search.settled, lost);
                self.move_on(mentor, &search.came_by);
                return;
            }
            for &mentee in &self.pairing.mentees_of[mentor] {
                search.step(self, mentee, lost);
            }
        }
    }

    /// Keeps the invariants: a place that was reached before the end of the search gets dearer by what was left to go.
    fn raise_prices(&mut self, newcomer: usize, settled: &[(usize, Worth)], end: Worth) {
        self.mentee_gain[newcomer] -= end;
        for &(mentor, lost) in settled {
            self.place_price[mentor] += end - lost;
            for &mentee in &self.pairing.mentees_of[mentor] {
                self.mentee_gain[mentee] -= end - lost;
            }
        }
    }

    fn move_on(&mut self, end: usize, came_by: &[Option<usize>]) {
        let mut to = end;
        while let Some(mentee) = came_by[to] {
            let from = self.pairing.mentor_of[mentee];
            self.pairing.pair(mentee, to);
            // Only the newcomer comes from nowhere.
            let Some(from) = from else { break };
            to = from;
        }
    }
}

/// One search of Dijkstra's for the cheapest chain.
struct Search {
    /// The least known loss on the way to each mentor, and the mentee who would move there.
    lost: Vec<Option<Worth>>,
    came_by: Vec<Option<usize>>,
    /// Mentors whose least loss is final, in the order in which they were reached.
    settled: Vec<(usize, Worth)>,
    is_settled: Vec<bool>,
    waiting: BinaryHeap<Reverse<(Worth, usize)>>,
}

impl Search {
    fn new(mentors: usize) -> Self {
        Self {
            lost: vec![None; mentors],
            came_by: vec![None; mentors],
            settled: Vec::new(),
            is_settled: vec![false; mentors],
            waiting: BinaryHeap::new(),
        }
    }

    /// Looks where this mentee could move, after `so_far` was lost on the way there.
    fn step(&mut self, assignment: &Assignment, mentee: usize, so_far: Worth) {
        for &edge in &assignment.edges[mentee] {
            if self.is_settled[edge.mentor] {
                continue;
            }
            let lost = so_far + assignment.loss(mentee, edge);
            if self.lost[edge.mentor].is_none_or(|known| lost < known) {
                self.lost[edge.mentor] = Some(lost);
                self.came_by[edge.mentor] = Some(mentee);
                self.waiting.push(Reverse((lost, edge.mentor)));
            }
        }
    }

    /// The mentor with the least loss among those not settled yet, settled now.
    fn nearest(&mut self) -> Option<(usize, Worth)> {
        while let Some(Reverse((lost, mentor))) = self.waiting.pop() {
            if !std::mem::replace(&mut self.is_settled[mentor], true) {
                self.settled.push((mentor, lost));
                return Some((mentor, lost));
            }
        }
        None
    }
}
