//! What must not be tried without end: it is heard ever more rarely, but nobody is shut out by somebody else.
//!
//! A try is counted before it is judged, so that many at once gain nothing, and taken back when it was right, as if it had never been.
//! A browser in which somebody signed in before has counters of its own for their account: there they are heard, however much strangers try,
//! next door or elsewhere. A link by email opens any browser. Nothing else is spared anything, or it would tell who has an account (S-09).

pub mod store;

use crate::{
    seal::{BlindIndex, Keyring},
    vocab::{Email, Network, PersonId},
    web::{Error, Place, Site},
};

/// How many tries are free, and how the wait grows after them: from `first` seconds, doubled each time, up to `longest`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    free: i32,
    first: i64,
    longest: i64,
}

/// Guessing at one account from one network, or in a browser of its owner.
const ACCOUNT_AT_ONE_PLACE: Pace = Pace::new(5, 2, 15 * 60);
/// Guessing at one account from everywhere.
const ACCOUNT: Pace = Pace::new(100, 1, 15 * 60);
/// Guessing at all accounts from one network, which may be a whole town behind one address.
const NETWORK: Pace = Pace::new(50, 1, 30);
/// Guessing at the codes, from one network or in one browser, or at the old passphrase, of somebody whose passphrase or session one has.
const PERSON: Pace = Pace::new(5, 15, 15 * 60);
/// Guessing at the codes of somebody from everywhere: some 150 in a day at most, of a million. A recovery code is taken whatever strangers guess.
const CODES: Pace = Pace::new(60, 60, 15 * 60);
/// The same from all that one household of IPv6 has, and one house or company: wide enough that neighbours hardly notice each other.
const NETWORK_56: Pace = Pace::new(100, 1, 30);
const NETWORK_48: Pace = Pace::new(500, 1, 10);
/// Letters to one mailbox, whatever tag or dots are written before the @. One comes through every quarter of an hour, whatever strangers ask for.
const LETTERS: Pace = Pace::new(3, 60, 15 * 60);
/// Letters and accounts asked for from one network.
const ASKED: Pace = Pace::new(60, 2, 60);
/// The same from all that one household of IPv6 has, and one house or company.
const ASKED_56: Pace = Pace::new(90, 2, 60);
const ASKED_48: Pace = Pace::new(300, 1, 30);

/// Tries at all accounts, and what is asked for, from the network itself and from the two around it.
const TRIES: [Pace; 3] = [NETWORK, NETWORK_56, NETWORK_48];
const ASKS: [Pace; 3] = [ASKED, ASKED_56, ASKED_48];

impl Pace {
    const fn new(free: i32, first: i64, longest: i64) -> Self {
        Self {
            free,
            first,
            longest,
        }
    }

    /// The longest that anybody ever waits.
    const fn longest(self) -> i64 {
        self.longest
    }

    /// How many seconds nobody is heard after so many tries.
    fn wait(self, tries: i32) -> i64 {
        let over = tries.saturating_sub(self.free);
        if over <= 0 {
            return 0;
        }
        let doubled = over.saturating_sub(1).clamp(0, 20);
        (self.first << doubled).min(self.longest)
    }
}

/// What is tried.
#[derive(Clone, Debug)]
pub enum Tried {
    /// To sign in at an address.
    SignIn(Email, Place),
    /// To sign in with something that is no address.
    Nonsense(Network),
    /// A code, after the passphrase.
    Code(PersonId, Place),
    /// The passphrase of somebody who is signed in, or has their link.
    Passphrase(PersonId),
    /// To have a letter sent to an address.
    Letter(Email),
    /// To have a letter sent or an account made, from a network.
    Asked(Network),
}

/// What is counted, and how fast it may come.
#[derive(Debug)]
struct Counter {
    key: BlindIndex,
    pace: Pace,
    /// Whether only one person tries here, so that a right try shows that the wrong ones were theirs too.
    own: bool,
}

