//! The smaller promises of the doors, each seen to fail on a planted hole where it can.

use crate::{
    crawl::crawl,
    support::{App, PASSPHRASE, on_both},
};
use alongside::{app, db::schema, vocab::Side};
use diesel::prelude::*;
use std::{collections::BTreeSet, fs, path::PathBuf, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};

on_both! {
    async fn s06_password_managers_can_fill_in_every_passphrase(app: App) {
        let amal = app.member("amal@home.example").await;
        let mut count = 0;
        for (visitor, path) in [(&app.visitor(), "/sign-in"), (&app.visitor(), "/apply/mentee/account?adult=yes"), (&amal, "/me/security/passphrase"), (&amal, "/me/security/codes/off")] {
            let page = visitor.get(path).await;
            let fields = page.attributes("input[type=password]", "name");
            let filled = page.attributes("input[type=password][autocomplete$=-password]", "name");
            assert_eq!(fields, filled, "{path}");
            assert!(page.attributes("input[type=password][maxlength]", "name").is_empty() && !page.body.contains("onpaste"), "{path}");
            count += fields.len();
        }
        assert_eq!(count, 5);
    }
}

on_both! {
    async fn s07_a_passphrase_stays_good_and_nothing_hints_at_it(app: App) {
        app.member("amal@home.example").await;
        app.later(800);
        assert_eq!(app.visitor().signs_in("amal@home.example").await.goes_to(), "/me");
        let text = fs::read_to_string("src/db/schema.rs").expect("the schema");
        assert!(["hint", "question", "expires"].iter().all(|word| !text.contains(word)));
    }
}

on_both! {
    async fn s18_a_fresh_installation_has_no_account(app: App) {
        let count = |app: &App| {
            let db = app.site.db.clone();
            async move { db.read(|conn| schema::people::table.count().get_result::<i64>(conn.link())).await.expect("a count") }
        };
        assert_eq!(count(&app).await, 0);
        app.member("amal@home.example").await;
        assert_eq!(count(&app).await, 1, "the count sees one");
    }
}

on_both! {
    async fn s26_every_page_of_somebody_signed_in_signs_them_out(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        assert!(app.visitor().get("/").await.forms().iter().all(|form| !form.action.ends_with("/sign-out")), "a stranger has none");
        for (visitor, start) in [(&mut amal, "/me"), (&mut rosa, "/desk")] {
            for path in crawl(visitor, &[start], false).await {
                let shown = visitor.get(&path).await;
                if shown.status == 200 {
                    assert!(shown.forms().iter().any(|form| form.action.ends_with("/sign-out")), "{path}");
                }
            }
        }
    }
}

/// Whether a client that sends half a request, and then nothing, is hung up on within a minute.
async fn is_hung_up_on(address: std::net::SocketAddr) -> bool {
    let mut slow = TcpStream::connect(address).await.expect("a connection");
    slow.write_all(b"GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: ")
        .await
        .expect("sent");
    let mut answer = Vec::new();
    timeout(Duration::from_mins(1), slow.read_to_end(&mut answer))
        .await
        .is_ok()
}

