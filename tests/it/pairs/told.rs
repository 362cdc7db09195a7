//! After a button: one sentence on top of the next page, once, that says what worked. And what pages say of the way is true.

use super::{house::House, story::pair_of};
use crate::support::{App, PASSPHRASE, Shown, Visitor, on_both, topics};
use alongside::vocab::Side;

const TOLD: &str = ".told";

/// Where it is posted, what, and the word of the sentence after it.
type Deed<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

/// What the page says on top, which it must not say again.
async fn once(visitor: &Visitor<'_>, shown: &Shown, word: &str) -> Shown {
    let path = shown.goes_to();
    assert!(!path.contains(word), "{path}: it stands in no address");
    let page = visitor
        .get(path.split('#').next().unwrap_or_default())
        .await;
    let key = format!("layout-told-{word}");
    let words = visitor.app.site.templates.words(visitor.locale).say(&key);
    assert_eq!(page.all(TOLD), [words], "{path}");
    let body = page.body.split("<main").nth(1).unwrap_or_default();
    let before = body
        .split("class=\"panel good told\"")
        .next()
        .unwrap_or_default();
    assert!(!before.contains("<h1"), "{path}: it stands on top");
    let again = visitor
        .get(path.split('#').next().unwrap_or_default())
        .await;
    assert!(again.all(TOLD).is_empty(), "{path}: it is said once");
    page
}

on_both! {
    async fn h27_after_a_yes_the_new_contact_stands_on_top(app: App) {
        let house = House::of(app).await;
        let amal = house.mentor("Amal", 3).await;
        let (noor, hani, rana) = (house.mentee("Noor").await, house.mentee("Hani").await, house.mentee("Rana").await);
        let mut mentor = house.visitor(amal).await;
        // An old pair that has met, a new yes, and one more offer that waits for an answer.
        pair_of(&house, amal, noor).await;
        house.visitor(noor).await.says_yes().await;
        mentor.says_yes().await;
        let id = pair_of(&house, amal, hani).await;
        let mut mentee = house.visitor(hani).await;
        let said = mentee.says_yes().await;
        once(&mentee, &said, "said-yes").await;
        pair_of(&house, amal, rana).await;
        house.visitor(rana).await.says_yes().await;
        let read = mentor.get("/me/pair").await.attributes("input[name=read]", "value").remove(0);
        let said = mentor.post(&format!("/me/pair/{id}/yes"), &[("read", &read)]).await;
        let page = once(&mentor, &said, "both-yes").await;
        assert_eq!(page.all("article h2")[0], "Hani Sorname", "{:?}", page.all("article h2"));
        // The next time, what waits for an answer comes first again.
        assert_eq!(mentor.get("/me/pair").await.all("article h2")[0], "Rana");
    }
}

on_both! {
    async fn h27_after_a_no_the_page_says_that_it_worked(app: App) {
        let house = House::of(app).await;
        let (amal, noor) = (house.mentor("Amal", 1).await, house.mentee("Noor").await);
        let id = pair_of(&house, amal, noor).await;
        let mut mentee = house.visitor(noor).await;
        let said = mentee.post(&format!("/me/pair/{id}/no"), &[]).await;
        let page = once(&mentee, &said, "said-no").await;
        assert!(!page.text().contains("nobody to say yes or no"), "{}", page.text());
        // What did not work says nothing of the kind.
        assert!(mentee.post(&format!("/me/pair/{id}/no"), &[]).await.all(TOLD).is_empty());
    }
}

on_both! {
    async fn h27_whatever_is_saved_is_said_on_the_next_page(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let (name, say) = ([("name", "Amal H."), ("shown", "Amal"), ("reach", "email")], [("words", "I see it otherwise.")]);
        let new = [("old", PASSPHRASE), ("passphrase", "three brown bears dance")];
        let deeds: &[Deed<'_>] = &[
            ("/apply/mentee/name", &name, "saved"),
            ("/me/pause", &[("pause", "yes")], "resting"),
            ("/me/pause", &[("pause", "no")], "resumed"),
            ("/me/data/statements", &say, "saved"),
            ("/me/data/objection", &[("wish", "yes")], "saved"),
            ("/me/security/passphrase", &new, "passphrase"),
            ("/me/withdraw", &[], "withdrawn"),
        ];
        for (path, fields, word) in deeds {
            let said = amal.post(path, fields).await;
            assert_eq!(said.status, 303, "{path}: {}", said.text());
            once(&amal, &said, word).await;
        }
        // A second time nothing is done, and nothing is said.
        let again = amal.post("/me/withdraw", &[]).await;
        assert!(amal.get(again.goes_to()).await.all(TOLD).is_empty());
        // The desk too.
        let mut rosa = app.coordinator("Rosa").await;
        let mut noor = app.applicant(Side::Mentee, "Noor Aziz").await;
        let id = noor.application().await.id;
        rosa.get(&format!("/desk/applications/{id}")).await;
        let seen = rosa.get(&format!("/desk/applications/{id}")).await.attributes("input[name=seen]", "value").remove(0);
        let said = rosa.post(&format!("/desk/applications/{id}/review"), &[("seen", &seen)]).await;
        once(&rosa, &said, "saved").await;
        assert_eq!(noor.post("/me/pause", &[("pause", "yes")]).await.goes_to(), "/me");
    }
}

