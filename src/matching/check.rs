//! Checks a proposal against its certificate, in one pass over all possible pairs and without solving anything.

use super::assign::Edge;
use super::certificate::Certificate;
use super::fit::reasons;
use super::pairing::Pairing;
use super::people::{Mentee, Mentor};
use super::pins::Pins;
use super::propose::{Objective, Proposal, ProposedPair};
use super::rules::{Places, Rules, Wishes};
use super::solve::edges;
use super::table::Table;
use super::turns::turns;
use super::worth::Worth;

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
    let pins = Pins::settle(&table, wishes);
    let pairing = pairing(&table, &pins, proposal);
    (wrong_pair(&table, proposal))
        .or_else(|| too_many(&table, &pairing))
        .or_else(|| (!keeps_pins(&table, &pins, proposal)).then_some(Flaw::Pins))
        .or_else(|| {
            (Objective::of(rules, &proposal.pairs) != proposal.objective).then_some(Flaw::Objective)
        })
        .or_else(|| {
            (!proves_who(&table, &pins, &pairing, &proposal.certificate)).then_some(Flaw::Who)
        })
        .or_else(|| {
            (!proves_prices(&table, &pins, &pairing, &proposal.certificate)).then_some(Flaw::Prices)
        })
        .map_or(Verdict::Proven, Verdict::Flawed)
}

/// Whether every mentee is there once, and nobody who was not given.
fn is_about(proposal: &Proposal, mentors: usize, mentees: usize) -> bool {
    let Certificate {
        place_prices,
        mentee_gains,
        awaited,
    } = &proposal.certificate;
    let placed = proposal.pairs.iter().map(|pair| pair.mentee);
    let mut everybody: Vec<usize> = placed
        .chain(proposal.waiting.iter().map(|waiting| waiting.mentee))
        .collect();
    everybody.sort_unstable();
    everybody.into_iter().eq(0..mentees)
        && proposal.pairs.iter().all(|pair| pair.mentor < mentors)
        && place_prices.len() == mentors
        && awaited.len() == mentors
        && mentee_gains.len() == mentees
}

/// Who has whom beside the pins.
fn pairing(table: &Table, pins: &Pins, proposal: &Proposal) -> Pairing {
    let mut pairing = Pairing::empty(pins.places.clone(), table.mentees.len());
    for pair in proposal.pairs.iter().filter(|pair| !pair.pinned) {
        pairing.pair(
            table.mentee_number[pair.mentee],
            table.mentor_number[pair.mentor],
        );
    }
    pairing
}

fn wrong_pair(table: &Table, proposal: &Proposal) -> Option<Flaw> {
    let is_right = |pair: &&ProposedPair| {
        let mentor = table.mentor_number[pair.mentor];
        let mentee = table.mentee_number[pair.mentee];
        let truth = reasons(table.rules, table.mentors[mentor], table.mentees[mentee]);
        truth.as_ref() == Some(&pair.reasons) && !table.is_barred(mentor, mentee)
    };
    let wrong = proposal.pairs.iter().find(|pair| !is_right(pair))?;
    Some(Flaw::Pair {
        mentor: wrong.mentor,
        mentee: wrong.mentee,
    })
}

fn too_many(table: &Table, pairing: &Pairing) -> Option<Flaw> {
    let mut mentors = 0..pairing.places.len();
    let mentor =
        mentors.find(|&mentor| pairing.mentees_of[mentor].len() > pairing.places[mentor])?;
    Some(Flaw::Capacity {
        mentor: table.given_mentor[mentor],
    })
}

fn keeps_pins(table: &Table, pins: &Pins, proposal: &Proposal) -> bool {
    let mut kept = vec![None; table.mentees.len()];
    for pair in proposal.pairs.iter().filter(|pair| pair.pinned) {
        kept[table.mentee_number[pair.mentee]] = Some(table.mentor_number[pair.mentor]);
    }
    kept == pins.mentor && proposal.unkept_pins == pins.unkept
}

/// The first part of the proof, see [`check`].
fn proves_who(table: &Table, pins: &Pins, pairing: &Pairing, certificate: &Certificate) -> bool {
    let turns = turns(table.rules.places, &table.mentees);
    let awaited = |mentor: usize| certificate.awaited[table.given_mentor[mentor]];
    let only_awaited_by = |mentee: usize, turn: usize| {
        (table.possible[mentee].iter())
            .all(|option| awaited(option.mentor).is_some_and(|since| since <= turn))
    };
    let full_of_earlier = |mentor: usize| {
        awaited(mentor).is_none_or(|turn| {
            let mentees = &pairing.mentees_of[mentor];
            !pairing.has_room(mentor)
                && mentees
                    .iter()
                    .all(|&mentee| turns[mentee] <= turn && only_awaited_by(mentee, turn))
        })
    };
    let mut waiting = pins
        .free_mentees()
        .filter(|&mentee| pairing.mentor_of[mentee].is_none());
    waiting.all(|mentee| only_awaited_by(mentee, turns[mentee]))
        && (0..table.mentors.len()).all(full_of_earlier)
}

/// The second part of the proof, see [`check`].
fn proves_prices(table: &Table, pins: &Pins, pairing: &Pairing, certificate: &Certificate) -> bool {
    let place_price = |mentor: usize| certificate.place_prices[table.given_mentor[mentor]];
    let mentee_gain = |mentee: usize| certificate.mentee_gains[table.given_mentee[mentee]];
    let fair_place = |mentor: usize| {
        place_price(mentor) >= Worth::ZERO
            && (place_price(mentor) == Worth::ZERO || !pairing.has_room(mentor))
    };
    let may_wait = table.rules.places == Places::BestFit;
    let edges = edges(table);
    let fair_mentee = |mentee: usize| {
        let own = mentee_gain(mentee);
        let mine = pairing.mentor_of[mentee];
        let is_fair = |edge: &Edge| match own + place_price(edge.mentor) - edge.worth {
            loss if mine == Some(edge.mentor) => loss == Worth::ZERO,
            loss => loss >= Worth::ZERO,
        };
        match mine {
            Some(_) => (own >= Worth::ZERO || !may_wait) && edges[mentee].iter().all(is_fair),
            None => !may_wait || (own == Worth::ZERO && edges[mentee].iter().all(is_fair)),
        }
    };
    (0..table.mentors.len()).all(fair_place) && pins.free_mentees().all(fair_mentee)
}
