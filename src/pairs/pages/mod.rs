//! The pages of pairs: the coordinators' board and lists, and what mentors and mentees see.

mod ahead;
mod answering;
mod board;
mod candidates;
mod card;
mod clearing;
mod confirming;
mod ending;
mod fair;
mod form;
mod gathered;
mod list;
mod listed;
mod made_up;
mod me;
mod mine;
mod naming;
mod pausing;
mod person;
mod ranking;
mod reports;
mod show;
mod standing;
mod stopping;
mod waiting;
mod wanted;
mod wishing;
mod withdraw;

use crate::web::{Sample, Site};
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .merge(board::router())
        .merge(confirming::router())
        .merge(clearing::router())
        .merge(wishing::router())
        .merge(waiting::router())
        .merge(reports::router())
        .merge(candidates::router())
        .merge(list::router())
        .merge(show::router())
        .merge(ending::router())
        .merge(stopping::router())
        .merge(me::router())
        .merge(pausing::router())
        .merge(mine::router())
        .merge(answering::router())
        .merge(withdraw::router())
}

pub(super) fn samples() -> Vec<Sample> {
    [
        board::samples(),
        confirming::samples(),
        wishing::samples(),
        waiting::samples(),
        reports::samples(),
        candidates::samples(),
        list::samples(),
        show::samples(),
        me::samples(),
        mine::samples(),
        withdraw::samples(),
    ]
    .concat()
}
