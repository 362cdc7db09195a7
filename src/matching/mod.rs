//! Who could meet whom, how well they would fit, and the best pairs for a whole round.
//!
//! Pure: standard library only, no clock, no dice, no names of people, and nothing in here can fail.
//! Any input gets an answer; whoever stays without a pair is told why.
//! People are given and answered as places in the caller's slices.
//! Their ids serve one purpose, a stable order, so that the same people give the same pairs in whatever order they come.
//!
//! The order of aims is strict:
//! 1. pins, bars, hard rules and capacities hold;
//! 2. as many mentees as possible get a mentor;
//! 3. if not all can: first those who waited most rounds, among equals by [`Places`];
//! 4. fewest pairs below the round's `acceptable` score;
//! 5. the highest total score;
//! 6. among equals, the first mentee by id has the first mentor by id, then the second mentee, and so on.
//!
//! Reading order: `people` and `week` say who is there, `rules` what the round wants;
//! `languages`, `score` and `fit` look at one pair; `table` at all of them;
//! `draw` and `turns` say who comes first, `pairing` and `places` who gets a place, `worth` and `assign` with whom,
//! `ties` what is left to choose; `solve` and `propose` put it together;
//! `waiting` and `change` explain; `certificate` and `check` prove.
#![expect(
    clippy::indexing_slicing,
    reason = "every index below comes from the length of the very slice it is used on; those of wishes and proposals are checked first"
)]

mod against;
mod apart;
mod assign;
mod case;
mod certificate;
mod change;
mod check;
mod codes;
mod draw;
#[cfg(test)]
mod examples;
mod fit;
mod graph;
mod index;
mod judged;
mod languages;
mod lists;
mod offers;
mod own;
mod people;
mod pins;
mod places;
mod planes;
mod points;
mod proof;
mod propose;
mod reach;
mod rules;
mod scan;
mod score;
mod search;
#[cfg(test)]
mod seen;
mod sheet;
mod solve;
mod table;
mod threads;
mod ties;
mod tight;
mod turns;
mod view;
mod waiting;
mod week;
mod worth;

pub use certificate::Certificate;
pub use change::Change;
pub use check::{Flaw, Verdict, check};
pub use draw::lot;
pub use fit::{Fit, Obstacle, Reasons, fit, ranked};
pub use languages::LanguageReason;
pub use own::{
    OwnPair, OwnRules, OwnScore, OwnWaiting, OwnWhy, ScoreProposal, ScoreTable, Seat, check_scores,
    propose_scores,
};
pub use people::{
    AreaCode, Depth, LanguageCode, Level, Meeting, Mentee, Mentor, Person, RegionCode,
};
pub use pins::{PinTrouble, UnkeptPin};
pub use propose::{Objective, Proposal, ProposedPair, draw_costs, propose};
pub use rules::{Places, Rules, Weights, Wishes};
pub use score::{AreaReason, AvailabilityReason, ExperienceReason};
pub use waiting::{Waiting, Why};
pub use week::Week;
pub use worth::Scale;
