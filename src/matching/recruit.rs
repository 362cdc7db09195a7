//! Whom to look for: what one more mentor of some profile would do for a round.

use super::people::{Mentee, Mentor};
use super::propose::solve;
use super::rules::{Places, Rules, Wishes};
use super::search::Search;
use super::table::Table;
use super::worth::Scale;

/// What one place more would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Marginal {
    /// How many more mentees have a mentor: 1, or 0 if nobody more can.
    pub placed: u32,
    /// How many more pairs are poor; negative if fewer are.
    pub poor: i64,
    /// How much the total rises.
    pub total: i64,
}

/// For each of these mentors, who are not there, what one place with them would do, if the round were matched for the
/// best fit; exact, by one search each on the solved round, of which nothing is kept.
///
/// How many people more are placed is the same under a fair draw, which places as many as can be too.
#[must_use]
pub fn recruit(
    rules: &Rules,
    mentors: &[Mentor],
    mentees: &[Mentee],
    wishes: &Wishes,
    profiles: &[Mentor],
) -> Vec<Marginal> {
    let everybody: Vec<Mentor> = mentors.iter().chain(profiles).cloned().collect();
    let table = Table::new(rules, &everybody, mentees, wishes);
    let view = table.seen_by_mentees();
    let pins = table.pins(wishes);
    let mut task = table.case.task(&view, &pins, Places::BestFit);
    for profile in mentors.len()..everybody.len() {
        task.places[table.case.mentors.number[profile]] = None;
    }
    task.count_by(Scale::of(
        task.most(),
        table.case.best,
        table.case.acceptable,
    ));
    let other = table.seen_by_mentors();
    let looks = task.is_tight().then_some(&other);
    let solution = solve(&view, looks, &task, &mut |_| {});
    let (mut people, _) = task.as_mentors(&other, &other.index.number, &solution, &[], &[]);
    let mut search = Search::new(people.bidders.len(), everybody.len());
    (mentors.len()..everybody.len())
        .map(|profile| {
            let number = table.case.mentors.number[profile];
            people.forget_bound(number);
            let bidder = people.add(u32::try_from(number).unwrap_or(u32::MAX), 0);
            let worth = search.worth(&mut people, bidder);
            let (turn, poor, total) = task.scale.aims(worth);
            Marginal {
                placed: u32::from(turn > 0),
                poor,
                total,
            }
        })
        .collect()
}
