//! The register of requests and complaints: who may ask, by when an answer is due, and how it ends.

mod pages;
mod store;

pub(super) use pages::{router, samples};
pub(super) use store::{about, is_there, late, person, waiting};

use super::{
    calendar::{due, extended, receipt},
    erasing,
    mail::{AnsweredLetter, ReceivedLetter},
    request::{Kind, Progress, Request, Said},
    rights, store as requests,
};
use crate::{
    accounts::{self, Tried, locks, throttle},
    db::Conn,
    ledger::{self, Noun, Verb},
    mail::{self, Lane, Letter},
    safety::alerts::{self, Due, Waiting},
    vocab::{Email, Locale, PersonId, RequestId},
};
use diesel::QueryResult;
use jiff::{Span, civil::Date};

/// The leads are told at once of so many things without an account in an hour.
const STRANGERS: i64 = 5;

/// Why a request may be refused. Nothing here is about anybody's papers: the charity never uses the immigration exemption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    /// It is not clear that it is the person who asks.
    NotSure,
    /// It would take a right from somebody else.
    Others,
    /// A law makes us keep it.
    Law,
    /// It is needed for a claim before a court.
    Claim,
    /// The same was asked and answered a short while ago.
    Again,
    /// We hold nothing of it.
    Nothing,
}

impl Ground {
    /// Every ground, in the order of the form.
    pub(super) const ALL: [Self; 6] = [
        Self::NotSure,
        Self::Others,
        Self::Law,
        Self::Claim,
        Self::Again,
        Self::Nothing,
    ];

    /// The word in forms and the end of its Fluent key.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::NotSure => "not-sure",
            Self::Others => "others",
            Self::Law => "law",
            Self::Claim => "claim",
            Self::Again => "again",
            Self::Nothing => "nothing",
        }
    }

    /// Reads the word.
    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == word)
    }
}

/// What a lead does with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Waits for the person to say what they mean; the clock stands still.
    Pause,
    /// Goes on: the last day moves by as many days as the clock stood still.
    Resume,
    /// Takes two more months, which the person is told.
    Extend,
    /// Answers it.
    Answer(String),
    /// Refuses it, on a ground from the list, in words.
    Refuse(Ground, String),
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It is done.
    Yes,
    /// It is over, or stands elsewhere.
    NotNow,
    /// Somebody else has to: this lead made the decision that is looked at again.
    NotYou,
}

/// Writes a complaint down, with an account or without, and says by when it is confirmed.
pub(super) fn complain(
    conn: &mut Conn,
    person: Option<PersonId>,
    locale: Locale,
    said: &Said,
) -> QueryResult<(RequestId, Date)> {
    log(conn, (person, person), Kind::Complaint, locale, said)
}

/// Writes a request down that somebody made themselves, by telephone, on paper, or through somebody they trust.
pub(super) fn log(
    conn: &mut Conn,
    (actor, person): (Option<PersonId>, Option<PersonId>),
    kind: Kind,
    locale: Locale,
    said: &Said,
) -> QueryResult<(RequestId, Date)> {
    let now = conn.now();
    let due_on = if kind == Kind::Complaint {
        receipt(now)
    } else {
        due(now)
    };
    let id = requests::add(conn, person, kind, due_on, said)?;
    let about = (Noun::Request, id.as_str());
    ledger::record(conn, actor, Verb::Requested, about, None)?;
    raise(conn, (id, kind), person, due_on)?;
    let by = crate::web::Day::on(due_on);
    if actor.is_some() || may_be_written_to(conn, said)? {
        // Whoever writes from outside gives an address that can be anybody's.
        let lane = match (person, actor) {
            (Some(person), _) => accounts::store::lane(conn, person)?,
            (None, Some(_)) => Lane::Inside,
            (None, None) => Lane::Asked,
        };
        tell(conn, lane, (person, said, locale), &ReceivedLetter { by })?;
    }
    Ok((id, due_on))
}

/// Tells the leads that a request has come. Strangers who send many in one hour fill the register, but nobody's mailbox.
pub(super) fn raise(
    conn: &mut Conn,
    (id, kind): (RequestId, Kind),
    person: Option<PersonId>,
    due_on: Date,
) -> QueryResult<()> {
    if person.is_none() && store::lately(conn)? > STRANGERS {
        tracing::warn!(request.id = %id, "many strangers write at once, and the leads are not told of each");
        return Ok(());
    }
    let new = Waiting {
        kind: store::of(kind),
        id: id.to_string(),
        since: conn.now(),
        due: Due::On(due_on),
        about: person.into_iter().collect(),
    };
    alerts::raise(conn, &new)
}