on_both! {
    async fn h27_after_a_reset_the_page_of_the_link_says_that_it_worked(app: App) {
        app.member("amal@home.example").await;
        let mut phone = app.visitor();
        let asked = phone.post("/reset", &[("email", "amal@home.example")]).await;
        assert!(asked.text().contains("amal@home.example"), "who typed it sees where it goes");
        let letter = app.letters_to("amal@home.example").await.remove(0);
        let token = letter.text.split("/passphrase/").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a link").to_owned();
        let path = format!("/passphrase/{token}");
        let said = phone.post(&path, &[("passphrase", "three brown bears dance")]).await;
        assert_eq!((said.status.as_u16(), said.title().as_str()), (200, "Sign in"));
        assert_eq!(said.all(TOLD), ["Your new passphrase has been saved. Sign in with it now."]);
        assert!(phone.get("/sign-in").await.all(TOLD).is_empty(), "it is said once");
        assert_eq!(phone.get(&path).await.title(), "This link does not work any more");
    }
}

on_both! {
    async fn c11_whoever_typed_an_address_reads_where_the_email_went_and_how_to_mend_it(app: App) {
        let mut amal = app.visitor();
        let account = [("adult", "yes"), ("email", "amla@home.example"), ("passphrase", "four small green birds")];
        amal.post("/apply/mentee/account", &account).await;
        for (step, fields) in topics(Side::Mentee, "Amal Haddad") {
            let fields: Vec<_> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            amal.post(&format!("/apply/mentee/{step}"), &fields).await;
        }
        let shows = |page: &Shown| page.text().contains("amla@home.example") && page.attributes("main a", "href").contains(&"/en/me/security/address".to_owned());
        assert!(shows(&amal.get("/apply/mentee").await));
        amal.post("/apply/mentee/check", &[]).await;
        for path in ["/apply/mentee/done", "/me"] {
            let page = amal.get(path).await;
            assert!(shows(&page), "{path}: {}", page.text());
            for untrue in ["You have done your part", "A coordinator is reading", "answers you by", "After that a coordinator"] {
                assert!(!page.text().contains(untrue), "{path}: {untrue}");
            }
        }
        let now = amal.get("/me").await.all("li[aria-current=step] .step-title");
        assert!(now[0].starts_with("You confirm your email address"), "{now:?}");
        // However often it is asked for, nothing speaks of wrong tries.
        for _ in 0..6 {
            let sent = amal.post("/confirm", &[]).await;
            assert_eq!((sent.status.as_u16(), sent.title().as_str()), (200, "Check your email"));
            assert!(shows(&sent) && !sent.text().contains("tries"), "{}", sent.text());
        }
        // Whoever only has the link sees no address, and nobody who has confirmed is told again.
        let letter = app.letters_to("amla@home.example").await.remove(0);
        let link = letter.text.split("/confirm/").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a link").to_owned();
        assert!(!app.visitor().get(&format!("/confirm/{link}")).await.text().contains("amla@"));
        amal.post(&format!("/confirm/{link}"), &[]).await;
        let page = amal.get("/apply/mentee/done").await;
        assert!(page.text().contains("You have done your part") && !page.text().contains("amla@"), "{}", page.text());
    }
}

on_both! {
    async fn c11_on_a_break_nobody_says_that_we_look(app: App) {
        let house = House::of(app).await;
        let mut mentee = house.visitor(house.mentee("Noor").await).await;
        assert_eq!(mentee.get("/me").await.title(), "You are ready, and we look for a mentor");
        mentee.post("/me/pause", &[("pause", "yes")]).await;
        let page = mentee.get("/me").await;
        assert_eq!(page.title(), "You are ready, and on a break");
        for untrue in ["We look for a mentor", "we look for", "We search again"] {
            assert!(!page.text().contains(untrue), "{untrue}: {}", page.text());
        }
        mentee.post("/me/pause", &[("pause", "no")]).await;
        assert_eq!(mentee.get("/me").await.title(), "You are ready, and we look for a mentor");
    }
}
