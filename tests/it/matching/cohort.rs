//! Made-up rounds, small and varied, with people who fit each other now and then.

use std::ops::RangeInclusive;

use alongside::matching::{
    AreaCode, Depth, Fit, LanguageCode, Level, Meeting, Mentee, Mentor, Person, Places, Proposal,
    RegionCode, Rules, Verdict, Week, Weights, Wishes, check, fit, propose,
};
use proptest::bool::weighted;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::Index;

/// Everything that one round is made of.
#[derive(Clone, Debug)]
pub(super) struct Cohort {
    pub(super) rules: Rules,
    pub(super) mentors: Vec<Mentor>,
    pub(super) mentees: Vec<Mentee>,
    pub(super) wishes: Wishes,
}

impl Cohort {
    pub(super) fn propose(&self) -> Proposal {
        propose(&self.rules, &self.mentors, &self.mentees, &self.wishes)
    }

    pub(super) fn check(&self, proposal: &Proposal) -> Verdict {
        check(
            &self.rules,
            &self.mentors,
            &self.mentees,
            &self.wishes,
            proposal,
        )
    }

    pub(super) fn mentor(&self, mentor: usize) -> &Mentor {
        self.mentors.get(mentor).expect("a mentor of this round")
    }

    pub(super) fn mentee(&self, mentee: usize) -> &Mentee {
        self.mentees.get(mentee).expect("a mentee of this round")
    }

    pub(super) fn mentor_mut(&mut self, mentor: usize) -> &mut Mentor {
        self.mentors
            .get_mut(mentor)
            .expect("a mentor of this round")
    }

    pub(super) fn mentee_mut(&mut self, mentee: usize) -> &mut Mentee {
        self.mentees
            .get_mut(mentee)
            .expect("a mentee of this round")
    }

    /// The score of a pair, if they may be one.
    pub(super) fn score(&self, mentor: usize, mentee: usize) -> Option<u16> {
        match fit(&self.rules, self.mentor(mentor), self.mentee(mentee)) {
            Fit::Possible(reasons) if !self.is_barred(mentor, mentee) => Some(reasons.score),
            _ => None,
        }
    }

    pub(super) fn is_barred(&self, mentor: usize, mentee: usize) -> bool {
        self.wishes.bars.contains(&(mentor, mentee))
    }

    /// The same round, where another rule decides who gets a place.
    pub(super) fn with_places(&self, places: Places) -> Self {
        let mut cohort = self.clone();
        cohort.rules.places = places;
        cohort
    }

    /// The same round without any pins.
    pub(super) fn without_pins(&self) -> Self {
        let mut cohort = self.clone();
        cohort.wishes.pins.clear();
        cohort
    }
}

/// Few enough cases that all tests together take seconds; a failure prints its round, so none is kept in a file.
pub(super) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Rounds with this many mentors and mentees.
pub(super) fn cohorts(
    mentors: RangeInclusive<usize>,
    mentees: RangeInclusive<usize>,
) -> impl Strategy<Value = Cohort> {
    let wish = || (any::<Index>(), any::<Index>());
    (
        rules(),
        vec(mentor(), mentors),
        vec(mentee(), mentees),
        vec(wish(), 0..4),
        vec(wish(), 0..6),
    )
        .prop_map(|(rules, mut mentors, mut mentees, pins, bars)| {
            number(mentors.iter_mut().map(|mentor| &mut mentor.person));
            number(mentees.iter_mut().map(|mentee| &mut mentee.person));
            let among = |wishes: Vec<(Index, Index)>| {
                let somebody = !mentors.is_empty() && !mentees.is_empty();
                let pick = |(mentor, mentee): (Index, Index)| {
                    (mentor.index(mentors.len()), mentee.index(mentees.len()))
                };
                wishes.into_iter().filter(|_| somebody).map(pick).collect()
            };
            let wishes = Wishes {
                pins: among(pins),
                bars: among(bars),
            };
            Cohort {
                rules,
                mentors,
                mentees,
                wishes,
            }
        })
}

/// Makes ids different, in an order that has nothing to do with the order of the slice.
fn number<'a>(people: impl Iterator<Item = &'a mut Person>) {
    for (number, person) in people.enumerate() {
        person.id = format!("{}-{number}", person.id);
    }
}

fn rules() -> impl Strategy<Value = Rules> {
    let weights = prop_oneof![
        Just(Weights::default()),
        Just(Weights {
            languages: 10,
            experience: 0,
            availability: 0,
        }),
        Just(Weights {
            languages: 0,
            experience: 10,
            availability: 0
        }),
        Just(Weights {
            languages: 1,
            experience: 1,
            availability: 8
        }),
    ];
    let places = prop_oneof![
        any::<u64>().prop_map(|seed| Places::FairDraw { seed }),
        Just(Places::BestFit)
    ];
    let acceptable = prop_oneof![Just(0), Just(400), Just(600)];
    (weights, 1..=2_u16, acceptable, places, any::<bool>()).prop_map(
        |(weights, min_shared, acceptable, places, same_organisation_apart)| Rules {
            weights,
            min_shared,
            acceptable,
            places,
            same_organisation_apart,
        },
    )
}

fn mentor() -> impl Strategy<Value = Mentor> {
    let areas = vec(((0..4_u16).prop_map(AreaCode), depth()), 0..4);
    (
        person(),
        areas,
        prop_oneof![1 => Just(0), 7 => Just(1), 2 => Just(2)],
    )
        .prop_map(|(person, areas, places)| Mentor {
            person,
            areas,
            places,
        })
}

fn mentee() -> impl Strategy<Value = Mentee> {
    let areas = vec((0..4_u16).prop_map(AreaCode), 0..6);
    (person(), areas, of(language()), 0..3_u32).prop_map(|(person, areas, home, rounds_waited)| {
        Mentee {
            person,
            areas,
            home,
            rounds_waited,
        }
    })
}

fn person() -> impl Strategy<Value = Person> {
    let languages = vec((language(), level()), 1..5);
    let off = prop_oneof![4 => Just(0), 1 => Just(1)];
    let week = (vec(0..6_u16, 4..10), off)
        .prop_map(|(starts, off)| week(starts.into_iter().map(|start| 2 * start + off)));
    let region = of((0..2_u16).prop_map(RegionCode));
    let meeting =
        (weighted(0.9), region).prop_map(|(online, in_person)| Meeting { online, in_person });
    let organisation = proptest::option::weighted(0.4, 0..4_u32);
    (
        0..100_u16,
        languages,
        week,
        meeting,
        0..100_u64,
        organisation,
    )
        .prop_map(
            |(id, languages, week, meeting, same_as, organisation)| Person {
                id: format!("{id:02}"),
                languages,
                week,
                meeting,
                same_as,
                organisation,
            },
        )
}

/// A week with a half hour from each of these quarters on.
pub(super) fn week(starts: impl IntoIterator<Item = u16>) -> Week {
    let mut week = Week::default();
    starts
        .into_iter()
        .for_each(|start| week.add_half_hour(start));
    week
}

fn language() -> impl Strategy<Value = LanguageCode> {
    prop_oneof![4 => Just(0), 1 => Just(1), 1 => Just(2)].prop_map(LanguageCode)
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![
        Just(Level::Basic),
        Just(Level::Conversational),
        Just(Level::Fluent)
    ]
}

fn depth() -> impl Strategy<Value = Depth> {
    prop_oneof![Just(Depth::Some), Just(Depth::Solid), Just(Depth::Deep)]
}
