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
    let mut tallies: BTreeMap<Group, Tally> = BTreeMap::new();
    for (mentee, score) in mentees.iter().zip(scores) {
        for group in groups(mentee, bands) {
            tallies.entry(group).or_default().count(score);
        }
    }
    tallies
        .into_iter()
        .map(|(group, tally)| tally.share(group))
        .collect()
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

#[derive(Default)]
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

    /// A count tells of those who are left as well, so neither may be small.
    fn share(&self, group: Group) -> Share {
        let many = |count: usize| count == 0 || count >= FEW;
        let shown = self.people >= FEW;
        let placed = shown && many(self.placed) && many(self.people - self.placed);
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
    use super::*;

    fn share(people: usize, scores: &[u32]) -> (Option<usize>, Option<usize>, Option<u32>) {
        let mut tally = Tally::default();
        (0..people).for_each(|person| tally.count(scores.get(person).copied()));
        let Share {
            people,
            placed,
            mean_score,
            ..
        } = tally.share(Group::All);
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
}
