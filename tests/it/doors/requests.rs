//! What a request can and cannot do, whoever wrote it.

use crate::{
    crawl::crawl,
    support::{App, on_both},
};
use alongside::{
    vocab::{Email, Side},
    web::check_site,
};
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
    middleware::from_fn,
    routing::post,
};
use diesel::{
    Connection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query,
    sql_types::{Nullable, Text},
};
use tower::ServiceExt;

const FORM: &str = "application/x-www-form-urlencoded";

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Nullable<Text>)]
    said: Option<String>,
}

/// All rows of all tables as one text, but when a session was used, what it says once, and who looked at whom: reading is written down, and nothing else.
fn everything(path: &str) -> String {
    let mut link = SqliteConnection::establish(path).expect("the database");
    let mut ask = |query: String| -> Vec<String> {
        let rows: Vec<Said> = sql_query(query).load(&mut link).expect("readable");
        rows.into_iter().filter_map(|row| row.said).collect()
    };
    let mut all = String::new();
    for table in
        ask("select name as said from sqlite_schema where type = 'table' order by name".to_owned())
    {
        let columns = ask(format!(
            "select name as said from pragma_table_info('{table}') where name not in ('seen_at', 'told')"
        ));
        let quoted: Vec<_> = columns
            .iter()
            .map(|column| format!("quote({column})"))
            .collect();
        let but = if table == "ledger" {
            "where verb not in ('looked', 'read')"
        } else {
            ""
        };
        let rows = ask(format!(
            "select {} as said from {table} {but} order by 1",
            quoted.join(" || ',' || ")
        ));
        all.extend([table.as_str(), ": ", &rows.join(";"), "\n"]);
    }
    all
}

#[tokio::test]
async fn s28_reading_changes_nothing_as_anybody() {
    let app = App::on_sqlite().await;
    let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
    app.applicant(Side::Mentor, "Chidi Okafor").await;
    let mut rosa = app.coordinator("Rosa").await;
    let mut ada = app.staff("Ada", alongside::vocab::Role::Admin).await;
    let before = everything(&app.database());
    assert!(before.contains("applications: '"), "the rows are there");
    crawl(&mut app.visitor(), &["/"], false).await;
    crawl(&mut amal, &["/me", "/apply/mentee", "/me/security"], false).await;
    crawl(&mut rosa, &["/desk"], false).await;
    crawl(&mut ada, &["/desk/team"], false).await;
    assert_eq!(everything(&app.database()), before);
    // The check sees a change when there is one.
    amal.post("/me/pause", &[("pause", "yes")]).await;
    assert_ne!(everything(&app.database()), before);
}

#[tokio::test]
async fn s27_the_check_sees_a_door_without_a_guard() {
    let door = || Router::new().route("/", post(async || "done"));
    let foreign = || {
        Request::builder()
            .method("POST")
            .uri("/")
            .header(header::HOST, "a.example")
            .header("sec-fetch-site", "cross-site")
            .body(Body::empty())
            .expect("a request")
    };
    let open = door().oneshot(foreign()).await.expect("an answer");
    let guarded = door()
        .layer(from_fn(check_site))
        .oneshot(foreign())
        .await
        .expect("an answer");
    assert_eq!(
        (open.status(), guarded.status()),
        (StatusCode::OK, StatusCode::FORBIDDEN)
    );
}

on_both! {
    async fn s27_no_other_site_signs_anybody_in_or_up(app: App) {
        for path in ["/en/sign-in", "/en/sign-in/code", "/en/reset", "/en/apply/mentee/account", "/en/me/security/passphrase"] {
            for (name, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example"), ("origin", "null")] {
                let request = Request::builder().method("POST").uri(path).header(header::HOST, "127.0.0.1:8080").header(name, value);
                let shown = app.send(request.header(header::CONTENT_TYPE, FORM).body(Body::from("email=a")).expect("a request")).await;
                assert_eq!(shown.status, 403, "{path} {name}: {value}");
            }
        }
    }
}

