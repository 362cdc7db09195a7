//! `alongside match`: what it is asked, and what it says.

use crate::{
    config,
    matching::{OwnRules, Places, Rules},
    sheets::{Format, HIGHEST, Job, Mistake, Mistakes, Sheets, Trouble},
    vocab::Clock,
};
use clap::{ArgGroup, Args, ValueEnum};
use jiff::civil::Date;
use std::{
    io::{IsTerminal, stdout},
    path::PathBuf,
};

/// Pairs below this score are poor, where scores go up to 1000.
const ACCEPTABLE: u16 = 400;
const SHEETS: &str = "Sheets";
const RULES: &str = "Rules";
const OUTPUT: &str = "Output";

/// What may be asked of it.
#[derive(Args, Debug)]
#[command(group = ArgGroup::new("sheets").required(true), after_help = "\
Examples:
  alongside match --mentors mentors.csv --mentees mentees.csv
  alongside match --scores scores.csv --capacity capacity.csv --format json --out pairs.json

It ends with 0 if there is an answer, with 2 if a sheet or an option has to be put right, and with 1 if the answer cannot be written or proven.")]
pub(super) struct Options {
    /// Sheet of mentors: id, languages, week, meets, and if you like areas, places, zone, region, organisation, email.
    #[arg(long, value_name = "F", requires = "mentees", group = "sheets", help_heading = SHEETS)]
    mentors: Option<PathBuf>,
    /// Sheet of mentees: id, languages, week, meets, and if you like areas, home, waited, zone, region, organisation, email.
    #[arg(long, value_name = "F", requires = "mentors", conflicts_with = "scores", help_heading = SHEETS)]
    mentees: Option<PathBuf>,
    /// Sheet of your own scores: mentee, mentor, score. Scores are whole numbers from 0 to 1,000,000; two with a negative score, or without one, cannot be a pair.
    #[arg(long, value_name = "F", group = "sheets", help_heading = SHEETS)]
    scores: Option<PathBuf>,
    /// With --scores, sheet of places: mentor, capacity. Whoever is not in it takes one mentee.
    #[arg(long, value_name = "F", conflicts_with = "mentors", help_heading = SHEETS)]
    capacity: Option<PathBuf>,
    /// Sheet of pairs that must be: mentor, mentee.
    #[arg(long, value_name = "F", help_heading = SHEETS)]
    pins: Option<PathBuf>,
    /// Sheet of pairs that must never be: mentor, mentee.
    #[arg(long, value_name = "F", help_heading = SHEETS)]
    bars: Option<PathBuf>,
    /// Who gets a place if there are too few.
    #[arg(long, value_enum, value_name = "WAY", default_value = "best-fit", help_heading = RULES)]
    places: Way,
    /// With --places fair-draw: the same seed draws the same order. [default: 1]
    #[arg(long, value_name = "N", help_heading = RULES)]
    seed: Option<u64>,
    /// Pairs below this score are poor, and there will be as few as possible; 0 switches this off. [default: 400; with --scores 0]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=i64::from(HIGHEST)), help_heading = RULES)]
    acceptable: Option<u32>,
    /// How much languages, experience and availability count, together 10: three numbers, or a sheet with these three columns and one row. [default: 3,5,2]
    #[arg(long, value_name = "N,N,N | F", conflicts_with = "scores", help_heading = RULES)]
    weights: Option<String>,
    /// How many half hours a week two people need in common. [default: 2]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=336), conflicts_with = "scores", help_heading = RULES)]
    min_shared: Option<u16>,
    /// Keep people of one organisation apart.
    #[arg(long, conflicts_with = "scores", help_heading = RULES)]
    organisations_apart: bool,
    /// If people live in several time zones, compare their hours in the week of this day. [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "scores", help_heading = RULES)]
    week_of: Option<Date>,
    /// What the answer is written as.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "table", help_heading = OUTPUT)]
    format: Shape,
    /// With --format json: add the dual values, with which anybody can check that no other pairs do better.
    #[arg(long, help_heading = OUTPUT)]
    proof: bool,
    /// Write the answer into this file instead of printing it.
    #[arg(long, value_name = "F", help_heading = OUTPUT)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Way {
    /// Whoever gives the better pairs
    BestFit,
    /// A draw: fit decides who with whom, never who waits
    FairDraw,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// For people
    Table,
    /// For a spreadsheet
    Csv,
    /// For a program; docs/match.schema.json describes it
    Json,
}

/// Does what the options ask.
///
/// # Errors
/// What has to be put right, or why there is no answer.
pub(super) fn run(options: Options, tell: impl FnMut(&str)) -> Result<(), Trouble> {
    job(options)?.run(tell)
}

fn job(options: Options) -> Result<Job, Mistakes> {
    let places = places(options.places, options.seed)?;
    if options.proof && options.format != Shape::Json {
        return wrong(
            "--proof",
            "is for a program. Add --format json, or leave it out.",
        );
    }
    let format = match options.format {
        Shape::Table => Format::Table {
            colour: options.out.is_none() && stdout().is_terminal() && config::colour_is_welcome(),
        },
        Shape::Csv => Format::Csv,
        Shape::Json => Format::Json,
    };
    Ok(Job {
        pins: options.pins.clone(),
        bars: options.bars.clone(),
        format,
        proof: options.proof,
        out: options.out.clone(),
        sheets: sheets(options, places)?,
    })
}

fn places(way: Way, seed: Option<u64>) -> Result<Places, Mistakes> {
    match (way, seed) {
        (Way::FairDraw, seed) => Ok(Places::FairDraw {
            seed: seed.unwrap_or(1),
        }),
        (Way::BestFit, None) => Ok(Places::BestFit),
        (Way::BestFit, Some(_)) => wrong(
            "--seed",
            "is for a draw. Add --places fair-draw, or leave it out.",
        ),
    }
}

fn sheets(options: Options, places: Places) -> Result<Sheets, Mistakes> {
    match (options.mentors, options.mentees, options.scores) {
        (Some(mentors), Some(mentees), _) => Ok(Sheets::People {
            mentors,
            mentees,
            rules: Rules {
                acceptable: acceptable(options.acceptable)?,
                places,
                min_shared: options.min_shared.unwrap_or(Rules::default().min_shared),
                same_organisation_apart: options.organisations_apart,
                ..Rules::default()
            },
            weights: options.weights,
            week_of: (options.week_of).unwrap_or_else(|| Clock::default().now().day()),
        }),
        (_, _, Some(scores)) => Ok(Sheets::Scores {
            scores,
            capacity: options.capacity,
            rules: OwnRules {
                acceptable: options.acceptable.unwrap_or_default(),
                places,
            },
        }),
        _ => wrong(
            "match",
            "needs sheets. Add --mentors and --mentees, or --scores.",
        ),
    }
}

fn acceptable(asked: Option<u32>) -> Result<u16, Mistakes> {
    let score = asked.map_or(Ok(ACCEPTABLE), u16::try_from);
    match score {
        Ok(score) if score <= 1000 => Ok(score),
        _ => wrong(
            "--acceptable",
            "is more than any score. Write a number from 0 to 1000.",
        ),
    }
}

fn wrong<T>(option: &str, words: &str) -> Result<T, Mistakes> {
    Err(Mistake::of_sheet(option, words).into())
}
