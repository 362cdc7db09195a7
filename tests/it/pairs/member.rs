//! What mentor and mentee see: each step in turn, and how to reach each other only between both yeses and the end.

use super::{
    house::{Applicant, House},
    story::pair_of,
};
use crate::support::{App, Visitor, on_both};
use alongside::{
    applications::{self, State},
    db::{
        Conn,
        schema::{applications as table, pairs},
    },
    ledger::Verb,
    pairs::PairState,
};
use diesel::prelude::*;

/// What tells who the other is and how to reach them.
fn contact_of(name: &str) -> [String; 3] {
    [
        format!("{}@example.org", name.to_lowercase()),
        "+44 20 7946 0018".to_owned(),
        "Sorname".to_owned(),
    ]
}

async fn sees_contact(visitor: &Visitor<'_>, name: &str) -> Vec<bool> {
    let mut pages = String::new();
    for path in ["/me", "/me/pair"] {
        let shown = visitor.get(path).await;
        assert_eq!(shown.status, 200, "{path}");
        // The footer shows the charity's own telephone number.
        let body = shown
            .body
            .split("<footer")
            .next()
            .unwrap_or_default()
            .to_owned();
        pages += &body;
    }
    contact_of(name)
        .iter()
        .map(|secret| pages.contains(secret.as_str()))
        .collect()
}

const SEEN: [bool; 3] = [true; 3];
const HIDDEN: [bool; 3] = [false; 3];

on_both! {
    async fn r35_contact_is_seen_between_both_yeses_and_the_end_and_at_no_other_time(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let (mut mentor, mut mentee) = (house.visitor(amal).await, house.visitor(noor).await);
        let id = pair_of(&house, amal, noor).await;
        assert_eq!(mentee.get("/me").await.title(), "Somebody could be your mentor");
        assert_eq!(mentee.get("/me/pair").await.all("article h2"), ["Amal"], "the name she chose to show");
        assert_eq!(mentor.get("/me").await.title(), "You are ready, and we look for a mentee");
        assert!(mentor.get("/me/pair").await.all("article h2").is_empty(), "the mentee is asked first");
        assert_eq!(sees_contact(&mentee, "Amal").await, HIDDEN);
        assert_eq!(sees_contact(&mentor, "Noor").await, HIDDEN);

        let yes = format!("/me/pair/{id}/yes");
        assert_eq!(mentor.post(&yes, &[]).await.status, 404);
        assert_eq!(mentee.says_yes().await.goes_to(), "/me/pair");
        assert_eq!(mentee.post(&yes, &[]).await.goes_to(), "/me/pair", "a second yes says nothing new");
        assert_eq!(mentor.get("/me/pair").await.all("article h2"), ["Noor"]);
        assert_eq!(sees_contact(&mentee, "Amal").await, HIDDEN);
        assert_eq!(sees_contact(&mentor, "Noor").await, HIDDEN);

        assert_eq!(mentor.says_yes().await.goes_to(), "/me/pair");
        assert_eq!(sees_contact(&mentee, "Amal").await, SEEN);
        assert_eq!(sees_contact(&mentor, "Noor").await, SEEN);

        let day = house.app.clock.now().day().to_string();
        let meeting = format!("/me/pair/{id}/meeting");
        assert_eq!(mentee.post(&meeting, &[("day", "tomorrow")]).await.status, 422);
        assert_eq!(mentee.post(&meeting, &[("day", &day)]).await.goes_to(), "/me/pair");
        assert_eq!(house.pair(id).await.state, PairState::Active);
        assert_eq!(sees_contact(&mentor, "Noor").await, SEEN);

        assert_eq!(mentee.post(&format!("/me/pair/{id}/ending"), &[]).await.goes_to(), "/me/pair");
        assert_eq!(sees_contact(&mentee, "Amal").await, HIDDEN);
        assert_eq!(sees_contact(&mentor, "Noor").await, HIDDEN);
        assert!(mentor.get("/me/pair").await.text().contains("A pair that ended"));
    }
}

