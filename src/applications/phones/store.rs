//! The keyed hashes of phone numbers in the table of applications.

use crate::{
    applications::{
        Answers, Application,
        store::{PLACE, by_ids},
    },
    db::{Conn, schema::applications},
    seal::{BlindIndex, Sealed},
    vocab::{self, ApplicationId, PersonId, RoundId},
};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// The hash to be kept with answers. Where no number was given it is of the application alone, so that no two are alike.
pub(in crate::applications) fn hash(
    conn: &Conn,
    id: ApplicationId,
    answers: &Answers,
) -> BlindIndex {
    let number = answers.phone.as_deref().and_then(vocab::phone);
    match number {
        Some(number) => conn.keys().blind("phone", &number),
        None => conn.keys().blind("no phone", id.as_str()),
    }
}

/// Hashes what has no hash yet, in the order of ids; where it came to and how many, or `None` at the end.
/// An application that does not open is left alone.
pub(super) fn note(
    conn: &mut Conn,
    after: &str,
    size: i64,
) -> QueryResult<Option<(String, usize)>> {
    let rows: Vec<(ApplicationId, Sealed)> = applications::table
        .filter(applications::phone_hash.is_null())
        .filter(applications::id.gt(after))
        .order(applications::id)
        .limit(size)
        .select((applications::id, applications::sealed))
        .load(conn.link())?;
    let Some((last, _)) = rows.last() else {
        return Ok(None);
    };
    let (last, mut count) = (last.to_string(), 0);
    for (id, sealed) in rows {
        let Ok(answers) = conn.open::<Answers>(PLACE, id.as_str(), &sealed) else {
            continue;
        };
        let hash = hash(conn, id, &answers);
        diesel::update(applications::table.find(id))
            .set(applications::phone_hash.eq(hash))
            .execute(conn.link())?;
        count += 1;
    }
    Ok(Some((last, count)))
}

/// Applications of other people, in whatever round, with the phone number of this one: those that coordinators may read, and not the reader's own.
///
/// # Errors
/// Whatever the database says.
pub fn shared_with(
    conn: &mut Conn,
    own: &Application,
    reader: PersonId,
) -> QueryResult<Vec<Application>> {
    let hash: Option<BlindIndex> = applications::table
        .find(own.id)
        .select(applications::phone_hash)
        .first(conn.link())?;
    let ids: Vec<ApplicationId> = applications::table
        .filter(applications::phone_hash.eq(hash))
        .filter(applications::person_id.ne_all([own.person, reader]))
        .order(applications::id)
        .select(applications::id)
        .load(conn.link())?;
    let mut others = by_ids(conn, ids)?;
    others.retain(Application::is_before_coordinators);
    Ok(others)
}

/// Applications of one round that have name and phone number in common, though not the email address: as likely as not one person twice.
/// Those of `reader` are left out.
///
/// # Errors
/// Whatever the database says.
pub fn twice(
    conn: &mut Conn,
    round: RoundId,
    reader: PersonId,
) -> QueryResult<Vec<Vec<Application>>> {
    let common = applications::table
        .filter(applications::round_id.eq(round))
        .group_by(applications::phone_hash)
        .having(diesel::dsl::count_star().gt(1))
        .select(applications::phone_hash)
        .load::<Option<BlindIndex>>(conn.link())?;
    let rows: Vec<(ApplicationId, Option<BlindIndex>)> = applications::table
        .filter(applications::round_id.eq(round))
        .filter(applications::phone_hash.eq_any(common.into_iter().flatten()))
        .order(applications::id)
        .select((applications::id, applications::phone_hash))
        .load(conn.link())?;
    let hashes: BTreeMap<ApplicationId, _> = rows.into_iter().collect();
    let mut alike: BTreeMap<_, Vec<Application>> = BTreeMap::new();
    for own in by_ids(conn, hashes.keys().copied().collect())? {
        if own.is_before_coordinators() && own.person != reader {
            let name = vocab::searchable(&own.answers.name);
            let hash = hashes.get(&own.id).copied().flatten();
            alike.entry((hash, name)).or_default().push(own);
        }
    }
    let mut found: Vec<_> = alike.into_values().collect();
    found.retain(|group| {
        let mut people: Vec<_> = group.iter().map(|own| own.person).collect();
        people.dedup();
        people.len() > 1
    });
    Ok(found)
}
