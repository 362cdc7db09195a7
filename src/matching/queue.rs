//! A queue for searches: what was lost least comes first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::assign::NONE;

/// Losses below this have a bucket each.
const BUCKETS: usize = 4096;

/// Items by what was lost on the way to them; those of equal loss in no order.
///
/// Nearly all losses are a few hundred points, so that a bucket for each finds the next item at once
/// (Dial, *Algorithm 360: Shortest-path forest with topological ordering*, 1969).
/// People more or less, and poor pairs, count for more than all points together: those losses lie in a heap.
#[derive(Debug)]
pub(super) struct Queue {
    /// The item put last into each bucket.
    first: Vec<u32>,
    /// A bit for each bucket that is not empty.
    filled: [u64; BUCKETS / 64],
    /// Items in buckets, each with the one put there before.
    items: Vec<(u32, u32)>,
    /// No bucket before this one is filled.
    from: usize,
    far: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Queue {
    pub(super) fn new() -> Self {
        Self {
            first: vec![NONE; BUCKETS],
            filled: [0; BUCKETS / 64],
            items: Vec::new(),
            from: 0,
            far: BinaryHeap::new(),
        }
    }

    pub(super) fn clear(&mut self) {
        for word in self.from / 64..self.filled.len() {
            let mut filled = std::mem::take(&mut self.filled[word]);
            while filled != 0 {
                self.first[64 * word + filled.trailing_zeros() as usize] = NONE;
                filled &= filled - 1;
            }
        }
        self.items.clear();
        self.from = 0;
        self.far.clear();
    }

    /// Puts an item where it belongs; one whose loss is behind comes next.
    #[inline]
    pub(super) fn push(&mut self, lost: i64, item: u32) {
        match usize::try_from(lost.max(0)) {
            Ok(bucket) if bucket < BUCKETS => {
                let bucket = bucket.max(self.from);
                self.filled[bucket / 64] |= 1 << (bucket % 64);
                let at = u32::try_from(self.items.len()).unwrap_or(NONE);
                self.items
                    .push((item, std::mem::replace(&mut self.first[bucket], at)));
            }
            _ => self.far.push(Reverse((lost, item))),
        }
    }

    /// Takes out an item that was lost least for.
    #[inline]
    pub(super) fn pop(&mut self) -> Option<(i64, u32)> {
        for word in self.from / 64..self.filled.len() {
            let filled = self.filled[word];
            if filled != 0 {
                let bucket = 64 * word + filled.trailing_zeros() as usize;
                let (item, before) = self.items[self.first[bucket] as usize];
                self.first[bucket] = before;
                if before == NONE {
                    self.filled[word] &= filled - 1;
                }
                self.from = bucket;
                return Some((i64::try_from(bucket).unwrap_or_default(), item));
            }
        }
        self.from = BUCKETS - 1;
        self.far.pop().map(|Reverse(next)| next)
    }
}
