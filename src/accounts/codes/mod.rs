//! The second step of signing in: six digits from an authenticator, or a recovery code when that is lost.
//!
//! Whoever works at the desk needs it; everybody else may have it. A new passphrase does not get around it.

mod authenticator;
pub mod store;

pub use authenticator::{Authenticator, Picture, may_be_recovery};
