//! What is typed means what is seen (issue 13, A): addresses, phone numbers, names and codes at every door; and whoever is refused reads why.

use crate::{
    story,
    support::{App, Visitor, on_both, topics},
};
use alongside::{
    applications::{Reach, phones},
    vocab::{Locale, Role, Side},
};
use std::collections::{BTreeSet, VecDeque};

/// One address, as keyboards, telephones and web pages hand it over.
const ONE_ADDRESS: [&str; 7] = [
    "amal@home.example",
    " Amal@Home.Example\u{a0}",
    "amal@home\u{3002}example",
    "amal\u{200b}@home.example",
    "am\u{ad}al@home.example",
    "ａｍａｌ＠ｈｏｍｅ．ｅｘａｍｐｌｅ",
    "\u{2068}amal@home.example\u{2069}",
];

/// One number, in digits of several scripts and with all that telephones put between them.
const ONE_NUMBER: [&str; 10] = [
    "07700 900123",
    "٠٧٧٠٠ ٩٠٠١٢٣",
    "۰۷۷۰۰ ۹۰۰۱۲۳",
    "０７７００　９００１２３",
    "\u{202a}+44 7700 900123\u{202c}",
    "07700\u{a0}900\u{a0}123",
    "07700\u{2011}900\u{2011}123",
    "07700\u{2013}900123",
    "（07700）900123",
    "+44 (0)7700 900123",
];

/// Posts the first topic with this name and number.
async fn gives(visitor: &mut Visitor<'_>, name: &str, phone: &str) -> crate::support::Shown {
    let fields = [
        ("name", name),
        ("shown", ""),
        ("reach", "call"),
        ("phone", phone),
    ];
    visitor.post("/apply/mentee/name", &fields).await
}

async fn found(rosa: &mut Visitor<'_>, find: &str) -> Vec<String> {
    let shown = rosa.post("/desk/applications", &[("find", find)]).await;
    shown.all("tbody th a")
}

on_both! {
    async fn a3_an_address_is_one_at_every_door_however_it_is_typed(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        for (step, fields) in topics(Side::Mentee, "Amal Haddad") {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            amal.post(&format!("/apply/mentee/{step}"), &fields).await;
        }
        amal.post("/apply/mentee/check", &[]).await;
        let noor = app.applicant(Side::Mentor, "Noor Aziz").await;
        let mut lena = app.lead("Lena").await;
        let mut ada = app.staff("Ada", Role::Admin).await;
        for typed in ONE_ADDRESS {
            assert_eq!(app.visitor().signs_in(typed).await.goes_to(), "/me", "{typed:?}");
            assert_eq!(app.visitor().post("/reset", &[("email", typed)]).await.status, 200, "{typed:?}");
            let shown = lena.post("/desk/applications", &[("find", typed)]).await;
            assert!(shown.text().contains("Amal Haddad"), "{typed:?}");
            let apart = [("one", typed), ("other", noor.email.as_str()), ("words", "They asked for it.")];
            let shown = lena.post("/desk/separations", &apart).await;
            assert!(!shown.text().contains("There is no account"), "{typed:?}: {}", shown.text());
            assert_eq!(ada.post("/desk/team/sign-out", &[("address", typed)]).await.status, 200, "{typed:?}");
            let new = [("name", "Mira"), ("email", typed), ("role", "lead")];
            assert_eq!(ada.post("/desk/team/new", &new).await.status, 422, "{typed:?} takes part, and so cannot work here");
        }
    }
}

on_both! {
    async fn a4_a_phone_number_is_taken_in_every_script_on_every_page(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        for locale in Locale::ALL {
            amal.locale = locale;
            for typed in ONE_NUMBER {
                let shown = gives(&mut amal, "Amal Haddad", typed).await;
                assert_eq!(shown.status, 303, "{locale:?} {typed:?}: {}", shown.text());
                let kept = amal.application().await.answers.phone.expect("a number");
                assert!(kept.chars().all(|sign| sign.is_ascii_digit() || "+-() ".contains(sign)), "{kept:?}");
                assert_eq!(alongside::vocab::phone(&kept).as_deref(), Some("+447700900123"), "{typed:?}");
            }
            for typed in ["07700 900123 ext 5", "07700 900123 ext. ٥", "07700 900123x5", "٠٧٧٠٠ ٩٠٠١٢٣ تحويلة ٥"] {
                assert_eq!(gives(&mut amal, "Amal Haddad", typed).await.status, 303, "{locale:?} {typed:?}");
                let kept = amal.application().await.answers.phone.expect("a number");
                assert_eq!(alongside::vocab::phone(&kept).as_deref(), Some("+447700900123x5"), "{typed:?}");
            }
            for typed in ["call me", "12", "07700 900123 call me", &"0".repeat(41), "07700 900123 ext"] {
                let shown = gives(&mut amal, "Amal Haddad", typed).await;
                assert_eq!(shown.status, 422, "{typed:?}");
                assert!(shown.all(".mistakes li").concat().contains("020 7946 0018"), "{locale:?} {typed:?}: {}", shown.text());
            }
            // Signs that nobody sees are no number: whoever would like a call is asked for one.
            let words = app.site.templates.words(locale).say("mistake-phone-needed");
            assert!(gives(&mut amal, "Amal Haddad", "\u{200b}\u{a0}").await.text().contains(&words));
        }
    }
}

