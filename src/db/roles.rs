//! What the role that serves may do on PostgreSQL, when another one owns the tables. SQLite knows no roles.

use super::Link;
use anyhow::{Context, Result, bail, ensure};
use diesel::{
    PgConnection, QueryableByName, RunQueryDsl,
    connection::SimpleConnection,
    sql_query,
    sql_types::{Bool, Integer, Text},
};

/// Tables of which the serving role may only read and add rows.
const ONLY_GROW: &str = "ledger, ledger_chain";

#[derive(QueryableByName)]
struct Role {
    #[diesel(sql_type = Bool)]
    almighty: bool,
}

#[derive(QueryableByName)]
struct Server {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Integer)]
    version: i32,
}

#[derive(QueryableByName)]
struct May {
    #[diesel(sql_type = Bool)]
    may: bool,
}

/// Grants a role what serving needs, and takes everything else away from it.
///
/// # Errors
/// A sentence if there is no such role, or if it could do everything anyway.
pub(super) fn grant(link: &mut Link, role: &str) -> Result<()> {
    let Link::Postgres(link) = link else {
        bail!("SQLite knows no roles; --app-role is for PostgreSQL");
    };
    ensure!(
        !role.is_empty()
            && role
                .chars()
                .all(|each| each.is_ascii_alphanumeric() || each == '_'),
        "{role:?} cannot be a role here: its name may have letters, digits and _"
    );
    let found: Vec<Role> = sql_query(
        "select rolsuper or pg_has_role(rolname, current_user, 'member') as almighty from pg_roles where rolname = $1",
    )
    .bind::<Text, _>(role)
    .load(link)?;
    match found.as_slice() {
        [] => {
            bail!("there is no role {role}; make it first: create role {role} login password '…'")
        }
        [one] if one.almighty => bail!(
            "{role} owns the tables or may do everything, so nothing could be kept from it; take another role"
        ),
        _ => {
            let server = facts(link)?;
            link.batch_execute(&statements(&server, role))
                .context("the rights were not granted")
        }
    }
}

fn facts(link: &mut PgConnection) -> Result<Server> {
    let facts = "select current_schema()::text as schema, current_setting('server_version_num')::int as version";
    Ok(sql_query(facts).get_result(link)?)
}

/// All rights of the role, told anew each time.
fn statements(server: &Server, role: &str) -> String {
    let Server { schema, version } = server;
    let mut all = vec![
        "begin".to_owned(),
        format!("revoke create on schema \"{schema}\" from public"),
        format!("revoke all on schema \"{schema}\" from \"{role}\""),
        format!("revoke all on all tables in schema \"{schema}\" from \"{role}\""),
        format!("grant usage on schema \"{schema}\" to \"{role}\""),
        format!(
            "grant select, insert, update, delete on all tables in schema \"{schema}\" to \"{role}\""
        ),
        format!("revoke update, delete on {ONLY_GROW} from \"{role}\""),
        // How the words about somebody who is deleted go; the words are sealed, so others cannot take their place.
        format!("grant update (sealed) on ledger to \"{role}\""),
        format!(
            "revoke insert, update, delete on __diesel_schema_migrations, __compatible_migrations from \"{role}\""
        ),
    ];
    if *version >= 170_000 {
        // Clearing dead rows away after a deletion.
        all.push(format!(
            "grant maintain on all tables in schema \"{schema}\" to \"{role}\""
        ));
    }
    all.push("commit".to_owned());
    all.join("; ")
}

/// Whether this connection may make tables.
pub(super) fn may_migrate(link: &mut Link) -> Result<bool> {
    let Link::Postgres(link) = link else {
        return Ok(true);
    };
    let asked: May = sql_query(
        "select has_schema_privilege(current_schema(), 'create') and not exists (select from pg_class \
         where relnamespace = current_schema()::regnamespace and relkind = 'r' and not pg_has_role(relowner, 'usage')) as may",
    )
    .get_result(link)?;
    Ok(asked.may)
}
