//! What the schedule asks of the tables: what is due, and its end.

use crate::{
    accounts,
    applications::State,
    db::{
        Conn,
        schema::{
            address_changes, applications, checks, concerns, ledger, links, outbox, pairs, people,
            requests, sessions,
        },
    },
    ledger::{
        Noun,
        rows::{
            Table,
            store::{self as rows, all_signed, signed},
        },
    },
    pairs::PairState,
    privacy::{Class, breaches, disclosing, store},
    seal::Sealed,
    vocab::{ApplicationId, BreachId, DisclosureId, Moment, PairId, PersonId, Role},
};
use diesel::{dsl::max, prelude::*};
use std::collections::HashMap;

/// The ids of whatever of a class was over before this moment. Links have no id; their owners stand for them.
pub(super) fn overdue(conn: &mut Conn, class: Class, before: Moment) -> QueryResult<Vec<String>> {
    let link = conn.link();
    match class {
        Class::Draft => applications::table
            .filter(applications::state.eq(State::Draft))
            .filter(applications::edited_at.le(before))
            .select(applications::id)
            .load(link),
        Class::Ended => in_states(
            conn,
            &[State::Declined, State::Withdrawn, State::Expired],
            before,
        ),
        Class::Application => in_states(conn, &[State::Finished], before),
        Class::Unconfirmed => people::table
            .filter(people::confirmed_at.is_null())
            .filter(people::role.eq(Role::Member))
            .filter(people::created_at.le(before))
            .select(people::id)
            .load(link),
        Class::Pair => over(conn, before),
        Class::Words => ledger::table
            .filter(ledger::sealed.is_not_null())
            .filter(ledger::noun.eq_any([Noun::Application, Noun::Pair, Noun::Person]))
            .filter(ledger::at.le(before))
            .select(ledger::id)
            .load(link),
        Class::Ledger => ledger::table
            .filter(ledger::at.le(before))
            .select(ledger::id)
            .load(link),
        Class::Letter => outbox::table
            .filter(outbox::queued_at.le(before))
            .select(outbox::id)
            .load(link),
        Class::Request => requests::table
            .filter(requests::done_at.le(before))
            .select(requests::id)
            .load(link),
        Class::Concern => concerns::table
            .filter(concerns::closed_at.le(before))
            .select(concerns::id)
            .load(link),
        Class::Check => checks::table
            .filter(checks::sealed.is_not_null())
            .filter(checks::recorded_at.le(before))
            .select(checks::id)
            .load(link),
        Class::Disclosure => disclosing::overdue(conn, before),
        Class::Breach => breaches::overdue(conn, before),
        Class::Link => past_links(conn, before),
        // Sessions and attempts end by themselves, accounts are warned first, and rounds are about nobody.
        Class::Session | Class::Attempt | Class::Account | Class::Round => Ok(Vec::new()),
    }
}

/// Whose links and changes of address have ended.
fn past_links(conn: &mut Conn, before: Moment) -> QueryResult<Vec<String>> {
    let whose: Vec<Option<String>> = links::table
        .filter(links::ends_at.le(before))
        .select(links::person_id)
        .load(conn.link())?;
    // A link that is nobody's ends like any other.
    let mut found: Vec<String> = whose.into_iter().map(Option::unwrap_or_default).collect();
    let changes: Vec<String> = address_changes::table
        .filter(address_changes::ends_at.le(before))
        .select(address_changes::person_id)
        .load(conn.link())?;
    found.extend(changes);
    Ok(found)
}

fn in_states(conn: &mut Conn, states: &[State], before: Moment) -> QueryResult<Vec<String>> {
    applications::table
        .filter(applications::state.eq_any(states.to_vec()))
        .filter(applications::state_since.le(before))
        .select(applications::id)
        .load(conn.link())
}

/// Pairs that are over and not emptied yet: an emptied one has no reason any more.
fn over(conn: &mut Conn, before: Moment) -> QueryResult<Vec<String>> {
    let ended: Vec<PairState> = PairState::ALL
        .into_iter()
        .filter(|state| !state.is_open())
        .collect();
    let ids: Vec<PairId> = pairs::table
        .filter(pairs::state.eq_any(ended))
        .filter(pairs::state_since.le(before))
        .select(pairs::id)
        .load(conn.link())?;
    let mut found = Vec::new();
    for id in ids {
        if !crate::pairs::store::by_id(conn, id)?
            .kept
            .because
            .is_empty()
        {
            found.push(id.to_string());
        }
    }
    Ok(found)
}

