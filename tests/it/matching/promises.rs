//! What holds for every proposal, whoever the people are.

use std::collections::BTreeSet;

use alongside::matching::{
    AreaCode, Certificate, Change, Depth, Fit, Obstacle, PinTrouble, Places, Proposal,
    ProposedPair, Weights, Why, fit, ranked,
};
use proptest::prelude::*;

use super::cohort::{Cohort, cases, cohorts, week};

/// The proposal with ids in the place of numbers, so that it can be compared with that of another order.
fn named(cohort: &Cohort, proposal: &Proposal) -> Vec<String> {
    let mentor = |number: usize| &cohort.mentor(number).person.id;
    let mentee = |number: usize| &cohort.mentee(number).person.id;
    let pairs = proposal.pairs.iter().map(|pair| {
        let ProposedPair {
            reasons, pinned, ..
        } = pair;
        format!(
            "{} {} {reasons:?} {pinned}",
            mentor(pair.mentor),
            mentee(pair.mentee)
        )
    });
    let waiting = proposal.waiting.iter().map(|waiting| {
        let change = waiting
            .smallest_change
            .map(|change| named_change(cohort, change));
        format!("{} {:?} {change:?}", mentee(waiting.mentee), waiting.why)
    });
    let pins = (proposal.unkept_pins.iter()).map(|pin| {
        format!(
            "{} {} {:?}",
            mentor(pin.mentor),
            mentee(pin.mentee),
            pin.why
        )
    });
    let Certificate {
        place_prices,
        awaited,
        ..
    } = &proposal.certificate;
    let prices = place_prices.iter().zip(awaited).enumerate();
    let mut prices: Vec<String> = prices
        .map(|(number, price)| format!("{} {price:?}", mentor(number)))
        .collect();
    prices.sort();
    let figures = format!("{:?}", proposal.objective);
    pairs
        .chain(waiting)
        .chain(pins)
        .chain(prices)
        .chain([figures])
        .collect()
}

fn named_change(cohort: &Cohort, change: Change) -> String {
    let id = |mentor: usize| &cohort.mentor(mentor).person.id;
    match change {
        Change::MoreTime {
            mentor,
            half_hours_missing,
        } => format!("time {} {half_hours_missing}", id(mentor)),
        Change::OtherWayOfMeeting { mentor } => format!("meeting {}", id(mentor)),
        Change::AnotherPlace { mentor } => format!("place {}", id(mentor)),
        Change::LanguageLevel {
            mentor, language, ..
        } => format!("language {} {language:?}", id(mentor)),
    }
}

/// Turns both sides round and the wishes too.
fn turned_round(cohort: &Cohort) -> Cohort {
    let mut turned = cohort.clone();
    turned.mentors.reverse();
    turned.mentees.reverse();
    let (mentors, mentees) = (cohort.mentors.len(), cohort.mentees.len());
    for wishes in [&mut turned.wishes.pins, &mut turned.wishes.bars] {
        wishes.reverse();
        for (mentor, mentee) in wishes {
            (*mentor, *mentee) = (mentors - 1 - *mentor, mentees - 1 - *mentee);
        }
    }
    turned
}

