//! Guessing is slowed down, and nobody is shut out by somebody else.

use crate::support::{App, PASSPHRASE, Shown, Visitor, on_both};
use alongside::vocab::Locale;
use axum::http::header;

const OWNER: &str = "amal@home.example";

/// A wrong try at signing in; the status.
async fn guesses(visitor: &mut Visitor<'_>, email: &str) -> u16 {
    let wrong = [("email", email), ("passphrase", "not this one at all")];
    visitor.post("/sign-in", &wrong).await.status.as_u16()
}

fn retry_after(shown: &Shown) -> i64 {
    let value = shown
        .headers
        .get(header::RETRY_AFTER)
        .expect("says how long");
    value.to_str().expect("ASCII").parse().expect("seconds")
}

fn later(app: &App, seconds: i64) {
    app.clock.turn_to(app.clock.now().plus_seconds(seconds));
}

on_both! {
    async fn s12_after_five_wrong_tries_the_wait_grows_and_then_the_owner_gets_in(app: App) {
        app.member(OWNER).await;
        let mut guesser = app.visitor().at("192.0.2.1");
        for _ in 0..6 {
            assert_eq!(guesses(&mut guesser, OWNER).await, 422);
        }
        let mut last = 0;
        for _ in 0..4 {
            // Now even the right passphrase is not heard, so that nothing is learnt from the wait.
            let shown = guesser.signs_in(OWNER).await;
            assert_eq!(shown.status, 429);
            let wait = retry_after(&shown);
            assert!(wait > last, "{wait} after {last}");
            last = wait;
            later(&app, wait);
            assert_eq!(guesses(&mut guesser, OWNER).await, 422);
        }
        later(&app, 15 * 60);
        assert_eq!(guesser.signs_in(OWNER).await.goes_to(), "/me");
        // A right try leaves no wait behind in this browser. Of what others tried next door it forgets nothing: they would see that it did.
        guesser.cookie = None;
        for _ in 0..5 {
            assert_eq!(guesses(&mut guesser, OWNER).await, 422);
        }
    }
}

on_both! {
    async fn s12_a_stranger_who_guesses_from_everywhere_does_not_shut_the_owner_out(app: App) {
        app.member(OWNER).await;
        let mut home = app.visitor().at("198.51.100.7");
        assert_eq!(home.signs_in(OWNER).await.goes_to(), "/me");
        let mut refused = 0;
        for network in 0..30 {
            let mut stranger = app.visitor().at(&format!("192.0.2.{network}"));
            for _ in 0..4 {
                refused += usize::from(guesses(&mut stranger, OWNER).await == 429);
            }
        }
        assert!(refused > 0, "the guesser is slowed down everywhere");
        // In a browser that the owner used before, they are heard at once.
        home.cookie = None;
        assert_eq!(home.signs_in(OWNER).await.goes_to(), "/me");
        // On the way they are not, but the link in a letter opens this place too.
        let mut train = app.visitor().at("203.0.113.5");
        assert_eq!(train.signs_in(OWNER).await.status, 429);
        train.post("/reset", &[("email", OWNER)]).await;
        let letter = app.letters_to(OWNER).await.pop().expect("a letter");
        let token = letter.text.split("/passphrase/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        assert_eq!(train.post(&format!("/passphrase/{token}"), &[("passphrase", PASSPHRASE)]).await.title(), "Sign in");
        assert_eq!(train.signs_in(OWNER).await.goes_to(), "/me");
    }
}

on_both! {
    async fn s12_one_guess_at_each_of_many_accounts_is_slowed_down_by_network(app: App) {
        let mut sprayer = app.visitor().at("192.0.2.1");
        let mut statuses = Vec::new();
        for number in 0..53 {
            statuses.push(guesses(&mut sprayer, &format!("somebody{number}@home.example")).await);
        }
        assert_eq!((statuses[49], statuses[52]), (422, 429));
        assert_eq!(guesses(&mut app.visitor().at("192.0.2.2"), OWNER).await, 422, "another network");
        later(&app, 31);
        assert_eq!(guesses(&mut sprayer, OWNER).await, 422, "half a minute is the longest wait");
    }
}

on_both! {
    async fn s12_many_tries_at_once_are_counted_one_by_one(app: App) {
        app.member(OWNER).await;
        let fields = [("email", OWNER), ("passphrase", "not this one at all")];
        let mut visitors: Vec<_> = (0..20).map(|_| app.visitor().at("192.0.2.1")).collect();
        let sent = visitors.iter_mut().map(|visitor| visitor.post("/sign-in", &fields));
        let heard = futures_util::future::join_all(sent).await.into_iter().filter(|shown| shown.status == 422).count();
        assert_eq!(heard, 6, "five are free, and the sixth begins the wait");
    }
}

on_both! {
    async fn s09_an_unknown_address_is_slowed_down_like_a_known_one(app: App) {
        app.member(OWNER).await;
        let mut answers = Vec::new();
        for (email, network) in [(OWNER, "192.0.2.1"), ("unknown@home.example", "192.0.2.2")] {
            let mut guesser = app.visitor().at(network);
            let mut statuses = Vec::new();
            for _ in 0..8 {
                statuses.push(guesses(&mut guesser, email).await);
            }
            answers.push(statuses);
        }
        assert_eq!(answers[0], [422, 422, 422, 422, 422, 422, 429, 429]);
        assert_eq!(answers[0], answers[1]);
    }
}

on_both! {
    async fn s61_who_says_to_come_from_elsewhere_is_counted_where_they_are(app: App) {
        let guess = async |peer: &str, forwarded: &str| {
            let visitor = app.visitor().at(peer);
            let request = App::request("POST", "/en/sign-in", None)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("x-forwarded-for", forwarded)
                .extension(axum::extract::ConnectInfo(visitor.peer.expect("a peer")));
            let body = "email=amal%40home.example&passphrase=not+this+one+at+all";
            app.send(request.body(body.into()).expect("a request")).await.status.as_u16()
        };
        // Behind the proxy of the settings, each sender is counted apart.
        for number in 0..10 {
            assert_eq!(guess("10.9.0.1", &format!("198.51.100.{number}")).await, 422);
        }
        // A stranger who makes the same header up is counted as one.
        let mut statuses = Vec::new();
        for number in 0..7 {
            statuses.push(guess("192.0.2.1", &format!("203.0.113.{number}")).await);
        }
        assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 429]);
    }
}

