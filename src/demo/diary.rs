//! What happened in the demonstration's past six weeks, and when: one entry a deed, in the order of time.

use super::{dice::Dice, fate::Fate, people::Invented};
use crate::vocab::Moment;

/// Days ago: the round was opened, the matcher was asked for pairs, and asked again.
pub(super) const OPENED: i64 = 44;
const PROPOSED: i64 = 6;
const PROPOSED_AGAIN: i64 = 1;
/// Days from a draft's last edit to its end.
const DRAFT_DAYS: i64 = 30;

/// Seconds of a coordinator's day in which pairs are confirmed.
const CONFIRMING: i64 = 6 * 60 * 60;

/// What somebody did. Numbers are places in the list of people, or of pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Begin(usize),
    HandIn(usize),
    Review(usize),
    Ask(usize),
    Answer(usize),
    Ready(usize),
    Decline(usize),
    Withdraw(usize),
    Expire(usize),
    Pause(usize),
    Wish,
    Propose,
    Confirm(usize),
    MenteeAnswers(usize),
    MentorAnswers(usize),
    Meet(usize),
    ProposeAgain,
}

/// The diary while it is written.
struct Diary<'a> {
    now: Moment,
    dice: &'a mut Dice,
    entries: Vec<(Moment, Deed)>,
}

/// Everything that happened, with at most so many pairs.
pub(super) fn diary(
    people: &[Invented],
    pairs: usize,
    now: Moment,
    dice: &mut Dice,
) -> Vec<(Moment, Deed)> {
    let mut diary = Diary {
        now,
        dice,
        entries: Vec::new(),
    };
    for (who, person) in people.iter().enumerate() {
        diary.application(who, person.fate);
    }
    diary.pairs(pairs);
    diary.entries.sort_by_key(|(at, _)| *at);
    diary.entries
}

impl Diary<'_> {
    fn note(&mut self, at: Moment, deed: Deed) -> Moment {
        self.entries.push((at, deed));
        at
    }

    /// Some time in the day, so many days ago.
    fn some_time(&mut self, days_ago: i64) -> Moment {
        let minute = self.dice.within(7 * 60..=22 * 60);
        at(self.now, days_ago, minute)
    }

    /// Some time in a coordinator's working day, so many days ago or on the Friday before, and later than `earlier`.
    fn at_work(&mut self, days_ago: i64, earlier: Moment) -> Moment {
        let minute = self.dice.within(9 * 60 + 30..=17 * 60);
        let day = working_day(self.now, days_ago.max(1));
        at(self.now, day, minute).max(earlier.plus_seconds(20 * 60))
    }

    fn application(&mut self, who: usize, fate: Fate) {
        let days_ago = match fate {
            Fate::Draft => self.dice.within(1..=21),
            Fate::Expired => DRAFT_DAYS + self.dice.within(5..=11),
            Fate::Unconfirmed => self.dice.within(1..=3),
            Fate::Submitted => self.dice.within(1..=7),
            Fate::Overdue => self.dice.within(12..=14),
            Fate::InReview => self.dice.within(5..=9),
            Fate::InfoNeeded | Fate::Answered => self.dice.within(8..=12),
            Fate::Ready | Fate::Paused => self.dice.within(19..=41),
            Fate::Declined | Fate::Withdrawn => self.dice.within(15..=30),
        };
        let began = self.some_time(days_ago);
        self.note(began, Deed::Begin(who));
        match fate {
            Fate::Draft => {}
            Fate::Expired => {
                self.note(began.plus_days(DRAFT_DAYS), Deed::Expire(who));
            }
            _ => self.handed_in(who, fate, days_ago, began),
        }
    }

    fn handed_in(&mut self, who: usize, fate: Fate, days_ago: i64, began: Moment) {
        // Most people need a quarter of an hour; some come back the next day.
        let comes_back = days_ago > 2 && self.dice.chance(20);
        let later = if comes_back { 24 * 60 } else { 0 } + self.dice.within(6..=40);
        let handed_in = self.note(began.plus_seconds(later * 60), Deed::HandIn(who));
        if matches!(fate, Fate::Unconfirmed | Fate::Submitted | Fate::Overdue) {
            return;
        }
        if fate == Fate::Withdrawn && self.dice.chance(50) {
            self.note(handed_in.plus_days(3), Deed::Withdraw(who));
            return;
        }
        let days_ago = days_ago - self.dice.within(3..=6);
        let reviewed = self.at_work(days_ago, handed_in);
        self.note(reviewed, Deed::Review(who));
        let decided = reviewed.plus_seconds(60 * self.dice.within(4..=25));
        match fate {
            Fate::InReview => {}
            Fate::InfoNeeded => {
                self.note(decided, Deed::Ask(who));
            }
            Fate::Answered => {
                self.note(decided, Deed::Ask(who));
                let answered = self.some_time(1).max(decided.plus_seconds(60 * 60));
                self.note(answered, Deed::Answer(who));
            }
            Fate::Declined => {
                self.note(decided, Deed::Decline(who));
            }
            _ => self.readied(who, fate, days_ago, decided),
        }
    }

    fn readied(&mut self, who: usize, fate: Fate, days_ago: i64, decided: Moment) {
        let mut ready = decided;
        if self.dice.chance(15) {
            self.note(decided, Deed::Ask(who));
            let answered = self.some_time(days_ago - 1);
            let answered = answered.max(decided.plus_seconds(60 * 60));
            self.note(answered, Deed::Answer(who));
            ready = self.at_work(days_ago - 2, answered);
        }
        self.note(ready, Deed::Ready(who));
        match fate {
            Fate::Paused => {
                self.note(ready.plus_days(1), Deed::Pause(who));
            }
            Fate::Withdrawn => {
                self.note(ready.plus_days(2), Deed::Withdraw(who));
            }
            _ => {}
        }
    }

    fn pairs(&mut self, count: usize) {
        let proposed = at(self.now, working_day(self.now, PROPOSED), 10 * 60 + 5);
        self.note(proposed.plus_seconds(-25 * 60), Deed::Wish);
        self.note(proposed, Deed::Propose);
        // However many there are, all are confirmed on that day, before anybody answers.
        let each = (CONFIRMING / i64::try_from(count.max(1)).unwrap_or(i64::MAX)).min(2 * 60);
        for (pair, place) in (0..count).zip(0..) {
            let confirmed = proposed.plus_seconds(15 * 60 + place * each);
            self.note(confirmed, Deed::Confirm(pair));
            let days_ago = self.dice.within(4..=5);
            let mentee = self.some_time(days_ago).max(confirmed.plus_seconds(60));
            self.note(mentee, Deed::MenteeAnswers(pair));
            let days_ago = self.dice.within(2..=3);
            let mentor = self.some_time(days_ago).max(mentee.plus_seconds(60));
            self.note(mentor, Deed::MentorAnswers(pair));
            let met = at(self.now, 1, 18 * 60 + 10).max(mentor.plus_seconds(60));
            self.note(met, Deed::Meet(pair));
        }
        let again = at(
            self.now,
            working_day(self.now, PROPOSED_AGAIN),
            16 * 60 + 40,
        );
        self.note(again, Deed::ProposeAgain);
    }
}

