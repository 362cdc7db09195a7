//! Where somebody stands, and the steps of the way: which are done, which is now, and which are still to come.

use crate::{
    applications::{Outline, State},
    pairs::{PairState, Prospect},
    vocab::Side,
    web::Day,
};
use serde::Serialize;

/// Where somebody stands, as they see it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Works at the desk and never applied.
    Staff,
    /// Never applied.
    None,
    /// Still writes.
    Draft,
    /// Handed in, but the address was not shown to be theirs.
    Unconfirmed,
    /// Handed in.
    Submitted,
    /// Being read.
    InReview,
    /// Was asked something.
    InfoNeeded,
    /// Ready, without a pair they know of.
    Waiting,
    /// Ready, without a pair they know of, and on a break.
    Resting,
    /// May say yes or no to somebody.
    Asked,
    /// May say yes or no to somebody as soon as something was checked.
    Held,
    /// Said yes; the mentor is asked.
    Answered,
    /// Both said yes.
    Agreed,
    /// They have met.
    Active,
    /// A lead stopped the pair.
    Suspended,
    /// The round is over.
    Finished,
    /// A coordinator said no.
    Declined,
    /// Took the application back.
    Withdrawn,
    /// Did not hand in in time.
    Expired,
    /// Everything is gone.
    Erased,
}

impl Standing {
    pub(super) const ALL: [Self; 20] = [
        Self::Staff,
        Self::None,
        Self::Draft,
        Self::Unconfirmed,
        Self::Submitted,
        Self::InReview,
        Self::InfoNeeded,
        Self::Waiting,
        Self::Resting,
        Self::Asked,
        Self::Held,
        Self::Answered,
        Self::Agreed,
        Self::Active,
        Self::Suspended,
        Self::Finished,
        Self::Declined,
        Self::Withdrawn,
        Self::Expired,
        Self::Erased,
    ];

    /// Where the person of this application stands, with the open pairs they know of.
    pub(super) fn of(application: &Outline, confirmed: bool, pairs: &[Prospect]) -> Self {
        match application.state {
            State::Draft => Self::Draft,
            State::Submitted | State::InReview if !confirmed => Self::Unconfirmed,
            State::Submitted => Self::Submitted,
            // A check can bring a mentor back to review whose pairs go on.
            State::InReview if !pairs.is_empty() => Self::among(application, pairs),
            State::InReview => Self::InReview,
            State::InfoNeeded => Self::InfoNeeded,
            State::Ready | State::Paired => Self::among(application, pairs),
            State::Finished => Self::Finished,
            State::Declined => Self::Declined,
            State::Withdrawn => Self::Withdrawn,
            State::Expired => Self::Expired,
            State::Erased => Self::Erased,
        }
    }

    /// The one of several pairs by which somebody stands where they do; of several that ask, the one that lapses first.
    pub(super) fn pair(self, side: Side, pairs: &[Prospect]) -> Option<&Prospect> {
        let mut those = pairs
            .iter()
            .filter(|pair| Self::of_pair(side, pair) == self);
        match self {
            Self::Asked => those.min_by_key(|pair| pair.lapses_at),
            _ => those.next(),
        }
    }

    fn of_pair(side: Side, pair: &Prospect) -> Self {
        match pair.state {
            state if state.asks() == Some(side) && pair.held => Self::Held,
            state if state.asks() == Some(side) => Self::Asked,
            PairState::BothAgreed => Self::Agreed,
            PairState::MenteeAgreed => Self::Answered,
            PairState::Active => Self::Active,
            PairState::Suspended => Self::Suspended,
            _ => Self::Waiting,
        }
    }

