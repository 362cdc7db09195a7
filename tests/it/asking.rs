//! What the form asks, and what it says before it asks (issue 13, H).

use crate::support::{App, on_both};
use alongside::{
    db::schema::rounds,
    vocab::{Locale, Side},
};
use diesel::{ExpressionMethods, RunQueryDsl};

on_both! {
    async fn h26_a_mentor_reads_of_checks_before_the_first_question(app: App) {
        let mut jo = app.visitor();
        let page = jo.get("/apply/mentor").await;
        assert_eq!(
            page.all("main dl.facts dt"),
            ["Reference from one person", "Talk with a coordinator", "Training for mentors", "Code of conduct"],
            "what the trustees decided, and no more"
        );
        for (kind, takes) in page.all("main dl.facts dt").iter().zip(page.all("main dl.facts dd")) {
            assert!(["minutes", "hours"].iter().any(|unit| takes.contains(unit)), "{kind}: how long it takes: {takes}");
        }
        let said = page.body.find("Training for mentors").expect("the training");
        assert!(said < page.body.find("/apply/mentor/age").expect("the button"), "before anything is asked");
        assert!(jo.get("/apply/mentee").await.all("dl.facts").is_empty(), "mentees are never checked");
        for locale in [Locale::Ar, Locale::ZhHant] {
            jo.locale = locale;
            assert_eq!(jo.get("/apply/mentor").await.all("main dl.facts dd").len(), 4);
        }
    }
}

on_both! {
    async fn h26_only_what_is_offered_is_asked_about(app: App) {
        let mut jo = app.member("jo@home.example").await;
        jo.post("/apply/mentor/age", &[("adult", "yes")]).await;
        let areas = "/apply/mentor/areas";
        let page = jo.get(areas).await;
        assert_eq!(page.attributes(".offer > input[type=checkbox][name=offer]", "value").len(), 14);
        assert!(!page.text().contains("I do not offer this"));
        // How much is asked beside the tick, and a rule hides it until then, without script and without :has().
        assert_eq!(page.all(".offer > input ~ .depth select").len(), 14);
        assert!(include_str!("../../static/style.css").contains(".offer > input:not(:checked) ~ .depth { display: none; }"));

        let ticked = [("offer", "leadership"), ("offer", "campaigning"), ("depth", "leadership:deep"), ("depth", ""), ("depth", "fundraising:some")];
        let page = jo.post(areas, &ticked).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.attributes(".mistakes a", "href"), ["#depth-campaigning"], "only the one that is ticked and not told");
        assert_eq!(page.attributes(".offer > input[checked]", "value"), ["campaigning", "leadership"]);

        let told = [("offer", "leadership"), ("depth", "leadership:deep"), ("depth", "fundraising:some")];
        assert_eq!(jo.post(areas, &told).await.status, 303);
        let offered: Vec<_> = jo.application().await.answers.offered.iter().map(|(area, _)| area.code()).collect();
        assert_eq!(offered, ["leadership"], "an answer that the page hides is not read");
        assert_eq!(jo.post(areas, &[("depth", "leadership:deep")]).await.status, 422, "nothing is offered");
        let page = jo.get(areas).await;
        assert_eq!(page.attributes(".offer > input[checked]", "value"), ["leadership"]);
        assert_eq!(page.attributes(".depth option[selected]", "value"), ["leadership:deep"]);
    }
}

async fn close(app: &App) {
    let closed = app.site.db.write(|conn| {
        diesel::update(rounds::table)
            .set(rounds::state.eq("closed"))
            .execute(conn.link())
    });
    assert_eq!(closed.await, Ok(1));
}

