//! What stands on every answer, whatever was asked; each check first sees a planted hole.

use crate::support::{App, Shown, on_both};
use alongside::{
    db::{Conn, Link},
    i18n::Templates,
    vocab::{Locale, Side},
};
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, header},
    response::{Html, IntoResponse},
    routing::get,
};
use diesel::connection::SimpleConnection;
use tower::ServiceExt;

/// What an answer lacks of what protects its reader.
fn lacks(headers: &HeaderMap) -> Vec<&'static str> {
    let text = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    };
    let is = |name: &str, wanted: &str| text(name).contains(wanted);
    let foreign = |name: &header::HeaderName| name.as_str().starts_with("access-control-");
    let year = "max-age=31536000; includeSubDomains";
    let rules = [
        ("S-40 a policy", is_strict(text("content-security-policy"))),
        ("S-41 nosniff", is("x-content-type-options", "nosniff")),
        (
            "S-41 no referrer elsewhere",
            is("referrer-policy", "same-origin"),
        ),
        ("S-41 permissions", is("permissions-policy", "camera=()")),
        (
            "S-41 own opener",
            is("cross-origin-opener-policy", "same-origin"),
        ),
        (
            "S-41 own resources",
            is("cross-origin-resource-policy", "same-origin"),
        ),
        (
            "S-42 HTTPS for a year",
            is("strict-transport-security", year),
        ),
        ("S-43 a word on keeping", !text("cache-control").is_empty()),
        (
            "S-49 no version of a server",
            !headers.contains_key(header::SERVER),
        ),
        ("S-49 no other origin", !headers.keys().any(foreign)),
    ];
    let lacking = rules.into_iter().filter(|(_, kept)| !kept);
    lacking.map(|(rule, _)| rule).collect()
}

fn is_strict(policy: &str) -> bool {
    let parts = [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
    ];
    parts.iter().all(|part| policy.contains(part))
        && !policy.contains("unsafe")
        && !policy.contains("script-src")
}

#[tokio::test]
async fn s40_the_check_sees_an_answer_without_headers() {
    let planted = async || {
        (
            [
                (header::SERVER, "planted/1.0"),
                (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            ],
            Html("<p>a page</p>"),
        )
            .into_response()
    };
    let bare = Router::new().route("/", get(planted));
    let request = Request::builder()
        .uri("/")
        .body(Body::empty())
        .expect("a request");
    let answer = bare.oneshot(request).await.expect("an answer");
    assert_eq!(lacks(answer.headers()).len(), 10);
}

on_both! {
    async fn s40_to_s44_and_s49_every_kind_of_answer_is_protected(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let rosa = app.coordinator("Rosa").await;
        let form = "application/x-www-form-urlencoded";
        let cases = [
            ("GET", "/en/", None, 200), ("GET", "/", None, 303), ("GET", "/en/nowhere", None, 404), ("HEAD", "/en/", None, 200),
            ("GET", "/en/me", amal.cookie.as_deref(), 200), ("GET", "/en/me/security", amal.cookie.as_deref(), 200),
            ("GET", "/en/desk", amal.cookie.as_deref(), 404), ("GET", "/en/desk", rosa.cookie.as_deref(), 200),
            ("GET", "/en/me", None, 303), ("DELETE", "/en/sign-in", None, 405), ("OPTIONS", "/en/sign-in", None, 405),
            ("GET", "/static/style.css", None, 200), ("GET", "/static/nothing", None, 404), ("GET", "/health/live", None, 200),
            ("GET", "/robots.txt", None, 200), ("GET", "/.well-known/security.txt", None, 200), ("GET", "/.well-known/other", None, 404),
        ];
        for (method, path, cookie, status) in cases {
            let shown = app.send(App::request(method, path, cookie).body(Body::empty()).expect("a request")).await;
            assert_eq!(shown.status.as_u16(), status, "{method} {path}");
            assert_eq!(lacks(&shown.headers), Vec::<&str>::new(), "{method} {path}");
            let kind = shown.headers.get(header::CONTENT_TYPE).map_or("", |kind| kind.to_str().expect("ASCII"));
            assert!(shown.body.is_empty() || kind.to_lowercase().contains("charset=utf-8"), "{method} {path}: {kind} (S-44)");
            if !path.starts_with("/static/") && path != "/robots.txt" && !path.starts_with("/.well-known") {
                assert_eq!(shown.headers.get(header::CACHE_CONTROL).expect("a word"), "no-store", "{method} {path} (S-43)");
            }
        }
        let posts = [(vec![b'a'; 1024 * 1024], 413), (b"email=%ff".to_vec(), 400), (b"email=a&email=b".to_vec(), 400)];
        for (body, status) in posts {
            let request = App::request("POST", "/en/sign-in", None).header(header::CONTENT_TYPE, form);
            let shown = app.send(request.body(Body::from(body)).expect("a request")).await;
            assert_eq!((shown.status.as_u16(), lacks(&shown.headers)), (status, vec![]));
        }
    }
}

on_both! {
    async fn s48_a_failure_shows_a_number_and_nothing_of_the_inside(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let gone = |conn: &mut Conn<'_>| match conn.link() {
            Link::Postgres(link) => link.batch_execute("drop table applications cascade"),
            Link::Sqlite(link) => link.batch_execute("pragma foreign_keys = off; drop table pairs; drop table wishes; drop table applications"),
        };
        app.site.db.write(gone).await.expect("a broken database");
        let shown = amal.get("/me").await;
        assert_eq!(shown.status, 500);
        assert_eq!(lacks(&shown.headers), Vec::<&str>::new());
        let body = shown.body.to_lowercase();
        for inside in ["applications where", "no such table", "relation", "sql", "diesel", "src/", "panicked"] {
            assert!(!body.contains(inside), "{inside}");
        }
        assert!(shown.text().contains(&app.site.templates.words(Locale::En).say("errors-reference")));
    }
}

