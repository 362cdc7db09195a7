//! The sheets of mentors and mentees.

use super::cells;
use super::ids;
use super::mistakes::Mistakes;
use super::numbers::{OnePerson, Organisations};
use super::sheet::{Column, Row, Sheet, Source};
use super::told::{EMAIL, ID, Told, told};
use super::week::Clocks;
use crate::{
    matching::{self, AreaCode, LanguageCode, Mentee, Mentor},
    vocab::{Area, Depth, Language, Zone},
};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::io::Read;

const AREAS: usize = 8;
const PLACES: usize = 9;
const HOME: usize = 9;
const WAITED: usize = 10;

macro_rules! columns {
    ($($more:expr),*) => {
        &[
            Column::needed("id"),
            Column::needed("languages"),
            Column::needed("week"),
            Column::needed("meets"),
            Column::optional("zone").or(&["time zone", "timezone"]),
            Column::optional("region"),
            Column::optional("organisation").or(&["organization"]),
            Column::optional("email").or(&["e-mail"]),
            Column::optional("areas"),
            $($more),*
        ]
    };
}
const MENTORS: &[Column] = columns![Column::optional("places")];
const MENTEES: &[Column] = columns![
    Column::optional("home"),
    Column::optional("waited").or(&["rounds waited"])
];

/// Everybody whom two sheets name, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// Who offers places.
    pub mentors: Vec<Mentor>,
    /// Who looks for a mentor.
    pub mentees: Vec<Mentee>,
    /// The clocks of the mentees, in the same order.
    pub zones: Vec<Zone>,
    /// How hours are compared.
    pub clocks: Clocks,
    /// The ids that stand on both sheets: each is taken for one person, who is never paired with themselves.
    pub on_both_sheets: Vec<String>,
}

struct MentorTold {
    told: Told,
    areas: Vec<(Area, Depth)>,
    places: u16,
}

struct MenteeTold {
    told: Told,
    areas: Vec<Area>,
    home: Option<Language>,
    waited: u16,
}

/// Reads both sheets; if people live by several clocks, they are compared in the week of this day.
///
/// # Errors
/// Every mistake in both.
pub fn read_people<A: Read, B: Read>(
    mentors: Source<A>,
    mentees: Source<B>,
    week_of: Date,
) -> Result<People, Mistakes> {
    let mentors = read(mentors, MENTORS, mentor);
    let mentees = read(mentees, MENTEES, mentee);
    let (mut mentors, mut mentees) = match (mentors, mentees) {
        (Ok(mentors), Ok(mentees)) => (mentors, mentees),
        (Err(mut mistakes), Err(others)) => {
            mistakes.append(others);
            return Err(mistakes);
        }
        (Err(mistakes), _) | (_, Err(mistakes)) => return Err(mistakes),
    };
    mentors.sort_by(|one, other| one.told.id.cmp(&other.told.id));
    mentees.sort_by(|one, other| one.told.id.cmp(&other.told.id));
    let told = mentors.iter().map(|one| &one.told);
    let clocks = clocks(told.chain(mentees.iter().map(|one| &one.told)), week_of);
    let one_person = OnePerson::of(
        mentors.iter().map(|one| one.told.marks()),
        mentees.iter().map(|one| one.told.marks()),
    );
    let mut organisations = Organisations::default();
    let mut person = |told: Told| told.person(&clocks, &one_person, &mut organisations);
    Ok(People {
        zones: mentees.iter().map(|one| one.told.zone.clone()).collect(),
        mentors: (mentors.into_iter())
            .map(|mentor| Mentor {
                person: person(mentor.told),
                areas: (mentor.areas.into_iter())
                    .map(|(area, deep)| (AreaCode(area.index()), depth(deep)))
                    .collect(),
                places: mentor.places,
            })
            .collect(),
        mentees: (mentees.into_iter())
            .map(|mentee| Mentee {
                person: person(mentee.told),
                areas: (mentee.areas.into_iter())
                    .map(|area| AreaCode(area.index()))
                    .collect(),
                home: mentee.home.map(|home| LanguageCode(home.index())),
                rounds_waited: mentee.waited.into(),
            })
            .collect(),
        on_both_sheets: one_person.on_both_sheets(),
        clocks,
    })
}

