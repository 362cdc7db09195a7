//! Who may open which page: every route, every persona. A route that is not in the table fails.

mod joining;
mod links;
mod objects;
mod oneself;
mod registers;
mod scene;
mod states;

use crate::support::{App, PASSPHRASE, Shown, on_both};
use alongside::vocab::{Role, Side};
use std::{collections::BTreeSet, fs, path::Path};

/// Who may come; whoever may not finds nothing there, or is asked to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum May {
    Everybody,
    SignedIn,
    Coordinator,
    Lead,
    Admin,
}
use May::{Admin, Coordinator, Everybody, Lead, SignedIn};

const TABLE: &[(&str, May)] = &[
    ("/", Everybody),
    ("/.well-known/security.txt", Everybody),
    ("/accessibility", Everybody),
    ("/adviser", Everybody),
    ("/address/{token}", Everybody),
    ("/apply/stop", Everybody),
    ("/apply/{side}", Everybody),
    ("/apply/{side}/account", Everybody),
    ("/apply/{side}/again", SignedIn),
    ("/apply/{side}/age", Everybody),
    ("/apply/{side}/check", SignedIn),
    ("/apply/{side}/done", SignedIn),
    ("/apply/{side}/{step}", SignedIn),
    ("/complaint", Everybody),
    ("/confirm", SignedIn),
    ("/confirm/{token}", Everybody),
    ("/confirm/{token}/passphrase", Everybody),
    ("/desk", Coordinator),
    ("/desk/applications", Coordinator),
    ("/desk/applications/{id}", Coordinator),
    ("/desk/applications/{id}/checks", Coordinator),
    ("/desk/applications/{id}/{kind}", Coordinator),
    ("/desk/breaches", Lead),
    ("/desk/breaches/{id}", Lead),
    ("/desk/breaches/{id}/ids", Lead),
    ("/desk/candidates/{id}", Coordinator),
    ("/desk/applications/{id}/hold", Lead),
    ("/desk/clearances", Lead),
    ("/desk/concerns", Lead),
    ("/desk/concerns/{id}", Lead),
    ("/desk/disclosures", Lead),
    ("/desk/disclosures/new", Coordinator),
    ("/desk/disclosures/{id}", Lead),
    ("/desk/disclosures/{id}/handing", Lead),
    ("/desk/ledger", Coordinator),
    ("/desk/pairs", Coordinator),
    ("/desk/pairs/{id}", Coordinator),
    ("/desk/pairs/{id}/ending", Coordinator),
    ("/desk/pairs/{id}/release", Lead),
    ("/desk/pairs/{id}/suspension", Coordinator),
    ("/desk/proposal", Coordinator),
    ("/desk/proposal/all", Coordinator),
    ("/desk/proposal/pairs", Coordinator),
    ("/desk/reports", Coordinator),
    ("/desk/requests", Lead),
    ("/desk/requests/{id}", Lead),
    ("/desk/round", Coordinator),
    ("/desk/round/opening", Coordinator),
    ("/desk/separations", Lead),
    ("/desk/separations/{id}", Lead),
    ("/desk/team", Coordinator),
    ("/desk/team/new", Admin),
    ("/desk/team/sign-out", Admin),
    ("/desk/team/{id}/{deed}", Admin),
    ("/desk/waiting", Coordinator),
    ("/desk/wishes", Coordinator),
    ("/how-matching-works", Everybody),
    ("/me", SignedIn),
    ("/me/answer", SignedIn),
    ("/me/application", SignedIn),
    ("/me/data", SignedIn),
    ("/me/data/agreements", SignedIn),
    ("/me/data/copy", SignedIn),
    ("/me/data/deletion", SignedIn),
    ("/me/data/deletion/undo", SignedIn),
    ("/me/data/objection", SignedIn),
    ("/me/data/restriction", SignedIn),
    ("/me/data/second-look", SignedIn),
    ("/me/data/statements", SignedIn),
    ("/me/name", SignedIn),
    ("/me/pair", SignedIn),
    ("/me/pair/{id}/concern", SignedIn),
    ("/me/pair/{id}/ending", SignedIn),
    ("/me/pair/{id}/meeting", SignedIn),
    ("/me/pair/{id}/no", SignedIn),
    ("/me/pair/{id}/yes", SignedIn),
    ("/me/pause", SignedIn),
    ("/me/security", SignedIn),
    ("/me/security/address", SignedIn),
    ("/me/security/address/stop", SignedIn),
    ("/me/security/codes", SignedIn),
    ("/me/security/codes/first", SignedIn),
    ("/me/security/codes/off", SignedIn),
    ("/me/security/passphrase", SignedIn),
    ("/me/security/sessions", SignedIn),
    ("/me/withdraw", SignedIn),
    ("/passphrase/{token}", Everybody),
    ("/privacy", Everybody),
    ("/privacy/disclosures", Everybody),
    ("/reset", Everybody),
    ("/safety", Everybody),
    ("/sign-in", Everybody),
    ("/sign-in/code", Everybody),
    ("/sign-out", Everybody),
    ("/together", Everybody),
];

