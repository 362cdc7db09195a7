//! What a lead writes down about something that went wrong.

use super::{Cause, Looks, Reach, Step, Story};
use crate::{
    vocab::{Moment, PersonId, SessionId},
    web::{Mistake, Mistakes, cut},
};
use serde::{Deserialize, Serialize};

const LONGEST: usize = 2000;

/// What went wrong, or a step with it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct BreachForm {
    pub(super) step: String,
    /// When somebody became aware, as `2026-11-25 14:30` in London.
    pub(super) found: String,
    pub(super) cause: String,
    pub(super) happened: String,
    pub(super) data: String,
    pub(super) effect: String,
    pub(super) actions: String,
    pub(super) because: String,
    /// Whose looks count: an address of staff; empty for everybody's.
    pub(super) email: String,
    /// The session that was stolen, from the list; empty for all of them.
    pub(super) session: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) words: String,
}

impl BreachForm {
    pub(super) fn of(story: &Story) -> Self {
        Self {
            cause: story.cause.clone(),
            happened: story.happened.clone(),
            data: story.data.clone(),
            effect: story.effect.clone(),
            actions: story.actions.clone(),
            ..Self::default()
        }
    }

    fn story(&self, mistakes: &mut Mistakes) -> Story {
        if Cause::parse(&self.cause).is_none() {
            mistakes.add("cause", Mistake::Unknown);
        }
        let mut text = |field: &str, text: &str| {
            let text = mistakes.keep(field, cut(text, LONGEST), Mistake::ReasonLong);
            text.unwrap_or_default()
        };
        let story = Story {
            cause: self.cause.clone(),
            happened: text("happened", &self.happened),
            data: text("data", &self.data),
            effect: text("effect", &self.effect),
            actions: text("actions", &self.actions),
            because: String::new(),
        };
        if story.happened.is_empty() {
            mistakes.add("happened", Mistake::StatementBlank);
        }
        story
    }

    /// A new entry. Nobody becomes aware of something tomorrow.
    pub(super) fn check(&self, now: Moment) -> Result<(Moment, Story), Mistakes> {
        let mut mistakes = Mistakes::default();
        let found = Moment::parse(&self.found).filter(|found| *found <= now);
        let found = mistakes.keep("found", found, Mistake::MomentMalformed);
        let story = self.story(&mut mistakes);
        match found {
            Some(found) if mistakes.is_empty() => Ok((found, story)),
            _ => Err(mistakes),
        }
    }

    /// A step. `staff` is whose account the address belongs to.
    pub(super) fn step(&self, staff: Option<PersonId>) -> Result<Step, Mistakes> {
        match self.step.as_str() {
            "save" => {
                let mut mistakes = Mistakes::default();
                let story = self.story(&mut mistakes);
                if mistakes.is_empty() {
                    Ok(Step::Save(story))
                } else {
                    Err(mistakes)
                }
            }
            "reported" => Ok(Step::Reported(given("because", &self.because)?)),
            "unreported" => Ok(Step::Unreported(given("because", &self.because)?)),
            "looked" => self.reach(staff).map(Step::Add),
            "everybody" => Ok(Step::Add(Reach::Everybody)),
            "tell" => Ok(Step::Tell(given("words", &self.words)?)),
            "close" => Ok(Step::Close),
            _ => Err(Mistakes::of("cause", Mistake::Unknown)),
        }
    }

    fn reach(&self, staff: Option<PersonId>) -> Result<Reach, Mistakes> {
        let moment = |field: &str, text: &str| {
            Moment::parse(text).ok_or_else(|| Mistakes::of(field, Mistake::MomentMalformed))
        };
        if staff.is_none() && !self.email.trim().is_empty() {
            return Err(Mistakes::of("email", Mistake::PersonUnknown));
        }
        let session = SessionId::parse(&self.session);
        if session.is_none() && !self.session.is_empty() {
            return Err(Mistakes::of("session", Mistake::Unknown));
        }
        // A session has a beginning and an end of its own.
        let whole = session.is_some() && self.from.trim().is_empty() && self.to.trim().is_empty();
        let (from, to) = if whole {
            (Moment::from_micros(0), Moment::from_micros(i64::MAX))
        } else {
            (moment("from", &self.from)?, moment("to", &self.to)?)
        };
        Ok(Reach::Looked(Looks {
            actor: staff,
            session,
            from,
            to,
        }))
    }
}

fn given(field: &str, text: &str) -> Result<String, Mistakes> {
    match cut(text, LONGEST) {
        None => Err(Mistakes::of(field, Mistake::ReasonLong)),
        Some(text) if text.is_empty() => Err(Mistakes::of(field, Mistake::ReasonBlank)),
        Some(text) => Ok(text),
    }
}
