//! Locking one's data and objecting to the matching: at once, on every page, and taken back as easily.

use crate::{
    story::{self, make_ready},
    support::{App, Visitor, on_both},
};
use alongside::{
    applications::agreements,
    i18n::Words,
    pairs::{self, PairState, proposals},
    privacy, rounds,
    vocab::{Locale, Side},
};

/// Every page of the desk on which somebody can stand.
async fn desk(rosa: &mut Visitor<'_>, of: &[&str]) -> Vec<(String, String)> {
    let mut paths: Vec<String> = [
        "/desk",
        "/desk/applications",
        "/desk/applications?state=all",
        "/desk/proposal",
        "/desk/waiting",
        "/desk/pairs",
        "/desk/pairs?state=all",
        "/desk/ledger",
    ]
    .map(str::to_owned)
    .into();
    for id in of {
        paths.push(format!("/desk/applications/{id}"));
        paths.push(format!("/desk/candidates/{id}"));
    }
    let pairs = rosa.get("/desk/pairs?state=all").await;
    paths.extend(
        pairs
            .links()
            .into_iter()
            .filter_map(|link| link.strip_prefix("/en").map(str::to_owned))
            .filter(|link| link.starts_with("/desk/pairs/")),
    );
    let mut pages = Vec::new();
    for path in paths {
        pages.push((path.clone(), rosa.get(&path).await.body));
    }
    for find in ["kestrel", "canaryamal.kestrelhaddad@home.example"] {
        let shown = rosa.post("/desk/applications", &[("find", find)]).await;
        let rows = shown.all("table td").join(" ");
        pages.push((format!("search for {find}"), rows));
    }
    pages
}

on_both! {
    async fn r13_no_page_of_the_desk_shows_somebody_who_locked_their_data(app: App) {
        let [mut mentee, mentor, mut rosa] = story::tell(&app).await;
        let other = mentee.application().await.id;
        // A second mentee who waits, on the board and the lists.
        let mut waits = app.applicant(Side::Mentee, "Canaryamal Kestrelsecond").await;
        make_ready(&mut rosa, &waits, "").await;
        rosa.post("/desk/proposal", &[]).await;
        let id = waits.application().await.id;
        let ids = [other.as_str(), id.as_str()];
        let before = desk(&mut rosa, &ids).await;
        let shows = |pages: &[(String, String)]| -> Vec<String> {
            let found = pages.iter().filter(|(_, body)| body.contains("Canaryamal"));
            found.map(|(path, _)| path.clone()).collect()
        };
        let seen = shows(&before);
        assert!(seen.len() >= 9, "before, the desk shows her: {seen:?}");
        for visitor in [&mut mentee, &mut waits] {
            assert_eq!(visitor.post("/me/data/restriction", &[("wish", "yes")]).await.goes_to(), "/me/data");
        }
        let mut after = desk(&mut rosa, &ids).await;
        // The list leads to her pair no more; whoever kept its address finds nothing of her there either.
        for (path, _) in before.iter().filter(|(path, _)| path.starts_with("/desk/pairs/0")) {
            after.push((path.clone(), rosa.get(path).await.body));
        }
        assert_eq!(shows(&after), Vec::<String>::new(), "and now nothing does");
        for word in ["canarynote", "canaryapart", "canaryaccess", "canarybecause"] {
            assert!(after.iter().all(|(_, body)| !body.contains(word)), "{word}");
        }
        for id in ids {
            for page in ["applications", "candidates"] {
                assert_eq!(rosa.get(&format!("/desk/{page}/{id}")).await.status, 404);
            }
        }
        let card = mentor.get("/me/pair").await;
        assert!(!card.body.contains("Canaryamal") && !card.body.contains("canaryamal.kestrel"), "nor the mentor's page");
        // She herself sees everything, and says when it ends.
        let page = mentee.get("/me/data").await;
        assert!(page.text().contains("Canaryamal Kestrelhaddad") && page.text().contains("Your data is kept and not used"));
        mentee.post("/me/data/restriction", &[("wish", "no")]).await;
        assert!(rosa.get(&format!("/desk/applications/{other}")).await.text().contains("Canaryamal Kestrelhaddad"));
        assert!(mentor.get("/me/pair").await.body.contains("canaryamal.kestrelhaddad@home.example"));
    }
}

on_both! {
    async fn r13_no_letter_goes_to_somebody_who_locked_their_data(app: App) {
        let [mut mentee, mut mentor, _] = story::tell(&app).await;
        let letters = async || app.letters_to("canaryamal.kestrelhaddad@home.example").await.len();
        let before = letters().await;
        assert!(before > 0);
        mentee.post("/me/data/restriction", &[("wish", "yes")]).await;
        let page = mentor.get("/me/pair").await;
        let end = page.attributes("form[action$='/ending']", "action").remove(0);
        mentor.post(end.trim_start_matches("/en"), &[]).await;
        assert_eq!(letters().await, before, "the end of the pair stands on her page");
    }
}

