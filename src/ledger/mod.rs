//! The ledger: who did what to what, and when. Entries are only ever added, in the transaction of the deed itself.

pub mod chain;
mod store;
mod verb;

pub use store::{
    about, about_for, all, between, forget_words, has_done, has_looked, has_read, is_read_noted,
    look, may_remove, note, read, record, sessions,
};
pub use verb::{Noun, Verb};

use crate::vocab::{Moment, PersonId, Role, SessionId};

/// One entry, read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it happened.
    pub at: Moment,
    /// Who did it; `None` for a job of the service itself.
    pub actor: Option<PersonId>,
    /// What was done.
    pub verb: Verb,
    /// To what kind of thing.
    pub noun: Noun,
    /// To which one.
    pub noun_id: String,
    /// Under which session of staff.
    pub session: Option<SessionId>,
    /// The reason in the actor's words, if one was asked for.
    pub reason: Option<String>,
}

impl Entry {
    /// Whether this role reads of it: of the deed, and of such a thing.
    #[must_use]
    pub fn is_for(&self, role: Role) -> bool {
        self.verb.reader() <= role && self.noun.reader() <= role
    }
}
