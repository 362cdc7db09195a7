//! Who gets which mentor: the assignment of the highest worth, and prices that prove it.

use super::lists::{Best, Found, Lists, NOTHING_LEFT, Offer, Prices};
use super::offers::Offers;
use super::propose::Step;
use super::search::Search;
use super::worth::Scale;

/// How often each row may bid on average before the rest is left to searching.
const BIDS: usize = 16;

/// A column that takes part in nothing has this price.
pub(super) const EXCLUDED: i64 = 1 << 61;

/// No row, no column.
pub(super) const NONE: u32 = u32::MAX;

/// Rows that look for columns.
#[derive(Debug)]
pub(super) struct Market<'o, O> {
    pub(super) offers: &'o O,
    pub(super) scale: Scale,
    /// How many columns each row of the offers may have; it bids once for each.
    pub(super) units: Vec<u32>,
    /// What each row gains by staying without a column; [`EXCLUDED`] if it takes part in nothing.
    pub(super) rest: Vec<i64>,
    /// How many rows each column may have.
    pub(super) room: Vec<u32>,
    /// What each column costs at least; [`EXCLUDED`] if it takes part in nothing.
    pub(super) base: Vec<i64>,
}

/// Somebody who looks for one column.
///
/// Two of one owner always gain the same: each would rather have the other's column otherwise.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bidder {
    pub(super) gain: i64,
    /// What is gained by staying out.
    pub(super) rest: i64,
    /// The row of the offers.
    pub(super) owner: u32,
    /// The column this one has.
    pub(super) held: u32,
    /// The next one who has the same column.
    next: u32,
}

impl Bidder {
    #[inline]
    pub(super) fn next(&self) -> u32 {
        self.next
    }
}

/// A column, with what a search has found out about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) price: i64,
    /// What is lost on the way here.
    pub(super) lost: i64,
    /// The search that came here last.
    pub(super) touched: u32,
    pub(super) room: u32,
    /// The first of those who have it.
    pub(super) holder: u32,
}

impl Column {
    fn new(price: i64, room: u32) -> Self {
        Self {
            price,
            lost: 0,
            touched: 0,
            room,
            holder: NONE,
        }
    }
}

/// Pairs under construction, with a price for every column and what every bidder gains beyond it.
///
/// Invariants, for all bidders so far (Kuhn, *The Hungarian method*, 1955):
/// - what a bidder gains and what a column costs are together never less than what the two fit,
///   and exactly that if they are a pair;
/// - no column costs less than its base, and one that has room costs just that;
/// - no bidder gains less than by staying out, and one that does stay out gains just that.
///
/// Hence no other pairs are worth more.
#[derive(Debug)]
pub(super) struct Assignment<'o, O: Offers> {
    pub(super) offers: &'o O,
    pub(super) scale: Scale,
    pub(super) bidders: Vec<Bidder>,
    pub(super) columns: Vec<Column>,
    /// The prices once more, as a look at many columns needs them.
    pub(super) prices: Prices,
    /// The best columns of each row. Invariant: prices only rise, so that no column outside of a list ever gains its
    /// row more than the list's bound.
    pub(super) lists: Lists,
    pub(super) scratch: O::Scratch,
    found: Found,
}

impl<'o, O: Offers> Assignment<'o, O> {
    /// Fills the market at the highest worth.
    ///
    /// First everybody bids for the column they would gain most by, and whoever has most to lose keeps it.
    /// Who could not be served so is inserted along a cheapest chain of people who move on to another column, found
    /// by Dijkstra's algorithm over what each step loses at today's prices
    /// (Jonker & Volgenant, *A shortest augmenting path algorithm for dense and sparse linear assignment problems*, 1987;
    /// Crouse, *On implementing 2D rectangular assignment algorithms*, 2016).
    /// All places of one mentor are alike, so they share one price.
    pub(super) fn best(market: Market<'o, O>, tell: &mut dyn FnMut(Step)) -> Self {
        let Market {
            offers,
            scale,
            units,
            rest,
            room,
            base,
        } = market;
        let bidders = (0..)
            .zip(&units)
            .zip(&rest)
            .flat_map(|((owner, &units), &rest)| {
                let one = Bidder {
                    gain: rest,
                    rest,
                    owner,
                    held: NONE,
                    next: NONE,
                };
                std::iter::repeat_n(one, units as usize)
            });
        let prices = Prices::new(base);
        let mut people = Self {
            lists: Lists::of(offers, scale, &prices, &room, &units),
            bidders: bidders.collect(),
            columns: prices
                .of
                .iter()
                .zip(&room)
                .map(|(&price, &room)| Column::new(price, room))
                .collect(),
            scratch: O::Scratch::default(),
            found: Found::new(),
            offers,
            scale,
            prices,
        };
        tell(Step::Scored);
        let left = people.bid_all();
        let mut search = Search::new(people.bidders.len(), offers.rows());
        for bidder in left {
            search.insert(&mut people, bidder);
        }
        people
    }

