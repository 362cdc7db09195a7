//! The name that a possible match sees, asked once of whoever applied before everybody was asked.

use crate::{
    applications::{
        self, Answers, State as Stands, Step,
        store::{Changed, save},
        to_show,
    },
    db::Conn,
    ledger::{self, Noun, Verb},
    vocab::{
        PersonId,
        name::{surely_called, tells_all},
    },
    web::Mistake,
};
use diesel::QueryResult;
use serde::Serialize;

/// The panel on one's own page.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Naming {
    /// What stands in the field.
    pub(super) shown: String,
    /// Whether it is kept and tells all of the name, which the person may not have meant.
    pub(super) seen: bool,
}

/// What became of a name to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// It is kept, or there is nothing to name any more.
    Kept,
    /// It is kept, and tells all of the name.
    AllOfIt,
    /// Nobody could read it as a name, or it is too long.
    Wrong(Mistake),
    /// The answers changed meanwhile.
    Meanwhile,
}

impl Naming {
    /// The question, if this person was never asked it. What stands in the field is offered only where nothing can go wrong.
    pub(super) fn asked_of(state: Stands, answers: &Answers) -> Option<Self> {
        (is_open(state) && answers.shown.is_none()).then(|| Self {
            shown: surely_called(&answers.name).unwrap_or_default(),
            seen: false,
        })
    }

    /// An invented one.
    pub(super) fn sample(seen: bool) -> Self {
        Self {
            shown: "Amal".to_owned(),
            seen,
        }
    }
}

/// Whether somebody may still be shown to a match: it was handed in and is not over.
pub(super) fn is_open(state: Stands) -> bool {
    state != Stands::Draft && !state.is_over()
}

/// Keeps a name to show; an empty one says that none is to be seen.
pub(super) fn keep(conn: &mut Conn, person: PersonId, typed: &str) -> QueryResult<Named> {
    let shown = match to_show(typed) {
        Ok(shown) => shown,
        Err(mistake) => return Ok(Named::Wrong(mistake)),
    };
    let found = applications::store::latest_of(conn, person)?;
    let Some(mut application) = found.filter(|one| is_open(one.state)) else {
        return Ok(Named::Kept);
    };
    let named = if tells_all(&shown, &application.answers.name) {
        Named::AllOfIt
    } else {
        Named::Kept
    };
    application.answers.shown = Some(shown);
    if save(conn, &application)? == Changed::NotAny {
        return Ok(Named::Meanwhile);
    }
    let about = (Noun::Application, application.id.as_str());
    ledger::record(
        conn,
        Some(person),
        Verb::Edited,
        about,
        Some(Step::Name.as_str()),
    )?;
    Ok(named)
}
