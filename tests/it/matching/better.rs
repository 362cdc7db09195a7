//! More people, places, time or languages never make a round worse, and the changes we suggest do help.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use alongside::matching::{
    Change, Level, Mentee, Places, Proposal, ProposedPair, Scale, draw_costs,
};
use proptest::prelude::*;
use proptest::sample::Index;

use super::cohort::{Cohort, cases, cohorts};

/// What a proposal reaches: people placed, rounds waited by them, poor pairs, total.
fn reached(cohort: &Cohort, proposal: &Proposal) -> (usize, u64, Reverse<usize>, u64) {
    let waited = |mentee: usize| u64::from(cohort.mentee(mentee).rounds_waited);
    let waited = proposal.pairs.iter().map(|pair| waited(pair.mentee)).sum();
    (
        proposal.objective.placed,
        waited,
        Reverse(proposal.objective.poor),
        proposal.objective.total,
    )
}

/// What a pair is worth in the terms of the certificate's prices.
pub(super) fn worth(cohort: &Cohort, scale: Scale, pair: &ProposedPair) -> i64 {
    let waited = |mentee: &Mentee| mentee.rounds_waited;
    let mine = waited(cohort.mentee(pair.mentee));
    let shorter: BTreeSet<u32> = (cohort.mentees.iter().map(waited))
        .filter(|&other| other < mine)
        .collect();
    let turn = match cohort.rules.places {
        Places::FairDraw { .. } => 1,
        Places::BestFit => 1 + u32::try_from(shorter.len()).expect("few people"),
    };
    scale.placed(turn) + scale.fit(pair.reasons.score.into())
}

/// One thing more for the round.
fn improved(cohort: &Cohort, what: u8, mentor: usize, mentee: usize, start: u16) -> Cohort {
    let mut more = cohort.clone();
    match what {
        0 => more.mentor_mut(mentor).places += 1,
        1 => more.mentor_mut(mentor).person.week.add_half_hour(start),
        2 => more.mentee_mut(mentee).person.week.add_half_hour(start),
        3 => {
            let spoken = more.mentee(mentee).person.languages.clone();
            more.mentor_mut(mentor).person.languages.extend(spoken);
        }
        4 => {
            let mut another = more.mentor(mentor).clone();
            another.person.id.push('x');
            more.mentors.push(another);
        }
        _ => more.wishes.bars.truncate(cohort.wishes.bars.len() / 2),
    }
    more
}

