//! Checks of mentors: a record each, never about oneself, and a concern is a lead's.

use crate::{
    story::{self, check, make_ready},
    support::{App, Shown, Visitor, on_both},
};
use alongside::{
    applications::State,
    db::schema::{checks, people, sessions},
    ledger::rows::{Table, store::signed},
    pairs::proposals,
    privacy::{self, Class, Schedule},
    rounds,
    vocab::{Role, Side},
    web::Stage,
};
use diesel::{QueryResult, prelude::*};

async fn application(of: &Visitor<'_>) -> String {
    format!("/desk/applications/{}", of.application().await.id)
}

/// Writes a check down with the page before one.
async fn record(by: &mut Visitor<'_>, page: &str, fields: &[(&str, &str)]) -> Shown {
    let page = format!("{page}/checks");
    let seen = by.get(&page).await.attributes("input[name=seen]", "value");
    let usual = [("done_on", "2026-11-22"), ("words", "As it should be.")];
    let given = |name: &str| fields.iter().any(|(given, _)| *given == name);
    let mut all = vec![("seen", seen.first().map_or("", String::as_str))];
    all.extend(usual.into_iter().filter(|(name, _)| !given(name)));
    all.extend(fields);
    by.post(&page, &all).await
}

async fn decide(by: &mut Visitor<'_>, page: &str, kind: &str) -> Shown {
    let seen = by.get(page).await.attributes("input[name=seen]", "value");
    let seen = seen.first().expect("the page has a form");
    by.post(&format!("{page}/{kind}"), &[("seen", seen)]).await
}

on_both! {
    async fn g01_a_mentor_is_ready_only_when_every_required_check_is_well(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = application(&jo).await;
        decide(&mut rosa, &page, "review").await;
        let shown = rosa.get(&page).await;
        assert!(shown.attributes("form", "action").iter().all(|action| !action.ends_with("/readiness")), "it is not offered");
        // A form posted by hand does not get past it either.
        let refused = decide(&mut rosa, &page, "readiness").await;
        assert_eq!(refused.status, 409);
        assert!(refused.text().contains("Some checks are still open"), "{}", refused.text());
        for kind in ["reference-1", "interview", "training"] {
            assert_eq!(record(&mut rosa, &page, &[("kind", kind), ("state", "satisfactory")]).await.status, 303);
        }
        record(&mut rosa, &page, &[("kind", "code-of-conduct"), ("state", "received")]).await;
        assert_eq!(decide(&mut rosa, &page, "readiness").await.status, 409, "one is not settled");
        assert_eq!(jo.application().await.state, State::InReview);
        record(&mut rosa, &page, &[("kind", "code-of-conduct"), ("state", "satisfactory")]).await;
        assert_eq!(decide(&mut rosa, &page, "readiness").await.goes_to(), page);
        assert_eq!(jo.application().await.state, State::Ready);
        let history = rosa.get(&format!("{page}/checks")).await;
        assert!(history.text().contains("Written down by Rosa"), "by whom and when: {}", history.text());
        // Mentees have no checks, and no page for them.
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        assert_eq!(rosa.get(&format!("{}/checks", application(&amal).await)).await.status, 404);
        make_ready(&mut rosa, &amal, "").await;
        assert_eq!(amal.application().await.state, State::Ready);
    }
}

on_both! {
    async fn g01_a_concern_ends_the_matching_at_once_and_only_a_lead_settles_it(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let (mut rosa, mut noor) = (app.coordinator("Rosa").await, app.lead("Noor").await);
        make_ready(&mut rosa, &jo, "").await;
        let page = application(&jo).await;
        let concern = [("kind", "reference-1"), ("state", "concern"), ("words", "")];
        assert_eq!(record(&mut rosa, &page, &concern).await.status, 422, "it has to be said what it is");
        assert_eq!(record(&mut rosa, &page, &[("kind", "reference-1"), ("state", "concern")]).await.status, 303);
        assert_eq!(jo.application().await.state, State::InReview);
        let again = [("kind", "reference-1"), ("state", "satisfactory")];
        let refused = record(&mut rosa, &page, &again).await;
        assert_eq!(refused.status, 409);
        assert!(refused.text().contains("A lead decides"), "{}", refused.text());
        assert_eq!(decide(&mut rosa, &page, "readiness").await.status, 409);
        assert_eq!(record(&mut noor, &page, &again).await.status, 303);
        assert_eq!(decide(&mut rosa, &page, "readiness").await.goes_to(), page);
    }
}

