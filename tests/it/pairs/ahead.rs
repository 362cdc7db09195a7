//! Before a coordinator pins or bars, a page says what it would do, and does nothing.

use super::house::{Applicant, House};
use crate::support::{App, on_both};
use alongside::{
    matching::{Effect, WhatIf, propose, what_if},
    pairs::proposals::{Candidates, store},
    rounds,
    vocab::Side,
};

/// The people of the round as the matcher sees them now.
pub(super) async fn candidates(house: &House) -> Candidates {
    let found = house.db().read(|conn| {
        let round = rounds::store::current(conn)?.expect("a round is open");
        store::candidates(conn, &round)
    });
    found.await.expect("it reads").1
}

/// What the matcher says of this pin.
async fn pinned(house: &House, (mentor, mentee): (Applicant, Applicant)) -> Effect {
    let all = candidates(house).await;
    let proposal = propose(&all.rules, &all.mentors, &all.mentees, &all.wishes);
    let change = WhatIf::Pin {
        mentor: all.mentor_at(mentor.application).expect("looked at"),
        mentee: all.mentee_at(mentee.application).expect("looked at"),
    };
    what_if(
        &all.rules,
        &all.mentors,
        &all.mentees,
        &all.wishes,
        &proposal,
        &change,
    )
}

fn address((mentor, mentee): (Applicant, Applicant), kind: &str) -> String {
    let (mentor, mentee) = (mentor.application, mentee.application);
    format!("/desk/wishes?mentor={mentor}&mentee={mentee}&kind={kind}&back=candidates")
}

on_both! {
    async fn a_pin_is_told_with_the_very_points_that_it_costs_before_it_is_made(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let amal = house.mentor("Amal", 1).await;
        let sara = house.ready("Sara", Side::Mentor, |answers| answers.offered.clear()).await;
        let noor = house.mentee("Noor").await;
        house.ready("Hani", Side::Mentee, |answers| answers.wanted.clear()).await;

        let free = sam.get(&address((amal, noor), "pin")).await;
        assert_eq!(free.title(), "Must these two be matched?");
        assert!(free.text().contains("This changes nothing."), "{}", free.text());

        let effect = pinned(&house, (sara, noor)).await;
        assert!(effect.total < 0 && effect.placed == 0, "{effect:?}");
        let costs = format!("This costs {} points. 2 people would have another mentor. Nobody loses their pair.", -effect.total);
        let told = sam.get(&address((sara, noor), "pin")).await;
        assert!(told.text().contains(&costs), "{costs} {}", told.text());
        let rows = told.all("tbody tr");
        assert!(rows.contains(&"Noor Sorname Sara Sorname Amal Sorname".to_owned()), "{rows:?}");
        assert!(rows.contains(&"Hani Sorname Amal Sorname Sara Sorname".to_owned()), "{rows:?}");

        let ranked = sam.get(&format!("/desk/candidates/{}", noor.application)).await;
        let text = ranked.text();
        let (first, second) = text.split_once("2. Sara Sorname").expect("Sara is second");
        assert!(first.contains("If these two must be matched: This changes nothing."), "{first}");
        assert!(second.contains(&format!("If these two must be matched: {costs}")), "{second}");

        // It is offered, and pressing it does it.
        let back = format!("/desk/candidates/{}", noor.application);
        assert!(told.links().contains(&format!("/en{back}")), "it can be left");
        let hidden = |name: &str| told.attributes(&format!("input[name={name}]"), "value").pop().expect("a field");
        let fields = ["mentor", "mentee", "kind", "back"].map(|name| (name, hidden(name)));
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(sam.post("/desk/wishes", &fields).await.goes_to(), back);
        let reached = candidates(&house).await;
        assert_eq!(reached.wishes.pins.len(), 1);
    }
}

on_both! {
    async fn looking_at_what_a_wish_would_do_changes_nothing(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let ledger = sam.get("/desk/ledger").await.text();
        let before = candidates(&house).await.fingerprint(&[].into());
        for kind in ["pin", "bar"] {
            assert_eq!(sam.get(&address((amal, noor), kind)).await.status, 200);
        }
        assert_eq!(candidates(&house).await.fingerprint(&[].into()), before);
        assert_eq!(sam.get("/desk/ledger").await.text(), ledger);
        let round = house.round;
        let kept = house.db().read(move |conn| store::latest(conn, round)).await.expect("it reads");
        assert!(kept.is_none(), "no proposal was kept");
        // The same comparison sees a wish.
        let (one, other) = (amal.application.to_string(), noor.application.to_string());
        sam.post("/desk/wishes", &[("mentor", &one), ("mentee", &other), ("kind", "bar")]).await;
        assert_ne!(candidates(&house).await.fingerprint(&[].into()), before);
        assert_ne!(sam.get("/desk/ledger").await.text(), ledger);
    }
}

