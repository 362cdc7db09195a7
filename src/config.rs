//! The settings of this installation: the only reader of the environment.

mod checked;

use crate::vocab::{Email, Prefix};
use anyhow::{Context, Result, bail};
use checked::{
    OURS, asked_in_an_hour, checked_phone, checked_url, proxies, refuse_others, sealed_way,
};
use secrecy::SecretString;
use std::{cell::RefCell, collections::BTreeSet, fmt, net::SocketAddr, path::PathBuf};

/// Nobody's: the domain and the number are set aside for examples.
const EXAMPLE_EMAIL: &str = "mentoring@example.org";
const EXAMPLE_PHONE: &str = "+44 20 7946 0018";

/// Everything that an operator can set. `.env.example` says what each is for.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the data lies.
    pub database: Database,
    /// The address to listen on.
    pub listen: SocketAddr,
    /// How people reach the service from outside, without a slash at the end.
    pub public_url: String,
    /// Where the sealing keys come from.
    pub keys: KeySource,
    /// The proxies whose word on where a request comes from is taken.
    pub proxies: Vec<Prefix>,
    /// Where mail goes.
    pub post: Post,
    /// The list of erased people, kept apart from the database and its backups.
    pub erased: PathBuf,
    /// Periods of keeping that differ from the usual ones, as `privacy::Schedule` reads them.
    pub keep: String,
    /// Which checks a role of the programme needs, as `applications::checks::Policy` reads them.
    pub checks: String,
    /// How far a DBS check of a role may look, read likewise.
    pub dbs: String,
    /// How many years a check is good, read likewise.
    pub check_years: String,
    /// A list of leaked passphrases, ordered by SHA-1; without it only what is guessed early is refused.
    pub leaked: Option<PathBuf>,
    /// The fingerprint of what the charity's data protection impact assessment was signed for; empty if it is not signed.
    pub dpia: String,
    /// How many emails that strangers ask for go in an hour.
    pub asked_in_an_hour: u32,
    /// From whom mail comes.
    pub mail_from: Email,
    /// The charity's name, as pages and mails say it.
    pub charity: String,
    /// A person's e-mail address, for whoever would rather write.
    pub contact_email: String,
    /// A person's telephone number, for whoever would rather talk.
    pub contact_phone: String,
    /// Whether this is the demo: made-up people, mail shown on a page.
    pub demo: bool,
    /// Whether the desk opens only to staff who signed in with a code too. No setting turns it off; only the demo goes without.
    pub staff_need_codes: bool,
    /// What is logged, in the syntax of `tracing`'s filter.
    pub log: String,
}

/// Where the data lies. Its `Debug` shows no address, which may hold a passphrase.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// One file on this machine.
    Sqlite(PathBuf),
    /// A PostgreSQL server.
    Postgres(String),
}

/// Where the sealing keys come from.
#[derive(Clone, Debug)]
pub enum KeySource {
    /// A file that only the service can read; made on the first start.
    File(PathBuf),
    /// The file's text, handed over in the environment.
    Text(SecretString),
}

/// Where mail goes.
#[derive(Clone, Debug)]
pub enum Post {
    /// To a mail server.
    Smtp(SecretString),
    /// Nowhere: letters wait in the outbox. The demo shows them on a page.
    Kept,
}

impl Config {
    /// Reads the settings.
    ///
    /// # Errors
    /// A sentence that names the setting, what it holds and what it should hold.
    pub fn from_environment() -> Result<Self> {
        let asked = RefCell::new(BTreeSet::new());
        let config = Self::from(|name| {
            asked.borrow_mut().insert(name.to_owned());
            variable(name)
        })?;
        refuse_others(names_set(), &asked.into_inner())?;
        Ok(config)
    }

