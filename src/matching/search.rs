//! One more pair: the cheapest chain of people who move on.

use super::assign::{Assignment, Column, NONE};
use super::lists::{Best, Found, NOTHING_LEFT, Offer};
use super::offers::Offers;
use super::planes::{NONE as NO_PLACE, Plane, WIDTH, has};
use super::queue::Queue;
use super::worth::Scale;

/// In the queue, marks bidders whose row has to be looked at again.
const BIDDER: u32 = 1 << 31;

/// How a chain can end.
#[derive(Clone, Copy)]
enum End {
    /// There is none yet.
    Open,
    /// At a column with room.
    Room(usize),
    /// With a bidder that stays out.
    Out(usize),
}

/// Dijkstra's algorithm, with room for one search after the other.
#[derive(Debug)]
pub(super) struct Search {
    /// Which search this is: whatever was written in another one does not count.
    now: u32,
    /// Whether nobody will move, so that what a search finds out about prices to come must not be kept.
    dry: bool,
    /// What was lost when each bidder was reached.
    lost: Vec<i64>,
    /// The last search in which each row was reached, by whichever bidder of it, and how often it was looked at again.
    rows: Vec<(u32, u32)>,
    /// Bidders and columns in the order in which their loss became final.
    reached: Vec<u32>,
    settled: Vec<u32>,
    /// The settled columns once more, as a look at many columns needs them.
    shut: Vec<Plane>,
    /// Who would move to each column that was touched.
    by: Vec<u32>,
    queue: Queue,
    found: Found,
}

impl Search {
    pub(super) fn new(bidders: usize, rows: usize) -> Self {
        Self {
            now: 0,
            dry: false,
            lost: vec![0; bidders],
            rows: vec![(0, 0); rows],
            reached: Vec::new(),
            settled: Vec::new(),
            shut: Vec::new(),
            by: Vec::new(),
            queue: Queue::new(),
            found: Found::new(),
        }
    }

    /// Gives this bidder a column, or finds that the round is better without.
    pub(super) fn insert<O: Offers>(&mut self, people: &mut Assignment<O>, newcomer: usize) {
        let end = self.chain(people, newcomer, false);
        self.raise_prices(people, end.0);
        self.move_on(people, newcomer, end.1);
    }

    /// What the round would gain by this bidder, who is not inserted: what would be left to them.
    pub(super) fn worth<O: Offers>(&mut self, people: &mut Assignment<O>, newcomer: usize) -> i64 {
        let end = self.chain(people, newcomer, true);
        people.bidders[newcomer].gain - end.0
    }

    /// The cheapest chain; `dry` if nobody will move along it, so that no price will rise.
    fn chain<O: Offers>(
        &mut self,
        people: &mut Assignment<O>,
        newcomer: usize,
        dry: bool,
    ) -> (i64, End) {
        let owner = people.bidders[newcomer].owner as usize;
        people.bidders[newcomer].gain = people.best_gain(owner).max(people.bidders[newcomer].rest);
        self.dry = dry;
        self.now += 1;
        self.lost.resize(people.bidders.len(), 0);
        self.reached.clear();
        self.by.resize(people.columns.len(), NONE);
        self.shut
            .resize(people.columns.len().div_ceil(WIDTH), NO_PLACE);
        for column in self.settled.drain(..) {
            self.shut[column as usize / WIDTH] = NO_PLACE;
        }
        self.queue.clear();
        let mut end = (i64::MAX, End::Open);
        self.reach(people, newcomer, 0, &mut end);
        while let Some((lost, item)) = self.queue.pop() {
            if lost >= end.0 {
                break;
            }
            if item >= BIDDER {
                self.look_again(people, (item - BIDDER) as usize, lost, &mut end);
                continue;
            }
            let column = &people.columns[item as usize];
            // Otherwise somebody came here at less loss.
            if column.lost == lost {
                self.settled.push(item);
                let shut = &mut self.shut[item as usize / WIDTH];
                shut[item as usize % WIDTH / 64] |= 1 << (item % 64);
                let mut holder = column.holder;
                while holder != NONE {
                    self.reach(people, holder as usize, lost, &mut end);
                    holder = people.bidders[holder as usize].next();
                }
            }
        }
        end
    }

    /// A bidder that could leave its column after so much was lost: it may stay out, or move to one of its list.
    fn reach<O: Offers>(
        &mut self,
        people: &mut Assignment<O>,
        bidder: usize,
        lost: i64,
        end: &mut (i64, End),
    ) {
        self.lost[bidder] = lost;
        self.reached.push(u32::try_from(bidder).unwrap_or(NONE));
        let one = people.bidders[bidder];
        let out = lost + one.gain - one.rest;
        if out < end.0 {
            *end = (out, End::Out(bidder));
        }
        let owner = one.owner as usize;
        // Another bidder of the same row was here before, at no greater loss.
        if self.rows[owner].0 == self.now {
            return;
        }
        self.rows[owner] = (self.now, 0);
        let so_far = lost + one.gain;
        let Assignment {
            columns,
            lists,
            scale,
            ..
        } = people;
        for &offer in lists.of_row(owner) {
            // The best come first, and prices only rise, so nothing that follows loses less.
            if so_far - offer.gain >= end.0 {
                break;
            }
            self.touch(columns, *scale, bidder, so_far, offer, end);
        }
        self.look_again_at(bidder, so_far, lists.bounds[owner], end.0);
    }

