//! The demonstration's pairs: proposed by the matcher, a quarter confirmed by a coordinator, and answered by some of the people.

use super::{
    past::{Past, one_of},
    said::{BECAUSES, DECLINED_WITH, PINNED},
};
use crate::{
    accounts,
    db::Conn,
    i18n::Templates,
    ledger::{self, Noun},
    pairs::{
        self, Choice, Confirmed, agree,
        agreement::Read,
        proposals::{self, Suggestion, WishKind},
    },
    vocab::{ApplicationId, PairId, PersonId, Side},
};
use diesel::QueryResult;

/// How far a confirmed pair gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The mentee has not answered.
    Proposed,
    /// The mentee said yes.
    MenteeAgreed,
    /// Both said yes.
    BothAgreed,
    /// They have met.
    Met,
    /// The mentee said no.
    Declined,
}

/// How pairs of people nobody signs in as get on, over and over.
const ENDS: [End; 8] = [
    End::BothAgreed,
    End::MenteeAgreed,
    End::Proposed,
    End::Declined,
    End::Met,
    End::Proposed,
    End::MenteeAgreed,
    End::Met,
];

/// What is remembered of pairs from one day to the next.
#[derive(Default)]
pub(super) struct Pairing {
    /// Whom to confirm.
    chosen: Vec<(ApplicationId, ApplicationId, End)>,
    /// Who was confirmed.
    made: Vec<Option<(PairId, End)>>,
}

impl Past {
    /// Pins the two people one can sign in as, and keeps two others apart.
    pub(super) fn wish(&mut self, conn: &mut Conn) -> QueryResult<()> {
        let [_, actor] = self.coordinators;
        let mentor = self.ready_on(Side::Mentor, 0);
        let mentee = self.ready_on(Side::Mentee, 0);
        if let (Some(mentor), Some(mentee)) = (mentor, mentee) {
            proposals::store::wish(conn, actor, (mentor, mentee), WishKind::Pin)?;
        }
        let mentor = self.ready_on(Side::Mentor, 2);
        let mentee = self.ready_on(Side::Mentee, 3);
        if let (Some(mentor), Some(mentee)) = (mentor, mentee) {
            proposals::store::wish(conn, actor, (mentor, mentee), WishKind::Bar)?;
        }
        Ok(())
    }

    /// Asks the matcher, and chooses a quarter of its pairs: those of the two people one can sign in as, and every other one.
    pub(super) fn propose(&mut self, conn: &mut Conn) -> QueryResult<()> {
        let suggestions = self.proposal(conn)?;
        let mentor = self.ready_on(Side::Mentor, 0);
        let mentee = self.ready_on(Side::Mentee, 0);
        let own = |one: &&Suggestion| Some(one.mentor) == mentor || Some(one.mentee) == mentee;
        let mut of_the_mentor = [End::MenteeAgreed, End::Met].into_iter();
        for one in suggestions.iter().filter(own) {
            let end = if Some(one.mentee) == mentee {
                End::Proposed
            } else {
                of_the_mentor.next().unwrap_or(End::MenteeAgreed)
            };
            self.pairing.chosen.push((one.mentor, one.mentee, end));
        }
        let quarter = suggestions.len().div_ceil(4);
        let left = quarter.saturating_sub(self.pairing.chosen.len());
        let others = suggestions.iter().filter(|one| !own(one)).step_by(2);
        let others = others.zip(ENDS.into_iter().cycle()).take(left);
        let others = others.map(|(one, end)| (one.mentor, one.mentee, end));
        self.pairing.chosen.extend(others);
        Ok(())
    }

    /// Asks the matcher for everybody who is left: what the coordinator finds when she opens the board.
    pub(super) fn propose_again(&self, conn: &mut Conn) -> QueryResult<()> {
        self.proposal(conn).map(drop)
    }

