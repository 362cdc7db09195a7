//! Whom to look for: what one mentor more would do, for every language, part of the week and area that the mentees of
//! a round can use.

use super::{Candidates, Part};
use crate::{
    matching::{self, LanguageCode, Level, Marginal, Meeting, Mentee, Mentor, Person, Week},
    pairs::reasons::{area, language, region},
    vocab::{Area, Language, Region},
};
use jiff::civil::Date;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The most profiles that are looked at; of more, those that most mentees could use.
const PROFILES: usize = 4000;
/// Groups shown for one language and way of meeting, so that one language does not fill the list.
const OF_ONE_LANGUAGE: usize = 3;

/// A mentor who is not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Profile {
    /// A language, spoken fluently.
    pub language: Language,
    /// Meets in person here; online if `None`.
    pub region: Option<Region>,
    /// Free all through this part of the week.
    pub part: Part,
    /// An area known solidly; `None` if no mentee named any.
    pub area: Option<Area>,
}

impl Profile {
    /// As the matcher knows one, with so many places; `number` tells it from other profiles.
    #[must_use]
    pub fn mentor(&self, week_of: Date, places: u16, number: usize) -> Mentor {
        let region = self
            .region
            .map(|region| matching::RegionCode(region.index()));
        let area = self.area.map(|area| matching::AreaCode(area.index()));
        Mentor {
            person: Person {
                id: format!("~{number:06}"),
                languages: vec![(LanguageCode(self.language.index()), Level::Fluent)],
                week: self.part.week(week_of),
                meeting: Meeting {
                    online: region.is_none(),
                    in_person: region,
                },
                same_as: 0,
                organisation: None,
            },
            areas: area
                .map(|area| (area, matching::Depth::Solid))
                .into_iter()
                .collect(),
            places,
        }
    }
}

/// Every profile that some mentee could have, and what one place with such a mentor would do, in no order.
#[must_use]
pub fn recruit(candidates: &Candidates, week_of: Date) -> Vec<(Profile, Marginal)> {
    let profiles = profiles(candidates, week_of);
    let mentors: Vec<Mentor> = (profiles.iter().enumerate())
        .map(|(number, profile)| profile.mentor(week_of, 1, number))
        .collect();
    let Candidates {
        rules,
        mentors: there,
        mentees,
        wishes,
        ..
    } = candidates;
    let does = matching::recruit(rules, there, mentees, wishes, &mentors);
    profiles.into_iter().zip(does).collect()
}

/// The profiles that some mentee could have, those that most could have first.
fn profiles(candidates: &Candidates, week_of: Date) -> Vec<Profile> {
    let named: BTreeSet<Area> = candidates.mentees.iter().flat_map(areas).collect();
    let weeks: Vec<(Part, Week)> = Part::all().map(|part| (part, part.week(week_of))).collect();
    let mut served: BTreeMap<Profile, usize> = BTreeMap::new();
    for mentee in &candidates.mentees {
        let free = weeks.iter().filter(|(_, week)| {
            mentee.person.week.shared(week).half_hours() >= candidates.rules.min_shared.max(1)
        });
        let free: Vec<Part> = free.map(|(part, _)| *part).collect();
        // Whoever named no area can use a mentor with any.
        let mut wanted: Vec<Option<Area>> = areas(mentee).map(Some).collect();
        if wanted.is_empty() {
            wanted.extend(named.iter().copied().map(Some));
        }
        if wanted.is_empty() {
            wanted.push(None);
        }
        let meeting = mentee.person.meeting;
        if meeting == Meeting::default() {
            continue;
        }
        // Online where that is possible, or else in person.
        let region = meeting.in_person.filter(|_| !meeting.online).map(region);
        for language in languages(mentee) {
            for &part in &free {
                for &area in &wanted {
                    let profile = Profile {
                        language,
                        region,
                        part,
                        area,
                    };
                    *served.entry(profile).or_default() += 1;
                }
            }
        }
    }
    let mut served: Vec<(Profile, usize)> = served.into_iter().collect();
    served.sort_by_key(|(profile, mentees)| (Reverse(*mentees), *profile));
    served.truncate(PROFILES);
    served.into_iter().map(|(profile, _)| profile).collect()
}

/// What somebody can work in, each once.
fn languages(mentee: &Mentee) -> BTreeSet<Language> {
    let spoken = mentee.person.languages.iter();
    spoken
        .filter(|(_, level)| *level >= Level::Conversational)
        .map(|(code, _)| language(*code))
        .collect()
}

fn areas(mentee: &Mentee) -> impl Iterator<Item = Area> {
    mentee.areas.iter().take(5).map(|code| area(*code))
}

/// Profiles of one language that do the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What one place with any of them would do.
    pub does: Marginal,
    /// Their language.
    pub language: Language,
    /// Where they meet in person; online if `None`.
    pub region: Option<Region>,
    /// Free in any of these parts of the week.
    pub parts: Vec<Part>,
    /// Any of these areas.
    pub areas: Vec<Area>,
}

impl Wanted {
    const fn aims(&self) -> (Reverse<u32>, i64, Reverse<i64>) {
        let Marginal {
            placed,
            poor,
            total,
        } = self.does;
        (Reverse(placed), poor, Reverse(total))
    }
}

/// The best few, those that do the same together.
#[must_use]
pub fn best(found: &[(Profile, Marginal)], few: usize) -> Vec<Wanted> {
    let mut by_area: BTreeMap<_, BTreeSet<Part>> = BTreeMap::new();
    for (profile, does) in found
        .iter()
        .filter(|(_, does)| *does != Marginal::default())
    {
        let alike = (*does, profile.language, profile.region, profile.area);
        by_area.entry(alike).or_default().insert(profile.part);
    }
    let mut by_parts: BTreeMap<_, Vec<Area>> = BTreeMap::new();
    for ((does, language, region, area), parts) in by_area {
        let alike = (does, language, region, parts);
        by_parts.entry(alike).or_default().extend(area);
    }
    let mut wanted: Vec<Wanted> = by_parts
        .into_iter()
        .map(|((does, language, region, parts), areas)| Wanted {
            does,
            language,
            region,
            parts: parts.into_iter().collect(),
            areas,
        })
        .collect();
    wanted.sort_by_key(Wanted::aims);
    let mut shown: BTreeMap<_, usize> = BTreeMap::new();
    wanted.retain(|one| {
        let count = shown.entry((one.language, one.region)).or_default();
        *count += 1;
        *count <= OF_ONE_LANGUAGE
    });
    wanted.truncate(few);
    wanted
}
