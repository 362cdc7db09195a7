//! The whole service put together: routes, layers in order, jobs, and the samples of every page.

mod features;
mod patience;
mod seats;

pub use features::page_samples;
pub use seats::Limits;

use crate::{
    accounts, applications,
    config::Config,
    db::{self, Db},
    home,
    i18n::Templates,
    keys, ledger,
    mail::{self, Sender},
    pairs, privacy,
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
    time::{MissedTickBehavior, interval, sleep},
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

/// Starts what the service does by itself: sending letters, ending what has run its time, and noticing new keys.
/// Before that the service says to others that it runs, under the name `me`.
///
/// # Errors
/// The mail server's address cannot be read, or whatever the database says.
#[expect(clippy::disallowed_methods, reason = "the one place that starts tasks")]
pub async fn start_jobs(site: &Site, me: &str) -> Result<()> {
    keep_up_with_keys(&site.db, me).await?;
    let (db, name) = (site.db.clone(), me.to_owned());
    tokio::spawn(async move {
        let mut tick = interval(Duration::from_secs(keys::replicas::EVERY_SECONDS));
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            if let Err(error) = keep_up_with_keys(&db, &name).await {
                tracing::error!(
                    error = format!("{error:#}"),
                    "the keys could not be agreed on"
                );
            }
        }
    });
    let sender = sender(site)?;
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
    let db = site.db.clone();
    tokio::spawn(async move {
        let mut tick = interval(Duration::from_mins(1));
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            if let Err(error) = link_ledger(&db).await {
                tracing::error!(error = format!("{error:#}"), "the ledger was not linked");
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

/// Ends what has run its time: sessions, offers never answered, whatever was kept long enough, and people who wished to be deleted.
///
/// # Errors
/// Whatever the database says; what was not done is done next time.
pub async fn run_clock_work(site: &Site) -> Result<()> {
    accounts::emails::bring_over(&site.db).await;
    applications::phones::bring_over(&site.db).await;
    let (sessions, pairs) = site
        .db
        .write(|conn| {
            accounts::throttle::store::sweep(conn)?;
            mail::sweep(conn)?;
            redisplay::store::sweep(conn)?;
            accounts::address::store::settle_due(conn)?;
            privacy::remind_due(conn)?;
            home::remind_due(conn)?;
            Ok((session::sweep(conn)?, pairs::lapse_due(conn)?))
        })
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
