//! Reports: whom to look for, where places are missing, and how fair the pairs are; with the very numbers of the matcher.

use super::{ahead::candidates, house::House, story::pair_of};
use crate::support::{App, Shown, on_both};
use alongside::{
    applications::{Application, Spoken, Way},
    matching::{self, Group, Marginal, Mentor, propose},
    pairs::proposals::{self, Bond, Candidates, Outlook, Profile},
    rounds,
    vocab::{self, Language, Region, Side, Slots},
};
use jiff::civil::{Date, date};

/// The first week of the round.
const WEEK: Date = date(2027, 1, 4);

fn speaks(code: &str) -> Vec<Spoken> {
    vec![Spoken {
        language: Language::parse(code).expect("in the list"),
        level: vocab::Level::Fluent,
        home: false,
    }]
}

/// The rows of every table, without the marks of direction.
fn rows_of(shown: &Shown) -> Vec<String> {
    let rows = shown.all("tbody tr").into_iter();
    rows.map(|row| row.replace(['\u{2068}', '\u{2069}'], ""))
        .collect()
}

/// What the round would gain from this mentor, by two proposals from nothing.
fn gained(all: &Candidates, mentor: Mentor) -> Marginal {
    let rules = matching::Rules {
        places: matching::Places::BestFit,
        ..all.rules
    };
    let before = propose(&rules, &all.mentors, &all.mentees, &all.wishes).objective;
    let mut mentors = all.mentors.clone();
    mentors.push(mentor);
    let after = propose(&rules, &mentors, &all.mentees, &all.wishes).objective;
    let signed = |count: usize| i64::try_from(count).expect("few people");
    let total = |total: u64| i64::try_from(total).expect("a small round");
    Marginal {
        placed: u32::try_from(after.placed - before.placed).expect("nobody is sent away"),
        poor: signed(after.poor) - signed(before.poor),
        total: total(after.total) - total(before.total),
    }
}

async fn people_and_bonds(house: &House) -> (Vec<Application>, Vec<Bond>) {
    let round = house.round;
    let found = house.db().read(move |conn| {
        let now = rounds::store::by_id(conn, round)?;
        let (applications, _) = proposals::store::candidates(conn, &now)?;
        Ok((applications, proposals::store::bonds(conn, round)?))
    });
    found.await.expect("it reads")
}

/// Two mentees whom nobody can serve, one in Dari and one face to face in Wales, and two who share a mentor with one place.
async fn short_of_mentors(house: &House) {
    house.mentor("Amal", 1).await;
    house.mentee("Noor").await;
    house.mentee("Hani").await;
    house
        .ready("Dina", Side::Mentee, |answers| {
            answers.languages = speaks("prs");
            answers.slots = Slots::from_form(&[], &["5-morning".to_owned()]).expect("a band");
        })
        .await;
    house
        .ready("Wafa", Side::Mentee, |answers| {
            answers.way = Some(Way::InPerson);
            answers.region = Region::parse("wales");
        })
        .await;
}

