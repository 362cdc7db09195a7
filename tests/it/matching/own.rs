//! The assignment on scores of somebody else's: the same promises, beside another's algorithm.

use alongside::matching::{
    Flaw, OwnPair, OwnRules, OwnScore, OwnWhy, PinTrouble, Places, ScoreProposal, ScoreTable, Seat,
    Verdict, Wishes, check_scores, propose_scores,
};
use pathfinding::prelude::{Matrix, kuhn_munkres};
use proptest::collection::vec;
use proptest::prelude::*;

use super::cohort::cases;

/// More than the total and the poor pairs of any table here.
const POOR: i64 = 100_000_000;
const PLACED: i64 = 100 * POOR;

fn tables() -> impl Strategy<Value = (OwnRules, ScoreTable, Wishes)> {
    let score = (
        0..12_usize,
        0..16_usize,
        prop_oneof![0..4_u32, 0..=OwnScore::BEST],
    );
    let places = prop_oneof![
        any::<u64>().prop_map(|seed| Places::FairDraw { seed }),
        Just(Places::BestFit)
    ];
    (
        vec(0..3_u32, 1..12),
        1..16_usize,
        vec(score, 0..120),
        0..3_u32,
        places,
        vec((0..12_usize, 0..16_usize), 0..6),
    )
        .prop_map(|(places, mentees, scores, acceptable, rule, bars)| {
            let seat = |(number, &places): (usize, &u32)| Seat {
                id: format!("m{}", 97 * number % 13),
                places,
            };
            let table = ScoreTable {
                mentors: places.iter().enumerate().map(seat).collect(),
                mentees: (0..mentees)
                    .map(|number| format!("n{}", 89 * number % 17))
                    .collect(),
                scores: (scores.into_iter())
                    .map(|(mentor, mentee, score)| OwnScore {
                        mentor,
                        mentee,
                        score,
                    })
                    .collect(),
            };
            (
                OwnRules {
                    acceptable,
                    places: rule,
                },
                table,
                Wishes { pins: vec![], bars },
            )
        })
}

/// The score of a pair that can be; of a pair given twice the higher.
fn score(table: &ScoreTable, wishes: &Wishes, mentor: usize, mentee: usize) -> Option<u32> {
    let these = table
        .scores
        .iter()
        .filter(|one| (one.mentor, one.mentee) == (mentor, mentee));
    let best = these.map(|one| one.score).max();
    best.filter(|_| !wishes.bars.contains(&(mentor, mentee)))
}

fn worth(rules: &OwnRules, score: u32) -> i64 {
    PLACED + i64::from(score) - if score < rules.acceptable { POOR } else { 0 }
}

fn small(mentors: &[(&str, u32)], mentees: &[&str], scores: &[(usize, usize, u32)]) -> ScoreTable {
    ScoreTable {
        mentors: mentors
            .iter()
            .map(|&(id, places)| Seat {
                id: id.to_owned(),
                places,
            })
            .collect(),
        mentees: mentees.iter().map(|&id| id.to_owned()).collect(),
        scores: (scores.iter())
            .map(|&(mentor, mentee, score)| OwnScore {
                mentor,
                mentee,
                score,
            })
            .collect(),
    }
}

const BEST_FIT: OwnRules = OwnRules {
    acceptable: 0,
    places: Places::BestFit,
};

fn pairs(proposal: &ScoreProposal) -> Vec<(usize, usize)> {
    proposal
        .pairs
        .iter()
        .map(|pair| (pair.mentor, pair.mentee))
        .collect()
}

#[test]
fn more_pairs_come_before_better_pairs() {
    let table = small(
        &[("a", 1), ("b", 1)],
        &["x", "y"],
        &[(0, 0, 1_000_000), (1, 0, 1), (0, 1, 1)],
    );
    let proposal = propose_scores(&BEST_FIT, &table, &Wishes::default());
    assert_eq!(pairs(&proposal), [(1, 0), (0, 1)]);
    assert_eq!(proposal.objective.total, 2);
}

