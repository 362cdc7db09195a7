//! The inventory against the live tables, the forms, and the copy people take along.

use crate::{
    story,
    support::{App, PASSPHRASE, on_both, topics},
};
use alongside::{
    db::{Link, MIGRATIONS},
    privacy::{
        self,
        inventory::{self, Copied, Entry},
    },
    vocab::Side,
};
use diesel::{
    Connection, QueryableByName, RunQueryDsl, SqliteConnection, connection::SimpleConnection,
    sql_query, sql_types::Text,
};
use diesel_migrations::MigrationHarness;
use serde_json::Value;
use std::collections::BTreeSet;

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    place: String,
}

const OF_SQLITE: &str =
    "select m.name || '.' || c.name as place from sqlite_schema m, pragma_table_info(m.name) c
    where m.type = 'table' and m.name not like '\\_\\_%' escape '\\'";
const OF_POSTGRES: &str =
    "select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and table_name not like '\\_\\_%'";

/// What is wrong between the columns and the inventory, one sentence each.
fn unsaid(columns: &[Column]) -> Vec<String> {
    let places: BTreeSet<_> = columns.iter().map(|column| column.place.clone()).collect();
    let listed: BTreeSet<_> = inventory::all()
        .iter()
        .map(|entry| format!("{}.{}", entry.table, entry.column))
        .collect();
    let new = places.difference(&listed).map(|place| {
        format!("{place} is in the database and not in src/privacy/inventory.md: say there what it is for, whose it is, who sees it, how long it stays, where the copy has it and what deleting does")
    });
    let gone = listed.difference(&places).map(|place| {
        format!(
            "{place} is in src/privacy/inventory.md and not in the database: take the line away"
        )
    });
    new.chain(gone).collect()
}

on_both! {
    async fn r07_every_column_is_in_the_inventory(app: App) {
        let columns = app.site.db.read(|conn| match conn.link() {
            Link::Sqlite(link) => sql_query(OF_SQLITE).load::<Column>(link),
            Link::Postgres(link) => sql_query(OF_POSTGRES).load::<Column>(link),
        });
        let columns = columns.await.expect("the columns");
        assert!(columns.len() > 80, "the search finds columns");
        assert_eq!(unsaid(&columns), Vec::<String>::new());
    }
}

#[test]
fn r07_a_new_column_cannot_forget_its_duties() {
    let mut link = SqliteConnection::establish(":memory:").expect("a database in memory");
    link.run_pending_migrations(MIGRATIONS)
        .expect("the migrations run");
    let planted =
        "alter table people add column born_in text; alter table people drop column warned";
    link.batch_execute(planted).expect("a planted column");
    let columns: Vec<Column> = sql_query(OF_SQLITE).load(&mut link).expect("the columns");
    let found = unsaid(&columns);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("people.born_in is in the database and not in src/privacy/inventory.md: say there what it is for"));
    assert!(
        found[1]
            .starts_with("people.warned is in src/privacy/inventory.md and not in the database")
    );
}

/// The names on the way to every value of the copy; lists are passed through, and what an answer is made of belongs to the answer.
fn paths(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = if at.is_empty() {
                    name.clone()
                } else {
                    format!("{at}.{name}")
                };
                paths(value, &at, found);
            }
        }
        Value::Array(each) if !each.is_empty() && each.iter().all(Value::is_object) => {
            for value in each {
                paths(value, at, found);
            }
        }
        // Of what nobody has, only the list is there.
        Value::Array(each) if each.is_empty() && !at.contains('.') => {
            found.insert(format!("{at}.*"));
        }
        _ => drop(found.insert(at.to_owned())),
    }
}

/// Where the inventory says a value stands.
fn told(entry: &Entry) -> Option<String> {
    match &entry.copied {
        Copied::At(path) => Some(path.clone()),
        Copied::No(_) => None,
    }
}

