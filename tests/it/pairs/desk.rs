//! The desk: proposing, confirming one and all, pins and bars, ranked candidates, who waits, and one pair.

use super::{house::House, story::pair_of};
use crate::support::{App, on_both};
use alongside::{
    applications::State,
    pairs::PairState,
    vocab::{Side, Slots},
};

const REASON: (&str, &str) = ("because", "Both are free on Monday evening.");

on_both! {
    async fn a_coordinator_proposes_and_confirms_a_pair_with_a_reason(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let nothing = sam.get("/desk/proposal").await;
        assert!(nothing.text().contains("0 mentees are ready"), "{}", nothing.text());

        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        assert_eq!(sam.post("/desk/proposal", &[]).await.goes_to(), "/desk/proposal");
        let board = sam.get("/desk/proposal").await;
        for words in ["Amal Sorname", "Noor Sorname", "Proven", "830 of 1000", "Both speak English fluently."] {
            assert!(board.text().contains(words), "{words}: {}", board.text());
        }
        let today = sam.get("/desk").await;
        assert!(today.text().contains("1 mentee is ready and has no pair"), "{}", today.text());

        let ids = (amal.application.to_string(), noor.application.to_string());
        let two = [("mentor", ids.0.as_str()), ("mentee", ids.1.as_str())];
        let blank = sam.post("/desk/proposal/pairs", &two).await;
        assert_eq!(blank.status, 422);
        assert!(blank.text().contains("Write a reason."));
        assert_eq!(house.state(noor).await, State::Ready);

        let fields = [two[0], two[1], REASON];
        assert_eq!(sam.post("/desk/proposal/pairs", &fields).await.goes_to(), "/desk/proposal");
        assert_eq!(house.state(noor).await, State::Paired);
        let board = sam.get("/desk/proposal").await;
        assert!(board.text().contains("Mentee is asked"), "{}", board.text());
        assert!(!board.text().contains("Something has changed"), "its own pair is no change");

        let late = sam.post("/desk/proposal/pairs", &fields).await;
        assert_eq!(late.status, 409);
        assert!(late.text().contains("This mentee is in a pair by now."), "{}", late.text());
    }
}

on_both! {
    async fn all_pairs_are_confirmed_with_one_reason_and_every_outcome_is_told(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        house.mentor("Amal", 3).await;
        let noor = house.mentee("Noor").await;
        house.mentee("Hani").await;
        let dina = house.mentee("Dina").await;
        sam.post("/desk/proposal", &[]).await;
        let board = sam.get("/desk/proposal").await;
        let id = board.attributes("input[name=proposal]", "value").pop().expect("an id");

        let stale = sam.post("/desk/proposal/all", &[("proposal", &noor.application.to_string()), REASON]).await;
        assert_eq!(stale.status, 409);
        let blank = sam.post("/desk/proposal/all", &[("proposal", &id), ("because", " ")]).await;
        assert_eq!(blank.status, 422);

        // One asks for a pause between looking and confirming.
        let paused = house.application(dina.application).await;
        let pause = house.db().write(move |conn| alongside::applications::store::pause(conn, &paused, true));
        pause.await.expect("she pauses");
        let changed = sam.post("/desk/proposal/all", &[("proposal", &id), REASON]).await;
        assert_eq!(changed.status, 409, "what was looked at is no more what is");
        sam.post("/desk/proposal", &[]).await;
        let board = sam.get("/desk/proposal").await;
        let id = board.attributes("input[name=proposal]", "value").pop().expect("an id");
        let told = sam.post("/desk/proposal/all", &[("proposal", &id), REASON]).await;
        assert_eq!(told.status, 200);
        assert!(told.text().contains("2 pairs are confirmed"), "{}", told.text());
        let again = sam.post("/desk/proposal/all", &[("proposal", &id), REASON]).await;
        assert_eq!(again.title(), "No pair was confirmed");
    }
}

on_both! {
    async fn a_second_coordinator_is_told_that_the_mentee_is_taken(app: App) {
        let house = House::of(app).await;
        let (mut sam, mut ada) = (house.coordinator().await, house.app.coordinator("Ada").await);
        let (amal, sara) = (house.mentor("Amal", 1).await, house.mentor("Sara", 1).await);
        let noor = house.mentee("Noor").await;
        let path = format!("/desk/candidates/{}", noor.application);
        let (amal, sara) = (amal.application.to_string(), sara.application.to_string());
        let differs = ("differs", "She met her before.");
        let first = sam.post(&path, &[("mentor", &amal), REASON, differs]).await;
        assert_eq!(first.goes_to(), path);
        let second = ada.post(&path, &[("mentor", &sara), REASON, differs]).await;
        assert_eq!(second.status, 409);
        assert!(second.text().contains("This mentee is in a pair by now."), "{}", second.text());
    }
}