on_both! {
    async fn s12_letters_to_one_address_become_rare_and_the_page_says_the_same(app: App) {
        app.member(OWNER).await;
        let mut asker = app.visitor();
        let mut pages = Vec::new();
        for _ in 0..6 {
            pages.push(asker.post("/reset", &[("email", OWNER)]).await.body);
        }
        assert!(pages.iter().all(|page| *page == pages[0]));
        assert_eq!(app.letters_to(OWNER).await.len(), 4);
        later(&app, 15 * 60);
        asker.post("/reset", &[("email", OWNER)]).await;
        assert_eq!(app.letters_to(OWNER).await.len(), 5);
    }
}

on_both! {
    async fn the_page_that_asks_to_wait_speaks_the_readers_language(app: App) {
        let mut guesser = app.visitor().at("192.0.2.1");
        guesser.locale = Locale::Ar;
        for _ in 0..6 {
            guesses(&mut guesser, OWNER).await;
        }
        let shown = guesser.signs_in(OWNER).await;
        assert_eq!(shown.title(), app.site.templates.words(Locale::Ar).say("errors-too-many-title"));
        assert_eq!(shown.attributes("html", "dir"), ["rtl"]);
    }
}

#[tokio::test]
async fn s61_no_address_of_a_network_lies_in_the_database() {
    let app = App::on_sqlite().await;
    app.member(OWNER).await;
    let mut visitor = app.visitor().at("203.0.113.77");
    guesses(&mut visitor, OWNER).await;
    visitor.signs_in(OWNER).await;
    let disk = app.bytes_on_disk();
    let lies = |text: &str| {
        disk.windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(lies("attempts"), "what lies open would be found");
    assert!(!lies("203.0.113.77") && !lies(OWNER));
}

on_both! {
    async fn s12_complaints_are_heard_ever_more_rarely_from_one_network_and_write_to_one_address_ever_more_rarely(app: App) {
        let complain = async |network: &str, reach: &str| {
            let complaint = [("words", "Nobody called me back"), ("reach", reach)];
            app.visitor().at(network).post("/complaint", &complaint).await.status.as_u16()
        };
        // Somebody has our letters go to a stranger, from ever new networks: each complaint is kept, and four letters are written.
        for number in 0..6 {
            assert_eq!(complain(&format!("192.0.2.{number}"), "victim@home.example").await, 200);
        }
        assert_eq!(app.letters_to("victim@home.example").await.len(), 4);
        later(&app, 15 * 60);
        assert_eq!(complain("192.0.2.9", "victim@home.example").await, 200);
        assert_eq!(app.letters_to("victim@home.example").await.len(), 5);
        // Somebody fills the register from one network: they wait, and nobody else does.
        let mut statuses = Vec::new();
        for number in 0..64 {
            statuses.push(complain("198.51.100.7", &format!("a{number}@home.example")).await);
        }
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 61, "{statuses:?}");
        assert_eq!(statuses.last(), Some(&429));
        assert_eq!(complain("198.51.100.8", "").await, 200);
    }
}

on_both! {
    async fn s12_a_mailbox_is_not_filled_by_its_tags_dots_or_disguises(app: App) {
        let mut statuses = Vec::new();
        for number in 0..12 {
            let disguises = [format!("victim+{number}@home.example"), "v.ictim@home.example".to_owned(), "victim@home\u{3002}example".to_owned()];
            let email = disguises[number % 3].as_str();
            let mut stranger = app.visitor().at(&format!("192.0.2.{number}"));
            statuses.push(stranger.post("/reset", &[("email", email)]).await.status.as_u16());
        }
        assert_eq!(statuses, [200; 12], "nobody is refused, and no page tells");
        assert_eq!(app.letters().await.len(), 4);
        assert_eq!(app.visitor().at("192.0.2.99").post("/reset", &[("email", "vic-tim@home.example")]).await.status, 200);
        assert_eq!(app.letters().await.len(), 5, "a hyphen is part of a name");
        later(&app, 15 * 60);
        app.visitor().at("192.0.2.98").post("/reset", &[("email", "victim+last@home.example")]).await;
        assert_eq!(app.letters().await.len(), 6);
    }
}

on_both! {
    async fn s12_who_has_many_networks_of_ipv6_does_not_begin_anew_in_each(app: App) {
        let ask = async |network: &str, number: usize| {
            let email = format!("somebody{number}@home.example");
            app.visitor().at(network).post("/reset", &[("email", &email)]).await.status.as_u16()
        };
        let mut statuses = Vec::new();
        for number in 0..93 {
            statuses.push(ask(&format!("2001:db8:1:2{:02x}::1", number % 200), number).await);
        }
        assert_eq!((statuses[90], statuses[92]), (200, 429), "one household, however many networks it makes");
        assert_eq!(ask("2001:db8:1:300::1", 200).await, 200, "the neighbours are another one");
        later(&app, 61);
        assert_eq!(ask("2001:db8:1:2ff::1", 201).await, 200, "a minute is the longest wait");
    }
}
