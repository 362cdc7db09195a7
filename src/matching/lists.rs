//! For each row the columns that would gain it most, and a bound on all that were left out.

use super::assign::EXCLUDED;
use super::offers::Offers;
use super::planes::{Plane, WIDTH};
use super::threads;
use super::view::Sink;
use super::worth::Scale;

/// How many columns a list holds.
pub(super) const LENGTH: usize = 24;
/// How many columns the lists of a row hold at most where all columns are alike.
const LONGEST: usize = 16 * LENGTH;
/// The bound of a list that leaves nothing out.
pub(super) const NOTHING_LEFT: i64 = i64::MIN / 4;

/// A column that a row could have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Offer {
    /// What it gained the row when the list was made; it gains no more today.
    pub(super) gain: i64,
    pub(super) column: u32,
    pub(super) score: u32,
}

/// Prices of columns, and the lowest of each block.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    pub(super) of: Vec<i64>,
    cheapest: Vec<i64>,
    stale: Vec<bool>,
}

impl Prices {
    pub(super) fn new(of: Vec<i64>) -> Self {
        let blocks = of.len().div_ceil(WIDTH);
        let mut prices = Self {
            of,
            cheapest: vec![0; blocks],
            stale: vec![true; blocks],
        };
        prices.refresh();
        prices
    }

    #[inline]
    pub(super) fn raise(&mut self, column: usize, by: i64) {
        let block = column / WIDTH;
        // Prices only rise, so only the cheapest can make the lowest price rise.
        self.stale[block] |= self.of[column] == self.cheapest[block];
        self.of[column] += by;
    }

    /// Brings the lowest prices up to date.
    pub(super) fn refresh(&mut self) {
        let blocks = self
            .of
            .chunks(WIDTH)
            .zip(&mut self.cheapest)
            .zip(&mut self.stale);
        for ((block, cheapest), stale) in blocks.filter(|(_, stale)| **stale) {
            *cheapest = block.iter().copied().min().unwrap_or_default();
            *stale = false;
        }
    }

    /// The lowest price of a block.
    #[inline]
    pub(super) fn cheapest(&self, block: usize) -> i64 {
        self.cheapest[block]
    }

    /// The price of a column, unless it takes part in nothing.
    #[inline]
    pub(super) fn known(&self, column: usize) -> Option<i64> {
        Some(self.of[column]).filter(|&price| price < EXCLUDED)
    }
}

/// What a look found; kept to be used again.
pub(super) type Found = Vec<Find>;

/// A column and what a row would gain by it, in one number that is quick to sort: the best is the lowest.
///
/// From the highest bits: what is gained, doubled, and one more if there is room, turned upside down; the column; the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Find(u128);

/// The sign of a number, as the highest bit of one without.
const SIGN: u64 = 1 << 63;

impl Find {
    #[inline]
    fn new(counted: i64, column: u32, score: u32) -> Self {
        let upside_down = !(counted.cast_unsigned() ^ SIGN);
        Self((u128::from(upside_down) << 64) | (u128::from(column) << 32) | u128::from(score))
    }

    #[inline]
    fn counted(self) -> i64 {
        let upside_down = u64::try_from(self.0 >> 64).unwrap_or_default();
        (!upside_down ^ SIGN).cast_signed()
    }

    #[inline]
    pub(super) fn offer(self) -> Offer {
        let low = |number: u128| u32::try_from(number & u128::from(u32::MAX)).unwrap_or_default();
        Offer {
            gain: self.counted().div_euclid(2),
            column: low(self.0 >> 32),
            score: low(self.0),
        }
    }
}

/// Collects the columns that would gain a row most, at prices that may be higher than those of today.
///
/// Among equals those with room come first, then the first.
pub(super) struct Best<'b, 'f, P> {
    scale: Scale,
    keep: usize,
    prices: &'b Prices,
    /// The price of a column and whether it has room; `None` leaves it out.
    price: P,
    /// Columns to skip, by block.
    skip: &'b [Plane],
    found: &'f mut Found,
    /// Whatever is not above this, counted so, is left out.
    bar: i64,
}

