//! A coordinator at the desk: who waits, what somebody answered, what she decides, and what the person hears of it.

use crate::support::{App, Shown, Visitor, on_both};
use alongside::{
    applications::{Application, Ground, Refusal, State},
    db::schema::{people, sessions},
    ledger::{
        self,
        rows::{Table, store::signed},
    },
    vocab::{Locale, Role, Side},
    web::Stage,
};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};

/// The address of an application's page.
async fn page_of(visitor: &Visitor<'_>) -> String {
    format!("/desk/applications/{}", visitor.application().await.id)
}

/// What the forms of a page say they have seen.
fn seen(shown: &Shown) -> String {
    let seen = shown.attributes("input[name=seen]", "value");
    seen.first().cloned().expect("the page has a form")
}

/// Reads the page and decides, as one does.
async fn decide(rosa: &mut Visitor<'_>, page: &str, kind: &str, fields: &[(&str, &str)]) -> Shown {
    let seen = seen(&rosa.get(page).await);
    let fields = [&[("seen", seen.as_str())], fields].concat();
    rosa.post(&format!("{page}/{kind}"), &fields).await
}

/// What happened to an application, and what was said about it.
async fn told(app: &App, application: &Application) -> Vec<(String, String)> {
    let id = application.id;
    let entries = app
        .site
        .db
        .read(move |conn| ledger::about(conn, id.as_str()));
    let entries = entries.await.expect("the ledger");
    let tell = |entry: ledger::Entry| {
        (
            entry.verb.as_str().to_owned(),
            entry.reason.unwrap_or_default(),
        )
    };
    entries.into_iter().map(tell).collect()
}

on_both! {
    async fn an_application_goes_from_new_to_ready_and_the_person_hears_of_it(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = page_of(&amal).await;
        let shown = rosa.get(&page).await;
        for word in ["Amal Haddad", "amal.haddad@home.example", "العربية (Arabic) : Fluent", "Leadership", "17:00 to 23:00", "Online"] {
            assert!(shown.text().contains(word), "{word} is missing: {}", shown.text());
        }
        assert_eq!(decide(&mut rosa, &page, "review", &[]).await.goes_to(), page);
        let question = [("question", "Which evening is best?")];
        assert_eq!(decide(&mut rosa, &page, "question", &question).await.goes_to(), page);
        let asked = amal.application().await;
        assert_eq!((asked.state, asked.answers.question.as_deref()), (State::InfoNeeded, Some("Which evening is best?")));
        assert_eq!(decide(&mut rosa, &page, "review", &[]).await.goes_to(), page);
        assert_eq!(decide(&mut rosa, &page, "readiness", &[("note", "Spoke on the phone.")]).await.goes_to(), page);
        let ready = amal.application().await;
        assert_eq!((ready.state, ready.answers.question.clone(), ready.is_usable()), (State::Ready, None, true));

        let subjects: Vec<_> = app.letters_to(&amal.email).await.into_iter().map(|letter| letter.subject).collect();
        assert_eq!(subjects.get(subjects.len() - 2..), Some(&["We have a question for you".to_owned(), "There is news about your form".to_owned()][..]));
        let expected = [
            ("began", ""),
            ("submitted", ""),
            ("read", ""),
            ("reviewed", ""),
            ("asked", "Which evening is best?"),
            ("reviewed", ""),
            ("readied", "Spoke on the phone."),
        ];
        let expected = expected.map(|(verb, reason)| (verb.to_owned(), reason.to_owned()));
        assert_eq!(told(&app, &ready).await, expected);
        let history = rosa.get(&page).await.all(".steps .step-title");
        assert_eq!(history.first().map(String::as_str), Some("The person began an application"));
        assert_eq!(history.last().map(String::as_str), Some("Rosa marked an application as ready"));
    }
}

on_both! {
    async fn a_refusal_has_a_ground_and_words_which_stand_in_no_letter(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = page_of(&amal).await;
        let fields = [("ground", "programme"), ("words", "Canary words about choirs.")];
        assert_eq!(decide(&mut rosa, &page, "refusal", &fields).await.goes_to(), page);
        let declined = amal.application().await;
        let refusal = Refusal { ground: Ground::Programme, words: "Canary words about choirs.".to_owned() };
        assert_eq!((declined.state, declined.answers.refusal.clone()), (State::Declined, Some(refusal)));
        let letters = app.letters_to(&amal.email).await;
        let letter = letters.last().expect("a letter");
        assert_eq!(letter.subject, "There is a decision about your form");
        assert!(letter.text.contains("You can ask for another person to look at your form again."));
        assert!(letter.text.contains("http://127.0.0.1:8080/en/me\n") && letter.text.contains("people@charity.example"));
        assert!(!letter.text.contains("anary"));
        // It is over: nothing is offered, and nothing more can be decided.
        let shown = rosa.get(&page).await;
        assert_eq!(shown.attributes("main form", "action"), Vec::<String>::new());
        let again = rosa.post(&format!("{page}/review"), &[("seen", "declined.1")]).await;
        assert_eq!((again.status.as_u16(), amal.application().await.state), (409, State::Declined));
    }
}

