//! A clock that was ahead once and was put right: what it wrote holds nothing up and is no fault.

use crate::{
    post,
    support::{App, PASSPHRASE, on_both},
};
use alongside::{
    accounts::codes,
    app,
    db::Conn,
    keys::replicas,
    ledger::{self, Verb, chain::store as chain},
    privacy::{Class, Schedule},
    vocab::Side,
};

/// Forty days: the 57,600 minutes that somebody was once asked to wait.
const AHEAD: i64 = 40;

on_both! {
    async fn g20_the_chain_goes_on_after_a_clock_was_ahead(app: App) {
        let right = app.clock.now();
        app.later(AHEAD);
        app.applicant(Side::Mentee, "Amal Haddad").await;
        app::link_ledger(&app.site.db).await.expect("linked");
        app.clock.turn_to(right);
        app.applicant(Side::Mentor, "Jo Brown").await;
        app::link_ledger(&app.site.db).await.expect("linked");
        let report = async || {
            let schedule = Schedule::with("").expect("a schedule");
            let check = move |conn: &mut Conn<'_>| chain::check(conn, schedule.before(Class::Ledger, conn.now()));
            app.site.db.read_still(check).await.expect("a report")
        };
        let found = report().await;
        assert!(found.entries > 4 && found.linked == found.entries, "by order and not by time: {found:?}");
        for days in [1, 10, 50] {
            app.later(days);
            assert_eq!(report().await.faults, []);
        }
    }
}

on_both! {
    async fn g20_nobody_waits_for_a_clock_that_was_ahead(app: App) {
        let right = app.clock.now();
        let amal = app.member("amal@home.example").await;
        app.later(AHEAD);
        let mut thief = app.visitor().at("10.20.0.1");
        let wrong = [("email", amal.email.as_str()), ("passphrase", "not this one at all")];
        let mut last = 0;
        for _ in 0..8 {
            last = thief.post("/sign-in", &wrong).await.status.as_u16();
        }
        assert_eq!(last, 429, "there and then they wait");
        app.clock.turn_to(right);
        let mut own = app.visitor().at("10.20.0.1");
        assert_eq!(own.post("/sign-in", &[("email", amal.email.as_str()), ("passphrase", PASSPHRASE)]).await.goes_to(), "/me");
        // And whoever guesses now waits as always.
        for _ in 0..8 {
            last = thief.post("/sign-in", &wrong).await.status.as_u16();
        }
        assert_eq!(last, 429);
    }
}

on_both! {
    async fn g20_a_code_is_taken_after_a_clock_was_ahead(app: App) {
        let right = app.clock.now();
        let person = app.coordinator("Rosa").await.id.expect("an account");
        app.site.db.write(move |conn| codes::store::prepare(conn, person)).await.expect("a secret");
        let uses = async |times: usize| {
            let used = app.site.db.write(move |conn| {
                let now = conn.now();
                let own = codes::store::begun(conn, person)?.expect("begun");
                (0..times).map(|_| codes::store::use_code(conn, person, &own.code(now))).collect::<Result<Vec<_>, _>>()
            });
            used.await.expect("asked")
        };
        app.later(AHEAD);
        assert_eq!(uses(2).await, [true, false], "each is taken once");
        app.clock.turn_to(right);
        assert_eq!(uses(2).await, [true, false], "and so it is now");
        // A clock that is a little ahead takes no code twice.
        app.clock.turn_to(right.plus_seconds(90));
        assert_eq!(uses(1).await, [true]);
        app.clock.turn_to(right);
        assert_eq!(uses(1).await, [false]);
    }
}

on_both! {
    async fn g20_emails_of_a_clock_that_was_ahead_leave(app: App) {
        let right = app.clock.now();
        let (port, mut letters) = post::server().await;
        app.later(AHEAD);
        app.visitor().post("/reset", &[("email", "amal@home.example")]).await;
        // Taken up by somebody who stopped then.
        let dead = post::sender(&app, 1);
        assert_eq!(dead.send_due().await.expect("put off"), 0);
        app.clock.turn_to(right);
        assert_eq!(post::sender(&app, port).send_due().await.expect("sent"), 1);
        assert!(letters.recv().await.expect("a letter").contains("amal@home.example"));
    }
}

on_both! {
    async fn g20_looks_are_noted_after_a_clock_was_ahead(app: App) {
        let right = app.clock.now();
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let id = amal.application().await.id;
        let page = format!("/desk/applications/{id}");
        let looks = async || {
            let about = app.site.db.read(move |conn| ledger::about(conn, id.as_str())).await.expect("entries");
            about.iter().filter(|entry| matches!(entry.verb, Verb::Looked | Verb::Read)).count()
        };
        app.later(AHEAD);
        let rosa = app.coordinator("Rosa").await;
        rosa.get(&page).await;
        let ahead = looks().await;
        assert!(ahead > 0);
        app.clock.turn_to(right);
        rosa.get(&page).await;
        let now = looks().await;
        assert!(now > ahead);
        rosa.get(&page).await;
        assert_eq!(looks().await, now, "once an hour");
    }
}

on_both! {
    async fn g20_a_service_of_a_clock_that_was_ahead_is_not_waited_for(app: App) {
        let right = app.clock.now();
        app.later(AHEAD);
        let living = async || app.site.db.read(replicas::store::follow).await.expect("asked").len();
        app.site.db.write(|conn| replicas::store::announce(conn, "ahead")).await.expect("announced");
        assert_eq!(living().await, 1);
        app.clock.turn_to(right);
        assert_eq!(living().await, 0);
        app.site.db.write(|conn| replicas::store::announce(conn, "here")).await.expect("announced");
        assert_eq!(living().await, 1);
    }
}
