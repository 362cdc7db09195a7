//! The public count, a line a year: how often somebody outside asked, and how often anything was handed over.
//!
//! These are counts of requests and not of people, so small ones are shown: zero is what everybody wants to read.

use super::{Stage, store};
use crate::{
    db::{Conn, Db},
    vocab::Moment,
    web::{Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<CountPage>()
}

#[derive(TypedPath)]
#[typed_path("/privacy/disclosures")]
struct Count;

/// One year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
struct Tally {
    year: i16,
    asked: usize,
    refused: usize,
    waiting: usize,
    handed: usize,
}

#[derive(Serialize)]
struct CountPage {
    years: Vec<Tally>,
}

impl Page for CountPage {
    const TEMPLATE: &'static str = "privacy/disclosing/count.html";

    fn samples() -> Vec<Self> {
        let year = |year| Tally {
            year,
            asked: 3,
            refused: 2,
            waiting: 1,
            handed: 0,
        };
        vec![Self {
            years: vec![year(2027), year(2026)],
        }]
    }
}

/// Every year since the first account, newest first. What an order forbids to speak about is counted when its year is over,
/// so that nobody can read it off the page on the day it happens.
fn years(records: &[(Moment, Stage, bool)], since: Moment, now: Moment) -> Vec<Tally> {
    let (first, last) = (since.day().year(), now.day().year());
    let of = |year: i16| {
        let here: Vec<Stage> = records
            .iter()
            .filter(|(at, _, silent)| at.day().year() == year && (year < last || !silent))
            .map(|(_, stage, _)| *stage)
            .collect();
        let count = |stages: &[Stage]| here.iter().filter(|stage| stages.contains(stage)).count();
        Tally {
            year,
            asked: here.len(),
            refused: count(&[Stage::Refused]),
            waiting: count(&[Stage::Open, Stage::Agreed]),
            handed: count(&[Stage::Handed]),
        }
    };
    (first..=last).rev().map(of).collect()
}

fn counted(conn: &mut Conn) -> QueryResult<Vec<Tally>> {
    let now = conn.now();
    let records = store::for_count(conn)?;
    let first = records.iter().map(|(at, ..)| *at).min();
    let since = store::since(conn)?.into_iter().chain(first).min();
    Ok(years(&records, since.unwrap_or(now).min(now), now))
}

async fn show(_: Count, visit: Visit, State(db): State<Db>) -> Result {
    let years = db.read(counted).await?;
    visit.show(&CountPage { years })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r27_a_silent_record_is_counted_once_its_year_is_over() {
        let day = |day: i64| Moment::from_micros(1_795_435_200_000_000).plus_days(day);
        let records = [
            (day(0), Stage::Refused, false),
            (day(1), Stage::Handed, true),
            (day(60), Stage::Open, false),
        ];
        let year = |year, asked, refused, waiting, handed| Tally {
            year,
            asked,
            refused,
            waiting,
            handed,
        };
        assert_eq!(
            years(&records[..2], day(-1), day(2)),
            [year(2026, 1, 1, 0, 0)]
        );
        assert_eq!(
            years(&records, day(-400), day(61)),
            [
                year(2027, 1, 0, 1, 0),
                year(2026, 2, 1, 0, 1),
                year(2025, 0, 0, 0, 0)
            ]
        );
    }
}