on_both! {
    async fn a4_a_number_in_another_script_is_dialled_and_is_the_same_number(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut noor = app.applicant(Side::Mentee, "Noor Aziz").await;
        gives(&mut amal, "Amal Haddad", "٠٧٧٠٠ ٩٠٠١٢٣").await;
        gives(&mut noor, "Noor Aziz", "+44 7700\u{2011}900123").await;
        assert_eq!(amal.application().await.answers.reach, Reach::Call);
        let (own, lena) = (amal.application().await, app.lead("Lena").await);
        let reader = lena.id.expect("an account");
        let look = own.clone();
        let same = app.site.db.read(move |conn| phones::store::shared_with(conn, &look, reader)).await.expect("readable");
        assert_eq!(same.len(), 1, "leads are told that two gave one number");
        let page = format!("/desk/applications/{}", own.id);
        assert_eq!(lena.get(&page).await.attributes("a[href^='tel:+447700']", "href"), ["tel:+447700900123"]);
        gives(&mut amal, "Amal Haddad", "07700 900123 ext 5").await;
        assert_eq!(lena.get(&page).await.attributes("a[href^='tel:+447700']", "href"), ["tel:+447700900123;ext=5"]);
    }
}

on_both! {
    async fn a5_a_name_is_kept_as_it_is_seen(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        for (typed, kept) in [
            ("Amal\tHaddad", "Amal Haddad"),
            ("  Amal\u{a0}\u{2003} Haddad\r\n", "Amal Haddad"),
            ("Amal\u{7} Haddad\u{200b}", "Amal Haddad"),
            ("Jose\u{301}", "José"),
            // A joiner within a word is how Persian is written.
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("O’Brien 2", "O’Brien 2"),
        ] {
            let shown = gives(&mut amal, typed, "07700 900123").await;
            assert_eq!(shown.status, 303, "{typed:?}: {}", shown.text());
            assert_eq!(amal.application().await.answers.name, kept, "{typed:?}");
        }
        for typed in ["\u{200b}", "\u{ad}\u{200d}", "\t", " \u{a0}\u{3000}", "\u{2060}\u{feff}"] {
            let shown = gives(&mut amal, typed, "07700 900123").await;
            assert_eq!(shown.status, 422, "{typed:?}");
            let words = app.site.templates.words(Locale::En).say("mistake-name-blank");
            assert!(shown.text().contains(&words), "{typed:?}: {}", shown.text());
        }
        // The same at the other doors that ask for a name or a title.
        let mut ada = app.staff("Ada", Role::Admin).await;
        let new = |name| [("name", name), ("email", "mira@charity.example"), ("role", "lead")];
        let shown = ada.post("/desk/team/new", &new("\u{200b}")).await;
        assert!(shown.status == 422 && shown.all(".mistakes li").len() == 1, "{}", shown.text());
        assert_eq!(ada.post("/desk/team/new", &new("Mira\tLange")).await.status, 303);
        assert!(ada.get("/desk/team").await.text().contains("Mira Lange"));
    }
}

