//! Times the whole of `propose` on a made-up round, and writes the round down for other solvers.
//!
//! `rounds slack-1000 [--runs N] [--seed N] [--acceptable N] [--fair-draw] [--write FILE]` prints one line of JSON.

mod pairs;
#[path = "../shapes/mod.rs"]
mod shapes;

use alongside::matching::{Places, Proposal, Verdict, check, propose};
use pairs::Pairs;
use serde_json::json;
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

fn main() -> Result<(), Box<dyn Error>> {
    let asked = Asked::read(std::env::args().skip(1))?;
    let mut round = asked.shape.round(asked.seed);
    round.rules.acceptable = asked.acceptable;
    if asked.fair_draw {
        round.rules.places = Places::FairDraw { seed: asked.seed };
    }
    let people = peak_memory();
    let (proposal, whole) = timed(asked.runs, || propose_for(&round));
    let peak = peak_memory();
    let (verdict, checked) = timed(1, || {
        check(
            &round.rules,
            &round.mentors,
            &round.mentees,
            &round.wishes,
            &proposal,
        )
    });
    if verdict != Verdict::Proven {
        return Err(format!("{}: the proof fails: {verdict:?}", asked.name).into());
    }
    let pairs = asked.file.as_ref().map(|_| Pairs::of(&round));
    if let (Some(pairs), Some(file)) = (&pairs, &asked.file) {
        pairs.write(file)?;
    }
    let line = json!({
        "instance": asked.name,
        "mentees": round.mentees.len(),
        "mentors": round.mentors.len(),
        "places": round.mentors.iter().map(|mentor| u64::from(mentor.places)).sum::<u64>(),
        "possible": pairs.map(|pairs| pairs.count()),
        "placed": proposal.objective.placed,
        "poor": proposal.objective.poor,
        "total": proposal.objective.total,
        "propose_ms": summary(&whole),
        // Parts of `propose` (scoring, solving) have their place here as soon as the engine tells them.
        "check_ms": summary(&checked),
        "people_kib": people,
        "peak_kib": peak,
    });
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}

fn propose_for(round: &Round) -> Proposal {
    propose(&round.rules, &round.mentors, &round.mentees, &round.wishes)
}

/// What the command line asks for.
struct Asked {
    name: String,
    shape: Shape,
    runs: usize,
    seed: u64,
    acceptable: u16,
    fair_draw: bool,
    file: Option<PathBuf>,
}

impl Asked {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        let name = words.next().unwrap_or_default();
        let shape = Shape::named(&name)
            .ok_or_else(|| format!("say which round, like slack-1000: {}", Shape::NAMES))?;
        let mut asked = Self {
            name,
            shape,
            runs: 9,
            seed: 1,
            acceptable: 0,
            fair_draw: false,
            file: None,
        };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            match word.as_str() {
                "--runs" => asked.runs = value()?.parse()?,
                "--seed" => asked.seed = value()?.parse()?,
                "--acceptable" => asked.acceptable = value()?.parse()?,
                "--write" => asked.file = Some(value()?.into()),
                "--fair-draw" => asked.fair_draw = true,
                _ => return Err(format!("what is {word}?").into()),
            }
        }
        Ok(asked)
    }
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
fn summary(times: &[Duration]) -> serde_json::Value {
    let milliseconds = |time: &Duration| time.as_secs_f64() * 1e3;
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    json!({
        "runs": times.len(),
        "cold": times.first().map(milliseconds),
        "median": sorted.get(times.len() / 2).map(milliseconds),
        "best": sorted.first().map(milliseconds),
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
