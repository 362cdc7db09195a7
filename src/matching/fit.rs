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
