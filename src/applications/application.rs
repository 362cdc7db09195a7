//! One person's wish to take part in a round: its states and its topics.

use super::{Answers, agreements::MATCHING};
use crate::{
    accounts::locks::Locks,
    seal::BlindIndex,
    vocab::{ApplicationId, Moment, PersonId, RoundId, Side},
};
use diesel::{Queryable, deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(into = "&'static str")]
pub enum State {
    /// Being written; nobody but the person sees it.
    Draft,
    /// Handed in; waits for a coordinator.
    Submitted,
    /// A coordinator is reading it.
    InReview,
    /// A coordinator asked the person something.
    InfoNeeded,
    /// May be matched.
    Ready,
    /// In an open pair (for a mentor: every place taken).
    Paired,
    /// The round is over for this person.
    Finished,
    /// A coordinator said no, with a reason.
    Declined,
    /// The person took it back.
    Withdrawn,
    /// A draft nobody came back to.
    Expired,
    /// Its answers are gone for good.
    Erased,
}

impl State {
    /// Every state, in the order of an application's way.
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Submitted,
        Self::InReview,
        Self::InfoNeeded,
        Self::Ready,
        Self::Paired,
        Self::Finished,
        Self::Declined,
        Self::Withdrawn,
        Self::Expired,
        Self::Erased,
    ];

    /// The word in tables, addresses and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::InReview => "in-review",
            Self::InfoNeeded => "info-needed",
            Self::Ready => "ready",
            Self::Paired => "paired",
            Self::Finished => "finished",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::Erased => "erased",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether the application is over.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(
            self,
            Self::Finished | Self::Declined | Self::Withdrawn | Self::Expired | Self::Erased
        )
    }

    /// Whether the person may begin anew in the same round. Whoever was declined may ask somebody to look again instead.
    #[must_use]
    pub const fn may_begin_anew(self) -> bool {
        self.is_over() && !matches!(self, Self::Declined)
    }

    /// Whether an application may go from here to there. What also has to be true is checked where it happens.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Draft => matches!(next, Self::Submitted | Self::Expired | Self::Withdrawn),
            // A draft again: see `again::store::take_out_who`.
            Self::Submitted => matches!(
                next,
                Self::Draft | Self::InReview | Self::Declined | Self::Withdrawn
            ),
            Self::InReview => matches!(
                next,
                Self::InfoNeeded | Self::Ready | Self::Declined | Self::Withdrawn
            ),
            Self::InfoNeeded => matches!(next, Self::InReview | Self::Declined | Self::Withdrawn),
            Self::Ready => matches!(
                next,
                Self::InReview | Self::Paired | Self::Finished | Self::Declined | Self::Withdrawn
            ),
            Self::Paired => matches!(next, Self::Ready | Self::Finished | Self::Withdrawn),
            Self::Finished | Self::Declined | Self::Withdrawn | Self::Expired => {
                matches!(next, Self::Erased)
            }
            Self::Erased => false,
        }
    }
}

impl From<State> for &'static str {
    fn from(state: State) -> Self {
        state.as_str()
    }
}

crate::vocab::stored_as_text!(State);

/// One topic of an application: one page to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The name to use and how to be reached.
    Name,
    /// Languages with levels.
    Languages,
    /// Topics of help: what a mentor can offer, what a mentee wishes for.
    Areas,
    /// The half hours of a week.
    Times,
    /// Online or in person; for a mentor, how many mentees.
    Meeting,
    /// Access needs, anything else, whom not to be matched with.
    More,
    /// Consents.
    Consents,
}

impl Step {
    /// Every topic, in the order of the pages.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Languages,
        Self::Areas,
        Self::Times,
        Self::Meeting,
        Self::More,
        Self::Consents,
    ];

    /// The word in addresses and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Languages => "languages",
            Self::Areas => "areas",
            Self::Times => "times",
            Self::Meeting => "meeting",
            Self::More => "more",
            Self::Consents => "consents",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An application, opened.
#[derive(Clone, Debug)]
pub struct Application {
    /// Which.
    pub id: ApplicationId,
    /// For which round.
    pub round: RoundId,
    /// Whose.
    pub person: PersonId,
    /// On which side.
    pub side: Side,
    /// Where it stands.
    pub state: State,
    /// The answers.
    pub answers: Answers,
    /// How many rounds this person has waited before.
    pub rounds_waited: i32,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last written to.
    pub edited_at: Moment,
    /// When it was handed in.
    pub submitted_at: Option<Moment>,
    /// Since when it stands where it stands.
    pub state_since: Moment,
    /// Since when the person asked not to be matched.
    pub paused_at: Option<Moment>,
    /// When the person said which name a possible match sees; `None` if they applied before that was asked.
    pub named_at: Option<Moment>,
    /// Counts the edits.
    pub version: i32,
    /// Keyed hash of the person's address; `None` while it is not confirmed.
    pub email_hash: Option<BlindIndex>,
    /// What the person asked about their data.
    pub locks: Locks,
}

/// Where an application stands, without what was answered: enough for most of what its person wants to know.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Outline {
    /// Which.
    pub id: ApplicationId,
    /// For which round.
    pub round: RoundId,
    /// On which side.
    pub side: Side,
    /// Where it stands.
    pub state: State,
    /// When it was handed in.
    pub submitted_at: Option<Moment>,
    /// Since when it stands where it stands.
    pub state_since: Moment,
    /// Since when the person asked not to be matched.
    pub paused_at: Option<Moment>,
    /// When the person said which name a possible match sees; `None` if they applied before that was asked.
    pub named_at: Option<Moment>,
}

impl Application {
    /// Whether a coordinator may look at it: handed in, its address shown to be the person's own, and not locked.
    /// A draft that was taken back was never handed in, so nobody reads it.
    #[must_use]
    pub fn is_before_coordinators(&self) -> bool {
        self.state != State::Draft
            && self.submitted_at.is_some()
            && self.email_hash.is_some()
            && !self.locks.hides()
    }

    /// Whether the matcher may use it: ready, not paused, and with the person's consent. Without consent a coordinator looks by hand.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        matches!(self.state, State::Ready | State::Paired)
            && self.paused_at.is_none()
            && self.email_hash.is_some()
            && !self.locks.stops_matching()
            && self
                .answers
                .consents
                .iter()
                .any(|consent| consent.purpose == MATCHING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_application_goes_its_way_and_no_other() {
        let ways: Vec<(&str, Vec<&str>)> = vec![
            ("draft", vec!["submitted", "withdrawn", "expired"]),
            (
                "submitted",
                vec!["draft", "in-review", "declined", "withdrawn"],
            ),
            (
                "in-review",
                vec!["info-needed", "ready", "declined", "withdrawn"],
            ),
            ("info-needed", vec!["in-review", "declined", "withdrawn"]),
            (
                "ready",
                vec!["in-review", "paired", "finished", "declined", "withdrawn"],
            ),
            ("paired", vec!["ready", "finished", "withdrawn"]),
            ("finished", vec!["erased"]),
            ("declined", vec!["erased"]),
            ("withdrawn", vec!["erased"]),
            ("expired", vec!["erased"]),
            ("erased", vec![]),
        ];
        for (from, to) in ways {
            let from = State::parse(from).expect("a state");
            let found: Vec<_> = State::ALL
                .into_iter()
                .filter(|next| from.may_become(*next))
                .map(State::as_str)
                .collect();
            assert_eq!(found, to, "{}", from.as_str());
        }
    }
}
