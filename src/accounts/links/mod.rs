//! One-time links in letters: they show that somebody reads an address, or let them choose a passphrase.

pub(super) mod store;

/// Links behind which a passphrase is chosen.
pub(super) const CHOOSING: [&str; 2] = ["set-up", "reset"];

const HOUR: i64 = 60 * 60;

/// For how many seconds a link works, from when its letter goes.
const fn seconds(chooses_anew: bool) -> i64 {
    if chooses_anew { HOUR } else { 7 * 24 * HOUR }
}
