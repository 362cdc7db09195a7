//! Route × person × state of the object (S-20): every route that touches an object is asked in each of its states by everybody.
//!
//! A letter says what becomes of it: `s` is asked to sign in, `-` finds what is missing, byte for byte, `o` is answered and nothing changes, `x` changes the object, `n` reads that somebody else has to.
//! The letters stand for: a stranger, the mentee whose it is, her mentor, another member, a coordinator, a lead, an admin.

use super::{TABLE, objects::ROWS, scene::Scene};
use crate::support::{App, Shown, Visitor, on_both};
use alongside::pairs::agreement::Read;
use axum::{body::Body, http::header};
use std::collections::BTreeSet;

/// What a route touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Object {
    /// The mentee's application.
    Application,
    /// The pair of the mentee and the mentor.
    Pair,
    /// A complaint in the register.
    Request,
    /// What the mentee told the leads.
    Concern,
    /// The mentee's account.
    Account,
    /// A colleague's account.
    Colleague,
    /// What was checked of the mentor: the newest record, or how far the application is.
    Checks,
    /// Two people kept apart.
    Separation,
    /// What a court asks about the mentee.
    Disclosure,
    /// What went wrong with data.
    Breach,
    /// The round.
    Round,
    /// A proposal that names the mentor and another mentee.
    Proposal,
    /// The mentee beside a mentor who is free: no pair of theirs is open.
    Two,
}
use Object::{
    Account, Application, Breach, Checks, Colleague, Concern, Disclosure, Pair, Proposal, Request,
    Round, Separation, Two,
};

impl Object {
    /// Every state it can have.
    pub(super) const fn states(self) -> &'static str {
        match self {
            Application | Two => {
                "draft submitted in-review info-needed ready paired finished declined withdrawn taken-back expired erased paused restricted leaving unconfirmed"
            }
            Pair => {
                "proposed mentee-agreed both-agreed active closed declined lapsed suspended restricted"
            }
            Request => "open paused done refused taken-back",
            Concern => "open closed",
            Account => "open restricted objected leaving unconfirmed",
            Colleague => "open waiting off",
            Checks => {
                "none asked received satisfactory other-safeguards concern expired draft submitted in-review info-needed ready finished declined withdrawn restricted"
            }
            Separation => "standing gone",
            Disclosure => "open own half half-own agreed silent handed refused wish emptied",
            Breach => "open reported unreported closed",
            Round => "open none",
            Proposal => "newest none no-round",
        }
    }
}

/// What becomes of a request in each state.
pub(super) struct Row {
    /// The method and the pattern.
    pub(super) route: &'static str,
    /// What stands for the parts of the pattern that are no id.
    pub(super) end: &'static str,
    /// The form, as a browser sends it.
    pub(super) form: &'static str,
    pub(super) of: Object,
    /// States, and the letters of everybody in them.
    pub(super) cells: &'static [(&'static str, &'static str)],
}

/// What is wrong with the rows: a route without an object that has one, or a state that was forgotten.
fn forgotten(table: &[&str], rows: &[Row], without: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in table {
        let has = rows
            .iter()
            .any(|row| row.route.split(' ').nth(1) == Some(path));
        let none = without.contains(path);
        if has == none || (none && path.contains("{id}")) {
            found.push(format!(
                "{path} touches an object: list its states, or nothing: say so"
            ));
        }
    }
    for row in rows {
        let words = row.cells.iter().flat_map(|(states, _)| states.split(' '));
        let mut listed: Vec<_> = words.collect();
        let mut all: Vec<_> = row.of.states().split(' ').collect();
        listed.sort_unstable();
        all.sort_unstable();
        if listed != all {
            found.push(format!(
                "{} does not list each state of its object once",
                row.route
            ));
        }
    }
    found
}

#[test]
fn s20_a_route_with_an_object_lists_each_of_its_states() {
    let planted = [Row {
        route: "POST /desk/pairs/{id}/gift",
        end: "",
        form: "",
        of: Pair,
        cells: &[("proposed", "s---xxx")],
    }];
    assert_eq!(
        forgotten(&["/desk/pairs/{id}/gift"], &planted, &[]).len(),
        1
    );
    assert_eq!(forgotten(&["/desk/pairs/{id}"], &[], &[]).len(), 1);
    assert_eq!(
        forgotten(&["/desk/pairs/{id}"], &[], &["/desk/pairs/{id}"]).len(),
        1
    );
    let table: Vec<_> = TABLE.iter().map(|(path, _)| *path).collect();
    let without: Vec<_> = super::objects::WITHOUT.to_vec();
    assert_eq!(forgotten(&table, ROWS, &without), Vec::<String>::new());
}

