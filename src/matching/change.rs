//! The smallest change that would give somebody who waits a mentor.

use super::against::Against;
use super::languages::nearly_shared_language;
use super::offers::Offers;
use super::people::{LanguageCode, Level};
use super::pins::Pins;
use super::planes::{WIDTH, places};
use super::reach::{Reach, mask};
use super::solve::Solution;
use super::table::Table;
use super::view::{Answers, Sink, View};

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
pub(super) fn open_mentors(
    table: &Table,
    view: &View,
    other: Option<&View>,
    pins: &Pins,
    solution: &Solution,
) -> Vec<bool> {
    let mentees_of = solution.mentees_of();
    let has_room = |mentor: usize| pins.places[mentor] as usize > mentees_of.from(mentor).len();
    let mut open: Vec<bool> = (0..table.mentors.len()).map(has_room).collect();
    match other {
        _ if !open.contains(&true) => {}
        Some(other) => open_backwards(other, solution, &mut open),
        None if open_at_once(view, solution, &mut open) => {}
        None => open_backwards(&table.seen_by_mentors(), solution, &mut open),
    }
    open
}

/// Opens mentors from whom somebody could move to an open one, as long as a few rounds of that are enough.
fn open_at_once(view: &View, solution: &Solution, open: &mut [bool]) -> bool {
    const ROUNDS: usize = 6;
    let mut mask = mask(open.iter().copied());
    let mut answers = Answers::default();
    let mentor_of = solution.mentor_of.iter().enumerate();
    let mut closed: Vec<(usize, usize)> = mentor_of
        .filter_map(|(mentee, mentor)| Some((mentee, (*mentor)? as usize)))
        .collect();
    for _ in 0..ROUNDS {
        closed.retain(|&(_, mentor)| !open[mentor]);
        let before = closed.len();
        closed.retain(|&(mentee, mentor)| {
            if !open[mentor] && view.could_have_any(mentee, &mut answers, &mask) {
                open[mentor] = true;
                mask[mentor / 64] |= 1 << (mentor % 64);
            }
            !open[mentor]
        });
        if closed.len() == before {
            return true;
        }
    }
    false
}

/// Opens mentors by looking who could come to those that are open.
fn open_backwards(view: &View, solution: &Solution, open: &mut [bool]) {
    let mut reached: Vec<usize> = (0..open.len()).filter(|&mentor| open[mentor]).collect();
    // Those whose mentor is not open yet.
    let held = |column: &u32| solution.mentor_of[*column as usize].map(|mentor| mentor as usize);
    let closed = view
        .index
        .number
        .iter()
        .map(|column| held(column).is_some_and(|mentor| !open[mentor]));
    let mut reach = Reach::among(view, mask(closed));
    while let Some(mentor) = reached.pop().filter(|_| !reach.is_done()) {
        for column in reach.step(mentor) {
            let opened = held(&view.index.number[column]);
            reached.extend(opened.filter(|&mentor| !std::mem::replace(&mut open[mentor], true)));
        }
    }
}

/// Looks for the change that is easiest to ask for of one mentee who waits:
/// a little more time, then another way of meeting, one more place, a language.
pub(super) struct Changes<'c> {
    table: &'c Table<'c>,
    view: &'c View<'c>,
    mentee: usize,
    open: &'c [bool],
    /// The most half hours shared with somebody, of those with whom only time is missing.
    time: Option<(u16, usize)>,
    meeting: Option<usize>,
    language: Option<(usize, LanguageCode)>,
}

impl<'c> Changes<'c> {
    pub(super) fn new(
        table: &'c Table<'c>,
        view: &'c View<'c>,
        mentee: usize,
        open: &'c [bool],
    ) -> Self {
        Self {
            table,
            view,
            mentee,
            open,
            time: None,
            meeting: None,
            language: None,
        }
    }

    /// Looks at one block of mentors.
    pub(super) fn look(&mut self, block: usize, against: &Against) {
        let Self {
            table,
            view,
            mentee,
            open,
            time,
            meeting,
            language,
        } = self;
        let first = block * WIDTH;
        places(&against.only_time(), |place| {
            if open[first + place] {
                let shared = against.hours(view, *mentee, block, place);
                if time.is_none_or(|(most, _)| shared > most) {
                    *time = Some((shared, first + place));
                }
            }
        });
        places(&against.only_meeting(), |place| {
            if meeting.is_none() && open[first + place] {
                *meeting = Some(first + place);
            }
        });
        places(&against.only_language(), |place| {
            if language.is_none() && open[first + place] {
                let mentor = table.mentors[first + place];
                let nearly = nearly_shared_language(mentor, table.mentees[*mentee]);
                *language = nearly.map(|code| (first + place, code));
            }
        });
    }

    /// The smallest of them, once all blocks were looked at.
    pub(super) fn smallest(self, answers: &mut Answers, could_have: bool) -> Option<Change> {
        let given = |mentor: usize| self.table.case.mentors.given[mentor];
        if let Some((shared, mentor)) = self.time {
            return Some(Change::MoreTime {
                mentor: given(mentor),
                half_hours_missing: self.table.rules.min_shared - shared,
            });
        }
        if let Some(mentor) = self.meeting {
            return Some(Change::OtherWayOfMeeting {
                mentor: given(mentor),
            });
        }
        if could_have {
            let mut fittest = Fittest::default();
            self.view.scan(self.mentee, answers, &mut fittest);
            return fittest.mentor.map(|mentor| Change::AnotherPlace {
                mentor: given(mentor),
            });
        }
        self.language
            .map(|(mentor, language)| Change::LanguageLevel {
                mentor: given(mentor),
                language,
                from: Level::Basic,
                to: Level::Conversational,
            })
    }
}

/// The mentor with the highest score, the first of equals.
#[derive(Default)]
struct Fittest {
    mentor: Option<usize>,
    score: u32,
}

impl Sink for Fittest {
    fn least(&mut self, _: usize) -> u32 {
        self.score + u32::from(self.mentor.is_some())
    }

    fn take(&mut self, column: usize, score: u32) {
        if self.mentor.is_none() || score > self.score {
            (self.mentor, self.score) = (Some(column), score);
        }
    }
}
