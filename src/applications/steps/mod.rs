//! The topics of an application: one form, one page, one part of the answers each.

mod areas;
mod consents;
mod languages;
mod meeting;
mod more;
mod name;
mod times;

pub(super) use areas::AreasForm;
pub(super) use consents::{ConsentsForm, PURPOSES};
pub(super) use languages::LanguagesForm;
pub(super) use meeting::MeetingForm;
pub(super) use more::MoreForm;
pub(super) use name::NameForm;
pub use name::to_show;
pub(super) use times::TimesForm;

use super::{Answers, Step};
use crate::{
    i18n::Words,
    vocab::{Moment, Side},
    web::{Error, Mistakes},
};
use fluent_bundle::FluentArgs;
use serde::{Serialize, de::DeserializeOwned};

/// One topic: what is typed, what it must be, and where it goes.
pub(super) trait StepForm: Serialize + DeserializeOwned + Default {
    /// Which topic.
    const STEP: Step;
    /// Its page.
    const TEMPLATE: &'static str;
    /// What the page offers to choose from.
    type Offer: Serialize;

    /// The form as filled in before.
    fn filled(answers: &Answers) -> Self;

    /// What the page offers, in its own language.
    fn offer(&self, words: &Words, side: Side) -> Self::Offer;

    /// Writes what was typed into the answers.
    ///
    /// # Errors
    /// Everything that is wrong with it; then the answers are as they were.
    fn keep(&self, to: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes>;

    /// Whether the person asked for more room instead of going on.
    fn wants_more(&self) -> bool {
        false
    }

    /// Whether to ask once, softly, if the person meant to tell so much of themselves.
    fn asks_softly(&self) -> bool {
        false
    }

    /// Reads what was posted.
    ///
    /// # Errors
    /// It is no form of this topic.
    fn read(body: &[u8]) -> Result<Self, Error> {
        crate::web::fields(body)
    }
}

/// For whom answers are kept, in which words they were asked, and when.
#[derive(Debug)]
pub(super) struct To<'a> {
    pub(super) side: Side,
    pub(super) words: &'a Words,
    pub(super) now: Moment,
}

/// One thing to choose.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: String,
}

impl Choice {
    /// A choice whose label is the message of `key`; its hint, if there is one, that of `key-hint`.
    pub(super) fn of(words: &Words, value: &str, key: &str) -> Self {
        let hint = words.get(&format!("{key}-hint"), None).unwrap_or_default();
        Self {
            value: value.to_owned(),
            label: words.say(key),
            hint,
        }
    }

    /// A choice from a list that shows one line each: its hint stands behind its label, where it is chosen.
    pub(super) fn explained(words: &Words, value: &str, key: &str) -> Self {
        let Self { value, label, hint } = Self::of(words, value, key);
        let mut args = FluentArgs::new();
        args.set("label", label);
        args.set("hint", hint);
        Self {
            value,
            label: words
                .get("applications-explained", Some(&args))
                .unwrap_or_default(),
            hint: String::new(),
        }
    }
}
