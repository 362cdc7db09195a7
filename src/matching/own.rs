//! The best pairs on scores that somebody else gave: the clear version, for people given in canonical order.

use super::certificate::Certificate;
use super::check::{Flaw, Verdict};
use super::draw::lot;
use super::pins::{PinTrouble, UnkeptPin};
use super::propose::Objective;
use super::rules::{Places, Wishes};
use super::worth::Scale;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};

/// The best score.
const BEST: u32 = 1_000_000;

/// A table of scores somebody else gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreTable {
    /// Who offers places.
    pub mentors: Vec<Seat>,
    /// The ids of those who look for a mentor.
    pub mentees: Vec<String>,
    /// At most one a pair; a pair that is absent cannot be.
    pub scores: Vec<OwnScore>,
}

/// A mentor, as far as such a table knows one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// Stable from run to run.
    pub id: String,
    /// How many mentees this mentor takes.
    pub places: u32,
}

/// How well two people fit, as places in the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnScore {
    /// The mentor.
    pub mentor: usize,
    /// The mentee.
    pub mentee: usize,
    /// 0 to 1,000,000.
    pub score: u32,
}

/// What somebody with scores of their own wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnRules {
    /// Pairs below this score are poor; 0 switches this off.
    pub acceptable: u32,
    /// Who gets a place if there are too few.
    pub places: Places,
}

/// The best pairs for a table of scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreProposal {
    /// The pairs, mentees in canonical order.
    pub pairs: Vec<OwnPair>,
    /// The mentees without a pair, in turn.
    pub waiting: Vec<OwnWaiting>,
    /// The pins that could not be kept.
    pub unkept_pins: Vec<UnkeptPin>,
    /// What the pairs reach.
    pub objective: Objective,
    /// The proof that there are no better pairs.
    pub certificate: Certificate,
}

/// A mentor and a mentee who would fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPair {
    /// The mentor.
    pub mentor: usize,
    /// The mentee.
    pub mentee: usize,
    /// As it was given.
    pub score: u32,
    /// Whether a coordinator fixed this pair.
    pub pinned: bool,
}

/// A mentee without a mentor, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWaiting {
    /// Who waits.
    pub mentee: usize,
    /// What keeps them from having a mentor.
    pub why: OwnWhy,
}

/// What keeps somebody from having a mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnWhy {
    /// No mentor has a score with them.
    NoScores,
    /// A bar stands between them and every mentor with a place.
    Barred,
    /// Nobody they could have offers a place.
    NoPlaces,
    /// Everybody they could have is needed by others.
    AllNeeded {
        /// The mentors they could have.
        possible: Vec<usize>,
    },
}

struct Own<'a> {
    table: &'a ScoreTable,
    rows: Vec<Vec<(usize, u32)>>,
    bars: HashSet<(usize, usize)>,
    pinned: Vec<Option<usize>>,
    places: Vec<usize>,
    unkept: Vec<UnkeptPin>,
}

impl<'a> Own<'a> {
    fn new(table: &'a ScoreTable, wishes: &Wishes) -> Self {
        let mut rows = vec![Vec::new(); table.mentees.len()];
        for one in &table.scores {
            rows[one.mentee].push((one.mentor, one.score));
        }
        for row in &mut rows {
            row.sort_unstable();
        }
        let mut own = Self {
            table,
            rows,
            bars: wishes.bars.iter().copied().collect(),
            pinned: vec![None; table.mentees.len()],
            places: table
                .mentors
                .iter()
                .map(|seat| usize::try_from(seat.places).unwrap_or(usize::MAX))
                .collect(),
            unkept: Vec::new(),
        };
        let mut pins: Vec<_> = wishes
            .pins
            .iter()
            .map(|&(mentor, mentee)| (mentee, mentor))
            .collect();
        pins.sort_unstable();
        pins.dedup();
        for (mentee, mentor) in pins {
            if let Some(why) = own.trouble(mentor, mentee) {
                own.unkept.push(UnkeptPin {
                    mentor,
                    mentee,
                    why,
                });
            } else {
                own.pinned[mentee] = Some(mentor);
                own.places[mentor] -= 1;
            }
        }
        own
    }

    fn trouble(&self, mentor: usize, mentee: usize) -> Option<PinTrouble> {
        if mentee >= self.rows.len() || mentor >= self.places.len() {
            Some(PinTrouble::Unknown)
        } else if self.score(mentor, mentee).is_none() {
            Some(PinTrouble::Impossible(Vec::new()))
        } else if self.pinned[mentee].is_some() {
            Some(PinTrouble::MenteeTaken)
        } else if self.places[mentor] == 0 {
            Some(PinTrouble::MentorFull)
        } else {
            None
        }
    }

