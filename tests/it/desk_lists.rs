//! The lists of the desk: the queue with its filters and its search, the round, the ledger, the team.

use crate::support::{App, Shown, on_both};
use alongside::{
    accounts::{self, Profile},
    applications::{State, store},
    db::schema::rounds,
    ledger::Verb,
    rounds::store::current,
    vocab::{Locale, Role, Side},
};
use diesel::{ExpressionMethods, RunQueryDsl};
use std::collections::BTreeSet;

/// What a selector finds, as it is read.
fn read(shown: &Shown, selector: &str) -> Vec<String> {
    let texts = shown.all(selector).into_iter();
    texts
        .map(|text| text.replace(['\u{2068}', '\u{2069}'], ""))
        .collect()
}

/// The names in the queue, in their order.
fn names(shown: &Shown) -> Vec<String> {
    shown.all("table th[scope=row]")
}

on_both! {
    async fn whoever_waits_longest_comes_first(app: App) {
        for (side, name, written) in [
            (Side::Mentee, "Bo Li", "Bo Li"),
            (Side::Mentor, "Amal Haddad", "Amal Haddad"),
            (Side::Mentee, "Jose", "José Ñandú"),
        ] {
            let mut person = app.applicant(side, name).await;
            person.post(&format!("/apply/{side}/name"), &[("name", written), ("reach", "email")]).await;
            app.later(1);
        }

        let mut rosa = app.coordinator("Rosa").await;
        let queue = rosa.get("/desk/applications").await;
        assert_eq!(names(&queue), ["Bo Li", "Amal Haddad", "José Ñandú"]);
        assert_eq!(read(&queue, "td.number"), ["3 days", "2 days", "1 day"]);
        assert_eq!(queue.all(".tabs a"), ["To do 3", "New 3", "All 3"]);
        assert_eq!(names(&rosa.get("/desk/applications?side=mentor").await), ["Amal Haddad"]);
        assert_eq!(names(&rosa.get("/desk/applications?state=submitted&side=mentee&page=9").await), ["Bo Li", "José Ñandú"]);
        let ready = rosa.get("/desk/applications?state=ready").await;
        assert!(ready.text().contains("Nobody stands here"), "{}", ready.text());
        for (find, found) in [
            ("jose nandu", vec!["José Ñandú"]),
            ("a", vec!["Amal Haddad", "José Ñandú"]),
            ("BO.LI@home.example", vec!["Bo Li"]),
            ("nobody@home.example", vec![]),
            ("zz", vec![]),
        ] {
            let shown = rosa.post("/desk/applications", &[("find", find)]).await;
            assert_eq!((shown.status.as_u16(), names(&shown)), (200, found.into_iter().map(str::to_owned).collect()), "{find}");
            assert_eq!(shown.attributes("input[name=find]", "value"), [find]);
        }
        assert_eq!(rosa.post("/desk/applications", &[("find", " ")]).await.goes_to(), "/desk/applications");
        app.later(12);
        let lena = app.coordinator("Lena").await;
        assert_eq!(lena.get("/desk/applications").await.text().matches("Answer is late").count(), 3);
    }
}

/// So many mentees who have handed in an application, without the pages.
async fn crowd(app: &App, count: usize) {
    let written = app.site.db.write(move |conn| {
        let round = current(conn)?.expect("a round").id;
        for number in 0..count {
            let profile = Profile {
                email: App::email(&format!("crowd{number}@home.example")),
                name: String::new(),
                locale: Locale::En,
            };
            let person = accounts::store::add_ready(conn, &profile, Role::Member, "")?;
            let id = store::begin(conn, person, round, Side::Mentee)?;
            let mut application = store::by_id(conn, id)?;
            application.answers.name = format!("Person {number}");
            store::save(conn, &application)?;
            let deed = (Some(person), Verb::Submitted);
            store::change(conn, &application, State::Submitted, deed, None)?;
        }
        Ok(())
    });
    written.await.expect("a crowd");
}

on_both! {
    async fn a_long_queue_comes_in_pages_of_fifty(app: App) {
        crowd(&app, 103).await;
        let rosa = app.coordinator("Rosa").await;
        let pages = [
            ("", 50, "1 to 50 of 103", vec!["/en/desk/applications?page=2"]),
            ("?page=2", 50, "51 to 100 of 103", vec!["/en/desk/applications", "/en/desk/applications?page=3"]),
            ("?page=99", 3, "101 to 103 of 103", vec!["/en/desk/applications?page=2"]),
        ];
        let mut seen = BTreeSet::new();
        for (query, count, words, links) in pages {
            let shown = rosa.get(&format!("/desk/applications{query}")).await;
            assert_eq!(names(&shown).len(), count, "{query}");
            assert_eq!(read(&shown, ".pager span"), [words], "{query}");
            assert_eq!(shown.attributes(".pager a", "href"), links, "{query}");
            seen.extend(names(&shown));
        }
        assert_eq!(seen.len(), 103, "everybody stands on one page");
        let ledger = rosa.get("/desk/ledger").await;
        assert_eq!(ledger.all("tbody tr").len(), 100);
        assert_eq!(ledger.attributes(".pager a", "href"), ["/en/desk/ledger?page=2"]);
        // That she opened the queue stands there once.
        let last = rosa.get("/desk/ledger?page=3").await;
        assert_eq!((last.all("tbody tr").len(), last.attributes(".pager a", "href")), (8, vec!["/en/desk/ledger?page=2".to_owned()]));
    }
}

