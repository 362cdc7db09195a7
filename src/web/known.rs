//! Browsers in which somebody signed in before, and the place that a request comes from: its network and its browser.
//!
//! Such a browser keeps a mark in a cookie of its own: a random text that says nothing about anybody and opens nothing.
//! Strangers in the same network do not have it, so whatever they do, the owner of an account is heard where they signed in before.
//! Signing out takes it away, with all else that a shared telephone could tell.

use super::Site;
use crate::vocab::Network;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::Response,
};
use std::{convert::Infallible, fmt};

/// The cookie's name; the prefix makes browsers insist on a secure, host-only cookie.
const COOKIE: &str = "__Host-known";
/// As long as we remember it.
const SECONDS: u32 = 30 * 24 * 60 * 60;
/// A family that shares a telephone has a mark for each account.
const MOST: usize = 4;
/// Hexadecimal digits of a mark.
const LENGTH: usize = 64;

/// The marks that a browser holds, the latest first.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Marks(Vec<String>);

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its network.
    pub network: Network,
    /// What its browser holds.
    pub marks: Marks,
}

impl Place {
    /// A place where nobody signed in before.
    #[must_use]
    pub fn new(network: Network) -> Self {
        Self {
            network,
            marks: Marks::default(),
        }
    }
}

impl Marks {
    /// The marks of a request. What no page of ours gave is left out.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let text = super::session::cookie_of(headers, COOKIE).unwrap_or_default();
        let is_mark =
            |text: &&str| text.len() == LENGTH && text.bytes().all(|each| each.is_ascii_hexdigit());
        let marks = text.split('.').filter(is_mark).take(MOST);
        Self(marks.map(str::to_owned).collect())
    }

    /// Each of them.
    #[must_use]
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// Has the browser keep a mark too.
    pub fn keep(&self, mark: &str, response: &mut Response) {
        let others = self.0.iter().map(String::as_str).filter(|one| *one != mark);
        let marks: Vec<&str> = [mark].into_iter().chain(others).take(MOST).collect();
        give(response, &marks.join("."), SECONDS);
    }

    /// Has the browser forget them all.
    pub fn forget(response: &mut Response) {
        give(response, "", 0);
    }
}

fn give(response: &mut Response, value: &str, seconds: u32) {
    let cookie =
        format!("{COOKIE}={value}; Max-Age={seconds}; Path=/; Secure; HttpOnly; SameSite=Lax");
    let cookie = HeaderValue::from_str(&cookie).expect("marks are hexadecimal");
    response.headers_mut().append(header::SET_COOKIE, cookie);
}

impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Marks(…)")
    }
}

impl FromRequestParts<Site> for Place {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        Ok(Self {
            network: Network::from_request_parts(parts, site).await?,
            marks: Marks::of(&parts.headers),
        })
    }
}
