//! What waits for the leads, each with its clock, and the emails that call it to their mind.
//!
//! The emails say nothing of what it is or of whom, and hold no link that signs anybody in (S-65).
//! Whoever it is about is told nothing and sees nothing of it, lead or not.

pub mod store;

use crate::{
    db::Conn,
    ledger::{self, Noun, Verb},
    mail::{self, Letter},
    vocab::{Moment, PersonId},
};
use diesel::QueryResult;
use jiff::civil::Date;
use serde::Serialize;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody in a pair told what worries them.
    Concern,
    /// A complaint.
    Complaint,
    /// A request about data.
    Request,
    /// Something went wrong with data, and nobody has decided yet whether the regulator is told.
    Breach,
    /// A silence about a disclosure whose day has come.
    Silence,
}

impl Kind {
    /// The end of its Fluent key.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Concern => "concern",
            Self::Complaint => "complaint",
            Self::Request => "request",
            Self::Breach => "breach",
            Self::Silence => "silence",
        }
    }

    const fn noun(self) -> Noun {
        match self {
            Self::Concern => Noun::Concern,
            Self::Complaint | Self::Request => Noun::Request,
            Self::Breach => Noun::Breach,
            Self::Silence => Noun::Disclosure,
        }
    }
}

/// The time that is left for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// It is looked at as soon as somebody can.
    AtOnce,
    /// By this moment.
    By(Moment),
    /// By the end of this day.
    On(Date),
    /// The clock stands still until somebody says what they mean.
    Paused,
}

/// Something that waits for the leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Since when.
    pub since: Moment,
    /// The time that is left.
    pub due: Due,
    /// Who must learn nothing of it, being who it is about.
    pub about: Vec<PersonId>,
}

impl Waiting {
    /// Whether this lead may know of it.
    #[must_use]
    pub fn is_for(&self, lead: PersonId) -> bool {
        !self.about.contains(&lead)
    }

    /// Smallest first: whoever may be in danger before every date, then what runs out first, and last what stands still.
    #[must_use]
    pub fn urgency(&self, now: Moment) -> (u8, i64) {
        match self.due {
            Due::AtOnce if self.kind == Kind::Concern => (0, self.since.micros()),
            Due::AtOnce => (1, 0),
            Due::By(end) => (1, (end.micros() - now.micros()) / 1_000_000),
            // Until the end of that day.
            Due::On(day) => {
                let passed = (now.micros() / 1_000_000).rem_euclid(DAY);
                (1, (days_until(now, day) + 1) * DAY - passed)
            }
            Due::Paused => (2, self.since.micros()),
        }
    }

    /// How close its time is, in the words of the log; `None` while nobody has to be reminded.
    /// A day that is moved makes a stage of its own.
    #[must_use]
    pub fn stage(&self, now: Moment) -> Option<String> {
        let seconds = |from: Moment, to: Moment| (to.micros() - from.micros()) / 1_000_000;
        match self.due {
            Due::AtOnce if self.kind == Kind::Concern => {
                (seconds(self.since, now) >= DAY).then(|| "a day after".to_owned())
            }
            Due::AtOnce | Due::Paused => None,
            Due::By(end) => match seconds(now, end) {
                ..0 => Some("over".to_owned()),
                left if left <= 6 * HOUR => Some("6 hours before".to_owned()),
                left if left <= DAY => Some("24 hours before".to_owned()),
                _ => None,
            },
            Due::On(day) => match days_until(now, day) {
                ..0 => Some(format!("over, {day}")),
                0..=1 => Some(format!("1 day before {day}")),
                2..=7 => Some(format!("7 days before {day}")),
                _ => None,
            },
        }
    }
}

/// Whole days from today to a day; less than nothing when it is over.
#[must_use]
pub fn days_until(now: Moment, day: Date) -> i64 {
    i64::from((day - now.day()).get_days())
}

/// For leads: something new waits for them. What it is stands behind their sign-in.
#[derive(Debug, Serialize)]
struct WaitingLetter {}

impl Letter for WaitingLetter {
    const TEMPLATE: &'static str = "safety/mail/waiting.txt";
}

/// For leads: the time for something runs out. What it is stands behind their sign-in.
#[derive(Debug, Serialize)]
struct SoonLetter {}

impl Letter for SoonLetter {
    const TEMPLATE: &'static str = "safety/mail/soon.txt";
}

/// Writes to every lead, but those it is about, that something has come in.
///
/// # Errors
/// Whatever the database says.
pub fn raise(conn: &mut Conn, new: &Waiting) -> QueryResult<()> {
    write(conn, &[new], &WaitingLetter {})?;
    // What comes in late is known to be close already.
    match new.stage(conn.now()) {
        Some(stage) => note(conn, new, &stage),
        None => Ok(()),
    }
}

/// Writes to every lead that there is something new on their page, which is about nobody.
///
/// # Errors
/// Whatever the database says.
pub fn tell(conn: &mut Conn) -> QueryResult<()> {
    for (_, profile) in store::leads(conn)? {
        mail::queue(conn, &profile.email, profile.locale, &WaitingLetter {})?;
    }
    Ok(())
}

