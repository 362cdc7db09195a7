//! What somebody asked about their data, or complained about, with its legal clock.

use crate::vocab::{Moment, PersonId, RequestId, words};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// What is asked.
    Kind {
        /// To see what is held.
        See = "see",
        /// To get a copy.
        Copy = "copy",
        /// To correct something.
        Correct = "correct",
        /// To be matched with nobody new.
        Object = "object",
        /// To have data kept and not used.
        Restrict = "restrict",
        /// To have everything deleted.
        Erase = "erase",
        /// To have another person look at a decision.
        LookAgain = "look-again",
        /// A complaint.
        Complaint = "complaint",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// Where a request stands.
    Progress {
        /// It waits for an answer.
        Open = "open",
        /// The clock stands still while somebody has to say what they mean.
        Paused = "paused",
        /// It was done.
        Done = "done",
        /// It was refused, for a reason from the list.
        Refused = "refused",
        /// The person changed their mind.
        TakenBack = "taken-back",
    }
}

/// What lies sealed in a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// What was asked, in the person's words.
    pub words: String,
    /// How somebody without an account can be reached.
    pub reach: String,
    /// What was answered.
    pub answer: String,
    /// On which ground it was refused; empty if it was not.
    pub ground: String,
    /// Whether two more months were taken.
    pub extended: bool,
}

/// A request.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which.
    pub id: RequestId,
    /// Whose; `None` without an account.
    pub person: Option<PersonId>,
    /// What is asked.
    pub kind: Kind,
    /// Where it stands.
    pub state: Progress,
    /// When it came.
    pub received_at: Moment,
    /// The last day to answer.
    pub due_on: Date,
    /// Since when the clock stands still.
    pub paused_at: Option<Moment>,
    /// When it was done.
    pub done_at: Option<Moment>,
    /// What was said.
    pub said: Said,
}
