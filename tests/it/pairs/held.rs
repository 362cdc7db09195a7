//! Whoever is not available for matching now: nobody new is matched with them, and no yes goes through, until a lead decided.

use super::{
    house::{Applicant, House},
    story::{choice, pair_of},
};
use crate::support::{App, on_both};
use alongside::{
    applications::{State, availability, checks},
    db::schema::concerns,
    pairs::{Confirmed, Moved, PairState, agree, confirm, lapse_due, proposals, release, suspend},
    rounds,
    vocab::{ApplicationId, PersonId, Role},
};
use diesel::prelude::*;

/// What keeps somebody from being matched.
#[derive(Clone, Copy, Debug)]
enum Cause {
    Check,
    Concern,
    Hold,
}

const CAUSES: [Cause; 3] = [Cause::Check, Cause::Concern, Cause::Hold];

/// Brings a cause about for a mentor, who has a pair of before with somebody else for it.
async fn cause(house: &House, cause: Cause, mentor: Applicant, before: Applicant) {
    let coordinator = house.coordinator;
    match cause {
        Cause::Check => {
            let new = checks::NewCheck {
                kind: checks::CheckKind::Interview,
                state: checks::CheckState::Expired,
                level: None,
                done_on: "2026-11-01".parse().expect("a day"),
                ends_on: None,
                words: String::new(),
            };
            let id = mentor.application;
            let recorded = house
                .db()
                .write(move |conn| {
                    checks::store::record(conn, (coordinator, Role::Coordinator), id, (&new, None))
                })
                .await;
            assert_eq!(recorded, Ok(checks::store::Recorded::Yes));
        }
        Cause::Concern => {
            let id = pair_of(house, mentor, before).await;
            let mut visitor = house.visitor(before).await;
            let told = visitor
                .post(
                    &format!("/me/pair/{id}/concern"),
                    &[("words", "I do not want to go there")],
                )
                .await;
            assert_eq!(told.status, 200);
        }
        Cause::Hold => {
            let lead = house.app.lead("Leadhold").await.id.expect("an account");
            let held = house.db().write(move |conn| {
                availability::store::hold(conn, lead, mentor.person, "We are asking")
            });
            held.await.expect("a hold");
        }
    }
}

/// A check of a mentor that was well, and whose last day is over.
async fn ends_by_its_day(house: &House, mentor: Applicant) {
    let new = checks::NewCheck {
        kind: checks::CheckKind::Interview,
        state: checks::CheckState::Satisfactory,
        level: None,
        done_on: "2023-11-01".parse().expect("a day"),
        ends_on: Some("2026-11-01".parse().expect("a day")),
        words: String::new(),
    };
    let (coordinator, id) = (house.coordinator, mentor.application);
    let record = house.db().write(move |conn| {
        checks::store::record(conn, (coordinator, Role::Coordinator), id, (&new, None))
    });
    assert_eq!(record.await, Ok(checks::store::Recorded::Yes));
}

/// Ends it again.
async fn over(house: &House, cause: Cause, mentor: Applicant) {
    let coordinator = house.coordinator;
    match cause {
        Cause::Check => {
            let new = checks::NewCheck {
                kind: checks::CheckKind::Interview,
                state: checks::CheckState::Satisfactory,
                level: None,
                done_on: "2026-11-23".parse().expect("a day"),
                ends_on: None,
                words: String::new(),
            };
            let id = mentor.application;
            let recorded = house.db().write(move |conn| {
                let seen = checks::store::of(conn, id)?.last().map(|check| check.id);
                checks::store::record(conn, (coordinator, Role::Coordinator), id, (&new, seen))
            });
            assert_eq!(recorded.await, Ok(checks::store::Recorded::Yes));
        }
        Cause::Concern => {
            let mut lead = house.app.lead("Leadconcern").await;
            let action = lead
                .get("/desk/concerns")
                .await
                .attributes("form[action*='/desk/concerns/']", "action")
                .remove(0);
            let closed = lead
                .post(
                    action.trim_start_matches("/en"),
                    &[("words", "We talked with both")],
                )
                .await;
            assert_eq!(closed.goes_to(), "/desk/concerns");
        }
        Cause::Hold => {
            let ended = house
                .db()
                .write(move |conn| availability::store::end(conn, coordinator, mentor.person));
            assert_eq!(ended.await, Ok(true));
        }
    }
}

