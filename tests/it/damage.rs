//! One damaged row stops itself and nothing else, and somebody is told (G19).

use crate::{
    pairs::{
        house::{Applicant, House},
        story::pair_of,
    },
    support::{App, on_both},
};
use alongside::{
    app,
    config::{Config, KeySource},
    db::{Conn, Link},
    keys::PLACES,
    pairs::PairState,
    privacy,
    vocab::Clock,
};
use diesel::{
    QueryResult, RunQueryDsl, connection::SimpleConnection, sql_query, sql_types::BigInt,
};

/// Writes over what is sealed in the first row of a table that fits, whole but for one byte. The number of the key stays.
async fn damage(app: &App, place: &'static str, row: &str) {
    app.tampered();
    let (table, _) = place.split_once('.').expect("table.column");
    let whose = if row.is_empty() {
        format!("rowid_of = (select min(rowid_of) from {table})")
    } else {
        format!("rowid_of = '{row}'")
    };
    let key = match table {
        "authenticators" | "address_changes" => "person_id",
        _ => "id",
    };
    let whose = whose.replace("rowid_of", key);
    let meddle = move |conn: &mut Conn<'_>| {
        match conn.link() {
        Link::Sqlite(link) => link.batch_execute(&format!(
            "update {table} set sealed = cast(x'01' || zeroblob(79) as blob) where {whose}"
        )),
        Link::Postgres(link) => link.batch_execute(&format!(
            "update {table} set sealed = '\\x01'::bytea || decode(repeat('00', 79), 'hex') where {whose}"
        )),
    }
    };
    app.site.db.write(meddle).await.expect("damaged");
}

#[derive(diesel::QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// How many rows of a place hold something.
async fn rows(app: &App, place: &'static str) -> i64 {
    let (table, _) = place.split_once('.').expect("table.column");
    let count = move |conn: &mut Conn<'_>| -> QueryResult<Count> {
        let query = format!("select count(*) as n from {table} where sealed is not null");
        match conn.link() {
            Link::Sqlite(link) => sql_query(query).get_result(link),
            Link::Postgres(link) => sql_query(query).get_result(link),
        }
    };
    app.site.db.read(count).await.expect("a count").n
}

/// Three pairs that wait for an answer.
async fn three_offers(house: &House) -> [(Applicant, Applicant, alongside::vocab::PairId); 3] {
    let mut all = Vec::new();
    for (mentor, mentee) in [("Amal", "Noor"), ("Bo", "Lin"), ("Chidi", "Omar")] {
        let (mentor, mentee) = (house.mentor(mentor, 1).await, house.mentee(mentee).await);
        all.push((mentor, mentee, pair_of(house, mentor, mentee).await));
    }
    all.try_into().expect("three")
}

on_both! {
    async fn g19_the_service_starts_whichever_row_is_damaged_and_names_it(app: App) {
        let house = House::of(app).await;
        let [(_, noor, _), ..] = three_offers(&house).await;
        let mut visitor = house.visitor(noor).await;
        visitor.post("/me/data/second-look", &[("words", "Please look again")]).await;
        let mut damaged = Vec::new();
        for place in PLACES {
            if rows(&house.app, place).await > 1 {
                damage(&house.app, place, "").await;
                damaged.push((*place).to_owned());
            }
        }
        assert!(damaged.len() > 4, "{damaged:?}");
        let config = Config::clone(&house.app.site.config);
        let clock = Clock::held_at(house.app.clock.now());
        let site = app::open(config.clone(), clock.clone()).expect("it starts");
        assert_eq!(app::look_for_damage(&site.db).await.expect("looked"), damaged.len());
        let named = site.db.read(|conn| Ok(conn.keys().damaged())).await.expect("named");
        let places: Vec<_> = named.into_iter().map(|(place, _)| place).collect();
        damaged.sort();
        assert_eq!(places, damaged);
        // A key that is another one is still no damage.
        let other = KeySource::Text(crate::support::KEY.replace("000001", "000002").into());
        let refused = app::open(Config { keys: other, ..config }, clock).expect_err("another key");
        assert!(refused.to_string().contains("does not belong to this database"), "{refused}");
    }
}

