//! The gate through which alone data about a person goes to somebody outside.
//!
//! Whoever only asks is refused: there is no way to say yes to a wish, and the table takes none.
//! What a law or a life in danger asks for needs two leads who do not hang together, neither of them the one who wrote it down, and is handed over once.
//! The person is told at every step, unless an order forbids it; then the record says why and until when.

mod entering;
mod fields;
mod form;
mod independent;
mod pages;
mod public;
mod store;

pub(super) use fields::label;
pub(super) use store::{about, emptied, is_there, late, of_person, overdue, seen_by, waiting};

use self::independent::Why;
use super::{
    held::Held,
    mail::{DisclosureLetter, SilenceLetter},
    store::still_here,
};
use crate::{
    accounts,
    db::Conn,
    ledger::{self, Noun, Verb},
    mail,
    safety::alerts,
    vocab::{DisclosureId, Moment, PersonId, words},
    web::{Sample, Site},
};
use axum::Router;
use diesel::QueryResult;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    pages::router()
        .merge(entering::router())
        .merge(public::router())
}

pub(super) fn samples() -> Vec<Sample> {
    [pages::samples(), entering::samples(), public::samples()].concat()
}

words! {
    /// Why somebody outside says that they may have it. That a body is about immigration is none of them.
    Manner {
        /// They would like to have it, or a law lets us give it: refused.
        Wish = "wish",
        /// A court orders it, or a law leaves us no choice.
        Order = "order",
        /// Somebody's life is in danger now.
        Danger = "danger",
    }
}

words! {
    /// Where it stands.
    Stage {
        /// It waits for two leads.
        Open = "open",
        /// Nothing was handed over.
        Refused = "refused",
        /// Two leads agreed; it can be handed over once.
        Agreed = "agreed",
        /// It was handed over.
        Handed = "handed",
    }
}

/// Leads are reminded of a silence whose day has come once in so many days.
const REMIND_DAYS: i64 = 7;

/// What lies sealed in a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The body that asks.
    pub body: String,
    /// Who of that body.
    pub name: String,
    /// How they are reached.
    pub contact: String,
    /// The law, the order and its number, or the danger.
    pub power: String,
    /// What they said.
    pub words: String,
    /// What is asked for, as the inventory calls its place in the copy.
    pub fields: Vec<String>,
    /// Why the person may not be told yet; empty if they are.
    pub silence: String,
    /// Why each lead decided as they did, oldest first.
    pub because: Vec<String>,
}

/// A record.
#[derive(Clone, Debug)]
pub struct Disclosure {
    /// Which.
    pub id: DisclosureId,
    /// About whom.
    pub person: Option<PersonId>,
    /// On what ground.
    pub manner: Manner,
    /// Where it stands.
    pub stage: Stage,
    /// Who wrote it down.
    pub entered_by: PersonId,
    /// When.
    pub entered_at: Moment,
    /// The first lead who agreed.
    pub first: Option<PersonId>,
    /// When it was refused, or the second lead agreed.
    pub decided_at: Option<Moment>,
    /// When it was handed over.
    pub handed_at: Option<Moment>,
    /// Until when the person may not be told.
    pub silent_until: Option<Date>,
    /// What was asked.
    pub asked: Asked,
}

impl Disclosure {
    /// Whether this lead may not be one of the two: they wrote it down, agreed already, or it is about them.
    fn is_not_for(&self, lead: PersonId) -> bool {
        self.entered_by == lead || self.first == Some(lead) || self.person == Some(lead)
    }
}

/// What is written down.
#[derive(Clone, Debug)]
struct NewDisclosure {
    person: Option<PersonId>,
    manner: Manner,
    silent_until: Option<Date>,
    asked: Asked,
}

/// What a lead does with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// Agrees, and says why.
    Agree(String),
    /// Refuses, and says why. One is enough.
    Refuse(String),
    /// Tells the person now.
    Tell,
    /// Keeps silent for longer, and says which order asks it.
    Silent(String, Date),
}

/// How a step ended.
#[derive(Clone, Debug)]
enum Taken<T = ()> {
    /// It is done.
    Yes(T),
    /// It is over, or stands elsewhere.
    NotNow,
    /// Somebody else has to, or two have not agreed yet.
    NotYou,
    /// The account is new, or one of the two made the other's.
    NotApart,
}

