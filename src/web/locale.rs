//! The language is the first part of an address. It is taken off before routing, so that a path is the same in every language.

use crate::vocab::Locale;
use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

/// Paths that belong to no language.
const WITHOUT_LANGUAGE: [&str; 4] = ["/static/", "/health/", "/.well-known/", "/robots.txt"];

/// Takes the language off the path; sends a reader who came without one to theirs.
pub async fn take_locale(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if WITHOUT_LANGUAGE.iter().any(|start| path.starts_with(start)) {
        return next.run(request).await;
    }
    let (first, rest) = path
        .strip_prefix('/')
        .map_or(("", ""), |path| path.split_once('/').unwrap_or((path, "")));
    if let Some(locale) = Locale::parse(first) {
        // The desk speaks English only, and English is not to be read out as Arabic.
        let desk = rest == "desk" || rest.starts_with("desk/");
        if desk && locale != Locale::En && request.method() == Method::GET {
            return Redirect::to(&format!("/en/{rest}")).into_response();
        }
        if let Some(uri) = with_path(request.uri(), &format!("/{rest}")) {
            *request.uri_mut() = uri;
            request.extensions_mut().insert(locale);
        }
        return next.run(request).await;
    }
    let locale = accepted(request.headers());
    if request.method() == Method::GET || request.method() == Method::HEAD {
        let query = request
            .uri()
            .query()
            .map_or(String::new(), |query| format!("?{query}"));
        // A path such as `//evil.example` must not become an address of another host.
        let path = path.trim_start_matches(['/', '\\']);
        let mut response =
            Redirect::to(&format!("/{}/{path}{query}", locale.as_str())).into_response();
        response
            .headers_mut()
            .insert(header::VARY, header::ACCEPT_LANGUAGE.into());
        return response;
    }
    request.extensions_mut().insert(locale);
    let mut response = next.run(request).await;
    if response.status().is_success() {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

fn accepted(headers: &HeaderMap) -> Locale {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map_or_else(Locale::default, Locale::accepted)
}

fn with_path(uri: &Uri, path: &str) -> Option<Uri> {
    let query = uri
        .query()
        .map_or(String::new(), |query| format!("?{query}"));
    format!("{path}{query}").parse().ok()
}
