//! A check: what kind, how it went, and which of them still stand in somebody's way.

use super::Policy;
use crate::{
    vocab::{CheckId, Moment, PersonId, Side, words},
    web::Day,
};
use jiff::civil::Date;
use serde::Serialize;

words! {
    /// What is checked.
    CheckKind {
        /// What somebody who knows the mentor says.
        Reference1 = "reference-1",
        /// What a second person says.
        Reference2 = "reference-2",
        /// A check by the Disclosure and Barring Service. Of the United Kingdom only: none from abroad is ever asked for (G-03).
        Dbs = "dbs",
        /// A talk with a coordinator.
        Interview = "interview",
        /// The training for mentors.
        Training = "training",
        /// That the mentor agreed to the code of conduct.
        CodeOfConduct = "code-of-conduct",
    }
}

words! {
    /// How far a check has come.
    CheckState {
        /// Somebody was asked.
        Asked = "asked",
        /// The answer is here and nobody has decided about it.
        Received = "received",
        /// All is well.
        Satisfactory = "satisfactory",
        /// It is not possible for this person, and other safeguards take its place.
        OtherSafeguards = "other-safeguards",
        /// Something has to be decided by a lead.
        Concern = "concern",
        /// It was well once, and has to be done again.
        Expired = "expired",
    }
}

words! {
    /// How far a DBS check looks.
    DbsLevel {
        /// Open to everybody.
        Basic = "basic",
        /// Only for roles that the law names.
        Standard = "standard",
        /// Only for fewer roles that the law names.
        Enhanced = "enhanced",
    }
}

impl CheckKind {
    /// Whether it can be that this cannot be had: somebody who fled may know nobody here who could speak for them.
    #[must_use]
    pub const fn may_be_impossible(self) -> bool {
        matches!(self, Self::Reference1 | Self::Reference2 | Self::Dbs)
    }
}

impl CheckState {
    /// Whether nothing more has to be done.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Satisfactory | Self::OtherSafeguards)
    }

    /// Whether nobody new is to be met until a newer record says otherwise.
    #[must_use]
    pub const fn holds_back(self) -> bool {
        matches!(self, Self::Concern | Self::Expired)
    }

    /// Whether it has to be said in words why.
    #[must_use]
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::OtherSafeguards | Self::Concern)
    }
}

/// A check as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Which.
    pub id: CheckId,
    /// Of what kind.
    pub kind: CheckKind,
    /// How it went.
    pub state: CheckState,
    /// How far a DBS check looks.
    pub level: Option<DbsLevel>,
    /// The day it was done.
    pub done_on: Date,
    /// The last day on which it is good; `None` if it does not run out.
    pub ends_on: Option<Date>,
    /// Who wrote it down.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What the coordinator wrote; empty when that was kept long enough.
    pub words: String,
}

/// Where a check stands today: what was well has expired after its last day, without anybody writing it down.
#[must_use]
pub(super) fn stands(state: CheckState, ends_on: Option<Date>, today: Date) -> CheckState {
    if state == CheckState::Satisfactory && ends_on.is_some_and(|end| end < today) {
        CheckState::Expired
    } else {
        state
    }
}

impl Check {
    /// Where it stands today.
    #[must_use]
    pub fn stands(&self, today: Date) -> CheckState {
        stands(self.state, self.ends_on, today)
    }
}

/// A check to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCheck {
    /// Of what kind.
    pub kind: CheckKind,
    /// How it went.
    pub state: CheckState,
    /// How far a DBS check looks.
    pub level: Option<DbsLevel>,
    /// The day it was done.
    pub done_on: Date,
    /// The last day on which it is good.
    pub ends_on: Option<Date>,
    /// What the coordinator writes.
    pub words: String,
}

/// The newest of a kind, of checks that are in the order in which they were written down.
#[must_use]
pub(crate) fn newest(checks: &[Check], kind: CheckKind) -> Option<&Check> {
    checks.iter().rev().find(|check| check.kind == kind)
}

/// What stands in the way of being ready: what is required and not settled, and whatever holds somebody back.
#[must_use]
pub(in crate::applications) fn lacking(
    policy: &Policy,
    side: Side,
    checks: &[Check],
    today: Date,
) -> Vec<CheckKind> {
    let is_lacking = |kind: &CheckKind| {
        let found = newest(checks, *kind).map(|check| check.stands(today));
        match found {
            Some(state) if state.holds_back() => true,
            found => policy.requires(side, *kind) && !found.is_some_and(CheckState::is_settled),
        }
    };
    CheckKind::ALL.iter().copied().filter(is_lacking).collect()
}

