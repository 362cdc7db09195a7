//! Separations: two people who must never be matched, in whatever round (G-08).
//!
//! Only leads know of them. To everybody else two separated people are two who cannot be paired, in the words of every other hard rule.
//! Two worlds that differ in nothing but why two people cannot be paired look the same on every page below a lead (`tests/it/rights/twins.rs`).

pub mod store;

use crate::vocab::{Moment, PersonId, SeparationId};
use serde::{Deserialize, Serialize};

/// Why two people are separated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// One of the two asked for it.
    Asked,
    /// To keep somebody safe.
    Safety,
    /// They are of one family, or work together.
    Near,
}

impl Why {
    /// Every ground.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Safety, Self::Near];

    /// The word in forms and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Safety => "safety",
            Self::Near => "near",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == word)
    }
}

/// What a lead wrote down about a separation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Why.
    pub why: Why,
    /// In the lead's words.
    pub words: String,
}

impl Said {
    /// Where it does not open any more: the most careful reason, without words.
    pub(super) const fn unreadable() -> Self {
        Self {
            why: Why::Safety,
            words: String::new(),
        }
    }
}

/// Two people who must never be matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separation {
    /// Which.
    pub id: SeparationId,
    /// The two.
    pub two: [PersonId; 2],
    /// Which lead noted it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// Why.
    pub said: Said,
}
