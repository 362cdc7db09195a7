//! Looking at 512 people at once: who could be a pair with one row, and which of them reach a score.

use pulp::NullaryFnOnce;

use super::index::{AT_HOME, BLANK, PHASE};
use super::planes::{
    ALL, Count, NONE, Plane, Sum, WIDTH, Word, and, is_empty, or, places, without,
};
use super::points::{LANGUAGES, NEVER, Points, STEPS};
use super::view::{Answers, Rows, Sink, View};

/// The best score there is.
const BEST: u32 = 1000;

/// What one block says to a row.
struct Masks {
    /// Who could be a pair.
    possible: Plane,
    /// Whose weeks have to be laid on the row's one by one.
    odd: Plane,
    fluent: Plane,
    /// Whose pair would miss the language that the mentee is at home in.
    missed: Plane,
    /// How many half hours they share.
    hours: Count,
}

impl Masks {
    /// Nothing if nobody could be a pair.
    #[inline(always)]
    fn find(view: &View, answers: &Answers, planes: &[Plane], apart: &Plane) -> Option<Self> {
        let any = |of: &[usize]| of.iter().fold(NONE, |all, &plane| or(&all, &planes[plane]));
        let [online, region] = answers.meeting;
        let could = and(&any(&answers.usable), &or(&planes[online], &planes[region]));
        let could = without(&could, apart);
        if is_empty(&could) {
            return None;
        }
        let enough = view.rules.min_shared;
        let odd = and(&could, &answers.odd(enough, planes));
        let hours = answers.hours(planes);
        let possible = and(&without(&could, &odd), &hours.at_least(enough));
        if is_empty(&or(&possible, &odd)) {
            return None;
        }
        let missed = match (view.rows, answers.home) {
            (Rows::Mentees(_), None) => NONE,
            (Rows::Mentees(_), Some(home)) => without(&ALL, &planes[home]),
            (Rows::Mentors(_), _) => without(&planes[AT_HOME], &any(&answers.homes)),
        };
        Some(Self {
            possible,
            odd,
            fluent: any(&answers.fluent),
            missed,
            hours,
        })
    }
}

impl Answers {
    /// Those of a block whose weeks have to be laid on the row's one by one.
    #[inline(always)]
    pub(super) fn odd(&self, enough: u16, planes: &[Plane]) -> Plane {
        if enough > Count::EXACT || !self.in_phase {
            return ALL;
        }
        without(&ALL, &or(&planes[PHASE], &planes[PHASE + 1]))
    }

    /// How many half hours the row shares with each of a block.
    ///
    /// Half hours a quarter off lie across two of the row's.
    /// What is shared begins and ends with a stretch of the row's or of the other's;
    /// it holds one half hour for every one of the row's that it fills, and one more if it begins and ends within.
    #[inline(always)]
    pub(super) fn hours(&self, planes: &[Plane]) -> Count {
        let mut hours = Count::zero();
        for eight in self.week.chunks_exact(8) {
            hours.add_eight(std::array::from_fn(|place| &planes[eight[place]]));
        }
        let mut began_within = NONE;
        for eight in self.across.chunks(8) {
            let mut filled = [NONE; 8];
            for (&(begins, earlier, later), filled) in eight.iter().zip(&mut filled) {
                let (earlier, later) = (&planes[earlier], &planes[later]);
                if begins {
                    began_within = NONE;
                }
                *filled = and(earlier, &or(later, &began_within));
                began_within = and(later, &or(&began_within, &without(&ALL, earlier)));
            }
            hours.add_eight(filled.each_ref());
        }
        hours
    }
}

/// The half hours that a row and one of the columns share, counted one by one.
pub(super) fn shared_hours(view: &View, row: usize, block: usize, place: usize) -> u16 {
    let (mentor, mentee) = view.two(row, block * WIDTH + place);
    mentor.person.week.shared(&mentee.person.week).half_hours()
}

/// The columns of a block among these, which are in order; `next` walks along with the blocks.
#[inline(always)]
pub(super) fn of_block(columns: &[u32], next: &mut usize, block: usize) -> Plane {
    let mut plane = NONE;
    while let Some(&column) = columns.get(*next) {
        let column = column as usize;
        if column >= (block + 1) * WIDTH {
            break;
        }
        plane[column % WIDTH / 64] |= 1 << (column % 64);
        *next += 1;
    }
    plane
}

/// Shows each block's possible columns to `each`, until that says to stop.
pub(super) struct Possible<'v, 'a, F> {
    pub(super) view: &'v View<'a>,
    pub(super) row: usize,
    pub(super) apart: &'v [u32],
    pub(super) answers: &'v Answers,
    pub(super) each: F,
}

