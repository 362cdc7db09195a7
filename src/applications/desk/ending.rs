//! Checks that end soon or have ended, above the queue: somebody has to ask for a new one in time.

use crate::{
    applications::{checks::store, store::by_ids},
    db::Conn,
    vocab::{PersonId, RoundId},
    web::Day,
};
use diesel::QueryResult;
use serde::Serialize;

/// A mentor whose check ends.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EndingRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    /// The last day on which it is good.
    pub(super) on: Day,
    /// Whether that day is past, and nobody new is matched with them.
    pub(super) over: bool,
}

/// Whose checks end within two months but the reader's, those that end first come first.
pub(super) fn ending(
    conn: &mut Conn,
    round: RoundId,
    reader: PersonId,
) -> QueryResult<Vec<EndingRow>> {
    let today = conn.now().day();
    let found = store::ending(conn, round)?;
    let ids = found.iter().map(|one| one.application).collect();
    let people = by_ids(conn, ids)?;
    let row = |one: store::Ending| {
        let mut others = people.iter().filter(|own| own.person != reader);
        let own = others.find(|own| own.id == one.application)?;
        Some(EndingRow {
            id: own.id.to_string(),
            name: own.answers.name.clone(),
            kind: one.kind.as_str(),
            on: Day::on(one.on),
            over: one.on < today,
        })
    };
    Ok(found.into_iter().filter_map(row).collect())
}
