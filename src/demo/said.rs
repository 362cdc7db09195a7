//! What invented people say to each other: a coordinator's questions and reasons, an applicant's needs, words with a no.

/// Questions a coordinator asks before an application is ready.
pub(super) const QUESTIONS: &[&str] = &[
    "You marked Saturday morning and Saturday evening. Which one would be better for you?",
    "You wrote that you would like help with a campaign. Can you tell us in one sentence what it is about?",
    "You would like to meet in person. Can you get to a library or café by bus or train?",
    "You chose only one evening. Is there another hour in the week, perhaps at the weekend?",
];

/// What somebody answered to such a question, noted by the coordinator who readied the application.
pub(super) const ANSWERED: &[&str] = &[
    "Answered by phone: weekends are possible too.",
    "Answered: the evening is better.",
];

/// Why a coordinator says no. None of them is about who somebody is.
pub(super) const REFUSALS: &[&str] = &[
    "You asked for legal advice about a case. Our mentors cannot give that. The advice line we wrote about can.",
    "You told us that you need somebody this week. The round begins later, so we have sent you a list of groups near you.",
    "You wrote that you applied twice by mistake. We have kept your other application.",
    "We asked twice and got no answer. You are welcome in the next round.",
];

/// Why a coordinator confirms a pair.
pub(super) const BECAUSES: &[&str] = &[
    "They share two evenings, and the mentor has done for years what the mentee would like to begin.",
    "Both said that they would rather talk in this language. The areas fit well.",
    "Good fit in the first two areas. The mentor asked for somebody who is new to campaigning.",
    "They can meet at the weekend, when both have most time.",
    "The mentee has waited a round already, and this is the mentor who fits best.",
    "Both prefer to meet in person, and both are near.",
];

/// What somebody may say with a no. Only coordinators read it.
pub(super) const DECLINED_WITH: &[&str] = &[
    "Thank you. I think we know each other from my neighbourhood, and I would rather talk with somebody new.",
    "My shifts have changed. Could you look again for mornings?",
];

/// Access needs.
pub(super) const ACCESS: &[&str] = &[
    "Step-free access, please. I use a wheelchair.",
    "Captions in video calls.",
    "I need a break after half an hour.",
    "Large print, please.",
];

/// Whom somebody would rather not be matched with.
pub(super) const APART: &[&str] = &[
    "Nobody from my workplace, please.",
    "Not with my brother-in-law. He may apply too.",
    "Please nobody from the group I left last year.",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_said_fits_in_its_field() {
        for list in [
            QUESTIONS,
            ANSWERED,
            REFUSALS,
            BECAUSES,
            DECLINED_WITH,
            ACCESS,
            APART,
        ] {
            assert!(!list.is_empty());
            for said in list {
                assert!((10..=500).contains(&said.chars().count()), "{said}");
            }
        }
    }
}
