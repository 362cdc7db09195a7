//! Rules that the database itself keeps, whoever writes to it: the same on SQLite and PostgreSQL, which spell them differently.
//!
//! A migration is one text for both databases, and neither a check nor a foreign key of an old table can say this; so they are set up after migrating.

use super::Link;
use diesel::{QueryResult, QueryableByName, RunQueryDsl, connection::SimpleConnection, sql_query};

/// A rule about every row that is written to a table.
struct Guard {
    name: &'static str,
    table: &'static str,
    /// The columns whose change is looked at as well.
    columns: &'static str,
    /// What must not be.
    wrong: &'static str,
    says: &'static str,
}

const GUARDS: [Guard; 3] = [
    // Nobody works here and takes part at the same time (G-08).
    Guard {
        name: "applications_are_nobodys_of_the_team",
        table: "applications",
        columns: "person_id",
        wrong: "exists (select 1 from people where people.id = new.person_id and people.role <> 'member')",
        says: "a member of staff has no application",
    },
    // No decision by machine alone, and nobody decides about themselves (R-22, G-08).
    Guard {
        name: "pairs_are_decided_by_staff",
        table: "pairs",
        columns: "decided_by, mentor_id, mentee_id",
        wrong: "not exists (select 1 from people where people.id = new.decided_by and people.role in ('coordinator', 'lead', 'admin'))
            or exists (select 1 from applications where applications.id in (new.mentor_id, new.mentee_id) and applications.person_id = new.decided_by)",
        says: "a pair is decided by a coordinator who is neither of the two",
    },
    // Nobody writes a check down about themselves (G-01).
    Guard {
        name: "checks_are_recorded_by_staff",
        table: "checks",
        columns: "recorded_by, application_id",
        wrong: "not exists (select 1 from people where people.id = new.recorded_by and people.role in ('coordinator', 'lead', 'admin'))
            or exists (select 1 from applications where applications.id = new.application_id and applications.person_id = new.recorded_by)",
        says: "a check is recorded by a coordinator, and never about oneself",
    },
];

#[derive(QueryableByName)]
struct There {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    count: i64,
}

/// Sets the rules up that are not there yet. It changes nothing where they are, so that a role without the right to do so can start too.
///
/// # Errors
/// Whatever the database says.
pub fn set_up(link: &mut Link) -> QueryResult<()> {
    for guard in &GUARDS {
        if !guard.is_there(link)? {
            match link {
                Link::Sqlite(link) => link.batch_execute(&guard.of_sqlite())?,
                Link::Postgres(link) => link.batch_execute(&guard.of_postgres())?,
            }
        }
    }
    Ok(())
}

/// Takes the rules away, until [`set_up`] is called: what a backup brings back was right when it was written,
/// even if who decided then is not staff any more.
///
/// # Errors
/// Whatever the database says.
pub fn take_away(link: &mut Link) -> QueryResult<()> {
    for Guard { name, table, .. } in &GUARDS {
        match link {
            Link::Sqlite(link) => link.batch_execute(&format!(
                "drop trigger if exists {name}_insert; drop trigger if exists {name}_update"
            ))?,
            // Without the table there is no trigger on it.
            Link::Postgres(link) => link.batch_execute(&format!(
                "do $do$ begin if to_regclass('{table}') is not null then drop trigger if exists {name} on {table}; end if; end $do$"
            ))?,
        }
    }
    Ok(())
}

impl Guard {
    fn is_there(&self, link: &mut Link) -> QueryResult<bool> {
        let name = self.name;
        let there: There = match link {
            Link::Sqlite(link) => sql_query(
                "select count(*) as count from sqlite_schema where type = 'trigger' and name in (? || '_insert', ? || '_update')",
            )
            .bind::<diesel::sql_types::Text, _>(name)
            .bind::<diesel::sql_types::Text, _>(name)
            .get_result(link)?,
            Link::Postgres(link) => sql_query(
                "select 2 * count(*) as count from pg_trigger where tgname = $1 and tgrelid = to_regclass($2)",
            )
            .bind::<diesel::sql_types::Text, _>(name)
            .bind::<diesel::sql_types::Text, _>(self.table)
            .get_result(link)?,
        };
        Ok(there.count == 2)
    }

    fn of_sqlite(&self) -> String {
        let Self {
            name,
            table,
            columns,
            wrong,
            says,
        } = self;
        format!(
            "create trigger if not exists {name}_insert before insert on {table} when {wrong} begin select raise(abort, '{says}'); end;
            create trigger if not exists {name}_update before update of {columns} on {table} when {wrong} begin select raise(abort, '{says}'); end;"
        )
    }

    fn of_postgres(&self) -> String {
        let Self {
            name,
            table,
            columns,
            wrong,
            says,
        } = self;
        format!(
            "create or replace function {name}() returns trigger language plpgsql as $body$
            begin
                if {wrong} then raise exception using errcode = 'check_violation', message = '{says}'; end if;
                return new;
            end $body$;
            drop trigger if exists {name} on {table};
            create trigger {name} before insert or update of {columns} on {table} for each row execute function {name}();"
        )
    }
}
