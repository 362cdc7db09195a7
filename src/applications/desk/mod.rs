//! The desk for applications: a coordinator sees who waits, reads one application at a time, and decides.
//!
//! Only what was handed in under a confirmed address exists here, and nobody decides about themselves (G-08).

mod checking;
mod decide;
mod decision;
mod ending;
mod facts;
mod form;
mod history;
mod holding;
mod queue;
mod review;
mod samples;
mod store;
mod tabs;

pub use store::{answered, shown, submitted_before};

use super::{Application, State};
use crate::{
    vocab::Moment,
    web::{Sample, Site},
};
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .merge(queue::router())
        .merge(review::router())
        .merge(decide::router())
        .merge(checking::router())
        .merge(holding::router())
}

pub(super) fn page_samples() -> Vec<Sample> {
    [queue::samples(), review::samples(), checking::samples()].concat()
}

/// Whether an application has a page here.
fn is_shown(application: &Application) -> bool {
    application.is_before_coordinators()
}

/// How a state's tag looks: who has to do something now.
const fn tone(state: State) -> &'static str {
    match state {
        State::Submitted | State::InReview => "act",
        State::InfoNeeded => "warn",
        State::Ready | State::Paired => "good",
        State::Draft
        | State::Finished
        | State::Declined
        | State::Withdrawn
        | State::Expired
        | State::Erased => "calm",
    }
}

/// Whole days of the calendar between two moments, by which people count how long they wait.
fn days(since: Moment, now: Moment) -> i32 {
    (now.day() - since.day()).get_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_count_days_by_the_calendar() {
        let late = Moment::from_micros(1_764_025_200_000_000); // 24 November 2025, 23:00 in London
        assert_eq!(days(late, late.plus_seconds(3599)), 0);
        assert_eq!(days(late, late.plus_seconds(3600)), 1);
        assert_eq!(days(late, late.plus_days(40)), 40);
    }
}