#[test]
fn those_who_wait_are_told_why() {
    let table = small(
        &[("a", 1), ("b", 0)],
        &["placed", "needed", "barred", "nobody", "full"],
        &[(0, 0, 9), (0, 1, 8), (0, 2, 7), (1, 4, 5)],
    );
    let wishes = Wishes {
        pins: vec![(0, 3), (0, 2)],
        bars: vec![(0, 2)],
    };
    let proposal = propose_scores(&BEST_FIT, &table, &wishes);
    let whys: Vec<_> = proposal
        .waiting
        .iter()
        .map(|waiting| (waiting.mentee, waiting.why))
        .collect();
    assert_eq!(
        whys,
        [
            (2, OwnWhy::Barred),
            (4, OwnWhy::NoPlaces),
            (1, OwnWhy::AllNeeded { possible: 1 }),
            (3, OwnWhy::NoScores)
        ]
    );
    let troubles: Vec<_> = proposal
        .unkept_pins
        .iter()
        .map(|pin| (pin.mentee, pin.why.clone()))
        .collect();
    let barred = alongside::matching::Obstacle::Barred;
    assert_eq!(
        troubles,
        [
            (2, PinTrouble::Impossible(vec![barred])),
            (3, PinTrouble::Impossible(vec![]))
        ]
    );
    assert_eq!(
        check_scores(&BEST_FIT, &table, &wishes, &proposal),
        Verdict::Proven
    );
}

#[test]
fn a_score_that_was_not_given_is_noticed() {
    let table = small(&[("a", 1)], &["x"], &[(0, 0, 7)]);
    let mut proposal = propose_scores(&BEST_FIT, &table, &Wishes::default());
    for pair in &mut proposal.pairs {
        pair.score = 8;
    }
    let verdict = check_scores(&BEST_FIT, &table, &Wishes::default(), &proposal);
    assert_eq!(
        verdict,
        Verdict::Flawed(Flaw::Pair {
            mentor: 0,
            mentee: 0
        })
    );
}

#[test]
fn equal_scores_everywhere_are_no_effort() {
    for (mentors, mentees, places) in [(700, 700, 1), (1, 20_000, 2), (600, 900, 1), (900, 600, 1)]
    {
        let table = ScoreTable {
            mentors: (0..mentors)
                .map(|number| Seat {
                    id: format!("m{number:05}"),
                    places,
                })
                .collect(),
            mentees: (0..mentees).map(|number| format!("n{number:05}")).collect(),
            scores: (0..mentees)
                .flat_map(|mentee| {
                    (0..mentors).map(move |mentor| OwnScore {
                        mentor,
                        mentee,
                        score: 500,
                    })
                })
                .collect(),
        };
        let proposal = propose_scores(&BEST_FIT, &table, &Wishes::default());
        let most = mentees.min(mentors * usize::try_from(places).unwrap());
        assert_eq!(proposal.objective.placed, most);
        // Among equals the first has the first, so everybody sits in order.
        let places = usize::try_from(places).unwrap();
        assert!(
            pairs(&proposal)
                .into_iter()
                .eq((0..most).map(|number| (number / places, number)))
        );
        assert_eq!(
            check_scores(&BEST_FIT, &table, &Wishes::default(), &proposal),
            Verdict::Proven
        );
    }
}