async fn is_served(address: std::net::SocketAddr) -> bool {
    let mut client = TcpStream::connect(address).await.expect("a connection");
    client
        .write_all(b"GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .await
        .expect("sent");
    let mut answer = String::new();
    client.read_to_string(&mut answer).await.expect("an answer");
    answer.starts_with("HTTP/1.1 200")
}

// The clock runs ahead whenever everybody waits.
#[tokio::test(start_paused = true)]
#[expect(clippy::disallowed_methods, reason = "a server beside the test")]
async fn s33_slow_clients_are_hung_up_on_and_the_others_are_served() {
    let app = App::on_sqlite().await;
    let bind = async || TcpListener::bind("127.0.0.1:0").await.expect("a port");
    // The planted hole: a server without an end to waiting.
    let listener = bind().await;
    let patient = listener.local_addr().expect("an address");
    let router = app::service(&app.site, axum::Router::new());
    let planted = tokio::spawn(async move { axum::serve(listener, router).await });
    assert!(!is_hung_up_on(patient).await);
    planted.abort();

    let listener = bind().await;
    let address = listener.local_addr().expect("an address");
    let router = app::service(&app.site, axum::Router::new());
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(app::serve(
        listener,
        router,
        async move { drop(stopped.await) },
        app::Limits::default(),
    ));
    let mut slow = Vec::new();
    for _ in 0..50 {
        let mut client = TcpStream::connect(address).await.expect("a connection");
        client.write_all(b"GET / HTTP/1.1\r\n").await.expect("sent");
        slow.push(client);
    }
    assert!(is_served(address).await);
    assert!(is_hung_up_on(address).await);
    stop.send(()).expect("it serves");
    serving.await.expect("no panic").expect("it ends");
}

/// All source files.
pub(super) fn sources() -> Vec<(PathBuf, String)> {
    let mut waiting = vec![PathBuf::from("src")];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(
                fs::read_dir(path)
                    .expect("a folder")
                    .map(|entry| entry.expect("an entry").path()),
            );
        } else {
            let text = fs::read_to_string(&path).expect("text");
            found.push((path, text));
        }
    }
    found
}

/// Files that put statements together, from names of tables and roles alone: nothing that anybody typed reaches them.
const PUT_TOGETHER: [&str; 6] = [
    "src/backup/store.rs",
    "src/db/guards.rs",
    "src/db/manager.rs",
    "src/db/migrations.rs",
    "src/db/roles.rs",
    "src/db/steps.rs",
];

/// The beginnings of statements in a source that are neither written out there nor a constant.
fn put_together(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in ["sql_query(", "batch_execute(", "sql::<"] {
        for (at, _) in text.match_indices(call) {
            let rest = &text[at + call.len()..];
            let rest = if call == "sql::<" {
                rest.split_once(">(").map_or("", |(_, rest)| rest)
            } else {
                rest
            };
            let argument = rest.trim_start();
            let name: String = argument
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect();
            let constant = !name.is_empty() && name.to_uppercase() == name;
            if !argument.starts_with(['"', ')']) && !constant {
                found.push(argument.chars().take(40).collect());
            }
        }
    }
    found
}

#[test]
fn s35_no_query_is_put_together_from_text() {
    for planted in [
        "diesel::sql_query(\n    format!(\"select {name}\"))",
        "let all = format!(\"select {name}\"); sql_query(all)",
        "link.batch_execute(&text)",
        "sql::<Bool>(&[\"name = '\", name, \"'\"].concat())",
    ] {
        assert_eq!(put_together(planted).len(), 1, "{planted}");
    }
    for fine in [
        "sql_query(\"select 1\")",
        "batch_execute(SQLITE)",
        "sql::<Bool>(\n \"true\")",
    ] {
        assert_eq!(put_together(fine), Vec::<String>::new());
    }
    let mut listed = BTreeSet::from(PUT_TOGETHER);
    for (path, text) in sources() {
        let path = path.to_str().expect("a path").replace('\\', "/");
        let found = put_together(&text);
        let excused = listed.iter().find(|own| path.ends_with(**own)).copied();
        match excused {
            Some(own) if !found.is_empty() => assert!(listed.remove(own)),
            _ => assert!(found.is_empty(), "{path}: {found:?}"),
        }
    }
    assert!(
        listed.is_empty(),
        "these put nothing together any more: {listed:?}"
    );
}

/// Text that may lie open: ids, words of closed lists, days, and what is public. `passphrase` is a hash.
const OPEN_TEXT: &[&str] = &[
    "done_on",
    "ends_on",
    "due_on",
    "id",
    "level",
    "recorded_by",
    "role",
    "state",
    "stage",
    "told",
    "side",
    "kind",
    "verb",
    "noun",
    "places",
    "purpose",
    "starts_on",
    "lane",
    "failure",
    "made_by",
    "decided_by",
    "entered_by",
    "first_by",
    "second_by",
    "manner",
    "silent_until",
    "passphrase",
];

