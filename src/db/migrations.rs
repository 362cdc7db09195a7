//! The migrations, of which SQLite runs some in its own way: it cannot take a constraint out of a table, only make the table anew.
//!
//! A table that others refer to is made anew with the foreign keys off: otherwise dropping the old one would empty its children.
//! Only outside a transaction can they be switched off, so it happens there; the work itself is one transaction all the same,
//! and it is kept only if every row came along and refers to something that is there.

use super::{Link, MultiBackend};
use diesel::{
    QueryResult, QueryableByName, RunQueryDsl, SqliteConnection,
    backend::Backend,
    connection::{BoxableConnection, SimpleConnection},
    migration::{Migration, MigrationMetadata, MigrationName, MigrationSource, Result},
    pg::Pg,
    sql_query,
    sql_types::{BigInt, Text},
    sqlite::Sqlite,
};
use diesel_migrations::{EmbeddedMigrations, embed_migrations};

const EMBEDDED: EmbeddedMigrations = embed_migrations!();

/// Every migration, in order; the same for both databases, but for what SQLite rebuilds.
#[derive(Clone, Copy, Debug)]
pub struct Migrations;

/// What of a table's own text goes, and no more: from the first words up to the bracket that closes what they open.
type Cut = (&'static str, &'static [&'static str]);

/// A migration that SQLite runs as a rebuild.
struct Rebuild {
    version: &'static str,
    tables: &'static [Cut],
}

const REBUILDS: [Rebuild; 1] = [Rebuild {
    version: "20261201171000",
    tables: &[
        ("people", &[" check (role in ("]),
        ("sessions", &[" check (stage in ("]),
        ("links", &[" check (purpose in ("]),
        ("rounds", &[" check (state in (", " check (places in ("]),
        (
            "applications",
            &[
                " check (side in (",
                " check (state in (",
                ",\n    unique (round_id, person_id)",
            ],
        ),
        ("wishes", &[" check (kind in ("]),
        ("pairs", &[" check (state in ("]),
        ("requests", &[" check (kind in (", " check (state in ("]),
        (
            "checks",
            &[
                " check (kind in (",
                " check (state in (",
                " check (level in (",
            ],
        ),
        (
            "disclosures",
            &[" check (manner in (", " check (stage in ("],
        ),
    ],
}];

/// A kind of database that migrations run on.
pub trait Target: Backend + Sized + 'static {
    /// The connection, if it is one to SQLite.
    fn sqlite(link: &mut dyn BoxableConnection<Self>) -> Option<&mut SqliteConnection>;
}

impl Target for Sqlite {
    fn sqlite(link: &mut dyn BoxableConnection<Self>) -> Option<&mut SqliteConnection> {
        link.downcast_mut()
    }
}

impl Target for Pg {
    fn sqlite(_: &mut dyn BoxableConnection<Self>) -> Option<&mut SqliteConnection> {
        None
    }
}

impl Target for MultiBackend {
    fn sqlite(link: &mut dyn BoxableConnection<Self>) -> Option<&mut SqliteConnection> {
        match link.downcast_mut::<Link>()? {
            Link::Sqlite(link) => Some(link),
            Link::Postgres(_) => None,
        }
    }
}

impl<DB: Target> MigrationSource<DB> for Migrations {
    fn migrations(&self) -> Result<Vec<Box<dyn Migration<DB>>>> {
        let all = MigrationSource::<DB>::migrations(&EMBEDDED)?;
        let own = |told: Box<dyn Migration<DB>>| -> Box<dyn Migration<DB>> {
            let version = told.name().version().to_string();
            let rebuild = REBUILDS.iter().find(|one| one.version == version);
            match rebuild {
                Some(rebuild) => Box::new(Step { told, rebuild }),
                None => told,
            }
        };
        Ok(all.into_iter().map(own).collect())
    }
}

/// A migration as it is told, and as SQLite runs it.
struct Step<DB: Backend> {
    told: Box<dyn Migration<DB>>,
    rebuild: &'static Rebuild,
}

impl<DB: Target> Migration<DB> for Step<DB> {
    fn run(&self, link: &mut dyn BoxableConnection<DB>) -> Result<()> {
        match DB::sqlite(link) {
            Some(link) => self.rebuild.run(link),
            None => self.told.run(link),
        }
    }

    fn revert(&self, link: &mut dyn BoxableConnection<DB>) -> Result<()> {
        self.told.revert(link)
    }

    fn metadata(&self) -> &dyn MigrationMetadata {
        self.told.metadata()
    }

    fn name(&self) -> &dyn MigrationName {
        self.told.name()
    }
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn number(link: &mut SqliteConnection, query: &str) -> QueryResult<i64> {
    Ok(sql_query(query).get_result::<Number>(link)?.number)
}

fn lines(link: &mut SqliteConnection, query: &str) -> QueryResult<Vec<String>> {
    let found: Vec<Line> = sql_query(query).load(link)?;
    Ok(found.into_iter().map(|one| one.line).collect())
}

/// Whether the database looks after foreign keys now.
const LOOKS: &str = "select foreign_keys as number from pragma_foreign_keys";

impl Rebuild {
    /// Makes the tables anew: all of it, or nothing.
    fn run(&self, link: &mut SqliteConnection) -> Result<()> {
        let looked = number(link, LOOKS)? == 1;
        link.batch_execute("pragma foreign_keys = off")?;
        if number(link, LOOKS)? == 1 {
            return Err(
                "a table is only made anew outside a transaction, with the foreign keys off".into(),
            );
        }
        // Outside a transaction this begins one.
        link.batch_execute("savepoint rebuild")?;
        let done = self.rebuild(link);
        link.batch_execute(if done.is_ok() {
            "release rebuild"
        } else {
            "rollback to rebuild; release rebuild"
        })?;
        if looked {
            link.batch_execute("pragma foreign_keys = on")?;
        }
        done
    }

    fn rebuild(&self, link: &mut SqliteConnection) -> Result<()> {
        // A rule that names a table is in the way while that table is gone; it is set up again after migrating (`guards`).
        let rules = "select 'drop trigger \"' || name || '\"' as line from sqlite_schema where type = 'trigger'";
        for rule in lines(link, rules)? {
            link.batch_execute(&rule)?;
        }
        for (table, cuts) in self.tables {
            anew(link, table, cuts)?;
        }
        Ok(refers_to_nothing(link)?)
    }
}

fn anew(link: &mut SqliteConnection, table: &str, cuts: &[&str]) -> Result<()> {
    let count = format!("select count(*) as number from \"{table}\"");
    let before = number(link, &count)?;
    let own = format!(
        "select sql as line from sqlite_schema where tbl_name = '{table}' and sql is not null and type = "
    );
    let text = lines(link, &format!("{own}'table'"))?.concat();
    let indexes = lines(link, &format!("{own}'index' order by rowid"))?;
    let text = without(&text, cuts)
        .ok_or_else(|| format!("the table {table} is not as its migrations made it"))?;
    link.batch_execute(&format!(
        "create table {table}_anew {text};
        insert into {table}_anew select * from \"{table}\" order by rowid;
        drop table \"{table}\";
        alter table {table}_anew rename to {table};"
    ))?;
    for index in indexes {
        link.batch_execute(&index)?;
    }
    if number(link, &count)? == before {
        Ok(())
    } else {
        Err(format!("not every row of {table} came along").into())
    }
}

/// What stands in the brackets of a table's text, without what is cut out; `None` if that has no end, or is there twice.
/// A cut that is made already is no fault: a start may have been interrupted before it noted the migration.
fn without(text: &str, cuts: &[&str]) -> Option<String> {
    let mut text = text[text.find('(')?..].to_owned();
    for cut in cuts {
        let Some(from) = text.find(cut) else {
            continue;
        };
        let mut depth = 0_usize;
        let mut to = from;
        for (at, sign) in text[from..].char_indices() {
            match sign {
                '(' => depth += 1,
                ')' if depth == 1 => {
                    to = from + at + 1;
                    break;
                }
                ')' => depth = depth.checked_sub(1)?,
                _ => {}
            }
        }
        if to == from {
            return None;
        }
        text.replace_range(from..to, "");
        if text.contains(cut) {
            return None;
        }
    }
    Some(text)
}

/// An error if a row refers to one that is not there; for when SQLite was told not to look by itself.
pub(super) fn look_back(link: &mut Link) -> QueryResult<()> {
    match link {
        Link::Postgres(_) => Ok(()),
        Link::Sqlite(link) => refers_to_nothing(link),
    }
}

fn refers_to_nothing(link: &mut SqliteConnection) -> QueryResult<()> {
    let query = "select \"table\" || ', which refers to ' || parent as line from pragma_foreign_key_check limit 1";
    match lines(link, query)?.pop() {
        None => Ok(()),
        Some(row) => Err(diesel::result::Error::QueryBuilderError(
            format!("a row refers to one that is not there: {row}").into(),
        )),
    }
}
