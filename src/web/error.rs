//! Failures, and the one place that logs them and turns them into pages.

use super::{KeptPage, Page, Site, Visit};
use crate::{seal::fresh_token, vocab::Network};
use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, MatchedPath, Request, State, rejection::PathRejection},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use serde::Serialize;
use std::{sync::Arc, time::Duration};
use tokio::time::timeout;

/// No form of ours is longer.
pub const LONGEST_BODY: usize = 64 * 1024;
/// Whoever has not sent a form by then is not waited for.
const SLOWEST_BODY: Duration = Duration::from_secs(30);
/// A form is kept up to this length while its sender signs in: it comes back inside another form.
const LONGEST_KEPT: usize = 16 * 1024;

/// Where an authenticator is set up.
const CODES: &str = "/me/security/codes";

/// Why there is no page. What a person did wrong in a form is a `Mistake`; what else can end otherwise is an outcome of a `store`.
#[derive(Clone, Debug)]
pub enum Error {
    /// It is not there, or not for this person: the two look the same.
    NotFound,
    /// For somebody who is signed in.
    SignInFirst,
    /// For staff who signed in with the code of an authenticator, too.
    CodeFirst,
    /// From a page of another session, in the same browser: it is asked for once more.
    SendAgain,
    /// Nobody says where it comes from: it is asked for once more, with a key.
    Unsaid,
    /// It seems to come from another site.
    Refused,
    /// The request cannot be read.
    Unreadable,
    /// The request is too large.
    TooLarge,
    /// Tried too often; so many seconds later it is heard again.
    TooMany(i64),
    /// Something failed; the reference number stands in the log and on the page.
    Internal(Arc<anyhow::Error>),
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        match error {
            diesel::result::Error::NotFound => Self::NotFound,
            other => Self::Internal(Arc::new(other.into())),
        }
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(Arc::new(error))
    }
}

impl From<PathRejection> for Error {
    fn from(_: PathRejection) -> Self {
        Self::NotFound
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst | Self::CodeFirst => StatusCode::UNAUTHORIZED,
            Self::SendAgain | Self::Unsaid | Self::Refused => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The page that says what went wrong and how to go on.
#[derive(Debug, Serialize)]
pub(super) struct ErrorPage {
    /// The end of its Fluent keys: `errors-{kind}-title`, `errors-{kind}-text`.
    kind: &'static str,
    reference: String,
    /// How long to wait, where that helps.
    minutes: i64,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "errors/error.html";

    fn samples() -> Vec<Self> {
        let page = |kind, reference: &str| Self {
            kind,
            reference: reference.to_owned(),
            minutes: if kind == "too-many" { 3 } else { 0 },
        };
        let mut pages: Vec<_> = [
            "not-found",
            "unreadable",
            "too-large",
            "refused",
            "not-allowed",
            "too-many",
        ]
        .map(|kind| page(kind, ""))
        .into();
        pages.push(page("failed", "0198c0de"));
        pages
    }
}

/// Asks to sign in without losing what somebody had filled in: the form travels along in the page and is sent on afterwards.
#[derive(Debug, Serialize)]
struct SignInFirstPage {
    next: String,
    kept: String,
}

impl Page for SignInFirstPage {
    const TEMPLATE: &'static str = "errors/sign-in-first.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            next: "/apply/mentee/more".to_owned(),
            kept: "note=a+note".to_owned(),
        }]
    }
}

/// The samples of the error pages, for the list in `app`.
#[must_use]
pub fn samples() -> Vec<super::Sample> {
    [
        super::samples_of::<ErrorPage>(),
        super::samples_of::<SignInFirstPage>(),
        super::samples_of::<KeptPage>(),
    ]
    .concat()
}

/// Turns every failure into a page in the reader's language, and logs it once. A failure's own text is never shown.
pub async fn render_errors(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(network) = Network::from_request_parts(&mut parts, &site).await;
    // What came over no network is one of ours.
    let asking = match site.crowd.one_more(network.clone()) {
        Some(asking) => Some(asking),
        None if network == Network::none() => None,
        None => return as_page(Error::TooMany(1).into_response(), &mut parts, &site, "").await,
    };
    let response = answer(parts, body, &site, next).await;
    drop(asking);
    response
}

async fn answer(mut parts: Parts, body: Body, site: &Site, next: Next) -> Response {
    let (body, sent) = match read(&parts, body).await {
        Ok(read) => read,
        Err(error) => return as_page(error.into_response(), &mut parts, site, "").await,
    };
    let response = next.run(Request::from_parts(parts.clone(), body)).await;
    as_page(response, &mut parts, site, &sent).await
}

