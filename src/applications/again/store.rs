//! Taking answers over into what is begun again.

use crate::{
    applications::{
        Answers, Application, State, checks,
        store::{self, PLACE, begin, by_id, change, ids_of, latest_of, of_person, save},
    },
    db::{Conn, schema::applications},
    ledger::{self, Verb},
    vocab::{ApplicationId, PersonId, RoundId, Side},
};
use diesel::{dsl::count_star, prelude::*};
use std::collections::HashMap;

/// What somebody may have told us in words that their own pages show, besides their answers.
const WORDS: [Verb; 3] = [Verb::Stated, Verb::Requested, Verb::Worried];

/// Whether only answers are held of a person: then whoever has their email may go on in their place once
/// [`take_out_who`] was done.
///
/// # Errors
/// Whatever the database says.
pub fn is_answers_only(conn: &mut Conn, person: PersonId) -> QueryResult<bool> {
    Ok(!ledger::has_done(conn, person, &WORDS)?)
}

/// Takes out of a person's applications what says who they are. One that was handed in is a draft again:
/// it lacks what a coordinator needs, and its agreements were somebody's whom nobody knows.
///
/// # Errors
/// Whatever the database says.
pub fn take_out_who(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    for id in ids_of(conn, person)? {
        let mut application = by_id(conn, id)?;
        if application.state == State::Erased {
            continue;
        }
        application.answers.take_out_who();
        save(conn, &application)?;
        if application.state == State::Submitted {
            let taken_back = (Some(person), Verb::Withdrew);
            change(conn, &application, State::Draft, taken_back, None)?;
        }
    }
    Ok(())
}

/// Gives the applications of `second` to `first`, who had the address before and does not work here (the database would refuse it);
/// one in a round in which `first` has applied, or was declined, stays behind.
///
/// # Errors
/// Whatever the database says.
pub fn hand_over(conn: &mut Conn, second: PersonId, first: PersonId) -> QueryResult<()> {
    let theirs: Vec<(ApplicationId, RoundId)> = applications::table
        .filter(applications::person_id.eq(second))
        .select((applications::id, applications::round_id))
        .load(conn.link())?;
    for (id, round) in theirs {
        let there = of_person(conn, first, round)?;
        if there.is_none_or(|there| there.state.may_begin_anew()) {
            diesel::update(applications::table.find(id))
                .set(applications::person_id.eq(first))
                .execute(conn.link())?;
        }
    }
    Ok(())
}

/// A person's applications, newest first, with their rounds and states.
pub(in crate::applications) fn all_of(
    conn: &mut Conn,
    person: PersonId,
) -> QueryResult<Vec<(ApplicationId, RoundId, State)>> {
    applications::table
        .filter(applications::person_id.eq(person))
        .order((applications::created_at.desc(), applications::id.desc()))
        .select((
            applications::id,
            applications::round_id,
            applications::state,
        ))
        .load(conn.link())
}

/// Which counts of some applications, newest first: of the newest round the one that is alive, or else the newest.
pub(in crate::applications) fn counting(
    own: Vec<(ApplicationId, RoundId, State)>,
) -> Option<ApplicationId> {
    let (newest, round, _) = own.first().copied()?;
    let mut own = own.into_iter();
    let alive = own.find(|(_, of, state)| *of == round && !state.is_over());
    Some(alive.map_or(newest, |(id, ..)| id))
}

/// What became of taking answers over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A draft began with the answers of an application that is over.
    Along,
    /// The draft there was is on the other side now.
    Across,
    /// There was nothing to take over, or nothing to take it into.
    Nothing,
}

/// Goes on with a person's answers on one side of a round: in the draft that they began on the other side,
/// or in a new one after an application that is over.
///
/// # Errors
/// Whatever the database says.
pub fn take_up(
    conn: &mut Conn,
    person: PersonId,
    round: RoundId,
    side: Side,
) -> QueryResult<Taken> {
    match of_person(conn, person, round)? {
        Some(draft) if draft.state == State::Draft && draft.side != side => {
            return change_side(conn, draft, side);
        }
        Some(there) if !there.state.may_begin_anew() => return Ok(Taken::Nothing),
        _ => {}
    }
    let before = latest_of(conn, person)?;
    let Some(before) = before.filter(|before| before.state != State::Erased) else {
        return Ok(Taken::Nothing);
    };
    let id = begin(conn, person, round, side)?;
    let mut draft = by_id(conn, id)?;
    draft.answers = before.answers.taken_along();
    if before.side != side {
        draft.answers.change_side();
    }
    if save(conn, &draft)? == store::Changed::NotAny {
        return Ok(Taken::Nothing);
    }
    if (before.round, before.side) == (round, side) {
        diesel::update(applications::table.find(id))
            .set(applications::rounds_waited.eq(before.rounds_waited))
            .execute(conn.link())?;
    }
    Ok(Taken::Along)
}

