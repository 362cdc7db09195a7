//! Writing down who looked: the person can ask, and sees it on their own page.

use crate::{
    db::Db,
    ledger::{self, Noun},
    vocab::PersonId,
    web::Result,
};

/// Notes a look, once an hour at most; a look that is noted already costs one short read.
pub(super) async fn note(db: &Db, actor: PersonId, (noun, id): (Noun, &str)) -> Result<()> {
    let (asked, noted) = (id.to_owned(), id.to_owned());
    if db
        .glance(move |conn| ledger::has_looked(conn, actor, &asked))
        .await?
    {
        return Ok(());
    }
    db.write(move |conn| ledger::look(conn, actor, (noun, &noted)))
        .await?;
    tracing::info!(person.id = %actor, noun = noun.as_str(), id, "looked at somebody");
    Ok(())
}
