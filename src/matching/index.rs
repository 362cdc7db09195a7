//! One side of a round turned upright: for every answer that can be given, who gave it.
//!
//! 512 people make a block, and each plane of a block holds one bit of each of them.
//! Looking at one person of the other side then means to read the few planes that answer to hers,
//! and to learn about 512 people at a time.

use super::codes::Codes;
use super::people::{AreaCode, Depth, LanguageCode, Level, Mentee, Mentor, Person};
use super::planes::{NONE, Plane, WIDTH};
use super::score::named_areas;

/// Planes that every block has.
pub(super) const NOBODY: usize = 0;
pub(super) const ONLINE: usize = 1;
/// Who named no areas.
pub(super) const BLANK: usize = 2;
/// Who feels most at home in some language.
pub(super) const AT_HOME: usize = 3;
/// Whose half hours start at even quarters; the next plane, at odd ones.
pub(super) const PHASE: usize = 4;
/// Everybody who stands here.
pub(super) const THERE: usize = 6;
const FIRST: usize = 7;

/// Planes of a language: who can work in it, who is fluent, who can work in it and is at home in it.
const LANGUAGE: usize = 3;
/// Planes of an area: the number of a depth or a weight, lowest bit first.
pub(super) const AREA: usize = 3;
/// Half hours in a week.
pub(super) const SLOTS: usize = 336;

/// The languages, regions and areas that anybody of a round named.
#[derive(Debug)]
pub(super) struct Dictionary {
    languages: Codes,
    regions: Codes,
    areas: Codes,
}

impl Dictionary {
    pub(super) fn of(mentors: &[&Mentor], mentees: &[&Mentee]) -> Self {
        let persons = || {
            let mentors = mentors.iter().map(|mentor| &mentor.person);
            mentors.chain(mentees.iter().map(|mentee| &mentee.person))
        };
        let languages = persons().flat_map(|person| &person.languages);
        let homes = mentees.iter().filter_map(|mentee| mentee.home);
        let offered = mentors.iter().flat_map(|mentor| &mentor.areas);
        let wanted = mentees.iter().flat_map(|mentee| &mentee.areas);
        let areas = offered.map(|(area, _)| area).chain(wanted);
        let regions = persons().filter_map(|person| person.meeting.in_person);
        Self {
            languages: Codes::of(
                languages
                    .map(|(code, _)| code.0)
                    .chain(homes.map(|code| code.0)),
            ),
            regions: Codes::of(regions.map(|code| code.0)),
            areas: Codes::of(areas.map(|code| code.0)),
        }
    }

    /// Where the planes of a language stand: usable, fluent, usable and at home.
    #[inline]
    pub(super) fn language(&self, code: LanguageCode) -> usize {
        let number = self.languages.get(code.0);
        number.map_or(NOBODY, |number| FIRST + LANGUAGE * number)
    }

    fn first_region(&self) -> usize {
        FIRST + LANGUAGE * self.languages.len()
    }

    /// The plane of the region where this person can meet; nobody's if there is none.
    #[inline]
    pub(super) fn region(&self, person: &Person) -> usize {
        let number = (person.meeting.in_person).and_then(|code| self.regions.get(code.0));
        number.map_or(NOBODY, |number| self.first_region() + number)
    }

    fn first_area(&self) -> usize {
        self.first_region() + self.regions.len()
    }

    /// Where the planes of an area stand.
    #[inline]
    pub(super) fn area(&self, code: AreaCode) -> usize {
        let number = self.areas.get(code.0);
        number.map_or(NOBODY, |number| self.first_area() + AREA * number)
    }

    /// Where the planes of the week stand, in this phase.
    #[inline]
    pub(super) fn week(&self, phase: u16) -> usize {
        self.first_area() + AREA * self.areas.len() + SLOTS * usize::from(phase)
    }
}

/// The people of one side, upright.
#[derive(Debug)]
pub(super) struct Index {
    planes: Vec<Plane>,
    planes_a_block: usize,
    /// Who stands at each place; mentees who named equally many areas stand together.
    pub(super) number: Vec<u32>,
    /// Where each one stands.
    pub(super) place: Vec<u32>,
    /// How many areas each one named, by place; of a mentor only whether any.
    pub(super) named: Vec<u8>,
    /// The fewest areas that anybody named, by block: there the same sum counts for most.
    pub(super) fewest: Vec<u8>,
}

impl Index {
    pub(super) fn of_mentors(dictionary: &Dictionary, mentors: &[&Mentor]) -> Self {
        let weeks = mentors.iter().map(|mentor| &mentor.person);
        let named: Vec<u8> = mentors
            .iter()
            .map(|mentor| u8::from(!mentor.areas.is_empty()))
            .collect();
        let mut index = Self::empty(
            dictionary,
            weeks,
            (0..).take(mentors.len()).collect(),
            &named,
        );
        for (place, mentor) in mentors.iter().enumerate() {
            // Whoever offers no place stands in no plane, and so is found for nobody.
            if mentor.places > 0 {
                index.stand(dictionary, place, &mentor.person, None);
                for &(area, depth) in &mentor.areas {
                    index.deepen(place, dictionary.area(area), depth);
                }
            }
        }
        index
    }

