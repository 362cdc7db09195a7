//! The second step: setting an authenticator up, its codes, and the codes for when it is lost.

use crate::support::{App, PASSPHRASE, Shown, Visitor, on_both};
use alongside::{accounts::codes::Authenticator, vocab::Role};

/// The authenticator in somebody's hand, from the text that the page shows.
fn scanned(page: &Shown) -> Authenticator {
    let text = page.all("code.code-secret").remove(0).replace(' ', "");
    serde_json::from_value(text.into()).expect("a secret")
}

/// Sets codes up; the authenticator and the recovery codes.
pub(super) async fn sets_up(app: &App, visitor: &mut Visitor<'_>) -> (Authenticator, Vec<String>) {
    assert_eq!(
        visitor
            .post("/me/security/codes", &[("passphrase", PASSPHRASE)])
            .await
            .goes_to(),
        "/me/security/codes"
    );
    let own = scanned(&visitor.get("/me/security/codes").await);
    let code = own.code(app.clock.now());
    let shown = visitor
        .post("/me/security/codes/first", &[("code", &code)])
        .await;
    assert_eq!(shown.status, 200, "{}", shown.text());
    (own, shown.all("code.code-secret"))
}

/// The next code is a new one.
pub(super) fn half_a_minute_later(app: &App) {
    app.clock.turn_to(app.clock.now().plus_seconds(30));
}

on_both! {
    async fn s13_the_desk_opens_to_nobody_who_signed_in_with_a_passphrase_alone(app: App) {
        app.staff("Rosa", Role::Coordinator).await;
        let mut rosa = app.visitor();
        assert_eq!(rosa.signs_in("rosa@charity.example").await.goes_to(), "/desk");
        for path in ["/desk", "/desk/applications", "/desk/ledger"] {
            assert_eq!(rosa.get(path).await.goes_to(), "/me/security/codes", "{path}");
        }
        assert_eq!(rosa.post("/desk/proposal", &[]).await.goes_to(), "/me/security/codes");
        let before = rosa.cookie.clone();
        let (own, _) = sets_up(&app, &mut rosa).await;
        assert_eq!(rosa.get("/desk").await.status, 200);
        // What she had before she gave the code opens nothing any more (S-21).
        let mut stale = app.visitor();
        stale.cookie = before;
        assert_eq!(stale.get("/me").await.goes_to(), "/sign-in?next=%2Fme");
        // From now on passphrase and code are asked for, and the passphrase alone opens nothing at all.
        half_a_minute_later(&app);
        let mut again = app.visitor();
        let asked = again.signs_in("rosa@charity.example").await;
        assert_eq!((asked.status.as_u16(), asked.attributes("input", "name")), (200, vec!["code".to_owned()]));
        assert_eq!(again.get("/me").await.goes_to(), "/sign-in?next=%2Fme");
        assert_eq!(again.post("/sign-in/code", &[("code", "000000")]).await.status, 422);
        let code = own.code(app.clock.now());
        assert_eq!(again.post("/sign-in/code", &[("code", &code)]).await.goes_to(), "/desk");
        assert_eq!(again.get("/desk").await.status, 200);
    }
}

on_both! {
    async fn s14_a_code_is_taken_once(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let (own, _) = sets_up(&app, &mut amal).await;
        half_a_minute_later(&app);
        let code = own.code(app.clock.now());
        let mut first = app.visitor();
        first.signs_in("amal@home.example").await;
        let mut second = app.visitor();
        second.signs_in("amal@home.example").await;
        assert_eq!(first.post("/sign-in/code", &[("code", &code)]).await.goes_to(), "/me");
        assert_eq!(second.post("/sign-in/code", &[("code", &code)]).await.status, 422, "replayed");
        half_a_minute_later(&app);
        let code = own.code(app.clock.now());
        assert_eq!(second.post("/sign-in/code", &[("code", &code)]).await.goes_to(), "/me");
    }
}

on_both! {
    async fn s14_of_many_at_once_with_the_same_code_one_gets_in(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let (own, _) = sets_up(&app, &mut amal).await;
        half_a_minute_later(&app);
        let code = own.code(app.clock.now());
        let mut waiting = Vec::new();
        for _ in 0..8 {
            let mut visitor = app.visitor();
            visitor.signs_in("amal@home.example").await;
            waiting.push(visitor);
        }
        let fields = [("code", code.as_str())];
        let sent = waiting.iter_mut().map(|visitor| visitor.post("/sign-in/code", &fields));
        let let_in = futures_util::future::join_all(sent).await.into_iter().filter(|shown| shown.status == 303).count();
        assert_eq!(let_in, 1);
    }
}

