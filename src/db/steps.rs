//! Which migrations a database has seen; asked without any right to change it.

use super::{Link, MIGRATIONS, MultiBackend};
use anyhow::{Result, anyhow, ensure};
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
    steps(link, "__diesel_schema_migrations")
}

/// Keeps a program from a database that a newer one brought up to date: it would serve by rules that hold no more,
/// and leave out of backups what it does not know. A migration that changes neither says so in a table of its own.
///
/// # Errors
/// A sentence about the migrations that this program does not know.
pub(super) fn refuse_newer(link: &mut Link) -> Result<()> {
    let harmless = steps(link, "__compatible_migrations")?;
    let mut unknown = applied(link)?;
    let known = known()?;
    unknown.retain(|step| {
        !harmless.contains(step)
            && known
                .iter()
                .all(|one| one.name().version().to_string() != *step)
    });
    ensure!(
        unknown.is_empty(),
        "the database is newer than this program, which does not know its {}: {}; use the newest Alongside that ran on it, or one that is newer still",
        if unknown.len() == 1 {
            "migration"
        } else {
            "migrations"
        },
        unknown.join(", ")
    );
    Ok(())
}

/// The versions that stand in a table, in their order; none if there is no such table.
fn steps(link: &mut Link, table: &str) -> QueryResult<Vec<String>> {
    let there = match link {
        Link::Postgres(_) => {
            "select table_name::text as step from information_schema.tables \
             where table_schema = current_schema() and table_name = "
        }
        Link::Sqlite(_) => "select name as step from sqlite_schema where name = ",
    };
    if sql_query(format!("{there}'{table}'"))
        .load::<Step>(link)?
        .is_empty()
    {
        return Ok(Vec::new());
    }
    let all = format!("select version as step from {table} order by version");
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
