//! Locks: what somebody asked about their own data, which every read of other people's data obeys.

pub mod store;

use crate::vocab::Moment;
use diesel::deserialize::Queryable;

/// Since when, or until when, what lies over an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Queryable)]
pub struct Locks {
    /// Since when the data is kept and not used.
    pub restricted_at: Option<Moment>,
    /// Since when nobody new may be matched with the person.
    pub objected_at: Option<Moment>,
    /// When everything is deleted.
    pub erase_at: Option<Moment>,
}

impl Locks {
    /// Whether nobody but the person sees anything: restricted, or on the way to being deleted.
    #[must_use]
    pub const fn hides(&self) -> bool {
        self.restricted_at.is_some() || self.erase_at.is_some()
    }

    /// Whether nobody new may be matched with the person.
    #[must_use]
    pub const fn stops_matching(&self) -> bool {
        self.hides() || self.objected_at.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lock_stops_matching_and_an_objection_hides_nothing() {
        let now = Some(Moment::from_micros(1));
        let open = Locks::default();
        let restricted = Locks {
            restricted_at: now,
            ..open
        };
        let objected = Locks {
            objected_at: now,
            ..open
        };
        let leaving = Locks {
            erase_at: now,
            ..open
        };
        let told = [open, restricted, objected, leaving]
            .map(|locks| (locks.hides(), locks.stops_matching()));
        assert_eq!(
            told,
            [(false, false), (true, true), (false, true), (true, true)]
        );
    }
}
