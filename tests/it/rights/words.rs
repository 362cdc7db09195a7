//! Words: how hard the English pages are to read, measured; and what is explained where it is first named.

use crate::support::{App, Shown};
use alongside::{
    i18n::Words,
    vocab::{Locale, Side},
};
use std::collections::BTreeSet;

/// Syllables of an English word, by the groups of its vowels.
fn syllables(word: &str) -> usize {
    let word: String = word
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    let vowel = |letter: char| "aeiouy".contains(letter);
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        groups += usize::from(vowel(letter) && !before);
        before = vowel(letter);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// Mean words of a sentence, and the school grade by Flesch and Kincaid.
fn measured(texts: &[String]) -> (f64, f64) {
    let (mut sentences, mut words, mut parts) = (0.0, 0.0, 0.0);
    for text in texts {
        for sentence in text.split(['.', '!', '?', ':']) {
            let said: Vec<_> = sentence
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphabetic) && !word.contains(['@', '_']))
                .collect();
            if said.len() < 3 {
                continue; // a label, a number, an address
            }
            sentences += 1.0;
            for word in said {
                words += 1.0;
                for part in word.split('-') {
                    parts += f64::from(u32::try_from(syllables(part)).expect("a short word"));
                }
            }
        }
    }
    let mean = words / sentences;
    (mean, 0.39 * mean + 11.8 * parts / words - 15.59)
}

