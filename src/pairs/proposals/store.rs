//! The tables of wishes and proposals, and everything the matcher needs of a round.

use super::{Bond, Candidates, Clearances, Proposal, Wish, WishKind, clearing};
use crate::{
    applications::{self, Application, State, again},
    db::{
        Conn,
        schema::{applications as applications_table, clearances, pairs, proposals, wishes},
    },
    ledger::{self, Noun, Verb},
    pairs::{PairState, moves, separations},
    rounds::Round,
    seal::{BlindIndex, Sealed},
    vocab::{
        ApplicationId, ClearanceId, Moment, PairId, PersonId, ProposalId, RoundId, Side, WishId,
    },
};
use diesel::prelude::*;

const PLACE: &str = "proposals.sealed";

/// A proposal as it was kept.
#[derive(Clone, Debug)]
pub struct KeptProposal {
    /// Which.
    pub id: ProposalId,
    /// Who asked for it.
    pub made_by: PersonId,
    /// When.
    pub made_at: Moment,
    /// What was proposed.
    pub proposal: Proposal,
}

/// How wishing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wished {
    /// It is noted.
    Yes,
    /// They are no mentor and mentee of one round.
    NotPossible,
}

/// Everybody of a round who is ready or paired, and what the matcher takes of them.
///
/// # Errors
/// Whatever the database says.
pub fn candidates(conn: &mut Conn, round: &Round) -> QueryResult<(Vec<Application>, Candidates)> {
    let applications =
        applications::store::in_states(conn, round.id, &[State::Ready, State::Paired])?;
    let bonds = bonds(conn, round.id)?;
    let wishes = wishes(conn, round.id)?;
    let separated = separations::store::among(conn, &applications)?;
    let held = applications::availability::store::unavailable(conn, round.id)?;
    let candidates = Candidates::gather(round, &applications, &bonds, &wishes, (&held, separated));
    Ok((applications, candidates))
}

/// Who is, or was, a pair in a round; those confirmed first come first. Whoever applied again since then stands in it as today.
///
/// # Errors
/// Whatever the database says.
pub fn bonds(conn: &mut Conn, round: RoundId) -> QueryResult<Vec<Bond>> {
    let rows: Vec<(PairId, ApplicationId, ApplicationId, PairState)> = pairs::table
        .filter(pairs::round_id.eq(round))
        .order(pairs::id)
        .select((pairs::id, pairs::mentor_id, pairs::mentee_id, pairs::state))
        .load(conn.link())?;
    let successors = again::store::successors(conn, round)?;
    let today = |id: ApplicationId| successors.get(&id).copied().unwrap_or(id);
    let bond = |(pair, mentor, mentee, state)| Bond {
        pair,
        mentor: today(mentor),
        mentee: today(mentee),
        state,
    };
    Ok(rows.into_iter().map(bond).collect())
}

/// Every wish of a round, oldest first. Whoever applied again since then stands in it as today.
///
/// # Errors
/// Whatever the database says.
pub fn wishes(conn: &mut Conn, round: RoundId) -> QueryResult<Vec<Wish>> {
    type Row = (
        WishId,
        ApplicationId,
        ApplicationId,
        WishKind,
        PersonId,
        Moment,
    );
    let rows: Vec<Row> = wishes::table
        .filter(wishes::round_id.eq(round))
        .order((wishes::made_at, wishes::id))
        .select((
            wishes::id,
            wishes::mentor_id,
            wishes::mentee_id,
            wishes::kind,
            wishes::made_by,
            wishes::made_at,
        ))
        .load(conn.link())?;
    let successors = again::store::successors(conn, round)?;
    let today = |id: ApplicationId| successors.get(&id).copied().unwrap_or(id);
    let wish = |(id, mentor, mentee, kind, made_by, made_at)| Wish {
        id,
        mentor: today(mentor),
        mentee: today(mentee),
        kind,
        made_by,
        made_at,
    };
    Ok(rows.into_iter().map(wish).collect())
}

