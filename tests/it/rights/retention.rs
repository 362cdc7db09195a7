//! How long things are kept: a day before the end they are there, on the day they are gone, and a dry run says the same.

use crate::{
    story::{self, make_ready},
    support::{App, again, on_both},
};
use alongside::{
    accounts,
    applications::{self, State},
    db::schema::{
        applications as application, breaches, disclosures, ledger, links, outbox, pairs, people,
        requests,
    },
    ledger::Verb,
    privacy::{self, Class, Schedule},
    vocab::Side,
};
use diesel::{QueryResult, prelude::*};

/// What the job says is due of a class, and what it then ends.
async fn due(app: &App, class: Class) -> usize {
    let found = app
        .site
        .db
        .read(|conn| privacy::due(conn, &Schedule::default()))
        .await
        .expect("readable");
    found
        .into_iter()
        .find(|one| one.class == class)
        .expect("every class")
        .count
}

async fn work(app: &App) {
    privacy::end_due(&app.site).await.expect("the job runs");
}

/// Goes to a day before the end of a class, and then to it; `there` counts what should be there before and gone after.
async fn ends(app: &App, class: Class, count: impl AsyncFn() -> i64) {
    let days = Schedule::default().days(class);
    let start = app.clock.now();
    let before = count().await;
    assert!(before > 0, "{class:?}: there is something to end");
    app.clock.turn_to(start.plus_days(days - 1));
    assert_eq!(
        due(app, class).await,
        0,
        "{class:?}: a dry run says nothing is due"
    );
    work(app).await;
    assert_eq!(
        count().await,
        before,
        "{class:?}: a day before the end it is there"
    );
    app.clock.turn_to(start.plus_days(days));
    let said = due(app, class).await;
    assert!(said > 0, "{class:?}: a dry run says that something is due");
    assert_eq!(count().await, before, "{class:?}: and changes nothing");
    work(app).await;
    assert_eq!(count().await, 0, "{class:?}: on the day it is gone");
    assert_eq!(
        due(app, class).await,
        0,
        "{class:?}: doing it twice ends nothing more"
    );
}

/// Counts rows of one kind.
macro_rules! counting {
    ($app:ident, $rows:expr) => {
        async || -> i64 {
            let counted = $app
                .site
                .db
                .read(move |conn| -> QueryResult<i64> { $rows.count().get_result(conn.link()) });
            counted.await.expect("countable")
        }
    };
}

on_both! {
    async fn r31_a_draft_goes_after_thirty_days(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        ends(&app, Class::Draft, counting!(app, application::table)).await;
    }
}

on_both! {
    async fn r31_an_account_that_was_never_confirmed_goes_after_a_week(app: App) {
        let mut visitor = app.visitor();
        visitor.post("/apply/mentee/account", &[("adult", "yes"), ("email", "new@home.example"), ("passphrase", "seven kettles sing softly")]).await;
        ends(&app, Class::Unconfirmed, counting!(app, people::table)).await;
        assert_eq!(counting!(app, application::table)().await, 0, "and its draft with it");
    }
}

on_both! {
    async fn r31_an_application_that_was_taken_back_is_emptied_after_half_a_year(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        amal.post("/me/withdraw", &[]).await;
        let id = amal.application().await.id;
        ends(&app, Class::Ended, counting!(app, application::table.filter(application::state.eq(State::Withdrawn)))).await;
        let left = app.site.db.read(move |conn| applications::store::by_id(conn, id)).await.expect("a tombstone");
        assert_eq!((left.state, left.answers.name.as_str()), (State::Erased, ""));
    }
}

on_both! {
    async fn r31_an_application_is_emptied_a_year_after_its_round(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        make_ready(&mut rosa, &amal, "").await;
        let application = amal.application().await;
        app.site.db.write(move |conn| applications::store::change(conn, &application, State::Finished, (None, Verb::Ended), None)).await.expect("finished");
        ends(&app, Class::Application, counting!(app, application::table.filter(application::state.eq(State::Finished)))).await;
    }
}

on_both! {
    async fn r31_a_pair_is_emptied_and_words_about_it_go_a_year_after_its_end(app: App) {
        let [mut mentee, ..] = story::tell(&app).await;
        let page = mentee.get("/me/pair").await;
        let end = page.attributes("form[action$='/ending']", "action").remove(0);
        mentee.post(end.trim_start_matches("/en"), &[]).await;
        let id = mentee.application().await.id;
        let kept = async || -> i64 {
            let pairs = app.site.db.read(move |conn| alongside::pairs::store::of_application(conn, id)).await.expect("pairs");
            pairs.iter().filter(|pair| pair.kept.reasons.is_some() || !pair.kept.because.is_empty()).count().try_into().expect("few")
        };
        ends(&app, Class::Pair, kept).await;
        let words = counting!(app, ledger::table.filter(ledger::sealed.is_not_null()).filter(ledger::noun.eq("pair")));
        assert_eq!(words().await, 0);
        assert_eq!(counting!(app, pairs::table)().await, 1, "that there was one stays");
    }
}