async fn yes(house: &House, who: Applicant, id: alongside::vocab::PairId) -> Moved {
    let read = house.read();
    house
        .db()
        .write(move |conn| agree(conn, who.person, id, Some(read)))
        .await
        .expect("an answer")
}

async fn proposed(house: &House) -> Vec<ApplicationId> {
    let found = house.db().read(|conn| {
        let round = rounds::store::current(conn)?.expect("a round");
        let (_, candidates) = proposals::store::candidates(conn, &round)?;
        Ok(candidates.mentor_ids)
    });
    found.await.expect("the candidates")
}

on_both! {
    async fn p04_no_yes_of_either_side_goes_through_while_one_of_them_is_held(app: App) {
        let house = House::of(app).await;
        for (n, each) in CAUSES.into_iter().enumerate() {
            let amal = house.mentor(&format!("Amal{n}"), 3).await;
            let (noor, hani, old) = (house.mentee(&format!("Noor{n}")).await, house.mentee(&format!("Hani{n}")).await, house.mentee(&format!("Old{n}")).await);
            let (first, second) = (pair_of(&house, amal, noor).await, pair_of(&house, amal, hani).await);
            assert_eq!(yes(&house, hani, second).await, Moved::To(PairState::MenteeAgreed), "before, a yes goes through");
            cause(&house, each, amal, old).await;
            let (mut mentee, mut mentor) = (house.visitor(noor).await, house.visitor(amal).await);
            for (visitor, id) in [(&mut mentee, first), (&mut mentor, second)] {
                let me = visitor.get("/me").await.text();
                assert!(me.contains("One moment: we are checking something"), "{each:?}: {me}");
                let page = visitor.get("/me/pair").await;
                assert!(page.text().contains("We are checking something first"), "{each:?}");
                assert!(page.attributes("form[action$='/yes']", "action").is_empty(), "{each:?}: no form for a yes");
                assert!(!page.text().contains("There is time to answer until"), "{each:?}: the days stand still");
                let read = house.read().text;
                let said = visitor.post(&format!("/me/pair/{id}/yes"), &[("read", &read)]).await;
                assert_eq!(said.status, 409, "{each:?}");
                assert!(!said.body.contains("@example.org"), "{each:?}: no contact");
            }
            assert_eq!(house.pair(first).await.state, PairState::Proposed, "{each:?}");
            assert_eq!(house.pair(second).await.state, PairState::MenteeAgreed, "{each:?}");
            over(&house, each, amal).await;
            assert_eq!(yes(&house, amal, second).await, Moved::To(PairState::BothAgreed), "{each:?}: and afterwards they can");
            // The round is one for all causes, and a hold is one for a person.
            house.db().write(|conn| diesel::delete(concerns::table).execute(conn.link())).await.expect("the next cause");
        }
    }
}

on_both! {
    async fn p04_the_days_to_answer_stand_still_while_one_of_them_is_held(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let before = house.pair(id).await.lapses_at;
        cause(&house, Cause::Hold, amal, noor).await;
        assert_eq!(house.db().write(lapse_due).await, Ok(0));
        house.app.clock.turn_to(house.app.clock.now().plus_days(60));
        assert_eq!(house.db().write(lapse_due).await, Ok(0), "long after its day, and still not lapsed");
        // The desk neither waits for that day nor counts the pair among those that lapse soon.
        let sam = house.coordinator().await;
        for page in ["/desk", "/desk/pairs?state=proposed", &format!("/desk/pairs/{id}")] {
            let text = sam.get(page).await.text().to_lowercase();
            assert!(!text.contains("lapse"), "{page}: {text}");
        }
        over(&house, Cause::Hold, amal).await;
        let letters = house.letters().await.len();
        assert_eq!(house.db().write(lapse_due).await, Ok(0));
        let now = house.pair(id).await;
        assert_eq!((now.state, now.lapses_at), (PairState::Proposed, before.plus_days(60)), "every day is given back");
        assert_eq!(house.letters().await.len(), letters + 1, "she hears that she can answer now");
        house.app.clock.turn_to(house.app.clock.now().plus_days(15));
        assert_eq!(house.db().write(lapse_due).await, Ok(1), "then the days pass as ever");
    }
}

