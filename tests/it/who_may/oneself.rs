//! Every route with an object × *about oneself*, and × *somebody else's*: both look like what is not there, whatever is sent.

use super::TABLE;
use crate::{
    story,
    support::{App, Shown, Visitor, on_both},
};
use alongside::{
    db::{
        Conn, Link,
        schema::{
            applications, breaches, checks, concerns, disclosures, pairs, requests, separations,
        },
    },
    vocab::{Role, Side},
};
use axum::http::header;
use diesel::{connection::SimpleConnection, prelude::*};
use std::collections::BTreeMap;

/// An id that nobody has.
const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

/// What is sent to each object: nothing, the wrong thing, and what would do something.
const FORMS: [&str; 4] = [
    "",
    "words=&day=32&because=&read=x&seen=x&step=zz&state=zz&kind=zz&mentor=x&email=x&until=x",
    "words=W&because=W&answer=W&step=answer&day=2026-11-23&seen=submitted.1",
    "step=agree&because=W&mentor={own}&mentee={other}&kind=pin",
];

/// A lead who applied before staff were refused, and everything that is about her.
struct Selves<'a> {
    app: &'a App,
    /// The one it is all about, who is an admin by now: nothing is closed to her for her role.
    vera: Visitor<'a>,
    /// An admin who is nowhere in it.
    ada: Visitor<'a>,
    /// The mentee of her pair.
    mentee: Visitor<'a>,
    /// Somebody who applied as well.
    bo: Visitor<'a>,
    /// The beginning of each address with an object, and the id of what is about her there.
    ids: BTreeMap<&'static str, String>,
    /// Her application, and a mentee's.
    own: String,
    other: String,
}

async fn sql(app: &App, sql: String) {
    app.tampered();
    let done = app.site.db.write(move |conn| match conn.link() {
        Link::Sqlite(link) => link.batch_execute(&sql),
        Link::Postgres(link) => link.batch_execute(&sql),
    });
    done.await.expect("the statements are right");
}

/// Somebody who took part joins the team, as it could happen before.
async fn joins(app: &App, who: &Visitor<'_>, role: Role) {
    let id = who.id.expect("an account");
    let role = role.as_str();
    let both = format!(
        "update people set role = '{role}' where id = '{id}';
         update sessions set stage = 'double', session_id = id where person_id = '{id}';"
    );
    // A session of staff has a name of its own.
    let both = both.replace(
        "session_id = id",
        "session_id = '00000000-0000-7000-8000-0000000000ab'",
    );
    sql(app, both).await;
}

/// A complaint, a disclosure, a separation and a breach that are about her.
async fn registers(
    vera: &mut Visitor<'_>,
    rosa: &mut Visitor<'_>,
    ada: &mut Visitor<'_>,
    far: &str,
) {
    let complaint = [("words", "Too slow."), ("reach", "")];
    vera.post("/complaint", &complaint).await;
    let order = [
        ("body", "A court"),
        ("power", "Order 12"),
        ("field", "account.email"),
        ("manner", "order"),
        ("email", vera.email.as_str()),
        ("silence", "The order says so"),
        ("until", "2026-11-24"),
    ];
    rosa.post("/desk/disclosures/new", &order).await;
    let apart = [
        ("one", vera.email.as_str()),
        ("other", far),
        ("why", "near"),
        ("words", "A family"),
    ];
    ada.post("/desk/separations", &apart).await;
    let lost = [
        ("found", "2026-11-23 09:00"),
        ("cause", "lost"),
        ("happened", "A laptop"),
    ];
    let breach = ada.post("/desk/breaches", &lost).await;
    let breach = breach.goes_to().to_owned();
    ada.post(&breach, &[("step", "everybody")]).await;
}

