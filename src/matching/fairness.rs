//! Fair by measure: who of which group is paired, and how well, against the whole.

use std::collections::BTreeMap;

use super::people::{AreaCode, LanguageCode, Level, Mentee};
use super::propose::Proposal;
use super::score::named_areas;
use super::week::Week;

/// Fewer people than this are never counted apart, so that nobody can be picked out.
const FEW: usize = 5;

/// People who answered alike; somebody can be in several groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Everybody.
    All,
    /// Who can work in this language.
    Language(LanguageCode),
    /// Who wants help with this area.
    Area(AreaCode),
    /// Who is free some time in this part of the week, by its place in the caller's list.
    Band(usize),
    /// Who can meet online only.
    OnlineOnly,
    /// Who can meet in person only.
    InPersonOnly,
    /// Who can meet either way.
    EitherWay,
}

/// How a group fares; `None` where so few would be counted that somebody could be picked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub group: Group,
    /// How many they are.
    pub people: Option<usize>,
    /// How many of them have a mentor.
    pub placed: Option<usize>,
    /// The mean score of their pairs, rounded down.
    pub mean_score: Option<u32>,
}

/// How every group fares that anybody is in, everybody first.
///
/// `bands` are the parts of the week to tell apart.
#[must_use]
pub fn fairness(mentees: &[Mentee], proposal: &Proposal, bands: &[Week]) -> Vec<Share> {
    let mut scores = vec![None; mentees.len()];
    for pair in &proposal.pairs {
        if let Some(score) = scores.get_mut(pair.mentee) {
            *score = Some(u32::from(pair.reasons.score));
        }
    }
    shares(mentees, &scores, bands)
}

fn shares(mentees: &[Mentee], scores: &[Option<u32>], bands: &[Week]) -> Vec<Share> {
    let mut tallies: BTreeMap<Group, Tally> = BTreeMap::new();
    for (mentee, score) in mentees.iter().zip(scores) {
        for group in groups(mentee, bands) {
            tallies.entry(group).or_default().count(*score);
        }
    }
    let whole = tallies.get(&Group::All).copied().unwrap_or_default();
    let mut shares: Vec<Share> = tallies
        .into_iter()
        .map(|(group, tally)| tally.share(group, whole))
        .collect();
    hide_parts(&mut shares);
    shares
}

/// Everybody meets in one of these ways: what is hidden of one could be found by taking the others from the whole.
fn hide_parts(shares: &mut [Share]) {
    let ways = [Group::OnlineOnly, Group::InPersonOnly, Group::EitherWay];
    let parts = shares.iter().filter(|share| ways.contains(&share.group));
    let people = parts.clone().any(|share| share.people.is_none());
    let placed = parts.clone().any(|share| share.placed.is_none());
    for share in shares
        .iter_mut()
        .filter(|share| ways.contains(&share.group))
    {
        share.people = share.people.filter(|_| !people);
        share.placed = share.placed.filter(|_| !placed);
        share.mean_score = share.mean_score.filter(|_| !placed);
    }
}

/// The groups of one mentee, each once.
fn groups(mentee: &Mentee, bands: &[Week]) -> Vec<Group> {
    let person = &mentee.person;
    let usable = person
        .languages
        .iter()
        .filter(|(_, level)| *level >= Level::Conversational);
    let free =
        (bands.iter().enumerate()).filter(|(_, band)| person.week.shared(band).half_hours() > 0);
    let meeting = match (person.meeting.online, person.meeting.in_person) {
        (true, Some(_)) => Some(Group::EitherWay),
        (true, None) => Some(Group::OnlineOnly),
        (false, Some(_)) => Some(Group::InPersonOnly),
        (false, None) => None,
    };
    let mut groups = vec![Group::All];
    groups.extend(usable.map(|&(code, _)| Group::Language(code)));
    groups.extend(named_areas(mentee).map(|(area, _)| Group::Area(area)));
    groups.extend(free.map(|(band, _)| Group::Band(band)));
    groups.extend(meeting);
    groups.sort_unstable();
    groups.dedup();
    groups
}

#[derive(Clone, Copy, Default)]
struct Tally {
    people: usize,
    placed: usize,
    total: u64,
}

impl Tally {
    fn count(&mut self, score: Option<u32>) {
        self.people += 1;
        if let Some(score) = score {
            self.placed += 1;
            self.total += u64::from(score);
        }
    }

