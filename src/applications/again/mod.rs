//! Beginning again: from answers that are there already, after an application that is over, on the other side, or behind a link.

pub mod store;
