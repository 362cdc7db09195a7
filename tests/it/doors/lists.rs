//! What a form may hold (S-34): values from our lists, and text up to so many characters, whatever their bytes.

use crate::support::{App, Visitor, on_both, topics};
use alongside::vocab::{Role, Side};
use std::collections::BTreeSet;

/// A value that no list of ours holds, for each field that is chosen from one.
const FOREIGN: &[(&str, &str)] = &[
    ("reach", "pigeon"),
    ("phone", "call me"),
    ("language", "xx-none"),
    ("level", "perfect"),
    ("area", "astrology"),
    ("offer", "astrology"),
    ("depth", "astrology:deep"),
    ("zone", "Mars/Base"),
    ("band", "9-evening"),
    ("slot", "9999"),
    ("way", "by-ship"),
    ("region", "the-moon"),
    ("places", "900"),
];

/// The most characters of each field of one's own words.
const WORDS: &[(&str, usize)] = &[
    ("name", 100),
    ("shown", 40),
    ("note", 500),
    ("access", 500),
    ("apart", 500),
];

/// Posts a topic with one field changed; its status.
async fn posts(visitor: &mut Visitor<'_>, side: Side, field: &str, value: &str) -> u16 {
    let (step, fields) = topics(side, "Amal Haddad")
        .into_iter()
        .find(|(_, fields)| fields.iter().any(|(name, _)| *name == field))
        .expect("a topic asks for it");
    let mut fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, own)| (*name, if *name == field { value } else { own.as_str() }))
        .collect();
    if field == "access" {
        fields.push(("access_consent", "yes"));
    }
    let path = format!("/apply/{side}/{step}");
    visitor.post(&path, &fields).await.status.as_u16()
}

async fn answers(visitor: &Visitor<'_>) -> String {
    let answers = visitor.application().await.answers;
    format!("{answers:?}")
}

on_both! {
    async fn s34_forms_take_what_is_on_our_lists_and_count_characters_and_not_bytes(app: App) {
        let mut asked = BTreeSet::new();
        for (side, name) in [(Side::Mentee, "Amal Haddad"), (Side::Mentor, "Jo Brown")] {
            let mut visitor = app.applicant(side, name).await;
            let own: BTreeSet<_> = topics(side, name).into_iter().flat_map(|(_, fields)| fields).map(|(field, _)| field).collect();
            for (field, value) in FOREIGN.iter().filter(|(field, _)| own.contains(field)) {
                let before = answers(&visitor).await;
                let status = posts(&mut visitor, side, field, value).await;
                assert!(status == 422 || answers(&visitor).await == before, "{side} {field}={value}: {status}, and it was kept");
                assert!(!answers(&visitor).await.contains(value), "{side} {field}");
            }
            // Whatever is not the yes of the form is no agreement.
            posts(&mut visitor, side, "matching", "maybe").await;
            assert!(visitor.application().await.answers.consents.is_empty(), "maybe is no yes");
            for (field, most) in WORDS {
                for letter in ["a", "ن", "字", "𐍈"] {
                    assert_eq!(posts(&mut visitor, side, field, &letter.repeat(*most)).await, 303, "{field}: {most} of {letter}");
                    assert!(answers(&visitor).await.contains(&letter.repeat(*most)), "{field}: nothing is cut");
                    assert_eq!(posts(&mut visitor, side, field, &letter.repeat(most + 1)).await, 422, "{field}: one more {letter}");
                }
            }
            asked.extend(own);
        }
        let listed = FOREIGN.iter().map(|(field, _)| *field).chain(WORDS.iter().map(|(field, _)| *field));
        let listed: BTreeSet<_> = listed.chain(["matching"]).collect();
        assert_eq!(asked, listed, "say of each field which values it takes");
    }
}

on_both! {
    async fn s34_the_desks_forms_and_those_about_ones_data_too(app: App) {
        let mut ada = app.staff("Ada", Role::Admin).await;
        let new = |name: &str, role: &str| [("name", name.to_owned()), ("email", "mira@charity.example".to_owned()), ("role", role.to_owned())];
        let post = async |visitor: &mut Visitor<'_>, path: &str, fields: &[(&str, String)]| {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            visitor.post(path, &fields).await.status.as_u16()
        };
        for (name, role) in [("Mira", "king"), ("Mira", "member"), ("", "lead"), (&"字".repeat(101), "lead")] {
            assert_eq!(post(&mut ada, "/desk/team/new", &new(name, role)).await, 422, "{name} {role}");
        }
        assert_eq!(post(&mut ada, "/desk/team/new", &new(&"字".repeat(100), "lead")).await, 303);
        assert_eq!(ada.post("/desk/team/sign-out", &[("address", "nobody")]).await.status, 422);
        let mut amal = app.member("amal@home.example").await;
        for kind in ["gift", ""] {
            let complaint = [("kind", kind), ("words", ""), ("reach", "")];
            assert_eq!(amal.post("/complaint", &complaint).await.status, 422, "{kind}");
        }
        for (length, status) in [(0, 422), (100_000, 413)] {
            let words = "字".repeat(length);
            assert_eq!(amal.post("/me/data/statements", &[("words", &words)]).await.status.as_u16(), status, "{length}");
        }
        assert_eq!(amal.post("/me/security/address", &[("email", "no address"), ("passphrase", "x")]).await.status, 422);
    }
}

on_both! {
    async fn e15_a_language_without_a_level_is_told_so_and_nothing_else(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let shown = amal.post("/apply/mentee/languages", &[("language", "ar"), ("level", "")]).await;
        assert_eq!(shown.status, 422);
        assert_eq!(shown.all(".mistakes li").len(), 1, "{}", shown.text());
        let shown = amal.post("/apply/mentee/languages", &[("language", ""), ("level", "")]).await;
        assert!(shown.text().contains("at least one language"), "{}", shown.text());
    }
}