on_both! {
    async fn g01_g06_whoever_is_held_is_neither_proposed_nor_confirmed(app: App) {
        let house = House::of(app).await;
        for (n, each) in CAUSES.into_iter().enumerate() {
            let amal = house.mentor(&format!("Amal{n}"), 2).await;
            let (noor, old) = (house.mentee(&format!("Noor{n}")).await, house.mentee(&format!("Old{n}")).await);
            assert!(proposed(&house).await.contains(&amal.application), "before, he is");
            cause(&house, each, amal, old).await;
            assert!(!proposed(&house).await.contains(&amal.application), "{each:?}");
            let (actor, two) = (house.coordinator, choice(amal, noor));
            let refused = house.db().write(move |conn| confirm(conn, actor, &two)).await;
            let expected = if matches!(each, Cause::Check) { Confirmed::NotReady } else { Confirmed::NotAvailable };
            assert_eq!(refused, Ok(expected), "{each:?}");
        }
    }
}

on_both! {
    async fn p27_after_a_concern_nobody_is_proposed_before_a_lead_decided(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        for who in [noor, amal] {
            yes(&house, who, id).await;
        }
        let mut mentee = house.visitor(noor).await;
        mentee.post(&format!("/me/pair/{id}/concern"), &[("words", "He shouted")]).await;
        mentee.post(&format!("/me/pair/{id}/ending"), &[]).await;
        assert_eq!((house.state(amal).await, house.state(noor).await), (State::Ready, State::Ready));
        assert!(proposed(&house).await.is_empty(), "the pair is over, and still nobody decided");
        let mut lead = house.app.lead("Noorlead").await;
        let page = lead.get("/desk/concerns").await;
        assert_eq!(page.attributes("input[name=hold][checked]", "value").len(), 2, "both stay on hold if nothing else is chosen");
        let action = page.attributes("form[action*='/desk/concerns/']", "action").remove(0);
        lead.post(action.trim_start_matches("/en"), &[("words", "He needs a talk"), ("hold", "mentor")]).await;
        assert!(proposed(&house).await.is_empty(), "the mentor stays on hold");
        let held = |who: PersonId| house.db().read(move |conn| availability::store::of(conn, who));
        assert!(held(amal.person).await.expect("a hold").is_some() && held(noor.person).await.expect("none").is_none());
        let page = format!("/desk/applications/{}", amal.application);
        let read = lead.get(&page).await.text();
        assert!(read.contains("A lead keeps them on hold") && read.contains("He needs a talk"), "{read}");
        assert_eq!(lead.post(&format!("{page}/hold"), &[("end", "yes")]).await.goes_to(), page);
        assert_eq!(proposed(&house).await, [amal.application]);
    }
}

on_both! {
    async fn g06_coordinators_see_one_state_whatever_the_cause(app: App) {
        let house = House::of(app).await;
        let (mut shown, mut panels) = (Vec::new(), Vec::new());
        let lead = house.app.lead("Noorlead").await;
        for (n, each) in [Cause::Concern, Cause::Hold].into_iter().enumerate() {
            let amal = house.mentor(&format!("Amal{n}"), 2).await;
            let old = house.mentee(&format!("Old{n}")).await;
            if matches!(each, Cause::Hold) {
                pair_of(&house, amal, old).await;
            }
            cause(&house, each, amal, old).await;
            let sam = house.coordinator().await;
            let page = format!("/desk/applications/{}", amal.application);
            let read = sam.get(&page).await.text();
            assert!(read.contains("Not available for matching now") && read.contains("Ask a safeguarding lead"), "{read}");
            assert!(!read.contains("worry") && !read.contains("on hold") && !read.contains("We are asking"), "{each:?}: {read}");
            assert_ne!(lead.get(&page).await.text(), read, "a lead sees why");
            assert_eq!(sam.get("/desk/pairs?state=proposed").await.text().matches("Not available for matching now").count(), n + 1);
            shown.push(read.replace(&format!("mal{n}"), "mal"));
            panels.push(sam.get(&page).await.all(".panel.warn").remove(0));
        }
        assert_eq!(shown[0], shown[1], "a concern and a lead's hold look the same");
        // A check whose day has come stands among the checks, which coordinators keep; what it means is said in the same words.
        let (amal, noor) = (house.mentor("Dana", 1).await, house.mentee("Lina").await);
        let id = pair_of(&house, amal, noor).await;
        ends_by_its_day(&house, amal).await;
        let sam = house.coordinator().await;
        panels.push(sam.get(&format!("/desk/applications/{}", amal.application)).await.all(".panel.warn").remove(0));
        assert!(panels.iter().all(|panel| *panel == panels[0]), "{panels:?}");
        let pair = sam.get(&format!("/desk/pairs/{id}")).await.text();
        assert!(pair.contains("Not available for matching now") && !pair.contains("lapses"), "{pair}");
    }
}