on_both! {
    async fn r31_what_somebody_outside_asked_goes_two_years_after_the_decision_and_is_still_counted(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let asked = [("body", "An office"), ("manner", "wish"), ("email", amal.email.as_str())];
        rosa.post("/desk/disclosures/new", &asked).await;
        ends(&app, Class::Disclosure, counting!(app, disclosures::table.filter(disclosures::person_id.is_not_null()))).await;
        assert_eq!(counting!(app, disclosures::table)().await, 1, "that somebody asked stays");
    }
}

on_both! {
    async fn r31_what_went_wrong_goes_five_years_after_it_was_dealt_with(app: App) {
        let mut noor = app.lead("Noor").await;
        let wrong = [("found", "2026-11-23 11:00"), ("cause", "lost"), ("happened", "A laptop was stolen")];
        let page = noor.post("/desk/breaches", &wrong).await.goes_to().to_owned();
        for step in ["unreported", "close"] {
            noor.post(&page, &[("step", step), ("because", "It was locked")]).await;
        }
        ends(&app, Class::Breach, counting!(app, breaches::table)).await;
    }
}

on_both! {
    async fn r31_words_go_after_a_year_and_the_record_after_two(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        amal.post("/me/data/statements", &[("words", "I see it differently.")]).await;
        let start = app.clock.now();
        ends(&app, Class::Words, counting!(app, ledger::table.filter(ledger::sealed.is_not_null()).filter(ledger::noun.eq("application")))).await;
        app.clock.turn_to(start);
        let old = counting!(app, ledger::table.filter(ledger::at.le(alongside::vocab::Moment::from_micros(1_795_435_200_000_000))));
        ends(&app, Class::Ledger, old).await;
    }
}

on_both! {
    async fn r31_a_letter_that_cannot_be_sent_goes_after_a_week_and_a_link_a_day_after_its_end(app: App) {
        app.member("amal@home.example").await;
        let mut visitor = app.visitor();
        visitor.post("/reset", &[("email", "amal@home.example")]).await;
        let start = app.clock.now();
        ends(&app, Class::Letter, counting!(app, outbox::table)).await;
        app.clock.turn_to(start);
        visitor.post("/reset", &[("email", "amal@home.example")]).await;
        // The link itself ends an hour later.
        app.clock.turn_to(start.plus_seconds(3600));
        ends(&app, Class::Link, counting!(app, links::table)).await;
    }
}

on_both! {
    async fn r31_a_finished_request_goes_after_two_years(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        amal.post("/me/data/objection", &[("wish", "yes")]).await;
        amal.post("/me/data/objection", &[("wish", "no")]).await;
        ends(&app, Class::Request, counting!(app, requests::table)).await;
    }
}

on_both! {
    async fn r31_an_unused_account_is_warned_of_twice_and_then_deleted(app: App) {
        let amal = app.member("amal@home.example").await;
        let id = amal.id.expect("an account");
        let start = app.clock.now();
        let days = Schedule::default().days(Class::Account);
        let at = async |day: i64| {
            app.clock.turn_to(start.plus_days(day));
            work(&app).await;
            let letters = app.letters_to("amal@home.example").await.len();
            let email = app.site.db.read(move |conn| accounts::store::profile(conn, id)).await.expect("an account").email;
            (letters, email.as_str() == "amal@home.example")
        };
        assert_eq!(at(days - 15).await, (0, true), "nothing before the time");
        assert_eq!(at(days - 14).await, (1, true), "the first letter");
        assert_eq!(at(days - 13).await, (1, true), "and only one");
        assert_eq!(at(days - 3).await, (1, true), "the second; the first was kept for a week at most");
        let letter = app.letters_to("amal@home.example").await.remove(0);
        assert!(letter.text.contains("sign in before 23 November 2027"), "{}", letter.text);
        assert_eq!(at(days - 1).await, (1, true));
        assert_eq!(at(days).await, (0, false), "then everything is deleted, the letter too");
    }
}

on_both! {
    async fn r31_whoever_comes_back_after_a_warning_stays(app: App) {
        let amal = app.member("amal@home.example").await;
        let id = amal.id.expect("an account");
        let start = app.clock.now();
        let days = Schedule::default().days(Class::Account);
        for day in [days - 14, days - 3] {
            app.clock.turn_to(start.plus_days(day));
            work(&app).await;
        }
        again(&app, &amal).await.get("/me").await;
        for day in [days, days + 30] {
            app.clock.turn_to(start.plus_days(day));
            work(&app).await;
        }
        let profile = app.site.db.read(move |conn| accounts::store::profile(conn, id)).await.expect("an account");
        assert_eq!(profile.email.as_str(), "amal@home.example");
    }
}

on_both! {
    async fn r31_the_page_about_privacy_says_the_same_as_the_job(app: App) {
        let page = app.visitor().get("/privacy").await;
        let rows: Vec<_> = page.all("#keep ~ table tbody tr").into_iter().map(|row| row.replace(['\u{2068}', '\u{2069}'], "")).collect();
        for line in Schedule::default().lines() {
            let days = if line.days == 1 { "1 day".to_owned() } else { format!("{} days", line.days) };
            assert!(rows.iter().any(|row| row.ends_with(&days)), "{days}: {rows:?}");
        }
        assert_eq!(rows.len(), Class::ALL.len() - 1, "a row for every class that is about somebody");
    }
}
