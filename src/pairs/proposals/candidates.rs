//! From applications to what the matcher takes: who can be matched today, and what coordinators wish.

use super::{Wish, WishKind};
use crate::{
    applications::{Application, State, Way},
    matching::{
        self, AreaCode, LanguageCode, Meeting, Mentee, Mentor, Person, RegionCode, Rules, Week,
        Weights, Wishes,
    },
    pairs::PairState,
    rounds::{Places, Round},
    seal::BlindIndex,
    vocab::{ApplicationId, Depth, Level, PairId, Side},
};
use jiff::civil::Date;
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// Two people who are, or were, a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bond {
    /// Their pair.
    pub pair: PairId,
    /// The mentor's application.
    pub mentor: ApplicationId,
    /// The mentee's application.
    pub mentee: ApplicationId,
    /// Where the pair stands.
    pub state: PairState,
}

impl Bond {
    const fn two(&self) -> (ApplicationId, ApplicationId) {
        (self.mentor, self.mentee)
    }
}

/// What the matcher takes, and whose application stands behind each place of its slices.
#[derive(Clone, Debug)]
pub struct Candidates {
    /// The rules of the round.
    pub rules: Rules,
    /// Who offers places, with how many are free.
    pub mentors: Vec<Mentor>,
    /// Their applications, in the same order.
    pub mentor_ids: Vec<ApplicationId>,
    /// Who looks for a mentor.
    pub mentees: Vec<Mentee>,
    /// Their applications, in the same order.
    pub mentee_ids: Vec<ApplicationId>,
    /// Pins and bars, as places in the two lists.
    pub wishes: Wishes,
    /// Pins on somebody who cannot be matched now.
    pub idle_pins: Vec<(ApplicationId, ApplicationId)>,
    /// Those who must never be a pair, of whom only leads know (G-08). They are among the bars as well.
    separated: HashSet<(ApplicationId, ApplicationId)>,
    /// The pairs that take places already.
    open: Vec<(ApplicationId, ApplicationId)>,
    /// Everybody and every wish, whatever pairs there are.
    people: u64,
}

impl Candidates {
    /// Who of these applications can be matched: ready, not paused, with their consent and an address that was shown
    /// to be their own, and held back by no check; and of the mentees those without an open pair.
    #[must_use]
    pub fn gather(
        round: &Round,
        applications: &[Application],
        bonds: &[Bond],
        wishes: &[Wish],
        (held, separated): (
            &HashSet<ApplicationId>,
            HashSet<(ApplicationId, ApplicationId)>,
        ),
    ) -> Self {
        let week_of = round.settings.starts_on;
        let open: Vec<_> = bonds
            .iter()
            .filter(|bond| bond.state.is_open())
            .map(Bond::two)
            .collect();
        let placed: HashSet<ApplicationId> = open.iter().map(|(_, mentee)| *mentee).collect();
        let mut gathered = Self {
            rules: rules(round),
            mentors: Vec::new(),
            mentor_ids: Vec::new(),
            mentees: Vec::new(),
            mentee_ids: Vec::new(),
            wishes: Wishes::default(),
            idle_pins: Vec::new(),
            people: 0,
            separated,
            open,
        };
        let taken = taken(&gathered.open);
        let mut people = Vec::new();
        for application in applications
            .iter()
            .filter(|application| application.is_usable() && !held.contains(&application.id))
        {
            match application.side {
                Side::Mentor => {
                    let mut mentor = mentor(application, week_of);
                    people.push(hash(&mentor));
                    let taken = taken.get(&application.id).copied().unwrap_or_default();
                    mentor.places = mentor.places.saturating_sub(taken);
                    gathered.mentors.push(mentor);
                    gathered.mentor_ids.push(application.id);
                }
                Side::Mentee => {
                    let mentee = mentee(application, week_of);
                    people.push(hash(&mentee));
                    if application.state == State::Ready && !placed.contains(&application.id) {
                        gathered.mentees.push(mentee);
                        gathered.mentee_ids.push(application.id);
                    }
                }
            }
        }
        gathered.wish(bonds, wishes);
        gathered.people = gathered.hash_of(people, bonds, wishes);
        gathered
    }

    /// A number that changes as soon as the people, the rules, the wishes or the pairs do; pairs of `shown` do not count.
    #[must_use]
    pub fn fingerprint(&self, shown: &HashSet<(ApplicationId, ApplicationId)>) -> u64 {
        let mut others: Vec<_> = self
            .open
            .iter()
            .filter(|two| !shown.contains(two))
            .collect();
        others.sort_unstable();
        hash(&(self.people, others))
    }

    /// Whether these two must never be a pair. It is a hard rule like every other, and no page says which.
    #[must_use]
    pub fn are_separated(&self, two: (ApplicationId, ApplicationId)) -> bool {
        self.separated.contains(&two)
    }

    /// The place of this mentor.
    #[must_use]
    pub fn mentor_at(&self, id: ApplicationId) -> Option<usize> {
        self.mentor_ids.iter().position(|each| *each == id)
    }

    /// The place of this mentee.
    #[must_use]
    pub fn mentee_at(&self, id: ApplicationId) -> Option<usize> {
        self.mentee_ids.iter().position(|each| *each == id)
    }

