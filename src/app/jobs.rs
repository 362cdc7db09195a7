//! What the service does by itself: sending emails, linking the log, ending what has run its time, noticing new keys, looking for damage.
//!
//! Each job has its own error, and none waits for another's.

use crate::{
    accounts, applications,
    db::{self, Db},
    home, keys, ledger,
    mail::{self, Sender},
    pairs, privacy,
    web::{Site, redisplay, session},
};
use anyhow::{Result, bail};
use std::{sync::Arc, time::Duration};
use tokio::time::{MissedTickBehavior, interval};

/// Starts what the service does by itself: sending letters, ending what has run its time, and noticing new keys.
/// Before that the service says to others that it runs, under the name `me`.
///
/// # Errors
/// The mail server's address cannot be read, or whatever the database says.
pub async fn start_jobs(site: &Site, me: &str) -> Result<()> {
    keep_up_with_keys(&site.db, me).await?;
    let (db, name) = (site.db.clone(), me.to_owned());
    let keys = move || {
        let (db, name) = (db.clone(), name.clone());
        async move { keep_up_with_keys(&db, &name).await }
    };
    let seconds = Duration::from_secs(keys::replicas::EVERY_SECONDS);
    every(seconds, "the keys could not be agreed on", keys);
    let sender = Arc::new(sender(site)?);
    let emails = move || {
        let sender = Arc::clone(&sender);
        async move { sender.send_due().await.map(|_| ()) }
    };
    let seconds = Duration::from_secs(5);
    every(seconds, "the outbox could not be read", emails);
    let db = site.db.clone();
    let link = move || {
        let db = db.clone();
        async move { link_ledger(&db).await }
    };
    every(Duration::from_mins(1), "the ledger was not linked", link);
    let db = site.db.clone();
    let damage = move || {
        let db = db.clone();
        async move {
            match look_for_damage(&db).await? {
                0 => Ok(()),
                rows => bail!("{rows} rows do not open; `alongside check` names them"),
            }
        }
    };
    let day = Duration::from_hours(24);
    every(day, "something is damaged", damage);
    let site = site.clone();
    let work = move || {
        let site = site.clone();
        async move { run_clock_work(&site).await }
    };
    let quarter = Duration::from_mins(15);
    every(quarter, "ending what has run its time failed", work);
    Ok(())
}

/// Does something now and again and again; when it fails, the log says so, and it is tried again when its time comes.
#[expect(clippy::disallowed_methods, reason = "the one place that starts tasks")]
fn every<F: Future<Output = Result<()>> + Send>(
    period: Duration,
    failed: &'static str,
    job: impl Fn() -> F + Send + 'static,
) {
    tokio::spawn(async move {
        let mut tick = interval(period);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            if let Err(error) = job().await {
                tracing::error!(error = format!("{error:#}"), "{failed}");
            }
        }
    });
}

/// The sender of letters, which lets links begin when their letter goes.
///
/// # Errors
/// The mail server's address cannot be read.
pub fn sender(site: &Site) -> Result<Sender> {
    let (db, templates) = (site.db.clone(), site.templates.clone());
    Ok(Sender::new(db, templates, (*site.config).clone())?.asking(accounts::before_sending))
}

/// Reads the keys anew, says which this service knows, and seals with the newest that all who run know.
/// Keys that cannot be read stay as they were.
///
/// # Errors
/// Whatever the database says; then the same key seals as before.
pub async fn keep_up_with_keys(db: &Db, me: &str) -> Result<()> {
    let me = me.to_owned();
    let agree = move |conn: &mut db::Conn<'_>| {
        let before = conn.keys().sealing();
        let read = conn.keys().renew();
        let others = keys::replicas::store::announce(conn, &me)?;
        Ok((read, before, conn.keys().sealing(), others))
    };
    let (read, before, now, others) = db.write(agree).await?;
    match read {
        Ok(0) => {}
        Ok(added) => tracing::info!(added, others, "new keys are known"),
        Err(error) => tracing::error!("the keys stay as they were: {error}"),
    }
    if before != now {
        tracing::info!(key = now, others, "sealing with this key from now on");
    }
    Ok(())
}

/// Says to the others that this service runs no more.
///
/// # Errors
/// Whatever the database says; they notice after a while by themselves.
pub async fn leave(db: &Db, me: &str) -> Result<()> {
    let me = me.to_owned();
    Ok(db
        .write(move |conn| keys::replicas::store::leave(conn, &me))
        .await?)
}

/// Links what was written into the ledger to what stands there, so that nothing can be taken out unseen.
///
/// # Errors
/// Whatever the database says; what was not linked is linked next time.
pub async fn link_ledger(db: &Db) -> Result<()> {
    while db.write(ledger::chain::store::link).await? > 0 {}
    Ok(())
}

/// Looks through everything that is sealed for rows that do not open; how many there are. The log names them, and leads see them on Today.
///
/// # Errors
/// Whatever the database says.
pub async fn look_for_damage(db: &Db) -> Result<usize> {
    Ok(db.read(keys::store::open_all).await?.damaged)
}

/// Ends what has run its time: sessions, offers never answered, whatever was kept long enough, and people who wished to be deleted.
/// One job that fails keeps no other from its work.
///
/// # Errors
/// Which jobs failed; the log says why. What was not done is done next time.
pub async fn run_clock_work(site: &Site) -> Result<()> {
    accounts::emails::bring_over(&site.db).await;
    applications::phones::bring_over(&site.db).await;
    let mut failed = Vec::new();
    for (name, job) in JOBS {
        let done = site.db.write(*job).await;
        noted(name, done.map_err(Into::into), &mut failed);
    }
    noted(
        "retention",
        privacy::end_due(site).await.map(|ended| total(&ended)),
        &mut failed,
    );
    noted("erasure", privacy::erase_due(site).await, &mut failed);
    if failed.is_empty() {
        return Ok(());
    }
    bail!("these jobs failed: {}", failed.join(", "))
}

type Job = fn(&mut db::Conn<'_>) -> diesel::QueryResult<usize>;

/// Each in a transaction of its own, by its name in the log.
const JOBS: &[(&str, Job)] = &[
    ("attempts", |conn| accounts::throttle::store::sweep(conn)),
    ("emails", |conn| mail::sweep(conn)),
    ("redisplays", |conn| redisplay::store::sweep(conn)),
    ("address changes", |conn| {
        accounts::address::store::settle_due(conn)
    }),
    ("clocks of leads", |conn| privacy::remind_due(conn)),
    ("reminders", |conn| home::remind_due(conn)),
    ("sessions", |conn| session::sweep(conn)),
    ("offers", |conn| pairs::lapse_due(conn)),
];

fn total(ended: &[privacy::Ended]) -> usize {
    ended.iter().map(|one| one.count).sum()
}

/// Says what a job did, or why it failed.
fn noted(job: &'static str, done: Result<usize>, failed: &mut Vec<&'static str>) {
    match done {
        Ok(0) => {}
        Ok(count) => tracing::info!(job, count, "ended what had run its time"),
        Err(error) => {
            tracing::error!(job, error = format!("{error:#}"), "a job failed");
            failed.push(job);
        }
    }
}
