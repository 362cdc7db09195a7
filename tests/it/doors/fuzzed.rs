//! What the fuzzers in `fuzz/doors` found interesting, tried again: whatever arrives, the fault is never ours and nobody is signed in by it.

use crate::support::{App, on_both};
use axum::{
    body::Body,
    http::{HeaderValue, Request, Uri, header},
};
use std::{fs, path::Path};

const FORMS: &str = include_str!("../../../fuzz/doors/forms.txt");

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(target);
    let files = fs::read_dir(folder).expect("a folder of seeds");
    let seeds: Vec<_> = files
        .map(|file| fs::read(file.expect("a file").path()).expect("readable"))
        .collect();
    assert!(seeds.len() > 10, "{target}: {}", seeds.len());
    seeds
}

on_both! {
    async fn whatever_is_posted_to_a_form_is_no_failure_of_ours(app: App) {
        let member = app.member("amal@home.example").await.cookie;
        let coordinator = app.coordinator("Rosa").await.cookie;
        let people = [None, member.as_deref(), coordinator.as_deref()];
        let forms: Vec<_> = FORMS.lines().collect();
        for seed in seeds("forms") {
            let [form, who, body @ ..] = seed.as_slice() else { continue };
            let path = forms[usize::from(*form) % forms.len()];
            let who = people[usize::from(*who) % 3];
            let body = [body, App::with_key("&", who).as_bytes()].concat();
            let request = App::request("POST", &format!("/en{path}"), who)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let shown = app.send(request.body(Body::from(body.clone())).expect("a request")).await;
            assert!(!shown.status.is_server_error(), "{path}: {}", String::from_utf8_lossy(&body));
        }
    }
}

#[tokio::test]
async fn whatever_cookie_is_sent_signs_nobody_in() {
    let app = App::on_sqlite().await;
    let token = app
        .member("amal@home.example")
        .await
        .cookie
        .expect("signed in");
    let ask = async |cookie: HeaderValue| {
        let request = Request::get("/en/me/security")
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::COOKIE, cookie);
        app.send(request.body(Body::empty()).expect("a request"))
            .await
            .status
    };
    let right = HeaderValue::from_str(&format!("__Host-session={token}")).expect("a cookie");
    assert_eq!(ask(right).await, 200, "the right one does");
    for seed in seeds("cookies") {
        if let Ok(cookie) = HeaderValue::from_bytes(&seed) {
            assert_eq!(ask(cookie).await, 303, "{}", String::from_utf8_lossy(&seed));
        }
    }
}

#[tokio::test]
async fn whatever_language_and_path_is_asked_for_leads_to_one_of_our_languages() {
    let app = App::on_sqlite().await;
    for seed in seeds("languages") {
        let uri = format!("/{}", String::from_utf8_lossy(&seed)).parse::<Uri>();
        for uri in [uri.unwrap_or_default(), Uri::from_static("/reset")] {
            let Ok(languages) = HeaderValue::from_bytes(&seed) else {
                continue;
            };
            let request = Request::get(uri)
                .header(header::HOST, "127.0.0.1:8080")
                .header(header::ACCEPT_LANGUAGE, languages);
            let shown = app
                .send(request.body(Body::empty()).expect("a request"))
                .await;
            assert!(!shown.status.is_server_error(), "{}", shown.status);
            if let Some(to) = shown.headers.get(header::LOCATION) {
                let ours = [&b"/en/"[..], b"/ar/", b"/zh-Hant/"];
                assert!(
                    ours.iter().any(|start| to.as_bytes().starts_with(start)),
                    "{to:?}"
                );
            }
        }
    }
}
