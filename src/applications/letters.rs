//! Letters that tell somebody what a coordinator decided.
//!
//! A telephone may be shared, so a letter says that there is something to read and where, never what: no reason, no question, no word about the programme.

use crate::mail::Letter;
use serde::Serialize;

/// A coordinator asked something.
#[derive(Debug, Serialize)]
pub(super) struct InfoNeeded {}

impl Letter for InfoNeeded {
    const TEMPLATE: &'static str = "applications/mail/info-needed.txt";
}

/// The application may be matched from now on.
#[derive(Debug, Serialize)]
pub(super) struct Ready {}

impl Letter for Ready {
    const TEMPLATE: &'static str = "applications/mail/ready.txt";
}

/// A coordinator said no; the reason and the way to a second look are on the person's own page.
#[derive(Debug, Serialize)]
pub(super) struct Declined {}

impl Letter for Declined {
    const TEMPLATE: &'static str = "applications/mail/declined.txt";
}
