//! What waits for the leads: first on their Today, each with its clock, and told by emails that say nothing.

use crate::{
    story,
    support::{App, Shown, Visitor, on_both},
};
use alongside::{
    app::run_clock_work,
    db::schema::people,
    ledger::rows::{Table, store::signed},
    vocab::{PersonId, Role},
    web::{Stage, session},
};
use diesel::prelude::*;

/// Tells the leads of a concern about the one pair there is, for the mentee.
async fn worry(mentee: &mut Visitor<'_>) -> String {
    let links = mentee.get("/me/pair").await.links();
    let path = links
        .into_iter()
        .find(|link| link.ends_with("/concern"))
        .expect("a link");
    let path = path.trim_start_matches("/en").to_owned();
    let sent = mentee.post(&path, &[("words", "canaryworry")]).await;
    assert!(
        sent.text()
            .contains("Our safeguarding leads have your message"),
        "{}",
        sent.text()
    );
    path
}

/// Somebody at the desk on another day, signed in anew.
async fn anew(app: &App, id: PersonId, role: Role) -> Visitor<'_> {
    let begun = app.site.db.write(move |conn| {
        signed(conn, (Table::People, id.as_str()), |conn| {
            diesel::update(people::table.find(id))
                .set(people::role.eq(role))
                .execute(conn.link())
        })?;
        session::begin(conn, id, role, Stage::Double)
    });
    let mut visitor = Visitor::new(app, Some(begun.await.expect("a session").to_string()));
    visitor.id = Some(id);
    visitor
}

/// The lines that come first on somebody's Today.
fn first(today: &Shown) -> Vec<String> {
    let lines = today.all("section[aria-labelledby='urgent'] li");
    lines
        .iter()
        .map(|line| line.replace(['\u{2068}', '\u{2069}'], ""))
        .collect()
}

async fn emails(app: &App, of: &str) -> usize {
    app.letters_to(of).await.len()
}

on_both! {
    async fn p19_what_waits_for_leads_comes_first_on_their_today_each_with_its_clock(app: App) {
        let [mut mentee, _, rosa] = story::tell(&app).await;
        let mut noor = app.lead("Noor").await;
        assert_eq!(first(&noor.get("/desk").await), Vec::<String>::new(), "nothing waits");
        let breach = noor.post("/desk/breaches", &[("found", "2026-11-22 09:00"), ("cause", "lost"), ("happened", "canarylost")]).await;
        let breach = breach.goes_to().to_owned();
        mentee.post("/complaint", &[("words", "canarycomplaint")]).await;
        noor.post("/desk/requests", &[("kind", "see"), ("words", "canaryrequest"), ("reach", "")]).await;
        worry(&mut mentee).await;
        app.clock.turn_to(app.clock.now().plus_seconds(2 * 3600));
        let mut noor = anew(&app, noor.id.expect("an account"), Role::Lead).await;
        let rosa = anew(&app, rosa.id.expect("an account"), Role::Coordinator).await;
        let today = noor.get("/desk").await;
        assert_eq!(first(&today), [
            "A safeguarding concern told 2 hours ago",
            "A data breach: decide whether to tell the regulator 43 hours left of 72",
            "A complaint Answer by Wednesday 23 December 2026 30 days left",
            "A data request Answer by Wednesday 23 December 2026 30 days left",
        ]);
        let admin = app.staff("Robin", Role::Admin).await;
        assert_eq!(first(&admin.get("/desk").await).len(), 4, "an admin is a lead as well");
        // Each leads to where it is dealt with, and the section stands before everything else.
        let links = today.attributes("section[aria-labelledby='urgent'] a", "href");
        assert!(links[0].starts_with("/en/desk/concerns#concern-") && links[1] == format!("/en{breach}"), "{links:?}");
        for link in &links {
            let (page, anchor) = link.split_once('#').unwrap_or((link, ""));
            let shown = noor.get(page.trim_start_matches("/en")).await;
            assert_eq!(shown.status, 200, "{page}");
            assert!(anchor.is_empty() || shown.body.contains(&format!("id=\"{anchor}\"")), "{link}");
        }
        assert_eq!(today.all("h2").first().map(String::as_str), Some("First: for safeguarding leads"));
        for canary in ["canaryworry", "canarycomplaint", "canarylost", "Canaryamal"] {
            assert!(!today.body.contains(canary), "the lines themselves tell nothing: {canary}");
        }
        // Nobody below a lead learns that anything waits.
        let hers = rosa.get("/desk").await;
        assert_eq!(hers.title(), "Today");
        assert_eq!(first(&hers), Vec::<String>::new());
        assert!(!hers.text().contains("safeguarding leads"), "{}", hers.text());
        // What is done is gone.
        noor.post(&breach, &[("step", "unreported"), ("because", "Sealed.")]).await;
        assert_eq!(first(&noor.get("/desk").await).len(), 3);
    }
}