/// Makes a suggested change true, and keeps it for the mentee by a pin.
fn changed(cohort: &Cohort, mentee: usize, change: Change) -> Cohort {
    let mut changed = cohort.clone();
    let mentor = match change {
        Change::AnotherPlace { mentor } => {
            changed.mentor_mut(mentor).places += 1;
            mentor
        }
        Change::OtherWayOfMeeting { mentor } => {
            changed.mentor_mut(mentor).person.meeting.online = true;
            changed.mentee_mut(mentee).person.meeting.online = true;
            mentor
        }
        Change::LanguageLevel {
            mentor,
            language,
            from,
            to,
        } => {
            assert_eq!((from, to), (Level::Basic, Level::Conversational));
            for (spoken, level) in &mut changed.mentor_mut(mentor).person.languages {
                *level = if *spoken == language {
                    to.max(*level)
                } else {
                    *level
                };
            }
            for (spoken, level) in &mut changed.mentee_mut(mentee).person.languages {
                *level = if *spoken == language {
                    to.max(*level)
                } else {
                    *level
                };
            }
            mentor
        }
        Change::MoreTime {
            mentor,
            half_hours_missing,
        } => {
            for half_hour in 0..half_hours_missing {
                changed
                    .mentor_mut(mentor)
                    .person
                    .week
                    .add_half_hour(300 + 2 * half_hour);
                changed
                    .mentee_mut(mentee)
                    .person
                    .week
                    .add_half_hour(300 + 2 * half_hour);
            }
            mentor
        }
    };
    changed.wishes.pins.push((mentor, mentee));
    changed
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn one_thing_more_never_makes_a_round_worse(
        cohort in cohorts(1..=5, 1..=8),
        what in 0..6_u8,
        who: (Index, Index),
        start in 0..16_u16,
    ) {
        let cohort = cohort.without_pins();
        let mentor = who.0.index(cohort.mentors.len());
        let mentee = who.1.index(cohort.mentees.len());
        let more = improved(&cohort, what, mentor, mentee, start);
        let (before, after) = (cohort.propose(), more.propose());
        prop_assert!(after.objective.placed >= before.objective.placed);
        if cohort.rules.places == Places::BestFit {
            prop_assert!(reached(&more, &after) >= reached(&cohort, &before));
        }
    }

    #[test]
    fn the_smallest_change_gives_a_mentor_and_takes_nobody_elses(cohort in cohorts(1..=5, 1..=8)) {
        let mut cohort = cohort;
        for pin in cohort.propose().unkept_pins {
            cohort.wishes.pins.retain(|&other| other != (pin.mentor, pin.mentee));
        }
        let before = cohort.propose();
        for waiting in &before.waiting {
            let Some(change) = waiting.smallest_change else { continue };
            let after = changed(&cohort, waiting.mentee, change).propose();
            prop_assert!(after.unkept_pins.is_empty());
            prop_assert!(after.objective.placed > before.objective.placed, "{change:?}");
            if let (Change::AnotherPlace { .. }, Places::FairDraw { .. }) = (change, cohort.rules.places) {
                let placed = |proposal: &Proposal| -> BTreeSet<usize> {
                    proposal.pairs.iter().map(|pair| pair.mentee).collect()
                };
                prop_assert!(placed(&before).is_subset(&placed(&after)));
            }
        }
    }

    #[test]
    fn no_smaller_change_is_overlooked(cohort in cohorts(1..=5, 1..=8)) {
        let mut cohort = cohort;
        cohort.wishes.pins.clear();
        let before = cohort.propose();
        for waiting in &before.waiting {
            if matches!(waiting.smallest_change, Some(Change::MoreTime { .. } | Change::OtherWayOfMeeting { .. })) {
                continue;
            }
            // Only the pinned pair becomes possible, so that one person more means that this change was overlooked.
            for (mentor, _) in cohort.mentors.iter().enumerate().filter(|(_, mentor)| mentor.person.meeting.online) {
                let mut changed = cohort.clone();
                changed.mentee_mut(waiting.mentee).person.meeting.online = true;
                changed.wishes.pins.push((mentor, waiting.mentee));
                let after = changed.propose();
                let is_possible = after.unkept_pins.is_empty();
                prop_assert!(!is_possible || after.objective.placed <= before.objective.placed);
            }
        }
    }

    #[test]
    fn a_place_is_worth_no_more_than_its_price_and_a_mentee_no_less_than_theirs(
        cohort in cohorts(1..=5, 1..=8),
        who: (Index, Index),
    ) {
        let mut cohort = cohort.without_pins().with_places(Places::BestFit);
        let mentor = who.0.index(cohort.mentors.len());
        cohort.mentor_mut(mentor).places += 1;
        let before = cohort.propose();

        let with_place = improved(&cohort, 0, mentor, 0, 0);
        // One place more may let one person more be placed, so the scale is that of the larger round.
        let scale = before.certificate.scale;
        let all = |cohort: &Cohort, proposal: &Proposal| -> i64 {
            proposal.pairs.iter().map(|pair| worth(cohort, scale, pair)).sum()
        };
        let gained = all(&with_place, &with_place.propose()) - all(&cohort, &before);
        prop_assert!(Some(&gained) <= before.certificate.place_prices.get(mentor));

        let mentee = who.1.index(cohort.mentees.len());
        let mut alone = cohort.clone();
        alone.mentee_mut(mentee).person.languages.clear();
        let lost = all(&cohort, &before) - all(&alone, &alone.propose());
        prop_assert!(Some(&lost) >= before.certificate.mentee_gains.get(mentee));
    }

    #[test]
    fn what_the_draw_costs_is_what_best_fit_would_gain(cohort in cohorts(1..=4, 3..=9), seed: u64) {
        let drawn = cohort.with_places(Places::FairDraw { seed }).propose();
        let fittest = cohort.with_places(Places::BestFit).propose();
        let total = |proposal: &Proposal| i64::try_from(proposal.objective.total).expect("a small round");
        let costs = |places: Places, proposal: &Proposal| {
            let Cohort { rules, mentors, mentees, wishes } = cohort.with_places(places);
            draw_costs(&rules, &mentors, &mentees, &wishes, proposal)
        };
        prop_assert_eq!(costs(Places::FairDraw { seed }, &drawn), total(&fittest) - total(&drawn));
        prop_assert_eq!(costs(Places::BestFit, &fittest), 0);
        prop_assert_eq!(fittest.objective.placed, drawn.objective.placed);
    }
}
