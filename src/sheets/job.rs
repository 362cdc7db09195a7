//! A whole job: sheets read, pairs proposed and checked, the answer written.

use super::answer::{Answer, Trouble};
use super::capacity::{Capacity, read_capacity};
use super::destination::{to_file, to_standard_output};
use super::mistakes::{Mistake, Mistakes};
use super::of_people::pair_people;
use super::of_scores::pair_scores;
use super::output::{Format, write};
use super::people::read_people;
use super::progress::{Progress, Watched};
use super::scores::read_scores;
use super::sheet::Source;
use super::weights::{parse_weights, read_weights};
use super::wishes::{Known, read_wishes};
use crate::{
    i18n::Words,
    matching::{OwnRules, Rules, Wishes},
    vocab::Locale,
};
use jiff::civil::Date;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What is to be matched.
#[derive(Clone, Debug)]
pub enum Sheets {
    /// Mentors and mentees.
    People {
        /// Who offers places.
        mentors: PathBuf,
        /// Who looks for a mentor.
        mentees: PathBuf,
        /// What the round wants, but for the weights.
        rules: Rules,
        /// Three numbers or the name of a sheet.
        weights: Option<String>,
        /// In the week of which day several time zones are compared.
        week_of: Date,
    },
    /// Somebody's own scores.
    Scores {
        /// A score a row.
        scores: PathBuf,
        /// Who offers how many places.
        capacity: Option<PathBuf>,
        /// What is wanted.
        rules: OwnRules,
    },
}

/// What the command line asks for.
#[derive(Clone, Debug)]
pub struct Job {
    /// What is to be matched.
    pub sheets: Sheets,
    /// Pairs that must be.
    pub pins: Option<PathBuf>,
    /// Pairs that must never be.
    pub bars: Option<PathBuf>,
    /// What the answer is written as.
    pub format: Format,
    /// Whether the dual values are given.
    pub proof: bool,
    /// Where the answer goes; to standard output if nowhere.
    pub out: Option<PathBuf>,
}

impl Job {
    /// Does the job. What cannot be seen in the answer is handed to `tell`.
    ///
    /// # Errors
    /// Mistakes in the sheets, or the answer cannot be proven or written.
    pub fn run(&self, tell: impl FnMut(&str)) -> Result<(), Trouble> {
        let progress = Progress::on_terminal();
        match &self.sheets {
            Sheets::People {
                mentors,
                mentees,
                rules,
                weights,
                week_of,
            } => {
                let mut rules = *rules;
                if let Some(text) = weights {
                    rules.weights = match parse_weights(text) {
                        Some(weights) => weights?,
                        None => with(Path::new(text), progress, read_weights)?,
                    };
                }
                let people = with(mentors, progress, |mentors| {
                    with(mentees, progress, |mentees| {
                        read_people(mentors, mentees, *week_of)
                    })
                })?;
                let known = Known::new(
                    people.mentors.iter().map(|one| one.person.id.as_str()),
                    people.mentees.iter().map(|one| one.person.id.as_str()),
                );
                let wishes = self.wishes(&known, progress)?;
                let words = Words::load(Locale::En, false).map_err(|error| {
                    Trouble::from(Mistakes::from(Mistake::of_sheet(
                        "static/locales",
                        error.to_string(),
                    )))
                })?;
                progress.say("looking for the best pairs");
                let answer = pair_people(&people, &rules, &wishes, &words, self.proof);
                progress.say("");
                self.write(&answer?, tell)
            }
            Sheets::Scores {
                scores,
                capacity,
                rules,
            } => {
                let capacity = match capacity {
                    Some(capacity) => with(capacity, progress, read_capacity)?,
                    None => Capacity::default(),
                };
                let table = with(scores, progress, |scores| read_scores(scores, &capacity))?;
                let known = Known::new(
                    table.mentors.iter().map(|seat| seat.id.as_str()),
                    table.mentees.iter().map(String::as_str),
                );
                let wishes = self.wishes(&known, progress)?;
                progress.say("looking for the best pairs");
                let answer = pair_scores(&table, rules, &wishes, self.proof);
                progress.say("");
                self.write(&answer?, tell)
            }
        }
    }

    fn wishes(&self, known: &Known, progress: Progress) -> Result<Wishes, Mistakes> {
        let read = |path: &Option<PathBuf>| match path {
            Some(path) => with(path, progress, |source| read_wishes(source, known)),
            None => Ok(Vec::new()),
        };
        match (read(&self.pins), read(&self.bars)) {
            (Ok(pins), Ok(bars)) => Ok(Wishes { pins, bars }),
            (Err(mut mistakes), Err(others)) => {
                mistakes.append(others);
                Err(mistakes)
            }
            (Err(mistakes), _) | (_, Err(mistakes)) => Err(mistakes),
        }
    }

    fn write(&self, answer: &Answer, mut tell: impl FnMut(&str)) -> Result<(), Trouble> {
        match &self.out {
            Some(path) => to_file(path, |to| write(answer, self.format, to))?,
            None => to_standard_output(|to| write(answer, self.format, to))?,
        }
        // The rows of a sheet of pairs have no room for it.
        let unkept = (answer.unkept_pins.iter()).filter(|_| self.format == Format::Csv);
        for pin in unkept {
            tell(&format!(
                "the pin of {} with {} is not kept. {}",
                pin.mentee, pin.mentor, pin.in_words
            ));
        }
        Ok(())
    }
}

/// Opens a file and hands it on.
fn with<T>(
    path: &Path,
    progress: Progress,
    read: impl FnOnce(Source<Watched<File>>) -> Result<T, Mistakes>,
) -> Result<T, Mistakes> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| {
        let words = match error.kind() {
            ErrorKind::NotFound => "is not there. Check the name and the folder.".to_owned(),
            ErrorKind::PermissionDenied => "may not be read by you.".to_owned(),
            _ => format!("cannot be opened: {error}"),
        };
        Mistake::of_sheet(&name, words)
    })?;
    let all = file.metadata().map_or(0, |found| found.len());
    let bytes = progress.watch(&name, file, all);
    read(Source { name: &name, bytes })
}
