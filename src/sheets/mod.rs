//! Matching on spreadsheets: sheets in, pairs out, without a database.
//!
//! The command line uses it. Readers take bytes and give what [`crate::matching`] takes, or every mistake with its place;
//! an answer is given only if it stands the matcher's own check.

mod answer;
mod capacity;
mod cells;
mod codes;
mod compared;
mod destination;
mod formula;
mod headings;
mod hours;
mod ids;
mod job;
mod line_ends;
mod mistakes;
mod numbers;
mod of_people;
mod of_scores;
mod output;
mod people;
mod progress;
mod row;
mod scores;
mod sentences;
mod sheet;
mod told;
mod week;
mod weights;
mod wishes;

pub use answer::{Answer, SCHEMA, Trouble};
pub use capacity::{Capacity, read_capacity};
pub use job::{Job, Sheets};
pub use mistakes::{Mistake, Mistakes};
pub use of_people::pair_people;
pub use of_scores::{answer_if_proven, pair_scores};
pub use output::{Format, write};
pub use people::{People, read_people};
pub use scores::{HIGHEST, Scores, read_scores};
pub use sheet::Source;
pub use week::Clocks;
pub use weights::{parse_weights, read_weights};
pub use wishes::{Known, read_wishes};
