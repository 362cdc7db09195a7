//! What a pair is worth to the round: the aims in their strict order, folded into one number.

/// Past these nothing is compared any more; sums of two stay far from the limits of the numbers.
const LIMIT: i64 = 1 << 59;

/// How many points of score each higher aim counts for.
///
/// One poor pair fewer is worth more than any difference in total scores,
/// and one person more with a mentor is worth more than all of that together.
/// So a single whole number compares as the list of aims does, and nothing is ever rounded.
///
/// Why one `turn` serves two aims: the sets of mentees who can have a mentor at the same time are the independent sets
/// of a transversal matroid, where the heaviest set takes, for any positive weights that fall with the turn, as many
/// as possible out of everybody, out of those who waited at least one round, at least two, and so on, all at once
/// (Edmonds, *Matroids and the greedy algorithm*, 1971).
/// Hence the highest sum of turns is both the most people and the right ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// It holds for at most so many pairs.
    pub pairs: i64,
    /// A pair at all, times the mentee's turn.
    pub turn: i64,
    /// What a poor pair costs.
    pub poor: i64,
    /// Pairs below this score are poor.
    pub acceptable: u32,
}

impl Scale {
    /// For at most so many pairs and two more, none better than `best`; so it still holds when somebody arrives.
    ///
    /// Each aim counts for twice of what it has to, so that a worth can be [told apart](Self::aims) again.
    #[must_use]
    pub fn of(pairs: usize, best: u32, acceptable: u32) -> Self {
        let pairs = i64::try_from(pairs).unwrap_or(LIMIT).saturating_add(2);
        let total = pairs.saturating_mul(best.into()).min(LIMIT / 2);
        let poor = if acceptable == 0 { 0 } else { 2 * total + 1 };
        let below = pairs
            .saturating_mul(poor)
            .saturating_add(total)
            .min(LIMIT / 2);
        Self {
            pairs,
            turn: 2 * below + 1,
            poor,
            acceptable,
        }
    }

    /// Turns, poor pairs and points of a worth that differs by few pairs from another.
    #[must_use]
    pub fn aims(&self, worth: i64) -> (i64, i64, i64) {
        let nearest = |worth: i64, unit: i64| (2 * worth + unit).div_euclid(2 * unit);
        let turn = nearest(worth, self.turn);
        let rest = worth - turn * self.turn;
        let poor = if self.poor == 0 {
            0
        } else {
            -nearest(rest, self.poor)
        };
        (turn, poor, rest + poor * self.poor)
    }

    /// What a pair of this score is worth beyond being a pair.
    #[inline]
    #[must_use]
    pub fn fit(&self, score: u32) -> i64 {
        i64::from(score)
            - if score < self.acceptable {
                self.poor
            } else {
                0
            }
    }

    /// What being a pair is worth for a mentee of this turn.
    #[must_use]
    pub fn placed(&self, turn: u32) -> i64 {
        self.turn.saturating_mul(turn.into()).min(LIMIT)
    }

    /// The least score whose fit is worth so much.
    #[inline]
    pub(super) fn least_score(&self, fit: i64) -> u32 {
        let poor = fit.saturating_add(self.poor);
        let least = if poor < i64::from(self.acceptable) {
            poor
        } else {
            fit.max(self.acceptable.into())
        };
        u32::try_from(least.max(0)).unwrap_or(u32::MAX)
    }
}

/// The turn of each mentee: 1 for those who waited least, then one more for each longer waiting time there is.
pub(super) fn turns_of_waiting(waited: &[u32]) -> Vec<u32> {
    let mut lengths = waited.to_vec();
    lengths.sort_unstable();
    lengths.dedup();
    let turn = |waited: &u32| 1 + lengths.partition_point(|length| length < waited);
    waited
        .iter()
        .map(|waited| u32::try_from(turn(waited)).unwrap_or(u32::MAX))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_aim_outweighs_all_below_it() {
        let scale = Scale::of(20, 1000, 400);
        // Twenty pairs of the best score against twenty of which one is poor less.
        assert!(scale.poor > 20 * 1000);
        assert!(scale.turn > 20 * scale.poor + 20 * 1000);
        assert_eq!(Scale::of(20, 1000, 0).poor, 0);
    }

    #[test]
    fn a_worth_tells_its_aims() {
        for acceptable in [0, 400] {
            let scale = Scale::of(20, 1000, acceptable);
            for turn in -3..4 {
                for poor in if acceptable == 0 { 0..1 } else { -20..21 } {
                    for points in [-20_000, -999, 0, 1, 500, 20_000] {
                        let worth = turn * scale.turn - poor * scale.poor + points;
                        assert_eq!(scale.aims(worth), (turn, poor, points));
                    }
                }
            }
        }
    }

    #[test]
    fn the_least_score_is_the_first_whose_fit_is_enough() {
        for acceptable in [0, 1, 400, 1000] {
            let scale = Scale::of(3, 1000, acceptable);
            let fits = (-4000..1200_i64).chain([i64::MIN, i64::MAX]);
            for fit in fits {
                let least = (0..=1000).find(|&score| scale.fit(score) >= fit);
                let found = scale.least_score(fit);
                assert_eq!(
                    least,
                    (found <= 1000).then_some(found),
                    "{acceptable} {fit}"
                );
            }
        }
    }
}
