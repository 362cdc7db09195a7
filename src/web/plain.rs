//! Which answers are not compressed.
//!
//! Where a secret and a text that a stranger chose stand in one compressed page, its length tells the stranger, who sees it on the way
//! and tries again and again, how much of the text is like the secret (BREACH). The token of a form is another one each time and tells nothing.
//! But pages of a session hold more: how to reach somebody, what they wrote, the secret of an authenticator. So in a session no page is compressed
//! that was asked for with a query, which links to other languages repeat: any site can lead somebody to such an address.
//! What a form brought along only a page of ours can have sent: from elsewhere it is refused before anything of it is repeated (S-27).
//! What lies stored, a stranger cannot change from one request to the next.

use super::session;
use axum::{
    extract::Request,
    http::{Method, header},
    middleware::Next,
    response::Response,
};
use tower_http::compression::{CompressionLayer, DefaultPredicate, Predicate};

/// Stands in an answer that repeats what was asked, in a session.
#[derive(Clone, Copy, Debug)]
struct Plain;

/// Marks the answers that are to stay as they are.
pub async fn mark_plain(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let file = request.uri().path().starts_with("/static/");
    let repeats = !file && reads && request.uri().query().is_some();
    let signed_in = session::token(request.headers()).is_some();
    let mut response = next.run(request).await;
    // A session can begin with the answer.
    let begins = response.headers().contains_key(header::SET_COOKIE);
    if repeats && (signed_in || begins) {
        response.extensions_mut().insert(Plain);
    }
    response
}

/// Compresses every answer but those that are marked.
#[must_use]
pub fn compression() -> CompressionLayer<impl Predicate> {
    CompressionLayer::new().compress_when(DefaultPredicate::new().and(RepeatsNothing))
}

/// Whether an answer may be compressed, as far as what it repeats is concerned.
#[derive(Clone, Copy, Debug)]
struct RepeatsNothing;

impl Predicate for RepeatsNothing {
    fn should_compress<B: axum::body::HttpBody>(&self, response: &axum::http::Response<B>) -> bool {
        response.extensions().get::<Plain>().is_none()
    }
}
