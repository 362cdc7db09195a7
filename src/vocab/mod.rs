//! The charity's words as types: what has a name here cannot be mistaken for something else.
//!
//! Every module may use it; it knows none. A `parse` is the only way in from text that somebody typed.

mod area;
mod email;
mod id;
mod language;
mod locale;
mod moment;
pub mod name;
mod network;
mod plain;
mod region;
mod role;
mod slot;
mod typed_day;
mod zone;

pub use area::{Area, Depth};
pub use email::Email;
pub use id::{
    ApplicationId, BreachId, CheckId, ClearanceId, ConcernId, DisclosureId, HoldId, LedgerId,
    LetterId, PairId, PersonId, ProposalId, RedisplayId, RequestId, RoundId, SeparationId,
    SessionId, TouchId, WishId,
};
pub use language::{Language, Level};
pub use locale::Locale;
pub use moment::{Clock, Moment, SKEW_SECONDS};
pub use network::{Network, Prefix};
pub use plain::{dialled, phone, phone_shown, plain, searchable};
pub use region::Region;
pub use role::{Role, Side};
pub use slot::{Band, SLOTS_A_DAY, SLOTS_A_WEEK, Slot, Slots};
pub use typed_day::typed_day;
pub use zone::{QUARTERS_A_WEEK, Zone};

/// Stores a closed list of words as text, on every database, through its `parse` and `as_str`.
macro_rules! stored_as_text {
    ($word:ty) => {
        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB>
            for $word
        where
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = String::from_sql(raw)?;
                Self::parse(&text)
                    .ok_or_else(|| format!("{text} is not a {}", stringify!($word)).into())
            }
        }

        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, DB>
            for $word
        where
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                self.as_str().to_sql(out)
            }
        }
    };
}
pub(crate) use stored_as_text;

/// A closed list of words: in the table, in settings and in Fluent keys each has one spelling.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow, serde::Serialize,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[serde(into = "&'static str")]
        pub enum $name { $($(#[$each])* $variant,)* }

        impl $name {
            /// Every word of the list.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word as it is spelt everywhere.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Reads the word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.as_str() == word)
            }
        }

        impl From<$name> for &'static str {
            fn from(word: $name) -> Self {
                word.as_str()
            }
        }

        crate::vocab::stored_as_text!($name);
    };
}
pub(crate) use words;
