//! What coordinators and members type about pairs, and what it must be.

use crate::{
    pairs::{Choice, agreement::Read, proposals::WishKind},
    vocab::{ApplicationId, PairId, ProposalId, typed_day},
    web::{Mistake, Mistakes, cut},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 1000;
/// Longest other text, in characters.
const LONGEST_TEXT: usize = 500;

/// The name that a possible match sees.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct NamingForm {
    pub(super) shown: String,
}

/// A pair to be confirmed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ConfirmForm {
    pub(super) mentor: String,
    pub(super) mentee: String,
    pub(super) because: String,
    pub(super) differs: String,
    /// Anything but nothing: it comes from the list of those whom the program does not look for.
    pub(super) by_hand: String,
}

impl ConfirmForm {
    /// What is decided. The mistakes stand at the fields of this pair, of which a page can have many.
    pub(super) fn check(&self) -> Result<Choice, Mistakes> {
        let mut mistakes = Mistakes::default();
        let mentor = ApplicationId::parse(&self.mentor);
        let mentor = mistakes.keep("choice", mentor, Mistake::NothingChosen);
        let mentee = ApplicationId::parse(&self.mentee);
        let mentee = mistakes.keep("choice", mentee, Mistake::NothingChosen);
        let because = reason(&self.because);
        let field = self.field("because");
        let because = because.map_err(|mistake| mistakes.add(&field, mistake));
        let differs = cut(&self.differs, LONGEST_REASON);
        let differs = mistakes.keep(&self.field("differs"), differs, Mistake::ReasonLong);
        match (mentor, mentee, because, differs) {
            (Some(mentor), Some(mentee), Ok(because), Some(differs)) => Ok(Choice {
                mentor,
                mentee,
                because,
                differs: given(differs),
            }),
            _ => Err(mistakes),
        }
    }

    /// The id of a field of this very pair.
    pub(super) fn field(&self, name: &str) -> String {
        if self.by_hand.is_empty() {
            format!("{name}-{}-{}", self.mentor, self.mentee)
        } else {
            format!("{name}-by-hand")
        }
    }
}

/// Every pair of a proposal, with one reason.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct AllForm {
    pub(super) proposal: String,
    pub(super) because: String,
}

impl AllForm {
    pub(super) fn check(&self) -> Result<(ProposalId, String), Mistakes> {
        let id = ProposalId::parse(&self.proposal)
            .ok_or_else(|| Mistakes::of("choice", Mistake::ChangedMeanwhile))?;
        let because =
            reason(&self.because).map_err(|mistake| Mistakes::of("because-all", mistake))?;
        Ok((id, because))
    }
}

/// A wish about two people, and the page to go back to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct WishForm {
    mentor: String,
    mentee: String,
    /// `pin`, `bar`, or anything else to take the wish away.
    kind: String,
    back: String,
}

impl WishForm {
    pub(super) fn two(&self) -> Option<(ApplicationId, ApplicationId)> {
        let mentor = ApplicationId::parse(&self.mentor)?;
        Some((mentor, ApplicationId::parse(&self.mentee)?))
    }

    pub(super) fn kind(&self) -> Option<WishKind> {
        WishKind::parse(&self.kind)
    }

    /// Where the wish was made: the candidates of the mentee, or else the board.
    pub(super) fn back(&self) -> String {
        match (self.back.as_str(), ApplicationId::parse(&self.mentee)) {
            ("candidates", Some(mentee)) => format!("/desk/candidates/{mentee}"),
            _ => "/desk/proposal".to_owned(),
        }
    }
}

/// Why a coordinator ends a pair.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct EndForm {
    because: String,
}

impl EndForm {
    pub(super) fn check(&self) -> Result<String, Mistakes> {
        reason(&self.because).map_err(|mistake| Mistakes::of("because", mistake))
    }
}

/// A yes, to the words that were read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct YesForm {
    read: String,
}

impl YesForm {
    /// The words, if they are still the ones that stand there.
    pub(super) fn check(&self, today: Read) -> Option<Read> {
        Some(today).filter(|today| today.text == self.read)
    }
}

/// A no, with words if somebody likes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct NoForm {
    pub(super) words: String,
}

impl NoForm {
    /// The words. A mistake stands at the field of this very pair, of which a page can have many.
    pub(super) fn check(&self, pair: PairId) -> Result<Option<String>, Mistakes> {
        let wrong = || Mistakes::of(&format!("words-{pair}"), Mistake::TextLong);
        cut(&self.words, LONGEST_TEXT).map(given).ok_or_else(wrong)
    }
}

/// The answer to a coordinator's question.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    pub(super) answer: String,
}

impl AnswerForm {
    pub(super) fn check(&self) -> Result<String, Mistakes> {
        let wrong = |mistake| Mistakes::of("answer", mistake);
        let text = cut(&self.answer, LONGEST_TEXT).ok_or_else(|| wrong(Mistake::TextLong))?;
        given(text).ok_or_else(|| wrong(Mistake::AnswerBlank))
    }
}

/// Whether somebody wants a pause.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PauseForm {
    pause: String,
}

impl PauseForm {
    pub(super) fn wanted(&self) -> bool {
        self.pause == "yes"
    }
}

/// The day of a first meeting.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct MeetForm {
    pub(super) day: String,
}

impl MeetForm {
    /// A day that is not still to come, and not before the pair was.
    pub(super) fn check(
        &self,
        pair: PairId,
        (first, today): (Date, Date),
    ) -> Result<Date, Mistakes> {
        let day = typed_day(&self.day);
        day.filter(|day| (first..=today).contains(day))
            .ok_or_else(|| Mistakes::of(&format!("day-{pair}"), Mistake::DayMalformed))
    }
}

/// A reason: not blank, not too long.
fn reason(typed: &str) -> Result<String, Mistake> {
    let text = cut(typed, LONGEST_REASON).ok_or(Mistake::ReasonLong)?;
    given(text).ok_or(Mistake::ReasonBlank)
}

/// What a text field holds, if it holds anything.
fn given(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_pair_needs_both_people_and_a_reason() {
        let form = ConfirmForm {
            mentor: ApplicationId::new().to_string(),
            mentee: ApplicationId::new().to_string(),
            because: " They share \r\nWednesday. ".to_owned(),
            differs: " ".to_owned(),
            by_hand: String::new(),
        };
        let choice = form.check().expect("all there");
        assert_eq!(choice.because, "They share \nWednesday.");
        assert_eq!(choice.differs, None);
        let empty = ConfirmForm {
            mentor: "7".to_owned(),
            ..ConfirmForm::default()
        };
        let mistakes = empty.check().expect_err("nothing there");
        assert!(
            mistakes
                .keys()
                .eq(["mistake-nothing-chosen", "mistake-reason-blank"])
        );
    }

    #[test]
    fn a_first_meeting_lies_between_the_pair_and_today() {
        let (first, today) = (date(2026, 1, 5), date(2026, 2, 1));
        let day = |text: &str| {
            let day = text.to_owned();
            MeetForm { day }
                .check(PairId::new(), (first, today))
                .is_ok()
        };
        for (text, right) in [
            ("2026-01-05", true),
            (" 2026-02-01 ", true),
            ("2026-02-02", false),
            ("2025-12-31", false),
            ("2026-02-30", false),
            ("yesterday", false),
            ("", false),
        ] {
            assert_eq!(day(text), right, "{text}");
        }
    }
}
