//! The disclosure gate: whoever asks is refused, what a law forces needs two leads and leaves once, and the person knows.

use crate::support::{App, Shown, Visitor, again, on_both};
use alongside::{
    accounts,
    db::{Link, schema::disclosures},
    ledger::{self, Noun, Verb},
    privacy,
    vocab::{DisclosureId, PersonId, Role, Side},
    web::session,
};
use diesel::{QueryResult, RunQueryDsl, prelude::*, sql_query};

/// A request in the words of whoever writes it down.
fn request<'a>(manner: &'a str, email: &'a str) -> Vec<(&'a str, &'a str)> {
    let lines = [
        ("body", "Canarybody Court"),
        ("name", "Canaryclerk"),
        ("contact", "clerk@court.example"),
        ("words", "canarysaid"),
        ("power", "Order 12 of 2026"),
        ("field", "account.email"),
        ("field", "applications.answers.name"),
    ];
    let mut fields = lines.to_vec();
    fields.extend([("manner", manner), ("email", email)]);
    fields
}

/// The page of the record that was written down last.
async fn latest(noor: &Visitor<'_>) -> String {
    let page = noor.get("/desk/disclosures").await;
    let mut links = page
        .links()
        .into_iter()
        .filter(|link| link.contains("/desk/disclosures/") && !link.ends_with("/new"));
    let link = links.next().expect("a record");
    link.trim_start_matches("/en").to_owned()
}

async fn say(visitor: &mut Visitor<'_>, page: &str, step: &str) -> Shown {
    let fields = [("step", step), ("because", "I have read the order")];
    visitor.post(page, &fields).await
}

fn is_file(shown: &Shown) -> bool {
    let head = shown.headers.get("content-disposition");
    head.is_some_and(|head| {
        head.to_str()
            .is_ok_and(|head| head.starts_with("attachment"))
    })
}

on_both! {
    async fn r27_whoever_only_asks_is_refused_at_once_and_the_person_is_told(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let before = app.letters_to(&amal.email).await.len();
        let done = rosa.post("/desk/disclosures/new", &request("wish", &amal.email)).await;
        assert!(done.text().contains("It is refused"), "{}", done.text());
        let page = amal.get("/me/data").await.text();
        assert!(page.contains("Canarybody Court") && page.contains("We refused. Nothing has left."), "{page}");
        assert!(!page.contains("Canaryclerk") && !page.contains("canarysaid"), "who works there is not hers to see");
        let letters = app.letters_to(&amal.email).await;
        assert_eq!(letters.len(), before + 1);
        let letter = letters.last().expect("a letter");
        assert!(!letter.text.contains("Canarybody") && letter.text.contains("/me/data"), "the letter itself says nothing: {}", letter.text);
        // No lead can turn it round: not on the page, and not in the table.
        let (mut noor, mut robin) = (app.lead("Noor").await, app.lead("Robin").await);
        let page = latest(&noor).await;
        for lead in [&mut noor, &mut robin] {
            assert!(!lead.get(&page).await.body.contains("value=\"agree\""));
            assert_eq!(say(lead, &page, "agree").await.status, 409);
        }
        let refused = noor.post(&format!("{page}/handing"), &[]).await;
        assert!(refused.status == 409 && !is_file(&refused));
        let id = DisclosureId::parse(page.rsplit('/').next().expect("an id")).expect("an id");
        let (noor, robin) = (noor.id.expect("a lead"), robin.id.expect("a lead"));
        let forced = app.site.db.write(move |conn| {
            diesel::update(disclosures::table.find(id))
                .set((disclosures::stage.eq("agreed"), disclosures::first_by.eq(noor), disclosures::second_by.eq(robin)))
                .execute(conn.link())
        });
        assert!(forced.await.is_err(), "a wish that is agreed to fits into no row");
    }
}

