//! A pair from the coordinator's decision to its end, and everybody's letters on the way.

use super::house::{Applicant, House};
use crate::support::{App, on_both};
use alongside::{
    applications::State,
    pairs::{
        Choice, Confirmed, EndedBy, Moved, Pair, PairState, agree, confirm, decline, end,
        end_by_staff, lapse_due, meet, proposals,
        proposals::{WishKind, store::Wished},
        store, withdraw,
    },
    vocab::{PairId, PersonId},
};
use diesel::result::Error;
use jiff::civil::date;

pub(super) fn choice(mentor: Applicant, mentee: Applicant) -> Choice {
    Choice {
        mentor: mentor.application,
        mentee: mentee.application,
        because: "Both are free on Wednesday evening.".to_owned(),
        differs: None,
    }
}

async fn confirmed(house: &House, mentor: Applicant, mentee: Applicant) -> Confirmed {
    let (actor, choice) = (house.coordinator, choice(mentor, mentee));
    house
        .db()
        .write(move |conn| confirm(conn, actor, &choice))
        .await
        .expect("it is decided")
}

pub(crate) async fn pair_of(house: &House, mentor: Applicant, mentee: Applicant) -> PairId {
    match confirmed(house, mentor, mentee).await {
        Confirmed::Yes(id) => id,
        other => panic!("{other:?}"),
    }
}

async fn pair(house: &House, id: PairId) -> Pair {
    house
        .db()
        .read(move |conn| store::by_id(conn, id))
        .await
        .expect("it is there")
}

async fn yes(house: &House, who: Applicant, id: PairId) -> Result<Moved, Error> {
    let read = house.read();
    house
        .db()
        .write(move |conn| agree(conn, who.person, id, Some(read)))
        .await
}

async fn no(house: &House, who: Applicant, id: PairId) -> Result<Moved, Error> {
    house
        .db()
        .write(move |conn| decline(conn, who.person, id, Some("Not now".to_owned())))
        .await
}

on_both! {
    async fn a_pair_is_confirmed_agreed_to_by_both_and_met(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 2).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        assert_eq!(house.state(noor).await, State::Paired);
        assert_eq!(house.state(amal).await, State::Ready, "a place is left");

        let early = yes(&house, amal, id).await;
        assert_eq!(
            early,
            Err(Error::NotFound),
            "the mentor knows of nothing yet"
        );
        let moved = yes(&house, noor, id).await;
        assert_eq!(moved, Ok(Moved::To(PairState::MenteeAgreed)));
        assert_eq!(yes(&house, noor, id).await, Ok(Moved::TooLate));
        let moved = yes(&house, amal, id).await;
        assert_eq!(moved, Ok(Moved::To(PairState::BothAgreed)));

        let day = date(2026, 1, 14);
        let met = house
            .db()
            .write(move |conn| meet(conn, noor.person, id, day))
            .await;
        assert_eq!(met, Ok(Moved::To(PairState::Active)));
        let met = pair(&house, id).await;
        assert_eq!(met.kept.first_meeting.as_deref(), Some("2026-01-14"));
        let reasons = met
            .kept
            .reasons
            .expect("both agreed that the program looks");
        assert_eq!(reasons.score, 830);
        let letters = [
            ("noor", "proposed"),
            ("amal", "asked"),
            ("amal", "agreed"),
            ("noor", "agreed"),
        ];
        let letters = letters.map(|(to, kind)| (to.to_owned(), kind.to_owned()));
        assert_eq!(house.letters().await, letters);
    }
}

on_both! {
    async fn a_no_before_the_mentor_was_asked_stays_between_mentee_and_coordinator(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        assert_eq!(house.state(amal).await, State::Paired, "every place taken");
        assert_eq!(no(&house, amal, id).await, Err(Error::NotFound));
        let moved = no(&house, noor, id).await;
        assert_eq!(moved, Ok(Moved::To(PairState::Declined)));
        assert_eq!(house.state(amal).await, State::Ready);
        assert_eq!(house.state(noor).await, State::Ready);
        let ended = pair(&house, id).await.kept.ending.expect("it ended");
        assert_eq!(
            (ended.by, ended.words.as_deref()),
            (EndedBy::Mentee, Some("Not now"))
        );
        let letters = house.letters().await;
        assert_eq!(letters, [("noor".to_owned(), "proposed".to_owned())]);
    }
}

on_both! {
    async fn a_mentor_s_no_is_told_to_the_mentee_and_both_are_free_again(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        yes(&house, noor, id).await.expect("her turn");
        let moved = no(&house, amal, id).await;
        assert_eq!(moved, Ok(Moved::To(PairState::Declined)));
        assert_eq!(no(&house, noor, id).await, Ok(Moved::TooLate));
        let last = house.letters().await.pop();
        assert_eq!(last, Some(("noor".to_owned(), "declined".to_owned())));
        assert_eq!(house.state(noor).await, State::Ready);
        pair_of(&house, amal, noor).await;
    }
}

