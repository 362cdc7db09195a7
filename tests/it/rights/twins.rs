//! Twin worlds: two people whom a lead keeps apart look, to a coordinator, like two who do not fit for an ordinary reason.
//!
//! In one world a lead separated Jo and Amal, who would fit. In its twin they share no language.
//! Every page that a coordinator can open is the same, letter for letter.

use crate::{
    story::make_ready,
    support::{App, Visitor},
};
use alongside::{
    applications,
    vocab::{Language, Level, Side},
};
use std::collections::BTreeMap;

/// What keeps Jo and Amal from being a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Apart {
    /// Nothing.
    Not,
    /// A lead.
    Separated,
    /// That they share no language: Jo speaks French only, and Amal Arabic.
    Unlike,
}

/// Two worlds on one kind of database.
async fn twins() -> Vec<[App; 2]> {
    let mut found = vec![[App::on_sqlite().await, App::on_sqlite().await]];
    if let (Some(one), Some(other)) = (App::on_postgres().await, App::on_postgres().await) {
        found.push([one, other]);
    }
    found
}

/// Lets somebody speak these languages, and no others, from now on.
async fn speaks(who: &Visitor<'_>, languages: &[&'static str]) {
    let mut application = who.application().await;
    let usual = *application.answers.languages.first().expect("a language");
    let spoken = |code: &&'static str| applications::Spoken {
        language: Language::parse(code).expect("in the list"),
        level: Level::Fluent,
        ..usual
    };
    application.answers.languages = languages.iter().map(spoken).collect();
    let saved = who
        .app
        .site
        .db
        .write(move |conn| applications::store::save(conn, &application));
    saved.await.expect("saved");
}

/// A world: Jo and Amal, and if there are others, Bea, who could be Amal's mentor too, and Dana, who could have either.
struct World<'a> {
    jo: Visitor<'a>,
    amal: Visitor<'a>,
    rosa: Visitor<'a>,
    noor: Visitor<'a>,
    dana: Option<Visitor<'a>>,
}

impl<'a> World<'a> {
    async fn new(app: &'a App, others: bool) -> Self {
        let (mut rosa, noor) = (app.coordinator("Rosa").await, app.lead("Noor").await);
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        speaks(&jo, &["fr", "ar"]).await;
        speaks(&amal, &["ar"]).await;
        make_ready(&mut rosa, &jo, "").await;
        make_ready(&mut rosa, &amal, "").await;
        let mut dana = None;
        if others {
            let bea = app.applicant(Side::Mentor, "Bea Kamau").await;
            let other = app.applicant(Side::Mentee, "Dana Aziz").await;
            speaks(&bea, &["ar", "fr"]).await;
            speaks(&other, &["fr"]).await;
            make_ready(&mut rosa, &bea, "").await;
            make_ready(&mut rosa, &other, "").await;
            dana = Some(other);
        }
        Self {
            jo,
            amal,
            rosa,
            noor,
            dana,
        }
    }

    /// Makes it so, without a word in the log of the coordinators.
    async fn keep(&mut self, apart: Apart) {
        match apart {
            Apart::Not => {}
            Apart::Unlike => speaks(&self.jo, &["fr"]).await,
            Apart::Separated => {
                let fields = [
                    ("one", self.jo.email.as_str()),
                    ("other", self.amal.email.as_str()),
                    ("why", "safety"),
                    ("words", "canaryapart"),
                ];
                let made = self.noor.post("/desk/separations", &fields).await;
                assert_eq!(made.goes_to(), "/desk/separations");
            }
        }
    }

    /// Every page of the coordinator about these people, and what they say when she tries to make the pair.
    async fn seen(&mut self) -> BTreeMap<String, String> {
        let mut seen = BTreeMap::new();
        for (name, path) in self.pages().await {
            let shown = self.rosa.get(&path).await;
            assert_eq!(shown.status, 200, "{path}");
            seen.insert(name, shown.body);
        }
        for (name, path, fields) in self.tries().await {
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let shown = self.rosa.post(&path, &fields).await;
            seen.insert(name, format!("{} {}", shown.status, shown.body));
        }
        seen
    }

    /// Names of pages, and their addresses.
    async fn pages(&self) -> Vec<(String, String)> {
        let mut pages: Vec<(String, String)> = [
            "/desk",
            "/desk/proposal",
            "/desk/waiting",
            "/desk/reports",
            "/desk/pairs",
            "/desk/pairs?state=all",
            "/desk/ledger",
            "/desk/ledger?page=2",
            "/desk/round",
            "/desk/team",
        ]
        .map(|path| (path.to_owned(), path.to_owned()))
        .into();
        let mentor = self.jo.application().await.id;
        for mentee in [Some(&self.amal), self.dana.as_ref()].into_iter().flatten() {
            let application = mentee.application().await;
            let (id, name) = (application.id, application.answers.name);
            pages.push((
                format!("candidates of {name}"),
                format!("/desk/candidates/{id}"),
            ));
            pages.push((name.clone(), format!("/desk/applications/{id}")));
            // Whether Dana or Amal would wait without Jo, a draw decides, and ids are others in each world.
            let kinds: &[&str] = if name.starts_with("Dana") {
                &["pin"]
            } else {
                &["pin", "bar"]
            };
            for kind in kinds {
                let path = format!("/desk/wishes?mentor={mentor}&mentee={id}&kind={kind}");
                pages.push((format!("{kind} of {name}"), path));
            }
        }
        pages
    }

