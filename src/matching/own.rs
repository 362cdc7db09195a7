//! The assignment alone, on scores that somebody else gave.

use super::case::{Case, Order};
use super::certificate::Certificate;
use super::check::{Flaw, Verdict, is_everybody};
use super::fit::Obstacle;
use super::judged::Judged;
use super::pins::{Pins, UnkeptPin};
use super::propose::Objective;
use super::rules::{Places, Wishes};
use super::sheet::Sheet;
use super::turns::turns;

/// A table of scores somebody else gave; a pair that has none cannot be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreTable {
    /// Who offers places.
    pub mentors: Vec<Seat>,
    /// The ids of those who look for a mentor.
    pub mentees: Vec<String>,
    /// How well people fit; of a pair given twice the higher score counts.
    pub scores: Vec<OwnScore>,
}

/// A mentor of a [`ScoreTable`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// Stable from run to run: it decides the canonical order.
    pub id: String,
    /// How many mentees this mentor takes.
    pub places: u32,
}

/// The score of one pair, as places in the lists of the table; scores of nobody who is there are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnScore {
    /// The mentor.
    pub mentor: usize,
    /// The mentee.
    pub mentee: usize,
    /// From 0 to [`OwnScore::BEST`]; what is above counts as that.
    pub score: u32,
}

impl OwnScore {
    /// The highest score that can be given.
    pub const BEST: u32 = 1_000_000;
}

/// What a coordinator with own scores wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnRules {
    /// Pairs below this score are poor, and as few as possible are proposed; 0 switches this off.
    pub acceptable: u32,
    /// Who gets a place if there are too few.
    pub places: Places,
}

/// The best pairs of a [`ScoreTable`]; everybody as places in its lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreProposal {
    /// The pairs, mentees in canonical order.
    pub pairs: Vec<OwnPair>,
    /// The mentees without a pair, in turn.
    pub waiting: Vec<OwnWaiting>,
    /// The pins that could not be kept.
    pub unkept_pins: Vec<UnkeptPin>,
    /// What the pairs reach, aim by aim.
    pub objective: Objective,
    /// The proof that there are no better pairs.
    pub certificate: Certificate,
}

/// A pair of a [`ScoreProposal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPair {
    /// The mentor.
    pub mentor: usize,
    /// The mentee.
    pub mentee: usize,
    /// The score that was given.
    pub score: u32,
    /// Whether a pin fixed this pair.
    pub pinned: bool,
}

/// A mentee without a mentor, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnWaiting {
    /// Who waits.
    pub mentee: usize,
    /// What keeps them from having a mentor.
    pub why: OwnWhy,
}

/// What keeps somebody from having a mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWhy {
    /// No pair with them has a score.
    NoScores,
    /// They are barred from every mentor with whom they have a score.
    Barred,
    /// No mentor they could have offers a place.
    NoPlaces,
    /// Everybody they could have is needed by people who come before them.
    AllNeeded {
        /// How many mentors they could have.
        possible: usize,
    },
}

/// The table in canonical order.
struct Ordered {
    case: Case,
    sheet: Sheet,
}

impl Ordered {
    fn of(rules: &OwnRules, table: &ScoreTable, wishes: &Wishes) -> Self {
        let (mentors, mentees) = (Order::of(&table.mentors), Order::of(&table.mentees));
        let offered: Vec<u32> = mentors
            .given
            .iter()
            .map(|&given| table.mentors[given].places)
            .collect();
        let waited = vec![0; table.mentees.len()];
        let sheet = Sheet::of(&mentors, &mentees, &offered, &table.scores, &wishes.bars);
        Self {
            case: Case {
                turns: turns(rules.places, &waited, |mentee| {
                    table.mentees[mentees.given[mentee]].as_str()
                }),
                best: sheet.best(),
                mentors,
                mentees,
                offered,
                waited,
                places: rules.places,
                acceptable: rules.acceptable,
            },
            sheet,
        }
    }

    fn pins(&self, wishes: &Wishes) -> Pins {
        Pins::settle(&self.case, wishes, |mentor, mentee| {
            if self.sheet.is_barred(mentor, mentee) {
                return Some(vec![Obstacle::Barred]);
            }
            let score = self.sheet.score(mentor, mentee);
            score.is_none().then(Vec::new)
        })
    }

