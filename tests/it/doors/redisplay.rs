//! What a form is answered with, and what is searched for, has an address of its own: Back, reload and another language find it again.

use super::ways::sources;
use crate::support::{App, Shown, kept_at, on_both};
use alongside::{
    db::{Conn, schema::redisplays},
    privacy,
    vocab::{Locale, Side},
};
use diesel::{QueryDsl, RunQueryDsl};

const TYPED: &str = "Ƶaynab the unforgettable";

/// Where the answer to a form is to be found, without its language.
fn address(answer: &Shown) -> String {
    let address = kept_at(&answer.headers).expect("an address of its own");
    address.trim_start_matches("/en").to_owned()
}

/// How many things are kept.
async fn kept(app: &App) -> i64 {
    let count = |conn: &mut Conn<'_>| redisplays::table.count().get_result(conn.link());
    app.site.db.read(count).await.expect("a count")
}

on_both! {
    async fn e16_back_after_a_mistake_finds_the_page_with_what_was_typed(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let wrong = [("email", "amal at home"), ("passphrase", "four small green birds")];
        let answer = amal.sends("/me/security/address", &wrong).await;
        assert_eq!(answer.status, 303, "a form is never answered with a page");
        let address = address(&answer);
        assert!(address.starts_with("/me/security/address?again="), "{address}");
        let first = amal.get(&address).await;
        assert_eq!(first.status, 422);
        assert!(first.body.contains("amal at home"), "{}", first.text());
        // Back, and reload.
        assert_eq!(amal.get(&address).await.body, first.body);
        // In another language what was typed goes on with one button, and nothing that is secret.
        amal.locale = Locale::Ar;
        let other = amal.get(&address).await;
        assert!(other.body.contains("amal at home") && !other.body.contains("green birds"), "{}", other.text());
        assert_eq!(other.forms().iter().filter(|form| form.action == "/ar/me/security/address").count(), 1);
        let again = amal.post("/me/security/address", &[("email", "amal at home")]).await;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("amal at home") && again.body.contains("dir=\"rtl\""));
    }
}

on_both! {
    async fn e16_nobody_else_and_nobody_later_finds_it(app: App) {
        let mut amal = app.member("amal@home.example").await;
        let wrong = [("email", TYPED)];
        let address = address(&amal.sends("/me/security/address", &wrong).await);
        assert!(amal.get(&address).await.body.contains("unforgettable"), "it could be seen");
        let other = app.member("other@home.example").await;
        let theirs = other.get(&address).await;
        assert_eq!(theirs.status, 200);
        assert!(!theirs.body.contains("unforgettable"));
        assert!(!app.visitor().get(&address).await.body.contains("unforgettable"));
        // Another page does not show it either.
        let elsewhere = address.replace("/me/security/address", "/me/security");
        assert!(!amal.get(&elsewhere).await.body.contains("unforgettable"));
        app.clock.turn_to(app.site.now().plus_seconds(45 * 60));
        let late = amal.get(&address).await;
        assert_eq!(late.status, 200);
        assert!(!late.body.contains("unforgettable"));
        alongside::app::run_clock_work(&app.site).await.expect("swept");
        assert_eq!(kept(&app).await, 0);
        // It goes with the session.
        amal.sends("/me/security/address", &wrong).await;
        assert_eq!(kept(&app).await, 1);
        amal.post("/sign-out", &[]).await;
        assert_eq!(kept(&app).await, 0);
    }
}

on_both! {
    async fn e16_what_is_searched_for_stands_in_no_address_and_back_finds_it(app: App) {
        app.applicant(Side::Mentee, "Amal").await;
        let rosa = app.coordinator("Rosa").await;
        let answer = rosa.sends("/desk/applications", &[("find", "Amal")]).await;
        assert_eq!(answer.status, 303);
        let address = address(&answer);
        assert!(address.starts_with("/desk/applications?find=") && !address.contains("Amal"), "{address}");
        for _ in 0..2 {
            let page = rosa.get(&address).await;
            assert_eq!(page.status, 200);
            assert_eq!(page.attributes("input[name=find]", "value"), ["Amal"]);
        }
        let blue = app.coordinator("Blue").await;
        let theirs = blue.get(&address).await;
        assert!(theirs.status == 200 && theirs.attributes("input[name=find]", "value").is_empty());
    }
}

on_both! {
    async fn e16_whoever_is_erased_is_on_no_page_that_is_kept(app: App) {
        let amal = app.member("amal@home.example").await;
        let rosa = app.coordinator("Rosa").await;
        rosa.sends("/desk/applications", &[("find", "amal@home.example")]).await;
        assert_eq!(kept(&app).await, 1);
        let id = amal.id.expect("an account");
        app.site.db.write(move |conn| privacy::erase(conn, id)).await.expect("erased");
        assert_eq!(kept(&app).await, 0);
    }
}

#[tokio::test]
async fn e16_nothing_of_it_lies_open_on_the_disk() {
    let app = App::on_sqlite().await;
    let amal = app.member("amal@home.example").await;
    amal.sends("/me/security/address", &[("email", TYPED)])
        .await;
    let bytes = app.bytes_on_disk();
    let holds = |what: &[u8]| bytes.windows(what.len()).any(|part| part == what);
    assert!(holds(b"redisplays") && !holds(b"unforgettable"));
    assert!(!holds(b"/me/security/address"));
}

/// A page carries its form as typed, and the page is kept: so no form gives a secret to its page.
#[test]
fn e16_no_form_gives_its_page_a_secret() {
    let open = |text: &str| {
        let forms = text.split("#[derive(").skip(1);
        let shown = forms.filter(|form| {
            form.lines()
                .next()
                .is_some_and(|line| line.contains("Serialize,"))
        });
        let mut open = Vec::new();
        for form in shown {
            let body = form.split("\n}").next().unwrap_or_default();
            let lines: Vec<_> = body.lines().map(str::trim).collect();
            for pair in lines.windows(2) {
                let (name, kind) = pair[1].split_once(": ").unwrap_or_default();
                let name = name.rsplit(' ').next().unwrap_or_default();
                let secret = (name.contains("passphrase") || name == "code") && kind == "String,";
                if secret && !pair[0].contains("serialize_with = \"nothing\"") {
                    open.push(pair[1].to_owned());
                }
            }
        }
        open
    };
    let planted =
        "#[derive(Serialize, Deserialize)]\nstruct A {\n    email: String,\n    code: String,\n}\n";
    assert_eq!(open(planted).len(), 1, "it could be seen");
    for (path, text) in sources() {
        let found = open(&text);
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}
