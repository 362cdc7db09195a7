//! The pairs that could be, as the algorithms ask for them.

use super::view::{Answers, Sink, View};

/// Rows that could have columns, at a score.
///
/// Which side makes the rows is the caller's choice; columns stand in blocks of [`WIDTH`](super::planes::WIDTH).
pub(super) trait Offers: Sync {
    /// What a look-up needs room for; made once for each thread.
    type Scratch: Default + Send + Sync;

    fn rows(&self) -> usize;
    fn columns(&self) -> usize;

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

    fn scan<S: Sink>(&self, row: usize, answers: &mut Answers, sink: &mut S) {
        self.scan(row, answers, sink);
    }
}
