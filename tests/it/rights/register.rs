//! Requests and complaints: anybody may ask in any way, the clock runs as the law says, and a refusal names its ground and the ways on.

use crate::{
    story::make_ready,
    support::{App, Shown, Visitor, again, on_both},
};
use alongside::{mail::Message, vocab::Side};

/// Takes a step with the first request that waits.
async fn step(noor: &mut Visitor<'_>, fields: &[(&str, &str)]) -> Shown {
    let page = noor.get("/desk/requests").await;
    let form = page.attributes("article form", "action").remove(0);
    noor.post(form.trim_start_matches("/en"), fields).await
}

fn last(letters: Vec<Message>) -> Message {
    letters.into_iter().next_back().expect("a letter")
}

on_both! {
    async fn r33_anybody_complains_without_an_account_and_hears_by_when(app: App) {
        let mut stranger = app.visitor();
        assert_eq!(stranger.post("/complaint", &[("words", " ")]).await.status, 422);
        let complaint = [("words", "Nobody called me back"), ("reach", "nobody@home.example")];
        let shown = stranger.post("/complaint", &complaint).await;
        // 23 November and thirty days, counted from the day after.
        assert!(shown.text().contains("We have your complaint") && shown.text().contains("Wednesday 23 December 2026"), "{}", shown.text());
        let letter = last(app.letters_to("nobody@home.example").await);
        assert!(letter.text.contains("23 December 2026"), "{}", letter.text);
        // The same page for an address with an account (S-09).
        app.member("known@home.example").await;
        let known = stranger.post("/complaint", &[("words", "Nobody called me back"), ("reach", "known@home.example")]).await;
        let plain = |shown: &Shown| shown.all("main p, main dd").into_iter().filter(|text| !text.starts_with("Its number")).collect::<Vec<_>>();
        assert_eq!(plain(&known), plain(&shown));
        let mut noor = app.lead("Noor").await;
        assert!(noor.get("/desk/requests").await.text().contains("Nobody called me back"));
        let done = step(&mut noor, &[("step", "answer"), ("answer", "We have called you now.")]).await;
        assert_eq!(done.status, 303);
        let letter = last(app.letters_to("nobody@home.example").await);
        for word in ["We have called you now.", "ico.org.uk", "court"] {
            assert!(letter.text.contains(word), "{word}: {}", letter.text);
        }
    }
}

on_both! {
    async fn r19_the_clock_stands_still_while_it_is_asked_what_is_meant(app: App) {
        let mut noor = app.lead("Noor").await;
        let spoken = [("kind", "see"), ("words", "What do you hold about me?"), ("reach", "")];
        assert_eq!(noor.post("/desk/requests", &spoken).await.status, 303);
        let due = async |noor: &Visitor<'_>| noor.get("/desk/requests").await.all("article time").remove(1).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(due(&noor).await, "Wednesday 23 December 2026");
        step(&mut noor, &[("step", "pause")]).await;
        app.later(5);
        let mut noor = app.lead("Robin").await;
        assert_eq!(step(&mut noor, &[("step", "answer"), ("answer", "Too soon")]).await.status, 409, "a paused one goes on first");
        step(&mut noor, &[("step", "resume")]).await;
        assert_eq!(due(&noor).await, "Monday 28 December 2026");
        step(&mut noor, &[("step", "extend")]).await;
        assert_eq!(due(&noor).await, "Tuesday 23 February 2027", "three months after it came");
        assert_eq!(step(&mut noor, &[("step", "extend")]).await.status, 409, "once only");
        app.later(100);
        let noor = app.lead("Late").await;
        assert!(noor.get("/desk/requests").await.text().contains("Late"));
    }
}

on_both! {
    async fn r33_what_cannot_be_sent_is_not_said_to_be_sent(app: App) {
        let mut noor = app.lead("Noor").await;
        for (reach, sends) in [("nobody@home.example", true), ("020 7946 0018", false), ("", false)] {
            app.visitor().post("/complaint", &[("words", "Nobody called me back"), ("reach", reach)]).await;
            let shown = noor.get("/desk/requests").await.text();
            assert_eq!(shown.contains("Done: send this answer"), sends, "{reach:?}");
            assert_eq!(shown.contains("Done: write down how it was answered"), !sends, "{reach:?}");
            let letters = app.letters().await.len();
            assert_eq!(step(&mut noor, &[("step", "answer"), ("answer", "We called.")]).await.status, 303);
            assert_eq!(app.letters().await.len(), letters + usize::from(sends), "{reach:?}");
        }
    }
}

on_both! {
    async fn r18_a_refusal_has_a_ground_from_the_list_and_shows_the_ways_on(app: App) {
        let mut noor = app.lead("Noor").await;
        let spoken = [("kind", "see"), ("words", "What do you hold about my brother?"), ("reach", "nobody@home.example")];
        noor.post("/desk/requests", &spoken).await;
        for ground in ["", "immigration"] {
            let refusal = [("step", "refuse"), ("ground", ground), ("answer", "No")];
            assert_eq!(step(&mut noor, &refusal).await.status, 422, "{ground:?} is no ground");
        }
        let refusal = [("step", "refuse"), ("ground", "others"), ("answer", "These are his data.")];
        assert_eq!(step(&mut noor, &refusal).await.status, 303);
        let letter = last(app.letters_to("nobody@home.example").await);
        for word in ["We could not do what you asked", "take a right from somebody else", "These are his data.", "/en/complaint", "ico.org.uk", "0303 123 1113", "court"] {
            assert!(letter.text.contains(word), "{word}: {}", letter.text);
        }
    }
}

