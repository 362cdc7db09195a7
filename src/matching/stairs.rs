//! Who of 512 can reach a score, told by the stairs of language and shared hours before anybody is scored.

use super::index::BLANK;
use super::planes::{NONE, Plane, Sum, Word, and, or, without};
use super::points::{LANGUAGES, NEVER, Points, STEPS};
use super::scan::{BEST, Masks};
use super::view::{Answers, Rows, View};

/// The possible columns of a block by what they can reach.
pub(super) struct Stairs<'v> {
    points: &'v Points,
    masks: &'v Masks,
    sums: &'v Sum,
    /// Columns that named no areas.
    blank: Plane,
    /// How many areas the mentee named, if the row is one and the column is not blank.
    named: Option<u8>,
    /// The number of areas for which sums count most in this block.
    fewest: u8,
}

impl<'v> Stairs<'v> {
    #[inline(always)]
    pub(super) fn of(
        view: &'v View,
        answers: &Answers,
        block: usize,
        planes: &[Plane],
        masks: &'v Masks,
        sums: &'v Sum,
    ) -> Self {
        let named = match view.rows {
            Rows::Mentors(_) => (answers.named == 0).then_some(0),
            Rows::Mentees(_) => Some(answers.named),
        };
        Self {
            points: view.points,
            masks,
            sums,
            blank: planes[BLANK],
            named,
            fewest: named.unwrap_or(view.index.fewest[block]),
        }
    }

    /// Who may reach this score: all who do, and some who fall short by little.
    #[inline(always)]
    pub(super) fn reaching(&self, least: u32) -> Plane {
        let Masks {
            possible,
            fluent,
            missed,
            hours,
            ..
        } = self.masks;
        if least == 0 {
            return *possible;
        }
        let steps = STEPS.map(|(from, _)| hours.at_least(from));
        let last = STEPS.len() - 1;
        let mut reaching = NONE;
        for (language, (is_fluent, is_missed, _)) in LANGUAGES.into_iter().enumerate() {
            let enough = |step: usize| self.points.least_sum(least, language, step, self.fewest);
            let blank_enough = |step: usize| self.points.least_sum(least, language, step, 0) == 0;
            // Whoever shares more half hours needs no more, so if the most are not enough, nothing is.
            if enough(last) == NEVER && !blank_enough(last) {
                continue;
            }
            let these = if is_fluent {
                and(possible, fluent)
            } else {
                without(possible, fluent)
            };
            let these = if is_missed {
                and(&these, missed)
            } else {
                without(&these, missed)
            };
            let mut before = NEVER;
            for (step, sharing) in steps.iter().enumerate() {
                let enough = enough(step);
                // Equal steps are one.
                if enough != before {
                    let known = without(&self.sums.at_least(enough.into()), &self.blank);
                    reaching = or(&reaching, &and(&these, &and(sharing, &known)));
                }
                before = enough;
                if blank_enough(step) {
                    reaching = or(&reaching, &and(&these, &and(sharing, &self.blank)));
                }
            }
        }
        reaching
    }

    /// A score that at least so many may reach, and not many more; 0 if there are not so many.
    #[inline(always)]
    pub(super) fn guess(&self, last: &mut u32, wanted: usize) -> u32 {
        const STEP: u32 = 60;
        let reach = |score: u32| {
            let reaching = self.reaching(score);
            reaching
                .iter()
                .map(|word| word.count_ones() as usize)
                .sum::<usize>()
        };
        let mut guess = *last;
        let mut count = reach(guess);
        while count < wanted && guess > 0 {
            guess = guess.saturating_sub(STEP);
            count = reach(guess);
        }
        *last = if count > 2 * wanted {
            (guess + STEP).min(BEST)
        } else {
            guess
        };
        guess
    }

    /// What is known of 64 of them.
    #[inline(always)]
    pub(super) fn word(&self, word: usize) -> Sixty4<'v> {
        Sixty4 {
            points: self.points,
            fluent: self.masks.fluent[word],
            missed: self.masks.missed[word],
            blank: self.blank[word],
            named: self.named,
            sums: self.sums.word(word),
            hours: self.masks.hours.word(word),
        }
    }
}

/// Sixty-four columns, a bit for each.
pub(super) struct Sixty4<'v> {
    points: &'v Points,
    fluent: u64,
    missed: u64,
    blank: u64,
    named: Option<u8>,
    sums: Word<6>,
    hours: Word<5>,
}

impl Sixty4<'_> {
    #[inline(always)]
    pub(super) fn score(&self, view: &View, column: usize, bit: u32) -> u32 {
        let has = |bits: u64| bits >> bit & 1 == 1;
        // As the places of the languages: fluent ones first, those with the mentee's own language before the others.
        let language = 2 * usize::from(!has(self.fluent)) + usize::from(has(self.missed));
        let named = if has(self.blank) {
            0
        } else {
            self.named.unwrap_or(view.index.named[column])
        };
        let (sum, hours) = (self.sums.of(bit), self.hours.of(bit));
        self.points.score(language, named, sum, hours)
    }
}
