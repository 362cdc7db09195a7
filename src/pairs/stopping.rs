//! Stopping a pair at once, before anybody asks who is right; only a lead lets it go on (G-07).

use super::{
    Kept, Moved, Pair, PairState,
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
    let pair = store::by_id(conn, id)?;
    if !pair.state.shows_contact() {
        return Ok(Moved::TooLate);
    }
    let kept = Kept {
        stood: Some(pair.state),
        ..pair.kept.clone()
    };
    go(
        conn,
        actor,
        &pair,
        (PairState::Suspended, Verb::Suspended),
        (&kept, reason),
    )
}

/// Lets a stopped pair go on from where it stood.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn release(conn: &mut Conn, lead: PersonId, id: PairId, reason: &str) -> QueryResult<Moved> {
    let pair = store::by_id(conn, id)?;
    if pair.state != PairState::Suspended {
        return Ok(Moved::TooLate);
    }
    let next = pair.kept.goes_on();
    let kept = Kept {
        stood: None,
        ..pair.kept.clone()
    };
    go(conn, lead, &pair, (next, Verb::Released), (&kept, reason))
}

fn go(
    conn: &mut Conn,
    actor: PersonId,
    pair: &Pair,
    (next, verb): (PairState, Verb),
    (kept, reason): (&Kept, &str),
) -> QueryResult<Moved> {
    if !store::change(conn, pair, next, kept, pair.lapses_at)? {
        return Ok(Moved::TooLate);
    }
    ledger::record(
        conn,
        Some(actor),
        verb,
        (Noun::Pair, pair.id.as_str()),
        Some(reason),
    )?;
    for side in [pair.mentee, pair.mentor] {
        tell(conn, side, &StoppedLetter {})?;
    }
    Ok(Moved::To(next))
}
