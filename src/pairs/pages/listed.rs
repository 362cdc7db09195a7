//! Writing down that a list with names was opened: about nobody in particular, so that a breach log can say whom it could touch.

use crate::{
    db::Db,
    ledger::{self, Noun},
    rounds,
    vocab::PersonId,
    web::Result,
};

/// Notes that a list of the current round was opened, once an hour and session at most.
pub(super) async fn note(db: &Db, actor: PersonId) -> Result<()> {
    if let Some(round) = db.glance(rounds::store::current).await? {
        ledger::note(db, actor, (Noun::Round, round.id.as_str())).await?;
    }
    Ok(())
}
