//! Why a coordinator says no to an application: a reason from a short list, and her own words, which only the person reads.

use crate::vocab::Side;
use serde::{Deserialize, Serialize};

/// What a refusal may rest on. Nothing here asks who somebody is or what papers they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// The programme is something else than what the application is about.
    Programme,
    /// A question was not answered.
    Answer,
    /// There is another application of the same person.
    Twice,
    /// A check that mentors need is not complete.
    Checks,
    /// Somebody could come to harm.
    Safety,
    /// None of these.
    Other,
}

impl Ground {
    /// Every ground, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Programme,
        Self::Answer,
        Self::Twice,
        Self::Checks,
        Self::Safety,
        Self::Other,
    ];

    /// Whether an application of this side can be refused for it: only mentors are checked.
    #[must_use]
    pub fn fits(self, side: Side) -> bool {
        self != Self::Checks || side == Side::Mentor
    }

    /// The word in forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Answer => "answer",
            Self::Twice => "twice",
            Self::Checks => "checks",
            Self::Safety => "safety",
            Self::Other => "other",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == word)
    }

    /// The key of the sentence that the person reads, in their own language.
    #[must_use]
    pub fn key(self) -> String {
        format!("applications-refusal-{}", self.as_str())
    }
}

/// A refusal, as the person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// What it rests on.
    pub ground: Ground,
    /// The coordinator's own words.
    pub words: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ground_comes_back_from_its_word_and_is_stored_as_it() {
        for ground in Ground::ALL {
            assert_eq!(Ground::parse(ground.as_str()), Some(ground));
            let stored = serde_json::to_string(&ground).expect("a ground is plain text");
            assert_eq!(stored, format!("\"{}\"", ground.as_str()));
        }
        assert_eq!(Ground::parse("nationality"), None);
    }
}
