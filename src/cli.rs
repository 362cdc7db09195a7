//! The command line.

use crate::{
    accounts::{self, Profile},
    app,
    config::{Config, KeySource},
    db, demo, keys, ledger,
    seal::Keyring,
    vocab::{Clock, Email, Locale, Role},
    web::Site,
};
use anyhow::{Context, Result, anyhow, bail};
use axum::Router;
use clap::{Parser, Subcommand};
use std::{fs, future::Future, io::Write, net::SocketAddr};
use tokio::net::TcpListener;

/// Mentor–mentee matching: the best pairs, provably, and a person decides.
#[derive(Parser, Debug)]
#[command(name = "alongside", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Serve the pages. Makes the database and a key on the first start.
    Serve,
    /// Serve a demonstration: a charity with invented people, made anew each time under data/demo.
    Demo {
        /// How many people apply as mentors.
        #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u16).range(1..=5000))]
        mentors: u16,
        /// How many people apply as mentees.
        #[arg(long, value_name = "N", default_value_t = 80, value_parser = clap::value_parser!(u16).range(1..=5000))]
        mentees: u16,
        /// The same seed makes the same people.
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
    },
    /// Bring the database up to date.
    Migrate,
    /// Look whether everything sealed opens, and whether the ledger is as it was written.
    Check,
    /// The keys that everything is sealed with.
    #[command(subcommand)]
    Keys(Keys),
    /// Members of staff.
    #[command(subcommand)]
    Staff(Staff),
}

#[derive(Subcommand, Debug)]
enum Keys {
    /// Add a newer key to the key file. Start the service again afterwards, so that it knows it.
    Add,
    /// Seal everything anew with the newest key, while the service goes on. It can be stopped and started again at any time.
    Rotate,
}

#[derive(Subcommand, Debug)]
enum Staff {
    /// Add somebody and print the link by which they choose a passphrase.
    Add {
        /// Their e-mail address.
        #[arg(value_name = "E-MAIL")]
        email: String,
        /// What they may do: coordinator, lead or admin.
        #[arg(long)]
        role: String,
        /// The name by which mentors and mentees will know them.
        #[arg(long, default_value = "")]
        name: String,
    },
}

/// Does what the command line asks.
///
/// # Errors
/// A sentence for the person at the terminal.
pub fn run(cli: Cli) -> Result<()> {
    let config = Config::from_environment()?;
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_new(&config.log).context("ALONGSIDE_LOG")?,
        )
        .with_writer(std::io::stderr)
        .init();
    match cli.command {
        Command::Migrate => db::migrate(&config.database),
        Command::Serve => in_runtime(async {
            let site = app::open(config, Clock::default())?;
            serve(site, Router::new()).await
        }),
        Command::Demo {
            mentors,
            mentees,
            seed,
        } => in_runtime(show_demo(
            config,
            demo::Options {
                mentors: mentors.into(),
                mentees: mentees.into(),
                seed,
            },
        )),
        Command::Check => in_runtime(check(config)),
        Command::Keys(Keys::Add) => add_key(&config),
        Command::Keys(Keys::Rotate) => in_runtime(rotate(config)),
        Command::Staff(Staff::Add { email, role, name }) => {
            in_runtime(add_staff(config, email, role, name))
        }
    }
}

async fn check(config: Config) -> Result<()> {
    let site = app::open(config, Clock::default())?;
    app::link_ledger(&site.db).await?;
    let (count, older) = site.db.read(keys::store::open_all).await?;
    say(&format!(
        "{count} sealed values open; {older} of them are sealed with an older key"
    ))?;
    let report = site.db.read(ledger::chain::store::check).await?;
    if report.faults.is_empty() {
        return say(&format!(
            "{} entries of the ledger are as they were written; the chain has {} links and ends with {}",
            report.entries, report.linked, report.head
        ));
    }
    for fault in &report.faults {
        say(&format!("the ledger was changed: {fault:?}"))?;
    }
    bail!("the ledger is not as it was written");
}

fn add_key(config: &Config) -> Result<()> {
    let KeySource::File(path) = &config.keys else {
        bail!(
            "the keys come from ALONGSIDE_KEY; put one more line there, with the next number and 64 fresh hexadecimal digits"
        );
    };
    let text = fs::read_to_string(path)
        .with_context(|| format!("the key file {} cannot be read", path.display()))?;
    let keys = Keyring::parse(&text).map_err(|error| anyhow!("{}: {error}", path.display()))?;
    let (text, number) = keys
        .with_fresh_key(&text)
        .context("there are 255 keys already; take old ones away")?;
    app::write_key_file(path, &text)?;
    say(&format!(
        "added key {number} to {}; keep a copy of the file, start the service again, then run `alongside keys rotate`",
        path.display()
    ))
}

async fn rotate(config: Config) -> Result<()> {
    let site = app::open(config, Clock::default())?;
    let mut place = keys::store::Place::default();
    loop {
        let from = place.clone();
        let (next, done) = site
            .db
            .write(move |conn| keys::store::seal_anew(conn, from))
            .await?;
        place = next;
        if done {
            break;
        }
    }
    let (_, older) = site.db.read(keys::store::open_all).await?;
    say(&format!(
        "sealed {} of {} values anew; {older} are left with an older key{}",
        place.sealed,
        place.seen,
        if older == 0 {
            ", so older lines may leave the key file when no backup needs them"
        } else {
            "; run it once more"
        }
    ))
}

/// Listens first, so that a demonstration that runs already is left alone.
async fn show_demo(config: Config, options: demo::Options) -> Result<()> {
    let listener = listen(config.listen).await?;
    let prepared = demo::prepare(config, options).await?;
    say(&prepared.text)?;
    serve_on(listener, prepared.site, demo::router()).await
}

async fn add_staff(config: Config, email: String, role: String, name: String) -> Result<()> {
    let email =
        Email::parse(&email).with_context(|| format!("{email:?} is not an e-mail address"))?;
    let role = Role::parse(&role)
        .filter(|role| role.is_staff())
        .with_context(|| format!("{role:?} is not a role; choose coordinator, lead or admin"))?;
    let name = if name.trim().is_empty() {
        email
            .as_str()
            .split('@')
            .next()
            .unwrap_or_default()
            .to_owned()
    } else {
        name
    };
    let site = app::open(config, Clock::default())?;
    let profile = Profile {
        email,
        name,
        locale: Locale::En,
    };
    let Some((_, token)) = site
        .db
        .write(move |conn| accounts::store::add_staff(conn, &profile, role))
        .await?
    else {
        bail!("this address already has an account");
    };
    say(&format!(
        "Within seven days, choose a passphrase at\n  {}/en/passphrase/{token}",
        site.config.public_url
    ))
}

/// Listens until the terminal or the system says stop.
///
/// # Errors
/// The address is taken, or a setting is wrong.
pub async fn serve(site: Site, more: Router<Site>) -> Result<()> {
    let listener = listen(site.config.listen).await?;
    serve_on(listener, site, more).await
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("cannot listen on {address}; is another program there? Set ALONGSIDE_LISTEN")
    })
}

async fn serve_on(listener: TcpListener, site: Site, more: Router<Site>) -> Result<()> {
    app::start_jobs(&site)?;
    tracing::info!("serving on {}", site.config.public_url);
    app::serve(listener, app::service(&site, more), stopped()).await
}

async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminate) = terminate {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            return;
        }
    }
    let _ = interrupt.await;
}

fn in_runtime(work: impl Future<Output = Result<()>>) -> Result<()> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// Prints for the person at the terminal.
fn say(text: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{text}").context("cannot print")
}
