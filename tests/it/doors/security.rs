//! What somebody changes about their own way in, and what happens to a form when a session ends.

use crate::support::{App, PASSPHRASE, on_both};
use alongside::vocab::Side;

const NEW: &str = "three brown bears dance";

on_both! {
    async fn s08_a_change_needs_the_old_passphrase_and_ends_the_other_sessions(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let mut elsewhere = app.visitor();
        elsewhere.signs_in("amal@home.example").await;
        let path = "/me/security/passphrase";
        let wrong = amal.post(path, &[("old", "not this one at all"), ("passphrase", NEW)]).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(amal.post(path, &[("old", PASSPHRASE), ("passphrase", "short")]).await.status, 422);
        assert_eq!(elsewhere.get("/me").await.status, 200, "nothing has changed yet");
        let before = amal.cookie.clone();
        assert_eq!(amal.post(path, &[("old", PASSPHRASE), ("passphrase", NEW)]).await.goes_to(), "/me/security");
        assert_ne!(amal.cookie, before, "a new token (S-21)");
        assert_eq!(amal.get("/me").await.status, 200);
        assert_eq!(elsewhere.get("/me").await.status, 303);
        assert_eq!(app.letters_to("amal@home.example").await.len(), 1);
        let mut again = app.visitor();
        assert_eq!(again.signs_in("amal@home.example").await.status, 422, "the old one");
        assert_eq!(again.post("/sign-in", &[("email", "amal@home.example"), ("passphrase", NEW)]).await.goes_to(), "/me");
    }
}

on_both! {
    async fn s25_somebody_sees_and_ends_their_own_sessions_and_nobody_elses(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let mut phone = app.visitor();
        phone.signs_in("amal@home.example").await;
        let mut bo = app.member("bo@home.example").await;
        let page = amal.get("/me/security").await;
        let numbers = page.attributes("input[name=session]", "value");
        assert_eq!(numbers.len(), 2, "the telephone, and all others: {numbers:?}");
        assert!(!page.body.contains(amal.cookie.as_deref().expect("signed in")), "no token stands on a page");
        // A number of somebody else's session ends nothing.
        bo.post("/me/security/sessions", &[("session", &numbers[0])]).await;
        assert_eq!(phone.get("/me").await.status, 200);
        amal.post("/me/security/sessions", &[("session", &numbers[0])]).await;
        assert_eq!(phone.get("/me").await.status, 303);
        assert_eq!(amal.get("/me").await.status, 200);
        let mut tablet = app.visitor();
        tablet.signs_in("amal@home.example").await;
        amal.post("/me/security/sessions", &[("session", "others")]).await;
        assert_eq!(tablet.get("/me").await.status, 303);
        assert_eq!(bo.get("/me").await.status, 200);
    }
}

on_both! {
    async fn s22_a_session_ends_when_idle_and_a_half_filled_form_survives_signing_in_again(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let note = "A <note> with “signs” & more";
        let fields = [("note", note), ("access", ""), ("apart", ""), ("passphrase", "never kept")];
        app.clock.turn_to(app.clock.now().plus_seconds(20 * 60 * 60 + 1));
        let asked = amal.post("/apply/mentee/more", &fields).await;
        assert_eq!(asked.status, 409);
        let hidden = |name: &str| asked.attributes(&format!("input[name={name}]"), "value").remove(0);
        let (next, kept) = (hidden("next"), hidden("kept"));
        amal.cookie = None;
        // Even a first wrong try keeps it.
        let email = amal.email.clone();
        let wrong = [("email", email.as_str()), ("passphrase", "not this one at all"), ("next", &next), ("kept", &kept)];
        let shown = amal.post("/sign-in", &wrong).await;
        assert_eq!(shown.attributes("input[name=kept]", "value"), std::slice::from_ref(&kept));
        let right = [("email", email.as_str()), ("passphrase", PASSPHRASE), ("next", &next), ("kept", &kept)];
        let shown = amal.post("/sign-in", &right).await;
        let form = shown.forms().into_iter().find(|form| form.action.ends_with("/more")).expect("the form again");
        assert_eq!((form.method.as_str(), form.action.as_str()), ("post", "/en/apply/mentee/more"));
        assert_eq!(shown.attributes("main input[name=note]", "value"), [note]);
        assert!(shown.attributes("main input[name=passphrase]", "value").is_empty());
        let sent = [("note", note), ("access", ""), ("apart", "")];
        assert_eq!(amal.post("/apply/mentee/more", &sent).await.status, 303);
        assert_eq!(amal.application().await.answers.note, note);
    }
}

on_both! {
    async fn s22_staff_are_signed_out_after_half_an_hour_idle_and_twelve_hours_in_any_case(app: App) {
        let rosa = app.coordinator("Rosa").await;
        let minutes = |minutes: i64| app.clock.turn_to(app.clock.now().plus_seconds(60 * minutes));
        minutes(29);
        assert_eq!(rosa.get("/desk").await.status, 200);
        minutes(29);
        assert_eq!(rosa.get("/desk").await.status, 200, "in use");
        minutes(31);
        assert_eq!(rosa.get("/desk").await.status, 303, "idle");
        let mira = app.coordinator("Mira").await;
        for _ in 0..28 {
            minutes(25);
            assert_eq!(mira.get("/desk").await.status, 200);
        }
        minutes(25);
        assert_eq!(mira.get("/desk").await.status, 303, "twelve hours");
    }
}