on_both! {
    async fn g01_a_mentor_in_a_pair_gets_nobody_new_while_a_check_is_open(app: App) {
        let mut jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        jo.post("/apply/mentor/meeting", &[("way", "online"), ("region", ""), ("places", "2")]).await;
        let (mut mentees, mut people) = (Vec::new(), Vec::new());
        make_ready(&mut rosa, &jo, "").await;
        for name in ["Amal Haddad", "Bo Lin"] {
            let mentee = app.applicant(Side::Mentee, name).await;
            make_ready(&mut rosa, &mentee, "").await;
            mentees.push(mentee.application().await.id.to_string());
            people.push(mentee);
        }
        let mut amal = people.remove(0);
        let mentor = jo.application().await.id.to_string();
        let both = async |rosa: &mut Visitor<'_>, mentee: &str| {
            rosa.get(&format!("/desk/applications/{mentee}")).await;
            rosa.post("/desk/proposal/pairs", &[("mentor", &mentor), ("mentee", mentee), ("because", "They fit.")]).await
        };
        rosa.post("/desk/proposal", &[]).await;
        assert_eq!(both(&mut rosa, &mentees[0]).await.status, 303);
        amal.says_yes().await;
        assert_eq!(candidates(&app).await, 1, "there is a place left");
        let page = application(&jo).await;
        record(&mut rosa, &page, &[("kind", "dbs"), ("level", "basic"), ("state", "expired")]).await;
        assert_eq!(candidates(&app).await, 0, "and now it is nobody's");
        assert_eq!(both(&mut rosa, &mentees[1]).await.status, 409);
        record(&mut rosa, &page, &[("kind", "dbs"), ("level", "basic"), ("state", "satisfactory")]).await;
        assert!(jo.get("/me").await.links().iter().any(|link| link.ends_with("/me/pair")), "the pair there is goes on");
        assert_eq!(decide(&mut rosa, &page, "readiness").await.goes_to(), page);
        assert_eq!(candidates(&app).await, 1);
        assert_eq!(both(&mut rosa, &mentees[1]).await.status, 303);
    }
}

/// How many mentors the matcher may use.
async fn candidates(app: &App) -> usize {
    let found = app.site.db.read(|conn| {
        let round = rounds::store::current(conn)?.expect("a round");
        let (_, found) = proposals::store::candidates(conn, &round)?;
        Ok(found
            .mentors
            .iter()
            .filter(|mentor| mentor.places > 0)
            .count())
    });
    found.await.expect("readable")
}

on_both! {
    async fn g01_nobody_writes_a_check_down_about_themselves(app: App) {
        let mut rosa = app.applicant(Side::Mentor, "Rosa Ruiz").await;
        let id = rosa.id.expect("an account");
        let joins = app.site.db.write(move |conn| {
            let own = sessions::table.filter(sessions::person_id.eq(id));
            diesel::update(own).set(sessions::stage.eq(Stage::Double)).execute(conn.link())?;
            signed(conn, (Table::People, id.as_str()), |conn| diesel::update(people::table.find(id)).set(people::role.eq(Role::Lead)).execute(conn.link()))
        });
        assert_eq!(joins.await, Ok(1));
        let page = application(&rosa).await;
        let fields = [("kind", "interview"), ("state", "satisfactory"), ("done_on", "2026-11-22")];
        let mut lena = app.coordinator("Lena").await;
        assert_eq!(record(&mut lena, &page, &[("kind", "interview"), ("state", "asked")]).await.status, 303, "somebody else can");
        assert_eq!(rosa.get(&format!("{page}/checks")).await.status, 404);
        assert_eq!(rosa.post(&format!("{page}/checks"), &fields).await.status, 404);
        let count = app.site.db.read(|conn| -> QueryResult<i64> { checks::table.count().get_result(conn.link()) });
        assert_eq!(count.await, Ok(1));
    }
}

