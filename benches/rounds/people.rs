//! The people of a round as JSON, for the peer that does the whole job: mentor-match.

use crate::shapes::Round;
use alongside::matching::{Level, Person};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, Result};
use std::path::Path;

/// Writes everybody down.
pub(crate) fn write(round: &Round, path: &Path) -> Result<()> {
    let mentors = round.mentors.iter().map(|mentor| {
        let areas = mentor
            .areas
            .iter()
            .map(|(area, depth)| (area.0, *depth as u8));
        json!({
            "person": person(&mentor.person),
            "areas": areas.collect::<Vec<_>>(),
            "places": mentor.places,
        })
    });
    let mentees = round.mentees.iter().map(|mentee| {
        json!({
            "person": person(&mentee.person),
            "areas": mentee.areas.iter().map(|area| area.0).collect::<Vec<_>>(),
            "home": mentee.home.map(|language| language.0),
        })
    });
    let everybody = json!({
        "mentors": mentors.collect::<Vec<_>>(),
        "mentees": mentees.collect::<Vec<_>>(),
        "bars": round.wishes.bars,
    });
    serde_json::to_writer(BufWriter::new(File::create(path)?), &everybody)?;
    Ok(())
}

fn person(person: &Person) -> Value {
    let usable = (person.languages.iter()).filter(|(_, level)| *level >= Level::Conversational);
    json!({
        "languages": usable.map(|(language, level)| (language.0, *level as u8)).collect::<Vec<_>>(),
        // The quarters at which half hours begin: nobody here is free for an odd quarter beside them.
        "week": person.week.half_hour_starts().collect::<Vec<_>>(),
        "online": person.meeting.online,
        "region": person.meeting.in_person.map(|region| region.0),
        "organisation": person.organisation,
    })
}
