//! The table of rounds.

use super::{NewRound, Places, Round, Settings};
use crate::{
    db::{Conn, schema::rounds},
    ledger::{self, Noun, Verb},
    vocab::{Moment, PersonId, RoundId},
};
use diesel::{prelude::*, result::Error};

#[derive(Queryable)]
struct Row {
    id: RoundId,
    name: String,
    state: String,
    starts_on: String,
    opened_at: Moment,
    language_weight: i32,
    experience_weight: i32,
    availability_weight: i32,
    min_shared: i32,
    acceptable: i32,
    places: Places,
    draw_seed: i64,
    review_days: i32,
    answer_days: i32,
}

/// Opens a round; the one before it is closed.
///
/// # Errors
/// Whatever the database says.
pub fn open(conn: &mut Conn, actor: Option<PersonId>, new: &NewRound) -> QueryResult<RoundId> {
    diesel::update(rounds::table)
        .set(rounds::state.eq("closed"))
        .execute(conn.link())?;
    let id = RoundId::new();
    let settings = &new.settings;
    let [language, experience, availability] = settings.weights.map(i32::from);
    diesel::insert_into(rounds::table)
        .values((
            rounds::id.eq(id),
            rounds::name.eq(&settings.name),
            rounds::state.eq("open"),
            rounds::starts_on.eq(settings.starts_on.to_string()),
            rounds::opened_at.eq(conn.now()),
            rounds::language_weight.eq(language),
            rounds::experience_weight.eq(experience),
            rounds::availability_weight.eq(availability),
            rounds::min_shared.eq(i32::from(settings.min_shared)),
            rounds::acceptable.eq(i32::from(settings.acceptable)),
            rounds::places.eq(settings.places),
            rounds::draw_seed.eq(new.draw_seed.cast_signed()),
            rounds::review_days.eq(settings.review_days),
            rounds::answer_days.eq(settings.answer_days),
        ))
        .execute(conn.link())?;
    let seed = format!("draw seed {}", new.draw_seed);
    ledger::record(
        conn,
        actor,
        Verb::Opened,
        (Noun::Round, id.as_str()),
        Some(&seed),
    )?;
    Ok(id)
}

/// Changes a round's settings.
///
/// # Errors
/// Whatever the database says.
pub fn set(conn: &mut Conn, actor: PersonId, id: RoundId, settings: &Settings) -> QueryResult<()> {
    let [language, experience, availability] = settings.weights.map(i32::from);
    diesel::update(rounds::table.find(id))
        .set((
            rounds::name.eq(&settings.name),
            rounds::starts_on.eq(settings.starts_on.to_string()),
            rounds::language_weight.eq(language),
            rounds::experience_weight.eq(experience),
            rounds::availability_weight.eq(availability),
            rounds::min_shared.eq(i32::from(settings.min_shared)),
            rounds::acceptable.eq(i32::from(settings.acceptable)),
            rounds::places.eq(settings.places),
            rounds::review_days.eq(settings.review_days),
            rounds::answer_days.eq(settings.answer_days),
        ))
        .execute(conn.link())?;
    let words = format!(
        "weights {language}, {experience}, {availability}; shared {}; acceptable {}; places {}",
        settings.min_shared,
        settings.acceptable,
        settings.places.as_str(),
    );
    ledger::record(
        conn,
        Some(actor),
        Verb::Set,
        (Noun::Round, id.as_str()),
        Some(&words),
    )
}

/// The round that takes applications.
///
/// # Errors
/// Whatever the database says.
pub fn current(conn: &mut Conn) -> QueryResult<Option<Round>> {
    let row: Option<Row> = rounds::table
        .filter(rounds::state.eq("open"))
        .first(conn.link())
        .optional()?;
    row.map(round).transpose()
}

/// One round.
///
/// # Errors
/// `NotFound`, or whatever the database says.
pub fn by_id(conn: &mut Conn, id: RoundId) -> QueryResult<Round> {
    round(rounds::table.find(id).first(conn.link())?)
}

fn round(row: Row) -> QueryResult<Round> {
    let small = |number: i32| u8::try_from(number).unwrap_or_default();
    Ok(Round {
        id: row.id,
        open: row.state == "open",
        opened_at: row.opened_at,
        draw_seed: row.draw_seed.cast_unsigned(),
        settings: Settings {
            name: row.name,
            starts_on: row
                .starts_on
                .parse()
                .map_err(|error: jiff::Error| Error::DeserializationError(Box::new(error)))?,
            weights: [
                row.language_weight,
                row.experience_weight,
                row.availability_weight,
            ]
            .map(small),
            min_shared: small(row.min_shared),
            acceptable: u16::try_from(row.acceptable).unwrap_or_default(),
            places: row.places,
            review_days: row.review_days,
            answer_days: row.answer_days,
        },
    })
}
