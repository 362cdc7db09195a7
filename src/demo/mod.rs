//! The demonstration: a charity with invented people in every state, to be looked at and played with. Nothing in it is real, and nothing leaves it.

mod answers;
mod diary;
mod dice;
mod fate;
mod folder;
mod interests;
mod names;
mod notes;
mod pages;
mod pairing;
mod past;
mod people;
mod round;
mod said;
mod sign_ins;
mod store;
#[cfg(test)]
mod tests;
mod weeks;

use crate::{
    accounts::{self, Passphrase, Profile},
    app,
    config::{Config, Database, KeySource, Post},
    db::Conn,
    rounds,
    vocab::{Clock, Locale, PersonId},
    web::{Sample, Site},
};
use anyhow::{Context, Result};
use axum::Router;
use diary::{OPENED, at, diary};
use dice::Dice;
use diesel::{QueryResult, result::Error};
use pairing::Pairing;
use past::Past;
use people::people;
use std::path::Path;

/// Where the demonstration lies.
const FOLDER: &str = "data/demo";

/// How large the demonstration is.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many people apply as mentors.
    pub mentors: usize,
    /// How many people apply as mentees.
    pub mentees: usize,
    /// The same seed makes the same people.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            mentors: 60,
            mentees: 80,
            seed: 1,
        }
    }
}

/// A demonstration, ready to be served.
#[derive(Debug)]
pub struct Prepared {
    /// What the pages need.
    pub site: Site,
    /// Where to look and whom to sign in as, for the terminal.
    pub text: String,
}

/// The pages that only the demonstration has.
pub fn router() -> Router<Site> {
    pages::router()
}

/// Samples of every page that only the demonstration has.
#[must_use]
pub fn samples() -> Vec<Sample> {
    pages::samples()
}

/// Makes the demonstration, in the place of an earlier one.
///
/// # Errors
/// There is something else in its folder, or the disk refuses.
pub async fn prepare(config: Config, options: Options) -> Result<Prepared> {
    prepare_in(Path::new(FOLDER), config, options).await
}

async fn prepare_in(folder: &Path, config: Config, options: Options) -> Result<Prepared> {
    let folder = folder::fresh(folder)?;
    let config = Config {
        database: Database::Sqlite(folder.join("alongside.db")),
        keys: KeySource::File(folder.join("alongside.key")),
        erased: folder.join("alongside.erased"),
        post: Post::Kept,
        demo: true,
        // Whoever tries it out has no authenticator at hand, and there is nobody to protect.
        staff_need_codes: false,
        ..config
    };
    let text = sign_ins::table(&config.public_url, &options);
    let site = app::open(config, Clock::default())?;
    invent(&site, &options).await?;
    Ok(Prepared { site, text })
}

/// Lets the past six weeks happen, in one transaction in which every deed has its own date.
async fn invent(site: &Site, options: &Options) -> Result<()> {
    let passphrase = Passphrase::choose(sign_ins::PASSPHRASE, "");
    let passphrase = passphrase.ok().context("the passphrase is too short")?;
    let hash = accounts::hash(site, passphrase).await?;
    let mut dice = Dice::new(options.seed);
    let people = people(options, &mut dice);
    let now = site.now();
    let new = round::round(now.day(), &mut dice);
    let entries = diary(&people, options.mentees.div_ceil(4) + 3, now, &mut dice);
    let templates = site.templates.clone();
    let live = move |conn: &mut Conn| {
        let opening = &mut conn.dated(at(now, OPENED, 9 * 60 + 15));
        let [one, other, lead] = add_staff(opening, &hash)?;
        let round = rounds::store::open(opening, Some(lead), &new)?;
        let mut past = Past {
            round: rounds::store::by_id(opening, round)?,
            coordinators: [one, other],
            hash,
            begun: vec![None; people.len()],
            people,
            templates,
            pairing: Pairing::default(),
        };
        for (at, deed) in entries {
            past.live(&mut conn.dated(at), deed)?;
        }
        Ok(())
    };
    site.db.write(live).await?;
    Ok(())
}

fn add_staff(conn: &mut Conn, hash: &str) -> QueryResult<[PersonId; 3]> {
    let mut added = Vec::new();
    for (name, called, role, _) in sign_ins::STAFF {
        let profile = Profile {
            email: sign_ins::email(name),
            name: called.to_owned(),
            locale: Locale::En,
        };
        added.push(accounts::store::add_ready(conn, &profile, role, hash)?);
    }
    added.try_into().map_err(|_| Error::NotFound)
}
