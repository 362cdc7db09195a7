//! Accounts: an address, a passphrase, and what somebody may do.
//!
//! Nothing here ever shows whether an address is known: a stranger learns the same from every page (S-09).

mod account;
pub mod address;
pub mod codes;
pub mod emails;
mod form;
mod hash;
pub mod leaked;
mod links;
pub mod locks;
mod mail;
mod pages;
pub mod security;
pub mod store;
pub mod throttle;

pub use account::{Account, Passphrase, Profile, Refused};
pub use form::{AccountForm, NewAccount, PassphraseForm};
pub use hash::{hash, hash_chosen, verify};
pub use mail::{AlreadyLetter, Changed, ConfirmLetter, before_sending};
pub use pages::{is_theirs, router, samples};
pub use throttle::{Tried, heard};
