//! One person under two email addresses is found by the phone number, and told to leads alone.

use crate::support::{App, Visitor, on_both};
use alongside::{applications::phones, db::schema::applications, vocab::Side};
use diesel::prelude::*;

async fn phone(visitor: &mut Visitor<'_>, side: Side, name: &str, phone: &str) {
    let fields = [("name", name), ("reach", "email"), ("phone", phone)];
    let shown = visitor.post(&format!("/apply/{side}/name"), &fields).await;
    assert_eq!(shown.status, 303, "{}", shown.text());
}

on_both! {
    async fn g08_the_same_phone_number_is_told_to_leads_and_stops_nobody(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut twin = app.applicant(Side::Mentor, "Amal O'Haddad").await;
        let mut sister = app.applicant(Side::Mentee, "Dina Haddad").await;
        let nobody = app.applicant(Side::Mentee, "Bo Lin").await;
        let (rosa, noor) = (app.coordinator("Rosa").await, app.lead("Noor").await);
        let path = format!("/desk/applications/{}", amal.application().await.id);
        assert!(!noor.get(&path).await.text().contains("The same number as"), "nobody gave one yet");
        assert!(!noor.get("/desk").await.text().contains("applied twice"));

        phone(&mut amal, Side::Mentee, "Amal Haddad", "07700 900123").await;
        phone(&mut twin, Side::Mentor, "amal  haddad", "+44 (0)7700 900123").await;
        phone(&mut sister, Side::Mentee, "Dina Haddad", "0044 7700 900 123").await;
        let shown = noor.get(&path).await.text();
        assert!(shown.contains("The same number as amal haddad , Dina Haddad"), "{shown}");
        assert!(!shown.contains("Bo Lin"), "two without a number have none in common");
        let today = noor.get("/desk").await;
        assert!(today.text().contains("May have applied twice, with two email addresses: Amal Haddad , amal haddad"), "{}", today.text());
        assert!(today.body.contains(&path), "and leads there");
        // A coordinator reads nothing of it.
        for page in [path.as_str(), "/desk", "/desk/applications"] {
            let text = rosa.get(page).await.text();
            assert!(!text.contains("The same number") && !text.contains("applied twice"), "{page}: {text}");
        }
        // What an earlier program wrote has no hash, and gets one.
        let took = app.site.db.write(|conn| diesel::update(applications::table).set(applications::phone_hash.eq(None::<Vec<u8>>)).execute(conn.link()));
        took.await.expect("as it was");
        assert!(!noor.get(&path).await.text().contains("The same number as"));
        assert_eq!(phones::hash_anew(&app.site.db).await.expect("hashed"), 4);
        assert_eq!(phones::hash_anew(&app.site.db).await.expect("once"), 0);
        assert!(noor.get(&path).await.text().contains("The same number as amal haddad , Dina Haddad"));
        drop(nobody);
    }
}