    /// A count tells of those who are left as well, in the group and outside it, so none of them may be small.
    fn share(self, group: Group, whole: Self) -> Share {
        let many = |count: usize| count == 0 || count >= FEW;
        let [others, their_places] = [whole.people - self.people, whole.placed - self.placed];
        let shown = self.people >= FEW && many(others);
        let counts = [
            self.placed,
            self.people - self.placed,
            their_places,
            others - their_places.min(others),
        ];
        let placed = shown && counts.into_iter().all(many);
        let mean = self
            .total
            .checked_div(self.placed as u64)
            .filter(|_| self.placed >= FEW && placed);
        Share {
            group,
            people: shown.then_some(self.people),
            placed: placed.then_some(self.placed),
            mean_score: mean.and_then(|mean| u32::try_from(mean).ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::seen::Die;
    use super::*;

    fn share(people: usize, scores: &[u32]) -> (Option<usize>, Option<usize>, Option<u32>) {
        let mut tally = Tally::default();
        (0..people).for_each(|person| tally.count(scores.get(person).copied()));
        let Share {
            people,
            placed,
            mean_score,
            ..
        } = tally.share(Group::All, tally);
        (people, placed, mean_score)
    }

    #[test]
    fn nobody_can_be_picked_out() {
        let scores = [700; 12];
        assert_eq!(share(4, &scores[..4]), (None, None, None));
        assert_eq!(share(5, &scores[..5]), (Some(5), Some(5), Some(700)));
        assert_eq!(share(5, &[]), (Some(5), Some(0), None));
        // Four who wait, or four who are placed, are too few to tell of.
        assert_eq!(share(9, &scores[..5]), (Some(9), None, None));
        assert_eq!(share(9, &scores[..4]), (Some(9), None, None));
        assert_eq!(share(10, &scores[..5]), (Some(10), Some(5), Some(700)));
    }

    #[test]
    fn everybody_counts_once_in_a_group() {
        let mut mentee = super::super::examples::mentee("a");
        mentee.person.languages = vec![
            (LanguageCode(1), Level::Basic),
            (LanguageCode(2), Level::Fluent),
            (LanguageCode(2), Level::Conversational),
        ];
        mentee.areas = vec![AreaCode(3), AreaCode(3)];
        let bands = [Week::default(), mentee.person.week];
        let expected = [
            Group::All,
            Group::Language(LanguageCode(2)),
            Group::Area(AreaCode(3)),
            Group::Band(1),
            Group::OnlineOnly,
        ];
        assert_eq!(groups(&mentee, &bands), expected);
    }

    fn cohort(seed: u64) -> (Vec<Mentee>, Vec<Option<u32>>) {
        let mut die = Die(seed);
        let people = 3 + die.roll(40);
        let mut mentees = Vec::new();
        let mut scores = Vec::new();
        for _ in 0..people {
            let mut mentee = super::super::examples::mentee("a");
            let spoken = (0..4).filter(|_| die.roll(3) > 0);
            mentee.person.languages = spoken
                .map(|code| (LanguageCode(code), Level::Fluent))
                .collect();
            mentee.areas = vec![AreaCode(die.roll(3))];
            let way = die.roll(5);
            mentee.person.meeting.online = way != 0;
            if way == 1 {
                mentee.person.meeting.in_person = None;
            }
            mentees.push(mentee);
            scores.push((die.roll(4) > 0).then_some(700));
        }
        (mentees, scores)
    }

    type Count = fn(&Share) -> Option<usize>;

    /// What can be worked out from a table about a handful of people, one sentence each.
    fn picked_out(shares: &[Share]) -> Vec<String> {
        let small = |count: usize| count > 0 && count < FEW;
        let mut found = Vec::new();
        let whole = shares.iter().find(|share| share.group == Group::All);
        let Some(whole) = whole else { return found };
        for share in shares {
            let mut see = |what: &str, count: Option<usize>| {
                if count.is_some_and(small) {
                    found.push(format!("{:?}: {what} {count:?}", share.group));
                }
            };
            let less = |all: Option<usize>, part: Option<usize>| Some(all? - part?);
            see("people", share.people);
            see("placed", share.placed);
            see("waiting", less(share.people, share.placed));
            see("outside", less(whole.people, share.people));
            see("placed outside", less(whole.placed, share.placed));
            let outside = less(whole.people, share.people);
            see(
                "waiting outside",
                less(outside, less(whole.placed, share.placed)),
            );
        }
        let ways = [Group::OnlineOnly, Group::InPersonOnly, Group::EitherWay];
        let parts = || shares.iter().filter(|share| ways.contains(&share.group));
        let counts: [(&str, Count); 2] =
            [("people", |one| one.people), ("placed", |one| one.placed)];
        for (what, count) in counts {
            let told: Vec<usize> = parts().filter_map(count).collect();
            if let Some(all) = count(whole).filter(|_| !told.is_empty()) {
                let rest = all.saturating_sub(told.iter().sum());
                if small(rest) && told.len() < parts().count() {
                    found.push(format!("ways: {what} left {rest}"));
                }
            }
        }
        found
    }

    #[test]
    fn r38_nobody_can_be_picked_out_of_a_table_by_taking_rows_from_the_whole() {
        let (mut leaks, mut shown) = (0, 0);
        for seed in 0..3000 {
            let (mentees, scores) = cohort(seed);
            let table = shares(&mentees, &scores, &[]);
            assert_eq!(
                picked_out(&table),
                Vec::<String>::new(),
                "seed {seed}: {table:?}"
            );
            shown += table.iter().filter(|share| share.placed.is_some()).count();
            // Had only small groups been hidden, the others would give them away.
            let mut careless: BTreeMap<Group, Tally> = BTreeMap::new();
            for (mentee, score) in mentees.iter().zip(&scores) {
                for group in groups(mentee, &[]) {
                    careless.entry(group).or_default().count(*score);
                }
            }
            let careless: Vec<_> = careless
                .into_iter()
                .map(|(group, tally)| tally.share(group, tally))
                .collect();
            leaks += usize::from(!picked_out(&careless).is_empty());
        }
        assert!(leaks > 500, "the search can find: {leaks}");
        assert!(shown > 500, "and not everything is hidden: {shown}");
    }
}
