//! What a coordinator types to decide about an application.

use super::decision::{Decision, Kind};
use crate::{
    applications::{Ground, Refusal},
    vocab::Side,
    web::{Mistake, Mistakes, cut},
};
use serde::{Deserialize, Serialize};

/// The longest question, note or reason in characters.
const LONGEST: usize = 1000;

/// Every kind of decision has its own fields; a page shows them all.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct DecisionForm {
    /// What was before the coordinator, as [`super::decision::Seen`] writes it.
    pub(super) seen: String,
    pub(super) question: String,
    pub(super) note: String,
    /// The ground of a refusal.
    pub(super) ground: String,
    /// The reason in the coordinator's own words.
    pub(super) words: String,
}

impl DecisionForm {
    /// Reads the fields of one kind of decision.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(super) fn check(&self, kind: Kind, side: Side) -> Result<Decision, Mistakes> {
        let mut mistakes = Mistakes::default();
        let decision = match kind {
            Kind::Review => Some(Decision::Review),
            Kind::Question => said(
                "question",
                &self.question,
                Mistake::QuestionBlank,
                &mut mistakes,
            )
            .map(Decision::Question),
            Kind::Readiness => mistakes
                .keep("note", cut(&self.note, LONGEST), Mistake::ReasonLong)
                .map(|note| Decision::Readiness(Some(note).filter(|note| !note.is_empty()))),
            Kind::Refusal => {
                let ground = Ground::parse(&self.ground).filter(|ground| ground.fits(side));
                let ground = mistakes.keep("ground", ground, Mistake::GroundBlank);
                let words = said("words", &self.words, Mistake::ReasonBlank, &mut mistakes);
                ground
                    .zip(words)
                    .map(|(ground, words)| Decision::Refusal(Refusal { ground, words }))
            }
        };
        decision.ok_or(mistakes)
    }

    /// What was typed for this kind of decision, so that nobody has to write it twice.
    pub(super) fn typed(&self, kind: Kind) -> &str {
        match kind {
            Kind::Review => "",
            Kind::Question => &self.question,
            Kind::Readiness => &self.note,
            Kind::Refusal => &self.words,
        }
    }
}

fn said(field: &str, text: &str, blank: Mistake, mistakes: &mut Mistakes) -> Option<String> {
    let text = mistakes.keep(field, cut(text, LONGEST), Mistake::ReasonLong)?;
    mistakes.keep(field, Some(text).filter(|text| !text.is_empty()), blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(form: &DecisionForm, kind: Kind) -> Vec<&'static str> {
        let mistakes = form
            .check(kind, Side::Mentor)
            .expect_err("the form is wrong");
        mistakes.keys().collect()
    }

    #[test]
    fn a_question_needs_words_and_a_refusal_a_ground_too() {
        let form = DecisionForm {
            question: " \r\n ".to_owned(),
            ..DecisionForm::default()
        };
        assert_eq!(keys(&form, Kind::Question), ["mistake-question-blank"]);
        assert_eq!(
            keys(&form, Kind::Refusal),
            ["mistake-ground-blank", "mistake-reason-blank"]
        );
        assert_eq!(form.check(Kind::Review, Side::Mentor), Ok(Decision::Review));
        assert_eq!(
            form.check(Kind::Readiness, Side::Mentor),
            Ok(Decision::Readiness(None))
        );
    }

    #[test]
    fn a_thousand_characters_are_enough() {
        let text = |n| "؟".repeat(n);
        let form = |n| DecisionForm {
            question: text(n),
            note: text(n),
            words: text(n),
            ground: "answer".to_owned(),
            ..DecisionForm::default()
        };
        assert_eq!(
            form(1000).check(Kind::Question, Side::Mentor),
            Ok(Decision::Question(text(1000)))
        );
        for kind in [Kind::Question, Kind::Readiness, Kind::Refusal] {
            assert_eq!(keys(&form(1001), kind), ["mistake-reason-long"], "{kind:?}");
        }
    }

    #[test]
    fn a_refusal_rests_on_a_ground_of_the_list() {
        let form = |ground: &str| DecisionForm {
            ground: ground.to_owned(),
            words: "We wrote twice.".to_owned(),
            ..DecisionForm::default()
        };
        let refusal = Refusal {
            ground: Ground::Answer,
            words: "We wrote twice.".to_owned(),
        };
        assert_eq!(
            form("answer").check(Kind::Refusal, Side::Mentor),
            Ok(Decision::Refusal(refusal))
        );
        assert_eq!(
            keys(&form("nationality"), Kind::Refusal),
            ["mistake-ground-blank"]
        );
        // E17: nobody checks a mentee.
        assert!(form("checks").check(Kind::Refusal, Side::Mentor).is_ok());
        assert!(form("checks").check(Kind::Refusal, Side::Mentee).is_err());
    }
}
