//! The ways of a pair.

use super::*;

#[test]
fn a_pair_goes_its_way_and_no_other() {
    let ways = [
        (
            "proposed",
            vec!["mentee-agreed", "closed", "declined", "lapsed", "suspended"],
        ),
        (
            "mentee-agreed",
            vec!["both-agreed", "closed", "declined", "lapsed", "suspended"],
        ),
        ("both-agreed", vec!["active", "closed", "suspended"]),
        ("active", vec!["closed", "suspended"]),
        ("closed", vec![]),
        ("declined", vec![]),
        ("lapsed", vec![]),
        ("suspended", vec!["both-agreed", "active", "closed"]),
    ];
    for (from, to) in ways {
        let from = PairState::parse(from).expect("a state");
        let found: Vec<_> = PairState::ALL
            .into_iter()
            .filter(|next| from.may_become(*next))
            .map(PairState::as_str)
            .collect();
        assert_eq!(found, to, "{}", from.as_str());
    }
}

#[test]
fn contact_is_shown_after_both_yeses_and_at_no_other_time() {
    let shown: Vec<_> = PairState::ALL
        .into_iter()
        .filter(|state| state.shows_contact())
        .collect();
    assert_eq!(shown, [PairState::BothAgreed, PairState::Active]);
}

#[test]
fn the_mentee_is_asked_before_the_mentor() {
    let asked: Vec<_> = PairState::ALL
        .into_iter()
        .filter_map(PairState::asks)
        .collect();
    assert_eq!(asked, [Side::Mentee, Side::Mentor]);
    let waiting = PairState::ALL
        .into_iter()
        .filter(|state| state.waits_for_answer());
    assert!(waiting.eq([PairState::Proposed, PairState::MenteeAgreed]));
}

#[test]
fn whoever_may_still_answer_or_go_on_takes_a_place() {
    for state in PairState::ALL {
        let ended = !PairState::ALL
            .into_iter()
            .any(|next| state.may_become(next));
        assert_eq!(state.is_open(), !ended, "{}", state.as_str());
    }
}

#[test]
fn a_pair_that_an_earlier_program_stopped_goes_on_without_a_meeting_that_nobody_told_of() {
    let kept = |met: &str| -> Kept {
        let text = format!(
            r#"{{"reasons":null,"because":"","differs":null,"mentor_asked":true,"first_meeting":{met},"ending":null}}"#
        );
        serde_json::from_str(&text).expect("as it was kept then")
    };
    assert_eq!(kept("null").goes_on(), PairState::BothAgreed);
    assert_eq!(kept("\"2026-11-20\"").goes_on(), PairState::Active);
}
