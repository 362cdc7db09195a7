//! What an account holds, and what a passphrase must be.

use crate::vocab::{Email, Locale};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Fewest characters of a passphrase (NIST SP 800-63B-4 §3.1.1: fifteen where it stands alone).
const SHORTEST: usize = 15;
/// Most bytes; a longer one is refused, never cut.
const LONGEST: usize = 256;
/// Fewest different characters: `aaaaaaaaaaaaaaa` is no passphrase.
const FEWEST_DIFFERENT: usize = 5;

/// Who an account belongs to. It lies sealed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Profile {
    /// Their address.
    pub email: Email,
    /// A staff member's name. People who apply say theirs in the application.
    pub name: String,
    /// The language of the letters to them.
    pub locale: Locale,
}

/// A passphrase somebody chose or typed. Nothing shows it.
#[derive(Clone, Debug)]
pub struct Passphrase(SecretString);

/// Why a passphrase cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Fewer than fifteen characters.
    Short,
    /// More than 256 bytes.
    Long,
    /// Nearly one character repeated, or the address itself.
    Common,
}

impl Passphrase {
    /// A passphrase as it is typed to sign in. However a device writes an accent, it is the same passphrase.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(text.nfc().collect::<String>().into())
    }

    /// A passphrase as it is chosen.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn choose(text: &str, email: &str) -> Result<Self, Refused> {
        let passphrase = Self::typed(text);
        let plain = passphrase.0.expose_secret();
        if plain.chars().count() < SHORTEST {
            return Err(Refused::Short);
        }
        if plain.len() > LONGEST {
            return Err(Refused::Long);
        }
        let different = plain.chars().collect::<BTreeSet<_>>().len();
        if different < FEWEST_DIFFERENT || plain.eq_ignore_ascii_case(email.trim()) {
            return Err(Refused::Common);
        }
        Ok(passphrase)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s01_a_passphrase_has_fifteen_characters_in_any_script() {
        for good in [
            "correct horse battery",
            "الياسمين في حديقة جدتي",
            "我們在星期六的早上見面吧一起喝茶好嗎",
            "abcde fghij klm",
        ] {
            assert!(Passphrase::choose(good, "").is_ok(), "{good}");
        }
        let refused =
            |text: &str| Passphrase::choose(text, "amal@example.org").expect_err("refused");
        assert_eq!(refused("fourteen chars"), Refused::Short);
        assert_eq!(refused(&"ab cde ".repeat(40)), Refused::Long);
        assert_eq!(refused("aaaaaaaaaaaaaaaaaaaa"), Refused::Common);
        assert_eq!(refused("Amal@example.org"), Refused::Common);
    }

    #[test]
    fn s04_however_a_device_writes_an_accent_it_is_the_same_passphrase() {
        let composed = Passphrase::typed("caf\u{e9} in the garden");
        let decomposed = Passphrase::typed("cafe\u{301} in the garden");
        assert_eq!(composed.bytes(), decomposed.bytes());
    }
}
