//! What a form is answered with has an address of its own, so that Back, reload and another language find it again.
//!
//! A browser cannot come back to a page that answers a form: it asks whether to send the form once more, or shows an
//! error. So such a page is kept, sealed, with the session, and the form is answered with a redirect to the same path
//! and a random id: Post/Redirect/Get. What was typed, and whose names a page shows, stands in no address (S-47). What
//! is searched for is kept in the same way. It is never a passphrase or a code, and it is gone within the hour.
//! See `docs/decisions/0036-what-a-form-is-answered-with.md`.

pub mod store;

use super::{Error, KeptPage, Page, Site, Viewer, Visit, session};
use crate::vocab::{Locale, RedisplayId, Role};
use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What stands in the address of a page that is shown again.
const AGAIN: &str = "again";

/// A longer page is answered on the spot: no form of ours comes near it.
const LONGEST: usize = 256 * 1024;

/// What is kept: who saw it, where, and what they had typed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    role: Role,
    path: String,
    /// Without secrets.
    fields: Vec<(String, String)>,
    /// The page; none for a search, which is made anew.
    drawn: Option<Drawn>,
}

/// A page that answers a form, as its template receives it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Drawn {
    locale: String,
    status: u16,
    template: String,
    page: Value,
}

impl Drawn {
    /// A page of somebody who is signed in, unless it holds a secret.
    pub(super) fn of<P: Page>(locale: Locale, status: StatusCode, page: &P) -> Option<Self> {
        (!P::SECRET).then_some(())?;
        Some(Self {
            locale: locale.as_str().to_owned(),
            status: status.as_u16(),
            template: P::TEMPLATE.to_owned(),
            page: serde_json::to_value(page).ok()?,
        })
    }
}

/// Answers a form of somebody who is signed in with a redirect to its page, and shows the page at that address.
pub async fn redisplay(State(site): State<Site>, request: Request, next: Next) -> Response {
    let Some(token) = session::token(request.headers()) else {
        return next.run(request).await;
    };
    if *request.method() == Method::POST {
        return answered(&site, &token, request, next).await;
    }
    let key = request.uri().query().and_then(key);
    match key.filter(|_| *request.method() == Method::GET) {
        Some(id) => again(&site, &token, id, request, next).await,
        None => next.run(request).await,
    }
}

/// The id of what an address shows again.
fn key(query: &str) -> Option<RedisplayId> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let (_, value) = pairs.find(|(name, _)| name == AGAIN)?;
    RedisplayId::parse(&value)
}

async fn answered(site: &Site, token: &str, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    // It was read once already, to find its key.
    let Ok(sent) = to_bytes(body, super::LONGEST_BODY).await else {
        return Error::TooLarge.into_response();
    };
    let visit = match Visit::from_request_parts(&mut parts, site).await {
        Ok(visit) => visit,
        Err(error) => return error.into_response(),
    };
    let response = next
        .run(Request::from_parts(parts, Body::from(sent.clone())))
        .await;
    // A page that begins a session belongs to no earlier one.
    if response.headers().contains_key(header::SET_COOKIE) {
        return response;
    }
    let (Some(drawn), Some(viewer)) = (response.extensions().get::<Drawn>(), &visit.viewer) else {
        return response;
    };
    let kept = Kept {
        role: viewer.role,
        path: visit.path().to_owned(),
        fields: KeptPage::typed(&sent),
        drawn: Some(drawn.clone()),
    };
    match keep(site, token, kept).await {
        Ok(Some(id)) => {
            Redirect::to(&visit.address(address(visit.path(), &visit.query, id))).into_response()
        }
        Ok(None) => response,
        Err(error) => {
            tracing::error!(?error, "the answer to a form cannot be kept");
            response
        }
    }
}

/// Keeps it, unless it is too long.
async fn keep(site: &Site, token: &str, kept: Kept) -> Result<Option<RedisplayId>, Error> {
    let length = serde_json::to_vec(&kept).map_or(usize::MAX, |text| text.len());
    if length > LONGEST {
        return Ok(None);
    }
    let token = token.to_owned();
    let id = site
        .db
        .write(move |conn| store::keep(conn, &token, &kept))
        .await?;
    Ok(Some(id))
}

