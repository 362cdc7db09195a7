//! A person decides, and the database holds to it: who is no coordinator, or is one of the two, cannot be the one who decided.

use crate::{
    story::{check, make_ready},
    support::{App, Shown, Visitor, on_both},
};
use alongside::{
    db::{self, Link, schema::pairs},
    vocab::{PersonId, Side},
};
use diesel::{QueryResult, connection::SimpleConnection, prelude::*};

/// Writes by hand, past the program; whether the database took it.
async fn by_hand(app: &App, sql: String) -> QueryResult<()> {
    app.site
        .db
        .write(move |conn| match conn.link() {
            Link::Sqlite(link) => link.batch_execute(&sql),
            Link::Postgres(link) => link.batch_execute(&sql),
        })
        .await
}

/// A pair of these two that this person decided, as somebody would write it by hand.
async fn pair(id: &str, of: [&Visitor<'_>; 2], decided_by: PersonId) -> String {
    let [mentor, mentee] = of;
    let (mentor, mentee) = (mentor.application().await, mentee.application().await);
    format!(
        "insert into pairs (id, round_id, mentor_id, mentee_id, mentor_place, state, sealed, decided_by, decided_at, state_since, lapses_at) \
         select '{id}', '{}', '{}', '{}', 1, 'closed', sealed, '{decided_by}', 1, 1, 1 from people where id = '{decided_by}'",
        mentor.round, mentor.id, mentee.id
    )
}

on_both! {
    async fn r22_a_pair_written_by_hand_needs_a_coordinator_who_is_neither_of_the_two(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let member = app.member("somebody@home.example").await.id.expect("an account");
        let rosa = app.coordinator("Rosa").await.id.expect("an account");
        let row = async |id: &str, by| pair(id, [&jo, &amal], by).await;
        let sql = row("one", rosa).await;
        by_hand(&app, sql).await.expect("with a coordinator the row is right in every other way");
        let refused = by_hand(&app, row("two", member).await).await.expect_err("a member decides nothing");
        assert!(refused.to_string().contains("a pair is decided by a coordinator who is neither of the two"), "{refused}");
        let update = format!("update pairs set decided_by = '{member}'");
        assert!(by_hand(&app, update.clone()).await.is_err(), "and not afterwards either");
        // A coordinator who is one of the two.
        let own = jo.id.expect("an account");
        by_hand(&app, format!("update people set role = 'lead' where id = '{own}'")).await.expect("she joins the team");
        assert!(by_hand(&app, row("two", own).await).await.is_err(), "nobody decides about themselves");
        // Without the rule it could be seen: the same rows go in.
        by_hand(&app, drop_rules(&app)).await.expect("the rule is taken away");
        by_hand(&app, update).await.expect("now a member could have decided");
        by_hand(&app, row("two", own).await).await.expect("and somebody about themselves");
        by_hand(&app, format!("delete from pairs where id = 'two'; update pairs set decided_by = '{rosa}'")).await.expect("tidied");
        // The next start sets it up again.
        db::migrate(&app.site.config.database).expect("a start");
        assert!(by_hand(&app, row("two", member).await).await.is_err());
        let count = app.site.db.read(|conn| -> QueryResult<i64> { pairs::table.count().get_result(conn.link()) });
        assert_eq!(count.await, Ok(1));
    }
}

fn drop_rules(app: &App) -> String {
    match app.site.config.database {
        alongside::config::Database::Sqlite(_) => {
            "drop trigger pairs_are_decided_by_staff_insert; drop trigger pairs_are_decided_by_staff_update"
        }
        alongside::config::Database::Postgres(_) => "drop trigger pairs_are_decided_by_staff on pairs",
    }
    .to_owned()
}

on_both! {
    async fn g01_a_check_written_by_hand_needs_somebody_else_of_the_team(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let mut rosa = app.coordinator("Rosa").await;
        check(&mut rosa, &jo).await;
        let own = jo.id.expect("an account");
        let update = format!("update checks set recorded_by = '{own}'");
        let refused = by_hand(&app, update.clone()).await.expect_err("a member writes no check down");
        assert!(refused.to_string().contains("never about oneself"), "{refused}");
        by_hand(&app, format!("update people set role = 'lead' where id = '{own}'")).await.expect("he joins the team");
        assert!(by_hand(&app, update).await.is_err(), "and still not about himself");
    }
}

on_both! {
    async fn r22_nobody_confirms_a_pair_of_whom_they_have_not_opened_both(app: App) {
        let jo = app.applicant(Side::Mentor, "Jo Brown").await;
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let (mut rosa, mut lena) = (app.coordinator("Rosa").await, app.coordinator("Lena").await);
        make_ready(&mut rosa, &jo, "").await;
        make_ready(&mut rosa, &amal, "").await;
        let (mentor, mentee) = (jo.application().await.id, amal.application().await.id);
        lena.post("/desk/proposal", &[]).await;
        let pair = [("mentor", mentor.as_str()), ("mentee", mentee.as_str()), ("because", "They fit.")];
        // That somebody else has read them, or that the board shows their reasons, is not enough.
        let board = lena.get("/desk/proposal").await;
        assert!(board.text().contains("Open both applications before you confirm a pair"));
        let refused = lena.post("/desk/proposal/pairs", &pair).await;
        assert_eq!(refused.status, 409);
        assert!(refused.text().contains("You have not opened both applications yet"), "{}", refused.text());
        // All at once leaves them out, and says so.
        let proposal = board.attributes("input[name=proposal]", "value").remove(0);
        let all = lena.post("/desk/proposal/all", &[("proposal", &proposal), ("because", "They fit.")]).await;
        assert!(all.text().contains("You have not opened both applications yet"), "{}", all.text());
        lena.get(&format!("/desk/applications/{mentee}")).await;
        assert_eq!(lena.post("/desk/proposal/pairs", &pair).await.status, 409, "one of the two is not enough");
        lena.get(&format!("/desk/applications/{mentor}")).await;
        assert_eq!(lena.post("/desk/proposal/pairs", &pair).await.goes_to(), "/desk/proposal");
        // Both people see that she looked.
        for visitor in [&jo, &amal] {
            let looks = visitor.get("/me/data").await.text();
            assert!(looks.contains("Coordinator: your application") || looks.contains("coordinator: your application"), "{looks}");
        }
    }
}

/// The pairs on the board, as they are shown: names, scores and reasons.
fn board(shown: &Shown) -> Vec<String> {
    shown.all("main article h3, main article .score")
}

on_both! {
    async fn r25_what_the_program_may_not_use_changes_no_pair_from_the_form_to_the_board(app: App) {
        let mut rosa = app.coordinator("Rosa").await;
        let mut people = Vec::new();
        for (side, names) in [(Side::Mentor, ["Jo Brown", "Chidi Okafor"]), (Side::Mentee, ["Amal Haddad", "Bo Lin"])] {
            for name in names {
                let mut visitor = app.applicant(side, name).await;
                if name == "Bo Lin" {
                    visitor.post("/apply/mentee/areas", &[("area", "campaigning"), ("area", "leadership")]).await;
                }
                if name == "Chidi Okafor" {
                    visitor.post("/apply/mentor/areas", &[("offer", "campaigning"), ("depth", "campaigning:deep")]).await;
                }
                make_ready(&mut rosa, &visitor, "").await;
                people.push((side, visitor));
            }
        }
        rosa.post("/desk/proposal", &[]).await;
        let page = rosa.get("/desk/proposal").await;
        assert!(page.links().iter().any(|link| link.ends_with("/desk/reports#fair")), "the report on bias is one press away");
        let before = board(&page);
        assert_eq!(before.len(), 4, "two pairs with their scores: {before:?}");
        // Everything that the program may not use, changed for everybody.
        for (side, visitor) in &mut people {
            let more = [("note", "I came by ship."), ("access", "No stairs."), ("access_consent", "yes"), ("apart", "Somebody")];
            assert_eq!(visitor.post(&format!("/apply/{side}/more"), &more).await.status, 303);
            let name = visitor.application().await.answers.name;
            let reach = [("name", name.as_str()), ("reach", "call"), ("phone", "+44 20 7946 0018")];
            assert_eq!(visitor.post(&format!("/apply/{side}/name"), &reach).await.status, 303);
            let consents = [("matching", "yes"), ("news", "yes")];
            assert_eq!(visitor.post(&format!("/apply/{side}/consents"), &consents).await.status, 303);
        }
        rosa.post("/desk/proposal", &[]).await;
        assert_eq!(board(&rosa.get("/desk/proposal").await), before);
        // What it may use does change something: so the comparison can tell.
        let (_, bo) = people.last_mut().expect("Bo");
        bo.post("/apply/mentee/times", &[("zone", "Europe/London"), ("slot", "68"), ("slot", "69")]).await;
        rosa.post("/desk/proposal", &[]).await;
        assert_ne!(board(&rosa.get("/desk/proposal").await), before);
        // And of fewer than five nobody is told anything.
        let report = rosa.get("/desk/reports").await.text();
        assert!(report.contains("Fewer than 5 mentees are ready or in a pair"), "{report}");
    }
}
