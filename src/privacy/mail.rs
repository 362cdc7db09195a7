//! Letters about one's own data. Telephones are shared: the subjects say nothing.

use super::request::Progress;
use crate::{mail::Letter, vocab::Moment, web::Day};
use serde::Serialize;

macro_rules! letters {
    ($($(#[$doc:meta])* $name:ident = $template:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        pub(super) struct $name {
            by: Day,
        }

        impl $name {
            /// A letter that names a day.
            #[must_use]
            pub(super) fn by(moment: Moment) -> Self {
                Self { by: Day::of(moment) }
            }
        }

        impl Letter for $name {
            const TEMPLATE: &'static str = $template;
        }
    )*};
}

letters! {
    /// Everything will be deleted on a day, unless the person changes their mind.
    LeavingLetter = "privacy/mail/leaving.txt";
    /// An account that nobody used will be deleted on a day.
    UnusedLetter = "privacy/mail/unused.txt";
}

/// Somebody outside asked for data about the person, or what became of that has changed; what it is stands behind their sign-in.
#[derive(Debug, Serialize)]
pub(super) struct DisclosureLetter {}

impl Letter for DisclosureLetter {
    const TEMPLATE: &'static str = "privacy/mail/disclosure.txt";
}

/// For leads: the day has come on which a silence is looked at again. About whom stands behind their sign-in.
#[derive(Debug, Serialize)]
pub(super) struct SilenceLetter {}

impl Letter for SilenceLetter {
    const TEMPLATE: &'static str = "privacy/mail/silence.txt";
}

/// Something went wrong with the person's data; what it is stands behind their sign-in.
#[derive(Debug, Serialize)]
pub(super) struct BreachLetter {}

impl Letter for BreachLetter {
    const TEMPLATE: &'static str = "privacy/mail/breach.txt";
}

/// A request or complaint has come, and is confirmed or answered by a day.
#[derive(Debug, Serialize)]
pub(super) struct ReceivedLetter {
    pub(super) by: Day,
}

impl Letter for ReceivedLetter {
    const TEMPLATE: &'static str = "privacy/mail/received.txt";
}

/// What became of a request.
#[derive(Debug, Serialize)]
pub(super) struct AnsweredLetter {
    /// The end of the key that says what became of it.
    outcome: &'static str,
    answer: String,
    /// The end of the key of the ground of a refusal; empty if it was none.
    ground: String,
}

impl AnsweredLetter {
    pub(super) fn of(state: Progress, extended: bool, answer: &str, ground: &str) -> Self {
        Self {
            outcome: match state {
                Progress::Open if extended => "extended",
                other => other.as_str(),
            },
            answer: answer.to_owned(),
            ground: ground.to_owned(),
        }
    }
}

impl Letter for AnsweredLetter {
    const TEMPLATE: &'static str = "privacy/mail/answered.txt";
}
