//! Who could meet whom, how well they would fit, and the best pairs for a whole round.
//!
//! Pure: standard library only (and [`pulp`], which picks the processor's widest registers), no clock, no dice,
//! no names of people, no input or output, and nothing in here can fail.
//! Any input gets an answer; whoever stays without a pair is told why.
//! People are given and answered as places in the caller's slices.
//! Their ids serve one purpose, a stable order, so that the same people give the same pairs in whatever order they come,
//! on any number of threads.
//!
//! The order of aims is strict:
//! 1. pins, bars, hard rules and capacities hold;
//! 2. as many mentees as possible get a mentor;
//! 3. if not all can: first those who waited most rounds, among equals by [`Places`];
//! 4. fewest pairs below the round's `acceptable` score;
//! 5. the highest total score;
//! 6. among equals, the first mentee by id has the first mentor by id, then the second mentee, and so on.
//!
//! Reading order.
//! *One pair:* `people` and `week` say who is there, `rules` what the round wants; `languages`, `score` and `fit` look
//! at one mentor and one mentee.
//! *All pairs:* `case` and `table` put everybody in order, `index` turns one side upright, `planes` is its arithmetic,
//! `view`, `scan` and `stairs` look at 512 people at a time, and `seen` tests that this is the same as one by one.
//! *Who:* `draw` and `turns` say who comes first, `reach` and `places` who gets a place.
//! *With whom:* `worth` counts the aims in one number, `lists` keeps the best of each row, `assign` and `search` find the
//! pairs and their prices, `tight`, `graph` and `ties` the first among equals; `solve` and `propose` put it together.
//! *Why, and proof:* `against`, `waiting` and `change` explain; `certificate`, `check`, `judged` and `proof` prove.
//! *Ahead:* `onward` solves on from an answer, `whatif` and `recruit` ask it what would be, `fairness` measures.
//! *Own scores:* `own` and `sheet` do the same with scores that somebody else gave.
#![expect(
    clippy::inline_always,
    reason = "only what is inlined into the function made for a processor is compiled for that processor"
)]
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
mod fairness;
mod fit;
mod graph;
mod index;
mod judged;
mod languages;
mod lists;
mod offers;
mod onward;
mod own;
mod people;
mod pins;
mod places;
mod planes;
mod points;
mod proof;
mod propose;
mod queue;
mod reach;
mod recruit;
mod rules;
mod scan;
mod score;
mod search;
#[cfg(test)]
mod seen;
mod sheet;
mod solve;
mod stairs;
mod table;
mod threads;
mod ties;
mod tight;
mod turns;
mod view;
mod waiting;
mod week;
mod whatif;
mod worth;

pub use certificate::Certificate;
pub use change::Change;
pub use check::{Flaw, Verdict, check};
pub use draw::lot;
pub use fairness::{Group, Share, fairness};
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
pub use propose::{Objective, Proposal, ProposedPair, Step, draw_costs, propose, propose_telling};
pub use recruit::{Marginal, recruit};
pub use rules::{Places, Rules, Weights, Wishes};
pub use score::{AreaReason, AvailabilityReason, ExperienceReason};
pub use waiting::{Waiting, Why};
pub use week::Week;
pub use whatif::{Effect, WhatIf, what_if};
pub use worth::Scale;
