//! Nobody works here and takes part at the same time, whichever of the two came first (G-08).

use crate::support::{App, PASSPHRASE, on_both};
use alongside::{
    db::schema::{applications, people},
    vocab::{Role, Side},
};
use diesel::prelude::*;

/// Somebody who is signed out applies with this address, and hands in.
async fn applies(app: &App, email: &str) {
    let mut visitor = app.visitor();
    let account = [
        ("adult", "yes"),
        ("email", email),
        ("passphrase", PASSPHRASE),
    ];
    let begun = visitor.post("/apply/mentor/account", &account).await;
    assert_eq!(begun.status, 303);
    visitor.post("/apply/mentor/age", &[("adult", "yes")]).await;
}

async fn links(app: &App, email: &str) -> Vec<String> {
    let letters = app.letters_to(email).await;
    let link = |text: &str| {
        let rest = text.split("/confirm/").nth(1)?;
        rest.split_whitespace().next().map(str::to_owned)
    };
    letters.iter().filter_map(|one| link(&one.text)).collect()
}

async fn counts(app: &App) -> (i64, i64) {
    let count = app.site.db.read(|conn| {
        Ok((
            applications::table.count().get_result(conn.link())?,
            people::table.count().get_result(conn.link())?,
        ))
    });
    count.await.expect("two counts")
}

on_both! {
    async fn g08_whoever_works_here_is_handed_no_application_by_a_link(app: App) {
        // The measure: a member who applies again is sent a link by which the answers come to the account.
        let amal = app.applicant(Side::Mentor, "Amal Haddad").await;
        applies(&app, &amal.email).await;
        assert_eq!(links(&app, &amal.email).await.len(), 1);

        app.coordinator("Rosa").await;
        let rosa = "rosa@charity.example";
        applies(&app, rosa).await;
        assert_eq!(links(&app, rosa).await, Vec::<String>::new());
        let told = app.letters_to(rosa).await;
        assert!(told.iter().any(|letter| letter.text.contains("belongs to someone who works with us")), "she reads why");

        // Who applied first and joins the team before the link is opened.
        applies(&app, "mira@charity.example").await;
        let link = links(&app, "mira@charity.example").await.remove(0);
        let mut ada = app.staff("Ada", Role::Admin).await;
        let new = [("name", "Mira"), ("email", "mira@charity.example"), ("role", "lead")];
        assert_eq!(ada.post("/desk/team/new", &new).await.goes_to(), "/desk/team");
        let before = counts(&app).await;
        let opened = app.visitor().post(&format!("/confirm/{link}"), &[("passphrase", PASSPHRASE)]).await;
        assert_eq!(opened.title(), "This email address belongs to a member of our team");
        let after = counts(&app).await;
        assert_eq!((after.0, after.1), (before.0 - 1, before.1 - 1), "the answers are gone, and the account made for them");
        let roles = app.site.db.read(|conn| people::table.filter(people::role.eq(Role::Lead)).count().get_result::<i64>(conn.link()));
        assert_eq!(roles.await, Ok(1));
    }
}

on_both! {
    async fn g08_whoever_takes_part_is_not_made_one_of_the_team(app: App) {
        let amal = app.applicant(Side::Mentor, "Amal Haddad").await;
        let mut ada = app.staff("Ada", Role::Admin).await;
        let new = |email| [("name", "Amal"), ("email", email), ("role", "lead")];
        let shown = ada.post("/desk/team/new", &new(&amal.email)).await;
        assert_eq!(shown.status, 422);
        assert!(shown.text().contains("Nobody works here and takes part at the same time"), "{}", shown.text());
    }
}