on_both! {
    async fn somebody_else_s_pair_looks_as_if_it_were_missing(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let mut hani = house.visitor(house.mentee("Hani").await).await;
        for step in ["yes", "no", "ending"] {
            let foreign = hani.post(&format!("/me/pair/{id}/{step}"), &[]).await;
            let missing = hani.post(&format!("/me/pair/{}/{step}", noor.application), &[]).await;
            assert_eq!((foreign.status.as_u16(), missing.status.as_u16()), (404, 404), "{step}");
            let plain = foreign.body.replace(id.as_str(), "…");
            assert_eq!(plain, missing.body.replace(noor.application.as_str(), "…"), "{step}");
        }
        let day = hani.post(&format!("/me/pair/{id}/meeting"), &[("day", "2026-11-23")]).await;
        assert_eq!(day.status, 404);
        assert_eq!(house.pair(id).await.state, PairState::Proposed);
    }
}

on_both! {
    async fn a_no_needs_no_words_and_both_are_free_again(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let mut mentee = house.visitor(noor).await;
        let no = format!("/me/pair/{id}/no");
        let long = "word ".repeat(200);
        assert_eq!(mentee.post(&no, &[("words", &long)]).await.status, 422);
        assert_eq!(mentee.post(&no, &[]).await.goes_to(), "/me/pair");
        assert_eq!(mentee.post(&no, &[]).await.status, 409);
        assert_eq!(mentee.get("/me").await.title(), "You are ready, and we look for a mentor");
        assert!(mentee.get("/me/pair").await.text().contains("A suggestion with a no"));
    }
}

on_both! {
    async fn r05_going_takes_one_page_and_one_button(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        pair_of(&house, amal, noor).await;
        let mut mentee = house.visitor(noor).await;
        let page = mentee.get("/me/withdraw").await;
        assert!(page.text().contains("Your pair ends too."), "{}", page.text());
        assert_eq!(mentee.post("/me/withdraw", &[]).await.goes_to(), "/me");
        assert_eq!(mentee.get("/me").await.title(), "You have taken your application back");
        assert_eq!(house.state(noor).await, State::Withdrawn);
        assert_eq!(house.state(amal).await, State::Ready);
        assert_eq!(mentee.get("/me/withdraw").await.goes_to(), "/me");
    }
}

on_both! {
    async fn a_break_begins_and_ends_with_one_button(app: App) {
        let house = House::of(app).await;
        let noor = house.mentee("Noor").await;
        let mut mentee = house.visitor(noor).await;
        assert_eq!(mentee.post("/me/pause", &[("pause", "yes")]).await.goes_to(), "/me");
        assert!(house.application(noor.application).await.paused_at.is_some());
        assert!(mentee.get("/me").await.text().contains("You are on a break"));
        mentee.post("/me/pause", &[("pause", "no")]).await;
        assert!(house.application(noor.application).await.paused_at.is_none());
    }
}

async fn ask(house: &House, who: Applicant) {
    let (mut application, actor) = (house.application(who.application).await, house.coordinator);
    let asked = house.db().write(move |conn| {
        application.answers.question = Some("Which evening suits you?".to_owned());
        applications::store::save(conn, &application)?;
        let back = applications::store::by_id(conn, application.id)?;
        let deed = (Some(actor), Verb::Reviewed);
        applications::store::change(conn, &back, State::InReview, deed, None)?;
        let back = applications::store::by_id(conn, application.id)?;
        let deed = (Some(actor), Verb::Asked);
        applications::store::change(conn, &back, State::InfoNeeded, deed, None)
    });
    asked.await.expect("a question");
}

on_both! {
    async fn a_question_is_read_and_answered_on_one_s_own_page(app: App) {
        let house = House::of(app).await;
        let noor = house.mentee("Noor").await;
        ask(&house, noor).await;
        let mut mentee = house.visitor(noor).await;
        assert!(mentee.get("/me").await.text().contains("Which evening suits you?"));
        assert_eq!(mentee.post("/me/answer", &[("answer", "  ")]).await.status, 422);
        assert_eq!(mentee.post("/me/answer", &[("answer", "Wednesday")]).await.goes_to(), "/me");
        let answered = house.application(noor.application).await;
        assert_eq!((answered.state, answered.answers.question), (State::InReview, None));
        assert_eq!(mentee.post("/me/answer", &[("answer", "Friday")]).await.status, 409);
        let sam = house.coordinator().await;
        assert!(sam.get("/desk").await.text().contains("1 question answered"));
    }
}

