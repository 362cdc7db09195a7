//! What invented people say to each other: a coordinator's questions and reasons, an applicant's needs, words with a no.

use crate::{applications::Ground, vocab::Side};

/// Questions a coordinator asks before an application is ready, each with what somebody answered.
pub(super) const QUESTIONS: &[(&str, &str)] = &[
    (
        "If nobody has time exactly when you do: is there another hour in your week?",
        "Yes, every second Sunday after four.",
    ),
    (
        "Can you tell us in a sentence or two what you would like to begin with?",
        "With something small: how to hold a first meeting in my street.",
    ),
    (
        "Would a telephone call be all right instead of video, if that is easier for the other person?",
        "Yes, a call is even better.",
    ),
    (
        "You wrote that your shifts change. How early do you know them?",
        "Two weeks before. I can send them each time.",
    ),
];

/// Why a coordinator says no, to whom. None of it is about who somebody is.
pub(super) const REFUSALS: &[(Side, Ground, &str)] = &[
    (
        Side::Mentee,
        Ground::Programme,
        "You asked for legal advice about a case. Our mentors cannot give that. The advice line we wrote to you about can.",
    ),
    (
        Side::Mentee,
        Ground::Answer,
        "We asked twice and heard nothing. You are welcome in the next round.",
    ),
    (
        Side::Mentor,
        Ground::Checks,
        "One of the two references has not come. When it does, you are welcome in the next round.",
    ),
    (
        Side::Mentor,
        Ground::Twice,
        "You applied twice by mistake. We keep your other application, and nothing is lost.",
    ),
];

/// Why a coordinator confirms a pair.
pub(super) const BECAUSES: &[&str] = &[
    "I spoke with both on the phone, and both look forward to it.",
    "The areas and the hours fit, and the mentor would like to begin soon.",
    "I know the mentor from the last round: a careful listener.",
    "The proposal convinces me. Both wrote warmly about what they want to do.",
    "A good fit, and nothing in their notes speaks against it.",
];

/// Why she confirms the pair she pinned.
pub(super) const PINNED: &str = "I spoke with both last week. What the mentee wants to do at the school is what the mentor did for years.";

/// What somebody may say with a no. Only coordinators read it.
pub(super) const DECLINED_WITH: &[&str] = &[
    "Thank you. I think we know each other from my neighbourhood, and I would rather talk with somebody new.",
    "My shifts have changed. I will say when I know more.",
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
        let asked: Vec<_> = QUESTIONS
            .iter()
            .flat_map(|(asked, answered)| [*asked, *answered])
            .collect();
        let refused: Vec<_> = REFUSALS.iter().map(|(_, _, words)| *words).collect();
        for list in [
            &asked,
            &refused,
            BECAUSES,
            &[PINNED],
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
