//! An e-mail address as somebody gave it.

use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use validator::ValidateEmail;

/// The longest address that mail servers carry (RFC 5321 §4.5.3.1.3).
const LONGEST: usize = 254;

/// A well-formed e-mail address. Its `Debug` hides it, so that no log can show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Email(String);

impl Email {
    /// Reads an address; surrounding space is no mistake. `None` if it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.trim().nfc().collect();
        (text.len() <= LONGEST && !text.contains(char::is_control) && text.validate_email())
            .then_some(Self(text))
    }

    /// The address as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as it is compared: case does not tell people apart.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not an e-mail address")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_nonsense_is_not() {
        for good in [
            "amal@example.org",
            " amal+map@example.org ",
            "a@xn--bcher-kva.example",
        ] {
            assert!(Email::parse(good).is_some(), "{good}");
        }
        let long = format!("{}@example.org", "a".repeat(250));
        for bad in [
            "",
            "amal",
            "amal@",
            "@example.org",
            "a b@example.org",
            "a@example.org\nBcc: b@example.org",
            &long,
        ] {
            assert!(Email::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn no_log_shows_an_address() {
        let email = Email::parse("amal@example.org").expect("well formed");
        assert_eq!(format!("{email:?}"), "Email(…)");
    }
}
