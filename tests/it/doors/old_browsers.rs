//! Browsers of old telephones, which say less about where a form comes from, or nothing.

use crate::support::{App, PASSPHRASE, Shown, on_both};
use axum::{
    body::Body,
    http::{Request, header},
};

/// What a browser says beside a form that it sends.
type Says = &'static [(&'static str, &'static str)];

const SAFARI_15: Says = &[
    ("origin", "http://127.0.0.1:8080"),
    ("referer", "http://127.0.0.1:8080/en/sign-in"),
];
/// As Safari does with a page that asked for `no-referrer`; one that was open since before.
const OPEN_SINCE_BEFORE: Says = &[
    ("origin", "null"),
    ("referer", "http://127.0.0.1:8080/en/sign-in"),
];
const OLD_WEBVIEW: Says = &[("referer", "http://127.0.0.1:8080/en/sign-in")];
/// And with one that passes nothing on.
const SILENT: [Says; 2] = [&[("origin", "null")], &[]];

async fn posts(app: &App, says: Says, path: &str, cookie: Option<&str>, body: &str) -> Shown {
    let mut request = Request::post(format!("/en{path}"))
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, format!("__Host-session={cookie}"));
    }
    for (name, value) in says {
        request = request.header(*name, *value);
    }
    app.send(
        request
            .body(Body::from(body.to_owned()))
            .expect("a request"),
    )
    .await
}

/// The token that an answer gives.
fn token(shown: &Shown) -> Option<String> {
    let cookies = shown.headers.get_all(header::SET_COOKIE).into_iter();
    let text = cookies.map(|value| value.to_str().expect("ASCII"));
    let token = |cookie: &str| {
        let rest = cookie.strip_prefix("__Host-session=")?;
        Some(rest.split(';').next()?.to_owned())
    };
    text.filter_map(token).find(|token| !token.is_empty())
}

fn with_key(shown: &Shown, body: &str) -> String {
    let key = shown.keys.first().expect("a form with a key");
    format!("{body}&{}={key}", alongside::i18n::CSRF_TOKEN)
}

const SIGN_IN: &str = "email=amal%40home.example&passphrase=seven+kettles+sing+softly";

on_both! {
    async fn s41_whoever_has_an_old_telephone_can_apply_sign_in_and_answer(app: App) {
        app.member("amal@home.example").await;
        assert!(SIGN_IN.ends_with(&PASSPHRASE.replace(' ', "+")));
        for (number, says) in [SAFARI_15, OPEN_SINCE_BEFORE, OLD_WEBVIEW].into_iter().enumerate() {
            let account = format!("adult=yes&email=new{number}%40home.example&passphrase=four+small+green+birds");
            let shown = posts(&app, says, "/apply/mentee/account", None, &account).await;
            assert_eq!(shown.goes_to(), "/apply/mentee", "{says:?}");
            let shown = posts(&app, says, "/sign-in", None, SIGN_IN).await;
            assert_eq!(shown.goes_to(), "/me", "{says:?}");
            let mut amal = app.visitor();
            amal.cookie = token(&shown);
            let page = amal.get("/apply/mentee/age").await;
            let shown = posts(&app, says, "/apply/mentee/age", amal.cookie.as_deref(), &with_key(&page, "adult=yes")).await;
            assert_eq!(shown.status, 303, "{says:?}");
            // Where a form comes from is not enough: in a session, it still needs the key.
            let shown = posts(&app, says, "/apply/mentee/age", amal.cookie.as_deref(), "adult=yes").await;
            assert_eq!(shown.status, 403, "{says:?}");
        }
    }
}

on_both! {
    async fn s27_a_browser_that_says_nothing_is_given_a_key_and_sends_its_form_once_more(app: App) {
        app.member("amal@home.example").await;
        for says in SILENT {
            // With a passphrase in it, the form is opened anew.
            let shown = posts(&app, says, "/sign-in", None, SIGN_IN).await;
            let words = app.site.templates.words(alongside::vocab::Locale::En);
            assert_eq!((shown.status.as_u16(), shown.title()), (403, words.say("errors-unsaid-title")));
            assert!(shown.links().contains(&"/en/sign-in".to_owned()) && !shown.body.contains("amal@home.example"));
            let mut amal = app.visitor();
            amal.cookie = token(&shown);
            let page = amal.get("/sign-in").await;
            let shown = posts(&app, says, "/sign-in", amal.cookie.as_deref(), &with_key(&page, SIGN_IN)).await;
            assert_eq!(shown.goes_to(), "/me");
            assert_ne!(token(&shown), amal.cookie, "a session has a token of its own (S-21)");
            // Without one, a button sends it on.
            let asked = posts(&app, says, "/complaint", None, "words=Nobody+called&reach=").await;
            assert_eq!((asked.status.as_u16(), asked.attributes("input[name=words]", "value")), (403, vec!["Nobody called".to_owned()]));
            let shown = posts(&app, says, "/complaint", token(&asked).as_deref(), &with_key(&asked, "words=Nobody+called&reach=")).await;
            assert_eq!(shown.status, 200);
            // Another site knows no key that fits what this browser was given.
            let foreign = posts(&app, says, "/complaint", None, "words=a&reach=").await;
            let shown = posts(&app, says, "/complaint", token(&asked).as_deref(), &with_key(&foreign, "words=a&reach=")).await;
            assert_eq!((shown.status.as_u16(), shown.title()), (403, words.say("errors-refused-title")));
        }
    }
}
