//! The free time of a person's week, and the time that two people share.

/// Quarter hours in a week.
const QUARTERS: u16 = 7 * 24 * 4;
/// Words of 64 quarters; the last is half used.
const WORDS: usize = 11;
/// Every other bit of a word.
const HALVES: u64 = 0x5555_5555_5555_5555;

/// The free quarter hours of a week in UTC, counted from Monday midnight; Sunday night runs on into Monday.
///
/// People choose half hours on their own clock.
/// Some clocks are :15 or :45 off, so half hours need not lie on each other and the week is kept in quarters,
/// which is exact for every zone there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    // Invariant: no bit at or above `QUARTERS` is set.
    words: [u64; WORDS],
}

impl Week {
    /// Adds the half hour that starts at this quarter; beyond the end of the week it starts over.
    pub fn add_half_hour(&mut self, start: u16) {
        for quarter in [start % QUARTERS, (start % QUARTERS + 1) % QUARTERS] {
            self.words[usize::from(quarter / 64)] |= 1 << (quarter % 64);
        }
    }

    /// The time that is free in both weeks.
    #[must_use]
    pub fn shared(&self, other: &Self) -> Self {
        Self {
            words: std::array::from_fn(|word| self.words[word] & other.words[word]),
        }
    }

    /// How many half hours fit into the free time, one after the other.
    #[must_use]
    pub fn half_hours(&self) -> u16 {
        self.stretches().map(|(_, length)| length / 2).sum()
    }

    /// The quarters at which these half hours start; a stretch across the end of the week comes last.
    pub fn half_hour_starts(self) -> impl Iterator<Item = u16> {
        self.stretches().flat_map(|(start, length)| {
            (0..length / 2).map(move |half_hour| (start + 2 * half_hour) % QUARTERS)
        })
    }

    /// 0 if all free time is made of half hours that start at an even quarter, 1 if at an odd one; `None` if of both.
    ///
    /// Two weeks of the same phase share exactly the half hours that stand in both.
    pub(super) fn phase(&self) -> Option<u16> {
        let halves = |word: u64| word & HALVES == (word >> 1) & HALVES;
        (0..2).find(|&phase| self.earlier_by(phase).words.into_iter().all(halves))
    }

