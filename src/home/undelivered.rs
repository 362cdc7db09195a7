//! People whom no email reaches: somebody has to call them.

use super::today::Named;
use crate::{
    applications::{self, State as Stands},
    db::Conn,
    mail,
    vocab::{PersonId, RoundId},
};
use diesel::QueryResult;
use serde::Serialize;
use std::collections::BTreeSet;

/// Emails that could never be sent.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Undelivered {
    /// To whom in this round.
    people: Vec<Named>,
    /// How many others there are that something here was the reason for; for leads.
    others: usize,
    /// The table and id of each row that cannot be read; for leads.
    unreadable: Vec<String>,
}

/// What could never be sent, as `reader` may know it: what is about herself is left out (G-08).
pub(super) fn of(
    conn: &mut Conn,
    round: Option<RoundId>,
    (reader, lead): (PersonId, bool),
) -> QueryResult<Undelivered> {
    let failed = mail::unreached(conn)?;
    let hashes: BTreeSet<_> = failed.iter().map(|one| one.to).collect();
    let mut known = BTreeSet::new();
    let mut people = Vec::new();
    if let Some(round) = round.filter(|_| !hashes.is_empty()) {
        for own in applications::store::in_states(conn, round, &Stands::ALL)? {
            let Some(hash) = own.email_hash.filter(|hash| hashes.contains(hash)) else {
                continue;
            };
            known.insert(hash);
            if own.person != reader && own.is_before_coordinators() {
                people.push(Named::of(&own));
            }
        }
    }
    if !lead {
        return Ok(Undelivered {
            people,
            ..Undelivered::default()
        });
    }
    let others = failed
        .iter()
        .filter(|one| one.inside && !known.contains(&one.to));
    Ok(Undelivered {
        people,
        others: others.count(),
        unreadable: unreadable(conn)?,
    })
}

/// Emails that were set aside, and whatever else did not open.
fn unreadable(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let emails = mail::unreadable(conn)?;
    let mut rows: BTreeSet<String> = emails.iter().map(|id| format!("outbox {id}")).collect();
    for (place, row) in conn.keys().damaged() {
        let table = place.split('.').next().unwrap_or_default();
        rows.insert(format!("{table} {row}"));
    }
    Ok(rows.into_iter().collect())
}

impl Undelivered {
    pub(super) fn sample(named: Named) -> Self {
        let row = format!("outbox {}", named.id);
        Self {
            people: vec![named],
            others: 2,
            unreadable: vec![row],
        }
    }
}
