//! One mentor and one mentee: could they meet, and how well would they fit?

use super::languages::{LanguageReason, shared_language};
use super::people::{Meeting, Mentee, Mentor};
use super::rules::Rules;
use super::score::{AvailabilityReason, ExperienceReason, availability, experience, score};

/// Whether two people could be a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They could, and this is how well they would fit.
    Possible(Reasons),
    /// They could not, for all of these reasons.
    Impossible(Vec<Obstacle>),
}

/// A hard rule that keeps two people from being a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// No language that both speak at least conversationally.
    Language,
    /// Too little free time in common.
    Time {
        /// The half hours a week that they do share.
        shared: u16,
    },
    /// No way of meeting that both have.
    Meeting,
    /// They are one and the same person.
    SamePerson,
    /// They belong to one organisation, and the round keeps those apart.
    SameOrganisation,
    /// A coordinator keeps them apart; [`fit`] does not know of this, whoever knows the wishes adds it.
    Barred,
}

/// Why a pair has its score: the very numbers that it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// 0 to 1000; says how well two people fit, never how good a person is.
    pub score: u16,
    /// The language they would talk in.
    pub languages: LanguageReason,
    /// The mentor's experience in the mentee's areas.
    pub experience: ExperienceReason,
    /// The time they share.
    pub availability: AvailabilityReason,
    /// The ways in which they can meet.
    pub meeting: Meeting,
}

/// Looks at one mentor and one mentee.
#[must_use]
pub fn fit(rules: &Rules, mentor: &Mentor, mentee: &Mentee) -> Fit {
    match reasons(rules, mentor, mentee) {
        Some(reasons) => Fit::Possible(reasons),
        None => Fit::Impossible(obstacles(rules, mentor, mentee)),
    }
}

/// Every mentor this mentee could have, best first, equals by id; places are not looked at.
///
/// `barred` are the mentors that a coordinator keeps apart from this mentee.
#[must_use]
pub fn ranked(
    rules: &Rules,
    mentors: &[Mentor],
    mentee: &Mentee,
    barred: &[usize],
) -> Vec<(usize, Reasons)> {
    let mut ranked: Vec<(usize, Reasons)> = (mentors.iter().enumerate())
        .filter(|(place, _)| !barred.contains(place))
        .filter_map(|(place, mentor)| Some((place, reasons(rules, mentor, mentee)?)))
        .collect();
    ranked.sort_by(|(one, mine), (other, yours)| {
        (yours.score.cmp(&mine.score)).then_with(|| mentors[*one].cmp(&mentors[*other]))
    });
    ranked
}

/// The reasons for a pair, or `None` as soon as one hard rule says no.
pub(super) fn reasons(rules: &Rules, mentor: &Mentor, mentee: &Mentee) -> Option<Reasons> {
    let languages = shared_language(mentor, mentee)?;
    let meeting = mentor.person.meeting.shared(mentee.person.meeting)?;
    if is_same_person(mentor, mentee) || is_same_organisation(rules, mentor, mentee) {
        return None;
    }
    let availability = availability(mentor.person.week.shared(&mentee.person.week));
    if availability.half_hours < rules.min_shared {
        return None;
    }
    let experience = experience(mentor, mentee);
    let score = score(
        rules.weights,
        languages.factor,
        experience.factor,
        availability.factor,
    );
    Some(Reasons {
        score,
        languages,
        experience,
        availability,
        meeting,
    })
}

/// All hard rules that a pair breaks; empty if and only if it has reasons.
pub(super) fn obstacles(rules: &Rules, mentor: &Mentor, mentee: &Mentee) -> Vec<Obstacle> {
    let shared = mentor.person.week.shared(&mentee.person.week).half_hours();
    [
        (
            shared_language(mentor, mentee).is_none(),
            Obstacle::Language,
        ),
        (shared < rules.min_shared, Obstacle::Time { shared }),
        (
            mentor
                .person
                .meeting
                .shared(mentee.person.meeting)
                .is_none(),
            Obstacle::Meeting,
        ),
        (is_same_person(mentor, mentee), Obstacle::SamePerson),
        (
            is_same_organisation(rules, mentor, mentee),
            Obstacle::SameOrganisation,
        ),
    ]
    .into_iter()
    .filter_map(|(stands, obstacle)| stands.then_some(obstacle))
    .collect()
}

fn is_same_person(mentor: &Mentor, mentee: &Mentee) -> bool {
    mentor.person.same_as != 0 && mentor.person.same_as == mentee.person.same_as
}