/// Where a few scores are given to everybody, whole lists of mentors are alike, and are soon used up.
#[test]
fn of_a_few_scores_for_everybody_the_best_are_proven() {
    for (scores, places) in [(2, 1), (3, 1), (3, 2), (5, 1)] {
        let people = 240_usize;
        let score = |mentor: usize, mentee: usize| {
            let mixed = ((mentor * 0x9e37_79b9) ^ (mentee * 0x85eb_ca6b)).wrapping_mul(0xc2b2_ae35);
            OwnScore {
                mentor,
                mentee,
                // Few are good at many, so that these are wanted by many.
                score: 10 + u32::try_from((mixed >> 13) % scores * (mentor % 7) / 6).unwrap(),
            }
        };
        let table = ScoreTable {
            mentors: (0..people / places)
                .map(|number| Seat {
                    id: format!("m{number:05}"),
                    places: u32::try_from(places).unwrap(),
                })
                .collect(),
            mentees: (0..people).map(|number| format!("n{number:05}")).collect(),
            scores: (0..people)
                .flat_map(|mentee| (0..people / places).map(move |mentor| score(mentor, mentee)))
                .collect(),
        };
        let rows = (0..people).map(|mentee| {
            (0..people).map(move |copy| i64::from(score(copy / places, mentee).score))
        });
        let (most, _) = kuhn_munkres(&Matrix::from_rows(rows).expect("rows of one length"));
        let proposal = propose_scores(&BEST_FIT, &table, &Wishes::default());
        assert_eq!(i64::try_from(proposal.objective.total).unwrap(), most);
        assert_eq!(
            check_scores(&BEST_FIT, &table, &Wishes::default(), &proposal),
            Verdict::Proven
        );
    }
}

/// Each mentee would rather have the next one's mentor, so that one newcomer moves everybody.
#[test]
fn a_chain_through_everybody_is_followed_to_its_end() {
    let long = 2000;
    let mut scores: Vec<OwnScore> = (0..long)
        .flat_map(|number| {
            let here = OwnScore {
                mentor: number,
                mentee: number,
                score: 10,
            };
            let next = OwnScore {
                mentor: number + 1,
                mentee: number,
                score: 9,
            };
            [here, next]
        })
        .collect();
    // The last comes only to the first mentor, whom everybody has to make room for.
    scores.push(OwnScore {
        mentor: 0,
        mentee: long,
        score: 1000,
    });
    let table = ScoreTable {
        mentors: (0..=long)
            .map(|number| Seat {
                id: format!("{number:05}"),
                places: 1,
            })
            .collect(),
        mentees: (0..=long).map(|number| format!("{number:05}")).collect(),
        scores,
    };
    let proposal = propose_scores(&BEST_FIT, &table, &Wishes::default());
    assert_eq!(proposal.objective.placed, long + 1);
    assert_eq!(
        check_scores(&BEST_FIT, &table, &Wishes::default(), &proposal),
        Verdict::Proven
    );
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_table_is_solved_and_proven((rules, table, wishes) in tables()) {
        let proposal = propose_scores(&rules, &table, &wishes);
        prop_assert_eq!(check_scores(&rules, &table, &wishes, &proposal), Verdict::Proven);
        for &OwnPair { mentor, mentee, score: found, .. } in &proposal.pairs {
            prop_assert_eq!(score(&table, &wishes, mentor, mentee), Some(found));
        }
    }

    #[test]
    fn kuhn_munkres_finds_nothing_better_in_a_table((rules, table, wishes) in tables()) {
        let rules = OwnRules { places: Places::BestFit, ..rules };
        let places: Vec<usize> = (table.mentors.iter().enumerate())
            .flat_map(|(number, seat)| (0..seat.places).map(move |_| number))
            .collect();
        let rows = (0..table.mentees.len()).map(|mentee| {
            let worth = |&mentor: &usize| score(&table, &wishes, mentor, mentee).map_or(0, |score| worth(&rules, score));
            let mut row: Vec<i64> = places.iter().map(worth).collect();
            row.resize(places.len() + table.mentees.len(), 0);
            row
        });
        let (theirs, _) = kuhn_munkres(&Matrix::from_rows(rows).expect("rows of one length"));
        let ours: i64 = propose_scores(&rules, &table, &wishes).pairs.iter().map(|pair| worth(&rules, pair.score)).sum();
        prop_assert_eq!(ours, theirs);
    }
}
