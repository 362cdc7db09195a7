//! Another address (S-17): passphrase and code again, a yes of both addresses, and nobody learns whether it is known.

use crate::support::{App, PASSPHRASE, Visitor, on_both};
use alongside::{
    accounts::store,
    app,
    db::Conn,
    vocab::{Role, Side},
};

const OLD: &str = "amal@home.example";
const NEW: &str = "amal@new.example";
const PATH: &str = "/me/security/address";

async fn asks(visitor: &mut Visitor<'_>, email: &str) {
    let fields = [("email", email), ("passphrase", PASSPHRASE)];
    assert_eq!(visitor.post(PATH, &fields).await.goes_to(), PATH);
}

/// The link in the latest letter to an address that has one.
async fn link_to(app: &App, email: &str) -> String {
    let letters = app.letters_to(email).await;
    let mut texts = letters.iter().rev().map(|letter| letter.text.as_str());
    let found = texts.find_map(|text| text.split("/address/").nth(1));
    let rest = found.expect("a letter with a link");
    let token = rest.split_whitespace().next().expect("a token");
    format!("/address/{token}")
}

async fn is_known(app: &App, email: &str) -> bool {
    let email = App::email(email);
    let find = move |conn: &mut Conn<'_>| store::by_email(conn, &email);
    app.site.db.read(find).await.expect("readable").is_some()
}

on_both! {
    async fn s17_an_address_changes_when_both_addresses_said_yes_and_ends_the_other_sessions(app: App) {
        let mut amal = app.member(OLD).await;
        let mut elsewhere = app.visitor();
        elsewhere.signs_in(OLD).await;
        elsewhere.post("/reset", &[("email", OLD)]).await;
        let reset = app.letters_to(OLD).await.pop().expect("a letter").text;
        let reset = format!("/passphrase/{}", reset.split("/passphrase/").nth(1).expect("a link").split_whitespace().next().expect("a token"));
        let wrong = [("email", NEW), ("passphrase", "not this one at all")];
        assert_eq!(amal.post(PATH, &wrong).await.status, 422);
        assert_eq!(amal.post(PATH, &[("email", "Amal@Home.example"), ("passphrase", PASSPHRASE)]).await.status, 422, "her own");
        asks(&mut amal, NEW).await;
        let (new, old) = (link_to(&app, NEW).await, link_to(&app, OLD).await);
        assert!(amal.get("/me/security").await.text().contains("another email address"));
        // Neither alone is enough, and looking at a link is no yes.
        amal.get(&old).await;
        assert_eq!(amal.post(&new, &[("answer", "yes")]).await.title(), "Thank you");
        assert!(is_known(&app, OLD).await && !is_known(&app, NEW).await);
        assert_eq!(elsewhere.get("/me").await.status, 200, "nothing has changed yet");
        let before = amal.cookie.clone();
        assert_eq!(amal.post(&old, &[("answer", "yes")]).await.goes_to(), "/me/security");
        assert_ne!(amal.cookie, before, "a new token (S-21)");
        assert_eq!(amal.get("/me").await.status, 200);
        assert_eq!(elsewhere.get("/me").await.status, 303, "signed out elsewhere");
        assert!(!is_known(&app, OLD).await && is_known(&app, NEW).await);
        assert!(amal.get("/me/security").await.text().contains(NEW));
        for link in [&new, &old] {
            assert_eq!(app.visitor().get(link).await.title(), "This link does not work any more");
        }
        assert_eq!(app.visitor().get(&reset).await.title(), "This link does not work any more", "links to the old address end");
        assert_eq!(app.visitor().signs_in(OLD).await.status, 422);
        assert_eq!(app.visitor().signs_in(NEW).await.goes_to(), "/me");
        let said = "was changed just now";
        for email in [OLD, NEW] {
            assert!(app.letters_to(email).await.last().expect("a letter").text.contains(said), "{email}");
        }
    }
}

on_both! {
    async fn s17_the_new_address_needs_the_passphrase_so_that_a_mistyped_one_gives_nobody_an_account(app: App) {
        let mut amal = app.member(OLD).await;
        asks(&mut amal, NEW).await;
        let (new, old) = (link_to(&app, NEW).await, link_to(&app, OLD).await);
        amal.post(&old, &[("answer", "yes")]).await;
        let mut stranger = app.visitor();
        assert_eq!(stranger.get(&new).await.attributes("input[name=passphrase]", "type"), ["password"]);
        let shown = stranger.post(&new, &[("answer", "yes"), ("passphrase", "whatever they may think of")]).await;
        assert_eq!((shown.status.as_u16(), stranger.cookie.clone()), (422, None));
        assert!(is_known(&app, OLD).await);
        // Whoever knows it, on another device, confirms; the link signs nobody in.
        let shown = stranger.post(&new, &[("answer", "yes"), ("passphrase", PASSPHRASE)]).await;
        assert_eq!((shown.title().as_str(), stranger.cookie.clone()), ("Your email address has been changed", None));
        assert_eq!(amal.get("/me").await.status, 303, "every session ended");
    }
}