on_both! {
    async fn r27_two_leads_who_did_not_write_it_down_agree_and_it_leaves_once(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut nia = app.lead("Nia").await;
        nia.post("/desk/disclosures/new", &request("order", &amal.email)).await;
        let page = latest(&nia).await;
        let handing = format!("{page}/handing");
        assert_eq!(say(&mut nia, &page, "agree").await.status, 403, "not whoever wrote it down");
        let (mut noor, mut robin) = (app.lead("Noor").await, app.lead("Robin").await);
        assert_eq!(say(&mut noor, &page, "agree").await.status, 303);
        // One is not enough: not twice the same, and nothing leaves.
        assert_eq!(say(&mut noor, &page, "agree").await.status, 403);
        for lead in [&mut nia, &mut noor, &mut robin] {
            let shown = lead.post(&handing, &[]).await;
            assert!(shown.status == 403 && !is_file(&shown), "one approver");
        }
        assert_eq!(robin.post(&page, &[("step", "agree"), ("because", " ")]).await.status, 422, "never without a reason");
        assert_eq!(say(&mut robin, &page, "agree").await.status, 303);
        let file = noor.post(&handing, &[]).await;
        assert!(is_file(&file), "two approvers: {}", file.status);
        for word in ["Canarybody Court", "Order 12 of 2026", "Amal Haddad", amal.email.as_str()] {
            assert!(file.body.contains(word), "{word}: {}", file.body);
        }
        for word in ["Arabic", "Canaryclerk", "canarysaid", "Leadership"] {
            assert!(!file.body.contains(word), "{word} was not asked for: {}", file.body);
        }
        for lead in [&mut noor, &mut robin] {
            let again = lead.post(&handing, &[]).await;
            assert!(again.status == 409 && !is_file(&again), "it leaves once");
        }
        let page = amal.get("/me/data").await.text();
        assert!(page.contains("We had to give this") && page.contains("I have read the order") && page.contains("Order 12 of 2026"), "{page}");
        let id = amal.id.expect("an account");
        let held = app.site.db.read(move |conn| privacy::held(conn, id)).await.expect("held");
        let copy = privacy::data(&held)["disclosures"].to_string();
        assert!(copy.contains("Canarybody Court") && !copy.contains("Canaryclerk"), "{copy}");
        assert!(held.looks.iter().any(|look| look.by == "lead"), "the leads who read it looked");
        let ledger = noor.get("/desk/ledger").await.text();
        assert!(ledger.contains("handed data over"), "{ledger}");
        let leads = [nia.email.clone(), noor.email.clone(), robin.email.clone()];
        assert!(leads.iter().all(|lead| !page.contains(lead)), "roles and no names");
    }
}

on_both! {
    async fn r27_whoever_adds_accounts_is_not_two_leads(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut nia = app.lead("Nia").await;
        nia.post("/desk/disclosures/new", &request("order", &amal.email)).await;
        let page = latest(&nia).await;
        // An admin makes a second lead of her own, and signs in as her.
        let mut ada = app.staff("Ada", Role::Admin).await;
        let new = [("name", "Straw"), ("email", "straw@charity.example"), ("role", "lead")];
        assert_eq!(ada.post("/desk/team/new", &new).await.goes_to(), "/desk/team");
        let mut straw = signed_in(&app, "straw@charity.example").await;
        assert!(!straw.get(&page).await.body.contains("value=\"agree\""), "nothing to press either");
        assert_eq!(say(&mut straw, &page, "agree").await.status, 403, "not on the first day, not even as the first");
        assert_eq!(say(&mut ada, &page, "agree").await.status, 303);
        assert_eq!(say(&mut straw, &page, "agree").await.status, 403);
        // Nor later: one made the other.
        app.later(2);
        let mut straw = signed_in(&app, "straw@charity.example").await;
        let refused = say(&mut straw, &page, "agree").await;
        assert!(refused.status == 403 && refused.text().contains("made the other's account"), "{}", refused.text());
        // Somebody whom neither made counts, but not in the hours after an admin changed how they sign in.
        let robin = app.lead("Robin").await;
        let id = robin.id.expect("a lead");
        let removed = app.site.db.write(move |conn| ledger::record(conn, None, Verb::Unsecured, (Noun::Person, id.as_str()), None));
        removed.await.expect("an entry");
        let mut robin = signed_in(&app, "robin@charity.example").await;
        assert_eq!(say(&mut robin, &page, "agree").await.status, 403);
        app.later(2);
        let mut robin = signed_in(&app, "robin@charity.example").await;
        assert_eq!(say(&mut robin, &page, "agree").await.status, 303);
    }
}

