//! Admins let members of staff in and out; it holds in the same moment.

use crate::support::{App, PASSPHRASE, on_both};
use alongside::vocab::{Role, Side};

on_both! {
    async fn s24_whoever_is_switched_off_is_out_at_once_and_stays_out(app: App) {
        let mut ada = app.staff("Ada", Role::Admin).await;
        let mut rosa = app.coordinator("Rosa").await;
        let id = rosa.id.expect("an account").to_string();
        assert_eq!(rosa.get("/desk").await.status, 200);
        app.visitor().post("/reset", &[("email", "rosa@charity.example")]).await;
        let letter = app.letters_to("rosa@charity.example").await.pop().expect("a letter");
        let token = letter.text.split("/passphrase/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        assert_eq!(ada.post(&format!("/desk/team/{id}/off"), &[]).await.goes_to(), "/desk/team");
        assert_eq!(rosa.get("/desk").await.goes_to(), "/sign-in?next=%2Fdesk");
        let mut again = app.visitor();
        assert_eq!(again.signs_in("rosa@charity.example").await.status, 422);
        again.post(&format!("/passphrase/{token}"), &[("passphrase", "three brown bears dance")]).await;
        let new = [("email", "rosa@charity.example"), ("passphrase", "three brown bears dance")];
        assert_eq!(again.post("/sign-in", &new).await.status, 422, "the link opens nothing either");
        ada.post(&format!("/desk/team/{id}/on"), &[]).await;
        assert_eq!(rosa.get("/desk").await.status, 303, "the session that ended does not come back");
        assert_eq!(rosa.signs_in("rosa@charity.example").await.goes_to(), "/desk");
    }
}

on_both! {
    async fn s25_an_admin_ends_anybodys_sessions_at_the_desk(app: App) {
        let mut ada = app.staff("Ada", Role::Admin).await;
        let rosa = app.coordinator("Rosa").await;
        let id = rosa.id.expect("an account").to_string();
        ada.post(&format!("/desk/team/{id}/sign-out"), &[]).await;
        assert_eq!(rosa.get("/desk").await.status, 303);
    }
}

on_both! {
    async fn s25_an_admin_ends_a_members_sessions_who_sees_it_and_learns_nothing_about_addresses(app: App) {
        let mut ada = app.staff("Ada", Role::Admin).await;
        let mut amal = app.member("amal@home.example").await;
        let mut phone = app.visitor();
        phone.signs_in("amal@home.example").await;
        let bo = app.member("bo@home.example").await;
        let path = "/desk/team/sign-out";
        assert_eq!(ada.post(path, &[("address", "amal at home")]).await.status, 422);
        let known = ada.post(path, &[("address", "Amal@home.example")]).await;
        let unknown = ada.post(path, &[("address", "nobody@home.example")]).await;
        assert_eq!((known.status.as_u16(), &known.body), (200, &unknown.body));
        assert_eq!(amal.get("/me").await.status, 303);
        assert_eq!(phone.get("/me").await.status, 303);
        assert_eq!(bo.get("/me").await.status, 200);
        assert_eq!(amal.signs_in("amal@home.example").await.goes_to(), "/me", "they come in again");
        assert!(amal.get("/me/data").await.text().contains("sessions were ended"));
        assert!(ada.get("/desk/ledger").await.text().contains("signed somebody out everywhere"));
        let mut rosa = app.coordinator("Rosa").await;
        assert_eq!(rosa.post(path, &[("address", "bo@home.example")]).await.status, 404);
        assert_eq!(bo.get("/me").await.status, 200);
    }
}

on_both! {
    async fn an_admin_adds_somebody_who_chooses_a_passphrase_by_a_letter(app: App) {
        let mut ada = app.staff("Ada", Role::Admin).await;
        let new = |email| [("name", "Mira"), ("email", email), ("role", "coordinator")];
        assert_eq!(ada.post("/desk/team/new", &new("nonsense")).await.status, 422);
        assert_eq!(ada.post("/desk/team/new", &new("mira@charity.example")).await.goes_to(), "/desk/team");
        assert_eq!(ada.post("/desk/team/new", &new("mira@charity.example")).await.status, 422, "twice");
        let page = ada.get("/desk/team").await;
        let link = page.forms().into_iter().find(|form| form.action.ends_with("/link")).expect("send it again").action;
        ada.post(link.strip_prefix("/en").expect("a path"), &[]).await;
        let letters = app.letters_to("mira@charity.example").await;
        assert_eq!(letters.len(), 2);
        let token = letters[1].text.split("/passphrase/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned();
        let mut mira = app.visitor();
        let path = format!("/passphrase/{token}");
        assert_eq!(mira.post(&path, &[("passphrase", PASSPHRASE)]).await.title(), "Sign in");
        mira.signs_in("mira@charity.example").await;
        assert_eq!(mira.get("/desk").await.goes_to(), "/me/security/codes");
    }
}

on_both! {
    async fn nobody_below_an_admin_and_no_admin_themselves_can_be_shut_out_there(app: App) {
        let mut ada = app.staff("Ada", Role::Admin).await;
        let mut noor = app.staff("Noor", Role::Lead).await;
        let amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let path = |id: Option<alongside::vocab::PersonId>| format!("/desk/team/{}/off", id.expect("an account"));
        assert_eq!(noor.post(&path(ada.id), &[]).await.status, 404);
        assert_eq!(ada.post(&path(ada.id), &[]).await.status, 404);
        assert_eq!(ada.post(&path(amal.id), &[]).await.status, 404, "a member is not staff");
        assert_eq!(ada.post(&format!("/desk/team/{}/nonsense", noor.id.expect("an account")), &[]).await.status, 404);
        for someone in [&ada, &noor] {
            assert_eq!(someone.get("/desk/team").await.status, 200);
        }
        assert!(noor.get("/desk/team").await.forms().iter().all(|form| !form.action.contains("/desk/team/")));
    }
}
