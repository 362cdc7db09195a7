//! Rounds: one intake of a programme, and the rules by which its pairs are found.

mod round;
pub mod store;

pub use round::{NewRound, Places, Round, Settings};