on_both! {
    async fn a5_a_search_finds_what_looks_alike(app: App) {
        let names = ["Siobhán O’Brien", "Łukasz Żółć", "Amal  Haddad", "أَمَل حدّاد", "Müller-Ngọc Øster"];
        for (at, name) in names.iter().enumerate() {
            let mut visitor = app.applicant(Side::Mentee, &format!("Somebody {at}")).await;
            assert_eq!(gives(&mut visitor, name, "07700 900123").await.status, 303, "{name}");
        }
        let mut rosa = app.coordinator("Rosa").await;
        for (find, name) in [
            ("O'Brien", "O’Brien"),
            ("o`brien", "O’Brien"),
            ("siobhan", "Siobhán"),
            ("lukasz", "Łukasz"),
            ("ZOLC", "Łukasz"),
            ("amal  haddad", "Amal Haddad"),
            (" amal\u{a0}haddad ", "Amal Haddad"),
            ("امل", "أَمَل"),
            ("muller\u{2011}ngoc", "Müller"),
            ("oster", "Øster"),
        ] {
            let found = found(&mut rosa, find).await;
            assert!(found.iter().any(|one| one.contains(name)), "{find:?}: {found:?}");
        }
        assert!(found(&mut rosa, "nobody at all").await.iter().all(|one| names.iter().all(|name| !one.contains(name))));
    }
}

/// What nobody means to send, and no form has to take.
fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        "\u{200b}",
        "\t",
        "\u{0}",
        "\u{a0}",
        "-1",
        "99999",
        "2026-02-30",
        "no such word",
        "\u{202e}a@b",
        "<b>",
    ]
    .map(str::to_owned)
    .into();
    all.push("字".repeat(3000));
    all
}

/// Every form of a page with the names of what it asks for.
fn asked(shown: &crate::support::Shown) -> Vec<(String, BTreeSet<String>)> {
    let forms = shown
        .forms()
        .into_iter()
        .filter(|form| form.method == "post");
    forms
        .map(|form| {
            let within = format!("form[action=\"{}\"]", form.action);
            let fields = ["input", "select", "textarea", "button"]
                .iter()
                .flat_map(|kind| shown.attributes(&format!("{within} {kind}[name]"), "name"));
            (form.action.clone(), fields.collect())
        })
        .collect()
}

/// Posts every form within reach with what nobody means; how many were refused.
async fn is_told_why(visitor: &mut Visitor<'_>, starts: &[&str]) -> usize {
    let own = visitor.address("");
    let mut to_visit: VecDeque<String> = starts.iter().map(|start| (*start).to_owned()).collect();
    let (mut visited, mut posted, mut refused) = (BTreeSet::new(), BTreeSet::new(), 0);
    while let Some(path) = to_visit.pop_front() {
        let plain = path.split(['?', '#']).next().unwrap_or_default().to_owned();
        if !visited.insert(plain) || visited.len() > 80 {
            continue;
        }
        let shown = visitor.get(&path).await;
        for link in shown.links() {
            to_visit.extend(link.strip_prefix(&own).map(str::to_owned));
        }
        for (action, fields) in asked(&shown) {
            let action = action
                .strip_prefix(&own)
                .expect("in its language")
                .to_owned();
            if fields.is_empty() || action.contains("sign-out") || !posted.insert(action.clone()) {
                continue;
            }
            for value in hostile() {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|name| (name.as_str(), value.as_str()))
                    .collect();
                let answer = visitor.post(&action, &fields).await;
                if answer.status == 422 {
                    refused += 1;
                    assert!(
                        !answer.all(".mistakes li").is_empty(),
                        "{action} {value:?}: refused without a word\n{}",
                        answer.text()
                    );
                }
            }
        }
    }
    refused
}

on_both! {
    async fn a5_no_form_is_refused_without_a_word(app: App) {
        let [mut mentee, mut mentor, _] = story::tell(&app).await;
        let mut draft = app.member("draft@home.example").await;
        draft.post("/apply/mentor/age", &[("adult", "yes")]).await;
        let mut ada = app.staff("Ada", Role::Admin).await;
        let mut stranger = app.visitor();
        for (visitor, starts, least) in [
            (&mut stranger, &["/apply/mentee", "/apply/mentee/age", "/apply/mentee/account?adult=yes", "/reset"][..], 5),
            (&mut draft, &["/apply/mentor", "/apply/mentor/name", "/apply/mentor/more"], 20),
            (&mut mentee, &["/me", "/me/application", "/me/data"], 20),
            (&mut mentor, &["/me", "/me/pair", "/me/data"], 10),
            (&mut ada, &["/desk", "/desk/team/new", "/desk/round", "/desk/separations", "/desk/requests", "/desk/disclosures/new", "/desk/breaches"], 20),
        ] {
            let refused = is_told_why(visitor, starts).await;
            assert!(refused >= least, "{starts:?}: {refused}");
        }
    }
}
