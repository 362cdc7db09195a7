//! Who gets which mentor: the assignment of the highest worth, and prices that prove it.

use super::lists::{Best, Lists, NOTHING_LEFT, Offer, Prices};
use super::offers::Offers;
use super::search::Search;
use super::worth::Scale;

/// How often each row may bid on average before the rest is left to searching.
const BIDS: usize = 8;

/// A column that takes part in nothing has this price.
pub(super) const EXCLUDED: i64 = 1 << 61;

/// Rows that look for columns.
#[derive(Debug)]
pub(super) struct Market<'o, O> {
    pub(super) offers: &'o O,
    pub(super) scale: Scale,
    /// How many columns each row may have.
    pub(super) units: Vec<u32>,
    /// What each row gains by staying without a column.
    pub(super) rest: Vec<i64>,
    /// How many rows each column may have.
    pub(super) room: Vec<u32>,
    /// What each column costs at least; [`EXCLUDED`] if it takes part in nothing.
    pub(super) base: Vec<i64>,
}

/// Pairs under construction, with a price for every column and what every row gains beyond it.
///
/// Invariants, for all rows placed so far (Kuhn, *The Hungarian method*, 1955):
/// - what a row gains and what a column costs are together never less than what the two fit,
///   and exactly that if they are a pair;
/// - no column costs less than its base, and one that has room costs just that;
/// - no row gains less than by staying out, and one that does stay out gains just that.
///
/// Hence no other pairs are worth more.
#[derive(Debug)]
pub(super) struct Assignment<'o, O: Offers> {
    pub(super) offers: &'o O,
    pub(super) scale: Scale,
    pub(super) rest: Vec<i64>,
    pub(super) gain: Vec<i64>,
    pub(super) prices: Prices,
    /// The columns of each row.
    pub(super) held: Vec<Vec<u32>>,
    /// The rows of each column, and how many more it may have.
    pub(super) holders: Vec<Vec<u32>>,
    pub(super) room: Vec<u32>,
    /// The best columns of each row. Invariant: prices only rise, so that no column outside of a list ever gains its
    /// row more than the list's bound.
    pub(super) lists: Lists,
    pub(super) scratch: O::Scratch,
}

impl<'o, O: Offers> Assignment<'o, O> {
    /// Fills the market at the highest worth.
    ///
    /// First every row bids for the column it would gain most by, up to what the second best is worth to it.
    /// Whoever could not be served so is inserted along a cheapest chain of rows that move on to another column, found
    /// by Dijkstra's algorithm over what each step loses at today's prices
    /// (Jonker & Volgenant, *A shortest augmenting path algorithm for dense and sparse linear assignment problems*, 1987;
    /// Crouse, *On implementing 2D rectangular assignment algorithms*, 2016).
    /// All places of one mentor are alike, so they share one price.
    pub(super) fn best(market: Market<'o, O>) -> Self {
        let Market {
            offers,
            scale,
            units,
            rest,
            room,
            base,
        } = market;
        let prices = Prices::new(base);
        let mut assignment = Self {
            lists: Lists::of(offers, scale, &prices, &room, &units),
            gain: rest.clone(),
            held: vec![Vec::new(); offers.rows()],
            holders: vec![Vec::new(); offers.columns()],
            scratch: O::Scratch::default(),
            offers,
            scale,
            rest,
            prices,
            room,
        };
        let mut search = Search::new(offers.rows(), offers.columns());
        let left = assignment.bid_all(&units);
        for row in left {
            search.insert(&mut assignment, row);
        }
        assignment.price_the_idle(&units);
        assignment
    }

    /// Lets every row bid for its first column; gives back who still looks for one, once for each.
    fn bid_all(&mut self, units: &[u32]) -> Vec<usize> {
        let mut left = Vec::new();
        let mut bids = BIDS * units.len();
        for (row, &units) in units.iter().enumerate() {
            if units == 0 {
                continue;
            }
            let mut bidder = Some(row);
            while let Some(row) = bidder {
                if bids == 0 || !self.held[row].is_empty() {
                    left.push(row);
                    break;
                }
                bids -= 1;
                bidder = self.bid(row, &mut left);
            }
            left.extend((1..units).map(|_| row));
        }
        left
    }

