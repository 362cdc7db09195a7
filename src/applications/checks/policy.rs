//! Which checks a role of the programme needs, and how far a DBS check of it may look: the trustees decide (G-01, G-02).

use super::{CheckKind, DbsLevel};
use crate::{vocab::Side, web::Site};

/// What a small charity asks of its mentors if it sets nothing else: somebody who knows them, a talk, the training, the code of conduct.
/// A DBS check is not among them: mentors of adults are seldom eligible for more than a basic one, and many who came here have no past in its files.
const USUAL: &str = "mentor=reference-1,interview,training,code-of-conduct";

/// What the trustees decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    mentor: Vec<CheckKind>,
    /// The highest level that mentors are eligible for.
    dbs: DbsLevel,
}

impl Policy {
    /// Reads the two settings: `mentor=interview,training` and `mentor=basic`. Nothing set means the usual.
    ///
    /// # Errors
    /// A sentence about the word that cannot be read.
    pub fn with(checks: &str, dbs: &str) -> Result<Self, String> {
        let checks = if checks.trim().is_empty() {
            USUAL
        } else {
            checks
        };
        let mut mentor = Vec::new();
        let kinds = of_mentor(checks)?;
        for word in kinds.split(',').filter(|word| !word.is_empty()) {
            let known = || listed(CheckKind::ALL.iter().map(|kind| kind.as_str()));
            let kind = CheckKind::parse(word)
                .ok_or_else(|| format!("{word:?} is no check; checks are {}", known()))?;
            mentor.push(kind);
        }
        let dbs = match dbs.trim() {
            "" => DbsLevel::Basic,
            dbs => {
                let word = of_mentor(dbs)?;
                let known = || listed(DbsLevel::ALL.iter().map(|level| level.as_str()));
                DbsLevel::parse(word).ok_or_else(|| {
                    format!(
                        "{word:?} is no level of a DBS check; levels are {}",
                        known()
                    )
                })?
            }
        };
        Ok(Self { mentor, dbs })
    }

    /// The policy of this installation, whose settings were read once when the service started.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        Self::with(&site.config.checks, &site.config.dbs).unwrap_or_default()
    }

    /// Whether somebody on this side has to have had this check.
    #[must_use]
    pub fn requires(&self, side: Side, kind: CheckKind) -> bool {
        side == Side::Mentor && self.mentor.contains(&kind)
    }

    /// Whether a check that looks so far may be asked for. A basic one may always.
    #[must_use]
    pub fn allows(&self, level: DbsLevel) -> bool {
        level == DbsLevel::Basic || level <= self.dbs
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::with("", "").expect("a test reads the usual policy")
    }
}

/// What is set for mentors; nobody else is checked.
fn of_mentor(text: &str) -> Result<&str, String> {
    match text.trim().split_once('=') {
        Some(("mentor", words)) if !words.contains(char::is_whitespace) => Ok(words),
        Some(("mentee", _)) => {
            Err("mentees are never checked: only mentor=… can be set".to_owned())
        }
        _ => Err(format!(
            "{text:?} must begin with mentor= and have no spaces"
        )),
    }
}

fn listed(words: impl Iterator<Item = &'static str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g02_basic_is_open_to_everybody_and_more_only_where_the_trustees_decided_so() {
        let allowed = |set: &str| {
            let policy = Policy::with("", set).expect("a policy");
            DbsLevel::ALL
                .iter()
                .copied()
                .filter(|level| policy.allows(*level))
                .collect::<Vec<_>>()
        };
        assert_eq!(allowed(""), [DbsLevel::Basic]);
        assert_eq!(
            allowed("mentor=standard"),
            [DbsLevel::Basic, DbsLevel::Standard]
        );
        assert_eq!(allowed("mentor=enhanced"), DbsLevel::ALL);
    }

    #[test]
    fn the_usual_policy_is_modest_and_another_can_be_set() {
        let required = |policy: &Policy| {
            let kinds = CheckKind::ALL.iter().copied();
            kinds
                .filter(|kind| policy.requires(Side::Mentor, *kind))
                .map(CheckKind::as_str)
                .collect::<Vec<_>>()
        };
        let usual = ["reference-1", "interview", "training", "code-of-conduct"];
        assert_eq!(required(&Policy::default()), usual);
        let own = Policy::with("mentor=dbs,interview", "").expect("a policy");
        assert_eq!(required(&own), ["dbs", "interview"]);
        let none = Policy::with("mentor=", "").expect("a policy");
        assert_eq!(required(&none), Vec::<&str>::new());
        assert!(!own.requires(Side::Mentee, CheckKind::Dbs));
    }

    #[test]
    fn a_setting_that_cannot_be_is_refused_in_a_sentence() {
        for (checks, dbs, says) in [
            ("mentor=passport", "", "is no check"),
            ("mentee=interview", "", "mentees are never checked"),
            ("interview", "", "must begin with mentor="),
            ("mentor=interview, training", "", "no spaces"),
            ("", "mentor=overseas", "is no level of a DBS check"),
            ("", "mentee=basic", "mentees are never checked"),
        ] {
            let refused = Policy::with(checks, dbs).expect_err(checks);
            assert!(refused.contains(says), "{refused}");
        }
    }
}
