//! What a stranger could learn from how long an answer takes, and what hashing must not hold up.

use crate::support::{App, PASSPHRASE, on_both};
use alongside::accounts::{Passphrase, verify};
use alongside::{
    accounts::{self, Profile},
    vocab::{Locale, Role},
};
use std::time::{Duration, Instant};

/// As many pairs of tries; a machine that does other things needs them.
const PAIRS: usize = 24;
/// How often it is measured again before a difference is believed.
const ROUNDS: usize = 5;

/// Whether two kinds of deed, done by turns, take the same time: the middle ones differ by less than a quarter or two milliseconds.
/// A real difference shows each time, noise of the machine does not.
async fn take_the_same_time(one: impl AsyncFn(usize), other: impl AsyncFn(usize)) -> bool {
    for round in 0..ROUNDS {
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for pair in 0..PAIRS {
            let number = round * PAIRS + pair;
            for turn in [pair % 2, (pair + 1) % 2] {
                let start = Instant::now();
                if turn == 0 {
                    one(number).await;
                    first.push(start.elapsed());
                } else {
                    other(number).await;
                    second.push(start.elapsed());
                }
            }
        }
        let (first, second) = (middle(&mut first), middle(&mut second));
        let allowed = (first.min(second) / 4).max(Duration::from_millis(2));
        if first.abs_diff(second) <= allowed {
            return true;
        }
    }
    false
}

fn middle(times: &mut [Duration]) -> Duration {
    times.sort();
    *times.get(times.len() / 2).expect("some were measured")
}

/// Known addresses, without the cost of signing each up.
async fn members(app: &App, count: usize) {
    let hash = accounts::hash(&app.site, Passphrase::typed(PASSPHRASE))
        .await
        .expect("a hash");
    let add = move |conn: &mut alongside::db::Conn<'_>| {
        for number in 0..count {
            let email = App::email(&format!("known{number}@home.example"));
            let profile = Profile {
                email,
                name: String::new(),
                locale: Locale::En,
            };
            accounts::store::add_ready(conn, &profile, Role::Member, &hash)?;
        }
        Ok(())
    };
    app.site.db.write(add).await.expect("accounts");
}

/// Networks of their own, so that nothing is slowed down.
fn network(number: usize, side: usize) -> String {
    format!("10.{}.{}.{}", 20 + side, number / 250, number % 250)
}

#[tokio::test]
async fn s09_the_measure_sees_a_sign_in_that_skips_the_hash() {
    let app = App::on_sqlite().await;
    let hash = accounts::hash(&app.site, Passphrase::typed(PASSPHRASE))
        .await
        .expect("a hash");
    let wrong = || Passphrase::typed("not this one at all");
    let known = async |_| drop(verify(&app.site, wrong(), Some(hash.clone())).await);
    // The planted hole: for an unknown address nothing is hashed.
    assert!(!take_the_same_time(known, async |_| ()).await);
    // As it is: the same work is done for nobody.
    let unknown = async |_| drop(verify(&app.site, wrong(), None).await);
    let known = async |_| drop(verify(&app.site, wrong(), Some(hash.clone())).await);
    assert!(take_the_same_time(known, unknown).await);
}

#[tokio::test]
async fn s09_signing_in_takes_as_long_for_an_unknown_address() {
    let app = App::on_sqlite().await;
    members(&app, PAIRS * ROUNDS).await;
    let refused = async |name: &str, side: usize, number: usize| {
        let mut visitor = app.visitor().at(&network(number, side));
        let email = format!("{name}{number}@home.example");
        let wrong = [
            ("email", email.as_str()),
            ("passphrase", "not this one at all"),
        ];
        assert_eq!(visitor.post("/sign-in", &wrong).await.status, 422);
    };
    let known = async |number| refused("known", 0, number).await;
    let unknown = async |number| refused("unknown", 1, number).await;
    assert!(take_the_same_time(known, unknown).await);
}

#[tokio::test]
async fn s09_asking_for_a_link_takes_as_long_for_an_unknown_address() {
    let app = App::on_sqlite().await;
    members(&app, PAIRS * ROUNDS).await;
    let asked = async |name: &str, side: usize, number: usize| {
        let mut visitor = app.visitor().at(&network(number, side));
        let email = format!("{name}{number}@home.example");
        assert_eq!(
            visitor.post("/reset", &[("email", &email)]).await.status,
            200
        );
    };
    let known = async |number| asked("known", 0, number).await;
    let unknown = async |number| asked("unknown", 1, number).await;
    assert!(take_the_same_time(known, unknown).await);
}

#[tokio::test]
async fn s09_signing_up_takes_as_long_for_a_known_address() {
    let app = App::on_sqlite().await;
    members(&app, PAIRS * ROUNDS).await;
    let joins = async |name: &str, side: usize, number: usize| {
        let mut visitor = app.visitor().at(&network(number, side));
        let email = format!("{name}{number}@home.example");
        let account = [
            ("adult", "yes"),
            ("email", email.as_str()),
            ("passphrase", "four small green birds"),
        ];
        assert_eq!(
            visitor.post("/apply/mentee/account", &account).await.status,
            303
        );
    };
    let known = async |number| joins("known", 0, number).await;
    let unknown = async |number| joins("unknown", 1, number).await;
    assert!(take_the_same_time(known, unknown).await);
}

on_both! {
    async fn s11_hashing_waits_in_a_queue_and_holds_nothing_else_up(app: App) {
        app.member("amal@home.example").await;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        assert_eq!(app.site.hashing.available_permits(), cores);
        let busy = app.site.hashing.acquire_many(u32::try_from(cores).expect("few")).await.expect("open");
        let mut visitor = app.visitor();
        let signing_in = visitor.signs_in("amal@home.example");
        tokio::pin!(signing_in);
        let soon = Duration::from_millis(300);
        assert!(tokio::time::timeout(soon, &mut signing_in).await.is_err(), "it waits");
        let request = App::request("GET", "/health/live", None).body(axum::body::Body::empty()).expect("a request");
        assert_eq!(app.send(request).await.status, 200);
        drop(busy);
        assert_eq!(signing_in.await.goes_to(), "/me");
    }
}

on_both! {
    async fn s10_a_hash_made_with_less_work_is_made_anew_at_the_next_sign_in(app: App) {
        use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
        let weak = Params::new(8 * 1024, 1, 1, None).expect("params");
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, weak);
        let old = weak.hash_password(PASSPHRASE.as_bytes()).expect("a hash").to_string();
        let profile = Profile { email: App::email("amal@home.example"), name: String::new(), locale: Locale::En };
        let planted = old.clone();
        let id = app.site.db.write(move |conn| accounts::store::add_ready(conn, &profile, Role::Member, &planted)).await.expect("an account");
        let hash = async || {
            let account = app.site.db.read(move |conn| accounts::security::store::account(conn, id)).await;
            account.expect("the account").hash.expect("a hash")
        };
        assert_eq!(hash().await, old);
        assert_eq!(app.visitor().signs_in("amal@home.example").await.goes_to(), "/me");
        let new = hash().await;
        assert!(new.contains("m=19456,t=2,p=1"), "{new}");
        assert_eq!(app.visitor().signs_in("amal@home.example").await.goes_to(), "/me");
        assert_eq!(hash().await, new, "once is enough");
    }
}