on_both! {
    async fn choosing_another_than_the_first_needs_a_reason_of_its_own(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let best = house.mentor("Best", 1).await;
        let less = house.ready("Less", Side::Mentor, |answers| answers.offered.clear()).await;
        let noor = house.mentee("Noor").await;
        let path = format!("/desk/candidates/{}", noor.application);
        let shown = sam.get(&path).await;
        assert_eq!(shown.all("article h2"), ["1. Best Sorname", "2. Less Sorname"]);

        let less = less.application.to_string();
        let without = sam.post(&path, &[("mentor", &less), REASON]).await;
        assert_eq!(without.status, 422);
        let with = [("mentor", less.as_str()), REASON, ("differs", "Best is on leave.")];
        assert_eq!(sam.post(&path, &with).await.goes_to(), path);
        assert!(sam.get(&path).await.text().contains("In a pair"));
        assert_eq!(house.state(best).await, State::Ready);
    }
}

on_both! {
    async fn a_pin_and_a_bar_change_the_next_proposal_and_can_be_taken_away(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let ids = (amal.application.to_string(), noor.application.to_string());
        let wish = |kind| [("mentor", ids.0.as_str()), ("mentee", ids.1.as_str()), ("kind", kind)];
        assert_eq!(sam.post("/desk/wishes", &wish("bar")).await.goes_to(), "/desk/proposal");
        sam.post("/desk/proposal", &[]).await;
        let board = sam.get("/desk/proposal").await;
        assert!(board.text().contains("0 of 1 mentees"), "{}", board.text());
        let waiting = sam.get("/desk/waiting").await;
        assert!(waiting.text().contains("The one mentor with a free place cannot be matched with them"), "{}", waiting.text());

        sam.post("/desk/wishes", &wish("none")).await;
        sam.post("/desk/wishes", &wish("pin")).await;
        sam.post("/desk/proposal", &[]).await;
        let board = sam.get("/desk/proposal").await;
        assert!(board.text().contains("Must match"), "{}", board.text());
        let foreign = [("mentor", ids.1.as_str()), ("mentee", ids.0.as_str()), ("kind", "pin")];
        assert_eq!(sam.post("/desk/wishes", &foreign).await.status, 404);
    }
}

on_both! {
    async fn who_waits_is_told_why_and_what_would_help(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        house.ready("Amal", Side::Mentor, |answers| {
            answers.slots = Slots::from_form(&["0".to_owned(), "133".to_owned()], &[]).expect("two");
        }).await;
        house.mentee("Noor").await;
        sam.post("/desk/proposal", &[]).await;
        let waiting = sam.get("/desk/waiting").await.text();
        for words in ["The one mentor with a free place cannot be matched with them", "1 more shared half hour a week.", "Amal Sorname"] {
            assert!(waiting.contains(words), "{words}: {waiting}");
        }
        let late = house.mentee("Late").await;
        let waiting = sam.get("/desk/waiting").await.text();
        assert!(waiting.contains("1 mentee became ready"), "{waiting}");
        let shown = sam.get(&format!("/desk/candidates/{}", late.application)).await.text();
        assert!(shown.contains("1 mentor cannot be matched with this mentee"), "{shown}");
    }
}

on_both! {
    async fn without_consent_the_program_does_not_look_and_a_person_can_choose(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let amal = house.mentor("Amal", 1).await;
        let noor = house.ready("Noor", Side::Mentee, |answers| answers.consents.clear()).await;
        sam.post("/desk/proposal", &[]).await;
        assert!(!sam.get("/desk/proposal").await.text().contains("Noor"));
        let path = format!("/desk/candidates/{}", noor.application);
        let shown = sam.get(&path).await;
        assert!(shown.text().contains("did not agree that the computer looks"), "{}", shown.text());
        let amal = amal.application.to_string();
        let fields = [("mentor", amal.as_str()), REASON, ("by_hand", "yes")];
        assert_eq!(sam.post(&path, &fields).await.goes_to(), path);
        assert_eq!(house.state(noor).await, State::Paired);
        let pairs = sam.get("/desk/pairs").await;
        assert!(pairs.text().contains("by hand"), "{}", pairs.text());
    }
}

on_both! {
    async fn a_coordinator_looks_at_a_pair_and_ends_it_with_a_reason(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let list = sam.get("/desk/pairs?state=proposed").await;
        assert!(list.text().contains("Amal Sorname"), "{}", list.text());
        let path = format!("/desk/pairs/{id}");
        let shown = sam.get(&path).await;
        assert!(shown.text().contains("The mentee is asked. The mentor knows nothing yet."));
        let ending = format!("{path}/ending");
        assert_eq!(sam.post(&ending, &[]).await.status, 422);
        assert_eq!(sam.post(&ending, &[REASON]).await.goes_to(), path);
        assert!(sam.get(&path).await.text().contains("By a coordinator"));
        assert_eq!(sam.post(&ending, &[REASON]).await.status, 409);
        assert_eq!(house.pair(id).await.state, PairState::Closed);
        let list = sam.get("/desk/pairs?state=closed").await;
        assert!(list.text().contains("Ended (1)"), "{}", list.text());
    }
}
