//! The charity's words as types: what has a name here cannot be mistaken for something else.
//!
//! Every module may use it; it knows none. A `parse` is the only way in from text that somebody typed.

mod area;
mod email;
mod id;
mod language;
mod locale;
mod moment;
mod network;
mod region;
mod role;
mod slot;
mod zone;

pub use area::{Area, Depth};
pub use email::Email;
pub use id::{
    ApplicationId, BreachId, CheckId, ConcernId, DisclosureId, LedgerId, LetterId, PairId,
    PersonId, ProposalId, RequestId, RoundId, SeparationId, TouchId, WishId,
};
pub use language::{Language, Level};
pub use locale::Locale;
pub use moment::{Clock, Moment};
pub use network::{Network, Prefix};
pub use region::Region;
pub use role::{Role, Side};
pub use slot::{Band, SLOTS_A_DAY, SLOTS_A_WEEK, Slot, Slots};
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
