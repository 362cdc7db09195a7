//! The parts of the matching engine, each for itself: `cargo bench --bench matching`.

mod shapes;

use alongside::matching::{Fit, check, fit, propose, ranked};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use shapes::{Round, Shape};
use std::hint::black_box;

fn round(name: &str) -> Round {
    Shape::named(name)
        .expect("the name is one of ours")
        .round(1)
}

/// One pair that may be, and one that may not.
fn one_pair(criterion: &mut Criterion) {
    let round = round("slack-200");
    let seeker = round.mentees.first().expect("there are 200");
    let may = |offers: &&_| matches!(fit(&round.rules, offers, seeker), Fit::Possible(_));
    let possible = round.mentors.iter().find(may).expect("a sixth can");
    let impossible = round.mentors.iter().find(|offers| !may(offers));
    let impossible = impossible.expect("most can not");
    let mut group = criterion.benchmark_group("fit");
    for (name, offers) in [("possible", possible), ("impossible", impossible)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| fit(&round.rules, black_box(offers), black_box(seeker)));
        });
    }
}

/// What the page of one applicant asks.
fn one_mentee(criterion: &mut Criterion) {
    let round = round("slack-1000");
    let seeker = round.mentees.first().expect("there are 1000");
    criterion.bench_function("ranked/slack-1000", |bencher| {
        bencher.iter(|| ranked(&round.rules, &round.mentors, black_box(seeker), &[]));
    });
}

/// A whole round, and the proof of its proposal.
fn whole_rounds(criterion: &mut Criterion) {
    for name in [
        "slack-50",
        "slack-200",
        "tight-200",
        "one-200",
        "slack-1000",
    ] {
        let Round {
            rules,
            mentors,
            mentees,
            wishes,
        } = round(name);
        criterion.bench_with_input(
            BenchmarkId::new("propose", name),
            &rules,
            |bencher, rules| {
                bencher.iter(|| propose(rules, &mentors, &mentees, &wishes));
            },
        );
        let proposal = propose(&rules, &mentors, &mentees, &wishes);
        criterion.bench_with_input(BenchmarkId::new("check", name), &rules, |bencher, rules| {
            bencher.iter(|| check(rules, &mentors, &mentees, &wishes, &proposal));
        });
    }
}

criterion_group! {
    name = parts;
    config = Criterion::default().sample_size(20);
    targets = one_pair, one_mentee, whole_rounds
}
criterion_main!(parts);
