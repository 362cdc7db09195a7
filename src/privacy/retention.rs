//! The schedule: how long each class of data is kept, from which moment, and what then happens to it.
//!
//! The page about privacy, the keep-until dates of one's own data and the job are all made from this one list.

use crate::{config::Config, vocab::Moment};
use serde::Serialize;

macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $days:literal;)*) => {
        /// A class of data with one period.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        impl Class {
            /// Every class, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word in settings and Fluent keys.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Reads the word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|class| class.as_str() == word)
            }

            /// Days it is kept if the charity sets nothing else.
            const fn usual(self) -> i64 {
                match self { $(Self::$variant => $days,)* }
            }
        }
    };
}

classes! {
    /// An application that was not handed in: from the last change.
    Draft = "draft", 30;
    /// An account whose address was never confirmed: from its first day.
    Unconfirmed = "unconfirmed", 7;
    /// An application that was declined, taken back or ran out: from its end.
    Ended = "ended", 183;
    /// An application, while it is open and after its round is over: from the end of the round.
    Application = "application", 365;
    /// A pair: from its end.
    Pair = "pair", 365;
    /// An account that nobody used: from the last thing the person did.
    Account = "account", 365;
    /// What staff wrote about an application or a pair: from the entry.
    Words = "words", 365;
    /// Who did what: from the entry.
    Ledger = "ledger", 730;
    /// A letter that could not be sent.
    Letter = "letter", 7;
    /// What somebody asked about their data: from the answer.
    Request = "request", 730;
    /// What somebody told the leads about their safety: from when a lead dealt with it.
    Concern = "concern", 365;
    /// What a coordinator wrote about a check of a mentor: from the record.
    Check = "check", 183;
    /// What somebody outside asked about a person: from the decision. That it was asked, and how it ended, is counted for good.
    Disclosure = "disclosure", 730;
    /// Something that went wrong with data: from when it was dealt with.
    Breach = "breach", 1825;
    /// A one-time link: from its end.
    Link = "link", 1;
    /// A mark of the network and of the browser somebody signed in from.
    Attempt = "attempt", 30;
    /// That somebody is signed in.
    Session = "session", 2;
    /// A round and its settings, which are about nobody.
    Round = "round", 3650;
}

/// How long each class is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule(Vec<(Class, i64)>);

impl Default for Schedule {
    fn default() -> Self {
        Self(
            Class::ALL
                .iter()
                .map(|class| (*class, class.usual()))
                .collect(),
        )
    }
}

impl Schedule {
    /// The usual schedule with the periods a setting names: `ended=90 ledger=365`.
    ///
    /// # Errors
    /// A sentence about the word that cannot be read.
    pub fn with(text: &str) -> Result<Self, String> {
        let mut schedule = Self::default();
        for word in text.split_whitespace() {
            let read = word
                .split_once('=')
                .and_then(|(class, days)| Some((Class::parse(class)?, days.parse::<i64>().ok()?)))
                .filter(|(_, days)| (1..=3650).contains(days));
            let Some((class, days)) = read else {
                let known: Vec<_> = Class::ALL.iter().map(|class| class.as_str()).collect();
                return Err(format!(
                    "{word:?} must be a class and its days, from 1 to 3650, like ended=183; classes are {}",
                    known.join(", ")
                ));
            };
            schedule.0.retain(|(one, _)| *one != class);
            schedule.0.push((class, days));
        }
        Ok(schedule)
    }

    /// The schedule of this installation, which was read once when the service started.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        Self::with(&config.keep).unwrap_or_default()
    }

    /// Days a class is kept.
    #[must_use]
    pub fn days(&self, class: Class) -> i64 {
        let found = self.0.iter().find(|(one, _)| *one == class);
        found.map_or(class.usual(), |(_, days)| *days)
    }

    /// Whatever was over before this moment has been kept long enough.
    #[must_use]
    pub fn before(&self, class: Class, now: Moment) -> Moment {
        now.plus_days(-self.days(class))
    }

    /// Until when something is kept whose time began at `since`.
    #[must_use]
    pub fn until(&self, class: Class, since: Moment) -> Moment {
        since.plus_days(self.days(class))
    }

    /// The lines of the page about privacy.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let shown = Class::ALL.iter().filter(|class| **class != Class::Round);
        shown
            .map(|class| Line {
                class: class.as_str(),
                days: self.days(*class),
            })
            .collect()
    }
}

/// A line of the schedule, for a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The end of its Fluent key.
    pub class: &'static str,
    /// Days.
    pub days: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_charity_may_set_another_period() {
        let schedule = Schedule::with("ended=90  ledger=400").expect("two periods");
        assert_eq!(schedule.days(Class::Ended), 90);
        assert_eq!(schedule.days(Class::Ledger), 400);
        assert_eq!(schedule.days(Class::Draft), 30);
        assert_eq!(
            Schedule::with("").expect("nothing set"),
            Schedule::default()
        );
    }

    #[test]
    fn a_period_that_cannot_be_is_refused_by_name() {
        for wrong in [
            "ended",
            "ended=0",
            "ended=-4",
            "ended=4000",
            "endless=4",
            "ended=x",
        ] {
            assert!(Schedule::with(wrong).expect_err(wrong).contains(wrong));
        }
    }
}
