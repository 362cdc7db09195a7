//! People who use the service: they ask for pages and post forms, as a browser would for them.

use super::{App, Shown};
use alongside::{
    accounts::{self, Passphrase, Profile},
    applications,
    vocab::{Locale, PersonId, Role, Side},
    web::{Stage, session},
};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{header, request::Builder},
};
use std::{net::SocketAddr, sync::OnceLock};
use tokio::sync::Mutex;

pub(crate) const PASSPHRASE: &str = "seven kettles sing softly";

static HASH: OnceLock<String> = OnceLock::new();
static HASHING: Mutex<()> = Mutex::const_new(());

/// Somebody at a browser.
pub(crate) struct Visitor<'a> {
    pub(crate) app: &'a App,
    pub(crate) id: Option<PersonId>,
    pub(crate) email: String,
    pub(crate) cookie: Option<String>,
    /// What their browser keeps of earlier times, signed in or not.
    pub(crate) marks: Option<String>,
    pub(crate) locale: Locale,
    /// Where their requests come from; nowhere in particular if a test does not say.
    pub(crate) peer: Option<SocketAddr>,
}

impl<'a> Visitor<'a> {
    pub(crate) fn new(app: &'a App, cookie: Option<String>) -> Self {
        Self {
            app,
            id: None,
            email: String::new(),
            cookie,
            marks: None,
            locale: Locale::En,
            peer: None,
        }
    }

    /// The same from a network address.
    pub(crate) fn at(mut self, address: &str) -> Self {
        let address = address.parse().expect("an address");
        self.peer = Some(SocketAddr::new(address, 40_000));
        self
    }

    fn request(&self, method: &str, path: &str) -> Builder {
        let request = App::request(method, &self.address(path), self.cookie.as_deref());
        let request = match &self.marks {
            Some(marks) => request.header(header::COOKIE, format!("__Host-known={marks}")),
            None => request,
        };
        match self.peer {
            Some(peer) => request.extension(ConnectInfo(peer)),
            None => request,
        }
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("/{}{path}", self.locale.as_str())
    }

    /// Asks for a page.
    pub(crate) async fn get(&self, path: &str) -> Shown {
        let request = self.request("GET", path);
        self.app
            .send(request.body(Body::empty()).expect("a request"))
            .await
    }

    /// Signs in with address and passphrase.
    pub(crate) async fn signs_in(&mut self, email: &str) -> Shown {
        self.post("/sign-in", &[("email", email), ("passphrase", PASSPHRASE)])
            .await
    }

    /// Posts a form; a session the answer gives or takes away is kept or forgotten.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let body: String = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let body = App::with_key(&body, self.cookie.as_deref());
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let shown = self
            .app
            .send(request.body(Body::from(body)).expect("a request"))
            .await;
        for cookie in shown.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie is ASCII");
            let (name, rest) = cookie.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().filter(|value| !value.is_empty());
            match name {
                "__Host-session" => self.cookie = value.map(str::to_owned),
                "__Host-known" => self.marks = value.map(str::to_owned),
                other => panic!("{other}: a cookie that nobody knows"),
            }
        }
        shown
    }

    /// Posts a form and looks at the very answer, without going where it leads.
    pub(crate) async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let body: String = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let body = App::with_key(&body, self.cookie.as_deref());
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(body)).expect("a request");
        self.app.send_and_stay(request).await
    }

    /// Says yes to the pair that waits for it, to the words as they stand on the page.
    pub(crate) async fn says_yes(&mut self) -> Shown {
        let page = self.get("/me/pair").await;
        let form = page.attributes("form[action$='/yes']", "action").remove(0);
        let read = page.attributes("input[name=read]", "value").remove(0);
        let path = form.trim_start_matches(&self.address(""));
        self.post(path, &[("read", &read)]).await
    }
}

pub(crate) async fn hash(app: &App) -> String {
    let _one = HASHING.lock().await;
    if let Some(hash) = HASH.get() {
        return hash.clone();
    }
    let hash = accounts::hash(&app.site, Passphrase::typed(PASSPHRASE))
        .await
        .expect("a hash");
    HASH.get_or_init(|| hash).clone()
}