/// Where one kind of check stands, for a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Row {
    kind: &'static str,
    /// The word of its state; `not-required` or `open` if nothing was written down.
    pub(crate) state: &'static str,
    required: bool,
    level: &'static str,
    done: Option<Day>,
    /// The last day on which it is good.
    ends: Option<Day>,
}

/// Where every kind of check of a mentor stands; nothing for a mentee. What is neither required nor written down can be left out.
#[must_use]
pub(crate) fn rows(
    policy: &Policy,
    side: Side,
    (checks, today): (&[Check], Date),
    all: bool,
) -> Vec<Row> {
    let row = |kind: CheckKind| {
        let found = newest(checks, kind);
        let required = policy.requires(side, kind);
        let nothing = if required { "open" } else { "not-required" };
        Row {
            kind: kind.as_str(),
            state: found.map_or(nothing, |check| check.stands(today).as_str()),
            required,
            level: found
                .and_then(|check| check.level)
                .map_or("", DbsLevel::as_str),
            done: found.map(|check| Day::on(check.done_on)),
            ends: found.and_then(|check| check.ends_on).map(Day::on),
        }
    };
    if side == Side::Mentee {
        return Vec::new();
    }
    let rows = CheckKind::ALL.iter().copied().map(row);
    rows.filter(|row| all || row.state != "not-required")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{
        CheckKind::{Dbs, Interview, Training},
        *,
    };

    const TODAY: Date = Date::constant(2027, 3, 1);

    fn check(kind: CheckKind, state: CheckState) -> Check {
        Check {
            id: CheckId::new(),
            kind,
            state,
            level: None,
            done_on: Date::constant(2027, 3, 1),
            ends_on: None,
            by: PersonId::new(),
            at: Moment::default(),
            words: String::new(),
        }
    }

    #[test]
    fn g01_only_what_is_required_and_settled_makes_ready() {
        let policy = Policy::with("mentor=interview,training", "", "").expect("a policy");
        let lacks = |checks: &[Check]| lacking(&policy, Side::Mentor, checks, TODAY);
        assert_eq!(lacks(&[]), [Interview, Training]);
        let well = [Interview, Training].map(|kind| check(kind, CheckState::Satisfactory));
        assert_eq!(lacks(&well), []);
        for state in CheckState::ALL {
            // The newest of a kind counts.
            let mut newer = well.to_vec();
            newer.push(check(Training, *state));
            assert_eq!(lacks(&newer).is_empty(), state.is_settled(), "{state:?}");
            // Of what is not required only what raises a question stands in the way.
            let mut beside = well.to_vec();
            beside.push(check(Dbs, *state));
            assert_eq!(lacks(&beside).is_empty(), !state.holds_back(), "{state:?}");
        }
        assert_eq!(lacking(&policy, Side::Mentee, &[], TODAY), []);
    }

    #[test]
    fn g01_a_check_is_good_on_its_last_day_and_counts_for_nothing_on_the_next() {
        let policy = Policy::with("mentor=dbs", "", "").expect("a policy");
        let last = Date::constant(2027, 3, 1);
        let next = Date::constant(2027, 3, 2);
        let mut own = check(Dbs, CheckState::Satisfactory);
        own.ends_on = Some(last);
        let checks = [own];
        assert_eq!(lacking(&policy, Side::Mentor, &checks, last), []);
        assert_eq!(lacking(&policy, Side::Mentor, &checks, next), [Dbs]);
        let shown = |today| rows(&policy, Side::Mentor, (&checks, today), false);
        assert_eq!(shown(last)[0].state, "satisfactory");
        assert_eq!(shown(next)[0].state, "expired");
    }

    #[test]
    fn g03_what_somebody_who_fled_cannot_have_is_never_in_the_way() {
        for kind in CheckKind::ALL {
            let own = matches!(
                kind,
                CheckKind::Interview | CheckKind::Training | CheckKind::CodeOfConduct
            );
            assert_eq!(kind.may_be_impossible(), !own, "{kind:?}");
        }
        assert!(CheckState::OtherSafeguards.is_settled());
    }
}