on_both! {
    async fn silence_is_no_yes(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let until = pair(&house, id).await.lapses_at;
        house.app.clock.turn_to(until.plus_seconds(-1));
        assert_eq!(house.db().write(lapse_due).await, Ok(0));
        house.app.clock.turn_to(until);
        assert_eq!(house.db().write(lapse_due).await, Ok(1));
        assert_eq!(house.db().write(lapse_due).await, Ok(0));
        assert_eq!(pair(&house, id).await.state, PairState::Lapsed);
        assert_eq!(house.state(noor).await, State::Ready);
        assert_eq!(house.state(amal).await, State::Ready);
        let letters = house.letters().await;
        assert_eq!(letters.len(), 2, "the mentor was never asked: {letters:?}");
    }
}

on_both! {
    async fn either_side_ends_a_pair_and_the_other_hears_no_reason(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let end_by = |who: PersonId| house.db().write(move |conn| end(conn, who, id));
        assert_eq!(
            end_by(noor.person).await,
            Ok(Moved::TooLate),
            "say no instead"
        );
        yes(&house, noor, id).await.expect("her turn");
        yes(&house, amal, id).await.expect("his turn");
        let ended = end_by(amal.person).await;
        assert_eq!(ended, Ok(Moved::To(PairState::Closed)));
        let last = house.letters().await.pop();
        assert_eq!(last, Some(("noor".to_owned(), "ended".to_owned())));
        assert_eq!(house.state(noor).await, State::Ready);
        assert_eq!(end_by(house.coordinator).await, Err(Error::NotFound));
    }
}

on_both! {
    async fn a_coordinator_ends_a_pair_with_a_reason_and_tells_only_who_knew(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let actor = house.coordinator;
        let ended = house
            .db()
            .write(move |conn| end_by_staff(conn, actor, id, "A mistake of mine"))
            .await;
        assert_eq!(ended, Ok(Moved::To(PairState::Closed)));
        let letters = house.letters().await;
        assert!(letters.iter().all(|(to, _)| to == "noor"), "{letters:?}");
        let said = house
            .db()
            .read(move |conn| alongside::ledger::about(conn, id.as_str()))
            .await
            .expect("it reads");
        let reasons: Vec<_> = said
            .iter()
            .filter_map(|one| one.reason.as_deref())
            .collect();
        let expected = ["Both are free on Wednesday evening.", "A mistake of mine"];
        assert_eq!(reasons, expected);
    }
}

on_both! {
    async fn who_withdraws_leaves_every_pair_and_nobody_is_told_why(app: App) {
        let house = House::of(app).await;
        let amal = house.mentor("Amal", 2).await;
        let (noor, hani) = (house.mentee("Noor").await, house.mentee("Hani").await);
        let (first, second) = (
            pair_of(&house, amal, noor).await,
            pair_of(&house, amal, hani).await,
        );
        yes(&house, noor, first).await.expect("her turn");
        let go = |who: PersonId| house.db().write(move |conn| withdraw(conn, who));
        assert_eq!(go(amal.person).await, Ok(true));
        assert_eq!(go(amal.person).await, Ok(false));
        assert_eq!(house.state(amal).await, State::Withdrawn);
        for (who, id) in [(noor, first), (hani, second)] {
            assert_eq!(house.state(who).await, State::Ready);
            assert_eq!(pair(&house, id).await.state, PairState::Closed);
        }
        assert_eq!(go(house.coordinator).await, Err(Error::NotFound));
    }
}

on_both! {
    async fn a_pair_is_refused_with_the_reason_that_stands_in_its_way(app: App) {
        let house = House::of(app).await;
        let (amal, full) = (house.mentor("Amal", 1).await, house.mentor("Full", 1).await);
        let (noor, hani) = (house.mentee("Noor").await, house.mentee("Hani").await);
        pair_of(&house, full, hani).await;
        assert_eq!(confirmed(&house, amal, hani).await, Confirmed::MenteeTaken);
        assert_eq!(confirmed(&house, full, noor).await, Confirmed::MentorFull);
        assert_eq!(confirmed(&house, noor, amal).await, Confirmed::NotPossible);

        let night = house
            .ready("Night", alongside::vocab::Side::Mentee, |answers| {
                answers.slots = alongside::vocab::Slots::default();
            })
            .await;
        assert_eq!(confirmed(&house, amal, night).await, Confirmed::NotPossible);

        let (actor, two) = (house.coordinator, (amal.application, noor.application));
        let wish = |kind| {
            house
                .db()
                .write(move |conn| proposals::store::wish(conn, actor, two, kind))
        };
        assert_eq!(wish(WishKind::Bar).await, Ok(Wished::Yes));
        assert_eq!(confirmed(&house, amal, noor).await, Confirmed::NotPossible);
        assert_eq!(wish(WishKind::Pin).await, Ok(Wished::Yes), "in its place");

        let paused = house.application(noor.application).await;
        house
            .db()
            .write(move |conn| alongside::applications::store::pause(conn, &paused, true))
            .await
            .expect("she pauses");
        assert_eq!(confirmed(&house, amal, noor).await, Confirmed::NotReady);
    }
}
