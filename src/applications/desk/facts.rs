//! The answers of one application as a coordinator reads them: everything in one place, in words and as a week.

use super::queue::LanguageName;
use crate::{
    accounts::Profile,
    applications::{Application, agreements::MATCHING, times},
    i18n::Words,
    vocab::{Area, Band, Depth, Region, Side, Slots, dialled},
    web::Day,
};
use fluent_bundle::FluentArgs;
use serde::Serialize;

/// Everything somebody answered. Fields that end in `key` are Fluent keys.
#[derive(Serialize)]
pub(super) struct Facts {
    email: String,
    phone: String,
    /// What a link to it dials.
    dialled: String,
    reach: &'static str,
    /// The language of the letters to them, by its own name.
    letters: Spelled,
    languages: Vec<Speech>,
    areas: Vec<Topic>,
    zone: String,
    week: Vec<DayRow>,
    times: Vec<String>,
    way: &'static str,
    region_key: String,
    /// How many mentees; 0 for a mentee.
    places: u16,
    access: Vec<String>,
    note: Vec<String>,
    /// Whom they should not be matched with; only leads read it.
    apart: Vec<String>,
    lead: bool,
    consents: Vec<Agreement>,
    /// Whether the program may use the answers; otherwise a coordinator looks for a match by hand.
    by_hand: bool,
    rounds_waited: i32,
}

#[derive(Serialize)]
struct Spelled {
    code: &'static str,
    dir: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
struct Speech {
    language: LanguageName,
    /// Its name in the page's language; empty where that is the same.
    named: String,
    level_key: String,
    home: bool,
}

#[derive(Serialize)]
struct Topic {
    key: String,
    /// Empty for a mentee, whose topics stand in the order of importance.
    depth_key: String,
}

/// A row of the component `week`.
#[derive(Serialize)]
struct DayRow {
    name: String,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    strength: usize,
    label: String,
    words: String,
}

#[derive(Serialize)]
struct Agreement {
    purpose: &'static str,
    given: Option<Day>,
}

impl Facts {
    pub(super) fn of(
        words: &Words,
        application: &Application,
        profile: &Profile,
        lead: bool,
    ) -> Self {
        let answers = &application.answers;
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let speech = answers.languages.iter().map(|spoken| Speech {
            language: LanguageName::of(*spoken),
            named: Some(words.say(&spoken.language.key()))
                .filter(|name| name != spoken.language.autonym())
                .unwrap_or_default(),
            level_key: spoken.level.key(),
            home: spoken.home,
        });
        let given = |purpose: &str| {
            answers
                .consents
                .iter()
                .find(|consent| consent.purpose == purpose)
        };
        let agreement = |purpose| Agreement {
            purpose,
            given: given(purpose).map(|consent| Day::of(consent.at)),
        };
        let mentor = application.side == Side::Mentor;
        Self {
            email: profile.email.as_str().to_owned(),
            phone: answers.phone.clone().unwrap_or_default(),
            dialled: dialled(answers.phone.as_deref().unwrap_or_default()),
            reach: answers.reach.as_str(),
            letters: Spelled {
                code: profile.locale.as_str(),
                dir: profile.locale.dir(),
                name: profile.locale.autonym(),
            },
            languages: speech.collect(),
            areas: topics(application),
            zone: answers
                .zone
                .key()
                .map_or_else(|| answers.zone.name().to_owned(), |key| words.say(&key)),
            week: week(words, &answers.slots),
            times: times(words, &answers.slots),
            way: answers.way.map_or("", |way| way.as_str()),
            region_key: answers.region.map_or_else(String::new, Region::key),
            places: if mentor { answers.places } else { 0 },
            access: lines(&answers.access),
            note: lines(&answers.note),
            apart: if lead {
                lines(&answers.apart)
            } else {
                Vec::new()
            },
            lead,
            consents: [MATCHING, "news"].map(agreement).into(),
            by_hand: given(MATCHING).is_none(),
            rounds_waited: application.rounds_waited,
        }
    }
}

fn topics(application: &Application) -> Vec<Topic> {
    let answers = &application.answers;
    match application.side {
        Side::Mentor => {
            let mut offered = answers.offered.clone();
            // What somebody knows best comes first.
            offered.sort_by_key(|(_, depth)| std::cmp::Reverse(*depth));
            let topic = |(area, depth): (Area, Depth)| Topic {
                key: area.key(),
                depth_key: depth.key(),
            };
            offered.into_iter().map(topic).collect()
        }
        Side::Mentee => {
            let topic = |area: &Area| Topic {
                key: area.key(),
                depth_key: String::new(),
            };
            answers.wanted.iter().map(topic).collect()
        }
    }
}

/// How much of each band of the week is free. Half hours at night have no band; they stand in words below.
fn week(words: &Words, slots: &Slots) -> Vec<DayRow> {
    let cell = |day: u8, band: Band| {
        let (free, all) = (slots.by_band(day, band), band.slots(day).count());
        let mut args = FluentArgs::new();
        args.set("n", free);
        Cell {
            strength: if free == 0 {
                0
            } else {
                (free * 3).div_ceil(all)
            },
            label: hours(free),
            words: words
                .get("applications-desk-half-hours", Some(&args))
                .unwrap_or_default(),
        }
    };
    let row = |day: u8| DayRow {
        name: words.say(&format!("day-short-{day}")),
        cells: Band::all().map(|band| cell(day, band)).collect(),
    };
    (0..7).map(row).collect()
}

/// Half hours as hours: `2½`.
fn hours(half_hours: usize) -> String {
    match (half_hours / 2, half_hours % 2) {
        (0, 0) => "–".to_owned(),
        (0, _) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocab::{Locale, Slot};

    #[test]
    fn a_week_shows_how_much_of_each_band_is_free() {
        let words = Words::load(Locale::En, true).expect("the words are built in");
        let mut slots: Slots = Band::Evening.slots(2).collect();
        slots.extend(
            [Slot::at(2, 720), Slot::at(2, 750), Slot::at(2, 780)]
                .into_iter()
                .flatten(),
        );
        let week = week(&words, &slots);
        let cells: Vec<_> = week[2]
            .cells
            .iter()
            .map(|cell| (cell.strength, cell.label.as_str()))
            .collect();
        assert_eq!(cells, [(0, "–"), (1, "1½"), (3, "6")]);
        assert!(week[3].cells.iter().all(|cell| cell.strength == 0));
    }
}