impl<'b, 'f, P: Fn(usize) -> Option<(i64, bool)>> Best<'b, 'f, P> {
    pub(super) fn new(
        scale: Scale,
        keep: usize,
        prices: &'b Prices,
        price: P,
        found: &'f mut Found,
    ) -> Self {
        found.clear();
        Self {
            scale,
            keep,
            prices,
            price,
            skip: &[],
            found,
            bar: 2 * NOTHING_LEFT,
        }
    }

    /// Leaves out whatever gains less than this.
    pub(super) fn asking(self, least: i64) -> Self {
        Self {
            bar: 2 * least - 1,
            ..self
        }
    }

    /// Skips these columns, a plane for each block.
    pub(super) fn skipping(self, skip: &'b [Plane]) -> Self {
        Self { skip, ..self }
    }

    #[inline]
    fn cut(&mut self) {
        self.found.select_nth_unstable(self.keep - 1);
        self.found.truncate(self.keep);
        self.bar = self.found[self.keep - 1].counted();
    }

    /// The list, best first, and what every column outside of it gains at most.
    pub(super) fn finish(mut self) -> (&'f Found, i64) {
        if self.found.len() > self.keep {
            self.cut();
        }
        self.found.sort_unstable();
        (self.found, self.bar.div_euclid(2))
    }
}

impl<P: Fn(usize) -> Option<(i64, bool)>> Sink for Best<'_, '_, P> {
    #[inline]
    fn least(&mut self, block: usize) -> u32 {
        let none_left_out = self.bar == 2 * NOTHING_LEFT;
        if self.found.len() > self.keep || (none_left_out && self.found.len() == self.keep) {
            self.cut();
        }
        let gain = (self.bar + 1).div_euclid(2);
        self.scale.least_score(gain + self.prices.cheapest[block])
    }

    fn wanted(&self) -> usize {
        self.keep
    }

    #[inline]
    fn skipped(&self, block: usize) -> Option<&Plane> {
        self.skip.get(block)
    }

    #[inline(always)]
    fn take(&mut self, column: usize, score: u32) {
        let fit = self.scale.fit(score);
        // Most cost too much today already.
        if 2 * (fit - self.prices.of[column]) < self.bar {
            return;
        }
        let Some((price, room)) = (self.price)(column) else {
            return;
        };
        let counted = 2 * (fit - price) + i64::from(room);
        if counted > self.bar {
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            self.found.push(Find::new(counted, column, score));
            if self.found.len() == 2 * self.keep {
                self.cut();
            }
        }
    }
}

/// A list for each row.
///
/// Where many columns gain a row the same, as when everybody has much time, a list of two dozen is used up at once.
/// So the next list of a row becomes twice as long when the columns of its list were all alike.
#[derive(Clone, Debug)]
pub(super) struct Lists {
    /// The lists that are not long, [`LENGTH`] for each row.
    offers: Vec<Offer>,
    long: Vec<Vec<Offer>>,
    lengths: Vec<u16>,
    /// How many columns the next list of a row is to hold.
    wanted: Vec<u16>,
    /// What each row would gain at most from a column that its list leaves out.
    pub(super) bounds: Vec<i64>,
}

