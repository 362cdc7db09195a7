//! As each persona: follow every link and post every form empty. Nothing may be missing, refused or broken.

use crate::support::{App, Shown, Visitor, on_both};
use alongside::vocab::{Locale, Side};
use std::collections::BTreeSet;

/// An address with the parts that tell one thing from another taken out, so that each kind of page is visited once or twice.
fn kind(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let plain = |part: &str| {
        if part.len() >= 32 {
            "…".to_owned()
        } else {
            part.to_owned()
        }
    };
    path.split('/').map(plain).collect::<Vec<_>>().join("/")
}

fn well_formed(path: &str, shown: &Shown) {
    assert_eq!(
        shown.attributes("html", "lang").len(),
        1,
        "{path} says its language"
    );
    assert_eq!(shown.all("h1").len(), 1, "{path} has one heading");
    let ids = shown.attributes("[id]", "id");
    let different: BTreeSet<_> = ids.iter().collect();
    assert_eq!(
        different.len(),
        ids.len(),
        "{path}: an id stands twice in {ids:?}"
    );
}

/// Each form that is posted holds a key if its reader has a session (S-27).
fn keyed(path: &str, shown: &Shown, session: bool) {
    let forms = shown.forms();
    let posted = forms.iter().filter(|form| form.method == "post").count();
    assert_eq!(shown.keys.len(), if session { posted } else { 0 }, "{path}");
}

/// Visits everything that can be reached from `starts`; returns the kinds of address that were seen.
pub(crate) async fn crawl(
    visitor: &mut Visitor<'_>,
    starts: &[&str],
    post: bool,
) -> BTreeSet<String> {
    let own = visitor.address("");
    let mut to_visit: Vec<String> = starts.iter().map(|start| (*start).to_owned()).collect();
    let (mut visited, mut posted) = (BTreeSet::new(), BTreeSet::new());
    while let Some(path) = to_visit.pop() {
        if !visited.insert(kind(&path)) {
            continue;
        }
        let shown = visitor.get(&path).await;
        assert!(
            matches!(shown.status.as_u16(), 200 | 303),
            "GET {path}: {}\n{}",
            shown.status,
            shown.text()
        );
        if shown.status == 303 {
            to_visit.push(shown.goes_to().to_owned());
            continue;
        }
        well_formed(&path, &shown);
        keyed(&path, &shown, visitor.cookie.is_some());
        let anchors: BTreeSet<_> = shown.attributes("[id]", "id").into_iter().collect();
        for link in shown.links() {
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(anchors.contains(anchor), "{path}: nothing is at #{anchor}");
            } else if let Some(path) = link
                .strip_prefix(&own)
                .filter(|path| path.is_empty() || path.starts_with('/'))
            {
                to_visit.push(if path.is_empty() {
                    "/".to_owned()
                } else {
                    path.to_owned()
                });
            }
        }
        for form in shown
            .forms()
            .into_iter()
            .filter(|form| post && form.method == "post")
        {
            let path = form
                .action
                .strip_prefix(&own)
                .expect("a form stays in its language")
                .to_owned();
            if path.ends_with("/sign-out") || !posted.insert(kind(&path)) {
                continue;
            }
            let answer = visitor.post(&path, &[]).await;
            assert!(
                matches!(answer.status.as_u16(), 200 | 303 | 409 | 422),
                "POST {path}, empty: {}\n{}",
                answer.status,
                answer.text()
            );
        }
    }
    visited
}

on_both! {
    async fn a_visitor_finds_every_page_whole_in_every_language(app: App) {
        for locale in Locale::ALL {
            let mut visitor = app.visitor();
            visitor.locale = locale;
            let seen = crawl(&mut visitor, &["/"], true).await;
            for path in ["/privacy", "/sign-in", "/apply/mentor", "/apply/mentee/age", "/reset"] {
                assert!(seen.contains(path), "{path} is not to be found from the first page");
            }
        }
    }
}

on_both! {
    async fn a_member_finds_every_page_whole_in_every_language(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        for locale in Locale::ALL {
            amal.locale = locale;
            let seen = crawl(&mut amal, &["/me", "/apply/mentee"], locale == Locale::ZhHant).await;
            assert!(seen.contains("/me/application"), "{seen:?}");
        }
    }
}

on_both! {
    async fn a_coordinator_finds_every_page_whole(app: App) {
        for name in ["Amal Haddad", "Bo"] {
            app.applicant(Side::Mentee, name).await;
        }
        app.applicant(Side::Mentor, "Chidi Okafor").await;
        let mut rosa = app.coordinator("Rosa").await;
        let seen = crawl(&mut rosa, &["/desk"], true).await;
        for path in ["/desk/applications", "/desk/applications/…", "/desk/round", "/desk/proposal", "/desk/ledger"] {
            assert!(seen.contains(path), "{path} is not to be found from the desk: {seen:?}");
        }
    }
}

on_both! {
    async fn a_lead_finds_every_page_whole(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        amal.post("/complaint", &[("words", "Nobody answers")]).await;
        let mut noor = app.lead("Noor").await;
        let seen = crawl(&mut noor, &["/desk"], true).await;
        assert!(seen.contains("/desk/requests"), "{seen:?}");
    }
}