on_both! {
    async fn s15_a_recovery_code_lets_in_once_and_lies_nowhere_in_the_open(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let (_, codes) = sets_up(&app, &mut amal).await;
        assert_eq!(codes.len(), 8);
        for (uses, status) in [(1, 303), (2, 422)] {
            let mut visitor = app.visitor();
            visitor.signs_in("amal@home.example").await;
            let shown = visitor.post("/sign-in/code", &[("code", &codes[0].to_lowercase())]).await;
            assert_eq!(shown.status.as_u16(), status, "used {uses} times");
        }
        let page = amal.get("/me/security").await;
        assert!(page.status == 200 && !page.body.contains(&codes[1]));
    }
}

#[tokio::test]
async fn s14_the_secret_lies_sealed() {
    let app = App::on_sqlite().await;
    let mut amal = app.member("amal@home.example").await;
    amal.post("/me/security/codes", &[("passphrase", PASSPHRASE)])
        .await;
    let secret = amal
        .get("/me/security/codes")
        .await
        .all("code.code-secret")
        .remove(0)
        .replace(' ', "");
    let disk = app.bytes_on_disk();
    let lies = |text: &[u8]| disk.windows(text.len()).any(|window| window == text);
    assert!(
        lies(amal.id.expect("an account").as_str().as_bytes()),
        "what lies open would be found"
    );
    assert!(!lies(secret.as_bytes()));
}