on_both! {
    async fn a_stopped_pair_goes_on_from_where_it_stood_and_says_who_stopped_it_and_why(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        for who in [noor, amal] {
            yes(&house, who, id).await;
        }
        let actor = house.coordinator;
        house.db().write(move |conn| suspend(conn, actor, id, "canaryreason")).await.expect("it is stopped");
        let sam = house.coordinator().await;
        let shown = sam.get(&format!("/desk/pairs/{id}")).await.text();
        assert!(shown.contains("canaryreason") && !shown.contains("A lead has stopped"), "{shown}");
        assert!(!house.visitor(noor).await.get("/me").await.text().contains("You have met"), "they never met");
        house.db().write(move |conn| release(conn, actor, id, "All is well")).await.expect("it goes on");
        assert_eq!(house.pair(id).await.state, PairState::BothAgreed, "letting it go on is no meeting");
    }
}

on_both! {
    async fn an_offer_that_is_ended_tells_of_no_meetings_and_a_mentor_who_was_never_asked_learns_nothing(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let mentor = house.visitor(amal).await;
        let before = mentor.get("/me/data").await.text();
        let id = pair_of(&house, amal, noor).await;
        let actor = house.coordinator;
        house.db().write(move |conn| alongside::pairs::end_by_staff(conn, actor, id, "A mistake")).await.expect("it ends");
        let letters = house.letters().await;
        assert!(letters.iter().all(|(_, template)| template != "ended"), "{letters:?}");
        assert!(letters.iter().all(|(to, _)| to != "amal"), "{letters:?}");
        assert_eq!(mentor.get("/me/data").await.text(), before, "nothing of his changed");
        let mentee = house.visitor(noor).await;
        assert!(mentee.get("/me/pair").await.text().contains("A suggestion that no longer stands"));
        let log = sam_log(&house).await;
        assert!(!log.contains("marked an application as ready"), "nobody did: {log}");
    }
}

async fn sam_log(house: &House) -> String {
    let sam = house.coordinator().await;
    let log = sam.get("/desk/ledger").await.text();
    // What the house itself did stands before the pair was confirmed.
    log.split("confirmed a pair")
        .next()
        .unwrap_or_default()
        .to_owned()
}

on_both! {
    async fn r22_reading_candidates_and_checks_is_not_reading_the_applications(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let ada = house.app.coordinator("Ada").await;
        let actor = ada.id.expect("an account");
        ada.get(&format!("/desk/candidates/{}", noor.application)).await;
        ada.get(&format!("/desk/applications/{}/checks", amal.application)).await;
        let confirmed = |two: alongside::pairs::Choice| house.db().write(move |conn| confirm(conn, actor, &two));
        assert!(matches!(confirmed(choice(amal, noor)).await, Ok(Confirmed::NotRead(unread)) if unread.mentor && unread.mentee));
        for who in [amal, noor] {
            ada.get(&format!("/desk/applications/{}", who.application)).await;
        }
        house.app.clock.turn_to(house.app.clock.now().plus_seconds(60));
        // He changes his answers afterwards: what was read is no more what is there.
        let mut mentor = house.visitor(amal).await;
        mentor.post("/apply/mentor/name", &[("name", "Amal Other"), ("reach", "email"), ("phone", "")]).await;
        assert!(matches!(confirmed(choice(amal, noor)).await, Ok(Confirmed::NotRead(unread)) if unread.mentor && !unread.mentee));
        ada.get(&format!("/desk/applications/{}", amal.application)).await;
        assert!(matches!(confirmed(choice(amal, noor)).await, Ok(Confirmed::Yes(_))));
    }
}
