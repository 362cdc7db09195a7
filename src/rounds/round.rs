//! A round and its settings.

use crate::vocab::{Moment, RoundId};
use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use jiff::civil::Date;

/// Who gets a place if there are too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Places {
    /// A draw among those who waited equally long: fit decides who with whom, never who is left out.
    FairDraw,
    /// Whoever gives the better total.
    BestFit,
}

impl Places {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::FairDraw, Self::BestFit];

    /// The word in tables, forms and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FairDraw => "fair-draw",
            Self::BestFit => "best-fit",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|places| places.as_str() == word)
    }
}

crate::vocab::stored_as_text!(Places);

/// What a coordinator may set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What the round is called.
    pub name: String,
    /// The Monday of its first week, in which time zones are compared.
    pub starts_on: Date,
    /// Weights of languages, experience and availability; they add up to ten.
    pub weights: [u8; 3],
    /// Fewest half hours of a week that two people must share, 1 to 8.
    pub min_shared: u8,
    /// Pairs under this score are poor; 0 switches it off.
    pub acceptable: u16,
    /// Who gets a place if there are too few.
    pub places: Places,
    /// Days until an application is answered.
    pub review_days: i32,
    /// Days until a proposed pair lapses.
    pub answer_days: i32,
}

/// A round.
#[derive(Clone, Debug)]
pub struct Round {
    /// Which.
    pub id: RoundId,
    /// Whether it takes applications.
    pub open: bool,
    /// When it was opened.
    pub opened_at: Moment,
    /// The draw's seed, shown and kept in the ledger.
    pub draw_seed: u64,
    /// What a coordinator may set.
    pub settings: Settings,
}

/// A round to be opened.
#[derive(Clone, Debug)]
pub struct NewRound {
    /// The draw's seed.
    pub draw_seed: u64,
    /// Its settings.
    pub settings: Settings,
}

impl Settings {
    /// The settings a round begins with.
    #[must_use]
    pub fn usual(name: &str, starts_on: Date) -> Self {
        Self {
            name: name.to_owned(),
            starts_on,
            weights: [3, 5, 2],
            min_shared: 2,
            acceptable: 400,
            places: Places::FairDraw,
            review_days: 10,
            answer_days: 14,
        }
    }
}
