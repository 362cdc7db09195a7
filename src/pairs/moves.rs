//! What happens to a pair after it was confirmed: yes, no, a first meeting, an end. Every move is one transaction with its entry in the ledger.

use super::{
    EndedBy, Ending, Kept, Pair, PairState,
    agreement::{Read, Yes},
    mail::{AgreedLetter, AskedLetter, DeclinedLetter, EndedLetter, LapsedLetter, tell},
    standing_still, store,
};
use crate::{
    applications::{self, Application, State, availability},
    db::{Conn, readable},
    ledger::{self, Noun, Verb},
    rounds,
    vocab::{ApplicationId, PairId, PersonId, Side},
};
use diesel::{QueryResult, result::Error};
use jiff::civil::Date;

/// How a move ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// The pair stands here now.
    To(PairState),
    /// It had moved on before, and stays where it is.
    TooLate,
    /// The words that are agreed to are not the ones that were read.
    Unread,
    /// One of the two is not available for matching now, so nobody says yes (G-01, P4).
    Held,
}

/// Says yes for the person whose turn it is: the mentee first, then the mentor. The words that were read are kept with it;
/// `None` if what was read is not what stands today.
///
/// # Errors
/// `NotFound` if it is no pair of theirs, or whatever the database says.
pub fn agree(
    conn: &mut Conn,
    person: PersonId,
    id: PairId,
    read: Option<Read>,
) -> QueryResult<Moved> {
    let (pair, side) = own(conn, person, id)?;
    if pair.state.asks() != Some(side) {
        return Ok(Moved::TooLate);
    }
    // From here on a concern or a lead's hold about one of them waits for this to be over.
    hold(conn, &[pair.mentor, pair.mentee])?;
    if availability::store::is_any_unavailable(conn, &[pair.mentor, pair.mentee])? {
        return Ok(Moved::Held);
    }
    let Some(Read { locale, text }) = read else {
        return Ok(Moved::Unread);
    };
    let next = match side {
        Side::Mentee => PairState::MenteeAgreed,
        Side::Mentor => PairState::BothAgreed,
    };
    let round = rounds::store::by_id(conn, pair.round)?;
    let lapses_at = conn.now().plus_days(i64::from(round.settings.answer_days));
    let mut kept = Kept {
        mentor_asked: true,
        ..pair.kept.clone()
    };
    let at = conn.now();
    kept.agreed.push(Yes {
        side,
        locale,
        text,
        at,
    });
    if !store::change(conn, &pair, next, &kept, lapses_at)? {
        return Ok(Moved::TooLate);
    }
    record(conn, Some(person), Verb::Agreed, id, None)?;
    match side {
        Side::Mentee => tell(conn, pair.mentor, &AskedLetter::by(lapses_at))?,
        Side::Mentor => {
            tell(conn, pair.mentor, &AgreedLetter {})?;
            tell(conn, pair.mentee, &AgreedLetter {})?;
        }
    }
    Ok(Moved::To(next))
}

/// Says no, with or without words. Whoever was not asked yet hears nothing of it.
///
/// # Errors
/// `NotFound` if it is no pair of theirs, or whatever the database says.
pub fn decline(
    conn: &mut Conn,
    person: PersonId,
    id: PairId,
    words: Option<String>,
) -> QueryResult<Moved> {
    let (pair, side) = own(conn, person, id)?;
    if !pair.state.waits_for_answer() {
        return Ok(Moved::TooLate);
    }
    let ending = Ending {
        by: side.into(),
        words,
    };
    if !finish(conn, &pair, PairState::Declined, ending)? {
        return Ok(Moved::TooLate);
    }
    record(conn, Some(person), Verb::Declined, id, None)?;
    if pair.is_known_to(other(side)) {
        tell(conn, pair.other(side), &DeclinedLetter {})?;
    }
    Ok(Moved::To(PairState::Declined))
}

