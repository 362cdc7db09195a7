//! What is held: all of it, for the right person, with who looked; and the copy to take along.

use crate::{
    story,
    support::{App, PASSPHRASE, Shown, Visitor, on_both},
};
use alongside::{
    applications::{self, Answers, State},
    ledger::{self, Noun, Verb},
    vocab::{Role, Side},
};
use axum::body::Body;
use std::io::{Cursor, Read};

on_both! {
    async fn r06_one_page_shows_everything_one_wrote_and_what_was_written(app: App) {
        let [mut mentee, mentor, _] = story::tell(&app).await;
        mentee.post("/me/data/statements", &[("words", "canarystatement")]).await;
        let page = mentee.get("/me/data").await;
        for word in ["Canaryamal Kestrelhaddad", "canarynote", "canaryapart", "canaryaccess", "canaryready", "canarystatement",
            "canaryamal.kestrelhaddad@home.example", "Leadership", "A coordinator: your application"] {
            assert!(page.text().contains(word), "{word} is missing:\n{}", page.text());
        }
        // What speaks about the other one stays away; the other one does see it, so the search can find.
        assert!(mentor.get("/me/data").await.text().contains("Canaryjo Kestrelbrown"));
        for word in ["Canaryjo", "Kestrelbrown", "canarybecause", "Canaryrosa"] {
            assert!(!page.body.contains(word), "{word} is somebody else's");
        }
    }
}

/// The files of a copy.
fn files(shown: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(shown.to_vec())).expect("a ZIP");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

async fn copy(visitor: &Visitor<'_>, passphrase: &str) -> (Shown, Vec<u8>) {
    let body: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("passphrase", passphrase)
        .finish();
    let body = App::with_key(&body, visitor.cookie.as_deref());
    let path = visitor.address("/me/data/copy");
    let request = App::request("POST", &path, visitor.cookie.as_deref())
        .header("content-type", "application/x-www-form-urlencoded");
    visitor
        .app
        .send_for_bytes(request.body(Body::from(body)).expect("a request"))
        .await
}

on_both! {
    async fn r07_r08_the_copy_has_all_of_one_person_and_nothing_of_another(app: App) {
        let [mentee, mentor, _] = story::tell(&app).await;
        let (shown, bytes) = copy(&mentee, PASSPHRASE).await;
        assert_eq!(shown.status, 200);
        assert_eq!(shown.headers["content-disposition"], "attachment; filename=\"my-data.zip\"");
        let own = files(&bytes);
        let names: Vec<_> = own.iter().map(|(name, _)| name.as_str()).collect();
        for name in ["README.txt", "data.html", "data.json", "tables/account.csv", "tables/applications.csv", "tables/record.csv", "tables/looks.csv"] {
            assert!(names.contains(&name), "{names:?}");
        }
        let text: String = own.iter().map(|(_, text)| text.as_str()).collect();
        for word in ["canaryamal.kestrelhaddad@home.example", "canarynote", "canaryapart", "canaryaccess", "canaryready"] {
            assert!(own.iter().filter(|(_, text)| text.contains(word)).count() >= 3, "{word} is in the page, the data and a table");
        }
        let readme = &own.iter().find(|(name, _)| name == "README.txt").expect("a README").1;
        for word in ["Why we hold it", "Who sees it", "How long we keep it", "183 days", "Your rights", "ico.org.uk", "people@charity.example"] {
            assert!(readme.contains(word), "{word} is missing:\n{readme}");
        }
        // The other one's copy has these words, so the search can find them.
        let (_, others) = copy(&mentor, PASSPHRASE).await;
        let others: String = files(&others).into_iter().map(|(_, text)| text).collect();
        for foreign in ["Canaryjo", "Kestrelbrown"] {
            assert!(others.contains(foreign) && !text.contains(foreign), "{foreign}");
        }
        for secret in ["canarybecause", "argon2", "Canaryrosa"] {
            assert!(!text.contains(secret) && !others.contains(secret), "{secret}");
        }
        let record = app.site.db.read(move |conn| ledger::about(conn, mentee.id.expect("an account").as_str())).await.expect("the record");
        assert!(record.iter().any(|entry| entry.verb == Verb::Copied), "taking a copy is written down");
    }
}

on_both! {
    async fn s12_who_found_a_telephone_does_not_guess_for_a_copy_or_a_deletion(app: App) {
        let mut mentee = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut answers = Vec::new();
        for guess in 0..8 {
            let (shown, _) = copy(&mentee, &format!("a wrong guess number {guess}")).await;
            answers.push(shown.status.as_u16());
        }
        assert!(answers.starts_with(&[422, 422]) && answers.ends_with(&[429]), "{answers:?}");
        // Nor is the right one heard now, here or at the page next door.
        let (shown, bytes) = copy(&mentee, PASSPHRASE).await;
        assert!(shown.status == 429 && !bytes.starts_with(b"PK"));
        let page = mentee.post("/me/data/deletion", &[("passphrase", PASSPHRASE)]).await;
        assert_eq!(page.status, 429);
    }
}

