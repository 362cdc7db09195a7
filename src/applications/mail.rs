//! Letters about applications.

use crate::mail::Letter;
use serde::Serialize;

/// The receipt: it is in, and a coordinator answers within so many days.
#[derive(Debug, Serialize)]
pub(super) struct ReceivedLetter {
    pub(super) days: i32,
}

impl Letter for ReceivedLetter {
    const TEMPLATE: &'static str = "applications/mail/received.txt";
}
