//! What an account holds, and what a passphrase must be.

use crate::vocab::{Email, Locale, PersonId, Role};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// Fewest characters of a passphrase (NIST SP 800-63B-4 §3.1.1: fifteen where it stands alone).
const SHORTEST: usize = 15;
/// Most bytes; a longer one is refused, never cut.
const LONGEST: usize = 256;
/// Words that somebody who guesses here would begin with.
const OUR_WORDS: [&str; 24] = [
    "alongside",
    "charity",
    "community",
    "coordinator",
    "hongkong",
    "leadership",
    "london",
    "map",
    "mentee",
    "mentees",
    "mentor",
    "mentoring",
    "mentors",
    "migrant",
    "migrants",
    "mrn",
    "network",
    "passphrase",
    "password",
    "programme",
    "refugee",
    "rights",
    "volunteer",
    "aspiration",
];
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

/// An account, as signing in needs it.
#[derive(Clone, Debug)]
pub struct Account {
    /// Whose it is.
    pub id: PersonId,
    /// What they may do.
    pub role: Role,
    /// The passphrase's hash; `None` for staff who have not used their link yet.
    pub hash: Option<String>,
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
        if different < FEWEST_DIFFERENT || is_guessed_early(plain, email) {
            return Err(Refused::Common);
        }
        Ok(passphrase)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

/// Whether somebody who tries common words, names, keys in a row and our own words comes to it soon: within ten thousand million tries.
fn is_guessed_early(plain: &str, email: &str) -> bool {
    let email = email.trim().to_lowercase();
    let mut known: Vec<&str> = OUR_WORDS
        .into_iter()
        .chain([email.as_str()])
        .chain(email.split(['@', '.', '-', '_', '+']))
        .filter(|word| !word.is_empty())
        .collect();
    // The longest first: "mentoring" is not "mentor" and a rest.
    known.sort_by_key(|word| Reverse(word.len()));
    let lowered = plain.to_lowercase();
    // Our words count for nothing: what is left without them has to stand alone.
    let mut rest = lowered.clone();
    for word in known.iter().filter(|word| word.chars().count() > 2) {
        rest = rest.replace(word, " ");
    }
    let stands = |text: &str| zxcvbn::zxcvbn(text, &known).score() >= zxcvbn::Score::Three;
    let bare = rest.replace(|each: char| !each.is_alphanumeric(), " ");
    let bare: Vec<&str> = bare.split_whitespace().collect();
    !stands(&lowered) || (rest != lowered && !stands(&bare.join(" ")))
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
    fn s05_what_is_guessed_early_is_refused() {
        let refused = |text: &str| Passphrase::choose(text, "amal.haddad@example.org").err();
        for common in [
            "password1234567",
            "qwertyuiopasdfgh",
            "iloveyouiloveyou",
            "migrantsrights2022",
            "mentormentormentor1",
            "MRN-Mentoring-2026",
            "amal.haddad2026",
            "haddad haddad amal",
            "passwordpassword",
            "abcdefghijklmnop",
            "123456789012345",
        ] {
            assert_eq!(refused(common), Some(Refused::Common), "{common}");
        }
        for good in [
            "correct horse battery",
            "four small green birds",
            "a migrant bird sings over the river",
            "the mentor of my kettle is blue",
        ] {
            assert_eq!(refused(good), None, "{good}");
        }
    }

    #[test]
    fn s02_sixty_four_characters_fit_and_nothing_is_cut() {
        let long = "a river of words ".repeat(15);
        let own = Passphrase::choose(&long, "").expect("255 bytes");
        assert_eq!(own.bytes().len(), 255);
        assert_ne!(own.bytes(), Passphrase::typed(&long[..254]).bytes());
        let longer = format!("{long}more");
        assert_eq!(Passphrase::choose(&longer, "").err(), Some(Refused::Long));
    }

    #[test]
    fn s03_no_kind_of_character_is_asked_for() {
        for plain in [
            "nur kleine buchstaben hier",
            "UPPER CASE ONLY PLEASE",
            "دون أي رقم أو علامة هنا",
        ] {
            assert!(Passphrase::choose(plain, "").is_ok(), "{plain}");
        }
    }

    #[test]
    fn s04_however_a_device_writes_an_accent_it_is_the_same_passphrase() {
        let composed = Passphrase::typed("caf\u{e9} in the garden");
        let decomposed = Passphrase::typed("cafe\u{301} in the garden");
        assert_eq!(composed.bytes(), decomposed.bytes());
    }
}