on_both! {
    async fn s17_an_address_that_is_taken_looks_the_same_and_only_its_mailbox_learns_of_it(app: App) {
        app.member("taken@home.example").await;
        let mut answers = Vec::new();
        for (own, wanted) in [("one@home.example", "taken@home.example"), ("two@home.example", "fresh@home.example")] {
            let mut visitor = app.member(own).await;
            let asked = visitor.post(PATH, &[("email", wanted), ("passphrase", PASSPHRASE)]).await;
            let page = visitor.get(PATH).await;
            let old = link_to(&app, own).await;
            let link = visitor.get(&old).await;
            let yes = visitor.post(&old, &[("answer", "yes")]).await;
            let after = visitor.get(PATH).await;
            let plain = |shown: &crate::support::Shown| shown.body.replace(wanted, "…").replace(own, "…").replace(&old, "…");
            answers.push([asked, page, link, yes, after].map(|shown| (shown.status, plain(&shown))));
            assert_eq!(app.letters_to(own).await.len(), 1);
        }
        assert_eq!(answers[0], answers[1]);
        let [taken, fresh] = [app.letters_to("taken@home.example").await, app.letters_to("fresh@home.example").await];
        assert_eq!((taken.len(), fresh.len()), (1, 1));
        assert!(!taken[0].text.contains("/address/") && fresh[0].text.contains("/address/"));
        // However long it takes, the address stays whose it is.
        app.later(8);
        app::run_clock_work(&app.site).await.expect("the clock's work");
        let mut owner = app.visitor();
        owner.signs_in("taken@home.example").await;
        assert!(owner.get("/me/security").await.text().contains("taken@home.example"));
    }
}

on_both! {
    async fn s17_the_old_address_stops_a_change_without_signing_in_and_everybody_is_signed_out(app: App) {
        let mut thief = app.member(OLD).await;
        asks(&mut thief, NEW).await;
        let (new, old) = (link_to(&app, NEW).await, link_to(&app, OLD).await);
        thief.post(&new, &[("answer", "yes")]).await;
        let shown = app.visitor().post(&old, &[("answer", "no")]).await;
        assert_eq!(shown.title(), "The change has been cancelled");
        assert_eq!(thief.get("/me").await.status, 303);
        app.later(8);
        app::run_clock_work(&app.site).await.expect("the clock's work");
        assert!(is_known(&app, OLD).await && !is_known(&app, NEW).await);
        // On a page of one's own it is stopped too.
        let mut amal = app.visitor();
        amal.signs_in(OLD).await;
        asks(&mut amal, NEW).await;
        let new = link_to(&app, NEW).await;
        assert_eq!(amal.post("/me/security/address/stop", &[]).await.goes_to(), "/me/security");
        assert_eq!(amal.get(&new).await.title(), "This link does not work any more");
    }
}

on_both! {
    async fn s17_who_lost_the_old_mailbox_waits_a_week_but_staff_need_both(app: App) {
        let mut amal = app.member(OLD).await;
        let mut rosa = app.coordinator("Rosa").await;
        let mut silent = app.member("silent@home.example").await;
        asks(&mut silent, "silent@new.example").await;
        asks(&mut amal, NEW).await;
        asks(&mut rosa, "rosa@new.example").await;
        for (visitor, email) in [(&mut amal, NEW), (&mut rosa, "rosa@new.example")] {
            let new = link_to(&app, email).await;
            visitor.post(&new, &[("answer", "yes")]).await;
        }
        app.later(6);
        app::run_clock_work(&app.site).await.expect("the clock's work");
        assert!(!is_known(&app, NEW).await, "the old address has a week");
        app.later(1);
        app::run_clock_work(&app.site).await.expect("the clock's work");
        assert!(is_known(&app, NEW).await && !is_known(&app, OLD).await);
        assert!(!is_known(&app, "silent@new.example").await, "a new address that said nothing gets nothing");
        app.later(7);
        app::run_clock_work(&app.site).await.expect("the clock's work");
        assert!(is_known(&app, "rosa@charity.example").await && !is_known(&app, "rosa@new.example").await);
    }
}

