//! Who would wait under a proposal, why, and the smallest change that would give them a mentor.

use super::Candidates;
use crate::{
    matching::{self, Change, Why},
    pairs::reasons::{language, level},
    vocab::{ApplicationId, Language, Level},
};
use serde::{Deserialize, Serialize};

/// Somebody without a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// The mentee's application.
    pub mentee: ApplicationId,
    /// Why.
    pub why: WhyWaiting,
    /// What would give a pair.
    pub change: Option<SmallestChange>,
}

/// Why somebody waits. Counts are of mentors who offer a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum WhyWaiting {
    /// No mentor offers a place.
    NoMentors,
    /// Everybody they could have is needed by people who come first.
    AllNeeded {
        /// How many mentors they could have.
        possible: usize,
    },
    /// They can be a pair with no mentor: for language, time or way of meeting, or because they are kept apart.
    /// Which of these it is, is not told: whoever could subtract would read off whom a lead keeps apart (G-08).
    /// Proposals of earlier versions kept the reason, each under a word of its own.
    #[serde(other)]
    Impossible,
}

impl WhyWaiting {
    /// The end of the Fluent keys that say it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoMentors => "no-mentors",
            Self::Impossible => "impossible",
            Self::AllNeeded { .. } => "all-needed",
        }
    }

    /// One of each kind.
    #[must_use]
    pub const fn examples() -> [Self; 3] {
        [
            Self::NoMentors,
            Self::Impossible,
            Self::AllNeeded { possible: 3 },
        ]
    }
}

/// The smallest change that would give somebody a mentor and take nobody else's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum SmallestChange {
    /// More time in common.
    MoreTime {
        /// With whom.
        mentor: ApplicationId,
        /// Half hours a week beyond what they share.
        half_hours: u16,
    },
    /// Another way of meeting for one of the two.
    OtherWayOfMeeting {
        /// With whom.
        mentor: ApplicationId,
    },
    /// One more place.
    AnotherPlace {
        /// At whom.
        mentor: ApplicationId,
    },
    /// A language that both have, but not both well enough.
    LanguageLevel {
        /// With whom.
        mentor: ApplicationId,
        /// Which.
        language: Language,
        /// What the lower level needs to be.
        to: Level,
    },
}

impl SmallestChange {
    /// The end of the Fluent key that says it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::MoreTime { .. } => "more-time",
            Self::OtherWayOfMeeting { .. } => "other-way-of-meeting",
            Self::AnotherPlace { .. } => "another-place",
            Self::LanguageLevel { .. } => "level",
        }
    }

    /// With which mentor.
    #[must_use]
    pub const fn mentor(self) -> ApplicationId {
        match self {
            Self::MoreTime { mentor, .. }
            | Self::OtherWayOfMeeting { mentor }
            | Self::AnotherPlace { mentor }
            | Self::LanguageLevel { mentor, .. } => mentor,
        }
    }
}

/// Keeps what the matcher found out about somebody who waits.
pub(super) fn keep_waiting(
    candidates: &Candidates,
    waiting: &matching::Waiting,
) -> Option<Waiting> {
    let mentor = |place: usize| candidates.mentor_ids.get(place).copied();
    let change = waiting.smallest_change.and_then(|change| {
        Some(match change {
            Change::MoreTime {
                mentor: place,
                half_hours_missing,
            } => SmallestChange::MoreTime {
                mentor: mentor(place)?,
                half_hours: half_hours_missing,
            },
            Change::OtherWayOfMeeting { mentor: place } => SmallestChange::OtherWayOfMeeting {
                mentor: mentor(place)?,
            },
            Change::AnotherPlace { mentor: place } => SmallestChange::AnotherPlace {
                mentor: mentor(place)?,
            },
            Change::LanguageLevel {
                mentor: place,
                language: code,
                to,
                ..
            } => SmallestChange::LanguageLevel {
                mentor: mentor(place)?,
                language: language(code),
                to: level(to),
            },
        })
    });
    Some(Waiting {
        mentee: *candidates.mentee_ids.get(waiting.mentee)?,
        why: why(&waiting.why),
        change,
    })
}

const fn why(why: &Why) -> WhyWaiting {
    match why {
        Why::NoMentors => WhyWaiting::NoMentors,
        Why::NoSharedLanguage
        | Why::NoSharedTime
        | Why::WayOfMeeting
        | Why::Barred
        | Why::Combination { .. } => WhyWaiting::Impossible,
        Why::AllNeeded { possible } => WhyWaiting::AllNeeded {
            possible: *possible,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_with_its_reasons_is_read_as_one_reason() {
        let whys = [
            r#"{"kind":"no-shared-language"}"#,
            r#"{"kind":"no-shared-time"}"#,
            concat!(r#"{"kind":"way"#, r#"-of-meeting"}"#),
            r#"{"kind":"barred"}"#,
            r#"{"kind":"combination","languages":7,"time":4,"meeting":1}"#,
            r#"{"kind":"impossible"}"#,
        ];
        for why in whys {
            let read: WhyWaiting = serde_json::from_str(why).expect(why);
            assert_eq!(read, WhyWaiting::Impossible, "{why}");
        }
    }
}