on_both! {
    async fn who_would_lose_a_mentor_and_who_would_gain_one_is_named(app: App) {
        let house = House::of(app).await;
        let sam = house.coordinator().await;
        let amal = house.mentor("Amal", 1).await;
        let mentees = [house.mentee("Noor").await, house.mentee("Hani").await];
        let all = candidates(&house).await;
        let best = propose(&all.rules, &all.mentors, &all.mentees, &all.wishes);
        let drawn = all.mentee_ids[best.pairs[0].mentee];
        let (lucky, other) = if mentees[0].application == drawn { (mentees[0], mentees[1]) } else { (mentees[1], mentees[0]) };
        let names = (house.application(lucky.application).await.answers.name, house.application(other.application).await.answers.name);

        let told = sam.get(&address((amal, other), "pin")).await;
        assert!(told.text().contains("1 person loses their pair."), "{}", told.text());
        assert_eq!(told.all("main ul li"), [names.0.as_str(), names.1.as_str()]);
        let told = sam.get(&address((amal, lucky), "bar")).await;
        assert_eq!(told.title(), "Must these two not be matched?");
        assert_eq!(told.all("main ul li"), [names.0.as_str(), names.1.as_str()]);
        assert_eq!(pinned(&house, (amal, other)).await.lost.len(), 1);
    }
}

on_both! {
    async fn a_wish_in_the_place_of_another_is_measured_against_how_it_is_now(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let (one, other) = (amal.application.to_string(), noor.application.to_string());
        sam.post("/desk/wishes", &[("mentor", &one), ("mentee", &other), ("kind", "bar")]).await;
        let told = sam.get(&address((amal, noor), "pin")).await.text();
        assert!(told.contains("One person more gets a mentor. The total score rises by 830 points. Nobody loses their pair."), "{told}");
        sam.post("/desk/wishes", &[("mentor", &one), ("mentee", &other), ("kind", "pin")]).await;
        let told = sam.get(&address((amal, noor), "bar")).await.text();
        assert!(told.contains("One person fewer gets a mentor. This costs 830 points. 1 person loses their pair."), "{told}");
    }
}

on_both! {
    async fn a_wish_that_cannot_be_kept_or_counts_only_later_is_told_so(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let hani = house.mentee("Hani").await;
        let offline = house.ready("Dina", Side::Mentee, |answers| answers.way = None).await;
        let told = sam.get(&address((amal, offline), "pin")).await.text();
        assert!(told.contains("It could not be kept") && told.contains("These two cannot be matched."), "{told}");

        let (one, other) = (amal.application.to_string(), noor.application.to_string());
        sam.post("/desk/wishes", &[("mentor", &one), ("mentee", &other), ("kind", "pin")]).await;
        let told = sam.get(&address((amal, hani), "pin")).await.text();
        assert!(told.contains("The mentor has no place left"), "{told}");

        let paused = house.application(hani.application).await;
        let pause = house.db().write(move |conn| alongside::applications::store::pause(conn, &paused, true));
        pause.await.expect("she pauses");
        let told = sam.get(&address((amal, hani), "bar")).await.text();
        assert!(told.contains("One of the two cannot be matched now"), "{told}");
    }
}

on_both! {
    async fn s20_what_a_wish_would_do_is_for_coordinators(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let path = address((amal, noor), "pin");
        let shown = house.coordinator().await.get(&path).await;
        assert!(shown.text().contains("Noor Sorname"), "{}", shown.text());
        for who in [amal, noor] {
            let missing = house.visitor(who).await.get(&path).await;
            assert_eq!(missing.status, 404);
            assert!(!missing.text().contains("Sorname"), "{}", missing.text());
        }
        // Two mentees are no pair, nor is somebody who is not there.
        let sam = house.app.coordinator("Ada").await;
        assert_eq!(sam.get(&address((noor, noor), "pin")).await.status, 404);
        assert_eq!(sam.get(&address((noor, amal), "pin")).await.status, 404);
    }
}
