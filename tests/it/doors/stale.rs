//! A session that is over opens nothing: first seen on a service that remembers too long, then on ours.

use crate::support::{App, PASSPHRASE, Shown, Visitor};
use alongside::{
    accounts::security,
    vocab::{Role, Side},
    web::{Stage, session},
};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware::{Next, from_fn_with_state},
};
use http_body_util::BodyExt;
use std::{collections::BTreeMap, sync::Arc};
use tower::ServiceExt;

/// Tokens of sessions that are over, by the reason.
type Stale = Vec<(&'static str, String)>;

/// Everything by which a session ends, each with a token that was good before.
async fn stale(app: &App) -> Stale {
    let fresh = async |email: &str| {
        let mut visitor = app.member(email).await;
        assert_eq!(visitor.get("/me").await.status, 200, "it was good");
        let token = visitor.cookie.clone().expect("signed in");
        visitor.email = email.to_owned();
        (visitor, token)
    };
    let mut stale = Vec::new();
    let (mut amal, token) = fresh("out@home.example").await;
    amal.post("/sign-out", &[]).await;
    stale.push(("signed out", token));
    let (mut amal, token) = fresh("phrase@home.example").await;
    let change = [
        ("old", PASSPHRASE),
        ("passphrase", "three brown bears dance"),
    ];
    amal.post("/me/security/passphrase", &change).await;
    stale.push(("another passphrase", token));
    let (_, token) = fresh("others@home.example").await;
    let mut second = app.visitor();
    second.signs_in("others@home.example").await;
    second
        .post("/me/security/sessions", &[("session", "others")])
        .await;
    stale.push(("ended from elsewhere", token));
    let (amal, token) = fresh("off@home.example").await;
    let id = amal.id.expect("an account");
    let off = app
        .site
        .db
        .write(move |conn| security::store::switch_off(conn, id, id));
    off.await.expect("switched off");
    stale.push(("switched off", token));
    let (amal, _) = fresh("owes@home.example").await;
    let id = amal.id.expect("an account");
    let owes = app
        .site
        .db
        .write(move |conn| session::begin(conn, id, Role::Member, Stage::Code));
    stale.push((
        "the code is owed",
        owes.await.expect("a session").to_string(),
    ));
    stale
}

/// Those that a service still takes for somebody.
async fn accepted(service: &Router, stale: &Stale) -> Vec<&'static str> {
    let mut found = Vec::new();
    for (why, token) in stale {
        let request = App::request("GET", "/en/me", Some(token));
        let request = request.body(Body::empty()).expect("a request");
        let response = service.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        let shown = Shown::of(
            parts.status,
            parts.headers,
            &String::from_utf8_lossy(&bytes),
        );
        if shown.status != 303 || !shown.goes_to().starts_with("/sign-in") {
            found.push(*why);
        }
    }
    found
}

/// The broken twin: it remembers whom a token belonged to, and takes it for good.
async fn remembers(
    State(whose): State<Arc<BTreeMap<String, String>>>,
    mut request: Request,
    next: Next,
) -> axum::response::Response {
    let token = session::token(request.headers()).unwrap_or_default();
    if let Some(good) = whose.get(&token) {
        let cookie = format!("__Host-session={good}");
        let cookie = HeaderValue::from_str(&cookie).expect("a token is hexadecimal");
        request.headers_mut().insert(header::COOKIE, cookie);
    }
    next.run(request).await
}

#[tokio::test]
async fn s24_the_check_sees_a_stale_session_that_is_accepted_and_ours_accepts_none() {
    let app = App::on_sqlite().await;
    let stale = stale(&app).await;
    let ours = alongside::app::service(&app.site, Router::new());
    let good = app
        .member("good@home.example")
        .await
        .cookie
        .expect("signed in");
    let reasons: Vec<_> = stale.iter().map(|(why, _)| *why).collect();
    let whose = stale.iter().map(|(_, token)| (token.clone(), good.clone()));
    let twin = ours
        .clone()
        .layer(from_fn_with_state(Arc::new(whose.collect()), remembers));
    assert_eq!(
        accepted(&twin, &stale).await,
        reasons,
        "the planted hole is seen, each time"
    );
    assert_eq!(accepted(&ours, &stale).await, Vec::<&str>::new());
    // By time alone too: idle too long, and in use for too long.
    let idle = vec![("idle", good)];
    assert_eq!(accepted(&ours, &idle).await, ["idle"], "still good");
    app.clock
        .turn_to(app.clock.now().plus_seconds(20 * 60 * 60 + 1));
    assert_eq!(accepted(&ours, &idle).await, Vec::<&str>::new());
    let used = app.applicant(Side::Mentee, "Used Long").await;
    let token = vec![("too long", used.cookie.clone().expect("signed in"))];
    for _ in 0..4 {
        app.clock
            .turn_to(app.clock.now().plus_seconds(11 * 60 * 60));
        assert!(is_in(&used).await);
    }
    app.clock
        .turn_to(app.clock.now().plus_seconds(11 * 60 * 60));
    assert_eq!(accepted(&ours, &token).await, Vec::<&str>::new());
}

async fn is_in(visitor: &Visitor<'_>) -> bool {
    visitor.get("/me").await.status == 200
}
