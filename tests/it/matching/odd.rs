//! Rounds at the edges: nobody there, everybody alike, contradictory wishes, numbers out of bounds.

use alongside::matching::{
    AreaCode, Change, Depth, LanguageCode, Level, Meeting, Mentee, Mentor, Objective, Obstacle,
    Person, PinTrouble, Places, Proposal, Rules, UnkeptPin, Verdict, Weights, Why, Wishes,
};

use super::cohort::{Cohort, week};

fn person(id: String) -> Person {
    Person {
        id,
        languages: vec![(LanguageCode(0), Level::Fluent)],
        week: week([0, 2, 4, 6]),
        meeting: Meeting {
            online: true,
            in_person: None,
        },
        same_as: 0,
        organisation: None,
    }
}

/// People who all fit each other equally well.
pub(super) fn alike(mentors: usize, places: u16, mentees: usize) -> Cohort {
    let mentor = |number| Mentor {
        person: person(format!("{number:03}")),
        areas: vec![(AreaCode(0), Depth::Deep)],
        places,
    };
    let mentee = |number| Mentee {
        person: person(format!("{number:03}")),
        areas: vec![AreaCode(0)],
        home: None,
        rounds_waited: 0,
    };
    Cohort {
        rules: Rules::default(),
        mentors: (0..mentors).map(mentor).collect(),
        mentees: (0..mentees).map(mentee).collect(),
        wishes: Wishes::default(),
    }
}

/// Proposes under both ways of giving places, and has both checked.
fn proven(cohort: &Cohort) -> [Proposal; 2] {
    [Places::FairDraw { seed: 1 }, Places::BestFit].map(|places| {
        let cohort = cohort.with_places(places);
        let proposal = cohort.propose();
        assert_eq!(cohort.check(&proposal), Verdict::Proven);
        proposal
    })
}

fn pairs(proposal: &Proposal) -> Vec<(usize, usize)> {
    proposal
        .pairs
        .iter()
        .map(|pair| (pair.mentor, pair.mentee))
        .collect()
}

fn whys(proposal: &Proposal) -> Vec<&Why> {
    proposal
        .waiting
        .iter()
        .map(|waiting| &waiting.why)
        .collect()
}

#[test]
fn nobody_on_one_side_or_on_both() {
    for proposal in proven(&alike(0, 1, 0))
        .iter()
        .chain(&proven(&alike(3, 1, 0)))
    {
        assert_eq!((proposal.pairs.len(), proposal.waiting.len()), (0, 0));
        assert_eq!(proposal.objective, Objective::default());
    }
    for proposal in proven(&alike(0, 1, 2))
        .iter()
        .chain(&proven(&alike(2, 0, 2)))
    {
        assert_eq!(whys(proposal), [&Why::NoMentors, &Why::NoMentors]);
    }
}

#[test]
fn people_who_are_all_alike_are_paired_in_canonical_order() {
    for proposal in proven(&alike(20, 1, 20)) {
        assert_eq!(
            pairs(&proposal),
            (0..20).map(|number| (number, number)).collect::<Vec<_>>()
        );
    }
    for proposal in proven(&alike(30, 2, 20)) {
        assert_eq!(
            pairs(&proposal),
            (0..20)
                .map(|number| (number / 2, number))
                .collect::<Vec<_>>()
        );
    }
}

#[test]
fn of_two_who_could_equally_well_move_on_the_later_one_does() {
    let mut cohort = alike(2, 1, 3);
    cohort.mentor_mut(0).places = 2;
    // The last could only have the first mentor, where the others came first.
    let barred = (1, 2);
    cohort.wishes.bars.push(barred);
    for proposal in proven(&cohort) {
        assert_eq!(pairs(&proposal), [(0, 0), (1, 1), (0, 2)]);
    }
}

#[test]
fn a_change_helps_also_if_others_move_on_for_it() {
    let mut cohort = alike(2, 1, 2);
    cohort.mentor_mut(1).areas.clear();
    cohort.wishes.bars.push((1, 1));
    cohort.mentee_mut(1).person.meeting.online = false;
    for proposal in proven(&cohort) {
        assert_eq!(pairs(&proposal), [(0, 0)]);
        let change = proposal
            .waiting
            .first()
            .and_then(|waiting| waiting.smallest_change);
        assert_eq!(change, Some(Change::OtherWayOfMeeting { mentor: 0 }));
    }
}

