//! That the ledger is as it was written: each entry carries a keyed hash, and a chain links it to the one before.
//! The keyed hashes of rows (`rows`) are links of the same chain.
//!
//! Only that entries were cut off at the end, with their links, does not show by itself: for that the end of the chain goes into the log.
//! The reason in words is not part of the hash: it is sealed, which nobody without the key can imitate, and erasing a person may take it away.

pub mod store;

/// What is wrong with the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry was changed, or somebody without the key wrote it.
    Forged(String),
    /// The entry, or the keyed hash of a row, was taken out before its time was over.
    Gone(String),
    /// The chain was changed at this number.
    Broken(i64),
    /// It was written long ago and never linked.
    Loose(String),
}

/// What a look through the whole ledger found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many entries there are.
    pub entries: usize,
    /// How many of them are linked.
    pub linked: usize,
    /// How many links there are, to entries, to keyed hashes of rows, and to what was kept long enough.
    pub links: usize,
    /// The end of the chain. Noted down elsewhere, it shows that no entries were cut off at the end.
    pub head: String,
    /// What is wrong.
    pub faults: Vec<Fault>,
}