on_both! {
    async fn s29_steps_cannot_be_skipped(app: App) {
        let mut visitor = app.visitor();
        // The account before the age, the answers before the account, the end before the answers.
        let account = [("email", "amal@home.example"), ("passphrase", "four small green birds")];
        assert_eq!(visitor.post("/apply/mentee/account", &account).await.goes_to(), "/apply/mentee/age");
        assert_eq!(visitor.post("/apply/mentee/check", &[]).await.goes_to(), "/sign-in?next=%2Fapply%2Fmentee%2Fcheck");
        let mut amal = app.member("amal@home.example").await;
        assert_ne!(amal.post("/apply/mentee/name", &[("name", "Amal"), ("reach", "email")]).await.status, 200);
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        let early = amal.post("/apply/mentee/check", &[]).await;
        assert_eq!(early.status, 422, "nothing was answered yet");
        assert_eq!(visitor.post("/sign-in/code", &[("code", "123456")]).await.goes_to(), "/sign-in");
    }
}

on_both! {
    async fn s31_fields_that_no_form_has_do_nothing(app: App) {
        let mut visitor = app.visitor();
        let account = [("adult", "yes"), ("email", "amal@home.example"), ("passphrase", "four small green birds"), ("role", "admin"), ("confirmed_at", "1"), ("state", "ready")];
        assert_eq!(visitor.post("/apply/mentee/account", &account).await.status, 303);
        assert_eq!(visitor.get("/desk").await.status, 404);
        let security = visitor.get("/me/security").await;
        assert!(security.text().contains(&app.site.templates.words(visitor.locale).say("accounts-security-codes-later")), "not confirmed");
        visitor.post("/apply/mentee/name", &[("name", "Amal"), ("reach", "email"), ("role", "admin"), ("person_id", "x")]).await;
        assert_eq!(visitor.get("/desk").await.status, 404);
    }
}

on_both! {
    async fn s32_a_field_given_twice_is_refused_and_s33_so_are_too_many(app: App) {
        let ask = async |body: String| {
            let request = App::request("POST", "/en/sign-in", None).header(header::CONTENT_TYPE, FORM);
            app.send(request.body(Body::from(body)).expect("a request")).await.status.as_u16()
        };
        assert_eq!(ask("email=a&passphrase=b".to_owned()).await, 422);
        for twice in ["email=a&email=b&passphrase=c", "email=a&passphrase=b&passphrase=c", "email=a&passphrase=b&next=%2Fme&next=%2Fdesk"] {
            assert_eq!(ask(twice.to_owned()).await, 400, "{twice}");
        }
        let fields = |count: usize| (0..count).map(|number| format!("f{number}=1")).collect::<Vec<_>>().join("&");
        assert_eq!((ask(fields(500)).await, ask(fields(501)).await), (422, 400));
        assert_eq!(ask(format!("email={}", "a".repeat(64 * 1024))).await, 413);
    }
}

on_both! {
    async fn s36_no_address_leads_elsewhere(app: App) {
        app.member("amal@home.example").await;
        for next in ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "javascript:alert(1)", "/x:y", "///evil.example/a"] {
            let mut amal = app.visitor();
            let fields = [("email", "amal@home.example"), ("passphrase", crate::support::PASSPHRASE), ("next", next)];
            assert_eq!(amal.post("/sign-in", &fields).await.goes_to(), "/me", "{next:?}");
        }
        for path in ["//evil.example", "/\\evil.example", "///evil.example"] {
            let Ok(request) = Request::builder().uri(path).header(header::HOST, "127.0.0.1:8080").body(Body::empty()) else { continue };
            let shown = app.send(request).await;
            if let Some(to) = shown.headers.get(header::LOCATION) {
                let to = to.to_str().expect("ASCII");
                assert!(to.starts_with("/en/") && !to.starts_with("//"), "{path}: {to}");
            }
        }
    }
}

on_both! {
    async fn s37_no_address_carries_a_line_of_its_own_into_a_letter(app: App) {
        let before = app.letters().await.len();
        for email in ["a@home.example\r\nBcc: b@home.example", "a@home.example\nSubject: x", "a\u{0}@home.example", "\u{202e}a@home.example", "a@home.example,b@home.example"] {
            assert!(Email::parse(email).is_none(), "{email:?}");
            let account = [("adult", "yes"), ("email", email), ("passphrase", "four small green birds")];
            let status = app.visitor().post("/apply/mentee/account", &account).await.status.as_u16();
            assert!(matches!(status, 400 | 422), "{email:?}: {status}");
        }
        assert_eq!(app.letters().await.len(), before);
    }
}
