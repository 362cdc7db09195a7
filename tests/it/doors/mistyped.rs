//! A passphrase mistyped once is no dead end: it can be seen while it is typed, and chosen anew from the confirming email.

use crate::support::{App, PASSPHRASE, Visitor, on_both, topics};
use alongside::{applications::State, vocab::Side};

const TYPED: &str = "four small green brids";
const NEW: &str = "three brown bears dance";

/// Somebody who applies with what their fingers typed, up to handing in.
async fn applies<'a>(app: &'a App, email: &str) -> Visitor<'a> {
    let mut visitor = app.visitor();
    visitor.email = email.to_owned();
    let account = [("adult", "yes"), ("email", email), ("passphrase", TYPED)];
    assert_eq!(
        visitor.post("/apply/mentee/account", &account).await.status,
        303
    );
    for (step, fields) in topics(Side::Mentee, "Zaynab Qarra") {
        let fields: Vec<_> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let shown = visitor
            .post(&format!("/apply/mentee/{step}"), &fields)
            .await;
        assert_eq!(shown.status, 303, "{step}");
    }
    visitor
}

async fn link(app: &App, email: &str) -> String {
    let letters = app.letters_to(email).await;
    let link = letters
        .iter()
        .find_map(|one| one.text.split("/confirm/").nth(1));
    let token = link.and_then(|rest| rest.split_whitespace().next());
    format!("/confirm/{}", token.expect("a link to confirm"))
}

on_both! {
    async fn c10_another_passphrase_is_chosen_behind_the_confirming_link(app: App) {
        let mut amal = applies(&app, "amal@home.example").await;
        assert_eq!(amal.post("/apply/mentee/check", &[]).await.goes_to(), "/apply/mentee/done");
        let link = link(&app, "amal@home.example").await;
        let mut phone = app.visitor();
        assert_eq!(phone.post(&link, &[("passphrase", PASSPHRASE)]).await.status, 422, "what she believes she typed");
        let page = phone.get(&link).await;
        let anew = format!("{link}/passphrase");
        assert!(page.attributes("main a", "href").contains(&phone.address(&anew)), "the way on is on the page");
        let page = phone.get(&anew).await;
        assert!(page.text().contains("We will delete your name"), "{}", page.text());
        assert_eq!(phone.post(&anew, &[("passphrase", "short")]).await.status, 422);

        assert_eq!(phone.post(&anew, &[("passphrase", NEW)]).await.goes_to(), "/apply/mentee");
        let page = phone.get("/apply/mentee").await;
        assert!(page.text().contains("Your email address is confirmed and your new passphrase is saved"), "{}", page.text());
        assert!(!phone.get("/apply/mentee").await.text().contains("is confirmed and your new"), "it is said once");
        // What is missing is filled in again, and it is handed in.
        for (step, fields) in topics(Side::Mentee, "Zaynab Qarra") {
            if ["name", "more", "consents"].contains(&step.to_string().as_str()) {
                let fields: Vec<_> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
                assert_eq!(phone.post(&format!("/apply/mentee/{step}"), &fields).await.status, 303);
            }
        }
        assert_eq!(phone.post("/apply/mentee/check", &[]).await.goes_to(), "/apply/mentee/done");
        assert_eq!(phone.get("/me").await.title(), "We have your application");
        let new = [("email", "amal@home.example"), ("passphrase", NEW)];
        assert_eq!(app.visitor().post("/sign-in", &new).await.goes_to(), "/me");
        assert_eq!(amal.get("/me/application").await.status, 303, "who chose the passphrase before is signed out");
    }
}

on_both! {
    async fn c10_whoever_has_the_email_alone_reads_nothing_that_says_who_applied(app: App) {
        let mut amal = applies(&app, "amla@home.example").await;
        amal.post("/apply/mentee/check", &[]).await;
        let anew = format!("{}/passphrase", link(&app, "amla@home.example").await);
        let mut stranger = app.visitor();
        assert_eq!(stranger.post(&anew, &[("passphrase", NEW)]).await.status, 303);
        let mut pages = String::new();
        for path in ["/apply/mentee/name", "/apply/mentee/more", "/apply/mentee/check", "/me", "/me/data", "/me/application", "/apply/mentee/consents"] {
            pages += &stranger.get(path).await.body;
        }
        for secret in ["Zaynab", "Qarra"] {
            assert!(!pages.contains(secret), "{secret}");
        }
        let held = app.site.db.read(|conn| {
            use diesel::prelude::*;
            let id = alongside::db::schema::applications::table.select(alongside::db::schema::applications::id).first(conn.link())?;
            alongside::applications::store::by_id(conn, id)
        }).await.expect("one application");
        assert_eq!((held.state, held.submitted_at, held.answers.consents.len()), (State::Draft, None, 0));
        assert!(!held.answers.languages.is_empty() && held.answers.phone.is_none(), "what says nothing of who it is stays");
    }
}