/// The wish about these two, if there is one.
///
/// # Errors
/// Whatever the database says.
pub fn wish_about(
    conn: &mut Conn,
    mentor: ApplicationId,
    mentee: ApplicationId,
) -> QueryResult<Option<WishKind>> {
    let mentors = again::store::alike(conn, mentor)?;
    let mentees = again::store::alike(conn, mentee)?;
    wishes::table
        .filter(wishes::mentor_id.eq_any(mentors))
        .filter(wishes::mentee_id.eq_any(mentees))
        .order((wishes::made_at.desc(), wishes::id.desc()))
        .select(wishes::kind)
        .first(conn.link())
        .optional()
}

/// Pins or bars two people, in the place of any wish there was about them.
///
/// # Errors
/// Whatever the database says.
pub fn wish(
    conn: &mut Conn,
    actor: PersonId,
    (mentor, mentee): (ApplicationId, ApplicationId),
    kind: WishKind,
) -> QueryResult<Wished> {
    let (one, other) = (
        applications::store::by_id(conn, mentor)?,
        applications::store::by_id(conn, mentee)?,
    );
    let sides = one.side == Side::Mentor && other.side == Side::Mentee;
    // Whoever locked their data, or has handed nothing in, is not there for coordinators.
    let shown = one.is_before_coordinators() && other.is_before_coordinators();
    if one.round != other.round || !sides || !shown {
        return Ok(Wished::NotPossible);
    }
    moves::hold(conn, &[mentor, mentee])?;
    remove(conn, mentor, mentee)?;
    diesel::insert_into(wishes::table)
        .values((
            wishes::id.eq(WishId::new()),
            wishes::round_id.eq(one.round),
            wishes::mentor_id.eq(mentor),
            wishes::mentee_id.eq(mentee),
            wishes::kind.eq(kind),
            wishes::made_by.eq(actor),
            wishes::made_at.eq(conn.now()),
        ))
        .execute(conn.link())?;
    let verb = match kind {
        WishKind::Pin => Verb::Pinned,
        WishKind::Bar => Verb::Barred,
    };
    record(conn, actor, verb, mentor, mentee)?;
    Ok(Wished::Yes)
}

/// Takes away whatever is wished about two people.
///
/// # Errors
/// Whatever the database says.
pub fn unwish(
    conn: &mut Conn,
    actor: PersonId,
    (mentor, mentee): (ApplicationId, ApplicationId),
) -> QueryResult<()> {
    if remove(conn, mentor, mentee)? > 0 {
        record(conn, actor, Verb::Unwished, mentor, mentee)?;
    }
    Ok(())
}

/// What leads found out about two people of a round; see [`Clearances`].
///
/// # Errors
/// Whatever the database says.
pub fn clearances(conn: &mut Conn, round: RoundId) -> QueryResult<Clearances> {
    let rows: Vec<(ApplicationId, ApplicationId, BlindIndex)> = clearances::table
        .inner_join(applications_table::table.on(applications_table::id.eq(clearances::mentee_id)))
        .filter(applications_table::round_id.eq(round))
        .select((
            clearances::mentor_id,
            clearances::mentee_id,
            clearances::seen,
        ))
        .load(conn.link())?;
    let by_two = rows
        .into_iter()
        .map(|(mentor, mentee, seen)| ((mentor, mentee), seen));
    Ok(Clearances(by_two.collect()))
}