/// The address of a page that is shown again, without its language; what stood behind the path stays there.
fn address(path: &str, query: &str, id: RedisplayId) -> String {
    let mut rest = form_urlencoded::Serializer::new(String::new());
    rest.extend_pairs(without_key(query));
    rest.append_pair(AGAIN, id.as_str());
    format!("{path}?{}", rest.finish())
}

fn without_key(
    query: &str,
) -> impl Iterator<Item = (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)> {
    let pairs = form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
    pairs.filter(|(name, _)| name != AGAIN)
}

async fn again(
    site: &Site,
    token: &str,
    id: RedisplayId,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let found = found(site, token, id, &mut parts).await;
    let (visit, kept) = match found {
        Ok(Some(found)) => found,
        Ok(None) => return instead(Request::from_parts(parts, body), next).await,
        Err(error) => return error.into_response(),
    };
    kept.shown(&visit)
        .unwrap_or_else(IntoResponse::into_response)
}

async fn found(
    site: &Site,
    token: &str,
    id: RedisplayId,
    parts: &mut Parts,
) -> Result<Option<(Visit, Kept)>, Error> {
    let visit = Visit::from_request_parts(parts, site).await?;
    let token = token.to_owned();
    let kept = site
        .db
        .glance(move |conn| store::find(conn, &token, id))
        .await?;
    let fits = |viewer: &Viewer, kept: &Kept| {
        kept.drawn.is_some() && kept.role == viewer.role && kept.path == visit.path()
    };
    let kept = kept.filter(|kept| visit.viewer.as_ref().is_some_and(|own| fits(own, kept)));
    Ok(kept.map(|kept| (visit, kept)))
}

/// The page itself, in the place of what is no longer kept; some addresses only take forms, and then the reader's first page.
async fn instead(request: Request, next: Next) -> Response {
    let locale = request.extensions().get::<Locale>().copied();
    let response = next.run(request).await;
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        let locale = locale.unwrap_or_default();
        return Redirect::to(&format!("/{}/me", locale.as_str())).into_response();
    }
    response
}

impl Kept {
    /// The page as it was; in another language what was typed, which is sent on with one button.
    fn shown(&self, visit: &Visit) -> super::Result {
        let Some(drawn) = self.drawn.as_ref() else {
            return Err(Error::NotFound);
        };
        if drawn.locale != visit.locale.as_str() {
            let fields = self.fields.clone();
            return visit.show(&KeptPage::in_another_language(visit.path(), fields));
        }
        let status = StatusCode::from_u16(drawn.status).unwrap_or_default();
        visit.draw(status, &drawn.template, &drawn.page)
    }
}

impl Visit {
    /// Sends the reader on to a page that finds by this field what was typed: it stands in no address.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn go_and_find(&self, path: &str, field: &str, typed: &str) -> super::Result {
        let (Some(token), Some(viewer)) = (self.token.as_deref(), &self.viewer) else {
            return Err(Error::SignInFirst);
        };
        let kept = Kept {
            role: viewer.role,
            path: path.to_owned(),
            fields: vec![(field.to_owned(), typed.to_owned())],
            drawn: None,
        };
        match keep(&self.site, token, kept).await? {
            Some(id) => self.go(format!("{path}?{field}={id}")),
            None => Err(Error::TooLarge),
        }
    }

    /// What was typed into this field, by the id that stands in the address; `None` if it is no longer kept.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn typed(&self, field: &str, id: &str) -> Result<Option<String>, Error> {
        let (Some(token), Some(id)) = (self.token.as_deref(), RedisplayId::parse(id)) else {
            return Ok(None);
        };
        let token = token.to_owned();
        let found = self
            .site
            .db
            .glance(move |conn| store::find(conn, &token, id));
        let kept = found.await?.filter(|kept| kept.path == self.path());
        let fields = kept.into_iter().flat_map(|kept| kept.fields);
        Ok(fields
            .into_iter()
            .find_map(|(name, value)| (name == field).then_some(value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s47_an_address_keeps_what_stood_in_it_and_gets_an_id_only() {
        let id = RedisplayId::new();
        let old = RedisplayId::new();
        assert_eq!(address("/desk/x", "", id), format!("/desk/x?again={id}"));
        let query = format!("?state=all&again={old}");
        let with = address("/desk/x", &query, id);
        assert_eq!(with, format!("/desk/x?state=all&again={id}"));
        assert_eq!(key(&query[1..]), Some(old));
        assert_eq!(key("again=amal"), None);
    }
}
