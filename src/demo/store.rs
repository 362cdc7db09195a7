//! What the demonstration writes by itself, because nobody could do it on a page.

use crate::{
    db::{Conn, schema::applications},
    vocab::ApplicationId,
};
use diesel::prelude::*;

/// Says in how many earlier rounds somebody waited.
pub(super) fn set_rounds_waited(
    conn: &mut Conn,
    id: ApplicationId,
    rounds: i32,
) -> QueryResult<usize> {
    diesel::update(applications::table.find(id))
        .set(applications::rounds_waited.eq(rounds))
        .execute(conn.link())
}
