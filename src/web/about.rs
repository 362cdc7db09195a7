//! Whom the object behind an id is about: the one guard that keeps staff from what is about themselves (G-08), and everybody else from what is not theirs (S-20).
//!
//! It stands in the role parameters, which every handler of the desk has, and comes before the form is read: what somebody may not have
//! looks like what is not there, whatever they send. An address with an id whose kind nobody named opens to nobody.

use super::{Error, Site, Viewer};
use crate::{db::Conn, vocab::PersonId};
use axum::{
    extract::{FromRequestParts, MatchedPath, RawPathParams},
    http::request::Parts,
};
use diesel::QueryResult;
use std::collections::BTreeSet;

/// Who finds an object of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finds {
    /// Everybody who has the role, but whom it is about.
    Others,
    /// Only those whose it is.
    Owners,
}

/// A kind of objects with an id.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// How the addresses of its objects begin, as in `/desk/pairs/{id}`; none for a kind that has no page of its own.
    pub paths: &'static [&'static str],
    /// Who finds them there.
    pub finds: Finds,
    /// Whether there is one with this id.
    pub there: fn(&mut Conn, &str) -> QueryResult<bool>,
    /// The ids of all that are about a person.
    pub about: fn(&mut Conn, PersonId) -> QueryResult<Vec<String>>,
}

impl Kind {
    /// Whether the pattern of a route names an object of this kind.
    #[must_use]
    pub fn has(&self, route: &str) -> bool {
        self.paths.iter().any(|path| {
            let rest = route.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// Every id of the desk that is about a person: what their lists and their activity log leave out.
///
/// # Errors
/// Whatever the database says.
pub fn about(conn: &mut Conn, kinds: &[Kind], person: PersonId) -> QueryResult<BTreeSet<String>> {
    let mut ids = BTreeSet::new();
    for kind in kinds.iter().filter(|kind| kind.finds == Finds::Others) {
        ids.extend((kind.about)(conn, person)?);
    }
    Ok(ids)
}

/// Lets a request pass whose path names no object, or one that this viewer may find.
pub(super) async fn guard(parts: &mut Parts, site: &Site, viewer: &Viewer) -> Result<(), Error> {
    let route = parts.extensions.get::<MatchedPath>().cloned();
    let route = route.ok_or(Error::NotFound)?;
    if !route.as_str().contains("{id}") {
        return Ok(());
    }
    let kinds = &site.kinds;
    let kind = kinds.iter().find(|kind| kind.has(route.as_str()));
    let kind = *kind.ok_or(Error::NotFound)?;
    let params = RawPathParams::from_request_parts(parts, site).await;
    let params = params.map_err(|_| Error::NotFound)?;
    let id = params.iter().find(|(name, _)| *name == "id");
    // Whatever kind it is, an id is read in the same way.
    let id = id.and_then(|(_, text)| PersonId::parse(text));
    let id = id.ok_or(Error::NotFound)?.to_string();
    let person = viewer.id;
    let finds = site.db.glance(move |conn| {
        let about = (kind.about)(conn, person)?.contains(&id);
        match kind.finds {
            Finds::Others => Ok(!about && (kind.there)(conn, &id)?),
            Finds::Owners => Ok(about),
        }
    });
    if finds.await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}
