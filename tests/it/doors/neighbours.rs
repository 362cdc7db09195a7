//! Who shares a network with somebody learns nothing about them, and shuts them out of nothing.

use super::codes::{half_a_minute_later, links, sets_up};
use crate::support::{App, PASSPHRASE, Shown, Visitor, on_both};
use alongside::{
    accounts::{Tried, throttle},
    vocab::{Network, Role},
    web::Place,
};
use axum::http::header;

/// More than the most tries that are free anywhere.
const TRIES: usize = 63;
const OWNER: &str = "amal@home.example";
const HOSTEL: &str = "198.51.100.7";

/// What somebody can ask about an address without being its owner.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Door {
    SignIn,
    /// After so many tries at made-up addresses that the network has to wait.
    SignInAmongOthers,
    Reset,
    Complaint,
    SignUp,
    /// To send once more what signing up sends.
    SendAgain,
    /// To change one's own address to this one.
    Change,
}

impl Door {
    const ALL: [Self; 7] = [
        Self::SignIn,
        Self::SignInAmongOthers,
        Self::Reset,
        Self::Complaint,
        Self::SignUp,
        Self::SendAgain,
        Self::Change,
    ];

    /// What a stranger does before, at some network.
    async fn prepared<'a>(
        self,
        app: &'a App,
        network: &str,
        email: &str,
        at: usize,
    ) -> Visitor<'a> {
        let mut stranger = app.visitor();
        match self {
            Self::SignInAmongOthers => {
                for number in 0..52 {
                    let address = network.parse().expect("an address");
                    let made_up = App::email(&format!("made-up{number}@home.example"));
                    let tried = Tried::SignIn(made_up, Place::new(Network::of(address)));
                    let write = move |conn: &mut alongside::db::Conn<'_>| {
                        throttle::store::attempt(conn, &tried).map(drop)
                    };
                    app.site.db.write(write).await.expect("counted");
                }
            }
            Self::SendAgain => {
                // One that the service had before, so that this does not stand in the way of anybody's counter.
                stranger = stranger.at(&format!("203.0.113.{at}"));
                assert_eq!(signs_up(&mut stranger, email).await.status, 303);
            }
            Self::Change => stranger = app.member(&format!("stranger{at}@home.example")).await,
            _ => {}
        }
        stranger.at(network)
    }

    async fn tries(self, stranger: &mut Visitor<'_>, email: &str) -> Shown {
        match self {
            Self::SignIn | Self::SignInAmongOthers => {
                let wrong = [("email", email), ("passphrase", "not this one at all")];
                stranger.post("/sign-in", &wrong).await
            }
            Self::Reset => stranger.post("/reset", &[("email", email)]).await,
            Self::Complaint => {
                let fields = [("words", "Nobody called"), ("reach", email)];
                stranger.post("/complaint", &fields).await
            }
            Self::SignUp => {
                stranger.cookie = None;
                signs_up(stranger, email).await
            }
            Self::SendAgain => stranger.post("/confirm", &[]).await,
            Self::Change => {
                let fields = [("email", email), ("passphrase", PASSPHRASE)];
                stranger.post("/me/security/address", &fields).await
            }
        }
    }
}

async fn signs_up(visitor: &mut Visitor<'_>, email: &str) -> Shown {
    let account = [
        ("adult", "yes"),
        ("email", email),
        ("passphrase", "four small green birds"),
    ];
    visitor.post("/apply/mentee/account", &account).await
}

/// All that somebody sees of an answer, without the address that they typed themselves and the number of a complaint.
fn seen(shown: &Shown, email: &str) -> String {
    let header = |name| {
        let values = shown.headers.get_all(name).into_iter();
        let text = |value: &header::HeaderValue| value.to_str().expect("ASCII").to_owned();
        values.map(text).collect::<Vec<_>>().join(" ")
    };
    let cookies = header(header::SET_COOKIE);
    let cookies = cookies.split('=').next().unwrap_or_default();
    let number = shown.all(".panel.good bdi").join(" ");
    let body = shown.body.replace(email, "…");
    let body = if number.is_empty() {
        body
    } else {
        body.replace(&number, "…")
    };
    let (to, wait) = (header(header::LOCATION), header(header::RETRY_AFTER));
    format!("{} {to} {wait} {cookies}\n{body}", shown.status)
}

