//! What somebody may do here (role) and on which side of a pair they stand.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What an account may do. A higher role may do all that a lower one may.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    AsExpression,
    FromSqlRow,
    Serialize,
    Deserialize,
)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Somebody who applied: sees their own things only.
    Member,
    /// Reviews applications, proposes and confirms pairs.
    Coordinator,
    /// Also decides the hard cases: safeguarding and data protection.
    Lead,
    /// Also runs the service.
    Admin,
}

impl Role {
    /// Every role, lowest first.
    pub const ALL: [Self; 4] = [Self::Member, Self::Coordinator, Self::Lead, Self::Admin];

    /// The word in tables and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Coordinator => "coordinator",
            Self::Lead => "lead",
            Self::Admin => "admin",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Whether this role works at the desk.
    #[must_use]
    pub fn is_staff(self) -> bool {
        self >= Self::Coordinator
    }
}

/// The side of a pair.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    AsExpression,
    FromSqlRow,
    Serialize,
    Deserialize,
)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Gives time and experience.
    Mentor,
    /// Takes part in the programme.
    Mentee,
}

impl Side {
    /// The word in tables, addresses and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Mentor, Self::Mentee]
            .into_iter()
            .find(|side| side.as_str() == word)
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

crate::vocab::stored_as_text!(Role);
crate::vocab::stored_as_text!(Side);