/// So many minutes after midnight, so many days ago. A change of clocks in between moves it by an hour, which nobody minds.
pub(super) fn at(now: Moment, days_ago: i64, minutes: i64) -> Moment {
    let (hour, minute) = now.time_of_day();
    let today = i64::from(hour) * 60 + i64::from(minute);
    now.plus_days(-days_ago)
        .plus_seconds((minutes - today) * 60)
}

/// So many days ago, or a day or two earlier if that was at a weekend.
fn working_day(now: Moment, days_ago: i64) -> i64 {
    let weekday = now.plus_days(-days_ago).day().weekday();
    days_ago + i64::from((weekday.to_monday_zero_offset() - 4).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{Options, people::people};

    /// Monday 23 November 2026, 09:00.
    const NOW: Moment = Moment::from_micros(1_795_424_400_000_000);

    fn written(now: Moment) -> Vec<(Moment, Deed)> {
        let mut dice = Dice::new(1);
        let people = people(&Options::default(), &mut dice);
        diary(&people, 12, now, &mut dice)
    }

    #[test]
    fn everything_happened_after_the_round_was_opened_and_before_now() {
        for day in 0..7 {
            let now = NOW.plus_days(day);
            let entries = written(now);
            let first = entries.first().map(|(at, _)| *at);
            assert!(first > Some(at(now, OPENED, 0)));
            assert!(entries.last().map(|(at, _)| *at) < Some(now));
        }
    }

    #[test]
    fn everybody_is_ready_before_pairs_are_proposed() {
        for day in 0..7 {
            let entries = written(NOW.plus_days(day));
            let place =
                |wanted: fn(&Deed) -> bool| entries.iter().rposition(|(_, deed)| wanted(deed));
            let ready = place(|deed| matches!(deed, Deed::Ready(_) | Deed::Pause(_)));
            assert!(ready < place(|deed| *deed == Deed::Wish));
        }
    }

    #[test]
    fn however_many_pairs_there_are_each_is_confirmed_before_anybody_answers() {
        for day in 0..7 {
            let now = NOW.plus_days(day);
            let mut dice = Dice::new(1);
            let people = people(&Options::default(), &mut dice);
            let entries = diary(&people, 1_253, now, &mut dice);
            let place = |wanted: Deed| entries.iter().position(|(_, deed)| *deed == wanted);
            for pair in (0..1_253).step_by(7).chain([1_252]) {
                let deeds = [
                    place(Deed::Confirm(pair)),
                    place(Deed::MenteeAnswers(pair)),
                    place(Deed::MentorAnswers(pair)),
                    place(Deed::Meet(pair)),
                ];
                assert!(
                    deeds.is_sorted() && deeds.iter().all(Option::is_some),
                    "{pair}"
                );
            }
            let confirmed = entries
                .iter()
                .filter(|(_, deed)| matches!(deed, Deed::Confirm(_)));
            let days: std::collections::BTreeSet<_> = confirmed.map(|(at, _)| at.day()).collect();
            assert_eq!(days.len(), 1, "{day}");
        }
    }

    #[test]
    fn coordinators_rest_at_weekends() {
        for day in 0..7 {
            let now = NOW.plus_days(day);
            for (at, deed) in written(now) {
                if matches!(
                    deed,
                    Deed::Review(_) | Deed::Confirm(_) | Deed::ProposeAgain
                ) {
                    assert!(at.day().weekday().to_monday_zero_offset() < 5, "{deed:?}");
                }
            }
        }
    }
}
