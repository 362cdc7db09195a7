//! The table of pairs.

use super::{Kept, Pair, PairState, Prospect};
use crate::{
    accounts::locks::store::locked,
    applications::availability,
    db::{
        Conn, all_readable, readable,
        schema::{applications, pairs, people},
    },
    ledger::rows::{Table, store::signed},
    seal::Sealed,
    vocab::{ApplicationId, Moment, PairId, PersonId, RoundId, Side},
};
use diesel::{
    dsl::auto_type,
    prelude::*,
    result::{DatabaseErrorKind, Error},
};

const PLACE: &str = "pairs.sealed";

/// Pairs that lapse in one go; the rest follows a quarter of an hour later.
const LAPSES_AT_ONCE: i64 = 200;

/// The states in which an answer is waited for.
pub(super) const WAITING: [PairState; 2] = [PairState::Proposed, PairState::MenteeAgreed];

#[derive(Queryable)]
struct Row {
    id: PairId,
    round: RoundId,
    mentor: ApplicationId,
    mentee: ApplicationId,
    #[expect(
        dead_code,
        reason = "the places of a mentor are told apart only in the table"
    )]
    mentor_place: i32,
    state: PairState,
    sealed: Sealed,
    decided_by: PersonId,
    decided_at: Moment,
    state_since: Moment,
    lapses_at: Moment,
    held_since: Option<Moment>,
}

/// A pair to be made.
#[derive(Clone, Debug)]
pub struct NewPair {
    /// In which round.
    pub round: RoundId,
    /// The mentor's application.
    pub mentor: ApplicationId,
    /// The mentee's application.
    pub mentee: ApplicationId,
    /// Which of the mentor's places, from 1.
    pub place: u16,
    /// What is kept about it.
    pub kept: Kept,
    /// The coordinator who confirmed it.
    pub decided_by: PersonId,
    /// When it lapses.
    pub lapses_at: Moment,
}

/// One pair.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn by_id(conn: &mut Conn, id: PairId) -> QueryResult<Pair> {
    let row = pairs::table.find(id).first(conn.link())?;
    opened(conn, &row)
}

/// Every pair an application is or was in, newest first.
///
/// # Errors
/// Whatever the database says.
pub fn of_application(conn: &mut Conn, id: ApplicationId) -> QueryResult<Vec<Pair>> {
    let rows: Vec<Row> = pairs::table
        .filter(pairs::mentor_id.eq(id).or(pairs::mentee_id.eq(id)))
        .order(pairs::id.desc())
        .load(conn.link())?;
    all_readable(rows.into_iter().map(|row| opened(conn, &row)))
}

/// What is read of a pair for the page of one of the two.
type Told = (
    PairId,
    PairState,
    Sealed,
    Moment,
    Moment,
    Moment,
    ApplicationId,
    ApplicationId,
);

/// The open pairs of an application that its person knows of, newest first, as far as their own page tells.
/// While a mentee may still say yes or no, nothing that is sealed is told, and so nothing is opened.
///
/// # Errors
/// Whatever the database says.
pub fn prospects(conn: &mut Conn, id: ApplicationId, side: Side) -> QueryResult<Vec<Prospect>> {
    let columns = (
        pairs::id,
        pairs::state,
        pairs::sealed,
        pairs::decided_at,
        pairs::state_since,
        pairs::lapses_at,
        pairs::mentor_id,
        pairs::mentee_id,
    );
    let newest = pairs::table.order(pairs::id.desc()).select(columns);
    let rows: Vec<Told> = match side {
        Side::Mentor => conn.load(newest.filter(pairs::mentor_id.eq(id)))?,
        Side::Mentee => conn.load(newest.filter(pairs::mentee_id.eq(id)))?,
    };
    let mut known = Vec::new();
    for (id, state, sealed, decided_at, state_since, lapses_at, mentor, mentee) in rows {
        if !state.is_open() {
            continue;
        }
        let mut met_on = None;
        if side == Side::Mentor || !state.waits_for_answer() {
            let Some(kept) = readable(conn.open::<Kept>(PLACE, id.as_str(), &sealed))? else {
                continue;
            };
            if !kept.is_known_to(side) {
                continue;
            }
            met_on = kept.met_on();
        }
        let held = state.waits_for_answer()
            && availability::store::is_any_unavailable(conn, &[mentor, mentee])?;
        known.push(Prospect {
            state,
            decided_at,
            state_since,
            lapses_at,
            met_on,
            held,
        });
    }
    Ok(known)
}

/// The pairs that a coordinator may see and count: of neither of the two who locked their data, and not with an application
/// of her `own` (G-08). Who is deleted still counts.
#[expect(
    clippy::elidable_lifetime_names,
    reason = "the macro asks for a lifetime with a name"
)]
#[auto_type]
pub(super) fn shown<'a>(own: &'a [ApplicationId]) -> _ {
    let mentors = applications::table.inner_join(people::table);
    let mentees = applications::table.inner_join(people::table);
    let mentors = mentors.filter(locked()).select(applications::id);
    let mentees = mentees.filter(locked()).select(applications::id);
    let others = pairs::mentor_id
        .ne_all(own)
        .and(pairs::mentee_id.ne_all(own));
    pairs::mentor_id
        .ne_all(mentors)
        .and(pairs::mentee_id.ne_all(mentees))
        .and(others)
}

