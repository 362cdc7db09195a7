//! From applications to the matcher and back: who is taken along, in whose time zone, and how changes are noticed.

use super::{
    house::{Applicant, House},
    story::pair_of,
};
use crate::support::{App, on_both};
use alongside::{
    applications::{self, Spoken, Way},
    matching::{self, Meeting, RegionCode},
    pairs::{
        decline,
        proposals::{self, Candidates, Proposal, WishKind, propose},
    },
    rounds::{self, Round},
    vocab::{Language, Level, Region, Side, Slots, Zone},
};
use std::collections::HashSet;

async fn look(house: &House) -> (Round, Candidates) {
    let id = house.round;
    house
        .db()
        .read(move |conn| {
            let round = rounds::store::by_id(conn, id)?;
            let (_, candidates) = proposals::store::candidates(conn, &round)?;
            Ok((round, candidates))
        })
        .await
        .expect("it reads")
}

async fn proposed(house: &House) -> Proposal {
    let (round, candidates) = look(house).await;
    propose(&round, &candidates).expect("proven")
}

fn pairs(
    proposal: &Proposal,
) -> Vec<(
    alongside::vocab::ApplicationId,
    alongside::vocab::ApplicationId,
)> {
    let two = proposal.pairs.iter().map(|pair| (pair.mentor, pair.mentee));
    two.collect()
}

on_both! {
    async fn an_application_reaches_the_matcher_as_it_was_answered(app: App) {
        let house = House::of(app).await;
        let amal = house
            .ready("Amal", Side::Mentor, |answers| {
                answers.zone = Zone::parse("Asia/Kathmandu").expect("a zone");
                answers.slots =
                    Slots::from_form(&["132".to_owned(), "133".to_owned()], &[]).expect("two");
                answers.way = Some(Way::Either);
                answers.region = Region::parse("wales");
                answers.places = 3;
            })
            .await;
        let noor = house
            .ready("Noor", Side::Mentee, |answers| {
                answers.languages.push(Spoken {
                    language: Language::parse("ar").expect("in the list"),
                    level: Level::Basic,
                    home: true,
                });
                answers.way = Some(Way::InPerson);
                answers.region = None;
            })
            .await;
        let (_, candidates) = look(&house).await;
        assert_eq!(candidates.mentor_ids, [amal.application]);
        assert_eq!(candidates.mentee_ids, [noor.application]);
        let mentor = &candidates.mentors[0];
        // Wednesday 18:00 in Kathmandu is 12:15 in UTC.
        let starts: Vec<u16> = mentor.person.week.half_hour_starts().collect();
        assert_eq!(starts, [2 * 96 + 12 * 4 + 1, 2 * 96 + 12 * 4 + 3]);
        let wales = Region::parse("wales").expect("in the list");
        let both = Meeting {
            online: true,
            in_person: Some(RegionCode(wales.index())),
        };
        assert_eq!((mentor.person.meeting, mentor.places), (both, 3));
        let mentee = &candidates.mentees[0];
        assert_eq!(mentee.person.meeting, Meeting::default());
        let arabic = Language::parse("ar").expect("in the list");
        assert_eq!(mentee.home, Some(matching::LanguageCode(arabic.index())));
        assert_ne!(mentee.person.same_as, 0);
        assert_ne!(mentee.person.same_as, mentor.person.same_as);
    }
}

on_both! {
    async fn who_has_a_pair_or_a_pause_is_left_out_and_places_are_counted(app: App) {
        let house = House::of(app).await;
        let amal = house.mentor("Amal", 2).await;
        let (noor, hani) = (house.mentee("Noor").await, house.mentee("Hani").await);
        let pausing = house.mentee("Pia").await;
        let paused = house.application(pausing.application).await;
        house
            .db()
            .write(move |conn| applications::store::pause(conn, &paused, true))
            .await
            .expect("she pauses");
        pair_of(&house, amal, noor).await;
        let (_, candidates) = look(&house).await;
        assert_eq!(candidates.mentee_ids, [hani.application]);
        assert_eq!(candidates.mentors[0].places, 1);
        pair_of(&house, amal, hani).await;
        let (_, candidates) = look(&house).await;
        assert_eq!(
            candidates.mentors[0].places, 0,
            "still there, to be asked for more"
        );
    }
}

on_both! {
    async fn a_bar_keeps_two_apart_a_pin_brings_them_together_and_a_no_is_remembered(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let two = (amal.application, noor.application);
        assert_eq!(pairs(&proposed(&house).await), [two]);

        let id = pair_of(&house, amal, noor).await;
        house
            .db()
            .write(move |conn| decline(conn, noor.person, id, None))
            .await
            .expect("she says no");
        let after = proposed(&house).await;
        assert_eq!(pairs(&after), []);
        assert_eq!(after.waiting[0].mentee, noor.application);

        let actor = house.coordinator;
        let wish = |kind| {
            house
                .db()
                .write(move |conn| proposals::store::wish(conn, actor, two, kind))
        };
        wish(WishKind::Pin).await.expect("noted");
        let pinned = proposed(&house).await;
        assert_eq!(pairs(&pinned), [two]);
        assert!(pinned.pairs[0].pinned);
        wish(WishKind::Bar).await.expect("noted");
        assert_eq!(pairs(&proposed(&house).await), []);
    }
}

on_both! {
    async fn a_pin_on_somebody_who_pauses_is_reported(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let (actor, paused) = (house.coordinator, house.application(noor.application).await);
        let two = (amal.application, noor.application);
        house
            .db()
            .write(move |conn| {
                proposals::store::wish(conn, actor, two, WishKind::Pin)?;
                applications::store::pause(conn, &paused, true)
            })
            .await
            .expect("noted");
        let proposal = proposed(&house).await;
        assert_eq!(proposal.unkept.len(), 1);
        assert_eq!(proposal.unkept[0].why, ["gone"]);
    }
}

on_both! {
    async fn the_board_notices_what_changed_but_not_its_own_pairs(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 2).await, house.mentee("Noor").await);
        let (round, actor, kept) = (house.round, house.coordinator, proposed(&house).await);
        let stored = kept.clone();
        house
            .db()
            .write(move |conn| proposals::store::keep(conn, actor, round, &stored))
            .await
            .expect("kept");
        let latest = house
            .db()
            .read(move |conn| proposals::store::latest(conn, round))
            .await
            .expect("it reads")
            .expect("there is one");
        assert_eq!(latest.proposal, kept);

        pair_of(&house, amal, noor).await;
        assert!(is_fresh(&house, &kept).await, "its own pair is no change");
        let hani: Applicant = house.mentee("Hani").await;
        assert!(!is_fresh(&house, &kept).await, "somebody became ready");

        let next = proposed(&house).await;
        assert!(is_fresh(&house, &next).await);
        let two = (amal.application, hani.application);
        house
            .db()
            .write(move |conn| proposals::store::wish(conn, actor, two, WishKind::Bar))
            .await
            .expect("noted");
        assert!(!is_fresh(&house, &next).await, "a bar was set");
    }
}

async fn is_fresh(house: &House, proposal: &Proposal) -> bool {
    let shown: HashSet<_> = pairs(proposal).into_iter().collect();
    look(house).await.1.fingerprint(&shown) == proposal.fingerprint
}
