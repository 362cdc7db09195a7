//! Questions about what would be are answered as if it were.

use alongside::matching::{
    Effect, Marginal, Objective, Places, Proposal, Verdict, WhatIf, recruit, what_if,
};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};

use super::cohort::{Cohort, cases, cohorts};
use super::odd::alike;

fn asked(cohort: &Cohort, proposal: &Proposal, change: &WhatIf) -> Effect {
    let Cohort {
        rules,
        mentors,
        mentees,
        wishes,
    } = cohort;
    what_if(rules, mentors, mentees, wishes, proposal, change)
}

/// The round after the change.
fn changed(cohort: &Cohort, change: &WhatIf) -> Cohort {
    let mut changed = cohort.clone();
    match change.clone() {
        WhatIf::Pin { mentor, mentee } => changed.wishes.pins.push((mentor, mentee)),
        WhatIf::Bar { mentor, mentee } => changed.wishes.bars.push((mentor, mentee)),
        WhatIf::Places { mentor, places } => changed.mentor_mut(mentor).places = places,
        WhatIf::Mentor(mentor) => changed.mentors.push(*mentor),
        WhatIf::Mentee(mentee) => changed.mentees.push(*mentee),
    }
    changed
}

fn difference(before: Objective, after: Objective) -> (i64, i64, i64) {
    let signed = |count: usize| i64::try_from(count).expect("few people");
    let total = |objective: Objective| i64::try_from(objective.total).expect("a small round");
    (
        signed(after.placed) - signed(before.placed),
        signed(after.poor) - signed(before.poor),
        total(after) - total(before),
    )
}

fn mentor_of(proposal: &Proposal) -> BTreeMap<usize, usize> {
    proposal
        .pairs
        .iter()
        .map(|pair| (pair.mentee, pair.mentor))
        .collect()
}

/// Who has a mentor after these moves; nothing if the moves are not about the pairs there were.
fn placed_after(before: &Proposal, effect: &Effect) -> Option<BTreeSet<usize>> {
    let pairs = mentor_of(before);
    let true_moves = effect
        .moved
        .iter()
        .all(|(mentee, from, _)| pairs.get(mentee) == Some(from));
    let mut placed: BTreeSet<usize> = pairs.into_keys().collect();
    let true_losses = effect.lost.iter().all(|mentee| placed.remove(mentee));
    let true_gains = effect.gained.iter().all(|mentee| placed.insert(*mentee));
    (true_moves && true_losses && true_gains).then_some(placed)
}

#[test]
fn more_places_than_mentees_do_no_harm() {
    let two_for_one = alike(1, 1, 2).with_places(Places::BestFit);
    let change = WhatIf::Places {
        mentor: 0,
        places: 9,
    };
    let effect = asked(&two_for_one, &two_for_one.propose(), &change);
    assert_eq!((effect.placed, effect.gained.len()), (1, 1));
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn what_if_is_what_a_proposal_from_nothing_would_reach(
        cohort in cohorts(1..=7, 1..=10),
        other in cohorts(1..=1, 1..=1),
        what in 0..5_u8,
        places in 0..4_u16,
        who: (Index, Index),
    ) {
        let (mentor, mentee) = (who.0.index(cohort.mentors.len()), who.1.index(cohort.mentees.len()));
        let proposal = cohort.propose();
        let change = match what {
            0 => WhatIf::Pin { mentor, mentee },
            // Bars matter most to those who are a pair.
            1 => {
                let pair = proposal.pairs.get(who.0.index(proposal.pairs.len() + 1));
                pair.map_or(WhatIf::Bar { mentor, mentee }, |pair| WhatIf::Bar { mentor: pair.mentor, mentee: pair.mentee })
            }
            2 => WhatIf::Places { mentor, places },
            3 => WhatIf::Mentor(Box::new(other.mentor(0).clone())),
            _ => WhatIf::Mentee(Box::new(other.mentee(0).clone())),
        };
        let after = changed(&cohort, &change);
        let cold = after.propose();
        prop_assert_eq!(after.check(&cold), Verdict::Proven);
        let effect = asked(&cohort, &proposal, &change);
        if effect.unkept {
            prop_assert!(cold.unkept_pins.len() > proposal.unkept_pins.len());
            return Ok(());
        }
        let found = (effect.placed, effect.poor, effect.total);
        prop_assert_eq!(found, difference(proposal.objective, cold.objective), "{:?}", change);
        let placed = placed_after(&proposal, &effect);
        prop_assert_eq!(placed.as_ref().map(BTreeSet::len), Some(cold.pairs.len()));
        if cohort.rules.places != Places::BestFit {
            prop_assert_eq!(placed, Some(mentor_of(&cold).into_keys().collect()));
        }
    }

    #[test]
    fn one_place_more_does_what_recruiting_promises(
        cohort in cohorts(0..=6, 1..=10),
        others in cohorts(1..=4, 0..=0),
    ) {
        let cohort = cohort.with_places(Places::BestFit);
        let before = cohort.propose();
        let profiles: Vec<_> = (others.mentors.into_iter().enumerate())
            .map(|(number, mut mentor)| {
                mentor.places = 1;
                mentor.person.id = format!("~{number}");
                mentor
            })
            .collect();
        let Cohort { rules, mentors, mentees, wishes } = &cohort;
        let promised = recruit(rules, mentors, mentees, wishes, &profiles);
        for (profile, promised) in profiles.into_iter().zip(promised) {
            let after = changed(&cohort, &WhatIf::Mentor(Box::new(profile))).propose();
            let (placed, poor, total) = difference(before.objective, after.objective);
            let truth = Marginal { placed: u32::try_from(placed).expect("nobody is sent away"), poor, total };
            prop_assert_eq!(promised, truth);
        }
    }
}