/// Writes once more to the leads about what has come close to its end since, each stage once; how much that is.
/// However many things come close at the same time, each lead gets one email.
///
/// # Errors
/// Whatever the database says.
pub fn remind(conn: &mut Conn, all: &[Waiting]) -> QueryResult<usize> {
    let now = conn.now();
    let close: Vec<_> = (all.iter())
        .filter_map(|one| Some((one, one.stage(now)?)))
        .collect();
    if close.is_empty() {
        return Ok(0);
    }
    // Two services that wake at the same time do it one after the other.
    store::hold(conn)?;
    let mut fresh = Vec::new();
    for (one, stage) in close {
        if !is_noted(conn, one, &stage)? {
            note(conn, one, &stage)?;
            fresh.push(one);
        }
    }
    write(conn, &fresh, &SoonLetter {})?;
    Ok(fresh.len())
}

fn is_noted(conn: &mut Conn, one: &Waiting, stage: &str) -> QueryResult<bool> {
    let entries = ledger::about(conn, &one.id)?;
    let told = |entry: &ledger::Entry| {
        entry.verb == Verb::Reminded && entry.reason.as_deref() == Some(stage)
    };
    Ok(entries.iter().any(told))
}

fn note(conn: &mut Conn, one: &Waiting, stage: &str) -> QueryResult<()> {
    let about = (one.kind.noun(), one.id.as_str());
    ledger::record(conn, None, Verb::Reminded, about, Some(stage))
}

/// One email for every lead who may know of any of these.
fn write(conn: &mut Conn, all: &[&Waiting], letter: &impl Letter) -> QueryResult<()> {
    if all.is_empty() {
        return Ok(());
    }
    let leads = store::leads(conn)?;
    for one in all {
        if !leads.iter().any(|(lead, _)| one.is_for(*lead)) {
            tracing::error!(
                id = one.id,
                "something waits, and there is no lead to be told of it"
            );
        }
    }
    for (lead, profile) in &leads {
        if all.iter().any(|one| one.is_for(*lead)) {
            mail::queue(conn, &profile.email, profile.locale, letter)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocab::BreachId;

    /// Monday 23 November 2026, noon.
    const NOW: Moment = Moment::from_micros(1_795_435_200_000_000);

    fn waiting(kind: Kind, due: Due) -> Waiting {
        Waiting {
            kind,
            id: BreachId::new().to_string(),
            since: NOW.plus_seconds(-HOUR),
            due,
            about: Vec::new(),
        }
    }

    #[test]
    fn r32_a_breach_is_called_to_mind_at_24_and_6_hours_and_when_its_time_is_over() {
        let stage = |left: i64| {
            let due = Due::By(NOW.plus_seconds(left));
            waiting(Kind::Breach, due).stage(NOW)
        };
        assert_eq!(stage(25 * HOUR), None);
        assert_eq!(stage(24 * HOUR).as_deref(), Some("24 hours before"));
        assert_eq!(stage(6 * HOUR + 1).as_deref(), Some("24 hours before"));
        assert_eq!(stage(6 * HOUR).as_deref(), Some("6 hours before"));
        assert_eq!(stage(0).as_deref(), Some("6 hours before"));
        assert_eq!(stage(-1).as_deref(), Some("over"));
    }

    #[test]
    fn r19_a_request_is_called_to_mind_7_days_and_1_day_before_and_anew_when_its_day_moves() {
        let stage = |day: &str| {
            let due = Due::On(day.parse().expect("a day"));
            waiting(Kind::Request, due).stage(NOW)
        };
        assert_eq!(stage("2026-12-01"), None);
        assert_eq!(
            stage("2026-11-30").as_deref(),
            Some("7 days before 2026-11-30")
        );
        assert_eq!(
            stage("2026-11-24").as_deref(),
            Some("1 day before 2026-11-24")
        );
        assert_eq!(
            stage("2026-11-23").as_deref(),
            Some("1 day before 2026-11-23")
        );
        assert_eq!(stage("2026-11-22").as_deref(), Some("over, 2026-11-22"));
        assert_eq!(waiting(Kind::Request, Due::Paused).stage(NOW), None);
    }

    #[test]
    fn who_may_be_in_danger_comes_before_every_date_and_then_what_runs_out_first() {
        let day = |text: &str| Due::On(text.parse().expect("a day"));
        let mut all = [
            waiting(Kind::Request, Due::Paused),
            waiting(Kind::Request, day("2026-12-29")),
            waiting(Kind::Breach, Due::By(NOW.plus_seconds(45 * HOUR))),
            waiting(Kind::Complaint, day("2026-11-24")),
            waiting(Kind::Request, day("2026-10-01")),
            waiting(Kind::Concern, Due::AtOnce),
        ];
        all.sort_by_key(|one| one.urgency(NOW));
        let order = all.map(|one| (one.kind.as_str(), one.due));
        assert_eq!(
            order,
            [
                ("concern", Due::AtOnce),
                ("request", day("2026-10-01")),
                ("complaint", day("2026-11-24")),
                ("breach", Due::By(NOW.plus_seconds(45 * HOUR))),
                ("request", day("2026-12-29")),
                ("request", Due::Paused),
            ]
        );
    }
}
