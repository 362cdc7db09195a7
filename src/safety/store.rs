//! The table of concerns.

use super::{
    Concern,
    alerts::{self, Due, Kind, Waiting},
    separating::Named,
};
use crate::{
    applications::{self, availability},
    db::{
        Conn,
        schema::{applications as of_people, concerns, pairs as of_pairs},
    },
    ledger::{self, Noun, Verb},
    pairs,
    seal::Sealed,
    vocab::{ApplicationId, ConcernId, Moment, PairId, PersonId, Side},
};
use diesel::{prelude::*, result::Error};
use std::collections::HashMap;

const PLACE: &str = "concerns.sealed";

type Row = (ConcernId, PairId, PersonId, Moment, Option<Moment>, Sealed);

/// Whether a pair is one of this person's own that they know of.
pub(super) fn is_own(conn: &mut Conn, person: PersonId, id: PairId) -> QueryResult<bool> {
    let pair = pairs::store::by_id(conn, id)?;
    for side in [pair.mentee, pair.mentor] {
        let own = pairs::store::person_of(conn, side)? == person;
        let known = pair
            .side_of(side)
            .is_some_and(|side| pair.is_known_to(side));
        if own && known {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Keeps what worries somebody about a pair of theirs.
pub(super) fn tell(
    conn: &mut Conn,
    person: PersonId,
    pair: PairId,
    words: &str,
) -> QueryResult<ConcernId> {
    if !is_own(conn, person, pair)? {
        return Err(Error::NotFound);
    }
    let two = the_two(conn, pair)?.map(|(person, _)| person);
    // A yes that one of them is saying to somebody else waits for this, or this for the yes.
    availability::store::hold_people(conn, &two)?;
    let id = ConcernId::new();
    diesel::insert_into(concerns::table)
        .values((
            concerns::id.eq(id),
            concerns::pair_id.eq(pair),
            concerns::person_id.eq(person),
            concerns::made_at.eq(conn.now()),
            concerns::sealed.eq(conn.seal(PLACE, id.as_str(), &words)),
        ))
        .execute(conn.link())?;
    let about = (Noun::Concern, id.as_str());
    ledger::record(conn, Some(person), Verb::Worried, about, None)?;
    let waiting = Waiting {
        kind: Kind::Concern,
        id: id.to_string(),
        since: conn.now(),
        due: Due::AtOnce,
        about: two.into(),
    };
    alerts::raise(conn, &waiting)?;
    Ok(id)
}

/// The two of a pair, the mentee first, each with the application they are in it with.
pub(super) fn the_two(conn: &mut Conn, id: PairId) -> QueryResult<[(PersonId, ApplicationId); 2]> {
    let pair = pairs::store::by_id(conn, id)?;
    Ok([
        (pairs::store::person_of(conn, pair.mentee)?, pair.mentee),
        (pairs::store::person_of(conn, pair.mentor)?, pair.mentor),
    ])
}

/// Both people of the pair of a concern, whoever told first, by the names they use and with their sides.
pub(super) fn told_of(conn: &mut Conn, concern: &Concern) -> QueryResult<[(Side, Named); 2]> {
    let [mentee, mentor] = the_two(conn, concern.pair)?;
    let told_by_mentor = mentor.0 == concern.person;
    let mut two = [
        (Side::Mentee, application(conn, mentee.1)?),
        (Side::Mentor, application(conn, mentor.1)?),
    ];
    if told_by_mentor {
        two.reverse();
    }
    Ok(two)
}

/// The name in an application, and where it is read; nothing of one that nobody may see.
fn application(conn: &mut Conn, id: ApplicationId) -> QueryResult<Named> {
    let found = applications::store::by_id(conn, id)?;
    let shown = found.is_before_coordinators();
    Ok(if shown {
        Named {
            name: found.answers.name,
            application: id.to_string(),
        }
    } else {
        Named::default()
    })
}

/// The concerns that wait for a lead; the two they are about are left out of it, whatever their role.
///
/// # Errors
/// Whatever the database says.
pub fn waiting(conn: &mut Conn) -> QueryResult<Vec<Waiting>> {
    let rows: Vec<(ConcernId, Moment, ApplicationId, ApplicationId)> = concerns::table
        .inner_join(of_pairs::table.on(of_pairs::id.eq(concerns::pair_id)))
        .filter(concerns::closed_at.is_null())
        .order((concerns::made_at, concerns::id))
        .select((
            concerns::id,
            concerns::made_at,
            of_pairs::mentee_id,
            of_pairs::mentor_id,
        ))
        .load(conn.link())?;
    let both = rows.iter().flat_map(|row| [row.2, row.3]);
    let people: HashMap<ApplicationId, PersonId> = of_people::table
        .filter(of_people::id.eq_any(both.collect::<Vec<_>>()))
        .select((of_people::id, of_people::person_id))
        .load(conn.link())?
        .into_iter()
        .collect();
    let one = |(id, since, mentee, mentor): (ConcernId, Moment, ApplicationId, ApplicationId)| {
        let two = [mentee, mentor].into_iter();
        Waiting {
            kind: Kind::Concern,
            id: id.to_string(),
            since,
            due: Due::AtOnce,
            about: two.filter_map(|id| people.get(&id).copied()).collect(),
        }
    };
    Ok(rows.into_iter().map(one).collect())
}

/// The name somebody uses, with their latest application; nothing of somebody nobody may see.
pub(super) fn named(conn: &mut Conn, person: PersonId) -> QueryResult<Named> {
    let latest = applications::store::latest_of(conn, person)?;
    let shown = latest.filter(applications::Application::is_before_coordinators);
    Ok(shown.map_or_else(Named::default, |application| Named {
        name: application.answers.name,
        application: application.id.to_string(),
    }))
}

/// The open pair of two people, if there is one.
pub(super) fn open_pair(conn: &mut Conn, two: [PersonId; 2]) -> QueryResult<Option<PairId>> {
    let [one, other] = two;
    let Some(application) = applications::store::latest_of(conn, one)? else {
        return Ok(None);
    };
    for pair in pairs::store::of_application(conn, application.id)? {
        for side in [pair.mentor, pair.mentee] {
            if pair.state.is_open() && pairs::store::person_of(conn, side)? == other {
                return Ok(Some(pair.id));
            }
        }
    }
    Ok(None)
}

/// Whether there is a concern with this id.
pub(super) fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let found = concerns::table.find(id).count();
    Ok(found.get_result::<i64>(conn.link())? > 0)
}

/// The concerns about a pair of this person's, and those that they told themselves.
pub(super) fn about(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<String>> {
    let pairs = pairs::whose::store::about(conn, person)?;
    let told = concerns::person_id.eq(person);
    let found: Vec<ConcernId> = concerns::table
        .filter(concerns::pair_id.eq_any(pairs).or(told))
        .select(concerns::id)
        .load(conn.link())?;
    Ok(found.iter().map(ConcernId::to_string).collect())
}

/// Every concern that waits for somebody else than it is about, oldest first.
pub(super) fn open(conn: &mut Conn, viewer: PersonId) -> QueryResult<Vec<Concern>> {
    let own = about(conn, viewer)?;
    let rows: Vec<Row> = concerns::table
        .filter(concerns::closed_at.is_null())
        .filter(concerns::id.ne_all(own))
        .order((concerns::made_at, concerns::id))
        .load(conn.link())?;
    Ok(rows.into_iter().map(|row| opened(conn, row)).collect())
}

/// Notes that a lead has dealt with a concern, and keeps those of the two from being matched who stay held; `false` if it was over.
/// The others may be matched again: until now neither was (P27).
pub(super) fn close(
    conn: &mut Conn,
    lead: PersonId,
    id: ConcernId,
    (how, held): (&str, &[Side]),
) -> QueryResult<bool> {
    let now = conn.now();
    let open = concerns::table
        .find(id)
        .filter(concerns::closed_at.is_null());
    let closed = diesel::update(open)
        .set(concerns::closed_at.eq(now))
        .execute(conn.link())?;
    if closed == 1 {
        let about = (Noun::Concern, id.as_str());
        ledger::record(conn, Some(lead), Verb::Settled, about, Some(how))?;
        let pair = concerns::table.find(id).select(concerns::pair_id);
        let pair: PairId = pair.first(conn.link())?;
        let [mentee, mentor] = the_two(conn, pair)?;
        for (side, (person, _)) in [(Side::Mentee, mentee), (Side::Mentor, mentor)] {
            if held.contains(&side) {
                availability::store::hold(conn, lead, person, how)?;
            }
        }
    }
    Ok(closed == 1)
}

/// What this person told, oldest first.
///
/// # Errors
/// Whatever the database says.
pub fn of_person(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Concern>> {
    let rows: Vec<Row> = concerns::table
        .filter(concerns::person_id.eq(person))
        .order((concerns::made_at, concerns::id))
        .load(conn.link())?;
    Ok(rows.into_iter().map(|row| opened(conn, row)).collect())
}

/// Takes the words of a concern away, and those about it in the ledger.
///
/// # Errors
/// Whatever the database says.
pub fn emptied(conn: &mut Conn, id: ConcernId) -> QueryResult<()> {
    diesel::update(concerns::table.find(id))
        .set(concerns::sealed.eq(conn.seal(PLACE, id.as_str(), &"")))
        .execute(conn.link())?;
    ledger::forget_words(conn, id.as_str())?;
    Ok(())
}

fn opened(conn: &Conn, row: Row) -> Concern {
    let (id, pair, person, made_at, closed_at, sealed) = row;
    Concern {
        words: conn.open_or_default(PLACE, id.as_str(), &sealed),
        id,
        pair,
        person,
        made_at,
        closed_at,
    }
}
