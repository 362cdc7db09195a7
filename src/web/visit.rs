//! One visit: who asks, in what language, for what; and the three ways to answer.

use super::{
    Error, Page, Site, Told, Viewer, csrf_token,
    headers::STYLE,
    redisplay::Drawn,
    session,
    told::{Heard, Telling},
};
use crate::{
    db,
    i18n::Words,
    vocab::{Locale, PersonId, Role},
};
use axum::{
    extract::FromRequestParts,
    http::{Method, StatusCode, header, request::Parts},
    response::{Html, IntoResponse, Redirect},
};
use serde::Serialize;
use std::{convert::Infallible, fmt::Display};

/// Who asks, in what language, for what.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The language of the page.
    pub locale: Locale,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// What handlers share.
    pub site: Site,
    /// The path without its language.
    path: String,
    pub(super) query: String,
    /// Whether a form was sent.
    posted: bool,
    /// What this very page says, where no session could carry it.
    saying: Option<Told>,
    /// The token that the browser holds, of whatever session.
    pub(super) token: Option<String>,
}

/// What every template sees as `visit`.
#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a template asks simple questions"
)]
struct Around<'a> {
    locale: &'static str,
    dir: &'static str,
    at: String,
    path: &'a str,
    locales: Vec<Other>,
    signed_in: bool,
    staff: bool,
    lead: bool,
    name: &'a str,
    style: &'static str,
    charity: &'a str,
    contact_email: &'a str,
    contact_phone: &'a str,
    demo: bool,
    error: bool,
    /// The word of what this page says once.
    told: Option<Told>,
    reveal: Reveal,
    csrf_token: Option<String>,
}

/// The same page with what is typed into a passphrase's field to be seen, or hidden again. It is asked for before typing.
#[derive(Serialize)]
struct Reveal {
    shown: bool,
    href: String,
    /// The end of a form's address by which it stays so when there is a mistake in the form.
    keep: &'static str,
}

/// What stands in the address of a page that shows what is typed.
const REVEALED: (&str, &str) = ("show", "passphrase");

/// The same page in another language.
#[derive(Serialize)]
struct Other {
    code: &'static str,
    name: &'static str,
    dir: &'static str,
    href: String,
    here: bool,
}

impl Visit {
    /// Whether this person is the one who is signed in.
    #[must_use]
    pub fn is_of(&self, person: PersonId) -> bool {
        self.viewer
            .as_ref()
            .is_some_and(|viewer| viewer.id == person)
    }

    /// Shows a page.
    ///
    /// # Errors
    /// Its template fails.
    pub fn show(&self, page: &impl Page) -> super::Result {
        self.show_as(StatusCode::OK, page)
    }

    /// Shows a form again, as typed, with its mistakes.
    ///
    /// # Errors
    /// Its template fails.
    pub fn ask_again(&self, page: &impl Page) -> super::Result {
        self.show_as(StatusCode::UNPROCESSABLE_ENTITY, page)
    }

    /// Shows a page with another status.
    ///
    /// # Errors
    /// Its template fails.
    pub fn show_as<P: Page>(&self, status: StatusCode, page: &P) -> super::Result {
        let mut response = self.draw(status, P::TEMPLATE, page)?;
        let drawn = || Drawn::of(self.locale, status, page);
        if let Some(drawn) = self.posted.then(drawn).flatten() {
            response.extensions_mut().insert(drawn);
        }
        Ok(response)
    }

    /// A page from its template, and what that receives.
    pub(super) fn draw(
        &self,
        status: StatusCode,
        template: &str,
        page: &impl Serialize,
    ) -> super::Result {
        let error = status == StatusCode::UNPROCESSABLE_ENTITY || status == StatusCode::CONFLICT;
        let around = self.around(error);
        let html = self
            .site
            .templates
            .render(self.locale, template, page, &around)?;
        let mut response = (status, Html(html)).into_response();
        if let (Some(token), Some(_)) = (&self.token, self.told(error)) {
            response.extensions_mut().insert(Heard(token.clone()));
        }
        Ok(response)
    }

    /// What this page says once: never above a mistake, which would seem to be what worked.
    fn told(&self, error: bool) -> Option<Told> {
        let carried = || self.viewer.as_ref()?.told;
        self.saying.or_else(carried).filter(|_| !error)
    }

    /// A page as text, for a file to take along.
    ///
    /// # Errors
    /// Its template fails.
    pub fn text<P: Page>(&self, page: &P) -> super::Result<String> {
        let around = self.around(false);
        Ok(self
            .site
            .templates
            .render(self.locale, P::TEMPLATE, page, &around)?)
    }

    /// Sends the reader on to another page, in the same language.
    ///
    /// # Errors
    /// None; it is a `Result` so that it can end a handler.
    pub fn go(&self, path: impl Display) -> super::Result {
        Ok(Redirect::to(&self.address(path)).into_response())
    }

    /// Shows the page of this path, which says on top what was done: where nobody is signed in whose session could carry it there.
    ///
    /// # Errors
    /// Its template fails.
    pub fn show_and_tell(&self, path: &str, page: &impl Page, told: Told) -> super::Result {
        let visit = Self {
            path: path.to_owned(),
            query: String::new(),
            saying: Some(told),
            ..self.clone()
        };
        visit.show(page)
    }

    /// Sends the reader on to a page that says once, on top, what was done.
    ///
    /// # Errors
    /// None; it is a `Result` so that it can end a handler.
    pub fn go_and_tell(&self, path: impl Display, told: Told) -> super::Result {
        let mut response = self.go(path)?;
        if let Some(token) = &self.token {
            response
                .extensions_mut()
                .insert(Telling(token.clone(), told));
        }
        Ok(response)
    }

