//! Two people who must never be matched: a hard rule for the matcher, known to leads alone.

use crate::{
    story::{confirm, make_ready},
    support::{App, Shown, Visitor, on_both},
};
use alongside::{
    pairs::proposals::{self, store::candidates},
    rounds,
    vocab::Side,
};

/// Separates two people as a lead does.
async fn separate(noor: &mut Visitor<'_>, one: &Visitor<'_>, other: &Visitor<'_>) -> Shown {
    let fields = [
        ("one", one.email.as_str()),
        ("other", other.email.as_str()),
        ("why", "safety"),
        ("words", "canaryapart: they must not meet."),
    ];
    noor.post("/desk/separations", &fields).await
}

/// How many pairs a proposal would have now.
async fn proposed(app: &App) -> usize {
    let found = app.site.db.read(|conn| {
        let round = rounds::store::current(conn)?.expect("a round");
        let (_, found) = candidates(conn, &round)?;
        Ok(proposals::propose(&round, &found)
            .expect("proven")
            .pairs
            .len())
    });
    found.await.expect("readable")
}

on_both! {
    async fn g08_two_who_are_kept_apart_are_never_a_pair_whoever_tries(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let (mut rosa, mut noor) = (app.coordinator("Rosa").await, app.lead("Noor").await);
        make_ready(&mut rosa, &jo, "").await;
        make_ready(&mut rosa, &amal, "").await;
        let (mentor, mentee) = (jo.application().await.id.to_string(), amal.application().await.id.to_string());
        let candidates = format!("/desk/candidates/{mentee}");
        rosa.post("/desk/proposal", &[]).await;
        // Without the rule the two are a pair for the program and for every page.
        assert_eq!(proposed(&app).await, 1);
        assert!(rosa.get("/desk/proposal").await.text().contains("Jo Brown"));
        assert_eq!(rosa.get(&candidates).await.all("article h2"), ["1. Jo Brown"]);

        assert_eq!(separate(&mut noor, &jo, &amal).await.goes_to(), "/desk/separations");
        assert_eq!(proposed(&app).await, 0);
        let stale = rosa.get("/desk/proposal").await.text();
        assert!(stale.contains("Jo Brown") && stale.contains("Something has changed since this proposal"), "what was proposed before is out of date, and does not go away: {stale}");
        rosa.post("/desk/proposal", &[]).await;
        assert!(rosa.get("/desk/proposal").await.text().contains("0 of 1 mentees"));
        assert_eq!(rosa.get(&candidates).await.all("article h2"), Vec::<String>::new());
        let pair = [("mentor", mentor.as_str()), ("mentee", mentee.as_str()), ("because", "They fit.")];
        for path in ["/desk/proposal/pairs", candidates.as_str()] {
            let refused = rosa.post(path, &pair).await;
            assert_eq!(refused.status, 409, "{path}");
            assert!(refused.text().contains("These two cannot meet, or must not be matched with each other. Choose another pair."), "{path}: {}", refused.text());
        }
        // A pin is no way round it, neither before nor after it is made.
        let wish = [("mentor", mentor.as_str()), ("mentee", mentee.as_str()), ("kind", "pin")];
        let ahead = rosa.get(&format!("/desk/wishes?mentor={mentor}&mentee={mentee}&kind=pin")).await;
        assert!(ahead.text().contains("These two cannot be matched"), "{}", ahead.text());
        rosa.post("/desk/wishes", &wish).await;
        assert_eq!(proposed(&app).await, 0);
        // And it ends when a lead says so.
        let end = noor.get("/desk/separations").await.attributes("form[action*='/desk/separations/']", "action").remove(0);
        assert_eq!(noor.post(end.trim_start_matches("/en"), &[]).await.goes_to(), "/desk/separations");
        assert_eq!(proposed(&app).await, 1);
    }
}

