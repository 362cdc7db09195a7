//! The last day of a check: shown before, counted from the day after, and nobody's pair is cut for it.

use crate::{
    story::{self, make_ready},
    support::{App, Shown, Visitor, on_both},
};
use alongside::{db::schema::checks, pairs::proposals, rounds, vocab::Side};
use diesel::prelude::*;

/// Writes a DBS check down that is well and was done on this day.
async fn dbs(by: &mut Visitor<'_>, of: &Visitor<'_>, done_on: &str) -> Shown {
    let page = format!("/desk/applications/{}/checks", of.application().await.id);
    let seen = by.get(&page).await.attributes("input[name=seen]", "value");
    let fields = [
        ("seen", seen.first().map_or("", String::as_str)),
        ("kind", "dbs"),
        ("level", "basic"),
        ("state", "satisfactory"),
        ("done_on", done_on),
        ("words", ""),
    ];
    by.post(&page, &fields).await
}

/// How many mentors the matcher may use.
async fn mentors(app: &App) -> usize {
    let found = app.site.db.read(|conn| {
        let round = rounds::store::current(conn)?.expect("a round");
        let (_, found) = proposals::store::candidates(conn, &round)?;
        Ok(found.mentors.len())
    });
    found.await.expect("the candidates")
}

/// A day so many days from now.
fn day(app: &App, days: i64) -> String {
    app.clock.now().plus_days(days).day().to_string()
}

/// The day of a check that is good for so many days from now.
fn done(app: &App, left: i64) -> String {
    let end = app.clock.now().plus_days(left).day();
    let done = end.saturating_sub(jiff::Span::new().years(3));
    done.to_string()
}

on_both! {
    async fn g01_after_its_last_day_a_check_counts_for_nothing_and_nobody_has_to_write_it_down(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        make_ready(&mut rosa, &jo, "").await;
        let page = format!("/desk/applications/{}", jo.application().await.id);
        assert_eq!(mentors(&app).await, 1);
        // Good until today: still good.
        assert_eq!(dbs(&mut rosa, &jo, &done(&app, 0)).await.status, 303);
        assert_eq!(mentors(&app).await, 1, "its last day is a good day");
        assert!(jo.get("/me").await.text().contains("Good until"), "she sees until when");
        let before = rosa.get(&page).await.text();
        app.later(1);
        let rosa = app.coordinator("Lena").await;
        assert_eq!(mentors(&app).await, 0, "and from the next day on she is in no new pair");
        let after = rosa.get(&page).await.text();
        assert!(!before.contains("Expired, has to be done again") && after.contains("Expired, has to be done again"), "{after}");
        let id = jo.application().await.id;
        let written = app.site.db.read(move |conn| checks::table.filter(checks::application_id.eq(id)).count().get_result::<i64>(conn.link()));
        assert_eq!(written.await.expect("countable"), 5, "nothing was written for it");
    }
}

on_both! {
    async fn g01_a_new_check_lifts_what_an_old_one_held_back(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        make_ready(&mut rosa, &jo, "").await;
        // One that ended before it was written down brings her back to review at once.
        dbs(&mut rosa, &jo, &done(&app, -1)).await;
        assert_eq!(jo.application().await.state.as_str(), "in-review");
        dbs(&mut rosa, &jo, &day(&app, -7)).await;
        let page = format!("/desk/applications/{}", jo.application().await.id);
        let seen = rosa.get(&page).await.attributes("input[name=seen]", "value").remove(0);
        assert_eq!(rosa.post(&format!("{page}/readiness"), &[("seen", &seen)]).await.goes_to(), page);
        assert_eq!(mentors(&app).await, 1);
    }
}

on_both! {
    async fn g01_the_queue_shows_what_ends_within_two_months_and_what_has_ended(app: App) {
        let mut rosa = app.coordinator("Rosa").await;
        for (name, left) in [("Canaryover", -1), ("Canarysoon", 59), ("Canarylater", 70)] {
            let mentor = app.applicant(Side::Mentor, name).await;
            make_ready(&mut rosa, &mentor, "").await;
            dbs(&mut rosa, &mentor, &done(&app, left)).await;
        }
        let queue = rosa.get("/desk/applications").await;
        let listed = queue.all(".panel li a");
        assert_eq!(listed, ["Canaryover", "Canarysoon"], "those that end first come first");
        assert_eq!(queue.all(".panel .tag.bad"), ["Ended"]);
        let today = rosa.get("/desk").await.text();
        assert!(today.contains("2 checks of mentors end within two months or have ended"), "{today}");
    }
}

on_both! {
    async fn g01_a_pair_goes_on_when_a_check_ends_and_the_desk_is_told(app: App) {
        let [mut mentee, mut mentor, mut rosa] = story::tell(&app).await;
        dbs(&mut rosa, &mentor, &done(&app, 0)).await;
        assert!(!rosa.get("/desk/pairs").await.text().contains("Not available for matching now"));
        app.later(1);
        let noor = app.lead("Noor").await;
        assert!(noor.get("/desk/pairs").await.text().contains("Not available for matching now"));
        let today = noor.get("/desk").await.text();
        assert!(today.contains("1 open pair in which someone is not available for matching now"), "{today}");
        for visitor in [&mut mentee, &mut mentor] {
            let email = visitor.email.clone();
            visitor.signs_in(&email).await;
            let card = visitor.get("/me/pair").await;
            assert!(card.text().contains("How to reach each other"), "nothing is cut: {}", card.text());
            assert!(!card.text().contains("not in order"), "and nobody else is told");
        }
    }
}

#[tokio::test]
async fn g01_other_years_can_be_set_or_none() {
    for (years, left) in [("mentor=dbs:1", 0), ("mentor=", 1)] {
        let app = App::on_sqlite_set(|config| config.check_years = years.to_owned()).await;
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        make_ready(&mut rosa, &jo, "").await;
        dbs(&mut rosa, &jo, &day(&app, -700)).await;
        assert_eq!(mentors(&app).await, left, "{years}");
    }
}
