//! Why somebody has to wait.

use super::change::{Change, open_mentors, smallest_change};
use super::fit::Obstacle;
use super::pairing::Pairing;
use super::table::Table;

/// A mentee without a mentor, and why; places in the given slices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who waits.
    pub mentee: usize,
    /// What keeps them from having a mentor.
    pub why: Why,
    /// What would be enough to change it, if a single thing is.
    pub smallest_change: Option<Change>,
}

/// What keeps somebody from having a mentor; only mentors who offer places are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No mentor offers a place.
    NoMentors,
    /// No mentor shares a language with them.
    NoSharedLanguage,
    /// No mentor is free when they are.
    NoSharedTime,
    /// No mentor can meet in a way that they can.
    WayOfMeeting,
    /// They are kept apart from every mentor they could have otherwise:
    /// by a coordinator, by the round's rule on organisations, or because it is the same person.
    Barred,
    /// Every mentor fails for something, but not all for the same.
    Combination {
        /// How many share no language with them.
        languages: usize,
        /// How many share too little time with them.
        time: usize,
        /// How many can not meet in a way that they can.
        meeting: usize,
    },
    /// Everybody they could have is needed by people who come before them.
    AllNeeded {
        /// The mentors they could have, in canonical order.
        possible: Vec<usize>,
    },
}

/// Explains for each of these mentees why they wait.
pub(super) fn explain(table: &Table, pairing: &Pairing, waiting: &[usize]) -> Vec<Waiting> {
    let open = open_mentors(table, pairing);
    (waiting.iter())
        .map(|&mentee| {
            let obstacles: Vec<Vec<Obstacle>> = (0..table.mentors.len())
                .map(|mentor| table.obstacles(mentor, mentee))
                .collect();
            Waiting {
                mentee: table.given_mentee[mentee],
                why: why(table, &obstacles),
                smallest_change: smallest_change(table, mentee, &obstacles, &open),
            }
        })
        .collect()
}

/// The one reason, from what stands between them and each mentor.
fn why(table: &Table, obstacles: &[Vec<Obstacle>]) -> Why {
    let offering: Vec<usize> = (0..obstacles.len())
        .filter(|&mentor| table.mentors[mentor].places > 0)
        .collect();
    let possible = offering
        .iter()
        .filter(|&&mentor| obstacles[mentor].is_empty());
    let possible: Vec<usize> = possible.map(|&mentor| table.given_mentor[mentor]).collect();
    let fail = |stands: fn(&Obstacle) -> bool| {
        offering
            .iter()
            .filter(|&&mentor| obstacles[mentor].iter().any(stands))
            .count()
    };
    let languages = fail(|obstacle| matches!(obstacle, Obstacle::Language));
    let time = fail(|obstacle| matches!(obstacle, Obstacle::Time { .. }));
    let meeting = fail(|obstacle| matches!(obstacle, Obstacle::Meeting));
    let all = offering.len();
    if all == 0 {
        Why::NoMentors
    } else if !possible.is_empty() {
        Why::AllNeeded { possible }
    } else if offering
        .iter()
        .any(|&mentor| obstacles[mentor].iter().copied().all(keeps_apart))
    {
        Why::Barred
    } else if languages == all {
        Why::NoSharedLanguage
    } else if time == all {
        Why::NoSharedTime
    } else if meeting == all {
        Why::WayOfMeeting
    } else {
        Why::Combination {
            languages,
            time,
            meeting,
        }
    }
}

/// Whether this is about who the two are, rather than about what they could change.
fn keeps_apart(obstacle: Obstacle) -> bool {
    matches!(
        obstacle,
        Obstacle::SamePerson | Obstacle::SameOrganisation | Obstacle::Barred
    )
}