/// Texts that would run, break out or turn a page round if they came out as they are.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)//<b>",
];

/// The hostile texts that stand in a page as they are.
fn unescaped(page: &Shown) -> Vec<&'static str> {
    let tag = |text: &&str| {
        text.contains('<') && page.body.contains(text.trim_start_matches(['"', '\'']))
    };
    HOSTILE.into_iter().filter(tag).collect()
}

fn page(body: &str) -> Shown {
    Shown::of(axum::http::StatusCode::OK, HeaderMap::new(), body)
}

#[test]
fn s46_the_check_sees_an_unescaped_field() {
    for hostile in HOSTILE.into_iter().filter(|text| text.contains('<')) {
        assert!(
            unescaped(&page(&format!("<p>{hostile}</p>"))).contains(&hostile),
            "{hostile}"
        );
    }
    assert!(unescaped(&page("<p>&lt;script&gt;alert(1)&lt;&#x2F;script&gt;</p>")).is_empty());
}

on_both! {
    async fn s46_and_s38_hostile_text_comes_out_as_text_in_every_view(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let rosa = app.coordinator("Rosa").await;
        let id = amal.application().await.id;
        for hostile in HOSTILE {
            let name = [("name", hostile), ("reach", "email")];
            assert_eq!(amal.post("/apply/mentee/name", &name).await.status, 303, "{hostile}");
            let more = [("note", hostile), ("access", hostile), ("apart", hostile), ("access-consent", "yes")];
            amal.post("/apply/mentee/more", &more).await;
            let mut seen = 0;
            for (visitor, path) in [
                (&amal, "/me".to_owned()), (&amal, "/me/application".to_owned()), (&amal, "/apply/mentee/check".to_owned()),
                (&amal, "/apply/mentee/name".to_owned()), (&amal, "/apply/mentee/more".to_owned()),
                (&rosa, format!("/desk/applications/{id}")), (&rosa, "/desk/applications".to_owned()), (&rosa, "/desk".to_owned()),
            ] {
                let shown = visitor.get(&path).await;
                assert_eq!(unescaped(&shown), Vec::<&str>::new(), "{path}");
                assert!(!shown.body.contains("49{%"), "{path}: a template of somebody's own");
                let values = shown.attributes("input, textarea", "value");
                seen += usize::from(shown.text().contains(hostile) || values.iter().any(|value| value == hostile));
            }
            assert!(seen >= 3, "{hostile} is seen as text in {seen} places");
            let wrong = [("email", hostile), ("passphrase", hostile), ("next", hostile), ("kept", hostile)];
            assert_eq!(unescaped(&app.visitor().post("/sign-in", &wrong).await), Vec::<&str>::new());
        }
        for letter in app.letters().await {
            assert!(HOSTILE.iter().all(|hostile| !letter.subject.contains(hostile)));
        }
    }
}