on_both! {
    async fn p19_a_concern_says_which_of_the_two_told_and_since_when(app: App) {
        let [mut mentee, mentor, _] = story::tell(&app).await;
        worry(&mut mentee).await;
        let noor = app.lead("Noor").await;
        let page = noor.get("/desk/concerns").await;
        let text = page.text();
        for words in [
            "The mentee told us: Canaryamal Kestrelhaddad",
            "The mentor in this pair: Canaryjo Kestrelbrown",
            "Told on Monday 23 November 2026, 12:00 · today",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        for person in [&mentee, &mentor] {
            let link = format!("/en/desk/applications/{}", person.application().await.id);
            assert!(page.links().contains(&link), "{link}");
        }
    }
}

on_both! {
    async fn s65_every_lead_is_told_at_once_by_an_email_that_says_nothing(app: App) {
        let [mut mentee, mentor, rosa] = story::tell(&app).await;
        let (noor, robin) = (app.lead("Noor").await, app.staff("Robin", Role::Admin).await);
        let before = [emails(&app, &rosa.email).await, emails(&app, &mentor.email).await];
        worry(&mut mentee).await;
        for lead in [&noor, &robin] {
            let mut letters = app.letters_to(&lead.email).await;
            assert_eq!(letters.len(), 1, "one to each");
            let letter = letters.remove(0);
            let all = format!("{}\n{}", letter.subject, letter.text).to_lowercase();
            for word in ["concern", "worr", "complain", "breach", "request", "data", "pair", "mentor", "mentee", "canary", "kestrel", "safeguard", "migra"] {
                assert!(!all.contains(word), "{word}: {all}");
            }
            assert!(letter.text.contains("http://127.0.0.1:8080/en/desk\n"), "{}", letter.text);
            assert_eq!(letter.text.matches("http").count(), 1, "and nothing that signs in: {}", letter.text);
            // The page behind it asks who it is.
            assert_eq!(app.visitor().get("/desk").await.goes_to().split('?').next(), Some("/sign-in"));
        }
        assert_eq!(before, [emails(&app, &rosa.email).await, emails(&app, &mentor.email).await], "and to nobody else");
        // A complaint, a request on paper and a breach are told in the same way.
        let mut noor = noor;
        app.visitor().post("/complaint", &[("words", "W.")]).await;
        noor.post("/desk/requests", &[("kind", "see"), ("words", "W."), ("reach", "")]).await;
        noor.post("/desk/breaches", &[("found", "2026-11-23 11:00"), ("cause", "lost"), ("happened", "W.")]).await;
        assert_eq!([emails(&app, &noor.email).await, emails(&app, &robin.email).await], [4, 4]);
    }
}

on_both! {
    async fn p19_a_lead_whom_it_is_about_is_told_nothing_and_sees_nothing(app: App) {
        let [mut mentee, mentor, _] = story::tell(&app).await;
        let noor = app.lead("Noor").await;
        // The mentor became a lead since: from days before this was refused.
        let jo = anew(&app, mentor.id.expect("an account"), Role::Lead).await;
        let before = emails(&app, &mentor.email).await;
        worry(&mut mentee).await;
        assert_eq!(emails(&app, &mentor.email).await, before, "he is not told");
        assert_eq!(emails(&app, &noor.email).await, 1, "the other lead is: so he could have been");
        assert_eq!(first(&jo.get("/desk").await), Vec::<String>::new());
        assert!(!jo.get("/desk/concerns").await.body.contains("canaryworry"));
        assert_eq!(first(&noor.get("/desk").await).len(), 1);
        // Nor is he reminded when nobody has dealt with it for a day.
        app.later(2);
        run_clock_work(&app.site).await.expect("done");
        assert_eq!(emails(&app, &mentor.email).await, before);
        assert_eq!(emails(&app, &noor.email).await, 2);
        // What he asks or complains of himself is for the others too.
        let mut jo = anew(&app, mentor.id.expect("an account"), Role::Lead).await;
        let noor = anew(&app, noor.id.expect("an account"), Role::Lead).await;
        jo.post("/complaint", &[("words", "W.")]).await;
        assert_eq!(first(&jo.get("/desk").await), Vec::<String>::new());
        assert_eq!(first(&noor.get("/desk").await).len(), 2);
    }
}

on_both! {
    async fn r32_r19_leads_are_reminded_once_at_each_stage_and_in_one_email(app: App) {
        let mut noor = app.lead("Noor").await;
        noor.post("/desk/breaches", &[("found", "2026-11-23 11:00"), ("cause", "lost"), ("happened", "W.")]).await;
        noor.post("/desk/requests", &[("kind", "see"), ("words", "W."), ("reach", "")]).await;
        let start = app.clock.now();
        // Hours after noon on 23 November, and how many emails there have been by then.
        let stages = [
            (0, 2),
            (46, 2), // 25 hours left
            (47, 3), // 24 hours left of 72
            (60, 3),
            (65, 4), // 6 hours left
            (72, 5), // over
            (22 * 24, 5),
            (23 * 24, 6), // 16 December, 7 days before 23 December
            (28 * 24, 6),
            (29 * 24, 7), // the day before
            (30 * 24, 7),
            (31 * 24, 8), // over
            (40 * 24, 8),
        ];
        let mut sent = 0;
        for (hours, expected) in stages {
            app.clock.turn_to(start.plus_seconds(hours * 3600));
            for _ in 0..2 {
                run_clock_work(&app.site).await.expect("done");
            }
            // Old emails go by themselves; only what is new counts.
            let now = app.site.db.read(alongside::mail::waiting).await.expect("the outbox");
            let fresh = now.iter().filter(|(at, _)| *at == app.clock.now()).count();
            sent += fresh;
            assert_eq!(sent, expected, "{hours} hours later");
        }
    }
}

on_both! {
    async fn what_is_written_down_late_is_told_once_and_many_strangers_fill_no_mailbox(app: App) {
        let mut noor = app.lead("Noor").await;
        noor.post("/desk/breaches", &[("found", "2026-11-20 20:00"), ("cause", "lost"), ("happened", "W.")]).await;
        run_clock_work(&app.site).await.expect("done");
        assert_eq!(emails(&app, &noor.email).await, 1, "with eight hours left, not told twice in one breath");
        for place in 0..9 {
            let mut stranger = app.visitor().at(&format!("198.51.100.{place}"));
            assert_eq!(stranger.post("/complaint", &[("words", "W.")]).await.status, 200);
        }
        assert_eq!(emails(&app, &noor.email).await, 6);
        assert_eq!(first(&noor.get("/desk").await).len(), 10, "but all of them stand there");
    }
}