/// Who is among those the matcher looks at.
async fn candidates(app: &App) -> usize {
    let found = app.site.db.read(|conn| {
        let round = rounds::store::current(conn)?.expect("a round");
        let (_, candidates) = proposals::store::candidates(conn, &round)?;
        Ok(candidates.mentees.len() + candidates.mentors.len())
    });
    found.await.expect("the candidates")
}

on_both! {
    async fn r12_whoever_objects_is_out_of_the_matching_in_the_same_request(app: App) {
        let mut mentee = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mentor = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        make_ready(&mut rosa, &mentee, "").await;
        make_ready(&mut rosa, &mentor, "").await;
        rosa.post("/desk/proposal", &[]).await;
        assert!(rosa.get("/desk/proposal").await.text().contains("Amal Haddad"));
        assert_eq!(candidates(&app).await, 2);
        mentee.post("/me/data/objection", &[("wish", "yes")]).await;
        assert_eq!(candidates(&app).await, 1, "the matcher looks at her no more");
        assert!(!rosa.get("/desk/proposal").await.text().contains("Amal Haddad"), "the proposal made with her answers is gone");
        // Nor can a coordinator pair her by hand; her application can still be read.
        let (one, other) = (mentor.application().await.id, mentee.application().await.id);
        let pair = [("mentor", one.as_str()), ("mentee", other.as_str()), ("because", "I think so"), ("by_hand", "yes")];
        assert_ne!(rosa.post(&format!("/desk/candidates/{other}"), &pair).await.status, 303);
        assert_eq!(rosa.get(&format!("/desk/applications/{other}")).await.status, 200);
        mentee.post("/me/data/objection", &[("wish", "no")]).await;
        assert_eq!(candidates(&app).await, 2);
    }
}

on_both! {
    async fn r05_an_agreement_is_taken_back_with_one_button_and_at_once(app: App) {
        let mut mentee = app.applicant(Side::Mentee, "Amal Haddad").await;
        let more = [("note", ""), ("apart", ""), ("access", "canaryaccess"), ("access_consent", "yes")];
        mentee.post("/apply/mentee/more", &more).await;
        let mut rosa = app.coordinator("Rosa").await;
        make_ready(&mut rosa, &mentee, "").await;
        assert_eq!(candidates(&app).await, 1);
        let page = mentee.get("/me/data").await;
        let buttons = page.attributes("form[action$='/me/data/agreements'] button", "value");
        assert_eq!(buttons, ["matching", "access"], "a button for each");
        for purpose in buttons {
            assert_eq!(mentee.post("/me/data/agreements", &[("purpose", &purpose)]).await.goes_to(), "/me/data");
        }
        let answers = mentee.application().await.answers;
        assert_eq!((answers.consents, answers.access), (Vec::new(), String::new()));
        assert_eq!(candidates(&app).await, 0, "the matcher's input is gone");
    }
}

on_both! {
    async fn r04_an_agreement_is_kept_with_the_very_words_that_were_read(app: App) {
        use sha2::{Digest, Sha256};
        let mentee = app.applicant(Side::Mentee, "Amal Haddad").await;
        let page = mentee.get("/apply/mentee/consents").await;
        let shown = page.all("label:has(input[name=matching]) > span").first().cloned().expect("the words");
        // The sentence that is agreed to, and who, what, why, how long and how to stop beneath it.
        let parts = page.all("div:has(input[name=matching]) + dl dd");
        assert_eq!(parts.len(), 5, "{parts:?}");
        let shown = [vec![shown], parts].concat().join("\n");
        let hash = Sha256::digest(shown.as_bytes());
        let hash = hash.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        let consent = mentee.application().await.answers.consents.remove(0);
        assert_eq!((consent.purpose.as_str(), consent.text, consent.at), ("matching", hash, app.clock.now()));
    }
}

on_both! {
    async fn r03_nothing_is_agreed_to_beforehand_and_a_no_is_a_whole_answer(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        let page = amal.get("/apply/mentee/consents").await;
        assert_eq!(page.attributes("input[type=checkbox]", "name"), ["matching", "news"], "one for each purpose");
        assert!(page.all("input[checked]").is_empty(), "and none ticked");
        for (step, fields) in crate::support::topics(Side::Mentee, "Amal Haddad") {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let fields = if step == "consents" { Vec::new() } else { fields };
            assert_eq!(amal.post(&format!("/apply/mentee/{step}"), &fields).await.status, 303, "{step}");
        }
        assert_eq!(amal.post("/apply/mentee/check", &[]).await.goes_to(), "/apply/mentee/done");
    }
}

/// What of an agreement is not said in a language, by ends of keys.
fn unsaid(words: &Words, purpose: &str) -> Vec<&'static str> {
    let said = |part: &str| {
        let key = format!("applications-consent-{purpose}-{part}");
        let text = words.say(&key);
        text.chars().count() > 3 && text != key
    };
    agreements::PARTS
        .into_iter()
        .filter(|part| !said(part))
        .collect()
}

