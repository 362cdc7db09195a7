//! What a round asks, whoever says how well people fit: who is there, in canonical order, and who comes first.

use super::offers::Offers;
use super::pins::Pins;
use super::places::who;
use super::rules::Places;
use super::solve::{Solution, Task};
use super::worth::{Scale, turns_of_waiting};

/// The places of a slice in canonical order, and back.
///
/// From here on "a mentor" or "a mentee" is a number: the place in this order.
/// That is what makes the result independent of the order in which people were given.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// Where each one was in the caller's slice.
    pub(super) given: Vec<usize>,
    /// The other way round: the number of the one given there.
    pub(super) number: Vec<usize>,
}

impl Order {
    /// Sorted by themselves, equals as given.
    pub(super) fn of<P: Ord>(people: &[P]) -> Self {
        let mut given: Vec<usize> = (0..people.len()).collect();
        given.sort_by_key(|&place| &people[place]);
        let mut number = vec![0; given.len()];
        for (place, &given) in given.iter().enumerate() {
            number[given] = place;
        }
        Self { given, number }
    }

    /// In canonical order what was given in another.
    pub(super) fn sort<T: Copy>(&self, given: &[T]) -> Vec<T> {
        self.given.iter().map(|&place| given[place]).collect()
    }

    /// As given what is in canonical order.
    pub(super) fn unsort<T: Copy>(&self, sorted: &[T]) -> Vec<T> {
        self.number.iter().map(|&number| sorted[number]).collect()
    }
}

/// A round, as far as it does not matter who scored the pairs.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) mentors: Order,
    pub(super) mentees: Order,
    /// How many places each mentor offers.
    pub(super) offered: Vec<u32>,
    /// How many rounds each mentee waited.
    pub(super) waited: Vec<u32>,
    /// When it is each mentee's turn, 0 first.
    pub(super) turns: Vec<usize>,
    pub(super) places: Places,
    pub(super) acceptable: u32,
    /// No score is higher.
    pub(super) best: u32,
}

impl Case {
    /// Who takes part, and what it is worth to place them, if places are given in this way.
    pub(super) fn task<O: Offers>(&self, offers: &O, pins: &Pins, places: Places) -> Task {
        match places {
            Places::FairDraw { .. } => {
                let mut in_turn: Vec<usize> = pins.free_mentees().collect();
                in_turn.sort_by_key(|&mentee| self.turns[mentee]);
                let placed = who(offers, &pins.places, in_turn.into_iter());
                self.task_for(pins, &placed, &vec![1; placed.len()])
            }
            Places::BestFit => {
                let free: Vec<bool> = pins.mentor.iter().map(Option::is_none).collect();
                self.task_for(pins, &free, &turns_of_waiting(&self.waited))
            }
        }
    }

    /// The task of placing these mentees, as far as can be; by turn.
    pub(super) fn task_for(&self, pins: &Pins, takes_part: &[bool], turn: &[u32]) -> Task {
        let offered = self.offered.iter().zip(&pins.places);
        let turn = takes_part.iter().zip(turn);
        let mut task = Task {
            scale: Scale::of(0, self.best, self.acceptable),
            places: offered
                .map(|(&offered, &left)| (offered > 0).then_some(left))
                .collect(),
            turn: turn
                .map(|(&takes_part, &turn)| takes_part.then_some(turn))
                .collect(),
            worth: Vec::new(),
        };
        task.count_by(Scale::of(task.most(), self.best, self.acceptable));
        task
    }

    /// Those without a mentor, in turn.
    pub(super) fn waiting(&self, pins: &Pins, solution: &Solution) -> Vec<usize> {
        let free = pins.free_mentees();
        let mut waiting: Vec<usize> = free
            .filter(|&mentee| solution.mentor_of[mentee].is_none())
            .collect();
        waiting.sort_by_key(|&mentee| self.turns[mentee]);
        waiting
    }
}