fn is_same_organisation(rules: &Rules, mentor: &Mentor, mentee: &Mentee) -> bool {
    rules.same_organisation_apart
        && mentor.person.organisation.is_some()
        && mentor.person.organisation == mentee.person.organisation
}

#[cfg(test)]
mod tests {
    use super::super::examples::{DARI, mentee, mentor, week};
    use super::super::people::{Level, RegionCode};
    use super::*;

    fn rules() -> Rules {
        Rules {
            same_organisation_apart: true,
            ..Rules::default()
        }
    }

    #[test]
    fn each_hard_rule_keeps_two_people_apart_and_all_of_them_are_named() {
        type Break = fn(&mut Mentor, &mut Mentee);
        let no_language: Break = |_, mentee| mentee.person.languages = vec![(DARI, Level::Fluent)];
        let no_time: Break = |_, mentee| mentee.person.week = week(&[46, 48]);
        let no_meeting: Break = |_, mentee| {
            mentee.person.meeting = Meeting {
                online: false,
                in_person: Some(RegionCode(1)),
            };
        };
        let same_person: Break =
            |mentor, mentee| (mentor.person.same_as, mentee.person.same_as) = (7, 7);
        let same_organisation: Break = |mentor, mentee| {
            (mentor.person.organisation, mentee.person.organisation) = (Some(3), Some(3));
        };
        let breaks = [
            (no_language, Obstacle::Language),
            (no_time, Obstacle::Time { shared: 1 }),
            (no_meeting, Obstacle::Meeting),
            (same_person, Obstacle::SamePerson),
            (same_organisation, Obstacle::SameOrganisation),
        ];
        for chosen in 0..1 << breaks.len() {
            let (mut mentor, mut mentee) = (mentor("a"), mentee("b"));
            let mut expected = Vec::new();
            for (number, (change, obstacle)) in breaks.iter().enumerate() {
                if chosen >> number & 1 == 1 {
                    change(&mut mentor, &mut mentee);
                    expected.push(*obstacle);
                }
            }
            match fit(&rules(), &mentor, &mentee) {
                Fit::Possible(_) => assert_eq!(expected, []),
                Fit::Impossible(obstacles) => assert_eq!(obstacles, expected),
            }
        }
    }

    #[test]
    fn what_is_unknown_or_not_asked_for_keeps_nobody_apart() {
        let (mut mentor, mut mentee) = (mentor("a"), mentee("b"));
        assert!(reasons(&rules(), &mentor, &mentee).is_some());
        (mentor.person.same_as, mentee.person.same_as) = (7, 8);
        (mentor.person.organisation, mentee.person.organisation) = (Some(3), Some(4));
        assert!(reasons(&rules(), &mentor, &mentee).is_some());
        mentee.person.organisation = Some(3);
        assert!(reasons(&rules(), &mentor, &mentee).is_none());
        assert!(reasons(&Rules::default(), &mentor, &mentee).is_some());
        mentor.places = 0;
        assert!(reasons(&Rules::default(), &mentor, &mentee).is_some());
    }

    #[test]
    fn the_round_says_how_much_time_is_enough() {
        for (min_shared, possible) in [
            (0, true),
            (1, true),
            (4, true),
            (5, false),
            (u16::MAX, false),
        ] {
            let rules = Rules {
                min_shared,
                ..rules()
            };
            assert_eq!(
                reasons(&rules, &mentor("a"), &mentee("b")).is_some(),
                possible
            );
        }
    }

    #[test]
    fn the_score_is_made_of_the_reasons() {
        let reasons = reasons(&rules(), &mentor("a"), &mentee("b")).unwrap();
        assert_eq!(reasons.languages.factor, 100);
        assert_eq!(reasons.experience.factor, 100);
        assert_eq!(reasons.availability.factor, 55);
        assert_eq!(reasons.score, 3 * 100 + 5 * 100 + 2 * 55);
        assert_eq!(
            reasons.meeting,
            Meeting {
                online: true,
                in_person: None
            }
        );
    }

    #[test]
    fn mentors_are_ranked_by_score_then_by_id() {
        let mut weaker = mentor("a");
        weaker.areas.clear();
        let mut impossible = mentor("b");
        impossible.person.languages.clear();
        let mentors = [weaker, mentor("d"), impossible, mentor("c"), mentor("e")];
        let order = |barred: &[usize]| -> Vec<usize> {
            ranked(&rules(), &mentors, &mentee("x"), barred)
                .into_iter()
                .map(|(mentor, _)| mentor)
                .collect()
        };
        assert_eq!(order(&[]), [3, 1, 4, 0]);
        assert_eq!(order(&[1, 0, 99]), [3, 4]);
    }
}