impl Tried {
    /// What is counted: `mark` is the one by which the browser is known for this account.
    fn counters(&self, keys: &Keyring, mark: Option<&str>) -> Vec<Counter> {
        let counter = |own, purpose: &str, text: &str, pace| Counter {
            key: keys.blind(purpose, text),
            pace,
            own,
        };
        let shared = |purpose, text: &str, pace| counter(false, purpose, text, pace);
        let own = |purpose, text: &str, pace| counter(true, purpose, text, pace);
        match (self, mark) {
            (Self::SignIn(email, _), Some(mark)) => {
                let both = both(&email.folded(), mark);
                vec![own("try-account-browser", &both, ACCOUNT_AT_ONE_PLACE)]
            }
            (Self::SignIn(email, place), None) => {
                let (email, network) = (email.folded(), place.network.as_str());
                let both = both(&email, network);
                let mut all = vec![
                    shared("try-account-network", &both, ACCOUNT_AT_ONE_PLACE),
                    shared("try-account", &email, ACCOUNT),
                ];
                all.extend(from(keys, "try-network", &place.network, TRIES));
                all
            }
            (Self::Nonsense(network), _) => from(keys, "try-network", network, TRIES),
            (Self::Code(person, _), Some(mark)) => {
                let both = both(person.as_str(), mark);
                vec![own("try-code-browser", &both, PERSON)]
            }
            (Self::Code(person, place), None) => {
                let both = both(person.as_str(), place.network.as_str());
                vec![
                    shared("try-code-network", &both, PERSON),
                    shared("try-code", person.as_str(), CODES),
                ]
            }
            (Self::Passphrase(person), _) => {
                vec![own("try-passphrase", person.as_str(), PERSON)]
            }
            (Self::Letter(email), _) => vec![shared("letter", &email.mailbox(), LETTERS)],
            (Self::Asked(network), _) => from(keys, "asked", network, ASKS),
        }
    }

    /// The marks that the browser brings along, where they matter.
    fn marks(&self) -> &[String] {
        match self {
            Self::SignIn(_, place) | Self::Code(_, place) => place.marks.all(),
            _ => &[],
        }
    }

    /// The key under which it stands that a browser with this mark is known for this account.
    fn known(&self, keys: &Keyring, mark: &str) -> Option<BlindIndex> {
        match self {
            Self::SignIn(email, _) => Some(keys.blind("known", &both(&email.folded(), mark))),
            Self::Code(person, _) => Some(keys.blind("known-code", &both(person.as_str(), mark))),
            _ => None,
        }
    }
}

/// The network itself, and where it lies in wider ones each of those, with a pace of its own.
fn from(keys: &Keyring, purpose: &str, network: &Network, paces: [Pace; 3]) -> Vec<Counter> {
    let around = network.around().into_iter().flatten();
    let names = [network.as_str()].into_iter().chain(around);
    let counter = |((name, width), pace)| Counter {
        key: keys.blind(&format!("{purpose}{width}"), name),
        pace,
        own: false,
    };
    names
        .zip(["", "-56", "-48"])
        .zip(paces)
        .map(counter)
        .collect()
}

/// Goes on only if this try is heard.
///
/// # Errors
/// [`Error::TooMany`], or whatever the database says.
pub async fn heard(site: &Site, tried: Tried) -> Result<(), Error> {
    let answer = site
        .db
        .write(move |conn| store::attempt(conn, &tried))
        .await?;
    answer.map_err(|seconds| {
        tracing::warn!(seconds, "tried too often");
        Error::TooMany(seconds)
    })
}

fn both(whose: &str, place: &str) -> String {
    format!("{whose}\0{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s12_the_wait_grows_and_has_an_end() {
        let waits: Vec<_> = [1, 5, 6, 7, 8, 14, 15, 1000, i32::MAX]
            .map(|tries| ACCOUNT_AT_ONE_PLACE.wait(tries))
            .into();
        assert_eq!(waits, [0, 0, 2, 4, 8, 512, 900, 900, 900]);
        assert_eq!(NETWORK.wait(1000), 30);
    }
}
