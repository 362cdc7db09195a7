//! What staff write down about a request from outside, and what a lead decides.

use super::{Asked, Manner, NewDisclosure, Step, fields::choosable};
use crate::{
    vocab::{PersonId, typed_day},
    web::{Mistake, Mistakes, cut},
};
use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

const LONGEST: usize = 1000;
const LONGEST_LINE: usize = 200;
/// Silence is looked at again after so many days at the latest.
const LONGEST_SILENCE: i64 = 90;

/// A request from outside.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct NewForm {
    pub(super) body: String,
    pub(super) name: String,
    pub(super) contact: String,
    pub(super) words: String,
    pub(super) manner: String,
    pub(super) power: String,
    /// The address of the account that is asked about.
    pub(super) email: String,
    pub(super) field: Vec<String>,
    pub(super) silence: String,
    pub(super) until: String,
}

impl NewForm {
    /// What is written down. `person` is whose account the address belongs to.
    pub(super) fn check(
        &self,
        person: Option<PersonId>,
        today: Date,
    ) -> Result<NewDisclosure, Mistakes> {
        let mut mistakes = Mistakes::default();
        let mut line = |field: &str, text: &str, longest: usize| {
            let long = if longest == LONGEST {
                Mistake::ReasonLong
            } else {
                Mistake::TextLong
            };
            mistakes
                .keep(field, cut(text, longest), long)
                .unwrap_or_default()
        };
        let mut asked = Asked {
            body: line("body", &self.body, LONGEST_LINE),
            name: line("name", &self.name, LONGEST_LINE),
            contact: line("contact", &self.contact, LONGEST_LINE),
            words: line("words", &self.words, LONGEST),
            power: line("power", &self.power, LONGEST),
            silence: line("silence", &self.silence, LONGEST),
            ..Asked::default()
        };
        if asked.body.is_empty() {
            mistakes.add("body", Mistake::StatementBlank);
        }
        let known = choosable();
        let mut field = self
            .field
            .iter()
            .filter(|path| known.contains(&path.as_str()));
        asked.fields = field.by_ref().cloned().collect();
        let manner = mistakes.keep("manner", Manner::parse(&self.manner), Mistake::Unknown);
        if manner.is_some_and(|manner| manner != Manner::Wish) {
            if asked.power.is_empty() {
                mistakes.add("power", Mistake::ReasonBlank);
            }
            if person.is_none() {
                mistakes.add("email", Mistake::PersonUnknown);
            }
            if asked.fields.is_empty() {
                mistakes.add("field", Mistake::FieldsBlank);
            }
        }
        // Only an order can forbid to tell the person.
        let silent = manner == Some(Manner::Order) && !asked.silence.is_empty();
        let silent_until = if silent {
            review_day(&self.until, today)
                .map_err(|mistake| mistakes.add("until", mistake))
                .ok()
        } else {
            asked.silence.clear();
            None
        };
        match manner {
            Some(manner) if mistakes.is_empty() => Ok(NewDisclosure {
                person,
                manner,
                silent_until,
                asked,
            }),
            _ => Err(mistakes),
        }
    }
}

fn review_day(text: &str, today: Date) -> Result<Date, Mistake> {
    let day = typed_day(text).ok_or(Mistake::DayMalformed)?;
    let last = today.saturating_add(Span::new().days(LONGEST_SILENCE));
    if day <= today || day > last {
        return Err(Mistake::DayFar);
    }
    Ok(day)
}

/// What a lead decides.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct StepForm {
    pub(super) step: String,
    pub(super) because: String,
    pub(super) until: String,
}

impl StepForm {
    pub(super) fn check(&self, today: Date) -> Result<Step, Mistakes> {
        let because = || match cut(&self.because, LONGEST) {
            None => Err(Mistakes::of("because", Mistake::ReasonLong)),
            Some(text) if text.is_empty() => Err(Mistakes::of("because", Mistake::ReasonBlank)),
            Some(text) => Ok(text),
        };
        match self.step.as_str() {
            "agree" => Ok(Step::Agree(because()?)),
            "refuse" => Ok(Step::Refuse(because()?)),
            "tell" => Ok(Step::Tell),
            "silent" => {
                let day = review_day(&self.until, today);
                let day = day.map_err(|mistake| Mistakes::of("until", mistake))?;
                Ok(Step::Silent(because()?, day))
            }
            _ => Err(Mistakes::of("because", Mistake::Unknown)),
        }
    }
}
