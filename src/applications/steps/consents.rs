//! Consents: each for one purpose, unticked, and the service works if they are refused.

use super::{StepForm, To};
use crate::{
    applications::{
        Answers, Consent, Step,
        agreements::{MATCHING, NEWS, fingerprint},
    },
    i18n::Words,
    vocab::Side,
    web::Mistakes,
};
use serde::{Deserialize, Serialize};

/// Every purpose of the page, in its order.
pub(in crate::applications) const PURPOSES: [&str; 2] = [MATCHING, NEWS];

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct ConsentsForm {
    matching: String,
    news: String,
}

impl ConsentsForm {
    fn given(&self, purpose: &str) -> bool {
        match purpose {
            MATCHING => self.matching == "yes",
            NEWS => self.news == "yes",
            _ => false,
        }
    }
}

impl StepForm for ConsentsForm {
    const STEP: Step = Step::Consents;
    const TEMPLATE: &'static str = "applications/steps/consents.html";
    type Offer = ();

    fn filled(answers: &Answers) -> Self {
        let given = |purpose: &str| {
            let given = answers
                .consents
                .iter()
                .any(|consent| consent.purpose == purpose);
            if given {
                "yes".to_owned()
            } else {
                String::new()
            }
        };
        Self {
            matching: given(MATCHING),
            news: given(NEWS),
        }
    }

    fn offer(&self, _: &Words, _: Side) {}

    fn keep(&self, to: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        // A consent given before keeps its date and words; one withdrawn is gone.
        answers
            .consents
            .retain(|consent| self.given(&consent.purpose));
        for purpose in PURPOSES.into_iter().filter(|purpose| self.given(purpose)) {
            if answers
                .consents
                .iter()
                .all(|consent| consent.purpose != purpose)
            {
                answers.consents.push(Consent {
                    purpose: purpose.to_owned(),
                    locale: to.words.locale(),
                    text: fingerprint(to.words, purpose),
                    at: to.now,
                });
            }
        }
        Ok(())
    }
}