on_both! {
    async fn somebody_who_never_applied_is_told_how(app: App) {
        let house = House::of(app).await;
        let member = house.app.member("new@home.example").await;
        assert_eq!(member.get("/me").await.title(), "You have not applied yet");
        assert_eq!(member.get("/me/pair").await.goes_to(), "/me");
        assert_eq!(member.get("/me/withdraw").await.goes_to(), "/me");
        let sam = house.coordinator().await;
        assert_eq!(sam.get("/me").await.title(), "Your page");
    }
}

on_both! {
    async fn r26_ones_own_page_opens_nothing_sealed_that_it_does_not_show(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let mentee = house.visitor(noor).await;
        let id = pair_of(&house, amal, noor).await;
        house.app.tampered();
        let closed = house.db().write(move |conn: &mut Conn| {
            let elsewhere = conn.seal("applications.sealed", "elsewhere", &"");
            diesel::update(table::table.find(noor.application)).set(table::sealed.eq(&elsewhere)).execute(conn.link())?;
            diesel::update(pairs::table.find(id)).set(pairs::sealed.eq(&elsewhere)).execute(conn.link())
        });
        assert_eq!(closed.await, Ok(1));
        assert_eq!(mentee.get("/me/pair").await.status, 500, "it shows what lies sealed, which opens no more");
        assert_eq!(mentee.get("/me").await.title(), "Somebody could be your mentor");
    }
}

on_both! {
    async fn d13_a_mentor_with_several_offers_reads_the_day_of_the_one_that_lapses_first(app: App) {
        let house = House::of(app).await;
        let amal = house.mentor("Amal", 2).await;
        let mut offers = Vec::new();
        for name in ["Noor", "Lin"] {
            let mentee = house.mentee(name).await;
            let id = pair_of(&house, amal, mentee).await;
            let mut visitor = house.visitor(mentee).await;
            assert_eq!(visitor.says_yes().await.status, 303);
            offers.push(id);
            house.app.clock.turn_to(house.app.clock.now().plus_days(3));
        }
        let first = house.pair(offers[0]).await.lapses_at;
        assert!(first < house.pair(offers[1]).await.lapses_at);
        // What is asked for by a day is in time on that whole day.
        assert_eq!(first.time_of_day(), (23, 59));
        let page = house.visitor(amal).await.get("/me").await;
        let days = page.attributes(".steps .now time", "datetime");
        assert_eq!(days, [first.day().to_string()]);
    }
}

on_both! {
    async fn d13_a_day_to_come_is_a_meeting_that_is_planned(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        for who in [noor, amal] {
            let mut visitor = house.visitor(who).await;
            assert_eq!(visitor.says_yes().await.status, 303);
        }
        let mut visitor = house.visitor(noor).await;
        let path = format!("/me/pair/{id}/meeting");
        let planned = visitor.post(&path, &[("day", "28/11/2026")]).await;
        assert_eq!(planned.goes_to(), "/me/pair");
        assert_eq!(house.pair(id).await.state, alongside::pairs::PairState::BothAgreed, "they have not met");
        for who in [amal, noor] {
            let text = house.visitor(who).await.get("/me/pair").await.text();
            assert!(text.contains("Your first meeting is planned for Saturday 28 November 2026"), "{text}");
        }
        assert_eq!(visitor.post(&path, &[("day", "28/11/2027")]).await.status, 422);
        house.app.clock.turn_to(house.app.clock.now().plus_days(6));
        let mut visitor = house.visitor(noor).await;
        assert!(visitor.get("/me/pair").await.text().contains("Did you meet?"));
        assert_eq!(visitor.post(&path, &[("day", "28/11/2026")]).await.status, 303);
        assert_eq!(house.pair(id).await.state, alongside::pairs::PairState::Active);
    }
}