on_both! {
    async fn s16_a_new_passphrase_does_not_get_around_the_codes_and_its_owner_is_told(app: App) {
        let mut amal = app.member("amal@home.example").await;
        sets_up(&app, &mut amal).await;
        let mut thief = app.visitor();
        thief.post("/reset", &[("email", "amal@home.example")]).await;
        let letter = app.letters_to("amal@home.example").await.pop().expect("a letter");
        let token = letter.text.split("/passphrase/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        let shown = thief.post(&format!("/passphrase/{token}"), &[("passphrase", "three brown bears dance")]).await;
        assert_eq!(shown.title(), "Sign in");
        let shown = thief.post("/sign-in", &[("email", "amal@home.example"), ("passphrase", "three brown bears dance")]).await;
        assert_eq!(shown.attributes("input", "name"), ["code"]);
        assert_eq!(thief.get("/me").await.goes_to(), "/sign-in?next=%2Fme");
        let letters = app.letters_to("amal@home.example").await;
        let said = app.site.templates.words(amal.locale).say("accounts-mail-changed-passphrase");
        assert!(letters.last().expect("a letter").text.contains(&said));
    }
}

/// The secrets of the links in somebody's letters, oldest first.
pub(super) async fn links(app: &App, email: &str, before: &str) -> Vec<String> {
    let letters = app.letters_to(email).await;
    let link = |text: &str| {
        Some(
            text.split(before)
                .nth(1)?
                .split_whitespace()
                .next()?
                .to_owned(),
        )
    };
    letters
        .iter()
        .filter_map(|letter| link(&letter.text))
        .collect()
}

on_both! {
    async fn s16_a_new_passphrase_ends_every_other_link_to_choose_one(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let mut stranger = app.visitor();
        for _ in 0..3 {
            stranger.post("/reset", &[("email", "amal@home.example")]).await;
        }
        let three = links(&app, "amal@home.example", "/passphrase/").await;
        let [first, second, third] = three.as_slice() else { panic!("three links: {three:?}") };
        let is_good = async |token: &str| !app.visitor().get(&format!("/passphrase/{token}")).await.attributes("input[name=passphrase]", "type").is_empty();
        assert!(is_good(first).await && is_good(second).await && is_good(third).await, "that one is good is seen");
        // Chosen behind one link: whoever read another letter comes too late.
        let fresh = [("passphrase", "three brown bears dance")];
        assert_eq!(app.visitor().post(&format!("/passphrase/{second}"), &fresh).await.title(), "Sign in");
        assert!(!is_good(first).await && !is_good(third).await);
        let late = [("passphrase", "a thief chooses this one")];
        assert_eq!(app.visitor().post(&format!("/passphrase/{third}"), &late).await.status, 200);
        // Changed on one's own page: the same.
        assert_eq!(amal.post("/sign-in", &[("email", "amal@home.example"), ("passphrase", "three brown bears dance")]).await.goes_to(), "/me");
        app.later(1);
        stranger.post("/reset", &[("email", "amal@home.example")]).await;
        let last = links(&app, "amal@home.example", "/passphrase/").await.pop().expect("a link");
        assert!(is_good(&last).await);
        amal.post("/sign-in", &[("email", "amal@home.example"), ("passphrase", "three brown bears dance")]).await;
        let change = [("old", "three brown bears dance"), ("passphrase", "four white geese march")];
        assert_eq!(amal.post("/me/security/passphrase", &change).await.goes_to(), "/me/security");
        assert!(!is_good(&last).await);
    }
}

on_both! {
    async fn s13_an_older_letter_to_confirm_an_address_does_not_get_around_the_codes(app: App) {
        let mut amal = app.visitor();
        let account = [("adult", "yes"), ("email", "amal@home.example"), ("passphrase", PASSPHRASE)];
        amal.post("/apply/mentee/account", &account).await;
        amal.post("/confirm", &[]).await;
        let two = links(&app, "amal@home.example", "/confirm/").await;
        let [older, newer] = two.as_slice() else { panic!("two links: {two:?}") };
        let asks = async |token: &str| !app.visitor().get(&format!("/confirm/{token}")).await.attributes("input[name=passphrase]", "type").is_empty();
        assert!(asks(older).await && asks(newer).await, "that one is good is seen");
        assert_eq!(amal.post(&format!("/confirm/{newer}"), &[]).await.goes_to(), "/me");
        sets_up(&app, &mut amal).await;
        // Somebody with the passphrase and an older letter would be let in without a code.
        let mut thief = app.visitor();
        let shown = thief.post(&format!("/confirm/{older}"), &[("passphrase", PASSPHRASE)]).await;
        assert_eq!((shown.status.as_u16(), thief.cookie.clone()), (200, None));
        assert!(!asks(older).await);
    }
}

on_both! {
    async fn codes_end_only_with_passphrase_and_code(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let (own, _) = sets_up(&app, &mut amal).await;
        half_a_minute_later(&app);
        let code = own.code(app.clock.now());
        let off = "/me/security/codes/off";
        let wrong = amal.post(off, &[("passphrase", "not this one at all"), ("code", &code)]).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(amal.post(off, &[("passphrase", PASSPHRASE), ("code", "000000")]).await.status, 422);
        assert_eq!(amal.post(off, &[("passphrase", PASSPHRASE), ("code", &code)]).await.goes_to(), "/me/security");
        let mut again = app.visitor();
        assert_eq!(again.signs_in("amal@home.example").await.goes_to(), "/me");
    }
}

on_both! {
    async fn the_password_step_runs_out_after_ten_minutes(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let (own, _) = sets_up(&app, &mut amal).await;
        let mut later = app.visitor();
        later.signs_in("amal@home.example").await;
        app.clock.turn_to(app.clock.now().plus_seconds(601));
        let code = own.code(app.clock.now());
        assert_eq!(later.post("/sign-in/code", &[("code", &code)]).await.goes_to(), "/sign-in");
    }
}

on_both! {
    async fn s17_whoever_found_a_signed_in_device_cannot_shut_its_owner_out_with_codes_of_their_own(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let path = "/me/security/codes";
        assert!(amal.get(path).await.attributes("main input", "name").contains(&"passphrase".to_owned()));
        for wrong in [&[][..], &[("passphrase", "")], &[("passphrase", "not this one at all")]] {
            assert_eq!(amal.post(path, wrong).await.status, 422);
            assert!(amal.get(path).await.all("code.code-secret").is_empty(), "no secret was made");
        }
        sets_up(&app, &mut amal).await;
    }
}

on_both! {
    async fn an_address_nobody_has_confirmed_gets_no_codes(app: App) {
        let mut amal = app.visitor();
        let account = [("adult", "yes"), ("email", "amal@home.example"), ("passphrase", "four small green birds")];
        amal.post("/apply/mentee/account", &account).await;
        assert_eq!(amal.post("/me/security/codes", &[]).await.goes_to(), "/me/security");
        let shown = amal.get("/me/security/codes").await;
        assert!(shown.all("code.code-secret").is_empty());
    }
}
