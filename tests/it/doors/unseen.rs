//! What a stranger could learn from how long an answer takes, and what hashing must not hold up.

use crate::support::{App, PASSPHRASE, on_both};
use alongside::accounts::{Passphrase, verify};
use alongside::{
    accounts::{self, Profile},
    vocab::{Locale, Role},
};
use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// As many tries of each kind, as S-09 asks.
const TRIES: usize = 200;
/// How often it is measured again before a difference is believed.
const ATTEMPTS: usize = 3;
/// How much longer one kind may take, in tenths of the shorter one.
const TENTHS: u32 = 1;

static ALONE: Mutex<()> = Mutex::const_new(());

/// Whether two kinds of deed take the same time, or what they took: the middle ones of two hundred each, done by turns, differ by a tenth at most.
///
/// A busy machine makes single tries slow, of both kinds alike since they take turns, and moves a middle one little;
/// once in a while more, so it is measured up to three times, and one time is enough.
/// What really takes longer cannot pass so: for a difference of d percent, noise would have to slow only the shorter kind, by d - 10 percent,
/// in more than a hundred of its two hundred tries and in none of the others beside them.
async fn take_the_same_time(
    one: impl AsyncFn(usize),
    other: impl AsyncFn(usize),
) -> Result<(), Vec<(Duration, Duration)>> {
    let mut found = Vec::new();
    for attempt in 0..ATTEMPTS {
        let (first, second) = middles(attempt * TRIES, &one, &other).await;
        if first.abs_diff(second) * 10 <= first.min(second) * TENTHS {
            return Ok(());
        }
        found.push((first, second));
    }
    Err(found)
}

async fn middles(
    from: usize,
    one: &impl AsyncFn(usize),
    other: &impl AsyncFn(usize),
) -> (Duration, Duration) {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    // One test at a time, and in an order without a beat: two that take turns beside each other fall into step.
    let _alone = ALONE.lock().await;
    for number in from..from + TRIES {
        let swapped = (number.wrapping_mul(2_654_435_761) >> 13) % 2 == 1;
        for turn in [swapped, !swapped] {
            let start = Instant::now();
            if turn {
                one(number).await;
                first.push(start.elapsed());
            } else {
                other(number).await;
                second.push(start.elapsed());
            }
        }
    }
    (middle(&mut first), middle(&mut second))
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

/// A hash of the passphrase made with less work than today.
fn cheaper_hash(memory: u32, turns: u32) -> String {
    let params = Params::new(memory, turns, 1, None).expect("params");
    let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = weak.hash_password(PASSPHRASE.as_bytes());
    hash.expect("a hash").to_string()
}

/// Networks of their own, so that nothing is slowed down.
fn network(number: usize, side: usize) -> String {
    format!("10.{}.{}.{}", 20 + side, number / 250, number % 250)
}

#[tokio::test]
async fn s09_the_measure_sees_a_fifth_less_work() {
    let app = App::on_sqlite().await;
    let tries = async |hash: &String| {
        let wrong = Passphrase::typed("not this one at all");
        drop(verify(&app.site, wrong, Some(hash.clone())).await);
    };
    let whole = cheaper_hash(4096, 1);
    // The planted hole: for one of the two a hash is made with a fifth less memory.
    let fifth_less = cheaper_hash(4096 * 4 / 5, 1);
    let known = async |_| tries(&whole).await;
    let hole = take_the_same_time(known, async |_| tries(&fifth_less).await).await;
    assert_eq!(
        hole.map_err(|found| found.len()),
        Err(ATTEMPTS),
        "it is seen each time"
    );
    let known = async |_| tries(&whole).await;
    assert_eq!(
        take_the_same_time(known, async |_| tries(&whole).await).await,
        Ok(())
    );
}

#[tokio::test]
async fn s09_signing_in_takes_as_long_for_an_unknown_address() {
    let app = App::on_sqlite().await;
    members(&app, TRIES * ATTEMPTS).await;
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
    assert_eq!(take_the_same_time(known, unknown).await, Ok(()));
}

#[tokio::test]
async fn s09_asking_for_a_link_takes_as_long_for_an_unknown_address() {
    let app = App::on_sqlite().await;
    members(&app, TRIES * ATTEMPTS).await;
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
    assert_eq!(take_the_same_time(known, unknown).await, Ok(()));
}

#[tokio::test]
async fn s09_signing_up_takes_as_long_for_a_known_address() {
    let app = App::on_sqlite().await;
    members(&app, TRIES * ATTEMPTS).await;
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
    assert_eq!(take_the_same_time(known, unknown).await, Ok(()));
}

#[tokio::test]
async fn s09_complaining_takes_as_long_for_a_known_address() {
    let app = App::on_sqlite().await;
    members(&app, TRIES * ATTEMPTS).await;
    let complains = async |name: &str, side: usize, number: usize| {
        let mut visitor = app.visitor().at(&network(number, side));
        let reach = format!("{name}{number}@home.example");
        let complaint = [("words", "Nobody called"), ("reach", reach.as_str())];
        assert_eq!(visitor.post("/complaint", &complaint).await.status, 200);
    };
    let known = async |number| complains("known", 0, number).await;
    let unknown = async |number| complains("unknown", 1, number).await;
    assert_eq!(take_the_same_time(known, unknown).await, Ok(()));
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
        let old = cheaper_hash(8 * 1024, 1);
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
