//! How many pairs of a round stand where.

use crate::{
    db::{Conn, schema::pairs},
    pairs::{
        PairState,
        store::{WAITING, shown},
    },
    vocab::{ApplicationId, Moment, RoundId},
};
use diesel::{dsl::count, prelude::*};

/// How many pairs of a round stand where.
///
/// # Errors
/// Whatever the database says.
pub fn counts(
    conn: &mut Conn,
    (round, own): (RoundId, &[ApplicationId]),
) -> QueryResult<Vec<(PairState, i64)>> {
    pairs::table
        .filter(pairs::round_id.eq(round))
        .filter(shown(own))
        .group_by(pairs::state)
        .order(pairs::state)
        .select((pairs::state, diesel::dsl::count_star()))
        .load(conn.link())
}

/// How many open pairs there are with one of these people on either side.
///
/// # Errors
/// Whatever the database says.
pub fn open_of(
    conn: &mut Conn,
    people: Vec<ApplicationId>,
    own: &[ApplicationId],
) -> QueryResult<i64> {
    pairs::table
        .filter(
            pairs::mentor_id
                .eq_any(people.clone())
                .or(pairs::mentee_id.eq_any(people)),
        )
        .filter(shown(own))
        .filter(pairs::state.eq_any(PairState::OPEN.to_vec()))
        .count()
        .get_result(conn.link())
}

/// How many mentors and how many mentees of a round are in pairs that stand in one of `states`.
///
/// # Errors
/// Whatever the database says.
pub fn people_in(
    conn: &mut Conn,
    (round, own): (RoundId, &[ApplicationId]),
    states: &[PairState],
) -> QueryResult<(i64, i64)> {
    pairs::table
        .filter(pairs::round_id.eq(round))
        .filter(shown(own))
        .filter(pairs::state.eq_any(states.to_vec()))
        .select((
            count(pairs::mentor_id).aggregate_distinct(),
            count(pairs::mentee_id).aggregate_distinct(),
        ))
        .first(conn.link())
}

/// How many offers lapse before this moment if nobody answers.
///
/// # Errors
/// Whatever the database says.
pub fn lapsing_before(
    conn: &mut Conn,
    (round, own): (RoundId, &[ApplicationId]),
    moment: Moment,
) -> QueryResult<i64> {
    pairs::table
        .filter(pairs::round_id.eq(round))
        .filter(shown(own))
        .filter(pairs::state.eq_any(WAITING))
        .filter(pairs::lapses_at.lt(moment))
        // While one of the two is held, the days stand still.
        .filter(pairs::held_since.is_null())
        .count()
        .get_result(conn.link())
}

/// How many pairs said yes before this moment and have not noted a first meeting.
///
/// # Errors
/// Whatever the database says.
pub fn agreed_before(
    conn: &mut Conn,
    (round, own): (RoundId, &[ApplicationId]),
    moment: Moment,
) -> QueryResult<i64> {
    pairs::table
        .filter(pairs::round_id.eq(round))
        .filter(shown(own))
        .filter(pairs::state.eq(PairState::BothAgreed))
        .filter(pairs::state_since.lt(moment))
        .count()
        .get_result(conn.link())
}