    pub(super) fn confirm(&mut self, conn: &mut Conn, pair: usize) -> QueryResult<()> {
        let Some((mentor, mentee, end)) = self.pairing.chosen.get(pair).copied() else {
            return Ok(());
        };
        let pinned = self.ready_on(Side::Mentor, 0) == Some(mentor)
            && self.ready_on(Side::Mentee, 0) == Some(mentee);
        let because = if pinned {
            PINNED
        } else {
            one_of(BECAUSES, pair)
        };
        let choice = Choice {
            mentor,
            mentee,
            because: because.to_owned(),
            differs: None,
        };
        let [actor, _] = self.coordinators;
        for id in [mentor, mentee] {
            ledger::read(conn, actor, (Noun::Application, id.as_str()))?;
        }
        let made = match pairs::confirm(conn, actor, &choice)? {
            Confirmed::Yes(id) => Some((id, end)),
            _ => None,
        };
        self.pairing.made.push(made);
        Ok(())
    }

    fn proposal(&self, conn: &mut Conn) -> QueryResult<Vec<Suggestion>> {
        let (_, candidates) = proposals::store::candidates(conn, &self.round)?;
        let Ok(proposal) = proposals::propose(&self.round, &candidates) else {
            return Ok(Vec::new());
        };
        let [actor, _] = self.coordinators;
        proposals::store::keep(conn, actor, self.round.id, &proposal)?;
        Ok(proposal.pairs)
    }

    /// The application of the person at this place among those of a side who are ready.
    fn ready_on(&self, side: Side, place: usize) -> Option<ApplicationId> {
        let people = self.people.iter().zip(&self.begun);
        let mut ready = people.filter(|(person, _)| person.is_ready_on(side));
        let (_, begun) = ready.nth(place)?;
        begun.map(|(_, application)| application)
    }
}

/// Says yes to the words as they stand in the person's own language.
fn says_yes(
    conn: &mut Conn,
    templates: &Templates,
    person: PersonId,
    id: PairId,
) -> QueryResult<()> {
    let locale = accounts::store::profile(conn, person)?.locale;
    let read = Read::today(templates.words(locale));
    agree(conn, person, id, Some(read)).map(drop)
}

impl Pairing {
    pub(super) fn mentee_answers(
        &self,
        conn: &mut Conn,
        templates: &Templates,
        pair: usize,
    ) -> QueryResult<()> {
        let Some((id, end)) = self.made(pair) else {
            return Ok(());
        };
        let found = pairs::store::by_id(conn, id)?;
        let mentee = pairs::store::person_of(conn, found.mentee)?;
        match end {
            End::Proposed => {}
            End::Declined => {
                let words = one_of(DECLINED_WITH, pair).to_owned();
                pairs::decline(conn, mentee, id, Some(words))?;
            }
            End::MenteeAgreed | End::BothAgreed | End::Met => {
                says_yes(conn, templates, mentee, id)?;
            }
        }
        Ok(())
    }

    pub(super) fn mentor_answers(
        &self,
        conn: &mut Conn,
        templates: &Templates,
        pair: usize,
    ) -> QueryResult<()> {
        let Some((id, End::BothAgreed | End::Met)) = self.made(pair) else {
            return Ok(());
        };
        let found = pairs::store::by_id(conn, id)?;
        let mentor = pairs::store::person_of(conn, found.mentor)?;
        says_yes(conn, templates, mentor, id)?;
        Ok(())
    }

    pub(super) fn meet(&self, conn: &mut Conn, pair: usize) -> QueryResult<()> {
        let Some((id, End::Met)) = self.made(pair) else {
            return Ok(());
        };
        let found = pairs::store::by_id(conn, id)?;
        let mentor = pairs::store::person_of(conn, found.mentor)?;
        let day = conn.now().day();
        pairs::meet(conn, mentor, id, day)?;
        Ok(())
    }

    fn made(&self, pair: usize) -> Option<(PairId, End)> {
        self.made.get(pair).copied().flatten()
    }
}
