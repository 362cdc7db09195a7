//! What is agreed to with the yes to a pair: the very words, in the language they were read in, of each of the two.

use crate::{
    story,
    support::{App, Shown, Visitor, on_both},
};
use alongside::{
    pairs::{self, Pair, PairState, agreement},
    privacy,
    vocab::{Locale, Moment, PairId, Side},
};
use sha2::{Digest, Sha256};

/// What somebody reads before their yes: the lines beside it, and those of the page that is linked there.
async fn shown(visitor: &Visitor<'_>) -> Vec<String> {
    let own = |line: &String| !line.is_empty();
    let beside = visitor.get("/me/pair").await;
    let beside = beside.all(".panel.calm h2, .panel.calm h3, .panel.calm p, .panel.calm a");
    let linked = visitor.get("/together").await;
    let linked = linked.all("main h1, main h2, main p, main li");
    beside.into_iter().chain(linked).filter(own).collect()
}

async fn pair(app: &App, page: &Shown) -> Pair {
    let action = page.attributes("form[action*='/me/pair/']", "action");
    let id = action.first().and_then(|path| path.split('/').nth(4));
    let id = PairId::parse(id.expect("an address")).expect("an id");
    let found = app.site.db.read(move |conn| pairs::store::by_id(conn, id));
    found.await.expect("the pair")
}

fn hash(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

on_both! {
    async fn r04_g10_a_yes_is_kept_with_the_very_words_that_were_read(app: App) {
        let [mut mentee, mut mentor, _] = story::confirm(&app).await;
        mentee.locale = Locale::Ar;
        let mut read = Vec::new();
        for (visitor, side) in [(&mut mentee, Side::Mentee), (&mut mentor, Side::Mentor)] {
            let words = agreement::text(app.site.templates.words(visitor.locale));
            let lines = shown(visitor).await;
            for line in words.lines() {
                assert!(lines.iter().any(|one| one.contains(line)), "{side}: {line} is agreed to and not shown");
            }
            let form = visitor.get("/me/pair").await;
            let yes = form.attributes("form[action$='/yes']", "action").remove(0);
            let yes = yes.trim_start_matches(&visitor.address("")).to_owned();
            // Other words than those that stand there are no yes: the page is shown once more.
            for stale in ["", &hash("Other words.")] {
                assert_eq!(visitor.post(&yes, &[("read", stale)]).await.status, 409);
            }
            assert!(pair(&app, &form).await.state.waits_for_answer());
            assert_eq!(visitor.says_yes().await.goes_to(), "/me/pair");
            let kept = pair(&app, &form).await.kept;
            let kept = kept.yes_of(side).expect("a yes");
            assert_eq!((kept.locale, kept.at), (visitor.locale, app.clock.now()));
            assert_eq!(kept.text, hash(&words));
            read.push(hash(&words));
        }
        assert_ne!(read[0], read[1], "each in their own language");
        let marks = read.iter().map(|text| &text[..12]).collect::<Vec<_>>();
        // Each finds their own on their page, with the words, and nothing of the other's.
        for (visitor, own, others) in [(&mentee, marks[0], marks[1]), (&mentor, marks[1], marks[0])] {
            let page = visitor.get("/me/data").await;
            assert!(page.body.contains(own) && !page.body.contains(others));
            let words = agreement::text(app.site.templates.words(visitor.locale));
            let listed = page.all(&format!("details [lang={}] p", visitor.locale.as_str()));
            assert_eq!(listed, words.lines().collect::<Vec<_>>());
        }
    }
}

on_both! {
    async fn r04_nothing_on_the_page_of_what_is_agreed_is_left_out_of_what_is_kept(app: App) {
        for locale in Locale::ALL {
            let mut visitor = app.visitor();
            visitor.locale = locale;
            let words = app.site.templates.words(locale);
            let kept = agreement::text(words);
            // What is no part of it: the link to advisers, and whom to call in danger.
            let aside = ["together-adviser-title", "about-danger", "about-danger-text"].map(|key| words.say(key));
            let page = visitor.get("/together").await;
            let lines = page.all("main h1, main h2, main p, main li");
            assert!(lines.len() > 20, "the page was read");
            for line in lines {
                assert!(kept.lines().any(|one| one == line) || aside.contains(&line), "{locale:?}: {line}");
            }
        }
    }
}

on_both! {
    async fn r04_r14_words_that_changed_are_said_to_have_changed_and_a_yes_goes_with_its_person(app: App) {
        let [mentee, mentor, _] = story::tell(&app).await;
        let page = mentee.get("/me/pair").await;
        let now = pair(&app, &page).await;
        assert_eq!(now.state, PairState::BothAgreed);
        let before = mentor.get("/me/data").await;
        assert!(!before.text().contains("We have changed these words"), "they stand as they were read");
        let kept = pairs::Kept {
            agreed: now.kept.agreed.iter().map(|yes| agreement::Yes { text: hash("Words of before."), ..yes.clone() }).collect(),
            ..now.kept.clone()
        };
        let changed = now.clone();
        app.site.db.write(move |conn| pairs::store::change(conn, &changed, PairState::Active, &kept, Moment::from_micros(0))).await.expect("other words");
        let after = mentor.get("/me/data").await;
        assert!(after.text().contains("We have changed these words") && after.body.contains(&hash("Words of before.")[..12]));
        let person = mentee.id.expect("an account");
        app.site.db.write(move |conn| privacy::erase(conn, person)).await.expect("she is deleted");
        let id = now.id;
        let left = app.site.db.read(move |conn| pairs::store::by_id(conn, id)).await.expect("the row");
        assert_eq!(left.kept.agreed, Vec::new());
    }
}
