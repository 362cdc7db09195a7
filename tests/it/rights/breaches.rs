//! The breach log: 72 hours on a clock the test turns, whom the ledger says it touched, and telling them.

use crate::support::{App, Visitor, on_both};
use alongside::{
    db::schema::ledger as table,
    ledger::{self, Noun, Verb},
    vocab::{Moment, Role, SessionId, Side},
    web::{Stage, session},
};
use diesel::prelude::*;
use std::collections::BTreeSet;

const WRONG: [(&str, &str); 4] = [
    ("found", "2026-11-23 11:00"),
    ("cause", "lost"),
    ("happened", "canaryhappened"),
    ("effect", "Somebody may look for them"),
];

/// Writes something down; where it stands.
async fn wrong(noor: &mut Visitor<'_>) -> String {
    noor.post("/desk/breaches", &WRONG)
        .await
        .goes_to()
        .to_owned()
}

on_both! {
    async fn r32_the_clock_runs_from_when_somebody_knew_and_stops_with_a_reason(app: App) {
        let mut noor = app.lead("Noor").await;
        for (found, cause) in [("2026-11-23 13:00", "lost"), ("", "lost"), ("yesterday", "lost"), ("2026-11-23 11:00", "")] {
            let shown = noor.post("/desk/breaches", &[("found", found), ("cause", cause), ("happened", "x")]).await;
            assert_eq!(shown.status, 422, "{found:?} {cause:?}: nobody knows what is still to come, or without a cause");
        }
        let page = wrong(&mut noor).await;
        // It is noon: one of the 72 hours is over.
        assert!(noor.get("/desk/breaches").await.text().contains("71 hours left"));
        assert_eq!(noor.post(&page, &[("step", "close")]).await.status, 409, "it is not over before it was decided");
        app.later(4);
        let mut robin = app.lead("Robin").await;
        assert!(robin.get(&page).await.text().contains("25 hours too late"));
        assert_eq!(robin.post(&page, &[("step", "reported")]).await.status, 422, "never without a reason");
        for (step, says) in [("unreported", "Need not be reported"), ("reported", "Reported")] {
            assert_eq!(robin.post(&page, &[("step", step), ("because", "canarybecause")]).await.goes_to(), page);
            let shown = robin.get(&page).await.text();
            assert!(shown.contains(says) && shown.contains("canarybecause"), "one may think again, and report: {shown}");
        }
        let unreported = robin.post(&page, &[("step", "unreported"), ("because", "x")]).await;
        assert_eq!(unreported.status, 409, "what was reported stays reported");
        assert_eq!(robin.post(&page, &[("step", "save"), ("cause", "stranger"), ("happened", "canarymore")]).await.goes_to(), page);
        assert!(robin.get(&page).await.body.contains("canarymore"));
        robin.post(&page, &[("step", "close")]).await;
        assert_eq!(robin.post(&page, &[("step", "save"), ("cause", "lost"), ("happened", "x")]).await.status, 409);
    }
}

on_both! {
    async fn r32_the_ledger_names_whom_it_touched_and_the_list_has_ids_and_no_names(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let bo = app.applicant(Side::Mentee, "Bo").await;
        let (rosa, ruth) = (app.coordinator("Rosa").await, app.coordinator("Ruth").await);
        rosa.get(&format!("/desk/applications/{}", amal.application().await.id)).await;
        let mut noor = app.lead("Noor").await;
        let page = wrong(&mut noor).await;
        let ids = format!("{page}/ids");
        let (first, second) = (amal.id.expect("an account").to_string(), bo.id.expect("an account").to_string());
        let mut list = async |email: &str, from: &str, to: &str| {
            let fields = [("step", "looked"), ("email", email), ("from", from), ("to", to)];
            let shown = noor.post(&page, &fields).await;
            assert_eq!(shown.status, 303, "{}", shown.text());
            noor.post(&ids, &[]).await.body
        };
        assert_eq!(list("ruth@charity.example", "2026-11-23 11:30", "2026-11-23 12:30").await, "", "she opened nothing");
        assert_eq!(list("", "2026-11-23 09:00", "2026-11-23 10:00").await, "", "not at that time");
        assert_eq!(list("rosa@charity.example", "2026-11-23 11:30", "2026-11-23 12:30").await, format!("{first}\n"));
        assert_eq!(list("", "2026-11-23 11:30", "2026-11-23 12:30").await, format!("{first}\n"), "nobody stands twice, and no staff");
        noor.post(&page, &[("step", "everybody")]).await;
        let all = noor.post(&ids, &[]).await;
        assert!(all.body.contains(&first) && all.body.contains(&second) && !all.body.contains("Amal") && !all.body.contains('@'), "{}", all.body);
        assert!(!all.body.contains(&ruth.id.expect("an account").to_string()));
        assert_eq!(noor.post(&page, &[("step", "looked"), ("email", "nobody@home.example"), ("from", "2026-11-23 11:30"), ("to", "2026-11-23 12:30")]).await.status, 422);
    }
}

