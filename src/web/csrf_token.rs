//! A key in every form of somebody who has a session, so that no other site can send one in their name.
//!
//! It stands beside what browsers say about where a request comes from, and beside the cookie's own rules (OWASP ASVS 5.0, 3.5.1).
//! Whoever has no session has nothing that another site could use, except where the browser says nothing: see `sent_from`.

use super::{Error, LONGEST_BODY, sent_from::Unsaid, session};
use crate::{
    i18n::CSRF_TOKEN,
    seal::{fresh_bytes, hex, token_hash},
};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Hexadecimal digits of what is random in a key, and of what only the session's owner can have.
const HALF: usize = 32;

/// A key for the forms of one page, for whoever has the session with this token.
///
/// It is another one for every page: were it always the same, the length of compressed pages could give it away (BREACH).
#[must_use]
pub fn fresh(token: &str) -> String {
    let random = hex(&*fresh_bytes::<{ HALF / 2 }>());
    let signed = sign(token, &random);
    random + &signed
}

/// Whether a key was made for this session.
fn fits(key: &str, token: &str) -> bool {
    let Some((random, signed)) = key.split_at_checked(HALF) else {
        return false;
    };
    // Hashes are compared in the place of texts, so that the time says nothing about how much of it was right.
    token_hash(signed) == token_hash(&sign(token, random))
}

fn sign(token: &str, random: &str) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(token.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(b"alongside/form/");
    mac.update(random.as_bytes());
    let mut text = hex(&mac.finalize().into_bytes());
    text.truncate(HALF);
    text
}

/// Lets a form through if its sender has no session, or if it holds a key of theirs.
pub async fn check_csrf_token(request: Request, next: Next) -> Response {
    // No page of ours listens to anything else that could change something.
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let unsaid = request.extensions().get::<Unsaid>().is_some();
    let Some(token) = session::token(request.headers()) else {
        if unsaid {
            return Error::Unsaid.into_response();
        }
        return next.run(request).await;
    };
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST_BODY).await else {
        return Error::TooLarge.into_response();
    };
    let mut fields = form_urlencoded::parse(&bytes);
    if !fields.any(|(name, value)| name == CSRF_TOKEN && fits(&value, &token)) {
        return refusal(unsaid).into_response();
    }
    next.run(Request::from_parts(parts, Body::from(bytes)))
        .await
}

/// Whoever signed in anew in another tab has an old page before them, and their browser says that it is ours.
/// They get back what they filled in; who does not say where a form comes from gets nothing.
const fn refusal(unsaid: bool) -> Error {
    if unsaid {
        Error::Refused
    } else {
        Error::SendAgain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s27_a_key_fits_its_own_session_only_and_is_another_one_each_time() {
        let (one, two) = (fresh("one"), fresh("one"));
        assert_eq!(one.len(), 2 * HALF);
        assert!(one != two && fits(&one, "one") && fits(&two, "one"));
        assert!(!fits(&one, "two"));
        // The half of one key does not go with the half of another, and nothing is cut or grown.
        assert!(!fits(&[&one[..HALF], &two[HALF..]].concat(), "one"));
        for wrong in [
            "",
            "x",
            &one[..HALF],
            &format!("{one}0"),
            &one.to_uppercase(),
        ] {
            assert!(!fits(wrong, "one"), "{wrong}");
        }
    }
}
