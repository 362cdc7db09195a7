//! Whom to tell about a hole in the security: RFC 9116, at the address where people look for it.

use crate::web::Site;
use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use axum_extra::routing::{RouterExt, TypedPath};

/// How long what stands there holds; it is written anew with each answer.
const HOLDS_DAYS: i64 = 180;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

#[derive(TypedPath)]
#[typed_path("/.well-known/security.txt")]
struct SecurityText;

async fn show(_: SecurityText, State(site): State<Site>) -> Response {
    let text = format!(
        "Contact: mailto:{}\nExpires: {}T00:00:00Z\nPreferred-Languages: en, ar, zh-Hant\nCanonical: {}/.well-known/security.txt\n",
        site.config.contact_email,
        site.now().plus_days(HOLDS_DAYS).day(),
        site.config.public_url,
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