#[test]
fn one_mentor_whom_everybody_wants_takes_as_many_as_there_are_places() {
    let cohort = alike(1, 3, 40);
    for proposal in proven(&cohort) {
        assert_eq!(proposal.objective.placed, 3);
        assert!(
            whys(&proposal)
                .iter()
                .all(|why| **why == Why::AllNeeded { possible: 1 })
        );
    }
    let [_, fittest] = proven(&cohort);
    assert_eq!(pairs(&fittest), [(0, 0), (0, 1), (0, 2)]);
}

#[test]
fn a_hundred_on_each_side_are_no_effort() {
    let mut cohort = alike(100, 1, 100);
    for (number, mentee) in cohort.mentees.iter_mut().enumerate() {
        mentee.rounds_waited = u32::from(number % 7 == 0);
        mentee.areas.clear();
    }
    for proposal in proven(&cohort) {
        assert_eq!(
            proposal.objective,
            Objective {
                placed: 100,
                poor: 0,
                total: 100 * 660
            }
        );
    }
}

#[test]
fn nobody_speaks_the_same_language() {
    let mut cohort = alike(3, 1, 3);
    cohort
        .mentees
        .iter_mut()
        .for_each(|mentee| mentee.person.languages.clear());
    for proposal in proven(&cohort) {
        assert_eq!(whys(&proposal), [&Why::NoSharedLanguage; 3]);
    }
}

#[test]
fn contradictory_wishes_are_kept_as_far_as_they_go() {
    let mut cohort = alike(2, 1, 3);
    cohort.wishes = Wishes {
        pins: vec![
            (1, 0),
            (0, 0),
            (0, 1),
            (1, 2),
            (1, 2),
            (0, 0),
            (9, 0),
            (0, 9),
            (usize::MAX, usize::MAX),
        ],
        bars: vec![(1, 2), (1, 2), (9, 9)],
    };
    let unkept = |mentor, mentee, why| UnkeptPin {
        mentor,
        mentee,
        why,
    };
    for proposal in proven(&cohort) {
        assert_eq!(pairs(&proposal), [(0, 0), (1, 1)]);
        assert_eq!(
            proposal.unkept_pins,
            [
                unkept(1, 0, PinTrouble::MenteeTaken),
                unkept(0, 1, PinTrouble::MentorFull),
                unkept(1, 2, PinTrouble::Impossible(vec![Obstacle::Barred])),
                unkept(0, 9, PinTrouble::Unknown),
                unkept(9, 0, PinTrouble::Unknown),
                unkept(usize::MAX, usize::MAX, PinTrouble::Unknown),
            ]
        );
    }
}

#[test]
fn kept_apart_from_everybody_is_a_reason_of_its_own() {
    let mut cohort = alike(2, 1, 1);
    cohort.wishes.bars = vec![(0, 0), (1, 0)];
    for proposal in proven(&cohort) {
        assert_eq!(whys(&proposal), [&Why::Barred]);
    }
}

#[test]
fn the_largest_numbers_break_nothing() {
    let mut cohort = alike(2, u16::MAX, 3);
    cohort.rules.weights = Weights {
        languages: 255,
        experience: 255,
        availability: 255,
    };
    cohort.rules.acceptable = u16::MAX;
    for mentee in &mut cohort.mentees {
        mentee.rounds_waited = u32::MAX;
        mentee.areas = (0..u16::MAX).map(AreaCode).collect();
    }
    for proposal in proven(&cohort) {
        assert_eq!((proposal.objective.placed, proposal.objective.poor), (3, 3));
    }
    cohort.rules.min_shared = u16::MAX;
    for proposal in proven(&cohort) {
        assert_eq!(whys(&proposal), [&Why::NoSharedTime; 3]);
    }
}

#[test]
fn one_id_given_twice_is_two_people() {
    let mut cohort = alike(2, 1, 2);
    cohort
        .mentors
        .iter_mut()
        .for_each(|mentor| mentor.person.id.clear());
    cohort
        .mentees
        .iter_mut()
        .for_each(|mentee| mentee.person.id.clear());
    for proposal in proven(&cohort) {
        assert_eq!(proposal.objective.placed, 2);
    }
}

#[test]
fn a_round_of_one_organisation_keeps_all_of_it_apart() {
    let mut cohort = alike(1200, 1, 1200);
    cohort.rules.same_organisation_apart = true;
    for person in (cohort.mentors.iter_mut().map(|mentor| &mut mentor.person))
        .chain(cohort.mentees.iter_mut().map(|mentee| &mut mentee.person))
    {
        person.organisation = Some(7);
    }
    cohort.mentee_mut(5).person.organisation = None;
    for proposal in proven(&cohort) {
        assert_eq!(pairs(&proposal), [(0, 5)]);
        assert!(whys(&proposal).iter().all(|why| **why == Why::Barred));
    }
}