on_both! {
    async fn g01_a_mentor_reads_their_own_checks_and_nobody_else_does(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = application(&jo).await;
        record(&mut rosa, &page, &[("kind", "dbs"), ("level", "basic"), ("state", "other-safeguards"), ("words", "canarysafeguard: we meet in the library.")]).await;
        let me = jo.get("/me").await;
        assert!(me.text().contains("not possible; we agreed on other safeguards"), "{}", me.text());
        assert!(me.text().contains("still to come"), "what is required and open stands there too");
        assert!(jo.get("/me/data").await.text().contains("canarysafeguard"));
        let id = jo.id.expect("an account");
        let held = app.site.db.read(move |conn| privacy::held(conn, id)).await.expect("held");
        let copy = privacy::data(&held).to_string();
        assert!(copy.contains("canarysafeguard") && copy.contains("other-safeguards") && copy.contains("basic"), "{copy}");
        assert!(!copy.contains(&rosa.id.expect("an account").to_string()), "who wrote it is a role");
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        for visitor in [&amal, &app.visitor()] {
            assert_eq!(visitor.get(&format!("{page}/checks")).await.body.matches("canarysafeguard").count(), 0);
        }
        assert!(!amal.get("/me").await.text().contains("Your checks"));
        assert!(!rosa.get("/desk/ledger").await.body.contains("canarysafeguard"));
    }
}

on_both! {
    async fn g01_what_was_written_about_a_check_goes_and_that_it_was_done_stays(app: App) {
        let [_, mentor, _] = story::tell(&app).await;
        let id = mentor.application().await.id;
        let count = async |words: bool| {
            let counted = app.site.db.read(move |conn| -> QueryResult<i64> {
                let own = checks::table.filter(checks::application_id.eq(id)).into_boxed();
                let own = if words { own.filter(checks::sealed.is_not_null()) } else { own };
                own.count().get_result(conn.link())
            });
            counted.await.expect("countable")
        };
        assert_eq!((count(false).await, count(true).await), (4, 4));
        app.later(Schedule::default().days(Class::Check) - 1);
        privacy::end_due(&app.site).await.expect("the job runs");
        assert_eq!((count(false).await, count(true).await), (4, 4), "a day before");
        app.later(1);
        privacy::end_due(&app.site).await.expect("the job runs");
        assert_eq!((count(false).await, count(true).await), (4, 0));
    }
}

on_both! {
    async fn g02_a_dbs_check_beyond_what_the_trustees_decided_is_refused_in_a_clear_sentence(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = application(&jo).await;
        let offered = rosa.get(&format!("{page}/checks")).await.attributes("input[name=level]", "value");
        assert_eq!(offered, ["basic"], "a basic check is open to every role");
        for level in ["standard", "enhanced"] {
            let refused = record(&mut rosa, &page, &[("kind", "dbs"), ("state", "asked"), ("level", level)]).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text().contains("The trustees have not decided that mentors are eligible for this level. Asking for it would be against the law."), "{}", refused.text());
        }
        assert_eq!(record(&mut rosa, &page, &[("kind", "dbs"), ("state", "asked"), ("level", "basic")]).await.status, 303);
    }
}

on_both! {
    async fn g03_no_check_from_abroad_is_ever_asked_for(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = application(&jo).await;
        let shown = rosa.get(&format!("{page}/checks")).await;
        assert!(shown.text().contains("Never ask for a police check from another country"));
        for kind in ["overseas", "police", "passport", "right-to-work"] {
            assert_eq!(record(&mut rosa, &page, &[("kind", kind), ("state", "asked")]).await.status, 422, "{kind}");
        }
        check(&mut rosa, &jo).await;
        let instead = [("kind", "reference-1"), ("state", "other-safeguards"), ("words", "Two talks instead of one.")];
        assert_eq!(record(&mut rosa, &page, &instead).await.status, 303);
        decide(&mut rosa, &page, "review").await;
        assert_eq!(decide(&mut rosa, &page, "readiness").await.goes_to(), page, "and it is as good as any");
        let certificate = [("kind", "dbs"), ("level", "basic"), ("state", "satisfactory"), ("words", "No. 0012 3456 7890")];
        assert_eq!(record(&mut rosa, &page, &certificate).await.status, 422, "no certificate number is kept");
    }
}
