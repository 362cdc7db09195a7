//! Times the whole of `propose` on a made-up round, and writes the round down for other solvers.
//!
//! `cargo run --release --example rounds -- slack-1000` prints one line of JSON; `--help` says what else it does.

mod kuhn;
mod pairs;
mod people;
#[path = "../shapes/mod.rs"]
mod shapes;

use alongside::matching::{Places, Proposal, Step, Verdict, check, propose_telling};
use clap::Parser;
use pairs::Pairs;
use serde_json::{Value, json};
use shapes::{Round, Shape};
use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The product's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// No further run is begun after so long.
const ENOUGH: Duration = Duration::from_secs(10);

/// Times the matching engine on a made-up round.
#[derive(Parser)]
struct Asked {
    /// Kind and number of mentees, like slack-1000.
    #[arg(value_parser = Shape::named)]
    round: Shape,
    /// How often to propose, unless that takes too long.
    #[arg(long, default_value_t = 9)]
    runs: usize,
    /// Another seed makes other people.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Pairs below this score are poor; other solvers do not know of such.
    #[arg(long, default_value_t = 0)]
    acceptable: u16,
    /// Let a draw decide who waits; other solvers can not.
    #[arg(long)]
    fair_draw: bool,
    /// Write all possible pairs with their scores into this file.
    #[arg(long)]
    pairs: Option<PathBuf>,
    /// Write everybody into this file as JSON.
    #[arg(long)]
    people: Option<PathBuf>,
    /// Let the crate pathfinding solve it too.
    #[arg(long)]
    pathfinding: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let asked = Asked::parse();
    let mut round = asked.round.round(asked.seed);
    round.rules.acceptable = asked.acceptable;
    if asked.fair_draw {
        round.rules.places = Places::FairDraw { seed: asked.seed };
    }
    let people_kib = peak_memory();
    let mut scored = Vec::new();
    let mut solved = Vec::new();
    let (proposal, whole) = timed(asked.runs, || propose_for(&round, &mut scored, &mut solved));
    let peak_kib = peak_memory();
    let (verdict, checked) = timed(1, || verdict_on(&round, &proposal));
    if verdict != Verdict::Proven {
        return Err(format!("the proof fails: {verdict:?}").into());
    }
    let line = json!({
        "mentees": round.mentees.len(),
        "mentors": round.mentors.len(),
        "places": round.mentors.iter().map(|mentor| u64::from(mentor.places)).sum::<u64>(),
        "placed": proposal.objective.placed,
        "poor": proposal.objective.poor,
        "total": proposal.objective.total,
        // Looking at all pairs, and then finding the best set of them; the whole has the reasons and the proof besides.
        "score_ms": summary(&scored),
        "solve_ms": summary(&solved),
        "propose_ms": summary(&whole),
        "check_ms": summary(&checked),
        "people_kib": people_kib,
        "peak_kib": peak_kib,
        "others": others(&asked, &round)?,
    });
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}

fn propose_for(round: &Round, scored: &mut Vec<Duration>, solved: &mut Vec<Duration>) -> Proposal {
    let mut last = Instant::now();
    let mut tell = |step| {
        let took = last.elapsed();
        match step {
            Step::Scored => scored.push(took),
            Step::Solved => solved.push(took),
            // Gathering counts to scoring.
            Step::Gathered => return,
            Step::Explained => {}
        }
        last = Instant::now();
    };
    let Round {
        rules,
        mentors,
        mentees,
        wishes,
    } = round;
    propose_telling(rules, mentors, mentees, wishes, &mut tell)
}

fn verdict_on(round: &Round, proposal: &Proposal) -> Verdict {
    let Round {
        rules,
        mentors,
        mentees,
        wishes,
    } = round;
    check(rules, mentors, mentees, wishes, proposal)
}

/// Writes the round down for other solvers, and lets the one in Rust solve it.
fn others(asked: &Asked, round: &Round) -> Result<Value, Box<dyn Error>> {
    if let Some(file) = &asked.people {
        people::write(round, file)?;
    }
    if asked.pairs.is_none() && !asked.pathfinding {
        return Ok(Value::Null);
    }
    let pairs = Pairs::of(round);
    if let Some(file) = &asked.pairs {
        pairs.write(file)?;
    }
    let solved = asked
        .pathfinding
        .then(|| kuhn::solved(&pairs))
        .transpose()?;
    Ok(json!({
        "possible": pairs.count(),
        "pathfinding": solved.map(|solved| json!({
            "placed": solved.placed,
            "total": solved.total,
            "solve_ms": summary(&[solved.solve]),
            "whole_ms": summary(&[solved.build + solved.solve]),
        })),
    }))
}

/// The last answer, and how long each run took; at least one run, and none begun after enough time.
fn timed<T>(runs: usize, mut run: impl FnMut() -> T) -> (T, Vec<Duration>) {
    let begun = Instant::now();
    let mut times = Vec::new();
    loop {
        let start = Instant::now();
        let answer = black_box(run());
        times.push(start.elapsed());
        if times.len() >= runs || begun.elapsed() > ENOUGH {
            return (answer, times);
        }
    }
}

/// The first run, in which nothing is warm; the median and the best of all.
fn summary(times: &[Duration]) -> Value {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    json!({
        "runs": times.len(),
        "cold": times.first().copied().map(milliseconds),
        "median": sorted.get(times.len() / 2).copied().map(milliseconds),
        "best": sorted.first().copied().map(milliseconds),
    })
}

/// The most memory that this process ever held, in KiB; `None` where Linux does not tell.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
