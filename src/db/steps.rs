//! Which migrations a database has seen; asked without any right to change it.

use super::{Link, MIGRATIONS, MultiBackend};
use anyhow::{Result, anyhow};
use diesel::{
    QueryResult, QueryableByName, RunQueryDsl,
    migration::{Migration, MigrationSource},
    sql_query,
    sql_types::Text,
};

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    step: String,
}

/// The migrations that this database has seen, oldest first; none in an empty one.
///
/// # Errors
/// Whatever the database says.
pub fn applied(link: &mut Link) -> QueryResult<Vec<String>> {
    let all = "select version as step from __diesel_schema_migrations order by version";
    let there = match link {
        Link::Postgres(_) => {
            "select table_name::text as step from information_schema.tables \
             where table_schema = current_schema() and table_name = '__diesel_schema_migrations'"
        }
        Link::Sqlite(_) => {
            "select name as step from sqlite_schema where name = '__diesel_schema_migrations'"
        }
    };
    if sql_query(there).load::<Step>(link)?.is_empty() {
        return Ok(Vec::new());
    }
    let steps: Vec<Step> = sql_query(all).load(link)?;
    Ok(steps.into_iter().map(|one| one.step).collect())
}

/// The migrations that this program knows, oldest first.
///
/// # Errors
/// Never in a program that was built.
pub fn known() -> Result<Vec<Box<dyn Migration<MultiBackend>>>> {
    let mut all = MigrationSource::<MultiBackend>::migrations(&MIGRATIONS)
        .map_err(|error| anyhow!("the migrations cannot be read: {error}"))?;
    all.sort_by_key(|one| one.name().version().as_owned());
    Ok(all)
}
