//! Logs hold no people, and nobody writes a line of their own into them.

use crate::support::{App, topics};
use alongside::{
    accounts::store,
    db::{Conn, Link},
    vocab::Side,
};
use axum::{body::Body, http::header};
use diesel::connection::SimpleConnection;
use std::{
    io,
    sync::{Arc, Mutex},
};
use tracing_subscriber::fmt::MakeWriter;

/// Everything that is logged, kept for the test.
#[derive(Clone, Default)]
pub(crate) struct Paper(Arc<Mutex<Vec<u8>>>);

impl io::Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .expect("one writer at a time")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Paper {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Paper {
    /// Everything that this test logs goes onto it.
    fn in_use() -> (Self, tracing::subscriber::DefaultGuard) {
        let paper = Self::default();
        let log = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(paper.clone())
            .finish();
        (paper, tracing::subscriber::set_default(log))
    }

    /// The lines with an event that are about somebody.
    fn of(&self, event: &str, id: &str) -> Vec<String> {
        let text = self.text();
        let lines = text
            .lines()
            .filter(|line| line.contains(event) && line.contains(id));
        lines.map(str::to_owned).collect()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("nobody writes").clone()).expect("text")
    }
}

const NAME: &str = "Canary Quetzal";
const EMAIL: &str = "canary.quetzal@home.example";
const PASSPHRASE: &str = "four green canaries sing";
const NETWORK: &str = "203.0.113.77";

/// What happened in the dark: secrets that must not stand in the log, and the id of who it was about.
struct Seen {
    id: String,
    secrets: Vec<String>,
}

/// What somebody told of themselves, and was asked about softly.
const TOLD: &str = "asylum QQ 12 34 56 C";

/// Somebody writes more than they may have meant to, is asked once, and keeps it.
async fn softly(app: &App) {
    let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
    let asked = amal.post("/apply/mentee/more", &[("note", TOLD)]).await;
    assert!(
        asked.text().contains("Do you want to tell us this?"),
        "she is asked"
    );
}

/// Somebody applies, shows that the address is theirs, and begins to set codes up.
async fn applies(app: &App) -> Seen {
    let mut amal = app.visitor().at(NETWORK);
    let account = [
        ("adult", "yes"),
        ("email", EMAIL),
        ("passphrase", PASSPHRASE),
    ];
    amal.post("/apply/mentee/account", &account).await;
    for (step, mut fields) in topics(Side::Mentee, NAME) {
        for field in fields.iter_mut().filter(|(name, _)| *name == "note") {
            field.1 = format!("A note of {NAME}");
        }
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        amal.post(&format!("/apply/mentee/{step}"), &fields).await;
    }
    let letter = app.letters_to(EMAIL).await.remove(0);
    let link = letter.text.split("/confirm/").nth(1).expect("a link");
    let token = link.split_whitespace().next().expect("a token").to_owned();
    amal.post(&format!("/confirm/{token}"), &[]).await;
    amal.post("/apply/mentee/check", &[]).await;
    amal.post("/me/security/codes", &[("passphrase", PASSPHRASE)])
        .await;
    let page = amal.get("/me/security/codes").await;
    let secret = page.all("code.code-secret").remove(0);
    let wrong = [("code", "000000")];
    amal.post("/me/security/codes/first", &wrong).await;
    let email = App::email(EMAIL);
    let find = move |conn: &mut Conn<'_>| store::by_email(conn, &email);
    let found = app.site.db.read(find).await.expect("readable");
    Seen {
        id: found.expect("confirmed").id.to_string(),
        secrets: vec![token, secret.replace(' ', ""), secret],
    }
}

/// Somebody guesses, with lines that look like a log's.
async fn guesses(app: &App) {
    let forged = format!("{EMAIL}\r\n2026-11-23T12:00:00Z  INFO forged line\u{1b}[31m");
    for email in [EMAIL, forged.as_str()] {
        for _ in 0..8 {
            let wrong = [("email", email), ("passphrase", "Quetzal is not this one")];
            app.visitor().at(NETWORK).post("/sign-in", &wrong).await;
        }
    }
    let right = [("email", EMAIL), ("passphrase", PASSPHRASE)];
    app.visitor()
        .at("203.0.113.78")
        .post("/sign-in", &right)
        .await;
    let odd = App::request("GET", "/en/Canary%0d%0aINFO%20forged", None)
        .header(header::USER_AGENT, NAME)
        .header(header::REFERER, EMAIL);
    app.send(odd.body(Body::empty()).expect("a request")).await;
}