on_both! {
    async fn r20_what_is_asked_on_the_telephone_is_done_as_on_the_page(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut noor = app.lead("Noor").await;
        for (kind, shows) in [("object", "The matching is stopped"), ("restrict", "Your data is kept and not used"), ("erase", "Everything will be deleted")] {
            let spoken = [("kind", kind), ("words", "Said on the telephone"), ("reach", amal.email.as_str())];
            assert_eq!(noor.post("/desk/requests", &spoken).await.status, 303, "{kind}");
            assert!(!amal.get("/me/data").await.text().contains(shows));
            assert_eq!(step(&mut noor, &[("step", "answer"), ("answer", "Done.")]).await.status, 303, "{kind}");
            assert!(amal.get("/me/data").await.text().contains(shows), "{kind}");
        }
    }
}

on_both! {
    async fn r21_nobody_is_asked_for_a_document(app: App) {
        let mut noor = app.lead("Noor").await;
        noor.post("/desk/requests", &[("kind", "see"), ("words", "x"), ("reach", "")]).await;
        for page in ["/complaint", "/desk/requests", "/me/data", "/me/data/copy", "/me/data/deletion"] {
            let shown = noor.get(page).await;
            assert!(shown.all("input[type=file]").is_empty(), "{page}");
        }
    }
}

on_both! {
    async fn r24_a_second_look_is_somebody_elses(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut noor = app.lead("Noor").await;
        let page = format!("/desk/applications/{}", amal.application().await.id);
        for (kind, fields) in [("review", vec![]), ("refusal", vec![("ground", "programme"), ("words", "No place for this.")])] {
            let seen = noor.get(&page).await.attributes("input[name=seen]", "value");
            let mut fields: Vec<(&str, &str)> = fields;
            fields.push(("seen", &seen[0]));
            let shown = noor.post(&format!("{page}/{kind}"), &fields).await;
            assert_eq!(shown.status, 303, "{kind}: {}", shown.text());
        }
        assert!(amal.get("/me/data").await.text().contains("Ask a person to look again"));
        assert_eq!(amal.post("/me/data/second-look", &[("words", "I see it differently")]).await.status, 303);
        let answer = [("step", "answer"), ("answer", "We looked again.")];
        let own = step(&mut noor, &answer).await;
        assert_eq!(own.status, 409);
        assert!(own.text().contains("Another lead has to decide"), "{}", own.text());
        let mut other = app.lead("Robin").await;
        assert_eq!(step(&mut other, &answer).await.status, 303);
        let amal = again(&app, &amal).await;
        assert!(amal.get("/me/data").await.text().contains("We looked again."), "and she reads the answer");
    }
}

on_both! {
    async fn r22_r23_a_pair_has_a_person_who_decided_and_reasons_that_flip_with_the_answers(app: App) {
        let mut mentee = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mentor = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        make_ready(&mut rosa, &mentee, "").await;
        make_ready(&mut rosa, &mentor, "").await;
        rosa.post("/desk/proposal", &[]).await;
        assert!(mentee.get("/me/pair").await.text().contains("There is no suggestion for you at the moment"), "a proposal decides nothing");
        let (one, other) = (mentor.application().await.id, mentee.application().await.id);
        let pair = |because: &'static str| [("mentor", one.to_string()), ("mentee", other.to_string()), ("because", because.to_owned())];
        let post = |pair: &[(&'static str, String)]| pair.to_vec();
        for because in ["", "They fit"] {
            let fields = post(&pair(because));
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let shown = rosa.post("/desk/proposal/pairs", &fields).await;
            assert_eq!(shown.status.as_u16(), if because.is_empty() { 422 } else { 303 }, "no pair without a reason");
        }
        let card = mentee.get("/me/pair").await.text();
        assert!(card.contains("Leadership") && card.contains("Then a coordinator decided"), "{card}");
        let decided = app.site.db.read(move |conn| alongside::pairs::store::of_application(conn, other)).await.expect("pairs");
        assert_eq!(Some(decided[0].decided_by), rosa.id);
        // Had she asked for something else, the reasons would say so.
        let page = mentee.get("/me/pair").await;
        let no = page.attributes("form[action$='/no']", "action").remove(0);
        mentee.post(no.trim_start_matches("/en"), &[]).await;
        mentee.post("/apply/mentee/areas", &[("area", "campaigning")]).await;
        let fields = post(&pair("They fit"));
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(rosa.post("/desk/proposal/pairs", &fields).await.status, 303);
        let card = mentee.get("/me/pair").await.text();
        assert!(card.contains("Campaigning") && !card.contains("Leadership"), "{card}");
    }
}
