//! A flood of what strangers can ask for: it waits, nobody is refused, and no other email waits for it (decision 32).

use super::{sender, server};
use crate::support::{App, hash, on_both};
use alongside::{
    accounts::{Profile, store},
    app,
    mail::{self, Sender},
    vocab::{Locale, Side},
};
use tokio::sync::mpsc::UnboundedReceiver;

const SIGN_UP: &str = "/apply/mentee/account";
/// A quarter of half of what the settings of the tests let through in an hour.
const AT_ONCE: usize = 30;
const IN_AN_HOUR: usize = 120;

/// So many people nobody has seen before sign up, as a flood from everywhere does.
async fn flood(app: &App, people: usize) {
    let hash = hash(app).await;
    let join = move |conn: &mut alongside::db::Conn<'_>| {
        for number in 0..people {
            let profile = Profile {
                email: App::email(&format!("flood-{number}@elsewhere.example")),
                name: String::new(),
                locale: Locale::En,
            };
            store::join(conn, &profile, &hash)?;
        }
        Ok(())
    };
    app.site.db.write(join).await.expect("they sign up");
}

async fn go(sender: &Sender) -> usize {
    sender.send_due().await.expect("the outbox is read")
}

fn minutes_later(app: &App, minutes: i64) {
    app.clock
        .turn_to(app.clock.now().plus_seconds(60 * minutes));
}

/// What came to one address, so far.
fn came_to(received: &mut UnboundedReceiver<String>, address: &str) -> Vec<String> {
    let mut all = Vec::new();
    while let Ok(letter) = received.try_recv() {
        all.push(letter);
    }
    all.retain(|letter| letter.contains(&format!("To: {address}\n")));
    all
}

/// What a page answers to whoever signs up.
async fn signs_up(app: &App, email: &str) -> (String, String) {
    let account = [
        ("adult", "yes"),
        ("email", email),
        ("passphrase", "four small green birds"),
    ];
    let shown = app.visitor().post(SIGN_UP, &account).await;
    (shown.goes_to().to_owned(), shown.body)
}

on_both! {
    async fn s12_sign_ups_above_the_ceiling_wait_and_nothing_else_waits_for_them(app: App) {
        let (port, mut received) = server().await;
        let sender = sender(&app, port);
        let lead = app.lead("Rosa").await;
        let before = signs_up(&app, "early@home.example").await;
        assert_eq!(go(&sender).await, 1);
        flood(&app, 150).await;
        assert_eq!(go(&sender).await, AT_ONCE - 1);
        assert_eq!(go(&sender).await, 0, "the rest waits");
        assert_eq!(signs_up(&app, "late@home.example").await, before, "nobody is refused");
        // An application was handed in, and somebody wants a new passphrase: both go at once.
        app.applicant(Side::Mentee, "Amal Haddad").await;
        app.visitor().post("/reset", &[("email", &lead.email)]).await;
        assert_eq!(go(&sender).await, 2);
        assert_eq!(came_to(&mut received, "amal.haddad@home.example").len(), 1);
        // They go one after another: never more in any five minutes and in any hour, and all of them in the end.
        let mut went = vec![(app.clock.now(), AT_ONCE)];
        while went.iter().map(|(_, count)| count).sum::<usize>() < 152 {
            minutes_later(&app, 1);
            let count = go(&sender).await;
            went.push((app.clock.now(), count));
            let hour = app.clock.now().plus_seconds(-3600);
            let lately: usize = went.iter().filter(|(at, _)| *at > hour).map(|(_, count)| count).sum();
            assert!(count <= AT_ONCE && lately <= IN_AN_HOUR, "{went:?}");
            assert!(went.len() < 180, "{went:?}");
        }
        assert_eq!(came_to(&mut received, "late@home.example").len(), 1);
        assert!(app.letters().await.is_empty(), "none is lost");
    }
}

on_both! {
    async fn s12_a_link_begins_when_its_email_goes_and_one_that_is_used_does_not_go(app: App) {
        let (port, mut received) = server().await;
        let sender = sender(&app, port);
        app.member("amal@home.example").await;
        let ask = || async {
            app.visitor().post("/reset", &[("email", "amal@home.example")]).await;
        };
        ask().await;
        minutes_later(&app, 20);
        ask().await;
        minutes_later(&app, 3 * 60);
        let waiting = app.letters_to("amal@home.example").await;
        let [first, _] = waiting.as_slice() else { panic!("{waiting:?}") };
        let path = |text: &str| {
            let line = text.lines().find_map(|line| line.split_once("/en/passphrase/"));
            format!("/passphrase/{}", line.expect("a link").1)
        };
        let link = path(&first.text);
        let gone = app.visitor().get(&link).await;
        assert!(gone.all("input[type=password]").is_empty(), "nobody had the email in its hour");
        assert_eq!(go(&sender).await, 2);
        let came = came_to(&mut received, "amal@home.example");
        assert_eq!(came.len(), 2);
        minutes_later(&app, 59);
        assert!(app.visitor().get(&link).await.title() != gone.title(), "it works for an hour since it went");
        // One more waits while another link is used: it would open nothing, so it does not go.
        ask().await;
        let chosen = [("passphrase", "five small green birds")];
        let saved = app.visitor().post(&link, &chosen).await;
        assert!(saved.text().contains("has been saved"), "{}", saved.text());
        go(&sender).await;
        let after = came_to(&mut received, "amal@home.example");
        assert!(after.len() == 1 && after.iter().all(|letter| !letter.contains("/passphrase/")), "{after:?}");
        assert!(app.letters().await.is_empty());
    }
}

on_both! {
    async fn s12_leads_are_told_once_a_day_that_emails_wait(app: App) {
        let (port, _received) = server().await;
        let sender = sender(&app, port);
        let (lead, coordinator) = (app.lead("Rosa").await, app.coordinator("Sam").await);
        let told = || async {
            app::run_clock_work(&app.site).await.expect("the clock's work");
            app.letters_to("rosa@charity.example").await
        };
        flood(&app, AT_ONCE).await;
        go(&sender).await;
        assert!(told().await.is_empty(), "nothing waits");
        let quiet = lead.get("/desk").await.text();
        flood(&app, 2 * IN_AN_HOUR).await;
        go(&sender).await;
        let letters = told().await;
        let [letter] = letters.as_slice() else { panic!("{letters:?}") };
        assert!(!letter.text.contains("email that"), "it says nothing of what it is: {}", letter.text);
        let today = lead.get("/desk").await.text();
        assert!(today.contains("are waiting to be sent") && !quiet.contains("waiting to be sent"), "{today}");
        assert!(!coordinator.get("/desk").await.text().contains("waiting to be sent"));
        for _ in 0..3 {
            minutes_later(&app, 10);
            go(&sender).await;
            assert!(told().await.is_empty(), "once a day, and the first one went");
        }
        let held = app.site.db.read(mail::held).await.expect("readable").expect("it still waits");
        assert_eq!(held.count, i64::try_from(2 * IN_AN_HOUR - 3 * AT_ONCE).expect("small"));
        flood(&app, 10 * IN_AN_HOUR).await;
        minutes_later(&app, 24 * 60);
        go(&sender).await;
        assert_eq!(told().await.len(), 1, "the next day once more");
    }
}
