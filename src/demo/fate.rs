//! Where an invented application stands in the end: something of everything a coordinator meets, and most of it ready.

use super::dice::Dice;

/// Where an application stands in the end, before anybody is paired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fate {
    /// Being written.
    Draft,
    /// A draft nobody came back to.
    Expired,
    /// Handed in, but the letter with the link has not been opened.
    Unconfirmed,
    /// Handed in lately.
    Submitted,
    /// Handed in so long ago that an answer is overdue.
    Overdue,
    /// A coordinator is reading it.
    InReview,
    /// A coordinator asked something.
    InfoNeeded,
    /// A coordinator has it again, because the question was answered.
    Answered,
    /// May be matched.
    Ready,
    /// May be matched, but asked for a pause.
    Paused,
    /// A coordinator said no.
    Declined,
    /// The person took it back.
    Withdrawn,
}

/// How many of a thousand; the rest is ready.
const SHARES: &[(Fate, usize)] = &[
    (Fate::Draft, 70),
    (Fate::Expired, 15),
    (Fate::Unconfirmed, 15),
    (Fate::Submitted, 70),
    (Fate::Overdue, 12),
    (Fate::InReview, 50),
    (Fate::InfoNeeded, 30),
    (Fate::Answered, 15),
    (Fate::Paused, 25),
    (Fate::Declined, 30),
    (Fate::Withdrawn, 30),
];

/// So many fates; the first is always ready, because somebody signs in as that person.
pub(super) fn fates(count: usize, dice: &mut Dice) -> Vec<Fate> {
    let mut fates: Vec<Fate> = SHARES
        .iter()
        .flat_map(|(fate, share)| std::iter::repeat_n(*fate, (count * share + 500) / 1000))
        .collect();
    fates.truncate(count.saturating_sub(1));
    fates.resize(count.saturating_sub(1), Fate::Ready);
    dice.shuffle(&mut fates);
    fates.insert(0, Fate::Ready);
    fates.truncate(count);
    fates
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn sixty_people_meet_every_fate_and_most_are_ready() {
        for count in [60, 80] {
            let fates = fates(count, &mut Dice::new(1));
            let different: HashSet<Fate> = fates.iter().copied().collect();
            assert_eq!(different.len(), SHARES.len() + 1);
            let ready = fates.iter().filter(|fate| **fate == Fate::Ready).count();
            assert!(
                fates.len() == count && ready * 2 > count,
                "{ready} of {count}"
            );
        }
    }

    #[test]
    fn however_few_they_are_the_first_is_ready() {
        for count in 0..10 {
            let fates = fates(count, &mut Dice::new(4));
            assert_eq!(fates.len(), count);
            assert!(fates.first().is_none_or(|first| *first == Fate::Ready));
        }
    }
}