fn read<R: Read, T>(
    source: Source<R>,
    columns: &'static [Column],
    parse: fn(&Row, &mut Mistakes) -> Option<T>,
) -> Result<Vec<T>, Mistakes> {
    let mut sheet = Sheet::open(source, columns)?;
    let (mut people, mut mistakes) = (Vec::new(), Mistakes::default());
    let (mut ids, mut emails) = (HashMap::new(), HashMap::new());
    while let Some(row) = sheet.next(&mut mistakes) {
        let id = row.value(ID, ids::id);
        if let Some(before) = id.and_then(|id| ids.insert(id, row.line)) {
            let words =
                format!("is the id of line {before} already. Give everybody an id of their own.");
            mistakes.note(row.mistake(ID, words));
        }
        let email = row.value(EMAIL, cells::email).flatten();
        if let Some(before) = email.and_then(|email| emails.insert(email, row.line)) {
            let words = format!(
                "is the email address of line {before} already. \
                 Keep one line for one person; if they are two, leave the address out of one line."
            );
            mistakes.note(row.mistake(EMAIL, words));
        }
        people.extend(parse(&row, &mut mistakes));
    }
    mistakes.unless(people)
}

fn mentor(row: &Row, mistakes: &mut Mistakes) -> Option<MentorTold> {
    let told = told(row, mistakes);
    let areas = row.keep(AREAS, mistakes, cells::offered);
    let places = row.keep(PLACES, mistakes, |text| cells::count(text, 1));
    Some(MentorTold {
        told: told?,
        areas: areas?,
        places: places?,
    })
}

fn mentee(row: &Row, mistakes: &mut Mistakes) -> Option<MenteeTold> {
    let told = told(row, mistakes);
    let areas = row.keep(AREAS, mistakes, cells::wanted);
    let home = row.keep(HOME, mistakes, cells::home);
    let waited = row.keep(WAITED, mistakes, |text| cells::count(text, 0));
    let told = told?;
    if let Some(Some(home)) = home
        && !told.languages.iter().any(|(language, _)| *language == home)
    {
        let words = format!(
            "{} is not among their languages. Add it there, or leave this blank.",
            home.code()
        );
        mistakes.note(row.mistake(HOME, words));
    }
    Some(MenteeTold {
        told,
        areas: areas?,
        home: home?,
        waited: waited?,
    })
}

fn clocks<'a>(told: impl Iterator<Item = &'a Told>, week_of: Date) -> Clocks {
    let mut zones: Vec<&Zone> = told.map(|one| &one.zone).collect();
    zones.dedup();
    let names: HashSet<&str> = zones.iter().map(|zone| zone.name()).collect();
    match zones.as_slice() {
        [only, ..] if names.len() == 1 => Clocks::One((*only).clone()),
        _ => Clocks::Several(week_of),
    }
}

