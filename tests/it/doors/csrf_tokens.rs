//! The key in every form of somebody with a session (S-27).

use crate::support::{App, Shown, Visitor, on_both};
use alongside::{vocab::Side, web::check_csrf_token};
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
    middleware::from_fn,
    routing::post,
};
use tower::ServiceExt;

/// Posts these very bytes with somebody's cookie; `says` whether the browser tells where the form comes from.
async fn sends(amal: &Visitor<'_>, path: &str, body: &str, says: bool) -> Shown {
    let token = amal.cookie.as_deref().expect("a session");
    let mut request = Request::post(amal.address(path))
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::COOKIE, format!("__Host-session={token}"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if says {
        request = request.header("sec-fetch-site", "same-origin");
    }
    let body = Body::from(body.to_owned());
    amal.app.send(request.body(body).expect("a request")).await
}

#[tokio::test]
async fn s27_the_check_sees_a_form_that_is_taken_without_a_key() {
    let door = || Router::new().route("/", post(async || "done"));
    let keyless = || {
        Request::post("/")
            .header(header::COOKIE, "__Host-session=a")
            .body(Body::empty())
            .expect("a request")
    };
    let open = door().oneshot(keyless()).await.expect("an answer");
    let guarded = door().layer(from_fn(check_csrf_token));
    let guarded = guarded.oneshot(keyless()).await.expect("an answer");
    assert_eq!(
        (open.status(), guarded.status()),
        (StatusCode::OK, StatusCode::FORBIDDEN)
    );
}

on_both! {
    async fn s27_a_form_is_taken_with_a_key_of_its_senders_session_only(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let other = app.member("other@home.example").await;
        let page = amal.get("/apply/mentee/more").await;
        let again = amal.get("/apply/mentee/more").await;
        assert!(!page.keys.is_empty() && page.keys[0] != again.keys[0], "another key for each page");
        let foreign = other.get("/me/security").await.keys.remove(0);
        let half = &page.keys[0][..32];
        let words = app.site.templates.words(amal.locale);
        for wrong in ["note=mine", "note=mine&csrf_token=", &format!("note=mine&csrf_token={foreign}"), &format!("note=mine&csrf_token={half}")] {
            let shown = sends(&amal, "/apply/mentee/more", wrong, true).await;
            assert_eq!((shown.status.as_u16(), shown.title()), (403, words.say("errors-again-title")), "{wrong}");
            // Old browsers and other programs do not say where a form comes from.
            let shown = sends(&amal, "/apply/mentee/more", wrong, false).await;
            assert_eq!((shown.status.as_u16(), shown.title()), (403, words.say("errors-refused-title")), "{wrong}");
        }
        assert!(!amal.get("/apply/mentee/more").await.body.contains("mine"), "nothing was taken");
        let right = format!("note=mine&csrf_token={}", page.keys[0]);
        assert_eq!(sends(&amal, "/apply/mentee/more", &right, false).await.status, 303);
        assert!(amal.get("/apply/mentee/more").await.body.contains("mine"));
    }
}

on_both! {
    async fn s27_whoever_signed_in_anew_in_another_tab_loses_nothing(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let old = amal.get("/apply/mentee/more").await;
        let email = amal.email.clone();
        amal.signs_in(&email).await;
        let sent = format!("note=two+words&passphrase=never+kept&csrf_token={}", old.keys[0]);
        let shown = sends(&amal, "/apply/mentee/more", &sent, true).await;
        assert_eq!(shown.status, 403);
        assert_eq!(shown.attributes("input[name=note]", "value"), ["two words"]);
        assert!(!shown.body.contains("never kept"));
        assert!(shown.forms().iter().any(|form| form.action == "/en/apply/mentee/more"));
        // One button sends it on.
        let sent = format!("note=two+words&csrf_token={}", shown.keys[0]);
        assert_eq!(sends(&amal, "/apply/mentee/more", &sent, true).await.status, 303);
        assert!(amal.get("/apply/mentee/more").await.body.contains("two words"));
    }
}
