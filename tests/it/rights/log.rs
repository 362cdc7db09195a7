//! The activity log is read by role: what only leads know of leaves no trace in what coordinators read.

use crate::{
    story,
    support::{App, Visitor, on_both},
};
use alongside::{
    applications::availability,
    ledger::{self, Noun, Verb},
    vocab::Role,
};

/// What is in the log for leads alone, by the words in its table.
const LEADS_VERBS: [&str; 11] = [
    "worried",
    "separated",
    "reunited",
    "settled",
    "disclosed",
    "breached",
    "told",
    "reminded",
    "held",
    "unheld",
    "cleared",
];
const LEADS_NOUNS: [&str; 7] = [
    "request",
    "concern",
    "separation",
    "disclosure",
    "breach",
    "hold",
    "clearance",
];

#[test]
fn g06_every_deed_and_thing_says_who_reads_of_it_in_the_log() {
    let verbs = Verb::ALL
        .iter()
        .filter(|verb| verb.reader() > Role::Coordinator);
    let mut verbs: Vec<_> = verbs.map(|verb| verb.as_str()).collect();
    let mut expected = LEADS_VERBS.to_vec();
    verbs.sort_unstable();
    expected.sort_unstable();
    assert_eq!(verbs, expected);
    let nouns = Noun::ALL
        .iter()
        .filter(|noun| noun.reader() > Role::Coordinator);
    assert_eq!(
        nouns.map(|noun| noun.as_str()).collect::<Vec<_>>(),
        LEADS_NOUNS
    );
    assert!(Verb::ALL.iter().all(|verb| verb.reader() <= Role::Lead));
}

/// Every page on which a coordinator could notice that something was noted, the pages of the log included.
/// She opens each of them twice: that she opened them is noted the first time.
async fn seen(rosa: &Visitor<'_>, pair: &str) -> Vec<String> {
    once(rosa, pair).await;
    once(rosa, pair).await
}

async fn once(rosa: &Visitor<'_>, pair: &str) -> Vec<String> {
    let pages = [
        "/desk",
        "/desk/ledger",
        "/desk/ledger?page=2",
        "/desk/ledger?page=3",
        "/desk/pairs",
        "/desk/pairs?state=all",
        "/desk/applications",
        "/desk/proposal",
        "/desk/waiting",
        "/desk/reports",
        "/desk/team",
        pair,
    ];
    let mut found = Vec::new();
    for page in pages {
        let shown = rosa.get(page).await;
        assert_eq!(shown.status, 200, "{page}");
        found.push(shown.body);
    }
    found
}

/// The page of the one pair there is.
async fn pair_of(rosa: &Visitor<'_>) -> String {
    let links = rosa.get("/desk/pairs").await.links();
    let page = links
        .into_iter()
        .find(|link| link.contains("/desk/pairs/"))
        .expect("a pair");
    page.trim_start_matches("/en").to_owned()
}

on_both! {
    async fn g06_no_entry_page_or_gap_of_the_log_tells_a_coordinator_what_leads_do(app: App) {
        let [_, _, rosa] = story::confirm(&app).await;
        let noor = app.lead("Noor").await;
        let pair = pair_of(&rosa).await;
        let before = seen(&rosa, &pair).await;
        let id = pair.trim_start_matches("/desk/pairs/").to_owned();
        let lead = noor.id;
        let noted = app.site.db.write(move |conn| {
            let mut noted = 0;
            for (verb, noun) in Verb::ALL.iter().flat_map(|verb| Noun::ALL.iter().map(move |noun| (*verb, *noun))) {
                if LEADS_VERBS.contains(&verb.as_str()) || LEADS_NOUNS.contains(&noun.as_str()) {
                    ledger::record(conn, lead, verb, (noun, &id), Some("canarylead"))?;
                    noted += 1;
                }
            }
            Ok(noted)
        });
        assert!(noted.await.expect("noted") > 300, "more than three pages of the log");
        assert_eq!(before, seen(&rosa, &pair).await);
        // A lead reads them: so they could be seen.
        let mut log = String::new();
        for page in 1..=9 {
            log += &noor.get(&format!("/desk/ledger?page={page}")).await.text();
        }
        for words in ["told the leads of a concern", "recorded that two people must never be matched", "reminded the safeguarding leads"] {
            assert!(log.contains(words), "{words}");
        }
    }
}

on_both! {
    async fn g06_a_concern_from_first_to_last_changes_no_page_of_a_coordinator(app: App) {
        let [mut mentee, mentor, rosa] = story::tell(&app).await;
        let mut noor = app.lead("Noor").await;
        let pair = pair_of(&rosa).await;
        let path = format!("/me/pair/{}/concern", pair.trim_start_matches("/desk/pairs/"));
        // That somebody is not available for matching, a coordinator sees whatever the cause: here a lead holds both already.
        let two = [mentee.id.expect("an account"), mentor.id.expect("an account")];
        let lead = noor.id.expect("an account");
        app.site.db.write(move |conn| {
            for person in two {
                availability::store::hold(conn, lead, person, "canaryhold")?;
            }
            Ok(())
        }).await.expect("held");
        let before = seen(&rosa, &pair).await;
        assert!(mentee.post(&path, &[("words", "canaryworry")]).await.text().contains("Our safeguarding leads have your message"));
        let told = seen(&rosa, &pair).await;
        assert_eq!(before, told);
        let form = noor.get("/desk/concerns").await.attributes("form[action*='/desk/concerns/']", "action").remove(0);
        let closed = noor.post(form.trim_start_matches("/en"), &[("words", "I called her."), ("hold", "mentor"), ("hold", "mentee")]).await;
        assert_eq!(closed.goes_to(), "/desk/concerns");
        app.visitor().post("/complaint", &[("words", "canarycomplaint")]).await;
        assert_eq!(before, seen(&rosa, &pair).await);
        let mut log = String::new();
        for page in 1..=3 {
            log += &noor.get(&format!("/desk/ledger?page={page}")).await.text();
        }
        assert!(log.contains("told the leads of a concern"), "it is noted all the same");
    }
}