impl Scene<'_> {
    async fn ask(&self, who: &Visitor<'_>, row: &Row, id: &str) -> (String, Shown) {
        let (method, pattern) = row.route.split_once(' ').expect("a method and a pattern");
        let path = ["{kind}", "{deed}", "{step}"]
            .into_iter()
            .fold(pattern.replace("{id}", id), |path, part| {
                path.replace(part, row.end)
            })
            .replace("{side}", "mentee");
        let read = self.print(Application).await;
        let (state, version) = read.split_once(", ").expect("a state and a version");
        let version = version.split(',').next().unwrap_or_default();
        let seen = format!("{}.{version}", state.trim_matches(['(', '"']));
        let words = self.app.site.templates.words(who.locale);
        let form = row.form.replace("{seen}", &seen);
        let form = form.replace("{read}", &Read::today(words).text);
        let form = self.registers.filled(&form);
        let path = match method {
            "GET" if !form.is_empty() => format!("{path}?{form}"),
            _ => path,
        };
        let request = App::request(method, &format!("/en{path}"), who.cookie.as_deref());
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = if method == "POST" {
            Body::from(App::with_key(&form, who.cookie.as_deref()))
        } else {
            Body::empty()
        };
        (
            path,
            self.app.send(request.body(body).expect("a request")).await,
        )
    }

    /// The letter for one person and one state.
    async fn cell(&self, who: &Visitor<'_>, row: &Row, state: &str) -> char {
        self.stand(row.of, state).await;
        let what = match row.of {
            Application => &self.ids.application,
            Pair => &self.ids.pair,
            Request => &self.ids.request,
            Concern => &self.ids.concern,
            Account => &self.ids.mentee,
            Colleague => &self.ids.colleague,
            _ => self.registers.id(row.of),
        };
        let before = self.print(row.of).await;
        let (path, shown) = self.ask(who, row, what).await;
        let changed = self.print(row.of).await != before;
        let signs_in = shown.status == 303 && shown.goes_to().starts_with("/sign-in?next=")
            || shown.body.contains("action=\"/en/sign-in\"");
        if who.cookie.is_none() && !changed && (signs_in || shown.status == 409) {
            return 's';
        }
        if shown.status == 404 && !changed {
            // The same as for an id that nobody has, byte for byte.
            let nobody = "00000000-0000-7000-8000-000000000000";
            let (missing_path, missing) = self.ask(who, row, nobody).await;
            let plain = |shown: &Shown, path: &str| shown.body.replace(path, "…");
            return if row.route.contains("{id}")
                && plain(&shown, &path) != plain(&missing, &missing_path)
            {
                '?'
            } else {
                '-'
            };
        }
        // Of two leads who must agree, one was this one already.
        if shown.status == 403 && !changed {
            return 'n';
        }
        let expected = matches!(shown.status.as_u16(), 200 | 303 | 409 | 422);
        match (expected, changed) {
            (true, true) => 'x',
            (true, false) => 'o',
            (false, _) => '!',
        }
    }
}

on_both! {
    async fn s20_every_route_by_every_person_in_every_state_of_its_object(app: App) {
        app.tampered();
        let scene = Scene::of(&app).await;
        // The planted hole: somebody else's cookie stands for a service that serves what is foreign.
        let (owner, outsider) = (&scene.people[1], &scene.people[3]);
        let row = ROWS.iter().find(|row| row.route == "GET /me/pair/{id}/concern").expect("a row");
        let letters = [scene.cell(outsider, row, "active").await, scene.cell(owner, row, "active").await];
        assert_eq!(letters, ['-', 'o'], "a foreign object that is served is seen");
        let mut wrong = Vec::new();
        let mut seen = BTreeSet::new();
        for row in ROWS {
            for (states, expected) in row.cells {
                for state in states.split(' ') {
                    let mut letters = String::new();
                    for who in &scene.people {
                        letters.push(scene.cell(who, row, state).await);
                    }
                    seen.extend(letters.chars());
                    if letters != *expected {
                        wrong.push(format!("{} {} {state}: {letters}, not {expected}", row.route, row.end));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert_eq!(seen, BTreeSet::from(['s', '-', 'o', 'x', 'n']), "every ending was met");
    }
}