/// Whether one more letter may go to the address a stranger gave: it can be anybody's, so letters to it become rare (S-12).
fn may_be_written_to(conn: &mut Conn, said: &Said) -> QueryResult<bool> {
    match Email::parse(said.reach.trim()) {
        Some(email) => Ok(throttle::store::attempt(conn, &Tried::Letter(email))?.is_ok()),
        None => Ok(true),
    }
}

/// Takes a step with a request that is not over.
pub(super) fn take(
    conn: &mut Conn,
    lead: PersonId,
    id: RequestId,
    step: &Step,
) -> QueryResult<Taken> {
    let request = store::by_id(conn, id)?;
    if request.kind == Kind::LookAgain && store::decided_by(conn, &request)?.contains(&lead) {
        return Ok(Taken::NotYou);
    }
    // What somebody asked on their own page is done by the program itself, when its time comes.
    let by_itself = request.kind == Kind::Erase && is_leaving(conn, &request)?;
    let mut said = request.said.clone();
    let (from, to) = match step {
        Step::Pause => (Progress::Open, Progress::Paused),
        Step::Resume => (Progress::Paused, Progress::Open),
        Step::Extend => (Progress::Open, Progress::Open),
        Step::Answer(_) => (Progress::Open, Progress::Done),
        Step::Refuse(..) => (Progress::Open, Progress::Refused),
    };
    if by_itself || request.state != from || (*step == Step::Extend && said.extended) {
        return Ok(Taken::NotNow);
    }
    match step {
        Step::Answer(answer) => {
            said.answer.clone_from(answer);
            carry_out(conn, &request)?;
        }
        Step::Refuse(ground, answer) => {
            said.answer.clone_from(answer);
            ground.as_str().clone_into(&mut said.ground);
        }
        Step::Extend => said.extended = true,
        Step::Pause | Step::Resume => {}
    }
    requests::settle(conn, id, to, &said)?;
    store::move_to(conn, id, last_day(conn, &request, step))?;
    ledger::record(
        conn,
        Some(lead),
        Verb::Settled,
        (Noun::Request, id.as_str()),
        None,
    )?;
    if !matches!(step, Step::Resume) {
        let letter = AnsweredLetter::of(to, said.extended, &said.answer, &said.ground);
        let to = (request.person, &said, Locale::En);
        tell(conn, Lane::Inside, to, &letter)?;
    }
    Ok(Taken::Yes)
}

fn is_leaving(conn: &mut Conn, request: &Request) -> QueryResult<bool> {
    Ok(match request.person {
        Some(person) => locks::store::of(conn, person)?.erase_at.is_some(),
        None => false,
    })
}

/// Does what was asked by another way than the person's own page, exactly as the page would.
fn carry_out(conn: &mut Conn, request: &Request) -> QueryResult<()> {
    match (request.kind, request.person) {
        (Kind::Object, Some(person)) => rights::object(conn, person, true),
        (Kind::Restrict, Some(person)) => rights::restrict(conn, person, true),
        (Kind::Erase, Some(person)) => erasing::ask(conn, person).map(drop),
        _ => Ok(()),
    }
}

/// The last day after a step.
fn last_day(conn: &Conn, request: &Request, step: &Step) -> Date {
    match (step, request.paused_at) {
        (Step::Extend, _) => extended(request.received_at),
        (Step::Resume, Some(since)) => {
            let stood = (conn.now().day() - since.day()).get_days();
            request.due_on.saturating_add(Span::new().days(stood))
        }
        _ => request.due_on,
    }
}

/// Writes to whoever asked: to the address of the account, or to the one they gave.
fn tell(
    conn: &mut Conn,
    lane: Lane,
    (person, said, locale): (Option<PersonId>, &Said, Locale),
    letter: &impl Letter,
) -> QueryResult<()> {
    if let Some(person) = person {
        let profile = accounts::store::profile(conn, person)?;
        return mail::queue_in(conn, lane, (&profile.email, profile.locale), letter);
    }
    match Email::parse(said.reach.trim()) {
        Some(email) => mail::queue_in(conn, lane, (&email, locale), letter),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r18_no_ground_of_a_refusal_asks_about_papers() {
        for ground in Ground::ALL {
            assert_eq!(Ground::parse(ground.as_str()), Some(ground));
        }
        for word in ["immigration", "immigration-control", "status", "crime", ""] {
            assert_eq!(Ground::parse(word), None, "{word}");
        }
    }
}
