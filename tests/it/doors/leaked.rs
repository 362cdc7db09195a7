//! Leaked passphrases: the operator's list is asked wherever one is chosen.

use crate::support::{App, PASSPHRASE};
use alongside::{accounts::leaked, vocab::Locale};
use sha1::{Digest, Sha1};
use std::{fs, path::Path, process};

const LEAKED: &str = "four leaked green birds";
/// In another script; lists hold it as UTF-8.
const LEAKED_TOO: &str = "ثلاثة طيور على سطح بيتنا";
const GOOD: &str = "three brown bears dance";

fn hex(text: &str) -> String {
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0_u128, |number, byte| number << 8 | u128::from(*byte))
    };
    let hash = Sha1::digest(text);
    let (high, low) = hash.split_at(4);
    format!("{:08X}{:032X}", number(high), number(low))
}

#[tokio::test]
async fn s05_what_leaked_is_refused_wherever_a_passphrase_is_chosen() {
    let mut lines: Vec<String> = ["something", LEAKED, "anything", LEAKED_TOO]
        .map(|text| format!("{}:3\n", hex(text)))
        .into();
    lines.sort();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("leaked-{}.txt", process::id()));
    fs::write(&path, lines.concat()).expect("a list");
    let app = App::on_sqlite_set(|config| config.leaked = Some(path.clone())).await;
    let words = app.site.templates.words(Locale::En);
    let refused = words.say("mistake-passphrase-common");
    let mut amal = app.member("amal@home.example").await;
    amal.post("/reset", &[("email", "amal@home.example")]).await;
    let letter = app.letters_to("amal@home.example").await.remove(0).text;
    let link = letter.split("/passphrase/").nth(1).expect("a link");
    let token = link.split_whitespace().next().expect("a token");
    let link = format!("/passphrase/{token}");
    let account = |chosen| {
        [
            ("adult", "yes"),
            ("email", "bo@home.example"),
            ("passphrase", chosen),
        ]
    };
    let change = |old, chosen| [("old", old), ("passphrase", chosen)];
    let own = "/me/security/passphrase";
    let mut bo = app.visitor();
    for chosen in [LEAKED, LEAKED_TOO] {
        let joined = bo.post("/apply/mentee/account", &account(chosen)).await;
        let changed = amal.post(own, &change(PASSPHRASE, chosen)).await;
        let reset = app.visitor().post(&link, &[("passphrase", chosen)]).await;
        for shown in [joined, changed, reset] {
            assert_eq!(shown.status, 422);
            assert!(shown.text().contains(&refused), "{}", shown.text());
        }
    }
    let joined = bo.post("/apply/mentee/account", &account(GOOD)).await;
    assert_eq!(joined.status, 303);
    let reset = app.visitor().post(&link, &[("passphrase", GOOD)]).await;
    assert_eq!(reset.title(), "Sign in");
    // A list that is gone is no permission.
    fs::remove_file(&path).expect("the list");
    let again = [("email", "amal@home.example"), ("passphrase", GOOD)];
    amal.post("/sign-in", &again).await;
    let shown = amal
        .post(own, &change(GOOD, "some five blue teapots"))
        .await;
    assert_eq!(shown.status, 500);
}

#[test]
fn s05_the_service_does_not_start_with_a_list_that_cannot_be_searched() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("no-list-{}.txt", process::id()));
    let sentence = |path: &Path| format!("{:#}", leaked::check(path).expect_err("no list"));
    assert!(sentence(&folder.join("nowhere.txt")).contains("cannot be read"));
    let (low, high) = ("0".repeat(40), "F".repeat(40));
    for (text, why) in [
        (String::new(), "empty"),
        ("password\n".to_owned(), "does not begin"),
        (format!("{low}:1\npassword\n"), "does not end"),
        (format!("{high}:1\n{low}:1\n"), "not in order"),
    ] {
        fs::write(&path, text).expect("a file");
        assert!(sentence(&path).contains(why), "{}", sentence(&path));
    }
    fs::write(&path, format!("{low}:1\n{high}:1\n")).expect("a file");
    leaked::check(&path).expect("a list");
    fs::remove_file(&path).expect("the file");
}