on_both! {
    async fn each_mentor_to_look_for_does_what_a_proposal_with_them_would(app: App) {
        let house = House::of(app).await;
        short_of_mentors(&house).await;
        let all = candidates(&house).await;
        let found = proposals::recruit(&all, WEEK);
        assert_eq!(found.len(), 3, "{found:?}");
        for (number, (profile, does)) in found.iter().enumerate() {
            assert_eq!(*does, gained(&all, profile.mentor(WEEK, 1, number)), "{profile:?}");
        }
        let shown = house.coordinator().await.get("/desk/reports").await;
        let text = shown.text();
        for words in [
            "3 mentees would wait by the best pairs there are.",
            "A mentor who speaks English, has time on weekday evenings and knows Campaigning",
            "A mentor who speaks Dari, has time on Saturday mornings and knows Campaigning",
            "A mentor who can meet in person (Wales), speaks English, has time on weekday evenings and knows Campaigning",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let dari = |profile: &Profile| profile.language.code() == "prs";
        let (_, does) = found.iter().find(|(profile, _)| dari(profile)).expect("a profile");
        assert_eq!(does.placed, 1);
        let rows = shown.all("tbody tr");
        let row = format!("1 0 +{}", does.total);
        assert!(rows.iter().any(|one| one.contains("Dari") && one.ends_with(&row)), "{row}: {rows:?}");
    }
}

on_both! {
    async fn a_place_more_with_a_mentor_there_is_does_what_it_promises(app: App) {
        let house = House::of(app).await;
        short_of_mentors(&house).await;
        let all = candidates(&house).await;
        let promised = proposals::one_place_more(&all);
        let mut amal = all.mentors[0].clone();
        amal.person.id = "~".to_owned();
        assert_eq!(promised[0].1, gained(&all, amal));
        assert_eq!(promised[0].1.placed, 1);
        let mut sam = house.coordinator().await;
        let rows = sam.get("/desk/reports").await.all("tbody tr");
        let row = format!("Amal Sorname 1 0 +{}", promised[0].1.total);
        assert!(rows.contains(&row), "{row}: {rows:?}");

        // A bar counts for the new place as it does for the old ones.
        let id = |place: usize| all.mentee_ids[place].to_string();
        let mentor = all.mentor_ids[0].to_string();
        for place in 0..all.mentees.len() {
            sam.post("/desk/wishes", &[("mentor", &mentor), ("mentee", &id(place)), ("kind", "bar")]).await;
        }
        let barred = proposals::one_place_more(&candidates(&house).await);
        assert_eq!(barred[0].1, Marginal::default());
    }
}

on_both! {
    async fn where_places_are_missing_is_counted_with_as_many_mentors_as_it_takes(app: App) {
        let house = House::of(app).await;
        short_of_mentors(&house).await;
        house.mentee("Omar").await;
        let all = candidates(&house).await;
        let outlook = Outlook::of(&all).expect("it is proven");
        let gaps = proposals::gaps(&outlook, &proposals::recruit(&all, WEEK), WEEK);
        let told: Vec<_> = gaps.iter().map(|gap| (gap.language.code(), gap.more.clone())).collect();
        let in_part = |place: usize, more: usize| -> Vec<usize> { (0..9).map(|each| if each == place { more } else { 0 }).collect() };
        assert_eq!(told, [("en", in_part(2, 2)), ("prs", in_part(3, 1))]);
        let shown = house.coordinator().await.get("/desk/reports").await;
        let rows = shown.all("table.week tbody tr");
        assert_eq!(rows, ["English 0 0 2 0 0 0 0 0 0", "Dari 0 0 0 1 0 0 0 0 0"]);
    }
}

on_both! {
    async fn it_is_said_when_nobody_more_could_be_paired_or_nobody_needs_it(app: App) {
        let house = House::of(app).await;
        let sam = house.coordinator().await;
        let text = sam.get("/desk/reports").await.text();
        assert!(text.contains("No mentee is ready and without a pair"), "{text}");
        assert!(text.contains("Too few people to measure"), "{text}");

        let amal = house.mentor("Amal", 1).await;
        let noor = house.mentee("Noor").await;
        let text = sam.get("/desk/reports").await.text();
        assert!(text.contains("Every ready mentee would have a mentor"), "{text}");

        pair_of(&house, amal, noor).await;
        house.ready("Dina", Side::Mentee, |answers| answers.way = None).await;
        let text = sam.get("/desk/reports").await.text();
        assert!(text.contains("No single new mentor would give one more mentee a pair"), "{text}");
    }
}

on_both! {
    async fn fairness_counts_those_in_pairs_and_hides_what_is_fewer_than_five(app: App) {
        let house = House::of(app).await;
        let mentor = house.mentor("Amal", 8).await;
        let mut mentees = Vec::new();
        for number in 0..6 {
            mentees.push(house.mentee(&format!("Noor{number}")).await);
        }
        house.ready("Dina", Side::Mentee, |answers| answers.languages.extend(speaks("prs"))).await;
        pair_of(&house, mentor, mentees[0]).await;
        let all = candidates(&house).await;
        let best = propose(&all.rules, &all.mentors, &all.mentees, &all.wishes);
        let (applications, bonds) = people_and_bonds(&house).await;
        let shares = proposals::fairness(&all, &best, (&applications, &bonds), WEEK);
        let of = |group| shares.iter().find(|share| share.group == group).copied().expect("there");
        let whole = of(Group::All);
        assert_eq!((whole.people, whole.placed, whole.mean_score), (Some(7), Some(7), Some(830)));
        let dari = matching::LanguageCode(Language::parse("prs").expect("in the list").index());
        assert_eq!(of(Group::Language(dari)).people, None);

        let shown = house.coordinator().await.get("/desk/reports").await;
        let rows = rows_of(&shown);
        assert!(rows.contains(&"Everybody 7 7 (100 %) 830 0".to_owned()), "{rows:?}");
        assert!(rows.contains(&"English 7 7 (100 %) 830 0".to_owned()), "{rows:?}");
        assert!(rows.contains(&"weekday evenings 7 7 (100 %) 830 0".to_owned()), "{rows:?}");
        assert!(shown.text().contains("Also there, with fewer than 5 mentees in it or outside it: Dari"), "{}", shown.text());
        assert!(!rows.iter().any(|row| row.starts_with("Dari")), "{rows:?}");

        // Two who wait are too few to tell of, and so are the others then.
        for number in 0..2 {
            house.ready(&format!("Wafa{number}"), Side::Mentee, |answers| answers.way = None).await;
        }
        let rows = rows_of(&house.coordinator().await.get("/desk/reports").await);
        let hidden = "fewer than 5 on one side";
        assert!(rows.contains(&format!("Everybody 9 {hidden} – –")), "{rows:?}");
    }
}

on_both! {
    async fn s20_reports_are_for_coordinators_and_looking_changes_nothing(app: App) {
        let house = House::of(app).await;
        short_of_mentors(&house).await;
        let sam = house.coordinator().await;
        // That a list was opened is noted once an hour, and nothing else.
        sam.get("/desk/reports").await;
        let ledger = sam.get("/desk/ledger").await.text();
        let before = candidates(&house).await.fingerprint(&[].into());
        assert!(sam.get("/desk/reports").await.text().contains("Amal Sorname"));
        assert_eq!(sam.get("/desk/ledger").await.text(), ledger);
        assert_eq!(candidates(&house).await.fingerprint(&[].into()), before);
        let member = house.app.member("nobody@home.example").await;
        let missing = member.get("/desk/reports").await;
        assert_eq!(missing.status, 404);
        assert!(!missing.text().contains("Sorname"), "{}", missing.text());
    }
}
