//! The crate `pathfinding` on the same pairs: a dense matrix of mentees and places.

use crate::pairs::Pairs;
use pathfinding::{kuhn_munkres::kuhn_munkres, matrix::Matrix};
use std::error::Error;
use std::time::{Duration, Instant};

/// What it reached, and how long it took.
pub(crate) struct Solved {
    pub(crate) placed: usize,
    pub(crate) total: i64,
    pub(crate) build: Duration,
    pub(crate) solve: Duration,
}

/// Solves it once: as many pairs as possible, then the highest total.
pub(crate) fn solved(pairs: &Pairs) -> Result<Solved, Box<dyn Error>> {
    let start = Instant::now();
    // More than all scores together.
    let big = i64::try_from(1000 * pairs.rows.len() + 1)?;
    let mut first = vec![0];
    for places in &pairs.places {
        first.push(first.last().unwrap_or(&0) + usize::try_from(*places)?);
    }
    let copies = first.last().copied().unwrap_or_default();
    let mut matrix = Matrix::new(pairs.rows.len(), copies, 0);
    for (mentee, row) in pairs.rows.iter().enumerate() {
        for (mentor, score) in row {
            let mentor = usize::try_from(*mentor)?;
            if let Some([begin, end]) = first.get(mentor..mentor + 2) {
                for copy in *begin..*end {
                    if let Some(cell) = matrix.get_mut((mentee, copy)) {
                        *cell = big + i64::from(*score);
                    }
                }
            }
        }
    }
    if matrix.rows > matrix.columns {
        matrix = matrix.transposed();
    }
    let build = start.elapsed();
    let start = Instant::now();
    let (worth, _) = kuhn_munkres(&matrix);
    let solve = start.elapsed();
    Ok(Solved {
        placed: usize::try_from(worth / big)?,
        total: worth % big,
        build,
        solve,
    })
}
