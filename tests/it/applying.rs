//! Applying, as mentor and as mentee: the way through, the mistakes, and what is kept.

use crate::support::{App, on_both};
use alongside::{applications::State, vocab::Side};

on_both! {
    async fn a_mentee_applies_and_reads_the_receipt(app: App) {
        let mut amal = app.visitor();
        assert_eq!(amal.get("/apply/mentee").await.status, 200);
        let shown = amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        assert_eq!(shown.goes_to(), "/apply/mentee/account?adult=yes");
        let account = [("adult", "yes"), ("email", "amal@home.example"), ("passphrase", "four small green birds")];
        assert_eq!(amal.post("/apply/mentee/account", &account).await.goes_to(), "/apply/mentee");
        assert!(amal.cookie.is_some());
        assert_eq!(amal.get("/apply/mentee").await.all(".tasks .done").len(), 0);

        for (step, fields) in crate::support::topics(Side::Mentee, "Amal Haddad") {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let shown = amal.post(&format!("/apply/mentee/{step}"), &fields).await;
            assert_eq!(shown.status, 303, "{step}: {}", shown.text());
        }
        assert_eq!(amal.get("/apply/mentee").await.all(".tasks .done").len(), 7);
        let check = amal.get("/apply/mentee/check").await;
        for word in ["Amal Haddad", "Arabic: Fluent", "Leadership", "Monday", "17:00 to 23:00"] {
            assert!(check.text().contains(word), "{word} is missing: {}", check.text());
        }
        assert_eq!(amal.post("/apply/mentee/check", &[]).await.goes_to(), "/apply/mentee/done");
        let done = amal.get("/apply/mentee/done").await;
        assert!(done.text().contains("There is one more step for you"), "{}", done.text());

        let letters = app.letters_to("amal@home.example").await;
        let subjects: Vec<_> = letters.iter().map(|letter| letter.subject.as_str()).collect();
        assert_eq!(subjects.len(), 2, "{subjects:?}");
        assert_eq!(subjects[1], "We have received your form");

        // The address is confirmed by the link, in the browser that applied.
        let token = letters[0].text.split("/confirm/").nth(1).expect("a link").split_whitespace().next().expect("a token");
        let page = amal.get(&format!("/confirm/{token}")).await;
        assert_eq!(page.attributes("input[name=passphrase]", "type").len(), 0);
        assert_eq!(amal.post(&format!("/confirm/{token}"), &[]).await.goes_to(), "/me");
        let done = amal.get("/apply/mentee/done").await;
        assert!(done.text().contains("Thursday 3 December 2026"), "{}", done.text());
        assert_eq!(amal.post(&format!("/confirm/{token}"), &[]).await.status, 200);
    }
}

/// A topic, what was typed, the mistakes to be named, and what must still be there.
type Wrong<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str], &'a str);

on_both! {
    async fn every_mistake_is_named_and_every_answer_is_kept(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        let long = "ن".repeat(101);
        let wrong: [Wrong<'_>; 7] = [
            ("name", &[("name", &long), ("reach", "call")], &["mistake-name-long", "mistake-phone-needed"], "ننن"),
            ("languages", &[("language", "ar"), ("level", "")], &["mistake-language-level"], "selected"),
            ("languages", &[("language", "ar"), ("level", "basic")], &["mistake-languages-basic"], "selected"),
            ("areas", &[("area", "leadership"), ("area", "leadership")], &["mistake-area-twice"], "selected"),
            ("times", &[("zone", "Europe/London")], &["mistake-times-blank"], "selected"),
            ("meeting", &[("way", "either")], &["mistake-region-blank"], "checked"),
            ("more", &[("access", "a ramp"), ("note", "kept words")], &["mistake-access-consent"], "kept words"),
        ];
        for (step, fields, keys, kept) in wrong {
            let shown = amal.post(&format!("/apply/mentee/{step}"), fields).await;
            assert_eq!(shown.status, 422, "{step}");
            for key in keys {
                let words = app.site.templates.words(amal.locale).say(key);
                assert_eq!(shown.text().matches(&words).count(), 2, "{step}: {words} in the summary and by the field");
            }
            assert!(shown.body.contains(kept), "{step}: {kept} is not kept");
            assert!(shown.all("title")[0].starts_with("Error:"), "{step}");
        }
        assert_eq!(amal.application().await.answers.done.len(), 0);
    }
}

on_both! {
    async fn r39_somebody_under_18_gets_a_kind_page_and_nothing_is_stored(app: App) {
        let mut child = app.visitor();
        let shown = child.post("/apply/mentee/age", &[("adult", "no")]).await;
        assert_eq!(shown.goes_to(), "/apply/stop");
        assert!(child.get("/apply/stop").await.text().contains("We have not stored anything about you"));
        // Neither does it work to go round the question.
        let account = [("email", "child@home.example"), ("passphrase", "four small green birds")];
        assert_eq!(child.get("/apply/mentee/account").await.goes_to(), "/apply/mentee/age");
        assert_eq!(child.post("/apply/mentee/account", &account).await.goes_to(), "/apply/mentee/age");
        assert_eq!(child.cookie, None);
        assert!(app.letters().await.is_empty());
    }
}