    /// Goes on from what is known: pairs (row, column), what each row gains, and what each column costs.
    ///
    /// The market's units are those there were; whoever comes new is [added](Self::add) afterwards.
    pub(super) fn known(
        market: Market<'o, O>,
        pairs: &[(u32, u32)],
        gains: &[i64],
        prices: Vec<i64>,
    ) -> Self {
        let Market {
            offers,
            scale,
            units,
            rest,
            room,
            ..
        } = market;
        let columns = prices.iter().zip(&room);
        let mut people = Self {
            // Nothing gains a row more than it has, so nothing has to be looked at before somebody moves.
            lists: Lists::bounded(gains.to_vec()),
            bidders: Vec::new(),
            columns: columns
                .map(|(&price, &room)| Column::new(price, room))
                .collect(),
            scratch: O::Scratch::default(),
            found: Found::new(),
            offers,
            scale,
            prices: Prices::new(prices),
        };
        let mut idle = units;
        for &(row, column) in pairs {
            let bidder = people.add(row, rest[row as usize]);
            people.bidders[bidder].gain = gains[row as usize];
            people.pair(bidder, column as usize);
            idle[row as usize] -= 1;
        }
        for (row, &units) in (0..).zip(&idle) {
            for _ in 0..units {
                people.add(row, rest[row as usize]);
            }
        }
        people
    }

    /// Lets a row be looked at that was never looked at.
    pub(super) fn forget_bound(&mut self, row: usize) {
        self.lists.bounds[row] = EXCLUDED;
    }

    /// One bidder more, without a column.
    pub(super) fn add(&mut self, owner: u32, rest: i64) -> usize {
        self.bidders.push(Bidder {
            gain: rest,
            rest,
            owner,
            held: NONE,
            next: NONE,
        });
        self.bidders.len() - 1
    }

    /// What each row gains: those who have a column or could have had one, and those who only could have had one.
    pub(super) fn gains(&mut self, rest: &[i64]) -> Vec<i64> {
        let mut gains = vec![None; rest.len()];
        for bidder in &self.bidders {
            gains[bidder.owner as usize] = Some(bidder.gain);
        }
        let gains = gains.into_iter().zip(rest).enumerate();
        let gain = |(row, (gain, &rest)): (usize, (Option<i64>, &i64))| match gain {
            Some(gain) => gain,
            None if rest >= EXCLUDED => rest,
            None => {
                self.look_again(row);
                self.best_gain(row).max(rest)
            }
        };
        gains.map(gain).collect()
    }

    /// Lets everybody bid; gives back who still looks for a column.
    fn bid_all(&mut self) -> Vec<usize> {
        let mut left = Vec::new();
        let mut bids = BIDS * self.bidders.len();
        for first in 0..self.bidders.len() {
            let mut bidder = Some(first);
            while let Some(one) = bidder {
                if bids == 0 {
                    left.push(one);
                    break;
                }
                bids -= 1;
                bidder = self.bid(one, &mut left);
            }
        }
        left
    }