/// What four strangers see who try the same again and again, while the clock goes on now and then:
/// of a known and of an unknown address, each from a fresh network and from one in which somebody has signed in.
async fn tried_everywhere(app: &App, door: Door, tries: usize) -> Vec<[String; 4]> {
    let at = Door::ALL
        .iter()
        .position(|one| *one == door)
        .expect("a door");
    let name = |who: &str| format!("{who}{at}@home.example");
    let cells = [
        (name("one"), format!("192.0.2.{at}"), None),
        (name("nobody"), format!("192.0.3.{at}"), None),
        (name("two"), format!("192.0.4.{at}"), Some(name("two"))),
        (name("none"), format!("192.0.5.{at}"), Some(name("three"))),
    ];
    for who in ["one", "two", "three"] {
        app.member(&name(who)).await;
    }
    let mut strangers = Vec::new();
    for (number, (email, network, signed_in)) in cells.iter().enumerate() {
        if let Some(resident) = signed_in {
            let mut own = app.visitor().at(network);
            assert_eq!(own.signs_in(resident).await.goes_to(), "/me");
            // Their address had emails today, and the others' had not.
            for _ in 0..4 {
                app.visitor()
                    .at("203.0.113.200")
                    .post("/reset", &[("email", email)])
                    .await;
            }
        }
        strangers.push(door.prepared(app, network, email, 10 * at + number).await);
    }
    let mut rounds = Vec::new();
    for number in 0..tries {
        let mut round = Vec::new();
        let mut wait = 0;
        for (stranger, (email, ..)) in strangers.iter_mut().zip(&cells) {
            let shown = door.tries(stranger, email).await;
            let after = shown.headers.get(header::RETRY_AFTER);
            wait = after.map_or(0, |value| {
                value.to_str().expect("ASCII").parse().expect("seconds")
            });
            round.push(seen(&shown, email));
        }
        if number % 9 == 8 {
            app.clock.turn_to(app.clock.now().plus_seconds(wait));
        }
        rounds.push(round.try_into().expect("four"));
    }
    rounds
}

on_both! {
    async fn s09_every_door_says_the_same_of_a_known_and_an_unknown_address_wherever_it_is_tried(app: App) {
        for door in Door::ALL {
            let rounds = tried_everywhere(&app, door, TRIES).await;
            for (number, round) in rounds.iter().enumerate() {
                let other = round.iter().find(|one| **one != round[0]);
                assert!(other.is_none(), "{door:?}, try {number}: {}\n{}", round[0], other.expect("another"));
            }
            let differ = rounds.iter().any(|round| round[0] != rounds[0][0]);
            assert!(differ || door == Door::SendAgain, "{door:?}: it comes to a wait, and that is compared too");
        }
    }
}

on_both! {
    async fn s09_the_comparison_of_doors_would_see_somebody_who_is_spared_a_wait(app: App) {
        app.member(OWNER).await;
        let mut own = app.visitor().at(HOSTEL);
        assert_eq!(own.signs_in(OWNER).await.goes_to(), "/me");
        let mut stranger = Door::SignInAmongOthers.prepared(&app, HOSTEL, OWNER, 0).await;
        let waits = seen(&Door::SignIn.tries(&mut stranger, OWNER).await, OWNER);
        // What the owner's browser holds spares it the wait. A stranger who had it would see the difference.
        own.cookie = None;
        let spared = seen(&Door::SignIn.tries(&mut own, OWNER).await, OWNER);
        assert!(waits.starts_with("429") && spared.starts_with("422"), "{waits}\n{spared}");
    }
}

