//! Takes letters from the outbox, words them, and hands them to a mail server.

use super::{
    Queued,
    failed::{Answer, Failure},
    lane::Ceiling,
    store::{self, Before},
    wire::{self, Unsendable},
};
use crate::{
    config::{Config, Post},
    db::Db,
    i18n::Templates,
    vocab::{LetterId, Locale},
};
use anyhow::{Context, Result};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor, transport::smtp};
use secrecy::ExposeSecret;
use serde::Serialize;
use std::{fmt, time::Duration};

/// Letters that go before the sender rests.
const AT_ONCE: usize = 500;

/// Words letters and sends them.
#[derive(Clone)]
pub struct Sender {
    db: Db,
    templates: Templates,
    config: Config,
    server: Option<AsyncSmtpTransport<Tokio1Executor>>,
    before: Before,
}

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// To whom.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The language's code.
    pub locale: Locale,
    /// Which way the language is written.
    pub dir: &'static str,
}

/// What a mail's template sees as `visit`.
#[derive(Serialize)]
struct MailVisit<'a> {
    at: String,
    charity: &'a str,
    contact_email: &'a str,
    contact_phone: &'a str,
}

impl Sender {
    /// A sender for the mail server of the settings, or for none.
    ///
    /// # Errors
    /// `ALONGSIDE_SMTP_URL` cannot be read.
    pub fn new(db: Db, templates: Templates, config: Config) -> Result<Self> {
        let server = match &config.post {
            Post::Kept => None,
            Post::Smtp(url) => Some(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret())
                    .context(
                        "ALONGSIDE_SMTP_URL must look like smtps://user:password@mail.example.org",
                    )?
                    .timeout(Some(Duration::from_secs(30)))
                    .build(),
            ),
        };
        Ok(Self {
            db,
            templates,
            config,
            server,
            before: |_, _| Ok(true),
        })
    }

    /// The same sender, which asks before each letter whether it may still go.
    #[must_use]
    pub fn asking(mut self, before: Before) -> Self {
        self.before = before;
        self
    }

    /// Gives a letter its words.
    ///
    /// # Errors
    /// Its template asks for a fact it does not have.
    pub fn word(&self, queued: &Queued) -> Result<Message> {
        let visit = MailVisit {
            at: format!("{}/{}", self.config.public_url, queued.locale.as_str()),
            charity: &self.config.charity,
            contact_email: &self.config.contact_email,
            contact_phone: &self.config.contact_phone,
        };
        let subject = queued.template.trim_end_matches(".txt").replace('/', "-") + "-subject";
        Ok(Message {
            to: queued.to.as_str().to_owned(),
            subject: self.templates.words(queued.locale).say(&subject),
            text: self
                .templates
                .render(queued.locale, &queued.template, &queued.page, &visit)?,
            locale: queued.locale,
            dir: queued.locale.dir(),
        })
    }

    /// Sends what is due; how many letters went. Without a mail server letters stay where they are.
    ///
    /// # Errors
    /// The database fails. A letter that cannot be sent is put off and tried again.
    pub async fn send_due(&self) -> Result<usize> {
        let Some(server) = &self.server else {
            return Ok(0);
        };
        let (ceiling, before) = (Ceiling::new(self.config.asked_in_an_hour), self.before);
        let mut count = 0;
        for _ in 0..AT_ONCE {
            let next = self
                .db
                .write(move |conn| store::claim(conn, ceiling, before));
            let Some(claimed) = next.await? else { break };
            let id = claimed.id;
            match self.send(server, (id, &claimed.queued)).await {
                Ok(()) => {
                    count += self.db.write(move |conn| store::sent(conn, id)).await?;
                }
                Err(error) => {
                    let failure = why(server, &error).await;
                    // The error of a mail server can hold the address, so its text is not logged.
                    tracing::warn!(letter.id = %id, attempts = claimed.attempts, permanent = failure.is_some(), "a letter could not be sent");
                    let note = self.db.write(move |conn| match failure {
                        Some(failure) => store::give_up(conn, &claimed, failure),
                        None => store::put_off(conn, &claimed),
                    });
                    note.await?;
                }
            }
        }
        Ok(count)
    }

    async fn send(
        &self,
        server: &AsyncSmtpTransport<Tokio1Executor>,
        (id, queued): (LetterId, &Queued),
    ) -> Result<()> {
        let from = wire::From {
            name: &self.config.charity,
            address: self.config.mail_from.as_str(),
        };
        let at = self.db.clock().now();
        let email = wire::composed(from, (id, at), self.word(queued)?)?;
        server.send(email).await?;
        Ok(())
    }
}

/// Why an email will never go, if its error says so.
async fn why(
    server: &AsyncSmtpTransport<Tokio1Executor>,
    error: &anyhow::Error,
) -> Option<Failure> {
    if error.is::<Unsendable>() {
        return Some(Failure::Address);
    }
    if Answer::of(error.downcast_ref::<smtp::Error>()?) == Answer::Later {
        return None;
    }
    // A server that turns us away at the door, whoever the email is for, has said nothing about the email.
    matches!(server.test_connection().await, Ok(true)).then_some(Failure::Refused)
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender")
    }
}
