//! People's rights about their data: see, correct, take along, object, restrict, delete; and who looked.

mod assessment;
mod breaches;
mod calendar;
mod clocks;
mod copy;
mod disclosing;
mod ending;
mod erasing;
mod held;
pub mod inventory;
mod list;
mod made_up;
mod mail;
mod pages;
mod processing;
mod register;
mod request;
mod retention;
mod rights;
mod shown;
mod store;

pub use assessment::{Signed, assessment, fingerprint};
pub use clocks::waiting;
pub use copy::data;
pub use disclosing::remind_due;
pub use ending::{Ended, due, end_due};
pub use erasing::{UNDO_HOURS, erase, erase_again, erase_due};
pub use held::{Held, held};
pub use processing::record;
pub use retention::{Class, Schedule};

use crate::{
    db::Conn,
    vocab::PersonId,
    web::{Finds, Kind, Sample, Site},
};
use axum::Router;
use diesel::QueryResult;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    pages::router()
}

/// The kinds of objects of this feature that have an id in an address.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    type Asks = (fn(&mut Conn, &str) -> QueryResult<bool>, About);
    type About = fn(&mut Conn, PersonId) -> QueryResult<Vec<String>>;
    let kind = |paths, (there, about): Asks| Kind {
        paths,
        finds: Finds::Others,
        there,
        about,
    };
    vec![
        kind(
            &["/desk/requests/{id}"],
            (register::is_there, register::about),
        ),
        kind(
            &["/desk/disclosures/{id}"],
            (disclosing::is_there, disclosing::about),
        ),
        kind(
            &["/desk/breaches/{id}"],
            (breaches::is_there, breaches::about),
        ),
    ]
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    pages::samples()
}
