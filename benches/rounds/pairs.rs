//! All possible pairs of a round with their scores, one pair at a time by the plain rule: what every peer is given.
//!
//! The file holds little-endian numbers, one array after the other: mentees, mentors and pairs (u64);
//! for each mentee the place where the own pairs begin, and the end of all (u64); each mentor's places (u32);
//! each pair's mentor (u32), ascending within a mentee; each pair's score (u16).

use crate::shapes::Round;
use alongside::matching::{Fit, fit};
use std::collections::HashSet;
use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::num::NonZero;
use std::path::Path;
use std::thread;

/// A mentee's possible mentors with the scores.
type Row = Vec<(u32, u16)>;

/// Every pair that may be.
pub(crate) struct Pairs {
    pub(crate) rows: Vec<Row>,
    pub(crate) places: Vec<u32>,
}

impl Pairs {
    /// Looks at every pair, on all cores.
    pub(crate) fn of(round: &Round) -> Self {
        let barred: HashSet<_> = round.wishes.bars.iter().copied().collect();
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let share = round.mentees.len().div_ceil(cores).max(1);
        let numbers: Vec<usize> = (0..round.mentees.len()).collect();
        let rows = thread::scope(|scope| {
            let barred = &barred;
            let shares: Vec<_> = (numbers.chunks(share))
                .map(|mentees| {
                    scope.spawn(move || {
                        let rows = mentees.iter().map(|&mentee| row(round, barred, mentee));
                        rows.collect::<Vec<_>>()
                    })
                })
                .collect();
            (shares.into_iter())
                .flat_map(|share| share.join().expect("looking at a pair cannot fail"))
                .collect()
        });
        let places = round.mentors.iter().map(|mentor| mentor.places.into());
        Self {
            rows,
            places: places.collect(),
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.rows.iter().map(Vec::len).sum()
    }

    /// Writes them down in the form that the top of this file gives.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        let mut begin = 0;
        for number in [self.rows.len(), self.places.len(), self.count(), begin] {
            file.write_all(&(number as u64).to_le_bytes())?;
        }
        for row in &self.rows {
            begin += row.len();
            file.write_all(&(begin as u64).to_le_bytes())?;
        }
        for places in &self.places {
            file.write_all(&places.to_le_bytes())?;
        }
        for (mentor, _) in self.rows.iter().flatten() {
            file.write_all(&mentor.to_le_bytes())?;
        }
        for (_, score) in self.rows.iter().flatten() {
            file.write_all(&score.to_le_bytes())?;
        }
        file.flush()
    }
}

fn row(round: &Round, barred: &HashSet<(usize, usize)>, mentee: usize) -> Row {
    let seeker = round.mentees.get(mentee);
    let possible = (round.mentors.iter().enumerate())
        .filter(|(mentor, _)| !barred.contains(&(*mentor, mentee)))
        .filter_map(|(mentor, offers)| {
            let Fit::Possible(reasons) = fit(&round.rules, offers, seeker?) else {
                return None;
            };
            Some((u32::try_from(mentor).ok()?, reasons.score))
        });
    possible.collect()
}
