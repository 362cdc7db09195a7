//! Emails that can never be sent: they are set aside, not tried again, and shown at the desk.

pub(super) mod store;

use lettre::transport::smtp;

/// Why an email is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The mail server said that it will never take it.
    Refused,
    /// No mail server can send to this address.
    Address,
    /// It cannot be read, because the row was damaged.
    Unreadable,
}

impl Failure {
    /// As it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Address => "address",
            Self::Unreadable => "unreadable",
        }
    }
}

/// What a mail server's answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// About now: it is tried again.
    Later,
    /// About this email, for good.
    Never,
}

impl Answer {
    /// What an error means for the email, as far as the answer itself says it.
    pub(super) fn of(error: &smtp::Error) -> Self {
        match error.status() {
            Some(code)
                if error.is_permanent() && !is_about_us(&code.to_string(), &error.to_string()) =>
            {
                Self::Never
            }
            _ => Self::Later,
        }
    }
}

/// Whether a refusal is about our name, our sender or our conversation, and would be the same whoever the email is for.
fn is_about_us(code: &str, words: &str) -> bool {
    const CODES: [&str; 9] = [
        "500", "502", "503", "504", "521", "530", "534", "535", "538",
    ];
    /// Enhanced codes about the sender's address (RFC 3463).
    const SENDER: [&str; 2] = ["5.1.7", "5.1.8"];
    CODES.contains(&code) || SENDER.iter().any(|sender| words.contains(sender))
}

#[cfg(test)]
mod tests {
    use super::is_about_us;

    #[test]
    fn b8_a_refusal_is_about_the_email_unless_it_says_that_it_is_about_us() {
        for code in ["550", "551", "552", "553", "554", "501", "556"] {
            assert!(
                !is_about_us(code, "permanent error: 5.1.1 no such user"),
                "{code}"
            );
        }
        assert!(is_about_us("535", "") && is_about_us("530", ""));
        assert!(is_about_us(
            "550",
            "permanent error (550): 5.1.8 bad sender"
        ));
    }
}
