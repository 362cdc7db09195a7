//! Which checks a role of the programme needs, how far a DBS check of it may look, and how long a check is good: the trustees decide (G-01, G-02).

use super::{CheckKind, CheckState, DbsLevel};
use crate::{vocab::Side, web::Site};
use jiff::{Span, civil::Date};

/// What a small charity asks of its mentors if it sets nothing else: somebody who knows them, a talk, the training, the code of conduct.
/// A DBS check is not among them: mentors of adults are seldom eligible for more than a basic one, and many who came here have no past in its files.
const USUAL: &str = "mentor=reference-1,interview,training,code-of-conduct";

/// How many years a check is good if nothing else is set. A DBS certificate has no last day of its own, so a charity has to choose one.
const USUAL_YEARS: &str = "mentor=dbs:3";
/// The longest that can be set.
const MOST_YEARS: i64 = 10;

/// What the trustees decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    mentor: Vec<CheckKind>,
    /// The highest level that mentors are eligible for.
    dbs: DbsLevel,
    /// For how many years a check is good; what is not named does not run out.
    years: Vec<(CheckKind, i64)>,
}

impl Policy {
    /// Reads the three settings: `mentor=interview,training`, `mentor=basic` and `mentor=dbs:3`. Nothing set means the usual.
    ///
    /// # Errors
    /// A sentence about the word that cannot be read.
    pub fn with(checks: &str, dbs: &str, years: &str) -> Result<Self, String> {
        let checks = if checks.trim().is_empty() {
            USUAL
        } else {
            checks
        };
        let mut mentor = Vec::new();
        let kinds = of_mentor(checks)?;
        for word in kinds.split(',').filter(|word| !word.is_empty()) {
            mentor.push(kind(word)?);
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
        let years = lasting(if years.trim().is_empty() {
            USUAL_YEARS
        } else {
            years
        })?;
        Ok(Self { mentor, dbs, years })
    }

    /// The policy of this installation, whose settings were read once when the service started.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let config = &site.config;
        Self::with(&config.checks, &config.dbs, &config.check_years).unwrap_or_default()
    }

    /// Whether somebody on this side has to have had this check.
    #[must_use]
    pub fn requires(&self, side: Side, kind: CheckKind) -> bool {
        side == Side::Mentor && self.mentor.contains(&kind)
    }

    /// The last day on which a check is good that was done on this one; `None` if it does not run out.
    /// Other safeguards are no certificate: they are agreed on with somebody, and stay.
    #[must_use]
    pub fn ends_on(&self, kind: CheckKind, state: CheckState, done_on: Date) -> Option<Date> {
        let (_, years) = self.years.iter().find(|(own, _)| *own == kind)?;
        let good = state == CheckState::Satisfactory;
        good.then(|| done_on.saturating_add(Span::new().years(*years)))
    }

    /// Whether a check that looks so far may be asked for. A basic one may always.
    #[must_use]
    pub fn allows(&self, level: DbsLevel) -> bool {
        level == DbsLevel::Basic || level <= self.dbs
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::with("", "", "").expect("a test reads the usual policy")
    }
}

fn kind(word: &str) -> Result<CheckKind, String> {
    let known = || listed(CheckKind::ALL.iter().map(|kind| kind.as_str()));
    CheckKind::parse(word).ok_or_else(|| format!("{word:?} is no check; checks are {}", known()))
}

/// How many years each check is good.
fn lasting(set: &str) -> Result<Vec<(CheckKind, i64)>, String> {
    let mut years = Vec::new();
    for word in of_mentor(set)?.split(',').filter(|word| !word.is_empty()) {
        let (name, number) = word.split_once(':').unwrap_or((word, ""));
        let many = number
            .parse()
            .ok()
            .filter(|many| (1..=MOST_YEARS).contains(many));
        let wrong = || {
            format!(
                "{word:?} must be a check and its years, like dbs:3, with 1 to {MOST_YEARS} years"
            )
        };
        years.push((kind(name)?, many.ok_or_else(wrong)?));
    }
    Ok(years)
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
            let policy = Policy::with("", set, "").expect("a policy");
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
    fn g01_a_dbs_check_is_good_for_three_years_if_the_trustees_set_nothing_else() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let usual = Policy::default();
        let end = |policy: &Policy, kind, done: &str| {
            let end = policy.ends_on(kind, CheckState::Satisfactory, day(done));
            end.map(|end| end.to_string())
        };
        assert_eq!(
            end(&usual, CheckKind::Dbs, "2024-03-01").as_deref(),
            Some("2027-03-01")
        );
        assert_eq!(
            end(&usual, CheckKind::Dbs, "2024-02-29").as_deref(),
            Some("2027-02-28")
        );
        assert_eq!(end(&usual, CheckKind::Training, "2024-03-01"), None);
        let own = Policy::with("", "", "mentor=training:2").expect("a policy");
        assert_eq!(
            end(&own, CheckKind::Training, "2024-03-01").as_deref(),
            Some("2026-03-01")
        );
        assert_eq!(end(&own, CheckKind::Dbs, "2024-03-01"), None);
        let never = Policy::with("", "", "mentor=").expect("a policy");
        assert_eq!(end(&never, CheckKind::Dbs, "2024-03-01"), None);
        // What was agreed on with somebody who cannot have one does not run out (G-03), and what is not well has no end.
        for state in CheckState::ALL
            .iter()
            .filter(|state| **state != CheckState::Satisfactory)
        {
            assert_eq!(
                usual.ends_on(CheckKind::Dbs, *state, day("2024-03-01")),
                None
            );
        }
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
        let own = Policy::with("mentor=dbs,interview", "", "").expect("a policy");
        assert_eq!(required(&own), ["dbs", "interview"]);
        let none = Policy::with("mentor=", "", "").expect("a policy");
        assert_eq!(required(&none), Vec::<&str>::new());
        assert!(!own.requires(Side::Mentee, CheckKind::Dbs));
    }

    #[test]
    fn a_setting_that_cannot_be_is_refused_in_a_sentence() {
        for (checks, dbs, years, says) in [
            ("mentor=passport", "", "", "is no check"),
            ("mentee=interview", "", "", "mentees are never checked"),
            ("interview", "", "", "must begin with mentor="),
            ("mentor=interview, training", "", "", "no spaces"),
            ("", "mentor=overseas", "", "is no level of a DBS check"),
            ("", "mentee=basic", "", "mentees are never checked"),
            ("", "", "mentor=visa:3", "is no check"),
            ("", "", "mentor=dbs", "like dbs:3"),
            ("", "", "mentor=dbs:0", "1 to 10 years"),
            ("", "", "mentor=dbs:11", "1 to 10 years"),
            ("", "", "dbs:3", "must begin with mentor="),
        ] {
            let refused = Policy::with(checks, dbs, years).expect_err(says);
            assert!(refused.contains(says), "{refused}");
        }
    }
}
