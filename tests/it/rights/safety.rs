//! Safety: a worry reaches the leads and nobody else, and a pair is stopped before anybody asks who is right.

use crate::{
    story,
    support::{App, Visitor, on_both},
};
use alongside::vocab::Locale;

/// The first address on a page that ends so, without the language.
async fn address(visitor: &Visitor<'_>, page: &str, end: &str) -> String {
    let shown = visitor.get(page).await;
    let selector = format!("a[href$='{end}'], form[action$='{end}']");
    let mut found = shown.attributes(&selector, "href");
    found.extend(shown.attributes(&selector, "action"));
    found.remove(0).trim_start_matches("/en").to_owned()
}

on_both! {
    async fn g06_a_worry_reaches_the_leads_and_the_other_one_never_learns_of_it(app: App) {
        let [mut mentee, mentor, rosa] = story::tell(&app).await;
        let path = address(&mentee, "/me/pair", "/concern").await;
        let page = mentee.get(&path).await;
        assert!(page.text().contains("999"), "urgent help stands first");
        assert_eq!(mentee.post(&path, &[("words", "")]).await.status, 422);
        let sent = mentee.post(&path, &[("words", "canaryworry")]).await;
        assert!(sent.text().contains("Our safeguarding leads have your message"), "{}", sent.text());
        let noor = app.lead("Noor").await;
        assert!(noor.get("/desk/concerns").await.text().contains("canaryworry"), "the leads read it");
        assert!(mentee.get("/me/data").await.text().contains("canaryworry"), "and she herself");
        assert_eq!(rosa.get("/desk/concerns").await.status, 404);
        let pair = address(&rosa, "/desk/pairs", path.trim_start_matches("/me/pair").trim_end_matches("/concern")).await;
        for page in [pair.as_str(), "/desk", "/desk/ledger", "/desk/pairs"] {
            assert!(!rosa.get(page).await.body.contains("canaryworry"), "{page}");
        }
        for page in ["/me", "/me/pair", "/me/data"] {
            let shown = mentor.get(page).await;
            assert!(!shown.body.contains("canaryworry") && !shown.text().contains("told of a worry"), "{page}");
        }
        assert!(app.letters_to(&mentor.email).await.iter().all(|letter| !letter.text.contains("worr")));
        let stranger = app.member("stranger@home.example").await;
        assert_eq!(stranger.get(&path).await.status, 404, "it is nobody else's pair");
    }
}

on_both! {
    async fn g07_stopping_a_pair_cuts_contact_at_once_and_only_a_lead_lets_it_go_on(app: App) {
        let [mut mentee, mentor, mut rosa] = story::tell(&app).await;
        let contact = "canaryjo.kestrelbrown@home.example";
        assert!(mentee.get("/me/pair").await.body.contains(contact), "before, she sees how to reach him");
        let page = rosa.get("/desk/pairs").await.links().into_iter().find(|link| link.contains("/desk/pairs/")).expect("the pair");
        let page = page.trim_start_matches("/en").to_owned();
        assert_eq!(rosa.post(&format!("{page}/suspension"), &[("because", "")]).await.status, 422, "never without a reason");
        let stopped = rosa.post(&format!("{page}/suspension"), &[("because", "canaryreason")]).await;
        assert_eq!(stopped.goes_to(), page);
        for visitor in [&mentee, &mentor] {
            let shown = visitor.get("/me/pair").await;
            assert!(!shown.body.contains("home.example") && !shown.body.contains("canaryreason"), "no contact and no reason");
            let me = visitor.get("/me").await.text();
            assert!(me.contains("We have paused your meetings for now") && me.contains("does not mean that you did anything wrong"), "{me}");
            assert!(shown.text().contains("does not mean that you did anything wrong"), "nobody is accused: {}", shown.text());
            let letter = app.letters_to(&visitor.email).await.pop().expect("a letter");
            assert!(letter.text.contains("There is news about your meetings") && !letter.text.contains("canaryreason"), "{}", letter.text);
        }
        // Neither of the two, nor the coordinator, brings it back.
        assert_eq!(rosa.post(&format!("{page}/release"), &[("because", "I think so")]).await.status, 404);
        let id = page.trim_start_matches("/desk/pairs/");
        mentee.post(&format!("/me/pair/{id}/meeting"), &[("day", "2026-11-23")]).await;
        assert!(!mentee.get("/me/pair").await.body.contains(contact));
        let mut noor = app.lead("Noor").await;
        assert_eq!(noor.post(&format!("{page}/release"), &[("because", "We talked with both")]).await.goes_to(), page);
        assert!(mentee.get("/me/pair").await.body.contains(contact), "and they can go on");
    }
}

on_both! {
    async fn g04_g05_g10_what_is_agreed_is_told_before_the_first_talk_in_every_language(app: App) {
        let [mentee, ..] = story::confirm(&app).await;
        let asked = mentee.get("/me/pair").await;
        assert!(!asked.attributes("form[action$='/yes']", "action").is_empty(), "she has not said yes yet");
        let text = asked.text();
        let (limits, yes) = (text.find("a safeguarding lead of the programme must know").expect("the limits"), text.find("Both answers are fine").expect("the question"));
        assert!(limits > yes && text.contains("Mentors in this programme must not give immigration advice: any advice about a visa, asylum or the right to stay."), "{text}");
        for path in ["/together", "/adviser"] {
            assert!(asked.links().iter().any(|link| link.ends_with(path)), "{path} is linked at the yes");
            assert!(mentee.get("/me").await.links().iter().any(|link| link.ends_with(path)), "{path} is linked on her page");
        }
        let says: [(Locale, [&str; 4]); 3] = [
            (Locale::En, ["This is not a contract", "only registered advisers, solicitors, barristers and people who work under them may give it", "a safeguarding lead of the programme must know", "Why no mentor gives immigration advice"]),
            (Locale::Ar, ["هذا ليس عقدًا", "إلا للمستشارين المسجَّلين والمحامين ومن يعمل تحت إشرافهم", "يجب أن يعلم أحد مسؤولي السلامة في البرنامج", "لماذا لا يقدم أي مرشد مشورة"]),
            (Locale::ZhHant, ["這不是合約", "任何有關簽證、庇護或居留的意見", "必須讓計劃的安全負責人", "為甚麼導師不提供移民意見"]),
        ];
        for (locale, words) in says {
            let mut visitor = app.visitor();
            visitor.locale = locale;
            let page = visitor.get("/together").await;
            for word in words {
                assert!(page.text().contains(word), "{locale:?}: {word}");
            }
            let adviser = visitor.get("/adviser").await;
            assert!(adviser.text().contains("Immigration Advice Authority"), "{locale:?}");
            assert!(adviser.attributes("main form, main input", "action").is_empty(), "nothing is asked");
        }
        // Nobody is promised money for it, and nobody's expenses are a fixed sum.
        let page = app.visitor().get("/together").await.text();
        assert!(page.contains("pay back what you really spent") && !page.contains('£'), "{page}");
    }
}

on_both! {
    async fn g09_ending_needs_no_reason_and_the_agreement_says_so(app: App) {
        let [mentee, ..] = story::tell(&app).await;
        let page = mentee.get("/me/pair").await;
        assert!(page.text().contains("You do not need a reason"));
        let end = page.attributes("form[action$='/ending'] textarea, form[action$='/ending'] input", "name");
        assert!(end.is_empty(), "nothing is asked: {end:?}");
    }
}
