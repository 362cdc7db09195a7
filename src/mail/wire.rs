//! An email as it goes over the wire.

use super::Message;
use crate::vocab::{LetterId, Moment};
use anyhow::{Context, Result};
use lettre::{
    Address,
    message::{
        Mailbox, SinglePart,
        header::{Header, HeaderName, HeaderValue},
    },
};
use std::{
    error::Error,
    fmt,
    time::{Duration, SystemTime},
};

/// From whom an email comes.
#[derive(Clone, Copy, Debug)]
pub(super) struct From<'a> {
    pub(super) name: &'a str,
    pub(super) address: &'a str,
}

/// No email can be sent to this address.
#[derive(Debug)]
pub(super) struct Unsendable;

impl fmt::Display for Unsendable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no email can be sent to this address")
    }
}

/// Says to mail servers and to notices of absence that nobody wrote the email by hand (RFC 3834).
#[derive(Clone, Debug)]
struct ByItself;

impl Header for ByItself {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The email with all that mail servers expect, or it lands among what nobody reads.
/// Its name in the world is the letter's own, so a server that gets it twice can tell.
pub(super) fn composed(
    from: From<'_>,
    (id, at): (LetterId, Moment),
    message: Message,
) -> Result<lettre::Message> {
    let to: Address = message.to.parse().context(Unsendable)?;
    let sender: Address = from
        .address
        .parse()
        .context("ALONGSIDE_MAIL_FROM is no address to send from")?;
    let name = format!("<{id}@{}>", sender.domain());
    let since_1970 = Duration::from_micros(at.micros().unsigned_abs());
    Ok(lettre::Message::builder()
        .message_id(Some(name))
        .date(SystemTime::UNIX_EPOCH + since_1970)
        .from(Mailbox::new(Some(from.name.to_owned()), sender))
        .to(Mailbox::new(None, to))
        .subject(message.subject)
        .header(ByItself)
        .singlepart(SinglePart::plain(message.text))?)
}