    /// The half hours of a week in this phase, from 0 to 335; those of the other phase are skipped.
    pub(super) fn slots(&self, phase: u16) -> impl Iterator<Item = u16> {
        let words = self.earlier_by(phase).words;
        (0_u16..).zip(words).flat_map(|(place, word)| {
            let mut left = word & (word >> 1) & HALVES;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(place * 32 + u16::try_from(bit / 2).unwrap_or_default())
            })
        })
    }

    /// The same week, seen from none or one quarter later on.
    fn earlier_by(&self, quarters: u16) -> Self {
        if quarters == 0 {
            return *self;
        }
        let after = |word: usize| self.words.get(word + 1).map_or(0, |next| next << 63);
        let mut words = std::array::from_fn(|word| (self.words[word] >> 1) | after(word));
        // Monday's first quarter comes after Sunday's last.
        words[WORDS - 1] |= (self.words[0] & 1) << (QUARTERS % 64 - 1);
        Self { words }
    }

    /// The longest stretches of free quarters as (start, length), round the end of the week.
    fn stretches(self) -> impl Iterator<Item = (u16, u16)> {
        // What lies before the first gap belongs to Sunday's last stretch, if there is one.
        let runs_on = self.is_free(QUARTERS - 1);
        let first_gap = self.next(0, false);
        let carried = if runs_on && first_gap < QUARTERS {
            first_gap
        } else {
            0
        };
        let mut from = carried;
        std::iter::from_fn(move || {
            let start = self.next(from, true);
            let end = self.next(start, false);
            from = end;
            let length = end - start + if end == QUARTERS { carried } else { 0 };
            (start < QUARTERS).then_some((start, length))
        })
    }

    fn is_free(&self, quarter: u16) -> bool {
        self.words[usize::from(quarter / 64)] >> (quarter % 64) & 1 == 1
    }

    /// The first quarter from here on that is free, or that is not; the end of the week if there is none.
    fn next(&self, from: u16, free: bool) -> u16 {
        let mut quarter = from;
        while quarter < QUARTERS {
            let word = self.words[usize::from(quarter / 64)];
            let ahead = (if free { word } else { !word }) >> (quarter % 64);
            if ahead != 0 {
                let step = u16::try_from(ahead.trailing_zeros()).unwrap_or(u16::MAX);
                return (quarter + step).min(QUARTERS);
            }
            quarter = (quarter / 64 + 1) * 64;
        }
        QUARTERS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(starts: &[u16]) -> Week {
        let mut week = Week::default();
        for &start in starts {
            week.add_half_hour(start);
        }
        week
    }

    fn starts(week: Week) -> Vec<u16> {
        week.half_hour_starts().collect()
    }

    #[test]
    fn half_hours_are_counted_in_whole_stretches() {
        for (mine, yours, shared) in [
            (vec![], vec![], vec![]),
            (vec![0, 2], vec![4, 6], vec![]),
            (vec![0, 2, 4], vec![0, 2, 4], vec![0, 2, 4]),
            // A clock at :45 shares all but the ragged ends.
            (
                vec![100, 102, 104],
                vec![99, 101, 103, 105],
                vec![100, 102, 104],
            ),
            (vec![100, 102, 104], vec![101, 103, 105], vec![101, 103]),
            // One half hour against one that starts a quarter later: a quarter is no half hour.
            (vec![100], vec![101], vec![]),
            // Two stretches of three quarters hold one half hour each, not three together.
            (vec![0, 2, 8, 10], vec![1, 3, 9, 11], vec![1, 9]),
        ] {
            let both = week(&mine).shared(&week(&yours));
            assert_eq!(starts(both), shared, "{mine:?} and {yours:?}");
            assert_eq!(usize::from(both.half_hours()), shared.len());
        }
    }

    #[test]
    fn sunday_night_runs_on_into_monday() {
        let across = week(&[670, 671, 1]);
        assert_eq!(across.half_hours(), 2);
        assert_eq!(starts(across), [670, 0]);
        assert_eq!(starts(week(&[671])), [671]);
        assert_eq!(starts(week(&[671, 1, 300])), [300, 671, 1]);
        assert_eq!(week(&[672 + 5]), week(&[5]));
        assert_eq!(week(&[u16::MAX]), week(&[u16::MAX % 672]));
    }

    #[test]
    fn half_hours_stand_in_one_of_two_phases() {
        let phase = |starts: &[u16]| week(starts).phase();
        let slots = |starts: &[u16], phase| week(starts).slots(phase).collect::<Vec<_>>();
        assert_eq!(phase(&[]), Some(0));
        assert_eq!(phase(&[0, 2, 64, 670]), Some(0));
        assert_eq!(slots(&[0, 2, 64, 670], 0), [0, 1, 32, 335]);
        assert_eq!(phase(&[1, 63, 127, 671]), Some(1));
        assert_eq!(slots(&[1, 63, 127, 671], 1), [0, 31, 63, 335]);
        assert_eq!(phase(&[0, 63]), None);
        let all: Vec<u16> = (0..672).step_by(2).collect();
        assert_eq!(phase(&all), Some(0));
        assert_eq!(slots(&all, 1).len(), 336);
    }

    #[test]
    fn a_week_all_free_has_336_half_hours() {
        let all: Vec<u16> = (0..672).step_by(2).collect();
        assert_eq!(week(&all).half_hours(), 336);
        assert_eq!(starts(week(&all)), all);
        let odd: Vec<u16> = (1..672).step_by(2).collect();
        assert_eq!(week(&odd), week(&all));
    }
}
