//! One more pair: the cheapest chain of people who move on.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::assign::Assignment;
use super::lists::{Best, LENGTH, NOTHING_LEFT, Offer};
use super::offers::Offers;

/// No column: where the newcomer comes from.
const NOWHERE: u32 = u32::MAX;
/// In the queue, rows that have to be looked at again stand behind columns of the same loss.
const ROW: u32 = 1 << 31;

/// How a chain can end.
#[derive(Clone, Copy)]
enum End {
    /// There is none yet.
    Open,
    /// At a column with room.
    Room(usize),
    /// With a row that stays out.
    Out(usize),
}

/// Dijkstra's algorithm, with room for one search after the other.
#[derive(Debug)]
pub(super) struct Search {
    /// Which search this is: whatever was written in another one does not count.
    now: u32,
    rows: Vec<Reached>,
    columns: Vec<Touched>,
    /// Rows and columns in the order in which their loss became final.
    reached: Vec<u32>,
    settled: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
}

/// A row that could move on.
#[derive(Clone, Copy, Debug, Default)]
struct Reached {
    search: u32,
    /// From which column.
    from: u32,
    /// How often it was looked at again in this search.
    looks: u32,
    lost: i64,
}

/// A column to which somebody could move.
#[derive(Clone, Copy, Debug, Default)]
struct Touched {
    search: u32,
    settled: u32,
    /// Which row.
    by: u32,
    lost: i64,
}

impl Search {
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        Self {
            now: 0,
            rows: vec![Reached::default(); rows],
            columns: vec![Touched::default(); columns],
            reached: Vec::new(),
            settled: Vec::new(),
            queue: BinaryHeap::new(),
        }
    }

    /// Gives this row one more column, or finds that the round is better without.
    pub(super) fn insert<O: Offers>(&mut self, people: &mut Assignment<O>, newcomer: usize) {
        if people.held[newcomer].is_empty() {
            people.gain[newcomer] = people.best_gain(newcomer);
        }
        self.now += 1;
        self.reached.clear();
        self.settled.clear();
        self.queue.clear();
        let mut end = (i64::MAX, End::Open);
        self.reach(people, newcomer, NOWHERE, 0, &mut end);
        while let Some(Reverse((lost, item))) = self.queue.pop() {
            if lost >= end.0 {
                break;
            }
            if item >= ROW {
                self.look_again(people, (item - ROW) as usize, lost, &mut end);
            } else if self.columns[item as usize].settled != self.now {
                self.columns[item as usize].settled = self.now;
                self.settled.push(item);
                for holder in 0..people.holders[item as usize].len() {
                    let row = people.holders[item as usize][holder] as usize;
                    if self.rows[row].search != self.now {
                        self.reach(people, row, item, lost, &mut end);
                    }
                }
            }
        }
        self.raise_prices(people, end.0);
        self.move_on(people, end.1);
    }

    /// A row that could leave its column after so much was lost: it may stay out, or move to one of its list.
    fn reach<O: Offers>(
        &mut self,
        people: &Assignment<O>,
        row: usize,
        from: u32,
        lost: i64,
        end: &mut (i64, End),
    ) {
        self.rows[row] = Reached {
            search: self.now,
            from,
            looks: 0,
            lost,
        };
        self.reached.push(u32::try_from(row).unwrap_or(u32::MAX));
        let out = lost + people.gain[row] - people.rest[row];
        if out < end.0 {
            *end = (out, End::Out(row));
        }
        for &offer in people.lists.of_row(row) {
            self.touch(people, row, offer, end);
        }
        self.look_again_at(people, row, people.lists.bounds[row], end.0);
    }

    #[inline]
    fn touch<O: Offers>(
        &mut self,
        people: &Assignment<O>,
        row: usize,
        offer: Offer,
        end: &mut (i64, End),
    ) {
        let at = offer.column as usize;
        let loss = people.gain[row] + people.prices.of[at] - people.scale.fit(offer.score);
        let lost = self.rows[row].lost + loss;
        let column = &mut self.columns[at];
        if lost >= end.0
            || column.settled == self.now
            || (column.search == self.now && column.lost <= lost)
        {
            return;
        }
        *column = Touched {
            search: self.now,
            by: u32::try_from(row).unwrap_or(u32::MAX),
            lost,
            ..*column
        };
        if people.room[at] > 0 {
            *end = (lost, End::Room(at));
        } else {
            self.queue.push(Reverse((lost, offer.column)));
        }
    }

    /// Columns beyond what is known of a row may come up as soon as so much was lost.
    fn look_again_at<O: Offers>(
        &mut self,
        people: &Assignment<O>,
        row: usize,
        bound: i64,
        end: i64,
    ) {
        let lost = self.rows[row].lost + people.gain[row] - bound;
        if bound != NOTHING_LEFT && lost < end {
            self.queue.push(Reverse((
                lost,
                ROW | u32::try_from(row).unwrap_or_default(),
            )));
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
        row: usize,
        lost: i64,
        end: &mut (i64, End),
    ) {
        people.prices.refresh();
        let looks = self.rows[row].looks;
        self.rows[row].looks += 1;
        let (prices, room, columns, now) = (&people.prices, &people.room, &self.columns, self.now);
        let price = |column: usize| {
            let price = prices.known(column)?;
            let touched = &columns[column];
            match touched.settled == now {
                false => Some((price, room[column] > 0)),
                true => (looks == 0).then_some((price + lost - touched.lost, false)),
            }
        };
        let keep = LENGTH << looks.min(16);
        let mut best = Best::new(people.scale, keep, prices, price);
        people.offers.scan(row, &mut people.scratch, &mut best);
        let (found, bound) = best.finish();
        if looks == 0 {
            people.lists.replace(row, &found, bound);
        }
        for (_, offer) in found {
            self.touch(people, row, offer, end);
        }
        self.look_again_at(people, row, bound, end.0);
    }

    /// Keeps the invariants: what was reached before the end gets dearer by what was left to go.
    fn raise_prices<O: Offers>(&self, people: &mut Assignment<O>, end: i64) {
        for &row in &self.reached {
            let row = row as usize;
            people.gain[row] -= end - self.rows[row].lost.min(end);
        }
        for &column in &self.settled {
            let column = column as usize;
            people.prices.raise(column, end - self.columns[column].lost);
        }
    }

    fn move_on<O: Offers>(&self, people: &mut Assignment<O>, end: End) {
        let mut to = match end {
            End::Open => return,
            End::Room(column) => column,
            End::Out(row) => {
                let from = self.rows[row].from;
                if from == NOWHERE {
                    return;
                }
                people.part(row, from as usize);
                from as usize
            }
        };
        loop {
            let row = self.columns[to].by as usize;
            let from = self.rows[row].from;
            if from != NOWHERE {
                people.part(row, from as usize);
            }
            people.pair(row, to);
            if from == NOWHERE {
                return;
            }
            to = from as usize;
        }
    }
}