    /// What a service for real people should not do without, a sentence each.
    pub fn still_to_set(&self) -> impl Iterator<Item = &'static str> {
        let open = [
            (
                matches!(self.post, Post::Kept),
                "ALONGSIDE_SMTP_URL is not set: emails wait in the outbox, and nobody gets any",
            ),
            (
                self.contact_email == EXAMPLE_EMAIL,
                "ALONGSIDE_CONTACT_EMAIL is not set: every page gives people an address where nobody reads",
            ),
            (
                self.contact_phone == EXAMPLE_PHONE,
                "ALONGSIDE_CONTACT_PHONE is not set: every page gives people a number where nobody answers",
            ),
        ];
        open.into_iter()
            .filter_map(|(open, sentence)| open.then_some(sentence))
    }

    fn from(setting: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let text = |name: &str, default: &str| setting(name).unwrap_or_else(|| default.to_owned());
        let listen = text("ALONGSIDE_LISTEN", "127.0.0.1:8080");
        let listen = listen.parse().with_context(|| {
            format!(
                "ALONGSIDE_LISTEN is {listen:?}; it must be an address and port like 127.0.0.1:8080"
            )
        })?;
        let public_url = text("ALONGSIDE_PUBLIC_URL", &format!("http://{listen}"));
        let from = text("ALONGSIDE_MAIL_FROM", "alongside@localhost.localdomain");
        let contact_email = text("ALONGSIDE_CONTACT_EMAIL", EXAMPLE_EMAIL);
        let contact_phone = text("ALONGSIDE_CONTACT_PHONE", EXAMPLE_PHONE);
        let key_file = text("ALONGSIDE_KEY_FILE", "data/alongside.key");
        Ok(Self {
            database: Database::parse(&text("DATABASE_URL", "sqlite:data/alongside.db"))?,
            listen,
            public_url: checked_url(&public_url)?,
            keys: match setting("ALONGSIDE_KEY") {
                Some(key) => KeySource::Text(key.into()),
                None => KeySource::File(key_file.into()),
            },
            proxies: proxies(&text("ALONGSIDE_PROXY", ""))?,
            post: match setting("ALONGSIDE_SMTP_URL") {
                Some(url) => Post::Smtp(sealed_way(url)?.into()),
                None => Post::Kept,
            },
            erased: text("ALONGSIDE_ERASED_FILE", "data/alongside.erased").into(),
            keep: text("ALONGSIDE_KEEP", ""),
            checks: text("ALONGSIDE_CHECKS", ""),
            dbs: text("ALONGSIDE_DBS", ""),
            check_years: text("ALONGSIDE_CHECK_YEARS", ""),
            leaked: setting("ALONGSIDE_LEAKED_FILE").map(PathBuf::from),
            dpia: text("ALONGSIDE_DPIA", ""),
            asked_in_an_hour: asked_in_an_hour(&text("ALONGSIDE_ASKED_EMAILS", "240"))?,
            // The charity's own mail server may take what no server elsewhere can answer.
            mail_from: Email::known(&from).with_context(|| {
                format!("ALONGSIDE_MAIL_FROM is {from:?}; it must be an email address")
            })?,
            charity: text("ALONGSIDE_CHARITY", "Migrants’ Rights Network"),
            contact_email: Email::parse(&contact_email)
                .with_context(|| {
                    format!(
                        "ALONGSIDE_CONTACT_EMAIL is {contact_email:?}; it must be an email address, because it stands at the foot of every page"
                    )
                })?
                .as_str()
                .to_owned(),
            contact_phone: checked_phone(contact_phone)?,
            demo: false,
            staff_need_codes: true,
            log: text("ALONGSIDE_LOG", "info"),
        })
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite(_) => "Sqlite(…)",
            Self::Postgres(_) => "Postgres(…)",
        })
    }
}

impl Database {
    /// Reads a database URL. The scheme decides; an unknown one is refused.
    ///
    /// # Errors
    /// Any other scheme, and a PostgreSQL server on another host without an `sslmode`.
    pub fn parse(url: &str) -> Result<Self> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() {
                bail!(
                    "DATABASE_URL is {url:?}; after sqlite: it must name a file, like sqlite:data/alongside.db"
                );
            }
            return Ok(Self::Sqlite(path.into()));
        }
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            bail!("DATABASE_URL must begin with sqlite: or postgres://");
        }
        let host = url.split_once("://").map_or("", |(_, rest)| rest);
        let host = host.rsplit_once('@').map_or(host, |(_, after)| after);
        let near = ["localhost", "127.", "[::1]", "%2F", "%2f", "/", "?"]
            .iter()
            .any(|near| host.starts_with(near));
        if !near && !url.contains("sslmode=") {
            bail!(
                "DATABASE_URL names a server on another host; say how the way there is protected: sslmode=verify-full (or sslmode=disable inside a private network)"
            );
        }
        Ok(Self::Postgres(url.to_owned()))
    }
}

/// Whether colours at the terminal are welcome: <https://no-color.org>.
#[must_use]
pub fn colour_is_welcome() -> bool {
    variable("NO_COLOR").is_none()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.trim().is_empty())
}

fn names_set() -> impl Iterator<Item = String> {
    std::env::vars_os()
        .filter_map(|(name, _)| name.into_string().ok())
        .filter(|name| name.to_uppercase().starts_with(OURS))
}

#[cfg(test)]
mod tests;