/// Every path that the source gives to a handler.
fn routes() -> BTreeSet<String> {
    fn walk(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the source") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                let text = fs::read_to_string(&path).expect("readable");
                for piece in text.split("#[typed_path(\"").skip(1) {
                    found.insert(piece.split('"').next().expect("a path").to_owned());
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(Path::new("src"), &mut found);
    // The demo's own pages are not part of the service.
    found.retain(|path| !path.starts_with("/demo/"));
    found
}

#[test]
fn s20_every_route_stands_in_the_table() {
    let table: BTreeSet<_> = TABLE.iter().map(|(path, _)| (*path).to_owned()).collect();
    let routes = routes();
    assert!(routes.len() > 10, "the search finds routes");
    assert_eq!(routes, table, "say in TABLE who may open it");
}

/// Answers to GET that are no pages, whoever asks.
const NO_PAGES: [&str; 1] = ["/.well-known/security.txt"];

on_both! {
    async fn r27_no_address_gives_anybody_a_list_to_take_away(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let ada = app.staff("Ada", Role::Admin).await;
        let own = amal.application().await.id.to_string();
        let is_file = |shown: &Shown| {
            let head = |name: &str| shown.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
            head("content-disposition").contains("attachment") || !head("content-type").starts_with("text/html") && shown.status == 200
        };
        // The one file there is: a person's own copy, for their own passphrase.
        let mut self_service = app.member("self@home.example").await;
        let passphrase = [("passphrase", PASSPHRASE)];
        assert!(is_file(&self_service.post("/me/data/copy", &passphrase).await), "the search can find a file");
        for (pattern, _) in TABLE.iter().filter(|(path, _)| !NO_PAGES.contains(path)) {
            let path = pattern.replace("{side}", "mentee").replace("{step}", "name").replace("{kind}", "review").replace("{deed}", "off").replace("{id}", &own).replace("{token}", &"0".repeat(64));
            for query in ["", "?format=csv", "?export=1", "?all=1"] {
                let shown = ada.get(&format!("{path}{query}")).await;
                assert!(!is_file(&shown), "{path}{query} gives an admin a file");
            }
        }
    }
}

on_both! {
    async fn s20_each_page_opens_for_those_who_may_and_for_nobody_else(app: App) {
        let mentee = app.applicant(Side::Mentee, "Amal Haddad").await;
        let rosa = app.coordinator("Rosa").await;
        let noor = app.lead("Noor").await;
        let ada = app.staff("Ada", Role::Admin).await;
        let own = mentee.application().await.id.to_string();
        let member = app.member("nobody@home.example").await;
        let missing = member.get("/desk/nothing-there").await;
        for (pattern, may) in TABLE {
            let path = pattern
                .replace("{side}", "mentee")
                .replace("{step}", "name")
                .replace("{token}", &"0".repeat(64))
                .replace("{kind}", "review")
                .replace("{deed}", "off")
                .replace("{id}", &own);
            let mut methods = 0;
            for method in ["GET", "POST"] {
                let ask = async |cookie: Option<&str>| {
                    let request = App::request(method, &format!("/en{path}"), cookie);
                    let request = request.header("content-type", "application/x-www-form-urlencoded");
                    app.send(request.body(App::with_key("", cookie).into()).expect("a request")).await
                };
                let stranger = ask(None).await;
                if stranger.status == 405 {
                    continue;
                }
                methods += 1;
                let signs_in = |shown: &Shown| shown.status == 303 && shown.goes_to().starts_with("/sign-in?next=");
                assert_eq!(signs_in(&stranger), *may != Everybody, "{method} {path} as a stranger: {}", stranger.status);
                let shown = ask(member.cookie.as_deref()).await;
                assert!(!signs_in(&shown), "{method} {path} as a member");
                if matches!(may, Coordinator | Lead | Admin) {
                    assert_eq!(shown.status, 404, "{method} {path} as a member");
                    let there = shown.body.replace(&path, "…");
                    assert_eq!(there, missing.body.replace("/desk/nothing-there", "…"), "{method} {path} looks as if it were missing");
                }
                if *may == Lead {
                    for visitor in [&member, &rosa] {
                        let shown = ask(visitor.cookie.as_deref()).await;
                        assert_eq!(shown.status, 404, "{method} {path} as somebody who is no lead");
                    }
                    let lead = ask(noor.cookie.as_deref()).await;
                    assert!(matches!(lead.status.as_u16(), 200 | 303 | 404 | 409 | 422), "{method} {path} as a lead: {}", lead.status);
                }
                // Signing out comes last, or the coordinator would be gone for the rows below.
                if *may == Coordinator {
                    let staff = ask(rosa.cookie.as_deref()).await;
                    assert!(matches!(staff.status.as_u16(), 200 | 303 | 404 | 409 | 422), "{method} {path} as a coordinator: {}", staff.status);
                    assert!(!signs_in(&staff), "{method} {path} as a coordinator");
                }
                if *may == Admin {
                    assert_eq!(ask(rosa.cookie.as_deref()).await.status, 404, "{method} {path} as a coordinator");
                    let admin = ask(ada.cookie.as_deref()).await;
                    // A person who is no member of staff is not found either, but a form is read.
                    let known = if path.contains(&own) { 404 } else { 422 };
                    assert_eq!(admin.status, known, "{method} {path} as an admin");
                }
            }
            assert!(methods > 0, "{path} answers neither GET nor POST");
        }
    }
}

on_both! {
    async fn s39_every_address_answers_known_methods_alone(app: App) {
        let ada = app.staff("Ada", Role::Admin).await;
        let own = app.applicant(Side::Mentee, "Amal Haddad").await.application().await.id.to_string();
        let mut posts = 0;
        for (pattern, _) in TABLE {
            let path = pattern.replace("{side}", "mentee").replace("{step}", "name").replace("{token}", &"0".repeat(64)).replace("{kind}", "review").replace("{deed}", "off").replace("{id}", &own);
            let ask = async |method: &str| {
                let request = App::request(method, &format!("/en{path}"), ada.cookie.as_deref());
                app.send(request.body("".into()).expect("a request")).await.status.as_u16()
            };
            for method in ["TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND"] {
                assert_eq!(ask(method).await, 405, "{method} {path}");
            }
            posts += usize::from(ask("POST").await != 405);
        }
        // What is answered is not 405, so that the comparison can fail.
        assert!(posts > 30, "{posts} addresses take a form");
    }
}
