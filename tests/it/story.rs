//! The main job as one story, page by page; and what a thief would find in the database afterwards.

use crate::support::{App, Visitor, on_both};
use alongside::vocab::Side;
use diesel::{Connection, SqliteConnection, connection::SimpleConnection};

/// Writes every check down that a mentor has to have had, as done and well.
pub(crate) async fn check(rosa: &mut Visitor<'_>, of: &Visitor<'_>) {
    let page = format!("/desk/applications/{}/checks", of.application().await.id);
    for kind in ["reference-1", "interview", "training", "code-of-conduct"] {
        let shown = rosa.get(&page).await;
        let seen = shown.attributes("input[name=seen]", "value");
        let fields = [
            ("seen", seen.first().expect("a form").as_str()),
            ("kind", kind),
            ("state", "satisfactory"),
            ("done_on", "2026-11-23"),
            ("words", "canarycheck"),
        ];
        assert_eq!(rosa.post(&page, &fields).await.goes_to(), page, "{kind}");
    }
}

/// Takes an application up and marks it ready, as read; a mentor has been checked before.
pub(crate) async fn make_ready(rosa: &mut Visitor<'_>, of: &Visitor<'_>, note: &str) {
    let application = of.application().await;
    if application.side == Side::Mentor {
        check(rosa, of).await;
    }
    let page = format!("/desk/applications/{}", application.id);
    for (kind, fields) in [("review", vec![]), ("readiness", vec![("note", note)])] {
        let seen = rosa
            .get(&page)
            .await
            .attributes("input[name=seen]", "value");
        let mut fields: Vec<(&str, &str)> = fields;
        fields.push(("seen", seen.first().expect("the page has a form")));
        assert_eq!(
            rosa.post(&format!("{page}/{kind}"), &fields)
                .await
                .goes_to(),
            page
        );
    }
}

/// From two applications to a pair that a coordinator confirmed. Every word somebody wrote is a canary.
pub(crate) async fn confirm(app: &App) -> [Visitor<'_>; 3] {
    let mut mentee = app
        .applicant(Side::Mentee, "Canaryamal Kestrelhaddad")
        .await;
    let mentor = app.applicant(Side::Mentor, "Canaryjo Kestrelbrown").await;
    let more = [
        ("note", "canarynote"),
        ("apart", "canaryapart"),
        ("access", "canaryaccess"),
        ("access_consent", "yes"),
    ];
    mentee.post("/apply/mentee/more", &more).await;
    let mut rosa = app.coordinator("Canaryrosa").await;
    make_ready(&mut rosa, &mentee, "canaryready").await;
    make_ready(&mut rosa, &mentor, "canaryready").await;

    assert_eq!(
        rosa.post("/desk/proposal", &[]).await.goes_to(),
        "/desk/proposal"
    );
    let board = rosa.get("/desk/proposal").await;
    for word in [
        "Canaryamal Kestrelhaddad",
        "Canaryjo Kestrelbrown",
        "Arabic",
        "Leadership",
        "Monday: 17:00 to 23:00",
    ] {
        assert!(
            board.text().contains(word),
            "{word} is missing: {}",
            board.text()
        );
    }
    assert!(
        mentee
            .get("/me")
            .await
            .attributes("a[href$='/me/pair']", "href")
            .is_empty(),
        "a proposal tells nobody anything"
    );
    let (one, other) = (mentor.application().await.id, mentee.application().await.id);
    let pair = [
        ("mentor", one.as_str()),
        ("mentee", other.as_str()),
        ("because", "canarybecause"),
    ];
    assert_eq!(
        rosa.post("/desk/proposal/pairs", &pair).await.goes_to(),
        "/desk/proposal"
    );

    [mentee, mentor, rosa]
}

/// The whole story, to two people who can reach each other.
pub(crate) async fn tell(app: &App) -> [Visitor<'_>; 3] {
    let [mut mentee, mut mentor, rosa] = confirm(app).await;
    let contact = ["canaryjo.kestrelbrown@home.example", "Kestrelbrown"];
    let card = mentee.get("/me/pair").await;
    assert!(card.text().contains("Canaryjo"), "{}", card.text());
    assert!(
        contact.iter().all(|word| !card.body.contains(word)),
        "no surname or contact before both said yes"
    );
    assert!(
        !mentor.get("/me/pair").await.text().contains("Canaryamal"),
        "the mentor is asked second"
    );
    for visitor in [&mut mentee, &mut mentor] {
        assert_eq!(visitor.says_yes().await.goes_to(), "/me/pair");
    }
    let card = mentee.get("/me/pair").await;
    assert!(
        contact.iter().all(|word| card.body.contains(word)),
        "and now both know how to reach each other"
    );
    assert!(
        mentor
            .get("/me/pair")
            .await
            .body
            .contains("canaryamal.kestrelhaddad@home.example")
    );
    [mentee, mentor, rosa]
}

on_both! {
    async fn a_mentee_and_a_mentor_find_each_other(app: App) {
        tell(&app).await;
    }
}

#[tokio::test]
async fn a_stolen_database_shows_ids_states_and_times_and_nothing_else() {
    let app = App::on_sqlite().await;
    let [mentee, ..] = tell(&app).await;
    // A backup lies beside the database and its log; all three are searched.
    let database = app.database();
    let mut link = SqliteConnection::establish(&database).expect("the database");
    link.batch_execute(&format!("vacuum into '{database}.backup'"))
        .expect("a backup");
    let bytes = app.bytes_on_disk();
    let found = |word: &str| {
        bytes
            .windows(word.len())
            .any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
    };
    // The search can find things: an id and a state are there to be read.
    assert!(found(mentee.application().await.id.as_str()) && found("both-agreed"));
    let written = ["canary", "kestrel", "home.example", "charity.example"];
    let chosen = [
        "leadership",
        "campaigning",
        "Europe/London",
        "fluent",
        "conversational",
        "\"ar\"",
        "online",
    ];
    for word in written.into_iter().chain(chosen) {
        assert!(!found(word), "{word} lies open in the database");
    }
}
