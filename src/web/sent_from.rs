//! From which site a form was sent, by what browsers say of it.
//!
//! New ones say it in `Sec-Fetch-Site`, older ones in `Origin`, the oldest in `Referer`, which our pages let them send to ourselves.
//! What comes from elsewhere is refused. What says nothing is taken with the key of a form only, so nobody is shut out for their browser:
//! whoever has no session is given something to bind a key to, and sends their form once more.

use super::Error;
use axum::{
    extract::Request,
    http::{HeaderMap, Method, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Stands in a request that does not say where it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unsaid;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Ours,
    Elsewhere,
    Nothing,
}

/// Refuses what other sites have browsers send.
pub async fn check_site(mut request: Request, next: Next) -> Response {
    if matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return next.run(request).await;
    }
    match said(request.headers(), request.uri()) {
        Said::Ours => {}
        Said::Elsewhere => return Error::Refused.into_response(),
        Said::Nothing => {
            request.extensions_mut().insert(Unsaid);
        }
    }
    next.run(request).await
}

fn said(headers: &HeaderMap, uri: &Uri) -> Said {
    // Text that is none counts as said, and as coming from elsewhere.
    let text = |name: header::HeaderName| {
        let value = headers.get(name)?;
        Some(value.to_str().unwrap_or("?")).filter(|text| !text.is_empty())
    };
    let host = uri
        .authority()
        .map(|own| own.as_str().to_owned())
        .or_else(|| text(header::HOST).map(str::to_owned));
    let ours = |address: &str| match &host {
        Some(host) if site(address) == Some(host.as_str()) => Said::Ours,
        _ => Said::Elsewhere,
    };
    match text(header::HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin" | "none") => return Said::Ours,
        Some(_) => return Said::Elsewhere,
        None => {}
    }
    match (text(header::ORIGIN), text(header::REFERER)) {
        (Some(origin), _) if origin != "null" => ours(origin),
        (_, Some(referer)) => ours(referer),
        (_, None) => Said::Nothing,
    }
}

/// Host and port of an address.
fn site(address: &str) -> Option<&str> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))?;
    rest.split(['/', '?', '#']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: (&str, &str) = ("host", "alongside.example");

    fn from(said_by: &[(&'static str, &str)]) -> Said {
        let mut headers = HeaderMap::new();
        for (name, value) in said_by.iter().chain(&[HOST]) {
            headers.append(*name, value.parse().expect("a header"));
        }
        said(&headers, &Uri::from_static("/en/sign-in"))
    }

    #[test]
    fn s27_a_form_is_ours_if_the_browser_says_so_in_whatever_way_it_can() {
        let ours = "https://alongside.example";
        let page = "https://alongside.example/en/sign-in?next=%2Fme";
        for said_by in [
            // Of today; a typed address; Safari 15; its pages from before this policy; a WebView that says the page only.
            &[("sec-fetch-site", "same-origin"), ("origin", ours)][..],
            &[("sec-fetch-site", "none")],
            &[("origin", ours), ("referer", page)],
            &[("origin", "null"), ("referer", page)],
            &[("referer", page)],
        ] {
            assert_eq!(from(said_by), Said::Ours, "{said_by:?}");
        }
        for said_by in [
            &[("sec-fetch-site", "cross-site"), ("origin", ours)][..],
            &[("sec-fetch-site", "same-site"), ("referer", page)],
            &[("origin", "https://evil.example"), ("referer", page)],
            &[("origin", "null"), ("referer", "https://evil.example/")],
            &[("referer", "https://evil.example/alongside.example")],
            &[("referer", "https://alongside.example@evil.example/")],
            &[("referer", "https://alongside.example.evil.example/")],
            &[("referer", "alongside.example")],
            &[("origin", "https://alongside.example:8443")],
        ] {
            assert_eq!(from(said_by), Said::Elsewhere, "{said_by:?}");
        }
        for said_by in [&[][..], &[("origin", "null")], &[("origin", "")]] {
            assert_eq!(from(said_by), Said::Nothing, "{said_by:?}");
        }
    }
}