on_both! {
    async fn s65_no_letter_tells_what_the_programme_is_about(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = page_of(&amal).await;
        decide(&mut rosa, &page, "review", &[]).await;
        decide(&mut rosa, &page, "question", &[("question", "Q?")]).await;
        decide(&mut rosa, &page, "review", &[]).await;
        decide(&mut rosa, &page, "readiness", &[]).await;
        decide(&mut rosa, &page, "refusal", &[("ground", "other"), ("words", "W.")]).await;
        let waiting = app.site.db.read(alongside::mail::waiting).await.expect("the outbox");
        let decided = waiting.into_iter().filter(|(_, letter)| !letter.template.contains("received"));
        let mut count = 0;
        for (_, mut letter) in decided.filter(|(_, letter)| letter.template.starts_with("applications/")) {
            for locale in Locale::ALL {
                letter.locale = locale;
                let worded = app.sender().word(&letter).expect("a letter has its words");
                let all = format!("{} {}", worded.subject, worded.text).to_lowercase();
                for word in ["migra", "mentor", "mentee", "match", "amal", "rosa", "مرشد", "مهاجر", "導師", "學員", "移民", "配對"] {
                    assert!(!all.contains(word), "{word} stands in {all}");
                }
                assert!(all.contains(&format!("http://127.0.0.1:8080/{}/me", locale.as_str().to_lowercase())), "{all}");
                count += 1;
            }
        }
        assert_eq!(count, 9, "three letters in three languages");
    }
}

/// A decision, what was typed, the mistakes to be named, and what must still be there.
type Wrong<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str], &'a str);

on_both! {
    async fn every_mistake_is_named_and_what_was_typed_is_kept(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = page_of(&amal).await;
        decide(&mut rosa, &page, "review", &[]).await;
        let long = "ن".repeat(1001);
        let wrong: [Wrong<'_>; 4] = [
            ("question", &[("question", " ")], &["mistake-question-blank"], ""),
            ("question", &[("question", &long)], &["mistake-reason-long"], "ننن"),
            ("readiness", &[("note", &long)], &["mistake-reason-long"], "ننن"),
            ("refusal", &[("ground", "passport"), ("words", ""), ("question", "kept too")], &["mistake-ground-blank", "mistake-reason-blank"], "kept too"),
        ];
        for (kind, fields, keys, kept) in wrong {
            let shown = decide(&mut rosa, &page, kind, fields).await;
            assert_eq!(shown.status, 422, "{kind}");
            for key in keys {
                let words = app.site.templates.words(Locale::En).say(key);
                assert_eq!(shown.text().matches(&words).count(), 2, "{kind}: {words} in the summary and by the field");
            }
            assert!(shown.body.contains(kept), "{kind}: {kept} is not kept");
            assert!(shown.all("title")[0].starts_with("Error:"), "{kind}");
        }
        assert_eq!(amal.application().await.state, State::InReview);
        assert_eq!(rosa.get(&format!("{page}/refusal")).await.goes_to(), page);
    }
}

on_both! {
    async fn a_decision_about_something_else_than_what_was_read_does_not_count(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let mut lena = app.coordinator("Lena").await;
        let page = page_of(&amal).await;
        decide(&mut rosa, &page, "review", &[]).await;
        // Somebody else was quicker.
        let read = seen(&lena.get(&page).await);
        decide(&mut rosa, &page, "readiness", &[]).await;
        let shown = lena.post(&format!("{page}/question"), &[("seen", &read), ("question", "Which evening?")]).await;
        assert_eq!(shown.status, 409);
        assert!(shown.text().contains("Nothing was sent") && shown.text().contains("Which evening?"), "{}", shown.text());
        // The person changed an answer after it was read.
        decide(&mut rosa, &page, "review", &[]).await;
        let read = seen(&lena.get(&page).await);
        amal.post("/apply/mentee/name", &[("name", "Amal H."), ("reach", "email")]).await;
        let shown = lena.post(&format!("{page}/readiness"), &[("seen", &read), ("note", "as typed")]).await;
        assert_eq!(shown.status, 409);
        assert!(shown.body.contains("as typed") && shown.text().contains("Amal H."));
        assert_eq!(amal.application().await.state, State::InReview);
        // With the page before her as it is now, she can decide.
        let again = seen(&shown);
        assert_eq!(lena.post(&format!("{page}/readiness"), &[("seen", &again)]).await.goes_to(), page);
    }
}

