//! The log of what went wrong with people's data: 72 hours to report it, whom it touched, and telling them.

mod form;
mod pages;
mod store;

pub(super) use pages::{router, samples};
pub(super) use store::{about, end, forget, is_there, late, overdue, told_to, waiting};

use super::{mail::BreachLetter, store::still_here};
use crate::{
    accounts,
    db::Conn,
    ledger::{self, Noun, Verb},
    mail, pairs,
    safety::alerts::{self, Due, Kind, Waiting},
    vocab::{ApplicationId, BreachId, Moment, PairId, PersonId, RoundId, SessionId, words},
};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The law's time to report, from when somebody became aware.
const HOURS: i64 = 72;

words! {
    /// What kind of thing happened.
    Cause {
        /// A device, a paper or a backup was lost or stolen.
        Lost = "lost",
        /// Something went to the wrong person.
        Wrong = "wrong-person",
        /// A stranger was in an account.
        Stranger = "stranger",
        /// Somebody of the staff looked or copied without need.
        Staff = "staff",
        /// The program did what it should not.
        Program = "program",
        /// Anything else.
        Other = "other",
    }
}

/// What lies sealed in an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Story {
    /// The word of its [`Cause`].
    pub cause: String,
    /// What happened.
    pub happened: String,
    /// Which data.
    pub data: String,
    /// What it can do to people.
    pub effect: String,
    /// What was done about it.
    pub actions: String,
    /// Why the regulator was told, or was not.
    pub because: String,
}

/// An entry of the log.
#[derive(Clone, Debug)]
pub(super) struct Breach {
    pub(super) id: BreachId,
    pub(super) found_at: Moment,
    pub(super) reported_at: Option<Moment>,
    pub(super) unreported_at: Option<Moment>,
    pub(super) closed_at: Option<Moment>,
    pub(super) story: Story,
}

/// How the 72 hours stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Countdown {
    /// It was decided: the regulator was told, or need not be.
    Over,
    /// So many whole hours are left.
    Left(i64),
    /// So many whole hours too late.
    Late(i64),
}

impl Breach {
    /// How the 72 hours stand at a moment.
    pub(super) fn countdown(&self, now: Moment) -> Countdown {
        if self.reported_at.or(self.unreported_at).is_some() {
            return Countdown::Over;
        }
        let end = self.found_at.plus_seconds(HOURS * 3600);
        let left = (end.micros() - now.micros()).div_euclid(1_000_000);
        if left >= 0 {
            Countdown::Left(left / 3600)
        } else {
            Countdown::Late(-left / 3600)
        }
    }
}

/// What a lead does with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Writes down what is known by now.
    Save(Story),
    /// The regulator was told, and why.
    Reported(String),
    /// The regulator need not be told, and why.
    Unreported(String),
    /// Adds whom the ledger names.
    Add(Reach),
    /// Tells everybody on the list who was not told yet, in these words.
    Tell(String),
    /// It is over.
    Close,
}

/// Whom it may have touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Everybody about whom somebody of the staff (or anybody of them) opened or changed something in a stretch of time.
    Looked(Looks),
    /// Everybody who is here.
    Everybody,
}

/// Which looks and deeds of staff count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Looks {
    /// Whose; `None` for everybody's.
    pub(super) actor: Option<PersonId>,
    /// In which session; `None` for all of them.
    pub(super) session: Option<SessionId>,
    pub(super) from: Moment,
    pub(super) to: Moment,
}

/// Writes down that something went wrong.
pub(super) fn enter(
    conn: &mut Conn,
    lead: PersonId,
    found_at: Moment,
    story: &Story,
) -> QueryResult<BreachId> {
    let id = store::add(conn, found_at, story)?;
    record(conn, lead, Verb::Breached, id)?;
    alerts::raise(conn, &undecided(id, found_at))?;
    Ok(id)
}

/// A breach as it waits for the leads, from when somebody knew of it.
fn undecided(id: BreachId, found_at: Moment) -> Waiting {
    Waiting {
        kind: Kind::Breach,
        id: id.to_string(),
        since: found_at,
        due: Due::By(found_at.plus_seconds(HOURS * 3600)),
        about: Vec::new(),
    }
}