on_both! {
    async fn w05_every_agreement_says_who_what_why_how_long_and_how_to_stop(app: App) {
        assert_eq!(agreements::PARTS, ["who", "what", "why", "long", "stop"]);
        for locale in Locale::ALL {
            let words = app.site.templates.words(locale);
            assert_eq!(unsaid(words, "choir"), agreements::PARTS, "the search can find");
            for purpose in agreements::PURPOSES {
                assert_eq!(unsaid(words, purpose), Vec::<&str>::new(), "{locale:?}: {purpose}");
            }
            let mut amal = app.applicant(Side::Mentee, &format!("Amal {}", locale.as_str())).await;
            amal.locale = locale;
            for (step, purposes) in [("consents", vec!["matching", "news"]), ("more", vec!["access"])] {
                let page = amal.get(&format!("/apply/mentee/{step}")).await;
                for purpose in purposes {
                    let text = agreements::text(words, purpose);
                    for line in text.lines() {
                        assert!(page.text().contains(line), "{locale:?}: {step} does not say {line}");
                    }
                }
            }
        }
    }
}

/// How many pairs the desk counts, on the page of today and on the list.
async fn counted(rosa: &Visitor<'_>) -> (usize, Vec<String>) {
    let links = rosa.get("/desk/pairs?state=all").await.links();
    let rows = links
        .iter()
        .filter(|link| link.starts_with("/en/desk/pairs/") && link.len() > 40);
    let today = rosa.get("/desk").await.text();
    (
        rows.collect::<std::collections::BTreeSet<_>>().len(),
        vec![today],
    )
}

on_both! {
    async fn r13_counts_of_pairs_leave_out_whoever_locked_their_data(app: App) {
        let [mut mentee, _, rosa] = story::tell(&app).await;
        let round = mentee.application().await.round;
        let counts = async || {
            let moment = app.clock.now().plus_days(365);
            let found = app.site.db.read(move |conn| {
                let by_state: i64 = pairs::counts::store::counts(conn, (round, &[]))?.iter().map(|(_, n)| n).sum();
                let listed = pairs::store::in_states(conn, (round, &[]), &PairState::ALL, (10, 0))?.len();
                let (mentors, mentees) = pairs::counts::store::people_in(conn, (round, &[]), &PairState::ALL)?;
                let agreed = pairs::counts::store::agreed_before(conn, (round, &[]), moment)?;
                Ok((by_state, listed, mentors, mentees, agreed))
            });
            found.await.expect("readable")
        };
        assert_eq!(counts().await, (1, 1, 1, 1, 1), "before, the pair is counted everywhere");
        let (rows, before) = counted(&rosa).await;
        assert_eq!(rows, 1);
        mentee.post("/me/data/restriction", &[("wish", "yes")]).await;
        assert_eq!(counts().await, (0, 0, 0, 0, 0), "and now nowhere");
        let (rows, during) = counted(&rosa).await;
        assert_eq!(rows, 0);
        assert_ne!(before, during, "the page of today counts one fewer");
        mentee.post("/me/data/restriction", &[("wish", "no")]).await;
        assert_eq!(counts().await, (1, 1, 1, 1, 1));
        // Who is deleted is only a number, and stays one.
        mentee.post("/me/data/deletion", &[("passphrase", crate::support::PASSPHRASE)]).await;
        assert_eq!(counts().await, (0, 0, 0, 0, 0), "on the way to being deleted, nobody counts them");
        app.later(4);
        privacy::erase_due(&app.site).await.expect("deleted");
        assert_eq!(counts().await, (1, 1, 1, 1, 0), "a pair that has ended");
    }
}

/// Every question of the desk about many pairs goes through one place that leaves out whoever locked their data.
#[test]
fn r13_every_count_of_pairs_asks_the_same_place() {
    let read = |path: &str| std::fs::read_to_string(path).expect("readable");
    let text = read("src/pairs/store.rs") + &read("src/pairs/counts/store.rs");
    let mut looked = 0;
    for function in text.split("\npub fn ").skip(1) {
        let function = function.split("\n}").next().unwrap_or_default();
        if function.contains("pairs::round_id.eq(round)") && function.contains("QueryResult<") {
            looked += 1;
            let name = function.split('(').next().unwrap_or_default();
            assert!(
                function.contains(".filter(shown("),
                "pairs::store::{name}: ask shown()"
            );
        }
    }
    assert_eq!(looked, 5, "the search finds the counts");
}

/// Whom coordinators may read about is asked in one place; a query that asks for a confirmed address by itself would forget the locks.
#[test]
fn r13_one_place_says_who_is_visible() {
    let asks = |text: &str| {
        text.replace([' ', '\n'], "")
            .contains("email_hash.is_not_null()")
    };
    assert!(
        asks(&std::fs::read_to_string("src/accounts/locks/store.rs").expect("readable")),
        "the search can find"
    );
    for feature in ["applications", "pairs", "team", "rounds", "safety"] {
        let mut waiting = vec![std::path::PathBuf::from(format!("src/{feature}"))];
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                waiting.extend(
                    std::fs::read_dir(&path)
                        .expect("a folder")
                        .map(|entry| entry.expect("an entry").path()),
                );
            } else {
                let text = std::fs::read_to_string(&path).expect("readable");
                assert!(
                    !asks(&text),
                    "{}: ask accounts::locks::store::visible() instead",
                    path.display()
                );
            }
        }
    }
}