on_both! {
    async fn r32_a_lead_tells_whom_it_touched_once_and_only_on_their_own_page(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let bo = app.applicant(Side::Mentor, "Bo").await;
        let rosa = app.coordinator("Rosa").await;
        rosa.get(&format!("/desk/applications/{}", amal.application().await.id)).await;
        let mut noor = app.lead("Noor").await;
        let page = wrong(&mut noor).await;
        noor.post(&page, &[("step", "looked"), ("from", "2026-11-23 11:30"), ("to", "2026-11-23 12:30")]).await;
        assert!(!amal.get("/me/data").await.text().contains("What went wrong with your data"), "before she is told there is nothing");
        let letters = app.letters_to(&amal.email).await.len();
        for _ in 0..2 {
            noor.post(&page, &[("step", "tell"), ("words", "canarywords")]).await;
        }
        let sent = app.letters_to(&amal.email).await;
        assert_eq!(sent.len(), letters + 1, "nobody is told twice");
        let letter = sent.last().expect("a letter");
        assert!(!letter.text.contains("canarywords") && letter.text.contains("/me/data"), "{}", letter.text);
        let shown = amal.get("/me/data").await.text();
        assert!(shown.contains("canarywords") && !shown.contains("canaryhappened"), "{shown}");
        assert!(!bo.get("/me/data").await.body.contains("canarywords"), "whom it did not touch");
        let id = amal.id.expect("an account");
        app.site.db.write(move |conn| alongside::privacy::erase(conn, id)).await.expect("erased");
        assert_eq!(noor.post(&format!("{page}/ids"), &[]).await.body, "", "whoever is deleted is on no list");
    }
}

/// Somebody who is signed in elsewhere too.
async fn elsewhere<'a>(app: &'a App, visitor: &Visitor<'_>) -> Visitor<'a> {
    let id = visitor.id.expect("an account");
    let begun = app
        .site
        .db
        .write(move |conn| session::begin(conn, id, Role::Coordinator, Stage::Double));
    let token = begun.await.expect("a session").to_string();
    let mut other = Visitor::new(app, Some(token));
    other.id = Some(id);
    other
}

/// The ids on the list of an entry that was made now, after the looks of one session, or of all, were added.
async fn listed(noor: &mut Visitor<'_>, fields: &[(&str, &str)]) -> BTreeSet<String> {
    let page = wrong(noor).await;
    let fields = [&[("step", "looked")], fields].concat();
    let shown = noor.post(&page, &fields).await;
    assert_eq!(shown.status, 303, "{}", shown.text());
    let ids = noor.post(&format!("{page}/ids"), &[]).await.body;
    ids.lines().map(str::to_owned).collect()
}

