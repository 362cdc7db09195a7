//! The service on a fresh database, with a clock that the test turns.

use super::{Shown, Visitor, database::Fresh, people};
use alongside::{
    app,
    config::{Config, Database, KeySource, Post},
    i18n::CSRF_TOKEN,
    ledger::rows,
    mail::{self, Message, Sender},
    rounds::{self, NewRound, Settings},
    vocab::{Clock, Email, Moment, Prefix, Role, Side},
    web::{Site, csrf_token},
};
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, header},
    response::Response,
};
use http_body_util::BodyExt;
use std::{
    path::PathBuf,
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};
use tower::ServiceExt;

/// Monday 23 November 2026, noon.
const NOW: Moment = Moment::from_micros(1_795_435_200_000_000);

static LISTENS: Once = Once::new();

/// The keys of every test.
pub(crate) const KEY: &str = "index 00000000000000000000000000000000000000000000000000000000000000aa\n\
    1 0000000000000000000000000000000000000000000000000000000000000001\n";

pub(crate) struct App {
    pub(crate) site: Site,
    pub(crate) clock: Clock,
    router: Router,
    signed: Signed,
    fresh: Fresh,
}

/// At the end of each test every signed row is as the service wrote it: a way to write that forgets to sign is seen.
struct Signed {
    site: Site,
    tampered: AtomicBool,
}

impl Drop for Signed {
    fn drop(&mut self) {
        if std::thread::panicking() || self.tampered.load(Ordering::Relaxed) {
            return;
        }
        let report = self.site.db.at_once(rows::store::check);
        // A test that takes a table away has nothing to be compared.
        let faults = report.map_or_else(|_| Vec::new(), |report| report.faults);
        assert!(
            faults.is_empty(),
            "a row was written and not signed: {faults:?}"
        );
    }
}

impl App {
    pub(crate) async fn on_sqlite() -> Self {
        Self::on(Fresh::sqlite()).await
    }

    /// With settings of its own.
    pub(crate) async fn on_sqlite_set(set: impl FnOnce(&mut Config)) -> Self {
        Self::on_set(Fresh::sqlite(), set).await
    }

    pub(crate) async fn on_postgres() -> Option<Self> {
        match Fresh::postgres() {
            Some(fresh) => Some(Self::on(fresh).await),
            None => None,
        }
    }

    pub(crate) async fn on(fresh: Fresh) -> Self {
        Self::on_set(fresh, |_| ()).await
    }

    async fn on_set(fresh: Fresh, set: impl FnOnce(&mut Config)) -> Self {
        let app = Self::stored(fresh, NOW, set);
        let settings = Settings::usual("Winter round", "2027-01-04".parse().expect("a day"));
        app.site
            .db
            .write(move |conn| {
                rounds::store::open(
                    conn,
                    None,
                    &NewRound {
                        draw_seed: 7,
                        settings,
                    },
                )
            })
            .await
            .expect("a round");
        app
    }

    /// On a database that is there already, at a moment.
    pub(crate) fn stored(fresh: Fresh, now: Moment, set: impl FnOnce(&mut Config)) -> Self {
        // What one test's log listens to is decided once for all threads: without somebody who listens to everything,
        // a line that another test wrote first could be thought to interest nobody.
        LISTENS.call_once(|| {
            let _ = tracing::subscriber::set_global_default(tracing_subscriber::registry());
        });
        let clock = Clock::held_at(now);
        let mut config = config(fresh.database.clone());
        set(&mut config);
        let site = app::open(config, clock.clone()).expect("the service opens");
        let router = app::service(&site, Router::new());
        Self {
            signed: Signed {
                site: site.clone(),
                tampered: AtomicBool::new(false),
            },
            site,
            clock,
            router,
            fresh,
        }
    }

    /// From here on this test writes rows past the service.
    pub(crate) fn tampered(&self) {
        self.signed.tampered.store(true, Ordering::Relaxed);
    }

