//! Silence about a disclosure ends only by a lead, and its day is called to mind; and what would leave is read in words for people.

use crate::support::{App, Visitor, again, on_both};
use alongside::{
    app,
    applications::summary,
    ledger::{self, Verb},
    privacy,
    vocab::Side,
};

/// An order about somebody that names these fields and forbids to tell them until a day.
async fn order(by: &mut Visitor<'_>, email: &str, fields: &[String], until: &str) {
    let mut form = vec![
        ("body", "Canarybody Court"),
        ("manner", "order"),
        ("power", "Order 12 of 2026"),
        ("email", email),
    ];
    form.extend(fields.iter().map(|field| ("field", field.as_str())));
    if !until.is_empty() {
        form.extend([("silence", "canarysilence"), ("until", until)]);
    }
    assert_eq!(by.post("/desk/disclosures/new", &form).await.status, 200);
}

/// The page of the record.
async fn record(lead: &Visitor<'_>) -> String {
    let links = lead.get("/desk/disclosures").await.links();
    let mut links = links.into_iter();
    let link = links.find(|link| link.contains("/desk/disclosures/") && !link.ends_with("/new"));
    link.expect("a record").trim_start_matches("/en").to_owned()
}

/// How many letters say that something waits on the desk.
async fn reminders(app: &App, visitor: &Visitor<'_>) -> usize {
    let letters = app.letters_to(&visitor.email).await;
    let own = letters
        .iter()
        .filter(|one| one.text.contains("/desk/disclosures"));
    own.count()
}

on_both! {
    async fn r27_a_silence_whose_day_has_come_alarms_the_leads_and_never_ends_by_itself(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let (mut rosa, noor, robin) = (app.coordinator("Rosa").await, app.lead("Noor").await, app.lead("Robin").await);
        order(&mut rosa, &amal.email, &["account.email".to_owned()], "2026-12-20").await;
        let alarm = "1 person may not be told of a request from outside";
        app.later(26);
        app::run_clock_work(&app.site).await.expect("the clock");
        let nia = app.lead("Nia").await;
        assert!(!nia.get("/desk/requests").await.text().contains(alarm), "a day before");
        assert_eq!(reminders(&app, &noor).await, 0);
        app.later(1);
        for _ in 0..3 {
            app::run_clock_work(&app.site).await.expect("the clock");
        }
        for lead in [&noor, &robin, &nia] {
            assert_eq!(reminders(&app, lead).await, 1, "each lead, once");
        }
        assert_eq!((reminders(&app, &rosa).await, reminders(&app, &amal).await), (0, 0), "and nobody else");
        let letters = app.letters_to(&noor.email).await;
        let letter = letters.last().expect("a letter");
        assert!(!letter.text.contains("Canarybody") && !letter.text.contains("Amal"), "{}", letter.text);
        let eve = app.lead("Eve").await;
        for page in ["/desk/requests", "/desk/breaches", "/desk/disclosures"] {
            assert!(eve.get(page).await.text().contains(alarm), "{page}");
        }
        // Nothing ends by itself: a machine that tells could break the order.
        let own = again(&app, &amal).await;
        assert!(!own.get("/me/data").await.text().contains("Canarybody Court"));
        app.later(7);
        app::run_clock_work(&app.site).await.expect("the clock");
        let page = record(&app.lead("Lo").await).await;
        let id = page.rsplit('/').next().expect("an id").to_owned();
        let called = async || {
            let id = id.clone();
            let entries = app.site.db.read(move |conn| ledger::about(conn, &id)).await.expect("the record");
            entries.iter().filter(|one| one.verb == Verb::Warned).count()
        };
        assert_eq!((called().await, reminders(&app, &noor).await), (2, 1), "a week later once more; the letter of before is gone");
        let mut lea = app.lead("Lea").await;
        let longer = |until: &'static str| [("step", "silent"), ("because", "Order 13"), ("until", until)];
        assert_eq!(lea.post(&page, &longer("2027-03-28")).await.status, 422, "not longer than 90 days");
        assert_eq!(lea.post(&page, &longer("2027-03-27")).await.status, 303);
        assert!(!lea.get("/desk/requests").await.text().contains(alarm), "somebody decided anew");
        app.later(8);
        app::run_clock_work(&app.site).await.expect("the clock");
        assert_eq!(called().await, 2, "and no letter while the new day has not come");
        assert_eq!(eve.get("/desk/disclosures").await.status, 303, "who was signed in long ago is not any more");
    }
}

on_both! {
    async fn r27_what_would_leave_is_read_in_the_words_of_the_person_s_own_page(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let fields = rosa.get("/desk/disclosures/new").await.attributes("input[name=field]", "value");
        assert!(fields.len() > 15, "{fields:?}");
        order(&mut rosa, &amal.email, &fields, "").await;
        let [mut noor, mut robin] = [app.lead("Noor").await, app.lead("Robin").await];
        let page = record(&noor).await;
        let preview = noor.get(&page).await.text();
        let id = amal.id.expect("an account");
        let held = app.site.db.read(move |conn| privacy::held(conn, id)).await.expect("held");
        let answers = &held.applications[0].0.answers;
        let words = app.site.templates.words(alongside::vocab::Locale::En);
        let lines = summary(words, Side::Mentee, answers).into_iter();
        let chosen = lines.filter(|line| line.what != "apart" && !line.what.starts_with("consent"));
        let mut chosen: Vec<_> = chosen.flat_map(|line| line.lines).collect();
        chosen.push("Where the application stands New".to_owned());
        // The data itself speaks the program's words, so the search can find.
        let program = ["home:", "true", "level:"];
        assert!(privacy::data(&held).to_string().contains("\"home\":"));
        for lead in [&mut noor, &mut robin] {
            let agree = [("step", "agree"), ("because", "I have read the order")];
            assert_eq!(lead.post(&page, &agree).await.status, 303);
        }
        let file = robin.post(&format!("{page}/handing"), &[]).await.body;
        let plain = |text: &str| text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
        let file = file.split_whitespace().collect::<Vec<_>>().join(" ").replace("stands: ", "stands ");
        for shown in [plain(&preview), plain(&file)] {
            for line in &chosen {
                let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(shown.contains(&plain(&line)), "{line} is missing:\n{shown}");
            }
            for word in program {
                assert!(!shown.contains(word), "{word} is a word of the program:\n{shown}");
            }
        }
    }
}
