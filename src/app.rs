//! The whole service put together: routes, layers in order, jobs, and the samples of every page.

mod features;
mod jobs;
mod patience;
mod seats;

pub use features::page_samples;
pub use jobs::{
    keep_up_with_keys, leave, link_ledger, look_for_damage, run_clock_work, sender, start_jobs,
};
pub use seats::Limits;

use crate::{
    accounts, applications,
    config::Config,
    db::{self, Db},
    i18n::Templates,
    keys, ledger, privacy,
    vocab::Clock,
    web::{
        LONGEST_BODY, Site, add_headers, check_csrf_token, check_host, check_site, compression,
        keep_told, mark_plain, redisplay, render_errors, session, statics, take_locale,
    },
};
use anyhow::{Context, Result, bail};
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, DefaultBodyLimit, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::TokioTimer,
    server::graceful::{GracefulConnection, GracefulShutdown},
};
use patience::{Arriving, Patient};
use seats::{Seat, Seats};
use std::{
    convert::Infallible,
    fs, io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    time::sleep,
};
use tower::Service;
use tower_http::limit::RequestBodyLimitLayer;

/// Who has not sent the head of a request by then is hung up on; so is who says nothing more after an answer.
const SLOWEST_HEADERS: Duration = Duration::from_secs(20);
const MOST_HEADERS: usize = 64;
/// The smallest that the HTTP library allows is 8 KiB.
const LONGEST_HEADERS: usize = 32 * 1024;
/// How long requests that have begun may take after the service was asked to stop.
const LONGEST_END: Duration = Duration::from_secs(10);

/// Opens everything the service needs.
///
/// # Errors
/// A sentence about the setting, key, database, template or message file that is wrong.
pub fn open(config: Config, clock: Clock) -> Result<Site> {
    privacy::Schedule::with(&config.keep)
        .map_err(|error| anyhow::anyhow!("ALONGSIDE_KEEP: {error}"))?;
    applications::checks::Policy::with(&config.checks, &config.dbs, &config.check_years).map_err(
        |error| {
            anyhow::anyhow!("ALONGSIDE_CHECKS, ALONGSIDE_DBS or ALONGSIDE_CHECK_YEARS: {error}")
        },
    )?;
    if let Some(path) = &config.leaked {
        accounts::leaked::check(path)
            .with_context(|| format!("ALONGSIDE_LEAKED_FILE is {}", path.display()))?;
    }
    let (keys, made) = keys::file::existing_or_made(&config.keys)?;
    let db = Db::open(&config.database, Arc::new(keys), clock)?;
    if let Err(error) = db.at_once(keys::store::belong_here) {
        if let Some(path) = made {
            fs::remove_file(&path)?;
            bail!(
                "the key file {} is missing, and the database was sealed with it; put it back",
                path.display()
            );
        }
        bail!("the key does not belong to this database, or the database was changed: {error}");
    }
    sign_rows(&db)?;
    if let Err(against) = db.at_once(keys::replicas::store::may_join)? {
        bail!("{against}");
    }
    let key = db.at_once(|conn| Ok(conn.keys().sealing()))?;
    tracing::info!(key, "sealing with this key from now on");
    Ok(Site::new(db, Templates::load()?, config, features::kinds()))
}

/// Signs the rows of a database of earlier programs, once.
fn sign_rows(db: &Db) -> Result<()> {
    if db.at_once(ledger::rows::store::has_begun)? {
        return Ok(());
    }
    let signed = db.write_at_once(ledger::rows::store::begin)?;
    if let Some(count) = signed.filter(|count| *count > 0) {
        tracing::info!(
            count,
            "signed the rows that were there; from now on a row without a hash is a fault"
        );
    }
    Ok(())
}

/// The service: every request goes through these layers from the outside in.
pub fn service(site: &Site, more: Router<Site>) -> Router {
    let routes = features::router()
        .merge(more)
        .merge(statics())
        .route("/health/live", get(|| async { "alive\n" }))
        .route("/health/ready", get(ready))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(LONGEST_BODY))
        .layer(from_fn_with_state(site.clone(), redisplay::redisplay))
        .layer(from_fn_with_state(site.clone(), keep_told))
        .layer(from_fn(check_csrf_token))
        .layer(from_fn(check_site))
        .layer(from_fn_with_state(site.clone(), render_errors))
        .with_state(site.clone());
    // The language comes off before routing, which only a router around the router can do.
    Router::new()
        .fallback_service(routes)
        .layer(from_fn(take_locale))
        .layer(from_fn(|asked, next: Next| db::request(next.run(asked))))
        .layer(from_fn(check_host))
        .layer(from_fn(add_headers))
        .layer(from_fn(mark_plain))
        .layer(compression())
}

/// Serves until `stop` comes, and then lets what has begun come to its end.
/// Who does not send a whole request in time, or does not read the answer, is hung up on; no more connections are open than a small machine carries.
///
/// # Errors
/// None at present; a connection that breaks is nobody else's concern.
#[expect(clippy::disallowed_methods, reason = "the one place that starts tasks")]
pub async fn serve(
    listener: TcpListener,
    service: Router,
    stop: impl Future<Output = ()>,
    limits: Limits,
) -> Result<()> {
    let seats = Seats::new(limits);
    let ending = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = next(&listener, &seats) => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepted else {
            // Too many files are open, most likely; some will be closed.
            sleep(Duration::from_millis(100)).await;
            continue;
        };
        let Some(taken) = seats.take(peer.ip()) else {
            continue;
        };
        let seat = Arc::clone(&taken.0);
        let connection = connection((stream, peer), &seat, &service, seats.limits());
        let connection = ending.watch(connection);
        tokio::spawn(async move {
            tokio::select! {
                // A broken connection has nobody left to tell.
                _ = connection => {}
                () = seat.given_away.notified() => {}
            }
            drop(taken);
        });
    }
    drop(listener);
    tokio::select! {
        () = ending.shutdown() => {}
        () = sleep(LONGEST_END) => {}
    }
    Ok(())
}

/// The next connection, once there is a seat for it. Whoever has their share already is hung up on.
async fn next(listener: &TcpListener, seats: &Seats) -> io::Result<(TcpStream, SocketAddr)> {
    loop {
        let (stream, peer) = listener.accept().await?;
        if seats.has_share_left(peer.ip()) {
            seats.one_free().await;
            return Ok((stream, peer));
        }
    }
}

/// One connection, with its limits.
fn connection(
    (stream, peer): (TcpStream, SocketAddr),
    seat: &Arc<Seat>,
    service: &Router,
    limits: &Limits,
) -> impl GracefulConnection + Send + use<> {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(SLOWEST_HEADERS)
        .max_headers(MOST_HEADERS)
        .max_buf_size(LONGEST_HEADERS);
    let (service, last, asked) = (service.clone(), limits.requests, AtomicU32::new(0));
    let own = Arc::clone(seat);
    let answer = service_fn(move |request: hyper::Request<Incoming>| {
        let number = asked.fetch_add(1, Ordering::Relaxed) + 1;
        let seat = Arc::clone(&own);
        let mut request = request.map(|body| Body::new(Arriving::new(body, Arc::clone(&seat))));
        request.extensions_mut().insert(ConnectInfo(peer));
        let answered = service.clone().call(request);
        async move {
            let mut answer = answered.await?;
            if number >= last {
                let close = HeaderValue::from_static("close");
                answer.headers_mut().insert(header::CONNECTION, close);
            }
            seat.waits();
            Ok::<_, Infallible>(answer)
        }
    });
    http.serve_connection(
        Patient::new(stream, Arc::clone(seat), limits.clone()),
        answer,
    )
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
