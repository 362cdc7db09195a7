//! What a coordinator may decide about an application, when, and what follows from it.

use crate::{
    applications::{Answers, Application, Refusal, State},
    ledger::Verb,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A kind of decision; its word is the end of the address it is posted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    /// To read it, for the first time or again.
    Review,
    /// To ask the person something.
    Question,
    /// That it may be matched.
    Readiness,
    /// To say no.
    Refusal,
}

impl Kind {
    pub(super) const ALL: [Self; 4] =
        [Self::Review, Self::Question, Self::Readiness, Self::Refusal];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Question => "question",
            Self::Readiness => "readiness",
            Self::Refusal => "refusal",
        }
    }

    /// Where the application stands afterwards.
    pub(super) const fn next(self) -> State {
        match self {
            Self::Review => State::InReview,
            Self::Question => State::InfoNeeded,
            Self::Readiness => State::Ready,
            Self::Refusal => State::Declined,
        }
    }

    /// The deed in the ledger.
    pub(super) const fn verb(self) -> Verb {
        match self {
            Self::Review => Verb::Reviewed,
            Self::Question => Verb::Asked,
            Self::Readiness => Verb::Readied,
            Self::Refusal => Verb::Declined,
        }
    }

    /// Whether a coordinator may decide so where the application stands. A pair is ended before one of its two is declined.
    pub(super) const fn is_offered(self, state: State) -> bool {
        match self {
            Self::Review => matches!(state, State::Submitted | State::InfoNeeded | State::Ready),
            Self::Question | Self::Readiness => matches!(state, State::InReview),
            Self::Refusal => matches!(
                state,
                State::Submitted | State::InReview | State::InfoNeeded | State::Ready
            ),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A decision, with what has to be said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    Review,
    /// The question, as the person reads it.
    Question(String),
    /// A note for other coordinators.
    Readiness(Option<String>),
    Refusal(Refusal),
}

impl Decision {
    pub(super) const fn kind(&self) -> Kind {
        match self {
            Self::Review => Kind::Review,
            Self::Question(_) => Kind::Question,
            Self::Readiness(_) => Kind::Readiness,
            Self::Refusal(_) => Kind::Refusal,
        }
    }

    /// What the ledger keeps in the coordinator's own words.
    pub(super) fn reason(&self) -> Option<&str> {
        match self {
            Self::Review => None,
            Self::Question(question) => Some(question),
            Self::Readiness(note) => note.as_deref(),
            Self::Refusal(refusal) => Some(&refusal.words),
        }
    }

    /// Writes what the person reads on their own page; whether anything had to be written.
    pub(super) fn write(&self, answers: &mut Answers) -> bool {
        let question = match self {
            Self::Question(question) => Some(question.clone()),
            Self::Review | Self::Readiness(_) | Self::Refusal(_) => None,
        };
        let refusal = match self {
            Self::Refusal(refusal) => Some(refusal.clone()),
            Self::Review | Self::Question(_) | Self::Readiness(_) => None,
        };
        let changed = answers.question != question || answers.refusal != refusal;
        answers.question = question;
        answers.refusal = refusal;
        changed
    }
}

/// What a coordinator had before her when she decided: a decision about anything else does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    state: State,
    version: i32,
}

impl Seen {
    pub(super) const fn of(application: &Application) -> Self {
        Self {
            state: application.state,
            version: application.version,
        }
    }

    /// As a form carries it: `in-review.3`.
    pub(super) fn text(self) -> String {
        format!("{}.{}", self.state.as_str(), self.version)
    }

    /// Reads it; `None` if no form of ours says so.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (state, version) = text.split_once('.')?;
        Some(Self {
            state: State::parse(state)?,
            version: version.parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::Ground;

    #[test]
    fn what_is_offered_is_a_way_that_an_application_may_go() {
        for kind in Kind::ALL {
            for state in State::ALL
                .into_iter()
                .filter(|state| kind.is_offered(*state))
            {
                assert!(state.may_become(kind.next()), "{kind:?} of {state:?}");
            }
        }
    }

    #[test]
    fn each_state_offers_its_own_decisions() {
        let offered = |state: State| {
            Kind::ALL
                .into_iter()
                .filter(|kind| kind.is_offered(state))
                .map(Kind::as_str)
                .collect::<Vec<_>>()
        };
        let table: [(State, &[&str]); 5] = [
            (State::Submitted, &["review", "refusal"]),
            (State::InReview, &["question", "readiness", "refusal"]),
            (State::InfoNeeded, &["review", "refusal"]),
            (State::Ready, &["review", "refusal"]),
            (State::Paired, &[]),
        ];
        for (state, expected) in table {
            assert_eq!(offered(state), expected, "{state:?}");
        }
        for over in State::ALL.into_iter().filter(|state| state.is_over()) {
            assert_eq!(offered(over), Vec::<&str>::new(), "{over:?}");
        }
    }

    #[test]
    fn a_new_decision_takes_an_old_question_away() {
        let mut answers = Answers::default();
        assert!(!Decision::Review.write(&mut answers));
        assert!(Decision::Question("Which day?".to_owned()).write(&mut answers));
        assert_eq!(answers.question.as_deref(), Some("Which day?"));
        let refusal = Refusal {
            ground: Ground::Answer,
            words: "We wrote twice.".to_owned(),
        };
        assert!(Decision::Refusal(refusal.clone()).write(&mut answers));
        assert_eq!((answers.question, answers.refusal), (None, Some(refusal)));
    }

    #[test]
    fn what_was_seen_survives_the_way_through_a_form() {
        let seen = Seen {
            state: State::InReview,
            version: 3,
        };
        assert_eq!(seen.text(), "in-review.3");
        assert_eq!(Seen::parse(&seen.text()), Some(seen));
        for text in ["", "in-review", "in-review.x", "gone.1"] {
            assert_eq!(Seen::parse(text), None, "{text:?}");
        }
    }
}
