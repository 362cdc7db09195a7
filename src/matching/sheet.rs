//! Scores as rows of a sheet: for each mentee, or for each mentor, the pairs that have one.

use std::collections::HashSet;

use super::case::Order;
use super::offers::Offers;
use super::own::OwnScore;
use super::planes::{NONE, Plane, WIDTH, has, is_empty};
use super::view::Sink;

/// A column that has a score.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scored {
    column: u32,
    score: u32,
}

/// Rows of scores, columns in order.
#[derive(Debug)]
pub(super) struct Rows {
    starts: Vec<usize>,
    offers: Vec<Scored>,
    columns: usize,
}

impl Rows {
    /// From (row, offer) in any order.
    fn of(rows: usize, columns: usize, pairs: impl Iterator<Item = (u32, Scored)> + Clone) -> Self {
        let mut starts = vec![0; rows + 1];
        for (row, _) in pairs.clone() {
            starts[row as usize + 1] += 1;
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut offers = vec![Scored::default(); starts[rows]];
        for (row, offer) in pairs {
            offers[next[row as usize]] = offer;
            next[row as usize] += 1;
        }
        for row in 0..rows {
            offers[starts[row]..starts[row + 1]].sort_unstable_by_key(|offer| offer.column);
        }
        Self {
            starts,
            offers,
            columns,
        }
    }

    fn of_row(&self, row: usize) -> &[Scored] {
        &self.offers[self.starts[row]..self.starts[row + 1]]
    }

    fn get(&self, row: usize, column: usize) -> Option<u32> {
        let offers = self.of_row(row);
        let place = offers
            .binary_search_by_key(&column, |offer| offer.column as usize)
            .ok()?;
        Some(offers[place].score)
    }

    fn all(&self) -> impl Iterator<Item = (u32, Scored)> + Clone {
        let rows = self.starts.len() - 1;
        (0_u32..).take(rows).flat_map(|row| {
            self.of_row(row as usize)
                .iter()
                .map(move |&offer| (row, offer))
        })
    }
}

impl Offers for Rows {
    type Scratch = ();

    fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    fn columns(&self) -> usize {
        self.columns
    }

    fn possible(&self, row: usize, (): &mut (), mut each: impl FnMut(usize, &Plane) -> bool) {
        for offers in self
            .of_row(row)
            .chunk_by(|one, other| one.column as usize / WIDTH == other.column as usize / WIDTH)
        {
            let mut plane = NONE;
            for offer in offers {
                plane[offer.column as usize % WIDTH / 64] |= 1 << (offer.column % 64);
            }
            let block = offers
                .first()
                .map_or(0, |offer| offer.column as usize / WIDTH);
            if !is_empty(&plane) && !each(block, &plane) {
                return;
            }
        }
    }

    fn scan<S: Sink>(&self, row: usize, (): &mut (), sink: &mut S) {
        let mut least = 0;
        let mut block = usize::MAX;
        for offer in self.of_row(row) {
            let column = offer.column as usize;
            if column / WIDTH != block {
                block = column / WIDTH;
                least = sink.least(block);
            }
            let is_skipped = |plane: &Plane| has(plane, column % WIDTH);
            if offer.score >= least && !sink.skipped(block).is_some_and(is_skipped) {
                sink.take(column, offer.score);
            }
        }
    }
}

/// A whole table; people by number.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Pairs that can be.
    by_mentees: Rows,
    mentors: usize,
    bars: HashSet<(u32, u32)>,
    /// Mentees who have a score with somebody who offers no place.
    without_places: HashSet<u32>,
    barred: HashSet<u32>,
}

impl Sheet {
    pub(super) fn of(
        mentors: &Order,
        mentees: &Order,
        offered: &[u32],
        scores: &[OwnScore],
        bars: &[(usize, usize)],
    ) -> Self {
        let number = |order: &Order, given: usize| u32::try_from(*order.number.get(given)?).ok();
        let two = |mentor, mentee| Some((number(mentors, mentor)?, number(mentees, mentee)?));
        let bars: HashSet<_> = bars
            .iter()
            .filter_map(|&(mentor, mentee)| two(mentor, mentee))
            .collect();
        let mut barred = HashSet::new();
        let mut without_places = HashSet::new();
        let mut pairs = Vec::with_capacity(scores.len());
        for &OwnScore {
            mentor,
            mentee,
            score,
        } in scores
        {
            let Some((mentor, mentee)) = two(mentor, mentee) else {
                continue;
            };
            if bars.contains(&(mentor, mentee)) {
                barred.insert(mentee);
            } else if offered[mentor as usize] == 0 {
                without_places.insert(mentee);
            } else {
                let score = score.min(OwnScore::BEST);
                pairs.push((
                    mentee,
                    Scored {
                        column: mentor,
                        score,
                    },
                ));
            }
        }
        let mut by_mentees = Rows::of(
            mentees.given.len(),
            mentors.given.len(),
            pairs.iter().copied(),
        );
        if by_mentees.keep_the_higher() {
            let kept: Vec<_> = by_mentees
                .all()
                .filter(|(_, offer)| offer.score != u32::MAX)
                .collect();
            by_mentees = Rows::of(
                mentees.given.len(),
                mentors.given.len(),
                kept.iter().copied(),
            );
        }
        Self {
            by_mentees,
            mentors: mentors.given.len(),
            bars,
            without_places,
            barred,
        }
    }

    pub(super) fn by_mentees(&self) -> &Rows {
        &self.by_mentees
    }

    /// The same pairs from the mentors' side.
    pub(super) fn by_mentors(&self) -> Rows {
        let turned = self.by_mentees.all().map(|(mentee, offer)| {
            let Scored { column, score } = offer;
            (
                column,
                Scored {
                    column: mentee,
                    score,
                },
            )
        });
        Rows::of(self.mentors, self.by_mentees.rows(), turned)
    }

    pub(super) fn score(&self, mentor: usize, mentee: usize) -> Option<u32> {
        self.by_mentees.get(mentee, mentor)
    }

    /// The highest score there is.
    pub(super) fn best(&self) -> u32 {
        self.by_mentees
            .offers
            .iter()
            .map(|offer| offer.score)
            .max()
            .unwrap_or_default()
    }

    pub(super) fn is_barred(&self, mentor: usize, mentee: usize) -> bool {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.bars.contains(&(number(mentor), number(mentee)))
    }

    /// How many mentors with places a mentee could have.
    pub(super) fn possible_for(&self, mentee: usize) -> usize {
        self.by_mentees.of_row(mentee).len()
    }

    pub(super) fn is_without_places(&self, mentee: usize) -> bool {
        u32::try_from(mentee).is_ok_and(|mentee| self.without_places.contains(&mentee))
    }

    pub(super) fn is_barred_from_any(&self, mentee: usize) -> bool {
        u32::try_from(mentee).is_ok_and(|mentee| self.barred.contains(&mentee))
    }
}

impl Rows {
    /// Of a pair given twice, gives the lower score a number that marks it; says whether there was any.
    fn keep_the_higher(&mut self) -> bool {
        let mut any = false;
        for row in 0..self.starts.len() - 1 {
            let offers = &mut self.offers[self.starts[row]..self.starts[row + 1]];
            offers.sort_unstable_by_key(|offer| (offer.column, offer.score));
            for place in 1..offers.len() {
                if offers[place - 1].column == offers[place].column {
                    offers[place - 1].score = u32::MAX;
                    any = true;
                }
            }
        }
        any
    }
}
