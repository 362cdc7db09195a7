//! What somebody agrees to with the yes to a pair, and how it is kept: with a hash of the very words that were read.

use crate::{
    applications::agreements,
    i18n::Words,
    vocab::{Locale, Moment, Side},
};
use serde::{Deserialize, Serialize};

/// Every sentence that is agreed to, in the order of reading: beside the yes, and then on `/together`, which is linked there.
pub const SENTENCES: [&str; 31] = [
    "pairs-mine-limits",
    "pairs-mine-limits-text",
    "pairs-mine-advice",
    "pairs-mine-limits-agree",
    "together-title",
    "together-lead",
    "together-contract",
    "together-contract-text",
    "together-each",
    "together-each-listen",
    "together-each-time",
    "together-each-choose",
    "together-each-money",
    "together-each-place",
    "together-each-papers",
    "together-each-end",
    "together-private",
    "together-private-text",
    "together-private-danger",
    "together-private-child",
    "together-private-law",
    "together-private-who",
    "together-advice",
    "together-advice-text",
    "together-advice-may",
    "together-advice-not",
    "together-training",
    "together-training-listen",
    "together-training-private",
    "together-training-advice",
    "together-training-end",
];

/// A yes, with the words it was said to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yes {
    /// Who said it.
    pub side: Side,
    /// The language it was read in.
    pub locale: Locale,
    /// Keyed to the very words that were shown: SHA-256 in hexadecimal.
    pub text: String,
    /// When.
    pub at: Moment,
}

/// The words as they stand today, as somebody reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// In which language.
    pub locale: Locale,
    /// Their hash.
    pub text: String,
}

/// What is agreed to with a yes, a line each.
#[must_use]
pub fn text(words: &Words) -> String {
    SENTENCES.map(|key| words.say(key)).join("\n")
}

impl Read {
    /// The words as they stand today.
    #[must_use]
    pub fn today(words: &Words) -> Self {
        Self {
            locale: words.locale(),
            text: agreements::hash(&text(words)),
        }
    }
}