on_both! {
    async fn r06_r07_the_copy_holds_what_the_inventory_says_and_nothing_else(app: App) {
        let [mut mentee, ..] = story::tell(&app).await;
        mentee.post("/me/data/statements", &[("words", "I see it differently.")]).await;
        mentee.post("/me/data/objection", &[("wish", "yes")]).await;
        let pair = mentee.get("/me/pair").await.attributes("a[href$='/concern']", "href").remove(0);
        mentee.post(pair.trim_start_matches("/en"), &[("words", "I do not want to go there again.")]).await;
        mentee.post("/reset", &[("email", &mentee.email.clone())]).await;
        mentee.post("/me/security/address", &[("email", "another@home.example"), ("passphrase", PASSPHRASE)]).await;
        let (id, application) = (mentee.id.expect("an account"), mentee.application().await);
        // A wish about her that a coordinator made.
        let mut rosa = app.coordinator("Wishes").await;
        let other = app.applicant(Side::Mentor, "Third Person").await.application().await.id;
        let wish = [("mentor", other.as_str()), ("mentee", application.id.as_str()), ("kind", "bar")];
        assert_eq!(rosa.post("/desk/wishes", &wish).await.status, 303);
        let data = app.site.db.read(move |conn| privacy::held(conn, id)).await.expect("held");
        let data = privacy::data(&data);
        let mut there = BTreeSet::new();
        paths(&data, "", &mut there);
        let told: BTreeSet<_> = inventory::all().iter().filter_map(told).collect();
        let covers = |path: &str, told: &str| path == told || path.starts_with(&format!("{told}.")) || path.strip_suffix('*').is_some_and(|list| told.starts_with(list));
        // Looks are entries of the record that stand apart.
        let path = |path: &String| path.replace("looks.", "record.");
        for path in there.iter().map(path) {
            assert!(told.iter().any(|told| covers(&path, told)), "data.json holds {path}, and src/privacy/inventory.md does not say so");
        }
        for told in &told {
            assert!(there.iter().any(|path| covers(path, told)), "src/privacy/inventory.md says that data.json holds {told}, and it does not");
        }
    }
}

/// Which answer a field of a form becomes.
const FIELDS: [(&str, &str); 22] = [
    ("name", "name"),
    ("shown", "shown"),
    ("phone", "phone"),
    ("reach", "reach"),
    ("language", "languages"),
    ("level", "languages"),
    ("home", "languages"),
    ("offer", "offered"),
    ("depth", "offered"),
    ("area", "wanted"),
    ("zone", "zone"),
    ("band", "slots"),
    ("slot", "slots"),
    ("way", "way"),
    ("region", "region"),
    ("places", "places"),
    ("access", "access"),
    ("access_consent", "access"),
    ("note", "note"),
    ("apart", "apart"),
    ("matching", "consents"),
    ("news", "consents"),
];

on_both! {
    async fn r01_every_field_says_why_who_sees_it_and_how_long(app: App) {
        let mut asked = BTreeSet::new();
        for (side, name) in [(Side::Mentor, "Jo"), (Side::Mentee, "Amal")] {
            let applicant = app.applicant(side, name).await;
            for (step, _) in topics(side, name) {
                let page = applicant.get(&format!("/apply/{side}/{step}")).await;
                // `seen` only says what was kept when the page was opened.
                let selector = "main input[name]:not([name=seen]), main select[name], main textarea[name]";
                let names = page.attributes(selector, "name");
                assert!(!names.is_empty(), "{step} asks something");
                for name in names {
                    let field = FIELDS.iter().find(|(field, _)| *field == name);
                    let (_, part) = field.unwrap_or_else(|| panic!("{step} asks for {name}: say in FIELDS which answer it becomes, and in the inventory what that is for"));
                    let place = format!("applications.sealed/{part}");
                    assert!(inventory::all().iter().any(|entry| entry.place() == place), "{place} is not in the inventory");
                    asked.insert(name);
                }
                let notice = page.all(".notice:not(.agreement) dd");
                // An agreement says it all in its own words (W-05).
                assert!(step == "consents" || notice.len() == 3 && notice.iter().all(|text| text.len() > 10), "{step} does not say why, who and how long: {notice:?}");
            }
        }
        let listed: BTreeSet<_> = FIELDS.iter().map(|(field, _)| (*field).to_owned()).collect();
        // Buttons of the languages page and what only shows after a choice are not asked of everybody.
        let missing: Vec<_> = listed.difference(&asked).collect();
        assert!(missing.iter().all(|name| ["home"].contains(&name.as_str())), "no page asks for {missing:?}");
    }
}
