//! Looking after what is kept: whether it is whole, and the keys it is sealed with.

use super::{in_runtime, say};
use crate::{
    app,
    config::{Config, KeySource},
    db, keys, ledger,
    privacy::{Class, Schedule, Signed, fingerprint},
    vocab::Clock,
    web::Site,
};
use anyhow::{Result, bail};
use clap::Subcommand;
use std::time::Duration;
use tokio::time::sleep;

/// How many seconds pass between two looks whether all know the newest key, and after how many it is given up.
const WAIT: u64 = 1;
const LONGEST_WAIT: u64 = 90;

#[derive(Subcommand, Debug)]
pub(super) enum Keys {
    /// Add a newer key to the key file. Services that run notice it by themselves.
    Add,
    /// Seal everything anew with the newest key, while the service goes on and once all that run know it. It can be stopped and started again at any time.
    Rotate,
}

impl Keys {
    pub(super) fn run(&self, config: Config) -> Result<()> {
        match self {
            Self::Add => add_key(&config),
            Self::Rotate => in_runtime(rotate(config)),
        }
    }
}

/// Opens everything that is sealed, and looks through the ledger and the signed rows.
pub(super) async fn check(config: Config, accepts: bool) -> Result<()> {
    let site = app::open(config, Clock::default())?;
    if accepts {
        accept(&site).await?;
    }
    check_site(&site).await
}

pub(super) async fn check_site(site: &Site) -> Result<()> {
    app::link_ledger(&site.db).await?;
    let opened = site.db.read(keys::store::open_all).await?;
    let damaged = site.db.read(|conn| Ok(conn.keys().damaged())).await?;
    for (place, row) in &damaged {
        say(&format!(
            "{place} of row {row} does not open: it was damaged or changed, and is set aside; bring the row back from a backup"
        ))?;
    }
    say(&format!(
        "{} sealed values open; {} of them are sealed with an older key",
        opened.count, opened.older
    ))?;
    if opened.bare > 0 {
        say(&format!(
            "{} of them show how long they are, because an earlier program sealed them; `alongside keys rotate` seals them anew",
            opened.bare
        ))?;
    }
    let schedule = Schedule::of(&site.config);
    say(&assessed(&site.config.dpia, &schedule))?;
    let (report, rows) = site
        .db
        .read_still(move |conn| {
            let over = schedule.before(Class::Ledger, conn.now());
            let report = ledger::chain::store::check(conn, over)?;
            Ok((report, ledger::rows::store::check(conn)?))
        })
        .await?;
    if report.faults.is_empty() {
        say(&format!(
            "{} entries of the ledger are as they were written; the chain has {} links and ends with {}",
            report.entries, report.links, report.head
        ))?;
    }
    if rows.faults.is_empty() {
        say(&format!(
            "{} accounts, second steps and pairs are as the service wrote them",
            rows.rows
        ))?;
    }
    for fault in &report.faults {
        say(&format!("the ledger was changed: {fault:?}"))?;
    }
    for fault in &rows.faults {
        say(&format!("a row was changed: {fault}"))?;
    }
    if report.faults.is_empty() && rows.faults.is_empty() && damaged.is_empty() {
        return Ok(());
    }
    bail!("the records are not as the service wrote them");
}

/// Signs the rows that `check` names, as they are now: for an operator who looked into each of them.
async fn accept(site: &Site) -> Result<()> {
    let faults = site.db.write(ledger::rows::store::accept).await?;
    for fault in &faults {
        say(&format!("signed as it is now: {fault}"))?;
    }
    app::link_ledger(&site.db).await
}

/// What is to be said about the charity's data protection impact assessment.
fn assessed(setting: &str, schedule: &Schedule) -> String {
    let held = fingerprint(schedule);
    match Signed::of(setting, schedule) {
        Signed::This => {
            format!("the data protection impact assessment was signed for what is held ({held})")
        }
        Signed::Other => format!(
            "the data protection impact assessment was signed for something else ({}): what is held, who sees it or for how long has changed since; look at it again, sign it, and set ALONGSIDE_DPIA={held}",
            setting.trim()
        ),
        Signed::Nothing => format!(
            "no data protection impact assessment is signed, and the law asks for one: fill in docs/DPIA.md, sign it, and set ALONGSIDE_DPIA={held}"
        ),
    }
}

fn add_key(config: &Config) -> Result<()> {
    let KeySource::File(path) = &config.keys else {
        bail!(
            "the keys come from ALONGSIDE_KEY; put one more line there, with the next number and 64 fresh hexadecimal digits, start every service again with it, one after the other, then run `alongside keys rotate`"
        );
    };
    let number = keys::file::add(path)?;
    say(&format!(
        "added key {number} to {}; keep a copy of the file, then run `alongside keys rotate`. Services that run read it within {} seconds; one on another computer needs the file there",
        path.display(),
        keys::replicas::EVERY_SECONDS
    ))
}

async fn rotate(config: Config) -> Result<()> {
    let site = app::open(config, Clock::default())?;
    wait_for_all(&site).await?;
    let place = seal_all_anew(&site).await?;
    let left = site.db.read(keys::store::open_all).await?;
    let older = left.older + left.bare;
    say(&format!(
        "sealed {} of {} values anew; {older} are left with an older key or without padding{}",
        place.sealed,
        place.seen,
        if older == 0 {
            ", so older lines may leave the key file when no backup needs them"
        } else {
            "; run it once more"
        }
    ))
}

async fn seal_all_anew(site: &Site) -> Result<keys::store::Place> {
    let mut place = keys::store::Place::default();
    loop {
        let from = place.clone();
        let seal = move |conn: &mut db::Conn<'_>| keys::store::seal_anew(conn, from);
        let (next, done) = site.db.write(seal).await?;
        place = next;
        if done {
            return Ok(place);
        }
    }
}

/// Waits until every service that runs knows the newest key and seals with it.
/// One that stopped without saying so is waited for until it has been silent for long enough.
async fn wait_for_all(site: &Site) -> Result<()> {
    for turn in 0..LONGEST_WAIT / WAIT {
        let follow = |conn: &mut db::Conn<'_>| {
            let living = keys::replicas::store::follow(conn)?;
            Ok((living, conn.keys().sealing(), conn.keys().newest()))
        };
        let (living, sealing, newest) = site.db.read(follow).await?;
        if sealing == newest && living.iter().all(|one| one.seals == newest) {
            return Ok(());
        }
        if turn == 0 {
            say(&format!(
                "waiting until all {} services that run seal with key {newest}",
                living.len()
            ))?;
        }
        sleep(Duration::from_secs(WAIT)).await;
    }
    bail!(
        "not every service that runs seals with the newest key, so nothing was sealed with it; give all the same key file (or ALONGSIDE_KEY and a new start), and look into their logs"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r30_check_says_whether_the_assessment_is_signed_for_what_is_held() {
        let schedule = Schedule::default();
        let held = fingerprint(&schedule);
        for (setting, says) in [
            ("", "no data protection impact assessment is signed"),
            (
                "0123456789abcdef",
                "signed for something else (0123456789abcdef)",
            ),
            (held.as_str(), "was signed for what is held"),
        ] {
            let said = assessed(setting, &schedule);
            assert!(said.contains(says) && said.contains(&held), "{said}");
        }
    }
}
