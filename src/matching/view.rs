//! A round as one side sees the other: the rows look at the columns.

use pulp::Arch;

use super::against::{Against, Obstacles};
use super::apart::Apart;
use super::fit::reasons;
use super::index::{AREA, Dictionary, Index, NOBODY, ONLINE, SLOTS};
use super::people::{Level, Mentee, Mentor, Person};
use super::planes::Plane;
use super::points::Points;
use super::rules::Rules;
use super::scan::{Possible, Scan};
use super::score::named_areas;
use super::week::Week;

/// What is done with the pairs that a row could be in.
pub(super) trait Sink {
    /// The least score that is still of interest in this block of columns.
    fn least(&mut self, block: usize) -> u32;
    /// Columns of this block that are of no interest at all.
    fn skipped(&self, _block: usize) -> Option<&Plane> {
        None
    }
    /// How many pairs it takes until it asks for a least score; 0 if it never does.
    fn wanted(&self) -> usize {
        0
    }
    /// Takes a possible pair with this column of at least that score.
    fn take(&mut self, column: usize, score: u32);
}

/// More than any score: nothing is of interest.
pub(super) const NOTHING: u32 = u32::MAX;

/// The side that looks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rows<'a> {
    Mentors(&'a [&'a Mentor]),
    Mentees(&'a [&'a Mentee]),
}

/// Mentors who look at mentees, or mentees who look at mentors; columns are places of the index.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) rules: &'a Rules,
    pub(super) rows: Rows<'a>,
    pub(super) mentors: &'a [&'a Mentor],
    pub(super) mentees: &'a [&'a Mentee],
    pub(super) dictionary: &'a Dictionary,
    pub(super) points: &'a Points,
    pub(super) index: Index,
    /// For each row the columns that it is kept apart from.
    pub(super) apart: Apart,
    pub(super) arch: Arch,
}

/// What one row answers, as the planes that answer to it.
#[derive(Debug, Default)]
pub(super) struct Answers {
    pub(super) usable: Vec<usize>,
    pub(super) fluent: Vec<usize>,
    /// Of a mentee: who can work in the language that she is at home in; nothing if she named none.
    pub(super) home: Option<usize>,
    /// Of a mentor: who is at home in one of the languages that both can work in.
    pub(super) homes: Vec<usize>,
    pub(super) meeting: [usize; 2],
    /// Whether all half hours are of one phase, so that they can be laid on those of others.
    pub(super) in_phase: bool,
    slots: Vec<usize>,
    /// The half hours, filled up with nobody's plane to a multiple of eight.
    pub(super) week: Vec<usize>,
    /// For those of the other phase: whether a stretch begins, and the half hours that lie across this one.
    pub(super) across: Vec<(bool, usize, usize)>,
    /// Planes of areas, and the power of two that each counts for.
    pub(super) areas: Vec<(usize, usize)>,
    /// A score that about as many reached as were wanted, when somebody looked last.
    pub(super) guess: u32,
    /// How many areas the row named; of a mentor only whether any.
    pub(super) named: u8,
}

impl<'a> View<'a> {
    pub(super) fn row_count(&self) -> usize {
        match self.rows {
            Rows::Mentors(mentors) => mentors.len(),
            Rows::Mentees(mentees) => mentees.len(),
        }
    }

