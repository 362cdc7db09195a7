//! Another address: asked for with passphrase and code, and confirmed on both addresses (S-17).
//!
//! A member whose old mailbox is lost waits a week in which the old address can stop it; staff always need both.
//! Whether the new address belongs to somebody else shows on no page: only its own mailbox learns of it.

pub mod store;

use crate::vocab::{Moment, PersonId, Role};

/// How long the old address of a member can say no, before its silence counts as a yes.
pub const OLD_DAYS: i64 = 7;
/// How long both links work.
pub(super) const LINK_DAYS: i64 = 14;

/// At which of the two addresses a link was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The one that is to be used.
    New,
    /// The one used so far.
    Old,
}

/// A change that waits for its addresses.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Whose address.
    pub person: PersonId,
    /// What they may do.
    pub role: Role,
    /// When it was asked for.
    pub asked_at: Moment,
    /// When the new address said yes.
    pub new_said_at: Option<Moment>,
    /// When the old address said yes.
    pub old_said_at: Option<Moment>,
    /// When it is given up.
    pub ends_at: Moment,
}

impl Waiting {
    /// From when on the silence of the old address is a yes; never for staff, who see other people's data.
    #[must_use]
    pub fn silent_from(&self) -> Option<Moment> {
        if self.role.is_staff() {
            return None;
        }
        Some(self.asked_at.plus_days(OLD_DAYS))
    }

    /// Whether enough was said for the change to be made.
    #[must_use]
    pub fn is_agreed(&self, now: Moment) -> bool {
        let silent = self.silent_from().is_some_and(|from| from <= now);
        self.new_said_at.is_some() && (self.old_said_at.is_some() || silent)
    }
}

/// How opening a link, or waiting, ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The new address is the person's own now, and every session is over.
    Moved(PersonId, Role),
    /// It is noted; the other address has not answered.
    Waits,
    /// The link is not good any more.
    Gone,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s17_silence_of_the_old_address_is_a_yes_for_members_after_a_week_and_for_staff_never() {
        let asked = Moment::from_micros(1_795_435_200_000_000);
        let said = |role, new: bool, old: bool, days| {
            let waiting = Waiting {
                person: PersonId::new(),
                role,
                asked_at: asked,
                new_said_at: new.then_some(asked),
                old_said_at: old.then_some(asked),
                ends_at: asked.plus_days(LINK_DAYS),
            };
            waiting.is_agreed(asked.plus_days(days))
        };
        assert!(said(Role::Member, true, true, 0));
        assert!(!said(Role::Member, true, false, OLD_DAYS - 1));
        assert!(said(Role::Member, true, false, OLD_DAYS));
        assert!(!said(Role::Member, false, true, OLD_DAYS));
        assert!(said(Role::Coordinator, true, true, 0));
        assert!(!said(Role::Coordinator, true, false, LINK_DAYS));
    }
}
