//! Signing in and out, and confirming an address.

mod address;
mod answers;
mod codes;
mod crates;
mod crowds;
mod csrf_tokens;
mod emails;
mod fuzzed;
mod leaked;
mod lists;
pub(crate) mod logs;
mod mistyped;
mod neighbours;
mod old_browsers;
mod redisplay;
mod requests;
mod security;
mod small;
mod spelled;
mod stale;
mod team;
mod throttle;
mod unseen;
mod ways;

use crate::support::{App, PASSPHRASE, on_both};
use alongside::vocab::Side;
use axum::{body::Body, http::header};

on_both! {
    async fn s23_signing_out_ends_the_session_and_clears_the_browser(app: App) {
        app.coordinator("Rosa").await;
        let mut rosa = app.visitor();
        let wrong = [("email", "rosa@charity.example"), ("passphrase", "not this one at all")];
        let shown = rosa.post("/sign-in", &wrong).await;
        assert_eq!((shown.status.as_u16(), rosa.cookie.clone()), (422, None));
        let right = [("email", "Rosa@Charity.example"), ("passphrase", PASSPHRASE), ("next", "/desk/applications")];
        assert_eq!(rosa.post("/sign-in", &right).await.goes_to(), "/desk/applications");
        let stolen = rosa.cookie.clone();
        let out = rosa.post("/sign-out", &[]).await;
        assert!(out.headers.contains_key("clear-site-data"));
        rosa.cookie = stolen;
        assert_eq!(rosa.get("/me/application").await.goes_to(), "/sign-in?next=%2Fme%2Fapplication");
    }
}

on_both! {
    async fn s09_whether_an_address_is_known_shows_on_no_page(app: App) {
        let _known = app.member("known@home.example").await;
        let mut answers = Vec::new();
        for email in ["known@home.example", "unknown@home.example"] {
            let mut stranger = app.visitor();
            let account = [("adult", "yes"), ("email", email), ("passphrase", "four small green birds")];
            let joined = stranger.post("/apply/mentee/account", &account).await;
            let next = stranger.get("/apply/mentee").await;
            let mut other = app.visitor();
            let reset = other.post("/reset", &[("email", email)]).await;
            let refused = other.post("/sign-in", &[("email", email), ("passphrase", "not this one at all")]).await;
            let shown = [joined, next, reset, refused];
            answers.push(shown.map(|shown| (shown.status, shown.body.replace(email, "…"))));
        }
        assert_eq!(answers[0], answers[1]);
        // The owner of the known address is told, and nobody else.
        let letters = app.letters_to("known@home.example").await;
        assert_eq!(letters.len(), 2);
        assert_ne!(letters[0].subject, "");
    }
}

