//! Letters about accounts. A link in a letter never signs anybody in by itself.

use super::{address, links};
use crate::{
    db::Conn,
    mail::{Lane, Letter, Queued},
};
use diesel::QueryResult;
use serde::Serialize;

/// Where the letters about accounts lie: the only ones whose links end.
pub(super) const OUR_LETTERS: &str = "accounts/mail/";

/// Whether a letter that is about to go is still worth something. Its link can have been used or ended while it waited;
/// if not, its time begins now, as the letter says.
///
/// # Errors
/// Whatever the database says.
pub fn before_sending(conn: &mut Conn, queued: &Queued) -> QueryResult<bool> {
    let token = queued.page.get("token").and_then(|token| token.as_str());
    match token {
        Some(token) if queued.template.starts_with(OUR_LETTERS) => {
            Ok(links::store::renew(conn, token)? || address::store::renew(conn, token)?)
        }
        _ => Ok(true),
    }
}

/// To an address nobody has used here before.
#[derive(Debug, Serialize)]
pub struct ConfirmLetter {
    /// The link's secret.
    pub token: String,
}

impl Letter for ConfirmLetter {
    const TEMPLATE: &'static str = "accounts/mail/confirm.txt";
    const LANE: Lane = Lane::Joining;
}

/// To an address that already has an account, when somebody applies with it again.
#[derive(Debug, Serialize)]
pub struct AlreadyLetter {
    /// The link's secret.
    pub token: String,
    /// Whether the account is a member of staff's, to which no answers come.
    pub staff: bool,
}

impl Letter for AlreadyLetter {
    const TEMPLATE: &'static str = "accounts/mail/already.txt";
    const LANE: Lane = Lane::Joining;
}

/// A link to choose a new passphrase.
#[derive(Debug, Serialize)]
pub(super) struct ResetLetter {
    pub(super) token: String,
}

impl Letter for ResetLetter {
    const TEMPLATE: &'static str = "accounts/mail/reset.txt";
    const LANE: Lane = Lane::Asked;
}

/// What was changed about somebody's way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The passphrase.
    Passphrase,
    /// Codes are asked for from now on.
    CodesOn,
    /// Codes are asked for no more.
    CodesOff,
    /// The address.
    Address,
}

impl Changed {
    /// The end of its Fluent key.
    const fn as_str(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::CodesOn => "codes-on",
            Self::CodesOff => "codes-off",
            Self::Address => "address",
        }
    }
}

/// Tells the owner of an account that something about their way in was changed.
#[derive(Debug, Serialize)]
pub(super) struct ChangedLetter {
    what: &'static str,
}

impl ChangedLetter {
    pub(super) const fn of(what: Changed) -> Self {
        Self {
            what: what.as_str(),
        }
    }
}

impl Letter for ChangedLetter {
    const TEMPLATE: &'static str = "accounts/mail/changed.txt";
}

/// To the address that somebody wants to use from now on.
#[derive(Debug, Serialize)]
pub(super) struct NewAddressLetter {
    pub(super) token: String,
}

impl Letter for NewAddressLetter {
    const TEMPLATE: &'static str = "accounts/mail/address-new.txt";
    const LANE: Lane = Lane::Asked;
}

/// To the address used so far: it says yes, or stops the change.
#[derive(Debug, Serialize)]
pub(super) struct OldAddressLetter {
    pub(super) token: String,
    /// Whether nothing changes without this address.
    pub(super) staff: bool,
}

impl Letter for OldAddressLetter {
    const TEMPLATE: &'static str = "accounts/mail/address-old.txt";
}

/// To an address that somebody wants to use and that has an account already. Only its own mailbox learns of it.
#[derive(Debug, Serialize)]
pub(super) struct TakenAddressLetter {
    /// The secret of the change. The letter does not say it: with it the letter waits and ends as the other one does.
    pub(super) token: String,
}

impl Letter for TakenAddressLetter {
    const TEMPLATE: &'static str = "accounts/mail/address-taken.txt";
    const LANE: Lane = Lane::Asked;
}

/// To an address without an account, for which somebody asked for a new passphrase.
#[derive(Debug, Serialize)]
pub(super) struct NoAccountLetter {
    /// Opens nothing, and the letter does not say it: it makes this letter lie in the outbox as the other one does.
    pub(super) token: String,
}

impl Letter for NoAccountLetter {
    const TEMPLATE: &'static str = "accounts/mail/no-account.txt";
    const LANE: Lane = Lane::Asked;
}

/// A member of staff's link to choose their first passphrase.
#[derive(Debug, Serialize)]
pub(super) struct SetUpLetter {
    pub(super) token: String,
}

impl Letter for SetUpLetter {
    const TEMPLATE: &'static str = "accounts/mail/set-up.txt";
}