on_both! {
    async fn s30_two_who_decide_at_once_end_in_one_decision(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let mut lena = app.coordinator("Lena").await;
        let page = page_of(&amal).await;
        let read = seen(&rosa.get(&page).await);
        let (review, refusal) = (format!("{page}/review"), format!("{page}/refusal"));
        let take_up = [("seen", read.as_str())];
        let decline = [("seen", read.as_str()), ("ground", "other"), ("words", "W.")];
        let (first, second) = tokio::join!(rosa.post(&review, &take_up), lena.post(&refusal, &decline));
        let mut statuses = [first.status.as_u16(), second.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let entries = told(&app, &amal.application().await).await;
        assert_eq!(entries.iter().filter(|(verb, _)| verb == "reviewed" || verb == "declined").count(), 1);
    }
}

on_both! {
    async fn g08_nobody_decides_about_themselves(app: App) {
        // Somebody who applied joins the team, and signs in with a code.
        let mut rosa = app.applicant(Side::Mentor, "Rosa Ruiz").await;
        let id = rosa.id.expect("an account");
        let joins = app.site.db.write(move |conn| {
            let own = sessions::table.filter(sessions::person_id.eq(id));
            diesel::update(own).set(sessions::stage.eq(Stage::Double)).execute(conn.link())?;
            signed(conn, (Table::People, id.as_str()), |conn| diesel::update(people::table.find(id)).set(people::role.eq(Role::Coordinator)).execute(conn.link()))
        });
        assert_eq!(joins.await, Ok(1));
        let page = page_of(&rosa).await;
        assert_eq!(rosa.get(&page).await.status, 404, "there is nothing to read about oneself");
        for kind in ["review", "refusal"] {
            let fields = [("seen", "submitted.8"), ("ground", "other"), ("words", "W.")];
            assert_eq!(rosa.post(&format!("{page}/{kind}"), &fields).await.status, 404, "{kind}");
        }
        assert_eq!(rosa.application().await.state, State::Submitted);
        let mut lena = app.coordinator("Lena").await;
        assert_eq!(decide(&mut lena, &page, "review", &[]).await.goes_to(), page);
    }
}

on_both! {
    async fn what_was_never_handed_in_is_nobodys_to_read(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        amal.post("/apply/mentee/name", &[("name", "Canary Haddad"), ("reach", "email")]).await;
        let mut rosa = app.coordinator("Rosa").await;
        let page = page_of(&amal).await;
        let draft = amal.application().await;
        for withdrawn in [false, true] {
            if withdrawn {
                let draft = draft.clone();
                let take_back = app.site.db.write(move |conn| {
                    let deed = (Some(draft.person), ledger::Verb::Withdrew);
                    alongside::applications::store::change(conn, &draft, State::Withdrawn, deed, None)
                });
                take_back.await.expect("withdrawn");
            }
            assert_eq!(rosa.get(&page).await.status, 404);
            assert_eq!(rosa.post(&format!("{page}/review"), &[]).await.status, 404);
            let queue = rosa.get("/desk/applications?state=all").await;
            let found = rosa.post("/desk/applications", &[("find", "canary")]).await;
            assert!(!queue.body.contains("Canary") && !found.text().contains("Canary Haddad"));
            assert!(!rosa.get("/desk/ledger").await.body.contains(&page));
        }
    }
}

on_both! {
    async fn r36_a_look_is_written_down_once_an_hour(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let (rosa, lena) = (app.coordinator("Rosa").await, app.coordinator("Lena").await);
        let page = page_of(&amal).await;
        for _ in 0..3 {
            rosa.get(&page).await;
            lena.get(&page).await;
        }
        let looks = async || {
            let entries = told(&app, &amal.application().await).await;
            entries.iter().filter(|(verb, _)| verb == "read").count()
        };
        assert_eq!(looks().await, 2);
        // A session of staff ends when it is idle for half an hour.
        for _ in 0..3 {
            app.clock.turn_to(app.clock.now().plus_seconds(1200));
            assert_eq!(rosa.get("/desk/team").await.status, 200);
        }
        rosa.get(&page).await;
        assert_eq!(looks().await, 3);
    }
}

on_both! {
    async fn what_is_needed_every_day_stands_first_and_the_rest_under_two_headings(app: App) {
        let daily = ["", "/applications", "/proposal", "/waiting", "/pairs"].map(|end| format!("/en/desk{end}"));
        let rights = ["concerns", "requests", "disclosures", "breaches", "separations"];
        let under = |places: &[&str]| places.iter().map(|place| format!("/en/desk/{place}")).collect::<Vec<_>>();
        let programme = under(&["round", "reports", "ledger"]);
        for (visitor, own) in [(app.lead("Noor").await, under(&rights)), (app.coordinator("Rosa").await, under(&["disclosures/new"]))] {
            let page = visitor.get("/desk").await;
            assert_eq!(page.attributes(".desk-nav > ul a", "href"), daily);
            assert_eq!(page.attributes(".desk-nav details a", "href"), [programme.clone(), own.clone()].concat());
            assert_eq!(page.all(".desk-nav summary"), ["Programme", "Rights and safety"]);
            assert!(page.all(".desk-nav details[open]").is_empty(), "closed until somebody is there");
            // The heading of the page one is on is open, and the page is marked.
            for path in programme.iter().chain(&own) {
                let page = visitor.get(path.trim_start_matches("/en")).await;
                assert_eq!(page.status, 200, "{path}");
                assert_eq!(page.attributes(".desk-nav details[open] [aria-current]", "href"), [path.as_str()]);
            }
        }
    }
}
