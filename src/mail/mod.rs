//! Mail: a letter is written into the outbox in the transaction of the deed it tells of, and sent by a task.
//!
//! Subjects are neutral, because telephones are shared: no word about migrants, no other person's name.
//! A letter holds facts, not sentences; it gets its words when it is sent, in the reader's language.

//!
//! Emails that strangers can ask for go no faster than a ceiling for the whole service allows (decision 32).
//! Above it they wait in the outbox; nobody is refused, and no other email waits for them.

mod failed;
mod lane;
mod post;
mod store;
mod wire;

pub use failed::{
    Failure,
    store::{Failed, Unreached, failed_to, unreached, unreadable},
};
pub use lane::{
    Lane,
    store::{Held, held, may_tell, sweep},
};
pub use post::{Message, Sender};
pub use store::{Before, forget, queue, queue_in, readdress, remove_old, to, waiting};

use crate::vocab::{Email, Locale};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A kind of letter: the facts its template speaks about.
pub trait Letter: Serialize {
    /// Its template, `feature/mail/name.txt`; the subject's message is `feature-mail-name-subject`.
    const TEMPLATE: &'static str;

    /// Why it goes: because of somebody here, unless it says otherwise.
    const LANE: Lane = Lane::Inside;
}

/// A letter as it waits in the outbox.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Queued {
    /// To whom.
    pub to: Email,
    /// In which language.
    pub locale: Locale,
    /// Which template.
    pub template: String,
    /// The facts.
    pub page: Value,
}