    /// The ways in which she can try to make Jo and Amal a pair. Whoever confirms has opened both applications.
    async fn tries(&self) -> Vec<(String, String, Vec<(&'static str, String)>)> {
        let (mentor, mentee) = (
            self.jo.application().await.id,
            self.amal.application().await.id,
        );
        self.rosa.get(&format!("/desk/applications/{mentor}")).await;
        let pair = vec![
            ("mentor", mentor.to_string()),
            ("mentee", mentee.to_string()),
            ("because", "They fit.".to_owned()),
            ("differs", "She asked.".to_owned()),
        ];
        let by_hand = [pair.clone(), vec![("by_hand", "yes".to_owned())]].concat();
        let candidates = format!("/desk/candidates/{mentee}");
        vec![
            (
                "confirm".to_owned(),
                "/desk/proposal/pairs".to_owned(),
                pair.clone(),
            ),
            ("choose".to_owned(), candidates.clone(), pair),
            ("choose by hand".to_owned(), candidates, by_hand),
        ]
    }
}

/// Ids are others in each world: they become numbers in the order in which they come.
fn without_ids(page: &str) -> String {
    let is_id = |word: &str| {
        let dashes: Vec<_> = word.match_indices('-').map(|(at, _)| at).collect();
        dashes == [8, 13, 18, 23]
            && word
                .bytes()
                .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
    };
    let mut known: Vec<&str> = Vec::new();
    let mut said = String::new();
    let mut rest = page;
    while let Some(first) = rest.chars().next() {
        if let Some((word, after)) = rest.split_at_checked(36).filter(|(word, _)| is_id(word)) {
            let place = known.iter().position(|id| *id == word);
            let place = place.unwrap_or(known.len());
            if place == known.len() {
                known.push(word);
            }
            said = said + "id-" + &place.to_string();
            rest = after;
        } else {
            said.push(first);
            rest = rest.split_at(first.len_utf8()).1;
        }
    }
    said
}

/// The pages that are not the same, each with the first lines that differ.
fn different(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, page) in one {
        let (page, twin) = (without_ids(page), without_ids(&other[name]));
        // Nothing is compared with nothing.
        assert!(
            page.contains("</html>") || page.starts_with("303"),
            "{name}: {page}"
        );
        if page != twin {
            let lines = page
                .lines()
                .zip(twin.lines())
                .find(|(one, other)| one != other);
            found.push(format!("{name}: {lines:?}"));
        }
    }
    found
}

/// What a coordinator sees while the proposal is one from before the two were kept apart, and after she asked for a new one.
async fn told(
    app: &App,
    others: bool,
    apart: Apart,
    pinned: bool,
) -> [BTreeMap<String, String>; 2] {
    let mut world = World::new(app, others).await;
    world.rosa.post("/desk/proposal", &[]).await;
    world.keep(apart).await;
    if pinned {
        let (mentor, mentee) = (
            world.jo.application().await.id,
            world.amal.application().await.id,
        );
        let (mentor, mentee) = (mentor.to_string(), mentee.to_string());
        let wish = [
            ("mentor", mentor.as_str()),
            ("mentee", mentee.as_str()),
            ("kind", "pin"),
        ];
        world.rosa.post("/desk/wishes", &wish).await;
    }
    let mut stale = world.seen().await;
    let board = world.rosa.get("/desk/proposal").await;
    for id in board.attributes("input[name=proposal]", "value") {
        let fields = [("proposal", id.as_str()), ("because", "The best for all.")];
        let all = world.rosa.post("/desk/proposal/all", &fields).await;
        stale.insert("all".to_owned(), format!("{} {}", all.status, all.body));
    }
    world.rosa.post("/desk/proposal", &[]).await;
    [stale, world.seen().await]
}

#[tokio::test]
async fn g08_two_kept_apart_look_to_a_coordinator_like_two_who_do_not_fit() {
    for (others, pinned) in [(false, false), (false, true), (true, false), (true, true)] {
        for [one, other] in twins().await {
            let one = told(&one, others, Apart::Separated, pinned).await;
            let other = told(&other, others, Apart::Unlike, pinned).await;
            assert!(
                one.first().is_some_and(|pages| pages.contains_key("all")),
                "all could be confirmed"
            );
            for (when, (one, other)) in ["before", "after"].iter().zip(one.iter().zip(&other)) {
                let found = different(one, other);
                assert_eq!(
                    found,
                    Vec::<String>::new(),
                    "{when} a new proposal, others: {others}, pinned: {pinned}"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_twins_would_show_a_difference_if_there_was_one() {
    let [one, other] = twins().await.remove(0);
    let [_, free] = told(&one, false, Apart::Not, false).await;
    let [_, apart] = told(&other, false, Apart::Unlike, false).await;
    let pages = different(&free, &apart);
    for name in [
        "candidates of Amal Haddad",
        "/desk/proposal",
        "/desk/waiting",
        "pin of Amal Haddad",
        "confirm",
    ] {
        let named = format!("{name}:");
        assert!(
            pages.iter().any(|page| page.starts_with(&named)),
            "{name}: {pages:?}"
        );
    }
}
