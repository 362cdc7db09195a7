//! A whole job: sheets read, pairs proposed and checked, the answer written.

use super::answer::{Answer, Trouble};
use super::capacity::{Capacity, read_capacity};
use super::compared::listed;
use super::destination::{is_one_file, to_file, to_standard_output};
use super::mistakes::{Mistake, Mistakes};
use super::of_people::pair_people;
use super::of_scores::pair_scores;
use super::output::{Format, write};
use super::people::{People, read_people};
use super::progress::{Progress, Watched};
use super::scores::{Scores, read_scores};
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
        self.keep_apart_from_sheets()?;
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
                self.pair_people(&people, &rules, progress, tell)
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
                let scores = with(scores, progress, |scores| read_scores(scores, &capacity))?;
                self.pair_scores(&scores, rules, progress, tell)
            }
        }
    }

    fn pair_people(
        &self,
        people: &People,
        rules: &Rules,
        progress: Progress,
        mut tell: impl FnMut(&str),
    ) -> Result<(), Trouble> {
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
        let answer = pair_people(people, rules, &wishes, &words, self.proof);
        progress.say("");
        self.write(&answer?, &mut tell)?;
        if !people.on_both_sheets.is_empty() {
            tell(&of_both_sheets(&people.on_both_sheets));
        }
        Ok(())
    }

    fn pair_scores(
        &self,
        scores: &Scores,
        rules: &OwnRules,
        progress: Progress,
        mut tell: impl FnMut(&str),
    ) -> Result<(), Trouble> {
        let known = Known::new(
            scores.table.mentors.iter().map(|seat| seat.id.as_str()),
            scores.table.mentees.iter().map(String::as_str),
        );
        let wishes = self.wishes(&known, progress)?;
        progress.say("looking for the best pairs");
        let answer = pair_scores(&scores.table, rules, &wishes, self.proof);
        progress.say("");
        self.write(&answer?, &mut tell)?;
        for note in &scores.notes {
            tell(note);
        }
        Ok(())
    }

    /// The sheets that are read, by the option that names each.
    fn read(&self) -> Vec<(&'static str, &Path)> {
        let mut sheets: Vec<(&str, Option<&Path>)> = match &self.sheets {
            Sheets::People {
                mentors,
                mentees,
                weights,
                ..
            } => vec![
                ("--mentors", Some(mentors)),
                ("--mentees", Some(mentees)),
                ("--weights", weights.as_deref().map(Path::new)),
            ],
            Sheets::Scores {
                scores, capacity, ..
            } => vec![
                ("--scores", Some(scores)),
                ("--capacity", capacity.as_deref()),
            ],
        };
        sheets.push(("--pins", self.pins.as_deref()));
        sheets.push(("--bars", self.bars.as_deref()));
        let named = sheets.into_iter();
        named
            .filter_map(|(option, path)| Some((option, path?)))
            .collect()
    }

    /// An answer that is written over a sheet is a sheet that is lost.
    fn keep_apart_from_sheets(&self) -> Result<(), Mistakes> {
        let Some(out) = &self.out else {
            return Ok(());
        };
        let mut sheets = self.read().into_iter();
        let Some((option, path)) = sheets.find(|(_, path)| is_one_file(out, path)) else {
            return Ok(());
        };
        let words = format!(
            "{} is the sheet of {option}. Write the answer into another file.",
            path.display()
        );
        Err(Mistake::of_sheet("--out", words).into())
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

fn of_both_sheets(ids: &[String]) -> String {
    let named: Vec<String> = ids.iter().map(|id| format!("{id:?}")).collect();
    let (stand, each) = match ids.len() {
        1 => ("this id stands", "It is"),
        _ => ("these ids stand", "Each is"),
    };
    format!(
        "{stand} in both sheets: {}. {each} taken for one person, who is not paired with themselves. \
         If they are two people, give them ids of their own.",
        listed(&named)
    )
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
