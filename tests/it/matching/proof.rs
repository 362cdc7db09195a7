//! The proof that comes with every proposal holds, and no wrong proposal passes for proven.

use alongside::matching::{
    Certificate, Fit, Flaw, Objective, Places, Proposal, ProposedPair, Rules, Verdict, Waiting,
    Why, fit,
};
use proptest::prelude::*;
use proptest::sample::Index;

use super::better::worth;
use super::cohort::{Cohort, cases, cohorts};
use super::odd::alike;

const HIGH: i64 = i64::MAX / 8;

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

/// Whether two proposals differ in nothing that the aims speak of.
fn is_as_good(cohort: &Cohort, one: &Proposal, other: &Proposal) -> bool {
    let placed = |proposal: &Proposal| -> Vec<_> {
        let mut placed: Vec<_> = (proposal.pairs.iter())
            .map(|pair| match cohort.rules.places {
                Places::FairDraw { .. } => (pair.mentee, 0),
                Places::BestFit => (0, cohort.mentee(pair.mentee).rounds_waited),
            })
            .collect();
        placed.sort_unstable();
        placed
    };
    one.objective == other.objective && placed(one) == placed(other)
}

/// Certificates that somebody might try: those of both proposals, and prices made to suit the wrong one.
fn forged(cohort: &Cohort, wrong: &Proposal, best: &Proposal) -> Vec<Certificate> {
    let mut forged = vec![wrong.certificate.clone(), best.certificate.clone()];
    for choice in 0..27 {
        let price = |choice: i64| (9 * best.certificate.scale.poor + 9000) * (choice % 3 - 1);
        forged.push(suiting(
            cohort,
            wrong,
            [price(choice), price(choice / 3), price(choice / 9)],
        ));
    }
    let mut witnesses = vec![best.certificate.awaited.clone()];
    for turn in 0..cohort.mentees.len() {
        let first = |waiting: &Waiting, mentor| cohort.score(mentor, waiting.mentee).map(|_| turn);
        let awaited = |mentor| {
            wrong
                .waiting
                .iter()
                .find_map(|waiting| first(waiting, mentor))
        };
        witnesses.push((0..cohort.mentors.len()).map(awaited).collect());
    }
    for certificate in forged.clone() {
        let with = |awaited: Vec<_>| Certificate {
            awaited,
            ..certificate.clone()
        };
        forged.extend(witnesses.iter().cloned().map(with));
    }
    forged
}

/// Prices of places at full mentors, at others, and of those who wait; whoever has a mentor pays exactly for it.
fn suiting(cohort: &Cohort, wrong: &Proposal, [full, roomy, waiting]: [i64; 3]) -> Certificate {
    let taken = |mentor: usize| {
        wrong
            .pairs
            .iter()
            .filter(|pair| pair.mentor == mentor)
            .count()
    };
    let is_full = |mentor: usize| taken(mentor) == usize::from(cohort.mentor(mentor).places);
    let price = |mentor: usize| if is_full(mentor) { full } else { roomy };
    let own = |mentee: usize| {
        let pair = wrong.pairs.iter().find(|pair| pair.mentee == mentee);
        pair.map_or(waiting, |pair| {
            worth(cohort, wrong.certificate.scale, pair) - price(pair.mentor)
        })
    };
    Certificate {
        scale: wrong.certificate.scale,
        place_prices: (0..cohort.mentors.len()).map(price).collect(),
        mentee_gains: (0..cohort.mentees.len()).map(own).collect(),
        awaited: wrong.certificate.awaited.clone(),
    }
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

/// What the round would propose if these two were barred as well.
fn without(cohort: &Cohort, mentor: usize, mentee: usize) -> Proposal {
    let mut barred = cohort.clone();
    barred.wishes.bars.push((mentor, mentee));
    barred.propose()
}

#[test]
fn neither_a_price_below_nothing_nor_one_for_a_place_that_nobody_took_proves_anything() {
    let mut cohort = alike(2, 1, 1);
    cohort.mentor_mut(1).areas.clear();
    let mut weaker = without(&cohort, 0, 0);
    let gain = weaker
        .certificate
        .mentee_gains
        .first()
        .copied()
        .expect("one mentee");
    let high = 1000;
    for (place_prices, gain) in [(vec![0, -high], gain + high), (vec![high, 0], gain)] {
        weaker.certificate.place_prices = place_prices;
        weaker.certificate.mentee_gains = vec![gain];
        assert_eq!(cohort.check(&weaker), Verdict::Flawed(Flaw::Prices));
    }
}

#[test]
fn a_witness_that_forgets_who_could_move_on_proves_nothing() {
    let mut cohort = alike(2, 1, 3);
    for (mentee, rounds_waited) in cohort.mentees.iter_mut().zip([2, 1, 0]) {
        mentee.rounds_waited = rounds_waited;
    }
    cohort.wishes.bars = vec![(1, 1), (0, 2)];
    // The first could move on for the second, who comes before the third.
    let mut wrong = without(&cohort, 0, 1);
    wrong.certificate.awaited = vec![Some(1), None];
    assert_eq!(cohort.check(&wrong), Verdict::Flawed(Flaw::Who));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_proposal_is_proven(cohort in cohorts(0..=10, 0..=15)) {
        prop_assert_eq!(cohort.check(&cohort.propose()), Verdict::Proven);
    }

    #[test]
    fn no_certificate_proves_a_proposal_that_is_not_as_good(
        cohort in cohorts(1..=6, 1..=7),
        other in cohorts(0..=0, 0..=0),
    ) {
        let best = cohort.propose();
        let with_other_draw = Rules { places: other.rules.places, ..cohort.rules };
        for rules in [other.rules, with_other_draw] {
            let Some(mut wrong) = judged_by_the_true_rules(&cohort, rules) else { continue };
            wrong.unkept_pins.clone_from(&best.unkept_pins);
            if is_as_good(&cohort, &wrong, &best) {
                continue;
            }
            for certificate in forged(&cohort, &wrong, &best) {
                wrong.certificate = certificate;
                prop_assert_ne!(cohort.check(&wrong), Verdict::Proven);
            }
        }
    }

    #[test]
    fn pairs_over_a_bar_or_beyond_the_places_are_noticed(cohort in cohorts(1..=3, 1..=8)) {
        let cohort = cohort.without_pins();
        let mut lavish = cohort.clone();
        lavish.wishes.bars.clear();
        lavish.mentors.iter_mut().for_each(|mentor| mentor.places += 1);
        let wrong = lavish.propose();
        let taken = |number: usize| wrong.pairs.iter().filter(|pair| pair.mentor == number).count();
        let is_full = |&number: &usize| taken(number) > usize::from(cohort.mentor(number).places);
        let expected = if wrong.pairs.iter().any(|pair| cohort.is_barred(pair.mentor, pair.mentee)) {
            |flaw| matches!(flaw, Verdict::Flawed(Flaw::Pair { .. }))
        } else if (0..cohort.mentors.len()).any(|number| is_full(&number)) {
            |flaw| matches!(flaw, Verdict::Flawed(Flaw::Capacity { .. }))
        } else {
            |_| true
        };
        prop_assert!(expected(cohort.check(&wrong)));
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
            let spoilt = verdict(&|wrong, _| wrong.certificate.mentee_gains.fill(HIGH));
            prop_assert_eq!(spoilt, Verdict::Flawed(Flaw::Prices));
            let spoilt = verdict(&|wrong, _| wrong.certificate.mentee_gains.fill(-HIGH));
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