#[test]
fn s38_every_template_escapes_and_none_turns_it_off() {
    let folder = |folder: &str| -> Vec<String> {
        let mut waiting = vec![std::path::PathBuf::from(folder)];
        let mut texts = Vec::new();
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                waiting.extend(
                    std::fs::read_dir(path)
                        .expect("a folder")
                        .map(|entry| entry.expect("an entry").path()),
                );
            } else {
                texts.push(std::fs::read_to_string(path).expect("text"));
            }
        }
        texts
    };
    let loose = |text: &String| {
        text.contains("| safe") || text.contains("|safe") || text.contains("autoescape")
    };
    assert!(
        loose(&"{{ page.name | safe }}".to_owned()),
        "the search sees a planted one"
    );
    let templates = folder("templates");
    assert!(templates.len() > 40 && !templates.iter().any(loose));
    assert!(Templates::load().is_ok());
}

on_both! {
    async fn s47_no_address_on_a_page_holds_who_somebody_is(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let mut links = Vec::new();
        for (visitor, start) in [(&mut amal, "/me"), (&mut rosa, "/desk")] {
            for path in crate::crawl::crawl(visitor, &[start], false).await {
                let shown = visitor.get(&path).await;
                links.extend(shown.links());
                links.extend(shown.forms().into_iter().map(|form| form.action));
            }
            assert!(!links.is_empty());
        }
        let token = amal.cookie.clone().expect("signed in");
        for link in links.iter().filter(|link| !link.starts_with("mailto:")) {
            let plain = link.to_lowercase();
            assert!(!plain.contains("amal") && !plain.contains("haddad") && !plain.contains('@') && !plain.contains("%40"), "{link}");
            assert!(!link.contains(&token), "{link}");
        }
        assert!(links.iter().all(|link| !link.starts_with("http")), "no page leads elsewhere");
    }
}

on_both! {
    async fn s64_whoever_finds_a_hole_finds_whom_to_tell(app: App) {
        let request = App::request("GET", "/.well-known/security.txt", None).body(Body::empty()).expect("a request");
        let text = app.send(request).await.body;
        assert!(text.contains("Contact: mailto:people@charity.example\n") && text.contains("Expires: 2027-05-22T00:00:00Z\n"), "{text}");
    }
}

#[tokio::test]
async fn s65_subjects_say_nothing_about_anybody() {
    let app = App::on_sqlite().await;
    let said = [
        "migrant", "refugee", "asylum", "mentor", "mentee", "Amal", "Haddad",
    ];
    let subjects = |locale: Locale| -> Vec<String> {
        let path = format!("static/locales/{}", locale.as_str());
        let files = std::fs::read_dir(path).expect("words");
        let texts =
            files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("text"));
        texts
            .flat_map(|text| {
                text.lines()
                    .filter(|line| line.contains("-subject ="))
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    let english = subjects(Locale::En);
    assert!(english.len() > 8);
    for subject in english {
        let subject = subject.split_once('=').expect("a subject").1.to_lowercase();
        assert!(
            said.iter()
                .all(|word| !subject.contains(&word.to_lowercase())),
            "{subject}"
        );
        assert!(
            !subject.contains("{ $"),
            "no name stands in a subject: {subject}"
        );
    }
    // And no link in a letter signs anybody in by itself.
    app.applicant(Side::Mentee, "Amal Haddad").await;
    app.visitor()
        .post("/reset", &[("email", "amal.haddad@home.example")])
        .await;
    for letter in app.letters().await {
        for link in letter
            .text
            .split_whitespace()
            .filter_map(|word| word.strip_prefix("http://127.0.0.1:8080/en"))
        {
            let shown = app.visitor().get(link).await;
            assert!(shown.headers.get(header::SET_COOKIE).is_none(), "{link}");
        }
    }
}
