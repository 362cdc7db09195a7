//! The answer for somebody's own scores.

use super::answer::{self, Answer};
use super::of_people::places;
use super::sentences;
use crate::matching::{
    OwnRules, OwnWaiting, OwnWhy, ScoreProposal, ScoreTable, Verdict, Wishes, check_scores,
    propose_scores,
};

/// Proposes the best pairs on these scores, and checks them.
///
/// # Errors
/// The proposal does not stand the check.
pub fn pair_scores<'a>(
    table: &'a ScoreTable,
    rules: &OwnRules,
    wishes: &Wishes,
    proof: bool,
) -> Result<Answer<'a>, answer::Trouble> {
    let proposal = propose_scores(rules, table, wishes);
    answer_if_proven(table, rules, wishes, &proposal, proof)
}

/// The answer that this proposal is, whoever made it.
///
/// # Errors
/// The proposal does not stand the check.
pub fn answer_if_proven<'a>(
    table: &'a ScoreTable,
    rules: &OwnRules,
    wishes: &Wishes,
    proposal: &ScoreProposal,
    proof: bool,
) -> Result<Answer<'a>, answer::Trouble> {
    match check_scores(rules, table, wishes, proposal) {
        Verdict::Proven => Ok(answer(table, rules, proposal, proof)),
        Verdict::Flawed(flaw) => Err(answer::Trouble::Unproven(flaw)),
    }
}

fn answer<'a>(
    table: &'a ScoreTable,
    rules: &OwnRules,
    proposal: &ScoreProposal,
    proof: bool,
) -> Answer<'a> {
    let (places, seed) = places(rules.places);
    Answer {
        schema: answer::SCHEMA,
        settings: answer::Settings {
            scores: "own",
            places,
            seed,
            draw_costs: None,
            acceptable: rules.acceptable,
            weights: None,
            min_shared: None,
            organisations_apart: None,
            week_of: None,
        },
        round: answer::Round {
            mentors: table.mentors.len(),
            places: table
                .mentors
                .iter()
                .map(|seat| u64::from(seat.places))
                .sum(),
            mentees: table.mentees.len(),
        },
        objective: (&proposal.objective).into(),
        certificate: answer::Certificate {
            verdict: "proven",
            proof: proof.then(|| {
                let mentors = table.mentors.iter().map(|seat| seat.id.as_str());
                let mentees = table.mentees.iter().map(String::as_str);
                answer::Proof::of(mentors, mentees, &proposal.certificate)
            }),
        },
        pairs: (proposal.pairs.iter())
            .map(|pair| answer::Pair {
                mentor: mentor(table, pair.mentor),
                mentee: mentee(table, pair.mentee),
                score: pair.score,
                pinned: pair.pinned,
                reasons: None,
            })
            .collect(),
        waiting: proposal
            .waiting
            .iter()
            .map(|one| waiting(table, one))
            .collect(),
        unkept_pins: (proposal.unkept_pins.iter())
            .map(|pin| {
                let (reason, in_words) = sentences::of_pin(&pin.why);
                answer::Unkept {
                    mentor: mentor(table, pin.mentor),
                    mentee: mentee(table, pin.mentee),
                    reason,
                    in_words,
                }
            })
            .collect(),
    }
}

fn waiting<'a>(table: &'a ScoreTable, waiting: &OwnWaiting) -> answer::Waiting<'a> {
    let possible = match waiting.why {
        OwnWhy::AllNeeded { possible } => possible,
        _ => 0,
    };
    let (reason, in_words) = match &waiting.why {
        OwnWhy::NoScores => (
            "no-scores",
            "They have no score with any mentor.".to_owned(),
        ),
        OwnWhy::Barred => {
            let said = "They are kept apart from every mentor with whom they have a score.";
            ("barred", said.to_owned())
        }
        OwnWhy::NoPlaces => {
            let said = "No mentor with whom they have a score offers a place.";
            ("no-places", said.to_owned())
        }
        OwnWhy::AllNeeded { .. } => ("all-needed", sentences::needed(possible)),
    };
    answer::Waiting {
        mentee: mentee(table, waiting.mentee),
        reason,
        possible,
        smallest_change: None,
        in_words,
    }
}

fn mentor(table: &ScoreTable, at: usize) -> &str {
    table.mentors.get(at).map_or("", |seat| &seat.id)
}

fn mentee(table: &ScoreTable, at: usize) -> &str {
    table.mentees.get(at).map_or("", String::as_str)
}