/// Takes a step; `false` if the entry is over, or was decided already.
pub(super) fn take(
    conn: &mut Conn,
    lead: PersonId,
    id: BreachId,
    step: &Step,
) -> QueryResult<bool> {
    let breach = store::by_id(conn, id)?;
    let decided = breach.reported_at.or(breach.unreported_at).is_some();
    let decides = matches!(step, Step::Reported(_) | Step::Unreported(_));
    // Whoever thought at first that nobody need be told may still tell the regulator.
    let again = matches!(step, Step::Reported(_)) && breach.reported_at.is_none();
    let undecided = *step == Step::Close && !decided;
    if breach.closed_at.is_some() || undecided || (decides && decided && !again) {
        return Ok(false);
    }
    let mut story = breach.story;
    match step {
        Step::Save(new) => {
            let because = story.because;
            story = new.clone();
            story.because = because;
        }
        Step::Reported(because) | Step::Unreported(because) => {
            because.clone_into(&mut story.because);
            store::decide(conn, id, matches!(step, Step::Reported(_)))?;
        }
        Step::Add(reach) => {
            for person in touched(conn, *reach)? {
                store::add_person(conn, id, person)?;
            }
        }
        Step::Tell(words) => tell(conn, id, words)?,
        Step::Close => {
            store::close(conn, id)?;
        }
    }
    store::keep(conn, id, &story)?;
    let verb = match step {
        Step::Tell(_) => Verb::Told,
        Step::Close => Verb::Settled,
        _ => Verb::Breached,
    };
    record(conn, lead, verb, id)?;
    Ok(true)
}

/// The people behind what the ledger says was opened or changed.
fn touched(conn: &mut Conn, reach: Reach) -> QueryResult<BTreeSet<PersonId>> {
    let Reach::Looked(looks) = reach else {
        return store::everybody(conn);
    };
    let staff = store::staff(conn)?;
    let mut found = BTreeSet::new();
    for entry in ledger::between(conn, looks.from, looks.to)? {
        let by = entry.actor.filter(|by| staff.contains(by));
        let elsewhere = looks.session.is_some() && entry.session != looks.session;
        if by.is_none() || elsewhere || looks.actor.is_some_and(|actor| by != Some(actor)) {
            continue;
        }
        let id = entry.noun_id.as_str();
        let mut applications: Vec<ApplicationId> = Vec::new();
        match entry.noun {
            // A list with names shows whoever had handed in by then.
            Noun::Round if entry.verb == Verb::Looked => {
                if let Some(round) = RoundId::parse(id) {
                    applications.extend(store::handed_in(conn, round, entry.at)?);
                }
            }
            Noun::Person => found.extend(PersonId::parse(id)),
            Noun::Application => applications.extend(ApplicationId::parse(id)),
            Noun::Pair => {
                if let Some(id) = PairId::parse(id) {
                    let pair = pairs::store::by_id(conn, id)?;
                    applications.extend([pair.mentor, pair.mentee]);
                }
            }
            _ => {}
        }
        found.extend(store::people_of(conn, applications)?);
    }
    let here = still_here(conn, found.into_iter().collect())?;
    Ok(here
        .into_iter()
        .filter(|one| !staff.contains(one))
        .collect())
}

/// Keeps the words for everybody who was not told, and writes to them that there is something to read.
fn tell(conn: &mut Conn, id: BreachId, words: &str) -> QueryResult<()> {
    let waiting: Vec<PersonId> = store::people(conn, id)?
        .into_iter()
        .filter_map(|(person, told)| told.is_none().then_some(person))
        .collect();
    for person in still_here(conn, waiting)? {
        store::told(conn, id, person, words)?;
        let profile = accounts::store::profile(conn, person)?;
        mail::queue(conn, &profile.email, profile.locale, &BreachLetter {})?;
    }
    Ok(())
}

fn record(conn: &mut Conn, actor: PersonId, verb: Verb, id: BreachId) -> QueryResult<()> {
    ledger::record(conn, Some(actor), verb, (Noun::Breach, id.as_str()), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r32_seventy_two_hours_count_from_when_somebody_knew() {
        let found_at = Moment::from_micros(1_795_435_200_000_000);
        let breach = |decided: bool| Breach {
            id: BreachId::new(),
            found_at,
            reported_at: decided.then_some(found_at),
            unreported_at: None,
            closed_at: None,
            story: Story::default(),
        };
        let at = |hours: i64, seconds: i64| found_at.plus_seconds(hours * 3600 + seconds);
        for (now, stands) in [
            (at(0, 0), Countdown::Left(72)),
            (at(0, 1), Countdown::Left(71)),
            (at(71, 0), Countdown::Left(1)),
            (at(72, 0), Countdown::Left(0)),
            (at(72, 1), Countdown::Late(0)),
            (at(80, 0), Countdown::Late(8)),
        ] {
            assert_eq!(breach(false).countdown(now), stands);
            assert_eq!(breach(true).countdown(now), Countdown::Over);
        }
    }
}