    fn score(&self, mentor: usize, mentee: usize) -> Option<u32> {
        let row = &self.rows[mentee];
        let at = row.binary_search_by_key(&mentor, |one| one.0).ok()?;
        (!self.bars.contains(&(mentor, mentee))).then(|| row[at].1)
    }

    fn free(&self) -> impl Iterator<Item = usize> {
        (0..self.pinned.len()).filter(|&mentee| self.pinned[mentee].is_none())
    }

    /// What every possible pair is worth.
    fn edges(&self, scale: Scale) -> Vec<Vec<(usize, i64)>> {
        let worth = |mentee: usize, (mentor, score): (usize, u32)| {
            let stands =
                !self.bars.contains(&(mentor, mentee)) && self.table.mentors[mentor].places > 0;
            stands.then(|| (mentor, scale.placed(1) + scale.fit(score.min(BEST))))
        };
        (0..self.rows.len())
            .map(|mentee| {
                self.rows[mentee]
                    .iter()
                    .filter_map(|&one| worth(mentee, one))
                    .collect()
            })
            .collect()
    }

    fn why(&self, mentee: usize) -> OwnWhy {
        let row = &self.rows[mentee];
        let allowed = row
            .iter()
            .filter(|one| !self.bars.contains(&(one.0, mentee)));
        let allowed: Vec<usize> = allowed.map(|one| one.0).collect();
        let possible: Vec<usize> = allowed
            .iter()
            .copied()
            .filter(|&mentor| self.table.mentors[mentor].places > 0)
            .collect();
        if row.is_empty() {
            OwnWhy::NoScores
        } else if allowed.is_empty() {
            OwnWhy::Barred
        } else if possible.is_empty() {
            OwnWhy::NoPlaces
        } else {
            OwnWhy::AllNeeded { possible }
        }
    }
}

/// Pairs under construction, and the prices that prove them.
struct Solving<'e> {
    edges: &'e [Vec<(usize, i64)>],
    room: Vec<usize>,
    mentor_of: Vec<Option<usize>>,
    mentees_of: Vec<Vec<usize>>,
    gain: Vec<i64>,
    price: Vec<i64>,
}

impl<'e> Solving<'e> {
    fn new(edges: &'e [Vec<(usize, i64)>], room: Vec<usize>) -> Self {
        Self {
            mentor_of: vec![None; edges.len()],
            mentees_of: vec![Vec::new(); room.len()],
            gain: vec![0; edges.len()],
            price: vec![0; room.len()],
            edges,
            room,
        }
    }

    /// Gives one more mentee a place along the cheapest chain of people who move on; whether there was one.
    fn insert(&mut self, newcomer: usize) -> bool {
        let offers = self.edges[newcomer]
            .iter()
            .map(|&(mentor, worth)| worth - self.price[mentor]);
        let Some(best) = offers.max() else {
            return false;
        };
        self.gain[newcomer] = best;
        let mentors = self.room.len();
        let mut lost = vec![i64::MAX; mentors];
        let mut came_by = vec![usize::MAX; mentors];
        let mut is_settled = vec![false; mentors];
        let mut settled = Vec::new();
        let mut heap = BinaryHeap::new();
        let mut from = vec![(newcomer, 0)];
        loop {
            for (mentee, so_far) in from.drain(..) {
                for &(mentor, worth) in &self.edges[mentee] {
                    let loss = so_far + self.gain[mentee] + self.price[mentor] - worth;
                    if !is_settled[mentor] && loss < lost[mentor] {
                        (lost[mentor], came_by[mentor]) = (loss, mentee);
                        heap.push(Reverse((loss, mentor)));
                    }
                }
            }
            let Some(Reverse((loss, mentor))) = heap.pop() else {
                return false;
            };
            if std::mem::replace(&mut is_settled[mentor], true) {
                continue;
            }
            if self.mentees_of[mentor].len() < self.room[mentor] {
                self.gain[newcomer] -= loss;
                for &(at, before) in &settled {
                    let at: usize = at;
                    self.price[at] += loss - before;
                    for &mentee in &self.mentees_of[at] {
                        self.gain[mentee] -= loss - before;
                    }
                }
                self.move_on(mentor, &came_by);
                return true;
            }
            settled.push((mentor, loss));
            from.extend(self.mentees_of[mentor].iter().map(|&mentee| (mentee, loss)));
        }
    }