on_both! {
    async fn s29_steps_cannot_be_skipped(app: App) {
        let mut amal = app.member("amal@home.example").await;
        for step in ["name", "consents", "check"] {
            assert_eq!(amal.post(&format!("/apply/mentee/{step}"), &[]).await.goes_to(), "/apply/mentee");
        }
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        let shown = amal.post("/apply/mentee/check", &[]).await;
        assert_eq!(shown.status, 422);
        assert_eq!(amal.application().await.state, State::Draft);
    }
}

on_both! {
    async fn nobody_applies_twice_to_one_round(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let first = amal.application().await.id;
        amal.post("/apply/mentor/age", &[("adult", "yes")]).await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        assert_eq!(amal.application().await.id, first);
        assert!(amal.get("/apply/mentor").await.text().contains("You have an application already"));
    }
}

on_both! {
    async fn handing_in_twice_counts_once(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let before = app.letters().await.len();
        assert_eq!(amal.post("/apply/mentee/check", &[]).await.goes_to(), "/apply/mentee/done");
        assert_eq!(app.letters().await.len(), before);
    }
}

on_both! {
    async fn an_answer_changed_after_handing_in_is_remembered(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let name = [("name", "Amal H."), ("reach", "email")];
        assert_eq!(amal.post("/apply/mentee/name", &name).await.goes_to(), "/me/application");
        assert!(amal.get("/me/application").await.text().contains("Amal H."));
        let id = amal.application().await.id;
        let entries = app.site.db.read(move |conn| alongside::ledger::about(conn, id.as_str())).await.expect("the ledger");
        let verbs: Vec<_> = entries.iter().map(|entry| entry.verb.as_str()).collect();
        assert_eq!(verbs, ["began", "submitted", "edited"]);
    }
}

on_both! {
    async fn another_row_for_a_language_keeps_what_was_typed(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        let rows = [("language", "ar"), ("level", "fluent"), ("language", "en"), ("level", ""), ("language", ""), ("level", ""), ("more", "yes")];
        let shown = amal.post("/apply/mentee/languages", &rows).await;
        assert_eq!(shown.status, 200);
        assert_eq!(shown.attributes("select[name=language]", "id").len(), 4);
        assert_eq!(shown.attributes("select[name=language] option[selected]", "value"), ["ar", "en"]);
    }
}

on_both! {
    async fn refusing_every_consent_is_no_hindrance(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let page = amal.get("/apply/mentee/consents").await;
        assert_eq!(page.attributes("input[checked]", "name"), ["matching"]);
        assert_eq!(amal.post("/apply/mentee/consents", &[]).await.goes_to(), "/me/application");
        assert!(amal.application().await.answers.consents.is_empty());
        assert!(!amal.application().await.is_usable());
    }
}

on_both! {
    async fn a_draft_nobody_comes_back_to_is_removed_after_thirty_days(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        app.later(29);
        alongside::app::run_clock_work(&app.site).await.expect("the clock's work");
        assert_eq!(amal.application().await.state, State::Draft);
        app.later(1);
        alongside::app::run_clock_work(&app.site).await.expect("the clock's work");
        let id = amal.id.expect("an account");
        let left = app.site.db.read(move |conn| alongside::applications::store::latest_of(conn, id)).await;
        assert!(left.expect("readable").is_none());
    }
}

on_both! {
    async fn e15_a_stale_tab_overwrites_nothing_unseen_and_both_are_shown(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let path = "/apply/mentee/more";
        let opened = amal.get(path).await.attributes("input[name=seen]", "value").remove(0);
        // Another topic, saved elsewhere, is no conflict.
        let languages = [("language", "ar"), ("level", "fluent"), ("home", "1")];
        assert_eq!(amal.post("/apply/mentee/languages", &languages).await.status, 303);
        let newer = [("note", "I work nights now"), ("seen", opened.as_str())];
        assert_eq!(amal.post(path, &newer).await.status, 303);
        // The tab that was opened before.
        let older = [("note", "I am free all day"), ("seen", opened.as_str())];
        let shown = amal.post(path, &older).await;
        assert_eq!(shown.status, 409);
        let text = shown.text();
        assert!(text.contains("I work nights now") && text.contains("I am free all day"), "{text}");
        assert_eq!(amal.application().await.answers.note, "I work nights now");
        // Sent by somebody who has seen both, it is what they want.
        let seen = shown.attributes("input[name=seen]", "value").remove(0);
        let knowing = [("note", "I am free all day"), ("seen", seen.as_str())];
        assert_eq!(amal.post(path, &knowing).await.status, 303);
        assert_eq!(amal.application().await.answers.note, "I am free all day");
        // The same sent twice is no conflict.
        assert_eq!(amal.post(path, &knowing).await.status, 303);
    }
}