    /// As [`Visit::go_and_tell`], in a session that begins now.
    ///
    /// # Errors
    /// None; it is a `Result` so that it can end a handler.
    pub fn begin_and_tell(&self, path: impl Display, token: &str, told: Told) -> super::Result {
        let mut response = self.go_with_session(path, Some(token))?;
        response
            .extensions_mut()
            .insert(Telling(token.to_owned(), told));
        Ok(response)
    }

    /// Sends the reader on, and gives the browser a session's token or takes it away.
    ///
    /// # Errors
    /// None; it is a `Result` so that it can end a handler.
    pub fn go_with_session(&self, path: impl Display, token: Option<&str>) -> super::Result {
        let mut response = Redirect::to(&self.address(path)).into_response();
        response
            .headers_mut()
            .insert(header::SET_COOKIE, session::cookie(token));
        Ok(response)
    }

    /// Shows a page, and gives the browser the token of the session in which its forms will be sent.
    ///
    /// # Errors
    /// Its template fails.
    pub fn show_with_session(
        &self,
        status: StatusCode,
        page: &impl Page,
        token: &str,
    ) -> super::Result {
        let visit = Self {
            token: Some(token.to_owned()),
            ..self.clone()
        };
        let mut response = visit.show_as(status, page)?;
        response
            .headers_mut()
            .insert(header::SET_COOKIE, session::cookie(Some(token)));
        Ok(response)
    }

    /// The words of the page's language, for choices whose labels a template cannot put together.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.site.templates.words(self.locale)
    }

    /// A path with its language in front.
    #[must_use]
    pub fn address(&self, path: impl Display) -> String {
        format!("/{}{path}", self.locale.as_str())
    }

    /// The path, without its language.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Where to sign in and then come back to this page.
    #[must_use]
    pub fn sign_in_address(&self) -> String {
        let back: String = form_urlencoded::byte_serialize(self.path.as_bytes()).collect();
        self.address(format!("/sign-in?next={back}"))
    }

    fn reveal(&self) -> Reveal {
        let query = self.query.trim_start_matches('?');
        let pairs = || form_urlencoded::parse(query.as_bytes());
        let is_it = |(name, value): (&str, &str)| (name, value) == REVEALED;
        let shown = pairs().any(|(name, value)| is_it((&name, &value)));
        let mut rest = form_urlencoded::Serializer::new(String::new());
        rest.extend_pairs(pairs().filter(|(name, value)| !is_it((name, value))));
        if !shown {
            rest.append_pair(REVEALED.0, REVEALED.1);
        }
        let rest = rest.finish();
        let rest = if rest.is_empty() {
            rest
        } else {
            format!("?{rest}")
        };
        Reveal {
            shown,
            href: self.address(format!("{}{rest}", self.path)),
            keep: if shown { "?show=passphrase" } else { "" },
        }
    }

    fn around(&self, error: bool) -> Around<'_> {
        let other = |locale: Locale| Other {
            code: locale.as_str(),
            name: locale.autonym(),
            dir: locale.dir(),
            href: format!("/{}{}{}", locale.as_str(), self.path, self.query),
            here: locale == self.locale,
        };
        let config = &self.site.config;
        Around {
            locale: self.locale.as_str(),
            dir: self.locale.dir(),
            at: format!("/{}", self.locale.as_str()),
            path: &self.path,
            locales: Locale::ALL.into_iter().map(other).collect(),
            signed_in: self.viewer.is_some(),
            staff: self
                .viewer
                .as_ref()
                .is_some_and(|viewer| viewer.role.is_staff()),
            lead: self
                .viewer
                .as_ref()
                .is_some_and(|viewer| viewer.role >= Role::Lead),
            name: self.viewer.as_ref().map_or("", |viewer| &viewer.name),
            style: STYLE,
            charity: &config.charity,
            contact_email: &config.contact_email,
            contact_phone: &config.contact_phone,
            demo: config.demo,
            error,
            told: self.told(error),
            reveal: self.reveal(),
            csrf_token: self.token.as_deref().map(csrf_token::fresh),
        }
    }
}

impl FromRequestParts<Site> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Error> {
        if let Some(visit) = parts.extensions.get::<Self>() {
            return Ok(visit.clone());
        }
        let token = session::token(&parts.headers);
        let visit = Self {
            locale: parts.extensions.get().copied().unwrap_or_default(),
            viewer: viewer(token.as_deref(), site).await?,
            token,
            saying: None,
            site: site.clone(),
            posted: parts.method == Method::POST,
            path: parts.uri.path().to_owned(),
            query: parts
                .uri
                .query()
                .map_or(String::new(), |query| format!("?{query}")),
        };
        parts.extensions.insert(visit.clone());
        Ok(visit)
    }
}

async fn viewer(token: Option<&str>, site: &Site) -> Result<Option<Viewer>, Error> {
    let Some(token) = token.map(str::to_owned) else {
        return Ok(None);
    };
    let asked = token.clone();
    let Some((viewer, stale)) = site
        .db
        .glance(move |conn| session::viewer(conn, &asked))
        .await?
    else {
        return Ok(None);
    };
    if stale {
        site.db
            .write(move |conn| session::note(conn, &token))
            .await?;
    }
    db::acts_under(viewer.session);
    Ok(Some(viewer))
}

/// The token of this very visit, for handlers that end it.
#[derive(Clone, Debug)]
pub struct Token(pub Option<String>);

impl FromRequestParts<Site> for Token {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self, Infallible> {
        Ok(Self(session::token(&parts.headers)))
    }
}
