//! One mentor and one mentee, confirmed by a named coordinator: where a pair stands, and what is kept about it.

use super::{Reasons, agreement::Yes};
use crate::vocab::{ApplicationId, Moment, PairId, PersonId, RoundId, Side};
use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where a pair stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize, Deserialize,
)]
#[diesel(sql_type = Text)]
#[serde(into = "&'static str", try_from = "String")]
pub enum PairState {
    /// A coordinator confirmed it; the mentee is asked.
    Proposed,
    /// The mentee said yes; the mentor is asked.
    MenteeAgreed,
    /// Both said yes: they see how to reach each other.
    BothAgreed,
    /// They have met.
    Active,
    /// It ended.
    Closed,
    /// One of the two said no.
    Declined,
    /// Nobody answered in time, which never means yes.
    Lapsed,
    /// Stopped by a coordinator or a lead; nobody sees how to reach the other.
    Suspended,
}

impl PairState {
    /// Every state, in the order of a pair's way.
    pub const ALL: [Self; 8] = [
        Self::Proposed,
        Self::MenteeAgreed,
        Self::BothAgreed,
        Self::Active,
        Self::Closed,
        Self::Declined,
        Self::Lapsed,
        Self::Suspended,
    ];

    /// The states in which a pair takes a place of the mentor and the mentee's only one.
    pub const OPEN: [Self; 5] = [
        Self::Proposed,
        Self::MenteeAgreed,
        Self::BothAgreed,
        Self::Active,
        Self::Suspended,
    ];

    /// The word in tables, addresses and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::MenteeAgreed => "mentee-agreed",
            Self::BothAgreed => "both-agreed",
            Self::Active => "active",
            Self::Closed => "closed",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::Suspended => "suspended",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether the pair takes places.
    #[must_use]
    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }

    /// Whether the two see how to reach each other: from both yeses on, and never after the end.
    #[must_use]
    pub const fn shows_contact(self) -> bool {
        matches!(self, Self::BothAgreed | Self::Active)
    }

    /// Whether somebody's yes or no is waited for.
    #[must_use]
    pub const fn waits_for_answer(self) -> bool {
        matches!(self, Self::Proposed | Self::MenteeAgreed)
    }

    /// Whose answer is waited for.
    #[must_use]
    pub const fn asks(self) -> Option<Side> {
        match self {
            Self::Proposed => Some(Side::Mentee),
            Self::MenteeAgreed => Some(Side::Mentor),
            _ => None,
        }
    }

    /// Whether a pair may go from here to there. Who may do it is checked where it happens.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Proposed => matches!(
                next,
                Self::MenteeAgreed | Self::Closed | Self::Declined | Self::Lapsed | Self::Suspended
            ),
            Self::MenteeAgreed => matches!(
                next,
                Self::BothAgreed | Self::Closed | Self::Declined | Self::Lapsed | Self::Suspended
            ),
            Self::BothAgreed => matches!(next, Self::Active | Self::Closed | Self::Suspended),
            Self::Active => matches!(next, Self::Closed | Self::Suspended),
            Self::Suspended => matches!(next, Self::BothAgreed | Self::Active | Self::Closed),
            Self::Closed | Self::Declined | Self::Lapsed => false,
        }
    }
}

impl From<PairState> for &'static str {
    fn from(state: PairState) -> Self {
        state.as_str()
    }
}

impl TryFrom<String> for PairState {
    type Error = &'static str;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        Self::parse(&word).ok_or("no state of a pair")
    }
}

crate::vocab::stored_as_text!(PairState);

/// Who ended a pair, or said no to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndedBy {
    /// The mentor.
    Mentor,
    /// The mentee.
    Mentee,
    /// A coordinator.
    Coordinator,
    /// Time.
    Clock,
    /// One of the two was deleted, at their own wish or because the time to keep them had passed.
    Left,
}

impl EndedBy {
    /// Everybody who can.
    pub const ALL: [Self; 5] = [
        Self::Mentor,
        Self::Mentee,
        Self::Coordinator,
        Self::Clock,
        Self::Left,
    ];

    /// The word in Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
            Self::Coordinator => "coordinator",
            Self::Clock => "clock",
            Self::Left => "left",
        }
    }
}

impl From<Side> for EndedBy {
    fn from(side: Side) -> Self {
        match side {
            Side::Mentor => Self::Mentor,
            Side::Mentee => Self::Mentee,
        }
    }
}

/// How a pair ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Who ended it.
    pub by: EndedBy,
    /// Their words, if they wanted to say any. Only coordinators read them.
    pub words: Option<String>,
}

