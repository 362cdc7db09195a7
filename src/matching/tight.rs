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
    takes_part: impl Fn(usize) -> bool,
) -> Vec<(u32, u32)> {
    people.prices.refresh();
    let people = &*people;
    let number = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    let mut unsure = Vec::new();
    for row in (0..people.offers.rows()).filter(|&row| takes_part(row)) {
        // Below its bound a list is complete.
        if people.lists.bounds[row] >= gains[row] {
            unsure.push(row);
            continue;
        }
        // Prices only rise, so what gained too little once does so for ever.
        let offers = people.lists.of_row(row).iter();
        let offers = offers.take_while(|offer| offer.gain >= gains[row]);
        let tight = offers.filter(|offer| {
            let price = people.prices.known(offer.column as usize);
            price.is_some_and(|price| people.scale.fit(offer.score) - price == gains[row])
        });
        found.extend(tight.map(|offer| (number(row), offer.column)));
    }
    let found = Mutex::new(found);
    let threads = threads::for_pairs(unsure.len(), people.offers.columns());
    threads::share(
        threads,
        unsure.chunks(64),
        |rows, scratch: &mut O::Scratch| {
            for &row in rows {
                let mut tight = Tight {
                    scale: people.scale,
                    gain: gains[row],
                    prices: &people.prices,
                    found: Vec::new(),
                    row: number(row),
                };
                people.offers.scan(row, scratch, &mut tight);
                if let Ok(mut found) = found.lock() {
                    found.append(&mut tight.found);
                }
            }
        },
    );
    found.into_inner().unwrap_or_default()
}

struct Tight<'t> {
    scale: Scale,
    gain: i64,
    prices: &'t Prices,
    found: Vec<(u32, u32)>,
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
