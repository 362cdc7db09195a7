//! Emails that can never be sent, and rows that cannot be read: each stops itself alone, and the desk is told.

use super::{sender, server_that};
use crate::support::{App, on_both};
use alongside::{
    accounts,
    db::{Conn, schema::outbox},
    mail,
    vocab::{Email, LetterId, Moment, Side},
};
use diesel::prelude::*;

/// An address that an earlier program took, and that no mail server can be asked for.
const OLD: &str = "k..m@home.example";

/// A server that takes no email for people whose name begins with `gone`, one that has no room today, and one that knows nobody who signs in.
fn refuses(line: &str) -> Option<&'static str> {
    let line = line.to_lowercase();
    if line.starts_with("rcpt to:<gone") {
        return Some("550 5.1.1 no such user");
    }
    line.starts_with("rcpt to:<full")
        .then_some("452 4.2.2 no room today")
}

fn lets_nobody_in(line: &str) -> Option<&'static str> {
    let is_asked = line.to_lowercase().starts_with("mail from:") || line.starts_with("NOOP");
    is_asked.then_some("530 5.7.0 authentication required")
}

fn takes_no_sender(line: &str) -> Option<&'static str> {
    line.to_lowercase()
        .starts_with("mail from:")
        .then_some("550 5.1.8 sender address rejected")
}

fn greets_nobody(line: &str) -> Option<&'static str> {
    line.is_empty()
        .then_some("554 5.7.1 your network is blocked")
}

async fn rows(app: &App) -> Vec<(LetterId, i32, Option<Moment>)> {
    let read = |conn: &mut Conn<'_>| {
        outbox::table
            .order(outbox::id)
            .select((outbox::id, outbox::attempts, outbox::failed_at))
            .load(conn.link())
    };
    app.site.db.read(read).await.expect("readable")
}

on_both! {
    async fn b8_an_email_that_is_refused_for_good_is_shown_and_not_tried_again(app: App) {
        let (port, _received) = server_that(refuses).await;
        let sender = sender(&app, port);
        app.applicant(Side::Mentee, "Gone Away").await;
        app.applicant(Side::Mentee, "Full Today").await;
        app.applicant(Side::Mentor, "Amal Haddad").await;
        let coordinator = app.coordinator("Sam").await;
        assert!(!coordinator.get("/desk").await.text().contains("could not deliver"));
        let letters = rows(&app).await.len();
        let gone = app.letters_to("gone.away@home.example").await.len();
        let full = app.letters_to("full.today@home.example").await.len();
        assert!(gone > 0 && full > 0);
        assert_eq!(sender.send_due().await.expect("all others go"), letters - gone - full);
        let left = rows(&app).await;
        assert_eq!(left.iter().filter(|(.., failed)| failed.is_some()).count(), gone, "at once, and these alone");
        let today = coordinator.get("/desk").await;
        assert!(today.text().contains("could not deliver an email to: Gone Away"), "{}", today.text());
        assert!(!today.text().contains("Full Today"));
        let link = today.links().into_iter().find(|link| link.contains("/desk/applications/0"));
        let link = link.expect("a link to the application");
        let page = coordinator.get(link.trim_start_matches("/en")).await.text();
        assert!(page.contains("An email was not delivered"), "{page}");
        app.later(1);
        sender.send_due().await.expect("the outbox is read");
        for (id, attempts, failed) in rows(&app).await {
            assert_eq!(attempts == 1, failed.is_some(), "{id} is tried again unless it failed for good");
        }
    }
}

on_both! {
    async fn b8_a_refusal_that_is_about_us_fails_no_email_for_good(app: App) {
        app.applicant(Side::Mentee, "Amal Haddad").await;
        let letters = rows(&app).await.len();
        for answers in [lets_nobody_in, takes_no_sender, greets_nobody] {
            let (port, _received) = server_that(answers).await;
            app.later(1);
            assert_eq!(sender(&app, port).send_due().await.expect("put off"), 0);
            let left = rows(&app).await;
            assert!(left.len() == letters && left.iter().all(|(.., failed)| failed.is_none()), "{left:?}");
        }
    }
}

on_both! {
    async fn b8_an_address_that_cannot_be_sent_to_fails_at_once(app: App) {
        let person = app.applicant(Side::Mentee, "Kim Old").await.id.expect("an id");
        let move_to = move |conn: &mut Conn<'_>| {
            let own = accounts::store::profile(conn, person)?;
            let to = Email::known(OLD);
            mail::readdress(conn, &own.email, &to.expect("an address"), |_| true)
        };
        app.site.db.write(move_to).await.expect("written");
        let (port, _received) = server_that(|_| None).await;
        assert_eq!(sender(&app, port).send_due().await.expect("set aside"), 0);
        let left = rows(&app).await;
        assert!(!left.is_empty() && left.iter().all(|(.., failed)| failed.is_some()), "{left:?}");
        // With another address it goes.
        let back = |conn: &mut Conn<'_>| {
            let to = Email::known(OLD);
            mail::readdress(conn, &to.expect("an address"), &App::email("kim@home.example"), |_| true)
        };
        app.site.db.write(back).await.expect("written");
        assert_eq!(sender(&app, port).send_due().await.expect("sent"), left.len());
    }
}

on_both! {
    async fn g19_one_damaged_email_is_set_aside_and_all_others_leave(app: App) {
        let lead = app.lead("Rosa").await;
        for name in ["Amal Haddad", "Noor Said", "Lin Chan"] {
            app.applicant(Side::Mentee, name).await;
        }
        let all = rows(&app).await;
        let (first, letters) = (all.first().expect("letters").0, all.len());
        let damage = move |conn: &mut Conn<'_>| {
            let sealed: Vec<u8> = vec![1; 80];
            diesel::update(outbox::table.find(first))
                .set(outbox::sealed.eq(sealed))
                .execute(conn.link())
        };
        app.site.db.write(damage).await.expect("damaged");
        let (port, _received) = server_that(|_| None).await;
        let sender = sender(&app, port);
        assert_eq!(sender.send_due().await.expect("the others go"), letters - 1);
        assert_eq!(sender.send_due().await.expect("nothing is left"), 0);
        let left = rows(&app).await;
        assert!(matches!(left.as_slice(), [(id, 1, Some(_))] if *id == first), "{left:?}");
        let today = lead.get("/desk").await.text();
        assert!(today.contains(&format!("outbox {first}")), "{today}");
        assert!(!app.coordinator("Sam").await.get("/desk").await.text().contains(&first.to_string()));
        // Everything else that looks through the outbox goes on too.
        assert!(app.letters().await.is_empty());
        let copy = app.applicant(Side::Mentor, "Own Copy").await.get("/me/data").await;
        assert_eq!(copy.status, 200, "{}", copy.text());
    }
}
