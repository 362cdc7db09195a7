//! The breach log: 72 hours on a clock the test turns, whom the ledger says it touched, and telling them.

use crate::support::{App, Visitor, on_both};
use alongside::vocab::Side;

const WRONG: [(&str, &str); 4] = [
    ("found", "2026-11-23 11:00"),
    ("cause", "lost"),
    ("happened", "canaryhappened"),
    ("effect", "Somebody may look for them"),
];

/// Writes something down; where it stands.
async fn wrong(noor: &mut Visitor<'_>) -> String {
    noor.post("/desk/breaches", &WRONG)
        .await
        .goes_to()
        .to_owned()
}

on_both! {
    async fn r32_the_clock_runs_from_when_somebody_knew_and_stops_with_a_reason(app: App) {
        let mut noor = app.lead("Noor").await;
        for (found, cause) in [("2026-11-23 13:00", "lost"), ("", "lost"), ("yesterday", "lost"), ("2026-11-23 11:00", "")] {
            let shown = noor.post("/desk/breaches", &[("found", found), ("cause", cause), ("happened", "x")]).await;
            assert_eq!(shown.status, 422, "{found:?} {cause:?}: nobody knows what is still to come, or without a cause");
        }
        let page = wrong(&mut noor).await;
        // It is noon: one of the 72 hours is over.
        assert!(noor.get("/desk/breaches").await.text().contains("71 hours left"));
        assert_eq!(noor.post(&page, &[("step", "close")]).await.status, 409, "it is not over before it was decided");
        app.later(4);
        let mut robin = app.lead("Robin").await;
        assert!(robin.get(&page).await.text().contains("25 hours too late"));
        assert_eq!(robin.post(&page, &[("step", "reported")]).await.status, 422, "never without a reason");
        for (step, says) in [("unreported", "Need not be reported"), ("reported", "Reported")] {
            assert_eq!(robin.post(&page, &[("step", step), ("because", "canarybecause")]).await.goes_to(), page);
            let shown = robin.get(&page).await.text();
            assert!(shown.contains(says) && shown.contains("canarybecause"), "one may think again, and report: {shown}");
        }
        let unreported = robin.post(&page, &[("step", "unreported"), ("because", "x")]).await;
        assert_eq!(unreported.status, 409, "what was reported stays reported");
        assert_eq!(robin.post(&page, &[("step", "save"), ("cause", "stranger"), ("happened", "canarymore")]).await.goes_to(), page);
        assert!(robin.get(&page).await.body.contains("canarymore"));
        robin.post(&page, &[("step", "close")]).await;
        assert_eq!(robin.post(&page, &[("step", "save"), ("cause", "lost"), ("happened", "x")]).await.status, 409);
    }
}

on_both! {
    async fn r32_the_ledger_names_whom_it_touched_and_the_list_has_ids_and_no_names(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let bo = app.applicant(Side::Mentee, "Bo").await;
        let (rosa, ruth) = (app.coordinator("Rosa").await, app.coordinator("Ruth").await);
        rosa.get(&format!("/desk/applications/{}", amal.application().await.id)).await;
        let mut noor = app.lead("Noor").await;
        let page = wrong(&mut noor).await;
        let ids = format!("{page}/ids");
        let (first, second) = (amal.id.expect("an account").to_string(), bo.id.expect("an account").to_string());
        let mut list = async |email: &str, from: &str, to: &str| {
            let fields = [("step", "looked"), ("email", email), ("from", from), ("to", to)];
            let shown = noor.post(&page, &fields).await;
            assert_eq!(shown.status, 303, "{}", shown.text());
            noor.post(&ids, &[]).await.body
        };
        assert_eq!(list("ruth@charity.example", "2026-11-23 11:30", "2026-11-23 12:30").await, "", "she opened nothing");
        assert_eq!(list("", "2026-11-23 09:00", "2026-11-23 10:00").await, "", "not at that time");
        assert_eq!(list("rosa@charity.example", "2026-11-23 11:30", "2026-11-23 12:30").await, format!("{first}\n"));
        assert_eq!(list("", "2026-11-23 11:30", "2026-11-23 12:30").await, format!("{first}\n"), "nobody stands twice, and no staff");
        noor.post(&page, &[("step", "everybody")]).await;
        let all = noor.post(&ids, &[]).await;
        assert!(all.body.contains(&first) && all.body.contains(&second) && !all.body.contains("Amal") && !all.body.contains('@'), "{}", all.body);
        assert!(!all.body.contains(&ruth.id.expect("an account").to_string()));
        assert_eq!(noor.post(&page, &[("step", "looked"), ("email", "nobody@home.example"), ("from", "2026-11-23 11:30"), ("to", "2026-11-23 12:30")]).await.status, 422);
    }
}

on_both! {
    async fn r32_a_lead_tells_whom_it_touched_once_and_only_on_their_own_page(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let bo = app.applicant(Side::Mentor, "Bo").await;
        let rosa = app.coordinator("Rosa").await;
        rosa.get(&format!("/desk/applications/{}", amal.application().await.id)).await;
        let mut noor = app.lead("Noor").await;
        let page = wrong(&mut noor).await;
        noor.post(&page, &[("step", "looked"), ("from", "2026-11-23 11:30"), ("to", "2026-11-23 12:30")]).await;
        assert!(!amal.get("/me/data").await.text().contains("What went wrong with your data"), "before she is told there is nothing");
        let letters = app.letters_to(&amal.email).await.len();
        for _ in 0..2 {
            noor.post(&page, &[("step", "tell"), ("words", "canarywords")]).await;
        }
        let sent = app.letters_to(&amal.email).await;
        assert_eq!(sent.len(), letters + 1, "nobody is told twice");
        let letter = sent.last().expect("a letter");
        assert!(!letter.text.contains("canarywords") && letter.text.contains("/me/data"), "{}", letter.text);
        let shown = amal.get("/me/data").await.text();
        assert!(shown.contains("canarywords") && !shown.contains("canaryhappened"), "{shown}");
        assert!(!bo.get("/me/data").await.body.contains("canarywords"), "whom it did not touch");
        let id = amal.id.expect("an account");
        app.site.db.write(move |conn| alongside::privacy::erase(conn, id)).await.expect("erased");
        assert_eq!(noor.post(&format!("{page}/ids"), &[]).await.body, "", "whoever is deleted is on no list");
    }
}
