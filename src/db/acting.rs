//! Under which session of staff a request acts, so that the ledger can say it of every deed.
//!
//! A request carries it beside its handler, because a deed is written down deep in a transaction, and a parameter through every
//! function would be forgotten in the next one. It is set once, where the session is looked up, and changes nothing but that note.

use crate::vocab::SessionId;
use std::{cell::Cell, future::Future};

tokio::task_local! {
    static SESSION: Cell<Option<SessionId>>;
}

/// A request from its beginning to its end: what is done in it stands under the session that [`acts_under`] names.
pub async fn request<T>(answer: impl Future<Output = T>) -> T {
    SESSION.scope(Cell::new(None), answer).await
}

/// From here on this request acts under a session.
pub fn acts_under(session: Option<SessionId>) {
    // Outside a request, as in a job, there is nobody to name.
    let _ = SESSION.try_with(|own| own.set(session));
}

pub(super) fn session() -> Option<SessionId> {
    SESSION.try_with(Cell::get).unwrap_or_default()
}