/// Signs a lead in with both steps, whenever it is now.
async fn signed_in<'a>(app: &'a App, email: &str) -> Visitor<'a> {
    let email = App::email(email);
    let session = app.site.db.write(move |conn| {
        let lead = accounts::store::by_email(conn, &email)?.expect("an account");
        session::begin(conn, lead.id, lead.role, session::Stage::Double)
    });
    let secret = session.await.expect("a session");
    Visitor::new(app, Some(secret.to_string()))
}

on_both! {
    async fn r27_the_table_itself_wants_two_who_are_neither_the_same_nor_the_writer(app: App) {
        let [one, two, three] = [PersonId::new(), PersonId::new(), PersonId::new()];
        let put = async |first: Option<PersonId>, second: Option<PersonId>, stage: &str| -> QueryResult<usize> {
            let (id, stage) = (DisclosureId::new().to_string(), stage.to_owned());
            let quoted = |id: Option<PersonId>| id.map_or("null".to_owned(), |id| format!("'{id}'"));
            let insert = format!(
                "insert into disclosures (id, manner, stage, entered_by, entered_at, first_by, second_by, sealed) values ('{id}', 'order', '{stage}', '{one}', 1, {}, {}, '')",
                quoted(first), quoted(second)
            );
            app.site.db.write(move |conn| match conn.link() {
                Link::Sqlite(link) => sql_query(insert).execute(link),
                Link::Postgres(link) => sql_query(insert).execute(link),
            }).await
        };
        assert!(put(Some(two), Some(three), "handed").await.is_ok(), "two who are two");
        for (first, second) in [(None, None), (Some(two), None), (Some(two), Some(two)), (Some(one), Some(two)), (Some(two), Some(one)), (None, Some(two))] {
            for stage in ["agreed", "handed"] {
                assert!(put(first, second, stage).await.is_err(), "{first:?} {second:?} {stage}");
            }
        }
    }
}

on_both! {
    async fn r27_only_an_order_keeps_it_from_the_person_and_then_until_a_day(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        let noor = app.lead("Noor").await;
        let silent = |manner: &'static str, until: &'static str| {
            let mut fields = request(manner, &amal.email);
            fields.extend([("silence", "canarysilence"), ("until", until)]);
            fields
        };
        for until in ["", "2026-11-22", "2027-02-22", "2027-11-23"] {
            let shown = rosa.post("/desk/disclosures/new", &silent("order", until)).await;
            assert_eq!(shown.status, 422, "no silence without a day to look again: {until:?}");
        }
        rosa.post("/desk/disclosures/new", &silent("order", "2026-12-20")).await;
        let page = latest(&noor).await;
        let knows = async || amal.get("/me/data").await.text().contains("Canarybody Court");
        let id = amal.id.expect("an account");
        let in_copy = async || {
            let held = app.site.db.read(move |conn| privacy::held(conn, id)).await.expect("held");
            privacy::data(&held).to_string().contains("Canarybody Court")
        };
        let letters = app.letters_to(&amal.email).await.len();
        assert!(!knows().await && !in_copy().await);
        assert!(!noor.get("/desk/disclosures").await.text().contains("Look at the silence again"));
        app.later(27);
        let mut noor2 = app.lead("Late").await;
        assert!(noor2.get("/desk/disclosures").await.text().contains("Look at the silence again"), "the day has come");
        let amal2 = again(&app, &amal).await;
        assert!(!amal2.get("/me/data").await.text().contains("Canarybody Court"));
        assert_eq!(noor2.post(&page, &[("step", "tell")]).await.status, 303);
        let shown = amal2.get("/me/data").await.text();
        assert!(shown.contains("Canarybody Court") && shown.contains("canarysilence"), "and she reads why so late: {shown}");
        assert!(in_copy().await);
        assert_eq!(app.letters_to(&amal.email).await.len(), letters + 1);
        let longer = [("step", "silent"), ("because", "again"), ("until", "2027-01-31")];
        assert_eq!(noor2.post(&page, &longer).await.status, 409, "nobody makes her forget it");
        // A wish to keep quiet is no order.
        let mut rosa2 = app.coordinator("Ruth").await;
        rosa2.post("/desk/disclosures/new", &silent("wish", "2027-01-31")).await;
        assert!(amal2.get("/me/data").await.text().contains("We refused."));
    }
}

