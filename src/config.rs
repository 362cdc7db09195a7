//! The settings of this installation: the only reader of the environment.

use crate::vocab::{Email, Prefix};
use anyhow::{Context, Result, bail};
use secrecy::SecretString;
use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

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
        Self::from(variable)
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
        Ok(Self {
            database: Database::parse(&text("DATABASE_URL", "sqlite:data/alongside.db"))?,
            listen,
            public_url: checked_url(&public_url)?,
            keys: match setting("ALONGSIDE_KEY") {
                Some(key) => KeySource::Text(key.into()),
                None => KeySource::File(text("ALONGSIDE_KEY_FILE", "data/alongside.key").into()),
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
            contact_email: text("ALONGSIDE_CONTACT_EMAIL", "mentoring@example.org"),
            contact_phone: text("ALONGSIDE_CONTACT_PHONE", "+44 20 7946 0018"),
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

fn proxies(list: &str) -> Result<Vec<Prefix>> {
    list.split(',')
        .map(str::trim)
        .filter(|one| !one.is_empty())
        .map(|one| {
            Prefix::parse(one).with_context(|| {
                format!(
                    "ALONGSIDE_PROXY holds {one:?}; it must list addresses like 127.0.0.1 or networks like 10.0.0.0/8"
                )
            })
        })
        .collect()
}

fn asked_in_an_hour(number: &str) -> Result<u32> {
    let number_of = number.trim().parse();
    match number_of {
        Ok(number @ 2..=1_000_000) => Ok(number),
        _ => bail!(
            "ALONGSIDE_ASKED_EMAILS is {number:?}; it must be a number of emails in an hour, from 2 to 1000000"
        ),
    }
}

/// A mail server's URL, if nobody on the way there can read along.
fn sealed_way(url: String) -> Result<String> {
    let Some(rest) = url.strip_prefix("smtp://") else {
        return Ok(url);
    };
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, after)| after);
    let bare = host.rsplit_once(':').map_or(host, |(before, _)| before);
    let here = |text: &str| text.parse::<IpAddr>().is_ok_and(|own| own.is_loopback());
    let near =
        bare == "localhost" || here(bare) || here(bare.trim_matches(['[', ']'])) || host == "[::1]";
    if !near && !url.contains("tls=required") {
        // What the URL holds is a secret, so no sentence repeats it.
        bail!(
            "ALONGSIDE_SMTP_URL begins with smtp:// and names another host, so emails with links and names would travel where others can read them; begin it with smtps://, or end it with ?tls=required where the server speaks STARTTLS"
        );
    }
    Ok(url)
}

fn checked_url(url: &str) -> Result<String> {
    let near = ["http://127.0.0.1", "http://localhost", "http://[::1]"]
        .iter()
        .any(|near| url.starts_with(near));
    if !url.starts_with("https://") && !near {
        bail!(
            "ALONGSIDE_PUBLIC_URL is {url:?}; it must begin with https:// (http:// only for this machine itself), because a session's cookie travels over nothing else"
        );
    }
    Ok(url.trim_end_matches('/').to_owned())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, value: &str) -> Result<Config> {
        Config::from(|asked| (asked == name).then(|| value.to_owned()))
    }

    #[test]
    fn nothing_set_is_a_working_setting() {
        let config = Config::from(|_| None).expect("the defaults fit together");
        assert_eq!(
            config.database,
            Database::Sqlite("data/alongside.db".into())
        );
        assert_eq!(config.public_url, "http://127.0.0.1:8080");
    }

    #[test]
    fn a_wrong_setting_is_named_in_the_sentence() {
        let wrong = [
            ("ALONGSIDE_LISTEN", "8080"),
            ("ALONGSIDE_PUBLIC_URL", "http://alongside.example.org"),
            ("ALONGSIDE_MAIL_FROM", "the office"),
            ("ALONGSIDE_ASKED_EMAILS", "0"),
            ("ALONGSIDE_ASKED_EMAILS", "no end"),
            ("ALONGSIDE_PROXY", "127.0.0.1, the proxy"),
            ("DATABASE_URL", "host=localhost dbname=alongside"),
            ("DATABASE_URL", "sqlite:"),
            (
                "DATABASE_URL",
                "postgres://alongside@db.example.org/alongside",
            ),
            ("ALONGSIDE_SMTP_URL", "smtp://mail.example.org"),
            ("ALONGSIDE_SMTP_URL", "smtp://localhost.example.org:25"),
            ("ALONGSIDE_SMTP_URL", "smtp://127.0.0.1@mail.example.org"),
            ("ALONGSIDE_SMTP_URL", "smtp://192.0.2.1?tls=opportunistic"),
        ];
        for (name, value) in wrong {
            let sentence = format!("{:#}", with(name, value).expect_err(value));
            assert!(sentence.contains(name), "{sentence}");
        }
    }

    #[test]
    fn a_mail_server_is_reached_by_a_way_that_nobody_reads_along_on() {
        for url in [
            "smtps://user:passphrase@mail.example.org",
            "smtp://user:passphrase@mail.example.org:587?tls=required",
            "smtp://127.0.0.1:2525",
            "smtp://localhost",
            "smtp://[::1]:25",
        ] {
            assert!(with("ALONGSIDE_SMTP_URL", url).is_ok(), "{url}");
        }
        let refused = with(
            "ALONGSIDE_SMTP_URL",
            "smtp://a:hidden-word@mail.example.org",
        );
        let sentence = format!("{:#}", refused.expect_err("refused"));
        assert!(
            sentence.contains("smtps://") && !sentence.contains("hidden-word"),
            "{sentence}"
        );
    }

    #[test]
    fn s54_no_log_shows_a_secret_of_the_settings() {
        let secrets = [
            ("DATABASE_URL", "postgres://a:hidden-word@localhost/b"),
            ("ALONGSIDE_KEY", "hidden-word"),
            ("ALONGSIDE_SMTP_URL", "smtps://a:hidden-word@mail.example"),
        ];
        for (name, value) in secrets {
            let config = with(name, value).expect(name);
            assert!(!format!("{config:?}").contains("hidden-word"), "{name}");
        }
    }

    #[test]
    fn a_server_nearby_or_a_stated_sslmode_is_accepted() {
        for url in [
            "postgres://alongside@localhost/alongside",
            "postgres://postgres@%2Ftmp%2Fpg/alongside",
            "postgres:///alongside",
            "postgresql://a:b@db.example.org/alongside?sslmode=verify-full",
        ] {
            assert_eq!(
                Database::parse(url).expect(url),
                Database::Postgres(url.to_owned())
            );
        }
    }
}
