//! What handlers share: the database, the templates, the settings.

use super::{Crowd, Kind};
use crate::{
    config::Config,
    db::Db,
    i18n::Templates,
    vocab::{Clock, Moment},
};
use axum::extract::FromRef;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What handlers share. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct Site {
    /// The database.
    pub db: Db,
    /// Templates and words.
    pub templates: Templates,
    /// The settings.
    pub config: Arc<Config>,
    /// Hashing a passphrase takes 19 MiB and a whole core, so only a few happen at once.
    pub hashing: Arc<Semaphore>,
    /// The kinds of objects that have an id in an address.
    pub kinds: Arc<[Kind]>,
    /// How many requests of each network are being answered.
    pub crowd: Crowd,
}

impl Site {
    /// Puts the shared parts together.
    #[must_use]
    pub fn new(db: Db, templates: Templates, config: Config, kinds: Vec<Kind>) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            db,
            templates,
            config: Arc::new(config),
            hashing: Arc::new(Semaphore::new(cores)),
            kinds: kinds.into(),
            crowd: Crowd::default(),
        }
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock().now()
    }

    /// The clock.
    #[must_use]
    pub const fn clock(&self) -> &Clock {
        self.db.clock()
    }
}

impl FromRef<Site> for Db {
    fn from_ref(site: &Site) -> Self {
        site.db.clone()
    }
}
