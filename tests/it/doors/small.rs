//! What lies on the disk, what a request must name, and what is compressed.

use crate::support::{App, Shown, on_both};
use alongside::vocab::{PersonId, Side};
use axum::{
    body::Body,
    http::{Request, header},
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

fn rights(path: &Path) -> u32 {
    let found = fs::metadata(path).expect("it is there");
    found.permissions().mode() & 0o777
}

#[tokio::test]
async fn s54_only_the_service_reads_its_database_and_one_that_lay_open_is_mended() {
    let folder = std::env::temp_dir().join(format!("alongside-rights-{}", PersonId::new()));
    let path = folder.join("data").join("alongside.db");
    let own = path.clone();
    let app = App::on_sqlite_set(|config| {
        config.database = alongside::config::Database::Sqlite(own);
    })
    .await;
    app.member("amal@home.example").await;
    let beside = |end: &str| path.with_file_name(format!("alongside.db{end}"));
    for file in [beside(""), beside("-wal"), beside("-shm")] {
        assert_eq!(rights(&file), 0o600, "{}", file.display());
    }
    assert_eq!(rights(&folder.join("data")), 0o700);
    // As earlier versions left it. A folder that is there may be somebody else's too, and stays.
    for file in [beside(""), beside("-wal")] {
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("set");
    }
    fs::set_permissions(folder.join("data"), fs::Permissions::from_mode(0o755)).expect("set");
    alongside::db::migrate(&app.site.config.database).expect("it opens");
    assert_eq!(
        [
            rights(&beside("")),
            rights(&beside("-wal")),
            rights(&folder.join("data"))
        ],
        [0o600, 0o600, 0o755]
    );
    drop(app);
    fs::remove_dir_all(folder).expect("removed");
}

on_both! {
    async fn s32_a_request_names_one_host(app: App) {
        let asks = async |hosts: &[&str]| {
            let mut request = Request::get("/en/sign-in");
            for host in hosts {
                request = request.header(header::HOST, *host);
            }
            app.send(request.body(Body::empty()).expect("a request")).await.status.as_u16()
        };
        assert_eq!(asks(&["127.0.0.1:8080"]).await, 200);
        for hosts in [&[][..], &[""], &["a.example", "a.example"], &["a.example", "b.example"]] {
            assert_eq!(asks(hosts).await, 400, "{hosts:?}");
        }
    }
}

/// Asks as a browser does that takes compressed answers; whether it got one.
async fn is_compressed(
    app: &App,
    method: &str,
    path: &str,
    cookie: Option<&str>,
    body: &str,
) -> (Shown, bool) {
    let body = App::with_key(body, cookie);
    let request = App::request(method, path, cookie)
        .header(header::ACCEPT_ENCODING, "gzip")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let (shown, bytes) = app
        .send_for_bytes(request.body(Body::from(body)).expect("a request"))
        .await;
    let said = shown
        .headers
        .get(header::CONTENT_ENCODING)
        .is_some_and(|kind| kind == "gzip");
    assert_eq!(said, bytes.starts_with(&[0x1f, 0x8b]), "{path}");
    (shown, said)
}

on_both! {
    async fn s27_no_compressed_page_of_a_session_repeats_what_was_asked(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let own = amal.cookie.as_deref();
        // Who has no session has no secrets, and saves most.
        assert!(is_compressed(&app, "GET", "/en/sign-in?next=/guess", None, "").await.1);
        assert!(is_compressed(&app, "POST", "/en/sign-in", None, "email=guess&passphrase=a").await.1);
        assert!(is_compressed(&app, "GET", "/en/me/application", own, "").await.1);
        assert!(is_compressed(&app, "GET", "/static/style.css?v=guess", own, "").await.1, "a file repeats nothing");
        // A query comes back in the links to other languages, and any site can lead to one.
        let (plain, compressed) = is_compressed(&app, "GET", "/en/me/application?guess=07700", own, "").await;
        assert!(!compressed && plain.body.contains("guess=07700"), "it is repeated");
        // What a form repeats stands on a page whose address has a query.
        let (plain, compressed) = is_compressed(&app, "POST", "/en/apply/mentee/name", own, "name=&reach=phone&phone=07700").await;
        assert!(!compressed && plain.body.contains("07700"), "it is repeated");
    }
}
