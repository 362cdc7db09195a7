//! Names for rows: one type a noun, so that a pair is never looked up by an application's id.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use serde::{Deserialize, Serialize};
use std::{fmt, str};
use uuid::Uuid;

/// Length of a hyphenated UUID.
const LENGTH: usize = 36;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow, Serialize, Deserialize)]
        #[diesel(sql_type = Text)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name([u8; LENGTH]);

        impl $name {
            /// A fresh id; later ones sort after earlier ones (UUID version 7).
            #[must_use]
            #[expect(clippy::new_without_default, reason = "a default would be a new row by accident")]
            pub fn new() -> Self {
                let mut text = [0; LENGTH];
                Uuid::now_v7().hyphenated().encode_lower(&mut text);
                Self(text)
            }

            /// Reads an id; `None` if the text is not a hyphenated UUID.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let id = Uuid::try_parse(text).ok().filter(|_| text.len() == LENGTH)?;
                let mut bytes = [0; LENGTH];
                id.hyphenated().encode_lower(&mut bytes);
                Some(Self(bytes))
            }

            /// The id as it stands in tables and addresses.
            #[must_use]
            pub fn as_str(&self) -> &str {
                str::from_utf8(&self.0).expect("a hyphenated UUID is ASCII")
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().to_owned()
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).ok_or("not an id")
            }
        }

        crate::vocab::stored_as_text!($name);
    )*};
}

ids! {
    /// Somebody with an account.
    PersonId;
    /// One intake of a programme.
    RoundId;
    /// One person's wish to take part in a round.
    ApplicationId;
    /// A coordinator's pin or bar.
    WishId;
    /// A set of pairs the matcher suggested.
    ProposalId;
    /// One mentor and one mentee.
    PairId;
    /// An entry of the ledger.
    LedgerId;
    /// A session of staff, by a name that opens nothing.
    SessionId;
    /// A letter in the outbox.
    LetterId;
    /// What worries somebody in a pair.
    ConcernId;
    /// What somebody asked about their data.
    RequestId;
    /// A check of a mentor.
    CheckId;
    /// Two people who are never to be matched.
    SeparationId;
    /// A lead's hold on somebody.
    HoldId;
    /// That a lead found that two may be a pair.
    ClearanceId;
    /// That somebody outside asked for data about a person.
    DisclosureId;
    /// Something that went wrong with people's data.
    BreachId;
    /// That it touched somebody.
    TouchId;
    /// What a form was answered with.
    RedisplayId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_the_way_through_text() {
        let id = PairId::new();
        assert_eq!(PairId::parse(id.as_str()), Some(id));
    }

    #[test]
    fn text_that_is_no_id_is_refused() {
        for text in [
            "",
            "7",
            "not-an-id",
            "0198c0de00007000800000000000000a",
            "../../etc/passwd",
        ] {
            assert_eq!(PairId::parse(text), None, "{text}");
        }
    }
}