on_both! {
    async fn an_account_made_in_somebody_elses_name_cannot_be_confirmed_by_them(app: App) {
        let mut stranger = app.visitor();
        let account = [("adult", "yes"), ("email", "amal@home.example"), ("passphrase", "a trap for somebody else")];
        stranger.post("/apply/mentee/account", &account).await;
        let letter = app.letters_to("amal@home.example").await.remove(0);
        let token = letter.text.split("/confirm/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        let mut amal = app.visitor();
        let page = amal.get(&format!("/confirm/{token}")).await;
        assert_eq!(page.attributes("input[name=passphrase]", "type"), ["password"]);
        let shown = amal.post(&format!("/confirm/{token}"), &[("passphrase", "not what the stranger chose")]).await;
        assert_eq!((shown.status.as_u16(), amal.cookie.clone()), (422, None));
    }
}

on_both! {
    async fn answers_given_with_a_known_address_move_to_the_account_that_has_it(app: App) {
        let known = app.member("amal@home.example").await;
        let mut again = app.visitor();
        let account = [("adult", "yes"), ("email", "amal@home.example"), ("passphrase", "four small green birds")];
        again.post("/apply/mentee/account", &account).await;
        again.post("/apply/mentee/name", &[("name", "Amal"), ("reach", "email")]).await;
        let letter = app.letters_to("amal@home.example").await.remove(0);
        let token = letter.text.split("/confirm/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        let shown = again.post(&format!("/confirm/{token}"), &[]).await;
        assert_eq!(shown.status, 200);
        assert_eq!(known.application().await.answers.name, "Amal");
    }
}

on_both! {
    async fn a_new_passphrase_ends_the_sessions_of_the_old_one(app: App) {
        let amal = app.member("amal@home.example").await;
        let mut somewhere = app.visitor();
        somewhere.post("/reset", &[("email", "amal@home.example")]).await;
        let letter = app.letters_to("amal@home.example").await.remove(0);
        let token = letter.text.split("/passphrase/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        let path = format!("/passphrase/{token}");
        assert_eq!(somewhere.post(&path, &[("passphrase", "short")]).await.status, 422);
        assert_eq!(somewhere.post(&path, &[("passphrase", "three brown bears dance")]).await.title(), "Sign in");
        assert_eq!(amal.get("/me/application").await.status, 303);
        let new = [("email", "amal@home.example"), ("passphrase", "three brown bears dance")];
        assert_eq!(somewhere.post("/sign-in", &new).await.goes_to(), "/me");
        assert_eq!(somewhere.post(&path, &[("passphrase", "another one after that")]).await.status, 200, "used up");
    }
}

on_both! {
    async fn s19_the_cookie_is_secure_and_s40_headers_stand_on_every_answer(app: App) {
        app.member("amal@home.example").await;
        let mut amal = app.visitor();
        let shown = amal.post("/sign-in", &[("email", "amal@home.example"), ("passphrase", PASSPHRASE)]).await;
        let cookie = shown.headers.get(header::SET_COOKIE).expect("a cookie").to_str().expect("ASCII");
        for word in ["__Host-session=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(word), "{cookie}");
        }
        for path in ["/sign-in", "/nowhere", "/apply/mentee", "/me/application"] {
            let shown = amal.get(path).await;
            let policy = shown.headers.get(header::CONTENT_SECURITY_POLICY).expect("a policy").to_str().expect("ASCII");
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(shown.headers.get(header::CACHE_CONTROL).expect("a word on keeping"), "no-store", "{path}");
            assert_eq!(shown.headers.get(header::X_CONTENT_TYPE_OPTIONS).expect("nosniff"), "nosniff", "{path}");
        }
    }
}

on_both! {
    async fn s27_a_post_from_another_site_is_refused(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        for (name, value) in [("sec-fetch-site", "cross-site"), (header::ORIGIN.as_str(), "https://evil.example")] {
            let mut request = axum::http::Request::builder().method("POST").uri("/en/sign-out").header(header::HOST, "127.0.0.1:8080");
            request = request.header(name, value).header(header::COOKIE, format!("__Host-session={}", amal.cookie.clone().expect("signed in")));
            let body = App::with_key("", amal.cookie.as_deref());
            let shown = app.send(request.body(Body::from(body)).expect("a request")).await;
            assert_eq!(shown.status, 403, "{name}");
            assert_eq!(shown.title(), app.site.templates.words(amal.locale).say("errors-refused-title"));
        }
        assert_eq!(amal.get("/me/application").await.status, 200, "still signed in");
    }
}

on_both! {
    async fn bad_input_gets_the_right_status_and_a_page_in_the_readers_language(app: App) {
        let amal = app.member("amal@home.example").await;
        let cookie = amal.cookie.as_deref();
        let form = "application/x-www-form-urlencoded";
        let post = |path: &str, kind: &str, body: Vec<u8>| {
            App::request("POST", path, cookie).header(header::CONTENT_TYPE, kind).body(Body::from(body)).expect("a request")
        };
        let keyed = |body: &str| App::with_key(body, cookie).into_bytes();
        let cases = [
            (post("/ar/sign-in", form, keyed("email=%ff%fe&passphrase=x")), 400),
            (post("/ar/sign-in", form, keyed("email=a&email=b")), 400),
            (post("/ar/sign-in", "application/json", keyed("{}")), 400),
            (post("/ar/sign-in", form, vec![b'a'; 1024 * 1024]), 413),
            (post("/ar/apply/nobody/age", form, keyed("")), 404),
            (App::request("DELETE", "/ar/sign-in", cookie).body(Body::empty()).expect("a request"), 405),
            (App::request("GET", "/ar/nowhere", cookie).body(Body::empty()).expect("a request"), 404),
        ];
        for (request, status) in cases {
            let what = format!("{} {}", request.method(), request.uri());
            let shown = app.send(request).await;
            assert_eq!(shown.status.as_u16(), status, "{what}");
            assert_eq!(shown.attributes("html", "lang"), ["ar"], "{what}");
            assert_eq!(shown.attributes("html", "dir"), ["rtl"], "{what}");
        }
    }
}

on_both! {
    async fn the_desk_speaks_english_only_and_says_so(app: App) {
        let mut rosa = app.coordinator("Rosa").await;
        rosa.locale = alongside::vocab::Locale::Ar;
        let shown = rosa.get("/desk/applications?state=ready").await;
        assert_eq!(shown.headers.get(header::LOCATION).expect("a way on"), "/en/desk/applications");
        assert_eq!(rosa.get("/me").await.attributes("html", "lang"), ["ar"]);
    }
}
