//! Whether two leads are two: whoever can add accounts could else be both.

use super::Disclosure;
use crate::{
    db::Conn,
    ledger::{self, Verb},
    vocab::PersonId,
};
use diesel::QueryResult;

/// For so many days nobody counts whose account is new, or whose way in somebody else changed.
const DAYS: i64 = 1;

/// Whether this lead may agree to a record, which they neither wrote down nor agreed to already, nor is it about them.
///
/// # Errors
/// Whatever the database says.
pub(super) fn may_agree(
    conn: &mut Conn,
    one: &Disclosure,
    lead: PersonId,
) -> QueryResult<Result<(), Why>> {
    if one.is_not_for(lead) {
        return Ok(Err(Why::NotTwo));
    }
    let known = is_known(conn, lead)?;
    let apart = match one.first {
        Some(first) => !made(conn, first, lead)? && !made(conn, lead, first)?,
        None => true,
    };
    Ok(if known && apart {
        Ok(())
    } else {
        Err(Why::NotApart)
    })
}

/// Why somebody may not be one of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// They wrote it down, agreed already, or it is about them.
    NotTwo,
    /// Their account is new, or one of the two made the other's.
    NotApart,
}

/// Whether nobody gave somebody their way in within a day.
fn is_known(conn: &mut Conn, lead: PersonId) -> QueryResult<bool> {
    let since = conn.now().plus_days(-DAYS);
    let entries = ledger::about(conn, lead.as_str())?;
    Ok(!entries.iter().any(|entry| {
        let gives_in = matches!(
            entry.verb,
            Verb::Joined | Verb::Invited | Verb::SwitchedOn | Verb::Unsecured
        );
        gives_in && entry.actor != Some(lead) && entry.at > since
    }))
}

/// Whether `one` made the account of `other`.
fn made(conn: &mut Conn, one: PersonId, other: PersonId) -> QueryResult<bool> {
    let entries = ledger::about(conn, other.as_str())?;
    Ok(entries
        .iter()
        .any(|entry| entry.verb == Verb::Invited && entry.actor == Some(one)))
}
