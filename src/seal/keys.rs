//! The keys themselves: one that seals today, older ones that still open, and one for keyed hashes.

use super::{BlindIndex, Sealed};
use crate::vocab::Email;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt};
use zeroize::Zeroizing;

const NONCE: usize = 24;
const KEY: usize = 32;

/// All keys of an installation. Its `Debug` shows how many there are and nothing else.
pub struct Keyring {
    newest: u8,
    ciphers: BTreeMap<u8, XChaCha20Poly1305>,
    index: Zeroizing<[u8; KEY]>,
}

/// Why a key file cannot be used, or a value cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyringError {
    /// The key file's text is wrong; the line's number, from 1.
    Line(usize),
    /// The key file has no sealing key or no index key.
    Missing(&'static str),
    /// The value was sealed with a key that is not here.
    UnknownKey(u8),
    /// The value was changed, moved, or sealed with another key of the same number.
    DoesNotOpen,
}

impl fmt::Display for KeyringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line} of the key file is not `number key` or `index key` with a key of 64 hexadecimal digits"),
            Self::Missing(what) => write!(f, "the key file has no {what} key"),
            Self::UnknownKey(number) => write!(f, "sealed with key {number}, which is not in the key file"),
            Self::DoesNotOpen => f.write_str("a sealed value does not open: it was changed or moved, or the key file is another installation's"),
        }
    }
}

impl std::error::Error for KeyringError {}

impl Keyring {
    /// The text of a new key file.
    #[must_use]
    pub fn fresh_text() -> Zeroizing<String> {
        Zeroizing::new(format!(
            "index {}\n1 {}\n",
            hex(&random::<KEY>()),
            hex(&random::<KEY>())
        ))
    }

    /// A key file's text with one more sealing key, the newest; and its number. `None` if no number is left.
    #[must_use]
    pub fn with_fresh_key(&self, text: &str) -> Option<(Zeroizing<String>, u8)> {
        let number = self.newest.checked_add(1)?;
        let key = Zeroizing::new(hex(&random::<KEY>()));
        let text = Zeroizing::new(format!("{}\n{number} {}\n", text.trim_end(), *key));
        Some((text, number))
    }

    /// The number of the key that seals.
    #[must_use]
    pub const fn newest(&self) -> u8 {
        self.newest
    }

    /// Reads a key file: a line `index …` and one line `number …` for each sealing key, the highest number being the newest.
    ///
    /// # Errors
    /// [`KeyringError::Line`] or [`KeyringError::Missing`].
    pub fn parse(text: &str) -> Result<Self, KeyringError> {
        let mut ciphers = BTreeMap::new();
        let mut index = None;
        for (at, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
        {
            let wrong = KeyringError::Line(at + 1);
            let (name, key) = line.trim().split_once(' ').ok_or(wrong.clone())?;
            let key = from_hex(key.trim()).ok_or(wrong.clone())?;
            if name == "index" {
                index = Some(derived(&key, b"alongside/index"));
            } else {
                let number = name.parse().map_err(|_| wrong)?;
                ciphers.insert(
                    number,
                    XChaCha20Poly1305::new(&(*derived(&key, b"alongside/seal")).into()),
                );
            }
        }
        let newest = *ciphers
            .keys()
            .last()
            .ok_or(KeyringError::Missing("sealing"))?;
        Ok(Self {
            newest,
            ciphers,
            index: index.ok_or(KeyringError::Missing("index"))?,
        })
    }

    /// Seals `plain` for the place `table.column` of the row `id`.
    ///
    /// # Panics
    /// Never in practice: the operating system has randomness and no value is too long to seal.
    #[must_use]
    pub fn seal(&self, place: &str, id: &str, plain: &[u8]) -> Sealed {
        let nonce = random::<NONCE>();
        let cipher = self
            .ciphers
            .get(&self.newest)
            .expect("parse keeps the newest key");
        let place = bound(place, id);
        let sealed = cipher
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: plain,
                    aad: place.as_bytes(),
                },
            )
            .expect("a row is far below the cipher's limit");
        Sealed([&[self.newest][..], &nonce, &sealed].concat())
    }

    /// Opens what was sealed for this very place.
    ///
    /// # Errors
    /// [`KeyringError::UnknownKey`] or [`KeyringError::DoesNotOpen`].
    pub fn open(
        &self,
        place: &str,
        id: &str,
        sealed: &Sealed,
    ) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        let (number, rest) = sealed.0.split_first().ok_or(KeyringError::DoesNotOpen)?;
        let (nonce, rest) = rest
            .split_first_chunk::<NONCE>()
            .ok_or(KeyringError::DoesNotOpen)?;
        let cipher = self
            .ciphers
            .get(number)
            .ok_or(KeyringError::UnknownKey(*number))?;
        let place = bound(place, id);
        cipher
            .decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: rest,
                    aad: place.as_bytes(),
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| KeyringError::DoesNotOpen)
    }

    /// The keyed hash of a text that is counted and never read again; `purpose` keeps equal texts of different kinds apart.
    ///
    /// # Panics
    /// Never: HMAC takes a key of any length.
    #[must_use]
    pub fn blind(&self, purpose: &str, text: &str) -> BlindIndex {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&*self.index).expect("HMAC takes a key of any length");
        // No address holds a zero, so none can look like one of these.
        mac.update(format!("{purpose}\0{text}").as_bytes());
        BlindIndex(mac.finalize().into_bytes().into())
    }

    /// The keyed hash by which an address is looked up.
    ///
    /// # Panics
    /// Never: HMAC takes a key of any length.
    #[must_use]
    pub fn index(&self, email: &Email) -> BlindIndex {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&*self.index).expect("HMAC takes a key of any length");
        mac.update(email.folded().as_bytes());
        BlindIndex(mac.finalize().into_bytes().into())
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring({} keys)", self.ciphers.len())
    }
}

