//! Letters about accounts. A link in a letter never signs anybody in by itself.

use crate::mail::Letter;
use serde::Serialize;

/// To an address nobody has used here before.
#[derive(Debug, Serialize)]
pub struct ConfirmLetter {
    /// The link's secret.
    pub token: String,
}

impl Letter for ConfirmLetter {
    const TEMPLATE: &'static str = "accounts/mail/confirm.txt";
}

/// To an address that already has an account, when somebody applies with it again.
#[derive(Debug, Serialize)]
pub struct AlreadyLetter {
    /// The link's secret.
    pub token: String,
}

impl Letter for AlreadyLetter {
    const TEMPLATE: &'static str = "accounts/mail/already.txt";
}

/// A link to choose a new passphrase.
#[derive(Debug, Serialize)]
pub(super) struct ResetLetter {
    pub(super) token: String,
}

impl Letter for ResetLetter {
    const TEMPLATE: &'static str = "accounts/mail/reset.txt";
}