/// Notes that a lead read what the two wrote, and found that they may be a pair.
///
/// # Errors
/// `NotFound` for an application that is not there, or whatever the database says.
pub fn clear(
    conn: &mut Conn,
    lead: PersonId,
    (mentor, mentee): (ApplicationId, ApplicationId),
) -> QueryResult<Wished> {
    let (one, other) = (
        applications::store::by_id(conn, mentor)?,
        applications::store::by_id(conn, mentee)?,
    );
    let sides = one.side == Side::Mentor && other.side == Side::Mentee;
    let shown = one.is_before_coordinators() && other.is_before_coordinators();
    let own = [one.person, other.person].contains(&lead);
    if one.round != other.round || !sides || !shown || own {
        return Ok(Wished::NotPossible);
    }
    moves::hold(conn, &[mentor, mentee])?;
    let before = clearances::table
        .filter(clearances::mentor_id.eq(mentor))
        .filter(clearances::mentee_id.eq(mentee));
    diesel::delete(before).execute(conn.link())?;
    let (id, seen) = (ClearanceId::new(), clearing::seen(conn, &one, &other));
    diesel::insert_into(clearances::table)
        .values((
            clearances::id.eq(id),
            clearances::mentor_id.eq(mentor),
            clearances::mentee_id.eq(mentee),
            clearances::made_by.eq(lead),
            clearances::made_at.eq(conn.now()),
            clearances::seen.eq(seen),
        ))
        .execute(conn.link())?;
    ledger::record(
        conn,
        Some(lead),
        Verb::Cleared,
        (Noun::Clearance, id.as_str()),
        None,
    )?;
    Ok(Wished::Yes)
}

/// Keeps a proposal in the place of the one before, which held what people answered and serves nobody any more.
///
/// # Errors
/// Whatever the database says.
pub fn keep(
    conn: &mut Conn,
    actor: PersonId,
    round: RoundId,
    proposal: &Proposal,
) -> QueryResult<ProposalId> {
    forget(conn, round)?;
    let id = ProposalId::new();
    diesel::insert_into(proposals::table)
        .values((
            proposals::id.eq(id),
            proposals::round_id.eq(round),
            proposals::made_by.eq(actor),
            proposals::made_at.eq(conn.now()),
            proposals::sealed.eq(conn.seal(PLACE, id.as_str(), proposal)),
        ))
        .execute(conn.link())?;
    let words = format!(
        "placed {}, waiting {}, poor {}, total {}, draw seed {}",
        proposal.pairs.len(),
        proposal.waiting.len(),
        proposal.poor,
        proposal.total,
        proposal
            .seed
            .map_or_else(|| "none".to_owned(), |seed| seed.to_string()),
    );
    ledger::record(
        conn,
        Some(actor),
        Verb::Proposed,
        (Noun::Proposal, id.as_str()),
        Some(&words),
    )?;
    Ok(id)
}

/// The latest proposal of a round.
///
/// # Errors
/// Whatever the database says.
pub fn latest(conn: &mut Conn, round: RoundId) -> QueryResult<Option<KeptProposal>> {
    let row: Option<(ProposalId, PersonId, Moment, Sealed)> = proposals::table
        .filter(proposals::round_id.eq(round))
        .order((proposals::made_at.desc(), proposals::id.desc()))
        .select((
            proposals::id,
            proposals::made_by,
            proposals::made_at,
            proposals::sealed,
        ))
        .first(conn.link())
        .optional()?;
    row.map(|(id, made_by, made_at, sealed)| {
        Ok(KeptProposal {
            id,
            made_by,
            made_at,
            proposal: conn.open(PLACE, id.as_str(), &sealed)?,
        })
    })
    .transpose()
}

/// Removes the proposals of a round.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, round: RoundId) -> QueryResult<usize> {
    diesel::delete(proposals::table.filter(proposals::round_id.eq(round))).execute(conn.link())
}

fn remove(conn: &mut Conn, mentor: ApplicationId, mentee: ApplicationId) -> QueryResult<usize> {
    let mentors = again::store::alike(conn, mentor)?;
    let mentees = again::store::alike(conn, mentee)?;
    let about = wishes::table
        .filter(wishes::mentor_id.eq_any(mentors))
        .filter(wishes::mentee_id.eq_any(mentees));
    diesel::delete(about).execute(conn.link())
}

/// A wish is remembered with both people.
fn record(
    conn: &mut Conn,
    actor: PersonId,
    verb: Verb,
    mentor: ApplicationId,
    mentee: ApplicationId,
) -> QueryResult<()> {
    for id in [mentor, mentee] {
        let about = (Noun::Application, id.as_str());
        ledger::record(conn, Some(actor), verb, about, None)?;
    }
    Ok(())
}