on_both! {
    async fn r27_an_order_names_one_person_and_what_it_wants(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        for email in ["", "nobody@home.example", "*", "%"] {
            let shown = rosa.post("/desk/disclosures/new", &request("order", email)).await;
            assert_eq!(shown.status, 422, "{email:?} is nobody");
        }
        for field in ["applications.answers.apart", "pairs.because", "record.words", "*", ""] {
            let order = [("body", "A court"), ("manner", "order"), ("power", "Order 1"), ("email", amal.email.as_str()), ("field", field)];
            assert_eq!(rosa.post("/desk/disclosures/new", &order).await.status, 422, "{field:?} cannot be chosen");
        }
        // Asked about everybody: it can be counted, and only as refused.
        let everybody = [("body", "An office"), ("manner", "wish"), ("words", "All names of mentees")];
        assert!(rosa.post("/desk/disclosures/new", &everybody).await.text().contains("It is refused"));
    }
}

on_both! {
    async fn r27_everybody_reads_how_often_others_asked(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let row = async |visitor: &Visitor<'_>| visitor.get("/privacy/disclosures").await.all("tbody tr").into_iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>();
        let mut stranger = app.visitor();
        assert_eq!(row(&stranger).await, ["2026 0 0 0 0"], "zero is an answer too");
        let mut rosa = app.coordinator("Rosa").await;
        rosa.post("/desk/disclosures/new", &request("wish", &amal.email)).await;
        rosa.post("/desk/disclosures/new", &request("order", &amal.email)).await;
        for locale in alongside::vocab::Locale::ALL {
            stranger.locale = locale;
            assert_eq!(row(&stranger).await, ["2026 2 1 1 0"], "{locale:?}");
            let notice = stranger.get("/privacy").await;
            assert!(notice.links().iter().any(|link| link.ends_with("/privacy/disclosures")), "{locale:?}");
            assert!(!stranger.get("/privacy/disclosures").await.body.contains("Canary"), "counts and no names");
        }
    }
}

on_both! {
    async fn r27_r17_whoever_is_deleted_leaves_the_count_and_nothing_else(app: App) {
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        rosa.post("/desk/disclosures/new", &request("order", &amal.email)).await;
        let id = amal.id.expect("an account");
        let left = async || {
            let found = app.site.db.read(move |conn| {
                disclosures::table.select((disclosures::person_id, disclosures::sealed)).load::<(Option<PersonId>, alongside::seal::Sealed)>(conn.link())
            });
            found.await.expect("rows").into_iter().map(|(person, _)| person).collect::<Vec<_>>()
        };
        assert_eq!(left().await, [Some(id)], "it was there");
        app.site.db.write(move |conn| privacy::erase(conn, id)).await.expect("erased");
        assert_eq!(left().await, [None]);
        let noor = app.lead("Noor").await;
        let page = latest(&noor).await;
        assert!(!noor.get(&page).await.body.contains("Canarybody"));
        assert!(app.visitor().get("/privacy/disclosures").await.all("tbody td").concat().starts_with('1'));
    }
}
