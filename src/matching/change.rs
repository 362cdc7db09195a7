//! The smallest change that would give somebody who waits a mentor.

use std::cmp::Reverse;

use super::fit::{Obstacle, reasons};
use super::languages::nearly_shared_language;
use super::pairing::Pairing;
use super::people::{LanguageCode, Level};
use super::table::Table;

/// A change that, kept for this mentee, gives them a mentor and takes nobody else's; mentors as in the given slice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// This much more free time in common with this mentor.
    MoreTime {
        /// With whom.
        mentor: usize,
        /// Half hours a week beyond what they share.
        half_hours_missing: u16,
    },
    /// Another way of meeting for one of the two.
    OtherWayOfMeeting {
        /// Whom they could then have.
        mentor: usize,
    },
    /// One more place at this mentor, the best fit for them among all they could have.
    AnotherPlace {
        /// Whom to ask.
        mentor: usize,
    },
    /// A language that both have, but not both well enough yet.
    LanguageLevel {
        /// With whom they could then talk.
        mentor: usize,
        /// The language.
        language: LanguageCode,
        /// The lower of the two levels now.
        from: Level,
        /// What it needs to be.
        to: Level,
    },
}

/// The mentors at whom one more person can be placed, if others move on and nobody loses a place.
///
/// A change that makes a new pair possible helps exactly with these mentors:
/// then one person more can have a mentor, and as nobody waiting could before, it is the one whom the change concerns.
pub(super) fn open_mentors(table: &Table, pairing: &Pairing) -> Vec<bool> {
    let mut holders_who_could: Vec<Vec<usize>> = vec![Vec::new(); table.mentors.len()];
    for (mentee, possible) in table.possible.iter().enumerate() {
        if let Some(mentor) = pairing.mentor_of[mentee] {
            for option in possible {
                holders_who_could[option.mentor].push(mentor);
            }
        }
    }
    let mut reached: Vec<usize> = (0..table.mentors.len())
        .filter(|&mentor| pairing.has_room(mentor))
        .collect();
    let mut open = vec![false; table.mentors.len()];
    while let Some(mentor) = reached.pop() {
        if !std::mem::replace(&mut open[mentor], true) {
            reached.extend(&holders_who_could[mentor]);
        }
    }
    open
}

/// The change that is easiest to ask for: a little more time, then another way of meeting, one more place, a language.
pub(super) fn smallest_change(
    table: &Table,
    mentee: usize,
    obstacles: &[Vec<Obstacle>],
    open: &[bool],
) -> Option<Change> {
    (0..table.mentors.len())
        .filter_map(|mentor| change(table, mentor, mentee, &obstacles[mentor], open[mentor]))
        .min_by_key(|&(size, _)| size)
        .map(|(_, change)| change)
}

/// How much a change is to ask for: its kind, its amount, and the better score first.
type Size = (u8, u16, Reverse<u16>);

/// What would give them this one mentor, and how much it is to ask for.
fn change(
    table: &Table,
    place: usize,
    mentee: usize,
    obstacles: &[Obstacle],
    is_open: bool,
) -> Option<(Size, Change)> {
    let mentor = table.given_mentor[place];
    let asked = |kind, amount, score| (kind, amount, Reverse(score));
    match *obstacles {
        [Obstacle::Time { shared }] if is_open => {
            let half_hours_missing = table.rules.min_shared - shared;
            Some((
                asked(0, half_hours_missing, 0),
                Change::MoreTime {
                    mentor,
                    half_hours_missing,
                },
            ))
        }
        [Obstacle::Meeting] if is_open => {
            Some((asked(1, 0, 0), Change::OtherWayOfMeeting { mentor }))
        }
        [] => {
            let score = reasons(table.rules, table.mentors[place], table.mentees[mentee])?.score;
            Some((asked(2, 0, score), Change::AnotherPlace { mentor }))
        }
        [Obstacle::Language] if is_open => {
            let language = nearly_shared_language(table.mentors[place], table.mentees[mentee])?;
            let (from, to) = (Level::Basic, Level::Conversational);
            Some((
                asked(3, 0, 0),
                Change::LanguageLevel {
                    mentor,
                    language,
                    from,
                    to,
                },
            ))
        }
        _ => None,
    }
}
