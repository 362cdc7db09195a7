//! The name to use, the name a possible match sees, and how to be reached.

use super::{Choice, StepForm, To};
use crate::{
    applications::{Answers, Reach, Step},
    i18n::Words,
    vocab::{
        Side,
        name::{LONGEST_SHOWN, reads_as_name, shown, surely_called, tells_all},
        phone_shown, plain,
    },
    web::{Mistake, Mistakes, line},
};
use serde::{Deserialize, Serialize, Serializer};

const LONGEST_NAME: usize = 100;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct NameForm {
    pub(super) name: String,
    /// `None` from a page that did not ask.
    #[serde(serialize_with = "or_nothing")]
    pub(super) shown: Option<String>,
    /// Set where the person read that all of the name will be seen.
    pub(super) seen: String,
    pub(super) phone: String,
    pub(super) reach: String,
}

impl StepForm for NameForm {
    const STEP: Step = Step::Name;
    const TEMPLATE: &'static str = "applications/steps/name.html";
    type Offer = Vec<Choice>;

    fn filled(answers: &Answers) -> Self {
        let answered = answers.done.contains(&Step::Name);
        Self {
            name: answers.name.clone(),
            shown: answers
                .shown
                .clone()
                .or_else(|| surely_called(&answers.name)),
            seen: String::new(),
            phone: answers.phone.clone().unwrap_or_default(),
            reach: if answered {
                answers.reach.as_str().to_owned()
            } else {
                String::new()
            },
        }
    }

    fn offer(&self, words: &Words, _: Side) -> Vec<Choice> {
        let choice = |reach: Reach| {
            Choice::of(
                words,
                reach.as_str(),
                &format!("applications-reach-{}", reach.as_str()),
            )
        };
        // Whoever chose text messages when they were offered keeps that answer, and its words.
        let offered = |reach: &Reach| *reach != Reach::Message || self.reach == reach.as_str();
        Reach::ALL.into_iter().filter(offered).map(choice).collect()
    }

    fn asks_softly(&self) -> bool {
        let typed = shown(self.shown.as_deref().unwrap_or_default());
        shown(&self.seen) != typed && tells_all(&typed, &self.name)
    }

    fn keep(&self, _: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        let name = mistakes.keep("name", line(&self.name, LONGEST_NAME), Mistake::NameLong);
        if name.as_deref() == Some("") {
            mistakes.add("name", Mistake::NameBlank);
        }
        let asked = self.shown.as_deref().map(to_show).transpose();
        let asked = asked.map_err(|mistake| mistakes.add("shown", mistake));
        let blank = plain(&self.phone).is_empty();
        let phone = phone_shown(&self.phone);
        if !blank && phone.is_none() {
            mistakes.add("phone", Mistake::PhoneMalformed);
        }
        let reach = Reach::ALL
            .into_iter()
            .find(|reach| reach.as_str() == self.reach);
        let reach = mistakes.keep("reach", reach, Mistake::ReachBlank);
        if blank && matches!(reach, Some(Reach::Call | Reach::Message)) {
            mistakes.add("phone", Mistake::PhoneNeeded);
        }
        match (name, asked, reach) {
            (Some(name), Ok(asked), Some(reach)) if mistakes.is_empty() => {
                answers.name = name;
                if asked.is_some() {
                    answers.shown = asked;
                }
                answers.phone = phone;
                answers.reach = reach;
                Ok(())
            }
            _ => Err(mistakes),
        }
    }
}

#[expect(clippy::ref_option, reason = "serde hands it over like this")]
fn or_nothing<S: Serializer>(text: &Option<String>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(text.as_deref().unwrap_or_default())
}

/// The name to show as it is kept; empty if none is to be seen.
///
/// # Errors
/// It is too long, or nobody could read it as a name.
pub fn to_show(typed: &str) -> Result<String, Mistake> {
    let name = shown(typed);
    if name.chars().count() > LONGEST_SHOWN {
        return Err(Mistake::ShownLong);
    }
    // Nothing typed is an answer; signs that nobody sees are a slip.
    let nothing = typed.trim().is_empty();
    if nothing || reads_as_name(&name) {
        Ok(name)
    } else {
        Err(Mistake::ShownUnreadable)
    }
}