/// Writes down that somebody outside asked. A wish is refused in the same moment.
fn enter(conn: &mut Conn, staff: PersonId, new: &NewDisclosure) -> QueryResult<DisclosureId> {
    let id = store::add(conn, staff, new)?;
    record(conn, Some(staff), Verb::Requested, id)?;
    if new.manner == Manner::Wish {
        record(conn, Some(staff), Verb::Declined, id)?;
    }
    let entered = store::by_id(conn, id)?;
    tell(conn, &entered)?;
    Ok(id)
}

/// Takes a step.
fn take(conn: &mut Conn, lead: PersonId, id: DisclosureId, step: &Step) -> QueryResult<Taken> {
    let before = store::by_id(conn, id)?;
    let mut asked = before.asked.clone();
    let (changed, verb) = match step {
        Step::Agree(_) | Step::Refuse(_) if before.stage != Stage::Open => (0, Verb::Settled),
        Step::Agree(because) => {
            match independent::may_agree(conn, &before, lead)? {
                Ok(()) => {}
                Err(Why::NotTwo) => return Ok(Taken::NotYou),
                Err(Why::NotApart) => return Ok(Taken::NotApart),
            }
            asked.because.push(because.clone());
            let first = before.first.is_none();
            (store::agree(conn, id, lead, first)?, Verb::Agreed)
        }
        Step::Refuse(because) => {
            asked.because.push(because.clone());
            (store::refuse(conn, id)?, Verb::Declined)
        }
        Step::Tell => (store::silence(conn, id, None)?, Verb::Told),
        Step::Silent(because, until) => {
            because.clone_into(&mut asked.silence);
            (store::silence(conn, id, Some(*until))?, Verb::Settled)
        }
    };
    if changed == 0 {
        return Ok(Taken::NotNow);
    }
    store::keep(conn, id, &asked)?;
    record(conn, Some(lead), verb, id)?;
    let after = store::by_id(conn, id)?;
    if after.stage != before.stage || *step == Step::Tell {
        tell(conn, &after)?;
    }
    Ok(Taken::Yes(()))
}

/// Takes what two leads agreed on out of the database, once.
fn hand_over(conn: &mut Conn, lead: PersonId, id: DisclosureId) -> QueryResult<Taken<Held>> {
    let before = store::by_id(conn, id)?;
    if before.stage == Stage::Open {
        return Ok(Taken::NotYou);
    }
    let Some(person) = before.person else {
        return Ok(Taken::NotNow);
    };
    if still_here(conn, vec![person])?.is_empty() || store::hand(conn, id)? == 0 {
        return Ok(Taken::NotNow);
    }
    let held = fields::read(conn, person)?;
    record(conn, Some(lead), Verb::Disclosed, id)?;
    let handed = store::by_id(conn, id)?;
    tell(conn, &handed)?;
    Ok(Taken::Yes(held))
}

/// Writes to the person that there is something to read, unless an order forbids it for now.
fn tell(conn: &mut Conn, one: &Disclosure) -> QueryResult<()> {
    let (Some(person), None) = (one.person, one.silent_until) else {
        return Ok(());
    };
    if still_here(conn, vec![person])?.is_empty() {
        return Ok(());
    }
    let profile = accounts::store::profile(conn, person)?;
    mail::queue(conn, &profile.email, profile.locale, &DisclosureLetter {})
}

/// Calls to the leads' mind that a silence has to be looked at again: on its day, and once a week until somebody decides.
/// It does not end by itself, because telling could break the order; how many records.
///
/// # Errors
/// Whatever the database says.
pub fn remind_due(conn: &mut Conn) -> QueryResult<usize> {
    let week = conn.now().plus_days(-REMIND_DAYS);
    let mut count = 0;
    for (id, person) in store::late_ones(conn)? {
        let entries = ledger::about(conn, id.as_str())?;
        // A new decision puts the day off, so what was called to mind before it has no bearing.
        let decided = entries.iter().rposition(|one| one.verb != Verb::Warned);
        let since = entries.into_iter().skip(decided.map_or(0, |at| at + 1));
        if since.into_iter().any(|one| one.at > week) {
            continue;
        }
        let leads = alerts::store::leads(conn)?;
        for (_, profile) in leads.into_iter().filter(|(lead, _)| Some(*lead) != person) {
            mail::queue(conn, &profile.email, profile.locale, &SilenceLetter {})?;
        }
        record(conn, None, Verb::Warned, id)?;
        tracing::error!(disclosure.id = %id, "a silence has to be looked at again");
        count += 1;
    }
    Ok(count)
}

fn record(
    conn: &mut Conn,
    actor: Option<PersonId>,
    verb: Verb,
    id: DisclosureId,
) -> QueryResult<()> {
    ledger::record(conn, actor, verb, (Noun::Disclosure, id.as_str()), None)
}
