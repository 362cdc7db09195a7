//! What a lead found out about two people one of whom named somebody they should not be matched with: that these two may be a pair.
//!
//! It holds for the words that were read. When one of the two writes something else, a lead has to look again.

use crate::{applications::Application, db::Conn, seal::BlindIndex, vocab::ApplicationId};
use std::collections::HashMap;

/// Whether a lead has to look at these two before they are a pair.
#[must_use]
pub fn asks_a_lead(mentor: &Application, mentee: &Application) -> bool {
    [mentor, mentee]
        .iter()
        .any(|one| !one.answers.apart.is_empty())
}

/// The clearances of a round: for each two, a keyed hash of what the lead read.
#[derive(Clone, Debug, Default)]
pub struct Clearances(pub(super) HashMap<(ApplicationId, ApplicationId), BlindIndex>);

impl Clearances {
    /// Whether these two still wait for a lead to look at them.
    #[must_use]
    pub fn lack(&self, conn: &Conn, mentor: &Application, mentee: &Application) -> bool {
        asks_a_lead(mentor, mentee)
            && self.0.get(&(mentor.id, mentee.id)) != Some(&seen(conn, mentor, mentee))
    }
}

/// A keyed hash of what the two wrote.
pub(super) fn seen(conn: &Conn, mentor: &Application, mentee: &Application) -> BlindIndex {
    let text = format!("{}\0{}", mentor.answers.apart, mentee.answers.apart);
    conn.keys().blind("clearance", &text)
}
