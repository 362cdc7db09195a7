//! The name to use and how to be reached.

use super::{Choice, StepForm, To};
use crate::{
    applications::{Answers, Reach, Step},
    i18n::Words,
    vocab::Side,
    web::{Mistake, Mistakes, cut},
};
use serde::{Deserialize, Serialize};

const LONGEST_NAME: usize = 100;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct NameForm {
    pub(super) name: String,
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
        Reach::ALL.map(choice).into()
    }

    fn keep(&self, _: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        let name = mistakes.keep("name", cut(&self.name, LONGEST_NAME), Mistake::NameLong);
        let name = name.filter(|name| !name.contains(char::is_control));
        if name.as_deref() == Some("") {
            mistakes.add("name", Mistake::NameBlank);
        }
        let phone = self.phone.trim();
        if !phone.is_empty() && !is_phone(phone) {
            mistakes.add("phone", Mistake::PhoneMalformed);
        }
        let reach = Reach::ALL
            .into_iter()
            .find(|reach| reach.as_str() == self.reach);
        let reach = mistakes.keep("reach", reach, Mistake::ReachBlank);
        if phone.is_empty() && matches!(reach, Some(Reach::Call | Reach::Message)) {
            mistakes.add("phone", Mistake::PhoneNeeded);
        }
        match (name, reach) {
            (Some(name), Some(reach)) if mistakes.is_empty() => {
                answers.name = name;
                answers.phone = (!phone.is_empty()).then(|| phone.to_owned());
                answers.reach = reach;
                Ok(())
            }
            _ => Err(mistakes),
        }
    }
}

/// Digits, with the signs people put between them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (7..=15).contains(&digits)
        && text.chars().count() <= 30
        && text
            .chars()
            .all(|sign| sign.is_ascii_digit() || "+-(). /".contains(sign))
}
