//! What people agree to: each for one purpose, and each says who uses what, why, how long, and how to stop (W-05).

use crate::{i18n::Words, seal::hex};
use sha2::{Digest, Sha256};

/// To use languages and answers, which the law protects specially, to find a match. Refused: a person looks by hand.
pub const MATCHING: &str = "matching";
/// News about later rounds.
pub const NEWS: &str = "news";
/// To keep access needs.
pub const ACCESS: &str = "access";

/// Every purpose.
pub const PURPOSES: [&str; 3] = [MATCHING, NEWS, ACCESS];

/// What every agreement has to say, as ends of Fluent keys.
pub const PARTS: [&str; 5] = ["who", "what", "why", "long", "stop"];

/// An agreement in the very words that are read: what is agreed to, and then its parts, a line each.
#[must_use]
pub fn text(words: &Words, purpose: &str) -> String {
    let first = words.say(&format!("applications-consent-{purpose}"));
    let parts = PARTS.map(|part| words.say(&format!("applications-consent-{purpose}-{part}")));
    let lines: Vec<String> = [first].into_iter().chain(parts).collect();
    lines.join("\n")
}

/// The hash by which an agreement is kept together with whoever gave it.
#[must_use]
pub fn fingerprint(words: &Words, purpose: &str) -> String {
    hash(&text(words, purpose))
}

/// The hash of words that somebody read: SHA-256 in hexadecimal.
#[must_use]
pub fn hash(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}