on_both! {
    async fn s12_strangers_in_the_same_house_do_not_shut_out_whoever_signed_in_there_before(app: App) {
        app.member(OWNER).await;
        let mut own = app.visitor().at(HOSTEL);
        assert_eq!(own.signs_in(OWNER).await.goes_to(), "/me");
        let mut stranger = Door::SignInAmongOthers.prepared(&app, HOSTEL, OWNER, 0).await;
        for _ in 0..20 {
            Door::SignIn.tries(&mut stranger, OWNER).await;
            app.clock.turn_to(app.clock.now().plus_seconds(31));
        }
        while Door::SignIn.tries(&mut stranger, OWNER).await.status != 429 {}
        assert_eq!(stranger.signs_in(OWNER).await.status, 429, "even the right passphrase is not heard");
        own.cookie = None;
        assert_eq!(own.signs_in(OWNER).await.goes_to(), "/me");
        // It goes with the browser, and not with the network.
        own.cookie = None;
        let mut own = own.at("203.0.113.9");
        assert_eq!(own.signs_in(OWNER).await.goes_to(), "/me");
    }
}

on_both! {
    async fn s12_a_browser_that_is_new_in_a_house_of_guessers_is_opened_by_the_link_in_an_email(app: App) {
        app.member(OWNER).await;
        let mut stranger = Door::SignInAmongOthers.prepared(&app, HOSTEL, OWNER, 0).await;
        for _ in 0..8 {
            Door::SignIn.tries(&mut stranger, OWNER).await;
        }
        let mut own = app.visitor().at(HOSTEL);
        assert_eq!(own.signs_in(OWNER).await.status, 429);
        own.post("/reset", &[("email", OWNER)]).await;
        let token = links(&app, OWNER, "/passphrase/").await.pop().expect("a link");
        assert_eq!(own.post(&format!("/passphrase/{token}"), &[("passphrase", PASSPHRASE)]).await.title(), "Sign in");
        assert_eq!(own.signs_in(OWNER).await.goes_to(), "/me");
        assert_eq!(stranger.signs_in(OWNER).await.status, 429, "nobody else");
    }
}

on_both! {
    async fn s12_in_a_browser_that_is_known_no_more_is_guessed_than_from_a_network(app: App) {
        app.member(OWNER).await;
        app.member("other@home.example").await;
        let mut found = app.visitor().at(HOSTEL);
        assert_eq!(found.signs_in(OWNER).await.goes_to(), "/me");
        found.cookie = None;
        let mut statuses = Vec::new();
        for _ in 0..8 {
            statuses.push(Door::SignIn.tries(&mut found, OWNER).await.status.as_u16());
        }
        assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 429, 429]);
        // It is known for one account, and for every other it is as any browser.
        let mut elsewhere = app.visitor().at("203.0.113.9");
        for _ in 0..7 {
            Door::SignIn.tries(&mut elsewhere, "other@home.example").await;
        }
        let mut found = found.at("203.0.113.9");
        assert_eq!(found.signs_in("other@home.example").await.status, 429);
    }
}

on_both! {
    async fn s23_signing_out_takes_the_mark_of_the_browser_away_too(app: App) {
        app.member(OWNER).await;
        let mut own = app.visitor().at(HOSTEL);
        let shown = own.signs_in(OWNER).await;
        let cookies: Vec<_> = shown.headers.get_all(header::SET_COOKIE).into_iter().map(|value| value.to_str().expect("ASCII")).collect();
        let mark = own.marks.clone().expect("a mark");
        assert!(cookies.iter().any(|cookie| *cookie == format!("__Host-known={mark}; Max-Age=2592000; Path=/; Secure; HttpOnly; SameSite=Lax")), "{cookies:?}");
        assert!(mark.len() == 64 && own.cookie.as_ref().is_some_and(|token| *token != mark));
        own.post("/sign-out", &[]).await;
        assert_eq!((own.cookie.clone(), own.marks.clone()), (None, None));
        // What somebody copied from the browser is a browser of its own from then on, and opens nothing.
        let mut copied = app.visitor();
        copied.marks = Some(mark);
        assert_eq!(copied.get("/me").await.goes_to(), "/sign-in?next=%2Fme");
    }
}

on_both! {
    async fn s12_a_telephone_of_a_family_is_known_for_each_of_them(app: App) {
        let family = ["one@home.example", "two@home.example", "three@home.example"];
        let mut shared = app.visitor().at(HOSTEL);
        for email in family {
            app.member(email).await;
            shared.cookie = None;
            assert_eq!(shared.signs_in(email).await.goes_to(), "/me");
        }
        let mut stranger = Door::SignInAmongOthers.prepared(&app, HOSTEL, OWNER, 0).await;
        assert_eq!(stranger.signs_in(OWNER).await.status, 429);
        for email in family {
            shared.cookie = None;
            assert_eq!(shared.signs_in(email).await.goes_to(), "/me");
        }
    }
}