/// A posted form is read before anything else happens, so that it can be kept if its sender has to sign in again.
async fn read(parts: &Parts, body: Body) -> Result<(Body, String), Error> {
    if parts.method != Method::POST {
        return Ok((body, String::new()));
    }
    let bytes = timeout(SLOWEST_BODY, to_bytes(body, LONGEST_BODY))
        .await
        .map_err(|_| Error::Unreadable)?
        .map_err(|_| Error::TooLarge)?;
    let sent = match str::from_utf8(&bytes) {
        Ok(text) if text.len() <= LONGEST_KEPT => text.to_owned(),
        _ => String::new(),
    };
    Ok((Body::from(bytes), sent))
}

async fn as_page(response: Response, parts: &mut Parts, site: &Site, sent: &str) -> Response {
    let status = response.status();
    let rendered = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if status.as_u16() < 400 || rendered {
        return response;
    }
    let error = response.extensions().get::<Error>().cloned();
    let mut reference = String::new();
    if let Some(Error::Internal(cause)) = &error {
        reference = crate::vocab::LedgerId::new()
            .as_str()
            .chars()
            .skip(24)
            .collect();
        tracing::error!(reference, error = format!("{cause:#}"), "a request failed");
    }
    let Ok(visit) = Visit::from_request_parts(parts, site).await else {
        return status.into_response();
    };
    note_refusal(status, parts, &visit);
    if let Some(elsewhere) = elsewhere(error.as_ref(), &visit, sent) {
        return elsewhere;
    }
    let seconds = match error {
        Some(Error::TooMany(seconds)) => seconds,
        _ => 0,
    };
    let page = ErrorPage {
        kind: kind(status),
        reference,
        minutes: (seconds + 59) / 60,
    };
    let mut page = visit
        .show_as(status, &page)
        .unwrap_or_else(|_| status.into_response());
    if seconds > 0 {
        page.headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let Some(allow) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allow.clone());
    }
    page
}

/// Writes down that somebody asked for what they may not have, or another site posted in their name: who, by id, and which page, by its pattern.
///
/// What is foreign looks like what is missing, so both stand here; a page that does not exist at all does not.
fn note_refusal(status: StatusCode, parts: &Parts, visit: &Visit) {
    let Some(route) = parts.extensions.get::<MatchedPath>() else {
        return;
    };
    let viewer = visit.viewer.as_ref();
    let person = viewer.map_or("nobody", |viewer| viewer.id.as_str());
    let role = viewer.map_or("nobody", |viewer| viewer.role.as_str());
    let (route, method) = (route.as_str(), &parts.method);
    match status {
        StatusCode::NOT_FOUND if viewer.is_some() => {
            tracing::warn!(person.id = person, role, %method, route, "a right was refused");
        }
        StatusCode::FORBIDDEN => {
            tracing::warn!(person.id = person, role, %method, route, "a post from elsewhere was refused");
        }
        _ => {}
    }
}

/// Where somebody goes who has to sign in first, or to give a code.
fn elsewhere(error: Option<&Error>, visit: &Visit, sent: &str) -> Option<Response> {
    match error? {
        Error::SignInFirst if sent.is_empty() => {
            Some(Redirect::to(&visit.sign_in_address()).into_response())
        }
        Error::SignInFirst => {
            let page = SignInFirstPage {
                next: visit.path().to_owned(),
                kept: sent.to_owned(),
            };
            visit.show_as(StatusCode::CONFLICT, &page).ok()
        }
        Error::SendAgain => {
            let page = KeptPage::of(visit.path(), sent);
            visit.show_as(StatusCode::FORBIDDEN, &page).ok()
        }
        Error::Unsaid => {
            let page = KeptPage::of_an_unsaid_site(visit.path(), sent);
            let token = fresh_token();
            visit
                .show_with_session(StatusCode::FORBIDDEN, &page, &token)
                .ok()
        }
        Error::CodeFirst => Some(Redirect::to(&visit.address(CODES)).into_response()),
        _ => None,
    }
}

fn kind(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => "not-found",
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => "too-large",
        StatusCode::FORBIDDEN => "refused",
        StatusCode::METHOD_NOT_ALLOWED => "not-allowed",
        StatusCode::TOO_MANY_REQUESTS => "too-many",
        status if status.is_server_error() => "failed",
        _ => "unreadable",
    }
}
