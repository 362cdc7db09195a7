//! What there is to count at the desk, for a coordinator whose own applications are left out.

pub mod store;
