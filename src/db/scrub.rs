//! Making sure that what was deleted is gone from the disk too.

use super::Link;
use diesel::{
    QueryResult, QueryableByName, RunQueryDsl, connection::SimpleConnection, result::Error,
    sql_query, sql_types::Integer,
};

#[derive(QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = Integer)]
    busy: i32,
}

/// On SQLite deleted values are overwritten in the file, but stay in its log until that is written back and cut.
/// On PostgreSQL dead rows are cleared away; its own log goes with the backups (see `docs/PRIVACY.md`).
pub(super) fn scrub(link: &mut Link) -> QueryResult<()> {
    match link {
        Link::Sqlite(link) => {
            let done: Checkpoint = sql_query("pragma wal_checkpoint(truncate)").get_result(link)?;
            if done.busy == 0 {
                Ok(())
            } else {
                Err(Error::QueryBuilderError(
                    "somebody has been reading for too long; the log is cut next time".into(),
                ))
            }
        }
        Link::Postgres(link) => link.batch_execute("vacuum"),
    }
}