on_both! {
    async fn c10_whoever_told_us_more_is_helped_by_a_person(app: App) {
        let mut amal = applies(&app, "amal@home.example").await;
        let shown = amal.post("/me/data/statements", &[("words", "Please never write to my old number.")]).await;
        assert_eq!(shown.status, 303, "{}", shown.text());
        let anew = format!("{}/passphrase", link(&app, "amal@home.example").await);
        let mut stranger = app.visitor();
        let shown = stranger.post(&anew, &[("passphrase", NEW)]).await;
        assert!(shown.text().contains("a person needs to help you"), "{}", shown.text());
        assert_eq!((shown.status.as_u16(), stranger.cookie), (200, None));
    }
}

on_both! {
    async fn c10_answers_for_an_address_that_has_an_account_come_to_it_without_who_they_are_of(app: App) {
        let known = app.member("amal@home.example").await;
        applies(&app, "amal@home.example").await;
        let anew = format!("{}/passphrase", link(&app, "amal@home.example").await);
        let mut phone = app.visitor();
        assert!(phone.get(&anew).await.attributes("input[name=passphrase]", "name").is_empty(), "that account keeps its passphrase");
        assert_eq!(phone.post(&anew, &[]).await.title(), "You have had an account before");
        let held = known.application().await;
        assert_eq!((held.state, held.answers.name.as_str()), (State::Draft, ""));
        assert!(app.visitor().post(&anew, &[]).await.title().contains("does not work any more"));
        assert_eq!(app.visitor().signs_in("amal@home.example").await.goes_to(), "/me");
    }
}

on_both! {
    async fn c10_the_reset_email_is_true_while_an_application_waits_to_be_confirmed(app: App) {
        applies(&app, "amal@home.example").await;
        app.visitor().post("/reset", &[("email", "amal@home.example")]).await;
        let letters = app.letters_to("amal@home.example").await;
        let text = &letters.last().expect("a letter").text;
        assert!(!text.contains("We keep nothing about you") && text.contains("no confirmed account"), "{text}");
        assert!(text.contains("open the link in it") && text.contains("after 7 days"), "{text}");
    }
}

on_both! {
    async fn c10_a_link_before_typing_loads_the_page_with_a_field_that_is_seen(app: App) {
        let amal = app.member("amal@home.example").await;
        applies(&app, "noor@home.example").await;
        let confirm = link(&app, "noor@home.example").await;
        let stranger = app.visitor();
        for (visitor, path) in [
            (&stranger, "/apply/mentee/account?adult=yes"),
            (&stranger, "/sign-in?next=%2Fme%2Fpair"),
            (&stranger, &confirm),
            (&stranger, &format!("{confirm}/passphrase")),
            (&amal, "/me/security/passphrase"),
        ] {
            let page = visitor.get(path).await;
            assert!(page.attributes("input[name=passphrase]", "type").iter().all(|kind| kind == "password"), "{path}");
            let href = page.attributes(".reveal a", "href").remove(0);
            let seen = visitor.get(href.trim_start_matches("/en")).await;
            assert_eq!(seen.attributes("input[name=passphrase]", "type"), ["text"], "{href}");
            assert!(seen.attributes("input[name=passphrase][value]", "type").is_empty(), "{href}");
            assert_eq!(seen.attributes("input[name=passphrase]", "autocapitalize"), ["none"]);
            let back = seen.attributes(".reveal a", "href").remove(0);
            assert_eq!(visitor.get(back.trim_start_matches("/en")).await.attributes("input[type=password]", "name"), page.attributes("input[type=password]", "name"), "{back}");
        }
        // A mistake keeps it seen, and nothing typed comes back.
        let wrong = [("adult", "yes"), ("email", "x@home.example"), ("passphrase", "too short")];
        let shown = app.visitor().post("/apply/mentee/account?show=passphrase", &wrong).await;
        assert_eq!((shown.status.as_u16(), shown.attributes("input[name=passphrase]", "type")), (422, vec!["text".to_owned()]));
        assert!(!shown.body.contains("too short"));
    }
}
