//! The pairs of a round, all at once.

use super::certificate::Certificate;
use super::fit::{Reasons, reasons};
use super::people::{Mentee, Mentor};
use super::pins::{Pins, UnkeptPin};
use super::places::who;
use super::rules::{Places, Rules, Wishes};
use super::solve::{Solution, Task};
use super::table::Table;
use super::turns::turns;
use super::view::View;
use super::waiting::{Waiting, explain};
use super::worth::{Scale, turns_of_waiting};

/// The best score two people can have.
pub(super) const BEST: u32 = 1000;

/// The best pairs for a round; everybody as places in the given slices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The pairs, mentees in canonical order.
    pub pairs: Vec<ProposedPair>,
    /// The mentees without a pair, in turn.
    pub waiting: Vec<Waiting>,
    /// The pins that could not be kept.
    pub unkept_pins: Vec<UnkeptPin>,
    /// What the pairs reach, aim by aim.
    pub objective: Objective,
    /// The proof that there are no better pairs.
    pub certificate: Certificate,
}

/// A mentor and a mentee who would fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedPair {
    /// The mentor.
    pub mentor: usize,
    /// The mentee.
    pub mentee: usize,
    /// Why they would fit, and how well.
    pub reasons: Reasons,
    /// Whether a coordinator fixed this pair.
    pub pinned: bool,
}

/// What a set of pairs reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Objective {
    /// How many mentees have a mentor.
    pub placed: usize,
    /// How many of these pairs score below the acceptable score.
    pub poor: usize,
    /// The sum of all scores.
    pub total: u64,
}

impl Objective {
    /// Counts what these pairs reach.
    #[must_use]
    pub fn of(rules: &Rules, pairs: &[ProposedPair]) -> Self {
        let scores = pairs.iter().map(|pair| pair.reasons.score.into());
        Self::of_scores(rules.acceptable.into(), scores)
    }

    /// Counts what pairs of these scores reach.
    #[must_use]
    pub fn of_scores(acceptable: u32, scores: impl Iterator<Item = u32>) -> Self {
        scores.fold(Self::default(), |sum, score| Self {
            placed: sum.placed + 1,
            poor: sum.poor + usize::from(score < acceptable),
            total: sum.total + u64::from(score),
        })
    }
}

/// Proposes the best pairs for a round, in the order of aims that this module's page gives.
#[must_use]
pub fn propose(rules: &Rules, mentors: &[Mentor], mentees: &[Mentee], wishes: &Wishes) -> Proposal {
    let table = Table::new(rules, mentors, mentees, wishes);
    let view = table.seen_by_mentees();
    let pins = Pins::settle(&table, wishes);
    let turns = turns(rules.places, &table.mentees);
    let task = task(&table, &view, &pins, rules.places, &turns);
    let solution = solve(&table, &view, &task);
    let mut waiting: Vec<usize> = pins
        .free_mentees()
        .filter(|&mentee| solution.mentor_of[mentee].is_none())
        .collect();
    waiting.sort_by_key(|&mentee| turns[mentee]);
    let pairs = pairs(&table, &pins, &solution);
    Proposal {
        objective: Objective::of(rules, &pairs),
        certificate: Certificate::of(&table, &view, task.scale, &solution, &waiting, &turns),
        waiting: explain(&table, &view, &pins, &solution, &waiting),
        unkept_pins: pins.unkept,
        pairs,
    }
}

/// How much higher the total would be if best fit decided who waits, and not a draw.
///
/// It can be negative: best fit may give up some of the total for fewer poor pairs.
#[must_use]
pub fn draw_costs(
    rules: &Rules,
    mentors: &[Mentor],
    mentees: &[Mentee],
    wishes: &Wishes,
    drawn: &Proposal,
) -> i64 {
    // If everybody who could have a mentor has one, there was nothing to draw.
    let is_drawn = |waiting: &Waiting| matches!(waiting.why, super::Why::AllNeeded { .. });
    if rules.places == Places::BestFit || !drawn.waiting.iter().any(is_drawn) {
        return 0;
    }
    let table = Table::new(rules, mentors, mentees, wishes);
    let view = table.seen_by_mentees();
    let pins = Pins::settle(&table, wishes);
    let task = task(&table, &view, &pins, Places::BestFit, &[]);
    let pairs = pairs(&table, &pins, &solve(&table, &view, &task));
    let total = |objective: Objective| i64::try_from(objective.total).unwrap_or(i64::MAX);
    total(Objective::of(rules, &pairs)) - total(drawn.objective)
}

/// Who takes part, and what it is worth to place them; `turns` are those of a fair draw.
pub(super) fn task(
    table: &Table,
    view: &View,
    pins: &Pins,
    places: Places,
    turns: &[usize],
) -> Task {
    let is_free = |mentee: usize| pins.mentor[mentee].is_none();
    let (takes_part, turn): (Vec<bool>, Vec<u32>) = match places {
        Places::FairDraw { .. } => {
            let mut in_turn: Vec<usize> = pins.free_mentees().collect();
            in_turn.sort_by_key(|&mentee| turns[mentee]);
            let placed = who(view, &pins.places, in_turn.into_iter());
            let turn = vec![1; placed.len()];
            (placed, turn)
        }
        Places::BestFit => {
            let free = (0..table.mentees.len()).map(is_free).collect();
            (free, turns_of_waiting(&table.mentees))
        }
    };
    let offers = table.mentors.iter().map(|mentor| mentor.places > 0);
    let mut task = Task {
        scale: Scale::of(0, BEST, table.rules.acceptable.into()),
        places: offers
            .zip(&pins.places)
            .map(|(offers, &places)| offers.then_some(places))
            .collect(),
        worth: takes_part
            .into_iter()
            .map(|takes_part| takes_part.then_some(0))
            .collect(),
    };
    task.scale = Scale::of(task.most(), BEST, table.rules.acceptable.into());
    for (worth, turn) in task.worth.iter_mut().zip(turn) {
        *worth = worth.map(|_| task.scale.placed(turn));
    }
    task
}

/// Solves the task from whichever side makes it quicker.
pub(super) fn solve(table: &Table, view: &View, task: &Task) -> Solution {
    if task.is_tight() {
        let view = table.seen_by_mentors();
        task.by_mentors(&view, &view.index.number)
    } else {
        task.by_mentees(view)
    }
}

fn pairs(table: &Table, pins: &Pins, solution: &Solution) -> Vec<ProposedPair> {
    let found = |mentee: usize| solution.mentor_of[mentee].map(|mentor| mentor as usize);
    (0..table.mentees.len())
        .filter_map(|mentee| {
            let mentor = pins.mentor[mentee].or(found(mentee))?;
            Some(ProposedPair {
                mentor: table.given_mentor[mentor],
                mentee: table.given_mentee[mentee],
                reasons: reasons(table.rules, table.mentors[mentor], table.mentees[mentee])?,
                pinned: pins.mentor[mentee].is_some(),
            })
        })
        .collect()
}
