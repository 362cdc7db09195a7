//! Headers that stand on every answer, and the few files that every page shares.

use super::Error;
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
    routing::get,
};

/// The stylesheet's address; it changes with the stylesheet, so it may be kept for ever.
pub const STYLE: &str = concat!(
    "/static/style.css?v=",
    env!("CARGO_PKG_VERSION"),
    "-",
    env!("STYLE_VERSION")
);

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

const EVERYWHERE: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // With `no-referrer`, older browsers say of our own forms that they come from nowhere.
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Refuses a request that names no host, or two: it is no browser's, and whoever stands in between could understand it otherwise than we do.
pub async fn check_host(request: Request, next: Next) -> Response {
    let mut hosts = request.headers().get_all(header::HOST).into_iter();
    match (hosts.next(), hosts.next()) {
        (Some(host), None) if !host.is_empty() => next.run(request).await,
        _ => Error::Unreadable.into_response(),
    }
}

/// Adds the headers that protect a reader. A page is never kept by anybody, unless it said so itself.
pub async fn add_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    headers.insert(
        header::STRICT_TRANSPORT_SECURITY,
        HeaderValue::from_static("max-age=31536000; includeSubDomains"),
    );
    response
}

/// The stylesheet, the icon, and a word to search engines.
pub fn statics<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route(
            "/static/style.css",
            get(async || {
                file(
                    "text/css; charset=utf-8",
                    include_bytes!("../../static/style.css"),
                )
            }),
        )
        .route(
            "/static/favicon.svg",
            get(async || {
                file(
                    "image/svg+xml; charset=utf-8",
                    include_bytes!("../../static/favicon.svg"),
                )
            }),
        )
        .route(
            "/robots.txt",
            get(async || {
                file(
                    "text/plain; charset=utf-8",
                    b"User-agent: *\nDisallow: /*/desk\nDisallow: /*/me\n",
                )
            }),
        )
}

fn file(kind: &'static str, bytes: &'static [u8]) -> Response {
    let kept = "public, max-age=31536000, immutable";
    (
        StatusCode::OK,
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)],
        bytes,
    )
        .into_response()
}
