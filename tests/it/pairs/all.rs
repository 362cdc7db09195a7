//! Confirm all: what wants a decision of its own is left out, with the reason.

use super::house::House;
use crate::support::{App, on_both};
use alongside::{applications::State, rounds};

const REASON: (&str, &str) = ("because", "Both are free on Monday evening.");

on_both! {
    async fn all_at_once_leaves_out_what_wants_a_decision_of_its_own(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        house.mentor("Amal", 5).await;
        let noor = house.ready("Noor", alongside::vocab::Side::Mentee, |answers| "somebody I know".clone_into(&mut answers.apart)).await;
        house.mentee("Hani").await;
        sam.post("/desk/proposal", &[]).await;
        let id = sam.get("/desk/proposal").await.attributes("input[name=proposal]", "value").pop().expect("an id");
        let all = [("proposal", id.as_str()), REASON];

        // Somebody becomes ready in between: what was looked at is no more what is.
        house.mentee("Late").await;
        let stale = sam.post("/desk/proposal/all", &all).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text().contains("Something has changed since these pairs were proposed"), "{}", stale.text());
        assert_eq!(house.state(noor).await, State::Ready, "nothing was confirmed");

        sam.post("/desk/proposal", &[]).await;
        let board = sam.get("/desk/proposal").await;
        let id = board.attributes("input[name=proposal]", "value").pop().expect("an id");
        assert!(board.attributes("form[action$='/desk/clearances']", "action").is_empty(), "a coordinator clears nobody");
        let told = sam.post("/desk/proposal/all", &[("proposal", id.as_str()), REASON]).await;
        assert!(told.text().contains("2 pairs are confirmed") && told.text().contains("Ask a safeguarding lead to look at these two first"), "{}", told.text());
        assert_eq!(house.state(noor).await, State::Ready);

        let mut lead = house.app.lead("Noorlead").await;
        let board = lead.get("/desk/proposal").await;
        assert_eq!(board.attributes("form[action$='/desk/clearances']", "action").len(), 1);
        let (mentor, mentee) = (board.attributes("form[action$='/desk/clearances'] input[name=mentor]", "value").remove(0), noor.application.to_string());
        let cleared = lead.post("/desk/clearances", &[("mentor", &mentor), ("mentee", &mentee)]).await;
        assert_eq!(cleared.goes_to(), "/desk/proposal");
        assert!(sam.get("/desk/proposal").await.text().contains("A safeguarding lead has looked at these two"));

        // She writes something else: a lead has to look again.
        let mut changed = house.application(noor.application).await;
        let old = changed.answers.apart.clone();
        "somebody else".clone_into(&mut changed.answers.apart);
        house.db().write(move |conn| alongside::applications::store::save(conn, &changed)).await.expect("it is kept");
        assert!(sam.get("/desk/proposal").await.text().contains("ask a lead first"));
        let mut back = house.application(noor.application).await;
        back.answers.apart = old;
        house.db().write(move |conn| alongside::applications::store::save(conn, &back)).await.expect("it is kept");
        sam.post("/desk/proposal", &[]).await;
        let id = sam.get("/desk/proposal").await.attributes("input[name=proposal]", "value").pop().expect("an id");
        let told = sam.post("/desk/proposal/all", &[("proposal", id.as_str()), REASON]).await;
        assert!(told.text().contains("1 pair is confirmed"), "{}", told.text());
        assert_eq!(house.state(noor).await, State::Paired);
    }
}

on_both! {
    async fn all_at_once_leaves_out_poor_pairs_and_those_against_a_pin_and_says_who_is_unread(app: App) {
        let house = House::of(app).await;
        let mut sam = house.coordinator().await;
        let ada = house.app.coordinator("Ada").await;
        let amal = house.mentor("Amal", 2).await;
        house.mentee("Noor").await;
        sam.post("/desk/proposal", &[]).await;
        let proposal = |page: &crate::support::Shown| page.attributes("input[name=proposal]", "value").pop().expect("an id");
        let id = proposal(&ada.get("/desk/proposal").await);
        let mut ada = ada;
        let told = ada.post("/desk/proposal/all", &[("proposal", id.as_str()), REASON]).await;
        assert!(told.text().contains("Not read yet: Amal Sorname Noor Sorname"), "{}", told.text());

        // A pin that cannot be kept: who is in it is not given to somebody else by the way.
        let far = house.ready("Far", alongside::vocab::Side::Mentee, |answers| answers.slots = alongside::vocab::Slots::from_form(&["0".to_owned()], &[]).expect("a slot")).await;
        let pin = [("mentor", amal.application.to_string()), ("mentee", far.application.to_string())];
        sam.post("/desk/wishes", &[("mentor", &pin[0].1), ("mentee", &pin[1].1), ("kind", "pin")]).await;
        sam.post("/desk/proposal", &[]).await;
        let id = proposal(&sam.get("/desk/proposal").await);
        let told = sam.post("/desk/proposal/all", &[("proposal", id.as_str()), REASON]).await;
        assert!(told.text().contains("One of the two must be matched with somebody else"), "{}", told.text());
        sam.post("/desk/wishes", &[("mentor", &pin[0].1), ("mentee", &pin[1].1), ("kind", "none")]).await;

        // Everything is poor when the round asks for more.
        let actor = house.coordinator;
        let strict = house.db().write(move |conn| {
            let round = rounds::store::current(conn)?.expect("a round");
            let settings = rounds::Settings { acceptable: 1000, ..round.settings };
            rounds::store::set(conn, actor, round.id, &settings)
        });
        strict.await.expect("a stricter round");
        sam.post("/desk/proposal", &[]).await;
        let id = proposal(&sam.get("/desk/proposal").await);
        let told = sam.post("/desk/proposal/all", &[("proposal", id.as_str()), REASON]).await;
        assert!(told.text().contains("The score is below the acceptable score"), "{}", told.text());
    }
}
