//! What somebody answered, topic by topic.

use super::{Refusal, Step};
use crate::vocab::{Area, Depth, Language, Level, Locale, Moment, Region, Slots, Zone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How somebody would like to be reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// By e-mail.
    #[default]
    Email,
    /// By a call.
    Call,
    /// By a text message: asked once, and read from whoever answered so; offered to nobody any more.
    Message,
}

impl Reach {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Email, Self::Call, Self::Message];

    /// The word in forms and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Call => "call",
            Self::Message => "message",
        }
    }
}

/// How two people may meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Online only.
    Online,
    /// In person only.
    InPerson,
    /// Both are fine.
    Either,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Online, Self::InPerson, Self::Either];

    /// The word in forms and Fluent keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::InPerson => "in-person",
            Self::Either => "either",
        }
    }
}

/// A language somebody would like to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Which.
    pub language: Language,
    /// How well.
    pub level: Level,
    /// Whether a mentee feels most at home in it.
    #[serde(default)]
    pub home: bool,
}

/// A consent given: to what, in which words, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// What it is for: the end of its Fluent key `applications-consent-{purpose}`.
    pub purpose: String,
    /// The language it was read in.
    pub locale: Locale,
    /// Keyed to the very words that were shown: SHA-256 in hexadecimal.
    pub text: String,
    /// When.
    pub at: Moment,
}

/// What somebody answered. All of it lies sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The name to use.
    pub name: String,
    /// The name that a possible match sees before both said yes; empty if none is to be seen.
    /// `None` stands for whoever applied before this was asked, and tells as little.
    pub shown: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// How to be reached.
    pub reach: Reach,
    /// Languages to use in mentoring.
    pub languages: Vec<Spoken>,
    /// A mentor's areas, with how deep their experience is.
    pub offered: Vec<(Area, Depth)>,
    /// A mentee's areas, most important first, five at most.
    pub wanted: Vec<Area>,
    /// The clock somebody lives by.
    pub zone: Zone,
    /// Free half hours of a week, by that clock.
    pub slots: Slots,
    /// How to meet.
    pub way: Option<Way>,
    /// Where, for meeting in person.
    pub region: Option<Region>,
    /// How many mentees a mentor takes, 1 to 5.
    pub places: u16,
    /// Access needs; only with consent to keep them.
    pub access: String,
    /// Anything the person wants us to know.
    pub note: String,
    /// People they should not be matched with, in their words.
    pub apart: String,
    /// The consents given.
    pub consents: Vec<Consent>,
    /// The topics that are filled in.
    pub done: BTreeSet<Step>,
    /// A coordinator's open question.
    pub question: Option<String>,
    /// Why a coordinator said no.
    pub refusal: Option<Refusal>,
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            name: String::new(),
            shown: None,
            phone: None,
            reach: Reach::default(),
            languages: Vec::new(),
            offered: Vec::new(),
            wanted: Vec::new(),
            zone: Zone::parse("Europe/London").expect("London is on every list of zones"),
            slots: Slots::default(),
            way: None,
            region: None,
            places: 1,
            access: String::new(),
            note: String::new(),
            apart: String::new(),
            consents: Vec::new(),
            done: BTreeSet::new(),
            question: None,
            refusal: None,
        }
    }
}

impl Answers {
    /// The name that a possible match sees before both said yes: chosen by the person, and never a part of another name.
    #[must_use]
    pub fn name_to_show(&self) -> Option<&str> {
        self.shown.as_deref().filter(|shown| !shown.is_empty())
    }

    /// Takes out what says who somebody is, and what they agreed to: for whoever goes on without having shown that they began.
    pub(super) fn take_out_who(&mut self) {
        let taken = [Step::Name, Step::More, Step::Consents];
        *self = Self {
            languages: std::mem::take(&mut self.languages),
            offered: std::mem::take(&mut self.offered),
            wanted: std::mem::take(&mut self.wanted),
            zone: self.zone.clone(),
            slots: self.slots,
            way: self.way,
            region: self.region,
            places: self.places,
            done: self
                .done
                .iter()
                .copied()
                .filter(|step| !taken.contains(step))
                .collect(),
            ..Self::default()
        };
    }

    /// What is taken along into another application of the same person. What was agreed to, and what a coordinator said,
    /// was about this one; access needs are kept only with an agreement, and what is asked otherwise today is asked anew.
    pub(super) fn taken_along(&self) -> Self {
        let mut taken = Self {
            access: String::new(),
            consents: Vec::new(),
            question: None,
            refusal: None,
            ..self.clone()
        };
        taken.done.remove(&Step::Consents);
        if !self.access.is_empty() {
            taken.done.remove(&Step::More);
        }
        if self.shown.is_none() || self.reach == Reach::Message {
            taken.done.remove(&Step::Name);
        }
        taken
    }

    /// Goes over to the other side: what is asked of one side alone is asked anew.
    pub(super) fn change_side(&mut self) {
        self.offered.clear();
        self.wanted.clear();
        self.places = 1;
        for spoken in &mut self.languages {
            spoken.home = false;
        }
        for step in [Step::Areas, Step::Meeting] {
            self.done.remove(&step);
        }
    }

    /// The first topic that is not filled in yet.
    #[must_use]
    pub fn next_step(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.done.contains(step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_topic_is_the_first_one_left() {
        let mut answers = Answers::default();
        assert_eq!(answers.next_step(), Some(Step::Name));
        answers.done.extend([Step::Name, Step::Areas]);
        assert_eq!(answers.next_step(), Some(Step::Languages));
        answers.done.extend(Step::ALL);
        assert_eq!(answers.next_step(), None);
    }
}
