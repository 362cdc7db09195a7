//! The clocks that a lead has to answer in time, and the alarm when one has run out: requests, breaches, and silence about a disclosure.

use super::{breaches, disclosing, register};
use crate::{db::Conn, safety::alerts::Waiting, vocab::PersonId};
use diesel::QueryResult;
use serde::Serialize;

/// Everything about people's data that waits for a lead, with its clock.
///
/// # Errors
/// Whatever the database says.
pub fn waiting(conn: &mut Conn) -> QueryResult<Vec<Waiting>> {
    let mut all = breaches::waiting(conn)?;
    all.extend(register::waiting(conn)?);
    all.extend(disclosing::waiting(conn)?);
    Ok(all)
}

/// How many clocks have run out, of each kind. It stands above every register of the leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Overdue {
    /// Requests whose last day is over.
    requests: i64,
    /// Breaches whose 72 hours are over, undecided.
    breaches: i64,
    /// Silences whose day has come without a new decision.
    silences: i64,
}

impl Overdue {
    /// Counts them, without those that are about whoever reads the number.
    pub(super) fn count(conn: &mut Conn, viewer: PersonId) -> QueryResult<Self> {
        Ok(Self {
            requests: register::late(conn, viewer)?,
            breaches: breaches::late(conn, viewer)?,
            silences: disclosing::late(conn, viewer)?,
        })
    }

    /// One of each, for samples.
    pub(super) const fn made_up() -> Self {
        Self {
            requests: 1,
            breaches: 1,
            silences: 2,
        }
    }
}
