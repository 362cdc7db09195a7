//! The services that run on one database, and the keys that each of them knows.
//!
//! Nothing is sealed with a key before every service that runs can open it. Each says again and again what it knows;
//! whoever has been silent for a minute is gone, and reads its keys anew before it fails should it come back.

pub mod store;

use crate::seal::Keyring;
use std::collections::BTreeMap;

/// How often a service reads its keys anew and says what it knows.
pub const EVERY_SECONDS: u64 = 5;
/// Who said nothing for so long runs no more.
const SILENT_SECONDS: i64 = 60;

/// The keys a service knows: each number with the name of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known(BTreeMap<u8, String>);

impl Known {
    /// What these keys are.
    #[must_use]
    pub fn of(keys: &Keyring) -> Self {
        Self(
            keys.known()
                .map(|(number, name)| (number, name.to_owned()))
                .collect(),
        )
    }

    /// As it lies in its column: `1:0a1b… 2:3c4d…`.
    fn text(&self) -> String {
        let each: Vec<_> = self
            .0
            .iter()
            .map(|(number, name)| format!("{number}:{name}"))
            .collect();
        each.join(" ")
    }

    fn parse(text: &str) -> Self {
        let each = |part: &str| {
            let (number, name) = part.split_once(':')?;
            Some((number.parse().ok()?, name.to_owned()))
        };
        Self(text.split(' ').filter_map(each).collect())
    }

    /// The newest key that everybody knows as well, if there is one.
    fn shared(&self, others: &[Replica]) -> Option<u8> {
        let known = |(number, name): &(&u8, &String)| {
            others
                .iter()
                .all(|other| other.known.0.get(number) == Some(*name))
        };
        self.0.iter().rev().find(known).map(|(number, _)| *number)
    }

    /// What stands against working beside another service: a key of its own that is not known here.
    fn against(&self, other: &Self) -> Option<Against> {
        let unlike =
            |(number, name): &(&u8, &String)| self.0.get(number).is_some_and(|own| own != *name);
        if let Some((number, _)) = other.0.iter().find(unlike) {
            return Some(Against::OtherKey(*number));
        }
        let newest = self.0.keys().last();
        other
            .0
            .keys()
            .last()
            .filter(|theirs| Some(*theirs) > newest)
            .map(|theirs| Against::Newer(*theirs))
    }
}

/// A service that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replica {
    /// The keys it knows.
    pub known: Known,
    /// The number of the key it seals with.
    pub seals: u8,
}

/// Why a service cannot work beside one that runs already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// That one knows a newer key.
    Newer(u8),
    /// That one has another key of the same number.
    OtherKey(u8),
}

impl std::fmt::Display for Against {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Newer(number) => write!(
                f,
                "a service that runs on this database knows key {number}, which is not among the keys here; copy its key file"
            ),
            Self::OtherKey(number) => write!(
                f,
                "a service that runs on this database has another key {number} than the one here; all need the same key file"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(text: &str) -> Known {
        let known = Known::parse(text);
        assert_eq!(known.text(), text);
        known
    }

    fn runs(text: &str) -> Replica {
        let known = known(text);
        Replica { known, seals: 1 }
    }

    #[test]
    fn s53_the_newest_key_that_everybody_knows_seals() {
        let both = known("1:aa 2:bb");
        for (others, shared) in [
            (vec![], Some(2)),
            (vec![runs("1:aa 2:bb")], Some(2)),
            (vec![runs("1:aa 2:bb"), runs("1:aa")], Some(1)),
            // Somebody added a key of the same number elsewhere.
            (vec![runs("1:aa 2:cc")], Some(1)),
            (vec![runs("1:aa 2:bb 3:cc")], Some(2)),
            (vec![runs("3:cc")], None),
        ] {
            assert_eq!(both.shared(&others), shared, "{others:?}");
        }
    }

    #[test]
    fn s53_who_starts_knows_all_that_seals_already() {
        let own = known("1:aa 2:bb");
        for (other, against) in [
            ("1:aa", None),
            ("1:aa 2:bb", None),
            ("2:bb", None),
            ("1:aa 2:bb 3:cc", Some(Against::Newer(3))),
            ("1:aa 2:cc", Some(Against::OtherKey(2))),
        ] {
            assert_eq!(own.against(&known(other)), against, "{other}");
        }
    }
}
