//! What a change would do to a round, solved on from the answer there is.

use std::collections::BTreeMap;

use super::case::Case;
use super::people::{Mentee, Mentor};
use super::propose::{Objective, Proposal, ProposedPair, other_side, pairs, solve};
use super::rules::{Places, Rules, Wishes};
use super::solve::Solution;
use super::table::Table;
use super::worth::turns_of_waiting;

/// Something that could be decided; people as places in the given slices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// These two are to be a pair.
    Pin {
        /// The mentor.
        mentor: usize,
        /// The mentee.
        mentee: usize,
    },
    /// These two are to be no pair.
    Bar {
        /// The mentor.
        mentor: usize,
        /// The mentee.
        mentee: usize,
    },
    /// A mentor takes so many.
    Places {
        /// The mentor.
        mentor: usize,
        /// How many in all.
        places: u16,
    },
    /// Somebody more offers to accompany others.
    Mentor(Box<Mentor>),
    /// Somebody more looks for a mentor.
    Mentee(Box<Mentee>),
}

/// What a change does; people as places in the given slices, a newcomer as the place after the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// How many more mentees have a mentor; fewer if negative.
    pub placed: i64,
    /// How many more pairs are poor.
    pub poor: i64,
    /// How much the total rises.
    pub total: i64,
    /// Mentees who have another mentor: who, from whom, to whom.
    pub moved: Vec<(usize, usize, usize)>,
    /// Mentees who have a mentor now and had none.
    pub gained: Vec<usize>,
    /// Mentees who had a mentor and have none.
    pub lost: Vec<usize>,
    /// A pin that could not be kept, so that nothing changes.
    pub unkept: bool,
}

impl Effect {
    /// How two sets of pairs for the same people, or for one more, differ.
    #[must_use]
    pub fn between(rules: &Rules, before: &[ProposedPair], after: &[ProposedPair]) -> Self {
        let signed = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let total = |objective: Objective| i64::try_from(objective.total).unwrap_or(i64::MAX);
        let (had, has) = (Objective::of(rules, before), Objective::of(rules, after));
        let mut effect = Self {
            placed: signed(has.placed) - signed(had.placed),
            poor: signed(has.poor) - signed(had.poor),
            total: total(has) - total(had),
            ..Self::default()
        };
        let mut mentors: BTreeMap<usize, [Option<usize>; 2]> = BTreeMap::new();
        for (side, pairs) in [before, after].into_iter().enumerate() {
            for pair in pairs {
                mentors.entry(pair.mentee).or_default()[side] = Some(pair.mentor);
            }
        }
        for (mentee, two) in mentors {
            match two {
                [None, Some(_)] => effect.gained.push(mentee),
                [Some(_), None] => effect.lost.push(mentee),
                [Some(from), Some(to)] if from != to => effect.moved.push((mentee, from, to)),
                _ => {}
            }
        }
        effect
    }
}

/// What would change if this were so, to a proposal for these people and wishes.
///
/// Placed, poor and total are exactly those of a proposal made from nothing.
/// Of the pairs that reach them these are some that keep as many people where they are as the chains of moves allow;
/// among equally good pairs a proposal made from nothing may choose others.
#[must_use]
pub fn what_if(
    rules: &Rules,
    mentors: &[Mentor],
    mentees: &[Mentee],
    wishes: &Wishes,
    proposal: &Proposal,
    change: &WhatIf,
) -> Effect {
    let mut changed = Changed {
        mentors: mentors.to_vec(),
        mentees: mentees.to_vec(),
        wishes: wishes.clone(),
    };
    changed.make(change);
    let (mentors_before, mentees_before) = (mentors, mentees);
    let Changed {
        mentors,
        mentees,
        wishes,
    } = &changed;
    let table = Table::new(rules, mentors, mentees, wishes);
    let pins = table.pins(wishes);
    if pins.unkept.len() > proposal.unkept_pins.len() {
        return Effect {
            unkept: true,
            ..Effect::default()
        };
    }
    let view = table.seen_by_mentees();
    let mut task = table.case.task(&view, &pins, rules.places);
    let before = known(&table.case, rules.places, mentors_before, proposal);
    let most = i64::try_from(task.most()).unwrap_or(i64::MAX);
    let solution =
        if most > proposal.certificate.scale.pairs || waits_otherwise(&table, mentees_before) {
            // Too many come at once, or turns count otherwise, for the old prices to hold.
            let other = other_side(&table, &task);
            solve(&view, other.as_ref(), &task, &mut |_| {})
        } else {
            task.count_by(proposal.certificate.scale);
            let other = table.seen_by_mentors();
            let possible = |mentee: usize| {
                let mentor = before.mentor_of[mentee];
                mentor.is_some_and(|mentor| view.score(mentee, mentor as usize).is_some())
            };
            task.solve_on(&view, &other, &other.index.number, &before, possible)
        };
    Effect::between(rules, &proposal.pairs, &pairs(&table, &pins, &solution))
}

/// Whether a newcomer who waited as long as nobody else makes the turns of the others count otherwise.
fn waits_otherwise(table: &Table, before: &[Mentee]) -> bool {
    let now = turns_of_waiting(&table.case.waited);
    let waited: Vec<u32> = before.iter().map(|mentee| mentee.rounds_waited).collect();
    let then = turns_of_waiting(&waited);
    let number = &table.case.mentees.number;
    then.iter()
        .zip(number)
        .any(|(then, &number)| now[number] != *then)
}

struct Changed {
    mentors: Vec<Mentor>,
    mentees: Vec<Mentee>,
    wishes: Wishes,
}

impl Changed {
    fn make(&mut self, change: &WhatIf) {
        match change {
            WhatIf::Pin { mentor, mentee } => self.wishes.pins.push((*mentor, *mentee)),
            WhatIf::Bar { mentor, mentee } => self.wishes.bars.push((*mentor, *mentee)),
            WhatIf::Places { mentor, places } => {
                if let Some(mentor) = self.mentors.get_mut(*mentor) {
                    mentor.places = *places;
                }
            }
            WhatIf::Mentor(mentor) => self.mentors.push(Mentor::clone(mentor)),
            WhatIf::Mentee(mentee) => self.mentees.push(Mentee::clone(mentee)),
        }
    }
}

/// A proposal as a solution, in the order of the changed round; `mentors` are those it was made for.
fn known(case: &Case, places: Places, mentors: &[Mentor], proposal: &Proposal) -> Solution {
    let (all_mentors, all_mentees) = (case.offered.len(), case.waited.len());
    let mut solution = Solution {
        mentor_of: vec![None; all_mentees],
        mentee_gain: vec![0; all_mentees],
        place_price: vec![0; all_mentors],
        takes_part: vec![false; all_mentees],
        offers: vec![false; all_mentors],
    };
    let proof = &proposal.certificate;
    let prices = proof
        .place_prices
        .iter()
        .zip(mentors)
        .zip(&case.mentors.number);
    for ((&price, mentor), &number) in prices {
        solution.place_price[number] = price;
        solution.offers[number] = mentor.places > 0;
    }
    for (&gain, &number) in proof.mentee_gains.iter().zip(&case.mentees.number) {
        solution.mentee_gain[number] = gain;
    }
    for pair in proposal.pairs.iter().filter(|pair| !pair.pinned) {
        let mentee = case.mentees.number[pair.mentee];
        solution.mentor_of[mentee] = u32::try_from(case.mentors.number[pair.mentor]).ok();
        solution.takes_part[mentee] = true;
    }
    for waiting in &proposal.waiting {
        solution.takes_part[case.mentees.number[waiting.mentee]] = places == Places::BestFit;
    }
    solution
}
