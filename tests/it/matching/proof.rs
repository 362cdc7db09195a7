//! The proof that comes with every proposal holds, and no wrong proposal passes for proven.

use alongside::matching::{
    Fit, Flaw, Objective, Proposal, ProposedPair, Rules, Verdict, Waiting, Why, Worth, fit,
};
use proptest::prelude::*;
use proptest::sample::Index;

use super::cohort::{Cohort, cases, cohorts};

const HIGH: Worth = Worth {
    turn: i64::MAX,
    poor: i64::MAX,
    score: i64::MAX,
};

/// A proposal for the same people under other rules, with the true reasons and figures.
fn judged_by_the_true_rules(cohort: &Cohort, other: Rules) -> Option<Proposal> {
    let mut wrong = Cohort {
        rules: other,
        ..cohort.clone()
    }
    .propose();
    for pair in &mut wrong.pairs {
        let found = fit(
            &cohort.rules,
            cohort.mentor(pair.mentor),
            cohort.mentee(pair.mentee),
        );
        let Fit::Possible(reasons) = found else {
            return None;
        };
        pair.reasons = reasons;
    }
    wrong.objective = Objective::of(&cohort.rules, &wrong.pairs);
    Some(wrong)
}

/// Sends a pair apart.
fn without_pair(cohort: &Cohort, proposal: &Proposal, pair: usize) -> Proposal {
    let mut less = proposal.clone();
    let ProposedPair { mentee, .. } = less.pairs.remove(pair);
    less.waiting.push(Waiting {
        mentee,
        why: Why::NoMentors,
        smallest_change: None,
    });
    less.objective = Objective::of(&cohort.rules, &less.pairs);
    less
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_proposal_is_proven(cohort in cohorts(0..=10, 0..=15)) {
        prop_assert_eq!(cohort.check(&cohort.propose()), Verdict::Proven);
    }

    #[test]
    fn a_proposal_for_other_rules_is_proven_only_if_it_is_as_good(cohort in cohorts(1..=5, 2..=8), other in cohorts(0..=0, 0..=0)) {
        let best = cohort.propose();
        let Some(mut wrong) = judged_by_the_true_rules(&cohort, other.rules) else { return Ok(()) };
        wrong.unkept_pins.clone_from(&best.unkept_pins);
        for certificate in [wrong.certificate.clone(), best.certificate.clone()] {
            wrong.certificate = certificate;
            if wrong.objective != best.objective {
                prop_assert_ne!(cohort.check(&wrong), Verdict::Proven);
            }
        }
    }

    #[test]
    fn a_pair_sent_apart_is_noticed(cohort in cohorts(1..=5, 1..=8), which: Index) {
        let proposal = cohort.propose();
        if proposal.pairs.is_empty() {
            return Ok(());
        }
        let less = without_pair(&cohort, &proposal, which.index(proposal.pairs.len()));
        prop_assert!(matches!(cohort.check(&less), Verdict::Flawed(Flaw::Who | Flaw::Pins)));
    }

    #[test]
    fn a_proposal_that_is_not_about_these_people_is_noticed(cohort in cohorts(1..=5, 1..=8), which: Index) {
        let proposal = cohort.propose();
        let Some(pair) = proposal.pairs.first().cloned() else { return Ok(()) };
        let breaks: [fn(&mut Proposal, &ProposedPair); 6] = [
            |proposal, pair| proposal.pairs.push(pair.clone()),
            |proposal, _| proposal.pairs.clear(),
            |proposal, _| proposal.pairs.iter_mut().for_each(|pair| pair.mentor = usize::MAX),
            |proposal, _| proposal.pairs.iter_mut().for_each(|pair| pair.mentee = usize::MAX),
            |proposal, _| proposal.certificate.place_prices.clear(),
            |proposal, _| proposal.certificate.awaited.push(None),
        ];
        let mut wrong = proposal.clone();
        breaks.get(which.index(breaks.len())).expect("one of them")(&mut wrong, &pair);
        prop_assert_eq!(cohort.check(&wrong), Verdict::Flawed(Flaw::People));
    }

    #[test]
    fn false_figures_reasons_pins_and_prices_are_noticed(cohort in cohorts(1..=5, 1..=8)) {
        let proposal = cohort.propose();
        let Some(first) = proposal.pairs.first() else { return Ok(()) };
        let (mentor, mentee, pinned) = (first.mentor, first.mentee, first.pinned);
        let verdict = |spoil: &dyn Fn(&mut Proposal, &mut ProposedPair)| {
            let mut wrong = proposal.clone();
            let mut pair = wrong.pairs.remove(0);
            spoil(&mut wrong, &mut pair);
            wrong.pairs.insert(0, pair);
            cohort.check(&wrong)
        };
        let pair = Verdict::Flawed(Flaw::Pair { mentor, mentee });
        prop_assert_eq!(verdict(&|_, pair| pair.reasons.score ^= 1), pair);
        prop_assert_eq!(verdict(&|_, pair| pair.reasons.availability.half_hours += 1), pair);
        prop_assert_eq!(verdict(&|wrong, _| wrong.objective.total += 1), Verdict::Flawed(Flaw::Objective));
        prop_assert_eq!(verdict(&|wrong, _| wrong.objective.poor += 1), Verdict::Flawed(Flaw::Objective));
        let flipped = verdict(&|_, pair| pair.pinned ^= true);
        let is_noticed = matches!(flipped, Verdict::Flawed(Flaw::Pins | Flaw::Capacity { .. }));
        prop_assert!(is_noticed);
        if !pinned {
            let spoilt = verdict(&|wrong, _| wrong.certificate.mentee_prices.fill(HIGH));
            prop_assert_eq!(spoilt, Verdict::Flawed(Flaw::Prices));
            let spoilt = verdict(&|wrong, _| wrong.certificate.mentee_prices.fill(-HIGH));
            prop_assert_eq!(spoilt, Verdict::Flawed(Flaw::Prices));
            let spoilt = verdict(&|wrong, _| wrong.certificate.place_prices.fill(-HIGH));
            prop_assert_eq!(spoilt, Verdict::Flawed(Flaw::Prices));
        }
        if proposal.certificate.awaited.iter().any(Option::is_some) {
            let spoilt = verdict(&|wrong, _| wrong.certificate.awaited.fill(None));
            prop_assert_eq!(spoilt, Verdict::Flawed(Flaw::Who));
        }
    }
}