    fn move_on(&mut self, mut to: usize, came_by: &[usize]) {
        loop {
            let mentee = came_by[to];
            let before = self.mentor_of[mentee].replace(to);
            self.mentees_of[to].push(mentee);
            let Some(before) = before else { return };
            self.mentees_of[before].retain(|&other| other != mentee);
            to = before;
        }
    }
}

/// Proposes the best pairs on these scores.
#[must_use]
pub fn propose_scores(rules: &OwnRules, table: &ScoreTable, wishes: &Wishes) -> ScoreProposal {
    let own = Own::new(table, wishes);
    let scale = Scale::of(table.mentees.len(), BEST, rules.acceptable);
    let mut edges = own.edges(scale);
    let nobody = own.places.len();
    let mut room = own.places.clone();
    room.push(usize::MAX);
    let mut turns: Vec<usize> = own.free().collect();
    match rules.places {
        Places::BestFit => edges.iter_mut().for_each(|row| row.push((nobody, 0))),
        Places::FairDraw { seed } => {
            turns.sort_by_key(|&mentee| (lot(seed, &table.mentees[mentee]), mentee));
        }
    }
    let mut solving = Solving::new(&edges, room);
    for &mentee in &turns {
        if !solving.insert(mentee) {
            solving.gain[mentee] = 0;
        }
    }
    let mentor_of = |mentee: usize| solving.mentor_of[mentee].filter(|&mentor| mentor != nobody);
    let pair = |mentee: usize| {
        let pinned = own.pinned[mentee];
        let mentor = pinned.or_else(|| mentor_of(mentee))?;
        let score = own.score(mentor, mentee)?;
        Some(OwnPair {
            mentor,
            mentee,
            score,
            pinned: pinned.is_some(),
        })
    };
    let pairs: Vec<OwnPair> = (0..own.rows.len()).filter_map(pair).collect();
    let waiting = turns.iter().filter(|&&mentee| mentor_of(mentee).is_none());
    ScoreProposal {
        objective: objective(rules, &pairs),
        pairs,
        waiting: waiting
            .map(|&mentee| OwnWaiting {
                mentee,
                why: own.why(mentee),
            })
            .collect(),
        certificate: Certificate {
            scale,
            place_prices: solving.price[..nobody].to_vec(),
            mentee_gains: solving.gain.clone(),
            awaited: vec![None; nobody],
        },
        unkept_pins: own.unkept,
    }
}

fn objective(rules: &OwnRules, pairs: &[OwnPair]) -> Objective {
    Objective::of_scores(rules.acceptable, pairs.iter().map(|pair| pair.score))
}

/// Checks pairs, places, figures and prices; under a fair draw, that no other pairs of the same mentees fit better.
#[must_use]
pub fn check_scores(
    rules: &OwnRules,
    table: &ScoreTable,
    wishes: &Wishes,
    proposal: &ScoreProposal,
) -> Verdict {
    let own = Own::new(table, wishes);
    if objective(rules, &proposal.pairs) != proposal.objective {
        return Verdict::Flawed(Flaw::Objective);
    }
    let Certificate {
        scale,
        place_prices,
        mentee_gains,
        ..
    } = &proposal.certificate;
    let mut mentor_of = vec![None; own.rows.len()];
    let mut room = own.places.clone();
    for &OwnPair {
        mentor,
        mentee,
        score,
        pinned,
    } in &proposal.pairs
    {
        if own.score(mentor, mentee) != Some(score) {
            return Verdict::Flawed(Flaw::Pair { mentor, mentee });
        }
        if !pinned {
            mentor_of[mentee] = Some(mentor);
            let Some(left) = room[mentor].checked_sub(1) else {
                return Verdict::Flawed(Flaw::Capacity { mentor });
            };
            room[mentor] = left;
        }
    }
    let priced = (0..room.len()).all(|mentor| {
        place_prices[mentor] >= 0 && (room[mentor] == 0 || place_prices[mentor] == 0)
    });
    let may_wait = rules.places == Places::BestFit;
    let edges = own.edges(*scale);
    let fair = |mentee: usize| {
        let (gain, mine) = (mentee_gains[mentee], mentor_of[mentee]);
        let fits = edges[mentee].iter().all(|&(mentor, worth)| {
            let loss = gain + place_prices[mentor] - worth;
            if mine == Some(mentor) {
                loss == 0
            } else {
                loss >= 0
            }
        });
        match mine {
            Some(_) => fits,
            None => !may_wait || (gain == 0 && fits),
        }
    };
    if priced && own.free().all(fair) {
        Verdict::Proven
    } else {
        Verdict::Flawed(Flaw::Prices)
    }
}
