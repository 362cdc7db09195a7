//! The pairs that could be, as the algorithms ask for them.

use super::planes::Plane;
use super::view::{Answers, Sink, View};

/// Rows that could have columns, at a score.
///
/// Which side makes the rows is the caller's choice; columns stand in blocks of [`WIDTH`](super::planes::WIDTH).
pub(super) trait Offers: Sync {
    /// What a look-up needs room for; made once for each thread.
    type Scratch: Default + Send + Sync;

    fn rows(&self) -> usize;
    fn columns(&self) -> usize;

    /// Shows every block's columns that this row could have, whatever the score, until told to stop.
    fn possible(
        &self,
        row: usize,
        scratch: &mut Self::Scratch,
        each: impl FnMut(usize, &Plane) -> bool,
    );

    /// Whether a row could have any of the columns in this mask.
    fn could_have_any(&self, row: usize, scratch: &mut Self::Scratch, mask: &[u64]) -> bool {
        let mut found = false;
        self.possible(row, scratch, |block, possible| {
            let words = mask[block * possible.len()..].iter().zip(possible);
            found |= words
                .into_iter()
                .any(|(mask, possible)| mask & possible != 0);
            !found
        });
        found
    }

    /// Shows the sink every column that this row could have at a score that the sink asks for, in order.
    fn scan<S: Sink>(&self, row: usize, scratch: &mut Self::Scratch, sink: &mut S);
}

impl Offers for View<'_> {
    type Scratch = Answers;

    fn rows(&self) -> usize {
        self.row_count()
    }

    fn columns(&self) -> usize {
        self.index.len()
    }

    fn possible(&self, row: usize, answers: &mut Answers, each: impl FnMut(usize, &Plane) -> bool) {
        self.possible(row, answers, each);
    }

    fn scan<S: Sink>(&self, row: usize, answers: &mut Answers, sink: &mut S) {
        self.scan(row, answers, sink);
    }
}