/// A stretch of the pairs of a round that stand in one of `states`, those that changed longest ago first.
///
/// # Errors
/// Whatever the database says.
pub fn in_states(
    conn: &mut Conn,
    (round, own): (RoundId, &[ApplicationId]),
    states: &[PairState],
    (limit, offset): (i64, i64),
) -> QueryResult<Vec<Pair>> {
    let rows: Vec<Row> = pairs::table
        .filter(pairs::round_id.eq(round))
        .filter(shown(own))
        .filter(pairs::state.eq_any(states.to_vec()))
        .order((pairs::state_since, pairs::id))
        .limit(limit)
        .offset(offset)
        .load(conn.link())?;
    all_readable(rows.into_iter().map(|row| opened(conn, &row)))
}

/// The other side of every open pair of an application, and which of the mentor's places it takes.
///
/// # Errors
/// Whatever the database says.
pub fn open_places(
    conn: &mut Conn,
    id: ApplicationId,
) -> QueryResult<Vec<(ApplicationId, ApplicationId, u16)>> {
    let rows: Vec<(ApplicationId, ApplicationId, i32)> = pairs::table
        .filter(pairs::mentor_id.eq(id).or(pairs::mentee_id.eq(id)))
        .filter(pairs::state.eq_any(PairState::OPEN.to_vec()))
        .order(pairs::mentor_place)
        .select((pairs::mentor_id, pairs::mentee_id, pairs::mentor_place))
        .load(conn.link())?;
    let place = |place| u16::try_from(place).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|(mentor, mentee, at)| (mentor, mentee, place(at)))
        .collect())
}

/// Pairs nobody answered in time, the oldest first.
///
/// # Errors
/// Whatever the database says.
pub fn due(conn: &mut Conn) -> QueryResult<Vec<Pair>> {
    let now = conn.now();
    let rows: Vec<Row> = pairs::table
        .filter(pairs::state.eq_any(WAITING))
        .filter(pairs::lapses_at.le(now))
        .filter(pairs::held_since.is_null())
        .order((pairs::lapses_at, pairs::id))
        .limit(LAPSES_AT_ONCE)
        .load(conn.link())?;
    all_readable(rows.into_iter().map(|row| opened(conn, &row)))
}

/// Whose an application is.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn person_of(conn: &mut Conn, id: ApplicationId) -> QueryResult<PersonId> {
    applications::table
        .find(id)
        .select(applications::person_id)
        .first(conn.link())
}

/// Makes a pair; `None` if the mentee, or this place of the mentor, was taken in the meantime.
///
/// # Errors
/// Whatever the database says.
pub fn insert(conn: &mut Conn, new: &NewPair) -> QueryResult<Option<PairId>> {
    let id = PairId::new();
    let now = conn.now();
    let row = (
        pairs::id.eq(id),
        pairs::round_id.eq(new.round),
        pairs::mentor_id.eq(new.mentor),
        pairs::mentee_id.eq(new.mentee),
        pairs::mentor_place.eq(i32::from(new.place)),
        pairs::state.eq(PairState::Proposed),
        pairs::sealed.eq(conn.seal(PLACE, id.as_str(), &new.kept)),
        pairs::decided_by.eq(new.decided_by),
        pairs::decided_at.eq(now),
        pairs::state_since.eq(now),
        pairs::lapses_at.eq(new.lapses_at),
    );
    signed(conn, (Table::Pairs, id.as_str()), |conn| {
        let inserted = conn
            .link()
            .transaction(|link| diesel::insert_into(pairs::table).values(row).execute(link));
        Ok(unless_there(inserted)?.then_some(id))
    })
}

/// Moves a pair on, with what is kept about it; `false` if it is not where it was read any more, or may not go there.
///
/// # Errors
/// Whatever the database says.
pub fn change(
    conn: &mut Conn,
    pair: &Pair,
    next: PairState,
    kept: &Kept,
    lapses_at: Moment,
) -> QueryResult<bool> {
    if !pair.state.may_become(next) {
        return Ok(false);
    }
    let row = pairs::table
        .find(pair.id)
        .filter(pairs::state.eq(pair.state));
    let set = (
        pairs::state.eq(next),
        pairs::state_since.eq(conn.now()),
        pairs::lapses_at.eq(lapses_at),
        pairs::held_since.eq(None::<Moment>),
        pairs::sealed.eq(conn.seal(PLACE, pair.id.as_str(), kept)),
    );
    let changed = signed(conn, (Table::Pairs, pair.id.as_str()), |conn| {
        diesel::update(row).set(set).execute(conn.link())
    })?;
    Ok(changed == 1)
}

/// Whether a row was inserted, in a savepoint of its own: a unique index that says no is an answer and no failure.
/// Without the savepoint PostgreSQL would refuse everything else in the transaction.
fn unless_there(inserted: QueryResult<usize>) -> QueryResult<bool> {
    match inserted {
        Ok(_) => Ok(true),
        Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn opened(conn: &Conn, row: &Row) -> QueryResult<Pair> {
    Ok(Pair {
        kept: conn.open(PLACE, row.id.as_str(), &row.sealed)?,
        id: row.id,
        round: row.round,
        mentor: row.mentor,
        mentee: row.mentee,
        state: row.state,
        decided_by: row.decided_by,
        decided_at: row.decided_at,
        state_since: row.state_since,
        lapses_at: row.lapses_at,
        held_since: row.held_since,
    })
}
