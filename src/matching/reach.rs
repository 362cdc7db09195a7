//! From mentee to mentor along pairs that could be, seeing every mentor once.

use super::offers::Offers;
use super::planes::WIDTH;

/// The mentors that nobody has come to yet.
#[derive(Debug)]
pub(super) struct Reach<'o, O: Offers> {
    offers: &'o O,
    unseen: Vec<u64>,
    scratch: O::Scratch,
}

/// A bit for each of some things.
pub(super) fn mask(things: impl Iterator<Item = bool>) -> Vec<u64> {
    let mut mask = Vec::new();
    for (number, is_in) in things.enumerate() {
        if number % 64 == 0 {
            mask.push(0);
        }
        mask[number / 64] |= u64::from(is_in) << (number % 64);
    }
    mask
}

impl<'o, O: Offers> Reach<'o, O> {
    pub(super) fn new(offers: &'o O) -> Self {
        Self::among(offers, mask((0..offers.columns()).map(|_| true)))
    }

    /// Sees only the columns in this mask.
    pub(super) fn among(offers: &'o O, unseen: Vec<u64>) -> Self {
        Self {
            offers,
            unseen,
            scratch: O::Scratch::default(),
        }
    }

    /// Whether there is nothing left to see.
    pub(super) fn is_done(&self) -> bool {
        self.unseen.iter().all(|&word| word == 0)
    }

    /// The mentors that this mentee could have and that nobody came to before, in order.
    pub(super) fn step(&mut self, mentee: usize) -> Vec<usize> {
        self.step_or_stop(mentee, None)
            .unwrap_or_else(|found| vec![found])
    }

    /// The same, unless the mentee could have a mentor of `open`: then the first of those, and nobody counts as seen.
    ///
    /// # Errors
    /// The first mentor of `open`.
    pub(super) fn step_or_stop(
        &mut self,
        mentee: usize,
        open: Option<&[u64]>,
    ) -> Result<Vec<usize>, usize> {
        let Self {
            offers,
            unseen,
            scratch,
        } = self;
        let mut found = None;
        let mut seen = Vec::new();
        offers.possible(mentee, scratch, |block, possible| {
            let first = block * WIDTH / 64;
            for (word, &bits) in (first..).zip(possible) {
                let is_open = bits
                    & open
                        .and_then(|open| open.get(word))
                        .copied()
                        .unwrap_or_default();
                if is_open != 0 {
                    found = Some(64 * word + is_open.trailing_zeros() as usize);
                    return false;
                }
                let mut new = bits & unseen.get(word).copied().unwrap_or_default();
                while new != 0 {
                    seen.push(64 * word + new.trailing_zeros() as usize);
                    new &= new - 1;
                }
            }
            true
        });
        if let Some(found) = found {
            return Err(found);
        }
        for &mentor in &seen {
            unseen[mentor / 64] &= !(1 << (mentor % 64));
        }
        Ok(seen)
    }

    /// Lets somebody come to these mentors again.
    pub(super) fn forget(&mut self, mentors: impl Iterator<Item = usize>) {
        for mentor in mentors {
            self.unseen[mentor / 64] |= 1 << (mentor % 64);
        }
    }
}