    /// Puts wishes into places. Two people of whom one said no, or whose pair ended, are not proposed to each other again,
    /// unless a coordinator pins them.
    fn wish(&mut self, bonds: &[Bond], wishes: &[Wish]) {
        let places = |ids: &[ApplicationId]| -> HashMap<ApplicationId, usize> {
            (ids.iter().copied().zip(0..)).collect()
        };
        let (mentors, mentees) = (places(&self.mentor_ids), places(&self.mentee_ids));
        let at = |(mentor, mentee): (ApplicationId, ApplicationId)| {
            Some((*mentors.get(&mentor)?, *mentees.get(&mentee)?))
        };
        let pinned = wishes.iter().filter(|wish| wish.kind == WishKind::Pin);
        let pinned: HashSet<_> = pinned.map(|wish| (wish.mentor, wish.mentee)).collect();
        for wish in wishes {
            let two = (wish.mentor, wish.mentee);
            match (wish.kind, at(two)) {
                (WishKind::Pin, Some(places)) => self.wishes.pins.push(places),
                (WishKind::Bar, Some(places)) => self.wishes.bars.push(places),
                (WishKind::Pin, None) if !self.open.contains(&two) => self.idle_pins.push(two),
                (WishKind::Pin | WishKind::Bar, None) => {}
            }
        }
        let over = bonds.iter().filter(|bond| is_over(bond));
        let over = over.filter(|bond| !pinned.contains(&bond.two()));
        self.wishes
            .bars
            .extend(over.filter_map(|bond| at(bond.two())));
        self.wishes
            .bars
            .extend(self.separated.iter().filter_map(|two| at(*two)));
    }

    /// Free of any order, because applications come in the order in which they changed.
    fn hash_of(&self, people: Vec<u64>, bonds: &[Bond], wishes: &[Wish]) -> u64 {
        let wished = wishes
            .iter()
            .map(|wish| hash(&(wish.mentor, wish.mentee, wish.kind)));
        let over = bonds
            .iter()
            .filter(|bond| is_over(bond))
            .map(|bond| hash(&bond.two()));
        let apart = self.separated.iter().map(|two| hash(&("apart", two)));
        let parts = people.into_iter().chain(wished).chain(over);
        let mut all: Vec<u64> = parts.chain(apart).collect();
        all.sort_unstable();
        hash(&(format!("{:?}", self.rules), all))
    }
}

/// The rules of this round.
#[must_use]
pub fn rules(round: &Round) -> Rules {
    let settings = &round.settings;
    let [languages, experience, availability] = settings.weights;
    Rules {
        weights: Weights {
            languages,
            experience,
            availability,
        },
        min_shared: u16::from(settings.min_shared),
        acceptable: settings.acceptable,
        places: match settings.places {
            Places::FairDraw => matching::Places::FairDraw {
                seed: round.draw_seed,
            },
            Places::BestFit => matching::Places::BestFit,
        },
        same_organisation_apart: false,
    }
}

/// A mentor as the matcher knows one, with every place they offer.
#[must_use]
pub fn mentor(application: &Application, week_of: Date) -> Mentor {
    let offered = application.answers.offered.iter();
    Mentor {
        person: person(application, week_of),
        areas: offered
            .map(|(area, deep)| (AreaCode(area.index()), depth(*deep)))
            .collect(),
        places: application.answers.places,
    }
}

/// A mentee as the matcher knows one.
#[must_use]
pub fn mentee(application: &Application, week_of: Date) -> Mentee {
    let answers = &application.answers;
    let home = answers.languages.iter().find(|spoken| spoken.home);
    Mentee {
        person: person(application, week_of),
        areas: answers
            .wanted
            .iter()
            .map(|area| AreaCode(area.index()))
            .collect(),
        home: home.map(|spoken| LanguageCode(spoken.language.index())),
        rounds_waited: u32::try_from(application.rounds_waited).unwrap_or_default(),
    }
}

fn person(application: &Application, week_of: Date) -> Person {
    let answers = &application.answers;
    let mut week = Week::default();
    for quarter in answers.zone.to_utc_quarters(week_of, &answers.slots) {
        week.add_half_hour(quarter);
    }
    let region = answers.region.map(|region| RegionCode(region.index()));
    let (online, in_person) = match answers.way {
        Some(Way::Online) => (true, None),
        Some(Way::InPerson) => (false, region),
        Some(Way::Either) => (true, region),
        None => (false, None),
    };
    Person {
        id: application.id.as_str().to_owned(),
        languages: answers
            .languages
            .iter()
            .map(|spoken| (LanguageCode(spoken.language.index()), level(spoken.level)))
            .collect(),
        week,
        meeting: Meeting { online, in_person },
        same_as: application.email_hash.map_or(0, BlindIndex::number),
        organisation: None,
    }
}

/// How many places of each mentor are taken.
fn taken(open: &[(ApplicationId, ApplicationId)]) -> HashMap<ApplicationId, u16> {
    let mut taken = HashMap::new();
    for (mentor, _) in open {
        *taken.entry(*mentor).or_default() += 1;
    }
    taken
}

/// Whether these two had their chance in this round. Who only let the time pass may be asked again.
const fn is_over(bond: &Bond) -> bool {
    matches!(bond.state, PairState::Declined | PairState::Closed)
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

const fn level(level: Level) -> matching::Level {
    match level {
        Level::Basic => matching::Level::Basic,
        Level::Conversational => matching::Level::Conversational,
        Level::Fluent => matching::Level::Fluent,
    }
}

const fn depth(depth: Depth) -> matching::Depth {
    match depth {
        Depth::Little => matching::Depth::Some,
        Depth::Solid => matching::Depth::Solid,
        Depth::Deep => matching::Depth::Deep,
    }
}
