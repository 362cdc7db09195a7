//! Made-up people for this module's own tests.

use super::people::{AreaCode, Depth, LanguageCode, Level, Meeting, Mentee, Mentor, Person};
use super::week::Week;

pub(super) const ENGLISH: LanguageCode = LanguageCode(0);
pub(super) const DARI: LanguageCode = LanguageCode(1);
pub(super) const TIGRINYA: LanguageCode = LanguageCode(2);

/// A week with a half hour from each of these quarters on.
pub(super) fn week(starts: &[u16]) -> Week {
    let mut week = Week::default();
    for &start in starts {
        week.add_half_hour(start);
    }
    week
}

/// Somebody who fits everybody else here: fluent in English, online, free for two hours on Monday.
fn person(id: &str) -> Person {
    Person {
        id: id.to_owned(),
        languages: vec![(ENGLISH, Level::Fluent)],
        week: week(&[40, 42, 44, 46]),
        meeting: Meeting {
            online: true,
            in_person: None,
        },
        same_as: 0,
        organisation: None,
    }
}

/// A mentor with one place.
pub(super) fn mentor(id: &str) -> Mentor {
    Mentor {
        person: person(id),
        areas: vec![(AreaCode(0), Depth::Deep)],
        places: 1,
    }
}

/// A mentee in the first round.
pub(super) fn mentee(id: &str) -> Mentee {
    Mentee {
        person: person(id),
        areas: vec![AreaCode(0)],
        home: None,
        rounds_waited: 0,
    }
}