/// Notes the first meeting, by either of the two.
///
/// # Errors
/// `NotFound` if it is no pair of theirs, or whatever the database says.
pub fn meet(conn: &mut Conn, person: PersonId, id: PairId, day: Date) -> QueryResult<Moved> {
    let (pair, _) = own(conn, person, id)?;
    if pair.state != PairState::BothAgreed {
        return Ok(Moved::TooLate);
    }
    let kept = Kept {
        first_meeting: Some(day.to_string()),
        ..pair.kept.clone()
    };
    if !store::change(conn, &pair, PairState::Active, &kept, pair.lapses_at)? {
        return Ok(Moved::TooLate);
    }
    record(conn, Some(person), Verb::Met, id, None)?;
    Ok(Moved::To(PairState::Active))
}

/// Ends a pair at the wish of one of the two, who need no reason. The other is told that it ended, and no more.
///
/// # Errors
/// `NotFound` if it is no pair of theirs, or whatever the database says.
pub fn end(conn: &mut Conn, person: PersonId, id: PairId) -> QueryResult<Moved> {
    let (pair, side) = own(conn, person, id)?;
    if pair.state.waits_for_answer() {
        return Ok(Moved::TooLate);
    }
    let by = Ending {
        by: side.into(),
        words: None,
    };
    close(conn, Some(person), &pair, by, None)
}

/// Ends a pair by a coordinator, with a reason.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn end_by_staff(
    conn: &mut Conn,
    actor: PersonId,
    id: PairId,
    reason: &str,
) -> QueryResult<Moved> {
    let pair = store::by_id(conn, id)?;
    let by = Ending {
        by: EndedBy::Coordinator,
        words: Some(reason.to_owned()),
    };
    close(conn, Some(actor), &pair, by, Some(reason))
}

/// Takes a person's application back, and ends its open pairs. `false` if there is nothing to take back.
///
/// # Errors
/// `NotFound` if the person never applied, or whatever the database says.
pub fn withdraw(conn: &mut Conn, person: PersonId) -> QueryResult<bool> {
    let found = applications::store::latest_of(conn, person)?.ok_or(Error::NotFound)?;
    let mut held = vec![found.id];
    for (mentor, mentee, _) in store::open_places(conn, found.id)? {
        held.extend([mentor, mentee]);
    }
    hold(conn, &held)?;
    let application = applications::store::by_id(conn, found.id)?;
    let changed = applications::store::change(
        conn,
        &application,
        State::Withdrawn,
        (Some(person), Verb::Withdrew),
        None,
    )?;
    if changed == applications::store::Changed::NotAny {
        return Ok(false);
    }
    leave(conn, &application, application.side.into())?;
    Ok(true)
}

/// Ends every open pair of an application whose person goes.
///
/// # Errors
/// Whatever the database says.
pub fn leave(conn: &mut Conn, application: &Application, by: EndedBy) -> QueryResult<()> {
    let pairs = store::of_application(conn, application.id)?;
    for pair in pairs.into_iter().filter(|pair| pair.state.is_open()) {
        let ending = Ending { by, words: None };
        close(conn, Some(application.person), &pair, ending, None)?;
    }
    Ok(())
}

/// Ends what nobody answered in time; how many pairs. Silence never means yes.
///
/// # Errors
/// Whatever the database says.
pub fn lapse_due(conn: &mut Conn) -> QueryResult<usize> {
    standing_still::look(conn)?;
    let due = store::due(conn)?;
    let people: Vec<_> = due
        .iter()
        .flat_map(|pair| [pair.mentor, pair.mentee])
        .collect();
    hold(conn, &people)?;
    let mut count = 0;
    for pair in due {
        let lapsed = readable(conn.part(|conn| lapse(conn, &pair)))?;
        count += usize::from(lapsed.unwrap_or(false));
    }
    Ok(count)
}

