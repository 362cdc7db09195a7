//! Access needs, anything else, and whom not to be matched with: all of it may stay blank.

use super::{StepForm, To};
use crate::{
    applications::{Answers, Step, careful::tells},
    i18n::Words,
    vocab::Side,
    web::{Mistake, Mistakes, cut},
};
use serde::{Deserialize, Serialize};

const LONGEST: usize = 500;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct MoreForm {
    access: String,
    access_consent: String,
    note: String,
    apart: String,
    /// Whether the soft question has been seen, so that nobody is asked twice in a row.
    seen: String,
}

impl StepForm for MoreForm {
    const STEP: Step = Step::More;
    const TEMPLATE: &'static str = "applications/steps/more.html";
    type Offer = ();

    fn filled(answers: &Answers) -> Self {
        Self {
            access: answers.access.clone(),
            access_consent: if answers.access.is_empty() {
                String::new()
            } else {
                "yes".to_owned()
            },
            note: answers.note.clone(),
            apart: answers.apart.clone(),
            seen: String::new(),
        }
    }

    fn offer(&self, _: &Words, _: Side) {}

    fn asks_softly(&self) -> bool {
        let told = tells(&self.note, true) || tells(&self.apart, true);
        self.seen != "yes" && (told || tells(&self.access, false))
    }

    fn keep(&self, _: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        let access = mistakes.keep("access", cut(&self.access, LONGEST), Mistake::TextLong);
        let note = mistakes.keep("note", cut(&self.note, LONGEST), Mistake::TextLong);
        let apart = mistakes.keep("apart", cut(&self.apart, LONGEST), Mistake::TextLong);
        if access.as_deref().is_some_and(|access| !access.is_empty())
            && self.access_consent != "yes"
        {
            mistakes.add("access_consent", Mistake::AccessConsent);
        }
        match (access, note, apart) {
            (Some(access), Some(note), Some(apart)) if mistakes.is_empty() => {
                answers.access = access;
                answers.note = note;
                answers.apart = apart;
                Ok(())
            }
            _ => Err(mistakes),
        }
    }
}
