//! That the rows that decide who may do what are as the service wrote them (decision 21).
//!
//! Each time such a row is written, a keyed hash of it is added, with the row's next version, and linked into the chain of the ledger.
//! So a row that somebody without the key changes, removes, adds, or puts back to an earlier state is seen by `alongside check`.
//! It is seen and not prevented: nothing is compared when a page is asked for.

pub mod store;

pub use store::Table;

use std::fmt;

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Somebody without the key wrote it: it has no hash.
    Unsigned,
    /// It is not as its newest hash says: it was changed, or put back to an earlier state.
    Changed,
    /// Its newest hash says that it is there, and it is not.
    Gone,
    /// A hash of it was changed.
    Forged,
    /// It cannot be read at all.
    Unreadable,
}

/// A row that is not as the service wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its table.
    pub table: String,
    /// Its id.
    pub row: String,
    /// What is wrong.
    pub what: What,
}

/// What a look through all rows found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many rows there are.
    pub rows: usize,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl Report {
    fn say(&mut self, table: &str, row: &str, what: What) {
        let (table, row) = (table.to_owned(), row.to_owned());
        self.faults.push(Fault { table, row, what });
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { table, row, what } = self;
        let what = match what {
            What::Unsigned => "the service did not write it",
            What::Changed => {
                "it is not as the service wrote it last: it was changed, or put back to an earlier state"
            }
            What::Gone => "it was removed, and not by the service",
            What::Forged => "one of its keyed hashes was changed",
            What::Unreadable => "it cannot be read",
        };
        write!(f, "{table} {row}: {what}")
    }
}