    /// One bid; gives back who lost a column by it.
    ///
    /// A bound instead of the true second best only makes the bid lower.
    fn bid(&mut self, row: usize, left: &mut Vec<usize>) -> Option<usize> {
        let (first, second) = self.two_best(row);
        let Some((gain, offer)) = first.filter(|(gain, _)| *gain > self.rest[row]) else {
            // Prices only rise, so it will never gain by a column.
            self.gain[row] = self.rest[row];
            return None;
        };
        let column = offer.column as usize;
        self.gain[row] = gain;
        if self.room[column] > 0 {
            self.pair(row, column);
            return None;
        }
        let second = second.max(self.rest[row]);
        if self.holders[column].len() != 1 || second >= gain {
            left.push(row);
            return None;
        }
        self.prices.raise(column, gain - second);
        self.gain[row] = second;
        let loser = self.holders[column][0] as usize;
        self.part(loser, column);
        self.pair(row, column);
        Some(loser)
    }

    /// The offer that gains a row most, first one with room, and what the second best gains at most.
    fn two_best(&mut self, row: usize) -> (Option<(i64, Offer)>, i64) {
        loop {
            let mut first: Option<(i64, bool, Offer)> = None;
            let mut second = self.lists.bounds[row];
            for &offer in self.lists.of_row(row) {
                let column = offer.column as usize;
                let gain = self.scale.fit(offer.score) - self.prices.of[column];
                let room = self.room[column] > 0;
                match first {
                    Some((best, best_room, _)) if (gain, room) <= (best, best_room) => {
                        second = second.max(gain)
                    }
                    before => {
                        second = before.map_or(second, |(best, ..)| second.max(best));
                        first = Some((gain, room, offer));
                    }
                }
            }
            let bound = self.lists.bounds[row];
            if bound == NOTHING_LEFT || first.is_some_and(|(gain, ..)| gain >= bound) {
                return (first.map(|(gain, _, offer)| (gain, offer)), second);
            }
            self.look_again(row);
        }
    }

    /// Makes a row's list anew, at today's prices.
    fn look_again(&mut self, row: usize) {
        self.prices.refresh();
        let (prices, room) = (&self.prices, &self.room);
        let price = |column: usize| prices.known(column).map(|price| (price, room[column] > 0));
        let mut best = Best::new(self.scale, super::lists::LENGTH, prices, price);
        self.offers.scan(row, &mut self.scratch, &mut best);
        let (found, bound) = best.finish();
        self.lists.replace(row, &found, bound);
    }

    /// What a row that looks for its first column would gain at most.
    pub(super) fn best_gain(&mut self, row: usize) -> i64 {
        let (first, _) = self.two_best(row);
        first.map_or(self.rest[row], |(gain, _)| gain.max(self.rest[row]))
    }

    /// Rows that may have no column are priced as well: what one would gain if it could.
    fn price_the_idle(&mut self, units: &[u32]) {
        for (row, &units) in units.iter().enumerate() {
            if units == 0 && self.rest[row] < EXCLUDED {
                self.look_again(row);
                self.gain[row] = self.best_gain(row);
            }
        }
    }

    pub(super) fn pair(&mut self, row: usize, column: usize) {
        self.held[row].push(u32::try_from(column).unwrap_or(u32::MAX));
        self.holders[column].push(u32::try_from(row).unwrap_or(u32::MAX));
        self.room[column] -= 1;
    }

    pub(super) fn part(&mut self, row: usize, column: usize) {
        self.held[row].retain(|&other| other as usize != column);
        self.holders[column].retain(|&other| other as usize != row);
        self.room[column] += 1;
    }
}