/// A token for a link or a session: 256 bits of randomness as 64 hexadecimal digits.
#[must_use]
pub fn fresh_token() -> Zeroizing<String> {
    Zeroizing::new(hex(&random::<KEY>()))
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

fn bound(place: &str, id: &str) -> String {
    format!("{place}:{id}")
}

fn derived(key: &[u8; KEY], purpose: &[u8]) -> Zeroizing<[u8; KEY]> {
    let mut out = Zeroizing::new([0; KEY]);
    Hkdf::<Sha256>::new(None, key)
        .expand(purpose, &mut *out)
        .expect("32 bytes are within HKDF's reach");
    out
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    bytes
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn from_hex(text: &str) -> Option<Zeroizing<[u8; KEY]>> {
    let mut key = Zeroizing::new([0; KEY]);
    if text.len() != 2 * KEY || !text.is_ascii() {
        return None;
    }
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyring() -> Keyring {
        Keyring::parse(&Keyring::fresh_text()).expect("a fresh key file is well formed")
    }

    #[test]
    fn s50_a_sealed_value_opens_in_its_own_place_only() {
        let keys = keyring();
        let sealed = keys.seal("people.sealed", "a", b"Amal");
        assert_eq!(
            **keys
                .open("people.sealed", "a", &sealed)
                .expect("opens at home"),
            *b"Amal"
        );
        for (place, id) in [("people.sealed", "b"), ("applications.sealed", "a")] {
            assert_eq!(
                keys.open(place, id, &sealed).expect_err(place),
                KeyringError::DoesNotOpen
            );
        }
    }

    #[test]
    fn s50_a_changed_byte_is_noticed() {
        let keys = keyring();
        let sealed = keys.seal("people.sealed", "a", b"Amal");
        for at in 1..sealed.0.len() {
            let mut changed = sealed.clone();
            changed.0[at] ^= 1;
            assert_eq!(
                keys.open("people.sealed", "a", &changed)
                    .expect_err("changed"),
                KeyringError::DoesNotOpen
            );
        }
    }

    #[test]
    fn s53_an_older_key_still_opens_and_the_newest_seals() {
        let text = Keyring::fresh_text();
        let old = Keyring::parse(&text).expect("well formed");
        let sealed = old.seal("people.sealed", "a", b"Amal");
        let both = Keyring::parse(&format!("{}2 {}\n", *text, hex(&random::<KEY>())))
            .expect("well formed");
        assert!(both.open("people.sealed", "a", &sealed).is_ok());
        let newer = both.seal("people.sealed", "a", b"Amal");
        assert_eq!(
            old.open("people.sealed", "a", &newer)
                .expect_err("not here"),
            KeyringError::UnknownKey(2)
        );
    }

    #[test]
    fn s52_an_address_is_found_by_its_keyed_hash_whatever_its_case() {
        let keys = keyring();
        let index = |text| keys.index(&Email::parse(text).expect("well formed"));
        assert_eq!(index("amal@example.org"), index("Amal@Example.org"));
        assert_ne!(index("amal@example.org"), index("amal@example.com"));
        assert_ne!(
            index("amal@example.org"),
            keyring().index(&Email::parse("amal@example.org").expect("well formed"))
        );
    }

    #[test]
    fn a_broken_key_file_names_its_line() {
        let error = |text: &str| Keyring::parse(text).expect_err(text);
        assert_eq!(error(""), KeyringError::Missing("sealing"));
        assert_eq!(error("index zz"), KeyringError::Line(1));
        assert_eq!(
            error(&format!("1 {}\n\nx {}", "0".repeat(64), "0".repeat(64))),
            KeyringError::Line(3)
        );
        assert_eq!(
            error(&format!("1 {}", "0".repeat(64))),
            KeyringError::Missing("index")
        );
    }
}
