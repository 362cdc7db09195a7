//! Checks a proposal against its certificate, in one pass over all possible pairs and without solving anything.

use super::fit::reasons;
use super::judged::Judged;
use super::people::{Mentee, Mentor};
use super::propose::{Objective, Proposal, ProposedPair};
use super::rules::{Rules, Wishes};
use super::table::Table;

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No other pairs serve the aims of the round better.
    Proven,
    /// The proposal, or its proof, is wrong; this is the first thing that was found.
    Flawed(Flaw),
}

/// What is wrong with a proposal or its proof; places in the given slices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Somebody is missing, there twice, or not among those given; or the proof is not about these people.
    People,
    /// These two can not be a pair, or their reasons are not the true ones.
    Pair {
        /// The mentor of the pair.
        mentor: usize,
        /// The mentee of the pair.
        mentee: usize,
    },
    /// This mentor has more mentees than places.
    Capacity {
        /// The mentor.
        mentor: usize,
    },
    /// Pins are not kept where they could be, or pairs are called pinned that are not.
    Pins,
    /// The figures are not those of the pairs.
    Objective,
    /// It is not proven that nobody waits who comes before somebody placed, or who could be placed as well.
    Who,
    /// It is not proven that no other pairs of the same people fit better.
    Prices,
}

/// Checks that a proposal keeps all rules and wishes, and that its certificate proves it the best.
///
/// The proof has two parts.
/// *Who*: everybody waiting could only have mentors that are `awaited` by that turn;
/// such a mentor is full, of people whose turn is no later, who again could only have mentors awaited by that turn.
/// So these people come first and leave no place, and the greedy choice by turn would not find one either.
/// *With whom*: no place costs less than nothing; in any possible pair gain and price are together no less than its
/// worth, and exactly its worth if it is proposed; a mentor with room costs nothing.
/// Then any pairs of the same people are worth at most the sum of all gains and prices, which the proposal reaches
/// (weak duality).
/// Under best fit the second part is asked of all mentees, with no gain for those who wait, and so proves who as well.
#[must_use]
pub fn check(
    rules: &Rules,
    mentors: &[Mentor],
    mentees: &[Mentee],
    wishes: &Wishes,
    proposal: &Proposal,
) -> Verdict {
    if !is_about(proposal, mentors.len(), mentees.len()) {
        return Verdict::Flawed(Flaw::People);
    }
    let table = Table::new(rules, mentors, mentees, wishes);
    let judged = Judged {
        case: &table.case,
        pins: &table.pins(wishes),
        pairs: proposal
            .pairs
            .iter()
            .map(|pair| (pair.mentor, pair.mentee, pair.pinned))
            .collect(),
        unkept_pins: &proposal.unkept_pins,
        proof: &proposal.certificate,
    };
    let figures = Objective::of(rules, &proposal.pairs) == proposal.objective;
    wrong_pair(&table, proposal)
        .or_else(|| judged.breach())
        .or_else(|| (!figures).then_some(Flaw::Objective))
        .or_else(|| judged.gap(&table.seen_by_mentees()))
        .map_or(Verdict::Proven, Verdict::Flawed)
}

fn is_about(proposal: &Proposal, mentors: usize, mentees: usize) -> bool {
    let placed = proposal.pairs.iter().map(|pair| (pair.mentor, pair.mentee));
    let waiting = proposal.waiting.iter().map(|waiting| waiting.mentee);
    is_everybody(placed, waiting, mentors, mentees)
        && proposal.certificate.is_about(mentors, mentees)
}

/// Whether every mentee is there once, and nobody who was not given.
pub(super) fn is_everybody(
    placed: impl Iterator<Item = (usize, usize)> + Clone,
    waiting: impl Iterator<Item = usize>,
    mentors: usize,
    mentees: usize,
) -> bool {
    let mut everybody: Vec<usize> = placed
        .clone()
        .map(|(_, mentee)| mentee)
        .chain(waiting)
        .collect();
    everybody.sort_unstable();
    everybody.into_iter().eq(0..mentees) && placed.into_iter().all(|(mentor, _)| mentor < mentors)
}

fn wrong_pair(table: &Table, proposal: &Proposal) -> Option<Flaw> {
    let is_right = |pair: &&ProposedPair| {
        let mentor = table.case.mentors.number[pair.mentor];
        let mentee = table.case.mentees.number[pair.mentee];
        let truth = reasons(table.rules, table.mentors[mentor], table.mentees[mentee]);
        truth.as_ref() == Some(&pair.reasons) && !table.is_barred(mentor, mentee)
    };
    let wrong = proposal.pairs.iter().find(|pair| !is_right(pair))?;
    Some(Flaw::Pair {
        mentor: wrong.mentor,
        mentee: wrong.mentee,
    })
}