/// Puts a draft on the other side. It is nobody's business yet, so nothing is written down.
fn change_side(conn: &mut Conn, draft: Application, side: Side) -> QueryResult<Taken> {
    let mut answers: Answers = draft.answers;
    answers.change_side();
    let row = applications::table
        .find(draft.id)
        .filter(applications::state.eq(State::Draft))
        .filter(applications::version.eq(draft.version));
    let changed = diesel::update(row)
        .set((
            applications::side.eq(side),
            applications::sealed.eq(conn.seal(PLACE, draft.id.as_str(), &answers)),
            applications::edited_at.eq(conn.now()),
            applications::version.eq(draft.version + 1),
        ))
        .execute(conn.link())?;
    if changed == 0 {
        return Ok(Taken::Nothing);
    }
    if side == Side::Mentor {
        let whose = (draft.person, draft.round);
        checks::store::bring_along(conn, whose, draft.id)?;
    }
    Ok(Taken::Across)
}

/// Every application of a person in a round, oldest first.
///
/// # Errors
/// Whatever the database says.
pub fn in_round(
    conn: &mut Conn,
    person: PersonId,
    round: RoundId,
) -> QueryResult<Vec<Application>> {
    let all = others(conn, person, None)?;
    Ok(all.into_iter().filter(|one| one.round == round).collect())
}

/// The applications of a person besides one, of whatever round, oldest first.
///
/// # Errors
/// Whatever the database says.
pub fn others(
    conn: &mut Conn,
    person: PersonId,
    than: Option<ApplicationId>,
) -> QueryResult<Vec<Application>> {
    let mut ids = ids_of(conn, person)?;
    ids.retain(|id| Some(*id) != than);
    let mut found = store::by_ids(conn, ids)?;
    found.sort_by_key(|one| (one.created_at, one.id));
    Ok(found)
}

/// The applications that the same person has or had in the same round on the same side, this one among them.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn alike(conn: &mut Conn, id: ApplicationId) -> QueryResult<Vec<ApplicationId>> {
    let (person, round, side): (PersonId, RoundId, Side) = applications::table
        .find(id)
        .select((
            applications::person_id,
            applications::round_id,
            applications::side,
        ))
        .first(conn.link())?;
    applications::table
        .filter(applications::person_id.eq(person))
        .filter(applications::round_id.eq(round))
        .filter(applications::side.eq(side))
        .select(applications::id)
        .load(conn.link())
}

/// For everybody who applied more than once to a round on one side: which application stands for each earlier one.
/// What is true of two people, such as a bar or a pair that ended, stays true when one of them applies again.
///
/// # Errors
/// Whatever the database says.
pub fn successors(
    conn: &mut Conn,
    round: RoundId,
) -> QueryResult<HashMap<ApplicationId, ApplicationId>> {
    let twice: Vec<PersonId> = applications::table
        .filter(applications::round_id.eq(round))
        .group_by(applications::person_id)
        .having(count_star().gt(1))
        .select(applications::person_id)
        .load(conn.link())?;
    if twice.is_empty() {
        return Ok(HashMap::new());
    }
    let all: Vec<(ApplicationId, PersonId, Side)> = applications::table
        .filter(applications::round_id.eq(round))
        .filter(applications::person_id.eq_any(twice))
        .order((applications::created_at, applications::id))
        .select((
            applications::id,
            applications::person_id,
            applications::side,
        ))
        .load(conn.link())?;
    let newest: HashMap<(PersonId, Side), ApplicationId> = all
        .iter()
        .map(|(id, person, side)| ((*person, *side), *id))
        .collect();
    Ok(all
        .into_iter()
        .filter_map(|(id, person, side)| Some((id, *newest.get(&(person, side))?)))
        .collect())
}
