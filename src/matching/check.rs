//! Checks a proposal against its certificate, in one pass over all possible pairs and without solving anything.

use super::certificate::Certificate;
use super::fit::reasons;
use super::people::{Mentee, Mentor};
use super::pins::Pins;
use super::proof::Claim;
use super::propose::{BEST, Objective, Proposal, ProposedPair};
use super::reach::mask;
use super::rules::{Places, Rules, Wishes};
use super::table::Table;
use super::turns::turns;
use super::view::{Answers, View};
use super::worth::{Scale, turns_of_waiting};

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
    let pairing = Pairing::of(&table, proposal);
    let flaw = wrong_pair(&table, proposal)
        .or_else(|| too_many(&table, &pins, &pairing))
        .or_else(|| (!keeps_pins(&table, &pins, proposal)).then_some(Flaw::Pins))
        .or_else(|| {
            (Objective::of(rules, &proposal.pairs) != proposal.objective).then_some(Flaw::Objective)
        })
        .or_else(|| {
            let view = table.seen_by_mentees();
            let proof = &proposal.certificate;
            (!proves_who(&table, &view, &pins, &pairing, proof))
                .then_some(Flaw::Who)
                .or_else(|| {
                    (!proves_prices(&table, &view, &pins, &pairing, proof)).then_some(Flaw::Prices)
                })
        });
    flaw.map_or(Verdict::Proven, Verdict::Flawed)
}

/// Whether every mentee is there once, and nobody who was not given.
fn is_about(proposal: &Proposal, mentors: usize, mentees: usize) -> bool {
    let Certificate {
        place_prices,
        mentee_gains,
        awaited,
        ..
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

/// Who has whom beside the pins, by number.
struct Pairing {
    mentor_of: Vec<Option<usize>>,
    mentees_of: Vec<Vec<usize>>,
}

impl Pairing {
    fn of(table: &Table, proposal: &Proposal) -> Self {
        let mut pairing = Self {
            mentor_of: vec![None; table.mentees.len()],
            mentees_of: vec![Vec::new(); table.mentors.len()],
        };
        for pair in proposal.pairs.iter().filter(|pair| !pair.pinned) {
            let (mentor, mentee) = (
                table.mentor_number[pair.mentor],
                table.mentee_number[pair.mentee],
            );
            pairing.mentor_of[mentee] = Some(mentor);
            pairing.mentees_of[mentor].push(mentee);
        }
        pairing
    }
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

fn too_many(table: &Table, pins: &Pins, pairing: &Pairing) -> Option<Flaw> {
    let mut mentors = (0..).zip(&pairing.mentees_of);
    let (mentor, _) =
        mentors.find(|(mentor, mentees)| mentees.len() > pins.places[*mentor] as usize)?;
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
fn proves_who(
    table: &Table,
    view: &View,
    pins: &Pins,
    pairing: &Pairing,
    proof: &Certificate,
) -> bool {
    let turns = turns(table.rules.places, &table.mentees);
    let awaited: Vec<Option<usize>> = table
        .given_mentor
        .iter()
        .map(|&given| proof.awaited[given])
        .collect();
    // Who may only have mentors that are awaited by that turn.
    let waiting = pins
        .free_mentees()
        .filter(|&mentee| pairing.mentor_of[mentee].is_none());
    let mut bound: Vec<(usize, usize)> = waiting.map(|mentee| (turns[mentee], mentee)).collect();
    for (mentor, turn) in awaited.iter().enumerate() {
        let Some(turn) = *turn else { continue };
        let mentees = &pairing.mentees_of[mentor];
        if mentees.len() != pins.places[mentor] as usize
            || mentees.iter().any(|&mentee| turns[mentee] > turn)
        {
            return false;
        }
        bound.extend(mentees.iter().map(|&mentee| (turn, mentee)));
    }
    bound.sort_unstable();
    let mut by_turn: Vec<(usize, usize)> = (awaited.iter().enumerate())
        .filter_map(|(mentor, turn)| Some(((*turn)?, mentor)))
        .collect();
    by_turn.sort_unstable();
    let mut by_turn = by_turn.into_iter().peekable();
    let mut others = mask(awaited.iter().map(|_| true));
    let mut answers = Answers::default();
    bound.into_iter().all(|(turn, mentee)| {
        while let Some((_, mentor)) = by_turn.next_if(|(since, _)| *since <= turn) {
            others[mentor / 64] &= !(1 << (mentor % 64));
        }
        !view.could_have_any(mentee, &mut answers, &others)
    })
}

/// The second part of the proof, see [`check`].
fn proves_prices(
    table: &Table,
    view: &View,
    pins: &Pins,
    pairing: &Pairing,
    proof: &Certificate,
) -> bool {
    let may_wait = table.rules.places == Places::BestFit;
    let turn = if may_wait {
        turns_of_waiting(&table.mentees)
    } else {
        vec![1; table.mentees.len()]
    };
    let takes_part = |mentee: usize| {
        pins.mentor[mentee].is_none() && (may_wait || pairing.mentor_of[mentee].is_some())
    };
    let looking = (0..table.mentees.len())
        .filter(|&mentee| takes_part(mentee))
        .count();
    let offers = |mentor: usize| table.mentors[mentor].places > 0;
    let free = (0..table.mentors.len()).filter(|&mentor| offers(mentor));
    let free = free.fold(0_usize, |sum, mentor| {
        sum.saturating_add(pins.places[mentor] as usize)
    });
    let scale = Scale::of(looking.min(free), BEST, table.rules.acceptable.into());
    let placed = |mentee: usize| takes_part(mentee).then(|| scale.placed(turn[mentee]));
    let claim = Claim {
        scale,
        places: (0..table.mentors.len())
            .map(|mentor| offers(mentor).then_some(pins.places[mentor]))
            .collect(),
        worth: (0..table.mentees.len()).map(placed).collect(),
        price: table
            .given_mentor
            .iter()
            .map(|&given| proof.place_prices[given])
            .collect(),
        gain: table
            .given_mentee
            .iter()
            .map(|&given| proof.mentee_gains[given])
            .collect(),
        mentor_of: &pairing.mentor_of,
    };
    proof.scale == scale && claim.holds(view)
}
