//! Looking at 512 people at once: who could be a pair with one row, and which of them reach a score.

use pulp::NullaryFnOnce;

use super::apart::KeptApart;
use super::index::{AT_HOME, PHASE};
use super::planes::{ALL, Count, NONE, Plane, Sum, WIDTH, and, is_empty, or, places, without};
use super::stairs::Stairs;
use super::view::{Answers, Rows, Sink, View};

/// The best score there is.
pub(super) const BEST: u32 = 1000;

/// What one block says to a row.
pub(super) struct Masks {
    /// Who could be a pair.
    pub(super) possible: Plane,
    /// Whose weeks have to be laid on the row's one by one.
    odd: Plane,
    pub(super) fluent: Plane,
    /// Whose pair would miss the language that the mentee is at home in.
    pub(super) missed: Plane,
    /// How many half hours they share.
    pub(super) hours: Count,
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

/// Shows each block's possible columns to `each`, until that says to stop.
pub(super) struct Possible<'v, 'a, F> {
    pub(super) view: &'v View<'a>,
    pub(super) row: usize,
    pub(super) apart: KeptApart<'v>,
    pub(super) answers: &'v Answers,
    pub(super) each: F,
}

impl<F: FnMut(usize, &Plane) -> bool> NullaryFnOnce for Possible<'_, '_, F> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let view = self.view;
        for block in 0..view.index.blocks() {
            let apart = self.apart.block(block);
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
    pub(super) apart: KeptApart<'v>,
    pub(super) answers: &'v Answers,
    /// A score that about as many reach as the sink wants.
    pub(super) guess: &'v mut u32,
    pub(super) sink: &'v mut S,
}

impl<S: Sink> NullaryFnOnce for Scan<'_, '_, S> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let view = self.view;
        for block in 0..view.index.blocks() {
            let apart = self.apart.block(block);
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
