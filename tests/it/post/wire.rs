//! Every kind of email in every language, as a mail server gets it: whole, in plain signs, and the same once it is read.

use super::server;
use crate::support::App;
use alongside::{
    config::Post,
    db::{Conn, schema::outbox},
    mail::{Queued, Sender},
    vocab::{LetterId, Locale, Moment},
    web::Day,
};
use diesel::prelude::*;
use mail_parser::{HeaderValue, MessageParser, MimeHeaders};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs};

const CHARITY: &str = "الجمعية, “Alongside” 同行";
const TO: &str = "amal@home.example";

/// Every kind of email there is, by its template.
fn kinds() -> Vec<String> {
    let features = fs::read_dir("templates").expect("the templates");
    let mut found = Vec::new();
    for feature in features {
        let feature = feature.expect("a folder").file_name();
        let feature = feature.to_string_lossy().into_owned();
        let Ok(folder) = fs::read_dir(format!("templates/{feature}/mail")) else {
            continue;
        };
        for file in folder {
            let name = file.expect("a file").file_name();
            found.push(format!("{feature}/mail/{}", name.to_string_lossy()));
        }
    }
    found.sort();
    found
}

/// Everything that any kind speaks about, with what makes a line long and one that is a single dot.
fn facts() -> Value {
    json!({
        "token": "a".repeat(43), "staff": false, "days": 5, "what": "passphrase",
        "by": Day::of(Moment::from_micros(1_805_100_000_000_000)),
        "outcome": "done", "ground": "",
        "answer": format!("{}\n.\n..\nإجابتنا: نعم\n我們的答覆", "一段很長的文字，沒有任何空格".repeat(60)),
    })
}

async fn written(app: &App, queued: Queued) {
    let write = move |conn: &mut Conn<'_>| {
        let id = LetterId::new();
        let row = (
            outbox::id.eq(id),
            outbox::sealed.eq(conn.seal("outbox.sealed", id.as_str(), &queued)),
            outbox::queued_at.eq(conn.now()),
            outbox::due_at.eq(conn.now()),
        );
        diesel::insert_into(outbox::table)
            .values(row)
            .execute(conn.link())
    };
    app.site.db.write(write).await.expect("written");
}

/// What RFC 5322 and RFC 2045 ask of every email, whatever it says.
fn is_well_formed(raw: &str, what: &str) {
    assert!(raw.is_ascii(), "{what}: every server takes ASCII");
    assert!(
        raw.lines().all(|line| line.len() <= 998),
        "{what}: no line is too long"
    );
    let (head, _) = raw.split_once("\n\n").expect("a head and a body");
    let names: Vec<_> = head
        .lines()
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split_once(':').expect(what).0.to_lowercase())
        .collect();
    for name in [
        "message-id",
        "mime-version",
        "date",
        "from",
        "to",
        "subject",
        "content-type",
        "content-transfer-encoding",
        "auto-submitted",
    ] {
        let count = names.iter().filter(|own| *own == name).count();
        assert_eq!(count, 1, "{what}: {name}\n{head}");
    }
}

#[tokio::test]
async fn f18_every_email_in_every_language_arrives_as_it_was_written() {
    let app = App::on_sqlite_set(|config| CHARITY.clone_into(&mut config.charity)).await;
    let (port, mut received) = server().await;
    // Without asking whether links still open anything: here they are made up.
    let mut config = (*app.site.config).clone();
    config.post = Post::Smtp(format!("smtp://127.0.0.1:{port}").into());
    let sender = Sender::new(app.site.db.clone(), app.site.templates.clone(), config);
    let sender = sender.expect("a sender");
    let kinds = kinds();
    assert!(kinds.len() > 25, "{kinds:?}");
    let mut names = BTreeSet::new();
    for template in &kinds {
        for locale in Locale::ALL {
            let queued = Queued {
                to: App::email(TO),
                locale,
                template: template.clone(),
                page: facts(),
            };
            let words = sender.word(&queued).expect(template);
            written(&app, queued).await;
            assert_eq!(sender.send_due().await.expect("sent"), 1, "{template}");
            let raw = received.recv().await.expect("an email");
            let what = format!("{template} {}\n{raw}", locale.as_str());
            is_well_formed(&raw, &what);
            let read = MessageParser::default().parse(raw.as_bytes()).expect(&what);
            assert_eq!(read.subject(), Some(words.subject.as_str()), "{what}");
            let text = read.body_text(0).expect(&what);
            assert_eq!(
                text.replace("\r\n", "\n").trim_end(),
                words.text.trim_end(),
                "{what}"
            );
            let from = read.from().and_then(|from| from.first()).expect(&what);
            assert_eq!(from.name(), Some(CHARITY), "{what}");
            assert_eq!(from.address(), Some("alongside@charity.example"), "{what}");
            let to = read.to().and_then(|to| to.first()).expect(&what);
            assert_eq!(to.address(), Some(TO), "{what}");
            let at = read.date().expect(&what).to_timestamp();
            assert_eq!(at, app.clock.now().micros() / 1_000_000, "{what}");
            let name = read.message_id().expect(&what);
            assert!(name.ends_with("@charity.example"), "{what}");
            assert!(names.insert(name.to_owned()), "{what}: a name of its own");
            let kind = read.content_type().expect(&what);
            assert_eq!(
                (kind.ctype(), kind.subtype()),
                ("text", Some("plain")),
                "{what}"
            );
            assert_eq!(
                kind.attribute("charset").map(str::to_lowercase).as_deref(),
                Some("utf-8"),
                "{what}"
            );
            assert!(
                matches!(read.header("Auto-Submitted"), Some(HeaderValue::Text(_))),
                "{what}"
            );
        }
    }
}