/// Something fails, in the middle of somebody's request.
async fn breaks(app: &App) {
    let broken = |conn: &mut Conn<'_>| match conn.link() {
        Link::Sqlite(link) => link.batch_execute("drop table outbox"),
        Link::Postgres(link) => link.batch_execute("drop table outbox"),
    };
    app.site.db.write(broken).await.expect("a broken database");
    let shown = app.visitor().post("/reset", &[("email", EMAIL)]).await;
    assert_eq!(shown.status, 500);
}

#[tokio::test]
async fn s57_and_s59_the_log_tells_what_happened_and_of_nobody() {
    let (paper, _log) = Paper::in_use();
    tracing::info!("planted {NAME}");
    assert!(paper.text().contains(NAME), "what is logged is seen");
    paper.0.lock().expect("nobody writes").clear();

    let app = App::on_sqlite().await;
    let seen = applies(&app).await;
    let rosa = app.coordinator("Rosa").await;
    rosa.get("/desk/applications").await;
    softly(&app).await;
    guesses(&app).await;
    breaks(&app).await;

    let log = paper.text();
    for word in TOLD.split(' ').filter(|word| word.len() > 2) {
        assert!(!log.contains(word), "r28: {word} is in the log");
    }
    let events = [
        "signed in",
        "a sign-in was refused",
        "tried too often",
        "a request failed",
    ];
    for event in events {
        assert!(log.contains(event), "S-58: {event} is missing in:\n{log}");
    }
    assert!(
        log.contains(&seen.id),
        "S-58: who, by an id that names nobody"
    );
    let canaries = [
        "Quetzal",
        "quetzal",
        "Canary",
        "canaries",
        "203.0.113",
        "forged",
    ];
    let canaries = canaries.map(str::to_owned).into_iter().chain(seen.secrets);
    for canary in canaries {
        let lines: Vec<_> = log.lines().filter(|line| line.contains(&canary)).collect();
        assert!(lines.is_empty(), "{canary}: {lines:#?}");
    }
}

#[tokio::test]
async fn s58_refused_rights_and_what_matters_for_security_are_logged_with_ids_and_patterns() {
    let (paper, _log) = Paper::in_use();
    let app = App::on_sqlite().await;
    let mut amal = app.applicant(Side::Mentee, NAME).await;
    let id = amal.id.expect("an account").to_string();
    let own = amal.application().await.id.to_string();
    let refused = || paper.of("a right was refused", &id);
    amal.get("/me/application").await;
    assert!(refused().is_empty(), "what is allowed is no refusal");
    // A page of the desk, somebody else's pair, and another site that posts in her name.
    amal.get(&format!("/desk/applications/{own}")).await;
    amal.post(&format!("/me/pair/{own}/yes"), &[]).await;
    amal.get("/me/nowhere/canary.quetzal").await;
    let lines = refused();
    assert_eq!(lines.len(), 2, "{lines:#?}");
    assert!(lines[0].contains("/desk/applications/{id}") && lines[0].contains("member"));
    assert!(lines[1].contains("POST") && lines[1].contains("/me/pair/{id}/yes"));
    let cookie = format!("__Host-session={}", amal.cookie.clone().expect("signed in"));
    let foreign = axum::http::Request::post("/en/me/withdraw")
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "cross-site")
        .header(header::COOKIE, cookie);
    let foreign = foreign.body(Body::empty()).expect("a request");
    assert_eq!(app.send(foreign).await.status, 403);
    assert_eq!(paper.of("a post from elsewhere was refused", &id).len(), 1);
    // What she does about her data and her way in, and who looks.
    amal.get("/me/data/copy").await;
    amal.post("/me/data/objection", &[("wish", "yes")]).await;
    let rosa = app.coordinator("Rosa").await;
    rosa.get(&format!("/desk/applications/{own}")).await;
    amal.post("/sign-out", &[]).await;
    let rosa = rosa.id.expect("an account").to_string();
    for (event, who) in [
        ("used a right", &id),
        ("signed out", &id),
        ("read an application", &rosa),
    ] {
        assert_eq!(
            paper.of(event, who).len(),
            1,
            "{event} in:\n{}",
            paper.text()
        );
    }
    assert!(paper.text().contains("sealing with this key"), "key use");
    for canary in ["Quetzal", "quetzal", own.as_str()] {
        let lines: Vec<_> = paper.of("refused", canary);
        assert!(lines.is_empty(), "{canary}: {lines:#?}");
    }
}
