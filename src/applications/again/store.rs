//! Taking answers over into what is begun again.

use crate::{
    applications::{
        State,
        store::{by_id, change, ids_of, of_person, save},
    },
    db::{Conn, schema::applications},
    ledger::{self, Verb},
    vocab::{ApplicationId, PersonId, RoundId},
};
use diesel::prelude::*;

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
/// one in a round `first` already applied to stays behind.
///
/// # Errors
/// Whatever the database says.
pub fn hand_over(conn: &mut Conn, second: PersonId, first: PersonId) -> QueryResult<()> {
    let theirs: Vec<(ApplicationId, RoundId)> = applications::table
        .filter(applications::person_id.eq(second))
        .select((applications::id, applications::round_id))
        .load(conn.link())?;
    for (id, round) in theirs {
        if of_person(conn, first, round)?.is_none() {
            diesel::update(applications::table.find(id))
                .set(applications::person_id.eq(first))
                .execute(conn.link())?;
        }
    }
    Ok(())
}