fn placed(proposal: &Proposal) -> BTreeSet<usize> {
    proposal.pairs.iter().map(|pair| pair.mentee).collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn everybody_is_there_once_and_no_mentor_has_more_mentees_than_places(cohort in cohorts(0..=8, 0..=12)) {
        let proposal = cohort.propose();
        let mut everybody: Vec<usize> = proposal.pairs.iter().map(|pair| pair.mentee).collect();
        everybody.extend(proposal.waiting.iter().map(|waiting| waiting.mentee));
        everybody.sort_unstable();
        prop_assert!(everybody.into_iter().eq(0..cohort.mentees.len()));
        for (number, mentor) in cohort.mentors.iter().enumerate() {
            let taken = proposal.pairs.iter().filter(|pair| pair.mentor == number).count();
            prop_assert!(taken <= usize::from(mentor.places));
        }
    }

    #[test]
    fn every_pair_is_possible_and_nobody_is_paired_over_a_bar(cohort in cohorts(0..=8, 0..=12)) {
        for pair in cohort.propose().pairs {
            let found = fit(&cohort.rules, cohort.mentor(pair.mentor), cohort.mentee(pair.mentee));
            prop_assert_eq!(found, Fit::Possible(pair.reasons));
            prop_assert!(!cohort.is_barred(pair.mentor, pair.mentee));
        }
    }

    #[test]
    fn every_pin_is_kept_or_it_is_said_why_not(cohort in cohorts(1..=5, 1..=6)) {
        let proposal = cohort.propose();
        let pinned = |mentor, mentee| {
            let mut pairs = proposal.pairs.iter();
            pairs.any(|pair| pair.pinned && (pair.mentor, pair.mentee) == (mentor, mentee))
        };
        for &(mentor, mentee) in &cohort.wishes.pins {
            let unkept = proposal.unkept_pins.iter().find(|pin| (pin.mentor, pin.mentee) == (mentor, mentee));
            prop_assert!(pinned(mentor, mentee) != unkept.is_some());
            let held = |number: usize| proposal.pairs.iter().filter(|pair| pair.pinned && pair.mentor == number).count();
            match unkept.map(|pin| &pin.why) {
                None => {}
                Some(PinTrouble::Impossible(obstacles)) => {
                    let mut expected = match fit(&cohort.rules, cohort.mentor(mentor), cohort.mentee(mentee)) {
                        Fit::Possible(_) => vec![],
                        Fit::Impossible(obstacles) => obstacles,
                    };
                    expected.extend(cohort.is_barred(mentor, mentee).then_some(Obstacle::Barred));
                    prop_assert!(!obstacles.is_empty());
                    prop_assert_eq!(obstacles, &expected);
                }
                Some(PinTrouble::MenteeTaken) => {
                    prop_assert!((0..cohort.mentors.len()).any(|other| other != mentor && pinned(other, mentee)));
                }
                Some(PinTrouble::NoPlaces) => prop_assert_eq!(cohort.mentor(mentor).places, 0),
                Some(PinTrouble::MentorFull) => {
                    prop_assert_ne!(cohort.mentor(mentor).places, 0);
                    prop_assert_eq!(held(mentor), usize::from(cohort.mentor(mentor).places));
                }
                Some(PinTrouble::Unknown) => prop_assert!(false, "both are there"),
            }
        }
        for pair in proposal.pairs.iter().filter(|pair| pair.pinned) {
            prop_assert!(cohort.wishes.pins.contains(&(pair.mentor, pair.mentee)));
        }
    }

    #[test]
    fn the_order_in_which_people_come_changes_nothing(cohort in cohorts(0..=8, 0..=12)) {
        let turned = turned_round(&cohort);
        prop_assert_eq!(named(&cohort, &cohort.propose()), named(&turned, &turned.propose()));
    }

    #[test]
    fn a_fair_draw_places_the_same_people_whatever_the_scores(cohort in cohorts(1..=5, 4..=12), seed: u64) {
        let cohort = cohort.with_places(Places::FairDraw { seed });
        let mut other = cohort.clone();
        other.rules.weights = Weights { languages: 9, experience: 0, availability: 1 };
        other.rules.acceptable = 900;
        other.mentors.iter_mut().step_by(2).for_each(|mentor| mentor.areas = vec![(AreaCode(1), Depth::Deep)]);
        other.mentees.iter_mut().for_each(|mentee| mentee.areas = vec![AreaCode(1), AreaCode(2)]);
        other.mentees.iter_mut().for_each(|mentee| mentee.home = None);
        prop_assert_eq!(placed(&cohort.propose()), placed(&other.propose()));
    }

    #[test]
    fn moving_the_whole_week_changes_nothing(
        mut cohort in cohorts(0..=6, 0..=8),
        starts in prop::collection::vec(prop::collection::vec(0..30_u16, 0..12), 14),
        by in 0..672_u16,
    ) {
        let mut give_weeks = |by: u16| {
            let people = cohort.mentors.iter_mut().map(|mentor| &mut mentor.person);
            let people = people.chain(cohort.mentees.iter_mut().map(|mentee| &mut mentee.person));
            for (person, starts) in people.zip(&starts) {
                person.week = week(starts.iter().map(|start| start + by));
            }
            let proposal = cohort.propose();
            let pair = |pair: &ProposedPair| (pair.mentor, pair.mentee, pair.reasons.score);
            (proposal.pairs.iter().map(pair).collect::<Vec<_>>(), proposal.waiting, proposal.objective)
        };
        prop_assert_eq!(give_weeks(0), give_weeks(by));
    }

    #[test]
    fn what_the_rules_do_not_name_changes_nothing(cohort in cohorts(0..=6, 0..=8)) {
        let mut cohort = cohort;
        cohort.rules.same_organisation_apart = false;
        cohort.mentees.iter_mut().for_each(|mentee| mentee.person.same_as = 0);
        let before = cohort.propose();
        cohort.mentees.iter_mut().zip(100..).for_each(|(mentee, number)| mentee.person.same_as = number);
        cohort.mentees.iter_mut().for_each(|mentee| mentee.person.organisation = Some(1));
        prop_assert_eq!(before, cohort.propose());
    }

    #[test]
    fn those_who_wait_are_told_the_truth(cohort in cohorts(0..=5, 0..=8)) {
        let proposal = cohort.propose();
        let offering = || (0..cohort.mentors.len()).filter(|&mentor| cohort.mentor(mentor).places > 0);
        for waiting in &proposal.waiting {
            let mentee = cohort.mentee(waiting.mentee);
            let possible = |&mentor: &usize| {
                let found = fit(&cohort.rules, cohort.mentor(mentor), mentee);
                matches!(found, Fit::Possible(_)) && !cohort.is_barred(mentor, waiting.mentee)
            };
            let fails = |obstacle: fn(&Obstacle) -> bool| {
                offering().filter(|&mentor| match fit(&cohort.rules, cohort.mentor(mentor), mentee) {
                    Fit::Possible(_) => false,
                    Fit::Impossible(obstacles) => obstacles.iter().any(obstacle),
                }).count()
            };
            let languages = fails(|obstacle| *obstacle == Obstacle::Language);
            let time = fails(|obstacle| matches!(obstacle, Obstacle::Time { .. }));
            let meeting = fails(|obstacle| *obstacle == Obstacle::Meeting);
            let all = offering().count();
            let is_needed = matches!(waiting.why, Why::AllNeeded { .. });
            prop_assert_eq!(is_needed, offering().any(|mentor| possible(&mentor)));
            match &waiting.why {
                Why::NoMentors => prop_assert_eq!(all, 0),
                Why::NoSharedLanguage => prop_assert_eq!(languages, all),
                Why::NoSharedTime => prop_assert_eq!(time, all),
                Why::WayOfMeeting => prop_assert_eq!(meeting, all),
                Why::Barred => prop_assert!(languages < all && time < all && meeting < all),
                Why::Combination { languages: l, time: t, meeting: m } => {
                    prop_assert_eq!((*l, *t, *m), (languages, time, meeting));
                    prop_assert!(languages < all && time < all && meeting < all);
                }
                Why::AllNeeded { possible: named } => {
                    let could_have: Vec<usize> = offering().filter(possible).collect();
                    prop_assert_eq!(*named, could_have.len());
                    for mentor in could_have {
                        let taken = proposal.pairs.iter().filter(|pair| pair.mentor == mentor).count();
                        prop_assert_eq!(taken, usize::from(cohort.mentor(mentor).places));
                    }
                }
            }
        }
    }

    #[test]
    fn mentors_are_ranked_as_they_fit(cohort in cohorts(0..=8, 1..=1)) {
        let barred: Vec<usize> = cohort.wishes.bars.iter().map(|&(mentor, _)| mentor).collect();
        let ranked = ranked(&cohort.rules, &cohort.mentors, cohort.mentee(0), &barred);
        let mut expected: Vec<(u16, &str, usize)> = Vec::new();
        for (number, mentor) in cohort.mentors.iter().enumerate().filter(|(number, _)| !barred.contains(number)) {
            if let Fit::Possible(reasons) = fit(&cohort.rules, mentor, cohort.mentee(0)) {
                expected.push((1000 - reasons.score, &mentor.person.id, number));
            }
        }
        expected.sort_unstable();
        let found = ranked.iter().map(|(mentor, reasons)| (*mentor, 1000 - reasons.score));
        prop_assert!(found.eq(expected.into_iter().map(|(score, _, mentor)| (mentor, score))));
    }
}