/// Ends whatever has these ids and was over before this moment.
pub(super) fn end(
    conn: &mut Conn,
    class: Class,
    ids: &[String],
    before: Moment,
) -> QueryResult<()> {
    match class {
        Class::Draft => portions(conn, ids, |conn, ids| {
            diesel::delete(applications::table.filter(applications::id.eq_any(ids)))
                .execute(conn.link())
        }),
        Class::Unconfirmed => {
            let mut people = ids.iter().filter_map(|id| PersonId::parse(id));
            people.try_for_each(|id| accounts::store::remove(conn, id).map(drop))
        }
        Class::Ended | Class::Application => {
            for id in ids.iter().filter_map(|id| ApplicationId::parse(id)) {
                store::empty_application(conn, id)?;
                crate::ledger::forget_words(conn, id.as_str())?;
            }
            Ok(())
        }
        Class::Pair => {
            for id in ids.iter().filter_map(|id| PairId::parse(id)) {
                let kept = crate::pairs::store::by_id(conn, id)?.kept;
                store::empty_pair(conn, id, &kept)?;
                crate::ledger::forget_words(conn, id.as_str())?;
            }
            Ok(())
        }
        Class::Words => portions(conn, ids, |conn, ids| {
            diesel::update(ledger::table.filter(ledger::id.eq_any(ids)))
                .set(ledger::sealed.eq(None::<Sealed>))
                .execute(conn.link())
        }),
        Class::Ledger => end_entries(conn, ids, before),
        Class::Letter => portions(conn, ids, |conn, ids| {
            diesel::delete(outbox::table.filter(outbox::id.eq_any(ids))).execute(conn.link())
        }),
        Class::Request => portions(conn, ids, |conn, ids| {
            diesel::delete(requests::table.filter(requests::id.eq_any(ids))).execute(conn.link())
        }),
        Class::Concern => portions(conn, ids, |conn, ids| {
            diesel::delete(concerns::table.filter(concerns::id.eq_any(ids))).execute(conn.link())
        }),
        // That it was done, when and by whom stays with the application.
        Class::Check => portions(conn, ids, |conn, ids| {
            diesel::update(checks::table.filter(checks::id.eq_any(ids)))
                .set(checks::sealed.eq(None::<Sealed>))
                .execute(conn.link())
        }),
        Class::Disclosure => {
            for id in ids.iter().filter_map(|id| DisclosureId::parse(id)) {
                disclosing::emptied(conn, id)?;
            }
            Ok(())
        }
        Class::Breach => {
            for id in ids.iter().filter_map(|id| BreachId::parse(id)) {
                breaches::end(conn, id)?;
            }
            Ok(())
        }
        Class::Link => end_links(conn, before),
        Class::Session | Class::Attempt | Class::Account | Class::Round => Ok(()),
    }
}

/// Ends entries of the ledger, and the keyed hashes of rows that newer ones followed.
fn end_entries(conn: &mut Conn, ids: &[String], before: Moment) -> QueryResult<()> {
    portions(conn, ids, |conn, ids| {
        diesel::delete(ledger::table.filter(ledger::id.eq_any(ids))).execute(conn.link())
    })?;
    rows::forget(conn, before)
}

fn end_links(conn: &mut Conn, before: Moment) -> QueryResult<()> {
    diesel::delete(links::table.filter(links::ends_at.le(before))).execute(conn.link())?;
    let changes = address_changes::table.filter(address_changes::ends_at.le(before));
    diesel::delete(changes).execute(conn.link())?;
    Ok(())
}

/// In portions that every database takes as one list.
fn portions(
    conn: &mut Conn,
    ids: &[String],
    each: impl Fn(&mut Conn, Vec<String>) -> QueryResult<usize>,
) -> QueryResult<()> {
    for portion in ids.chunks(500) {
        each(conn, portion.to_vec())?;
    }
    Ok(())
}

/// A member without an open application.
#[derive(Clone, Copy, Debug)]
pub(super) struct Idle {
    pub(super) person: PersonId,
    pub(super) warned: i32,
    /// The last thing they did here.
    pub(super) last: Moment,
}

/// Every confirmed member without an open application, and when they last did something.
pub(super) fn idle(conn: &mut Conn) -> QueryResult<Vec<Idle>> {
    let open: Vec<State> = State::ALL
        .into_iter()
        .filter(|state| !state.is_over())
        .collect();
    let busy = applications::table
        .filter(applications::state.eq_any(open))
        .select(applications::person_id);
    let members: Vec<(PersonId, i32, Moment)> = people::table
        .filter(people::role.eq(Role::Member))
        .filter(people::email_hash.is_not_null())
        .filter(people::id.ne_all(busy))
        .select((people::id, people::warned, people::created_at))
        .load(conn.link())?;
    let edited: Vec<(PersonId, Option<Moment>)> = applications::table
        .group_by(applications::person_id)
        .select((applications::person_id, max(applications::state_since)))
        .load(conn.link())?;
    let seen: Vec<(PersonId, Option<Moment>)> = sessions::table
        .group_by(sessions::person_id)
        .select((sessions::person_id, max(sessions::seen_at)))
        .load(conn.link())?;
    let mut last: HashMap<PersonId, Moment> = HashMap::new();
    for (person, at) in edited.into_iter().chain(seen) {
        let known = last.entry(person).or_default();
        *known = (*known).max(at.unwrap_or_default());
    }
    let member = |(person, warned, created): (PersonId, i32, Moment)| Idle {
        person,
        warned,
        last: last.get(&person).copied().unwrap_or_default().max(created),
    };
    Ok(members.into_iter().map(member).collect())
}

/// Counts a warning.
pub(super) fn warned(conn: &mut Conn, person: PersonId) -> QueryResult<usize> {
    signed(conn, (Table::People, person.as_str()), |conn| {
        diesel::update(people::table.find(person))
            .set(people::warned.eq(people::warned + 1))
            .execute(conn.link())
    })
}

/// Whoever came back is warned anew another time.
pub(super) fn unwarn(conn: &mut Conn, people: &[PersonId]) -> QueryResult<usize> {
    let ids: Vec<_> = people
        .iter()
        .map(|id| (Table::People, id.as_str()))
        .collect();
    all_signed(conn, &ids, |conn| {
        diesel::update(people::table.filter(people::id.eq_any(people)))
            .set(people::warned.eq(0))
            .execute(conn.link())
    })
}
