//! Confirming a pair: a named coordinator decides, with a reason, and everything is looked at again at that moment.

use super::{
    Kept, Reasons,
    mail::{ProposedLetter, tell},
    moves::{hold, settle},
    proposals::{self, WishKind, mentee, mentor, rules},
    separations,
    store::{self, NewPair},
};
use crate::{
    applications::{self, Application, State, availability},
    db::Conn,
    ledger::{self, Noun, Verb},
    matching::{Fit, fit},
    rounds::{self, Round},
    vocab::{ApplicationId, PairId, PersonId, Side},
};
use diesel::{QueryResult, result::Error};

/// What a coordinator decides.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The mentor's application.
    pub mentor: ApplicationId,
    /// The mentee's application.
    pub mentee: ApplicationId,
    /// Why these two.
    pub because: String,
    /// Why not the mentor who fits best, if it is another.
    pub differs: Option<String>,
}

/// Whose application a coordinator has not opened as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The mentor's.
    pub mentor: bool,
    /// The mentee's.
    pub mentee: bool,
}

/// How confirming ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// They are a pair, and the mentee is asked.
    Yes(PairId),
    /// The mentee is in an open pair.
    MenteeTaken,
    /// The mentor has no place left.
    MentorFull,
    /// One of the two is not ready, or asked for a pause.
    NotReady,
    /// One of the two is not available for matching now; only leads know why (G-01, G-06).
    NotAvailable,
    /// The coordinator has not opened these applications as they are now: nobody decides about what they have not read.
    NotRead(Unread),
    /// They cannot meet, are kept apart, or one of them is the coordinator.
    NotPossible,
}

/// Confirms a pair.
///
/// # Errors
/// `NotFound` for an application that is not there or is the coordinator's own, or whatever the database says.
pub fn confirm(conn: &mut Conn, actor: PersonId, choice: &Choice) -> QueryResult<Confirmed> {
    hold(conn, &[choice.mentor, choice.mentee])?;
    let offers = applications::store::by_id(conn, choice.mentor)?;
    let looks = applications::store::by_id(conn, choice.mentee)?;
    let round = rounds::store::by_id(conn, looks.round)?;
    let reasons = match look(conn, actor, &round, &offers, &looks)? {
        Ok(reasons) => reasons,
        Err(outcome) => return Ok(outcome),
    };
    let Some(place) = free_place(conn, &offers)? else {
        return Ok(Confirmed::MentorFull);
    };
    let new = NewPair {
        round: round.id,
        mentor: offers.id,
        mentee: looks.id,
        place,
        kept: Kept {
            reasons,
            because: choice.because.clone(),
            differs: choice.differs.clone(),
            mentor_asked: false,
            agreed: Vec::new(),
            first_meeting: None,
            planned: None,
            ending: None,
            stood: None,
        },
        decided_by: actor,
        lapses_at: conn
            .now()
            .plus_days(i64::from(round.settings.answer_days))
            .end_of_day(),
    };
    let Some(id) = store::insert(conn, &new)? else {
        let taken = !store::open_places(conn, looks.id)?.is_empty();
        return Ok(if taken {
            Confirmed::MenteeTaken
        } else {
            Confirmed::MentorFull
        });
    };
    let reason = match &new.kept.differs {
        Some(differs) => format!("{}\n{differs}", new.kept.because),
        None => new.kept.because.clone(),
    };
    ledger::record(
        conn,
        Some(actor),
        Verb::Paired,
        (Noun::Pair, id.as_str()),
        Some(&reason),
    )?;
    settle(conn, offers.id)?;
    settle(conn, looks.id)?;
    tell(conn, looks.id, &ProposedLetter::by(new.lapses_at))?;
    Ok(Confirmed::Yes(id))
}

/// Whether these two may be a pair at this moment, and why they fit.
/// Without the consent of both the program does not look, and a coordinator's own judgement stands.
fn look(
    conn: &mut Conn,
    actor: PersonId,
    round: &Round,
    offers: &Application,
    looks: &Application,
) -> QueryResult<Result<Option<Reasons>, Confirmed>> {
    let right_sides = offers.side == Side::Mentor && looks.side == Side::Mentee;
    // Nobody finds themselves at the desk (G-08).
    if [offers.person, looks.person].contains(&actor) {
        return Err(Error::NotFound);
    }
    if !right_sides || offers.round != looks.round {
        return Ok(Err(Confirmed::NotPossible));
    }
    if !store::open_places(conn, looks.id)?.is_empty() {
        return Ok(Err(Confirmed::MenteeTaken));
    }
    let unread = Unread {
        mentor: !ledger::has_read(conn, actor, offers.id.as_str())?,
        mentee: !ledger::has_read(conn, actor, looks.id.as_str())?,
    };
    if unread.mentor || unread.mentee {
        return Ok(Err(Confirmed::NotRead(unread)));
    }
    if ![offers, looks].into_iter().all(may_be_paired) {
        return Ok(Err(Confirmed::NotReady));
    }
    if availability::store::is_any_unavailable(conn, &[offers.id, looks.id])? {
        return Ok(Err(Confirmed::NotAvailable));
    }
    if separations::store::are_separated(conn, offers.person, looks.person)? {
        return Ok(Err(Confirmed::NotPossible));
    }
    if proposals::store::wish_about(conn, offers.id, looks.id)? == Some(WishKind::Bar) {
        return Ok(Err(Confirmed::NotPossible));
    }
    if ![offers, looks].into_iter().all(Application::is_usable) {
        return Ok(Ok(None));
    }
    let week_of = round.settings.starts_on;
    let found = fit(
        &rules(round),
        &mentor(offers, week_of),
        &mentee(looks, week_of),
    );
    Ok(match found {
        Fit::Possible(reasons) => Ok(Some(Reasons::keep(&reasons, &round.settings))),
        Fit::Impossible(_) => Err(Confirmed::NotPossible),
    })
}

/// Whether a coordinator may give this person a pair. The program may only with consent as well.
#[must_use]
pub fn may_be_paired(application: &Application) -> bool {
    matches!(application.state, State::Ready | State::Paired)
        && application.paused_at.is_none()
        && application.email_hash.is_some()
        && !application.locks.stops_matching()
}

/// The lowest place of this mentor that no open pair takes.
fn free_place(conn: &mut Conn, mentor: &Application) -> QueryResult<Option<u16>> {
    let taken: Vec<u16> = store::open_places(conn, mentor.id)?
        .into_iter()
        .map(|(_, _, place)| place)
        .collect();
    Ok((1..=mentor.answers.places).find(|place| !taken.contains(place)))
}
