//! Who is measured when a round is looked at for fairness: everybody the program looks for, those in pairs included.

use super::{Bond, Candidates, Part, candidates::mentee};
use crate::{
    applications::Application,
    matching::{self, Fit, Mentee, ProposedPair, Share},
};
use jiff::civil::Date;

/// Who has a mentor, or would have one by the best pairs, in each group.
///
/// Pairs that a coordinator chose without the program are left out, with their mentees: they have no score.
#[must_use]
pub fn fairness(
    candidates: &Candidates,
    best: &matching::Proposal,
    (applications, bonds): (&[Application], &[Bond]),
    week_of: Date,
) -> Vec<Share> {
    let (mentees, pairs) = measured(candidates, best, (applications, bonds), week_of);
    let weeks: Vec<_> = Part::all().map(|part| part.week(week_of)).collect();
    matching::fairness(&mentees, &pairs, &weeks)
}

/// The ready mentees with their best pairs, and behind them those who are in a pair already.
fn measured(
    candidates: &Candidates,
    best: &matching::Proposal,
    (applications, bonds): (&[Application], &[Bond]),
    week_of: Date,
) -> (Vec<Mentee>, matching::Proposal) {
    let (mut mentees, mut all) = (candidates.mentees.clone(), best.clone());
    for bond in bonds.iter().filter(|bond| bond.state.is_open()) {
        let paired = applications.iter().find(|each| each.id == bond.mentee);
        let Some(paired) = paired.filter(|paired| paired.is_usable()) else {
            continue;
        };
        let paired = mentee(paired, week_of);
        let Some(place) = candidates.mentor_at(bond.mentor) else {
            continue;
        };
        let mentor = candidates.mentors.get(place);
        let fit = mentor.map(|mentor| matching::fit(&candidates.rules, mentor, &paired));
        if let Some(Fit::Possible(reasons)) = fit {
            all.pairs.push(ProposedPair {
                mentor: place,
                mentee: mentees.len(),
                reasons,
                pinned: true,
            });
            mentees.push(paired);
        }
    }
    (mentees, all)
}