/// Ends one pair that nobody answered in time, unless somebody was quicker.
fn lapse(conn: &mut Conn, pair: &Pair) -> QueryResult<bool> {
    let by = Ending {
        by: EndedBy::Clock,
        words: None,
    };
    if !finish(conn, pair, PairState::Lapsed, by)? {
        return Ok(false);
    }
    record(conn, None, Verb::Lapsed, pair.id, None)?;
    tell(conn, pair.mentee, &LapsedLetter {})?;
    if pair.is_known_to(Side::Mentor) {
        tell(conn, pair.mentor, &LapsedLetter {})?;
    }
    Ok(true)
}

/// Brings an application's state in line with its open pairs: a mentee with one is paired, a mentor when every place is taken.
///
/// # Errors
/// Whatever the database says.
pub(super) fn settle(conn: &mut Conn, id: ApplicationId) -> QueryResult<()> {
    // One that does not open stays as it stands, and stops nothing of the other one's.
    let Some(application) = readable(applications::store::by_id(conn, id))? else {
        return Ok(());
    };
    let taken = store::open_places(conn, id)?.len();
    let places = match application.side {
        Side::Mentor => usize::from(application.answers.places),
        Side::Mentee => 1,
    };
    let next = match application.state {
        State::Ready if taken >= places => State::Paired,
        State::Paired if taken < places => State::Ready,
        _ => return Ok(()),
    };
    applications::store::settle(conn, &application, next)?;
    Ok(())
}

/// Keeps everybody else from changing pairs of these applications until this transaction is over.
/// Always in one order, so that two transactions never wait for each other.
///
/// # Errors
/// Whatever the database says.
pub(super) fn hold(conn: &mut Conn, ids: &[ApplicationId]) -> QueryResult<()> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        applications::store::hold(conn, id)?;
    }
    Ok(())
}

/// The pair and the side this person stands on; for everybody else it is not there, and for a mentor not before the mentee's yes.
fn own(conn: &mut Conn, person: PersonId, id: PairId) -> QueryResult<(Pair, Side)> {
    let pair = store::by_id(conn, id)?;
    let side = if store::person_of(conn, pair.mentee)? == person {
        Side::Mentee
    } else if store::person_of(conn, pair.mentor)? == person {
        Side::Mentor
    } else {
        return Err(Error::NotFound);
    };
    if pair.is_known_to(side) {
        Ok((pair, side))
    } else {
        Err(Error::NotFound)
    }
}

fn close(
    conn: &mut Conn,
    actor: Option<PersonId>,
    pair: &Pair,
    ending: Ending,
    reason: Option<&str>,
) -> QueryResult<Moved> {
    let by = ending.by;
    if !finish(conn, pair, PairState::Closed, ending)? {
        return Ok(Moved::TooLate);
    }
    record(conn, actor, Verb::Ended, pair.id, reason)?;
    for side in [Side::Mentee, Side::Mentor] {
        if by == side.into() || !pair.is_known_to(side) {
            continue;
        }
        let to = pair.other(other(side));
        if pair.state.waits_for_answer() {
            // They never met: there are no meetings that could end.
            tell(conn, to, &DeclinedLetter {})?;
        } else {
            tell(conn, to, &EndedLetter {})?;
        }
    }
    Ok(Moved::To(PairState::Closed))
}

/// Ends a pair and frees the places it took.
fn finish(conn: &mut Conn, pair: &Pair, next: PairState, ending: Ending) -> QueryResult<bool> {
    hold(conn, &[pair.mentor, pair.mentee])?;
    let kept = Kept {
        ending: Some(ending),
        ..pair.kept.clone()
    };
    if !store::change(conn, pair, next, &kept, pair.lapses_at)? {
        return Ok(false);
    }
    settle(conn, pair.mentor)?;
    settle(conn, pair.mentee)?;
    Ok(true)
}

fn record(
    conn: &mut Conn,
    actor: Option<PersonId>,
    verb: Verb,
    id: PairId,
    reason: Option<&str>,
) -> QueryResult<()> {
    ledger::record(conn, actor, verb, (Noun::Pair, id.as_str()), reason)
}

const fn other(side: Side) -> Side {
    match side {
        Side::Mentor => Side::Mentee,
        Side::Mentee => Side::Mentor,
    }
}