    /// Of several pairs the one that asks for something counts most.
    fn among(application: &Outline, pairs: &[Prospect]) -> Self {
        let order = |standing: Self| {
            [
                Self::Asked,
                Self::Agreed,
                Self::Held,
                Self::Answered,
                Self::Active,
                Self::Suspended,
                Self::Waiting,
            ]
            .into_iter()
            .position(|each| each == standing)
        };
        pairs
            .iter()
            .map(|pair| Self::of_pair(application.side, pair))
            .min_by_key(|standing| order(*standing))
            .unwrap_or(Self::Waiting)
    }

    /// The end of its keys.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::None => "none",
            Self::Draft => "draft",
            Self::Unconfirmed => "unconfirmed",
            Self::Submitted => "submitted",
            Self::InReview => "in-review",
            Self::InfoNeeded => "info-needed",
            Self::Waiting => "waiting",
            Self::Resting => "resting",
            Self::Asked => "asked",
            Self::Held => "held",
            Self::Answered => "answered",
            Self::Agreed => "agreed",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Finished => "finished",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::Erased => "erased",
        }
    }

    /// Whether the application can be changed, paused and taken back.
    pub(super) const fn is_open(self) -> bool {
        self.at().is_some()
    }

    /// Whether there is a pair to look at.
    pub(super) const fn has_pair(self) -> bool {
        matches!(
            self,
            Self::Asked
                | Self::Held
                | Self::Answered
                | Self::Agreed
                | Self::Active
                | Self::Suspended
        )
    }

    /// The step that is now; one more than the last when every step is done.
    const fn at(self) -> Option<usize> {
        match self {
            Self::Unconfirmed | Self::Submitted | Self::InReview | Self::InfoNeeded => Some(1),
            Self::Waiting | Self::Resting => Some(2),
            Self::Asked | Self::Held | Self::Answered => Some(3),
            Self::Agreed => Some(4),
            Self::Active | Self::Suspended => Some(5),
            Self::Staff
            | Self::None
            | Self::Draft
            | Self::Finished
            | Self::Declined
            | Self::Withdrawn
            | Self::Expired
            | Self::Erased => None,
        }
    }
}

/// A step of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Step {
    /// The end of its keys.
    key: &'static str,
    /// `done`, `now` or `next`.
    state: &'static str,
    /// When it was done, or by when it will be.
    at: Option<Day>,
}

/// The steps of somebody's way; `day` knows the day of a step that is done, and of `{step}-now` by when it will be.
pub(super) fn steps(standing: Standing, day: &dyn Fn(&str) -> Option<Day>) -> Vec<Step> {
    let Some(mut now) = standing.at() else {
        return Vec::new();
    };
    // A pair can be stopped before the two have met.
    if standing == Standing::Suspended && day("meet").is_none() {
        now = 4;
    }
    // Until the address is confirmed nobody reads anything, and during a break nobody is looked for.
    let keys: &[&'static str] = match standing {
        Standing::Unconfirmed => &["applied", "confirm", "review", "match", "agree", "meet"],
        Standing::Resting => &["applied", "review", "rest", "agree", "meet"],
        _ => &["applied", "review", "match", "agree", "meet"],
    };
    let step = |(place, key): (usize, &'static str)| match place.cmp(&now) {
        std::cmp::Ordering::Less => Step {
            key,
            state: "done",
            at: day(key),
        },
        std::cmp::Ordering::Equal => Step {
            key,
            state: "now",
            at: day(&format!("{key}-now")),
        },
        std::cmp::Ordering::Greater => Step {
            key,
            state: "next",
            at: None,
        },
    };
    keys.iter().copied().enumerate().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_step_is_now_until_all_are_done() {
        for standing in Standing::ALL {
            let states: Vec<_> = steps(standing, &|_| None)
                .into_iter()
                .map(|step| step.state)
                .collect();
            let now = states.iter().filter(|state| **state == "now").count();
            match standing {
                Standing::Active => assert_eq!(states, ["done"; 5]),
                _ if standing.is_open() => assert_eq!(now, 1, "{standing:?}"),
                _ => assert!(states.is_empty(), "{standing:?}"),
            }
        }
    }
}