impl Lists {
    /// The best of each row at these prices, by all threads there are.
    pub(super) fn of<O: Offers>(
        offers: &O,
        scale: Scale,
        prices: &Prices,
        room: &[u32],
        units: &[u32],
    ) -> Self {
        let rows = offers.rows();
        let mut lists = Self::bounded(vec![NOTHING_LEFT; rows]);
        let price = |column: usize| prices.known(column).map(|price| (price, room[column] > 0));
        let fill = |first: usize, scratch: &mut O::Scratch, found: &mut Found, part: Part| {
            let (lengths, bounds) = (part.lengths.iter_mut(), part.bounds.iter_mut());
            let rows = part.offers.chunks_mut(LENGTH).zip(lengths).zip(bounds);
            for (row, ((slots, length), bound)) in
                (first..).zip(rows).filter(|(row, _)| units[*row] > 0)
            {
                let mut best = Best::new(scale, LENGTH, prices, price, found);
                offers.scan(row, scratch, &mut best);
                let (found, left) = best.finish();
                for (slot, found) in slots.iter_mut().zip(found) {
                    *slot = found.offer();
                }
                *length = number(found.len());
                *bound = left;
            }
        };
        let threads = threads::for_pairs(rows, offers.columns());
        threads::share(
            threads,
            lists.parts(64),
            |(first, part), (scratch, found)| {
                fill(first, scratch, found, part);
            },
        );
        lists
    }

    /// No list yet, only these bounds.
    pub(super) fn bounded(bounds: Vec<i64>) -> Self {
        Self {
            offers: vec![Offer::default(); bounds.len() * LENGTH],
            long: vec![Vec::new(); bounds.len()],
            lengths: vec![0; bounds.len()],
            wanted: vec![number(LENGTH); bounds.len()],
            bounds,
        }
    }

    /// Parts of so many rows, each with its first row.
    fn parts(&mut self, rows: usize) -> impl Iterator<Item = (usize, Part<'_>)> + Send {
        let offers = self.offers.chunks_mut(rows * LENGTH);
        let lengths = self.lengths.chunks_mut(rows);
        let bounds = self.bounds.chunks_mut(rows);
        let parts = offers.zip(lengths).zip(bounds).enumerate();
        parts.map(move |(part, ((offers, lengths), bounds))| {
            (
                part * rows,
                Part {
                    offers,
                    lengths,
                    bounds,
                },
            )
        })
    }

    #[inline]
    pub(super) fn of_row(&self, row: usize) -> &[Offer] {
        let length = usize::from(self.lengths[row]);
        if length > LENGTH {
            return &self.long[row];
        }
        &self.offers[row * LENGTH..][..length]
    }

    /// How many columns the next list of this row is to hold.
    pub(super) fn wanted(&self, row: usize) -> usize {
        self.wanted[row].into()
    }

    /// How far apart the best and the last gains of a list were when it was made.
    pub(super) fn width(&self, row: usize) -> Option<i64> {
        let first = self.of_row(row).first()?;
        (self.bounds[row] != NOTHING_LEFT).then_some(first.gain - self.bounds[row])
    }

    pub(super) fn replace(&mut self, row: usize, found: &Found, bound: i64) {
        let offers = found.iter().map(|found| found.offer());
        self.lengths[row] = number(found.len());
        self.bounds[row] = bound;
        if found.len() > LENGTH {
            self.long[row].clear();
            self.long[row].extend(offers);
        } else {
            for (slot, offer) in self.offers[row * LENGTH..].iter_mut().zip(offers) {
                *slot = offer;
            }
        }
        if self.width(row) == Some(0) {
            self.wanted[row] = number((2 * self.wanted(row)).min(LONGEST));
        }
    }
}

fn number(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

struct Part<'l> {
    offers: &'l mut [Offer],
    lengths: &'l mut [u16],
    bounds: &'l mut [i64],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_are_sorted_by_what_is_gained_then_by_column_and_keep_what_they_were_made_of() {
        let counted = [2 * NOTHING_LEFT, -3, -2, -1, 0, 1, 2, 2 * EXCLUDED];
        let mut finds = Vec::new();
        for (counted, column) in counted
            .into_iter()
            .rev()
            .flat_map(|one| [(one, 0), (one, u32::MAX)])
        {
            let find = Find::new(counted, column, 1_000_000);
            assert_eq!(find.counted(), counted);
            let offer = Offer {
                gain: counted.div_euclid(2),
                column,
                score: 1_000_000,
            };
            assert_eq!(find.offer(), offer);
            finds.push(find);
        }
        assert!(finds.is_sorted());
    }
}
