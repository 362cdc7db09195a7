//! Somebody invented, for the samples of the pages.

use super::{
    disclosing::{Manner, Stage},
    request::{Kind, Progress},
    shown::{
        AgreedShown, ApplicationShown, BreachShown, CheckShown, ConsentShown, DisclosureShown,
        PairShown, RequestShown, Said, Shown,
    },
};
use crate::{
    applications::{
        Answers, State,
        checks::{CheckKind, CheckState},
        summary,
    },
    i18n::Words,
    ledger::{Noun, Verb},
    pairs::PairState,
    vocab::{Locale, Moment, Side},
    web::Day,
};

/// A day in March 2027, so many days later.
pub(super) fn day(days: i64) -> Day {
    Day::of(Moment::from_micros(1_805_100_000_000_000).plus_days(days))
}

/// Somebody of whom everything is held that can be.
pub(super) fn somebody() -> Shown {
    let said = |by: &'static str, verb: &Verb, noun: Noun| Said {
        at: day(-2),
        by,
        verb: verb.as_str(),
        noun: noun.as_str(),
        words: vec!["Which evening suits you?".to_owned()],
    };
    let by = [
        "you",
        "pair",
        "service",
        "gone",
        "member",
        "coordinator",
        "lead",
        "admin",
    ];
    Shown {
        email: "amal@example.org".to_owned(),
        name: "Amal".to_owned(),
        language: Locale::Ar.autonym(),
        role: "member",
        since: Some(day(-40)),
        confirmed: Some(day(-39)),
        devices: 2,
        links: 1,
        wishes: 1,
        letters: 1,
        applications: State::ALL.into_iter().map(application).collect(),
        pairs: PairState::ALL.into_iter().map(pair).collect(),
        looks: by
            .map(|by| said(by, &Verb::Looked, Noun::Application))
            .into(),
        record: Verb::ALL
            .iter()
            .map(|verb| said("coordinator", verb, Noun::Pair))
            .chain(
                Noun::ALL
                    .iter()
                    .map(|noun| said("you", &Verb::Began, *noun)),
            )
            .collect(),
        requests: requests(),
        concerns: vec![vec!["I do not want to go there again.".to_owned()]],
        checks: CheckKind::ALL
            .iter()
            .zip(CheckState::ALL)
            .map(check)
            .collect(),
        disclosures: disclosures(),
        breaches: vec![BreachShown {
            at: day(-1),
            words: vec!["A laptop was stolen. It was locked.".to_owned()],
        }],
        ..Shown::default()
    }
}

fn check((kind, state): (&CheckKind, &CheckState)) -> CheckShown {
    CheckShown {
        kind: kind.as_str(),
        state: state.as_str(),
        level: if *kind == CheckKind::Dbs { "basic" } else { "" },
        done: day(-20),
        ends: (*kind == CheckKind::Dbs).then(|| day(900)),
        words: vec!["We talked for an hour.".to_owned()],
    }
}

fn disclosures() -> Vec<DisclosureShown> {
    let one = |manner: &Manner, stage: &Stage| DisclosureShown {
        body: "A court".to_owned(),
        manner: manner.as_str(),
        stage: stage.as_str(),
        at: day(-2),
        handed: (*stage == Stage::Handed).then(|| day(-1)),
        power: vec!["Order 12 of 2027".to_owned()],
        fields: vec!["Email address".to_owned()],
        because: vec![vec!["The order is valid.".to_owned()]],
        silence: vec!["The order forbade it.".to_owned()],
    };
    let manners = Manner::ALL.iter().map(|manner| one(manner, &Stage::Open));
    let stages = Stage::ALL.iter().map(|stage| one(&Manner::Order, stage));
    manners.chain(stages).collect()
}

fn application(state: State) -> ApplicationShown {
    let words = Words::load(Locale::En, true).expect("the words are embedded");
    let consent = |purpose: &str| ConsentShown {
        purpose: purpose.to_owned(),
        at: day(-30),
        language: Locale::En.autonym(),
    };
    ApplicationShown {
        round: "Winter round".to_owned(),
        side: Side::Mentee.as_str(),
        state,
        lines: summary(&words, Side::Mentee, &Answers::default()),
        until: (state == State::Draft).then(|| day(30)),
        consents: ["matching", "news"].map(consent).into(),
    }
}

fn pair(state: PairState) -> PairShown {
    PairShown {
        side: Side::Mentor.as_str(),
        state,
        since: day(-20),
        sentences: vec!["You share Arabic.".to_owned()],
        agreed: (state != PairState::Proposed).then(|| AgreedShown {
            at: day(-21),
            language: Locale::En.autonym(),
            locale: Locale::En,
            dir: Locale::En.dir(),
            version: "5f3a09c1d2e4".to_owned(),
            lines: if state == PairState::Closed {
                Vec::new()
            } else {
                vec!["We listen and do not judge.".to_owned()]
            },
        }),
        until: (!state.is_open()).then(|| day(345)),
    }
}

fn requests() -> Vec<RequestShown> {
    let request = |kind: &Kind, state: Progress| RequestShown {
        kind: kind.as_str(),
        state: state.as_str(),
        at: day(-3),
        by: day(27),
        done: (state == Progress::Done).then(|| day(0)),
        words: vec!["I see it differently.".to_owned()],
        answer: vec!["We looked again.".to_owned()],
    };
    let kinds = Kind::ALL.iter().map(|kind| request(kind, Progress::Open));
    let states = Progress::ALL
        .iter()
        .map(|state| request(&Kind::See, *state));
    kinds.chain(states).collect()
}
