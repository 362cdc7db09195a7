//! The demonstration's letters on a page, because it sends none: whoever looks can follow a link in them.

use crate::{
    mail::{self, Message, Sender},
    vocab::Moment,
    web::{Day, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(letters)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<MailPage>()
}

#[derive(TypedPath)]
#[typed_path("/demo/mail")]
struct Letters;

#[derive(Serialize)]
struct MailPage {
    letters: Vec<Letter>,
}

#[derive(Serialize)]
struct Letter {
    to: String,
    at: Day,
    subject: String,
    /// The language's code, and which way it is written.
    locale: &'static str,
    dir: &'static str,
    lines: Vec<Line>,
}

/// A line of a letter that is not empty.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Line {
    text: String,
    /// The path of a page of ours; empty if the line is no link.
    href: String,
}

impl Page for MailPage {
    const TEMPLATE: &'static str = "demo/mail.html";

    fn samples() -> Vec<Self> {
        let message = Message {
            to: "mentee@demo.example".to_owned(),
            subject: "Something new waits on your page".to_owned(),
            text: "Sign in to read more:\nhttp://127.0.0.1:8080/en/me\n".to_owned(),
            locale: crate::vocab::Locale::En,
            dir: "ltr",
        };
        let letter = Letter::of(Moment::from_micros(0), message, "http://127.0.0.1:8080");
        let full = Self {
            letters: vec![letter],
        };
        vec![full, Self { letters: vec![] }]
    }
}

impl Letter {
    fn of(at: Moment, message: Message, home: &str) -> Self {
        let texts = message.text.lines().map(str::trim);
        Self {
            to: message.to,
            at: Day::of(at),
            subject: message.subject,
            locale: message.locale.as_str(),
            dir: message.dir,
            lines: texts
                .filter(|text| !text.is_empty())
                .map(|text| Line::of(text, home))
                .collect(),
        }
    }
}

impl Line {
    fn of(text: &str, home: &str) -> Self {
        let path = text
            .strip_prefix(home)
            .filter(|path| path.starts_with('/') && !path.contains(char::is_whitespace));
        Self {
            text: text.to_owned(),
            href: path.unwrap_or_default().to_owned(),
        }
    }
}

async fn letters(_: Letters, visit: Visit, State(site): State<Site>) -> Result {
    let sender = Sender::new(
        site.db.clone(),
        site.templates.clone(),
        (*site.config).clone(),
    )?;
    let mut letters = Vec::new();
    for (at, queued) in site.db.read(mail::waiting).await? {
        let message = sender.word(&queued)?;
        letters.push(Letter::of(at, message, &site.config.public_url));
    }
    visit.show(&MailPage { letters })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_addresses_become_links() {
        let home = "http://127.0.0.1:8080";
        let href = |text: &str| Line::of(text, home).href;
        assert_eq!(href("http://127.0.0.1:8080/ar/me"), "/ar/me");
        for text in [
            "Sign in to read more:",
            "http://127.0.0.1:80801/en/me",
            "https://elsewhere.example/en/me",
            "http://127.0.0.1:8080/en/me is the page",
        ] {
            assert_eq!(href(text), "", "{text}");
        }
    }
}
