//! What somebody types about their own data, and what it must be.

use crate::{
    accounts::Passphrase,
    web::{Mistake, Mistakes, cut},
};
use serde::{Deserialize, Serialize, Serializer};

/// Longest statement, in characters.
const LONGEST: usize = 1000;

/// Nothing of a passphrase goes back into a page.
fn nothing<S: Serializer>(_: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("")
}

/// The passphrase once more: who found a signed-in telephone takes nothing along and deletes nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct AgainForm {
    #[serde(serialize_with = "nothing")]
    passphrase: String,
}

impl AgainForm {
    pub(super) fn typed(&self) -> Passphrase {
        Passphrase::typed(&self.passphrase)
    }
}

/// Yes or no to a right.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WishForm {
    wish: String,
}

impl WishForm {
    pub(super) fn wanted(&self) -> bool {
        self.wish == "yes"
    }
}

/// Which agreement is taken back.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RevokeForm {
    pub(super) purpose: String,
}

/// Words of one's own: a statement beside what staff wrote, or why a decision should be looked at again.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct WordsForm {
    pub(super) words: String,
}

impl WordsForm {
    pub(super) fn check(&self) -> Result<String, Mistakes> {
        let wrong = |mistake| Mistakes::of("words", mistake);
        let text = cut(&self.words, LONGEST).ok_or_else(|| wrong(Mistake::ReasonLong))?;
        if text.is_empty() {
            return Err(wrong(Mistake::StatementBlank));
        }
        Ok(text)
    }
}