    /// Somebody who is not signed in.
    pub(crate) fn visitor(&self) -> Visitor<'_> {
        Visitor::new(self, None)
    }

    /// Somebody with an account and no application.
    pub(crate) async fn member(&self, email: &str) -> Visitor<'_> {
        people::signed_in(self, email, "", Role::Member).await
    }

    /// A coordinator.
    pub(crate) async fn coordinator(&self, name: &str) -> Visitor<'_> {
        self.staff(name, Role::Coordinator).await
    }

    /// Somebody who works at the desk, signed in with passphrase and code.
    pub(crate) async fn staff(&self, name: &str, role: Role) -> Visitor<'_> {
        let email = format!("{}@charity.example", name.to_lowercase());
        people::signed_in(self, &email, name, role).await
    }

    /// A lead.
    pub(crate) async fn lead(&self, name: &str) -> Visitor<'_> {
        let email = format!("{}@charity.example", name.to_lowercase());
        people::signed_in(self, &email, name, Role::Lead).await
    }

    /// Somebody who has handed in a whole application.
    pub(crate) async fn applicant(&self, side: Side, name: &str) -> Visitor<'_> {
        people::applicant(self, side, name).await
    }

    /// The letters that wait in the outbox, in words, oldest first.
    pub(crate) async fn letters(&self) -> Vec<Message> {
        let waiting = self.site.db.read(mail::waiting).await.expect("the outbox");
        let sender = self.sender();
        let mut letters: Vec<_> = waiting
            .iter()
            .map(|(_, queued)| sender.word(queued).expect("a letter has its words"))
            .collect();
        letters.reverse();
        letters
    }

    /// The letters to one address.
    pub(crate) async fn letters_to(&self, email: &str) -> Vec<Message> {
        let mut letters = self.letters().await;
        letters.retain(|letter| letter.to == email);
        letters
    }

    pub(crate) fn sender(&self) -> Sender {
        let site = &self.site;
        Sender::new(
            site.db.clone(),
            site.templates.clone(),
            (*site.config).clone(),
        )
        .expect("a sender")
    }

    /// Sends a request and looks at the very answer, without going where it leads.
    pub(crate) async fn send_and_stay(&self, request: Request<Body>) -> Shown {
        let (parts, body) = self.answer(request).await.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        Shown::of(
            parts.status,
            parts.headers,
            &String::from_utf8_lossy(&bytes),
        )
    }

    async fn answer(&self, request: Request<Body>) -> Response {
        let router = self.router.clone();
        router.oneshot(request).await.expect("the service answers")
    }

    /// Sends a request; a form that is answered with a page is answered so by way of that page's own address, as in a browser.
    pub(crate) async fn send(&self, request: Request<Body>) -> Shown {
        self.send_for_bytes(request).await.0
    }

    /// Sends a request for a file: the answer, and its bytes.
    pub(crate) async fn send_for_bytes(&self, request: Request<Body>) -> (Shown, Vec<u8>) {
        let (asked, body) = request.into_parts();
        let next = |address: &str| {
            let mut next = Request::from_parts(asked.clone(), Body::empty());
            *next.method_mut() = Method::GET;
            *next.uri_mut() = address.parse().expect("an address");
            next
        };
        let mut response = self.answer(Request::from_parts(asked.clone(), body)).await;
        let kept = kept_at(response.headers());
        if let Some(address) = &kept {
            response = self.answer(next(address)).await;
        }
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        // The id is another one each time, and stands in the links to other languages.
        if let Some((_, id)) = kept.as_deref().and_then(|kept| kept.rsplit_once('=')) {
            text = text.replace(id, "an-id");
        }
        let shown = Shown::of(parts.status, parts.headers, &text);
        (shown, bytes.to_vec())
    }

    /// A request as a browser would make it.
    pub(crate) fn request(
        method: &str,
        address: &str,
        cookie: Option<&str>,
    ) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::HOST, "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, format!("__Host-session={cookie}"));
        }
        request
    }

    /// A form's body with the key that a page of whoever has this cookie would give it.
    pub(crate) fn with_key(body: &str, cookie: Option<&str>) -> String {
        let Some(token) = cookie else {
            return body.to_owned();
        };
        let key = csrf_token::fresh(token);
        let before = if body.is_empty() { "" } else { "&" };
        format!("{body}{before}{CSRF_TOKEN}={key}")
    }

    /// Every byte of the database on the disk.
    pub(crate) fn bytes_on_disk(&self) -> Vec<u8> {
        self.fresh.bytes()
    }

    /// The address by which a connection is opened.
    pub(crate) fn database(&self) -> String {
        match &self.fresh.database {
            Database::Sqlite(path) => path.to_string_lossy().into_owned(),
            Database::Postgres(url) => url.clone(),
        }
    }

    pub(crate) fn later(&self, days: i64) {
        self.clock.turn_to(self.clock.now().plus_days(days));
    }

    pub(crate) fn email(text: &str) -> Email {
        Email::parse(text).expect("a well-formed address")
    }
}

/// The list of erased people, in a place of this test's own.
fn erased_beside(database: &Database) -> PathBuf {
    match database {
        Database::Sqlite(path) => path.with_extension("erased"),
        Database::Postgres(url) => {
            let name = url.rsplit('/').next().unwrap_or_default();
            std::env::temp_dir().join(format!("{name}.erased"))
        }
    }
}

fn config(database: Database) -> Config {
    Config {
        listen: "127.0.0.1:8080".parse().expect("an address"),
        public_url: "http://127.0.0.1:8080".to_owned(),
        keys: KeySource::Text(KEY.to_owned().into()),
        erased: erased_beside(&database),
        keep: String::new(),
        checks: String::new(),
        dbs: String::new(),
        check_years: String::new(),
        leaked: None,
        dpia: String::new(),
        proxies: vec![Prefix::parse("10.9.0.0/16").expect("a network")],
        post: Post::Kept,
        asked_in_an_hour: 240,
        mail_from: App::email("alongside@charity.example"),
        charity: "A charity".to_owned(),
        contact_email: "people@charity.example".to_owned(),
        contact_phone: "+44 20 7946 0018".to_owned(),
        demo: false,
        staff_need_codes: true,
        log: "off".to_owned(),
        database,
    }
}

/// The address at which a form's answer is kept, or what was searched for.
pub(crate) fn kept_at(headers: &HeaderMap) -> Option<String> {
    let address = headers.get(header::LOCATION)?.to_str().ok()?;
    let (_, query) = address.split_once('?')?;
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs
        .any(|(name, _)| name == "again" || name == "find")
        .then(|| address.to_owned())
}