on_both! {
    async fn r09_the_copy_needs_the_passphrase_again_and_is_no_link(app: App) {
        let mentee = app.applicant(Side::Mentee, "Amal Haddad").await;
        for wrong in ["", "seven kettles sing loudly"] {
            let (shown, bytes) = copy(&mentee, wrong).await;
            assert_eq!(shown.status, 422, "{wrong}");
            assert!(!bytes.starts_with(b"PK"), "no file without the passphrase");
        }
        // Asking for the page again gives the question and no file; nothing can be opened twice because nothing lies there.
        let (_, bytes) = copy(&mentee, PASSPHRASE).await;
        assert!(bytes.starts_with(b"PK"), "the file is a ZIP");
        let page = mentee.get("/me/data/copy").await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains("Take a copy of your data with you"));
        let stranger = app.visitor();
        let (shown, bytes) = copy(&stranger, PASSPHRASE).await;
        assert!(!bytes.starts_with(b"PK") && shown.text().contains("Sign in"), "a stranger is asked to sign in");
        assert!(!shown.body.contains(PASSPHRASE), "and the passphrase stands on no page");
        let letters = app.letters_to(&mentee.email).await;
        assert!(letters.iter().all(|letter| !letter.text.contains("/copy")), "never mailed");
    }
}

on_both! {
    async fn r36_fifty_profiles_cost_a_write_each_and_everybody_sees_who_looked(app: App) {
        let round = app.applicant(Side::Mentee, "Amal Haddad").await.application().await.round;
        let hash = crate::support::hash(&app).await;
        let ids = app.site.db.write(move |conn| {
            (0..50).map(|number| {
                let profile = alongside::accounts::Profile {
                    email: App::email(&format!("mentee{number}@home.example")),
                    name: String::new(),
                    locale: alongside::vocab::Locale::En,
                };
                let person = alongside::accounts::store::add_ready(conn, &profile, Role::Member, &hash)?;
                let id = applications::store::begin(conn, person, round, Side::Mentee)?;
                let mut application = applications::store::by_id(conn, id)?;
                application.answers = Answers { name: format!("Mentee {number}"), ..Answers::default() };
                applications::store::save(conn, &application)?;
                applications::store::change(conn, &application, State::Submitted, (Some(person), Verb::Submitted), None)?;
                Ok((person, id))
            }).collect::<diesel::QueryResult<Vec<_>>>()
        }).await.expect("fifty people");
        let rosa = app.coordinator("Rosa").await;
        let looks = async || {
            let all = app.site.db.read(|conn| ledger::all(conn, (10_000, 0), (alongside::vocab::Role::Lead, Vec::new()))).await.expect("the ledger");
            all.into_iter().filter(|entry| entry.verb.is_look() && entry.noun == Noun::Application).count()
        };
        for _ in 0..2 {
            for (_, id) in &ids {
                assert_eq!(rosa.get(&format!("/desk/applications/{id}")).await.status, 200);
                assert_eq!(rosa.get(&format!("/desk/candidates/{id}")).await.status, 200);
            }
        }
        assert_eq!(looks().await, 50, "one write each, however often the pages were opened");
        for (person, _) in ids {
            let held = app.site.db.read(move |conn| alongside::privacy::held(conn, person)).await.expect("held");
            assert_eq!(held.looks.iter().map(|look| look.by).collect::<Vec<_>>(), ["coordinator"]);
        }
    }
}

on_both! {
    async fn r36_somebody_who_was_looked_at_fifty_times_sees_all_fifty(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let id = amal.application().await.id;
        let rosa = app.coordinator("Rosa").await.id.expect("an account");
        for hours in 0..50 {
            app.clock.turn_to(app.clock.now().plus_seconds(3600 + hours));
            app.site.db.write(move |conn| ledger::look(conn, rosa, (Noun::Application, id.as_str()))).await.expect("a look");
        }
        let page = crate::support::again(&app, &amal).await.get("/me/data").await;
        let looks = page.all("#looks + p + ul > li");
        assert_eq!(looks.len(), 50, "{looks:?}");
        assert!(looks.iter().all(|look| look.starts_with("A coordinator: your application")), "by role, and no name: {looks:?}");
    }
}

on_both! {
    async fn r11_a_statement_stands_beside_what_staff_wrote(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        story::make_ready(&mut rosa, &amal, "Seems in a hurry").await;
        assert!(amal.get("/me/data").await.text().contains("Seems in a hurry"), "she can read it");
        assert_eq!(amal.post("/me/data/statements", &[("words", "  ")]).await.status, 422);
        amal.post("/me/data/statements", &[("words", "I had a train to catch")]).await;
        let page = rosa.get(&format!("/desk/applications/{}", amal.application().await.id)).await;
        for word in ["Seems in a hurry", "I had a train to catch"] {
            assert!(page.text().contains(word), "{word}:\n{}", page.text());
        }
    }
}