    pub(super) fn of_mentees(dictionary: &Dictionary, mentees: &[&Mentee]) -> Self {
        let weeks = mentees.iter().map(|mentee| &mentee.person);
        let named = |mentee: &Mentee| u8::try_from(named_areas(mentee).count()).unwrap_or_default();
        let named: Vec<u8> = mentees.iter().map(|mentee| named(mentee)).collect();
        let mut number: Vec<u32> = (0..).take(mentees.len()).collect();
        number.sort_by_key(|&mentee| named[mentee as usize]);
        let mut index = Self::empty(dictionary, weeks, number, &named);
        for place in 0..mentees.len() {
            let mentee = mentees[index.number[place] as usize];
            index.stand(dictionary, place, &mentee.person, mentee.home);
            for (area, weight) in named_areas(mentee) {
                index.write(place, dictionary.area(area), weight);
            }
        }
        index
    }

    fn empty<'a>(
        dictionary: &Dictionary,
        mut persons: impl Iterator<Item = &'a Person>,
        number: Vec<u32>,
        named: &[u8],
    ) -> Self {
        let mut place = vec![0; number.len()];
        for (at, &who) in (0..).zip(&number) {
            place[who as usize] = at;
        }
        let named: Vec<u8> = number.iter().map(|&who| named[who as usize]).collect();
        let fewest = |block: &[u8]| block.iter().copied().filter(|&named| named > 0).min();
        // Most rounds know no clock at :15 or :45; then the second week is not needed.
        let odd = persons.any(|person| person.week.phase() == Some(1));
        let planes_a_block = dictionary.week(0) + SLOTS * (1 + usize::from(odd));
        Self {
            planes: vec![NONE; planes_a_block * number.len().div_ceil(WIDTH)],
            planes_a_block,
            fewest: named
                .chunks(WIDTH)
                .map(|block| fewest(block).unwrap_or(1))
                .collect(),
            number,
            place,
            named,
        }
    }

    /// How many people there are.
    pub(super) fn len(&self) -> usize {
        self.number.len()
    }

    /// Whether anybody's half hours start at odd quarters.
    pub(super) fn has_odd(&self, dictionary: &Dictionary) -> bool {
        self.planes_a_block > dictionary.week(1)
    }

    pub(super) fn blocks(&self) -> usize {
        self.fewest.len()
    }

    /// The planes of one block.
    #[inline(always)]
    pub(super) fn block(&self, block: usize) -> &[Plane] {
        &self.planes[block * self.planes_a_block..][..self.planes_a_block]
    }

    /// Writes what everybody answers.
    fn stand(
        &mut self,
        words: &Dictionary,
        place: usize,
        person: &Person,
        home: Option<LanguageCode>,
    ) {
        self.set(place, THERE);
        if person.meeting.online {
            self.set(place, ONLINE);
        }
        if person.meeting.in_person.is_some() {
            self.set(place, words.region(person));
        }
        if self.named[place] == 0 {
            self.set(place, BLANK);
        }
        if home.is_some() {
            self.set(place, AT_HOME);
        }
        for &(code, level) in &person.languages {
            let planes = words.language(code);
            if level >= Level::Conversational {
                self.set(place, planes);
                if home == Some(code) {
                    self.set(place, planes + 2);
                }
            }
            if level >= Level::Fluent {
                self.set(place, planes + 1);
            }
        }
        if let Some(phase) = person.week.phase() {
            self.set(place, PHASE + usize::from(phase));
            for slot in person.week.slots(phase) {
                self.set(place, words.week(phase) + usize::from(slot));
            }
        }
    }

    fn set(&mut self, place: usize, plane: usize) {
        let plane = &mut self.planes[place / WIDTH * self.planes_a_block + plane];
        plane[place % WIDTH / 64] |= 1 << (place % 64);
    }

    fn write(&mut self, place: usize, first_plane: usize, number: u8) {
        for bit in (0..AREA).filter(|bit| number >> bit & 1 == 1) {
            self.set(place, first_plane + bit);
        }
    }

    /// Depths are 1, 2 and 3; of an area given twice the deeper counts.
    fn deepen(&mut self, place: usize, first_plane: usize, depth: Depth) {
        let block = &self.planes[place / WIDTH * self.planes_a_block..];
        let bit = |plane: usize| block[plane][place % WIDTH / 64] >> (place % 64) & 1;
        let known = bit(first_plane) | bit(first_plane + 1) << 1;
        if u64::from(depth as u8) > known {
            for plane in [first_plane, first_plane + 1] {
                let plane = &mut self.planes[place / WIDTH * self.planes_a_block + plane];
                plane[place % WIDTH / 64] &= !(1 << (place % 64));
            }
            self.write(place, first_plane, depth as u8);
        }
    }
}
