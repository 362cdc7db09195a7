//! The pairs of a round, all at once.

use super::certificate::Certificate;
use super::fit::{Reasons, reasons};
use super::people::{Mentee, Mentor};
use super::pins::{Pins, UnkeptPin};
use super::rules::{Places, Rules, Wishes};
use super::solve::{Solution, solve};
use super::table::Table;
use super::turns::turns;
use super::waiting::{Waiting, explain};

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
    /// How much higher the total would be if best fit decided who waits; `None` if it does.
    ///
    /// It can be negative: best fit may give up some of the total for fewer poor pairs.
    pub draw_costs: Option<i64>,
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
        Self {
            placed: pairs.len(),
            poor: pairs
                .iter()
                .filter(|pair| pair.reasons.score < rules.acceptable)
                .count(),
            total: pairs.iter().map(|pair| u64::from(pair.reasons.score)).sum(),
        }
    }
}

/// Proposes the best pairs for a round, in the order of aims that this module's page gives.
#[must_use]
pub fn propose(rules: &Rules, mentors: &[Mentor], mentees: &[Mentee], wishes: &Wishes) -> Proposal {
    let table = Table::new(rules, mentors, mentees, wishes);
    let pins = Pins::settle(&table, wishes);
    let turns = turns(rules.places, &table.mentees);
    let solution = solve(&table, &pins, rules.places, &turns);
    let mut waiting: Vec<usize> = pins
        .free_mentees()
        .filter(|&mentee| solution.pairing.mentor_of[mentee].is_none())
        .collect();
    waiting.sort_by_key(|&mentee| turns[mentee]);

    let pairs = pairs(&table, &pins, &solution);
    Proposal {
        objective: Objective::of(rules, &pairs),
        draw_costs: draw_costs(&table, &pins, &solution, &waiting),
        certificate: Certificate::of(&table, &solution, &waiting, &turns),
        waiting: explain(&table, &solution.pairing, &waiting),
        unkept_pins: pins.unkept,
        pairs,
    }
}

fn pairs(table: &Table, pins: &Pins, solution: &Solution) -> Vec<ProposedPair> {
    (0..table.mentees.len())
        .filter_map(|mentee| {
            let mentor = pins.mentor[mentee].or(solution.pairing.mentor_of[mentee])?;
            Some(ProposedPair {
                mentor: table.given_mentor[mentor],
                mentee: table.given_mentee[mentee],
                reasons: reasons(table.rules, table.mentors[mentor], table.mentees[mentee])?,
                pinned: pins.mentor[mentee].is_some(),
            })
        })
        .collect()
}

/// What the total loses because a draw decides who waits.
fn draw_costs(table: &Table, pins: &Pins, drawn: &Solution, waiting: &[usize]) -> Option<i64> {
    if table.rules.places == Places::BestFit {
        return None;
    }
    if waiting
        .iter()
        .all(|&mentee| table.possible[mentee].is_empty())
    {
        // Everybody who could have a mentor has one; there was nothing to draw.
        return Some(0);
    }
    let turns = turns(Places::BestFit, &table.mentees);
    let fittest = solve(table, pins, Places::BestFit, &turns);
    Some(total(table, &fittest) - total(table, drawn))
}

/// The sum of the scores of all pairs that are not pinned.
fn total(table: &Table, solution: &Solution) -> i64 {
    let score = |(mentee, mentor): (usize, &Option<usize>)| {
        let pair = table.possible[mentee]
            .iter()
            .find(|possible| Some(possible.mentor) == *mentor)?;
        Some(i64::from(pair.score))
    };
    solution
        .pairing
        .mentor_of
        .iter()
        .enumerate()
        .filter_map(score)
        .sum()
}
