//! Which name a possible match sees: the one that was chosen for it, and no part of another.

use super::{
    house::{Applicant, House},
    story::pair_of,
};
use crate::support::{App, Visitor, on_both};
use alongside::{applications, privacy, vocab::Side};

/// The name to use, the one that was chosen to be shown, and what must not be seen before both said yes.
const NAMES: [(&str, &str, &[&str]); 10] = [
    ("Amal Haddad", "Amal", &["Haddad"]),
    ("عبد الرحمن الأمين", "عبد الرحمن", &["الأمين"]),
    ("أم كلثوم بابكر", "أم كلثوم", &["بابكر"]),
    ("Dr Salma Idris", "Dr Salma", &["Idris"]),
    ("Nguyễn Thị Hoa", "Hoa", &["Nguyễn", "Thị"]),
    ("Chan Tai Man", "Tai Man", &["Chan"]),
    ("陳大文", "大文", &["陳"]),
    ("김민준", "민준", &["김"]),
    ("山田太郎", "太郎", &["山田"]),
    ("Bo Quillfeather", "", &["Bo", "Quillfeather"]),
];

/// Somebody of this name who chose what is shown; `None` if they applied before that was asked.
async fn named(
    house: &House,
    side: Side,
    number: usize,
    name: &str,
    shown: Option<&str>,
) -> Applicant {
    let (name, shown) = (name.to_owned(), shown.map(str::to_owned));
    let edit = move |answers: &mut applications::Answers| {
        answers.name = name;
        answers.shown = shown;
    };
    house.ready(&format!("{side}{number}"), side, edit).await
}

/// Every page of one's own, without the footer, and every email that was sent by now, to whomever.
async fn read(house: &House, visitor: &Visitor<'_>) -> String {
    let mut read = String::new();
    for path in [
        "/me",
        "/me/pair",
        "/me/data",
        "/me/application",
        "/me/data/copy",
        "/me/withdraw",
    ] {
        let shown = visitor.get(path).await;
        read += shown.body.split("<footer").next().unwrap_or_default();
    }
    for to in ["mentor", "mentee"] {
        for number in 0..NAMES.len() {
            for letter in house
                .app
                .letters_to(&format!("{to}{number}@example.org"))
                .await
            {
                read += &letter.text;
            }
        }
    }
    read
}

on_both! {
    async fn r35_a_possible_match_sees_the_name_that_was_chosen_and_no_other_part_of_it(app: App) {
        let house = House::of(app).await;
        for (number, (name, shown, hidden)) in NAMES.into_iter().enumerate() {
            let other = named(&house, Side::Mentee, number, "Other Person", Some("Other")).await;
            let one = named(&house, Side::Mentor, number, name, Some(shown)).await;
            both_ways(&house, (one, other), (name, shown, hidden)).await;
        }
        // The old way, the first word as it stands, would have shown something else than was chosen to all but Amal.
        let first_word = |name: &str| name.split_whitespace().next().unwrap_or_default().to_owned();
        let right = NAMES.into_iter().filter(|(name, shown, _)| first_word(name) == *shown);
        assert_eq!(right.count(), 1);
    }
}

on_both! {
    async fn r35_a_mentee_shows_a_mentor_no_more_than_was_chosen_either(app: App) {
        let house = House::of(app).await;
        for (number, (name, shown, hidden)) in NAMES.into_iter().enumerate() {
            let one = named(&house, Side::Mentee, number, name, Some(shown)).await;
            let other = named(&house, Side::Mentor, number, "Other Person", Some("Other")).await;
            both_ways(&house, (one, other), (name, shown, hidden)).await;
        }
    }
}

/// Whether a part of a name stands in a text. In Latin letters it is a word of its own: Chan is not in "Change".
fn is_seen(text: &str, part: &str) -> bool {
    let word = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    let within = |at: usize| {
        word(text[..at].chars().next_back()) || word(text[at + part.len()..].chars().next())
    };
    text.match_indices(part)
        .any(|(at, _)| !part.is_ascii() || !within(at))
}