#[test]
fn w02_the_measure_tells_easy_from_hard() {
    for (word, count) in [
        ("time", 1),
        ("mentor", 2),
        ("application", 4),
        ("people", 2),
        ("asked", 1),
        ("wanted", 2),
        ("you", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
    let of = |text: &str| measured(&[text.to_owned()]);
    let easy = "You can stop at any time. You do not have to say why. We tell you what comes next.";
    let hard = "Notwithstanding the aforementioned considerations, participants acknowledge that organisational communications necessitate comprehensive documentation of individual circumstances.";
    assert!(of(easy).1 < 3.0, "{:?}", of(easy));
    assert!(of(hard).1 > 15.0 && of(hard).0 > 14.0, "{:?}", of(hard));
}

/// What a page says in sentences.
fn said(shown: &Shown) -> Vec<String> {
    let texts = shown.all("main p:not(.soft), main li, main dd, main legend, main label > span");
    texts
        .into_iter()
        .map(|text| text.replace(['\u{2068}', '\u{2069}'], ""))
        .collect()
}

#[tokio::test]
async fn w02_english_pages_for_applicants_are_easy_to_read() {
    let app = App::on_sqlite().await;
    let amal = app.applicant(Side::Mentee, "Amal").await;
    let mut hard = Vec::new();
    for path in [
        "/",
        "/how-matching-works",
        "/privacy",
        "/complaint",
        "/accessibility",
        "/safety",
        "/together",
        "/adviser",
        "/apply/mentor",
        "/apply/mentee/name",
        "/apply/mentee/languages",
        "/apply/mentee/times",
        "/apply/mentee/meeting",
        "/apply/mentee/more",
        "/apply/mentee/consents",
        "/me",
        "/me/data",
        "/me/data/copy",
        "/me/data/deletion",
        "/me/withdraw",
        "/me/application",
        "/reset",
    ] {
        let shown = amal.get(path).await;
        assert_eq!(shown.status, 200, "{path}");
        let (mean, grade) = measured(&said(&shown));
        if mean > 15.0 || grade > 6.0 {
            hard.push(format!(
                "{path}: {mean:.1} words a sentence, grade {grade:.1}"
            ));
        }
    }
    assert!(
        hard.is_empty(),
        "write shorter sentences and shorter words:\n{}",
        hard.join("\n")
    );
}

#[tokio::test]
async fn w04_the_home_office_is_explained_where_it_is_first_named() {
    let app = App::on_sqlite().await;
    let mut named = 0;
    for path in [
        "/",
        "/how-matching-works",
        "/privacy",
        "/complaint",
        "/accessibility",
        "/safety",
        "/apply/mentor",
    ] {
        let text = app.visitor().get(path).await.text();
        if let Some(at) = text.find("Home Office") {
            named += 1;
            let after = &text[at + "Home Office".len()..];
            assert!(
                after
                    .trim_start()
                    .starts_with("(the government department for immigration)"),
                "{path}: {}",
                &after[..60]
            );
        }
    }
    assert!(named > 0, "the search can find");
}

/// What Article 13, the duty to take complaints and the law on decisions ask of the notice: each item, and the messages that say it.
const ITEMS: [(&str, &[&str]); 14] = [
    ("who is responsible", &["about-privacy-who-text"]),
    ("how to reach them", &["about-privacy-who-contact"]),
    (
        "what for",
        &[
            "about-privacy-ask-text",
            "about-privacy-ask-languages-why",
            "about-privacy-ask-note-why",
        ],
    ),
    (
        "on what ground",
        &[
            "about-privacy-law-interest-text",
            "about-privacy-law-special-text",
            "about-privacy-law-access-text",
        ],
    ),
    ("which interests", &["about-privacy-law-interest"]),
    (
        "who receives it",
        &[
            "about-privacy-see-proposed-text",
            "about-privacy-see-agreed-text",
            "about-privacy-see-helpers-text",
            "about-privacy-state-law",
        ],
    ),
    ("other countries", &["about-privacy-see-helpers-text"]),
    (
        "how long",
        &["about-privacy-keep-text", "about-privacy-keep-copies"],
    ),
    (
        "the rights",
        &[
            "about-privacy-rights-see",
            "about-privacy-rights-copy",
            "about-privacy-rights-correct",
            "about-privacy-rights-delete",
            "about-privacy-rights-stop",
            "about-privacy-rights-object",
        ],
    ),
    (
        "taking an agreement back",
        &["about-privacy-rights-agreement", "about-privacy-law-back"],
    ),
    (
        "complaining to us",
        &["about-privacy-unhappy-text", "about-complaint-title"],
    ),
    ("the regulator", &["about-privacy-unhappy-text"]),
    ("whether one has to", &["about-privacy-never-free"]),
    (
        "a person decides",
        &["about-privacy-person-text", "about-privacy-rights-again"],
    ),
];

#[tokio::test]
async fn r02_the_notice_holds_all_fourteen_items_in_every_language() {
    let app = App::on_sqlite().await;
    for locale in Locale::ALL {
        let mut visitor = app.visitor();
        visitor.locale = locale;
        let page = visitor.get("/privacy").await;
        let flat = |text: &str| {
            text.replace(['\u{2068}', '\u{2069}'], "")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let text = flat(&page.text());
        let words = Words::load(locale, true).expect("the words are embedded");
        let mut args = fluent_bundle::FluentArgs::new();
        args.set("charity", "A charity");
        for (item, keys) in ITEMS {
            for key in keys {
                let said = flat(&words.get(key, Some(&args)).expect("a message"));
                assert!(
                    said.len() > 8 && text.contains(&said),
                    "{item} in {locale:?}: {key}\n{said}"
                );
            }
        }
        // What the sentences have to name, in whatever language.
        for must in [
            "people@charity.example",
            "6(1)(f)",
            "9(2)(a)",
            "/me/data",
            "/complaint",
            "/how-matching-works",
            "/privacy/disclosures",
        ] {
            assert!(page.body.contains(must), "{must} in {locale:?}");
        }
        let complaint = visitor.get("/complaint").await.body;
        assert!(
            complaint.contains("ico.org.uk") && complaint.contains("0303 123 1113"),
            "{locale:?}"
        );
    }
}

#[tokio::test]
async fn r40_rights_are_there_in_every_language_and_in_no_other() {
    let app = App::on_sqlite().await;
    let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
    let pages = [
        "/privacy",
        "/privacy/disclosures",
        "/complaint",
        "/safety",
        "/how-matching-works",
        "/apply/mentee/consents",
        "/me/data",
        "/me/data/copy",
        "/me/data/deletion",
    ];
    let sentences = |shown: &Shown| -> BTreeSet<String> {
        let long = said(shown).into_iter().filter(|text| {
            text.split_whitespace()
                .filter(|word| word.starts_with(char::is_alphabetic))
                .count()
                > 3
        });
        long.filter(|text| !text.contains("charity.example"))
            .collect()
    };
    for path in pages {
        amal.locale = Locale::En;
        let english = sentences(&amal.get(path).await);
        assert!(!english.is_empty(), "{path}: the search finds sentences");
        for locale in Locale::ALL
            .into_iter()
            .filter(|locale| *locale != Locale::En)
        {
            amal.locale = locale;
            let shown = amal.get(path).await;
            assert_eq!(shown.status, 200, "{path}");
            let left: Vec<_> = sentences(&shown).intersection(&english).cloned().collect();
            assert!(
                left.is_empty(),
                "{path} in {locale:?} is still in English: {left:?}"
            );
        }
    }
}

#[test]
fn a_page_that_is_named_elsewhere_has_that_very_name_in_every_language() {
    for locale in Locale::ALL {
        let words = Words::load(locale, true).expect("the words are built in");
        for (where_named, title) in [
            (
                "accounts-address-link-text-waits",
                "accounts-security-title",
            ),
            ("applications-consent-news-stop", "privacy-revoke"),
            ("about-safety-after-sign-out", "layout-sign-out"),
        ] {
            let (text, name) = (words.say(where_named), words.say(title));
            assert!(
                text.contains(&name),
                "{locale:?}: {where_named} says {text}, and the name is {name}"
            );
        }
    }
}
