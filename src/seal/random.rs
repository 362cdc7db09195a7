//! Randomness from the operating system, and the tokens made of it.

use super::BlindIndex;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

const TOKEN: usize = 32;

/// A token for a link or a session: 256 bits of randomness as 64 hexadecimal digits.
#[must_use]
pub fn fresh_token() -> Zeroizing<String> {
    Zeroizing::new(hex(&random::<TOKEN>()))
}

/// Random bytes, for secrets that are not written as a token.
#[must_use]
pub fn fresh_bytes<const N: usize>() -> Zeroizing<[u8; N]> {
    Zeroizing::new(random())
}

/// A number that nobody could know before: the seed of a draw. Short enough to be read out.
#[must_use]
pub fn fresh_number() -> u32 {
    u32::from_be_bytes(random())
}

/// What is kept of a token: its plain SHA-256, since it is random itself.
#[must_use]
pub fn token_hash(token: &str) -> BlindIndex {
    BlindIndex(Sha256::digest(token.as_bytes()).into())
}

pub(super) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    bytes
}

/// Bytes in hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
