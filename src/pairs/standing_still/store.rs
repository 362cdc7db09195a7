//! Offers that wait for an answer, in the table of pairs.

use crate::{
    db::{Conn, schema::pairs},
    ledger::rows::{Table, store::signed},
    pairs::{PairState, store::WAITING},
    vocab::{ApplicationId, Moment, PairId, RoundId},
};
use diesel::prelude::*;

/// An offer that waits for an answer, without what is sealed.
#[derive(Queryable)]
pub(super) struct Offer {
    pub(super) id: PairId,
    pub(super) round: RoundId,
    pub(super) mentor: ApplicationId,
    pub(super) mentee: ApplicationId,
    pub(super) state: PairState,
    pub(super) lapses_at: Moment,
    /// Since when the days to answer stand still.
    pub(super) held_since: Option<Moment>,
}

/// Every offer that waits for an answer.
pub(super) fn offers(conn: &mut Conn) -> QueryResult<Vec<Offer>> {
    pairs::table
        .filter(pairs::state.eq_any(WAITING))
        .order(pairs::id)
        .select((
            pairs::id,
            pairs::round_id,
            pairs::mentor_id,
            pairs::mentee_id,
            pairs::state,
            pairs::lapses_at,
            pairs::held_since,
        ))
        .load(conn.link())
}

/// Lets the days to answer an offer stand still from `held_since` on, or pass again until `lapses_at`.
pub(super) fn let_stand(
    conn: &mut Conn,
    id: PairId,
    held_since: Option<Moment>,
    lapses_at: Moment,
) -> QueryResult<()> {
    let offer = pairs::table.find(id).filter(pairs::state.eq_any(WAITING));
    signed(conn, (Table::Pairs, id.as_str()), |conn| {
        diesel::update(offer)
            .set((
                pairs::held_since.eq(held_since),
                pairs::lapses_at.eq(lapses_at),
            ))
            .execute(conn.link())
    })?;
    Ok(())
}
