//! The command line.

mod backups;
mod keeping;
mod pairing;

use crate::{
    accounts::{self, Profile},
    app,
    config::Config,
    db, demo, privacy,
    seal::fresh_token,
    sheets::Trouble,
    vocab::{Clock, Email, Locale, Role, name::shown},
    web::Site,
};
use anyhow::{Context, Result, bail};
use axum::Router;
use clap::{Parser, Subcommand};
use std::{future::Future, io::Write, net::SocketAddr, process::ExitCode};
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
    /// Find the best pairs on spreadsheets, without a database.
    ///
    /// Every sheet is a CSV file in UTF-8 with commas, and its first line names the columns; docs/MATCH.md says more.
    Match(Box<pairing::Options>),
    /// Bring the database up to date.
    Migrate {
        /// On PostgreSQL: grant this role what `serve` needs and no more, and let `serve` use it.
        #[arg(long, value_name = "NAME")]
        app_role: Option<String>,
    },
    /// End what was kept long enough, as the service does by itself; or only say what would be ended.
    Retention {
        /// Change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Look whether everything sealed opens, and whether the ledger, accounts, second steps and pairs are as the service wrote them.
    Check {
        /// First sign the rows that it names, as they are now: only after you looked into each of them.
        #[arg(long)]
        accept_rows: bool,
    },
    /// Write all that the database holds to one encrypted file, while the service goes on.
    Backup(backups::Backup),
    /// Read a backup into an empty database, delete again whoever was deleted since, and check everything.
    Restore(backups::Restore),
    /// The keys that everything is sealed with.
    #[command(subcommand)]
    Keys(keeping::Keys),
    /// Members of staff.
    #[command(subcommand)]
    Staff(Staff),
}

#[derive(Subcommand, Debug)]
enum Staff {
    /// Add somebody and print the link by which they choose a passphrase.
    Add {
        /// Their e-mail address.
        #[arg(value_name = "EMAIL")]
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
    match cli.command {
        // Spreadsheets need no settings, so a wrong one does not stop them.
        Command::Match(options) => Ok(pairing::run(*options, complain)?),
        Command::Migrate { app_role } => migrate(&settings()?, app_role.as_deref()),
        Command::Serve => {
            let config = settings()?;
            for sentence in config.still_to_set() {
                tracing::warn!("{sentence}");
            }
            in_runtime(async {
                let site = app::open(config, Clock::default())?;
                serve(site, Router::new()).await
            })
        }
        Command::Demo {
            mentors,
            mentees,
            seed,
        } => in_runtime(show_demo(
            settings()?,
            demo::Options {
                mentors: mentors.into(),
                mentees: mentees.into(),
                seed,
            },
        )),
        Command::Retention { dry_run } => in_runtime(retain(settings()?, dry_run)),
        Command::Check { accept_rows } => in_runtime(keeping::check(settings()?, accept_rows)),
        Command::Backup(options) => options.run(&settings()?),
        Command::Restore(options) => in_runtime(options.run(settings()?)),
        Command::Keys(deed) => deed.run(settings()?),
        Command::Staff(Staff::Add { email, role, name }) => {
            in_runtime(add_staff(settings()?, email, role, name))
        }
    }
}

/// Reads the settings and starts the log that they ask for.
fn settings() -> Result<Config> {
    let config = Config::from_environment()?;
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_new(&config.log).context("ALONGSIDE_LOG")?,
        )
        .with_writer(std::io::stderr)
        .init();
    Ok(config)
}

/// Tells the person at the terminal why it did not work, and the shell how bad it is:
/// 2 for what they can put right in their own sheets, 1 for all else.
#[must_use]
pub fn explain(error: &anyhow::Error) -> ExitCode {
    tracing::debug!("{error:?}");
    for line in format!("{error:#}").lines() {
        complain(line);
    }
    match error.downcast_ref() {
        Some(Trouble::Mistakes(_)) => ExitCode::from(2),
        _ => ExitCode::FAILURE,
    }
}

fn complain(line: &str) {
    // With nobody to hear it, there is nothing left to do.
    let _ = writeln!(std::io::stderr(), "alongside: {line}");
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
        Email::parse(&email).with_context(|| format!("{email:?} is not an email address"))?;
    let role = Role::parse(&role)
        .filter(|role| role.is_staff())
        .with_context(|| format!("{role:?} is not a role; choose coordinator, lead or admin"))?;
    let name = shown(&name);
    let name = if name.is_empty() {
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
        bail!("this email address already has an account");
    };
    say(&format!(
        "Within seven days, choose a passphrase at\n  {}/en/passphrase/{token}",
        site.config.public_url
    ))
}

fn migrate(config: &Config, app_role: Option<&str>) -> Result<()> {
    db::migrate(&config.database)?;
    let Some(role) = app_role else { return Ok(()) };
    db::grant(&config.database, role)?;
    say(&format!(
        "{role} may now serve: it reads and writes rows, changes no table, and of the ledger it neither changes nor removes an entry"
    ))
}

/// Says, class by class, how long it is kept and how much was or would be ended.
async fn retain(config: Config, dry_run: bool) -> Result<()> {
    let site = app::open(config, Clock::default())?;
    let schedule = privacy::Schedule::of(&site.config);
    let ended = if dry_run {
        let own = schedule.clone();
        site.db.read(move |conn| privacy::due(conn, &own)).await?
    } else {
        let ended = privacy::end_due(&site).await?;
        site.db.scrub().await?;
        ended
    };
    let what = if dry_run { "would end" } else { "ended" };
    for one in ended {
        let (class, days) = (one.class.as_str(), schedule.days(one.class));
        say(&format!(
            "{class:<12} {days:>5} days   {what} {:>5}",
            one.count
        ))?;
    }
    Ok(())
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
    let _alone = db::serve_alone(&site.config.database)?;
    // Before anybody can look: whoever was deleted and came back with an old backup goes again.
    privacy::erase_again(&site).await?;
    let me = fresh_token();
    app::start_jobs(&site, &me).await?;
    tracing::info!("serving on {}", site.config.public_url);
    let limits = app::Limits {
        proxies: site.config.proxies.clone(),
        ..app::Limits::default()
    };
    app::serve(listener, app::service(&site, more), stopped(), limits).await?;
    app::leave(&site.db, &me).await
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