/// From the proposal to both yeses: what the other sees of `one`.
async fn both_ways(
    house: &House,
    (one, other): (Applicant, Applicant),
    (name, shown, hidden): (&str, &str, &[&str]),
) {
    let side = house.application(one.application).await.side;
    let (mentor, mentee) = if side == Side::Mentor {
        (one, other)
    } else {
        (other, one)
    };
    pair_of(house, mentor, mentee).await;
    let nobody = if side == Side::Mentor {
        "Your possible mentor"
    } else {
        "Your possible mentee"
    };
    let heading = if shown.is_empty() { nobody } else { shown };
    let mut mentee = house.visitor(mentee).await;
    let mut mentor = house.visitor(mentor).await;
    let unseen = |text: &str| {
        for part in hidden {
            assert!(!is_seen(text, part), "{name}: {part} is seen");
        }
    };
    // A mentor knows of nobody before the mentee said yes.
    unseen(&read(house, reader(side, &mentor, &mentee)).await);
    if side == Side::Mentor {
        assert_eq!(cards(&mentee).await, [heading], "{name}");
    }
    assert_eq!(mentee.says_yes().await.goes_to(), "/me/pair");
    let seen = reader(side, &mentor, &mentee);
    assert_eq!(cards(seen).await, [heading], "{name}");
    unseen(&read(house, seen).await);
    assert_eq!(mentor.says_yes().await.goes_to(), "/me/pair");
    let seen = reader(side, &mentor, &mentee);
    assert_eq!(cards(seen).await, [name], "then it could be seen");
    let all = read(house, seen).await;
    assert!(hidden.iter().all(|part| is_seen(&all, part)), "{name}");
}

/// Who reads about somebody of this side.
const fn reader<'v, 'a>(
    side: Side,
    mentor: &'v Visitor<'a>,
    mentee: &'v Visitor<'a>,
) -> &'v Visitor<'a> {
    match side {
        Side::Mentor => mentee,
        Side::Mentee => mentor,
    }
}

/// The names on one's own cards.
async fn cards(visitor: &Visitor<'_>) -> Vec<String> {
    visitor.get("/me/pair").await.all("article h2")
}

on_both! {
    async fn what_was_cut_from_a_name_could_be_seen(app: App) {
        let house = House::of(app).await;
        // As the first word was shown: the family's name stands on the page, and this test sees it.
        let one = named(&house, Side::Mentor, 0, "Nguyễn Thị Hoa", Some("Nguyễn")).await;
        let other = named(&house, Side::Mentee, 0, "Other Person", Some("Other")).await;
        pair_of(&house, one, other).await;
        assert!(read(&house, &house.visitor(other).await).await.contains("Nguyễn"));
    }
}

on_both! {
    async fn r35_whoever_applied_before_is_asked_once_and_stands_without_a_name_until_then(app: App) {
        let house = House::of(app).await;
        let old = named(&house, Side::Mentor, 0, "عبد الرحمن الأمين", None).await;
        let other = named(&house, Side::Mentee, 0, "Other Person", Some("Other")).await;
        pair_of(&house, old, other).await;
        let (mut mentor, mentee) = (house.visitor(old).await, house.visitor(other).await);
        let heading = "article h2";
        assert_eq!(mentee.get("/me/pair").await.all(heading), ["Your possible mentor"]);
        assert!(!read(&house, &mentee).await.contains("عبد"));

        let me = mentor.get("/me").await;
        assert!(me.text().contains("Which name may a possible mentee see?"), "{}", me.text());
        assert_eq!(me.all("input#shown").len(), 1, "{}", me.body);
        assert!(me.attributes("input#shown", "value").is_empty(), "no part of a name is offered");
        assert!(!mentee.get("/me").await.text().contains("Which name may"), "she was asked when she applied");
        let letters = house.app.letters_to("mentor0@example.org").await.len();

        for wrong in ["\u{200b}\u{2060}", "+44 20 7946 0018", "a@home.example", &"ا".repeat(41)] {
            let asked = mentor.post("/me/name", &[("shown", wrong)]).await;
            assert_eq!(asked.status, 422, "{wrong}");
            assert_eq!(asked.attributes("input#shown", "value"), [wrong], "as typed");
        }
        let whole = mentor.post("/me/name", &[("shown", "عبد الرحمن الأمين")]).await;
        assert!(whole.text().contains("All of this name will be seen"), "{}", whole.text());
        assert_eq!(mentor.post("/me/name", &[("shown", "\u{202e}عبد\u{a0} الرحمن\u{202c}")]).await.goes_to(), "/me");
        assert_eq!(mentee.get("/me/pair").await.all(heading), ["عبد الرحمن"]);
        assert!(!mentor.get("/me").await.text().contains("Which name may"), "once");
        let now = house.app.letters_to("mentor0@example.org").await.len();
        assert_eq!(now, letters, "nobody is written to about it");
        let person = old.person;
        let held = house.db().read(move |conn| privacy::held(conn, person)).await.expect("held");
        assert_eq!(privacy::data(&held)["applications"][0]["answers"]["shown"], "عبد الرحمن");

        // No name is an answer as well, and later it can be changed where the name is.
        assert_eq!(mentor.post("/me/name", &[("shown", "")]).await.goes_to(), "/me");
        assert!(!mentor.get("/me").await.text().contains("Which name may"));
        assert_eq!(mentee.get("/me/pair").await.all(heading), ["Your possible mentor"]);
        let answers = mentor.get("/me/application").await.text();
        assert!(answers.contains("No name. We say “your possible mentor”."), "{answers}");
        let name = [("name", "عبد الرحمن الأمين"), ("shown", "عبد الرحمن"), ("reach", "email"), ("phone", "")];
        assert_eq!(mentor.post("/apply/mentor/name", &name).await.goes_to(), "/me/application");
        assert_eq!(mentee.get("/me/pair").await.all(heading), ["عبد الرحمن"]);
    }
}