pub(super) async fn signed_in<'a>(
    app: &'a App,
    email: &str,
    name: &str,
    role: Role,
) -> Visitor<'a> {
    let hash = hash(app).await;
    let profile = Profile {
        email: App::email(email),
        name: name.to_owned(),
        locale: Locale::En,
    };
    let (id, token) = app
        .site
        .db
        .write(move |conn| {
            let id = accounts::store::add_ready(conn, &profile, role, &hash)?;
            let stage = if role.is_staff() {
                Stage::Double
            } else {
                Stage::Single
            };
            Ok((id, session::begin(conn, id, role, stage)?))
        })
        .await
        .expect("an account");
    let mut visitor = Visitor::new(app, Some(token.to_string()));
    visitor.id = Some(id);
    email.clone_into(&mut visitor.email);
    visitor
}

/// What these people show to a possible match: what stands before the first space of these tests' own names.
fn called(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

/// The answers of somebody who fits everybody else made this way.
pub(crate) fn topics(side: Side, name: &str) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let own = |text: &str| text.to_owned();
    let areas = match side {
        Side::Mentor => vec![
            ("offer", own("leadership")),
            ("offer", own("campaigning")),
            ("depth", own("leadership:deep")),
            ("depth", own("campaigning:solid")),
        ],
        Side::Mentee => vec![("area", own("leadership")), ("area", own("campaigning"))],
    };
    let mut meeting = vec![("way", own("online")), ("region", own(""))];
    if side == Side::Mentor {
        meeting.push(("places", own("1")));
    }
    vec![
        (
            "name",
            vec![
                ("name", own(name)),
                ("shown", own(called(name))),
                ("reach", own("email")),
                ("phone", own("")),
            ],
        ),
        (
            "languages",
            vec![("language", own("ar")), ("level", own("fluent"))],
        ),
        ("areas", areas),
        (
            "times",
            vec![
                ("zone", own("Europe/London")),
                ("band", own("0-evening")),
                ("slot", own("68")),
            ],
        ),
        ("meeting", meeting),
        (
            "more",
            vec![("note", own("")), ("access", own("")), ("apart", own(""))],
        ),
        ("consents", vec![("matching", own("yes"))]),
    ]
}

pub(super) async fn applicant<'a>(app: &'a App, side: Side, name: &str) -> Visitor<'a> {
    let email = format!("{}@home.example", name.to_lowercase().replace(' ', "."));
    let mut visitor = signed_in(app, &email, "", Role::Member).await;
    visitor
        .post(&format!("/apply/{side}/age"), &[("adult", "yes")])
        .await;
    for (step, fields) in topics(side, name) {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let shown = visitor
            .post(&format!("/apply/{side}/{step}"), &fields)
            .await;
        assert_eq!(shown.status, 303, "{step}: {}", shown.text());
    }
    let shown = visitor.post(&format!("/apply/{side}/check"), &[]).await;
    assert_eq!(shown.goes_to(), format!("/apply/{side}/done"));
    visitor
}

impl Visitor<'_> {
    /// One's own application.
    pub(crate) async fn application(&self) -> applications::Application {
        let id = self.id.expect("somebody with an account");
        let found = self
            .app
            .site
            .db
            .read(move |conn| applications::store::latest_of(conn, id))
            .await;
        found.expect("readable").expect("an application")
    }
}

/// The same person on another day, signed in anew.
pub(crate) async fn again<'a>(app: &'a App, visitor: &Visitor<'_>) -> Visitor<'a> {
    let id = visitor.id.expect("somebody with an account");
    let token = app
        .site
        .db
        .write(move |conn| session::begin(conn, id, Role::Member, session::Stage::Single))
        .await
        .expect("a session");
    let mut other = Visitor::new(app, Some(token.to_string()));
    other.id = Some(id);
    visitor.email.clone_into(&mut other.email);
    other
}