impl<F: FnMut(usize, &Plane) -> bool> NullaryFnOnce for Possible<'_, '_, F> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let (view, mut next) = (self.view, 0);
        for block in 0..view.index.blocks() {
            let apart = of_block(self.apart, &mut next, block);
            let planes = view.index.block(block);
            let Some(mut masks) = Masks::find(view, self.answers, planes, &apart) else {
                continue;
            };
            one_by_one(view, self.row, block, &masks.odd, |place, _| {
                masks.possible[place / 64] |= 1 << (place % 64);
            });
            if !is_empty(&masks.possible) && !(self.each)(block, &masks.possible) {
                return;
            }
        }
    }
}

/// Shows a sink all columns that reach the least score it asks for.
pub(super) struct Scan<'v, 'a, S> {
    pub(super) view: &'v View<'a>,
    pub(super) row: usize,
    pub(super) apart: &'v [u32],
    pub(super) answers: &'v Answers,
    /// A score that about as many reach as the sink wants.
    pub(super) guess: &'v mut u32,
    pub(super) sink: &'v mut S,
}

impl<S: Sink> NullaryFnOnce for Scan<'_, '_, S> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let (view, mut next) = (self.view, 0);
        for block in 0..view.index.blocks() {
            let apart = of_block(self.apart, &mut next, block);
            let mut least = self.sink.least(block);
            if least > BEST {
                continue;
            }
            let planes = view.index.block(block);
            let apart = self
                .sink
                .skipped(block)
                .map_or(apart, |skipped| or(&apart, skipped));
            let Some(masks) = Masks::find(view, self.answers, planes, &apart) else {
                continue;
            };
            let first = block * WIDTH;
            one_by_one(view, self.row, block, &masks.odd, |place, score| {
                self.sink.take(first + place, score);
            });
            let mut sums = Sum::zero();
            for &(plane, power) in &self.answers.areas {
                sums.add(&planes[plane], power);
            }
            let stairs = Stairs::of(view, self.answers, block, planes, &masks, &sums);
            let wanted = self.sink.wanted();
            let mut below = BEST + 1;
            if least == 0 && wanted > 0 {
                // As long as everybody is welcome, the best are looked at first: then the rest may be too few.
                below = stairs.guess(self.guess, wanted);
                self.take(&stairs, first, below, BEST);
                least = self.sink.least(block);
            }
            if least < below {
                self.take(&stairs, first, least, below - 1);
            }
        }
    }
}

impl<S: Sink> Scan<'_, '_, S> {
    /// Takes those of a block whose scores lie from `least` to `most`.
    #[inline(always)]
    fn take(&mut self, stairs: &Stairs, first: usize, least: u32, most: u32) {
        for (word, reaching) in stairs.reaching(least).into_iter().enumerate() {
            if reaching == 0 {
                continue;
            }
            let stairs = stairs.word(word);
            let mut left = reaching;
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                let column = first + 64 * word + bit as usize;
                let score = stairs.score(self.view, column, bit);
                if (least..=most).contains(&score) {
                    self.sink.take(column, score);
                }
            }
        }
    }
}

/// Looks at pairs whose half hours do not lie on each other; there are few.
#[inline(always)]
fn one_by_one(
    view: &View,
    row: usize,
    block: usize,
    odd: &Plane,
    mut each: impl FnMut(usize, u32),
) {
    if !is_empty(odd) {
        places(odd, |place| {
            if let Some(score) = view.score(row, block * WIDTH + place) {
                each(place, score);
            }
        });
    }
}

/// The possible columns of a block by what they can reach.
struct Stairs<'v> {
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
    fn of(
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
    fn reaching(&self, least: u32) -> Plane {
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
    fn guess(&self, last: &mut u32, wanted: usize) -> u32 {
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
    fn word(&self, word: usize) -> Sixty4<'v> {
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
struct Sixty4<'v> {
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
    fn score(&self, view: &View, column: usize, bit: u32) -> u32 {
        let has = |bits: u64| bits >> bit & 1 == 1;
        let factor = match (has(self.fluent), has(self.missed)) {
            (true, false) => 100,
            (true, true) => 80,
            (false, false) => 60,
            (false, true) => 40,
        };
        let named = if has(self.blank) {
            0
        } else {
            self.named.unwrap_or(view.index.named[column])
        };
        let (sum, hours) = (self.sums.of(bit), self.hours.of(bit));
        self.points.score(factor, named, sum, hours)
    }
}