/// Columns in which something about a person could lie open.
fn open_columns(schema: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let tables = schema.split("diesel::joinable!").next().unwrap_or_default();
    for table in tables.split("diesel::table! {").skip(1) {
        let name = table.split('(').next().expect("a table").trim();
        for (column, kind) in table
            .lines()
            .filter_map(|line| line.trim().split_once(" -> "))
        {
            let closed = match kind
                .trim_end_matches(',')
                .trim_start_matches("Nullable<")
                .trim_end_matches('>')
            {
                "Text" => {
                    OPEN_TEXT.contains(&column)
                        || column.ends_with("_id")
                        || (name, column) == ("rounds", "name")
                        || (name, column) == ("replicas", "knows")
                        || (name, column) == ("row_hashes", "place")
                }
                "Binary" => [
                    "sealed",
                    "hash",
                    "email_hash",
                    "form_hash",
                    "phone_hash",
                    "to_hash",
                    "id_hash",
                    "session_hash",
                    "new_hash",
                    "old_hash",
                    "key",
                    "mac",
                    "digest",
                    "seen",
                ]
                .contains(&column),
                kind => ["BigInt", "Integer"].contains(&kind),
            };
            if !closed {
                found.insert(format!("{name}.{column}"));
            }
        }
    }
    found
}

#[test]
fn s51_nothing_that_tells_who_somebody_is_has_a_column_in_the_open() {
    let planted = "diesel::table! {\n    people (id) {\n        id -> Text,\n        email -> Nullable<Text>,\n        photo -> Binary,\n    }\n}";
    assert_eq!(
        open_columns(planted),
        BTreeSet::from(["people.email".to_owned(), "people.photo".to_owned()])
    );
    let schema = fs::read_to_string("src/db/schema.rs").expect("the schema");
    assert_eq!(
        open_columns(&schema),
        BTreeSet::new(),
        "seal it, hash it, or say here why it may lie open"
    );
}

on_both! {
    async fn s21_a_session_somebody_planted_is_not_the_one_they_sign_in_with(app: App) {
        app.member("amal@home.example").await;
        let planted = "0".repeat(64);
        let mut amal = app.visitor();
        amal.cookie = Some(planted.clone());
        let fields = [("email", "amal@home.example"), ("passphrase", PASSPHRASE)];
        assert_eq!(amal.post("/sign-in", &fields).await.goes_to(), "/me");
        let token = amal.cookie.clone().expect("signed in");
        assert!(token != planted && token.len() == 64);
        let hashes: Vec<Vec<u8>> = app.site.db.read(|conn| schema::sessions::table.select(schema::sessions::id_hash).load(conn.link())).await.expect("rows");
        assert!(!hashes.is_empty() && hashes.iter().all(|hash| hash.len() == 32 && hash.as_slice() != token.as_bytes()));
    }
}

/// The whole names of tests that a text mentions.
fn named(text: &str) -> BTreeSet<String> {
    let words = text.split(|each: char| !each.is_alphanumeric() && each != '_' && each != '…');
    let named = words.filter(|word| {
        let mut letters = word.chars();
        letters.next() == Some('s')
            && letters.by_ref().take(2).all(|each| each.is_ascii_digit())
            && word.len() > 12
            && !word.contains('…')
    });
    named.map(str::to_owned).collect()
}

#[test]
fn the_table_of_promises_names_every_one_and_only_tests_that_exist() {
    let table = fs::read_to_string("docs/SECURITY.md").expect("the table");
    for number in 1..=65 {
        assert!(
            table.contains(&format!("| S-{number:02} |")),
            "S-{number:02}"
        );
    }
    let mut code: String = sources().into_iter().map(|(_, text)| text).collect();
    for folder in [
        "tests/it",
        "tests/it/doors",
        "tests/it/pairs",
        "tests/it/rights",
        "tests/it/who_may",
    ] {
        for entry in fs::read_dir(folder).expect("tests") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                code += &fs::read_to_string(path).expect("text");
            }
        }
    }
    let missing = |name: &String| !code.contains(&format!("fn {name}("));
    assert!(missing(&"s99_a_test_that_nobody_wrote".to_owned()));
    let named = named(&table);
    assert!(named.len() > 50, "{named:?}");
    let missing: Vec<_> = named.into_iter().filter(missing).collect();
    assert_eq!(missing, Vec::<String>::new());
}
