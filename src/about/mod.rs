//! What Alongside is, how it decides, what becomes of people's data, and how to complain: pages that everybody may read.
//!
//! It knows no other feature, and nothing on its pages depends on who reads them.

mod pages;

pub use pages::{router, samples};