    /// One bid; gives back who has to bid elsewhere.
    ///
    /// All who have or want the column pay the same, and the price rises until the first of them would as soon go
    /// elsewhere (Bertsekas & Castañón, *The auction algorithm for the transportation problem*, 1989, without steps).
    /// Bounds in the place of what is truly second best only make the price rise less.
    fn bid(&mut self, bidder: usize, left: &mut Vec<usize>) -> Option<usize> {
        let Bidder { owner, rest, .. } = self.bidders[bidder];
        let (first, second) = self.two_best(owner as usize);
        let Some((gain, offer)) = first.filter(|(gain, _)| *gain > rest) else {
            // Prices only rise, so nothing will ever be gained by a column.
            self.bidders[bidder].gain = rest;
            return None;
        };
        let column = offer.column as usize;
        self.bidders[bidder].gain = gain;
        if self.columns[column].room > 0 {
            self.pair(bidder, column);
            return None;
        }
        // Who loses least by going elsewhere, and how much that is.
        let mut least = (gain - second.max(rest), bidder);
        let mut holder = self.columns[column].holder;
        while holder != NONE {
            let one = self.bidders[holder as usize];
            let elsewhere = self
                .best_without(one.owner as usize, offer.column)
                .max(one.rest);
            least = least.min((one.gain - elsewhere, holder as usize));
            holder = one.next;
        }
        let (rise, loser) = least;
        if rise <= 0 {
            left.push(bidder);
            return None;
        }
        self.raise(column, rise);
        let mut holder = self.columns[column].holder;
        while holder != NONE {
            self.bidders[holder as usize].gain -= rise;
            holder = self.bidders[holder as usize].next;
        }
        self.bidders[bidder].gain -= rise;
        if loser != bidder {
            self.part(loser);
            self.pair(bidder, column);
        }
        Some(loser)
    }

    /// The offer that gains a row most, first one with room, and what the second best gains at most.
    fn two_best(&mut self, row: usize) -> (Option<(i64, Offer)>, i64) {
        loop {
            let mut first: Option<(i64, bool, Offer)> = None;
            let bound = self.lists.bounds[row];
            let mut second = bound;
            for &offer in self.lists.of_row(row) {
                let column = &self.columns[offer.column as usize];
                let (gain, room) = (self.scale.fit(offer.score) - column.price, column.room > 0);
                match first {
                    Some((best, best_room, _)) if (gain, room) <= (best, best_room) => {
                        second = second.max(gain);
                    }
                    before => {
                        second = before.map_or(second, |(best, ..)| second.max(best));
                        first = Some((gain, room, offer));
                    }
                }
            }
            if bound == NOTHING_LEFT || first.is_some_and(|(gain, ..)| gain >= bound) {
                return (first.map(|(gain, _, offer)| (gain, offer)), second);
            }
            self.look_again(row);
        }
    }

    /// What a row gains at most without this column.
    fn best_without(&self, row: usize, without: u32) -> i64 {
        let others = self
            .lists
            .of_row(row)
            .iter()
            .filter(|offer| offer.column != without);
        let gains = others
            .map(|offer| self.scale.fit(offer.score) - self.columns[offer.column as usize].price);
        gains.fold(self.lists.bounds[row], i64::max)
    }

    /// Makes a row's list anew, at today's prices.
    fn look_again(&mut self, row: usize) {
        self.prices.refresh();
        let (prices, columns) = (&self.prices, &self.columns);
        let price = |column: usize| {
            prices
                .known(column)
                .map(|price| (price, columns[column].room > 0))
        };
        let wanted = self.lists.wanted(row);
        let mut best = Best::new(self.scale, wanted, prices, price, &mut self.found);
        self.offers.scan(row, &mut self.scratch, &mut best);
        let (found, bound) = best.finish();
        self.lists.replace(row, found, bound);
    }

    /// What a row would gain most by a column.
    pub(super) fn best_gain(&mut self, row: usize) -> i64 {
        let (first, _) = self.two_best(row);
        first.map_or(NOTHING_LEFT, |(gain, _)| gain)
    }

    pub(super) fn raise(&mut self, column: usize, by: i64) {
        self.columns[column].price += by;
        self.prices.raise(column, by);
    }

    pub(super) fn pair(&mut self, bidder: usize, column: usize) {
        let at = &mut self.columns[column];
        self.bidders[bidder].held = u32::try_from(column).unwrap_or(NONE);
        self.bidders[bidder].next = at.holder;
        at.holder = u32::try_from(bidder).unwrap_or(NONE);
        at.room -= 1;
    }

    /// Takes a bidder's column away.
    pub(super) fn part(&mut self, bidder: usize) {
        let Bidder { held, next, .. } = self.bidders[bidder];
        let at = &mut self.columns[held as usize];
        at.room += 1;
        self.bidders[bidder].held = NONE;
        if at.holder as usize == bidder {
            at.holder = next;
            return;
        }
        let mut before = at.holder as usize;
        while self.bidders[before].next as usize != bidder {
            before = self.bidders[before].next as usize;
        }
        self.bidders[before].next = next;
    }
}