    fn why(&self, mentee: usize) -> OwnWhy {
        let possible = self.sheet.possible_for(mentee);
        if possible > 0 {
            OwnWhy::AllNeeded { possible }
        } else if self.sheet.is_without_places(mentee) {
            OwnWhy::NoPlaces
        } else if self.sheet.is_barred_from_any(mentee) {
            OwnWhy::Barred
        } else {
            OwnWhy::NoScores
        }
    }
}

/// Proposes the best pairs of a table, in the order of aims that this module's page gives.
#[must_use]
pub fn propose_scores(rules: &OwnRules, table: &ScoreTable, wishes: &Wishes) -> ScoreProposal {
    let ordered = Ordered::of(rules, table, wishes);
    let Ordered { case, sheet } = &ordered;
    let pins = ordered.pins(wishes);
    let task = case.task(sheet.by_mentees(), &pins, rules.places);
    let solution = if task.is_tight() {
        let number: Vec<u32> = (0..).take(case.waited.len()).collect();
        task.by_mentors(&sheet.by_mentors(), &number, &mut |_| {})
    } else {
        task.by_mentees(sheet.by_mentees(), &mut |_| {})
    };
    let waiting = case.waiting(&pins, &solution);
    let pairs: Vec<OwnPair> = (0..case.waited.len())
        .filter_map(|mentee| {
            let found = solution.mentor_of[mentee].map(|mentor| mentor as usize);
            let mentor = pins.mentor[mentee].or(found)?;
            Some(OwnPair {
                mentor: case.mentors.given[mentor],
                mentee: case.mentees.given[mentee],
                score: sheet.score(mentor, mentee)?,
                pinned: pins.mentor[mentee].is_some(),
            })
        })
        .collect();
    ScoreProposal {
        objective: Objective::of_scores(rules.acceptable, pairs.iter().map(|pair| pair.score)),
        certificate: Certificate::of(
            case,
            sheet.by_mentees(),
            task.scale,
            &solution,
            &pins,
            &waiting,
        ),
        waiting: (waiting.into_iter())
            .map(|mentee| OwnWaiting {
                mentee: case.mentees.given[mentee],
                why: ordered.why(mentee),
            })
            .collect(),
        unkept_pins: pins.unkept,
        pairs,
    }
}

/// Checks that a proposal keeps all scores and wishes, and that its certificate proves it the best;
/// the proof is that of [`check`](super::check()).
#[must_use]
pub fn check_scores(
    rules: &OwnRules,
    table: &ScoreTable,
    wishes: &Wishes,
    proposal: &ScoreProposal,
) -> Verdict {
    let (mentors, mentees) = (table.mentors.len(), table.mentees.len());
    let placed = proposal.pairs.iter().map(|pair| (pair.mentor, pair.mentee));
    let waiting = proposal.waiting.iter().map(|waiting| waiting.mentee);
    if !is_everybody(placed, waiting, mentors, mentees)
        || !proposal.certificate.is_about(mentors, mentees)
    {
        return Verdict::Flawed(Flaw::People);
    }
    let ordered = Ordered::of(rules, table, wishes);
    let Ordered { case, sheet } = &ordered;
    let is_right = |pair: &&OwnPair| {
        let (mentor, mentee) = (
            case.mentors.number[pair.mentor],
            case.mentees.number[pair.mentee],
        );
        sheet.score(mentor, mentee) == Some(pair.score)
    };
    if let Some(&OwnPair { mentor, mentee, .. }) =
        proposal.pairs.iter().find(|pair| !is_right(pair))
    {
        return Verdict::Flawed(Flaw::Pair { mentor, mentee });
    }
    let judged = Judged {
        case,
        pins: &ordered.pins(wishes),
        pairs: proposal
            .pairs
            .iter()
            .map(|pair| (pair.mentor, pair.mentee, pair.pinned))
            .collect(),
        unkept_pins: &proposal.unkept_pins,
        proof: &proposal.certificate,
    };
    let scores = proposal.pairs.iter().map(|pair| pair.score);
    let figures = Objective::of_scores(rules.acceptable, scores) == proposal.objective;
    (judged.breach())
        .or_else(|| (!figures).then_some(Flaw::Objective))
        .or_else(|| judged.gap(sheet.by_mentees()))
        .map_or(Verdict::Proven, Verdict::Flawed)
}
