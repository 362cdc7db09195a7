//! Somebody as the desk names them: the name they use, and whether there is a wish of theirs to look at.

use crate::{
    applications::{Application, State},
    vocab::ApplicationId,
};
use serde::Serialize;
use std::collections::HashMap;

/// Somebody on a page of the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Person {
    /// Their application.
    pub(super) id: String,
    /// The name they use.
    pub(super) name: String,
    /// Whether they named people they should not be matched with.
    pub(super) apart: bool,
}

impl Person {
    /// The name, unless the person locked their data or is gone.
    pub(super) fn of(application: &Application) -> Self {
        if application.locks.hides() || application.state == State::Erased {
            return Self {
                id: application.id.to_string(),
                ..Self::default()
            };
        }
        Self {
            id: application.id.to_string(),
            name: application.answers.name.clone(),
            apart: !application.answers.apart.is_empty(),
        }
    }

    /// Somebody made up.
    pub(super) fn sample(name: &str) -> Self {
        Self {
            id: ApplicationId::new().to_string(),
            name: name.to_owned(),
            apart: false,
        }
    }
}

/// Applications by their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct People(HashMap<ApplicationId, Application>);

impl People {
    pub(super) fn new(applications: Vec<Application>) -> Self {
        let by_id = applications.into_iter().map(|each| (each.id, each));
        Self(by_id.collect())
    }

    pub(super) fn get(&self, id: ApplicationId) -> Option<&Application> {
        self.0.get(&id)
    }

    /// The person behind an application, without a name if it is not among these.
    pub(super) fn person(&self, id: ApplicationId) -> Person {
        self.get(id).map_or_else(
            || Person {
                id: id.to_string(),
                ..Person::default()
            },
            Person::of,
        )
    }
}
