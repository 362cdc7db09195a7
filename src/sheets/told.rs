//! What a row of either sheet of people tells of somebody.

use super::cells::{self, Meets};
use super::hours::hours;
use super::ids;
use super::mistakes::Mistakes;
use super::numbers::{OnePerson, Organisations};
use super::sheet::Row;
use super::week::Clocks;
use crate::{
    matching::{self, LanguageCode, Meeting, Person, RegionCode},
    vocab::{Language, Level, Zone},
};

pub(super) const ID: usize = 0;
pub(super) const LANGUAGES: usize = 1;
pub(super) const WEEK: usize = 2;
pub(super) const MEETS: usize = 3;
pub(super) const ZONE: usize = 4;
pub(super) const REGION: usize = 5;
pub(super) const ORGANISATION: usize = 6;
pub(super) const EMAIL: usize = 7;

/// What both sheets tell of somebody.
pub(super) struct Told {
    pub(super) id: String,
    pub(super) languages: Vec<(Language, Level)>,
    /// The quarters of their week at which free half hours begin.
    hours: Vec<u16>,
    pub(super) zone: Zone,
    meeting: Meeting,
    organisation: Option<String>,
    pub(super) email: Option<String>,
}

pub(super) fn told(row: &Row, mistakes: &mut Mistakes) -> Option<Told> {
    let id = row.keep(ID, mistakes, ids::id);
    let languages = row.keep(LANGUAGES, mistakes, cells::languages);
    let hours = row.keep(WEEK, mistakes, hours);
    let zone = row.keep(ZONE, mistakes, cells::zone);
    let organisation = row.keep(ORGANISATION, mistakes, |text| Ok(cells::organisation(text)));
    let email = row.keep(EMAIL, mistakes, cells::email);
    let meeting = meeting(row, mistakes);
    Some(Told {
        id: id?,
        languages: languages?,
        hours: hours?,
        zone: zone?,
        meeting: meeting?,
        organisation: organisation?,
        email: email?,
    })
}

fn meeting(row: &Row, mistakes: &mut Mistakes) -> Option<Meeting> {
    let meets = row.keep(MEETS, mistakes, cells::meets);
    let region = row.keep(REGION, mistakes, cells::region);
    let (meets, region) = (meets?, region?);
    let in_person = matches!(meets, Meets::InPerson | Meets::Either);
    if in_person && region.is_none() {
        let words = "is to be in person, but no region is given. Write one in the column region, like london.";
        mistakes.note(row.mistake(MEETS, words));
    }
    Some(Meeting {
        online: matches!(meets, Meets::Online | Meets::Either),
        in_person: region
            .filter(|_| in_person)
            .map(|region| RegionCode(region.index())),
    })
}

impl Told {
    /// What tells who it is.
    pub(super) fn marks(&self) -> (&str, Option<&str>) {
        (&self.id, self.email.as_deref())
    }

    pub(super) fn person(
        self,
        clocks: &Clocks,
        one_person: &OnePerson,
        organisations: &mut Organisations,
    ) -> Person {
        Person {
            same_as: one_person.number(&self.id, self.email.as_deref()),
            week: clocks.compare(&self.zone, &self.hours),
            id: self.id,
            languages: (self.languages.into_iter())
                .map(|(language, how_well)| (LanguageCode(language.index()), level(how_well)))
                .collect(),
            meeting: self.meeting,
            organisation: (self.organisation).map(|name| organisations.number(name)),
        }
    }
}

const fn level(level: Level) -> matching::Level {
    match level {
        Level::Basic => matching::Level::Basic,
        Level::Conversational => matching::Level::Conversational,
        Level::Fluent => matching::Level::Fluent,
    }
}