const fn depth(depth: Depth) -> matching::Depth {
    match depth {
        Depth::Little => matching::Depth::Some,
        Depth::Solid => matching::Depth::Solid,
        Depth::Deep => matching::Depth::Deep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(mentors: &str, mentees: &str) -> Result<People, String> {
        let source = |name, text: &str| Source {
            name,
            bytes: std::io::Cursor::new(text.to_owned()),
        };
        let day = jiff::civil::date(2026, 1, 14);
        read_people(
            source("mentors.csv", mentors),
            source("mentees.csv", mentees),
            day,
        )
        .map_err(|mistakes| mistakes.to_string())
    }

    const MENTORS: &str = "id,languages,areas,week,meets,region,places\n\
        b,en:fluent,leadership:deep,Mon evening,either,london,2\n\
        a,en:basic,,Tue evening,online,,\n";
    const MENTEES: &str = "week,meets,id,languages,home,waited,email\n\
        Mon 18:00-20:00,online,x,en:fluent;ar:fluent,ar,1,x@example.org\n";

    #[test]
    fn people_come_in_the_order_of_their_ids_with_what_the_sheets_tell() {
        let people = people(MENTORS, MENTEES).unwrap();
        let [a, b] = people.mentors.as_slice() else {
            panic!("two mentors")
        };
        assert_eq!((a.person.id.as_str(), a.places, a.areas.len()), ("a", 1, 0));
        assert_eq!((b.person.id.as_str(), b.places, b.areas.len()), ("b", 2, 1));
        assert!(b.person.meeting.online && b.person.meeting.in_person.is_some());
        let [x] = people.mentees.as_slice() else {
            panic!("one mentee")
        };
        assert_eq!((x.rounds_waited, x.person.week.half_hours()), (1, 4));
        assert_eq!(
            x.home,
            Some(LanguageCode(Language::parse("ar").unwrap().index()))
        );
        assert_ne!(x.person.same_as, 0);
        assert_eq!(
            people.clocks,
            Clocks::One(Zone::parse("Europe/London").unwrap())
        );
    }

    #[test]
    fn the_order_of_rows_changes_nothing() {
        let mut lines: Vec<&str> = MENTORS.lines().collect();
        lines.swap(1, 2);
        assert_eq!(
            people(&lines.join("\r\n"), MENTEES),
            people(MENTORS, MENTEES)
        );
    }

    #[test]
    fn one_address_is_one_person_and_one_name_is_one_organisation() {
        let mentors =
            "id,languages,week,meets,email,organization\n1,,,,Amal@example.org,MAP\n2,,,,,map\n";
        let mentees =
            "id,languages,week,meets,e-mail,organisation\n5,,,,amal@example.org,\n6,,,,,Map\n";
        let people = people(mentors, mentees).unwrap();
        let same = |at: usize| {
            (
                people.mentors[at].person.same_as,
                people.mentees[at].person.same_as,
            )
        };
        assert_eq!((same(0), same(1)), ((1, 1), (0, 0)));
        assert_eq!(
            people.mentors[1].person.organisation,
            people.mentees[1].person.organisation
        );
        assert_eq!(people.mentees[0].person.organisation, None);
    }

    #[test]
    fn one_id_is_one_person_on_one_sheet_and_on_both() {
        let mentors = "id,languages,week,meets\n1,,,\n2,,,\n";
        let mentees = "id,languages,week,meets\n1,,,\n3,,,\n";
        let both = people(mentors, mentees).unwrap();
        assert_eq!(both.on_both_sheets, ["1"]);
        let same = |person: &matching::Person| person.same_as;
        assert_eq!(same(&both.mentors[0].person), same(&both.mentees[0].person));
        assert_ne!(same(&both.mentors[0].person), 0);
        assert_eq!(same(&both.mentors[1].person), 0);
        let twice = "id,languages,week,meets,email\nR-01,,,,a@example.org\nR-01\u{a0},,,,b@example.org\nx,,,,A@example.org\n";
        let told = people(twice, mentees).unwrap_err();
        let places: Vec<&str> = told
            .lines()
            .map(|line| line.split(". ").next().unwrap())
            .collect();
        assert_eq!(
            places,
            [
                "mentors.csv, line 3, column 1 (id): is the id of line 2 already",
                "mentors.csv, line 4, column 5 (email): is the email address of line 2 already",
            ]
        );
        assert!(!told.contains("example.org"), "{told}");
    }

    #[test]
    fn all_mistakes_of_both_sheets_are_told_at_once() {
        let told = people(
            "id,languages,week,meets\na,en,Mon,online\na,,,in-person\n",
            "id,languages,week,meets,home\n,,,,\nx,en:fluent,,,ar\n",
        )
        .unwrap_err();
        let places: Vec<&str> = told
            .lines()
            .map(|line| line.split(": ").next().unwrap())
            .collect();
        assert_eq!(
            places,
            [
                "mentors.csv, line 2, column 2 (languages)",
                "mentors.csv, line 2, column 3 (week)",
                "mentors.csv, line 3, column 1 (id)",
                "mentors.csv, line 3, column 4 (meets)",
                "mentees.csv, line 3, column 5 (home)",
            ]
        );
    }
}