on_both! {
    async fn g19_a_damaged_pair_keeps_no_other_from_lapsing_and_nobody_from_being_erased(app: App) {
        let house = House::of(app).await;
        let [(_, _, first), (chidi, _, second), (_, omar, third)] = three_offers(&house).await;
        damage(&house.app, "pairs.sealed", first.as_str()).await;
        // Of the second pair the mentor's application is damaged, which lapses all the same.
        damage(&house.app, "applications.sealed", chidi.application.as_str()).await;
        let leaving = house.mentee("Zed").await.person;
        let asks = move |conn: &mut Conn<'_>| {
            let at = conn.now().plus_days(3);
            alongside::accounts::locks::store::erase(conn, leaving, Some(at))
        };
        house.db().write(asks).await.expect("asked");
        house.app.clock.turn_to(house.app.clock.now().plus_days(40));
        app::run_clock_work(&house.app.site).await.expect("every job did its work");
        assert_eq!(house.pair(second).await.state, PairState::Lapsed);
        assert_eq!(house.pair(third).await.state, PairState::Lapsed);
        assert!(!house.letters().await.is_empty() && house.state(omar).await == alongside::applications::State::Ready);
        let gone = house.db().read(move |conn| alongside::accounts::store::profile(conn, leaving)).await.expect("a tombstone");
        assert_eq!(gone.email.as_str(), "gone@erased.invalid");
    }
}

on_both! {
    async fn g19_a_damaged_application_leaves_every_page_of_the_desk_to_all_others(app: App) {
        let house = House::of(app).await;
        let [(amal, noor, _), ..] = three_offers(&house).await;
        house.mentor("Dora", 2).await;
        let lost = house.mentee("Eman").await;
        house.mentee("Fadi").await;
        damage(&house.app, "applications.sealed", lost.application.as_str()).await;
        damage(&house.app, "people.sealed", amal.person.as_str()).await;
        damage(&house.app, "applications.sealed", noor.application.as_str()).await;
        let mut lead = house.app.lead("Rosa").await;
        for path in [
            "/desk", "/desk/applications", "/desk/applications?state=all", "/desk/pairs", "/desk/proposal",
            "/desk/waiting", "/desk/reports", "/desk/concerns", "/desk/separations",
            "/desk/requests", "/desk/breaches", "/desk/disclosures", "/desk/ledger", "/desk/team",
        ] {
            assert_eq!(lead.get(path).await.status, 200, "{path}");
        }
        assert_eq!(lead.post("/desk/proposal", &[]).await.status, 303, "and a proposal is made of all others");
        assert!(lead.get("/desk/proposal").await.text().contains("Fadi"));
        let today = lead.get("/desk").await.text();
        assert!(today.contains(&format!("applications {}", lost.application)), "{today}");
        let coordinator = house.coordinator().await;
        assert!(!coordinator.get("/desk").await.text().contains(lost.application.as_str()), "which is for leads");
    }
}

on_both! {
    async fn g19_whoever_is_damaged_can_still_be_erased_and_the_other_one_is_told(app: App) {
        let house = House::of(app).await;
        let [(amal, noor, pair), ..] = three_offers(&house).await;
        for (place, row) in [
            ("people.sealed", amal.person.as_str()),
            ("applications.sealed", amal.application.as_str()),
            ("pairs.sealed", pair.as_str()),
        ] {
            damage(&house.app, place, row).await;
        }
        let before = house.letters().await.len();
        house.db().write(move |conn| privacy::erase(conn, amal.person)).await.expect("erased");
        assert!(!house.pair(pair).await.state.is_open());
        let letters = house.letters().await;
        assert_eq!(letters.len(), before + 1, "{letters:?}");
        assert_eq!(house.state(noor).await, alongside::applications::State::Ready);
        let found = app::look_for_damage(house.db()).await.expect("looked");
        assert_eq!(found, 0, "nothing of theirs is left that does not open");
    }
}
