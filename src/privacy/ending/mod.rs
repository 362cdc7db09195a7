//! Ending what was kept long enough, class by class, by the schedule.
//!
//! What is due is found first and then ended, so that a dry run says exactly what would happen.

mod store;

use super::{
    erasing,
    mail::UnusedLetter,
    retention::{Class, Schedule},
};
use crate::{
    accounts,
    db::{Conn, readable},
    ledger::{self, Noun, Verb},
    mail,
    vocab::{Moment, PersonId},
    web::Site,
};
use anyhow::Result;
use diesel::QueryResult;

/// Something due for longer than this means that the job did not run.
const LATE_DAYS: i64 = 2;

/// Days before an unused account is deleted on which its person is told, first and last.
const FIRST_WARNING: i64 = 14;
const LAST_WARNING: i64 = 3;

/// What was, or would be, ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Which class.
    pub class: Class,
    /// How many.
    pub count: usize,
    /// How many of them should have been ended days ago.
    pub late: usize,
}

/// What is due now.
///
/// # Errors
/// Whatever the database says.
pub fn due(conn: &mut Conn, schedule: &Schedule) -> QueryResult<Vec<Ended>> {
    let now = conn.now();
    let mut found = Vec::new();
    for class in Class::ALL.iter().copied() {
        let before = schedule.before(class, now);
        let count = match class {
            Class::Account => unused(conn, schedule)?.over.len(),
            class => store::overdue(conn, class, before)?.len(),
        };
        let late = match class {
            Class::Account => 0,
            class => store::overdue(conn, class, before.plus_days(-LATE_DAYS))?.len(),
        };
        found.push(Ended { class, count, late });
    }
    Ok(found)
}

/// Ends what is due, and says how much. Doing it twice ends nothing more.
///
/// # Errors
/// Whatever the database or the disk says; what was not done is done next time.
pub async fn end_due(site: &Site) -> Result<Vec<Ended>> {
    let schedule = Schedule::of(&site.config);
    let (ended, over) = site
        .db
        .write(move |conn| {
            let mut ended = due(conn, &schedule)?;
            let may_remove = ledger::may_remove(conn)?;
            let unused = unused(conn, &schedule)?;
            let now = conn.now();
            for class in Class::ALL.iter().copied() {
                if class == Class::Ledger && !may_remove {
                    // Left to `alongside retention`, which the owner of the tables runs.
                    ended.retain(|one| one.class != class || one.late > 0);
                    continue;
                }
                let before = schedule.before(class, now);
                let ids = store::overdue(conn, class, before)?;
                store::end(conn, class, &ids, before)?;
            }
            for (person, by) in unused.to_warn {
                // Whoever cannot be read cannot be warned, and so is not deleted for being unused.
                readable(conn.part(|conn| warn(conn, person, by)))?;
            }
            store::unwarn(conn, &unused.back)?;
            Ok((ended, unused.over))
        })
        .await?;
    for one in ended.iter().filter(|one| one.late > 0) {
        tracing::error!(
            class = one.class.as_str(),
            count = one.late,
            "kept too long: this job did not run in time"
        );
    }
    erasing::erase_all(site, over).await?;
    Ok(ended)
}

/// Accounts that nobody used for long.
#[derive(Debug, Default)]
struct Unused {
    /// Whom to write to, and by when they can still sign in.
    to_warn: Vec<(PersonId, Moment)>,
    /// Who came back after a warning.
    back: Vec<PersonId>,
    /// Who was warned twice, and the time is over.
    over: Vec<PersonId>,
}

fn unused(conn: &mut Conn, schedule: &Schedule) -> QueryResult<Unused> {
    let now = conn.now();
    let days = schedule.days(Class::Account);
    let mut unused = Unused::default();
    for idle in store::idle(conn)? {
        let ends = idle.last.plus_days(days);
        if idle.warned > 0 && ends.plus_days(-FIRST_WARNING) > now {
            unused.back.push(idle.person);
            continue;
        }
        let next = match idle.warned {
            0 => Some(FIRST_WARNING),
            1 => Some(LAST_WARNING),
            _ => None,
        };
        match next {
            Some(before) if ends.plus_days(-before) <= now => {
                // Whoever is told late has as many days as whoever is told in time.
                let left = now.plus_days(before);
                unused.to_warn.push((idle.person, ends.max(left)));
            }
            None if ends <= now && last_warning(conn, idle.person)? <= now => {
                unused.over.push(idle.person);
            }
            _ => {}
        }
    }
    Ok(unused)
}

/// When the days that the last warning left are over.
fn last_warning(conn: &mut Conn, person: PersonId) -> QueryResult<Moment> {
    let entries = ledger::about(conn, person.as_str())?;
    let warned = entries.iter().rev().find(|one| one.verb == Verb::Warned);
    Ok(warned.map_or(conn.now().plus_days(1), |one| {
        one.at.plus_days(LAST_WARNING)
    }))
}

fn warn(conn: &mut Conn, person: PersonId, by: Moment) -> QueryResult<()> {
    store::warned(conn, person)?;
    let profile = accounts::store::profile(conn, person)?;
    mail::queue(conn, &profile.email, profile.locale, &UnusedLetter::by(by))?;
    let about = (Noun::Person, person.as_str());
    ledger::record(conn, None, Verb::Warned, about, None)
}