    #[inline(always)]
    fn touch(
        &mut self,
        columns: &mut [Column],
        scale: Scale,
        bidder: usize,
        so_far: i64,
        offer: Offer,
        end: &mut (i64, End),
    ) {
        let column = &mut columns[offer.column as usize];
        let lost = so_far + column.price - scale.fit(offer.score);
        // Somebody came here at no greater loss, as to all that are settled.
        if lost >= end.0 || (column.touched == self.now && column.lost <= lost) {
            return;
        }
        column.touched = self.now;
        column.lost = lost;
        self.by[offer.column as usize] = u32::try_from(bidder).unwrap_or(NONE);
        if column.room > 0 {
            *end = (lost, End::Room(offer.column as usize));
        } else {
            self.queue.push(lost, offer.column);
        }
    }

    /// Columns beyond what is known of a row may come up as soon as so much was lost.
    fn look_again_at(&mut self, bidder: usize, so_far: i64, bound: i64, end: i64) {
        let lost = so_far - bound;
        if bound != NOTHING_LEFT && lost < end {
            let item = BIDDER | u32::try_from(bidder).unwrap_or_default();
            self.queue.push(lost, item);
        }
    }

    /// Looks at all columns of a row once more.
    ///
    /// The first time the row's list is made anew.
    /// A column that is settled will cost at least what it costs today and what was lost since, so that the list's
    /// bound holds in later searches too.
    /// After that only columns that are not settled are of interest, and only in this search.
    fn look_again<O: Offers>(
        &mut self,
        people: &mut Assignment<O>,
        bidder: usize,
        lost: i64,
        end: &mut (i64, End),
    ) {
        people.prices.refresh();
        let row = people.bidders[bidder].owner as usize;
        // In a dry search every look is as one after the first.
        let looks = self.rows[row].1 + u32::from(self.dry);
        self.rows[row].1 += 1;
        let (prices, columns, shut) = (&people.prices, &people.columns, &self.shut);
        let price = |at: usize| {
            let price = prices.known(at)?;
            let column = &columns[at];
            if has(&shut[at / WIDTH], at % WIDTH) {
                return Some((price + lost - column.lost, false));
            }
            Some((price, column.room > 0))
        };
        let keep = people.lists.wanted(row) << looks.min(16);
        let skip = if looks == 0 {
            &[]
        } else {
            self.shut.as_slice()
        };
        let mut all = std::mem::take(&mut self.found);
        let level = self.lost[bidder] + people.bidders[bidder].gain - lost;
        let mut best = Best::new(people.scale, keep, prices, price, &mut all).skipping(skip);
        if looks == 0
            && let Some(width) = people.lists.width(row)
        {
            best = best.asking(level - width);
        }
        people.offers.scan(row, &mut people.scratch, &mut best);
        let (found, bound) = best.finish();
        if looks == 0 {
            people.lists.replace(row, found, bound);
        }
        let so_far = self.lost[bidder] + people.bidders[bidder].gain;
        for found in found {
            let offer = found.offer();
            self.touch(
                &mut people.columns,
                people.scale,
                bidder,
                so_far,
                offer,
                end,
            );
        }
        self.found = all;
        self.look_again_at(bidder, so_far, bound, end.0);
    }

    /// Keeps the invariants: what was reached before the end gets dearer by what was left to go.
    fn raise_prices<O: Offers>(&self, people: &mut Assignment<O>, end: i64) {
        for &bidder in &self.reached {
            people.bidders[bidder as usize].gain -= end - self.lost[bidder as usize].min(end);
        }
        for &column in &self.settled {
            let lost = people.columns[column as usize].lost;
            people.raise(column as usize, end - lost);
        }
    }

    fn move_on<O: Offers>(&self, people: &mut Assignment<O>, newcomer: usize, end: End) {
        let mut to = match end {
            End::Open => return,
            End::Room(column) => column,
            End::Out(bidder) if bidder == newcomer => return,
            End::Out(bidder) => {
                let from = people.bidders[bidder].held as usize;
                people.part(bidder);
                from
            }
        };
        loop {
            let bidder = self.by[to] as usize;
            let from = people.bidders[bidder].held;
            if from != NONE {
                people.part(bidder);
            }
            people.pair(bidder, to);
            if from == NONE {
                return;
            }
            to = from as usize;
        }
    }
}