/// Somebody who knows the passphrase tries codes until they have to wait.
async fn guesses_codes(stranger: &mut Visitor<'_>, email: &str) -> u16 {
    stranger.signs_in(email).await;
    let mut last = 0;
    for _ in 0..7 {
        let shown = stranger.post("/sign-in/code", &[("code", "000000")]).await;
        last = shown.status.as_u16();
    }
    last
}

on_both! {
    async fn s12_whoever_knows_the_passphrase_does_not_hold_off_the_codes_of_its_owner(app: App) {
        let mut rosa = app.staff("Rosa", Role::Coordinator).await;
        let email = rosa.email.clone();
        let (own, recovery) = sets_up(&app, &mut rosa).await;
        let mut home = app.visitor().at(HOSTEL);
        half_a_minute_later(&app);
        home.signs_in(&email).await;
        assert_eq!(home.post("/sign-in/code", &[("code", &own.code(app.clock.now()))]).await.goes_to(), "/desk");
        // From the same network: the stranger waits, and the owner's own browser does not.
        assert_eq!(guesses_codes(&mut app.visitor().at(HOSTEL), &email).await, 429);
        half_a_minute_later(&app);
        home.cookie = None;
        home.signs_in(&email).await;
        assert_eq!(home.post("/sign-in/code", &[("code", &own.code(app.clock.now()))]).await.goes_to(), "/desk");
        // Nor does a new browser in another network.
        half_a_minute_later(&app);
        let mut train = app.visitor().at("203.0.113.5");
        train.signs_in(&email).await;
        assert_eq!(train.post("/sign-in/code", &[("code", &own.code(app.clock.now()))]).await.goes_to(), "/desk");
        // From everywhere, all day: the codes of a new browser are not heard, but a recovery code is.
        for network in 0..14 {
            guesses_codes(&mut app.visitor().at(&format!("192.0.2.{network}")), &email).await;
        }
        half_a_minute_later(&app);
        let mut away = app.visitor().at("203.0.113.6");
        away.signs_in(&email).await;
        assert_eq!(away.post("/sign-in/code", &[("code", &own.code(app.clock.now()))]).await.status, 429);
        assert_eq!(away.post("/sign-in/code", &[("code", &recovery[0])]).await.goes_to(), "/desk");
    }
}

on_both! {
    async fn s12_six_digits_are_counted_whatever_is_typed_around_them(app: App) {
        let mut amal = app.member(OWNER).await;
        let (own, _) = sets_up(&app, &mut amal).await;
        half_a_minute_later(&app);
        let mut stranger = app.visitor().at(HOSTEL);
        assert_eq!(guesses_codes(&mut stranger, OWNER).await, 429);
        // As long as a recovery code, and with the right digits in it.
        let disguised = format!("{}{}", "X".repeat(18), own.code(app.clock.now()));
        assert_eq!(stranger.post("/sign-in/code", &[("code", &disguised)]).await.status, 422);
        assert_eq!(stranger.cookie.as_deref().map(str::len), Some(64));
        assert_eq!(stranger.get("/me").await.goes_to(), "/sign-in?next=%2Fme");
    }
}

on_both! {
    async fn s16_a_new_passphrase_gives_no_more_guesses_at_the_codes(app: App) {
        let mut amal = app.member(OWNER).await;
        sets_up(&app, &mut amal).await;
        let mut thief = app.visitor().at(HOSTEL);
        assert_eq!(guesses_codes(&mut thief, OWNER).await, 429);
        thief.post("/reset", &[("email", OWNER)]).await;
        let token = links(&app, OWNER, "/passphrase/").await.pop().expect("a link");
        assert_eq!(thief.post(&format!("/passphrase/{token}"), &[("passphrase", PASSPHRASE)]).await.title(), "Sign in");
        thief.signs_in(OWNER).await;
        assert_eq!(thief.post("/sign-in/code", &[("code", "000000")]).await.status, 429);
    }
}
