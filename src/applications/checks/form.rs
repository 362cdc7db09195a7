//! What a coordinator types to write a check down.

use super::{CheckKind, CheckState, DbsLevel, NewCheck, Policy};
use crate::{
    vocab::typed_day,
    web::{Mistake, Mistakes, cut},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The longest text in characters.
const LONGEST: usize = 1000;
/// Digits of a certificate of the Disclosure and Barring Service.
const CERTIFICATE: usize = 12;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct CheckForm {
    /// The newest check that was on the page; empty if there was none.
    pub(in crate::applications) seen: String,
    pub(in crate::applications) kind: String,
    pub(in crate::applications) state: String,
    pub(in crate::applications) level: String,
    pub(in crate::applications) done_on: String,
    pub(in crate::applications) words: String,
}

impl CheckForm {
    /// Reads the fields.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(in crate::applications) fn check(
        &self,
        policy: &Policy,
        today: Date,
    ) -> Result<NewCheck, Mistakes> {
        let mut mistakes = Mistakes::default();
        let kind = CheckKind::parse(&self.kind);
        let kind = mistakes.keep("kind", kind, Mistake::CheckBlank);
        let state = CheckState::parse(&self.state);
        let state = mistakes.keep("state", state, Mistake::CheckStateBlank);
        if state == Some(CheckState::OtherSafeguards)
            && kind.is_some_and(|kind| !kind.may_be_impossible())
        {
            mistakes.add("state", Mistake::CheckPossible);
        }
        let level = DbsLevel::parse(&self.level).filter(|_| kind == Some(CheckKind::Dbs));
        if kind == Some(CheckKind::Dbs) {
            match level {
                None => mistakes.add("level", Mistake::LevelBlank),
                Some(level) if !policy.allows(level) => {
                    mistakes.add("level", Mistake::LevelNotEligible);
                }
                Some(_) => {}
            }
        }
        let day = typed_day(&self.done_on);
        let done_on = mistakes.keep("done_on", day, Mistake::DayMalformed);
        if done_on.is_some_and(|day| day > today) {
            mistakes.add("done_on", Mistake::DayAhead);
        }
        let words = cut(&self.words, LONGEST);
        let words = mistakes.keep("words", words, Mistake::ReasonLong);
        if let Some(words) = &words {
            if words.is_empty() && state.is_some_and(CheckState::needs_words) {
                mistakes.add("words", Mistake::ReasonBlank);
            }
            if kind == Some(CheckKind::Dbs) && has_certificate(words) {
                mistakes.add("words", Mistake::CertificateNumber);
            }
        }
        let read = kind.zip(state).zip(done_on).zip(words);
        match read {
            Some((((kind, state), done_on), words)) if mistakes.is_empty() => Ok(NewCheck {
                ends_on: policy.ends_on(kind, state, done_on),
                kind,
                state,
                level,
                done_on,
                words,
            }),
            _ => Err(mistakes),
        }
    }
}

/// Whether a text has a number as long as a certificate's, however it is spaced. That is never kept.
fn has_certificate(text: &str) -> bool {
    let mut run = 0;
    for letter in text.chars() {
        if letter.is_numeric() {
            run += 1;
        } else if !matches!(letter, ' ' | '-') {
            run = 0;
        }
        if run >= CERTIFICATE {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2027, 3, 1);

    fn form(kind: &str, state: &str) -> CheckForm {
        CheckForm {
            kind: kind.to_owned(),
            state: state.to_owned(),
            level: "basic".to_owned(),
            done_on: "2027-02-27".to_owned(),
            words: "We talked for an hour.".to_owned(),
            ..CheckForm::default()
        }
    }

    fn wrong(form: &CheckForm) -> Vec<&'static str> {
        let checked = form.check(&Policy::default(), TODAY);
        checked.err().unwrap_or_default().keys().collect()
    }

    #[test]
    fn a_whole_form_is_a_check_and_a_level_belongs_to_dbs_alone() {
        let check = form("interview", "satisfactory").check(&Policy::default(), TODAY);
        let check = check.expect("a check");
        assert_eq!((check.kind, check.level), (CheckKind::Interview, None));
        let check = form("dbs", "asked").check(&Policy::default(), TODAY);
        assert_eq!(check.expect("a check").level, Some(DbsLevel::Basic));
        let nothing = CheckForm::default();
        let all = [
            "mistake-check-blank",
            "mistake-check-state-blank",
            "mistake-day-malformed",
        ];
        assert_eq!(wrong(&nothing), all);
        let later = CheckForm {
            done_on: "2027-03-02".to_owned(),
            ..form("training", "satisfactory")
        };
        assert_eq!(wrong(&later), ["mistake-day-ahead"]);
    }

    #[test]
    fn g02_a_level_the_role_is_not_eligible_for_is_refused() {
        for level in ["standard", "enhanced"] {
            let asked = CheckForm {
                level: level.to_owned(),
                ..form("dbs", "asked")
            };
            assert_eq!(wrong(&asked), ["mistake-level-not-eligible"]);
            let decided = Policy::with("", "mentor=enhanced", "").expect("a policy");
            assert!(asked.check(&decided, TODAY).is_ok(), "{level}");
        }
        let none = CheckForm {
            level: String::new(),
            ..form("dbs", "asked")
        };
        assert_eq!(wrong(&none), ["mistake-level-blank"]);
    }

    #[test]
    fn g03_other_safeguards_are_named_and_never_replace_what_we_do_ourselves() {
        let said = form("dbs", "other-safeguards");
        assert_eq!(wrong(&said), Vec::<&str>::new());
        let unsaid = CheckForm {
            words: " ".to_owned(),
            ..said
        };
        assert_eq!(wrong(&unsaid), ["mistake-reason-blank"]);
        assert_eq!(
            wrong(&form("training", "other-safeguards")),
            ["mistake-check-possible"]
        );
    }

    #[test]
    fn g01_a_certificate_number_is_never_kept() {
        for words in ["001234567890", "No. 0012 3456 7890", "0012-3456-7890."] {
            let typed = CheckForm {
                words: words.to_owned(),
                ..form("dbs", "satisfactory")
            };
            assert_eq!(wrong(&typed), ["mistake-certificate-number"], "{words}");
        }
        let day = CheckForm {
            words: "Seen on 27.02.2027 at 10:30.".to_owned(),
            ..form("dbs", "satisfactory")
        };
        assert_eq!(wrong(&day), Vec::<&str>::new());
    }
}
