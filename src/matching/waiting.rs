//! Why somebody has to wait.

use super::against::Against;
use super::change::{Change, Changes, open_mentors};
use super::pins::Pins;
use super::solve::Solution;
use super::table::Table;
use super::view::{Answers, View};

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
        /// How many mentors they could have.
        possible: usize,
    },
}

/// Explains for each of these mentees why they wait.
pub(super) fn explain(
    table: &Table,
    view: &View,
    other: Option<&View>,
    pins: &Pins,
    solution: &Solution,
    waiting: &[usize],
) -> Vec<Waiting> {
    if waiting.is_empty() {
        return Vec::new();
    }
    let open = open_mentors(table, view, other, pins, solution);
    let mut answers = Answers::default();
    (waiting.iter())
        .map(|&mentee| {
            let mut tally = Tally::default();
            let mut changes = Changes::new(table, view, mentee, &open);
            view.against(mentee, &mut answers, |block, against| {
                tally.count(against);
                changes.look(block, against);
            });
            let smallest_change = changes.smallest(&mut answers, tally.possible > 0);
            Waiting {
                mentee: table.case.mentees.given[mentee],
                why: tally.why(),
                smallest_change,
            }
        })
        .collect()
}

/// How many of the mentors who offer places fail for what.
#[derive(Default)]
struct Tally {
    all: usize,
    possible: usize,
    languages: usize,
    time: usize,
    meeting: usize,
    /// How many could be, if nothing but who the two are kept them apart.
    apart: usize,
}

impl Tally {
    fn count(&mut self, against: &Against) {
        for (sum, plane) in [
            (&mut self.all, &against.there),
            (&mut self.possible, &against.nothing()),
            (&mut self.languages, &against.language),
            (&mut self.time, &against.time),
            (&mut self.meeting, &against.meeting),
            (&mut self.apart, &against.only_apart()),
        ] {
            *sum += plane
                .iter()
                .map(|word| word.count_ones() as usize)
                .sum::<usize>();
        }
    }

    /// The one reason.
    fn why(self) -> Why {
        let Self {
            all,
            possible,
            languages,
            time,
            meeting,
            apart,
        } = self;
        if all == 0 {
            Why::NoMentors
        } else if possible > 0 {
            Why::AllNeeded { possible }
        } else if apart > 0 {
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
}
