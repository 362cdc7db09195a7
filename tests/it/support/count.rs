//! Counts what is asked of each database, so that a test can see a page asking once for each of its rows.

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use std::{
    collections::HashMap,
    sync::{Mutex, Once, PoisonError},
};

static COUNTS: Mutex<Option<HashMap<String, usize>>> = Mutex::new(None);
static START: Once = Once::new();

/// Watches one connection; the address of its database is the first thing it is told.
#[derive(Default)]
struct Watch {
    database: String,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => {
                url.clone_into(&mut self.database);
            }
            InstrumentationEvent::StartQuery { .. } => {
                let mut counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
                *counts
                    .get_or_insert_default()
                    .entry(self.database.clone())
                    .or_default() += 1;
            }
            _ => {}
        }
    }
}

/// From now on connections are watched.
pub(crate) fn start() {
    START.call_once(|| {
        set_default_instrumentation(|| Some(Box::new(Watch::default())))
            .expect("nobody else watches");
    });
}

/// How many queries a database has been asked.
pub(crate) fn of(database: &str) -> usize {
    let counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    counts
        .as_ref()
        .and_then(|counts| counts.get(database))
        .copied()
        .unwrap_or_default()
}
