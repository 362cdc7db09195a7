//! Two coordinators, or one impatient thumb: many at once end in one pair and clear answers.

use super::{
    house::{Applicant, House},
    story::{choice, pair_of},
};
use crate::support::{App, on_both};
use alongside::{
    pairs::{Confirmed, Moved, PairState, agree, confirm},
    vocab::PairId,
};

/// Confirms these pairs at the same moment; the answers, sorted for comparing.
async fn together(house: &House, pairs: &[(Applicant, Applicant)]) -> Vec<Confirmed> {
    let tasks: Vec<_> = pairs
        .iter()
        .map(|(mentor, mentee)| {
            let (db, actor, choice) = (
                house.db().clone(),
                house.coordinator,
                choice(*mentor, *mentee),
            );
            spawn(async move { db.write(move |conn| confirm(conn, actor, &choice)).await })
        })
        .collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.expect("it ran").expect("it is decided"));
    }
    answers.sort_by_key(|answer| !matches!(answer, Confirmed::Yes(_)));
    answers
}

#[expect(
    clippy::disallowed_methods,
    reason = "two people at once need two tasks"
)]
fn spawn<T: Send + 'static>(
    task: impl Future<Output = T> + Send + 'static,
) -> tokio::task::JoinHandle<T> {
    tokio::spawn(task)
}

on_both! {
    async fn two_mentors_for_one_mentee_at_once_end_in_one_pair(app: App) {
        let house = House::of(app).await;
        for number in 0..5 {
            let noor = house.mentee(&format!("Noor{number}")).await;
            let amal = house.mentor(&format!("Amal{number}"), 1).await;
            let sara = house.mentor(&format!("Sara{number}"), 1).await;
            let answers = together(&house, &[(amal, noor), (sara, noor)]).await;
            assert!(
                matches!(answers[..], [Confirmed::Yes(_), Confirmed::MenteeTaken]),
                "{answers:?}"
            );
        }
    }
}

on_both! {
    async fn two_mentees_for_the_last_place_at_once_end_in_one_pair(app: App) {
        let house = House::of(app).await;
        for number in 0..5 {
            let amal = house.mentor(&format!("Amal{number}"), 2).await;
            let mut pairs = Vec::new();
            for name in ["Noor", "Hani", "Dina", "Omar"] {
                pairs.push((amal, house.mentee(&format!("{name}{number}")).await));
            }
            let answers = together(&house, &pairs).await;
            let expected = [Confirmed::MentorFull, Confirmed::MentorFull];
            assert_eq!(answers[2..], expected, "{answers:?}");
            assert!(
                answers[..2]
                    .iter()
                    .all(|one| matches!(one, Confirmed::Yes(_)))
            );
        }
    }
}

on_both! {
    async fn s30_twenty_yeses_at_once_are_one(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        for (who, state) in [
            (noor, PairState::MenteeAgreed),
            (amal, PairState::BothAgreed),
        ] {
            let answers = twenty_yeses(&house, who, id).await;
            let yeses = answers.iter().filter(|one| **one == Moved::To(state));
            assert_eq!(yeses.count(), 1, "{answers:?}");
            assert!(answers.contains(&Moved::TooLate));
        }
        assert_eq!(house.letters().await.len(), 4, "each letter once");
    }
}

async fn twenty_yeses(house: &House, who: Applicant, id: PairId) -> Vec<Moved> {
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let (db, read) = (house.db().clone(), house.read());
            spawn(async move {
                db.write(move |conn| agree(conn, who.person, id, Some(read)))
                    .await
            })
        })
        .collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.expect("it ran").expect("it answers"));
    }
    answers
}

on_both! {
    async fn a_place_that_is_taken_is_an_answer_and_the_transaction_goes_on(app: App) {
        use alongside::pairs::store;
        let house = House::of(app).await;
        let (amal, sara) = (house.mentor("Amal", 2).await, house.mentor("Sara", 1).await);
        let (noor, hani) = (house.mentee("Noor").await, house.mentee("Hani").await);
        let id = pair_of(&house, amal, noor).await;
        let inserted = house.db().write(move |conn| {
            let there = store::by_id(conn, id)?;
            let again = store::NewPair {
                round: there.round,
                mentor: sara.application,
                mentee: noor.application,
                place: 1,
                kept: there.kept,
                decided_by: there.decided_by,
                lapses_at: there.lapses_at,
            };
            let same_place = store::NewPair {
                mentor: amal.application,
                mentee: hani.application,
                ..again.clone()
            };
            let next_place = store::NewPair {
                place: 2,
                ..same_place.clone()
            };
            Ok([
                store::insert(conn, &again)?.is_some(),
                store::insert(conn, &same_place)?.is_some(),
                store::insert(conn, &next_place)?.is_some(),
            ])
        });
        assert_eq!(inserted.await, Ok([false, false, true]));
    }
}
