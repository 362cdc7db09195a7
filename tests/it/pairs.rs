//! What pairs promise, on every database: one pair a mentee, one a place, both asked in turn, and places that come free again.

mod again;
mod ahead;
mod all;
mod at_once;
mod desk;
mod held;
pub(crate) mod house;
mod matched;
mod member;
mod names;
mod reports;
pub(crate) mod story;
mod told;