impl<'a> Selves<'a> {
    async fn of(app: &'a App) -> Self {
        let [mut mentee, mut vera, mut rosa] = story::tell(app).await;
        let bo = app.applicant(Side::Mentee, "Bo Lin").await;
        story::make_ready(&mut rosa, &bo, "").await;
        let meeting = [("way", "online"), ("region", ""), ("places", "2")];
        vera.post("/apply/mentor/meeting", &meeting).await;
        let far = app.applicant(Side::Mentee, "Far Away").await;
        let mut ada = app.staff("Ada", Role::Admin).await;
        let concern = mentee.get("/me/pair").await;
        let concern = concern.attributes("a[href$='/concern']", "href").remove(0);
        let tell = concern.trim_start_matches("/en").to_owned();
        mentee.post(&tell, &[("words", "I worry.")]).await;
        registers(&mut vera, &mut rosa, &mut ada, &far.email).await;
        rosa.post("/desk/proposal", &[]).await;
        for visitor in [&vera, &bo] {
            let page = visitor.application().await.id;
            ada.get(&format!("/desk/applications/{page}")).await;
        }
        joins(app, &vera, Role::Admin).await;
        let ids = app.site.db.read(ids).await.expect("one of each");
        let own = vera.application().await.id.to_string();
        let mut ids: BTreeMap<_, _> = ids.into_iter().collect();
        ids.insert("/desk/applications/{id}", own.clone());
        let mentees = mentee.application().await.id.to_string();
        ids.insert("/desk/candidates/{id}", mentees);
        let person = vera.id.expect("an account").to_string();
        ids.insert("/desk/team/{id}", person);
        let pair = ids.get("/desk/pairs/{id}").cloned().expect("a pair");
        ids.insert("/me/pair/{id}", pair);
        let other = bo.application().await.id.to_string();
        bo.get("/me").await;
        Self {
            app,
            vera,
            ada,
            mentee,
            bo,
            ids,
            own,
            other,
        }
    }

