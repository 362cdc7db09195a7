//! Rounds: one intake of a programme, and the rules by which its pairs are found. Coordinators open one and set it.

mod form;
mod pages;
mod round;
pub mod store;

pub use pages::{router, samples};
pub use round::{NewRound, Places, Round, Settings};
