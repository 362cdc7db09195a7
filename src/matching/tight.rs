//! The pairs that lose nothing at the prices found: every best proposal is made of these.

use std::sync::Mutex;

use super::assign::Assignment;
use super::lists::Prices;
use super::offers::Offers;
use super::threads;
use super::view::Sink;
use super::worth::Scale;

/// All pairs (row, column) without loss, of rows that may have columns, in no order.
pub(super) fn without_loss<O: Offers>(
    people: &mut Assignment<O>,
    gains: &[i64],
    takes_part: impl Fn(usize) -> bool + Sync,
) -> Vec<(u32, u32)> {
    people.prices.refresh();
    let people = &*people;
    let rows = people.offers.rows();
    let found = Mutex::new(Vec::new());
    let parts = (0..rows)
        .step_by(64)
        .map(|first| first..rows.min(first + 64));
    let threads = threads::for_pairs(rows, people.offers.columns());
    threads::share(threads, parts, |part, scratch: &mut O::Scratch| {
        let mut pairs = Vec::new();
        for row in part.filter(|&row| takes_part(row)) {
            let mut sink = Tight {
                scale: people.scale,
                gain: gains[row],
                prices: &people.prices,
                found: &mut pairs,
                row: u32::try_from(row).unwrap_or(u32::MAX),
            };
            // Below its bound a list is complete.
            if people.lists.bounds[row] < gains[row] {
                for offer in people.lists.of_row(row) {
                    sink.take(offer.column as usize, offer.score);
                }
            } else {
                people.offers.scan(row, scratch, &mut sink);
            }
        }
        if let Ok(mut found) = found.lock() {
            found.append(&mut pairs);
        }
    });
    found.into_inner().unwrap_or_default()
}

struct Tight<'t> {
    scale: Scale,
    gain: i64,
    prices: &'t Prices,
    found: &'t mut Vec<(u32, u32)>,
    row: u32,
}

impl Sink for Tight<'_> {
    fn least(&mut self, block: usize) -> u32 {
        self.scale
            .least_score(self.gain + self.prices.cheapest(block))
    }

    fn take(&mut self, column: usize, score: u32) {
        let price = self.prices.known(column);
        if price.is_some_and(|price| self.scale.fit(score) - price == self.gain) {
            self.found
                .push((self.row, u32::try_from(column).unwrap_or(u32::MAX)));
        }
    }
}
