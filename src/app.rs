//! The whole service put together: routes, layers in order, jobs, and the samples of every page.

use crate::{
    about, accounts, applications,
    config::{Config, KeySource},
    db::Db,
    i18n::Templates,
    mail::Sender,
    pairs, privacy, rounds, safety,
    seal::Keyring,
    team,
    vocab::Clock,
    web::{self, Sample, Site, add_headers, render_errors, session, statics, take_locale},
};
use anyhow::{Context, Result};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use secrecy::ExposeSecret;
use std::{fs, io::Write, path::Path, sync::Arc, time::Duration};
use tokio::time::{MissedTickBehavior, interval};
use tower_http::{compression::CompressionLayer, csrf::CsrfLayer, limit::RequestBodyLimitLayer};

/// No form of ours is longer.
const LONGEST_BODY: usize = 64 * 1024;

/// Opens everything the service needs.
///
/// # Errors
/// A sentence about the setting, key, database, template or message file that is wrong.
pub fn open(config: Config, clock: Clock) -> Result<Site> {
    privacy::Schedule::with(&config.keep)
        .map_err(|error| anyhow::anyhow!("ALONGSIDE_KEEP: {error}"))?;
    let keys = Arc::new(keyring(&config.keys)?);
    let db = Db::open(&config.database, keys, clock)?;
    Ok(Site::new(db, Templates::load()?, config))
}

/// The pages of every feature.
fn features() -> Router<Site> {
    Router::new()
        .merge(about::router())
        .merge(accounts::router())
        .merge(applications::router())
        .merge(pairs::router())
        .merge(privacy::router())
        .merge(safety::router())
        .merge(rounds::router())
        .merge(team::router())
}

/// Samples of every page, for the tests that render them all.
#[must_use]
pub fn page_samples() -> Vec<Sample> {
    [
        web::error_samples(),
        about::samples(),
        accounts::samples(),
        applications::samples(),
        pairs::samples(),
        privacy::samples(),
        safety::samples(),
        rounds::samples(),
        team::samples(),
    ]
    .concat()
}

/// The service: every request goes through these layers from the outside in.
pub fn service(site: &Site, more: Router<Site>) -> Router {
    let routes = features()
        .merge(more)
        .merge(statics())
        .route("/health/live", get(|| async { "alive\n" }))
        .route("/health/ready", get(ready))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(LONGEST_BODY))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(site.clone(), render_errors))
        .with_state(site.clone());
    // The language comes off before routing, which only a router around the router can do.
    Router::new()
        .fallback_service(routes)
        .layer(from_fn(take_locale))
        .layer(from_fn(add_headers))
        // Pages hold no secret beside what a stranger typed, so compressing them tells nobody anything (BREACH).
        .layer(CompressionLayer::new())
}

async fn ready(State(site): State<Site>) -> Response {
    match site.db.glance(|conn| session::viewer(conn, "")).await {
        Ok(_) => "ready\n".into_response(),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        )
            .into_response(),
    }
}

/// Starts what the service does by itself: sending letters, and ending what has run its time.
///
/// # Errors
/// The mail server's address cannot be read.
#[expect(clippy::disallowed_methods, reason = "the one place that starts tasks")]
pub fn start_jobs(site: &Site) -> Result<()> {
    let sender = Sender::new(
        site.db.clone(),
        site.templates.clone(),
        (*site.config).clone(),
    )?;
    tokio::spawn(async move {
        let mut tick = interval(Duration::from_secs(5));
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            if let Err(error) = sender.send_due().await {
                tracing::error!(error = format!("{error:#}"), "the outbox could not be read");
            }
        }
    });
    let site = site.clone();
    tokio::spawn(async move {
        let mut tick = interval(Duration::from_mins(15));
        loop {
            tick.tick().await;
            if let Err(error) = run_clock_work(&site).await {
                tracing::error!(
                    error = format!("{error:#}"),
                    "ending what has run its time failed"
                );
            }
        }
    });
    Ok(())
}

/// Ends what has run its time: sessions, offers never answered, whatever was kept long enough, and people who wished to be deleted.
///
/// # Errors
/// Whatever the database says; what was not done is done next time.
pub async fn run_clock_work(site: &Site) -> Result<()> {
    let (sessions, pairs) = site
        .db
        .write(|conn| Ok((session::sweep(conn)?, pairs::lapse_due(conn)?)))
        .await?;
    let ended = privacy::end_due(site).await?;
    let erased = privacy::erase_due(site).await?;
    let kept_long_enough: usize = ended.iter().map(|one| one.count).sum();
    tracing::info!(
        sessions,
        pairs,
        kept_long_enough,
        erased,
        "ended what had run its time"
    );
    Ok(())
}

fn keyring(source: &KeySource) -> Result<Keyring> {
    match source {
        KeySource::Text(text) => Keyring::parse(text.expose_secret())
            .map_err(|error| anyhow::anyhow!("ALONGSIDE_KEY: {error}")),
        KeySource::File(path) => {
            if !path.exists() {
                make_key_file(path)
                    .with_context(|| format!("the key file {} cannot be made", path.display()))?;
                tracing::warn!(
                    "made a key at {}: keep a copy of it apart from the database; without it nothing can be read",
                    path.display(),
                );
            }
            let text = fs::read_to_string(path)
                .with_context(|| format!("the key file {} cannot be read", path.display()))?;
            Keyring::parse(&text).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))
        }
    }
}

fn make_key_file(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)?
        .write_all(Keyring::fresh_text().as_bytes())?;
    Ok(())
}
