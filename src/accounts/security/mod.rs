//! What somebody changes about their own way in.

pub mod store;