on_both! {
    async fn h29_while_no_round_is_open_nobody_is_invited_and_no_passphrase_is_taken(app: App) {
        let mut amal = app.visitor();
        let invites = |page: &crate::support::Shown| page.links().iter().any(|link| link.contains("/apply/"));
        assert!(invites(&amal.get("/").await), "a round is open");
        close(&app).await;
        for locale in Locale::ALL {
            amal.locale = locale;
            let closed = app.site.templates.words(locale).say("applications-closed-text");
            for path in ["/", "/apply/mentee", "/apply/mentor"] {
                let page = amal.get(path).await;
                assert!(page.text().contains(&closed), "{path}: {}", page.text());
                assert!(!page.links().iter().any(|link| link.contains("/apply/me") && !link.ends_with(path)), "{path}: {:?}", page.links());
                assert!(page.links().iter().any(|link| link.contains("/sign-in")), "{path}: whoever has an account still comes in");
            }
        }
        amal.locale = Locale::En;
        for path in ["/apply/mentee/age", "/apply/mentee/account?adult=yes"] {
            assert_eq!(amal.get(path).await.goes_to(), "/apply/mentee", "{path}");
        }
        let account = [("adult", "yes"), ("email", "amal@home.example"), ("passphrase", "short")];
        assert_eq!(amal.post("/apply/mentee/account", &account).await.goes_to(), "/apply/mentee", "not even looked at");
        assert!(app.letters().await.is_empty());
    }
}

on_both! {
    async fn h29_a_text_message_is_asked_of_nobody_and_kept_of_whoever_asked_for_one(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let name = "/apply/mentee/name";
        assert_eq!(amal.get(name).await.attributes("input[name=reach]", "value"), ["email", "call"]);
        let before = [("name", "Amal Haddad"), ("shown", "Amal"), ("reach", "message"), ("phone", "+44 7700 900123")];
        assert_eq!(amal.post(name, &before).await.status, 303);
        let page = amal.get(name).await;
        assert_eq!(page.attributes("input[name=reach]", "value"), ["email", "call", "message"]);
        assert_eq!(page.attributes("input[name=reach][checked]", "value"), ["message"]);
        assert!(amal.get("/me/application").await.text().contains("By a text message"));
    }
}

on_both! {
    async fn h29_free_text_opens_on_a_press_and_the_soft_question_has_a_plain_button(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let more = "/apply/mentee/more";
        let page = amal.get(more).await;
        assert_eq!(page.all("details.asked textarea").len(), 3);
        assert!(page.all("details.asked[open]").is_empty(), "nothing is written yet");
        let page = amal.post(more, &[("note", "I claimed asylum")]).await;
        assert_eq!(page.all(".panel a.button"), ["Continue"]);
        assert_eq!(page.attributes("details.asked[open] textarea", "name"), ["note"]);
        let page = amal.post(more, &[("access", "A ramp"), ("note", "")]).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.attributes("details.asked[open] textarea", "name"), ["access"], "what is wrong stands open");
    }
}

on_both! {
    async fn h30_the_answer_to_a_coordinator_says_how_long_it_may_be_and_by_when(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let asked = format!("/desk/applications/{}", amal.application().await.id);
        for (kind, words) in [("review", ""), ("question", "When can you meet?")] {
            let seen = rosa.get(&asked).await.attributes("input[name=seen]", "value").remove(0);
            rosa.post(&format!("{asked}/{kind}"), &[("seen", &seen), ("question", words)]).await;
        }
        let page = amal.get("/me").await;
        assert!(page.text().contains("At most 500 characters."), "{}", page.text());
        assert!(page.text().contains("Please answer by Thursday 3 December 2026"), "{}", page.text());
        assert!(page.attributes("textarea", "maxlength").is_empty(), "nothing typed is cut off in silence");
        let long = "ن".repeat(501);
        let page = amal.post("/me/answer", &[("answer", &long)]).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains(&long), "it is all still there");
        let right = "ن".repeat(500);
        assert_eq!(amal.post("/me/answer", &[("answer", &right)]).await.goes_to(), "/me");
    }
}

on_both! {
    async fn h30_what_a_page_says_around_its_question_is_folded(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        for path in ["/apply/mentee/name", "/apply/mentee/meeting"] {
            let page = amal.get(path).await;
            assert_eq!(page.all("details:not([open]) > .notice dd").len(), 3, "{path}: said, and folded");
            assert_eq!(page.all("footer details:not([open]) a[href^='mailto:']").len(), 1, "{path}");
            assert_eq!(page.all("footer > :not(details)").len(), 0, "{path}");
        }
    }
}
