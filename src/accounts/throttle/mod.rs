//! What must not be tried without end: it is heard ever more rarely, but nobody is shut out by somebody else.
//!
//! A try is counted before it is judged, so that many at once gain nothing, and taken back when it was right.
//! Whoever signed in from a network before is heard there however much strangers try elsewhere, and a link by mail always works.

pub mod store;

use crate::{
    seal::{BlindIndex, Keyring},
    vocab::{Email, Network, PersonId},
    web::{Error, Site},
};

/// How many tries are free, and how the wait grows after them: from `first` seconds, doubled each time, up to `longest`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    free: i32,
    first: i64,
    longest: i64,
}

/// Guessing at one account from one network.
const ACCOUNT_AND_NETWORK: Pace = Pace::new(5, 2, 15 * 60);
/// Guessing at one account from everywhere. Who is known there is not held up.
const ACCOUNT: Pace = Pace::new(100, 1, 15 * 60);
/// Guessing at all accounts from one network, which may be a whole town behind one address.
const NETWORK: Pace = Pace::new(50, 1, 30);
/// Guessing at the codes, or at the old passphrase, of somebody whose passphrase or session one has.
const PERSON: Pace = Pace::new(5, 15, 15 * 60);
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
    SignIn(Email, Network),
    /// To sign in with something that is no address.
    Nonsense(Network),
    /// A code, after the passphrase.
    Code(PersonId),
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
    /// Whether somebody known here passes by.
    spares_known: bool,
}

impl Tried {
    fn counters(&self, keys: &Keyring) -> Vec<Counter> {
        let counter = |purpose: &str, text: &str, pace, spares_known| Counter {
            key: keys.blind(purpose, text),
            pace,
            spares_known,
        };
        // The network itself, and where it lies among wider ones each of those with a pace of its own.
        let from = |network: &Network, purpose: &str, paces: [Pace; 3], spares_known| {
            let names = [network.as_str()]
                .into_iter()
                .chain(network.around().into_iter().flatten());
            let widths = ["", "-56", "-48"];
            let each = names.zip(widths).zip(paces);
            each.map(|((name, width), pace)| {
                counter(&format!("{purpose}{width}"), name, pace, spares_known)
            })
            .collect::<Vec<_>>()
        };
        match self {
            Self::SignIn(email, network) => {
                let both = both(email, network);
                let mut all = vec![
                    counter("try-account-network", &both, ACCOUNT_AND_NETWORK, false),
                    counter("try-account", &email.folded(), ACCOUNT, true),
                ];
                all.extend(from(network, "try-network", TRIES, true));
                all
            }
            Self::Nonsense(network) => from(network, "try-network", TRIES, false),
            Self::Code(person) => vec![counter("try-code", person.as_str(), PERSON, false)],
            Self::Passphrase(person) => {
                vec![counter("try-passphrase", person.as_str(), PERSON, false)]
            }
            Self::Letter(email) => vec![counter("letter", &email.mailbox(), LETTERS, false)],
            Self::Asked(network) => from(network, "asked", ASKS, false),
        }
    }

    /// The key under which it stands that somebody signed in here before.
    fn known(&self, keys: &Keyring) -> Option<BlindIndex> {
        match self {
            Self::SignIn(email, network) => Some(keys.blind("known", &both(email, network))),
            _ => None,
        }
    }
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

fn both(email: &Email, network: &Network) -> String {
    format!("{}\0{}", email.folded(), network.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s12_the_wait_grows_and_has_an_end() {
        let waits: Vec<_> = [1, 5, 6, 7, 8, 14, 15, 1000, i32::MAX]
            .map(|tries| ACCOUNT_AND_NETWORK.wait(tries))
            .into();
        assert_eq!(waits, [0, 0, 2, 4, 8, 512, 900, 900, 900]);
        assert_eq!(NETWORK.wait(1000), 30);
    }
}