on_both! {
    async fn a_round_is_set_by_a_form_and_any_day_means_its_monday(app: App) {
        let mut rosa = app.coordinator("Rosa").await;
        let shown = rosa.get("/desk/round").await;
        assert_eq!((shown.title(), shown.text().contains("Seed of the draw: 7")), ("Winter round".to_owned(), true));
        let seen = shown.attributes("input[name=seen]", "value").remove(0);
        let usual = [
            ("seen", seen.as_str()), ("name", "Spring round"), ("starts_on", "2027-03-04"),
            ("language", "4"), ("experience", "4"), ("availability", "2"), ("min_shared", "3"),
            ("acceptable", "500"), ("places", "best-fit"), ("review_days", "7"), ("answer_days", "21"),
        ];
        let mut wrong = usual;
        wrong[3].1 = "5";
        let again = rosa.post("/desk/round", &wrong).await;
        assert_eq!((again.status.as_u16(), again.attributes("#name", "value")), (422, vec!["Spring round".to_owned()]));

        let place = rosa.post("/desk/round", &usual).await.goes_to().to_owned();
        let saved = rosa.get(&place).await;
        assert_eq!(read(&saved, ".panel.good time"), ["Thursday 4 March 2027", "Monday 1 March 2027"]);
        let round = app.site.db.read(current).await.expect("readable").expect("a round");
        assert_eq!(
            (round.settings.name.as_str(), round.settings.weights, round.settings.min_shared, round.draw_seed),
            ("Spring round", [4, 4, 2], 3, 7),
        );
        // A page that shows something older overwrites nothing.
        let stale = rosa.post("/desk/round", &usual).await;
        assert_eq!(stale.status, 409);
        assert_eq!(rosa.post("/desk/round/opening", &usual).await.status, 409);
    }
}

on_both! {
    async fn a_round_is_opened_when_none_is_open(app: App) {
        let close = app.site.db.write(|conn| diesel::update(rounds::table).set(rounds::state.eq("closed")).execute(conn.link()));
        assert_eq!(close.await, Ok(1));
        let mut rosa = app.coordinator("Rosa").await;
        assert!(rosa.get("/desk/applications").await.text().contains("No round is open"));
        assert!(rosa.get("/desk/round").await.text().contains("No round is open"));
        assert_eq!(rosa.post("/desk/round/opening", &[("name", ""), ("starts_on", "soon")]).await.status, 422);
        let new = [("name", "Summer round"), ("starts_on", "2027-06-07")];
        let place = rosa.post("/desk/round/opening", &new).await.goes_to().to_owned();
        assert_eq!(place, "/desk/round?done=opened");
        let shown = rosa.get(&place).await;
        assert_eq!(shown.title(), "Summer round");
        let round = app.site.db.read(current).await.expect("readable").expect("a round");
        assert!(shown.text().contains(&round.draw_seed.to_string()));
        let ledger = rosa.get("/desk/ledger").await;
        assert!(ledger.text().contains(&format!("Rosa opened a round (draw seed {})", round.draw_seed)), "{}", ledger.text());
    }
}

on_both! {
    async fn the_ledger_names_staff_and_nobody_else(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = format!("/desk/applications/{}", amal.application().await.id);
        let seen = rosa.get(&page).await.attributes("input[name=seen]", "value").remove(0);
        let refusal = [("seen", seen.as_str()), ("ground", "other"), ("words", "Canary words.")];
        rosa.post(&format!("{page}/refusal"), &refusal).await;
        let ledger = rosa.get("/desk/ledger").await;
        let rows = ledger.all("tbody tr");
        assert!(rows[0].contains("Rosa said no"), "{rows:?}");
        assert!(rows.iter().any(|row| row.contains("A member handed in an application")), "{rows:?}");
        assert!(rows.iter().any(|row| row.contains("The service opened a round (draw seed 7)")), "{rows:?}");
        assert!(!ledger.body.contains("Amal") && !ledger.body.contains("Canary"));
        assert!(ledger.links().iter().any(|link| link.ends_with(&page)));

        let team = rosa.get("/desk/team").await;
        assert_eq!(names(&team), ["Rosa (you)"]);
        assert!(team.text().contains("Can sign in") && !team.text().contains("amal.haddad"));
    }
}
