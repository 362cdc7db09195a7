//! A coordinator's wish about two people: this pair must be, or must never be.

use crate::vocab::{ApplicationId, Moment, PersonId, WishId};
use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use serde::Serialize;

/// What is wished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(into = "&'static str")]
pub enum WishKind {
    /// This pair must be.
    Pin,
    /// This pair must never be.
    Bar,
}

impl WishKind {
    /// The word in tables and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Bar => "bar",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Pin, Self::Bar]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

impl From<WishKind> for &'static str {
    fn from(kind: WishKind) -> Self {
        kind.as_str()
    }
}

crate::vocab::stored_as_text!(WishKind);

/// A wish.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Which.
    pub id: WishId,
    /// About which mentor.
    pub mentor: ApplicationId,
    /// About which mentee.
    pub mentee: ApplicationId,
    /// What is wished.
    pub kind: WishKind,
    /// By whom.
    pub made_by: PersonId,
    /// When.
    pub made_at: Moment,
}
