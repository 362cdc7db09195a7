//! What a pair is worth to the round: the aims in their strict order.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// The worth of a pair, of a set of pairs, or a price; compared by the first field, then the second, then the third.
///
/// Such triples add, subtract and compare as numbers do (an ordered group), and that is all the algorithm of `assign`
/// asks of them.
/// So strict priorities need no large factors that stand for "far more important", and nothing is ever rounded.
/// True worths stay far below the limits of the numbers; at the limits they stop, so that made-up ones do no harm.
///
/// Why one `turn` serves two aims: the sets of mentees who can have a mentor at the same time are the independent sets
/// of a transversal matroid, where the heaviest set takes, for any positive weights that fall with the turn, as many
/// as possible out of everybody, out of those who waited at least one round, at least two, and so on, all at once
/// (Edmonds, *Matroids and the greedy algorithm*, 1971).
/// Hence the highest sum of rounds waited plus one is both the most people and the right ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Worth {
    /// One for a pair, and one more for every round the mentee waited.
    pub(super) turn: i64,
    /// −1 for a poor pair, else 0.
    pub(super) poor: i64,
    /// The score of the pair.
    pub(super) score: i64,
}

impl Worth {
    /// Worth nothing: an unused place, a mentee who waits.
    pub(super) const ZERO: Self = Self {
        turn: 0,
        poor: 0,
        score: 0,
    };

    /// What a pair of this score is worth.
    pub(super) fn of_pair(rounds_waited: u32, score: u16, acceptable: u16) -> Self {
        Self {
            turn: 1 + i64::from(rounds_waited),
            poor: -i64::from(score < acceptable),
            score: i64::from(score),
        }
    }
}

impl Add for Worth {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            turn: self.turn.saturating_add(other.turn),
            poor: self.poor.saturating_add(other.poor),
            score: self.score.saturating_add(other.score),
        }
    }
}

impl Neg for Worth {
    type Output = Self;

    fn neg(self) -> Self {
        Self {
            turn: self.turn.saturating_neg(),
            poor: self.poor.saturating_neg(),
            score: self.score.saturating_neg(),
        }
    }
}

impl Sub for Worth {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl AddAssign for Worth {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Worth {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Worth {
    fn sum<I: Iterator<Item = Self>>(worths: I) -> Self {
        worths.fold(Self::ZERO, Self::add)
    }
}