    /// The id behind a route; a route with an object that is not here is a hole in this table.
    fn id(&self, route: &str) -> &str {
        let found = self.ids.iter().find(|(path, _)| {
            let rest = route.strip_prefix(**path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        found.map_or_else(|| panic!("say here what {route} is about"), |(_, id)| id)
    }

    async fn ask(&self, who: &Visitor<'_>, method: &str, path: &str, form: &str) -> Shown {
        let form = form.replace("{own}", &self.own);
        let form = form.replace("{other}", &self.other);
        let request = App::request(method, &format!("/en{path}"), who.cookie.as_deref());
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = App::with_key(&form, who.cookie.as_deref());
        self.app
            .send(request.body(body.into()).expect("a request"))
            .await
    }

    /// What somebody is answered about an object, and about one that nobody has, without the ids.
    async fn both(&self, who: &Visitor<'_>, method: &str, path: &str, form: &str) -> [String; 2] {
        let mut answers = Vec::new();
        for id in [self.id(path), NOBODY] {
            let path = filled(path, id);
            let shown = self.ask(who, method, &path, form).await;
            let plain = shown.body.replace(id, "…");
            answers.push(format!("{} {plain}", shown.status));
        }
        answers.try_into().expect("two answers")
    }
}

fn filled(pattern: &str, id: &str) -> String {
    let path = pattern.replace("{id}", id);
    path.replace("{kind}", "review").replace("{deed}", "off")
}

fn ids(conn: &mut Conn<'_>) -> QueryResult<Vec<(&'static str, String)>> {
    macro_rules! first {
        ($path:literal, $table:ident) => {
            ($path, $table::table.select($table::id).first(conn.link())?)
        };
    }
    Ok(vec![
        first!("/desk/pairs/{id}", pairs),
        first!("/desk/concerns/{id}", concerns),
        first!("/desk/requests/{id}", requests),
        first!("/desk/separations/{id}", separations),
        first!("/desk/disclosures/{id}", disclosures),
        first!("/desk/breaches/{id}", breaches),
    ])
}

/// Every route with an object, and how it is asked.
fn routes() -> impl Iterator<Item = (&'static str, &'static str)> {
    let objects = TABLE.iter().map(|(path, _)| *path);
    let objects = objects.filter(|path| path.contains("{id}"));
    objects.flat_map(|path| ["GET", "POST"].map(|method| (method, path)))
}

#[tokio::test]
async fn s20_every_route_with_an_object_has_a_kind_that_says_whom_it_is_about() {
    let app = App::on_sqlite().await;
    let known = |path: &str| app.site.kinds.iter().any(|kind| kind.has(path));
    assert!(
        !known("/desk/gifts/{id}") && !known("/desk/pairsabc/{id}"),
        "what is forgotten is seen"
    );
    for (_, path) in routes() {
        assert!(
            known(path),
            "{path}: say in a feature's kinds whom it is about"
        );
    }
}

on_both! {
    async fn g08_whatever_is_about_oneself_looks_like_what_is_not_there(app: App) {
        let selves = Selves::of(&app).await;
        // The page of mentors is a mentee's, so there she is the one who joins the team.
        joins(&app, &selves.mentee, Role::Admin).await;
        let whose = |path: &str| if path.starts_with("/desk/candidates") { &selves.mentee } else { &selves.vera };
        let mut wrong = Vec::new();
        let mut asked = Vec::new();
        for (method, path) in routes().filter(|(_, path)| path.starts_with("/desk")) {
            let there = selves.ask(&selves.ada, method, &filled(path, NOBODY), "").await;
            if there.status == 405 {
                continue;
            }
            asked.push((method, path));
            for form in FORMS {
                let [own, missing] = selves.both(whose(path), method, path, form).await;
                if own != missing || !own.starts_with("404") {
                    wrong.push(format!("{method} {path} with “{form}”: {}", own.lines().next().unwrap_or_default()));
                }
            }
        }
        // The planted hole: an admin who is somebody else stands for a service that does not ask whom it is about.
        for (method, path) in &asked {
            let [seen, missing] = selves.both(&selves.ada, method, path, "").await;
            if seen == missing {
                wrong.push(format!("{method} {path} shows nobody anything: the measure is blind"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(asked.len() > 15, "{} ways were tried", asked.len());
    }
}

on_both! {
    async fn s20_what_is_somebody_elses_looks_like_what_is_not_there_whatever_is_sent(app: App) {
        let selves = Selves::of(&app).await;
        let (mut asked, mut wrong) = (0, Vec::new());
        for (method, path) in routes().filter(|(_, path)| path.starts_with("/me")) {
            let there = selves.ask(&selves.mentee, method, &filled(path, NOBODY), "").await;
            if there.status == 405 {
                continue;
            }
            asked += 1;
            // The planted hole: the mentee, whose pair it is, stands for a service that serves what is foreign.
            let [seen, missing] = selves.both(&selves.mentee, method, path, "").await;
            if seen == missing {
                wrong.push(format!("{method} {path} shows nobody anything: the measure is blind"));
            }
            for form in FORMS {
                for who in [&selves.bo, &selves.ada] {
                    let [foreign, missing] = selves.both(who, method, path, form).await;
                    if foreign != missing || !foreign.starts_with("404") {
                        wrong.push(format!("{method} {path} with “{form}”: {}", foreign.lines().next().unwrap_or_default()));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(asked > 5, "{asked} ways were tried");
    }
}

on_both! {
    async fn g08_no_list_and_no_number_names_what_is_about_its_reader(app: App) {
        let selves = Selves::of(&app).await;
        // The silence about her comes to its day: an alarm above every register.
        app.later(2);
        for who in [&selves.vera, &selves.ada] {
            let id = who.id.expect("an account");
            sql(&app, format!("update sessions set seen_at = {now}, ends_at = {now} + 1000000000 where person_id = '{id}'", now = app.clock.now().micros())).await;
        }
        let mut seen_by_others = String::new();
        for (path, _) in TABLE.iter().filter(|(path, _)| path.starts_with("/desk") && !path.contains('{')) {
            let (hers, others) = (selves.vera.get(path).await, selves.ada.get(path).await);
            if hers.status == 405 {
                continue;
            }
            assert_eq!(hers.status, others.status, "{path}");
            if hers.status == 303 {
                continue;
            }
            assert_eq!(hers.status, 200, "{path}");
            seen_by_others.push_str(&others.body);
            for (kind, id) in selves.ids.iter().filter(|(kind, _)| !kind.contains("candidates")) {
                let account = *kind == "/desk/team/{id}" && *path == "/desk/team";
                assert!(account || !hers.body.contains(id.as_str()), "{path} names {kind} to whom it is about");
            }
            if path.starts_with("/desk/requests") {
                assert!(others.body.contains("/desk/disclosures\">") && others.text().contains("may not be told of a request from outside"), "others are warned");
                assert!(!hers.text().contains("may not be told of a request from outside"), "{}", hers.text());
            }
        }
        // Others find every one of them: so they could be found.
        for (kind, id) in selves.ids.iter().filter(|(kind, _)| !kind.starts_with("/me")) {
            assert!(seen_by_others.contains(id.as_str()), "{kind}");
        }
        // Nor by a search for her own address.
        let mut vera = selves.vera;
        let mut ada = selves.ada;
        let find = [("find", vera.email.clone())];
        let find = find.each_ref().map(|(name, value)| (*name, value.as_str()));
        let found = async |who: &mut Visitor<'_>| who.post("/desk/applications", &find).await.body.contains(&selves.own);
        assert_eq!([found(&mut vera).await, found(&mut ada).await], [false, true]);
    }
}

on_both! {
    async fn g08_nobody_names_themselves_in_a_form_of_the_desk(app: App) {
        let selves = Selves::of(&app).await;
        let settle = format!("/desk/concerns/{}", selves.id("/desk/concerns/{id}"));
        let (mut vera, mut ada) = (selves.vera, selves.ada);
        let (own, other) = (selves.own.as_str(), selves.other.as_str());
        let two = [("mentor", own), ("mentee", other), ("kind", "pin"), ("because", "They fit.")];
        let missing = [("mentor", NOBODY), ("mentee", other), ("kind", "pin"), ("because", "They fit.")];
        let candidates = format!("/desk/candidates/{other}");
        for path in ["/desk/wishes", "/desk/proposal/pairs", "/desk/clearances", candidates.as_str()] {
            let (hers, nobodys) = (vera.post(path, &two).await, vera.post(path, &missing).await);
            assert_eq!((hers.status.as_u16(), &hers.body), (404, &nobodys.body), "{path}");
        }
        let ahead = |mentor: &str| format!("/desk/wishes?mentor={mentor}&mentee={other}&kind=pin");
        assert_eq!(vera.get(&ahead(own)).await.status, 404);
        assert_eq!(ada.get(&ahead(own)).await.status, 200, "a colleague is shown what it would do");
        // Once the concern is settled she is a mentor to choose from, for everybody but herself.
        ada.post(&settle, &[("words", "I called them.")]).await;
        let shown = vera.get(&candidates).await;
        assert!(!shown.body.contains(own), "she is no mentor to choose from");
        assert!(ada.get(&candidates).await.body.contains(own));
        ada.post("/desk/proposal", &[]).await;
        let board = ada.get("/desk/proposal").await;
        assert!(board.body.contains(own) && !vera.get("/desk/proposal").await.body.contains(own), "a colleague may confirm her pair");
        let all = board.attributes("input[name=proposal]", "value");
        vera.post("/desk/proposal/all", &[("proposal", &all[0]), ("because", "They fit.")]).await;
        let count = app.site.db.read(|conn| pairs::table.count().get_result::<i64>(conn.link()));
        assert_eq!(count.await, Ok(1), "she confirmed nothing for herself");
        // What a colleague noted about her is not replaced, nor is anything new noted by herself.
        let (email, far) = (vera.email.clone(), "far.away@home.example");
        let separate = [("one", email.as_str()), ("other", far), ("why", "asked"), ("words", "No matter.")];
        let disclose = [("body", "A court"), ("power", "1"), ("field", "account.email"), ("manner", "order"), ("email", email.as_str())];
        let request = [("kind", "see"), ("words", "All of it"), ("reach", email.as_str())];
        for (path, fields) in [("/desk/separations", &separate[..]), ("/desk/disclosures/new", &disclose), ("/desk/requests", &request), ("/desk/team/sign-out", &[("address", email.as_str())])] {
            let shown = vera.post(path, fields).await;
            assert_eq!(shown.status, 422, "{path}");
            assert!(shown.text().contains("This is about you. Ask a colleague to do it."), "{path}: {}", shown.text());
        }
        let words = ada.get("/desk/separations").await.text();
        assert!(words.contains("A family") && !words.contains("No matter"), "{words}");
        // A complaint that she made without signing in is hers by its address.
        let mut stranger = app.visitor();
        stranger.post("/complaint", &[("words", "From outside."), ("reach", &email)]).await;
        assert!(ada.get("/desk/requests").await.text().contains("From outside."));
        assert!(!vera.get("/desk/requests").await.text().contains("From outside."));
        assert_eq!(vera.get("/desk/team").await.status, 200, "and she is still signed in");
    }
}

on_both! {
    async fn g08_the_activity_log_leaves_out_what_was_done_about_its_reader(app: App) {
        let selves = Selves::of(&app).await;
        let check = app.site.db.read(|conn| checks::table.count().get_result::<i64>(conn.link()));
        assert!(check.await.expect("a count") > 0);
        let rows = async |who: &Visitor<'_>| who.get("/desk/ledger").await.all("main li, main tr").len();
        let (hers, others) = (rows(&selves.vera).await, rows(&selves.ada).await);
        assert!(others >= hers + 10, "{others} entries, and {hers} of them for her");
        let states = app.site.db.read(|conn| applications::table.count().get_result::<i64>(conn.link()));
        assert_eq!(states.await, Ok(4));
    }
}
