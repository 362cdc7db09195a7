//! Taking a backup, and coming back from one.

use super::{keeping, say};
use crate::{
    app,
    backup::{self, Counted, Identities, Recipients},
    config::Config,
    db::Conn,
    keys,
    ledger::{self, Noun, Verb},
    privacy,
    vocab::Clock,
};
use anyhow::{Result, bail};
use clap::Args;
use diesel::QueryResult;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Backup {
    /// The file to make; a file that is there is never overwritten.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// The public key of whoever may read it (age1…), made by `age-keygen`; say it again for more than one.
    #[arg(long, value_name = "KEY", required = true)]
    recipient: Vec<String>,
}

#[derive(Args, Debug)]
pub(super) struct Restore {
    /// The backup.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The file that `age-keygen` made, which belongs to one of the recipients.
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
}

impl Backup {
    pub(super) fn run(&self, config: &Config) -> Result<()> {
        let recipients = Recipients::parse(&self.recipient)?;
        let now = Clock::default().now();
        let counted = backup::write(&config.database, &self.to, &recipients, now)?;
        say(&format!(
            "{} rows of {} tables are in {}, encrypted for {recipients:?}.\n\
             Not in it: the key file, without which nothing sealed can be read; the list of erased people; who is signed in, one-time links, and letters on their way.\n\
             Keep the key file, the list and the identity elsewhere, each apart from the backups.",
            counted.rows,
            counted.tables,
            self.to.display(),
        ))
    }
}

impl Restore {
    pub(super) async fn run(self, config: Config) -> Result<()> {
        if !config.erased.exists() {
            bail!(
                "the list of erased people {} is missing, and without it people who were deleted would come back; put it back first (if nobody was ever deleted, make an empty file)",
                config.erased.display()
            );
        }
        let keys = keys::file::existing(&config.keys)?;
        let identities = Identities::read(&self.identity)?;
        let clock = Clock::default();
        let counted = backup::restore(
            &config.database,
            &self.from,
            &identities,
            (&keys, clock.now()),
            note,
        )?;
        say(&came_back(&counted))?;
        let site = app::open(config, clock)?;
        let again = privacy::erase_again(&site).await?;
        say(&format!(
            "{again} people who were deleted since are deleted again"
        ))?;
        keeping::check_site(&site).await
    }
}

/// Writes into the ledger that all before it came from a backup: what was done since that moment is missing.
fn note(conn: &mut Conn, counted: &Counted) -> QueryResult<()> {
    let made_at = made_at(counted);
    let about = (Noun::Backup, made_at.as_str());
    ledger::record(conn, None, Verb::Restored, about, Some(&came_back(counted)))
}

fn came_back(counted: &Counted) -> String {
    format!(
        "{} rows of {} tables are back, as they were on {}",
        counted.rows,
        counted.tables,
        made_at(counted)
    )
}

fn made_at(counted: &Counted) -> String {
    let (day, (hour, minute)) = (counted.made_at.day(), counted.made_at.time_of_day());
    format!("{day} at {hour:02}:{minute:02} UTC")
}
