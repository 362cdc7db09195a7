//! The keys and what they sealed: whether the two belong together, and sealing anew with a newer key.

pub mod store;

/// Everywhere that something lies sealed, as `table.column`. A test holds this list to the schema.
pub const PLACES: &[&str] = store::PLACES;