on_both! {
    async fn g08_nobody_below_a_lead_learns_that_two_are_kept_apart(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let (mut rosa, mut noor) = (app.coordinator("Rosa").await, app.lead("Noor").await);
        make_ready(&mut rosa, &jo, "").await;
        make_ready(&mut rosa, &amal, "").await;
        let (mentor, mentee) = (jo.application().await.id.to_string(), amal.application().await.id.to_string());
        separate(&mut noor, &jo, &amal).await;
        rosa.post("/desk/wishes", &[("mentor", &mentor), ("mentee", &mentee), ("kind", "pin")]).await;
        rosa.post("/desk/proposal", &[]).await;
        // A lead sees it: so it could be seen.
        let seen = noor.get("/desk/separations").await.text();
        assert!(seen.contains("canaryapart") && seen.contains("To keep somebody safe"), "{seen}");
        assert!(noor.get("/desk/ledger").await.text().contains("must never be matched"));
        let pages = [
            "/desk".to_owned(),
            "/desk/ledger".to_owned(),
            "/desk/proposal".to_owned(),
            "/desk/waiting".to_owned(),
            "/desk/reports".to_owned(),
            format!("/desk/candidates/{mentee}"),
            format!("/desk/applications/{mentee}"),
            format!("/desk/applications/{mentor}"),
            format!("/desk/wishes?mentor={mentor}&mentee={mentee}&kind=pin"),
            format!("/desk/wishes?mentor={mentor}&mentee={mentee}&kind=bar"),
        ];
        for path in &pages {
            let shown = rosa.get(path).await;
            assert_eq!(shown.status, 200, "{path}");
            let text = shown.text().to_lowercase();
            for word in ["canaryapart", "must never be matched", "never matched", "separat", "barred", "keep somebody safe"] {
                assert!(!text.contains(word), "{path} says {word}: {text}");
            }
            assert!(!shown.body.contains("/desk/separations"), "{path}");
        }
        for path in ["/desk/separations", "/desk/separations/0198c0de-0000-7000-8000-00000000000a"] {
            assert_eq!(rosa.post(path, &[]).await.status, 404, "{path}");
        }
        for visitor in [&jo, &amal] {
            for path in ["/me", "/me/pair", "/me/data"] {
                let text = visitor.get(path).await.text();
                assert!(!text.contains("canaryapart") && !text.contains("apart"), "{path}: {text}");
            }
        }
    }
}

on_both! {
    async fn g08_whom_somebody_named_is_read_by_leads_alone(app: App) {
        let [mentee, _, rosa] = confirm(&app).await;
        let page = format!("/desk/applications/{}", mentee.application().await.id);
        let noor = app.lead("Noor").await;
        assert!(noor.get(&page).await.text().contains("canaryapart"));
        let shown = rosa.get(&page).await;
        assert!(!shown.body.contains("canaryapart") && shown.text().contains("Only leads read whether somebody is named here"));
        assert!(mentee.get("/me/data").await.text().contains("canaryapart"), "and she herself");
    }
}

on_both! {
    async fn g08_a_separation_goes_with_either_of_the_two_and_tells_nothing_in_the_database(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut noor = app.lead("Noor").await;
        for (fields, says) in [
            ([("one", "jo.brown@home.example"), ("other", "nobody@home.example")], "Nobody here has this email address"),
            ([("one", "jo.brown@home.example"), ("other", "jo.brown@home.example")], "two different people"),
            ([("one", ""), ("other", "")], "Enter an email address"),
        ] {
            let fields = [&fields[..], &[("why", "asked"), ("words", "W.")]].concat();
            let refused = noor.post("/desk/separations", &fields).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text().contains(says), "{}", refused.text());
        }
        separate(&mut noor, &amal, &jo).await;
        separate(&mut noor, &jo, &amal).await;
        assert_eq!(noor.get("/desk/separations").await.all("main article").len(), 1, "each two stand there once");
        amal.post("/me/data/deletion", &[("passphrase", crate::support::PASSPHRASE)]).await;
        app.later(4);
        alongside::privacy::erase_due(&app.site).await.expect("deleted");
        let again = app.lead("Robin").await;
        assert_eq!(again.get("/desk/separations").await.all("main article").len(), 0);
    }
}