on_both! {
    async fn a_name_to_show_is_asked_beside_the_name_and_a_whole_one_is_asked_about_softly(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        let blank = amal.get("/apply/mentee/name").await;
        assert!(blank.attributes("input#shown", "value").is_empty(), "{}", blank.body);
        assert!(blank.text().contains("Name to show to a possible match"), "{}", blank.text());
        let fields = |name, shown, seen| [("name", name), ("shown", shown), ("reach", "email"), ("phone", ""), ("seen", seen)];

        let whole = amal.post("/apply/mentee/name", &fields("陳大文", "陳大文", "")).await;
        assert!(whole.text().contains("All of this name will be seen") && whole.text().contains("We have kept your text"), "{}", whole.text());
        let again = amal.post("/apply/mentee/name", &fields("陳大文", "陳大文", "陳大文")).await;
        assert_eq!(again.goes_to(), "/apply/mentee/languages", "asked once");
        let part = amal.post("/apply/mentee/name", &fields("陳大文", "大文", "")).await;
        assert_eq!(part.goes_to(), "/apply/mentee/languages");
        for wrong in ["amal.example.org", "07700900142", "\u{200b}"] {
            assert_eq!(amal.post("/apply/mentee/name", &fields("陳大文", wrong, "")).await.status, 422, "{wrong}");
        }
        assert_eq!(amal.application().await.answers.shown.as_deref(), Some("大文"), "kept as it was");
        // An answer of a page that did not ask says nothing about it.
        amal.post("/apply/mentee/name", &[("name", "Amal Haddad"), ("reach", "email")]).await;
        assert_eq!(amal.application().await.answers.shown.as_deref(), Some("大文"));
    }
}

on_both! {
    async fn a_name_is_offered_to_whoever_has_only_one(app: App) {
        let house = House::of(app).await;
        for (number, (name, offered)) in [("Amal", "Amal"), ("أمل", "أمل"), ("Amal Haddad", ""), ("عبد", ""), ("김민준", ""), ("陳大文", ""), ("Dr", "")].into_iter().enumerate() {
            let old = named(&house, Side::Mentee, number, name, None).await;
            let visitor = house.visitor(old).await;
            for page in ["/me", "/apply/mentee/name"] {
                let asked = visitor.get(page).await;
                assert_eq!(asked.all("input#shown").len(), 1, "{page}");
                assert_eq!(asked.attributes("input#shown", "value").concat(), offered, "{page} {name}");
            }
            assert_eq!(house.application(old.application).await.answers.shown, None, "nothing is kept that nobody said");
        }
    }
}
