//! Stopping a pair at once, before anybody asks who is right; only a lead lets it go on (G-07).

use super::{
    Moved, PairState,
    mail::{StoppedLetter, tell},
    store,
};
use crate::{
    db::Conn,
    ledger::{self, Noun, Verb},
    vocab::{PairId, PersonId},
};
use diesel::QueryResult;

/// Stops a pair: from this moment neither sees how to reach the other. A pair in which nobody can be reached yet is ended instead.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn suspend(conn: &mut Conn, actor: PersonId, id: PairId, reason: &str) -> QueryResult<Moved> {
    go(
        conn,
        actor,
        id,
        (PairState::Suspended, Verb::Suspended),
        reason,
    )
}

/// Lets a stopped pair go on.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn release(conn: &mut Conn, lead: PersonId, id: PairId, reason: &str) -> QueryResult<Moved> {
    go(conn, lead, id, (PairState::Active, Verb::Released), reason)
}

fn go(
    conn: &mut Conn,
    actor: PersonId,
    id: PairId,
    (next, verb): (PairState, Verb),
    reason: &str,
) -> QueryResult<Moved> {
    let pair = store::by_id(conn, id)?;
    let may = match next {
        PairState::Suspended => pair.state.shows_contact(),
        _ => pair.state == PairState::Suspended,
    };
    if !may || !store::change(conn, &pair, next, &pair.kept, pair.lapses_at)? {
        return Ok(Moved::TooLate);
    }
    ledger::record(
        conn,
        Some(actor),
        verb,
        (Noun::Pair, id.as_str()),
        Some(reason),
    )?;
    for side in [pair.mentee, pair.mentor] {
        tell(conn, side, &StoppedLetter {})?;
    }
    Ok(Moved::To(next))
}
