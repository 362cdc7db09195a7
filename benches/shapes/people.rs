//! Made-up people: what they speak, when they have time, how they meet and what they know.

use super::dice::{Dice, zipf};
use alongside::matching::{
    AreaCode, Depth, LanguageCode, Level, Meeting, Mentee, Mentor, Person, RegionCode, Week,
};

/// Minutes east of UTC of the clocks in each region, the largest first.
const OFFSETS: [i32; 12] = [0, 120, -300, 60, 480, 210, 180, 345, -60, 330, -180, 240];

/// Quarter hours in a week.
const QUARTERS: i32 = 7 * 24 * 4;

/// Throws people of one round.
pub(super) struct Crowd {
    dice: Dice,
    windows: usize,
    organisations: usize,
    regions: Vec<usize>,
    languages: Vec<usize>,
    offered: Vec<usize>,
    wanted: Vec<usize>,
}

impl Crowd {
    pub(super) fn new(seed: u64, windows: usize, mentees: usize) -> Self {
        let offered = zipf(20, 0.7);
        // What is wanted most is not what is offered most: the same weights in another order.
        let wanted = (0..20)
            .filter_map(|area| offered.get((area * 7 + 5) % 20).copied())
            .collect();
        Self {
            dice: Dice::new(seed),
            windows,
            organisations: mentees / 25 + 1,
            regions: zipf(12, 0.8),
            languages: zipf(14, 0.8),
            offered,
            wanted,
        }
    }

    pub(super) fn mentor(&mut self, places: u16) -> Mentor {
        let person = self.person(&[15, 40, 45]);
        let count = self.dice.within(2..=5);
        let areas = if self.dice.chance(3) { 0 } else { count };
        let areas = self.dice.some_of(&self.offered, areas);
        let areas = areas.into_iter().filter_map(area).map(|area| {
            let depth = [Depth::Some, Depth::Solid, Depth::Deep];
            (area, depth[self.dice.below(3)])
        });
        Mentor {
            areas: areas.collect(),
            person,
            places,
        }
    }

    pub(super) fn mentee(&mut self) -> Mentee {
        let person = self.person(&[25, 40, 35]);
        let count = self.dice.within(1..=3);
        let areas = if self.dice.chance(3) { 0 } else { count };
        let areas = self.dice.some_of(&self.wanted, areas);
        // At home in a language of one's own, if there is one beside English.
        let mut own = person.languages.iter().map(|(language, _)| *language);
        let home = own.rfind(|language| language.0 > 0);
        Mentee {
            home: home.filter(|_| self.dice.chance(60)),
            areas: areas.into_iter().filter_map(area).collect(),
            rounds_waited: 0,
            person,
        }
    }

    /// 1 to 3 places, with 50, 30 and 20 percent.
    pub(super) fn places(&mut self) -> u16 {
        [1, 2, 3][self.dice.weighted(&[50, 30, 20])]
    }

    /// A mentor and a mentee who are kept apart.
    pub(super) fn bar(&mut self, mentors: usize, mentees: usize) -> (usize, usize) {
        (self.dice.below(mentors), self.dice.below(mentees))
    }

    fn person(&mut self, english: &[usize; 3]) -> Person {
        let region = self.dice.weighted(&self.regions);
        let organisation = u32::try_from(self.dice.below(self.organisations)).ok();
        Person {
            id: self.id(),
            languages: self.languages(english),
            week: self.week(OFFSETS[region]),
            meeting: self.meeting(region),
            same_as: self.dice.any(),
            organisation: organisation.filter(|_| self.dice.chance(30)),
        }
    }

    /// As long as the product's own ids.
    fn id(&mut self) -> String {
        let (high, low) = (self.dice.any(), self.dice.any());
        format!(
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            high >> 32,
            high >> 16 & 0xffff,
            high & 0xffff,
            low >> 48,
            low & 0xffff_ffff_ffff
        )
    }

    /// English for 85 %, and others as a Poisson of 0.5 says; nobody is without one to talk in.
    fn languages(&mut self, english: &[usize; 3]) -> Vec<(LanguageCode, Level)> {
        let levels = [Level::Basic, Level::Conversational, Level::Fluent];
        let english = self.dice.chance(85).then(|| self.dice.weighted(english));
        let talks = english.is_some_and(|level| level > 0);
        let others = self.dice.weighted(&[607, 303, 76, 13, 1]);
        let others = others.max(usize::from(!talks));
        let mut spoken = Vec::with_capacity(others + 1);
        spoken.extend(english.map(|level| (LanguageCode(0), levels[level])));
        for language in self.dice.some_of(&self.languages, others) {
            let level =
                levels[self
                    .dice
                    .weighted(if talks { &[10, 20, 70] } else { &[0, 20, 80] })];
            spoken.extend(u16::try_from(language + 1).map(|code| (LanguageCode(code), level)));
        }
        spoken
    }

    /// Windows of 1 to 3 hours, mostly on weekday evenings and weekends of one's own clock.
    fn week(&mut self, offset: i32) -> Week {
        let mut week = Week::default();
        for _ in 0..self.windows {
            let (day, hours) = match self.dice.weighted(&[50, 35, 15]) {
                0 => (self.dice.within(0..=4), 16..=21),
                1 => (self.dice.within(5..=6), 8..=19),
                _ => (self.dice.within(0..=4), 8..=16),
            };
            let half_hours = (day * 24 + self.dice.within(hours)) * 2 + self.dice.below(2);
            let length = 2 + self.dice.weighted(&[50, 25, 15, 5, 5]);
            for half_hour in half_hours..half_hours + length {
                let local = i32::try_from(half_hour).unwrap_or_default() * 2;
                let start = (local - offset / 15).rem_euclid(QUARTERS);
                week.add_half_hour(u16::try_from(start).unwrap_or_default());
            }
        }
        week
    }

    fn meeting(&mut self, region: usize) -> Meeting {
        let way = self.dice.weighted(&[55, 15, 30]);
        let region = u16::try_from(region).ok().map(RegionCode);
        Meeting {
            online: way != 1,
            in_person: region.filter(|_| way != 0),
        }
    }
}

fn area(number: usize) -> Option<AreaCode> {
    u16::try_from(number).ok().map(AreaCode)
}