/// What is kept about a pair. It lies sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Why they fit, as it was when the pair was confirmed; `None` if a coordinator chose by hand
    /// because one of the two did not agree that the program looks.
    pub reasons: Option<Reasons>,
    /// The coordinator's reason.
    pub because: String,
    /// Why not the mentor who fitted best, if it was another.
    pub differs: Option<String>,
    /// Whether the mentor has been asked, and so knows of this pair.
    pub mentor_asked: bool,
    /// Who said yes, and to which words; pairs of before these were kept have none.
    #[serde(default)]
    pub agreed: Vec<Yes>,
    /// The day of the first meeting, as YYYY-MM-DD.
    pub first_meeting: Option<String>,
    /// The day for which a first meeting is planned, as YYYY-MM-DD.
    #[serde(default)]
    pub planned: Option<String>,
    /// How it ended.
    pub ending: Option<Ending>,
    /// Where it stood before it was stopped; pairs that were stopped before this was kept have nothing here.
    #[serde(default)]
    pub stood: Option<PairState>,
}

impl Kept {
    /// Where a stopped pair goes on. That two have met is what somebody said, and never comes about by something else.
    #[must_use]
    pub fn goes_on(&self) -> PairState {
        self.stood.unwrap_or(if self.first_meeting.is_some() {
            PairState::Active
        } else {
            PairState::BothAgreed
        })
    }

    /// Whether it surely never was more than an offer: the mentor was not asked, or did not say yes.
    /// Of pairs from before the words of a yes were kept, the mentor's answer is not known.
    #[must_use]
    pub fn was_offer_only(&self) -> bool {
        !self.mentor_asked || (!self.agreed.is_empty() && self.yes_of(Side::Mentor).is_none())
    }

    /// The day for which a first meeting is planned, until they have met.
    #[must_use]
    pub fn planned_for(&self) -> Option<Date> {
        let planned = self
            .planned
            .as_deref()
            .filter(|_| self.first_meeting.is_none());
        planned?.parse().ok()
    }

    /// The day of the first meeting.
    #[must_use]
    pub fn met_on(&self) -> Option<Date> {
        self.first_meeting.as_deref()?.parse().ok()
    }

    /// The yes of this side.
    #[must_use]
    pub fn yes_of(&self, side: Side) -> Option<&Yes> {
        self.agreed.iter().find(|yes| yes.side == side)
    }

    /// Whether this side knows of the pair: the mentor does only from the mentee's yes on.
    #[must_use]
    pub fn is_known_to(&self, side: Side) -> bool {
        side == Side::Mentee || self.mentor_asked
    }
}

/// A pair, opened.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Which.
    pub id: PairId,
    /// In which round.
    pub round: RoundId,
    /// The mentor's application.
    pub mentor: ApplicationId,
    /// The mentee's application.
    pub mentee: ApplicationId,
    /// Where it stands.
    pub state: PairState,
    /// What is kept about it.
    pub kept: Kept,
    /// The coordinator who confirmed it.
    pub decided_by: PersonId,
    /// When.
    pub decided_at: Moment,
    /// Since when it stands where it stands.
    pub state_since: Moment,
    /// When it lapses if nobody answers.
    pub lapses_at: Moment,
    /// Since when the days to answer stand still, because one of the two is not available for matching.
    pub held_since: Option<Moment>,
}

/// Where an open pair stands, as one of the two may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// Where it stands.
    pub state: PairState,
    /// When a coordinator confirmed it.
    pub decided_at: Moment,
    /// Since when it stands where it stands.
    pub state_since: Moment,
    /// When it lapses if nobody answers.
    pub lapses_at: Moment,
    /// The day of the first meeting.
    pub met_on: Option<Date>,
    /// Whether one of the two is not available for matching now, so that nobody says yes and the days to answer stand still.
    pub held: bool,
}

impl Pair {
    /// On which side this application stands, if it is in this pair.
    #[must_use]
    pub fn side_of(&self, application: ApplicationId) -> Option<Side> {
        if application == self.mentee {
            Some(Side::Mentee)
        } else if application == self.mentor {
            Some(Side::Mentor)
        } else {
            None
        }
    }

    /// The other side's application.
    #[must_use]
    pub fn other(&self, side: Side) -> ApplicationId {
        match side {
            Side::Mentor => self.mentee,
            Side::Mentee => self.mentor,
        }
    }

    /// Whether this side knows of the pair.
    #[must_use]
    pub fn is_known_to(&self, side: Side) -> bool {
        self.kept.is_known_to(side)
    }
}

#[cfg(test)]
mod tests;