    fn person(&self, row: usize) -> &'a Person {
        match self.rows {
            Rows::Mentors(mentors) => &mentors[row].person,
            Rows::Mentees(mentees) => &mentees[row].person,
        }
    }

    /// Works out what this row answers; `answers` is only there to be used again.
    fn ask(&self, row: usize, answers: &mut Answers) {
        let (words, person) = (self.dictionary, self.person(row));
        answers.forget();
        for &(code, level) in &person.languages {
            let planes = words.language(code);
            if level >= Level::Conversational {
                answers.usable.push(planes);
                answers.homes.push(planes + 2);
            }
            if level >= Level::Fluent {
                answers.fluent.push(planes + 1);
            }
        }
        answers.meeting = [
            if person.meeting.online {
                ONLINE
            } else {
                NOBODY
            },
            words.region(person),
        ];
        self.ask_week(&person.week, answers);
        match self.rows {
            Rows::Mentors(mentors) => {
                answers.named = u8::from(!mentors[row].areas.is_empty());
                self.ask_mentor(mentors[row], answers);
            }
            Rows::Mentees(mentees) => {
                answers.homes.clear();
                answers.home = mentees[row].home.map(|home| {
                    let planes = words.language(home);
                    if answers.usable.contains(&planes) {
                        planes
                    } else {
                        NOBODY
                    }
                });
                for (area, weight) in named_areas(mentees[row]) {
                    answers.named += 1;
                    answers.weigh(words.area(area), weight);
                }
            }
        }
    }

    /// Lays the week on those of the same phase, slot on slot, and on those of the other a quarter off.
    fn ask_week(&self, week: &Week, answers: &mut Answers) {
        let Some(phase) = week.phase() else { return };
        answers.in_phase = true;
        week.slots(phase)
            .for_each(|slot| answers.slots.push(usize::from(slot)));
        let has_odd = self.index.has_odd(self.dictionary);
        let planes = |phase: u16| (phase == 0 || has_odd).then(|| self.dictionary.week(phase));
        if let Some(first) = planes(phase) {
            answers
                .week
                .extend(answers.slots.iter().map(|slot| first + slot));
        }
        match planes(1 - phase) {
            // All the week is free, so every half hour of the others is shared.
            Some(first) if answers.slots.len() == SLOTS => {
                answers.week.extend(first..first + SLOTS);
            }
            Some(first) => answers.lay_across(first, phase),
            None => {}
        }
        answers
            .week
            .resize(answers.week.len().next_multiple_of(8), NOBODY);
    }

    fn ask_mentor(&self, mentor: &Mentor, answers: &mut Answers) {
        for (place, &(area, depth)) in mentor.areas.iter().enumerate() {
            let same = |other: &&(_, _)| other.0 == area;
            let deeper = mentor
                .areas
                .iter()
                .filter(same)
                .any(|other| other.1 > depth);
            if !deeper && !mentor.areas[..place].contains(&(area, depth)) {
                answers.weigh(self.dictionary.area(area), depth as u8);
            }
        }
    }

    /// The score of a pair looked at by itself; nothing if it cannot be.
    pub(super) fn score(&self, row: usize, column: usize) -> Option<u32> {
        let column = u32::try_from(column).ok()?;
        if self.apart.own(row).contains(&column) {
            return None;
        }
        let (mentor, mentee) = self.two(row, column as usize);
        let offers = mentor.places > 0;
        reasons(self.rules, mentor, mentee)
            .filter(|_| offers)
            .map(|reasons| reasons.score.into())
    }

    /// The mentor and the mentee of a row and a column.
    pub(super) fn two(&self, row: usize, column: usize) -> (&'a Mentor, &'a Mentee) {
        let other = self.index.number[column] as usize;
        match self.rows {
            Rows::Mentors(mentors) => (mentors[row], self.mentees[other]),
            Rows::Mentees(mentees) => (self.mentors[other], mentees[row]),
        }
    }

    /// Shows what stands between a mentee and every block of mentors.
    pub(super) fn against(
        &self,
        mentee: usize,
        answers: &mut Answers,
        each: impl FnMut(usize, &Against),
    ) {
        self.ask(mentee, answers);
        let apart = self.apart.from(mentee);
        self.arch.dispatch(Obstacles {
            view: self,
            mentee,
            apart,
            answers,
            each,
        });
    }

    /// Shows the sink every column that this row could have at a score that the sink asks for.
    pub(super) fn scan<S: Sink>(&self, row: usize, answers: &mut Answers, sink: &mut S) {
        self.ask(row, answers);
        let apart = self.apart.from(row);
        let mut guess = answers.guess;
        self.arch.dispatch(Scan {
            view: self,
            row,
            apart,
            answers,
            guess: &mut guess,
            sink,
        });
        answers.guess = guess;
    }

    /// Shows every block's columns that this row could have, whatever the score, until told to stop.
    pub(super) fn possible(
        &self,
        row: usize,
        answers: &mut Answers,
        each: impl FnMut(usize, &Plane) -> bool,
    ) {
        self.ask(row, answers);
        let apart = self.apart.from(row);
        self.arch.dispatch(Possible {
            view: self,
            row,
            apart,
            answers,
            each,
        });
    }
}

impl Answers {
    /// Lays the half hours across those of the other phase, whose planes begin here.
    fn lay_across(&mut self, first: usize, phase: u16) {
        let slots = &self.slots;
        let last = slots.len().wrapping_sub(1);
        let follows = |place: usize| {
            let before = if place == 0 { last } else { place - 1 };
            next(slots[before]) == slots[place]
        };
        // A stretch across the end of the week begins before it.
        let begin = (0..slots.len())
            .find(|&place| !follows(place))
            .unwrap_or_default();
        self.across.reserve(slots.len());
        for place in (begin..slots.len()).chain(0..begin) {
            let slot = slots[place];
            let (earlier, later) = if phase == 0 {
                (if slot == 0 { SLOTS - 1 } else { slot - 1 }, slot)
            } else {
                (slot, next(slot))
            };
            self.across
                .push((!follows(place), first + earlier, first + later));
        }
    }

    fn forget(&mut self) {
        for planes in [
            &mut self.usable,
            &mut self.fluent,
            &mut self.homes,
            &mut self.week,
            &mut self.slots,
        ] {
            planes.clear();
        }
        self.areas.clear();
        self.across.clear();
        (self.home, self.named, self.in_phase) = (None, 0, false);
    }

    /// Counts the number that stands in these planes so many times.
    fn weigh(&mut self, first: usize, times: u8) {
        for power in (0..3).filter(|power| times >> power & 1 == 1) {
            self.areas
                .extend((0..AREA).map(|bit| (first + bit, bit + power)));
        }
    }
}

/// The half hour after this one; the week's last is followed by its first.
#[inline]
fn next(slot: usize) -> usize {
    if slot + 1 == SLOTS { 0 } else { slot + 1 }
}