on_both! {
    async fn r32_what_one_stolen_session_opened_is_told_from_the_others_of_the_same_person(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let bo = app.applicant(Side::Mentee, "Bo").await;
        let pages = [&amal, &bo].map(|of| async { format!("/desk/applications/{}", of.application().await.id) });
        let [first, second] = pages;
        let (first, second) = (first.await, second.await);
        let rosa = app.coordinator("Rosa").await;
        let thief = elsewhere(&app, &rosa).await;
        // Rosa reads both. The thief reads one of them in the same hour, and it is another look.
        for page in [&first, &second] {
            assert_eq!(rosa.get(page).await.status, 200);
        }
        assert_eq!(thief.get(&second).await.status, 200);
        thief.get(&second).await;
        let mut noor = app.lead("Noor").await;
        let page = wrong(&mut noor).await;
        let shown = noor.get(&page).await;
        let offered = shown.attributes("select[name=session] option", "value");
        let mut offered: Vec<_> = offered.into_iter().filter(|one| !one.is_empty()).collect();
        assert_eq!(offered.len(), 3, "two of hers, and the one in which Noor writes this: {offered:?}");
        let token = thief.cookie.clone().expect("signed in");
        assert!(!shown.body.contains(&token) && offered.iter().all(|one| !token.contains(one)), "a name that opens nothing");
        let mut own = BTreeSet::new();
        for session in std::mem::take(&mut offered) {
            own.insert(listed(&mut noor, &[("session", &session)]).await);
        }
        let [amal, bo] = [&amal, &bo].map(|of| of.id.expect("an account").to_string());
        assert_eq!(own, BTreeSet::from([BTreeSet::from([amal.clone(), bo.clone()]), BTreeSet::from([bo.clone()]), BTreeSet::new()]));
        let all = [("email", "rosa@charity.example"), ("from", "2026-11-23 11:30"), ("to", "2026-11-23 12:30")];
        assert_eq!(listed(&mut noor, &all).await, BTreeSet::from([amal.clone(), bo]));
        let unknown = noor.post(&page, &[("step", "looked"), ("session", "nonsense")]).await;
        assert_eq!(unknown.status, 422);
    }
}

on_both! {
    async fn r32_a_list_with_names_counts_as_everybody_who_had_handed_in_by_then(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let rosa = app.coordinator("Rosa").await;
        let mut noor = app.lead("Noor").await;
        for page in ["/desk", "/desk/round", "/desk/ledger"] {
            rosa.get(page).await;
        }
        let time = [("from", "2026-11-23 11:30"), ("to", "2026-11-23 12:30")];
        assert_eq!(listed(&mut noor, &time).await, BTreeSet::new(), "no page with names was opened");
        for page in ["/desk/applications", "/desk/proposal", "/desk/waiting", "/desk/pairs", "/desk/reports"] {
            assert_eq!(rosa.get(page).await.status, 200);
            let looks = app.site.db.read(|conn| ledger::between(conn, Moment::from_micros(0), Moment::from_micros(i64::MAX))).await.expect("the record");
            let lists = looks.iter().filter(|one| (one.verb, one.noun) == (Verb::Looked, Noun::Round));
            assert_eq!(lists.count(), 1, "{page}: once an hour, whatever list it was");
        }
        let amal = amal.id.expect("an account").to_string();
        assert_eq!(listed(&mut noor, &time).await, BTreeSet::from([amal]));
        // Who hands in afterwards was not on it.
        app.later(1);
        let bo = app.applicant(Side::Mentee, "Bo").await;
        let mut robin = app.lead("Robin").await;
        let later = listed(&mut robin, &time).await;
        assert!(!later.contains(bo.id.expect("an account").as_str()), "{later:?}");
    }
}

on_both! {
    async fn r32_the_session_of_an_entry_cannot_be_changed_unseen_and_entries_without_one_stay_as_they_were(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let rosa = app.coordinator("Rosa").await;
        rosa.get(&format!("/desk/applications/{}", amal.application().await.id)).await;
        let faults = async || app.site.db.read(|conn| ledger::chain::store::check(conn, Moment::from_micros(0))).await.expect("looked through").faults;
        let named = async || {
            let counted = app.site.db.read(|conn| table::table.filter(table::session_id.is_not_null()).count().get_result::<i64>(conn.link()));
            counted.await.expect("countable")
        };
        assert_eq!(named().await, 1, "her look has one; what a member or a job did has none");
        assert_eq!(faults().await, Vec::new());
        let other = SessionId::new();
        let change = app.site.db.write(move |conn| diesel::update(table::table.filter(table::session_id.is_not_null())).set(table::session_id.eq(other)).execute(conn.link()));
        assert_eq!(change.await.expect("changed by hand"), 1);
        assert!(matches!(faults().await[..], [ledger::chain::Fault::Forged(_)]), "{:?}", faults().await);
    }
}