on_both! {
    async fn s17_whoever_has_codes_gives_one_and_guesses_are_counted(app: App) {
        let mut amal = app.member(OLD).await;
        amal.post("/me/security/codes", &[("passphrase", PASSPHRASE)]).await;
        let text = amal.get("/me/security/codes").await.all("code.code-secret").remove(0).replace(' ', "");
        let own: alongside::accounts::codes::Authenticator = serde_json::from_value(text.into()).expect("a secret");
        amal.post("/me/security/codes/first", &[("code", &own.code(app.clock.now()))]).await;
        app.clock.turn_to(app.clock.now().plus_seconds(30));
        let with = |code: &str| [("email", NEW.to_owned()), ("passphrase", PASSPHRASE.to_owned()), ("code", code.to_owned())];
        let post = async |amal: &mut Visitor<'_>, code: &str| {
            let fields = with(code);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            amal.post(PATH, &fields).await.status.as_u16()
        };
        assert_eq!(post(&mut amal, &own.code(app.clock.now())).await, 303);
        for _ in 0..6 {
            assert_eq!(post(&mut amal, "000000").await, 422);
        }
        assert_eq!(post(&mut amal, "000000").await, 429, "a phone that was left lying about cannot try them all");
    }
}

on_both! {
    async fn s17_a_mistyped_address_is_corrected_and_its_link_confirms_nothing_else(app: App) {
        let mut amal = app.visitor();
        let account = [("adult", "yes"), ("email", OLD), ("passphrase", "four small green birds")];
        amal.post("/apply/mentee/account", &account).await;
        let first = app.letters_to(OLD).await.remove(0).text;
        let token = |text: &str| text.split("/confirm/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        let fields = [("email", NEW), ("passphrase", "four small green birds")];
        assert_eq!(amal.post(PATH, &fields).await.goes_to(), "/me/security");
        amal.post(&format!("/confirm/{}", token(&first)), &[]).await;
        assert!(!is_known(&app, NEW).await, "the link of one address confirms no other");
        let second = app.letters_to(NEW).await.remove(0).text;
        amal.post(&format!("/confirm/{}", token(&second)), &[]).await;
        assert!(is_known(&app, NEW).await && !is_known(&app, OLD).await);
    }
}

on_both! {
    async fn s17_letters_the_copy_and_deleting_follow_the_address(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let old = amal.email.clone();
        let waiting = app.letters_to(&old).await.len();
        assert!(waiting > 0, "the receipt waits in the outbox");
        asks(&mut amal, NEW).await;
        let id = amal.id.expect("an account");
        let held = app.site.db.read(move |conn| alongside::privacy::held(conn, id)).await.expect("held");
        assert_eq!(alongside::privacy::data(&held)["address_changes"][0]["email"], NEW);
        for email in [NEW, old.as_str()] {
            let link = link_to(&app, email).await;
            amal.post(&link, &[("answer", "yes")]).await;
        }
        let subjects: Vec<_> = app.letters_to(NEW).await.into_iter().map(|letter| letter.subject).collect();
        assert!(subjects.iter().any(|subject| subject == "We have received your form"), "{subjects:?}");
        // What a coordinator decides from now on goes there too.
        let mut rosa = app.coordinator("Rosa").await;
        let one = amal.application().await.id;
        let page = format!("/desk/applications/{one}");
        let seen = async |rosa: &Visitor<'_>| rosa.get(&page).await.attributes("input[name=seen]", "value").remove(0);
        let read = seen(&rosa).await;
        assert_eq!(rosa.post(&format!("{page}/review"), &[("seen", &read)]).await.goes_to(), page);
        let before = (app.letters_to(NEW).await.len(), app.letters_to(&old).await.len());
        let read = seen(&rosa).await;
        rosa.post(&format!("{page}/question"), &[("seen", &read), ("question", "When can you meet?")]).await;
        assert_eq!((app.letters_to(NEW).await.len(), app.letters_to(&old).await.len()), (before.0 + 1, before.1));
        // Somebody who leaves while a change waits leaves nothing at either address.
        asks(&mut amal, "amal@third.example").await;
        assert_eq!(amal.post("/me/data/deletion", &[("passphrase", PASSPHRASE)]).await.status, 303);
        app.later(4);
        app::run_clock_work(&app.site).await.expect("the clock's work");
        for email in [NEW, "amal@third.example"] {
            assert!(app.letters_to(email).await.is_empty(), "{email}");
        }
        assert!(!is_known(&app, NEW).await);
    }
}

on_both! {
    async fn s17_the_change_stands_in_the_ledger_and_the_person_sees_it(app: App) {
        let ada = app.staff("Ada", Role::Admin).await;
        let mut amal = app.member(OLD).await;
        asks(&mut amal, NEW).await;
        for email in [NEW, OLD] {
            let link = link_to(&app, email).await;
            amal.post(&link, &[("answer", "yes")]).await;
        }
        let page = amal.get("/me/data").await.text();
        assert!(page.contains("the email address was changed") && page.contains("another email address was asked for"));
        let ledger = ada.get("/desk/ledger").await.text();
        assert!(ledger.contains("changed an email address") && !ledger.contains("home.example") && !ledger.contains("new.example"));
    }
}
