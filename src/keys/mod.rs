//! The keys and what they sealed: their file, whether the two belong together, who knows which key, and sealing anew with a newer one.

pub mod file;
pub mod replicas;
pub mod store;

/// Everywhere that something lies sealed, as `table.column`. A test holds this list to the schema.
pub const PLACES: &[&str] = store::PLACES;
