//! Whether prices prove that no other pairs are worth more, in one pass over all pairs that could be.

use std::sync::atomic::{AtomicBool, Ordering};

use super::assign::EXCLUDED;
use super::lists::Prices;
use super::offers::Offers;
use super::threads;
use super::view::{NOTHING, Sink};
use super::worth::Scale;

/// What is claimed of a set of pairs; everybody by number, mentees looking at mentors.
#[derive(Debug)]
pub(super) struct Claim<'c> {
    pub(super) scale: Scale,
    /// How many places each mentor has; `None` for those who offer none.
    pub(super) places: Vec<Option<u32>>,
    /// What each mentee is worth placed; `None` for those who take no part.
    pub(super) worth: Vec<Option<i64>>,
    pub(super) price: Vec<i64>,
    pub(super) gain: Vec<i64>,
    pub(super) mentor_of: &'c [Option<usize>],
}

impl Claim<'_> {
    /// Whether no place costs less than nothing, a mentor with room costs nothing, nobody gains less than nothing,
    /// whoever waits gains nothing, and gain and price are together no less than what a pair is worth,
    /// and exactly that if it is a pair.
    pub(super) fn holds<O: Offers>(&self, offers: &O) -> bool {
        self.are_fair_prices() && self.are_fair_gains() && self.is_nothing_worth_more(offers)
    }

    fn are_fair_prices(&self) -> bool {
        let mut taken = vec![0; self.places.len()];
        for &mentor in self.mentor_of.iter().flatten() {
            taken[mentor] += 1;
        }
        let prices = self.places.iter().zip(&self.price).zip(&taken);
        prices
            .into_iter()
            .all(|((places, &price), taken)| match places {
                None => price == 0 && *taken == 0,
                Some(places) => (0..EXCLUDED).contains(&price) && (price == 0 || places == taken),
            })
    }

    fn are_fair_gains(&self) -> bool {
        let gains = self.worth.iter().zip(&self.gain).zip(self.mentor_of);
        gains
            .into_iter()
            .all(|((worth, &gain), mentor)| match worth {
                None => mentor.is_none(),
                Some(_) => (0..EXCLUDED).contains(&gain) && (mentor.is_some() || gain == 0),
            })
    }

    fn is_nothing_worth_more<O: Offers>(&self, offers: &O) -> bool {
        let base = self.price.iter().zip(&self.places);
        let prices = base.map(|(&price, places)| if places.is_some() { price } else { EXCLUDED });
        let prices = Prices::new(prices.collect());
        let holds = AtomicBool::new(true);
        let rows = self.worth.len();
        let parts = (0..rows)
            .step_by(64)
            .map(|first| first..rows.min(first + 64));
        let threads = threads::for_pairs(rows, self.price.len());
        threads::share(threads, parts, |part, scratch: &mut O::Scratch| {
            for row in part {
                let Some(worth) = self.worth[row] else {
                    continue;
                };
                let mut sink = Dearer {
                    scale: self.scale,
                    gain: self.gain[row] - worth,
                    prices: &prices,
                    mine: self.mentor_of[row],
                    is_exact: self.mentor_of[row].is_none(),
                    holds: true,
                };
                offers.scan(row, scratch, &mut sink);
                if !sink.holds || !sink.is_exact {
                    holds.store(false, Ordering::Relaxed);
                }
            }
        });
        holds.into_inner()
    }
}

/// Looks for a pair that is worth more than gain and price, and for the mentee's own pair.
struct Dearer<'d> {
    scale: Scale,
    gain: i64,
    prices: &'d Prices,
    mine: Option<usize>,
    is_exact: bool,
    holds: bool,
}

impl Sink for Dearer<'_> {
    fn least(&mut self, block: usize) -> u32 {
        if !self.holds {
            return NOTHING;
        }
        self.scale
            .least_score(self.gain.saturating_add(self.prices.cheapest(block)))
    }

    fn take(&mut self, column: usize, score: u32) {
        let Some(price) = self.prices.known(column) else {
            return;
        };
        let left = self.scale.fit(score) - price - self.gain;
        self.holds &= left <= 0;
        self.is_exact |= self.mine == Some(column) && left == 0;
    }
}
