//! The pairs of a round, all at once.

use super::certificate::Certificate;
use super::fit::{Reasons, reasons};
use super::people::{Mentee, Mentor};
use super::pins::{Pins, UnkeptPin};
use super::rules::{Places, Rules, Wishes};
use super::solve::{Solution, Task};
use super::table::Table;
use super::threads;
use super::view::View;
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

/// How far a proposal has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is settled who takes part.
    Gathered,
    /// All pairs were looked at, and the best of each person are known.
    Scored,
    /// The pairs are found.
    Solved,
    /// Why and proof are there as well.
    Explained,
}

/// Proposes the best pairs for a round, in the order of aims that this module's page gives.
#[must_use]
pub fn propose(rules: &Rules, mentors: &[Mentor], mentees: &[Mentee], wishes: &Wishes) -> Proposal {
    propose_telling(rules, mentors, mentees, wishes, &mut |_| {})
}

/// As [`propose`], telling how far it has come: for a watch, or for somebody who waits.
#[must_use]
pub fn propose_telling(
    rules: &Rules,
    mentors: &[Mentor],
    mentees: &[Mentee],
    wishes: &Wishes,
    tell: &mut dyn FnMut(Step),
) -> Proposal {
    let table = Table::new(rules, mentors, mentees, wishes);
    let view = table.seen_by_mentees();
    let pins = table.pins(wishes);
    let task = table.case.task(&view, &pins, rules.places);
    tell(Step::Gathered);
    let other = other_side(&table, &task);
    let solution = solve(&view, other.as_ref(), &task, tell);
    tell(Step::Solved);
    let waiting = table.case.waiting(&pins, &solution);
    let threads = threads::for_pairs(mentors.len(), mentees.len());
    let proof = || Certificate::of(&table.case, &view, task.scale, &solution, &pins, &waiting);
    let why = || explain(&table, &view, other.as_ref(), &pins, &solution, &waiting);
    let reasons = || pairs(&table, &pins, &solution);
    let (certificate, (waiting, pairs)) =
        threads::both(threads, proof, || threads::both(threads, why, reasons));
    let proposal = Proposal {
        objective: Objective::of(rules, &pairs),
        certificate,
        waiting,
        unkept_pins: pins.unkept,
        pairs,
    };
    tell(Step::Explained);
    proposal
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
    let pins = table.pins(wishes);
    let task = table.case.task(&view, &pins, Places::BestFit);
    let other = other_side(&table, &task);
    let solution = solve(&view, other.as_ref(), &task, &mut |_| {});
    let pairs = pairs(&table, &pins, &solution);
    let total = |objective: Objective| i64::try_from(objective.total).unwrap_or(i64::MAX);
    total(Objective::of(rules, &pairs)) - total(drawn.objective)
}

/// The mentors' side, if looking from there makes the task quicker.
pub(super) fn other_side<'t>(table: &'t Table, task: &Task) -> Option<View<'t>> {
    task.is_tight().then(|| table.seen_by_mentors())
}

/// Solves the task from the mentors' side where it is given, from the mentees' otherwise.
pub(super) fn solve(
    view: &View,
    other: Option<&View>,
    task: &Task,
    tell: &mut dyn FnMut(Step),
) -> Solution {
    match other {
        Some(other) => task.by_mentors(other, &other.index.number, tell),
        None => task.by_mentees(view, tell),
    }
}

pub(super) fn pairs(table: &Table, pins: &Pins, solution: &Solution) -> Vec<ProposedPair> {
    let found = |mentee: usize| solution.mentor_of[mentee].map(|mentor| mentor as usize);
    (0..table.mentees.len())
        .filter_map(|mentee| {
            let mentor = pins.mentor[mentee].or(found(mentee))?;
            Some(ProposedPair {
                mentor: table.case.mentors.given[mentor],
                mentee: table.case.mentees.given[mentee],
                reasons: reasons(table.rules, table.mentors[mentor], table.mentees[mentee])?,
                pinned: pins.mentor[mentee].is_some(),
            })
        })
        .collect()
}
